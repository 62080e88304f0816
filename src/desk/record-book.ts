import type { Clock } from '../clock.js';
import type { Content } from '../conversation/content/content.js';
import { allowsFile, type FileFacts, readFile } from '../conversation/content/file-content.js';
import { type FormContent, formItem } from '../conversation/content/form-items.js';
import type { SessionEnd } from '../conversation/group/group-handler.js';
import { type MailContent, mailItem } from '../conversation/content/mail-items.js';
import { type Screening, settingOf } from '../conversation/content/screening.js';
import type { Breach, ClinicFacts, Member } from '../conversation/state.js';
import { commitItems, fileItem, identityOf, itemEntry, messageItem, personOf, type PlacedItem } from '../conversation/content/transcript.js';
import type { Entry } from '../conversation/vault.js';
import { epochOf, type Group, type GroupMember } from '../crypto/index.js';
import type { Policy } from '../policy/policy.js';
import type { AuditEvent } from './audit.js';
import { auditEntry } from './audit-log.js';
import { type ConversationFacts, factsEntry } from './conversation-facts.js';
import type { AnnouncedForm } from './forms/records.js';
import type { MailRequest } from './mail/mails.js';

/** Asked what else is to be stored in the step that brings something. */
export interface RecordHost {
  /** With the announcement of a filled form. */
  formEntries(announced: AnnouncedForm): Entry[];
  /** With a request for an e-mail. */
  mailEntries(request: MailRequest): Entry[];
}

export interface RecordBookOptions {
  readonly clock: Clock;
  /** Loaded. */
  readonly screening: Screening;
  readonly policy: Policy;
  readonly clinic: ClinicFacts;
  readonly host: RecordHost;
}

type Commit = { readonly seq: number; readonly added: GroupMember[]; readonly removed: GroupMember[]; readonly roster: GroupMember[]; readonly group: Group };
type Sender = GroupMember | Member;

/** Turns what happens in a conversation into what the desk keeps of it: transcript, facts, lines for the audit log. Writes nothing itself. */
export class RecordBook {
  readonly #options: RecordBookOptions;
  readonly #prefix: string;
  /** What to store with the announcement of a file, to fetch it by. */
  readonly #fileEntry: (seq: number, sender: string, file: FileFacts) => Entry;
  #facts: ConversationFacts;
  /** The last message of each member, as what the next ones of the others answer. */
  readonly #last = new Map<string, PlacedItem>();
  /** By what is known when it comes twice: where it came first. */
  readonly #said = new Map<string, number>();
  /** In the step under way. */
  #announced: AnnouncedForm[] = [];
  #mailRequests: MailRequest[] = [];

  /** @param prefix - Of the conversation's records. */
  constructor(options: RecordBookOptions, { facts, prefix, fileEntry }: { facts: ConversationFacts; prefix: string; fileEntry: (seq: number, sender: string, file: FileFacts) => Entry }) {
    this.#options = options;
    this.#facts = facts;
    this.#prefix = prefix;
    this.#fileEntry = fileEntry;
  }

  get facts(): ConversationFacts {
    return this.#facts;
  }

