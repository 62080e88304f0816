import * as z from 'zod/mini';
import type { GroupMember } from '../../crypto/index.js';
import { mailOutcome } from './content.js';
import { type FileFacts, fileFacts } from './file-content.js';
import { count, decodeJson, encodeJson } from '../json.js';
import type { Member } from '../state.js';
import { MAX_TEXT_LENGTH } from '../state.js';
import type { Entry, Vault } from '../vault.js';
import { type Veil, veils } from '../veils.js';
import { listOf, recordOf, text, variants } from '../../schemas.js';

/** What was said and who came and went, one record per item, named by its place in the log. */

const shortText = text(200);
const person = z.strictObject({ id: shortText, role: z.literal(['visitor', 'agent', 'assistant', 'desk']), name: shortText });

const item = variants('kind', [
  z.strictObject({ kind: z.literal('message'), id: shortText, sender: person, text: text(MAX_TEXT_LENGTH), veils: z.optional(veils), atMs: count }),
  z.strictObject({ kind: z.literal('file'), sender: person, ...fileFacts }),
  /** A member has looked at what a message hides. */
  z.strictObject({ kind: z.literal('revealed'), member: person, author: shortText, message: shortText, category: shortText, atMs: count }),
  /** A member has sent what the policy forbids; it was dropped or replaced. */
  z.strictObject({ kind: z.literal('refused'), member: person, rule: z.literal(['phi', 'files', 'transcript']), atMs: count }),
  z.strictObject({ kind: z.literal('joined'), member: person, atMs: count }),
  z.strictObject({ kind: z.literal('left'), member: person, atMs: count }),
  z.strictObject({ kind: z.literal('ended'), member: person, atMs: count }),
  z.strictObject({ kind: z.literal('form-request'), id: shortText, form: shortText, member: person, atMs: count }),
  z.strictObject({ kind: z.literal('form-submitted'), id: shortText, form: shortText, member: person, atMs: count }),
  z.strictObject({ kind: z.literal('form-received'), submission: shortText, outcome: z.literal(['accepted', 'refused']), atMs: count }),
  z.strictObject({ kind: z.literal('mail-request'), id: shortText, member: person, atMs: count }),
  z.strictObject({ kind: z.literal('mail-answer'), request: shortText, outcome: mailOutcome, atMs: count }),
]);
const placedItem = z.strictObject({ seq: count, index: count, item });

const meta = z.strictObject({
  /** The conversation's id. */
  id: shortText,
  status: z.literal(['open', 'ended', 'left', 'lost']),
  endedAtMs: z.optional(count),
  /** This member. */
  self: person,
  /** The visitor's member id. */
  visitor: shortText,
  roster: listOf(person),
  securityCode: shortText,
  verification: z.optional(z.strictObject({ suite: z.literal(['x-wing', 'classic']), sinceMs: count, certifiedUntilMs: recordOf(count) })),
  /** By member id: the highest sequence numbers they have opened and shown. */
  receipts: recordOf(z.strictObject({ delivered: count, read: count })),
  /** The highest sequence number of a message by somebody else. */
  received: count,
  /** What the desk last said of the queue. */
  waiting: z.optional(z.strictObject({ ahead: count, latelyMs: z.optional(count) })),
});

export type Person = z.infer<typeof person>;
export type TranscriptItem = z.infer<typeof item>;
export interface PlacedItem {
  readonly seq: number;
  /** Among several of one sequence number: a commit may add and remove. */
  readonly index: number;
  readonly item: TranscriptItem;
}
export type TranscriptMeta = z.infer<typeof meta>;

export function personOf({ id, role, name }: GroupMember | Member): Person {
  return { id, role, name };
}

/** @param self - This member; a conversation has no visitors but devices of one person. */
export function memberOf({ id, role, name }: Person, self: Pick<Person, 'id' | 'role'> | undefined): Member {
  const elsewhere = id !== self?.id && role === 'visitor' && self?.role === 'visitor';
  return { id, role, name, self: id === self?.id || elsewhere, ...(elsewhere && { elsewhere }) };
}

/** An id is its author's: whoever else uses it has said something else. */
export function fullId(author: Pick<Person, 'id'>, id: string): string {
  return `${author.id}/${id}`;
}

