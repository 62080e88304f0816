import type { AgentState, Note, QueueEntry } from './duty.js';
import type { Reply } from '../content/replies.js';
import type { TeamContent } from './team-content.js';

/** What the desk tells everybody on shift: the queue, notes, who is away, ready-made replies, what was purged. Told again to whoever comes. */
export class Briefing {
  readonly #queue = new Map<string, QueueEntry>();
  readonly #notes = new Map<string, readonly Note[]>();
  readonly #purges = new Map<string, number>();
  #away: ReadonlySet<string> = new Set();
  #replies: readonly Reply[] = [];

  /** The queue with whoever has waited longest first. */
  get told(): Pick<AgentState, 'queue' | 'notes' | 'purges' | 'away' | 'replies'> {
    return {
      queue: [...this.#queue.values()].toSorted((a, b) => a.startedAtMs - b.startedAtMs),
      notes: new Map(this.#notes),
      purges: new Map(this.#purges),
      away: this.#away,
      replies: this.#replies,
    };
  }

  /** Takes what is for everybody, and passes over what is not. */
  hear(content: TeamContent): void {
    switch (content.type) {
      case 'queue':
        if (content.first) this.#queue.clear();
        for (const entry of content.entries) this.#queue.set(entry.id, entryOf(entry));
        break;
      case 'noted':
        this.#note(content.conversation, content.note);
        break;
      case 'away':
        this.#away = new Set(content.members);
        break;
      case 'replies':
        this.#replies = content.replies;
        break;
      case 'purged':
        for (const { conversation, atMs } of content.purges) this.#purges.set(conversation, atMs);
        break;
      case 'over':
        this.#queue.delete(content.conversation);
        this.#notes.delete(content.conversation);
        break;
      default:
    }
  }

  clearQueue(): void {
    this.#queue.clear();
  }

  /** Told again to everybody whenever somebody comes on shift: each is kept once. */
  #note(conversation: string, note: Note): void {
    const known = this.#notes.get(conversation) ?? [];
    if (!known.some(({ id }) => id === note.id)) this.#notes.set(conversation, [...known, note].toSorted((a, b) => a.atMs - b.atMs));
  }
}

function entryOf({ offeredTo, invited, ...entry }: Extract<TeamContent, { type: 'queue' }>['entries'][number]): QueueEntry {
  return { ...entry, ...(offeredTo !== undefined && { offeredTo }), ...(invited !== undefined && { invited }) };
}
