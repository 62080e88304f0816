import { equalBytes } from '../bytes.js';
import type { Storage } from '../storage/storage.js';
import { type ContractCase, expect } from './contract.js';

/**
 * What every {@link Storage} must do. Each case gets an empty one, and closes it.
 *
 * @example
 * for (const { name, run } of storageContract(openMyStorage)) test(name, run);
 */
export function storageContract(open: () => Promise<Storage>): ContractCase[] {
  return Object.entries(cases).map(([name, check]) => ({
    name,
    run: async () => {
      const storage = await open();
      try {
        await check(storage);
      } finally {
        await storage.close();
      }
    },
  }));
}

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

const cases: Record<string, (storage: Storage) => Promise<void>> = {
  'has nothing at first': async (storage) => {
    expect((await storage.get('a')) === undefined, 'a record out of nothing');
    expectNames(await storage.list(''), []);
  },
  'gives back what was written, the empty record too': async (storage) => {
    await storage.write([
      { name: 'a', value: bytes(1, 2, 3) },
      { name: 'b', value: bytes() },
    ]);
    expectBytes(await storage.get('a'), bytes(1, 2, 3));
    expectBytes(await storage.get('b'), bytes());
  },
  'replaces and deletes, what is not there too': async (storage) => {
    await storage.write([{ name: 'a', value: bytes(1) }]);
    await storage.write([{ name: 'a', value: bytes(2) }, { name: 'nobody' }]);
    expectBytes(await storage.get('a'), bytes(2));
    await storage.write([{ name: 'a' }]);
    expect((await storage.get('a')) === undefined, 'a deleted record');
  },
  'makes changes in the order in which they are given': async (storage) => {
    await storage.write([{ name: 'a', value: bytes(1) }, { name: 'a' }, { name: 'a', value: bytes(2) }, { name: 'b', value: bytes(3) }, { name: 'b' }]);
    expectBytes(await storage.get('a'), bytes(2));
    expect((await storage.get('b')) === undefined, 'a deleted record');
  },
  'keeps writes apart that are under way at once': async (storage) => {
    await Promise.all(Array.from({ length: 50 }, (_, i) => storage.write([{ name: `n${i}`, value: bytes(i) }, { name: 'last', value: bytes(i) }])));
    expect((await storage.list('n')).length === 50, 'all writes');
    expectBytes(await storage.get('last'), bytes(49));
  },
  'lists by prefix in the order of names, where names are prefixes of others': async (storage) => {
    const names = ['t/2', 't/10', 't', 't/', 't0', 's/9', 'u', 't/1', 'T/1', 't/é', 't/\u{1f600}'];
    await storage.write(names.map((name, i) => ({ name, value: bytes(i) })));
    expectNames(await storage.list('t/'), ['t/', 't/1', 't/10', 't/2', 't/é', 't/\u{1f600}']);
    expectNames(await storage.list('t'), ['t', 't/', 't/1', 't/10', 't/2', 't/é', 't/\u{1f600}', 't0']);
    expectNames(await storage.list(''), names.toSorted((a, b) => (a < b ? -1 : 1)));
    expectNames(await storage.list('nobody'), []);
  },
  'keeps a copy of what it is given, and gives copies': async (storage) => {
    const value = bytes(1, 2, 3);
    const written = storage.write([{ name: 'a', value }]);
    value.fill(9);
    await written;
    (await storage.get('a'))?.fill(9);
    for (const [, listed] of await storage.list('')) listed.fill(9);
    expectBytes(await storage.get('a'), bytes(1, 2, 3));
  },
  'keeps a part of a larger buffer as that part': async (storage) => {
    await storage.write([{ name: 'a', value: bytes(0, 1, 2, 3).subarray(1, 3) }]);
    expectBytes(await storage.get('a'), bytes(1, 2));
  },
};

function expectBytes(actual: Uint8Array | undefined, expected: Uint8Array): void {
  expect(actual !== undefined && equalBytes(actual, expected), `expected ${expected.join()}, got ${actual?.join() ?? 'nothing'}`);
}

function expectNames(actual: [string, Uint8Array][], expected: string[]): void {
  const names = actual.map(([name]) => name);
  expect(names.join('|') === expected.join('|'), `expected the names ${expected.join()}, got ${names.join()}`);
}
