import { equalBytes, toBase64Url } from '../../bytes.js';
import { accessToken, type Changes, commit, epochOf, type Group, groupId, type GroupMember, kindOf, protect, revokedMembers, roster, tokenHash, type Trust, wipe, withdraw } from '../../crypto/index.js';
import { StorageError } from '../../storage/storage.js';
import { RelayError, TransportError } from '../../transport/errors.js';
import { readMessageHeader } from '../../transport/frame.js';
import type { Relay } from '../../transport/relay-client.js';
import type { KeptSession, PendingCommit } from './kept-session.js';
import { encodeMailboxItem } from '../mailbox.js';
import type { TaskQueue } from './queue.js';
import type { Outgoing } from './session-records.js';
import { mayUpdate } from './update-schedule.js';
import type { Entry } from '../vault.js';

/** The session that a {@link Sender} is a part of. */
interface SendingSession {
  /** Whether the session lives and has read all of the log, so that what is sealed now is sealed for the current epoch. */
  readonly ready: boolean;
  /** Whether the session has ended or was stopped: of the group in memory nothing is left to go on from. */
  readonly over: boolean;
  /** The relay will never take this item. */
  fail(item: Outgoing): Promise<void>;
  /** The relay does not know the log any more. */
  gone(): Promise<void>;
  /** Something is wrong that may pass. */
  retryLater(): void;
  /** Sees to it when work that nobody waits for fails. */
  unattended(work: Promise<void>): void;
}

/** Makes a change of the roster as it is when its turn comes; undefined: there is nothing to change any more. */
export type BuildChange = (roster: GroupMember[]) => (Changes & { readonly welcomeTo?: string }) | undefined;

/** Something of this member's own, found in the log. */
type Own = { readonly kind: 'item'; readonly item: Outgoing } | { readonly kind: 'commit'; readonly commit: PendingCommit } | { readonly kind: 'ephemeral' };

interface ChangeRequest {
  readonly build: BuildChange;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

interface Ephemeral {
  readonly content: Uint8Array;
  readonly settle: (sent: boolean) => void;
}

/** Sealed for one epoch and stored; about to be handed to the relay. */
interface Ready {
  readonly epoch: number;
  readonly request: Parameters<Relay['append']>[0];
  readonly own: Own;
  readonly settle?: (sent: boolean) => void;
}

interface SenderOptions {
  readonly relay: Relay;
  readonly trust: () => Trust;
  readonly kept: KeptSession;
  readonly tasks: TaskQueue;
}

const MAX_EPHEMERAL = 4;
/** Who reads the next one that the relay takes skips these; it would twice as many at most. */
const MAX_UNTAKEN = 64;

/** The sending half of a group session: one entry at a time, commits first, then the outbox in order, but what is sealed before all else, then what is not worth keeping. */
export class Sender {
  readonly #options: SenderOptions;
  readonly #session: SendingSession;
  readonly #changes: ChangeRequest[] = [];
  /** Whose change the pending commit makes; nobody's when it was pending already before a crash. */
  #proposer: ChangeRequest | undefined;
  #ephemeral: Ephemeral[] = [];
  #inFlight: Uint8Array | undefined;
  /** How many messages were sealed since the relay has taken one, or another epoch began. */
  #untaken = 0;
  #draining = false;
  #drainAgain = false;

  constructor(options: SenderOptions, session: SendingSession) {
    this.#options = options;
    this.#session = session;
  }

  /** Whether this member is one who renews its own keys. */
  get mayRenew(): boolean {
    const { group } = this.#options.kept;
    return roster(group).some(({ self, role }) => self && mayUpdate(kindOf(group), role));
  }

  /** Whether the certificate of the desk, another member, is revoked: nobody else puts anybody out, or lets another desk in, so that nothing would ever be said here any more. */
  get isWithoutDesk(): boolean {
    return this.#revoked.some(({ role, self }) => role === 'desk' && !self);
  }

