import * as z from 'zod/mini';
import { decodeJson, encodeJson } from '../json.js';
import { MAX_TEXT_LENGTH, revealReasons } from '../state.js';
import { areProper, veil, veils } from '../veils.js';
import { text, textLike, truth, variants, whole } from '../../schemas.js';

/**
 * What is inside the encryption of a conversation's message. The other participant is not trusted either: it is parsed on arrival. Fields that a later version adds
 * are passed over, and never kept; what would change the meaning of a kind is another kind.
 */

/** Up to the last one that a `Date` can be of: whoever writes a later one down would fail. */
export const time = whole(0, 8_640_000_000_000_000);
const seq = time;
const v = z.literal(1);
export const messageId = textLike(/^[A-Za-z0-9_-]{16,43}$/);
const formId = textLike(/^[a-z][a-z0-9-]{0,39}$/);
/** 32 bytes as base64url, in its one form: in any other the relay would end the connection of whoever names it. */
export const digest = textLike(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/);

const message = z
  .object({
    v,
    type: z.literal('text'),
    id: messageId,
    text: text(MAX_TEXT_LENGTH, 1),
    /** In order, apart from each other, within the text. */
    veils: z.optional(veils),
    atMs: time,
  })
  .check(z.refine((content) => areProper(content.veils ?? [], content.text), { path: ['veils'] }));

export const mailOutcome = z.literal(['sent', 'refused', 'failed']);

const schema = variants('type', [
  message,
  /** The sender has looked at what a message by somebody else hides: by `author`, a member's id, since others may call one of theirs so too. */
  z.object({ v, type: z.literal('reveal'), author: digest, message: messageId, category: veil.shape.category, reason: z.optional(z.literal(revealReasons)), atMs: time }),
  /** A file, of whatever shape: `readFile` reads it, and what it does not take is refused, not passed over. */
  z.looseObject({ v, type: z.literal('file') }),
  /** Everything up to these sequence numbers was opened, and shown to somebody. */
  z.object({ v, type: z.literal('receipt'), delivered: seq, read: seq }),
  z.object({ v, type: z.literal('typing'), typing: truth }),
  /** The desk, to a visitor whom no agent has accepted yet: so many wait before them, and so long it took lately. Without either: it is not known. */
  z.object({ v, type: z.literal('waiting'), ahead: z.optional(time), latelyMs: z.optional(time) }),
  z.object({ v, type: z.literal('end'), id: messageId, atMs: time }),
  /** An agent or assistant asks for a secure form. */
  z.object({ v, type: z.literal('form-request'), id: messageId, form: formId, atMs: time }),
  /** The visitor has sent one, never through here: `id` is the submission's, `digest` the SHA-256 of its sealed box. */
  z.object({ v, type: z.literal('form-submitted'), id: messageId, form: formId, version: time, digest, atMs: time }),
  /** The desk has opened and kept it, or has not. */
  z.object({ v, type: z.literal('form-received'), id: messageId, submission: messageId, outcome: z.literal(['accepted', 'refused']), atMs: time }),
  /** Somebody asks the desk to mail a copy of the conversation; where to is sealed to the desk. */
  z.object({ v, type: z.literal('mail-request'), id: messageId, sealed: textLike(/^[A-Za-z0-9_-]{1,4096}$/), atMs: time }),
  /** The desk has, or does not, or could not. */
  z.object({ v, type: z.literal('mail-answer'), id: messageId, request: messageId, outcome: mailOutcome, atMs: time }),
]);

export type Content = z.infer<typeof schema>;

export function encodeContent(content: Content): Uint8Array {
  return encodeJson(content);
}

/** @throws ConversationError `bad-content`. */
export function parseContent(bytes: Uint8Array): Content {
  return decodeJson(bytes, schema, 'bad-content');
}
