import type { Clock } from '../../clock.js';
import { CryptoError } from '../../crypto/index.js';
import { StorageError } from '../../storage/storage.js';
import { type Agent, type AgentState, type Disposition, DutyError } from './duty.js';
import { ConversationError } from '../errors.js';
import { type Idleness, IdleWatch } from '../live/idle.js';
import { activeEntry, readActive } from '../live/last-active.js';
import type { MetricsQuery, MetricsReport } from './metrics.js';
import { TaskQueue } from '../group/queue.js';
import type { Shift } from './shift.js';
import type { CareConversation } from '../state.js';
import type { Vault } from '../vault.js';

/** A shift that has not been started yet, and where it is kept. */
export interface OpenedShift {
  readonly shift: Shift;
  readonly vault: Vault;
  /** It took a passphrase to open it, and will again. */
  readonly passphrase: boolean;
}

interface AttendedShiftOptions {
  readonly clock: Clock;
  /** Called when this page has left the shift: it touches nothing that is kept any more. */
  readonly onLeft?: () => void;
  /** How a shift that is kept on the device comes back after it was locked. Absent: it is kept in memory only, and never locked. */
  readonly kept?: {
    /** Rejects with DutyError `not-signed-in` when there is none any more, `locked` and `wrong-passphrase`, StorageError. */
    readonly open: (passphrase?: string) => Promise<OpenedShift>;
    /** Tells the desk that a shift is over which nobody has the passphrase of. Rejects with StorageError, ConversationError, CryptoError where it cannot be read whose. */
    readonly leave: () => Promise<void>;
    /** Deletes all that is kept, and first what opens it. Rejects with StorageError. */
    readonly destroy: () => Promise<void>;
  };
}

/** How often it is written down that somebody is there. */
const ACTIVE_EVERY_MS = 10_000;
/** How long until a device whose storage did not let it is purged again. */
const PURGE_AGAIN_MS = 5000;
/** How long a purge waits for colleagues to learn of it. */
const FAREWELL_MS = 10_000;

/**
 * A person's shift at a screen that may be left alone. After the policy's idle time nothing of it stays in memory, neither what was said nor
 * what opens it; it comes back when it is unlocked, and after the longer time it is destroyed.
 */
export class AttendedShift implements Agent {
  readonly #options: AttendedShiftOptions;
  readonly #listeners = new Set<(state: AgentState) => void>();
  /** What locks, unlocks and purges, one after another. */
  readonly #tasks = new TaskQueue();
  readonly #idle: IdleWatch | undefined;
  readonly #lifetime = new AbortController();
  /** None while it is locked: a shift that is closed still holds what was said. */
  #opened: OpenedShift | undefined;
  #unsubscribe: (() => void) | undefined;
  /** What is shown while it is locked, or after it was purged: nothing of what was said. */
  #closed: AgentState | undefined;
  #activeWrittenMs = -Infinity;

