import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { concatBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { cleanFile } from '../../src/files/clean.js';
import { FileError, type FileErrorCode } from '../../src/files/errors.js';
import { kindOf } from '../../src/files/kind.js';
import { orientationOf } from '../../src/files/orientation.js';
import { fileTypes } from '../../src/policy/policy.js';
import { choices } from '../crypto/choices.js';
import { exif, jpeg, png, pngChunk, SECRETS, segment, taggedJpeg, taggedPng, taggedWebp, webp } from './pictures.js';

const fails = (code: FileErrorCode) => (error: unknown) => error instanceof FileError && error.code === code;
const clean = (bytes: Uint8Array) => cleanFile(bytes, fileTypes).bytes;
const has = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text);
const pdf = utf8ToBytes('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

const tagged = { JPEG: taggedJpeg, PNG: taggedPng, WebP: taggedWebp };
const plain = { JPEG: jpeg, PNG: png, WebP: webp };

describe('what a file is', () => {
  test('is told by what is in it', () => {
    assert.deepEqual([jpeg, png, webp, pdf, utf8ToBytes('Tuesday, 10:30\r\n\tΩμέγα')].map(kindOf), [...fileTypes]);
  });

  const never: Record<string, Uint8Array> = {
    HTML: utf8ToBytes('<!doctype html><script>alert(1)</script>'),
    'HTML after spaces': utf8ToBytes('\uFEFF \n\t<html>'),
    SVG: utf8ToBytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'SVG in XML': utf8ToBytes('<?xml version="1.0"?><svg/>'),
    'a script': utf8ToBytes('#!/bin/sh\nrm -rf /'),
    'a ZIP, so also a Word file and a JAR': utf8ToBytes('PK\x03\x04rest'),
    'a Windows program': concatBytes(utf8ToBytes('MZ'), randomBytes(100)),
    'an ELF program': concatBytes(Uint8Array.of(0x7f), utf8ToBytes('ELF'), new Uint8Array(40)),
    'a GIF': utf8ToBytes('GIF89a\x01\x00\x01\x00\x00'),
    'an old Word file': concatBytes(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), randomBytes(40)),
    'a PDF without its end': utf8ToBytes('%PDF-1.7\n1 0 obj'),
    'something before a PDF': concatBytes(utf8ToBytes('MZ\0'), pdf),
    'text in another encoding': Uint8Array.of(0x47, 0x72, 0xfc, 0xdf, 0x65),
    'text with a control character': utf8ToBytes('a\u001B[2Jb'),
    noise: randomBytes(4000),
  };
  for (const [name, bytes] of Object.entries(never)) {
    test(`is nothing that may be sent: ${name}`, () => assert.throws(() => clean(bytes), fails('type')));
  }

  for (const brand of ['heic', 'heix', 'mif1', 'msf1', 'hevc']) {
    test(`is HEIC, and refused as that: ${brand}`, () => {
      const heic = concatBytes(Uint8Array.of(0, 0, 0, 24), utf8ToBytes(`ftyp${brand}\0\0\0\0mif1heic`), randomBytes(100));
      assert.throws(() => clean(heic), fails('heic'));
    });
  }

  test('is refused when the policy allows others only, and when it is empty', () => {
    assert.throws(() => cleanFile(jpeg, ['image/png', 'text/plain']), fails('type'));
    assert.throws(() => clean(new Uint8Array(0)), fails('empty'));
  });
});