  change(change: Partial<ConversationFacts>): Entry[] {
    return this.replace({ ...this.#facts, ...change });
  }

  replace(facts: ConversationFacts): Entry[] {
    this.#facts = facts;
    return [factsEntry(facts)];
  }

  /** What has been written before. */
  remember(placed: PlacedItem): void {
    if (placed.item.kind === 'message') this.#last.set(placed.item.sender.id, placed);
    const identity = identityOf(placed);
    if (identity !== undefined && !this.#said.has(identity)) this.#said.set(identity, placed.seq);
  }

  /** Filled forms and requests for e-mails that the steps since the last call have brought. */
  takeNews(): { readonly announced: readonly AnnouncedForm[]; readonly mailRequests: readonly MailRequest[] } {
    return { announced: this.#announced.splice(0), mailRequests: this.#mailRequests.splice(0) };
  }

  /** @throws ConversationError when the content is not of the schema. */
  said(seq: number, sender: Sender, content: Content): Entry[] {
    switch (content.type) {
      case 'end':
        return this.#ended(seq, sender, content.atMs);
      case 'text':
        return this.#text(seq, sender, content);
      case 'reveal':
        return this.#revealed(seq, sender, content);
      case 'file':
        return this.#file(seq, sender, content);
      case 'form-request':
      case 'form-submitted':
      case 'form-received':
        return this.#form(seq, sender, content);
      case 'mail-request':
      case 'mail-answer':
        return this.#mail(seq, sender, content);
      case 'receipt':
      case 'typing':
      case 'waiting':
        return [];
    }
  }

  /** Whoever is not in it any more is still who has sent it. */
  refusedFile(seq: number, sender: string): Entry[] {
    const person = this.#facts.roster.find(({ id }) => id === sender) ?? { id: sender, role: 'agent' as const, name: '' };
    return this.#refused(seq, 1, person, 'files');
  }

  /** Those who are in it from the beginning. */
  began(members: readonly GroupMember[]): Entry[] {
    return [factsEntry(this.#facts), ...members.map(({ id }, index) => this.#audit(0, index, { kind: 'join', member: id }))];
  }

  committed(change: Commit): Entry[] {
    const [admitted, epochs, attended] = [{ ...this.#facts.admitted }, { ...this.#facts.epochs }, this.#attended(change)];
    for (const { id } of change.removed) [admitted, epochs].forEach((of) => delete of[id]);
    for (const { id } of change.added) [admitted[id], epochs[id]] = [change.seq, epochOf(change.group)];
    const { offeredTo, invited: _, ...rest } = this.#facts;
    // By whom it was offered to, or by a colleague who was first; not by whoever comes back to a place that they had.
    const takes = ({ id, role }: GroupMember) => id === offeredTo || (role === 'agent' && !change.removed.some((left) => left.id === id));
    if (change.added.some(takes)) this.#facts = rest;
    const items = commitItems(change, this.#options.clock.now());
    const audited = items.map(({ index, item }) => this.#audit(change.seq, index, { kind: item.kind === 'joined' ? 'join' : 'leave', ...('member' in item && { member: item.member.id }) }));
    return [
      ...items.map((item) => this.#entry(item)),
      ...audited,
      ...this.change({ admitted, epochs, owed: this.#owedAfter(change), roster: change.roster.map(personOf), attended }),
    ];
  }

  /** A member is told where what was said before is, or that there is none for them. */
  handed(member: string): Entry[] {
    const { owed = [] } = this.#facts;
    return owed.includes(member) ? this.change({ owed: owed.filter((id) => id !== member) }) : [];
  }

  /** The log is gone, or cannot be followed any more: the record outlives it. */
  closed(end: SessionEnd): Entry[] {
    const now = this.#options.clock.now();
    const { status, endedAtMs = now, roster } = this.#facts;
    const ended = status === 'open' && { status: 'ended' as const, endedAtMs, roster: end === 'lost' ? [] : roster };
    return end === 'gone' ? this.purged(ended || {}) : this.change({ ...ended });
  }

  /** The relay has nothing of it any more: kept together with the receipt, which a crash would otherwise come before. */
  purged(more: Partial<ConversationFacts> = {}): Entry[] {
    const now = this.#options.clock.now();
    const { id } = this.#facts;
    return [...this.change({ ...more, purgedAtMs: now }), auditEntry({ kind: 'purge', conversation: id, detail: { where: 'relay' } }, { atMs: now, ref: `${id}.purged` })];
  }

  #owedAfter({ added, roster }: Commit): string[] {
    const coming = added.filter(({ role }) => role === 'agent' || role === 'assistant').map(({ id }) => id);
    return [...new Set([...(this.#facts.owed ?? []), ...coming])].filter((id) => roster.some((member) => member.id === id));
  }

  #attended({ seq, added, removed }: Commit): NonNullable<ConversationFacts['attended']> {
    const now = this.#options.clock.now();
    const { attended = [], admitted } = this.#facts;
    // The step is taken again: it could not be kept.
    if (added.some(({ id }) => admitted[id] === seq)) return attended;
    const left = attended.map((period) => (period.toMs === undefined && removed.some(({ id }) => id === period.member) ? { ...period, toMs: now } : period));
    return [...left, ...added.filter(({ role }) => role === 'agent').map(({ id }) => ({ member: id, fromMs: now }))];
  }

  /** The record never has what the policy keeps out, whatever the sender's program does. */
  #text(seq: number, sender: Sender, content: Extract<Content, { type: 'text' }>): Entry[] {
    const { screening, policy, clinic, clock } = this.#options;
    const { text, veils, breach } = screening.incoming(content, settingOf(sender.id, this.#last.values(), this.#facts.roster, clinic), { policy, signed: policy });
    const placed: PlacedItem = { seq, index: 0, item: messageItem(personOf(sender), { ...content, text, veils }) };
    if (this.#isSaidBefore(placed)) return [];
    this.remember(placed);
    const { lastAtMs, answeredAtMs } = this.#facts;
    const answered = answeredAtMs === undefined && sender.role === 'agent';
    return [
      this.#entry(placed),
      ...(breach ? this.#refused(seq, 1, sender, 'phi') : []),
      ...this.change({ ...this.#counted(seq), lastAtMs: sender.role === 'visitor' ? clock.now() : lastAtMs, ...(answered && { answeredAtMs: clock.now() }) }),
    ];
  }

  /** Its bytes are fetched beside the log, and looked into before they are the record's. */
  #file(seq: number, sender: Sender, content: unknown): Entry[] {
    const { policy, clock } = this.#options;
    const { files = {}, lastAtMs } = this.#facts;
    const sent = (files[sender.id] ?? 0) - (this.#isTakenAgain(seq) ? 1 : 0);
    const file = readFile(content);
    if (!file || !allowsFile(policy, file, sent)) return this.#refused(seq, 0, sender, 'files');
    const placed: PlacedItem = { seq, index: 0, item: fileItem(personOf(sender), file) };
    if (this.#isSaidBefore(placed)) return [];
    this.remember(placed);
    return [
      this.#entry(placed),
      this.#fileEntry(seq, sender.id, file),
      ...this.change({ ...this.#counted(seq), files: { ...files, [sender.id]: sent + 1 }, lastAtMs: sender.role === 'visitor' ? clock.now() : lastAtMs }),
    ];
  }

  #revealed(seq: number, sender: Sender, { author, message, category, reason, atMs }: Extract<Content, { type: 'reveal' }>): Entry[] {
    return [
      this.#entry({ seq, index: 0, item: { kind: 'revealed', member: personOf(sender), author, message, category, atMs } }),
      this.#audit(seq, 0, { kind: 'reveal', member: sender.id, detail: { author, message, category, ...(reason && { reason }) } }),
    ];
  }

  #ended(seq: number, by: Sender, atMs: number): Entry[] {
    return [
      this.#entry({ seq, index: 0, item: { kind: 'ended', member: personOf(by), atMs } }),
      ...this.change({ status: 'ended', endedAtMs: this.#options.clock.now() }),
    ];
  }

  #form(seq: number, sender: Sender, content: FormContent): Entry[] {
    const placed = formItem(seq, sender, content);
    if (!placed) return [];
    const entries = this.#entryOnce(placed);
    if (content.type !== 'form-submitted') return entries;
    const { id: submission, form, version, digest, atMs } = content;
    const announced = { submission, conversation: this.#facts.id, form, version, digest, atMs };
    this.#announced.push(announced);
    return [...entries, ...this.#options.host.formEntries(announced), ...this.change({ lastAtMs: this.#options.clock.now() })];
  }

  #mail(seq: number, sender: Sender, content: MailContent): Entry[] {
    const placed = mailItem(seq, sender, content);
    if (content.type === 'mail-answer') return placed ? [this.#entry(placed)] : [];
    if (this.#options.policy.transcript.email !== 'allow') return this.#refused(seq, 0, sender, 'transcript');
    if (!placed) return [];
    const request: MailRequest = { conversation: this.#facts.id, request: content.id, member: sender.id, seq, sealed: content.sealed };
    this.#mailRequests.push(request);
    return [...this.#entryOnce(placed), this.#audit(seq, 0, { kind: 'mail', member: sender.id, detail: { what: 'asked', request: content.id } }), ...this.#options.host.mailEntries(request)];
  }

  #refused(seq: number, index: number, sender: Pick<GroupMember, 'id' | 'role' | 'name'>, rule: Breach['rule']): Entry[] {
    return [
      this.#entry({ seq, index, item: { kind: 'refused', member: { id: sender.id, role: sender.role, name: sender.name }, rule, atMs: this.#options.clock.now() } }),
      this.#audit(seq, index, { kind: 'refusal', member: sender.id, detail: { rule } }),
    ];
  }

  /** Kept with the step, so that no step is taken without its line. */
  #audit(seq: number, index: number, event: Omit<AuditEvent, 'conversation'>): Entry {
    const { id } = this.#facts;
    return auditEntry({ conversation: id, ...event }, { atMs: this.#options.clock.now(), ref: `${id}.${seq}.${index}` });
  }

  /** A step that could not be kept: what it has counted of a message it has counted already. */
  #isTakenAgain(seq: number): boolean {
    return seq === this.#facts.received;
  }

  #counted(seq: number): Pick<ConversationFacts, 'messages' | 'received'> {
    return { messages: this.#facts.messages + (this.#isTakenAgain(seq) ? 0 : 1), received: seq };
  }

  /** Nobody in the conversation is shown it: on record, it would have been said to them. */
  #isSaidBefore(placed: PlacedItem): boolean {
    const first = this.#said.get(identityOf(placed) ?? '');
    return first !== undefined && first !== placed.seq;
  }

  #entryOnce(placed: PlacedItem): Entry[] {
    if (this.#isSaidBefore(placed)) return [];
    this.remember(placed);
    return [this.#entry(placed)];
  }

  #entry(placed: PlacedItem): Entry {
    return itemEntry(this.#prefix, placed);
  }
}
