import { concatBytes } from '@noble/hashes/utils.js';
import { CryptoError } from './errors.js';

/** Fixed-size integers and length-prefixed byte strings, big-endian, as RFC 8446 §3 writes them. One encoding per value. */

type IntegerBytes = 1 | 2 | 4 | 8;

/** @throws RangeError when `value` is not an integer of 0 to 2^(8·size) − 1, or not a safe one. */
export function encodeUint(value: number, size: IntegerBytes): Uint8Array {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 2 ** (8 * size)) throw new RangeError(`not an unsigned integer of ${size} bytes`);
  const bytes = new Uint8Array(size);
  for (let at = size - 1, rest = value; rest > 0; at--, rest = Math.floor(rest / 256)) bytes[at] = rest % 256;
  return bytes;
}

/** A byte string after its length in `size` bytes. @throws RangeError when it is too long for that. */
export function encodeOpaque(bytes: Uint8Array, size: IntegerBytes): Uint8Array {
  return concatBytes(encodeUint(bytes.length, size), bytes);
}

/** One for all: in a browser each is an object of the document's, which costs more than the label. */
const encoder = new TextEncoder();

/** UTF-8 of a label: domain separation, record names. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Reads an encoding from front to back. Every method throws CryptoError `bad-encoding`; what is returned is a copy. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    requireBytes(bytes, 'encoding');
    this.#bytes = bytes;
  }

  get offset(): number {
    return this.#offset;
  }

  /** Whether everything has been read. */
  get done(): boolean {
    return this.#offset === this.#bytes.length;
  }

  bytes(length: number): Uint8Array {
    const end = this.#endOf(length);
    const bytes = copyOf(this.#bytes.subarray(this.#offset, end));
    this.#offset = end;
    return bytes;
  }

  uint(size: IntegerBytes): number {
    const end = this.#endOf(size);
    let value = 0;
    while (this.#offset < end) value = value * 256 + (this.#bytes[this.#offset++] ?? 0);
    if (!Number.isSafeInteger(value)) throw badEncoding('integer too large');
    return value;
  }

  opaque(size: IntegerBytes): Uint8Array {
    return this.bytes(this.uint(size));
  }

  #endOf(length: number): number {
    const end = this.#offset + length;
    if (end > this.#bytes.length) throw badEncoding('truncated');
    return end;
  }

  /** Everything must have been read. */
  end(): void {
    if (!this.done) throw badEncoding('trailing bytes');
  }
}

/** @throws TypeError when it is not bytes, or of memory that is shared or was given away; RangeError when it is not of `length` bytes. */
export function requireBytes(value: Uint8Array, name: string, length?: number): void {
  if (!isBytes(value)) throw new TypeError(`${name}: expected Uint8Array of memory that is not shared and still there`);
  if (length !== undefined && value.length !== length) throw new RangeError(`${name}: expected ${length} bytes, got ${value.length}`);
}

/** What others may change at any moment would be judged as one thing and used as another. What was given away, to a worker for one, says of itself that it is empty. */
function isBytes(value: unknown): value is Uint8Array {
  if (!ArrayBuffer.isView(value) || !(value instanceof Uint8Array) || !(value.buffer instanceof ArrayBuffer)) return false;
  return value.length > 0 || isThere(value);
}

function isThere(empty: Uint8Array): boolean {
  try {
    return new Uint8Array(empty).length === 0;
  } catch {
    // The only way in which all engines say it.
    return false;
  }
}

/** A copy that shares nothing with what was passed: `slice` of a Node `Buffer` does. */
export function copyOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

/** @throws TypeError when it is no text: what is written in its place would be somebody else's label. */
export function requireText(value: string, name: string): void {
  if (typeof value !== 'string') throw new TypeError(`${name}: expected a string`);
}

/** @throws TypeError when it is neither true nor false: what is taken for true by some is not by others. */
export function requireFlag(value: boolean, name: string): void {
  if (typeof value !== 'boolean') throw new TypeError(`${name}: expected true or false`);
}

/** A time or a version. @throws RangeError when it is none: compared with that, nothing is ever too old. */
export function requireNumber(value: number, name: string): void {
  if (!Number.isFinite(value) || value < 0 || value > Number.MAX_SAFE_INTEGER) throw new RangeError(`${name}: expected a number`);
}

export function badEncoding(what: string, options?: ErrorOptions): CryptoError {
  return new CryptoError('bad-encoding', `not a canonical encoding: ${what}`, options);
}