describe('a picture', () => {
  for (const [name, tag] of Object.entries(tagged)) {
    test(`leaves where, when, by whom and with what it was taken behind: ${name}`, () => {
      const before = tag(6);
      const found = SECRETS.filter((secret) => has(before, secret));
      assert.ok(found.length >= 4, 'the test picture is tagged');
      const after = clean(before);
      assert.deepEqual(SECRETS.filter((secret) => has(after, secret)), []);
      // The GPS directory's tag, either byte order, and Apple's name.
      for (const trace of ['Apple', 'http', 'Adobe', 'Photoshop', '\x25\x88', '\x88\x25\x00\x04']) assert.ok(!has(after.subarray(0, 40), trace), trace);
      assert.equal(kindOf(after), kindOf(before));
    });

    test(`stays the right way up, and says nothing of it where it is: ${name}`, () => {
      for (const orientation of [3, 6, 8]) {
        const after = clean(tag(orientation));
        const at = Buffer.from(after).indexOf(Buffer.from('MM\0*'));
        assert.ok(at > 0);
        assert.equal(orientationOf(after.subarray(at)), orientation);
      }
      for (const orientation of [0, 1, 9]) assert.ok(!has(clean(tag(orientation)), 'MM\0*'));
    });
  }

  test('has the same bytes of its image, tables and colours afterwards, and nothing more', () => {
    for (const name of ['JPEG', 'PNG', 'WebP'] as const) assert.deepEqual(Buffer.from(clean(tagged[name](1))), Buffer.from(clean(plain[name])), name);
    assert.deepEqual(Buffer.from(clean(png)), Buffer.from(png));
    assert.deepEqual(Buffer.from(clean(webp)), Buffer.from(webp));
    // Of JFIF only the version and the density differ.
    assert.deepEqual(Buffer.from(clean(jpeg).subarray(20)), Buffer.from(jpeg.subarray(20)));
  });

  test('of several scans is kept whole', () => {
    const at = Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xda]));
    const scan = jpeg.subarray(at, -2);
    const restarted = concatBytes(scan, Uint8Array.of(0xff, 0xd0, 0x12, 0xff, 0x00, 0x34, 0xff, 0xd1, 0x56));
    const several = concatBytes(jpeg.subarray(0, -2), segment(0xc4, new Uint8Array(20).fill(7)), restarted, Uint8Array.of(0xff, 0xff), segment(0xfe, utf8ToBytes('Jane Roe')), restarted, Uint8Array.of(0xff, 0xd9));
    const cleaned = clean(several);
    assert.ok(!has(cleaned, 'Jane Roe'));
    assert.equal(Buffer.from(cleaned).filter((byte, i) => byte === 0xff && cleaned[i + 1] === 0xda).length, 3);
    assert.deepEqual(Buffer.from(cleaned.subarray(-restarted.length - 2)), Buffer.from(concatBytes(restarted, Uint8Array.of(0xff, 0xd9))));
  });

  test('cleaned twice is as cleaned once', () => {
    for (const tag of Object.values(tagged)) {
      const once = clean(tag(6));
      assert.deepEqual(Buffer.from(clean(once)), Buffer.from(once));
    }
  });

  test('cut off anywhere is refused as damaged, or as nothing that is known, and never hangs', () => {
    for (const tag of Object.values(tagged)) {
      const whole = clean(tag(6));
      for (let length = 1; length < whole.length; length++) {
        try {
          cleanFile(whole.subarray(0, length), fileTypes.slice(0, 3));
          assert.fail(`${length} of ${whole.length} bytes passed`);
        } catch (error) {
          assert.ok(error instanceof FileError && ['damaged', 'type'].includes(error.code), String(error));
        }
      }
    }
  });

  test('whose pieces say that they are shorter than their own length, or longer than the file, or that shows nothing, is refused as damaged', () => {
    const scan = Buffer.from(jpeg).indexOf(Uint8Array.of(0xff, 0xda));
    const end = png.length - 12;
    const damaged: Record<string, Uint8Array> = {
      'a scan of no length': concatBytes(jpeg.subarray(0, scan + 2), Uint8Array.of(0, 0), jpeg.subarray(scan + 4)),
      'a scan of one byte': concatBytes(jpeg.subarray(0, scan + 2), Uint8Array.of(0, 1), jpeg.subarray(scan + 4)),
      'a JPEG without a picture': Uint8Array.of(0xff, 0xd8, 0xff, 0xd9),
      'a JPEG of tables only': concatBytes(Uint8Array.of(0xff, 0xd8), segment(0xdb, new Uint8Array(65)), Uint8Array.of(0xff, 0xd9)),
      'an end of PNG that goes on': concatBytes(png.subarray(0, end), Uint8Array.of(0, 0, 1, 0), png.subarray(end + 4)),
    };
    for (const [name, bytes] of Object.entries(damaged)) assert.throws(() => clean(bytes), fails('damaged'), name);
  });

  test('with any bytes changed is cleaned or refused, and nothing else', () => {
    const choose = choices(20_261_122);
    for (const tag of Object.values(tagged)) {
      for (let i = 0; i < 400; i++) {
        const changed = tag(6).slice();
        for (let bytes = 0; bytes < 3; bytes++) changed[choose(changed.length)] = choose(256);
        try {
          clean(changed);
        } catch (error) {
          assert.ok(error instanceof FileError, String(error));
        }
      }
    }
  });

  test('of a million pieces is refused before they are put together', () => {
    const many = (piece: Uint8Array, count: number) => {
      const pieces = new Uint8Array(piece.length * count);
      for (let i = 0; i < count; i++) pieces.set(piece, i * piece.length);
      return pieces;
    };
    const inWebp = (chunks: Uint8Array) => {
      const whole = concatBytes(webp, chunks);
      new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
      return whole;
    };
    const frame = concatBytes(Uint8Array.of(0, 0, 0, 0, 0, 0, 23, 0, 0, 7, 0, 0, 0, 0, 0, 0), many(concatBytes(utf8ToBytes('VP8L'), new Uint8Array(4)), 1000));
    const animation = concatBytes(utf8ToBytes('ANMF'), Uint8Array.of(frame.length & 255, frame.length >> 8, 0, 0), frame);
    const bombs = [
      concatBytes(jpeg.subarray(0, 20), many(segment(0xdb, new Uint8Array(0)), 200_000), jpeg.subarray(20)),
      concatBytes(png.subarray(0, 33), many(pngChunk('IDAT', new Uint8Array(0)), 200_000), png.subarray(33)),
      inWebp(many(concatBytes(utf8ToBytes('ICCP'), new Uint8Array(4)), 200_000)),
    ];
    for (const bomb of bombs) assert.throws(() => clean(bomb), fails('damaged'));
    assert.throws(() => clean(inWebp(animation)), (error) => error instanceof FileError);
    // As cameras and editors write them.
    const some = concatBytes(png.subarray(0, -12), many(pngChunk('IDAT', new Uint8Array(10)), 10_000), png.subarray(-12));
    assert.equal(clean(some).length, some.length);
  });

  test('with metadata that points outside of itself has no way up', () => {
    const wild = exif(6).slice();
    new DataView(wild.buffer).setUint32(4, 0xfffffff0, true);
    assert.equal(orientationOf(wild), 1);
    assert.equal(orientationOf(utf8ToBytes('II')), 1);
    assert.throws(() => clean(concatBytes(png.subarray(0, 8), pngChunk('IDAT', new Uint8Array(3)), pngChunk('IEND', new Uint8Array(0)))), fails('damaged'));
  });
});

