import { keyedMemoryStorage } from '../../storage/memory.js';
import { type KeyedStorage, StorageError } from '../../storage/storage.js';
import { ConversationError } from '../errors.js';
import type { LiveConversation } from '../live/live-conversation.js';
import { sittingEntry } from '../live/sitting.js';
import { Vault } from '../vault.js';

interface KeepingOptions {
  readonly opened: KeyedStorage;
  /** Opens the storage anew, after it was closed or destroyed. */
  readonly reopen: () => Promise<KeyedStorage>;
  readonly load: (vault: Vault, prefix: string) => Promise<LiveConversation>;
  /** Another tab has claimed what this one has: which of them is to have it is not certain. */
  readonly onRefused: () => void;
  /** It is the current one from now on. */
  readonly onOpened: (live: LiveConversation) => void;
}

/** Where a visitor's one conversation is kept: on this device; once that was destroyed, and until something is written again, nowhere. */
export class Keeping {
  readonly prefix = 'v/';
  readonly #options: KeepingOptions;
  #store: KeyedStorage;
  #vault: Vault;
  #live: LiveConversation | undefined;
  #forgotten = false;
  #claims = false;

  constructor(options: KeepingOptions) {
    this.#options = options;
    this.#store = options.opened;
    this.#vault = new Vault(this.#store.storage, this.#store.key);
  }

  get vault(): Vault {
    return this.#vault;
  }

  /** Undefined before {@link open} and while it is locked. */
  get live(): LiveConversation | undefined {
    return this.#live;
  }

  /** @throws ConversationError `closed` where there is none. */
  get current(): LiveConversation {
    if (!this.#live) throw new ConversationError('closed', 'the conversation was not started');
    return this.#live;
  }

  get forgotten(): boolean {
    return this.#forgotten;
  }

  /** Only this tab advances what is stored of the group from now on. */
  async claim(): Promise<void> {
    this.#claims = true;
    await this.#vault.claim(this.#options.onRefused).catch((error: unknown) => {
      // Where there is no room for it, there is none for what another tab would write.
      if (!(error instanceof StorageError)) throw error;
    });
  }

  /** Another tab does. What is shown is what that one stores. @throws StorageError */
  async release(): Promise<void> {
    this.#claims = false;
    // First: what it has under way is refused as long as the claim stands, and would be written beside what the other tab goes on from.
    await this.#live?.close();
    this.#vault.release();
    if (this.#live) await this.open();
  }

  /** Whether what is written next survives the closing of the page, though what was is destroyed. */
  get remembers(): boolean {
    return (this.#forgotten ? this.#options.opened.storage : this.#vault).durable;
  }

  /** What is stored now. @throws StorageError */
  async open(): Promise<void> {
    await this.#live?.close();
    this.#live = await this.#options.load(this.#vault, this.prefix);
    this.#options.onOpened(this.#live);
  }

  /** A conversation that was never begun, in place of the one that is stored. @throws StorageError */
  async renew(): Promise<void> {
    await this.current.close();
    await this.#vault.replace(this.prefix);
    await this.open();
  }

  /** Neither content nor the key that opens what is stored stays in memory; where nothing is stored, it does. Whoever unlocks has come back. @throws StorageError */
  async lock(): Promise<void> {
    await this.#live?.close();
    this.#live = undefined;
    try {
      await this.#vault.write([sittingEntry(this.prefix)]);
    } finally {
      if (this.#vault.durable) await this.#vault.close();
    }
  }

  /** @throws StorageError */
  async unlock(): Promise<void> {
    if (this.#vault.durable) await this.#use(await this.#options.reopen());
    else await this.open();
  }

  /** What is stored is destroyed, by the page that comes next if not by this one. */
  condemn(): void {
    if (!this.#forgotten) this.#store.condemn?.();
  }

  /** Destroys what is stored; what is shown is a conversation that was never begun. @throws StorageError */
  async forget(destroy: (store: KeyedStorage) => Promise<void>): Promise<void> {
    this.#forgotten = true;
    try {
      await this.current.close();
      await destroy(this.#store);
    } catch (error) {
      this.#forgotten = false;
      throw error;
    }
    await this.#use(keyedMemoryStorage());
  }

  /** Keeps a conversation again. @throws StorageError */
  async remember(): Promise<void> {
    await this.#use(await this.#options.reopen());
    this.#forgotten = false;
  }

  async close(): Promise<void> {
    await this.#live?.close();
    await this.#vault.close();
  }

  async #use(store: KeyedStorage): Promise<void> {
    await this.#vault.close();
    this.#store = store;
    this.#vault = new Vault(store.storage, store.key);
    if (this.#claims) await this.claim();
    await this.open();
  }
}
