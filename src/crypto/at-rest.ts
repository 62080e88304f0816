import { concatBytes, randomBytes } from '@noble/hashes/utils.js';
import { xChaCha20Poly1305 } from './aead.js';
import { requireBytes, requireText, utf8 } from './encoding.js';
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
  requireText(name, 'name');
  requireBytes(plaintext, 'plaintext');
  const nonce = randomBytes(NONCE_BYTES);
  const version = Uint8Array.of(VERSION);
  return concatBytes(version, nonce, xChaCha20Poly1305.cipher(key, nonce, additionalData(version, name)).encrypt(plaintext));
}

/** @throws CryptoError `open-failed`: another key, another name, or changed bytes. */
export function openRecord(key: Uint8Array, name: string, sealed: Uint8Array): Uint8Array {
  requireBytes(key, 'key', KEY_BYTES);
  requireText(name, 'name');
  requireBytes(sealed, 'sealed');
  try {
    if (sealed.length < OVERHEAD_BYTES) throw new RangeError('too short');
    // A version that is none is found out by the tag, as everything else is.
    const version = sealed.subarray(0, 1);
    const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
    const plaintext = xChaCha20Poly1305.cipher(key, nonce, additionalData(version, name)).decrypt(sealed.subarray(1 + NONCE_BYTES));
    if (sealed[0] !== VERSION) throw new RangeError('another version');
    return plaintext;
  } catch (cause) {
    throw new CryptoError('open-failed', 'the record does not open', { cause });
  }
}

function additionalData(version: Uint8Array, name: string): Uint8Array {
  return concatBytes(version, utf8(name));
}
