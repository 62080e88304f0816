import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sqliteStorage } from '../../src/desk/index.js';
import { storageContract } from '../../src/testing.js';

describe('the desk’s storage', () => {
  let folder: string;
  let opened = 0;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sotto-storage-'));
  });

  after(() => rm(folder, { recursive: true }));

  for (const { name, run } of storageContract(() => Promise.resolve(sqliteStorage(join(folder, `${opened++}.db`))))) test(name, run);
});
