import type { Clock } from '../clock.js';
import type { QueueEntry } from '../conversation/shift/duty.js';
import type { DeskConversation } from './desk-conversation.js';
import type { OnRecord } from './on-record.js';
import type { Team } from './team.js';

const LOT = 100;

/** For how long those who come on shift are told of a purge: longer than any shift. */
const PURGES_SHOWN_MS = 24 * 3_600_000;

/** The conversations as the team sees them: those that are open, and of those that are over whether the relay still has anything. */
export class QueueBoard {
  readonly #team: Team;
  readonly #clock: Clock;
  readonly #conversations: OnRecord;
  readonly #shown = new Map<string, string>();

  constructor({ team, clock, conversations }: { team: Team; clock: Clock; conversations: OnRecord }) {
    this.#team = team;
    this.#clock = clock;
    this.#conversations = conversations;
  }

  /** Longest waiting first. */
  get entries(): QueueEntry[] {
    return this.#conversations.open.map(({ queueEntry }) => queueEntry).toSorted((a, b) => a.startedAtMs - b.startedAtMs);
  }

  /** Tells the team all of it. */
  async tellAll(): Promise<void> {
    const { entries } = this;
    for (const entry of entries) this.#shown.set(entry.id, JSON.stringify(writable(entry)));
    for (let start = 0; start === 0 || start < entries.length; start += LOT) {
      await this.#team.send({ v: 1, type: 'queue', entries: entries.slice(start, start + LOT).map(writable), ...(start === 0 && { first: true }) });
    }
    const sinceMs = this.#clock.now() - PURGES_SHOWN_MS;
    await this.purged([...this.#conversations.live.values()].filter(({ facts: { purgedAtMs = 0 } }) => purgedAtMs > sinceMs));
  }

  /** What the team is still to be told of a conversation, once for each change. */
  news({ id, facts, queueEntry }: DeskConversation): (() => Promise<void>) | undefined {
    if (facts.status !== 'open' || !this.#conversations.live.has(id)) return undefined;
    const entry = writable(queueEntry);
    const shown = JSON.stringify(entry);
    if (this.#shown.get(id) === shown) return undefined;
    this.#shown.set(id, shown);
    return () => this.#team.send({ v: 1, type: 'queue', entries: [entry] });
  }

  /** Of these, those that the relay has nothing of any more. */
  async purged(conversations: readonly DeskConversation[]): Promise<void> {
    const purges = conversations.flatMap(({ id, facts: { purgedAtMs: atMs } }) => (atMs === undefined ? [] : [{ conversation: id, atMs }]));
    for (let start = 0; start < purges.length; start += LOT) await this.#team.send({ v: 1, type: 'purged', purges: purges.slice(start, start + LOT) });
  }

  async over(conversation: string): Promise<void> {
    await this.#team.send({ v: 1, type: 'over', conversation });
    this.#shown.delete(conversation);
  }
}

/** The schema's arrays are mutable. */
function writable(entry: QueueEntry) {
  return { ...entry, members: [...entry.members] };
}
