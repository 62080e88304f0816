import { readItems, readMeta } from '../content/transcript.js';
import type { Draft } from './draft.js';
import type { GroupSession } from '../group/group-session.js';
import type { Ground } from './ground.js';
import type { Outgoing } from '../group/session-records.js';
import type { ReadMark } from './read-mark.js';
import { readSitting } from './sitting.js';
import type { Unsent } from './unsent.js';
import type { Uploads } from './uploads.js';
import type { Withheld } from './withheld.js';

interface StoredParts extends Ground {
  readonly unsent: Unsent;
  readonly uploads: Uploads;
  readonly draft: Draft;
  readonly readMark: ReadMark;
  readonly withheld: Withheld;
}

/** What is stored of a conversation, read into the parts that it is made of. */
export class Stored {
  readonly #parts: StoredParts;

  constructor(parts: StoredParts) {
    this.#parts = parts;
  }

  /** All of it. @throws CryptoError, StorageError, ConversationError `lost` */
  async readAll(): Promise<void> {
    const { vault, prefix, clock, returns, transcript, unsent, uploads, draft, readMark, withheld } = this.#parts;
    const waited = [...unsent.failed, ...unsent.waiting, ...uploads.items];
    const [items, meta] = await Promise.all([readItems(vault, prefix), readMeta(vault, prefix), draft.read(), unsent.read(), this.#readMarks(), uploads.read()]);
    const sitting = returns ? await readSitting(vault, prefix, clock.now()) : undefined;
    // After the end nothing is stored any more; what is on the screen stays until the page goes.
    if (meta?.status === 'open' || items.length > 0) {
      const split = withheld.split(items, readMark.seq, sitting?.upTo);
      transcript.replace(split.shown, split.withheld);
    }
    transcript.meta = meta;
    await this.#giveUpLate(waited);
  }

  /** What other tabs may have written while this one has the session: all else is newer here than in the vault. @throws as {@link readAll} */
  async readWishes(session: GroupSession): Promise<void> {
    await Promise.all([session.reloadOutbox(), this.#readMarks(), this.#parts.uploads.read()]);
    await this.#giveUpLate();
  }

  async #readMarks(): Promise<void> {
    const { readMark, unsent } = this.#parts;
    await Promise.all([readMark.read(), unsent.readFailed()]);
  }

  /** Where it is over: what a tab has kept in that moment, or waited for, goes nowhere any more. It is shown as given up, and the tab that leads deletes it. */
  async #giveUpLate(waited: readonly Outgoing[] = []): Promise<void> {
    const { vault, link, transcript, unsent, uploads, draft } = this.#parts;
    if (!transcript.over) return;
    const { failed, entries } = uploads.end();
    const late = [...entries, ...unsent.conclude(failed, waited), ...(draft.text === '' ? [] : draft.clear())];
    if (link.relay && late.length > 0) await vault.write(late);
  }
}
