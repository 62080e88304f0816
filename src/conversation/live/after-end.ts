import { StorageError } from '../../storage/storage.js';
import { ConversationError } from '../errors.js';
import type { Ground } from './ground.js';
import type { Withheld } from './withheld.js';

/** Longer sleeps overflow the timers of browsers. */
const LONGEST_SLEEP_MS = 86_400_000;
const RETRY_MS = 60_000;

/** What a device still has of a conversation that has ended goes when its time is over; where no page is open then, with the next one that is. */
export class AfterEnd {
  readonly #ground: Ground;
  readonly #withheld: Withheld;
  #watching = false;
  #destroyed = false;

  constructor(ground: Ground, withheld: Withheld) {
    this.#ground = ground;
    this.#withheld = withheld;
  }

  /** Whether anything is kept after the end at all. */
  get keeps(): boolean {
    return this.#keepsMs > 0;
  }

  /** Destroys what is over its time now, and the rest when it is. */
  async check(): Promise<void> {
    if (this.#leftMs === undefined || this.#destroyed) return;
    if (this.#leftMs > 0) return this.watch();
    try {
      await this.#destroy();
    } catch (error) {
      if (!(error instanceof StorageError || error instanceof ConversationError)) throw error;
      this.watch();
    }
  }

  /** Destroys it when its time is over. Where nothing is kept, it was destroyed with the end, and stays on the screen until the page goes. */
  watch(): void {
    const { clock, link } = this.#ground;
    if (this.#watching || !this.keeps) return;
    this.#watching = true;
    const sleepMs = Math.min(Math.max(this.#leftMs ?? this.#keepsMs, RETRY_MS), LONGEST_SLEEP_MS);
    clock.sleep(sleepMs, link.signal).then(
      () => {
        this.#watching = false;
        void this.check();
      },
      () => undefined,
    );
  }

  /** A clock that was set back lengthens nothing past the whole time. */
  get #leftMs(): number | undefined {
    const sinceMs = this.#endedAtMs;
    return sinceMs === undefined ? undefined : Math.min(sinceMs + this.#keepsMs - this.#ground.clock.now(), this.#keepsMs);
  }

  get #keepsMs(): number {
    return this.#ground.keepsMs?.() ?? 0;
  }

  /** Undefined before the end, and where nothing is left of it. */
  get #endedAtMs(): number | undefined {
    const { link, transcript } = this.#ground;
    const isGone = transcript.empty && this.#withheld.places.length === 0;
    return isGone || (link.session && !link.session.end) ? undefined : transcript.meta?.endedAtMs;
  }

  /** Nothing of it is stored or shown any more. @throws StorageError, ConversationError `closed` */
  async #destroy(): Promise<void> {
    const { vault, transcript, refresh, onStored } = this.#ground;
    await vault.write(transcript.erasure(this.#withheld.places));
    transcript.replace([], []);
    this.#withheld.clear();
    refresh();
    onStored?.();
    this.#destroyed = true;
  }
}
