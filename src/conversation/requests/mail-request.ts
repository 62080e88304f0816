import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../../bytes.js';
import { openSealed, pad, sealTo, unpad } from '../../crypto/index.js';
import { decodeJson, encodeJson } from '../json.js';
import { text } from '../../schemas.js';

/**
 * Where a copy of a conversation is to be mailed to: UTF-8 JSON, padded, sealed to the desk's mail key (HPKE, RFC 9180, X-Wing), and bound to the
 * conversation and the request in it. The other members of the conversation do not learn the address.
 */

const INFO = utf8ToBytes('sotto mail v1');

/** A mailbox as one writes it: RFC 5321 without quoted parts and literals, and no longer than it allows. */
const MAILBOX = /^[^\s@<>(),;:\\"[\]\p{Cc}]{1,64}@(?:[^\s@<>(),;:\\"[\].\p{Cc}]{1,63}\.){1,8}[^\s@<>(),;:\\"[\].\p{Cc}]{2,63}$/u;
const MAX_MAILBOX_LENGTH = 254;

const body = z.strictObject({
  v: z.literal(1),
  to: text().check(z.refine(isMailbox)),
  /** BCP 47. */
  language: text(35),
});

export interface MailTarget {
  readonly to: string;
  readonly language: string;
}

/** What a request is bound to. */
interface MailBinding {
  readonly conversation: string;
  /** The request's own id. */
  readonly request: string;
}

export function isMailbox(text: string): boolean {
  return text.length <= MAX_MAILBOX_LENGTH && MAILBOX.test(text);
}

/** @param key - The desk's mail key, from the signed profile. @throws RangeError when it is not one. */
export function sealMailTarget(key: Uint8Array, bound: MailBinding, { to, language }: MailTarget): string {
  return toBase64Url(sealTo(key, pad(encodeJson({ v: 1, to, language })), { info: INFO, aad: aadOf(bound) }));
}

/** Opens what {@link sealMailTarget} made. @throws CryptoError `open-failed`; ConversationError `bad-content` */
export function openMailTarget(secretKey: Uint8Array, bound: MailBinding, sealed: string): MailTarget {
  const { to, language } = decodeJson(unpad(openSealed(secretKey, fromBase64Url(sealed), { info: INFO, aad: aadOf(bound) })), body, 'bad-content');
  return { to, language };
}

function aadOf({ conversation, request }: MailBinding): Uint8Array {
  // Neither can hold a slash.
  return utf8ToBytes(`${conversation}/${request}`);
}
