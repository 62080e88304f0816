import type { Clock } from '../../clock.js';
import type { Relay } from '../../transport/relay-client.js';
import { readItems, readMeta } from '../content/transcript.js';
import type { ConversationFiles } from './conversation-files.js';
import type { Draft } from './draft.js';
import type { GroupSession } from '../group/group-session.js';
import type { KeptTranscript } from './kept-transcript.js';
import type { Outgoing } from '../group/session-records.js';
import type { ReadMark } from './read-mark.js';
import { readSitting } from './sitting.js';
import type { Unsent } from './unsent.js';
import type { Vault } from '../vault.js';
import type { Withheld } from './withheld.js';

interface StoredOptions {
  readonly vault: Vault;
  readonly prefix: string;
  readonly clock: Clock;
  /** This member comes and goes. */
  readonly returns?: boolean;
  /** In the tab that leads. */
  readonly relay: () => Relay | undefined;
  readonly transcript: KeptTranscript;
  readonly unsent: Unsent;
  readonly files: ConversationFiles;
  readonly draft: Draft;
  readonly readMark: ReadMark;
  readonly withheld: Withheld;
}

/** What is stored of a conversation, read into the parts that it is made of. */
export class Stored {
  readonly #options: StoredOptions;

  constructor(options: StoredOptions) {
    this.#options = options;
  }

  /** All of it. @throws CryptoError, StorageError, ConversationError `lost` */
  async readAll(): Promise<void> {
    const { vault, prefix, clock, returns, transcript, unsent, files, draft, readMark, withheld } = this.#options;
    const waited = [...unsent.failed, ...unsent.waiting, ...files.uploads];
    const [items, meta] = await Promise.all([readItems(vault, prefix), readMeta(vault, prefix), draft.read(), unsent.read(), this.#readMarks(), files.read()]);
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
    await Promise.all([session.reloadOutbox(), this.#readMarks(), this.#options.files.read()]);
    await this.#giveUpLate();
  }

  async #readMarks(): Promise<void> {
    const { readMark, unsent, transcript } = this.#options;
    await Promise.all([readMark.read(), unsent.readFailed(transcript.over)]);
  }

  /** Where it is over: what a tab has kept in that moment, or waited for, goes nowhere any more. It is shown as given up, and the tab that leads deletes it. */
  async #giveUpLate(waited: readonly Outgoing[] = []): Promise<void> {
    const { vault, relay, transcript, unsent, files, draft } = this.#options;
    if (!transcript.over) return;
    const { failed, entries } = files.end();
    const late = [...entries, ...unsent.conclude(failed, waited, (id) => transcript.has(id)), ...(draft.text === '' ? [] : draft.clear())];
    if (relay() && late.length > 0) await vault.write(late);
  }
}
