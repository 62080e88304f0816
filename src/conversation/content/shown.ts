import { parseContent } from './content.js';
import { type FileFacts, readFile } from './file-content.js';
import type { Outgoing } from '../group/session-records.js';
import type { Breach, DeliveryStatus, FormStatus, MailStatus, Member, Phase, TimelineItem } from '../state.js';
import { fullId, memberOf, type Person, type PlacedItem, type TranscriptMeta } from './transcript.js';

/** A conversation as it is kept; what is shown follows from it. */
export interface KeptConversation {
  /** Absent before it has begun. */
  readonly meta: TranscriptMeta | undefined;
  readonly items: readonly PlacedItem[];
  readonly failed: readonly Outgoing[];
  readonly outbox: readonly Outgoing[];
  /** Files on their way to the relay, and by id how much of them it has. */
  readonly uploads: readonly Outgoing[];
  readonly progress: ReadonlyMap<string, number>;
  /** The last sequence number that the person has read. */
  readonly read: number;
}

export function phaseOf({ meta, outbox, uploads }: KeptConversation): Phase {
  if (meta?.status === 'lost') return 'unavailable';
  if (meta?.status === 'ended' || meta?.status === 'left') return meta.status;
  if (outbox.some(({ content }) => parseContent(content).type === 'end')) return 'ended';
  return meta || outbox.length + uploads.length > 0 ? 'open' : 'new';
}

/** What the log has, in its order. */
export function placedOf(items: readonly PlacedItem[], meta: TranscriptMeta | undefined): TimelineItem[] {
  const said: Said = { meta, answers: new Map(items.flatMap(answerIn)), receipts: receiptsOf(meta) };
  return apart(items.toSorted((a, b) => a.seq - b.seq || a.index - b.index).flatMap((item) => shownItem(item, said)));
}

/** Each item under an id of its own: an id is that of whoever used it first, or one's own, and what somebody else says under it has another here. */
function apart(timeline: readonly TimelineItem[]): TimelineItem[] {
  const authors = new Map(timeline.flatMap((item) => (authorOf(item)?.self ? [[item.id, authorOf(item)?.id]] : [])));
  return timeline.map((item) => {
    const author = authorOf(item);
    if (!author) return item;
    const first = authors.get(item.id) ?? author.id;
    authors.set(item.id, first);
    return first === author.id ? item : { ...item, id: fullId(author, item.id) };
  });
}

/** Of what is called as its author likes; all else is by its place. */
function authorOf(item: TimelineItem): Member | undefined {
  if (item.kind === 'message' || item.kind === 'file') return item.sender;
  if (item.kind === 'mail') return item.member;
  return item.kind === 'form-request' || item.kind === 'form-submitted' ? item.by : undefined;
}

/** What the log has, then what was given up, then what waits. The same array where there is nothing but the first. */
export function timelineOf(placed: readonly TimelineItem[], { meta, failed, outbox, uploads, progress }: KeptConversation): readonly TimelineItem[] {
  const self = selfOf(meta);
  const waiting = [...outbox, ...uploads.filter(({ name }) => !outbox.some((item) => item.name === name))];
  const more = [...failed.flatMap((item) => unsent(item, self, 'failed', progress)), ...waiting.flatMap((item) => unsent(item, self, 'waiting', progress))];
  return more.length === 0 ? placed : apart([...placed, ...more]);
}

/** The timeline as it was where nothing in it has changed: whoever draws it has nothing to do then. */
export function unlessSame(before: readonly TimelineItem[], now: readonly TimelineItem[]): readonly TimelineItem[] {
  return before.length === now.length && now.every((item, i) => looksSame(item, before[i])) ? before : now;
}

/** What was not sent is read anew each time; of it nothing changes but how far it got, and who is writing once the conversation has begun. */
function looksSame(a: TimelineItem, b: TimelineItem | undefined): boolean {
  if (a === b) return true;
  if (!isUnsent(a) || !b || !isUnsent(b)) return false;
  return a.id === b.id && a.status === b.status && a.sender.id === b.sender.id && (a.kind === 'file' && a.progress) === (b.kind === 'file' && b.progress);
}

function isUnsent(item: TimelineItem): item is Extract<TimelineItem, { kind: 'message' | 'file' }> {
  return (item.kind === 'message' || item.kind === 'file') && (item.status === 'waiting' || item.status === 'failed');
}

export function breachesOf(timeline: readonly TimelineItem[]): Breach[] {
  return timeline.flatMap((item) => (item.kind === 'refused' ? [{ member: item.member, rule: item.rule, atMs: item.atMs }] : []));
}

export function unreadOf({ meta, items, read }: KeptConversation): number {
  const isOthers = (person: Person) => !memberOf(person, meta?.self).self;
  const asks = ({ item }: PlacedItem) => ((item.kind === 'message' || item.kind === 'file') && isOthers(item.sender)) || (item.kind === 'form-request' && isOthers(item.member));
  return items.filter((placed) => placed.seq > read && asks(placed)).length;
}