  private constructor(options: AttendedShiftOptions, opened: OpenedShift) {
    const { clock, kept } = options;
    this.#options = options;
    this.#opened = opened;
    const times = () => this.#times;
    const onChange = (idleness: Idleness) => {
      // What waits for the network to unlock is not to hold up what destroys.
      if (idleness === 'purged' && this.#closed) void this.#opened?.shift.close();
      this.#background(() => this.#onIdle(idleness));
    };
    if (kept) this.#idle = new IdleWatch({ clock, times, onChange });
  }

  /** Starts a shift; one that nobody has attended for long comes locked, unless somebody is there who just opened it, or not at all. Rejects with DutyError. */
  static async start(options: AttendedShiftOptions, opened: OpenedShift): Promise<AttendedShift> {
    const attended = new AttendedShift(options, opened);
    attended.#follow(opened);
    try {
      await opened.shift.start();
      await attended.#tasks.run(() => attended.#catchUp());
    } catch (error) {
      attended.#idle?.stop();
      // It may have a connection, and goes on with nobody who could close it.
      await opened.shift.close();
      throw error;
    }
    return attended;
  }

  get state(): AgentState {
    if (this.#closed) return this.#closed;
    const { state } = this.#current.shift;
    return this.#idle?.idleness === 'warning' && state.shift === 'on' ? { ...state, idle: { kind: 'warning', locksAtMs: this.#idle.locksAtMs } } : state;
  }

  subscribe(listener: (state: AgentState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.state);
    return () => this.#listeners.delete(listener);
  }

  touch(): void {
    if (!this.#idle || this.#closed || this.#lifetime.signal.aborted || this.#idle.catchUp()) return;
    if (this.#idle.idleness === 'active') this.#idle.touch();
    else this.#reset(this.#idle);
    const now = this.#options.clock.now();
    if (now - this.#activeWrittenMs < ACTIVE_EVERY_MS) return;
    this.#activeWrittenMs = now;
    this.#background(async () => (this.#closed ? undefined : this.#current.vault.write([activeEntry(now)])));
  }

  unlock(passphrase?: string): Promise<void> {
    return this.#tasks.run(() => this.#unlock(passphrase));
  }

  async accept(conversation: string): Promise<CareConversation> {
    return this.#shift.accept(conversation);
  }

  async handOver(conversation: string, to: string, note?: string): Promise<void> {
    await this.#shift.handOver(conversation, to, note);
  }

  async invite(conversation: string, to: string): Promise<void> {
    await this.#shift.invite(conversation, to);
  }

  async note(conversation: string, text: string): Promise<void> {
    await this.#shift.note(conversation, text);
  }

  async saveNote(conversation: string, text: string): Promise<void> {
    // Also while it locks: what is shown goes first, and with it what is half written.
    await this.#current.shift.saveNote(conversation, text);
  }

  async setAway(away: boolean): Promise<void> {
    await this.#shift.setAway(away);
  }

  async endAs(conversation: string, disposition: Disposition): Promise<void> {
    await this.#shift.endAs(conversation, disposition);
  }

  async metrics(query: MetricsQuery): Promise<MetricsReport> {
    return this.#shift.metrics(query);
  }

  async dismiss(conversation: string): Promise<void> {
    await this.#shift.dismiss(conversation);
  }

  async signOut(): Promise<void> {
    if (this.#closed?.shift === 'locked') {
      // What waits for the network to unlock is not to hold up what destroys.
      void this.#opened?.shift.close();
      await this.#tasks.run(() => this.#leave());
    } else await this.#opened?.shift.signOut();
    this.#idle?.stop();
  }

  async close(): Promise<void> {
    if (this.#lifetime.signal.aborted) return;
    this.#lifetime.abort();
    this.#idle?.stop();
    this.#listeners.clear();
    this.#unsubscribe?.();
    await this.#opened?.shift.close();
    await this.#tasks.idle();
    this.#options.onLeft?.();
  }

  /** While it is locked there is none. */
  get #shift(): Shift {
    if (this.#closed) throw new DutyError('not-signed-in', 'the console is locked');
    return this.#current.shift;
  }

  get #current(): OpenedShift {
    if (!this.#opened) throw new DutyError('not-signed-in', 'there is no shift');
    return this.#opened;
  }

  /** Nobody is on shift before the way on shift is done. */
  get #times(): AgentState['policy']['idle'] {
    const state = this.#closed ?? this.#current.shift.state;
    return state.shift === 'on' || state.shift === 'locked' ? state.policy.idle : {};
  }

  #follow({ shift }: OpenedShift): void {
    this.#unsubscribe?.();
    let times: AgentState['policy']['idle'] | undefined;
    this.#unsubscribe = shift.subscribe(({ connection, shift: standing }) => {
      if (this.#times !== times) this.#idle?.refresh();
      times = this.#times;
      if (standing === 'ended') this.#idle?.stop();
      if (this.#closed?.shift === 'locked') this.#closed = { ...this.#closed, connection };
      this.#publish();
    });
  }

  /** What nobody has touched since before this page came is locked or purged before it is shown. */
  async #catchUp(): Promise<void> {
    if (!this.#idle) return;
    const { clock } = this.#options;
    const sinceMs = (await readActive(this.#current.vault)) ?? clock.now();
    const idleness = this.#idle.since(Math.min(sinceMs, clock.now()));
    const opensItself = idleness === 'locked' && !this.#current.passphrase;
    if (opensItself || idleness === 'purged') return this.#onIdle(idleness);
    this.touch();
    // It was locked, and is not any more.
    if (idleness === 'locked') this.#background(() => this.#current.shift.unlocked());
  }

  async #onIdle(idleness: Idleness): Promise<void> {
    if (idleness !== this.#idle?.idleness || this.state.shift === 'ended') return;
    if (idleness === 'locked') await this.#lock();
    if (idleness === 'purged') await this.#purge();
    this.#publish();
  }

  /** What is shown goes first: listeners keep, before they return, what is half written. */
  async #lock(): Promise<void> {
    const shift = this.#hide();
    try {
      await shift.stepAway();
    } finally {
      await shift.close();
      this.#forget();
    }
  }

  #hide(): Shift {
    const { shift, passphrase } = this.#current;
    this.#unsubscribe?.();
    this.#closed = { ...bare(shift.state), shift: 'locked', passphrase };
    this.#publish();
    return shift;
  }

  #forget(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#opened = undefined;
  }

  async #unlock(passphrase?: string): Promise<void> {
    const opened = await this.#reopen(passphrase);
    if (!opened) return;
    // Its time came while it was opened.
    if (this.#idle?.idleness === 'purged') return opened.shift.close();
    try {
      await opened.shift.start();
    } catch (error) {
      await opened.shift.close();
      this.#forget();
      if (opened.shift.state.shift === 'ended') return this.#end();
      throw error;
    }
    this.#closed = undefined;
    this.#idle?.reset();
    this.#publish();
    // Whoever had the device meanwhile may have taken a copy of its keys.
    await opened.shift.unlocked();
  }

  /** What is locked, ready to be started. Undefined when there is nothing to take up any more: then the shift has ended. */
  async #reopen(passphrase?: string): Promise<OpenedShift | undefined> {
    const { kept } = this.#options;
    if (!kept || this.#closed?.shift !== 'locked' || this.#lifetime.signal.aborted) return undefined;
    try {
      const opened = await kept.open(passphrase);
      this.#opened = opened;
      if (this.#lifetime.signal.aborted) await opened.shift.close();
      this.#follow(opened);
      return opened;
    } catch (error) {
      if (!(error instanceof DutyError) || error.code !== 'not-signed-in') throw error;
      this.#end();
      return undefined;
    }
  }

  /** Destroys what is on this device in any case, once its storage lets it. */
  async #purge(): Promise<void> {
    const idle = { kind: 'purged' } as const;
    try {
      if (this.#closed) return await this.#leave(idle);
      await this.#hide().signOut();
      this.#end(idle);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#forget();
      this.#options.clock.sleep(PURGE_AGAIN_MS, this.#lifetime.signal).then(
        () => this.#background(() => this.#purge()),
        () => undefined,
      );
    }
  }

  /** Lets colleagues know, if that is possible in a moment, and destroys what is on this device in any case. */
  async #leave(idle?: AgentState['idle']): Promise<void> {
    const { kept } = this.#options;
    await (this.#closed?.passphrase ? kept?.leave() : this.#farewell())?.catch((error: unknown) => {
      // What cannot be opened can be destroyed.
      if (!(error instanceof StorageError || error instanceof DutyError || error instanceof ConversationError || error instanceof CryptoError)) throw error;
    });
    await kept?.destroy();
    this.#end(idle);
  }

  async #farewell(): Promise<void> {
    const opened = await this.#reopen();
    if (opened && (await this.#startsInTime(opened))) await opened.shift.signOut();
    else await opened?.shift.close();
  }

  async #startsInTime({ shift }: OpenedShift): Promise<boolean> {
    const done = new AbortController();
    const started = shift.start().then(
      () => true,
      () => false,
    );
    const late = this.#options.clock.sleep(FAREWELL_MS, AbortSignal.any([done.signal, this.#lifetime.signal])).catch(() => undefined);
    const inTime = await Promise.race([started, late.then(() => false)]);
    done.abort();
    return inTime;
  }

  #end(idle?: AgentState['idle']): void {
    this.#idle?.stop();
    this.#forget();
    if (this.#closed) {
      const { unsent: _, ...closed } = this.#closed;
      this.#closed = { ...closed, shift: 'ended', ...(idle && { idle }) };
    }
    this.#publish();
  }

