import { requireBytes } from './encoding.js';
import { CryptoError } from './errors.js';

/**
 * Hides the length of content: ISO/IEC 7816-4 (one byte 0x80, then zeros) up to the next bucket. A message of 1 to 4000 characters falls into
 * one of seven sizes; what is longer goes up in steps of the largest.
 */

const BUCKETS = [256, 512, 1024, 2048, 4096, 8192, 16_384] as const;
const STEP = 16_384;
const MARK = 0x80;

/** Longest content that can be protected, in bytes. */
export const MAX_CONTENT_BYTES = 7 * STEP - 1;

/** @throws RangeError when the content is longer than {@link MAX_CONTENT_BYTES}. */
export function pad(content: Uint8Array): Uint8Array {
  requireBytes(content, 'content');
  if (content.length > MAX_CONTENT_BYTES) throw new RangeError(`content: expected at most ${MAX_CONTENT_BYTES} bytes, got ${content.length}`);
  const padded = new Uint8Array(paddedLength(content.length));
  padded.set(content);
  padded[content.length] = MARK;
  return padded;
}

/** @throws CryptoError `open-failed` unless the bytes are what {@link pad} makes of some content. */
export function unpad(padded: Uint8Array): Uint8Array {
  let end = padded.length - 1;
  while (padded[end] === 0) end--;
  if (padded[end] !== MARK || paddedLength(end) !== padded.length) throw new CryptoError('open-failed', 'the content is not padded');
  return padded.slice(0, end);
}

function paddedLength(length: number): number {
  return BUCKETS.find((size) => length < size) ?? STEP * Math.ceil((length + 1) / STEP);
}
