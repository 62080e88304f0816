import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../../bytes.js';
import { type DeviceKey, memberId, openRecord, openSealed, pad, sealRecord, sealTo, signLabelled, unpad, verifyLabelled } from '../../crypto/index.js';
import { count, decodeJson, encodeJson } from '../json.js';
import { encodeMailboxItem } from '../mailbox.js';
import { listOf, text, textLike, truth, variants } from '../../schemas.js';

/**
 * How a visitor whom the clinic's site has signed in becomes a patient: what the device asks of the desk and what the desk answers, both through
 * mailboxes. Requests are UTF-8 JSON, padded, sealed to the desk's key for them (HPKE, RFC 9180, X-Wing) and bound to the clinic; answers are padded
 * records (format of `at-rest.ts`) under a key that the request brought: nobody but the desk knows it.
 */

const INFO = utf8ToBytes('sotto sign-in v1');
const PROOF_LABEL = 'sotto sign-in v1';

/** Longest assertion, in characters. */
const MAX_ASSERTION_LENGTH = 4096;

const version = z.literal(1);
const bytes = textLike(/^[A-Za-z0-9_-]{1,32000}$/);
const key = textLike(/^[A-Za-z0-9_-]{43}$/);

const signIn = z.strictObject({
  v: version,
  type: z.literal('sign-in'),
  /** The clinic's word on who is at the device: a JWT. */
  assertion: text(MAX_ASSERTION_LENGTH),
  /** Ed25519 public key of the device. */
  key,
  /** X-Wing public key for histories. */
  sealKey: bytes,
  /** For the desk's answers. */
  answerKey: key,
  /** By the device's key, over all of the above. */
  proof: textLike(/^[A-Za-z0-9_-]{86}$/),
});
/** The device wants to come into the conversation of its patient; who it is, its KeyPackage says. */
const join = z.strictObject({ v: version, type: z.literal('join'), keyPackage: bytes });
const request = variants('type', [signIn, join]);

const answer = variants('type', [
  /** `open`: the patient has a conversation, on another device. */
  z.strictObject({ v: version, type: z.literal('signed-in'), chain: listOf(bytes, 2, 2), open: truth }),
  /** `first`: what the device has begun is its patient's conversation. Otherwise another device was before it, and this one may join that. */
  z.strictObject({ v: version, type: z.literal('begun'), first: truth }),
  /** As the desk tells agents in the team's group. */
  z.strictObject({ v: version, type: z.literal('admitted'), conversation: key, seq: count, parts: count, digest: key }),
  z.strictObject({ v: version, type: z.literal('refused'), code: z.literal(['refused', 'gone']) }),
]);

export type SignInRequest = z.infer<typeof signIn>;
export type JoinRequest = z.infer<typeof join>;
export type SignInAnswer = z.infer<typeof answer>;

/** What a device asks with. */
interface SigningDevice {
  readonly key: DeviceKey;
  readonly sealKey: Uint8Array;
  readonly answerKey: Uint8Array;
}

/** The device's request for a certificate, with the proof that it has its key. @param clinic - The root's public key, base64url. */
export function signInRequest(clinic: string, assertion: string, { key, sealKey, answerKey }: SigningDevice): SignInRequest {
  const unproven = { v: 1 as const, type: 'sign-in' as const, assertion, key: toBase64Url(key.publicKey), sealKey: toBase64Url(sealKey), answerKey: toBase64Url(answerKey) };
  return { ...unproven, proof: toBase64Url(signLabelled(key, PROOF_LABEL, provenOf(clinic, unproven))) };
}

/** Whether whoever asks has the key that is to be certified, and has asked for exactly this. */
export function isProven(clinic: string, asked: SignInRequest): boolean {
  return verifyLabelled(fromBase64Url(asked.key), PROOF_LABEL, provenOf(clinic, asked), fromBase64Url(asked.proof));
}

/** A mailbox item. @param to - The desk's public key for sign-ins, from the signed profile. @throws RangeError when it is not one. */
export function sealSignIn(to: Uint8Array, clinic: string, asked: SignInRequest | JoinRequest): Uint8Array {
  return encodeMailboxItem({ kind: 'sign-in', sealed: sealTo(to, pad(encodeJson(asked)), { info: INFO, aad: utf8ToBytes(clinic) }) });
}

/** @throws CryptoError `open-failed`; ConversationError `bad-content` */
export function openSignIn(secretKey: Uint8Array, clinic: string, sealed: Uint8Array): SignInRequest | JoinRequest {
  return decodeJson(unpad(openSealed(secretKey, sealed, { info: INFO, aad: utf8ToBytes(clinic) })), request, 'bad-content');
}

/** A mailbox item. @param member - Whom it is for: an answer opens for nobody else. */
export function sealSignInAnswer(answerKey: Uint8Array, member: string, said: SignInAnswer): Uint8Array {
  return encodeMailboxItem({ kind: 'sign-in-answer', sealed: sealRecord(answerKey, nameOf(member), pad(encodeJson(said))) });
}

/** @throws CryptoError `open-failed`; ConversationError `bad-content` */
export function openSignInAnswer({ key, answerKey }: SigningDevice, sealed: Uint8Array): SignInAnswer {
  return decodeJson(unpad(openRecord(answerKey, nameOf(memberId(key.publicKey)), sealed)), answer, 'bad-content');
}

function provenOf(clinic: string, { assertion, key, sealKey, answerKey }: Omit<SignInRequest, 'proof'>): Uint8Array {
  return concatBytes(fromBase64Url(clinic), sha256(utf8ToBytes(assertion)), fromBase64Url(key), sha256(fromBase64Url(sealKey)), fromBase64Url(answerKey));
}

function nameOf(member: string): string {
  return `sotto sign-in ${member}`;
}
