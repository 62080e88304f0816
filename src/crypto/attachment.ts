import { concatBytes, randomBytes } from '@noble/hashes/utils.js';
import { xChaCha20Poly1305 } from './aead.js';
import { badEncoding, ByteReader, copyOf, encodeUint, requireBytes, requireFlag } from './encoding.js';
import { CryptoError } from './errors.js';

/**
 * Files, sealed chunk by chunk: the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár: Online Authenticated-Encryption and its Nonce-Reuse
 * Misuse-Resistance, CRYPTO 2015, §6), as age and Tink have it, over XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03 §2).
 *
 * A sealed file is `header | chunk*`, integers big-endian. Header: `u8 version = 1 | u8 log2 of the chunk size | noncePrefix[19]`. Chunk: `ciphertext |
 * tag[16]`, under the nonce `noncePrefix | u32 index | u8 last (1 in the last chunk, else 0)` with the header as additional data. All chunks but the
 * last hold exactly the chunk size, the last holds 1 byte to the chunk size, or none when the file is empty: one encoding per content.
 */

/** Bytes of a file in all chunks but the last. */
export const ATTACHMENT_CHUNK_BYTES = 65_536;
/** Bytes that begin a sealed file. */
export const ATTACHMENT_HEADER_BYTES = 21;
/** By how much a sealed chunk is longer than what is in it. */
export const ATTACHMENT_TAG_BYTES = 16;

const VERSION = 1;
const CHUNK_SIZE_LOG2 = 16;
const PREFIX_BYTES = 19;
const KEY_BYTES = 32;
const MAX_CHUNKS = 2 ** 32;

/** A fresh key for one file, 32 bytes; it travels in the conversation's message. */
export function createAttachmentKey(): Uint8Array {
  return randomBytes(KEY_BYTES);
}

/**
 * Seals one file, in order, once. The nonce prefix is drawn here, so that no sealer can use a nonce of another, even under the same key. A chunk that
 * is lost on its way is sent again as it was sealed; a file whose sealer is lost is sealed anew.
 */
export class AttachmentSealer {
  /** What the sealed file begins with, 21 bytes. */
  readonly header: Uint8Array = concatBytes(Uint8Array.of(VERSION, CHUNK_SIZE_LOG2), randomBytes(PREFIX_BYTES));
  readonly #key: Uint8Array;
  #index = 0;
  #ended = false;

  /** @param key - 32 bytes; stays owned by the caller, who wipes it after the last chunk. */
  constructor(key: Uint8Array) {
    requireBytes(key, 'key', KEY_BYTES);
    this.#key = key;
  }