  #reset(idle: IdleWatch): void {
    const warned = idle.idleness === 'warning';
    idle.reset();
    if (warned) this.#publish();
  }

  #publish(): void {
    for (const listener of this.#listeners) listener(this.state);
  }

  /** What fails for want of storage is tried again with the next step; what is under way when the page closes ends with it. */
  #background(task: () => Promise<void>): void {
    this.#tasks.run(async () => (this.#lifetime.signal.aborted ? undefined : task())).catch((error: unknown) => {
      const passes = error instanceof StorageError || error instanceof DutyError || (error instanceof ConversationError && error.code === 'closed');
      if (!passes) throw error;
    });
  }
}

/** Who was on shift where, whether something is still to be sent, and nothing else. */
function bare({ self, shiftEndsAtMs, clinicName, clinicPhone, policy, unsent }: AgentState): Omit<AgentState, 'shift'> {
  return {
    connection: 'connecting',
    ...(unsent && { unsent }),
    self,
    shiftEndsAtMs,
    clinicName,
    ...(clinicPhone !== undefined && { clinicPhone }),
    policy,
    team: [],
    away: new Set(),
    replies: [],
    notes: new Map(),
    noteDrafts: new Map(),
    purges: new Map(),
    queue: [],
    conversations: new Map(),
  };
}
