import { pathToFileURL } from 'node:url';
import { defaultLimits } from '../../src/relay/limits.js';
import type { AppendRequest } from '../../src/relay/store.js';
import { sqliteStore } from '../../src/relay/stores/sqlite.js';

export const CONVERSATION = 'conversation';
export const ACCESS = 'access';

function entryOf(number: number): Uint8Array {
  const entry = new Uint8Array(500);
  new DataView(entry.buffer).setFloat64(0, number);
  return entry;
}

export function entryNumber(entry: Uint8Array): number {
  return new DataView(entry.buffer, entry.byteOffset).getFloat64(0);
}

/** The entry of that number, for whoever goes on with what {@link write} makes. */
export function appendOf(number: number, nowMs: number): AppendRequest {
  return { conversation: CONVERSATION, epoch: 1, tokenHash: ACCESS, digest: String(number), entry: entryOf(number), limits: defaultLimits, nowMs };
}

/** Appends for ever, and prints the number of each entry once it is acknowledged. */
async function write(path: string): Promise<void> {
  const store = await sqliteStore(path);
  const [nowMs, run] = [Date.now(), process.pid];
  await store.create({ conversation: CONVERSATION, epoch: 1, access: ACCESS, digest: 'digest', welcome: { to: 'mailbox', item: new Uint8Array(1) }, nowMs });
  const writer = async (index: number) => {
    for (let i = 0; ; i++) {
      const number = run * 1e7 + index * 1e6 + i;
      await store.append(appendOf(number, nowMs));
      process.stdout.write(`${number}\n`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, index) => writer(index)));
}

const [, script, path] = process.argv;
if (path && script && import.meta.url === pathToFileURL(script).href) await write(path);
