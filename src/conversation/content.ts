import * as z from 'zod/mini';
import { decodeJson, encodeJson } from './json.js';
import { MAX_TEXT_LENGTH } from './state.js';

/** What is inside the encryption of a conversation's message. The other participant is not trusted either: it is parsed on arrival. */

const time = z.number().check(z.int(), z.nonnegative(), z.maximum(Number.MAX_SAFE_INTEGER));
const seq = time;
const messageId = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,43}$/));

const schema = z.discriminatedUnion('type', [
  z.strictObject({ v: z.literal(1), type: z.literal('text'), id: messageId, text: z.string().check(z.minLength(1), z.maxLength(MAX_TEXT_LENGTH)), atMs: time }),
  /** Everything up to these sequence numbers was opened, and shown to somebody. */
  z.strictObject({ v: z.literal(1), type: z.literal('receipt'), delivered: seq, read: seq }),
  z.strictObject({ v: z.literal(1), type: z.literal('typing'), typing: z.boolean() }),
  z.strictObject({ v: z.literal(1), type: z.literal('end'), id: messageId, atMs: time }),
]);

export type Content = z.infer<typeof schema>;

export function encodeContent(content: Content): Uint8Array {
  return encodeJson(content);
}

/** @throws ConversationError `bad-content`. */
export function parseContent(bytes: Uint8Array): Content {
  return decodeJson(bytes, schema, 'bad-content');
}
