import type { Ground } from './ground.js';
import type { ReadMark } from './read-mark.js';

const DELAY_MS = 250;

interface Receipt {
  readonly delivered: number;
  readonly read: number;
}

/** Tells the others how far this member has received and read: once for all that comes within a moment. */
export class Receipts {
  readonly #ground: Ground;
  readonly #readMark: ReadMark;
  #last: Receipt = { delivered: 0, read: 0 };
  #due = false;

  constructor(ground: Ground, readMark: ReadMark) {
    this.#ground = ground;
    this.#readMark = readMark;
  }

  /** Something was received or read, or could not be told before. */
  schedule(): void {
    const { clock, link } = this.#ground;
    if (this.#due || link.signal.aborted || !this.#isOwed) return;
    this.#due = true;
    clock.sleep(DELAY_MS, link.signal).then(
      () => this.#send(),
      () => undefined,
    );
  }

  async #send(): Promise<void> {
    this.#due = false;
    const receipt = this.#now;
    if (this.#isOwed && (await this.#ground.link.say({ v: 1, type: 'receipt', ...receipt }))) this.#last = receipt;
  }

  /** Whether there is something to tell, and somebody to tell it to. */
  get #isOwed(): boolean {
    const { transcript, link } = this.#ground;
    const { delivered, read } = this.#now;
    const isNews = delivered > this.#last.delivered || read > this.#last.read;
    return isNews && transcript.meta?.status === 'open' && link.session?.caughtUp === true;
  }

  get #now(): Receipt {
    const delivered = this.#ground.transcript.meta?.received ?? 0;
    return { delivered, read: Math.min(this.#readMark.seq, delivered) };
  }
}
