import assert from 'node:assert/strict';
import { join } from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe, test } from 'node:test';
import type { Store } from '../../src/relay/store.js';
import { memoryStore } from '../../src/relay/stores/memory.js';
import { sqliteStore } from '../../src/relay/stores/sqlite.js';
import { storeContract, type StoreSetup } from '../../src/testing.js';

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

describe('a store that does not keep the contract', () => {
  const broken: Record<string, (store: Store) => Partial<Store>> = {
    'loses the last entry of a page': (store) => ({
      read: async (request) => {
        const page = await store.read(request);
        return page.kind === 'page' ? { ...page, entries: page.entries.slice(0, -1) } : page;
      },
    }),
    'gives a KeyPackage twice': (store) => {
      let first: ReturnType<Store['take']> | undefined;
      return { take: (request) => (first ??= store.take(request)) };
    },
    'purges nothing, and says that it has': () => ({ purge: async () => ({ kind: 'done' }) }),
    'answers after it was closed': (store) => ({ append: async (request) => store.append(request).catch(() => ({ kind: 'refused', code: 'gone' })) }),
  };
  for (const [what, change] of Object.entries(broken)) {
    test(`is found out: one that ${what}`, async () => {
      const setup = async (): Promise<StoreSetup> => {
        const store = memoryStore();
        const changed = change(store);
        const get = (whole: Store, name: keyof Store): unknown => {
          const member: unknown = changed[name] ?? Reflect.get(whole, name, whole);
          return typeof member === 'function' ? member.bind(whole) : member;
        };
        return { store: new Proxy(store, { get }), dispose: () => store.close() };
      };
      const outcomes = await Promise.allSettled(storeContract(setup).map(({ run }) => run()));
      const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
      assert.ok(reasons.some((reason) => reason.startsWith('Error: contract broken: ')), reasons.join('\n'));
    });
  }
});