  /** Keeps an item and seals it in the same step, where nothing is before it and it can leave at once; undefined where something is. */
  keepSealed(item: Outgoing, entries: readonly Entry[]): Promise<void> | undefined {
    const { kept, tasks } = this.#options;
    const first = !this.#draining && tasks.free && !kept.pending && kept.outbox.length === 0 && this.#changes.length === 0;
    if (!first || !this.#session.ready || this.#overhearing().length > 0) return undefined;
    return tasks.run(async () => void (await this.#seal(item, entries)));
  }

  /** Resolves with whether the relay has taken it. */
  sendEphemeral(content: Uint8Array): Promise<boolean> {
    if (!this.#session.ready || this.#ephemeral.length >= MAX_EPHEMERAL || this.#untaken >= MAX_UNTAKEN) return Promise.resolve(false);
    return new Promise((settle) => {
      this.#ephemeral.push({ content, settle });
      this.drain();
    });
  }

  change(build: BuildChange): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#changes.push({ build, resolve, reject });
      this.drain();
    });
  }

  /** What of this member's own an entry is, by its very bytes. */
  recognise(entry: Uint8Array): Own | undefined {
    const { pending, outbox } = this.#options.kept;
    if (pending && equalBytes(pending.pending.commit, entry)) return { kind: 'commit', commit: pending };
    if (this.#inFlight && equalBytes(this.#inFlight, entry)) return { kind: 'ephemeral' };
    const item = outbox.find(({ sealed }) => sealed && equalBytes(sealed, entry));
    return item && { kind: 'item', item };
  }

  /** The pending commit has opened a new epoch. */
  committed(): void {
    this.#proposer?.resolve();
    this.#changes.splice(0, this.#proposer ? 1 : 0);
    this.#proposer = undefined;
    this.#untaken = 0;
  }

  /** Another's commit has: what was asked for is built again on top of it. */
  overtaken(): void {
    this.#proposer = undefined;
    this.#untaken = 0;
  }

  /** Gives up what is not kept. */
  stop(error: Error): void {
    this.#proposer = undefined;
    for (const { reject } of this.#changes.splice(0)) reject(error);
    for (const { settle } of this.#ephemeral.splice(0)) settle(false);
  }

  /** Sends what there is to send, if that is possible now. */
  drain(): void {
    this.#drainAgain = true;
    if (!this.#draining) this.#session.unattended(this.#sendAll());
  }

  async #sendAll(): Promise<void> {
    this.#draining = true;
    try {
      while (this.#drainAgain) {
        this.#drainAgain = false;
        while (this.#session.ready && (await this.#sendNext()));
      }
    } finally {
      this.#draining = false;
    }
  }

  /** Whether something was sent and the next may follow. */
  async #sendNext(): Promise<boolean> {
    const { relay, tasks, kept } = this.#options;
    // In one task: the bytes, the token and the epoch belong together.
    const ready = await tasks.run(() => this.#prepare());
    if (!ready) return false;
    try {
      const seq = await relay.append(ready.request);
      this.#untaken = 0;
      // It came back as an entry of the log before the answer, and is followed like the others.
      await tasks.idle();
      ready.settle?.(true);
      return kept.cursor >= seq && !this.#isWaiting(ready.own);
    } catch (error) {
      ready.settle?.(false);
      return await this.#onRefusal(error, ready);
    } finally {
      this.#inFlight = undefined;
    }
  }

  #isWaiting(own: Own): boolean {
    return own.kind === 'item' && this.#options.kept.outbox.some(({ name }) => name === own.item.name);
  }

  async #prepare(): Promise<Ready | undefined> {
    if (!this.#session.ready) return undefined;
    const { kept } = this.#options;
    const overhearing = this.#overhearing();
    // A commit would tell the others its new secrets.
    const pending = kept.pending ?? (overhearing.some(({ self }) => !self) ? undefined : await this.#propose());
    if (pending) return this.#readyCommit(pending);
    if (overhearing.length > 0) return undefined;
    // Whoever opens a later key can not open an earlier one any more.
    const item = kept.outbox.find(({ sealed }) => sealed && isOf(kept.group, sealed)) ?? kept.outbox[0];
    if (item) return this.#readyItem(item);
    const ephemeral = this.#ephemeral.shift();
    return ephemeral && this.#readyEphemeral(ephemeral);
  }

  get #revoked(): GroupMember[] {
    return revokedMembers(this.#options.kept.group, this.#options.trust());
  }

  /** Who reads here though the clinic has revoked them. Until the desk has removed them nobody but the desk says anything. */
  #overhearing(): GroupMember[] {
    const isDesk = roster(this.#options.kept.group).some(({ self, role }) => self && role === 'desk');
    return isDesk ? [] : this.#revoked;
  }

  /** Makes the next commit that was asked for, and stores it before it leaves. */
  async #propose(): Promise<PendingCommit | undefined> {
    for (let request = this.#changes[0]; request; request = this.#changes[0]) {
      const proposed = await this.#proposeFor(request);
      if (proposed) return proposed;
      this.#changes.shift();
    }
    return undefined;
  }

  async #proposeFor(request: ChangeRequest): Promise<PendingCommit | undefined> {
    const { kept, trust } = this.#options;
    try {
      const change = request.build(roster(kept.group));
      if (!change) {
        request.resolve();
        return undefined;
      }
      const pending = { pending: await commit(kept.group, change, trust()), to: change.welcomeTo ? [change.welcomeTo] : [] };
      await kept.propose(pending);
      this.#proposer = request;
      return pending;
    } catch (error) {
      if (error instanceof StorageError) throw error;
      request.reject(error);
      return undefined;
    }
  }

  async #readyCommit(commit: PendingCommit): Promise<Ready> {
    const { pending, to } = commit;
    const { welcome } = pending;
    const next = toBase64Url(tokenHash(await accessToken(pending.next)));
    const welcomes = welcome ? to.map((mailbox) => ({ to: mailbox, welcome: encodeMailboxItem({ kind: 'welcome', welcome }) })) : [];
    const ready = await this.#ready(pending.commit, { kind: 'commit', commit });
    return { ...ready, request: { ...ready.request, next, welcomes } };
  }

  async #readyItem(item: Outgoing): Promise<Ready> {
    const { group } = this.#options.kept;
    // What was sealed for an epoch that has passed is sealed again: the old bytes can never be accepted.
    const sealed = item.sealed && isOf(group, item.sealed) ? item.sealed : await this.#seal(item);
    return this.#ready(sealed, { kind: 'item', item: { ...item, sealed } });
  }

  async #readyEphemeral({ content, settle }: Ephemeral): Promise<Ready> {
    try {
      const sealed = await this.#seal({ name: '', content });
      this.#inFlight = sealed;
      return { ...(await this.#ready(sealed, { kind: 'ephemeral' })), settle };
    } catch (error) {
      settle(false);
      throw error;
    }
  }

  /** The advanced group is stored before the sealed bytes leave: its key can not be used twice. */
  async #seal(item: Outgoing, entries: readonly Entry[] = []): Promise<Uint8Array> {
    const { kept } = this.#options;
    const { message, next, consumed } = await protect(kept.group, item.content);
    await kept.seal({ ...item, sealed: message }, next, entries);
    this.#untaken++;
    wipe(consumed);
    return message;
  }

  async #ready(entry: Uint8Array, own: Own): Promise<Ready> {
    const { group } = this.#options.kept;
    const token = toBase64Url(await accessToken(group));
    return { epoch: epochOf(group), request: { conversation: toBase64Url(groupId(group)), token, entry }, own };
  }

