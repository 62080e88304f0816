import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { equalBytes, fromBase64Url, toBase64Url } from '../bytes.js';
import { ATTACHMENT_CHUNK_BYTES, ATTACHMENT_HEADER_BYTES, AttachmentOpener, AttachmentSealer, createAttachmentKey, CryptoError } from '../crypto/index.js';
import { FileError } from './errors.js';
import { chunksOf } from './padding.js';

/** A file sealed as the relay keeps it: the first part is the attachment's header with its first chunk, the others are one chunk each. */
export interface SealedFile {
  readonly key: Uint8Array;
  readonly parts: readonly Uint8Array[];
  /** SHA-256 of all parts, one after another. */
  readonly digest: string;
}

/** Pads a file with zeros and seals it under a key of its own. */
export function sealFile(bytes: Uint8Array): SealedFile {
  const key = createAttachmentKey();
  const sealer = new AttachmentSealer(key);
  const digest = sha256.create();
  const count = chunksOf(bytes.length);
  const parts = Array.from({ length: count }, (_, index) => {
    const chunk = new Uint8Array(ATTACHMENT_CHUNK_BYTES);
    chunk.set(bytes.subarray(index * ATTACHMENT_CHUNK_BYTES, (index + 1) * ATTACHMENT_CHUNK_BYTES));
    const sealed = sealer.chunk(chunk, index === count - 1);
    chunk.fill(0);
    const part = index === 0 ? concatBytes(sealer.header, sealed) : sealed;
    digest.update(part);
    return part;
  });
  return { key, parts, digest: toBase64Url(digest.digest()) };
}

/** Opens a file part by part, in order. One that was cut, turned round or exchanged does not open. */
export class FileOpening {
  readonly #key: Uint8Array;
  readonly #bytes: Uint8Array;
  readonly #expected: { readonly digest: string; readonly sizeBytes: number };
  readonly #digest = sha256.create();
  readonly #count: number;
  #opener: AttachmentOpener | undefined;
  #index = 0;

  constructor(file: { readonly key: string; readonly digest: string; readonly sizeBytes: number }) {
    this.#key = fromBase64Url(file.key);
    this.#expected = file;
    this.#count = chunksOf(file.sizeBytes);
    this.#bytes = new Uint8Array(this.#count * ATTACHMENT_CHUNK_BYTES);
  }

  /** Parts that have opened. */
  get done(): number {
    return this.#index;
  }

  get count(): number {
    return this.#count;
  }

  /** The next part. @throws FileError `damaged` */
  add(part: Uint8Array): void {
    this.#digest.update(part);
    const first = this.#index === 0;
    try {
      this.#opener ??= new AttachmentOpener(this.#key, part.subarray(0, ATTACHMENT_HEADER_BYTES));
      const chunk = this.#opener.openChunk(this.#index, first ? part.subarray(ATTACHMENT_HEADER_BYTES) : part, this.#index === this.#count - 1);
      if (chunk.length !== ATTACHMENT_CHUNK_BYTES) throw new FileError('damaged');
      this.#bytes.set(chunk, this.#index * ATTACHMENT_CHUNK_BYTES);
      chunk.fill(0);
    } catch (cause) {
      if (cause instanceof CryptoError || cause instanceof RangeError) throw new FileError('damaged', { cause });
      throw cause;
    }
    this.#index++;
  }

  /** The file, once all parts have opened. @throws FileError `damaged` */
  finish(): Uint8Array {
    const { digest, sizeBytes } = this.#expected;
    const whole = this.#index === this.#count && equalBytes(this.#digest.digest(), fromBase64Url(digest));
    if (!whole || this.#bytes.subarray(sizeBytes).some((byte) => byte !== 0)) throw new FileError('damaged');
    return this.#bytes.subarray(0, sizeBytes);
  }
}
