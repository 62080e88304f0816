import type { Clock } from '../../clock.js';
import type { Policy } from '../../policy/policy.js';

/** How long before it locks a person is asked whether they are still there: WCAG 2.2.1 wants 20 seconds at least. */
const IDLE_WARNING_MS = 30_000;

/** What an unattended device comes to. `active` while somebody is there, or nothing on it needs hiding. */
export type Idleness = 'active' | 'warning' | 'locked' | 'purged';

interface IdleWatchOptions {
  readonly clock: Clock;
  /** What the policy says now. */
  readonly times: () => Policy['idle'];
  /** Called once per change, never within a call of the watch's own methods. */
  readonly onChange: (idleness: Idleness) => void;
}

/** Follows how long nobody has touched the chat. What a device was asleep for is caught up with when it wakes. */
export class IdleWatch {
  readonly #options: IdleWatchOptions;
  readonly #lifetime = new AbortController();
  #pause = new AbortController();
  #sinceMs: number;
  #idleness: Idleness = 'active';

  constructor(options: IdleWatchOptions) {
    this.#options = options;
    this.#sinceMs = options.clock.now();
    void this.#follow();
  }

  get idleness(): Idleness {
    return this.#idleness;
  }

  /** When it will lock, unless somebody does something. */
  get locksAtMs(): number {
    return this.#sinceMs + (this.#options.times().lockAfterMs ?? Infinity);
  }

  /** Somebody was last there at this time; returns what that comes to. */
  since(atMs: number): Idleness {
    this.#sinceMs = atMs;
    [this.#idleness] = this.#now();
    this.#pause.abort();
    return this.#idleness;
  }

  /** Whether it has come to more than was said: a device that was asleep wakes with its timers where they were. What that is, is said now. */
  catchUp(): boolean {
    const [idleness] = this.#now();
    const isBehind = idleness !== this.#idleness && (idleness === 'locked' || idleness === 'purged');
    if (isBehind) this.#pause.abort();
    return isBehind;
  }

  /** Somebody is there. What is locked stays locked until {@link reset}. */
  touch(): void {
    this.#sinceMs = this.#options.clock.now();
    if (this.#idleness === 'warning') this.#pause.abort();
  }

  /** Unlocked, or begun anew. */
  reset(): void {
    this.#idleness = 'active';
    this.touch();
    this.#pause.abort();
  }

  /** The policy may have changed. */
  refresh(): void {
    this.#pause.abort();
  }

  stop(): void {
    this.#lifetime.abort();
    this.#pause.abort();
  }

  async #follow(): Promise<void> {
    const { clock, onChange } = this.#options;
    // Never within the constructor's caller.
    await Promise.resolve();
    while (!this.#lifetime.signal.aborted) {
      const [idleness, untilMs] = this.#now();
      if (idleness !== this.#idleness) {
        this.#idleness = idleness;
        onChange(idleness);
      }
      this.#pause = new AbortController();
      const ms = Math.min(untilMs - clock.now(), MAX_SLEEP_MS);
      await clock.sleep(Math.max(1, ms), AbortSignal.any([this.#pause.signal, this.#lifetime.signal])).catch(() => undefined);
    }
  }

  /** How it is, and until when at the least. */
  #now(): [Idleness, number] {
    const { clock, times } = this.#options;
    const { lockAfterMs = Infinity, purgeAfterMs = Infinity } = times();
    // A clock that was set back would put off the lock by as much.
    this.#sinceMs = Math.min(this.#sinceMs, clock.now());
    const idleMs = clock.now() - this.#sinceMs;
    const purgesAtMs = this.#sinceMs + purgeAfterMs;
    if (this.#idleness === 'purged' || idleMs >= purgeAfterMs) return ['purged', Infinity];
    // Without a lock of its own a purge comes after the same warning.
    const locksAfterMs = Math.min(lockAfterMs, purgeAfterMs);
    if (this.#idleness === 'locked' || idleMs >= locksAfterMs) return ['locked', purgesAtMs];
    const warnsAfterMs = Math.max(0, locksAfterMs - IDLE_WARNING_MS);
    return idleMs >= warnsAfterMs && locksAfterMs !== Infinity ? ['warning', this.#sinceMs + locksAfterMs] : ['active', this.#sinceMs + warnsAfterMs];
  }
}

/** A device that was asleep is caught up with so soon after it wakes: its timers go on from where they were. */
const MAX_SLEEP_MS = 30_000;
