import { randomBytes } from '@noble/hashes/utils.js';
import { fromBase64Url, toBase64Url } from '../bytes.js';
import { encodeContent, parseContent } from '../conversation/content/content.js';
import type { Disposition, QueueEntry } from '../conversation/shift/duty.js';
import { ConversationError } from '../conversation/errors.js';
import type { GroupHandler, SessionEnd } from '../conversation/group/group-handler.js';
import { GroupSession, type GroupSessionOptions } from '../conversation/group/group-session.js';
import type { ConversationRecord } from '../conversation/shift/metrics.js';
import { openRating } from '../conversation/requests/rating-box.js';
import { ratingKey } from '../conversation/requests/ratings.js';
import { personOf, type PlacedItem, readItems } from '../conversation/content/transcript.js';
import type { Entry } from '../conversation/vault.js';
import type { Group, GroupMember } from '../crypto/index.js';
import { auditEntry } from './audit-log.js';
import { type ConversationFacts, FACTS, metricsOf, queueEntryOf } from './conversation-facts.js';
import { DeskFiles } from './desk-files.js';
import type { AnnouncedForm } from './forms/records.js';
import type { MailRequest } from './mail/mails.js';
import type { MailOutcome } from './mail/records.js';
import { RecordBook, type RecordBookOptions, type RecordHost } from './record-book.js';
import type { WaitingPlace } from './waiting-line.js';

/** Told what happens in a conversation, once that is stored. */
export interface ConversationHost extends RecordHost {
  /** A visitor has just made it. */
  begun(conversation: DeskConversation): void;
  /** Its facts are others than before. */
  changed(conversation: DeskConversation): void;
  /** Somebody has said that it is over. Told more than once. */
  ended(conversation: DeskConversation): void;
  /** Told once. */
  tooLong(conversation: DeskConversation): void;
  /** There may be files to fetch. */
  filesTold(conversation: DeskConversation): void;
  formAnnounced(announced: AnnouncedForm): void;
  mailRequested(request: MailRequest): void;
  /** Has what is kept of its e-mails destroyed in one step with the rest. */
  eraseMails(conversation: string, destroy: (records: readonly Entry[]) => Promise<void>): Promise<void>;
  failed(error: unknown): void;
}

export interface DeskConversationOptions extends Omit<GroupSessionOptions, 'handler' | 'prefix'>, RecordBookOptions {
  readonly host: ConversationHost;
  /** Entries after which it is too long. */
  readonly endAfterEntries: number | undefined;
}

const RECEIPT_DELAY_MS = 250;
/** After one that the relay did not take. */
const RECEIPT_RETRY_MS = 5000;
/** Some thousand messages, with what is said about them: far below what a relay keeps of one conversation. */
const END_AFTER_ENTRIES = 20_000;

/** The desk's own seat in a conversation: keeps the record, says what it has received and what has become of what was asked for. */
export class DeskConversation implements GroupHandler {
  readonly #options: DeskConversationOptions;
  readonly #files: DeskFiles;
  readonly #lifetime = new AbortController();
  #session: GroupSession | undefined;
  readonly #book: RecordBook;
  #ending = false;
  #receiptDue = false;
  /** The last one did not get to the relay. */
  #receiptOwed = false;
  #tooLong: 'no' | 'yes' | 'told' = 'no';

