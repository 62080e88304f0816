import type { Clock } from '../clock.js';
import { TaskQueue } from '../conversation/group/queue.js';

interface RetryQueueOptions {
  readonly clock: Clock;
  /** Tries one; resolves with when it is due again, or undefined when it is settled. */
  readonly attempt: (id: string, signal: AbortSignal) => Promise<number | undefined>;
  /** It threw, before the signal was given: it is tried again when it holds up nothing else. */
  readonly onDefect: (error: unknown) => void;
}

const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 3_600_000;

/**
 * When to try again: later each time, an hour at most.
 *
 * @param attempts - Those that have failed before this one.
 * @param random - 0 to 1, for the jitter.
 */
export function nextAttemptMs(nowMs: number, attempts: number, random: number): number {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempts);
  return Math.ceil(nowMs + longest * (0.5 + random / 2));
}

/** What has to be done until it works, one after another and each in its time. What it is, and when it is due, is kept by whoever asks for it. */
export class RetryQueue {
  readonly #options: RetryQueueOptions;
  readonly #lifetime = new AbortController();
  readonly #tasks = new TaskQueue();
  /** By id: when it is due. */
  readonly #due = new Map<string, number>();
  #pause = new AbortController();

  constructor(options: RetryQueueOptions) {
    this.#options = options;
  }

  start(): void {
    void this.#tasks.run(() => this.#run());
  }

  add(id: string, dueAtMs: number): void {
    this.#due.set(id, dueAtMs);
    this.#pause.abort();
  }

  /** Ends what is under way; what is not settled stays kept. */
  async stop(): Promise<void> {
    this.#lifetime.abort();
    this.#pause.abort();
    await this.#tasks.idle();
  }

  async #run(): Promise<void> {
    while (!this.#lifetime.signal.aborted) {
      const now = this.#options.clock.now();
      // Nothing is ever due later than that: the clock was put back. A timer for more than three weeks would end at once, too.
      for (const [id, dueAtMs] of this.#due) if (dueAtMs > now + LONGEST_PAUSE_MS) this.#due.set(id, now + LONGEST_PAUSE_MS);
      const [next] = [...this.#due].toSorted(([, a], [, b]) => a - b);
      const waitMs = next ? next[1] - now : LONGEST_PAUSE_MS;
      if (next && waitMs <= 0) await this.#try(next[0]);
      else await this.#sleep(waitMs);
    }
  }

  async #try(id: string): Promise<void> {
    this.#due.delete(id);
    try {
      const dueAtMs = await this.#options.attempt(id, this.#lifetime.signal);
      if (dueAtMs !== undefined) this.#due.set(id, dueAtMs);
    } catch (error) {
      if (this.#lifetime.signal.aborted) return;
      this.#due.set(id, this.#options.clock.now() + LONGEST_PAUSE_MS);
      this.#options.onDefect(error);
    }
  }

  async #sleep(ms: number): Promise<void> {
    this.#pause = new AbortController();
    await Promise.allSettled([this.#options.clock.sleep(ms, AbortSignal.any([this.#pause.signal, this.#lifetime.signal]))]);
  }
}
