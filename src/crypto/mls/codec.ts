import { clean, concatBytes } from '@noble/hashes/utils.js';
import { badEncoding, ByteReader, encodeUint } from '../encoding.js';

/**
 * The presentation language of RFC 9420 §2.1. One encoding per value: whatever else decodes to it is refused, as CryptoError `bad-encoding`.
 */

/** How a type is written. Reading throws CryptoError `bad-encoding`; what is read shares no memory with the input. */
export interface Codec<T> {
  read(reader: ByteReader): T;
  encode(value: T): Uint8Array;
  /** Whether there is a secret in it: then what is written is wiped once it was taken over into something larger, and by the caller in the end. */
  readonly secret?: boolean;
}

/** All of `bytes` as one value. @throws CryptoError `bad-encoding`. */
export function decode<T>(codec: Codec<T>, bytes: Uint8Array): T {
  const reader = new ByteReader(bytes);
  const value = codec.read(reader);
  reader.end();
  return value;
}

/** `uint8`, `uint16` and `uint32`. */
function uint(size: 1 | 2 | 4): Codec<number> {
  return { read: (reader) => reader.uint(size), encode: (value) => encodeUint(value, size) };
}

export const uint8: Codec<number> = uint(1);
export const uint16: Codec<number> = uint(2);
export const uint32: Codec<number> = uint(4);

export const uint64: Codec<bigint> = {
  read: (reader) => new DataView(reader.bytes(8).buffer).getBigUint64(0),
  encode(value) {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setBigUint64(0, value);
    return bytes;
  },
};

/** `opaque x[length]`. */
export function fixed(length: number): Codec<Uint8Array> {
  return { read: (reader) => reader.bytes(length), encode: (value) => value };
}

/** Length of a variable-size vector (§2.1.2): the top two bits say how many bytes it takes; the shortest form only. */
export function readLength(reader: ByteReader): number {
  const first = reader.uint(1);
  const more = 2 ** (first >> 6) - 1;
  const length = reader.bytes(more).reduce((sum, byte) => sum * 256 + byte, first & 0x3f);
  if (more > 3 || encodeLength(length).length !== more + 1) throw badEncoding('vector length');
  return length;
}

function encodeLength(length: number): Uint8Array {
  if (length < 0x40) return encodeUint(length, 1);
  return length < 0x4000 ? encodeUint(0x4000 + length, 2) : encodeUint(0x8000_0000 + length, 4);
}

/** `opaque x<V>`. */
export const opaque: Codec<Uint8Array> = {
  read: (reader) => reader.bytes(readLength(reader)),
  encode: (value) => concatBytes(encodeLength(value.length), value),
};

/** {@link opaque} of a secret. */
export const secretBytes: Codec<Uint8Array> = { ...opaque, secret: true };

/** `T x<V>`. */
export function list<T>({ read, encode, secret = false }: Codec<T>): Codec<readonly T[]> {
  return {
    secret,
    read(reader) {
      const bytes = opaque.read(reader);
      const inner = new ByteReader(bytes);
      const items: T[] = [];
      while (!inner.done) items.push(read(inner));
      if (secret) clean(bytes);
      return items;
    },
    encode(items) {
      const parts = items.map(encode);
      const inner = concatBytes(...parts);
      const encoded = opaque.encode(inner);
      if (secret) clean(inner, ...parts);
      return encoded;
    },
  };
}

/** `optional<T>` (§2.1.1). */
export function optional<T>(codec: Codec<T>): Codec<T | undefined> {
  const { secret = false } = codec;
  return {
    secret,
    read(reader) {
      const present = reader.uint(1);
      if (present > 1) throw badEncoding('optional');
      return present === 1 ? codec.read(reader) : undefined;
    },
    encode(value) {
      if (value === undefined) return Uint8Array.of(0);
      const part = codec.encode(value);
      const encoded = concatBytes(Uint8Array.of(1), part);
      if (secret) clean(part);
      return encoded;
    },
  };
}

/** No bytes: a value that is known from what stands around it. */
export function constant<T>(value: T): Codec<T> {
  return { read: () => value, encode: () => new Uint8Array() };
}

/** `enum`: names for numbers. Other numbers are refused. */
export function enumeration<Name extends string>(number: Codec<number>, numbers: Readonly<Record<Name, number>>): Codec<Name> {
  return {
    read(reader) {
      const value = number.read(reader);
      for (const name in numbers) if (numbers[name] === value) return name;
      throw badEncoding('enumeration');
    },
    encode: (name) => number.encode(numbers[name]),
  };
}

export type Fields<T> = { readonly [Name in keyof T]-?: Codec<T[Name]> };

/** `struct`: its fields in the order in which they stand in `fields`. */
export function struct<T extends object>(fields: Fields<T>): Codec<T> {
  let secret = false;
  for (const name in fields) secret ||= fields[name].secret ?? false;
  return {
    secret,
    read(reader) {
      const value: Partial<T> = {};
      for (const name in fields) value[name] = fields[name].read(reader);
      becomesWhole(value);
      return value;
    },
    encode(value) {
      const parts: Uint8Array[] = [];
      const secrets: Uint8Array[] = [];
      for (const name in fields) {
        const part = fields[name].encode(value[name]);
        parts.push(part);
        if (fields[name].secret) secrets.push(part);
      }
      const encoded = concatBytes(...parts);
      clean(...secrets);
      return encoded;
    },
  };
}

/** For the compiler: the loop before it has set every field. */
function becomesWhole<T extends object>(_value: Partial<T>): asserts _value is T {}

type Kinded = { readonly kind: string };
export type Cases<T extends Kinded> = { readonly [Kind in T['kind']]: Codec<Extract<T, { kind: Kind }>> };

/** `select` on an enum that stands right before it; the cases give their values the kind, with {@link constant}. */
export function select<T extends Kinded>(kind: Codec<T['kind']>, cases: Cases<T>): Codec<T> {
  return {
    read: (reader) => caseOf(cases, kind.read(reader)).read(reader),
    encode: (value) => concatBytes(kind.encode(value.kind), caseOf(cases, value.kind).encode(value)),
  };
}

/** One case of a {@link select} whose kind stands elsewhere. */
export function caseOf<T extends Kinded>(cases: Cases<T>, kind: T['kind']): Codec<T> {
  return cases[kind];
}
