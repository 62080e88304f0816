import { type Codec, decode } from '../../src/crypto/mls/codec.js';
import type { Choose } from './choices.js';

/** Bytes made wrong in one to four places: as bytes, or, half of the time where their layout is known, as what they mean. */
export function mutate(sample: Uint8Array, choose: Choose, layout?: Codec<unknown>): Uint8Array {
  let bytes: Uint8Array = sample.slice();
  for (let changes = 1 + choose(4); changes > 0; changes--) bytes = change(bytes, choose);
  return (layout && choose(2) === 0 && changeMeaning(sample, choose, layout)) || bytes;
}

const INTERESTING = [0, 1, 0x7f, 0x80, 0xff];

/** Bits, bytes and lengths changed, pieces cut out, doubled or moved, bytes left over. */
function change(bytes: Uint8Array, choose: Choose): Uint8Array {
  const at = choose(bytes.length + 1);
  const length = Math.min(1 + choose(choose(4) === 0 ? 64 : 8), bytes.length - at);
  const piece = bytes.subarray(at, at + length);
  const withPiece = (inserted: Uint8Array) => Uint8Array.from([...bytes.subarray(0, at), ...inserted, ...bytes.subarray(at + length)]);
  switch (choose(8)) {
    case 0:
      return bytes.subarray(0, at).slice();
    case 1:
      return withPiece(new Uint8Array());
    case 2:
      return withPiece(Uint8Array.from([...piece, ...piece]));
    case 3:
      return withPiece(piece.map(() => INTERESTING[choose(INTERESTING.length)] ?? 0));
    case 4:
      return withPiece(piece.map(() => choose(256)));
    case 5:
      return Uint8Array.from([...bytes, ...piece]);
    case 6:
      return changeLength(bytes, at, choose);
    default:
      return at < bytes.length ? bytes.with(at, (bytes[at] ?? 0) ^ (1 << choose(8))) : bytes;
  }
}

/** The next byte that could be the length of what follows it says one more, one less, or the same in a longer form (RFC 9420 §2.1.2). */
function changeLength(bytes: Uint8Array, from: number, choose: Choose): Uint8Array {
  const at = bytes.findIndex((byte, index) => index >= from && byte > 0 && byte < 0x40 && index + byte < bytes.length);
  const length = bytes[at];
  if (length === undefined) return bytes;
  const form = choose(4);
  const written = form === 0 ? [0x40, length] : form === 1 ? [0x80, 0, 0, length] : [form === 2 ? length + 1 : length - 1];
  return Uint8Array.from([...bytes.subarray(0, at), ...written, ...bytes.subarray(at + 1)]);
}

/** One value changed, left out or there twice, and all lengths around it right. Undefined when that cannot be written. */
function changeMeaning(sample: Uint8Array, choose: Choose, layout: Codec<unknown>): Uint8Array | undefined {
  const value = decode(layout, sample);
  const places = placesIn(value);
  try {
    const place = places[choose(places.length)];
    return place && layout.encode(place((part) => otherThan(part, choose, places)));
  } catch {
    // A number too large for its field, or nothing where something must be.
    return undefined;
  }
}

/** Replaces one part of a value; returns the whole. */
type Place = (replace: (part: unknown) => unknown) => unknown;

/** All parts of a value, each with the way to replace it. */
function placesIn(value: unknown): Place[] {
  const here: Place = (replace) => replace(value);
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return [here];
  const fields = Object.entries(value).flatMap(([name, part]) => placesIn(part).map((place): Place => (replace) => copyWith(value, name, place(replace))));
  return [here, ...fields];
}

function copyWith(value: object, name: string, part: unknown): unknown {
  if (Array.isArray(value)) return value.with(Number(name), part);
  return Object.assign(Object.create(Object.getPrototypeOf(value)), value, { [name]: part });
}

function otherThan(part: unknown, choose: Choose, places: readonly Place[]): unknown {
  if (part instanceof Uint8Array) return otherBytes(part, choose, places);
  if (typeof part === 'number') return [0, 1, part + 1, part - 1, part * 2, 255, 65_535, 2 ** 32 - 1][choose(8)];
  if (typeof part === 'bigint') return [0n, 1n, part + 1n, 2n ** 53n, 2n ** 64n - 1n][choose(5)];
  if (Array.isArray(part)) return otherList(part, choose);
  return undefined;
}

function otherBytes(bytes: Uint8Array, choose: Choose, places: readonly Place[]): Uint8Array {
  const others = [bytes.subarray(1), bytes.subarray(0, -1), Uint8Array.from([...bytes, 0]), Uint8Array.from([...bytes, ...bytes]), new Uint8Array(bytes.length), bytes.map(() => 0xff), new Uint8Array()];
  const other = others[choose(others.length + 4)];
  if (other) return other;
  // Another byte string of the same value, or one changed bit.
  let taken: Uint8Array | undefined;
  places[choose(places.length)]?.((part) => {
    if (part instanceof Uint8Array) taken = part;
    return part;
  });
  return taken ?? change(bytes, choose);
}

function otherList(list: readonly unknown[], choose: Choose): unknown[] {
  const at = choose(list.length);
  switch (choose(5)) {
    case 0:
      return list.toSpliced(at, 1);
    case 1:
      return list.toSpliced(at, 0, ...list.slice(at, at + 1));
    case 2:
      return list.toReversed();
    case 3:
      return [];
    default:
      return Array.from({ length: 40 }, () => list[at] ?? 0);
  }
}
