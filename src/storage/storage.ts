/** Keeps sealed bytes by name. Knows nothing of what they mean. */
export interface Storage {
  /** Whether what is written survives closing the page or process. */
  readonly durable: boolean;
  get(name: string): Promise<Uint8Array | undefined>;
  /** All records whose names begin with `prefix`, in the order of their names. */
  list(prefix: string): Promise<[name: string, value: Uint8Array][]>;
  /** Writes all changes or none; resolves once they are kept. Rejects with StorageError. */
  write(changes: readonly Change[]): Promise<void>;
  /**
   * Where several open the same storage: from now on, whoever claimed it before cannot write any more, until they claim it again or release it. Rejects
   * with StorageError.
   *
   * @param onRefused - A write was refused since somebody else has claimed it.
   */
  claim?(onRefused?: () => void): Promise<void>;
  /** This one writes beside whoever claims it, as before its own claim. */
  release?(): void;
  /** Where deleting leaves copies behind: soon nothing is left of what was deleted or written over. */
  scrub?(): void;
  /** Idempotent. */
  close(): Promise<void>;
}

/** A record to keep; without a value, one to delete. */
export interface Change {
  readonly name: string;
  readonly value?: Uint8Array;
}

/** A storage and the key that its records are sealed under. */
export interface KeyedStorage {
  readonly storage: Storage;
  /** 32 bytes, the same every time the storage is opened until `destroy`. The caller's to wipe. */
  readonly key: Uint8Array;
  /** At once: whoever opens it next destroys it before anything else, should the page be gone before `destroy` is done. */
  condemn?(): void;
  /** Deletes whatever opens the key first, then everything: what a copy of the disk still holds stays closed. */
  destroy(): Promise<void>;
}

/** - `failed`: the engine refused or lost the operation; nothing was written. - `unavailable`: there is no storage here. */
export type StorageErrorCode = 'failed' | 'unavailable';

/** A `Storage` failed. `code` is stable public API. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  constructor(
    readonly code: StorageErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Where the visitor of a site lets it keep nothing, browsers give it neither a database nor locks. */
export function isDenied(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'SecurityError';
}
