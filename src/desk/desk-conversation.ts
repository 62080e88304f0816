import { randomBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../bytes.js';
import { type Content, encodeContent, parseContent } from '../conversation/content.js';
import { allowsFile, readFile } from '../conversation/file-content.js';
import { type Disposition, dispositions, type QueueEntry } from '../conversation/duty.js';
import { ConversationError } from '../conversation/errors.js';
import { type FormContent, formItem } from '../conversation/form-items.js';
import { type MailContent, mailItem } from '../conversation/mail-items.js';
import { type GroupHandler, GroupSession, type GroupSessionOptions, type SessionEnd } from '../conversation/group-session.js';
import { decodeJson, encodeJson } from '../conversation/json.js';
import type { ConversationRecord } from '../conversation/metrics.js';
import { openRating } from '../conversation/rating-box.js';
import { ratingKey } from '../conversation/ratings.js';
import { type Screening, settingOf } from '../conversation/screening.js';
import type { Breach, Member } from '../conversation/state.js';
import { commitItems, fileItem, itemEntry, messageItem, personOf, type PlacedItem, readItems } from '../conversation/transcript.js';
import type { Policy } from '../policy/policy.js';
import type { Entry } from '../conversation/vault.js';
import type { Group, GroupMember } from '../crypto/index.js';
import type { AnnouncedForm } from './forms/records.js';
import type { MailRequest } from './mail/mails.js';
import { mailPrefix, type MailOutcome } from './mail/records.js';
import type { AuditEvent } from './audit.js';
import { auditEntry } from './audit-log.js';
import { DeskFiles } from './desk-files.js';
import type { WaitingPlace } from './waiting-line.js';

const count = z.number().check(z.int(), z.nonnegative());

const facts = z.strictObject({
  id: z.string(),
  status: z.enum(['open', 'ended']),
  startedAtMs: count,
  lastAtMs: count,
  endedAtMs: z.optional(count),
  /** When the relay had nothing of it any more. */
  purgedAtMs: z.optional(count),
  messages: count,
  /** The last sequence number of a message, for receipts. */
  received: count,
  roster: z.array(z.strictObject({ id: z.string(), role: z.enum(['visitor', 'agent', 'assistant', 'desk']), name: z.string() })),
  /** By member id: the sequence number of the commit that admitted them. */
  admitted: z.record(z.string(), count),
  offeredTo: z.optional(z.string()),
  /** Whom it is offered to is asked to come in as well. */
  invited: z.optional(z.boolean()),
  /** When which agents were in. */
  attended: z.optional(z.array(z.strictObject({ member: z.string(), fromMs: count, toMs: z.optional(count) }))),
  /** By member id, how many files they have sent. */
  files: z.optional(z.record(z.string(), count)),
  /** When an agent first wrote. */
  answeredAtMs: z.optional(count),
  disposition: z.optional(z.enum(dispositions)),
  /** Opens what the visitor says of it, base64url; until they have. */
  ratingKey: z.optional(z.string()),
  rating: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(5))),
});

export type ConversationFacts = z.infer<typeof facts>;

export interface DeskConversationOptions extends Omit<GroupSessionOptions, 'handler' | 'prefix'> {
  /** Loaded. */
  readonly screening: Screening;
  readonly policy: Policy;
  /** The facts changed. */
  readonly onFacts: (conversation: DeskConversation) => void;
  /** Somebody said that it is over. */
  readonly onEnded: (conversation: DeskConversation) => void;
  /** What to store with the announcement of a filled form, and then what to do with it. */
  readonly formEntries: (announced: AnnouncedForm) => Entry[];
  readonly onForm: (announced: AnnouncedForm) => void;
  /** What to store with a request for an e-mail, and then what to do with it. */
  readonly mailEntries: (request: MailRequest) => Entry[];
  readonly onMail: (request: MailRequest) => void;
  /** There may be files to fetch. */
  readonly onFiles: (conversation: DeskConversation) => void;
}

const RECEIPT_DELAY_MS = 250;

