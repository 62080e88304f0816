import type { Note } from './duty.js';
import type { Reply } from './replies.js';

/** What the desk tells everybody on shift beside the queue: notes, who is away, ready-made replies. */
export class Briefing {
  away: ReadonlySet<string> = new Set();
  replies: readonly Reply[] = [];
  readonly #notes = new Map<string, readonly Note[]>();

  get notes(): ReadonlyMap<string, readonly Note[]> {
    return new Map(this.#notes);
  }

  /** Told again to everybody whenever somebody comes on shift: each is kept once. */
  note(conversation: string, note: Note): void {
    const known = this.#notes.get(conversation) ?? [];
    if (!known.some(({ id }) => id === note.id)) this.#notes.set(conversation, [...known, note].toSorted((a, b) => a.atMs - b.atMs));
  }

  forget(conversation: string): void {
    this.#notes.delete(conversation);
  }
}
