import type { Clock } from '../../clock.js';
import { encodeContent } from '../content/content.js';
import type { GroupSession } from '../group/group-session.js';
import type { TranscriptMeta } from '../content/transcript.js';

const DELAY_MS = 250;

interface Receipt {
  readonly delivered: number;
  readonly read: number;
}

interface ReceiptsOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly meta: () => TranscriptMeta | undefined;
  /** The last sequence number that the person has read. */
  readonly read: () => number;
  readonly session: () => GroupSession | undefined;
}

/** Tells the others how far this member has received and read: once for all that comes within a moment. */
export class Receipts {
  readonly #options: ReceiptsOptions;
  #last: Receipt = { delivered: 0, read: 0 };
  #due = false;

  constructor(options: ReceiptsOptions) {
    this.#options = options;
  }

  /** Something was received or read, or could not be told before. */
  schedule(): void {
    const { clock, signal } = this.#options;
    if (this.#due || signal.aborted || !this.#session) return;
    this.#due = true;
    clock.sleep(DELAY_MS, signal).then(
      () => this.#send(),
      () => undefined,
    );
  }

  async #send(): Promise<void> {
    this.#due = false;
    const receipt = this.#now;
    if (await this.#session?.sendEphemeral(encodeContent({ v: 1, type: 'receipt', ...receipt }))) this.#last = receipt;
  }

  /** What it can be told through, where there is something to tell. */
  get #session(): GroupSession | undefined {
    const session = this.#options.session();
    const { delivered, read } = this.#now;
    const owed = this.#options.meta()?.status === 'open' && (delivered > this.#last.delivered || read > this.#last.read);
    return owed && session?.caughtUp ? session : undefined;
  }

  get #now(): Receipt {
    const delivered = this.#options.meta()?.received ?? 0;
    return { delivered, read: Math.min(this.#options.read(), delivered) };
  }
}
