import type { Clock } from '../../clock.js';
import { StorageError } from '../../storage/storage.js';
import { ConversationError } from '../errors.js';

interface AfterEndOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly keepsMs: () => number;
  /** Undefined before the end. */
  readonly endedAtMs: () => number | undefined;
  /** @throws StorageError, ConversationError `closed` */
  readonly destroy: () => Promise<void>;
}

/** Longer sleeps overflow the timers of browsers. */
const LONGEST_SLEEP_MS = 86_400_000;
const RETRY_MS = 60_000;

/** What a device still has of a conversation that has ended goes when its time is over; where no page is open then, with the next one that is. */
export class AfterEnd {
  readonly #options: AfterEndOptions;
  #watching = false;
  #destroyed = false;

  constructor(options: AfterEndOptions) {
    this.#options = options;
  }

  /** Whether anything is kept after the end at all. */
  get keeps(): boolean {
    return this.#options.keepsMs() > 0;
  }

  /** Destroys what is over its time now, and the rest when it is. */
  async check(): Promise<void> {
    if (this.#leftMs === undefined || this.#destroyed) return;
    if (this.#leftMs > 0) return this.watch();
    try {
      await this.#options.destroy();
      this.#destroyed = true;
    } catch (error) {
      if (!(error instanceof StorageError || error instanceof ConversationError)) throw error;
      this.watch();
    }
  }

  /** Destroys it when its time is over. Where nothing is kept, it was destroyed with the end, and stays on the screen until the page goes. */
  watch(): void {
    const { clock, signal } = this.#options;
    if (this.#watching || !this.keeps) return;
    this.#watching = true;
    const sleepMs = Math.min(Math.max(this.#leftMs ?? this.#options.keepsMs(), RETRY_MS), LONGEST_SLEEP_MS);
    clock.sleep(sleepMs, signal).then(
      () => {
        this.#watching = false;
        void this.check();
      },
      () => undefined,
    );
  }

  /** A clock that was set back lengthens nothing past the whole time. */
  get #leftMs(): number | undefined {
    const { clock, keepsMs, endedAtMs } = this.#options;
    const sinceMs = endedAtMs();
    return sinceMs === undefined ? undefined : Math.min(sinceMs + keepsMs() - clock.now(), keepsMs());
  }
}
