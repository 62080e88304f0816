import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { defaultLimits } from '../../src/relay/limits.js';
import { sqliteStore } from '../../src/relay/stores/sqlite.js';
import { openDatabase, SqliteError } from '../../src/sqlite.js';
import { withFolder } from './support.js';
import { ACCESS, CONVERSATION, entryNumber } from './durability-writer.js';

const WRITER = fileURLToPath(new URL('./durability-writer.ts', import.meta.url));

/** Runs the writer until it has told of so many entries, then kills it. Returns the numbers it was given an answer for. */
async function killedAfter(path: string, count: number): Promise<number[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: number[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(Number(line));
    if (acknowledged.length === count) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  assert.equal(child.signalCode, 'SIGKILL');
  return acknowledged;
}

describe('the SQLite store', () => {
  test('holds all that it acknowledged when its process is killed, again and again', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'relay.db');
      const acknowledged = [];
      for (const count of [1, 500, 1500]) acknowledged.push(...(await killedAfter(path, count)));
      const store = await sqliteStore(path);
      const held = new Set<number>();
      for (let after = 0; ; ) {
        const page = await store.read({ conversation: CONVERSATION, epoch: 1, tokenHash: ACCESS, after });
        assert.ok(page.kind === 'page');
        for (const { seq, bytes } of page.entries) {
          assert.equal(seq, ++after);
          held.add(entryNumber(bytes));
        }
        if (!page.more) break;
      }
      assert.ok(acknowledged.length >= 2001);
      assert.deepEqual(
        acknowledged.filter((number) => !held.has(number)),
        [],
      );
      await store.close();
    }));

  test('does not open a database that another process has open', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'relay.db');
      const child = spawn(process.execPath, ['--import', 'tsx', WRITER, path], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout, 'data');
      await assert.rejects(sqliteStore(path), (error) => error instanceof SqliteError && error.code === 'locked');
      child.kill('SIGKILL');
      await once(child, 'exit');
      await (await sqliteStore(path)).close();
    }));

  test('knows how much a conversation holds in a database from before that was counted', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'relay.db');
      const append = { conversation: CONVERSATION, epoch: 1, tokenHash: ACCESS, entry: new Uint8Array(600), limits: { ...defaultLimits, entryBytesPerConversation: 1000 }, nowMs: 1 };
      const before = await sqliteStore(path);
      await before.create({ conversation: CONVERSATION, epoch: 1, access: ACCESS, digest: 'd', welcome: { to: 'm', item: new Uint8Array(1) }, nowMs: 1 });
      await before.append({ ...append, digest: 'first' });
      await before.close();
      const database = openDatabase(path);
      database.exec('DROP TABLE calendar; ALTER TABLE conversations DROP COLUMN entry_bytes; PRAGMA user_version = 5');
      database.close();
      const store = await sqliteStore(path);
      assert.deepEqual(await store.append({ ...append, digest: 'second' }), { kind: 'refused', code: 'log-full' });
      await store.close();
    }));

  test('keeps nothing longer for having come while the clock was ahead, though that was put right before it was started anew', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'relay.db');
      const [now, day] = [Date.UTC(2026, 0, 1), 86_400_000];
      const ahead = await sqliteStore(path);
      await ahead.deliver({ to: 'm', item: new Uint8Array(1), nowMs: now + 90 * day });
      await ahead.close();
      const store = await sqliteStore(path);
      const left = async (nowMs: number) => {
        await store.expire({ contentBeforeMs: nowMs - day, idleBeforeMs: 0, nowMs });
        return (await store.items({ mailbox: 'm', after: 0, nowMs })).entries.length;
      };
      assert.deepEqual([await left(now), await left(now + day), await left(now + day + 1)], [1, 1, 0]);
      await store.close();
    }));

  test('does not open a database of a later version of itself', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'relay.db');
      await (await sqliteStore(path)).close();
      const database = openDatabase(path);
      database.exec('PRAGMA user_version = 99');
      database.close();
      await assert.rejects(sqliteStore(path), (error) => error instanceof SqliteError && error.code === 'newer');
    }));

  test('fails what it cannot store, says so, and goes on', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'relay.db');
      const damaged = join(folder, 'damaged.db');
      const store = await sqliteStore(path);
      const creation = { conversation: CONVERSATION, epoch: 1, access: ACCESS, digest: 'd', welcome: { to: 'm', item: new Uint8Array(50_000).fill(1) }, nowMs: 1 };
      await store.create(creation);
      await store.close();
      await copyFile(path, damaged);
      const { size } = await stat(damaged);
      const file = await open(damaged, 'r+');
      await file.write(new Uint8Array(size - 4096).fill(0xa5), 0, size - 4096, 4096);
      await file.close();
      await assert.rejects(async () => {
        const broken = await sqliteStore(damaged);
        try {
          await broken.create({ ...creation, conversation: 'other' });
        } finally {
          await broken.close();
        }
      }, /malformed|not a database|cannot open/);
      const again = await sqliteStore(path);
      assert.deepEqual(await again.create(creation), { kind: 'created', deliveries: [] });
      await again.close();
    }));
});