  private constructor(options: DeskConversationOptions, facts: ConversationFacts) {
    const prefix = prefixOf(facts.id);
    this.#options = options;
    this.#book = new RecordBook(options, { facts, prefix, fileEntry: (seq, sender, file) => this.#files.entryOf(seq, sender, file) });
    this.#files = new DeskFiles({
      ...options,
      prefix,
      onDefect: (error) => options.host.failed(error),
      signal: this.#lifetime.signal,
      session: () => this.#session,
      refused: (seq, sender) => this.#book.refusedFile(seq, sender),
    });
  }

  /** A conversation that a visitor has just made. `entries` are stored with it. */
  static async begin(options: DeskConversationOptions, start: { id: string; group: Group; roster: GroupMember[]; entries: readonly Entry[] }): Promise<DeskConversation> {
    const now = options.clock.now();
    const conversation = new DeskConversation(options, {
      id: start.id,
      status: 'open',
      startedAtMs: now,
      lastAtMs: now,
      messages: 0,
      received: 0,
      roster: start.roster.map(personOf),
      admitted: {},
      ratingKey: toBase64Url(await ratingKey(start.group)),
    });
    const session = await GroupSession.begin(conversation.#sessionOptions(), { group: start.group, entries: [...start.entries, ...conversation.#book.began(start.roster)] });
    conversation.#follow(session);
    return conversation;
  }

  /** One that is on record, followed again where it has not ended. @throws ConversationError `lost`, StorageError */
  static async load(options: DeskConversationOptions, known: ConversationFacts): Promise<DeskConversation> {
    const conversation = new DeskConversation(options, known);
    const session = await GroupSession.load(conversation.#sessionOptions());
    for (const placed of session ? await readItems(options.vault, prefixOf(known.id)) : []) conversation.#book.remember(placed);
    if (session) conversation.#follow(session);
    return conversation;
  }

  get id(): string {
    return this.facts.id;
  }

  get facts(): ConversationFacts {
    return this.#book.facts;
  }

  get session(): GroupSession | undefined {
    return this.#session;
  }

  /** What the team sees of it. */
  get queueEntry(): QueueEntry {
    return queueEntryOf(this.facts);
  }

  /** What the metrics need of it. */
  get record(): ConversationRecord {
    return metricsOf(this.facts);
  }

  /** The record up to and including an entry of the log. */
  async history(upTo: number): Promise<PlacedItem[]> {
    const items = await readItems(this.#options.vault, prefixOf(this.id));
    return items.filter(({ seq }) => seq <= upTo);
  }

  /** What to store with the word to a member on what was said before it came. */
  handed(member: string): Entry[] {
    return this.#book.handed(member);
  }

  /** @param invited - Its agent stays when the colleague comes. */
  async offerTo(member: string, invited: boolean): Promise<void> {
    await this.#store(this.#book.change({ offeredTo: member, invited }));
  }

  async dispose(disposition: Disposition): Promise<void> {
    await this.#store(this.#book.change({ disposition }));
  }

  /** Keeps what the visitor says of it, once. @throws CryptoError `open-failed`, ConversationError `bad-content`, StorageError where that could not be kept: it comes again. */
  async rate(sealed: Uint8Array): Promise<void> {
    const { ratingKey: key, ...facts } = this.facts;
    if (key === undefined) throw new ConversationError('bad-content', 'it was rated before');
    const rating = openRating(fromBase64Url(key), this.id, sealed);
    try {
      await this.#store(this.#book.replace({ ...facts, rating }));
    } catch (error) {
      const { rating: _, ...unrated } = this.facts;
      this.#book.replace({ ...unrated, ratingKey: key });
      throw error;
    }
  }

  /** Tells the visitor how it stands with the queue. Resolves with whether it is on its way. */
  async tellWaiting(place: WaitingPlace): Promise<boolean> {
    return (await this.#session?.sendEphemeral(encodeContent({ v: 1, type: 'waiting', ...place }))) ?? false;
  }

  /** Ends it for everybody, in the desk's name; once, however long that is on its way. @throws StorageError where that could not be kept: it is asked for again. */
  async end(): Promise<void> {
    if (this.#ending) return;
    this.#ending = true;
    const now = this.#options.clock.now();
    const id = `${this.id.slice(0, 16)}-${now}`;
    try {
      await this.#session?.enqueue(id, encodeContent({ v: 1, type: 'end', id, atMs: now }));
    } catch (error) {
      this.#ending = false;
      throw error;
    }
  }

  /** Says what has become of a filled form, if there is still somebody to tell. `entries` are stored in any case. */
  async answerForm(submission: string, outcome: 'accepted' | 'refused', entries: readonly Entry[]): Promise<void> {
    const { vault, clock } = this.#options;
    const session = this.#answering;
    if (!session) return vault.write(entries);
    const id = `${submission}-form`;
    await session.enqueue(id, encodeContent({ v: 1, type: 'form-received', id, submission, outcome, atMs: clock.now() }), entries);
  }

  /** Says what has become of an e-mail, like {@link answerForm}. */
  async answerMail(request: string, outcome: MailOutcome, entries: readonly Entry[]): Promise<void> {
    const { vault, clock } = this.#options;
    const session = this.#answering;
    if (!session) return vault.write(entries);
    const id = toBase64Url(randomBytes(16));
    await session.enqueue(id, encodeContent({ v: 1, type: 'mail-answer', id, request, outcome, atMs: clock.now() }), entries);
  }

  /** Deletes the log of one that cannot be followed any more. @throws RelayError, TransportError */
  async purgeLost(): Promise<void> {
    await this.#session?.purge();
    await this.#store(this.#book.purged());
  }

  /** Destroys the record; the receipt is written in the same transaction. @param reason - Without personal data. */
  async erase(reason?: string): Promise<void> {
    await this.stop();
    const { vault, clock } = this.#options;
    const prefix = prefixOf(this.id);
    for (const { item } of await readItems(vault, prefix)) if (item.kind === 'file') await this.#files.erase(item);
    await this.#options.host.eraseMails(this.id, async (mails) => {
      const records = [...(await vault.list(prefix)).map(({ name }) => ({ name })), ...mails];
      const receipt = auditEntry({ kind: 'purge', conversation: this.id, detail: { where: 'desk', records: records.length, ...(reason !== undefined && { reason }) } }, { atMs: clock.now(), ref: `${this.id}.erased` });
      await vault.write([...records, { name: FACTS + this.id }, receipt]);
    });
    vault.scrub();
  }

  async stop(): Promise<void> {
    this.#lifetime.abort();
    await this.#session?.stop();
  }

  onMessage({ seq, sender, content }: { seq: number; sender: GroupMember; content: Uint8Array }): Entry[] {
    const { received } = this.facts;
    this.#measure(seq);
    const entries = this.#book.said(seq, sender, parseContent(content));
    if (this.facts.received > received) this.#receiveSoon();
    return entries;
  }

  onSent({ content }: { content: Uint8Array }, seq: number): Entry[] {
    const self = this.facts.roster.find(({ role }) => role === 'desk');
    return self ? this.#book.said(seq, { ...self, self: true }, parseContent(content)) : [];
  }

  /** Where the log has no room for its end either, it is over without. */
  onFailed({ content }: { content: Uint8Array }): Entry[] {
    return parseContent(content).type === 'end' ? this.#book.change({ status: 'ended', endedAtMs: this.#options.clock.now() }) : [];
  }

  onCommit(change: { seq: number; added: GroupMember[]; removed: GroupMember[]; roster: GroupMember[]; group: Group }): Entry[] {
    this.#measure(change.seq);
    return this.#book.committed(change);
  }

  onDefect(error: unknown): void {
    this.#options.host.failed(error);
  }

  onEnd(end: SessionEnd): Entry[] {
    this.#lifetime.abort();
    return this.#book.closed(end);
  }

  onChange(): void {
    const { host } = this.#options;
    const { announced, mailRequests } = this.#book.takeNews();
    for (const form of announced) host.formAnnounced(form);
    for (const request of mailRequests) host.mailRequested(request);
    if (this.facts.files && this.#session?.caughtUp) host.filesTold(this);
    if (this.#tooLong === 'yes' && this.facts.status === 'open') {
      this.#tooLong = 'told';
      host.tooLong(this);
    }
    if (this.#receiptOwed && this.#session?.caughtUp) this.#receiveSoon();
    host.changed(this);
    if (this.facts.status === 'ended') host.ended(this);
  }

  /** Resolves with whether the record has all the files that can be had of this conversation. @throws StorageError */
  async filesFetched(): Promise<boolean> {
    return (await this.#files.fetch()) || this.#session === undefined || this.#session.end !== undefined;
  }

  #follow(session: GroupSession): void {
    this.#session = session;
    session.start();
    this.#receiveSoon();
  }

  #measure(seq: number): void {
    const { endAfterEntries = END_AFTER_ENTRIES } = this.#options;
    if (this.#tooLong === 'no' && seq >= endAfterEntries) this.#tooLong = 'yes';
  }

  #receiveSoon(delayMs = RECEIPT_DELAY_MS): void {
    if (this.#receiptDue) return;
    this.#receiptDue = true;
    this.#options.clock.sleep(delayMs, this.#lifetime.signal).then(
      () => this.#sendReceipt(),
      () => undefined,
    );
  }

  /** Where there is no connection now, it is seen to once there is one: whoever has written waits for it. */
  async #sendReceipt(): Promise<void> {
    this.#receiptDue = false;
    const session = this.#session;
    const delivered = this.facts.received;
    if (delivered === 0 || !session || session.end) return;
    this.#receiptOwed = !(await session.sendEphemeral(encodeContent({ v: 1, type: 'receipt', delivered, read: 0 })));
    if (this.#receiptOwed && session.caughtUp) this.#receiveSoon(RECEIPT_RETRY_MS);
  }

  /** As long as there is somebody to tell. */
  get #answering(): GroupSession | undefined {
    return this.facts.status === 'open' && !this.#session?.end ? this.#session : undefined;
  }

  async #store(entries: readonly Entry[]): Promise<void> {
    await this.#options.vault.write(entries);
    this.#options.host.changed(this);
  }

  #sessionOptions(): GroupSessionOptions {
    return { ...this.#options, prefix: prefixOf(this.id), handler: this };
  }
}

function prefixOf(id: string): string {
  return `c/${id}/`;
}

