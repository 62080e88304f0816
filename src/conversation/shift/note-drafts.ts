import type { Policy } from '../../policy/policy.js';
import type { Screening } from '../content/screening.js';
import { MAX_NOTE_LENGTH } from './duty.js';
import type { Entry, Vault } from '../vault.js';

const PREFIX = 'n/';

/** Notes to colleagues that are half written, sealed on this device, by conversation. */
export class NoteDrafts {
  readonly #vault: Vault;
  readonly #screening: Screening;
  #drafts: ReadonlyMap<string, string> = new Map();
  /** By conversation: counts what is saved and removed, so that what was overtaken is not kept. */
  readonly #turns = new Map<string, number>();

  constructor(vault: Vault, screening: Screening) {
    this.#vault = vault;
    this.#screening = screening;
  }

  get all(): ReadonlyMap<string, string> {
    return this.#drafts;
  }

  /** @throws CryptoError, StorageError */
  async load(): Promise<void> {
    const records = await this.#vault.list(PREFIX);
    this.#drafts = new Map(records.map(({ name, value }) => [name.slice(PREFIX.length), new TextDecoder().decode(value)]));
  }

  /** As far as the policy lets it be kept. @throws StorageError, ConversationError */
  async save(conversation: string, text: string, policy: Policy): Promise<void> {
    const turn = this.#nextTurn(conversation);
    const draft = text === '' ? '' : await this.#screening.draft(text, {}, policy);
    if (turn === this.#turns.get(conversation)) await this.#keep(conversation, draft);
  }

  /** It was sent, or nobody needs it any more. @throws StorageError, ConversationError */
  async remove(conversation: string): Promise<void> {
    this.#nextTurn(conversation);
    if (this.#drafts.has(conversation)) await this.#keep(conversation, '');
  }

  #nextTurn(conversation: string): number {
    const turn = (this.#turns.get(conversation) ?? 0) + 1;
    this.#turns.set(conversation, turn);
    return turn;
  }

  async #keep(conversation: string, draft: string): Promise<void> {
    const drafts = new Map(this.#drafts);
    if (draft) drafts.set(conversation, draft);
    else drafts.delete(conversation);
    this.#drafts = drafts;
    await this.#vault.write([entryOf(conversation, draft)]);
  }
}

/** @throws RangeError */
export function requireNote(text: string): void {
  if (text.length < 1 || text.length > MAX_NOTE_LENGTH) throw new RangeError(`note: expected 1 to ${MAX_NOTE_LENGTH} UTF-16 code units`);
}

function entryOf(conversation: string, draft: string): Entry {
  return { name: PREFIX + conversation, ...(draft && { value: new TextEncoder().encode(draft) }) };
}
