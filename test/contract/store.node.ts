import { join } from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe, test } from 'node:test';
import { memoryStore } from '../../src/relay/stores/memory.js';
import { sqliteStore } from '../../src/relay/stores/sqlite.js';
import { storeContract, type StoreSetup } from './store.js';

async function memorySetup(): Promise<StoreSetup> {
  const store = memoryStore();
  return { store, dispose: () => store.close() };
}

async function sqliteSetup(): Promise<StoreSetup> {
  const folder = await mkdtemp(join(tmpdir(), 'sotto-store-'));
  const store = await sqliteStore(join(folder, 'relay.db'));
  return {
    store,
    dispose: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

for (const [name, setup] of Object.entries({ memory: memorySetup, SQLite: sqliteSetup })) {
  describe(`the ${name} store`, () => {
    for (const { name: requirement, run } of storeContract(setup)) test(requirement, run);
  });
}
