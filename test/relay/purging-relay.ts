import { pathToFileURL } from 'node:url';
import { sha256 } from '@noble/hashes/sha2.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { defaultLimits } from '../../src/relay/limits.js';
import { sqliteStore } from '../../src/relay/stores/sqlite.js';

export const CONVERSATIONS = Array.from({ length: 60 }, (_, i) => i);
/** Those that are purged; the others stay, however long it goes on. */
export const PURGED = CONVERSATIONS.slice(0, 40);
export const ACCESS = 'access';
export const BLOB = 'blob';

export const idOf = (i: number) => `conversation ${i}`;
/** Longer than a page of the database: what is in the middle is never moved to another one. */
export const entryOf = (i: number) => noise(`entry ${i}`);
export const partOf = (i: number) => noise(`part ${i}`);

/** 16,320 bytes of its own for each name, as SHA-256 leads from one lot to the next. */
function noise(name: string): Uint8Array {
  const bytes = new Uint8Array(2 * 255 * 32);
  for (const half of [0, 1]) bytes.set(hkdf(sha256, utf8ToBytes(name), undefined, new Uint8Array([half]), 255 * 32), half * 255 * 32);
  return bytes;
}

/** Fills a relay's database, purges one conversation after another, three at a time, and prints the number of each once it is answered. */
async function purge(path: string): Promise<void> {
  const store = await sqliteStore(path);
  const nowMs = Date.now();
  for (const i of CONVERSATIONS) {
    const place = { conversation: idOf(i), epoch: 1, tokenHash: ACCESS, limits: defaultLimits, nowMs };
    await store.create({ conversation: idOf(i), epoch: 1, access: ACCESS, digest: idOf(i), welcome: { to: 'mailbox', item: new Uint8Array(1) }, nowMs });
    await store.append({ ...place, digest: idOf(i), entry: entryOf(i) });
    await store.putBlob({ ...place, blob: BLOB, index: 0, bytes: partOf(i) });
  }
  const waiting = [...PURGED];
  const worker = async () => {
    for (let i = waiting.shift(); i !== undefined; i = waiting.shift()) {
      await store.purge({ conversation: idOf(i), tokenHash: ACCESS, nowMs });
      process.stdout.write(`${i}\n`);
    }
  };
  await Promise.all([worker(), worker(), worker()]);
}

const [, script, path] = process.argv;
if (path && script && import.meta.url === pathToFileURL(script).href) await purge(path);
