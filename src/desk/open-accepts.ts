import type { Person } from '../conversation/content/transcript.js';
import type { TeamContent } from '../conversation/shift/team-content.js';

/** A member's wish to be let into a conversation. */
export type Accept = Extract<TeamContent, { type: 'accept' }>;

interface OpenAccept {
  readonly key: string;
  accept: Accept;
  isBegun: boolean;
}

/**
 * Who has asked to be let into which conversation, and is not answered yet. On a slow machine everybody asks again before they are: each is answered once, or that
 * would make it slower still.
 */
export class OpenAccepts {
  readonly #open = new Map<string, OpenAccept>();

  /** @returns what is to be given to {@link answer} in its turn; undefined where what was asked before stands for it. */
  add(sender: Person, accept: Accept): OpenAccept | undefined {
    const key = `${sender.id} ${accept.conversation}`;
    const before = this.#open.get(key);
    if (before && !before.isBegun) {
      // The secrets of older KeyPackages may be gone, those of the newest are there.
      before.accept = { ...accept, anew: before.accept.anew === true || accept.anew === true };
      return undefined;
    }
    if (before && !accept.anew) return undefined;
    const open = { key, accept, isBegun: false };
    this.#open.set(key, open);
    return open;
  }

  /** Where it fails it may be tried again, beside whatever is asked then. */
  async answer(open: OpenAccept, task: (newest: Accept) => Promise<void>): Promise<void> {
    open.isBegun = true;
    try {
      await task(open.accept);
    } finally {
      if (this.#open.get(open.key) === open) this.#open.delete(open.key);
    }
  }
}
