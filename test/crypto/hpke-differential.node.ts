import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import { Chacha20Poly1305 } from '@hpke/chacha20poly1305';
import { CipherSuite, HkdfSha256, HkdfSha512 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';
import { XWing } from '@hpke/hybridkem-x-wing';
import { createSealKey, openSealed, sealTo, type SuiteName } from '../../src/crypto/index.js';

// Our HPKE against hpke-js, which shares no code with it: what one seals, the other opens.

const ROUNDS = 20;
const theirs: Readonly<Record<SuiteName, CipherSuite>> = {
  classic: new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Chacha20Poly1305() }),
  'x-wing': new CipherSuite({ kem: new XWing(), kdf: new HkdfSha512(), aead: new Chacha20Poly1305() }),
};
const encBytes: Readonly<Record<SuiteName, number>> = { classic: 32, 'x-wing': 1120 };

/** Bytes of their own, as WebCrypto's types ask for. */
const copy = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const random = (length: number) => new Uint8Array(randomBytes(length));

for (const suite of ['classic', 'x-wing'] satisfies SuiteName[]) {
  describe(`a sealed box and another implementation of HPKE (${suite})`, () => {
    const other = theirs[suite];

    test('theirs opens what ours seals', async () => {
      for (let i = 0; i < ROUNDS; i++) {
        const [info, aad, plaintext] = [random(i), random(3 * i), random(17 * i)];
        const recipient = await other.kem.generateKeyPair();
        const publicKey = new Uint8Array(await other.kem.serializePublicKey(recipient.publicKey));
        const box = sealTo(publicKey, plaintext, { suite, info, aad });
        const enc = copy(box.subarray(0, encBytes[suite]));
        const opened = await other.open({ recipientKey: recipient.privateKey, enc, info: copy(info) }, copy(box.subarray(encBytes[suite])), copy(aad));
        assert.deepEqual(new Uint8Array(opened), plaintext);
      }
    });

    test('ours opens what theirs seals', async () => {
      for (let i = 0; i < ROUNDS; i++) {
        const [info, aad, plaintext] = [random(i), random(3 * i), random(17 * i)];
        const { publicKey, secretKey } = createSealKey(suite);
        const recipientPublicKey = await other.kem.deserializePublicKey(copy(publicKey));
        const { enc, ct } = await other.seal({ recipientPublicKey, info: copy(info) }, copy(plaintext), copy(aad));
        const box = new Uint8Array([...new Uint8Array(enc), ...new Uint8Array(ct)]);
        assert.deepEqual(openSealed(secretKey, box, { suite, info, aad }), plaintext);
      }
    });
  });
}
