import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { randomBytes } from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { toBase64Url } from '../../src/bytes.js';
import { xChaCha20Poly1305 } from '../../src/crypto/aead.js';
import { AttachmentSealer, createAttachmentKey } from '../../src/crypto/index.js';
import { FileError } from '../../src/files/errors.js';
import { chunksOf } from '../../src/files/padding.js';
import { FileOpening, sealFile, type SealedFile } from '../../src/files/seal-file.js';
import { isWiped, plaintextsOf } from '../crypto/plaintexts.js';

const CHUNK = 65_536;
const damaged = (error: unknown) => error instanceof FileError && error.code === 'damaged';

function open({ key, digest }: Pick<SealedFile, 'key' | 'digest'>, sizeBytes: number, parts: readonly Uint8Array[]): Uint8Array {
  const opening = new FileOpening({ key: toBase64Url(key), digest, sizeBytes });
  for (const part of parts) opening.add(part);
  return opening.finish();
}

describe('a sealed file', () => {
  test('opens to what it was, at every length around a chunk’s', () => {
    for (const length of [1, 2, CHUNK - 1, CHUNK, CHUNK + 1, 5 * CHUNK, 9 * CHUNK + 1]) {
      const bytes = randomBytes(length);
      const sealed = sealFile(bytes);
      assert.equal(sealed.parts.length, chunksOf(length));
      assert.deepEqual(Buffer.from(open(sealed, length, sealed.parts)), Buffer.from(bytes));
    }
  });

  test('tells the relay one of a few lengths, at most an eighth more than there is', () => {
    const sizes = new Set<number>();
    for (let chunks = 1; chunks <= 400; chunks++) {
      const padded = chunksOf(chunks * CHUNK);
      assert.ok(padded >= chunks && padded <= chunks * 1.125 + 1, `${chunks}: ${padded}`);
      assert.equal(chunksOf((chunks - 1) * CHUNK + 1), padded);
      sizes.add(padded);
    }
    assert.ok(sizes.size <= 60, `${sizes.size} sizes`);
    const lengths = [1, 1000, 65_000].map((length) => sealFile(new Uint8Array(length)).parts.map((part) => part.length));
    assert.deepEqual(lengths, [[65_573], [65_573], [65_573]]);
  });

  const length = 3 * CHUNK + 5;
  const sealed = sealFile(randomBytes(length));
  const [first = randomBytes(0), second = randomBytes(0), third = randomBytes(0), last = randomBytes(0)] = sealed.parts;
  const flipped = (part: Uint8Array, at: number) => part.map((byte, i) => (i === at ? byte ^ 1 : byte));
  const attacks: Record<string, readonly Uint8Array[]> = {
    'a flipped bit in its header': [flipped(first, 5), second, third, last],
    'a flipped bit in a chunk': [first, flipped(second, 30_000), third, last],
    'a flipped bit in the last tag': [first, second, third, flipped(last, last.length - 1)],
    'its end cut off': [first, second, third],
    'a part cut short': [first, second, third, last.subarray(0, -1)],
    'two parts in each other’s place': [first, third, second, last],
    'a part twice': [first, second, second, third],
    'a part left out': [first, second, last],
    'another file in its place': sealFile(new Uint8Array(length)).parts,
    'nothing': [],
  };
  for (const [name, parts] of Object.entries(attacks)) test(`does not open with ${name}`, () => assert.throws(() => open(sealed, length, parts), damaged));

  test('does not open under another key, as another length, or as one that was exchanged by somebody who has the key', () => {
    assert.throws(() => open({ ...sealed, key: randomBytes(32) }, length, sealed.parts), damaged);
    assert.throws(() => open(sealed, length - 6, sealed.parts), damaged);
    assert.throws(() => open(sealed, length - CHUNK, sealed.parts), damaged);
    assert.throws(() => open({ ...sealed, digest: toBase64Url(randomBytes(32)) }, length, sealed.parts), damaged);
  });

  test('does not open with a key that is none', () => {
    for (const bytes of [0, 16, 31, 33]) assert.throws(() => open({ ...sealed, key: randomBytes(bytes) }, length, sealed.parts), damaged, `${bytes}`);
  });

  /** By a sender who runs another program: everything is right but what is in the chunks. */
  function forged(chunks: readonly Uint8Array[]): SealedFile {
    const key = createAttachmentKey();
    const sealer = new AttachmentSealer(key);
    const [head = new Uint8Array(), ...rest] = chunks.map((chunk, index) => sealer.chunk(chunk, index === chunks.length - 1));
    const parts = [concatBytes(sealer.header, head), ...rest];
    return { key, parts, digest: toBase64Url(sha256(concatBytes(...parts))) };
  }

  test('does not open where the padding hides something, or falls short of whole chunks and tells the relay the length', () => {
    const padded = (bytes: number) => new Uint8Array(bytes).fill(7, 0, 5);
    const opens = (file: SealedFile) => open(file, 5, file.parts);
    assert.equal(opens(forged([padded(CHUNK)])).length, 5);
    for (const at of [5, 30_000, CHUNK - 1]) assert.throws(() => opens(forged([padded(CHUNK).fill(1, at, at + 1)])), damaged, `${at}`);
    for (const bytes of [5, 6, CHUNK - 1]) assert.throws(() => opens(forged([padded(bytes)])), damaged, `${bytes}`);
  });

  test('is whole only when all of it has come, though the digest is of what there is', () => {
    const whole = forged([new Uint8Array(CHUNK), new Uint8Array(CHUNK)]);
    assert.equal(open(whole, 2 * CHUNK, whole.parts).length, 2 * CHUNK);
    const half = { ...whole, digest: toBase64Url(sha256(whole.parts[0] ?? new Uint8Array())) };
    assert.throws(() => open(half, 2 * CHUNK, whole.parts.slice(0, 1)), damaged);
  });

  test('leaves no other copy of itself in memory than the one that was asked for', async () => {
    const bytes = new Uint8Array(CHUNK + 1).fill(7);
    const chunks = await plaintextsOf(xChaCha20Poly1305, () => {
      const file = sealFile(bytes);
      assert.deepEqual(Buffer.from(open(file, bytes.length, file.parts)), Buffer.from(bytes));
    });
    assert.deepEqual(chunks.map(isWiped), [true, true, true, true]);
  });
});
