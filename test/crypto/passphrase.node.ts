import assert from 'node:assert/strict';
import { hkdfSync, randomBytes, scryptSync } from 'node:crypto';
import { test } from 'node:test';
import { joinKey, passphraseProof } from '../../src/crypto/passphrase.js';
import { text } from './clinic.js';

const bytes = (length: number) => new Uint8Array(randomBytes(length));

test('the proof of a passphrase is scrypt of its composed form, with a salt of 16 bytes at least', async () => {
  const salt = bytes(16);
  const expected = new Uint8Array(scryptSync(text('Zürich 7'), salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 }));
  for (const spelt of ['Z\u00fcrich 7', 'Zu\u0308rich 7']) assert.deepEqual(await passphraseProof(spelt, salt), expected);
  assert.notDeepEqual(await passphraseProof('Zürich 7 ', salt), expected);
  await assert.rejects(passphraseProof('Zürich 7', bytes(15)), RangeError);
});

test('a key of two parts is HKDF of one with the other as its salt, and leaves both as they were', () => {
  const [key, share] = [bytes(32), bytes(32)];
  const before = [key.slice(), share.slice()];
  assert.deepEqual(joinKey(key, share), new Uint8Array(hkdfSync('sha256', key, share, text('sotto shift lock v1'), 32)));
  assert.deepEqual([key, share], before);
  assert.notDeepEqual(joinKey(key, share), joinKey(share, key));
  for (const [a, b] of [[bytes(31), share], [key, bytes(33)]] as const) assert.throws(() => joinKey(a, b), RangeError);
});
