import { randomBytes } from '@noble/hashes/utils.js';
import type { Change, KeyedStorage, Storage } from './storage.js';

/** Storage that ends with the page: for tests, bots, and browsers that give no other. */
export function memoryStorage(): Storage {
  const records = new Map<string, Uint8Array>();
  return {
    durable: false,
    get: (name) => Promise.resolve(records.get(name)?.slice()),
    list: (prefix) =>
      Promise.resolve(
        [...records]
          .filter(([name]) => name.startsWith(prefix))
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, value]): [string, Uint8Array] => [name, value.slice()]),
      ),
    write(changes: readonly Change[]) {
      for (const { name, value } of changes) {
        if (value) records.set(name, value.slice());
        else records.delete(name);
      }
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}

/** The same with a key of its own. */
export function keyedMemoryStorage(): KeyedStorage {
  const storage = memoryStorage();
  return { storage, key: randomBytes(32), destroy: async () => storage.write((await storage.list('')).map(([name]) => ({ name }))) };
}
