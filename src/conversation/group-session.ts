import { equalBytes, toBase64Url } from '../bytes.js';
import type { Clock } from '../clock.js';
import {
  accessToken,
  type Changes,
  commit,
  CryptoError,
  decodeGroup,
  decodePending,
  encodeGroup,
  encodePending,
  epochOf,
  type Group,
  groupId,
  type GroupMember,
  type Pending,
  protect,
  roster,
  tokenHash,
  type Trust,
  unprotect,
  type Unprotected,
  wipe,
} from '../crypto/index.js';
import { StorageError } from '../storage/storage.js';
import { RelayError, TransportError } from '../transport/errors.js';
import { readMessageHeader } from '../transport/frame.js';
import type { Relay } from '../transport/relay-client.js';
import { ConversationError } from './errors.js';
import { encodeMailboxItem } from './mailbox.js';
import { TaskQueue } from './queue.js';
import { decodeCreation, decodeCursor, decodeOutgoing, decodePendingRecord, encodeCreation, encodeCursor, encodeOutgoing, encodePendingRecord, type Creation } from './session-records.js';
import type { Entry, Vault } from './vault.js';

/** What a layer above keeps of a group's life. Entries returned are stored in the same transaction as the step that caused them. */
export interface GroupHandler {
  onMessage(message: { seq: number; sender: GroupMember; content: Uint8Array }): Entry[];
  /** One of this member's outbox items is on the relay's disk. */
  onSent(item: Outgoing, seq: number): Entry[];
  /** The relay will never take this item. */
  onFailed(item: Outgoing): Entry[];
  /** The log's `seq` closed an epoch; `roster` is that of the next. */
  onCommit(change: { seq: number; by: GroupMember; added: GroupMember[]; removed: GroupMember[]; roster: GroupMember[] }): Entry[];
  /** The session is over; its keys are gone. */
  onEnd(end: SessionEnd, by?: GroupMember): Entry[];
  /** Something of the above, or whether the log is caught up, changed. */
  onChange(): void;
}

/** `removed`: by a commit. `gone`: purged or expired on the relay. `lost`: a commit of the log cannot be followed. */
export type SessionEnd = 'removed' | 'gone' | 'lost';

export interface Outgoing {
  /** Record name within the outbox; sorts in sending order. */
  readonly name: string;
  readonly content: Uint8Array;
  /** The exact bytes that were or will be handed to the relay. */
  readonly sealed?: Uint8Array;
}

export interface GroupSessionOptions {
  readonly relay: Relay;
  readonly vault: Vault;
  readonly clock: Clock;
  /** Against what certificates are judged at this moment. */
  readonly trust: () => Trust;
  /** Begins the names of this group's records. */
  readonly prefix: string;
  readonly handler: GroupHandler;
}

type Arrival = { readonly entry: Uint8Array } | { readonly sent: Outgoing } | { readonly committed: PendingCommit };

interface PendingCommit {
  readonly pending: Pending;
  readonly to: readonly string[];
}

interface ChangeRequest {
  readonly build: (roster: GroupMember[]) => (Changes & { readonly welcomeTo?: string }) | undefined;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const RETRY_PAUSE_MS = 1000;
const MAX_ARRIVALS = 10_000;

/**
 * One MLS group over one log: follows the log in order, sends one message at a time, commits. Whatever it does, the advanced group, the
 * cursor and what the handler keeps are stored in one transaction, before a sealed byte leaves; after a crash the identical bytes go out again.
 */
export class GroupSession {
  readonly id: string;
  readonly #options: GroupSessionOptions;
  readonly #tasks = new TaskQueue();
  readonly #arrivals = new Map<number, Arrival>();
  readonly #changes: ChangeRequest[] = [];
  readonly #lifetime = new AbortController();
  #group: Group;
  #cursor: number;
  #creation: Creation | undefined;
  #pending: PendingCommit | undefined;
  #outbox: Outgoing[];
  #ephemeral: Uint8Array[] = [];
  #end: SessionEnd | undefined;
  #caughtUp = false;
  #draining = false;
  #drainAgain = false;
  /** The last sequence number that the relay has named. */
  #head = 0;
  #unwatch: (() => void) | undefined;

