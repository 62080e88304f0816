import * as z from 'zod/mini';
import { decodeJson, encodeJson } from '../../conversation/json.js';
import type { Entry } from '../../conversation/vault.js';
import { either, text, whole } from '../../schemas.js';

/** What the desk keeps of copies to be mailed, sealed like all it keeps, and destroyed with the record of the conversation. */

const count = whole();

const job = z.strictObject({
  conversation: text(),
  /** The request's id in the conversation. */
  request: text(),
  /** Who asked, by member id. */
  member: text(),
  to: text(),
  language: text(),
  /** Where in the log it was asked: the copy goes up to there. */
  seq: count,
  atMs: count,
  /** Failed attempts so far, and when the next is due. */
  attempts: count,
  nextAtMs: count,
});

/** What remains of one that is settled, so that no request is served twice. */
const settled = z.strictObject({ outcome: z.literal(['sent', 'refused', 'failed']), atMs: count });

export type MailJob = z.infer<typeof job>;
export type MailOutcome = z.infer<typeof settled>['outcome'];

const MAIL = 'mail/';

/** The prefix of all records about a conversation. */
export function mailPrefix(conversation = ''): string {
  return conversation === '' ? MAIL : `${MAIL}${conversation}/`;
}

export function mailName({ conversation, request }: Pick<MailJob, 'conversation' | 'request'>): string {
  return mailPrefix(conversation) + request;
}

export function jobEntry(kept: MailJob): Entry {
  return { name: mailName(kept), value: encodeJson(kept) };
}

export function settledEntry(of: Pick<MailJob, 'conversation' | 'request'>, outcome: MailOutcome, atMs: number): Entry {
  return { name: mailName(of), value: encodeJson({ outcome, atMs }) };
}

/** A job, or undefined for one that is settled. @throws ConversationError `lost` */
export function decodeMail(bytes: Uint8Array): MailJob | undefined {
  const record = decodeJson(bytes, either([job, settled]), 'lost');
  return 'outcome' in record ? undefined : record;
}
