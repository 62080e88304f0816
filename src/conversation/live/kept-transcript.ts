import { placedOf } from '../content/shown.js';
import type { TimelineItem } from '../state.js';
import { fullId, identityOf, itemEntry, itemName, metaEntry, type PlacedItem, type TranscriptItem, type TranscriptMeta } from '../content/transcript.js';
import type { Entry } from '../vault.js';

/** What was said and done in one conversation. Every change of it gives the records to write. */
export class KeptTranscript {
  readonly #prefix: string;
  readonly #items = new Map<string, PlacedItem>();
  /** Whose messages are here, by sender and message id: one that comes twice is shown once. */
  readonly #seen = new Map<string, string>();
  #meta: TranscriptMeta | undefined;
  /** The timeline as it was last made. Long ones change far less often than what is around them: who writes, what waits, the connection. */
  #timeline: readonly TimelineItem[] | undefined;

  /** @param prefix - Begins the names of its records. */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Absent before the conversation has begun. */
  get meta(): TranscriptMeta | undefined {
    return this.#meta;
  }
  set meta(meta: TranscriptMeta | undefined) {
    this.#meta = meta;
    this.#timeline = undefined;
  }

  get items(): Iterable<PlacedItem> {
    return this.#items.values();
  }

  get empty(): boolean {
    return this.#items.size === 0;
  }

  /** In the order of the log. */
  get timeline(): readonly TimelineItem[] {
    this.#timeline ??= placedOf([...this.#items.values()], this.#meta);
    return this.#timeline;
  }

  /** It has ended, or this member is out of it: what is shown stays until the page goes, and is stored nowhere. */
  get over(): boolean {
    return this.#meta?.status === 'ended' || this.#meta?.status === 'left';
  }

  /** What is stored, in place of what was here. @param withheld - What is not shown, but known when it comes again. */
  replace(shown: readonly PlacedItem[], withheld: readonly PlacedItem[]): void {
    this.#items.clear();
    this.#seen.clear();
    this.#timeline = undefined;
    for (const item of shown) this.remember(item);
    for (const item of withheld) this.#recognise(item);
  }

  remember(item: PlacedItem): void {
    this.#items.set(keyOf(item), item);
    this.#timeline = undefined;
    this.#recognise(item);
  }

  place(item: PlacedItem): Entry[] {
    this.remember(item);
    return [itemEntry(this.#prefix, item)];
  }

  /** Whether the same was said at another place already. */
  isDuplicate(item: PlacedItem): boolean {
    const identity = identityOf(item);
    const first = identity === undefined ? undefined : this.#seen.get(identity);
    return first !== undefined && first !== keyOf(item);
  }

  /** Whether this member has said it. */
  has(id: string): boolean {
    return this.#meta !== undefined && this.#seen.has(fullId(this.#meta.self, id));
  }

  update(change: Partial<TranscriptMeta>): Entry[] {
    if (!this.#meta) return [];
    this.meta = { ...this.#meta, ...change };
    return [metaEntry(this.#prefix, this.#meta)];
  }

  /** What others than `reader` have written under an id, or what one of them has where it is shown by its full one: mostly one message. */
  messagesOf(id: string, reader: string | undefined): Extract<TranscriptItem, { kind: 'message' }>[] {
    const isOf = ({ id: own, sender }: Extract<TranscriptItem, { kind: 'message' }>) => sender.id !== reader && (own === id || fullId(sender, own) === id);
    return [...this.#items.values()].flatMap(({ item }) => (item.kind === 'message' && isOf(item) ? [item] : []));
  }

  /** What is deleted with the keys. */
  erasure(withheld: readonly Pick<PlacedItem, 'seq' | 'index'>[]): Entry[] {
    return [...[...withheld, ...this.#items.values()].map((place) => ({ name: itemName(this.#prefix, place) })), { name: `${this.#prefix}read` }];
  }

  /** So that it is known when it comes again. */
  #recognise(item: PlacedItem): void {
    const identity = identityOf(item);
    if (identity !== undefined) this.#seen.set(identity, keyOf(item));
  }
}

function keyOf({ seq, index }: PlacedItem): string {
  return `${seq}.${index}`;
}