  private constructor(options: GroupSessionOptions, stored: { group: Group; cursor: number; creation?: Creation | undefined; pending?: PendingCommit | undefined; outbox: Outgoing[] }) {
    this.#options = options;
    this.#group = stored.group;
    this.#cursor = stored.cursor;
    this.#creation = stored.creation;
    this.#pending = stored.pending;
    this.#outbox = stored.outbox;
    this.id = toBase64Url(groupId(stored.group));
  }

  /**
   * Stores a fresh group, created or joined. `cursor` is the last entry of the log that it does not need, by default none; `creation` is
   * what the relay has to be asked for first; `entries` are stored with it.
   *
   * @throws StorageError
   */
  static async begin(options: GroupSessionOptions, start: { group: Group; cursor?: number; creation?: Creation; entries?: readonly Entry[] }): Promise<GroupSession> {
    const { vault, prefix } = options;
    const { group, cursor = 0, creation } = start;
    const outbox = await readOutbox(options);
    await vault.write([
      { name: `${prefix}group`, value: encodeGroup(group) },
      { name: `${prefix}cursor`, value: encodeCursor(cursor) },
      ...(creation ? [{ name: `${prefix}create`, value: encodeCreation(creation) }] : []),
      ...(start.entries ?? []),
    ]);
    return new GroupSession(options, { group, cursor, creation, outbox });
  }

  /** What `begin` stored; undefined when there is nothing. @throws ConversationError `lost` */
  static async load(options: GroupSessionOptions): Promise<GroupSession | undefined> {
    const { vault, prefix } = options;
    const group = await vault.get(`${prefix}group`);
    const cursor = await vault.get(`${prefix}cursor`);
    if (!group || !cursor) return undefined;
    const creation = await vault.get(`${prefix}create`);
    const pending = await vault.get(`${prefix}pending`);
    return new GroupSession(options, {
      group: decodeGroup(group),
      cursor: decodeCursor(cursor),
      creation: creation && decodeCreation(creation),
      pending: pending && decodePendingCommit(pending),
      outbox: await readOutbox(options),
    });
  }

  /** Puts an item into the outbox of a session that is not here: of another tab, or still to begin. */
  static async keepForLater({ vault, prefix }: GroupSessionOptions, item: Outgoing, entries: readonly Entry[]): Promise<void> {
    await vault.write([{ name: `${prefix}out/${item.name}`, value: encodeOutgoing(item) }, ...entries]);
  }

  get group(): Group {
    return this.#group;
  }

  get cursor(): number {
    return this.#cursor;
  }

  get outbox(): readonly Outgoing[] {
    return this.#outbox;
  }

  get end(): SessionEnd | undefined {
    return this.#end;
  }

  /** Whether everything the relay holds has been read. */
  get caughtUp(): boolean {
    return this.#caughtUp;
  }

