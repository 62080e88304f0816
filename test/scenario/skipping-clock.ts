import type { Clock } from '../../src/clock.js';

/** The machine's clock for one device, which can be put forward: whatever sleeps on it wakes when its time has come by it. */
export class SkippingClock implements Clock {
  readonly #sleepers = new Set<{ readonly atMs: number; wake(): void }>();
  #aheadMs = 0;

  now(): number {
    return Date.now() + this.#aheadMs;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const end = () => {
        clearTimeout(timer);
        this.#sleepers.delete(sleeper);
        signal?.removeEventListener('abort', onAbort);
      };
      const onAbort = () => {
        end();
        reject(signal?.reason);
      };
      const wake = () => {
        end();
        resolve();
      };
      const sleeper = { atMs: this.now() + ms, wake };
      const timer = setTimeout(wake, ms);
      timer.unref();
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }

  /** As after a device was asleep for so long, and its timers with it. */
  standStill(ms: number): void {
    this.#aheadMs += ms;
  }

  /** As after a device was asleep for so long whose timers went on. */
  skip(ms: number): void {
    this.#aheadMs += ms;
    for (const sleeper of this.#sleepers) if (sleeper.atMs <= this.now()) sleeper.wake();
  }
}