/** By what an item is known when it comes twice: what its author says under an id of theirs again is neither shown nor on record. */
export function identityOf({ item }: PlacedItem): string | undefined {
  if (item.kind === 'message' || item.kind === 'file') return fullId(item.sender, item.id);
  return item.kind === 'form-request' || item.kind === 'form-submitted' || item.kind === 'mail-request' ? fullId(item.member, item.id) : undefined;
}

export function itemEntry(prefix: string, placed: PlacedItem): Entry {
  return { name: itemName(prefix, placed), value: encodeJson(placed) };
}

export function itemName(prefix: string, { seq, index }: Pick<PlacedItem, 'seq' | 'index'>): string {
  return `${prefix}t/${String(seq).padStart(12, '0')}.${index}`;
}

/** The whole transcript in the order of the log. @throws ConversationError `lost` */
export async function readItems(vault: Vault, prefix: string): Promise<PlacedItem[]> {
  return (await vault.list(`${prefix}t/`)).map(({ value }) => decodeJson(value, placedItem, 'lost'));
}

const history = listOf(placedItem);

/** Items as they are handed to a new member. */
export function encodeHistory(items: readonly PlacedItem[]): Uint8Array {
  return encodeJson(items);
}

/** @throws ConversationError `bad-content` */
export function parseHistory(bytes: Uint8Array): PlacedItem[] {
  return decodeJson(bytes, history, 'bad-content');
}

/** What a commit did, as items of the transcript: whoever is let in anew leaves before that. */
export function commitItems(change: { seq: number; added: readonly GroupMember[]; removed: readonly GroupMember[] }, atMs: number): PlacedItem[] {
  const left = (anew: boolean) =>
    change.removed.filter((member) => change.added.some(({ id }) => id === member.id) === anew).map((member) => ({ kind: 'left' as const, member: personOf(member), atMs }));
  const items: TranscriptItem[] = [
    ...left(true),
    ...change.added.map((member) => ({ kind: 'joined' as const, member: personOf(member), atMs })),
    ...left(false),
  ];
  return items.map((placed, index) => ({ seq: change.seq, index, item: placed }));
}

export function metaEntry(prefix: string, value: TranscriptMeta): Entry {
  return { name: `${prefix}meta`, value: encodeJson(value) };
}

/** @throws ConversationError `lost` */
export async function readMeta(vault: Vault, prefix: string): Promise<TranscriptMeta | undefined> {
  const bytes = await vault.get(`${prefix}meta`);
  return bytes && decodeJson(bytes, meta, 'lost');
}

/** A message as an item of the transcript. */
export function messageItem(sender: Person, content: { id: string; text: string; veils?: readonly Veil[] | undefined; atMs: number }): Extract<TranscriptItem, { kind: 'message' }> {
  const { id, text, veils: veiled = [], atMs } = content;
  return { kind: 'message', id, sender, text, ...(veiled.length > 0 && { veils: [...veiled] }), atMs };
}

/** A file as an item of the transcript. */
export function fileItem(sender: Person, { id, name, media, sizeBytes, blob, key, digest, atMs }: FileFacts): Extract<TranscriptItem, { kind: 'file' }> {
  return { kind: 'file', id, sender, name, media, sizeBytes, blob, key, digest, atMs };
}

const readMark = z.strictObject({ read: count });

/** How far the person has read; a record of its own, because any tab may write it. */
export function readMarkEntry(prefix: string, read: number): Entry {
  return { name: `${prefix}read`, value: encodeJson({ read }) };
}

export async function readReadMark(vault: Vault, prefix: string): Promise<number> {
  const bytes = await vault.get(`${prefix}read`);
  return bytes ? decodeJson(bytes, readMark, 'lost').read : 0;
}

const draft = z.strictObject({ text: text(4 * MAX_TEXT_LENGTH) });

/** What is being written; without text, nothing. Longer ones are cut. */
export function draftEntry(prefix: string, text = ''): Entry {
  const name = `${prefix}draft`;
  return text === '' ? { name } : { name, value: encodeJson({ text: text.slice(0, 4 * MAX_TEXT_LENGTH) }) };
}

export async function readDraft(vault: Vault, prefix: string): Promise<string> {
  const bytes = await vault.get(`${prefix}draft`);
  return bytes ? decodeJson(bytes, draft, 'lost').text : '';
}
