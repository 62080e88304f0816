import type { Clock } from '../../clock.js';
import { CryptoError } from '../../crypto/index.js';
import type { Policy } from '../../policy/policy.js';
import { type KeyedStorage, StorageError } from '../../storage/storage.js';
import type { Relay } from '../../transport/relay-client.js';
import { ConversationError } from '../errors.js';
import type { Errands } from './errands.js';
import { destroyUnlessOwed, type Farewells } from './farewell.js';
import { type Idleness, IdleWatch } from '../live/idle.js';
import type { Keeping } from './keeping.js';
import { activeEntry, readActive } from '../live/last-active.js';
import { keepSitting, sittingEntry } from '../live/sitting.js';
import type { ConversationState } from '../state.js';
import type { Tabs } from './tabs.js';

/** How often the other tabs are told that somebody is there. */
const ACTIVE_EVERY_MS = 10_000;
/** How long a purge leaves the farewell to the tab that talks to the relay. */
const LEADER_MS = 20_000;

interface AttendanceOptions {
  readonly clock: Clock;
  readonly errands: Errands;
  readonly times: () => Policy['idle'];
  readonly keeping: Keeping;
  readonly tabs: Tabs;
  readonly farewells: Farewells;
  /** In the tab that talks to it. */
  readonly relay: () => Relay | undefined;
  /** Destroys what is on this device, by `destroy` where that is given. */
  readonly forget: (destroy?: (store: KeyedStorage) => Promise<void>) => Promise<void>;
  readonly onChange: () => void;
  /** It was destroyed. */
  readonly onPurged: () => void;
}

interface Purge {
  /** Said before. */
  readonly farewell?: () => Promise<void>;
  /** Instead of destroying all of the storage. */
  readonly destroy?: (store: KeyedStorage) => Promise<void>;
}

/** Whether somebody is at the chat: what nobody has touched for long is locked, and later destroyed, as the policy has it (45 CFR 164.312(a)(2)(iii)). */
export class Attendance {
  readonly #options: AttendanceOptions;
  readonly #idle: IdleWatch;
  /** What is shown while it is locked: nothing of what was said. */
  #locked: ConversationState | undefined;
  /** A form is open. */
  #filling = false;
  /** It was destroyed, and nobody has been there since. */
  #purged = false;
  #toldMs = -Infinity;

  constructor(options: AttendanceOptions) {
    const { clock, times, errands } = options;
    this.#options = options;
    this.#idle = new IdleWatch({ clock, times, onChange: (idleness) => errands.add(() => this.#onIdle(idleness)) });
  }

  get locked(): ConversationState | undefined {
    return this.#locked;
  }

