import type { Clock } from '../../clock.js';
import type { PlacedItem, TranscriptItem } from '../content/transcript.js';

/**
 * What a visitor who comes back is not shown any more, because somebody else may sit at the device by now: what is older than the
 * policy says. It stays stored, sealed, and is deleted with the rest. What has not been read yet, and what came after it, is always shown.
 */
export class Withheld {
  readonly #clock: Clock;
  /** Milliseconds; undefined: nothing is withheld. */
  readonly #shownMs: () => number | undefined;
  /** Where it ends: decided once in a sitting. */
  #upTo: number | undefined;
  #items: readonly Pick<PlacedItem, 'seq' | 'index'>[] = [];
  #messages = 0;

  constructor(clock: Clock, shownMs: () => number | undefined) {
    this.#clock = clock;
    this.#shownMs = shownMs;
  }

  /** The last sequence number that is withheld; undefined before anything was split. */
  get upTo(): number | undefined {
    return this.#upTo;
  }

  /** How many messages. */
  get messages(): number {
    return this.#messages;
  }

  /** Where they stand in the log, without what is in them. */
  get places(): readonly Pick<PlacedItem, 'seq' | 'index'>[] {
    return this.#items;
  }

  /** It was destroyed. */
  clear(): void {
    this.#items = [];
    this.#messages = 0;
  }

  /**
   * Splits what is stored.
   *
   * @param read - The last sequence number that the person has read.
   * @param begun - Up to where it was withheld when the sitting began that still goes on.
   */
  split(items: readonly PlacedItem[], read: number, begun?: number): { shown: PlacedItem[]; withheld: PlacedItem[] } {
    const upTo = (this.#upTo ??= begun ?? this.#lastOf(items, read));
    const withheld = items.filter(({ seq }) => seq <= upTo);
    this.#items = withheld.map(({ seq, index }) => ({ seq, index }));
    this.#messages = withheld.filter(({ item }) => item.kind === 'message' || item.kind === 'file').length;
    return { shown: items.filter(({ seq }) => seq > upTo), withheld };
  }

  #lastOf(items: readonly PlacedItem[], read: number): number {
    const shownMs = this.#shownMs();
    if (shownMs === undefined) return 0;
    const sinceMs = this.#clock.now() - shownMs;
    const unread = Math.min(Infinity, ...items.filter(({ seq, item }) => seq > read && isForVisitor(item)).map(({ seq }) => seq));
    return Math.max(0, ...items.filter(({ seq, item }) => seq < unread && item.atMs < sinceMs).map(({ seq }) => seq));
  }
}

function isForVisitor(item: TranscriptItem): boolean {
  return ((item.kind === 'message' || item.kind === 'file') && item.sender.role !== 'visitor') || item.kind === 'form-request';
}
