import { draftEntry, readDraft } from '../content/transcript.js';
import type { Entry, Vault } from '../vault.js';

/** What is being written, kept as it may be kept. Counts its changes, so that what was overtaken by a newer one, or sent, is not kept. */
export class Draft {
  readonly #vault: Vault;
  readonly #prefix: string;
  #text = '';
  #turn = 0;

  /** @param prefix - Begins the name of its record. */
  constructor(vault: Vault, prefix: string) {
    this.#vault = vault;
    this.#prefix = prefix;
  }

  get text(): string {
    return this.#text;
  }

  /** What is stored, unless it has changed since. @throws StorageError */
  async read(): Promise<void> {
    const turn = this.#turn;
    const kept = await readDraft(this.#vault, this.#prefix);
    if (turn === this.#turn) this.#text = kept;
  }

  /** @param toKeep - Makes of the text what may be kept of it; undefined: nothing can be kept. @throws StorageError */
  async save(text: string, toKeep: (text: string) => Promise<string | undefined>): Promise<void> {
    const turn = ++this.#turn;
    const kept = text === '' ? '' : await toKeep(text);
    if (kept === undefined || turn !== this.#turn) return;
    this.#text = kept;
    await this.#vault.write([draftEntry(this.#prefix, kept)]);
  }

  /** It was sent, or the conversation is over. */
  clear(): Entry[] {
    this.#text = '';
    this.#turn++;
    return [draftEntry(this.#prefix)];
  }
}
