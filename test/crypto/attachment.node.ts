import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { concatBytes } from '@noble/hashes/utils.js';
import {
  ATTACHMENT_CHUNK_BYTES as CHUNK,
  ATTACHMENT_HEADER_BYTES,
  ATTACHMENT_TAG_BYTES,
  AttachmentOpener,
  AttachmentSealer,
  createAttachmentKey,
  openAttachment,
  sealAttachment,
} from '../../src/crypto/index.js';
import { xChaCha20Poly1305 } from '../../src/crypto/aead.js';
import { flipBit, refusal, text } from './clinic.js';
import { isWiped, plaintextsOf } from './plaintexts.js';

const SEALED = CHUNK + ATTACHMENT_TAG_BYTES;

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < bytes.length; offset += size) yield bytes.subarray(offset, offset + size);
}

async function listOf(source: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return pieces;
}

/** A sealed file and its chunks. */
async function sealed(file: Uint8Array) {
  const key = createAttachmentKey();
  const [header = new Uint8Array(), ...chunks] = await listOf(sealAttachment(key, inPieces(file, 10_000)));
  return { key, header, chunks };
}

async function open(key: Uint8Array, header: Uint8Array, body: Uint8Array, from = 0): Promise<Uint8Array> {
  return concatBytes(...(await listOf(openAttachment(key, { header, source: inPieces(body, 12_345), from }))));
}

