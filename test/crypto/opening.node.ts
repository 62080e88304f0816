import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import {
  AttachmentOpener,
  AttachmentSealer,
  createAttachmentKey,
  createSealKey,
  CryptoError,
  openRecord,
  openSealed,
  protect,
  sealRecord,
  sealTo,
  unprotect,
} from '../../src/crypto/index.js';
import { Clinic, flipBit, Room, suites, text } from './clinic.js';
import { locks, workOf } from './locks.js';

// What does not open says in one way that it does not: whatever was wrong with it, whoever asks learns nothing from the answer.

const CONTENT = text('blood pressure 120/80');

/** Every bit changed, every length short of the whole, and one byte more. */
function damaged(bytes: Uint8Array, step = 1): Uint8Array[] {
  const flipped = Array.from({ length: Math.floor((bytes.length * 8) / step) }, (_, i) => flipBit(bytes, i * step));
  const cut = Array.from({ length: Math.floor(bytes.length / step) }, (_, i) => bytes.subarray(0, i * step));
  return [...flipped, ...cut, Uint8Array.from([...bytes, 0])];
}

async function answersOf(open: (bytes: Uint8Array) => unknown, inputs: readonly Uint8Array[]): Promise<Set<string>> {
  const answers = new Set<string>();
  for (const input of inputs) {
    try {
      await open(input);
      answers.add('opened');
    } catch (error) {
      assert.ok(error instanceof CryptoError, String(error));
      answers.add(`${error.code}: ${error.message}`);
    }
  }
  return answers;
}

test('a record gives one answer to whatever is wrong with it', async () => {
  const key = randomBytes(32);
  const sealed = sealRecord(key, 'name', CONTENT);
  const answers = await answersOf((bytes) => openRecord(key, 'name', bytes), damaged(sealed));
  const elsewhere = await answersOf((bytes) => openRecord(key, 'other', bytes), [sealed]);
  assert.deepEqual([...answers, ...elsewhere].filter((answer, i, all) => all.indexOf(answer) === i), ['open-failed: the record does not open']);
});

for (const suite of suites) {
  test(`a box gives one answer to whatever is wrong with it (${suite})`, async () => {
    const key = createSealKey(suite);
    const binding = { suite, info: text('form'), aad: text('1') };
    const sealed = sealTo(key.publicKey, CONTENT, binding);
    const answers = await answersOf((bytes) => openSealed(key.secretKey, bytes, binding), damaged(sealed, 31));
    assert.deepEqual([...answers], ['open-failed: the box does not open']);
  });

  test(`a message gives one answer to whatever is wrong with what is encrypted of it (${suite})`, async () => {
    const clinic = new Clinic();
    const { room, visitor } = await Room.open(clinic, suite);
    const { message } = await protect(room.group(visitor), CONTENT);
    // Behind version, wire format, group id, epoch, content type, and the empty authenticated data: the sender's data, and after two bytes the ciphertext.
    const senderDataAt = 2 + 2 + 1 + 32 + 8 + 1 + 1 + 1;
    const ciphertextAt = senderDataAt + 28 + 2;
    const flips = Array.from({ length: message.length - senderDataAt }, (_, i) => senderDataAt + i).filter((at) => at < senderDataAt + 28 || at >= ciphertextAt);
    const inputs = flips.map((at) => flipBit(message, at * 8 + (at % 8)));
    const answers = await answersOf((bytes) => unprotect(room.group(clinic.desk), bytes, clinic.trust()), inputs);
    assert.deepEqual([...answers], ['open-failed: the message does not open']);
  });
}

test('an attachment gives one answer to whatever is wrong with it', async () => {
  const key = createAttachmentKey();
  const sealer = new AttachmentSealer(key);
  const sealed = sealer.chunk(CONTENT, true);
  const opener = new AttachmentOpener(key, sealer.header);
  const answers = await answersOf((bytes) => opener.openChunk(0, bytes, true), damaged(sealed));
  const elsewhere = await answersOf((bytes) => opener.openChunk(1, bytes, true), [sealed]);
  assert.deepEqual([...new Set([...answers, ...elsewhere])], ['open-failed: the attachment does not open']);
});

for (const { name, right, wrong, open } of await locks()) {
  test(`${name}: whatever is wrong takes the same work and gets the same answer`, async () => {
    const expected = await workOf(() => open(right));
    assert.ok(expected.decryptions > 0);
    for (const [what, bytes] of Object.entries(wrong)) {
      assert.equal(bytes.length, right.length, what);
      const answers = new Set<string>();
      const work = await workOf(async () => {
        for (const answer of await answersOf(open, [bytes])) answers.add(answer);
      });
      assert.deepEqual(work, expected, what);
      assert.deepEqual([...answers], [`open-failed: the ${name.split(',')[0] ?? ''} does not open`], what);
    }
  });
}
