import type * as z from 'zod/mini';
import { ConversationError, type ConversationErrorCode } from './errors.js';
import { whole } from '../schemas.js';

/** A whole number from 0 on: a time, a place in a log, how many there are. One for all records, since each that is made takes its time when a chat opens. */
export const count = whole();

/** UTF-8 JSON of a value. */
export function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** Reads UTF-8 JSON of a schema. @throws ConversationError with `code`; the rejected text is not quoted. */
export function decodeJson<Schema extends z.ZodMiniType>(bytes: Uint8Array, schema: Schema, code: ConversationErrorCode): z.infer<Schema> {
  const result = schema.safeParse(parseJson(bytes, code));
  if (result.success) return result.data;
  throw new ConversationError(code, `not of the schema: ${result.error.issues[0]?.path.join('.') ?? ''}`);
}

function parseJson(bytes: Uint8Array, code: ConversationErrorCode): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    // The cause would quote the rejected text.
    throw new ConversationError(code, 'not JSON');
  }
}
