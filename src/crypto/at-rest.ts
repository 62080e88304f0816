import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { concatBytes, randomBytes } from '@noble/hashes/utils.js';
import { requireBytes, utf8 } from './encoding.js';
import { CryptoError } from './errors.js';

/**
 * Stored records: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03 §2) under a fresh random nonce. Layout: `u8 version = 1 | nonce[24] | ciphertext |
 * tag[16]`; the additional data is the version byte and the record's name, so that a record opens only under its own name.
 */

const VERSION = 1;
const NONCE_BYTES = 24;
const KEY_BYTES = 32;
const OVERHEAD_BYTES = 1 + NONCE_BYTES + 16;

/** @param key - 32 bytes; stays owned by the caller, who wipes it. */
export function sealRecord(key: Uint8Array, name: string, plaintext: Uint8Array): Uint8Array {
  requireBytes(key, 'key', KEY_BYTES);
  requireBytes(plaintext, 'plaintext');
  const nonce = randomBytes(NONCE_BYTES);
  return concatBytes(Uint8Array.of(VERSION), nonce, xchacha20poly1305(key, nonce, additionalData(name)).encrypt(plaintext));
}

/** @throws CryptoError `open-failed`: another key, another name, or changed bytes. */
export function openRecord(key: Uint8Array, name: string, sealed: Uint8Array): Uint8Array {
  requireBytes(key, 'key', KEY_BYTES);
  requireBytes(sealed, 'sealed');
  if (sealed.length < OVERHEAD_BYTES || sealed[0] !== VERSION) throw new CryptoError('open-failed', 'the record does not open');
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  try {
    return xchacha20poly1305(key, nonce, additionalData(name)).decrypt(sealed.subarray(1 + NONCE_BYTES));
  } catch (cause) {
    throw new CryptoError('open-failed', 'the record does not open', { cause });
  }
}

function additionalData(name: string): Uint8Array {
  return concatBytes(Uint8Array.of(VERSION), utf8(name));
}