describe('an attachment', () => {
  test('opens again at every length around the chunks, whatever the pieces it came in', async () => {
    for (const length of [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17]) {
      const file = new Uint8Array(randomBytes(length));
      const { key, header, chunks } = await sealed(file);
      assert.equal(chunks.length, Math.max(1, Math.ceil(length / CHUNK)));
      assert.deepEqual(Buffer.from(await open(key, header, concatBytes(...chunks))), Buffer.from(file));
    }
  });

  test('has the documented layout', async () => {
    const file = new Uint8Array(randomBytes(CHUNK + 5));
    const { key, header, chunks } = await sealed(file);
    assert.equal(header.length, ATTACHMENT_HEADER_BYTES);
    assert.deepEqual([...header.subarray(0, 2)], [1, 16]);
    const nonce = (index: number, last: number) => concatBytes(header.subarray(2), Uint8Array.of(0, 0, 0, index, last));
    assert.deepEqual(chunks[0], xchacha20poly1305(key, nonce(0, 0), header).encrypt(file.subarray(0, CHUNK)));
    assert.deepEqual(chunks[1], xchacha20poly1305(key, nonce(1, 1), header).encrypt(file.subarray(CHUNK)));
  });

  test('goes on from any chunk where it was interrupted', async () => {
    const file = new Uint8Array(randomBytes(3 * CHUNK + 17));
    const { key, header, chunks } = await sealed(file);
    for (const from of [1, 2, 3]) {
      const rest = await open(key, header, concatBytes(...chunks.slice(from)), from);
      assert.deepEqual(Buffer.from(rest), Buffer.from(file.subarray(from * CHUNK)));
    }
    const opener = new AttachmentOpener(key, header);
    for (const index of [3, 0, 2, 1, 2]) {
      const opened = opener.openChunk(index, chunks[index] ?? new Uint8Array(), index === 3);
      assert.deepEqual(Buffer.from(opened), Buffer.from(file.subarray(index * CHUNK, (index + 1) * CHUNK)));
    }
  });

  test('reads no further ahead than the chunk it is at', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        read += CHUNK / 4;
        yield new Uint8Array(CHUNK / 4);
      }
    }
    let chunks = 0;
    for await (const piece of sealAttachment(createAttachmentKey(), endless())) {
      chunks += piece.length === SEALED ? 1 : 0;
      assert.ok(read <= chunks * CHUNK + CHUNK / 4);
      if (chunks === 20) break;
    }
    assert.equal(chunks, 20);
  });

  test('that was cut off at any place, a chunk’s end included, is refused', async () => {
    const { key, header, chunks } = await sealed(new Uint8Array(3 * CHUNK + 17));
    const body = concatBytes(...chunks);
    for (const length of [0, 1, 16, SEALED - 1, SEALED, SEALED + 1, 2 * SEALED, 3 * SEALED, body.length - 1]) {
      await assert.rejects(open(key, header, body.subarray(0, length)), refusal('open-failed'));
    }
    const whole = await sealed(new Uint8Array(2 * CHUNK));
    await assert.rejects(open(whole.key, whole.header, whole.chunks[0] ?? new Uint8Array()), refusal('open-failed'));
  });

  test('with something after its end is refused', async () => {
    const { key, header, chunks } = await sealed(new Uint8Array(2 * CHUNK));
    const [first = new Uint8Array(), second = new Uint8Array()] = chunks;
    for (const more of [new Uint8Array(1), new Uint8Array(16), first, second]) {
      await assert.rejects(open(key, header, concatBytes(first, second, more)), refusal('open-failed'));
    }
    const empty = await sealed(new Uint8Array());
    const tag = empty.chunks[0] ?? new Uint8Array();
    await assert.rejects(open(empty.key, empty.header, concatBytes(tag, tag)), refusal('open-failed'));
  });

  test('with chunks in another order, twice or left out is refused', async () => {
    const { key, header, chunks } = await sealed(new Uint8Array(3 * CHUNK + 17));
    const arranged = (...order: number[]) => concatBytes(...order.map((index) => chunks[index] ?? new Uint8Array()));
    for (const order of [[1, 0, 2, 3], [0, 0, 1, 2, 3], [0, 2, 3], [0, 1, 3], [1, 2, 3], [3], [0, 1, 2, 2, 3]]) {
      await assert.rejects(open(key, header, arranged(...order)), refusal('open-failed'));
    }
    const opener = new AttachmentOpener(key, header);
    assert.throws(() => opener.openChunk(0, chunks[1] ?? new Uint8Array(), false), refusal('open-failed'));
    assert.throws(() => opener.openChunk(2, chunks[2] ?? new Uint8Array(), true), refusal('open-failed'));
    assert.throws(() => opener.openChunk(3, chunks[3] ?? new Uint8Array(), false), refusal('open-failed'));
  });

  test('with a chunk of another file is refused, even one under the same key', async () => {
    const key = createAttachmentKey();
    const file = new Uint8Array(CHUNK + 17);
    const seal = async () => {
      const [header = new Uint8Array(), ...chunks] = await listOf(sealAttachment(key, inPieces(file, CHUNK)));
      return { header, chunks };
    };
    const [one, two] = [await seal(), await seal()];
    assert.notDeepEqual(one.header, two.header);
    await assert.rejects(open(key, one.header, concatBytes(...one.chunks.slice(0, 1), ...two.chunks.slice(1))), refusal('open-failed'));
    await assert.rejects(open(key, two.header, concatBytes(...one.chunks)), refusal('open-failed'));
    await assert.rejects(open(createAttachmentKey(), one.header, concatBytes(...one.chunks)), refusal('open-failed'));
  });

  test('is refused when a bit of it or of its header is changed', async () => {
    const { key, header, chunks } = await sealed(text('x-ray of the left knee'));
    const body = concatBytes(...chunks);
    for (let bit = 0; bit < body.length * 8; bit++) await assert.rejects(open(key, header, flipBit(body, bit)), refusal('open-failed'));
    for (let bit = 0; bit < header.length * 8; bit++) {
      await assert.rejects(open(key, flipBit(header, bit), body), refusal(bit < 16 ? 'bad-encoding' : 'open-failed'));
    }
    for (let length = 0; length < header.length; length++) assert.throws(() => new AttachmentOpener(key, header.subarray(0, length)), refusal('bad-encoding'));
    assert.throws(() => new AttachmentOpener(key, concatBytes(header, Uint8Array.of(0))), refusal('bad-encoding'));
  });

  test('that ends in a chunk of nothing is neither made nor opened', async () => {
    const key = createAttachmentKey();
    const sealer = new AttachmentSealer(key);
    const first = sealer.chunk(new Uint8Array(CHUNK), false);
    assert.throws(() => sealer.chunk(new Uint8Array(), true), RangeError);
    const nonce = concatBytes(sealer.header.subarray(2), Uint8Array.of(0, 0, 0, 1, 1));
    const nothing = xchacha20poly1305(key, nonce, sealer.header).encrypt(new Uint8Array());
    assert.throws(() => new AttachmentOpener(key, sealer.header).openChunk(1, nothing, true), refusal('open-failed'));
    await assert.rejects(open(key, sealer.header, concatBytes(first, nothing)), refusal('open-failed'));
  });

  test('opens after the memory that its header came in was used for something else', async () => {
    const { key, header, chunks } = await sealed(text('x-ray'));
    const received = concatBytes(header, ...chunks);
    const opener = new AttachmentOpener(key, received.subarray(0, ATTACHMENT_HEADER_BYTES));
    received.fill(0);
    assert.deepEqual(opener.openChunk(0, chunks[0] ?? new Uint8Array(), true), text('x-ray'));
  });

  test('leaves nothing of the file in the memory that it was cut in, sealed to its end or given up', async () => {
    const file = new Uint8Array(CHUNK + 17).fill(7);
    const cut = await plaintextsOf(xChaCha20Poly1305, async () => {
      await sealed(file);
      for await (const piece of sealAttachment(createAttachmentKey(), inPieces(file, 10_000))) if (piece.length === SEALED) break;
    });
    assert.deepEqual(cut.map(isWiped), [true, true, true]);
  });

  test('is sealed in whole chunks and once', () => {
    const sealer = new AttachmentSealer(createAttachmentKey());
    assert.throws(() => sealer.chunk(new Uint8Array(CHUNK - 1), false), RangeError);
    assert.throws(() => sealer.chunk(new Uint8Array(CHUNK + 1), true), RangeError);
    sealer.chunk(new Uint8Array(), true);
    assert.throws(() => sealer.chunk(new Uint8Array(1), true), RangeError);
    assert.throws(() => new AttachmentSealer(new Uint8Array(31)), RangeError);
    assert.throws(() => new AttachmentOpener(createAttachmentKey(), sealer.header).openChunk(-1, new Uint8Array(17), true), RangeError);
  });
});
