import { randomBytes } from '@noble/hashes/utils.js';
import { memoryStorage } from '../../src/storage/memory.js';
import { type KeyedStorage, type Storage, StorageError } from '../../src/storage/storage.js';

/** A device's disk that outlives the processes which use it. */
export class Disk {
  readonly storage = memoryStorage();
  readonly #key = randomBytes(32);
  /** Writes so far, by all processes. */
  writes = 0;

  /** The keys that were handed out. */
  readonly keys: Uint8Array[] = [];

  open = async (): Promise<KeyedStorage> => this.#keyed(this.storage);

  /** As a browser's storage, which says of itself that it survives the page. */
  openDurable = async (): Promise<KeyedStorage> => this.#keyed({ ...this.storage, durable: true });

  /** The disk as a process sees it that is killed with its `n`th write: before it is written, or right after. */
  dyingAt(n: number, when: 'before' | 'after', onDeath: () => void): () => Promise<KeyedStorage> {
    let left = n;
    const living = <T>(work: () => Promise<T>): Promise<T> => (left > 0 ? work() : Promise.reject(new StorageError('failed', 'the process is dead')));
    const die = () => {
      onDeath();
      throw new StorageError('failed', 'the process is dead');
    };
    const storage: Storage = {
      ...this.storage,
      get: (name) => living(() => this.storage.get(name)),
      list: (prefix) => living(() => this.storage.list(prefix)),
      write: (changes) =>
        living(async () => {
          left--;
          if (left === 0 && when === 'before') die();
          await this.storage.write(changes);
          if (left === 0) die();
        }),
    };
    return async () => this.#keyed(storage);
  }

  /** The disk as a process sees it whose `n`th write fails, once. */
  failingAt(n: number): () => Promise<KeyedStorage> {
    let left = n;
    const write: Storage['write'] = async (changes) => {
      if (--left === 0) throw new StorageError('failed', 'no room');
      await this.storage.write(changes);
    };
    return async () => this.#keyed({ ...this.storage, write });
  }

  /** The disk as a process sees it whose `n`th read fails, once; `onRead` hears of every one. */
  unreadableAt(n: number, onRead: () => void): () => Promise<KeyedStorage> {
    let left = n;
    const read = <T>(work: () => Promise<T>): Promise<T> => {
      onRead();
      return --left === 0 ? Promise.reject(new StorageError('failed', 'not now')) : work();
    };
    return async () => this.#keyed({ ...this.storage, get: (name) => read(() => this.storage.get(name)), list: (prefix) => read(() => this.storage.list(prefix)) });
  }

  /** The disk as a process sees it whose writes wait for `gate` to let them through; those that it refuses fail. */
  gated(gate: () => Promise<void>): () => Promise<KeyedStorage> {
    const write: Storage['write'] = async (changes) => {
      await gate();
      await this.storage.write(changes);
    };
    return async () => this.#keyed({ ...this.storage, write });
  }

  #keyed(storage: Storage): KeyedStorage {
    const write: Storage['write'] = (changes) => {
      this.writes++;
      return storage.write(changes);
    };
    const key = this.#key.slice();
    this.keys.push(key);
    return {
      storage: { ...storage, write },
      key,
      destroy: async () => this.storage.write((await this.storage.list('')).map(([name]) => ({ name }))),
    };
  }
}
