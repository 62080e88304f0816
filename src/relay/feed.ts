import type { Numbered } from './store.js';

/** Part of a log or mailbox, as read from the store. */
export interface FeedPage {
  entries: readonly Numbered[];
  /** Whether the store holds more that may be read now. */
  more: boolean;
  /** Whether nothing may be read after these. */
  final: boolean;
}

export interface FeedSource {
  /** Reads the page after a sequence number. What it throws ends the feed and goes to `onError`. */
  read(after: number): Promise<FeedPage>;
  send(seq: number, bytes: Uint8Array): void;
  /** Whether the reader takes more now; if not, {@link FeedSource.drained} says when. */
  ready(): boolean;
  drained(): Promise<void>;
  onError(error: unknown): void;
}

/**
 * One reader's way through a log or mailbox: first what is stored, then what comes, in order and without gaps. It holds a cursor, not a
 * queue: a reader that is slow, or a number that is missing, is served from the store again.
 */
export class Feed {
  readonly #source: FeedSource;
  /** Answers to the reader's own appends, due in place of the entry. */
  readonly #answers = new Map<number, () => void>();
  #cursor: number;
  #state: 'idle' | 'reading' | 'ended' = 'reading';
  #missed = false;
  #onEnd: () => void = () => undefined;

  /** Sends nothing before {@link start}, but from now on misses nothing: make it before the first page is read. */
  constructor(source: FeedSource, after: number) {
    this.#source = source;
    this.#cursor = after;
  }

  /** Sends the first page, and goes on from there. */
  start(page: FeedPage): void {
    if (this.#state !== 'ended') void this.#run(page);
  }

  /** Something new, `previous` being the number before it; `final` when nothing may be read after it. */
  push({ previous, seq, bytes, final }: Numbered & { previous: number; final: boolean }): void {
    if (this.#state === 'ended' || seq <= this.#cursor) return;
    if (this.#state === 'reading') {
      this.#missed = true;
    } else if (previous <= this.#cursor && this.#source.ready()) {
      this.#send({ seq, bytes });
      if (final) this.end();
    } else {
      void this.#run();
    }
  }

  /** Answers the append of entry `seq`, which is pushed next: when all before it has been sent, and instead of it. */
  answerAt(seq: number, answer: () => void): void {
    if (this.#state === 'ended' || seq <= this.#cursor) answer();
    else this.#answers.set(seq, answer);
  }

  /** Sends nothing more; answers still due are given now. */
  end(): void {
    this.#state = 'ended';
    this.#onEnd();
    const answers = [...this.#answers.values()];
    this.#answers.clear();
    for (const answer of answers) answer();
  }

  async #run(first?: FeedPage): Promise<void> {
    this.#state = 'reading';
    try {
      for (let page = first ?? (await this.#read()); ; page = await this.#read()) {
        await this.#sendAll(page.entries);
        if (this.#isEnded()) return;
        if (page.final && !page.more) return this.end();
        if (!page.more && !this.#missed) break;
      }
      this.#state = 'idle';
    } catch (error) {
      this.end();
      this.#source.onError(error);
    }
  }

  #read(): Promise<FeedPage> {
    this.#missed = false;
    return this.#source.read(this.#cursor);
  }

  async #sendAll(entries: readonly Numbered[]): Promise<void> {
    for (const entry of entries) {
      while (!this.#isEnded() && !this.#source.ready()) await this.#drainedOrEnded();
      if (this.#isEnded()) return;
      if (entry.seq > this.#cursor) this.#send(entry);
    }
  }

  /** Also with the end, so that nothing that was read is held on to for a reader who does not read. */
  #drainedOrEnded(): Promise<void> {
    return new Promise((resolve) => {
      this.#onEnd = resolve;
      void this.#source.drained().then(resolve);
    });
  }

  #send({ seq, bytes }: Numbered): void {
    this.#cursor = seq;
    const answer = this.#answers.get(seq);
    this.#answers.delete(seq);
    if (answer) answer();
    else this.#source.send(seq, bytes);
  }

  #isEnded(): boolean {
    return this.#state === 'ended';
  }
}
