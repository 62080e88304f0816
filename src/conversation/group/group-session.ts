import { toBase64Url } from '../../bytes.js';
import type { Clock } from '../../clock.js';
import { accessToken, destroyGroup, epochOf, type Group, groupId, type GroupMember, type Trust, wipe } from '../../crypto/index.js';
import { StorageError } from '../../storage/storage.js';
import { RelayError, TransportError } from '../../transport/errors.js';
import type { Relay } from '../../transport/relay-client.js';
import { type Arrival, Arrivals } from './arrivals.js';
import { ConversationError } from '../errors.js';
import type { GroupHandler, SessionEnd } from './group-handler.js';
import { KeptSession, outboxRecord, type SessionPlace } from './kept-session.js';
import { LogSteps } from './log-steps.js';
import { createLog } from './new-log.js';
import { TaskQueue, unlessAborted } from './queue.js';
import { type LogAccess, RelayLimit } from './relay-limit.js';
import { type BuildChange, Sender } from './sender.js';
import type { Creation, Outgoing } from './session-records.js';
import { freshKeys, isUpdateDue } from './update-schedule.js';
import type { Entry } from '../vault.js';

export interface GroupSessionOptions extends SessionPlace {
  readonly relay: Relay;
  readonly clock: Clock;
  /** Against what certificates are judged at this moment. */
  readonly trust: () => Trust;
  readonly handler: GroupHandler;
  /** For how long the relay may keep what is written there, in milliseconds; absent: as long as it likes. */
  readonly relayKeepsMs?: () => number;
}

const RETRY_PAUSE_MS = 1000;
/** Pauses double so often, until something of the log was taken. */
const MAX_DOUBLINGS = 5;

/**
 * One MLS group over one log: follows the log in order, sends one message at a time, commits. Whatever it does, the advanced group, the
 * cursor and what the handler keeps are stored in one transaction, before a sealed byte leaves; after a crash the identical bytes go out again.
 */
export class GroupSession {
  readonly id: string;
  readonly #options: GroupSessionOptions;
  readonly #kept: KeptSession;
  readonly #tasks = new TaskQueue();
  readonly #sender: Sender;
  readonly #lifetime = new AbortController();
  readonly #steps: LogSteps;
  readonly #arrivals = new Arrivals();
  #end: SessionEnd | undefined;
  /** Of the last epoch, for {@link purge}: all else of the group is wiped with the end. */
  #lastToken: Uint8Array | undefined;
  #caughtUp = false;
  #untimely = false;
  #retrying = false;
  /** Since something of the log was taken, or there was another connection. */
  #retries = 0;
  #renewing = false;
  /** The last sequence number that the relay has named. */
  #head = 0;
  #unwatch: (() => void) | undefined;
  readonly #relayLimit: RelayLimit;

  private constructor(options: GroupSessionOptions, kept: KeptSession) {
    this.#options = options;
    this.#kept = kept;
    this.id = toBase64Url(groupId(kept.group));
    this.#relayLimit = new RelayLimit(options.relay, options.relayKeepsMs);
    const isOver = () => this.#over;
    const isReady = () => this.#caughtUp && !isOver();
    this.#sender = new Sender(
      { relay: options.relay, trust: options.trust, kept, tasks: this.#tasks },
      {
        get ready() {
          return isReady();
        },
        get over() {
          return isOver();
        },
        fail: (item) => this.#fail(item),
        gone: () => this.#tasks.run(() => this.#finish('gone')),
        retryLater: () => this.#retryLater(),
        unattended: (work) => this.#unattended(work),
      },
    );
    this.#steps = new LogSteps({ ...options, kept, sender: this.#sender, finish: (end, by) => this.#finish(end, by), readOn: () => this.#readOn() });
  }

