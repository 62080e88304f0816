import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { defaultLimits } from '../../src/relay/limits.js';
import { sqliteStore } from '../../src/relay/stores/sqlite.js';
import { openDatabase } from '../../src/sqlite.js';
import { filesIn, occursIn } from '../scenario/search.js';
import { ACCESS, BLOB, CONVERSATIONS, PURGED, entryOf, idOf, partOf } from './purging-relay.js';
import { withFolder } from './support.js';

const PURGER = fileURLToPath(new URL('./purging-relay.ts', import.meta.url));

/** Runs the purger until it has told of so many conversations, then kills it. Returns those that it was given an answer for. */
async function killedAfter(path: string, count: number): Promise<number[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', PURGER, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const purged: number[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    purged.push(Number(line));
    if (purged.length === count) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  assert.equal(child.signalCode, 'SIGKILL');
  return purged;
}

describe('a relay that is killed as it purges', () => {
  for (const count of [1, 5, 11]) {
    test(`has nothing left of what it said was purged, and all or nothing of the rest (${count})`, () =>
      withFolder(async (folder) => {
        const path = join(folder, 'relay.db');
        const purged = await killedAfter(path, count);
        const left = async () => {
          const files = (await filesIn(folder, /^relay\.db/)).map(([, content]) => content);
          const occurs = (bytes: Uint8Array) => files.some((file) => occursIn(file, bytes));
          return CONVERSATIONS.filter((i) => occurs(entryOf(i).slice(5000, 5032)) || occurs(partOf(i).slice(9000, 9032)));
        };
        assert.deepEqual((await left()).filter((i) => purged.includes(i)), []);

        const store = await sqliteStore(path);
        const whole: number[] = [];
        for (const i of CONVERSATIONS) {
          const place = { conversation: idOf(i), epoch: 1, tokenHash: ACCESS };
          const [log, part] = [await store.read({ ...place, after: 0 }), await store.getBlob({ ...place, blob: BLOB, index: 0 })];
          if (log.kind === 'page') {
            assert.deepEqual(log.entries.map(({ bytes }) => bytes), [entryOf(i)]);
            assert.deepEqual(part, { kind: 'part', bytes: partOf(i) });
            whole.push(i);
          } else {
            assert.deepEqual([log, part], [{ kind: 'refused', code: 'gone' }, { kind: 'refused', code: 'gone' }]);
          }
        }
        assert.deepEqual(whole.filter((i) => purged.includes(i)), []);
        assert.deepEqual(CONVERSATIONS.filter((i) => !PURGED.includes(i) && !whole.includes(i)), []);
        assert.deepEqual(await left(), whole);
        await store.close();
        assert.deepEqual(await left(), whole);
      }));
  }

  test('has nothing left of it once it is started again, where it had not come to cutting its journal', () =>
    withFolder(async (folder) => {
      const [path, moment] = [join(folder, 'relay.db'), join(folder, 'moment')];
      const store = await sqliteStore(path);
      const [place, entry] = [{ conversation: idOf(0), epoch: 1, tokenHash: ACCESS, limits: defaultLimits, nowMs: 1 }, entryOf(0)];
      await store.create({ conversation: idOf(0), epoch: 1, access: ACCESS, digest: 'd', welcome: { to: 'mailbox', item: new Uint8Array(1) }, nowMs: 1 });
      await store.append({ ...place, digest: 'd', entry });
      await store.close();
      const database = openDatabase(path);
      for (const table of ['entries', 'epochs', 'items']) database.exec(`DELETE FROM ${table}`);
      database.exec('DELETE FROM conversations');
      await mkdir(moment);
      for (const name of ['relay.db', 'relay.db-wal']) await copyFile(join(folder, name), join(moment, name));
      database.close();
      const left = async () => (await filesIn(moment, /^relay\.db/)).flatMap(([name, content]) => (occursIn(content, entry.slice(5000, 5032)) ? [name] : []));
      assert.deepEqual(await left(), ['relay.db']);
      const again = await sqliteStore(join(moment, 'relay.db'));
      assert.deepEqual(await left(), []);
      await again.close();
    }));
});
