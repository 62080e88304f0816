import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { describe, test } from 'node:test';
import { concatBytes, randomBytes } from '@noble/hashes/utils.js';
import { createDeviceKey, createSealKey, memberId, openRecord, openSealed, sealRecord, sealTo, signChallenge, tokenHash } from '../../src/crypto/index.js';
import { pad, unpad } from '../../src/crypto/padding.js';
import { flipBit, read, refusal, suites, text } from './clinic.js';

for (const suite of suites) {
  describe(`a sealed box (${suite})`, () => {
    const key = createSealKey(suite);
    const options = { suite, info: text('history'), aad: text('conversation 1') };
    const sealed = sealTo(key.publicKey, text('blood pressure 120/80'), options);

    test('opens with the key and the same binding', () => {
      assert.equal(read(openSealed(key.secretKey, sealed, options)), 'blood pressure 120/80');
      assert.equal(openSealed(key.secretKey, sealTo(key.publicKey, new Uint8Array(), options), options).length, 0);
    });

    test('does not open with another key, info or additional data', () => {
      assert.throws(() => openSealed(createSealKey(suite).secretKey, sealed, options), refusal('open-failed'));
      assert.throws(() => openSealed(key.secretKey, sealed, { ...options, info: text('form') }), refusal('open-failed'));
      assert.throws(() => openSealed(key.secretKey, sealed, { ...options, aad: text('conversation 2') }), refusal('open-failed'));
    });

    test('does not open changed, truncated or prolonged', () => {
      for (let bit = 0; bit < sealed.length * 8; bit += 97) {
        // X25519 ignores the highest bit of a public key (RFC 7748 §5); the KEM context does not.
        assert.throws(() => openSealed(key.secretKey, flipBit(sealed, bit), options), refusal('open-failed'));
      }
      for (const length of [0, 1, 31, 32, 47, 48, 1119, 1120, sealed.length - 1]) {
        if (length < sealed.length) assert.throws(() => openSealed(key.secretKey, sealed.subarray(0, length), options), refusal('open-failed'));
      }
      assert.throws(() => openSealed(key.secretKey, concatBytes(sealed, Uint8Array.of(0)), options), refusal('open-failed'));
    });

    test('is another one each time', () => {
      assert.notDeepEqual(sealTo(key.publicKey, text('blood pressure 120/80'), options), sealed);
    });

    test('is not made for what is no key of the suite', () => {
      assert.throws(() => sealTo(new Uint8Array(7), text(''), options), RangeError);
      assert.throws(() => sealTo(new Uint8Array(key.publicKey.length).fill(suite === 'classic' ? 0 : 255), text(''), options), RangeError);
    });

    test('of one suite does not open as one of the other', () => {
      const other = suite === 'classic' ? 'x-wing' : 'classic';
      assert.throws(() => openSealed(key.secretKey, sealed, { ...options, suite: other }), refusal('open-failed'));
    });
  });
}

describe('a sealed record', () => {
  const key = randomBytes(32);
  const sealed = sealRecord(key, 'group', text('state'));

  test('opens with its key under its name', () => {
    assert.equal(read(openRecord(key, 'group', sealed)), 'state');
  });

  test('does not open under another name, with another key, or changed in any bit', () => {
    assert.throws(() => openRecord(key, 'outbox', sealed), refusal('open-failed'));
    assert.throws(() => openRecord(randomBytes(32), 'group', sealed), refusal('open-failed'));
    for (let bit = 0; bit < sealed.length * 8; bit++) assert.throws(() => openRecord(key, 'group', flipBit(sealed, bit)), refusal('open-failed'));
  });

  test('does not open truncated or prolonged', () => {
    for (let length = 0; length < sealed.length; length++) assert.throws(() => openRecord(key, 'group', sealed.subarray(0, length)), refusal('open-failed'));
    assert.throws(() => openRecord(key, 'group', concatBytes(sealed, Uint8Array.of(0))), refusal('open-failed'));
  });

  test('never has the same nonce twice', () => {
    const nonces = Array.from({ length: 64 }, () => read(sealRecord(key, 'n', new Uint8Array()).subarray(1, 25)));
    assert.equal(new Set(nonces).size, nonces.length);
  });

  test('asks for a key of 32 bytes', () => {
    assert.throws(() => sealRecord(new Uint8Array(31), 'group', text('')), RangeError);
    assert.throws(() => openRecord(new Uint8Array(33), 'group', sealed), RangeError);
  });
});

describe('padding', () => {
  test('gives messages of 1 to 4000 characters of any script seven sizes', () => {
    const sizes = new Set<number>();
    for (let length = 1; length <= 4000; length += 7) for (const character of ['a', 'é', '沈']) sizes.add(pad(text(character.repeat(length))).length);
    assert.deepEqual([...sizes].toSorted((a, b) => a - b), [256, 512, 1024, 2048, 4096, 8192, 16_384]);
  });

  test('comes off again at every length around the buckets', () => {
    for (const length of [0, 1, 254, 255, 256, 511, 512, 16_383, 16_384, 32_767, 32_768, 114_687]) {
      const content = new Uint8Array(length).fill(0x80);
      assert.deepEqual(unpad(pad(content)), content);
    }
    assert.throws(() => pad(new Uint8Array(114_688)), RangeError);
  });

  test('that is not what padding makes is refused', () => {
    for (const padded of [new Uint8Array(), new Uint8Array(256), Uint8Array.of(0x80), new Uint8Array(256).fill(1), new Uint8Array(512).with(3, 0x80)]) {
      assert.throws(() => unpad(padded), refusal('open-failed'));
    }
  });
});

describe('a device key', () => {
  const key = createDeviceKey();

  test('signs a challenge so that the relay can check it with Node alone', () => {
    const nonce = randomBytes(32);
    const x = Buffer.from(key.publicKey).toString('base64url');
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const signed = Buffer.concat([Buffer.from('sotto mailbox v1', 'ascii'), nonce]);
    assert.ok(verify(null, signed, publicKey, signChallenge(key, nonce)));
    assert.equal(verify(null, nonce, publicKey, signChallenge(key, nonce)), false);
    assert.throws(() => signChallenge(key, new Uint8Array(31)), RangeError);
  });

  test('has the hash of its public key as id', () => {
    assert.equal(memberId(key.publicKey), createHash('sha256').update(key.publicKey).digest('base64url'));
  });
});

test('a relay keeps the SHA-256 of an access token', () => {
  const token = randomBytes(32);
  assert.deepEqual(Buffer.from(tokenHash(token)), createHash('sha256').update(token).digest());
  assert.throws(() => tokenHash(new Uint8Array(31)), RangeError);
});