  async #onRefusal(error: unknown, { epoch, own }: Ready): Promise<boolean> {
    if (error instanceof TransportError) return false;
    if (!(error instanceof RelayError)) throw error;
    switch (error.code) {
      case 'stale-epoch':
        // Another commit won. Mostly it has come already, or is on its way.
        if (epochOf(this.#options.kept.group) === epoch) this.#session.retryLater();
        return false;
      case 'gone':
        await this.#session.gone();
        return false;
      case 'too-large':
      case 'mailbox-full':
      case 'log-full':
        await this.#giveUp(own, error);
        return true;
      default:
        this.#session.retryLater();
        return false;
    }
  }

  async #giveUp(own: Own, error: RelayError): Promise<void> {
    if (own.kind === 'item') await this.#session.fail(own.item);
    if (own.kind !== 'commit') return;
    await this.#options.tasks.run(() => this.#withdraw());
    this.#proposer?.reject(error);
    this.#changes.splice(0, this.#proposer ? 1 : 0);
    this.#proposer = undefined;
  }

  /** The relay has seen the commit: the next one must be under another key. */
  async #withdraw(): Promise<void> {
    const { kept } = this.#options;
    if (this.#session.over) return;
    const { next, consumed } = await withdraw(kept.group);
    await kept.withdraw(next);
    wipe(consumed);
  }
}

function isOf(group: Group, sealed: Uint8Array): boolean {
  const { conversation, epoch } = readMessageHeader(sealed);
  return epoch === epochOf(group) && conversation === toBase64Url(groupId(group));
}