/** This member; the visitor has no id before the conversation has begun. */
export function selfOf(meta: TranscriptMeta | undefined): Member {
  return meta ? { ...meta.self, self: true } : { id: '', role: 'visitor', name: '', self: true };
}

/** What the desk has said of forms and e-mails. */
type Answer = 'accepted' | 'refused' | 'sent' | 'failed';

/** What is known of all items at once. */
interface Said {
  readonly meta: TranscriptMeta | undefined;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly receipts: Receipts;
}

function answerIn({ item }: PlacedItem): (readonly [id: string, Answer])[] {
  if (item.kind === 'form-received') return [[item.submission, item.outcome]];
  return item.kind === 'mail-answer' ? [[item.request, item.outcome]] : [];
}

function shownItem({ seq, index, item }: PlacedItem, { meta, answers, receipts }: Said): TimelineItem[] {
  const self = meta?.self;
  if (item.kind === 'message') {
    const sender = memberOf(item.sender, self);
    const { id, text, veils, atMs } = item;
    return [{ kind: 'message', id, sender, text, ...(veils && { veils }), sentAtMs: atMs, ...(sender.self && { status: statusOf(seq, receipts) }) }];
  }
  if (item.kind === 'file') {
    const sender = memberOf(item.sender, self);
    return [shownFile(item, sender, sender.self ? { status: statusOf(seq, receipts) } : {})];
  }
  if (item.kind === 'form-received' || item.kind === 'mail-answer') return [];
  if (item.kind === 'form-request') return [{ kind: 'form-request', id: item.id, form: item.form, by: memberOf(item.member, self), atMs: item.atMs }];
  if (item.kind === 'form-submitted') return [{ kind: 'form-submitted', id: item.id, form: item.form, by: memberOf(item.member, self), atMs: item.atMs, status: formStatusOf(answers.get(item.id)) }];
  if (item.kind === 'mail-request') return [{ kind: 'mail', id: item.id, member: memberOf(item.member, self), atMs: item.atMs, status: mailStatusOf(answers.get(item.id)) }];
  const id = `${seq}.${index}`;
  const member = memberOf(item.member, self);
  return [item.kind === 'ended' ? { kind: 'ended', id, by: member, atMs: item.atMs } : { ...item, id, member }];
}

function unsent({ content }: Outgoing, sender: Member, status: DeliveryStatus, progress: ReadonlyMap<string, number>): TimelineItem[] {
  const parsed = parseContent(content);
  switch (parsed.type) {
    case 'text': {
      const { id, text, veils, atMs } = parsed;
      return [{ kind: 'message', id, sender, text, ...(veils && { veils }), sentAtMs: atMs, status }];
    }
    case 'file': {
      const file = readFile(parsed);
      return file ? [shownFile(file, sender, { status, ...(status === 'waiting' && { progress: progress.get(file.id) ?? 0 }) })] : [];
    }
    case 'form-request':
      return [{ kind: 'form-request', id: parsed.id, form: parsed.form, by: sender, atMs: parsed.atMs }];
    case 'form-submitted':
      return [{ kind: 'form-submitted', id: parsed.id, form: parsed.form, by: sender, atMs: parsed.atMs, status: status === 'failed' ? 'failed' : 'waiting' }];
    case 'mail-request':
      return [{ kind: 'mail', id: parsed.id, member: sender, atMs: parsed.atMs, status: status === 'failed' ? 'failed' : 'waiting' }];
    default:
      return [];
  }
}

function mailStatusOf(answer: Answer | undefined): MailStatus {
  return answer === 'accepted' || answer === undefined ? 'asked' : answer;
}

function shownFile({ id, name, media, sizeBytes, atMs }: FileFacts, sender: Member, more: { status?: DeliveryStatus; progress?: number }): TimelineItem {
  return { kind: 'file', id, sender, name, media, sizeBytes, sentAtMs: atMs, ...more };
}

function formStatusOf(answer: Answer | undefined): FormStatus {
  if (answer === undefined) return 'sent';
  return answer === 'accepted' ? 'received' : 'refused';
}

type Receipts = readonly { readonly delivered: number; readonly read: number }[];

/** For a visitor anybody of the clinic counts as having received, and those who answer as having read; for them the visitor does. */
function receiptsOf(meta: TranscriptMeta | undefined): Receipts {
  if (!meta) return [];
  const visitors = new Set([meta.visitor, ...meta.roster.flatMap(({ id, role }) => (role === 'visitor' ? [id] : []))]);
  return Object.entries(meta.receipts).flatMap(([id, receipt]) => (visitors.has(id) !== (meta.self.role === 'visitor') ? [receipt] : []));
}

function statusOf(seq: number, receipts: Receipts): DeliveryStatus {
  if (receipts.some(({ read }) => read >= seq)) return 'read';
  return receipts.some(({ delivered }) => delivered >= seq) ? 'delivered' : 'sent';
}
