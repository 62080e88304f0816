import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ed25519 } from '@noble/curves/ed25519.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { generateSigningKey, sign, verify } from '../../src/crypto/signature.js';

describe('signing', () => {
  const message = new TextEncoder().encode('a message');

  it('gives the same bytes as the library, at the first time and later', () => {
    for (let i = 0; i < 20; i++) {
      const { secretKey, publicKey } = generateSigningKey();
      for (const text of [message, new Uint8Array(), randomBytes(i * 37)]) {
        const signature = sign(secretKey, text);
        assert.deepEqual(signature, ed25519.sign(text, secretKey));
        assert.ok(verify(publicKey, text, signature));
      }
    }
  });

  it('never signs with the public key of what an array held before, which would give the secret key away', () => {
    const { secretKey } = generateSigningKey();
    sign(secretKey, message);
    const other = randomBytes(32);
    secretKey.set(other);
    assert.deepEqual(sign(secretKey, message), ed25519.sign(message, other));
  });
});