  /**
   * Stores a fresh group, created or joined. `cursor` is the last entry of the log that it does not need, by default none; `creation` is
   * what the relay has to be asked for first; `entries` are stored with it.
   *
   * @throws StorageError
   */
  static async begin(options: GroupSessionOptions, start: { group: Group; cursor?: number; creation?: Creation; entries?: readonly Entry[] }): Promise<GroupSession> {
    const { cursor = 0, ...rest } = start;
    return new GroupSession(options, await KeptSession.begin(options, { ...rest, progress: { cursor, atEndMs: options.clock.now(), use: freshKeys(options.clock.now()) } }));
  }

  /** What `begin` stored; undefined when there is nothing. @throws ConversationError `lost`, CryptoError, StorageError */
  static async load(options: GroupSessionOptions): Promise<GroupSession | undefined> {
    const kept = await KeptSession.load(options);
    return kept && new GroupSession(options, kept);
  }

  /** Puts an item into the outbox of a session that is not here: of another tab, or still to begin. */
  static async keepForLater(place: SessionPlace, item: Outgoing, entries: readonly Entry[]): Promise<void> {
    await place.vault.write([outboxRecord(place, item), ...entries]);
  }

  get group(): Group {
    return this.#kept.group;
  }

  get cursor(): number {
    return this.#kept.cursor;
  }

  get outbox(): readonly Outgoing[] {
    return this.#kept.outbox;
  }

  get end(): SessionEnd | undefined {
    return this.#end;
  }

  /** Whether the log cannot be followed for now, since this device's clock is wrong: by it, the certificate of somebody who has come in does not hold yet, or no longer. */
  get untimely(): boolean {
    return this.#untimely;
  }

  /** Whether everything the relay holds has been read. */
  get caughtUp(): boolean {
    return this.#caughtUp;
  }

