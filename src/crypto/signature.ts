import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToNumberLE } from '@noble/curves/utils.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { clean, concatBytes, randomBytes } from '@noble/hashes/utils.js';
import { equalBytes } from '../bytes.js';
import { utf8 } from './encoding.js';

/** Ed25519 (RFC 8032) over a domain-separation label followed by the message. */

export const KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

// The tables for the base point are made when it is first multiplied. Of this width they cost the first message a third of the additions, and each
// later one a fifth of a millisecond less than the library's own width would gain.
ed25519.Point.BASE.precompute(4);

/** Strict verification (RFC 8032 §5.1.7, not ZIP 215): canonical points, no keys of small order. False for anything malformed. */
export function verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  return publicKey.length === KEY_BYTES && signature.length === SIGNATURE_BYTES && ed25519.verify(signature, message, publicKey, { zip215: false });
}

/**
 * Public keys of the secret ones that are in memory: to find one takes as long as all the rest of a signature. Each with the SHA-256 of its secret key,
 * so that an array that was filled with another key since finds its own: two signatures of one message with different public keys give the secret away.
 */
const publicKeys = new WeakMap<Uint8Array, { readonly publicKey: Uint8Array; readonly digest: Uint8Array }>();

function publicKeyOf(secretKey: Uint8Array): Uint8Array {
  const known = publicKeys.get(secretKey);
  const digest = sha256(secretKey);
  if (known && equalBytes(known.digest, digest)) return known.publicKey;
  const publicKey = ed25519.getPublicKey(secretKey);
  publicKeys.set(secretKey, { publicKey, digest });
  return publicKey;
}

/** A fresh random key pair. */
export function generateSigningKey(): { publicKey: Uint8Array; secretKey: Uint8Array } {
  const secretKey = randomBytes(KEY_BYTES);
  return { publicKey: publicKeyOf(secretKey).slice(), secretKey };
}

/**
 * RFC 8032 §5.1.6, with the public key that belongs to the secret one.
 *
 * @param secretKey - 32-byte seed.
 */
export function sign(secretKey: Uint8Array, message: Uint8Array): Uint8Array {
  const publicKey = publicKeyOf(secretKey);
  const { BASE, Fn } = ed25519.Point;
  const hashed = sha512(secretKey);
  // §5.1.5, step 2.
  hashed.set([(hashed[0] ?? 0) & 248]);
  hashed.set([((hashed[31] ?? 0) & 127) | 64], 31);
  const scalar = scalarOf(hashed.subarray(0, KEY_BYTES));
  const nonce = scalarOf(sha512.create().update(hashed.subarray(KEY_BYTES)).update(message).digest());
  clean(hashed);
  const r = BASE.multiply(nonce).toBytes();
  const challenge = scalarOf(sha512(concatBytes(r, publicKey, message)));
  return concatBytes(r, Fn.toBytes(Fn.create(nonce + challenge * scalar)));
}

/** Little-endian, modulo the order of the group. */
function scalarOf(bytes: Uint8Array): bigint {
  return ed25519.Point.Fn.create(bytesToNumberLE(bytes));
}

export function signLabelled(secretKey: Uint8Array, label: string, message: Uint8Array): Uint8Array {
  return sign(secretKey, concatBytes(utf8(label), message));
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