  /** Follows the relay's state from now on. */
  start(): void {
    this.#unwatch ??= this.#options.relay.watch((state) => {
      if (state === 'online') this.#background(() => this.#resume());
      else this.#setCaughtUp(false);
    });
  }

  /** Keeps content to be sent, in the order of `name`, together with what the caller keeps of it. */
  async enqueue(name: string, content: Uint8Array, entries: readonly Entry[] = []): Promise<void> {
    await this.#tasks.run(async () => {
      await this.#options.vault.write([{ name: this.#outName(name), value: encodeOutgoing({ name, content }) }, ...entries]);
      this.#insert({ name, content });
    });
    this.#options.handler.onChange();
    this.#drain();
  }

  /** Another tab has added to the outbox. */
  async reloadOutbox(): Promise<void> {
    await this.#tasks.run(async () => {
      for (const item of await readOutbox(this.#options)) if (!this.#outbox.some(({ name }) => name === item.name)) this.#insert(item);
    });
    this.#options.handler.onChange();
    this.#drain();
  }

  /** Sends content that is not worth keeping, if that is possible now. */
  sendEphemeral(content: Uint8Array): void {
    if (!this.#caughtUp || this.#end || this.#ephemeral.length > 4) return;
    this.#ephemeral.push(content);
    this.#drain();
  }

  /**
   * Commits what `build` makes of the roster; nothing when it returns undefined. When another commit wins the epoch, it is built again.
   * Resolves once the relay has accepted it. Rejects with CryptoError, RelayError, or ConversationError `gone`.
   */
  change(build: ChangeRequest['build']): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#changes.push({ build, resolve, reject });
      this.#drain();
    });
  }

  /** Deletes the log on the relay. @throws RelayError, TransportError */
  async purge(): Promise<void> {
    const token = await this.#tasks.run(() => accessToken(this.#group));
    await this.#options.relay.purge({ conversation: this.id, token: toBase64Url(token) });
    await this.#tasks.run(() => this.#finish('gone'));
  }

  /** Stops following; what is stored stays. */
  async stop(): Promise<void> {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#lifetime.abort(new ConversationError('closed', 'the session was stopped'));
    for (const { reject } of this.#changes.splice(0)) reject(new ConversationError('closed', 'the session was stopped'));
    if (this.#options.relay.state === 'online') await this.#options.relay.unsubscribe(this.id).catch(onlyTransport);
    await this.#tasks.idle();
  }

  async #resume(): Promise<void> {
    if (this.#end || this.#lifetime.signal.aborted) return;
    try {
      await this.#createOnRelay();
      await this.#subscribe();
    } catch (error) {
      await this.#onRelayRefusal(error);
    }
    this.#drain();
  }

  async #createOnRelay(): Promise<void> {
    if (!this.#creation) return;
    const { to, welcome } = this.#creation;
    const access = toBase64Url(tokenHash(await accessToken(this.#group)));
    await this.#options.relay.create({ conversation: this.id, epoch: epochOf(this.#group), access, to, welcome });
    await this.#options.vault.write([{ name: `${this.#options.prefix}create` }]);
    this.#creation = undefined;
  }

  async #subscribe(): Promise<void> {
    const token = toBase64Url(await accessToken(this.#group));
    this.#arrivals.clear();
    const head = await this.#options.relay.subscribe(
      { conversation: this.id, epoch: epochOf(this.#group), token, after: this.#cursor },
      { onEntry: (seq, entry) => this.#arrive(seq, { entry }), onPurged: () => this.#background(() => this.#finish('gone')) },
    );
    this.#head = head;
    this.#setCaughtUp(this.#cursor >= head);
  }

  #setCaughtUp(caughtUp: boolean): void {
    if (this.#caughtUp === caughtUp) return;
    this.#caughtUp = caughtUp;
    this.#options.handler.onChange();
  }

  async #onRelayRefusal(error: unknown): Promise<void> {
    if (error instanceof TransportError) return;
    if (!(error instanceof RelayError)) throw error;
    if (error.code === 'gone') await this.#finish('gone');
    else if (error.code === 'forbidden' || error.code === 'exists') await this.#finish('lost');
    else void this.#later();
  }

  async #later(): Promise<void> {
    const paused = await this.#options.clock.sleep(RETRY_PAUSE_MS, this.#lifetime.signal).then(
      () => true,
      () => false,
    );
    if (paused && this.#options.relay.state === 'online') this.#background(() => this.#resume());
  }

  #arrive(seq: number, arrival: Arrival): void {
    if (seq <= this.#cursor || this.#arrivals.size >= MAX_ARRIVALS) return;
    this.#arrivals.set(seq, arrival);
    this.#background(() => this.#processArrivals());
  }

  /** The log is followed without gaps: an entry that comes early waits for those before it. */
  async #processArrivals(): Promise<void> {
    for (;;) {
      const seq = this.#cursor + 1;
      const arrival = this.#arrivals.get(seq);
      if (!arrival || this.#end || this.#lifetime.signal.aborted) break;
      this.#arrivals.delete(seq);
      await this.#process(seq, arrival);
      this.#setCaughtUp(this.#caughtUp || this.#cursor >= this.#head);
      this.#options.handler.onChange();
    }
    this.#drain();
  }

  async #process(seq: number, arrival: Arrival): Promise<void> {
    if ('sent' in arrival) return this.#onSent(arrival.sent, seq);
    if ('committed' in arrival) return this.#adopt(arrival.committed, seq);
    const { entry } = arrival;
    // After a crash between sending and hearing of it, one's own bytes come back with the log.
    const own = this.#outbox.find(({ sealed }) => sealed && equalBytes(sealed, entry));
    if (own) return this.#onSent(own, seq);
    if (this.#pending && equalBytes(this.#pending.pending.commit, entry)) return this.#adopt(this.#pending, seq);
    return this.#open(seq, entry);
  }

  async #open(seq: number, entry: Uint8Array): Promise<void> {
    try {
      const opened = await unprotect(this.#group, entry, this.#options.trust());
      if (opened.kind === 'removed') return await this.#finish('removed', opened.by);
      await this.#advance(seq, this.#entriesOf(seq, opened), opened.next);
      wipe(opened.consumed);
      if (opened.kind === 'commit') await this.#enterEpoch();
    } catch (error) {
      if (!(error instanceof CryptoError)) throw error;
      await this.#skip(seq, entry);
    }
  }

  #entriesOf(seq: number, opened: Exclude<Unprotected, { kind: 'removed' }>): Entry[] {
    const { handler } = this.#options;
    if (opened.kind === 'commit') return handler.onCommit({ seq, by: opened.sender, added: opened.added, removed: opened.removed, roster: roster(opened.next) });
    try {
      return handler.onMessage({ seq, sender: opened.sender, content: opened.content });
    } catch (error) {
      // Content of a member that is not of the schema is dropped; its keys are used up all the same.
      if (error instanceof ConversationError) return [];
      throw error;
    }
  }

  /** A message that cannot be opened is passed over: it was damaged or forged on its way. A commit cannot be: what follows depends on it. */
  async #skip(seq: number, entry: Uint8Array): Promise<void> {
    if (isCommitOf(entry, epochOf(this.#group))) await this.#finish('lost');
    else await this.#advance(seq, []);
  }

  async #onSent(item: Outgoing, seq: number): Promise<void> {
    await this.#advance(seq, [{ name: this.#outName(item.name) }, ...(item.name ? this.#options.handler.onSent(item, seq) : [])]);
    this.#outbox = this.#outbox.filter(({ name }) => name !== item.name);
  }

  async #adopt({ pending }: PendingCommit, seq: number): Promise<void> {
    const before = roster(this.#group);
    const after = roster(pending.next);
    const by = after.find(({ self }) => self);
    if (!by) throw new ConversationError('lost', 'a commit cannot remove its sender');
    const entries = this.#options.handler.onCommit({ seq, by, added: without(after, before), removed: without(before, after), roster: after });
    await this.#advance(seq, [{ name: `${this.#options.prefix}pending` }, ...entries], pending.next);
    wipe(pending.consumed);
    this.#changes.shift()?.resolve();
    await this.#enterEpoch();
  }

  async #advance(seq: number, entries: readonly Entry[], next?: Group): Promise<void> {
    const { vault, prefix } = this.#options;
    await vault.write([
      { name: `${prefix}cursor`, value: encodeCursor(seq) },
      ...(next ? [{ name: `${prefix}group`, value: encodeGroup(next) }] : []),
      ...entries,
    ]);
    this.#cursor = seq;
    if (next) this.#group = next;
  }

  async #enterEpoch(): Promise<void> {
    if (this.#pending) await this.#options.vault.write([{ name: `${this.#options.prefix}pending` }]);
    this.#pending = undefined;
    this.#setCaughtUp(false);
    try {
      await this.#subscribe();
    } catch (error) {
      await this.#onRelayRefusal(error);
    }
  }

  async #finish(end: SessionEnd, by?: GroupMember): Promise<void> {
    if (this.#end) return;
    this.#end = end;
    this.#caughtUp = false;
    const { vault, prefix, handler } = this.#options;
    const names = ['group', 'cursor', 'create', 'pending', ...this.#outbox.map(({ name }) => `out/${name}`)];
    await vault.write([...names.map((name) => ({ name: prefix + name })), ...handler.onEnd(end, by)]);
    this.#outbox = [];
    for (const { reject } of this.#changes.splice(0)) reject(new ConversationError('gone', `the conversation is over: ${end}`));
    handler.onChange();
  }

  #drain(): void {
    this.#drainAgain = this.#draining;
    if (this.#draining) return;
    this.#draining = true;
    this.#unattended(
      this.#sendAll().finally(() => {
        this.#draining = false;
        if (this.#drainAgain) this.#drain();
      }),
    );
  }

  #background(task: () => Promise<void>): void {
    this.#unattended(this.#tasks.run(task));
  }

  /** When storage fails nothing was sent and the group has not moved: the step is taken again. */
  #unattended(work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (!(error instanceof StorageError)) throw error;
      this.#setCaughtUp(false);
      void this.#later();
    });
  }

  async #sendAll(): Promise<void> {
    while (this.#caughtUp && !this.#end && !this.#lifetime.signal.aborted) {
      const sent = await this.#sendNext();
      if (!sent) return;
    }
  }

  /** Whether something was sent and the next may follow. */
  async #sendNext(): Promise<boolean> {
    const pending = this.#pending ?? (await this.#preparePending());
    if (pending) return this.#hand(pending.pending.commit, { committed: pending });
    const [item] = this.#outbox;
    if (item) {
      const sealed = await this.#tasks.run(() => this.#seal(item));
      return this.#hand(sealed.sealed, { sent: sealed });
    }
    const content = this.#ephemeral.shift();
    if (!content) return false;
    const sealed = await this.#tasks.run(() => this.#seal({ name: '', content }));
    return this.#hand(sealed.sealed, { sent: sealed });
  }

  async #seal(item: Outgoing): Promise<Outgoing & { sealed: Uint8Array }> {
    // What was sealed for an epoch that has passed is sealed again; the old bytes can never be accepted.
    if (item.sealed && readMessageHeader(item.sealed).epoch === epochOf(this.#group)) return { ...item, sealed: item.sealed };
    const { vault, prefix } = this.#options;
    const { message, next, consumed } = await protect(this.#group, item.content);
    const sealed = { ...item, sealed: message };
    await vault.write([
      { name: `${prefix}group`, value: encodeGroup(next) },
      ...(item.name ? [{ name: this.#outName(item.name), value: encodeOutgoing(sealed) }] : []),
    ]);
    this.#group = next;
    wipe(consumed);
    this.#outbox = this.#outbox.map((other) => (other.name === item.name ? sealed : other));
    return sealed;
  }

  /** Makes the next requested commit, and stores it before it leaves. */
  async #preparePending(): Promise<PendingCommit | undefined> {
    return this.#tasks.run(async () => {
      for (let request = this.#changes[0]; request; request = this.#changes[0]) {
        try {
          const change = request.build(roster(this.#group));
          if (change) return await this.#storePending(await commit(this.#group, change, this.#options.trust()), change.welcomeTo);
          request.resolve();
        } catch (error) {
          request.reject(error);
        }
        this.#changes.shift();
      }
      return undefined;
    });
  }

  async #storePending(pending: Pending, welcomeTo: string | undefined): Promise<PendingCommit> {
    const to = welcomeTo ? [welcomeTo] : [];
    await this.#options.vault.write([{ name: `${this.#options.prefix}pending`, value: encodePendingRecord({ pending: encodePending(pending), to }) }]);
    this.#pending = { pending, to };
    return this.#pending;
  }

  /** Hands a sealed message or commit to the relay and follows the log up to it. */
  async #hand(entry: Uint8Array, arrival: Exclude<Arrival, { entry: Uint8Array }>): Promise<boolean> {
    try {
      const seq = await this.#append(entry, arrival);
      this.#arrive(seq, arrival);
      await this.#tasks.idle();
      return this.#cursor >= seq;
    } catch (error) {
      return this.#onAppendRefusal(error, arrival);
    }
  }

  async #append(entry: Uint8Array, arrival: Arrival): Promise<number> {
    const token = toBase64Url(await accessToken(this.#group));
    const base = { conversation: this.id, token, entry };
    if (!('committed' in arrival)) return this.#options.relay.append(base);
    const { pending, to } = arrival.committed;
    const next = toBase64Url(tokenHash(await accessToken(pending.next)));
    const { welcome } = pending;
    return this.#options.relay.append({
      ...base,
      next,
      welcomes: welcome ? to.map((mailbox) => ({ to: mailbox, welcome: encodeMailboxItem({ kind: 'welcome', welcome }) })) : [],
    });
  }

  async #onAppendRefusal(error: unknown, arrival: Arrival): Promise<boolean> {
    if (error instanceof TransportError) return false;
    if (!(error instanceof RelayError)) throw error;
    switch (error.code) {
      case 'stale-epoch':
        // Another commit won: it is on its way to us, and everything is sealed anew after it.
        if ('committed' in arrival) await this.#forgetPending();
        return false;
      case 'gone':
        await this.#tasks.run(() => this.#finish('gone'));
        return false;
      case 'too-large':
      case 'mailbox-full':
        await this.#fail(arrival, error);
        return true;
      default:
        void this.#later();
        this.#setCaughtUp(false);
        return false;
    }
  }

  async #forgetPending(): Promise<void> {
    await this.#tasks.run(async () => {
      await this.#options.vault.write([{ name: `${this.#options.prefix}pending` }]);
      this.#pending = undefined;
      this.#setCaughtUp(false);
      // The commit that won may have arrived before the refusal: then there is nothing to wait for.
      await this.#subscribe().catch((error: unknown) => this.#onRelayRefusal(error));
    });
  }

  async #fail(arrival: Arrival, error: RelayError): Promise<void> {
    if ('committed' in arrival) {
      await this.#forgetPending();
      this.#changes.shift()?.reject(error);
    } else if ('sent' in arrival) {
      const { sent } = arrival;
      await this.#options.vault.write([{ name: this.#outName(sent.name) }, ...this.#options.handler.onFailed(sent)]);
      this.#outbox = this.#outbox.filter(({ name }) => name !== sent.name);
      this.#options.handler.onChange();
    }
  }

  #insert(item: Outgoing): void {
    this.#outbox = [...this.#outbox, item].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  #outName(name: string): string {
    return `${this.#options.prefix}out/${name}`;
  }
}

/** What is to be sent, in order. @throws ConversationError `lost` */
export async function readOutbox({ vault, prefix }: GroupSessionOptions): Promise<Outgoing[]> {
  return (await vault.list(`${prefix}out/`)).map(({ value }) => decodeOutgoing(value));
}

function decodePendingCommit(bytes: Uint8Array): PendingCommit {
  const { pending, to } = decodePendingRecord(bytes);
  return { pending: decodePending(pending), to };
}

function isCommitOf(entry: Uint8Array, epoch: number): boolean {
  try {
    const header = readMessageHeader(entry);
    return header.kind === 'commit' && header.epoch === epoch;
  } catch (error) {
    if (error instanceof TransportError) return false;
    throw error;
  }
}

function without(members: readonly GroupMember[], others: readonly GroupMember[]): GroupMember[] {
  return members.filter(({ id }) => !others.some((other) => other.id === id));
}

/** What fails because the connection is lost is asked for again when it is back. */
export function onlyTransport(error: unknown): void {
  if (!(error instanceof TransportError) && !(error instanceof RelayError)) throw error;
}
