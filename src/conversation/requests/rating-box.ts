import * as z from 'zod/mini';
import { openRecord, sealRecord } from '../../crypto/index.js';
import { decodeJson, encodeJson } from '../json.js';
import { encodeMailboxItem } from '../mailbox.js';
import { whole } from '../../schemas.js';

/** A rating as it lies in the desk's mailbox. All of them are of one length. */

const schema = z.strictObject({ v: z.literal(1), rating: whole(1, 5) });

/** @param key - `ratingKey` of the conversation, 32 bytes. */
export function sealRating(key: Uint8Array, conversation: string, rating: number): Uint8Array {
  return encodeMailboxItem({ kind: 'rating', conversation, sealed: sealRecord(key, nameOf(conversation), encodeJson({ v: 1, rating })) });
}

/** @throws CryptoError `open-failed`, ConversationError `bad-content` */
export function openRating(key: Uint8Array, conversation: string, sealed: Uint8Array): number {
  return decodeJson(openRecord(key, nameOf(conversation), sealed), schema, 'bad-content').rating;
}

/** Bound into it: a rating opens for its own conversation only. */
function nameOf(conversation: string): string {
  return `sotto rating ${conversation}`;
}