  /**
   * The next chunk, sealed.
   *
   * @param bytes - {@link ATTACHMENT_CHUNK_BYTES} of the file; when `last`, 1 byte to as many, or none if the file is empty.
   * @throws RangeError for other lengths, after the last chunk, and past 2^32 chunks.
   */
  chunk(bytes: Uint8Array, last: boolean): Uint8Array {
    requireBytes(bytes, 'bytes');
    requireFlag(last, 'last');
    if (this.#ended || this.#index >= MAX_CHUNKS) throw new RangeError('chunk: the file has ended');
    if (!isChunkLength(bytes.length, this.#index, last)) throw new RangeError(`bytes: expected ${last ? 'the rest' : ATTACHMENT_CHUNK_BYTES}, got ${bytes.length}`);
    const sealed = cipherOf(this.#key, this.header, this.#index, last).encrypt(bytes);
    this.#index++;
    this.#ended = last;
    return sealed;
  }
}

/** Opens the chunks of one file, in any order and as often as wanted: who was interrupted goes on where they were. */
export class AttachmentOpener {
  readonly #key: Uint8Array;
  readonly #header: Uint8Array;

  /**
   * @param key - 32 bytes; stays owned by the caller, who wipes it.
   * @param header - What the sealed file begins with.
   * @throws CryptoError `bad-encoding` when the header is of another version or chunk size.
   */
  constructor(key: Uint8Array, header: Uint8Array) {
    requireBytes(key, 'key', KEY_BYTES);
    const reader = new ByteReader(header);
    if (reader.uint(1) !== VERSION || reader.uint(1) !== CHUNK_SIZE_LOG2) throw badEncoding('attachment header');
    reader.bytes(PREFIX_BYTES);
    reader.end();
    this.#key = key;
    this.#header = copyOf(header);
  }

  /**
   * One chunk, which must be the one with this index and, as `last` says, the end of the file or not. Whoever opens chunks by themselves has the
   * whole file only when all from 0 to a last one have opened.
   *
   * @throws CryptoError `open-failed`: another key, file, place or end, or changed bytes. RangeError when `index` is not one.
   */
  openChunk(index: number, sealed: Uint8Array, last: boolean): Uint8Array {
    requireBytes(sealed, 'sealed');
    requireIndex(index, 'index');
    requireFlag(last, 'last');
    if (!isChunkLength(sealed.length - ATTACHMENT_TAG_BYTES, index, last)) throw openFailed();
    try {
      return cipherOf(this.#key, this.#header, index, last).decrypt(sealed);
    } catch (cause) {
      throw openFailed({ cause });
    }
  }
}

/**
 * Seals a file as it is read. Yields the header, then sealed chunks; holds one chunk at a time besides what `source` yields.
 *
 * @param key - 32 bytes; stays owned by the caller.
 * @param source - The file in pieces of any size.
 */
export async function* sealAttachment(key: Uint8Array, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  const sealer = new AttachmentSealer(key);
  yield sealer.header;
  for await (const { bytes, last } of cut(source, ATTACHMENT_CHUNK_BYTES)) yield sealer.chunk(bytes, last);
}

/**
 * Opens a sealed file as it arrives; what was yielded before an error was the file's, but not all of it. Holds one chunk at a time besides what
 * `source` yields.
 *
 * @param source - The sealed chunks in pieces of any size: what follows the header, or with `from` what follows as many chunks.
 * @throws CryptoError `bad-encoding` for another header; `open-failed` also when chunks are missing, added, repeated or in another order.
 */
export async function* openAttachment(
  key: Uint8Array,
  { header, source, from = 0 }: { header: Uint8Array; source: AsyncIterable<Uint8Array>; from?: number },
): AsyncGenerator<Uint8Array, void, void> {
  const opener = new AttachmentOpener(key, header);
  requireIndex(from, 'from');
  let index = from;
  for await (const { bytes, last } of cut(source, ATTACHMENT_CHUNK_BYTES + ATTACHMENT_TAG_BYTES)) yield opener.openChunk(index++, bytes, last);
}

/** Pieces of any size into pieces of `size` bytes and a rest; what fills a piece may still be the last, so it waits for more. */
async function* cut(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<{ bytes: Uint8Array; last: boolean }, void, void> {
  const buffer = new Uint8Array(size);
  let filled = 0;
  try {
    for await (const piece of source) {
      requireBytes(piece, 'source');
      for (let offset = 0; offset < piece.length; ) {
        if (filled === size) {
          yield { bytes: buffer, last: false };
          filled = 0;
        }
        const part = piece.subarray(offset, offset + size - filled);
        buffer.set(part, filled);
        filled += part.length;
        offset += part.length;
      }
    }
    yield { bytes: buffer.subarray(0, filled), last: true };
  } finally {
    buffer.fill(0);
  }
}

function requireIndex(index: number, name: string): void {
  if (!Number.isInteger(index) || index < 0 || index >= MAX_CHUNKS) throw new RangeError(`${name}: expected 0 to 2^32 − 1`);
}

function isChunkLength(length: number, index: number, last: boolean): boolean {
  if (!last) return length === ATTACHMENT_CHUNK_BYTES;
  return length <= ATTACHMENT_CHUNK_BYTES && (length > 0 || (length === 0 && index === 0));
}

function cipherOf(key: Uint8Array, header: Uint8Array, index: number, last: boolean) {
  const nonce = concatBytes(header.subarray(-PREFIX_BYTES), encodeUint(index, 4), Uint8Array.of(last ? 1 : 0));
  return xChaCha20Poly1305.cipher(key, nonce, header);
}

function openFailed(options?: ErrorOptions): CryptoError {
  return new CryptoError('open-failed', 'the attachment does not open', options);
}
