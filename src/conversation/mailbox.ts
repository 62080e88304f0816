import { concatBytes } from '@noble/hashes/utils.js';
import { fromBase64Url, toBase64Url } from '../bytes.js';
import { ConversationError } from './errors.js';

/**
 * What lies in a mailbox: `u8 kind | …`. Anybody may post to a mailbox, so nothing in it is believed before it is opened and checked.
 *
 * - 1, a Welcome: an MLSMessage (RFC 9420 §6).
 * - 2, a part of the history given with an admission: `conversation[32] | u16 part | u16 parts | sealed`.
 * - 3, a part of a filled form: `submission[16] | u16 part | u16 parts | sealed`.
 * - 4, what the visitor says of a conversation that is over: `conversation[32] | sealed`.
 * - 5, what a visitor's device asks who is signed in on the clinic's site, 6, the desk's answer: `sealed`.
 */
export type MailboxItem =
  | { readonly kind: 'welcome'; readonly welcome: Uint8Array }
  | { readonly kind: 'history'; readonly conversation: string; readonly part: number; readonly parts: number; readonly sealed: Uint8Array }
  | { readonly kind: 'form'; readonly submission: string; readonly part: number; readonly parts: number; readonly sealed: Uint8Array }
  | { readonly kind: 'rating'; readonly conversation: string; readonly sealed: Uint8Array }
  | { readonly kind: 'sign-in'; readonly sealed: Uint8Array }
  | { readonly kind: 'sign-in-answer'; readonly sealed: Uint8Array };

const WELCOME = 1;
const HISTORY = 2;
const FORM = 3;
const RATING = 4;
const SIGN_IN = 5;
const SIGN_IN_ANSWER = 6;
const ID_BYTES = { history: 32, form: 16 } as const;
/** As clocks may differ. */
const AHEAD_MS = 60_000;

/** Up to which item a mailbox is read, with `seq`. A relay numbers items by its clock: one that is far ahead, once, must not keep its owner from what comes then. */
export function readUpTo(settled: number, seq: number, nowMs: number): number {
  return seq <= nowMs + AHEAD_MS ? seq : settled;
}

export function encodeMailboxItem(item: MailboxItem): Uint8Array {
  if (item.kind === 'welcome') return concatBytes(Uint8Array.of(WELCOME), item.welcome);
  if (item.kind === 'rating') return concatBytes(Uint8Array.of(RATING), fromBase64Url(item.conversation), item.sealed);
  if (item.kind === 'sign-in') return concatBytes(Uint8Array.of(SIGN_IN), item.sealed);
  if (item.kind === 'sign-in-answer') return concatBytes(Uint8Array.of(SIGN_IN_ANSWER), item.sealed);
  const id = fromBase64Url(item.kind === 'form' ? item.submission : item.conversation);
  const place = new Uint8Array(4);
  const view = new DataView(place.buffer);
  view.setUint16(0, item.part);
  view.setUint16(2, item.parts);
  return concatBytes(Uint8Array.of(item.kind === 'form' ? FORM : HISTORY), id, place, item.sealed);
}

/** @throws ConversationError `bad-content`. */
export function parseMailboxItem(bytes: Uint8Array): MailboxItem {
  if (bytes[0] === WELCOME) return { kind: 'welcome', welcome: bytes.slice(1) };
  if (bytes[0] === HISTORY) {
    const { id: conversation, ...part } = readPart(bytes, ID_BYTES.history);
    return { kind: 'history', conversation, ...part };
  }
  if (bytes[0] === FORM) {
    const { id: submission, ...part } = readPart(bytes, ID_BYTES.form);
    return { kind: 'form', submission, ...part };
  }
  if (bytes[0] === RATING && bytes.length > 1 + ID_BYTES.history) {
    return { kind: 'rating', conversation: toBase64Url(bytes.subarray(1, 1 + ID_BYTES.history)), sealed: bytes.slice(1 + ID_BYTES.history) };
  }
  if (bytes[0] === SIGN_IN) return { kind: 'sign-in', sealed: bytes.slice(1) };
  if (bytes[0] === SIGN_IN_ANSWER) return { kind: 'sign-in-answer', sealed: bytes.slice(1) };
  throw new ConversationError('bad-content', 'unknown mailbox item');
}

function readPart(bytes: Uint8Array, idBytes: number): { id: string; part: number; parts: number; sealed: Uint8Array } {
  const place = 1 + idBytes;
  if (bytes.length < place + 4) throw new ConversationError('bad-content', 'a mailbox item that is too short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return { id: toBase64Url(bytes.subarray(1, place)), part: view.getUint16(place), parts: view.getUint16(place + 2), sealed: bytes.slice(place + 4) };
}
