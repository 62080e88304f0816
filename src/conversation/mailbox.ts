import { concatBytes } from '@noble/hashes/utils.js';
import { fromBase64Url, toBase64Url } from '../bytes.js';
import { ConversationError } from './errors.js';

/**
 * What lies in a mailbox: `u8 kind | …`. Anybody may post to a mailbox, so nothing in it is believed before it is opened and checked.
 *
 * - 1, a Welcome: an MLSMessage (RFC 9420 §6).
 * - 2, a part of the history given with an admission: `conversation[32] | u16 part | u16 parts | sealed`.
 */
export type MailboxItem =
  | { readonly kind: 'welcome'; readonly welcome: Uint8Array }
  | { readonly kind: 'history'; readonly conversation: string; readonly part: number; readonly parts: number; readonly sealed: Uint8Array };

const WELCOME = 1;
const HISTORY = 2;
const HISTORY_HEADER_BYTES = 1 + 32 + 2 + 2;

export function encodeMailboxItem(item: MailboxItem): Uint8Array {
  if (item.kind === 'welcome') return concatBytes(Uint8Array.of(WELCOME), item.welcome);
  const header = new Uint8Array(HISTORY_HEADER_BYTES);
  header[0] = HISTORY;
  header.set(fromBase64Url(item.conversation), 1);
  const view = new DataView(header.buffer);
  view.setUint16(33, item.part);
  view.setUint16(35, item.parts);
  return concatBytes(header, item.sealed);
}

/** @throws ConversationError `bad-content`. */
export function parseMailboxItem(bytes: Uint8Array): MailboxItem {
  if (bytes[0] === WELCOME) return { kind: 'welcome', welcome: bytes.slice(1) };
  if (bytes[0] !== HISTORY || bytes.length < HISTORY_HEADER_BYTES) throw new ConversationError('bad-content', 'unknown mailbox item');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    kind: 'history',
    conversation: toBase64Url(bytes.subarray(1, 33)),
    part: view.getUint16(33),
    parts: view.getUint16(35),
    sealed: bytes.slice(HISTORY_HEADER_BYTES),
  };
}