/** The desk's own seat in a conversation: writes the record, knows what the queue shows, says what it has received. */
export class DeskConversation implements GroupHandler {
  readonly #options: DeskConversationOptions;
  readonly #files: DeskFiles;
  readonly #lifetime = new AbortController();
  #session: GroupSession | undefined;
  #facts: ConversationFacts;
  /** The last message of each member, as what the next ones of the others answer. */
  readonly #last = new Map<string, PlacedItem>();
  #receiptDue = false;
  /** Announced in the step under way. */
  #announced: AnnouncedForm[] = [];
  #mailRequests: MailRequest[] = [];

  private constructor(options: DeskConversationOptions, known: ConversationFacts) {
    this.#options = options;
    this.#facts = known;
    this.#files = new DeskFiles({
      ...options,
      prefix: prefixOf(known.id),
      signal: this.#lifetime.signal,
      session: () => this.#session,
      refused: (seq, sender) => this.#refusedFile(seq, sender),
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
    const joins = start.roster.map(({ id }, index) => conversation.#audit(0, index, { kind: 'join', member: id }));
    const session = await GroupSession.begin(conversation.#sessionOptions(), { group: start.group, entries: [...start.entries, conversation.#factsEntry(), ...joins] });
    conversation.#follow(session);
    return conversation;
  }

  /** All conversations on record, those that are open followed again. */
  static async loadAll(options: DeskConversationOptions): Promise<DeskConversation[]> {
    const records = await options.vault.list('f/');
    return Promise.all(records.map(({ value }) => DeskConversation.#load(options, decodeJson(value, facts, 'lost'))));
  }

  static async #load(options: DeskConversationOptions, known: ConversationFacts): Promise<DeskConversation> {
    const conversation = new DeskConversation(options, known);
    const session = await GroupSession.load(conversation.#sessionOptions());
    for (const placed of session ? await readItems(options.vault, prefixOf(known.id)) : []) conversation.#note(placed);
    if (session) conversation.#follow(session);
    return conversation;
  }

  get id(): string {
    return this.#facts.id;
  }

  get facts(): ConversationFacts {
    return this.#facts;
  }

  get session(): GroupSession | undefined {
    return this.#session;
  }

  /** What the team sees of it. */
  get queueEntry(): QueueEntry {
    const { id, roster, startedAtMs, lastAtMs, messages, offeredTo, invited } = this.#facts;
    const members = roster.filter(({ role }) => role === 'agent' || role === 'assistant');
    return {
      id,
      status: members.some(({ role }) => role === 'agent') ? 'with' : 'waiting',
      startedAtMs,
      lastAtMs,
      messages,
      members: members.map((member) => member.id),
      ...(offeredTo !== undefined && { offeredTo }),
      ...(invited && { invited }),
    };
  }

  /** What the metrics need of it. */
  get record(): ConversationRecord {
    const { startedAtMs, answeredAtMs, endedAtMs, attended = [], disposition, rating } = this.#facts;
    return {
      startedAtMs,
      attended,
      ...(answeredAtMs !== undefined && { answeredAtMs }),
      ...(endedAtMs !== undefined && { endedAtMs }),
      ...(disposition !== undefined && { disposition }),
      ...(rating !== undefined && { rating }),
    };
  }

  /** The record up to and including an entry of the log. */
  async history(upTo: number): Promise<PlacedItem[]> {
    const items = await readItems(this.#options.vault, prefixOf(this.id));
    return items.filter(({ seq }) => seq <= upTo);
  }

  /** @param invited - Its agent stays when the colleague comes. */
  async offerTo(member: string, invited: boolean): Promise<void> {
    await this.#store({ offeredTo: member, invited });
  }

  async dispose(disposition: Disposition): Promise<void> {
    await this.#store({ disposition });
  }

  /** Keeps what the visitor says of it, once. @throws CryptoError `open-failed`, ConversationError `bad-content` */
  async rate(sealed: Uint8Array): Promise<void> {
    const { ratingKey: key, ...facts } = this.#facts;
    if (key === undefined) throw new ConversationError('bad-content', 'it was rated before');
    const rating = openRating(fromBase64Url(key), this.id, sealed);
    this.#facts = facts;
    await this.#store({ rating });
  }

  /** Tells the visitor how it stands with the queue. Resolves with whether it is on its way. */
  async tellWaiting(place: WaitingPlace): Promise<boolean> {
    return (await this.#session?.sendEphemeral(encodeContent({ v: 1, type: 'waiting', ...place }))) ?? false;
  }

  /** Ends it for everybody, in the desk's name. */
  async end(): Promise<void> {
    const now = this.#options.clock.now();
    const id = `${this.id.slice(0, 16)}-${now}`;
    await this.#session?.enqueue(id, encodeContent({ v: 1, type: 'end', id, atMs: now }));
  }

  /** Says what has become of a filled form, if there is still somebody to tell. `entries` are stored in any case. */
  async answerForm(submission: string, outcome: 'accepted' | 'refused', entries: readonly Entry[]): Promise<void> {
    const { vault, clock } = this.#options;
    const session = this.#facts.status === 'open' && !this.#session?.end ? this.#session : undefined;
    if (!session) return vault.write(entries);
    const id = `${submission}-form`;
    await session.enqueue(id, encodeContent({ v: 1, type: 'form-received', id, submission, outcome, atMs: clock.now() }), entries);
  }

  /** Says what has become of an e-mail, like {@link answerForm}. */
  async answerMail(request: string, outcome: MailOutcome, entries: readonly Entry[]): Promise<void> {
    const { vault, clock } = this.#options;
    const session = this.#facts.status === 'open' && !this.#session?.end ? this.#session : undefined;
    if (!session) return vault.write(entries);
    const id = toBase64Url(randomBytes(16));
    await session.enqueue(id, encodeContent({ v: 1, type: 'mail-answer', id, request, outcome, atMs: clock.now() }), entries);
  }

  /** Destroys the record; the receipt is written in the same transaction. */
  async erase(): Promise<void> {
    await this.stop();
    const { vault, clock } = this.#options;
    const prefix = prefixOf(this.id);
    for (const { item } of await readItems(vault, prefix)) if (item.kind === 'file') await this.#files.erase(item);
    const records = [...(await vault.list(prefix)), ...(await vault.list(mailPrefix(this.id)))];
    const receipt = auditEntry({ kind: 'purge', conversation: this.id, detail: { where: 'desk', records: records.length } }, { atMs: clock.now(), ref: `${this.id}.erased` });
    await vault.write([...records.map(({ name }) => ({ name })), { name: `f/${this.id}` }, receipt]);
  }

  async stop(): Promise<void> {
    this.#lifetime.abort();
    await this.#session?.stop();
  }

  onMessage({ seq, sender, content }: { seq: number; sender: GroupMember; content: Uint8Array }): Entry[] {
    const parsed = parseContent(content);
    switch (parsed.type) {
      case 'end':
        return this.#ended(seq, sender, parsed.atMs);
      case 'text':
        return this.#received(seq, sender, parsed);
      case 'reveal':
        return this.#revealed(seq, sender, parsed);
      case 'file':
        return this.#receivedFile(seq, sender, parsed);
      case 'form-request':
      case 'form-submitted':
      case 'form-received':
        return this.#onForm(seq, sender, parsed);
      case 'mail-request':
      case 'mail-answer':
        return this.#onMail(seq, sender, parsed);
      case 'receipt':
      case 'typing':
      case 'waiting':
        return [];
    }
  }

  onSent({ content }: { content: Uint8Array }, seq: number): Entry[] {
    const parsed = parseContent(content);
    const self = this.#facts.roster.find(({ role }) => role === 'desk');
    if (parsed.type === 'mail-answer' && self) return this.#onMail(seq, { ...self, self: true }, parsed);
    if (parsed.type === 'form-received' && self) return this.#onForm(seq, { ...self, self: true }, parsed);
    return parsed.type === 'end' && self ? this.#ended(seq, { ...self, self: true }, parsed.atMs) : [];
  }

  onFailed(): Entry[] {
    return [];
  }

  onCommit(change: { seq: number; added: GroupMember[]; removed: GroupMember[]; roster: GroupMember[] }): Entry[] {
    const admitted = { ...this.#facts.admitted };
    for (const { id } of change.removed) delete admitted[id];
    for (const { id } of change.added) admitted[id] = change.seq;
    const { offeredTo, invited: _, ...rest } = this.#facts;
    const taken = offeredTo !== undefined && change.added.some(({ id }) => id === offeredTo);
    if (taken) this.#facts = rest;
    const items = commitItems(change, this.#options.clock.now());
    const audited = items.map(({ index, item }) => this.#audit(change.seq, index, { kind: item.kind === 'joined' ? 'join' : 'leave', ...('member' in item && { member: item.member.id }) }));
    return [
      ...items.map((item) => this.#entry(item)),
      ...audited,
      ...this.#change({ admitted, roster: change.roster.map(personOf), attended: this.#attended(change) }),
    ];
  }

  #attended({ added, removed }: { added: GroupMember[]; removed: GroupMember[] }): NonNullable<ConversationFacts['attended']> {
    const now = this.#options.clock.now();
    const left = (this.#facts.attended ?? []).map((period) => (period.toMs === undefined && removed.some(({ id }) => id === period.member) ? { ...period, toMs: now } : period));
    return [...left, ...added.filter(({ role }) => role === 'agent').map(({ id }) => ({ member: id, fromMs: now }))];
  }

  onEnd(end: SessionEnd): Entry[] {
    this.#lifetime.abort();
    const now = this.#options.clock.now();
    const { status, endedAtMs = now, roster } = this.#facts;
    // The record outlives a log that expired or cannot be followed any more.
    const ended = status === 'open' && { status: 'ended' as const, endedAtMs, roster: end === 'lost' ? [] : roster };
    return this.#change({ ...ended, ...(end === 'gone' && { purgedAtMs: now }) });
  }

  onChange(): void {
    for (const announced of this.#announced.splice(0)) this.#options.onForm(announced);
    for (const request of this.#mailRequests.splice(0)) this.#options.onMail(request);
    if (this.#facts.files && this.#session?.caughtUp) this.#options.onFiles(this);
    this.#options.onFacts(this);
    if (this.#facts.status === 'ended') this.#options.onEnded(this);
  }

  /** The record never has what the policy keeps out, whatever the sender's program does. */
  #received(seq: number, sender: GroupMember, content: Extract<Content, { type: 'text' }>): Entry[] {
    const { screening, policy, clock } = this.#options;
    const { text, veils, breach } = screening.incoming(content, settingOf(sender.id, this.#last.values(), this.#facts.roster), { policy, signed: policy });
    const placed: PlacedItem = { seq, index: 0, item: messageItem(personOf(sender), { ...content, text, veils }) };
    this.#note(placed);
    this.#receiveSoon();
    const { messages, lastAtMs, answeredAtMs } = this.#facts;
    const answered = answeredAtMs === undefined && sender.role === 'agent';
    return [
      this.#entry(placed),
      ...(breach ? this.#refused(seq, 1, sender, 'phi') : []),
      ...this.#change({ messages: messages + 1, received: seq, lastAtMs: sender.role === 'visitor' ? clock.now() : lastAtMs, ...(answered && { answeredAtMs: clock.now() }) }),
    ];
  }

  /** Its bytes are fetched beside the log, and looked into before they are the record's. */
  #receivedFile(seq: number, sender: GroupMember, content: unknown): Entry[] {
    const { policy, clock } = this.#options;
    const { files = {}, messages, lastAtMs } = this.#facts;
    const sent = files[sender.id] ?? 0;
    const file = readFile(content);
    if (!file || !allowsFile(policy, file, sent)) return this.#refused(seq, 0, sender, 'files');
    this.#receiveSoon();
    return [
      this.#entry({ seq, index: 0, item: fileItem(personOf(sender), file) }),
      this.#files.entryOf(seq, sender.id, file),
      ...this.#change({ messages: messages + 1, received: seq, files: { ...files, [sender.id]: sent + 1 }, lastAtMs: sender.role === 'visitor' ? clock.now() : lastAtMs }),
    ];
  }

  /** The record of this conversation has all the files that can be had of it. Rejects when the connection does not hold. */
  async filesFetched(): Promise<void> {
    await this.#files.fetch();
  }

  /** Whoever is not in it any more is still who has sent it. */
  #refusedFile(seq: number, sender: string): Entry[] {
    const person = this.#facts.roster.find(({ id }) => id === sender) ?? { id: sender, role: 'agent' as const, name: '' };
    return this.#refused(seq, 1, person, 'files');
  }

  #revealed(seq: number, sender: GroupMember, { message, category, atMs }: Extract<Content, { type: 'reveal' }>): Entry[] {
    return [
      this.#entry({ seq, index: 0, item: { kind: 'revealed', member: personOf(sender), message, category, atMs } }),
      this.#audit(seq, 0, { kind: 'reveal', member: sender.id, detail: { message, category } }),
    ];
  }

  #refused(seq: number, index: number, sender: Pick<GroupMember, 'id' | 'role' | 'name'>, rule: Breach['rule']): Entry[] {
    return [
      this.#entry({ seq, index, item: { kind: 'refused', member: { id: sender.id, role: sender.role, name: sender.name }, rule, atMs: this.#options.clock.now() } }),
      this.#audit(seq, index, { kind: 'refusal', member: sender.id, detail: { rule } }),
    ];
  }

  /** Kept with the step, so that no step is taken without its line. */
  #audit(seq: number, index: number, event: Omit<AuditEvent, 'conversation'>): Entry {
    return auditEntry({ conversation: this.id, ...event }, { atMs: this.#options.clock.now(), ref: `${this.id}.${seq}.${index}` });
  }

  #note(placed: PlacedItem): void {
    if (placed.item.kind === 'message') this.#last.set(placed.item.sender.id, placed);
  }

  #entry(placed: PlacedItem): Entry {
    return itemEntry(prefixOf(this.id), placed);
  }

  #follow(session: GroupSession): void {
    this.#session = session;
    session.start();
    this.#receiveSoon();
  }

  #ended(seq: number, by: GroupMember | ConversationFacts['roster'][number] & { self: boolean }, atMs: number): Entry[] {
    return [
      this.#entry({ seq, index: 0, item: { kind: 'ended', member: personOf(by), atMs } }),
      ...this.#change({ status: 'ended', endedAtMs: this.#options.clock.now() }),
    ];
  }

  #onForm(seq: number, sender: GroupMember | Member, content: FormContent): Entry[] {
    const placed = formItem(seq, sender, content);
    if (!placed) return [];
    const entries = [this.#entry(placed)];
    if (content.type !== 'form-submitted') return entries;
    const { id: submission, form, version, digest, atMs } = content;
    const announced = { submission, conversation: this.id, form, version, digest, atMs };
    this.#announced.push(announced);
    return [...entries, ...this.#options.formEntries(announced), ...this.#change({ lastAtMs: this.#options.clock.now() })];
  }

  #onMail(seq: number, sender: GroupMember | Member, content: MailContent): Entry[] {
    const placed = mailItem(seq, sender, content);
    if (content.type === 'mail-answer') return placed ? [this.#entry(placed)] : [];
    if (this.#options.policy.transcript.email !== 'allow') return this.#refused(seq, 0, sender, 'transcript');
    if (!placed) return [];
    const request: MailRequest = { conversation: this.id, request: content.id, member: sender.id, seq, sealed: content.sealed };
    this.#mailRequests.push(request);
    return [this.#entry(placed), this.#audit(seq, 0, { kind: 'mail', member: sender.id, detail: { what: 'asked', request: content.id } }), ...this.#options.mailEntries(request)];
  }

  #receiveSoon(): void {
    if (this.#receiptDue) return;
    this.#receiptDue = true;
    this.#options.clock.sleep(RECEIPT_DELAY_MS, this.#lifetime.signal).then(
      () => this.#sendReceipt(),
      () => undefined,
    );
  }

  #sendReceipt(): void {
    this.#receiptDue = false;
    const delivered = this.#facts.received;
    if (delivered > 0) void this.#session?.sendEphemeral(encodeContent({ v: 1, type: 'receipt', delivered, read: 0 }));
  }

  #change(change: Partial<ConversationFacts>): Entry[] {
    this.#facts = { ...this.#facts, ...change };
    return [this.#factsEntry()];
  }

  async #store(change: Partial<ConversationFacts>): Promise<void> {
    await this.#options.vault.write(this.#change(change));
    this.#options.onFacts(this);
  }

  #factsEntry(): Entry {
    return { name: `f/${this.id}`, value: encodeJson(this.#facts) };
  }

  #sessionOptions(): GroupSessionOptions {
    return { ...this.#options, prefix: prefixOf(this.id), handler: this };
  }
}

function prefixOf(id: string): string {
  return `c/${id}/`;
}

