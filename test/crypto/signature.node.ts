import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToNumberLE, numberToBytesLE } from '@noble/curves/utils.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { inside } from '../../src/crypto/group/state.js';
import { createDeviceKey, createGroup, createKeyPackage, decodeGroup, destroyGroup, DeviceKey, encodeGroup, issueCertificate, protect, signChallenge, signLabelled, signProfile } from '../../src/crypto/index.js';
import { sign, verify } from '../../src/crypto/signature.js';
import { Clinic, NOW, Room, text } from './clinic.js';

const message = text('a message');
/** Two signatures of one message, one of them under a public key that is another's, give the secret key away. */
const isUnderOwnKey = (key: DeviceKey, secretKey: Uint8Array) => assert.deepEqual(key.sign(message), ed25519.sign(message, secretKey));

describe('signing', () => {
  it('gives the same bytes as the library, at the first time and later', () => {
    for (let i = 0; i < 20; i++) {
      const key = createDeviceKey();
      for (const content of [message, new Uint8Array(), randomBytes(i * 37)]) {
        const signature = key.sign(content);
        assert.deepEqual(signature, ed25519.sign(content, key.secretKey));
        assert.ok(verify(key.publicKey, content, signature));
      }
    }
  });
});

describe('verifying', () => {
  it('says no, and throws nothing, to a number that is not below the group’s order, and to bytes that are no point', () => {
    const key = createDeviceKey();
    const signature = key.sign(message);
    const withNumber = (s: bigint) => Uint8Array.from([...signature.subarray(0, 32), ...numberToBytesLE(s, 32)]);
    const s = bytesToNumberLE(signature.subarray(32));
    const order = ed25519.Point.Fn.ORDER;
    assert.ok(verify(key.publicKey, message, withNumber(s)));
    for (const number of [s + order, s + 2n * order, order, 2n ** 256n - 1n, 0n]) assert.equal(verify(key.publicKey, message, withNumber(number)), false);
    for (const point of [new Uint8Array(32).fill(0xff), Uint8Array.of(2, ...new Uint8Array(31))]) {
      assert.equal(verify(point, message, signature), false);
      assert.equal(verify(key.publicKey, message, Uint8Array.from([...point, ...signature.subarray(32)])), false);
    }
    for (const short of [signature.subarray(1), new Uint8Array()]) assert.equal(verify(key.publicKey, message, short), false);
    assert.equal(verify(key.publicKey.subarray(1), message, signature), false);
  });
});

describe('a key never signs under a public key that is not its own', () => {
  const other = createDeviceKey();

  it('whatever is written into what it hands out', () => {
    for (const early of [true, false]) {
      const secretKey = randomBytes(32);
      const key = new DeviceKey(secretKey);
      if (early) key.sign(message);
      const kept = secretKey.slice();
      key.publicKey.set(other.publicKey);
      key.secretKey.set(other.secretKey);
      secretKey.set(other.secretKey);
      isUnderOwnKey(key, kept);
      assert.deepEqual(key.publicKey, ed25519.getPublicKey(kept));
    }
  });

  it('whoever says in its place what its public key is', () => {
    class Liar extends DeviceKey {
      override get publicKey() {
        return other.publicKey;
      }
    }
    const { secretKey } = createDeviceKey();
    isUnderOwnKey(new Liar(secretKey), secretKey);
    const key = new DeviceKey(secretKey);
    Object.defineProperty(key, 'publicKey', { value: other.publicKey });
    isUnderOwnKey(key, secretKey);
  });

  it('that is not of this module: a pair of keys, a copy, an heir', async () => {
    const key = createDeviceKey();
    const pair = { publicKey: other.publicKey, secretKey: key.secretKey };
    const fields = { role: 'desk', clinic: key.publicKey, subjectKey: key.publicKey, name: 'Desk', notBeforeMs: NOW, notAfterMs: NOW + 1 } as const;
    const profile = { version: 1, issuedAtMs: NOW, expiresAtMs: NOW + 1, body: message };
    const heir: unknown = Object.create(key, { publicKey: { value: other.publicKey } });
    const hollow: unknown = Object.create(DeviceKey.prototype, Object.getOwnPropertyDescriptors(pair));
    for (const false_ of [pair, { ...pair, sign: key.sign }, structuredClone(pair), heir, hollow, key.secretKey, undefined]) {
      const claimed = untyped(false_);
      assert.throws(() => signLabelled(claimed, 'sotto test v1', message), TypeError);
      assert.throws(() => signChallenge(claimed, new Uint8Array(32)), TypeError);
      assert.throws(() => issueCertificate(fields, claimed), TypeError);
      assert.throws(() => signProfile({ ...profile, key: claimed }), TypeError);
      const identity = { key: claimed, chain: [] };
      await assert.rejects(createGroup({ id: randomBytes(32), kind: 'conversation', identity, suite: 'classic' }), TypeError);
      await assert.rejects(createKeyPackage(identity, { suite: 'classic', nowMs: NOW, lifetimeMs: 1000 }), TypeError);
    }
  });

  it('when it comes out of a stored group that says otherwise', async () => {
    const key = createDeviceKey();
    const stored = encodeGroup(await createGroup({ id: randomBytes(32), kind: 'conversation', identity: { key, chain: [] }, suite: 'classic' }));
    const at = Buffer.from(stored).indexOf(Buffer.from(key.publicKey));
    assert.ok(at > 0);
    const doctored = stored.slice();
    doctored.set(other.publicKey, at);
    for (const bytes of [stored, doctored]) {
      const { signatureKey } = inside(decodeGroup(bytes)).state;
      assert.deepEqual(sign(signatureKey, message), ed25519.sign(message, key.secretKey));
    }
  });
});

describe('a destroyed key', () => {
  it('signs nothing and says nothing; a group has a copy of it, which goes with the group, as that of a stored one does', async () => {
    const key = createDeviceKey();
    const group = await createGroup({ id: randomBytes(32), kind: 'conversation', identity: { key, chain: [] }, suite: 'classic' });
    const { publicKey } = key;
    key.destroy();
    assert.throws(() => key.sign(message), TypeError);
    assert.throws(() => key.secretKey, TypeError);
    assert.throws(() => key.copy(), TypeError);
    assert.deepEqual(key.publicKey, publicKey);
    const { next } = await protect(group, message);
    const stored = decodeGroup(encodeGroup(next));
    destroyGroup(next);
    await assert.rejects(protect(group, message), TypeError);
    assert.throws(() => encodeGroup(next), TypeError);
    await protect(stored, message);
    destroyGroup(stored);
    await assert.rejects(protect(stored, message), TypeError);
  });

  it('leaves the key that a group was made or joined with to whoever has it', async () => {
    const clinic = new Clinic();
    const { room, visitor } = await Room.open(clinic, 'classic');
    for (const identity of [visitor, clinic.desk]) {
      destroyGroup(room.group(identity));
      assert.equal(identity.key.secretKey.length, 32);
    }
  });
});

/** As a page without types would. */
function untyped(value: unknown): DeviceKey {
  const anything: ReturnType<typeof JSON.parse> = value;
  return anything;
}
