import type { Clock } from '../clock.js';
import { onlyTransport } from '../conversation/group/group-session.js';
import type { Policy } from '../policy/policy.js';
import { RelayError } from '../transport/errors.js';
import { type Background, isPassing } from './background.js';
import type { Calendar } from './calendar.js';
import type { DeskConversation } from './desk-conversation.js';
import type { OnRecord } from './on-record.js';
import type { QueueBoard } from './queue-board.js';
import type { Reports } from './reports.js';

interface UpkeepOptions {
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly retention: Policy['retention'];
  readonly endAfterMs: number;
  readonly conversations: OnRecord;
  readonly board: QueueBoard;
  readonly background: Background;
  readonly reports: Reports;
}

/** What time does to conversations: those nobody writes in, and those without end, are ended, the relay's log of what has ended goes at once, the record after its time. */
export class Upkeep {
  readonly #options: UpkeepOptions;
  /** Those of {@link pendingPurges} that the audit log has as such. */
  readonly #pending = new Set<string>();
  /** Lost ones of which the relay takes no word of the desk's. */
  readonly #deaf = new Set<string>();
  readonly #purging = new Set<DeskConversation>();
  readonly #ended = new Set<string>();

  constructor(options: UpkeepOptions) {
    this.#options = options;
  }

  /** Ended conversations whose log the relay has still to delete. */
  get pendingPurges(): string[] {
    return [...this.#options.conversations.live.values()].filter(({ facts, session }) => facts.status === 'ended' && session && !session.end).map(({ id }) => id);
  }

  /** Each on its own, so that none keeps another from being seen to. @returns whether the clock is believed in what it says is past its time. @throws StorageError */
  async sweep(): Promise<boolean> {
    const { background, calendar, clock, conversations, retention } = this.#options;
    const believed = await calendar.isBelieved();
    for (const id of conversations.putAway()) this.#forget(id);
    for (const id of believed ? conversations.pastBefore(clock.now() - retention.deskMs) : []) background.add(async () => this.erase(await conversations.find(id)));
    for (const conversation of conversations.live.values()) {
      if (believed && this.#isIdle(conversation)) background.add(() => conversation.end());
      else if (believed && this.#isExpired(conversation)) background.add(() => this.erase(conversation));
      else if (this.#isPending(conversation)) this.purgeSoon(conversation);
    }
    return believed;
  }

  /** Somebody has said that it is over. The log goes at once; the record stays as long as the policy says. @returns whether that is news */
  onEnded(conversation: DeskConversation): boolean {
    if (this.#ended.has(conversation.id)) return false;
    this.#ended.add(conversation.id);
    this.purgeSoon(conversation);
    return true;
  }

  endTooLong(conversation: DeskConversation): void {
    this.#options.background.add(async () => {
      await conversation.end();
      await this.#options.reports.audit({ kind: 'refusal', conversation: conversation.id, detail: { rule: 'too-long' } });
    });
  }

  /** Once the record has its files, which are fetched beside everything else: a large one holds up nothing. */
  purgeSoon(conversation: DeskConversation): void {
    const { background } = this.#options;
    if (this.#purging.has(conversation)) return;
    this.#purging.add(conversation);
    void this.fetchFiles(conversation).then((all) => {
      this.#purging.delete(conversation);
      background.add(() => (all ? this.#purge(conversation) : this.#tellPending(conversation.id)));
    });
  }

  /** Resolves with whether the record has all the files that can be had. */
  async fetchFiles(conversation: DeskConversation): Promise<boolean> {
    const { background, reports } = this.#options;
    const all = await conversation.filesFetched().catch((error: unknown) => {
      background.settle(error);
      return !isPassing(error);
    });
    background.add(() => reports.drain());
    return all;
  }

  /** Nothing is left of its record but the receipt. @param reason - For the audit log, where it is before its time. */
  async erase(conversation: DeskConversation | undefined, reason?: string): Promise<void> {
    if (!conversation || !this.#options.conversations.has(conversation.id)) return;
    const { conversations, reports } = this.#options;
    await this.#purge(conversation);
    await conversation.erase(reason);
    this.#forget(conversation.id);
    await reports.drain();
    conversations.forget(conversation.id);
    reports.tell({ kind: 'erased', open: conversations.open.length });
  }

  #forget(id: string): void {
    this.#ended.delete(id);
    this.#pending.delete(id);
    this.#deaf.delete(id);
  }

  /** What cannot be purged now is tried again by the sweep, and is pending in the audit log until then. */
  async #purge(conversation: DeskConversation): Promise<void> {
    const { id, session, facts } = conversation;
    if (!session || facts.purgedAtMs !== undefined) return;
    if (session.end === 'lost') return this.#purgeLost(conversation);
    if (session.end) return;
    try {
      await session.purge();
      this.#pending.delete(id);
      await this.#options.board.purged([conversation]);
    } catch (error) {
      onlyTransport(error);
      await this.#tellPending(id);
    }
  }

  /**
   * The desk cannot follow it any more, as after its storage was restored from a backup: nobody would read what the visitor goes on to write, so it is
   * over for all. Where the keys have changed since, the relay does not listen to the desk, and never will.
   */
  async #purgeLost(conversation: DeskConversation): Promise<void> {
    const { id } = conversation;
    if (this.#deaf.has(id)) return;
    try {
      await conversation.purgeLost();
      await this.#options.board.purged([conversation]);
    } catch (error) {
      onlyTransport(error);
      if (error instanceof RelayError) this.#deaf.add(id);
    }
  }

  #isIdle({ facts: { status, lastAtMs } }: DeskConversation): boolean {
    return status === 'open' && this.#options.clock.now() - lastAtMs > this.#options.endAfterMs;
  }

  #isExpired({ facts: { status, endedAtMs } }: DeskConversation): boolean {
    const now = this.#options.clock.now();
    return status === 'ended' && now - (endedAtMs ?? now) > this.#options.retention.deskMs;
  }

  #isPending({ facts: { status, purgedAtMs }, session }: DeskConversation): boolean {
    return status === 'ended' && session !== undefined && purgedAtMs === undefined && (session.end === undefined || session.end === 'lost');
  }

  /** Once, however often it is tried. */
  async #tellPending(id: string): Promise<void> {
    if (this.#pending.has(id)) return;
    this.#pending.add(id);
    await this.#options.reports.audit({ kind: 'purge', conversation: id, detail: { where: 'relay', pending: true } });
  }
}
