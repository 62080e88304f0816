import { StorageError } from '../../storage/storage.js';
import { ConversationError } from '../errors.js';
import { readMarkEntry, readReadMark } from '../content/transcript.js';
import type { Vault } from '../vault.js';

/** How far the person has read, in any tab: the last sequence number. */
export class ReadMark {
  readonly #vault: Vault;
  readonly #prefix: string;
  #seq = 0;

  /** @param prefix - Begins the name of its record. */
  constructor(vault: Vault, prefix: string) {
    this.#vault = vault;
    this.#prefix = prefix;
  }

  get seq(): number {
    return this.#seq;
  }

  /** Whether that is news. */
  advance(seq: number): boolean {
    if (seq <= this.#seq) return false;
    this.#seq = seq;
    return true;
  }

  /** Reads what another tab may have written. @throws StorageError */
  async read(): Promise<void> {
    this.advance(await readReadMark(this.#vault, this.#prefix));
  }

  /** Resolves with whether it is stored: unread again after the next reload is better than an error about it. */
  async store(): Promise<boolean> {
    try {
      await this.#vault.write([readMarkEntry(this.#prefix, this.#seq)]);
      return true;
    } catch (error) {
      if (!(error instanceof StorageError || error instanceof ConversationError)) throw error;
      return false;
    }
  }
}
