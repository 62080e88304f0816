import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../../bytes.js';
import { count, decodeJson, encodeJson } from '../json.js';
import type { KeyUse } from './update-schedule.js';
import { listOf, text, textLike } from '../../schemas.js';

/** How a group session is stored. Records are sealed, but an older or damaged version of ourselves may have written them: they are parsed. */

const base64Url = textLike(/^[A-Za-z0-9_-]*$/);

/** What the relay has to be asked for before a new group's log exists. */
export interface Creation {
  /** The desk's mailbox. */
  readonly to: string;
  /** The desk's Welcome, as a mailbox item. */
  readonly welcome: Uint8Array;
}

/** Content on its way to the relay. */
export interface Outgoing {
  /** Record name within the outbox; sorts in sending order. */
  readonly name: string;
  readonly content: Uint8Array;
  /** The exact bytes that were or will be handed to the relay. */
  readonly sealed?: Uint8Array;
}

/** How far the log was followed, when that was to its end, and what for the keys have been used since they were renewed. */
export interface Progress {
  readonly cursor: number;
  /** When the last entry of the log was followed, by this device's clock; at first, when the session began. */
  readonly atEndMs: number;
  readonly use: KeyUse;
}

const progress = z.strictObject({ cursor: count, atEndMs: z.optional(count), sinceMs: z.optional(count), messages: z.optional(count) });
const creation = z.strictObject({ to: base64Url, welcome: base64Url });
const pending = z.strictObject({ pending: base64Url, to: listOf(base64Url) });
const outgoing = z.strictObject({ name: text(), content: base64Url, sealed: z.optional(base64Url) });

export function encodeProgress({ cursor, atEndMs, use }: Progress): Uint8Array {
  return encodeJson({ cursor, atEndMs, ...use });
}

/** @throws ConversationError `lost`, as the others below. */
export function decodeProgress(bytes: Uint8Array): Progress {
  const { cursor, sinceMs = 0, atEndMs = sinceMs, messages = 0 } = decodeJson(bytes, progress, 'lost');
  return { cursor, atEndMs, use: { sinceMs, messages } };
}

export function encodeCreation({ to, welcome }: Creation): Uint8Array {
  return encodeJson({ to, welcome: toBase64Url(welcome) });
}

export function decodeCreation(bytes: Uint8Array): Creation {
  const { to, welcome } = decodeJson(bytes, creation, 'lost');
  return { to, welcome: fromBase64Url(welcome) };
}

export function encodePendingRecord(record: { pending: Uint8Array; to: readonly string[] }): Uint8Array {
  return encodeJson({ pending: toBase64Url(record.pending), to: record.to });
}

export function decodePendingRecord(bytes: Uint8Array): { pending: Uint8Array; to: string[] } {
  const record = decodeJson(bytes, pending, 'lost');
  return { pending: fromBase64Url(record.pending), to: record.to };
}

export function encodeOutgoing({ name, content, sealed }: Outgoing): Uint8Array {
  return encodeJson({ name, content: toBase64Url(content), ...(sealed && { sealed: toBase64Url(sealed) }) });
}

export function decodeOutgoing(bytes: Uint8Array): Outgoing {
  const { name, content, sealed } = decodeJson(bytes, outgoing, 'lost');
  return { name, content: fromBase64Url(content), ...(sealed !== undefined && { sealed: fromBase64Url(sealed) }) };
}
