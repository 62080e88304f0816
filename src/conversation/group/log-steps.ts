import type { Clock } from '../../clock.js';
import { CryptoError, epochOf, type GroupMember, roster, type Trust, unprotect, type Unprotected, wipe } from '../../crypto/index.js';
import { TransportError } from '../../transport/errors.js';
import { readMessageHeader } from '../../transport/frame.js';
import { ConversationError, isUntimely } from '../errors.js';
import type { GroupHandler, SessionEnd } from './group-handler.js';
import type { KeptSession, PendingCommit } from './kept-session.js';
import type { Sender } from './sender.js';
import type { Entry } from '../vault.js';

interface LogStepsOptions {
  readonly kept: KeptSession;
  readonly sender: Sender;
  readonly handler: GroupHandler;
  readonly clock: Clock;
  readonly trust: () => Trust;
  /** The session is over. */
  readonly finish: (end: SessionEnd, by?: GroupMember) => Promise<void>;
  /** An epoch has been closed: the log goes on under the next one's token. */
  readonly readOn: () => Promise<void>;
}

/** What an entry of the log means for a member: each is one step, stored with what the layer above makes of it, or not taken. */
export class LogSteps {
  readonly #options: LogStepsOptions;

  constructor(options: LogStepsOptions) {
    this.#options = options;
  }

  /** Takes the step that entry `seq` means, unless it is not the time for that by this device's clock: then the cursor stays. Rejects with StorageError when it could not be kept: then it has not been taken. */
  process(seq: number, entry: Uint8Array): Promise<void> {
    const own = this.#options.sender.recognise(entry);
    switch (own?.kind) {
      case 'item':
        return this.#options.kept.sent(seq, own.item, this.#options.handler.onSent(own.item, seq));
      case 'commit':
        return this.#adopt(seq, own.commit);
      case 'ephemeral':
        this.#options.kept.passBy(seq);
        return Promise.resolve();
      default:
        return this.#open(seq, entry);
    }
  }

  async #open(seq: number, entry: Uint8Array): Promise<void> {
    const opened = await this.#unprotect(entry);
    if (!opened) return this.#skip(seq, entry);
    if (opened === 'untimely') return;
    if (opened.kind === 'removed') return this.#options.finish('removed', opened.by);
    // Sealed with a key that this state has yet to use: whoever went on from here would use it a second time.
    if (opened.sender.self) return this.#options.finish('lost');
    if (opened.kind === 'message') {
      await this.#options.kept.advance(seq, this.#entriesOf(seq, opened), opened.next);
    } else {
      const { sender: by, added, removed, next: group } = opened;
      const entries = this.#options.handler.onCommit({ seq, by, added, removed, roster: roster(group), group });
      await this.#options.kept.enterEpoch(seq, group, { entries, removed: removed.length > 0 });
      this.#options.sender.overtaken();
    }
    wipe(opened.consumed);
    if (opened.kind === 'commit') await this.#options.readOn();
  }

  /** `untimely`: a commit that brings somebody in whose certificate does not hold yet, or no longer, by this device's clock, which may be put right. */
  async #unprotect(entry: Uint8Array): Promise<Unprotected | 'untimely' | undefined> {
    const { kept, trust } = this.#options;
    try {
      // Who comes back after days reads what was written then.
      return await unprotect(kept.group, entry, { ...trust(), sinceMs: kept.atEndMs });
    } catch (error) {
      if (!(error instanceof CryptoError)) this.#passOver(error);
      else if (isUntimely(error)) return 'untimely';
      return undefined;
    }
  }

  #entriesOf(seq: number, { sender, content }: Extract<Unprotected, { kind: 'message' }>): Entry[] {
    try {
      return this.#options.handler.onMessage({ seq, sender, content });
    } catch (error) {
      // Content of a member that is not of the schema is dropped; its keys are used up all the same.
      if (!(error instanceof ConversationError)) this.#passOver(error);
      return [];
    }
  }

  /** Whoever follows many conversations goes on with the others: the same entry would come again with the next start. */
  #passOver(error: unknown): void {
    const { handler } = this.#options;
    if (!handler.onDefect) throw error;
    handler.onDefect(error);
  }

  /** A message that cannot be opened is passed over: it was damaged or forged on its way. A commit cannot be: what follows depends on it. */
  async #skip(seq: number, entry: Uint8Array): Promise<void> {
    if (isCommitOf(entry, epochOf(this.#options.kept.group))) await this.#options.finish('lost');
    else await this.#options.kept.advance(seq);
  }

  async #adopt(seq: number, commit: PendingCommit): Promise<void> {
    const { pending } = commit;
    const before = roster(this.#options.kept.group);
    const after = roster(pending.next);
    const by = after.find(({ self }) => self);
    if (!by) throw new ConversationError('lost', 'a commit cannot remove its sender');
    // Whoever is welcomed was added, though they were in before: then they were removed as well.
    const others = (members: readonly GroupMember[]) => members.filter(({ id }) => !commit.to.includes(id));
    const change = { seq, by, added: without(after, others(before)), removed: without(before, others(after)), roster: after, group: pending.next };
    await this.#options.kept.adopt(seq, commit, { entries: this.#options.handler.onCommit(change), nowMs: this.#options.clock.now() });
    wipe(pending.consumed);
    this.#options.sender.committed();
    await this.#options.readOn();
  }
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