  /** Follows the relay's state from now on. */
  start(): void {
    this.#unwatch ??= this.#options.relay.watch((state) => {
      this.#retries = 0;
      if (state === 'online') this.#background(() => this.#resume());
      else this.#setCaughtUp(false);
    });
  }

  /** Keeps content to be sent, in the order of `name`, together with what the caller keeps of it. */
  async enqueue(name: string, content: Uint8Array, entries: readonly Entry[] = []): Promise<void> {
    // Otherwise not one of the tasks: those may wait for the relay, and what somebody has written is kept at once.
    await (this.#sender.keepSealed({ name, content }, entries) ?? this.#kept.add({ name, content }, entries));
    if (this.#end) await this.#failAll();
    this.#options.handler.onChange();
    this.#sender.drain();
  }

  /** Another tab has added to the outbox. */
  async reloadOutbox(): Promise<void> {
    await this.#tasks.run(() => this.#kept.readAdded());
    if (this.#end) await this.#failAll();
    this.#options.handler.onChange();
    this.#sender.drain();
  }

  /** Sends content that is not worth keeping, if that is possible now. Resolves with whether the relay has it. */
  sendEphemeral(content: Uint8Array): Promise<boolean> {
    return this.#sender.sendEphemeral(content);
  }

  /**
   * Commits what `build` makes of the roster; nothing when it returns undefined. When another commit wins the epoch, it is built again.
   * Resolves once the relay has accepted it. Rejects with CryptoError, RelayError, or ConversationError `gone` or `closed`.
   */
  change(build: BuildChange): Promise<void> {
    if (this.#over) return Promise.reject(new ConversationError(this.#end ? 'gone' : 'closed', 'the session is over'));
    return this.#sender.change(build);
  }

  /** What certificates are judged against may be newer. @throws StorageError */
  profileChecked(): Promise<void> {
    return this.#tasks.run(() => this.#endWithoutDesk());
  }

  /** The device was locked and is not any more: this member's keys are renewed, if it is one who may. @throws StorageError */
  async unlocked(): Promise<void> {
    await this.#tasks.run(async () => (this.#over ? undefined : this.#kept.unlocked()));
    this.#renewWhenDue();
  }

  /** What opens the conversation's blobs on the relay now; undefined while what the relay holds has not been read. */
  async access(): Promise<LogAccess | undefined> {
    return this.#tasks.run(async () => {
      if (!this.#caughtUp || this.#over) return undefined;
      const { group } = this.#kept;
      return { conversation: this.id, epoch: epochOf(group), token: toBase64Url(await accessToken(group)) };
    });
  }

  /** Deletes the log on the relay. @throws RelayError, TransportError */
  async purge(): Promise<void> {
    const token = await this.#tasks.run(async () => this.#lastToken ?? accessToken(this.#kept.group));
    await this.#options.relay.purge({ conversation: this.id, token: toBase64Url(token) });
    wipe([token]);
    await this.#tasks.run(() => this.#finish('gone'));
  }

  /** The members have ended it: keys go now, whenever the relay's log does. */
  conclude(): void {
    if (!this.#over) this.#background(() => this.#finish('gone'));
  }

  /** Stops following; what is stored stays, and no secret of the group in memory. */
  async stop(): Promise<void> {
    const { relay } = this.#options;
    const error = new ConversationError('closed', 'the session was stopped');
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#lifetime.abort(error);
    this.#sender.stop(error);
    wipe(this.#lastToken ? [this.#lastToken] : []);
    if (relay.state === 'online') void relay.unsubscribe(this.id).catch(onlyTransport);
    await this.#tasks.idle();
    this.#wipeGroup();
  }

  get #over(): boolean {
    return this.#end !== undefined || this.#lifetime.signal.aborted;
  }

  async #resume(): Promise<void> {
    if (this.#over) return;
    try {
      await this.#createOnRelay();
      await this.#subscribe();
    } catch (error) {
      await this.#onRelayRefusal(error);
    }
    await this.#goOn();
  }

  async #goOn(): Promise<void> {
    await this.#endWithoutDesk();
    this.#renewWhenDue();
    this.#sender.drain();
  }

  async #endWithoutDesk(): Promise<void> {
    if (this.#caughtUp && this.#sender.isWithoutDesk) await this.#finish('gone');
  }

  /** Before anything more is sent: commits go first. */
  #renewWhenDue(): void {
    const { clock } = this.#options;
    const isDue = () => isUpdateDue(this.#kept.use, clock.now());
    if (this.#renewing || this.#over || !this.#caughtUp || !isDue() || !this.#sender.mayRenew) return;
    this.#renewing = true;
    this.change(() => (isDue() ? {} : undefined)).then(
      () => (this.#renewing = false),
      // The session is over, or nobody would take the commit: not asked for again until it is resumed.
      () => undefined,
    );
  }

  async #createOnRelay(): Promise<void> {
    const { group, creation } = this.#kept;
    if (!creation) return;
    await createLog({ create: (request) => unlessAborted(this.#lifetime.signal, this.#options.relay.create(request)) }, group, creation);
    await this.#kept.created();
  }

  async #subscribe(): Promise<void> {
    const { group, cursor } = this.#kept;
    const token = toBase64Url(await accessToken(group));
    const onEntry = (seq: number, entry: Uint8Array) => this.#arrive({ seq, entry });
    this.#arrivals.clear();
    this.#head = await unlessAborted(
      this.#lifetime.signal,
      this.#options.relay.subscribe(
        { conversation: this.id, epoch: epochOf(group), token, after: cursor },
        { onEntry, onAppended: onEntry, onPurged: () => this.#background(() => this.#finish('gone')) },
      ),
    );
    this.#noteEnd();
    this.#setCaughtUp(cursor >= this.#head);
  }

  #noteEnd(): void {
    if (!this.#over && this.#kept.cursor >= this.#head) this.#kept.reachEnd(this.#options.clock.now());
  }

  #setCaughtUp(caughtUp: boolean): void {
    if (this.#caughtUp === caughtUp) return;
    this.#caughtUp = caughtUp;
    if (caughtUp) void this.#relayLimit.tell(() => this.access());
    this.#options.handler.onChange();
  }

  async #onRelayRefusal(error: unknown): Promise<void> {
    if (error instanceof TransportError) return;
    if (!(error instanceof RelayError)) throw error;
    if (error.code === 'gone') await this.#finish('gone');
    else if (error.code === 'forbidden' || error.code === 'exists') await this.#finish('lost');
    else this.#retryLater();
  }

  /** Asks the relay anew in a moment: for entries that are missing, or after a failure that may pass. Less and less often, as on a full device, where it does not. */
  #retryLater(): void {
    this.#setCaughtUp(false);
    if (this.#retrying) return;
    this.#retrying = true;
    const resume = () => {
      this.#retrying = false;
      if (this.#options.relay.state === 'online') this.#background(() => this.#resume());
    };
    const pauseMs = RETRY_PAUSE_MS * 2 ** Math.min(this.#retries++, MAX_DOUBLINGS);
    this.#options.clock.sleep(pauseMs, this.#lifetime.signal).then(resume, () => undefined);
  }

  #arrive(arrival: Arrival): void {
    if (this.#arrivals.add(arrival)) this.#background(() => this.#processArrivals());
  }

  /** An entry that is missing is asked for again. */
  async #processArrivals(): Promise<void> {
    while (!this.#over) {
      const arrival = this.#arrivals.next(this.#kept.cursor);
      if (arrival === 'gap') {
        this.#arrivals.clear();
        this.#retryLater();
        return;
      }
      if (!arrival) break;
      await this.#steps.process(arrival.seq, arrival.entry);
      this.#untimely = !this.#over && this.#kept.cursor < arrival.seq;
      if (this.#untimely) {
        this.#options.handler.onChange();
        return this.#retryLater();
      }
      this.#retries = 0;
      this.#noteEnd();
      this.#setCaughtUp(this.#caughtUp || this.#kept.cursor >= this.#head);
      this.#options.handler.onChange();
    }
    await this.#goOn();
  }

  /** The token of the past epoch reads no further. */
  async #readOn(): Promise<void> {
    this.#setCaughtUp(false);
    try {
      await this.#subscribe();
    } catch (error) {
      await this.#onRelayRefusal(error);
    }
  }

  async #fail(item: Outgoing): Promise<void> {
    const { handler } = this.#options;
    await this.#tasks.run(() => this.#kept.fail(item, handler.onFailed(item)));
    handler.onChange();
  }

  async #finish(end: SessionEnd, by?: GroupMember): Promise<void> {
    if (this.#over) return;
    const { handler } = this.#options;
    const { group, pending } = this.#kept;
    this.#caughtUp = false;
    await this.#kept.erase([...this.#kept.outbox.flatMap((item) => handler.onFailed(item)), ...handler.onEnd(end, by)]);
    if (end === 'lost') this.#lastToken = await accessToken(group);
    this.#end = end;
    this.#wipeGroup(pending);
    this.#sender.stop(new ConversationError('gone', `the conversation is over: ${end}`));
    await this.#failAll();
    handler.onChange();
  }

  /** @param pending - Where it was stored as given up already. */
  #wipeGroup(pending = this.#kept.pending): void {
    for (const group of [this.#kept.group, ...(pending ? [pending.pending.next] : [])]) destroyGroup(group);
  }

  /** What was written while the session ended. */
  async #failAll(): Promise<void> {
    for (const item of this.#kept.outbox) await this.#kept.fail(item, this.#options.handler.onFailed(item));
  }

  #background(task: () => Promise<void>): void {
    this.#unattended(this.#tasks.run(task));
  }

  /** When storage fails nothing was sent and the group has not moved: the step is taken again. */
  #unattended(work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (error instanceof ConversationError && error.code === 'closed') return;
      if (!(error instanceof StorageError)) throw error;
      this.#retryLater();
    });
  }
}

/** What fails because the connection is lost is asked for again when it is back. */
export function onlyTransport(error: unknown): void {
  if (!(error instanceof TransportError) && !(error instanceof RelayError)) throw error;
}
