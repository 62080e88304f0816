import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sqliteStorage } from '../../src/desk/index.js';
import { closeDatabase, openDatabase, SqliteError } from '../../src/sqlite.js';
import { storageContract } from '../../src/testing.js';

describe('the desk’s storage', () => {
  let folder: string;
  let opened = 0;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sotto-storage-'));
  });

  after(() => rm(folder, { recursive: true }));

  for (const { name, run } of storageContract(() => Promise.resolve(sqliteStorage(join(folder, `${opened++}.db`))))) test(name, run);

  test('does not open what a later version has written, touches nothing of it, and brings what an earlier one has written to its own form', async () => {
    const path = join(folder, 'versions.db');
    const storage = sqliteStorage(path);
    await storage.write([{ name: 'kept', value: new Uint8Array([1, 2, 3]) }]);
    await storage.close();
    const versioned = (version: number) => {
      const database = openDatabase(path);
      database.exec(`PRAGMA user_version = ${version}`);
      closeDatabase(database);
    };
    versioned(2);
    const before = await readFile(path);
    assert.throws(() => sqliteStorage(path), (error: unknown) => error instanceof SqliteError && error.code === 'newer');
    assert.deepEqual(await readFile(path), before);
    // As before versions were counted.
    versioned(0);
    for (let times = 0; times < 2; times++) {
      const again = sqliteStorage(path);
      assert.deepEqual(await again.get('kept'), new Uint8Array([1, 2, 3]));
      await again.close();
    }
  });

  // What SQLite leaves behind depends on the order and the sizes of what is written: the same in every run.
  for (const seed of [22, 333, 4444]) {
    test(`leaves nothing in its files of what was deleted or written over, once it was scrubbed (${seed})`, async () => {
      const name = `scrubbed-${seed}.db`;
      const storage = sqliteStorage(join(folder, name));
      const random = randomFrom(seed);
      const value = () => randomBytes(40 + Math.floor(random() ** 4 * 3000));
      const kept = new Map<string, Buffer>();
      const gone: Buffer[] = [];
      const put = async (record: string) => {
        const before = kept.get(record);
        if (before) gone.push(before);
        const next = value();
        kept.set(record, next);
        await storage.write([{ name: record, value: next }]);
      };
      for (let conversation = 0; conversation < 40; conversation++) {
        for (let i = 0; i < 25; i++) {
          await put(`c/${conversation}/${i}`);
          if (random() < 0.3) await put([...kept.keys()][Math.floor(random() * kept.size)] ?? '');
        }
      }
      for (let conversation = 0; conversation < 20; conversation++) {
        const over = [...kept].filter(([record]) => record.startsWith(`c/${conversation}/`));
        for (const [record, was] of over) {
          gone.push(was);
          kept.delete(record);
        }
        await storage.write(over.map(([record]) => ({ name: record })));
      }
      storage.scrub?.();
      const left = async () => {
        const files = await Promise.all((await readdir(folder)).filter((file) => file.startsWith(name)).map((file) => readFile(join(folder, file))));
        return gone.filter((was) => files.some((file) => file.includes(was.subarray(0, 32)) || file.includes(was.subarray(-32)))).length;
      };
      for (const deadlineMs = performance.now() + 30_000; (await left()) > 0 && performance.now() < deadlineMs; ) await new Promise((resolve) => setTimeout(resolve, 500));
      assert.equal(await left(), 0);
      for (const [record, is] of kept) assert.deepEqual(await storage.get(record), new Uint8Array(is));
      await storage.close();
    });
  }

  test('leaves nothing of it either where the process ended before it came to that, though nothing is written from then on', async () => {
    const [path, moment] = [join(folder, 'ended.db'), join(folder, 'moment.db')];
    const storage = sqliteStorage(path);
    const values = Array.from({ length: 300 }, () => randomBytes(60));
    const name = (i: number) => `c/${i % 30}/${i}`;
    await storage.write(values.map((value, i) => ({ name: name(i), value })));
    await storage.close();
    const again = sqliteStorage(path);
    await again.write(values.flatMap((_, i) => (i % 2 === 0 ? [{ name: name(i) }] : [])));
    for (const journal of ['', '-wal']) await copyFile(`${path}${journal}`, `${moment}${journal}`);
    await again.close();
    const left = async () => {
      const files = await Promise.all((await readdir(folder)).filter((file) => file.startsWith('moment.db')).map((file) => readFile(join(folder, file))));
      return values.filter((value, i) => i % 2 === 0 && files.some((file) => file.includes(value))).length;
    };
    assert.ok((await left()) > 0);
    const restarted = sqliteStorage(moment);
    for (const deadlineMs = performance.now() + 30_000; (await left()) > 0 && performance.now() < deadlineMs; ) await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(await left(), 0);
    for (const [i, value] of values.entries()) assert.deepEqual(await restarted.get(name(i)), i % 2 === 0 ? undefined : new Uint8Array(value));
    await restarted.close();
  });
});

/** Numbers from 0 to 1, the same for the same seed (Park and Miller's generator). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
