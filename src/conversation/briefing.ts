import type { Note } from './duty.js';
import type { Reply } from './replies.js';

/** What the desk tells everybody on shift beside the queue: notes, who is away, ready-made replies, what the relay has deleted. */
export class Briefing {
  away: ReadonlySet<string> = new Set();
  replies: readonly Reply[] = [];
  readonly #notes = new Map<string, readonly Note[]>();
  readonly #purges = new Map<string, number>();

  get notes(): ReadonlyMap<string, readonly Note[]> {
    return new Map(this.#notes);
  }

  /** Told again to everybody whenever somebody comes on shift: each is kept once. */
  note(conversation: string, note: Note): void {
    const known = this.#notes.get(conversation) ?? [];
    if (!known.some(({ id }) => id === note.id)) this.#notes.set(conversation, [...known, note].toSorted((a, b) => a.atMs - b.atMs));
  }

  get purges(): ReadonlyMap<string, number> {
    return new Map(this.#purges);
  }

  purged(purges: readonly { readonly conversation: string; readonly atMs: number }[]): void {
    for (const { conversation, atMs } of purges) this.#purges.set(conversation, atMs);
  }

  forget(conversation: string): void {
    this.#notes.delete(conversation);
  }
}
