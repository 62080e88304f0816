import type { Clock } from '../clock.js';
import type { ConversationRecord } from '../conversation/shift/metrics.js';
import type { Entry } from '../conversation/vault.js';
import { type Group, roster } from '../crypto/index.js';
import { type ConversationFacts, factsOnRecord, metricsOf } from './conversation-facts.js';
import { DeskConversation, type DeskConversationOptions } from './desk-conversation.js';

/** Whoever comes on shift, or waits, may still be told of one that ended so lately. */
const LATELY_MS = 24 * 3_600_000;

/** What is remembered of a conversation that is long over. */
interface Past {
  readonly endedAtMs: number;
  readonly record: ConversationRecord;
}

/** All conversations on record. Those that go on, or have ended lately, are in memory; of the others, kept for years, what metrics and retention need: the rest is read when somebody asks. */
export class OnRecord {
  readonly #clock: Clock;
  readonly #options: () => DeskConversationOptions;
  readonly #live = new Map<string, DeskConversation>();
  readonly #past = new Map<string, Past>();
  /** Somebody in them has yet to be handed what was said before. Among thousands they are few, and looked for with each message. */
  readonly #owing = new Set<DeskConversation>();

  constructor(clock: Clock, options: () => DeskConversationOptions) {
    this.#clock = clock;
    this.#options = options;
  }

  /** Those in memory. */
  get live(): ReadonlyMap<string, DeskConversation> {
    return this.#live;
  }

  /** Of those in memory, the ones that go on. */
  get open(): DeskConversation[] {
    return [...this.#live.values()].filter(({ facts }) => facts.status === 'open');
  }

  /** Those that go on, and in which somebody has yet to be handed what was said before. */
  get owing(): DeskConversation[] {
    for (const conversation of this.#owing) if (!isOwing(conversation)) this.#owing.delete(conversation);
    return [...this.#owing];
  }

  /** What the metrics need, of all. */
  get records(): ConversationRecord[] {
    return [...[...this.#past.values()].map(({ record }) => record), ...[...this.#live.values()].map(({ record }) => record)];
  }

  /** What is stored, those that are open followed again. @throws ConversationError `lost`, StorageError */
  async load(): Promise<void> {
    const options = this.#options();
    for (const facts of await factsOnRecord(options.vault)) {
      if (this.#isPast(facts)) this.#remember(facts);
      else this.#add(await DeskConversation.load(options, facts));
    }
  }

  has(id: string): boolean {
    return this.#live.has(id) || this.#past.has(id);
  }

  /** A visitor has made one, and added the desk; `entries` are stored with it. @throws StorageError */
  async begin(start: { readonly id: string; readonly group: Group; readonly entries: readonly Entry[] }): Promise<void> {
    const options = this.#options();
    const conversation = await DeskConversation.begin(options, { ...start, roster: roster(start.group) });
    this.#add(conversation);
    options.host.begun(conversation);
  }

  /** One of them, read from what is stored where it is long over. */
  async find(id: string): Promise<DeskConversation | undefined> {
    if (!this.#past.has(id)) return this.#live.get(id);
    const options = this.#options();
    const [facts] = await factsOnRecord(options.vault, id);
    return facts && DeskConversation.load(options, facts);
  }

  /** Its facts are others than before. */
  changed(conversation: DeskConversation): void {
    if (this.#past.has(conversation.id)) this.#remember(conversation.facts);
    if (isOwing(conversation)) this.#owing.add(conversation);
  }

  /** Lets go of those that have been over for long enough. @returns their ids */
  putAway(): string[] {
    const past = [...this.#live.values()].filter(({ facts }) => this.#isPast(facts));
    for (const { facts } of past) {
      this.#remember(facts);
      this.#live.delete(facts.id);
    }
    return past.map(({ id }) => id);
  }

  /** Those in memory no more that ended before that time. */
  pastBefore(ms: number): string[] {
    return [...this.#past].filter(([, { endedAtMs }]) => endedAtMs < ms).map(([id]) => id);
  }

  /** It is not on record any more. */
  forget(id: string): void {
    this.#live.delete(id);
    this.#past.delete(id);
  }

  #add(conversation: DeskConversation): void {
    this.#live.set(conversation.id, conversation);
    this.changed(conversation);
  }

  /** Over, at the relay too. */
  #isPast({ status, endedAtMs, purgedAtMs }: ConversationFacts): boolean {
    return status === 'ended' && endedAtMs !== undefined && purgedAtMs !== undefined && this.#clock.now() - Math.max(endedAtMs, purgedAtMs) > LATELY_MS;
  }

  #remember(facts: ConversationFacts): void {
    this.#past.set(facts.id, { endedAtMs: facts.endedAtMs ?? facts.lastAtMs, record: metricsOf(facts) });
  }
}

function isOwing({ facts: { status, owed = [] } }: DeskConversation): boolean {
  return status === 'open' && owed.length > 0;
}
