import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../../bytes.js';
import { exportSecret, type Group, groupId } from '../../crypto/index.js';
import type { Relay } from '../../transport/relay-client.js';
import { isDamage } from '../errors.js';
import { decodeJson, encodeJson } from '../json.js';
import type { ConversationState, Rating } from '../state.js';
import type { Entry, Vault } from '../vault.js';
import { text, whole } from '../../schemas.js';

/**
 * What a visitor says of a conversation once it is over. By then its keys are gone and its log is closed, so the answer goes to the desk's
 * mailbox, under a key that both took from the first epoch, which only the two of them were in: nobody else can read it or make one up.
 */

const LABEL = 'sotto rating';
const KEY_BYTES = 32;
const PREFIX = 'ratings/';

const record = z.strictObject({
  conversation: text(),
  /** The desk's mailbox. */
  to: text(),
  key: text(),
  /** Given, and still to be posted. */
  rating: z.optional(whole(1, 5)),
});
type RatingRecord = z.infer<typeof record>;

/** MLS exporter of the epoch in which visitor and desk are alone: label `sotto rating`, the conversation's id as context, 32 bytes. */
export function ratingKey(group: Group): Promise<Uint8Array> {
  return exportSecret(group, LABEL, groupId(group), KEY_BYTES);
}

/** The visitor's side: keeps the key from the beginning to the answer, and the answer until the relay has it. */
export class Ratings {
  readonly #vault: () => Vault;
  #records: readonly RatingRecord[] = [];
  /** Of conversations that begin: about to be kept, and not read from there yet. */
  #fresh: readonly RatingRecord[] = [];
  /** Conversations that were rated on this page. */
  readonly #given = new Set<string>();

  constructor(vault: () => Vault) {
    this.#vault = vault;
  }

  /** Of what cannot be read any more nobody is asked, and it holds up nothing. @throws StorageError */
  async load(): Promise<void> {
    const kept = await this.#read().catch(async (error: unknown) => {
      if (!isDamage(error)) throw error;
      await this.#vault().replace(PREFIX);
      return [];
    });
    this.#fresh = this.#fresh.filter(({ conversation }) => !kept.some((one) => one.conversation === conversation));
    this.#records = [...kept, ...this.#fresh];
  }

  /** To be kept with a conversation that begins. */
  async entryFor(group: Group, to: string): Promise<Entry> {
    const kept = { conversation: toBase64Url(groupId(group)), to, key: toBase64Url(await ratingKey(group)) };
    this.#fresh = [...this.#fresh, kept];
    this.#records = [...this.#records, kept];
    return entryOf(kept);
  }

  /** Whether the visitor is asked, or has answered. */
  stateOf({ phase, id = '' }: ConversationState): ConversationState['rating'] {
    if (phase !== 'ended') return undefined;
    const known = this.#records.find(({ conversation }) => conversation === id);
    if (this.#given.has(id) || known?.rating !== undefined) return 'given';
    return known && 'asked';
  }

  /** Without a rating the visitor would rather not say, and is not asked again. */
  async give(conversation: string | undefined, rating: Rating | undefined): Promise<void> {
    const known = this.#records.find((kept) => kept.conversation === conversation);
    if (!known || known.rating !== undefined) return;
    this.#fresh = this.#fresh.filter((one) => one !== known);
    await this.#vault().write([rating === undefined ? { name: PREFIX + known.conversation } : entryOf({ ...known, rating })]);
    if (rating !== undefined) this.#given.add(known.conversation);
    await this.load();
  }

  /** @throws RelayError, TransportError, StorageError */
  async post(relay: Relay): Promise<void> {
    await this.load();
    for (const { conversation, to, key, rating } of this.#records) {
      if (rating === undefined) continue;
      const { sealRating } = await import('./rating-box.js');
      await relay.post(to, sealRating(fromBase64Url(key), conversation, rating));
      await this.#vault().write([{ name: PREFIX + conversation }]);
    }
    await this.load();
  }

  async #read(): Promise<RatingRecord[]> {
    return (await this.#vault().list(PREFIX)).map(({ value }) => decodeJson(value, record, 'lost'));
  }
}

function entryOf(kept: RatingRecord): Entry {
  return { name: PREFIX + kept.conversation, value: encodeJson(kept) };
}
