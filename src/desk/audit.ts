import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../bytes.js';
import { type DeviceKey, signLabelled, verifyLabelled } from '../crypto/index.js';
import { DeskError } from './errors.js';
import { either, recordOf, text, textLike, truth, whole } from '../schemas.js';

/**
 * The audit log: one line of JSON per event, each with the SHA-256 of the line before it, and a head that names the last line and is signed
 * by the desk's key (Ed25519). Dropped, changed, added and swapped lines do not fit; a log cut short does not fit its head. No content, no
 * names: ids of conversations and members, and words of ours.
 */

const LINE_LABEL = 'sotto audit line v1\n';
const HEAD_LABEL = 'sotto audit head v1';

const count = whole();
const word = text(200);
const hash = textLike(/^[A-Za-z0-9_-]{43}$/);

const kind = z.literal(['join', 'leave', 'reveal', 'refusal', 'login', 'policy', 'purge', 'export', 'form', 'mail']);

const event = z.strictObject({
  kind,
  /** The conversation's id. */
  conversation: z.optional(word),
  /** Whom it is about. */
  member: z.optional(word),
  detail: z.optional(recordOf(either([word, count, truth])).check(z.refine((detail) => Object.keys(detail).every((name) => /^[a-zA-Z]{1,32}$/.test(name))))),
});

const line = z.strictObject({ v: z.literal(1), seq: count, prev: hash, atMs: count, ref: z.optional(word), ...event.shape });
const head = z.strictObject({ v: z.literal(1), clinic: hash, seq: count, hash, atMs: count, signature: text(100) });

/**
 * - `join`, `leave`: a member of a conversation.
 * - `reveal`: a member has looked at what a message hides; `detail`: the message and who has written it, its category, and what for, where an agent said so.
 * - `refusal`: something was not allowed, or passed over (`defect`); `detail.rule` says what, `detail.untold` how many more of the kind there were since the last line, `detail.attempt` the how many-th wrong passphrase in a row it was.
 * - `login`: a device was certified; `detail`: role, the account's SHA-256, and the certificate's serial. Or its shift was unlocked by its passphrase; `detail.unlocked`. Or so many devices of
 *   an account were taken their access away: `detail.withdrawn`.
 * - `policy`: the clinic's policy is another one from now on, or a key of its own; `detail`: the profile's version, the policy's SHA-256, and the new id of `desk` or `issuer` where its key was exchanged.
 * - `purge`: `detail.where`: a log on the relay, or so many entries of the desk: a conversation's record, or what was kept of shifts. The receipt; with `detail.reason`, before its time; with `detail.pending`, that the relay could not be asked yet.
 * - `export`: `detail`: whether masked, and if not, the reason.
 * - `mail`: what became of a copy that somebody wants by e-mail, never where to; `detail`: what, request, and why not.
 * - `form`: what became of a filled form; `detail`: what, form, submission.
 */
export type AuditKind = z.infer<typeof kind>;
export type AuditEvent = z.infer<typeof event>;
export type AuditLine = z.infer<typeof line>;

/** Where a log ends. */
export interface AuditHead {
  /** Of the last line; 0 when there is none. */
  readonly seq: number;
  /** base64url. */
  readonly hash: string;
}

/**
 * - `not-a-line`: a line is not of the schema.
 * - `out-of-order`: a line was dropped, added or moved before this one.
 * - `altered`: the line before it is not the one that was written.
 * - `cut-short`: lines are missing at the end.
 * - `unsigned`: the head is missing, or not signed by this clinic's desk, or there are lines after it.
 */
export type AuditProblem = 'not-a-line' | 'out-of-order' | 'altered' | 'cut-short' | 'unsigned';

export type AuditVerdict = { readonly kind: 'intact'; readonly head: AuditHead } | { readonly kind: 'broken'; readonly line: number; readonly problem: AuditProblem };

/** A log as it is kept, read line by line: it may be longer than fits into memory. */
export interface AuditText {
  /** The whole lines, in their order, without line breaks. */
  lines(): AsyncIterable<string>;
  /** Empty where there is none yet. */
  head(): Promise<string>;
}

/** What the first line comes after. */
export const AUDIT_START: AuditHead = { seq: 0, hash: hashOf('') };

/** The next line of a log, without its line break, and the head after it. */
export function nextLine(after: AuditHead, entry: AuditEvent & { readonly atMs: number; readonly ref?: string }): { text: string; head: AuditHead } {
  const text = JSON.stringify({ v: 1, seq: after.seq + 1, prev: after.hash, ...entry });
  return { text, head: { seq: after.seq + 1, hash: hashOf(text) } };
}

