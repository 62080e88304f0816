import type { Clock } from '../clock.js';

/** Time that passes when told to: `advance` runs what falls due, in order. */
export class ManualClock implements Clock {
  #nowMs: number;
  readonly #sleepers = new Set<{ atMs: number; wake: () => void }>();

  constructor(nowMs = Date.UTC(2026, 0, 1)) {
    this.#nowMs = nowMs;
  }

  now(): number {
    // Whole, as the machine's: sleeps may end in between.
    return Math.floor(this.#nowMs);
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const stop = () => {
        this.#sleepers.delete(sleeper);
        signal?.removeEventListener('abort', onAbort);
      };
      const onAbort = () => {
        stop();
        reject(signal?.reason);
      };
      const wake = () => {
        stop();
        resolve();
      };
      const sleeper = { atMs: this.#nowMs + ms, wake };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', onAbort);
    });
  }

  /** How many sleep. */
  get sleeperCount(): number {
    return this.#sleepers.size;
  }

  /** When the next sleeper is due, in milliseconds from now; nothing when nobody sleeps. */
  get nextInMs(): number | undefined {
    const times = [...this.#sleepers].map(({ atMs }) => atMs - this.#nowMs);
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  /** Lets `ms` pass. Between two sleepers, and at the end, what was woken gets to run. */
  async advance(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms;
    await turn();
    for (let due = this.#due(untilMs); due; due = this.#due(untilMs)) {
      this.#nowMs = Math.max(this.#nowMs, due.atMs);
      due.wake();
      await turn();
    }
    this.#nowMs = untilMs;
  }

  #due(untilMs: number): { atMs: number; wake: () => void } | undefined {
    const due = [...this.#sleepers].filter(({ atMs }) => atMs <= untilMs);
    return due.reduce<{ atMs: number; wake: () => void } | undefined>((first, one) => (first && first.atMs <= one.atMs ? first : one), undefined);
  }
}

/** Lets everything run that needs no more than promises. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined, []);
  });
}
