import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { encodeOpaque, requireText, utf8 } from './encoding.js';

/** What two people compare to know that they see the same members under the same profile. */

const LABEL = 'sotto security code v2';
const GROUPS = 12;
const BYTES_PER_GROUP = 5;

/**
 * 60 decimal digits in groups of five: twelve 5-byte integers, big-endian, modulo 100,000, of SHA-512 over the 22 ASCII bytes `sotto security code v2`,
 * then `u8 length | epoch authenticator | u8 length | profile digest`.
 */
export function codeOf(epochAuthenticator: Uint8Array, profileDigest: Uint8Array): string {
  const bytes = sha512(concatBytes(utf8(LABEL), encodeOpaque(epochAuthenticator, 1), encodeOpaque(profileDigest, 1)));
  const digits = (index: number) => {
    const number = bytes.subarray(index * BYTES_PER_GROUP, (index + 1) * BYTES_PER_GROUP).reduce((sum, byte) => sum * 256 + byte, 0);
    return String(number % 100_000).padStart(5, '0');
  };
  return Array.from({ length: GROUPS }, (_, index) => digits(index)).join(' ');
}

const WORDS_LABEL = 'sotto security words v1';
const WORDS = 12;
const BITS_PER_WORD = 11;

/**
 * A security code as twelve words of a list of 2048: their indexes, the first 132 bits of SHA-512 over the 23 ASCII bytes `sotto security words v1`
 * and the code's 60 digits, 11 bits each.
 *
 * @throws RangeError when it is not a security code.
 */
export function securityWordIndexes(code: string): number[] {
  requireText(code, 'code');
  const digits = code.replaceAll(' ', '');
  if (!/^\d{60}$/.test(digits)) throw new RangeError('code: expected 60 digits');
  const bits = [...sha512(utf8(WORDS_LABEL + digits))].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: WORDS }, (_, i) => Number.parseInt(bits.slice(i * BITS_PER_WORD, (i + 1) * BITS_PER_WORD), 2));
}
