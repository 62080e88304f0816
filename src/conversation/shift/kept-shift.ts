import { openIndexedDb } from '../../storage/indexeddb.js';
import { keyedMemoryStorage } from '../../storage/memory.js';
import { isDenied, type KeyedStorage } from '../../storage/storage.js';
import { Vault } from '../vault.js';
import { DutyError } from './duty.js';
import { lockedVault } from './shift-lock.js';

/** Where a shift is kept: in an IndexedDB database of this name, or in a storage of one's own; absent: in memory. */
export type Keep = { readonly database: string } | (() => Promise<KeyedStorage>) | undefined;

const CLAIM_LIMIT_MS = 1500;

/** What a device keeps of a shift. */
export class KeptShift {
  /** Deletes all of it, and first what opens it. */
  readonly destroy: () => Promise<void>;
  #vault: Vault;
  #locked = false;

  private constructor({ storage, key, destroy }: KeyedStorage) {
    this.destroy = destroy;
    this.#vault = new Vault(storage, key);
  }

  /** @throws StorageError */
  static async open(keep: Keep): Promise<KeptShift> {
    return new KeptShift(await (typeof keep === 'function' ? keep() : keep ? openIndexedDb(keep.database) : keyedMemoryStorage()));
  }

  /** At first what anybody at this device can open; the one behind it once the desk has given its half of the key. */
  get vault(): Vault {
    return this.#vault;
  }

  /** It takes a passphrase. */
  get locked(): boolean {
    return this.#locked;
  }

  /** @param share - The desk's half of the key, 32 bytes, base64url. @throws ConversationError `closed` */
  enter(share: string): void {
    this.#vault = lockedVault(this.#vault, share);
    this.#locked = true;
  }
}

/**
 * Takes the shift that is kept in a database for this page: two that seal with the same keys would use one of them twice. Returns what lets go of it.
 *
 * @throws DutyError `elsewhere` when another page has it.
 */
export async function claim(keep: Keep): Promise<() => void> {
  if (!keep || typeof keep === 'function' || typeof navigator === 'undefined' || !navigator.locks) return () => undefined;
  const name = `sotto-shift:${keep.database}`;
  return new Promise((resolve, reject) => {
    const held = () => new Promise<void>((release) => resolve(release));
    // A page that was just left lets go in a moment.
    navigator.locks.request(name, { signal: AbortSignal.timeout(CLAIM_LIMIT_MS) }, held).catch((cause: unknown) => {
      // The database is denied then too, and says what is wrong.
      if (isDenied(cause)) resolve(() => undefined);
      else reject(new DutyError('elsewhere', 'another page is on this shift', { cause }));
    });
  });
}