describe('a picture that says it is larger than anybody should draw', () => {
  /** In place of what a file says of its size, at the first occurrence of what stands before it. */
  const saying = (bytes: Uint8Array, before: Uint8Array | string, skip: number, size: readonly number[]) => {
    const copy = Uint8Array.from(bytes);
    const at = Buffer.from(copy).indexOf(typeof before === 'string' ? before : Buffer.from(before)) + skip;
    assert.ok(at > skip);
    copy.set(size, at);
    return copy;
  };
  const u16 = (...values: number[]) => values.flatMap((value) => [value >> 8, value & 255]);
  const u32 = (...values: number[]) => values.flatMap((value) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]);
  const u24 = (...values: number[]) => values.flatMap((value) => [(value - 1) & 255, ((value - 1) >> 8) & 255, (value - 1) >> 16]);
  const inJpeg = (width: number, height: number) => saying(jpeg, Uint8Array.of(0xff, 0xc0), 5, u16(height, width));
  const inPng = (width: number, height: number) => saying(png, 'IHDR', 4, u32(width, height));
  const canvas = (width: number, height: number) => saying(webp, 'VP8X', 12, u24(width, height));
  const lossy = (width: number, height: number) => saying(webp, Uint8Array.of(0x9d, 0x01, 0x2a), 3, [width & 255, width >> 8, height & 255, height >> 8]);

  for (const [name, made] of Object.entries({ JPEG: inJpeg, PNG: inPng, WebP: canvas, 'WebP inside its canvas': lossy })) {
    test(`is refused by its header: ${name}`, () => {
      const [width, height] = name.startsWith('WebP in') ? [16_383, 16_383] : [32_000, 32_000];
      assert.throws(() => clean(made(width, height)), fails('dimensions'));
      assert.ok(clean(made(8000, 8000)).length > 0);
      assert.throws(() => clean(made(8001, 8000)), fails('dimensions'));
    });
  }

  test('is refused by one side alone, and without one', () => {
    assert.throws(() => clean(inJpeg(40_000, 1)), fails('dimensions'));
    assert.throws(() => clean(inPng(1, 0x7fffffff)), fails('dimensions'));
    assert.throws(() => clean(canvas(2 ** 24, 2)), fails('dimensions'));
    for (const [width, height] of [[0, 8], [24, 0]] as const) for (const made of [inJpeg, inPng]) assert.throws(() => clean(made(width, height)), fails('damaged'));
  });

  test('cannot hide it in a second header, or a frame of an animation', () => {
    const twice = (frame: Uint8Array) => concatBytes(jpeg.subarray(0, 20), segment(0xc2, frame), jpeg.subarray(20));
    assert.throws(() => clean(twice(Uint8Array.of(8, ...u16(32_000, 32_000), 1, 1, 0x11, 0))), fails('dimensions'));
    const frames = pngChunk('fcTL', Uint8Array.of(...u32(0, 32_000, 32_000, 0, 0), 0, 1, 0, 1, 0, 0));
    assert.throws(() => clean(concatBytes(png.subarray(0, 33), frames, png.subarray(33))), fails('dimensions'));
    const inner = concatBytes(utf8ToBytes('VP8L'), Uint8Array.of(5, 0, 0, 0, 0x2f, 0xff, 0xff, 0xff, 0x0f, 0));
    for (const frame of [[...u24(16_000, 16_000), 0, 0, 0, 0], [...u24(24, 8), 0, 0, 0, 0, ...inner]]) {
      const data = Uint8Array.of(0, 0, 0, 0, 0, 0, ...frame);
      const animated = concatBytes(webp, utf8ToBytes('ANMF'), Uint8Array.of(data.length, 0, 0, 0), data, new Uint8Array(data.length % 2));
      animated.set([(animated.length - 8) & 255, (animated.length - 8) >> 8], 4);
      assert.throws(() => clean(animated), fails('dimensions'));
    }
  });
});
