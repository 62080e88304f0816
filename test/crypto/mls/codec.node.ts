import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ByteReader } from '../../../src/crypto/encoding.js';
import { type Codec, constant, decode, enumeration, list, opaque, optional, readLength, select, struct, uint16, uint64, uint8 } from '../../../src/crypto/mls/codec.js';
import { failure } from './members.js';

const bytes = (...values: number[]) => Uint8Array.from(values);
const notCanonical = failure('bad-encoding');

describe('the presentation language', () => {
  test('writes the length of a vector in 1, 2 or 4 bytes, the shortest that will do', () => {
    for (const [length, header] of [[0, 1], [63, 1], [64, 2], [16_383, 2], [16_384, 4], [70_000, 4]] as const) {
      const encoded = opaque.encode(new Uint8Array(length));
      assert.equal(encoded.length, header + length);
      assert.equal(decode(opaque, encoded).length, length);
    }
  });

  test('refuses a length that is longer than it need be, of 8 bytes, or cut', () => {
    for (const header of [bytes(0x40, 63), bytes(0x80, 0, 0, 5), bytes(0x80, 0, 0x3f, 0xff), bytes(0xc0, 0, 0, 0, 0, 0, 0, 1), bytes(0x40), bytes(0x80, 1), bytes()]) {
      assert.throws(() => readLength(new ByteReader(header)), notCanonical);
    }
  });

  test('refuses a vector longer than what is there, without setting memory aside for it', () => {
    assert.throws(() => decode(opaque, bytes(0xbf, 0xff, 0xff, 0xff, 1, 2, 3)), notCanonical);
    assert.throws(() => decode(opaque, bytes(5, 1, 2)), notCanonical);
  });

  test('refuses bytes after the value, and items cut by the end of their vector', () => {
    assert.throws(() => decode(uint8, bytes(1, 2)), notCanonical);
    assert.throws(() => decode(list(uint16), bytes(3, 0, 1, 0)), notCanonical);
    assert.deepEqual(decode(list(uint16), bytes(4, 0, 1, 0, 2)), [1, 2]);
  });

  test('knows an optional value by 0 or 1 alone', () => {
    assert.equal(decode(optional(uint8), bytes(0)), undefined);
    assert.equal(decode(optional(uint8), bytes(1, 7)), 7);
    for (const wrong of [bytes(2, 7), bytes(2), bytes(255)]) assert.throws(() => decode(optional(uint8), wrong), notCanonical);
  });

  test('carries 64-bit integers whole', () => {
    for (const value of [0n, 1n, 2n ** 53n + 1n, 2n ** 64n - 1n]) assert.equal(decode(uint64, uint64.encode(value)), value);
  });

  test('tells cases apart by their number, and refuses other numbers', () => {
    type Shape = { readonly kind: 'dot' } | { readonly kind: 'line'; readonly length: number };
    const shape: Codec<Shape> = select<Shape>(enumeration(uint8, { dot: 1, line: 3 }), {
      dot: struct({ kind: constant('dot') }),
      line: struct({ kind: constant('line'), length: uint8 }),
    });
    for (const value of [{ kind: 'dot' }, { kind: 'line', length: 9 }] as const) assert.deepEqual(decode(shape, shape.encode(value)), value);
    for (const unknown of [bytes(0), bytes(2), bytes(3)]) assert.throws(() => decode(shape, unknown), notCanonical);
  });

  test('shares no memory with what it reads', () => {
    const input = bytes(2, 8, 9);
    const value = decode(opaque, input);
    input.fill(0);
    assert.deepEqual(value, bytes(8, 9));
  });
});
