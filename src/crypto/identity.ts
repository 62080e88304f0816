import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64Url } from '../bytes.js';
import { requireChain } from './certificate.js';
import { requireBytes } from './encoding.js';
import { type DeviceKey, KEY_BYTES, requireKey, signLabelled } from './signature.js';

/** Who a device is towards the others of a group. */
export interface Identity {
  readonly key: DeviceKey;
  /** Certificates, the device's own first, up to but without the clinic's root; empty for a visitor. */
  readonly chain: readonly Uint8Array[];
}

/** @throws TypeError when it is none. */
export function requireIdentity({ key, chain }: Identity): void {
  requireKey(key);
  requireChain(chain, 'identity.chain');
}

/**
 * A member's id and mailbox: base64url of SHA-256 of its public key.
 *
 * @throws RangeError when the key is not of 32 bytes.
 */
export function memberId(publicKey: Uint8Array): string {
  requireBytes(publicKey, 'publicKey', KEY_BYTES);
  return toBase64Url(sha256(publicKey));
}

const CHALLENGE_LABEL = 'sotto mailbox v1';
const NONCE_BYTES = 32;

/**
 * Answers a relay's challenge: Ed25519 over the 16 ASCII bytes `sotto mailbox v1` followed by the relay's nonce. The relay verifies the same
 * with the mailbox's key.
 *
 * @param nonce - 32 bytes, fresh for every connection.
 * @returns 64 bytes.
 */
export function signChallenge(key: DeviceKey, nonce: Uint8Array): Uint8Array {
  requireBytes(nonce, 'nonce', NONCE_BYTES);
  return signLabelled(key, CHALLENGE_LABEL, nonce);
}
