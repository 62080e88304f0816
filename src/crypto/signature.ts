import { mulAddUnsafe } from '@noble/curves/abstract/curve.js';
import type { EdwardsPoint } from '@noble/curves/abstract/edwards.js';
import { bytesToNumberLE } from '@noble/curves/utils.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { clean, concatBytes, randomBytes } from '@noble/hashes/utils.js';
import { clamped, Point } from './curve25519.js';
import { copyOf, requireBytes, requireText, utf8 } from './encoding.js';

/** Ed25519 (RFC 8032) over a domain-separation label followed by the message. */

export const KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

const { BASE, Fn } = Point;

// The table for the base point is made when something is first signed. Of this width it costs the first message a third of the additions, and each
// later one a fifth of a millisecond less than the library's own width would gain.
BASE.precompute(4);

/**
 * Strict verification (RFC 8032 §5.1.7, not ZIP 215): canonical points, no keys of small order. False for bytes that are malformed.
 *
 * As the library does it, but without the table of the base point that it makes first, another one than for signing: both products are found along
 * one chain of doublings, which is as quick, and at the first time, for which somebody waits, several times quicker.
 */
export function verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false;
  const [r, s] = [signature.subarray(0, KEY_BYTES), bytesToNumberLE(signature.subarray(KEY_BYTES))];
  const [pointA, pointR] = [pointOf(publicKey), pointOf(r)];
  if (!pointA || !pointR || pointA.isSmallOrder() || !Fn.isValid(s)) return false;
  const challenge = scalarOf(sha512(concatBytes(r, publicKey, message)));
  // [8][S]B = [8]R + [8][k]A
  return mulAddUnsafe(Point, [BASE, pointA.negate()], [s, challenge]).subtract(pointR).isSmallOrder();
}

/**
 * An Ed25519 key of a device, an issuer or a clinic: a secret key and the public one that belongs to it, which is derived from it here and nowhere
 * taken on trust. Two signatures of one message under different public keys would give the secret key away.
 */
export class DeviceKey {
  readonly #seed: Uint8Array;
  /** RFC 8032 §5.1.5: the secret scalar, then what nonces are made of. */
  readonly #expanded: Uint8Array;
  /** To find it takes as long as all the rest of a signature: not before it is asked for. */
  #publicKey: Uint8Array | undefined;
  #destroyed = false;

  /** @param secretKey - 32-byte seed (RFC 8032 §5.1.5); copied. */
  constructor(secretKey: Uint8Array) {
    requireBytes(secretKey, 'secretKey', KEY_BYTES);
    this.#seed = copyOf(secretKey);
    this.#expanded = clamped(sha512(this.#seed));
  }

  /** A copy, 32 bytes. */
  get publicKey(): Uint8Array {
    return this.#derivedPublicKey().slice();
  }

  /** A copy of the 32-byte seed, for storage; the caller's to wipe. */
  get secretKey(): Uint8Array {
    this.#requireWhole();
    return this.#seed.slice();
  }

  /** RFC 8032 §5.1.6. */
  sign(message: Uint8Array): Uint8Array {
    requireBytes(message, 'message');
    this.#requireWhole();
    const publicKey = this.#derivedPublicKey();
    const digest = sha512.create().update(this.#expanded.subarray(KEY_BYTES)).update(message).digest();
    const nonce = scalarOf(digest);
    clean(digest);
    const r = BASE.multiply(nonce).toBytes();
    const challenge = scalarOf(sha512(concatBytes(r, publicKey, message)));
    return concatBytes(r, Fn.toBytes(Fn.create(nonce + challenge * this.#scalar)));
  }

  /** Another object for the same key, which is destroyed by itself. */
  copy(): DeviceKey {
    this.#requireWhole();
    const copy = new DeviceKey(this.#seed);
    copy.#publicKey = this.#publicKey;
    return copy;
  }

  /** Overwrites the secret key: nothing is signed with it any more, but by groups, which have copies of their own. */
  destroy(): void {
    clean(this.#seed, this.#expanded);
    this.#destroyed = true;
  }

  #derivedPublicKey(): Uint8Array {
    if (this.#publicKey) return this.#publicKey;
    this.#requireWhole();
    this.#publicKey = BASE.multiply(this.#scalar).toBytes();
    return this.#publicKey;
  }

  get #scalar(): bigint {
    return scalarOf(this.#expanded.subarray(0, KEY_BYTES));
  }

  #requireWhole(): void {
    if (this.#destroyed) throw new TypeError('key: destroyed');
  }
}

/** A fresh random key. */
export function createDeviceKey(): DeviceKey {
  const secretKey = randomBytes(KEY_BYTES);
  try {
    return new DeviceKey(secretKey);
  } finally {
    clean(secretKey);
  }
}

/** @throws TypeError when it is not a key of this module: a public key beside a secret one is nobody's word that they belong together. */
export function requireKey(key: unknown): asserts key is DeviceKey {
  if (!(key instanceof DeviceKey)) throw new TypeError('key: expected a DeviceKey');
}

/** Little-endian, modulo the order of the group. */
function scalarOf(bytes: Uint8Array): bigint {
  return Fn.create(bytesToNumberLE(bytes));
}

/** @throws TypeError when it is not a key of this module. */
export function sign(key: unknown, message: Uint8Array): Uint8Array {
  requireKey(key);
  return key.sign(message);
}

/** Signs a label and a message. @throws TypeError when it is not a key of this module. */
export function signLabelled(key: DeviceKey, label: string, message: Uint8Array): Uint8Array {
  requireText(label, 'label');
  requireBytes(message, 'message');
  return sign(key, concatBytes(utf8(label), message));
}

/** Whether a signature is one of {@link signLabelled}; not so of bytes that are malformed. */
export function verifyLabelled(publicKey: Uint8Array, label: string, message: Uint8Array, signature: Uint8Array): boolean {
  requireText(label, 'label');
  for (const [name, bytes] of Object.entries({ publicKey, message, signature })) requireBytes(bytes, name);
  return verify(publicKey, concatBytes(utf8(label), message), signature);
}

/** Whether bytes are the canonical encoding of a point that is not of small order. */
export function isVerificationKey(bytes: Uint8Array): boolean {
  return pointOf(bytes)?.isSmallOrder() === false;
}

/** Undefined unless it is canonical. */
function pointOf(bytes: Uint8Array): EdwardsPoint | undefined {
  try {
    return Point.fromBytes(bytes, false);
  } catch {
    // The only way the library says that bytes are no point.
    return undefined;
  }
}
