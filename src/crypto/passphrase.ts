import { scryptAsync } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { clean } from '@noble/hashes/utils.js';
import { requireBytes, utf8 } from './encoding.js';
import { expanding, extract } from './kdf.js';

/** What a person remembers, and a key that needs more than one part. Beside the index: visitors have no use for either. */

/** 32 MiB, and about a fifth of a second: whoever holds a proof and not the passphrase has to spend that per guess. */
const COST = { N: 2 ** 15, r: 8, p: 1, dkLen: 32 };
const SPLIT_LABEL = 'sotto shift lock v1';

/**
 * Proves that somebody knows a passphrase to whoever has seen the proof before: scrypt (RFC 7914 §6) of its NFC form.
 *
 * @param salt - 16 bytes or more, of this passphrase alone.
 * @returns 32 bytes; the caller's to wipe.
 */
export async function passphraseProof(passphrase: string, salt: Uint8Array): Promise<Uint8Array> {
  requireBytes(salt, 'salt');
  if (salt.length < 16) throw new RangeError('salt: expected 16 bytes at least');
  const bytes = utf8(passphrase.normalize('NFC'));
  try {
    return await scryptAsync(bytes, salt, COST);
  } finally {
    clean(bytes);
  }
}

/**
 * The key that `key` and `share` make together, HKDF-SHA-256 (RFC 5869): neither says anything of it alone.
 *
 * @param key - 32 bytes; stays owned by the caller, who wipes it.
 * @param share - 32 bytes; as `key`.
 */
export function joinKey(key: Uint8Array, share: Uint8Array): Uint8Array {
  requireBytes(key, 'key', 32);
  requireBytes(share, 'share', 32);
  const prk = extract(sha256, share, key);
  try {
    return expanding(sha256, prk, (expand) => expand(utf8(SPLIT_LABEL), 32));
  } finally {
    clean(prk);
  }
}
