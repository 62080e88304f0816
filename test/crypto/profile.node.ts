import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ed25519 } from '@noble/curves/ed25519.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { createDeviceKey, openProfile, signLabelled, signProfile } from '../../src/crypto/index.js';
import { flipBit, HOUR, NOW, refusal, text } from './clinic.js';

const root = createDeviceKey();
const fields = { key: root, version: 7, issuedAtMs: NOW, expiresAtMs: NOW + HOUR, body: text('{"policy":"hipaa"}') };
const signed = signProfile(fields);
const expected = { clinic: root.publicKey, nowMs: NOW + 1 };

describe('a clinic profile', () => {
  test('says again what was signed', () => {
    const { key: _key, ...profile } = fields;
    assert.deepEqual(openProfile(signed, expected), profile);
  });

  test('has the documented layout, which the relay checks by itself', () => {
    const view = new DataView(signed.buffer, signed.byteOffset);
    assert.equal(signed[0], 1);
    assert.deepEqual(signed.slice(1, 33), root.publicKey);
    assert.equal(view.getBigUint64(33), 7n);
    assert.equal(view.getBigUint64(41), BigInt(NOW));
    assert.equal(view.getBigUint64(49), BigInt(NOW + HOUR));
    assert.equal(view.getUint32(57), fields.body.length);
    assert.deepEqual(signed.slice(61, -64), fields.body);
    const message = concatBytes(text('sotto profile v1'), signed.slice(0, -64));
    assert.ok(ed25519.verify(signed.slice(-64), message, root.publicKey, { zip215: false }));
  });

  test('is refused when any bit of it is changed', () => {
    for (let bit = 0; bit < signed.length * 8; bit++) {
      assert.throws(() => openProfile(flipBit(signed, bit), expected), { name: 'CryptoError' });
    }
  });

  test('is refused truncated or with bytes after it', () => {
    for (let length = 0; length < signed.length; length++) assert.throws(() => openProfile(signed.subarray(0, length), expected), refusal('bad-encoding'));
    assert.throws(() => openProfile(concatBytes(signed, Uint8Array.of(0)), expected), refusal('bad-encoding'));
  });

  test('of another clinic is refused, also when it claims to be of this one', () => {
    const other = createDeviceKey();
    assert.throws(() => openProfile(signProfile({ ...fields, key: other }), expected), refusal('untrusted'));
    const claimed = signProfile({ ...fields, key: other }).slice(0, -64);
    claimed.set(root.publicKey, 1);
    assert.throws(() => openProfile(concatBytes(claimed, signLabelled(other, 'sotto profile v1', claimed)), expected), refusal('untrusted'));
  });

  test('is refused that names another clinic, or another format, though this one has signed it', () => {
    const anew = (at: number, bytes: Iterable<number>) => {
      const changed = signed.slice(0, -64);
      changed.set([...bytes], at);
      return concatBytes(changed, signLabelled(root, 'sotto profile v1', changed));
    };
    assert.deepEqual(openProfile(anew(0, [1]), expected), openProfile(signed, expected));
    assert.throws(() => openProfile(anew(1, createDeviceKey().publicKey), expected), refusal('untrusted'));
    assert.throws(() => openProfile(anew(0, [2]), expected), refusal('bad-encoding'));
  });

  test('is refused before its time and from its end on', () => {
    assert.throws(() => openProfile(signed, { ...expected, nowMs: NOW + HOUR }), refusal('expired'));
    assert.throws(() => openProfile(signed, { ...expected, nowMs: NOW - 6 * 60_000 }), refusal('not-yet-valid'));
    assert.equal(openProfile(signed, { ...expected, nowMs: NOW - 4 * 60_000 }).version, 7);
  });

  test('of an older version than one seen is refused; the same one again is not', () => {
    assert.throws(() => openProfile(signed, { ...expected, minVersion: 8 }), refusal('stale-profile'));
    assert.equal(openProfile(signed, { ...expected, minVersion: 7 }).version, 7);
  });

  test('is not signed with numbers out of range', () => {
    assert.throws(() => signProfile({ ...fields, version: -1 }), RangeError);
    assert.throws(() => signProfile({ ...fields, version: 2 ** 53 }), RangeError);
    assert.throws(() => signProfile({ ...fields, expiresAtMs: NOW }), RangeError);
  });
});
