import { CryptoError, openRecord, sealRecord } from '../crypto/index.js';
import type { Storage } from '../storage/storage.js';
import { ConversationError } from './errors.js';

/** A record to keep, in the clear; without a value, one to delete. */
export interface Entry {
  readonly name: string;
  readonly value?: Uint8Array;
}

/** The only way to storage: every record is sealed under the device's key and bound to its name. After `close` all methods reject. */
export class Vault {
  readonly #storage: Storage;
  readonly #key: Uint8Array;
  #closed = false;

  /** @param key - 32 bytes; wiped by `close`. */
  constructor(storage: Storage, key: Uint8Array) {
    this.#storage = storage;
    this.#key = key;
  }

  get durable(): boolean {
    return this.#storage.durable;
  }

  /** @throws CryptoError `open-failed`, StorageError, ConversationError `closed` */
  async get(name: string): Promise<Uint8Array | undefined> {
    this.#openKey();
    const sealed = await this.#storage.get(name);
    return sealed === undefined ? undefined : this.#open(name, sealed);
  }

  /** Records whose names begin with `prefix`, in the order of their names. @throws CryptoError `open-failed`, StorageError, ConversationError `closed` */
  async list(prefix: string): Promise<{ name: string; value: Uint8Array }[]> {
    this.#openKey();
    const records = await this.#storage.list(prefix);
    return records.map(([name, sealed]) => ({ name, value: this.#open(name, sealed) }));
  }

  /** All or nothing. @throws StorageError, ConversationError `closed` */
  async write(entries: readonly Entry[]): Promise<void> {
    const key = this.#openKey();
    await this.#storage.write(entries.map(({ name, value }) => (value ? { name, value: sealRecord(key, name, value) } : { name })));
  }

  /** Nobody else who has claimed the storage before writes to it from now on. @param onRefused - Somebody else has claimed it since. @throws StorageError */
  async claim(onRefused?: () => void): Promise<void> {
    await this.#storage.claim?.(onRefused);
  }

  release(): void {
    this.#storage.release?.();
  }

  /** Leaves no copy of what was deleted. */
  scrub(): void {
    this.#storage.scrub?.();
  }

  /** Deletes every record whose name begins with `prefix`, together with what else is to be written. @throws as `write` */
  async replace(prefix: string, entries: readonly Entry[] = []): Promise<void> {
    const kept = new Set(entries.map(({ name }) => name));
    const stale = (await this.#storage.list(prefix)).filter(([name]) => !kept.has(name)).map(([name]) => ({ name }));
    await this.write([...stale, ...entries]);
  }

  /** Over the same storage, under a key made of this one's; gives way to it. @throws ConversationError `closed` */
  rekeyed(derive: (key: Uint8Array) => Uint8Array): Vault {
    const vault = new Vault(this.#storage, derive(this.#openKey()));
    this.#closed = true;
    this.#key.fill(0);
    return vault;
  }

  /** Idempotent. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#key.fill(0);
    await this.#storage.close();
  }

  /** Somebody else may have written to the storage, or what keeps it is damaged. */
  #open(name: string, sealed: unknown): Uint8Array {
    const key = this.#openKey();
    if (!(sealed instanceof Uint8Array)) throw new CryptoError('open-failed', 'the record is not bytes');
    return openRecord(key, name, sealed);
  }

  /** Nothing may be sealed under a key that was wiped. */
  #openKey(): Uint8Array {
    if (this.#closed) throw new ConversationError('closed', 'the vault is closed');
    return this.#key;
  }
}
