import { ed25519 } from '@noble/curves/ed25519.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { utf8 } from './encoding.js';

/** Ed25519 (RFC 8032) over a domain-separation label followed by the message. */

export const KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

/** Strict verification (RFC 8032 §5.1.7, not ZIP 215): canonical points, no keys of small order. False for anything malformed. */
export function verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  return publicKey.length === KEY_BYTES && signature.length === SIGNATURE_BYTES && ed25519.verify(signature, message, publicKey, { zip215: false });
}

export function signLabelled(secretKey: Uint8Array, label: string, message: Uint8Array): Uint8Array {
  return ed25519.sign(concatBytes(utf8(label), message), secretKey);
}

export function verifyLabelled(publicKey: Uint8Array, label: string, message: Uint8Array, signature: Uint8Array): boolean {
  return verify(publicKey, concatBytes(utf8(label), message), signature);
}

/** Whether bytes are the canonical encoding of a point that is not of small order. */
export function isVerificationKey(bytes: Uint8Array): boolean {
  try {
    return !ed25519.Point.fromBytes(bytes, false).isSmallOrder();
  } catch {
    // The only way the library says that bytes are no point.
    return false;
  }
}