/** Conversations that have ended and whose log the relay has still to delete, as far as the lines say. @throws DeskError `bad-audit` */
export async function pendingPurges({ lines }: Pick<AuditText, 'lines'>): Promise<string[]> {
  const pending = new Set<string>();
  for await (const text of lines()) {
    const { kind: what, conversation, detail } = parseLine(text);
    if (what !== 'purge' || conversation === undefined) continue;
    if (detail?.['pending'] === true) pending.add(conversation);
    else pending.delete(conversation);
  }
  return [...pending];
}

/** @throws DeskError `bad-audit` */
export function parseLine(text: string): AuditLine {
  const result = line.safeParse(jsonOf(text));
  if (result.success) return result.data;
  throw new DeskError('bad-audit', 'a line of the audit log is damaged');
}

/** A line's place in its log. */
export function headAt(text: string): AuditHead {
  return { seq: parseLine(text).seq, hash: hashOf(text) };
}

export function parseEvent(value: unknown): AuditEvent {
  return event.parse(value);
}

/** @param clinic - The root public key, base64url: a head of one clinic is none of another's. */
export function signHead({ seq, hash: last }: AuditHead, { key, clinic, atMs }: { key: DeviceKey; clinic: string; atMs: number }): string {
  const signature = toBase64Url(signLabelled(key, HEAD_LABEL, signedBytes({ clinic, seq, hash: last, atMs })));
  return `${JSON.stringify({ v: 1, clinic, seq, hash: last, atMs, signature })}\n`;
}

/**
 * Checks a whole log against its head.
 *
 * @param expected - `publicKey`: the desk's. `known`: a head noted elsewhere, that the log must still contain.
 */
export async function verifyAudit(log: AuditText, expected: { publicKey: Uint8Array; clinic: string; known?: AuditHead }): Promise<AuditVerdict> {
  const end = openHead(await log.head(), expected);
  const noted = [...(end ? [end] : []), ...(expected.known ? [expected.known] : [])];
  const hashes = new Map([[AUDIT_START.seq, AUDIT_START.hash]]);
  let { seq: count, hash: last } = AUDIT_START;
  for await (const text of log.lines()) {
    count++;
    const parsed = line.safeParse(jsonOf(text));
    if (!parsed.success) return { kind: 'broken', line: count, problem: 'not-a-line' };
    if (parsed.data.seq !== count) return { kind: 'broken', line: count, problem: 'out-of-order' };
    if (parsed.data.prev !== last) return { kind: 'broken', line: count, problem: 'altered' };
    last = hashOf(text);
    if (noted.some(({ seq }) => seq === count)) hashes.set(count, last);
  }
  if (!end) return { kind: 'broken', line: count, problem: 'unsigned' };
  for (const { seq, hash: wanted } of noted) {
    if (seq > count) return { kind: 'broken', line: count, problem: 'cut-short' };
    if (hashes.get(seq) !== wanted) return { kind: 'broken', line: seq, problem: 'altered' };
  }
  // A desk that runs goes on writing: then there is a later head by now.
  const isSigned = end.seq === count || (openHead(await log.head(), expected)?.seq ?? 0) >= count;
  return isSigned ? { kind: 'intact', head: { seq: end.seq, hash: end.hash } } : { kind: 'broken', line: end.seq + 1, problem: 'unsigned' };
}

/** A head's place in the log; undefined when it is not one that this clinic's desk has signed. */
export function openHead(signed: string, { publicKey, clinic }: { publicKey: Uint8Array; clinic: string }): AuditHead | undefined {
  const parsed = head.safeParse(jsonOf(signed));
  if (!parsed.success || parsed.data.clinic !== clinic) return undefined;
  return verifyLabelled(publicKey, HEAD_LABEL, signedBytes(parsed.data), bytesOf(parsed.data.signature)) ? parsed.data : undefined;
}

function signedBytes({ clinic, seq, hash: last, atMs }: AuditHead & { clinic: string; atMs: number }): Uint8Array {
  const numbers = new DataView(new ArrayBuffer(16));
  numbers.setBigUint64(0, BigInt(seq));
  numbers.setBigUint64(8, BigInt(atMs));
  return concatBytes(bytesOf(clinic), new Uint8Array(numbers.buffer), bytesOf(last));
}

function hashOf(text: string): string {
  return toBase64Url(sha256(utf8ToBytes(LINE_LABEL + text)));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not of the schema either.
    return undefined;
  }
}

function bytesOf(text: string): Uint8Array {
  try {
    return fromBase64Url(text);
  } catch {
    // No signature is right.
    return new Uint8Array();
  }
}
