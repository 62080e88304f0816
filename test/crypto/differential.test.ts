import { expect } from 'chai';
import { gcm } from '@noble/ciphers/aes.js';
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { createDeviceKey, DeviceKey } from '../../src/crypto/index.js';
import { expanding, extract } from '../../src/crypto/kdf.js';
import { verify } from '../../src/crypto/signature.js';

// What we compute with noble, computed by the browser too. The browser's own is used for nothing but the key that wraps the storage's.

const ROUNDS = 40;
const hashes = [
  ['SHA-256', sha256],
  ['SHA-512', sha512],
] as const;

/** Bytes that WebCrypto takes. */
const random = (length: number) => new Uint8Array(randomBytes(length));
const lengths = (max: number) => Array.from({ length: ROUNDS }, (_, i) => (i * 37) % (max + 1));
const bytesOf = (buffer: ArrayBuffer) => new Uint8Array(buffer);

/** A key pair of the browser's. Of about a hundred WebKitGTK fails to make one, and says so with an OperationError. */
async function theirKeys(name: 'X25519' | 'Ed25519', usages: KeyUsage[]): Promise<CryptoKeyPair> {
  for (let attempts = 1; ; attempts++) {
    try {
      const keys = await crypto.subtle.generateKey({ name }, true, usages);
      if (!('privateKey' in keys)) throw new TypeError('a key pair');
      return keys;
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'OperationError' || attempts === 5) throw error;
    }
  }
}

describe('noble and the browser agree', () => {
  it('on X25519', async () => {
    for (let i = 0; i < ROUNDS; i++) {
      const [ours, theirs] = [x25519.keygen(), await theirKeys('X25519', ['deriveBits'])];
      const theirPublic = bytesOf(await crypto.subtle.exportKey('raw', theirs.publicKey));
      const ourPublic = await crypto.subtle.importKey('raw', new Uint8Array(ours.publicKey), { name: 'X25519' }, true, []);
      const shared = bytesOf(await crypto.subtle.deriveBits({ name: 'X25519', public: ourPublic }, theirs.privateKey, 256));
      expect(x25519.getSharedSecret(ours.secretKey, theirPublic)).to.deep.equal(shared);
    }
  });

  it('on Ed25519, both ways and on what is no signature', async () => {
    for (const length of lengths(300)) {
      const message = random(length);
      const ours = createDeviceKey();
      const publicKey = await crypto.subtle.importKey('raw', new Uint8Array(ours.publicKey), { name: 'Ed25519' }, true, ['verify']);
      const signature = new Uint8Array(ours.sign(message));
      expect(signature).to.deep.equal(new Uint8Array(ed25519.sign(message, ours.secretKey)));
      expect(new DeviceKey(ours.secretKey).sign(message)).to.deep.equal(signature);
      expect(await crypto.subtle.verify({ name: 'Ed25519' }, publicKey, signature, message)).to.equal(true);
      const at = length % 64;
      const changed = signature.with(at, (signature[at] ?? 0) ^ 1);
      expect(verify(ours.publicKey, message, changed)).to.equal(false);
      expect(await crypto.subtle.verify({ name: 'Ed25519' }, publicKey, changed, message)).to.equal(false);
      const theirs = await theirKeys('Ed25519', ['sign', 'verify']);
      const theirSignature = bytesOf(await crypto.subtle.sign({ name: 'Ed25519' }, theirs.privateKey, message));
      const theirPublic = bytesOf(await crypto.subtle.exportKey('raw', theirs.publicKey));
      expect(verify(theirPublic, message, theirSignature)).to.equal(true);
    }
  });

  for (const [name, hash] of hashes) {
    it(`on ${name}, HMAC and HKDF with it`, async () => {
      for (const length of lengths(400)) {
        const [ikm, salt, info] = [random(1 + length), random(length % 80), random(length % 50)];
        expect(hash(ikm)).to.deep.equal(bytesOf(await crypto.subtle.digest(name, ikm)));
        const macKey = await crypto.subtle.importKey('raw', ikm, { name: 'HMAC', hash: name }, false, ['sign']);
        expect(hmac(hash, ikm, info)).to.deep.equal(bytesOf(await crypto.subtle.sign('HMAC', macKey, info)));
        const key = await crypto.subtle.importKey('raw', ikm, 'HKDF', false, ['deriveBits']);
        const wanted = 1 + (length % 200);
        const derived = bytesOf(await crypto.subtle.deriveBits({ name: 'HKDF', hash: name, salt, info }, key, wanted * 8));
        expect(expanding(hash, extract(hash, salt, ikm), (expand) => expand(info, wanted))).to.deep.equal(derived);
      }
    });
  }

  it('on AES-256-GCM', async () => {
    for (const length of lengths(500)) {
      const [key, iv, aad, plaintext] = [random(32), random(12), random(length % 40), random(length)];
      const theirs = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
      const sealed = bytesOf(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: aad }, theirs, plaintext));
      expect(gcm(key, iv, aad).encrypt(plaintext)).to.deep.equal(sealed);
    }
  });
});