  /** @param pending - The clinic has still to be told that a conversation was destroyed. */
  idle(pending: boolean): ConversationState['idle'] {
    if (this.#purged || (pending && this.#options.keeping.live?.state.phase === 'new')) return { kind: 'purged', ...(pending && { pending }) };
    return this.#idle.idleness === 'warning' && this.#hasContent ? { kind: 'warning', locksAtMs: this.#idle.locksAtMs } : undefined;
  }

  /** What nobody has touched since before this page came is locked or destroyed before it is shown. */
  async begin(): Promise<void> {
    const { clock, errands, keeping } = this.#options;
    if (this.#hasContent) {
      const sinceMs = (await readActive(keeping.vault)) ?? clock.now();
      const idleness = this.#idle.since(Math.min(sinceMs, clock.now()));
      if (idleness === 'locked' || idleness === 'purged') await this.#onIdle(idleness);
    }
    void keepSitting(clock, errands.signal, () => this.#keepSitting());
  }

  /** Somebody is at this tab. */
  touch(): void {
    const { clock, tabs, errands, onChange } = this.#options;
    // Who wakes a device that was asleep is not who was there before.
    if (this.#locked || (this.#hasContent && this.#idle.catchUp())) return;
    if (this.#idle.idleness === 'active') this.#idle.touch();
    else this.#idle.reset();
    if (this.#purged) {
      this.#purged = false;
      onChange();
    }
    const now = clock.now();
    // A clock that was set back is far from the last time too.
    if (Math.abs(now - this.#toldMs) < ACTIVE_EVERY_MS) return;
    this.#toldMs = now;
    tabs.post({ type: 'active' });
    errands.add(() => this.#keepActive(now));
  }

  /** Somebody is at another tab. */
  touchedElsewhere(): void {
    if (!this.#locked) this.#idle.reset();
  }

  /** Nobody has touched any tab, and another one has destroyed what was on this device: this one says so too. */
  purgedElsewhere(): void {
    this.#purged = true;
    this.#options.onChange();
  }

  setFilling(filling: boolean): void {
    this.#filling = filling;
    if (filling) this.touch();
  }

  async unlock(): Promise<void> {
    const { keeping, errands, onChange } = this.#options;
    if (!this.#locked || errands.signal.aborted || this.#idle.idleness === 'purged') return;
    await keeping.unlock();
    this.#onOpened();
    // Whoever had the device meanwhile may have taken a copy of its keys.
    await keeping.current.unlocked();
    onChange();
  }

  /** Destroys what is on this device by `destroy`, whether it is locked or not. */
  async forget(destroy: () => Promise<void>): Promise<void> {
    const { keeping } = this.#options;
    if (this.#locked && !keeping.live) await keeping.unlock();
    await destroy();
    this.#onOpened();
  }

  /** The policy may have changed. */
  refresh(): void {
    this.#idle.refresh();
  }

  stop(): void {
    this.#idle.stop();
  }

  /** Whether there is anything that nobody else should read. */
  get #hasContent(): boolean {
    const state = this.#options.keeping.live?.state;
    return this.#locked !== undefined || this.#filling || (state !== undefined && (state.timeline.length > 0 || state.draft !== undefined));
  }

  /** Whether there is something to come back to. */
  get #keeps(): boolean {
    return this.#hasContent && !this.#locked && !this.#options.keeping.forgotten;
  }

  async #onIdle(idleness: Idleness): Promise<void> {
    if (idleness !== this.#idle.idleness) return;
    // Where there is nothing to hide, the next touch begins anew.
    if (this.#hasContent && idleness === 'locked') await this.#lock();
    else if (this.#hasContent && idleness === 'purged') await this.#onUnattended();
    this.#options.onChange();
  }

  async #lock(): Promise<void> {
    const { keeping, onChange } = this.#options;
    if (this.#locked) return;
    const { clinic, policy, remembered } = keeping.current.state;
    this.#locked = { phase: 'locked', connection: 'connecting', timeline: [], roster: [], typing: [], unread: 0, breaches: [], clinic, policy, remembered };
    // Hidden at once: what is under way, and the storage, may take their time, or fail.
    onChange();
    await keeping.lock();
  }

  #onOpened(): void {
    this.#locked = undefined;
    this.#idle.reset();
  }

  /** Only the tab that talks to the relay may seal anything: the others give it the time to. */
  async #onUnattended(): Promise<void> {
    const { keeping, tabs, errands, relay } = this.#options;
    if (relay() || (await tabs.free())) return this.#purge({ farewell: () => this.#bidFarewell() });
    errands.later(async () => (keeping.forgotten ? undefined : this.#purge({ destroy: destroyUnlessOwed })), LEADER_MS);
    await this.#lock();
  }

  /** Destroys what is on this device in any case, once its storage lets it. */
  async #purge(how: Purge): Promise<void> {
    try {
      await this.#purgeNow(how);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#options.errands.later(() => this.#purge(how));
      await this.#lock();
    }
  }

  async #purgeNow({ farewell, destroy }: Purge): Promise<void> {
    const { keeping, tabs, forget, onPurged } = this.#options;
    if (this.#locked) await keeping.unlock();
    await farewell?.().catch((error: unknown) => {
      if (!(error instanceof StorageError || error instanceof ConversationError || error instanceof CryptoError)) throw error;
    });
    await forget(destroy);
    tabs.post({ type: 'forget', unattended: true });
    this.#purged = true;
    onPurged();
  }

  #bidFarewell(): Promise<void> {
    const { clock, errands, keeping, farewells, relay } = this.#options;
    return farewells.bid(keeping.current, { vault: keeping.vault, prefix: keeping.prefix, clock, signal: errands.signal, relay: relay() });
  }

  /** For the page that opens next. */
  async #keepActive(nowMs: number): Promise<void> {
    if (this.#keeps) await this.#options.keeping.vault.write([activeEntry(nowMs)]);
  }

  /** A page with the chat is alive: the next one is no return. Not one of the tasks: the page may be gone before those that wait for the network have ended. */
  #keepSitting(): void {
    const { clock, keeping } = this.#options;
    if (!this.#keeps || !keeping.live) return;
    keeping.vault.write([sittingEntry(keeping.prefix, { aliveAtMs: clock.now(), upTo: keeping.live.withheldUpTo })]).catch((error: unknown) => {
      // The next one follows.
      if (!(error instanceof StorageError || error instanceof ConversationError)) throw error;
    });
  }
}
