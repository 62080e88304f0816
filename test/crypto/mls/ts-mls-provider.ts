import { equalBytes } from '@noble/ciphers/utils.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { type CHash, randomBytes } from '@noble/hashes/utils.js';
import { hpkeExport, hpkeOpen, hpkeSeal, type HpkeSuite, keySchedule } from '../../../src/crypto/hpke.js';
import { generateKeyPair, type KemKeyPair } from '../../../src/crypto/kem.js';
import { verify } from '../../../src/crypto/signature.js';

/** Our primitives of a cipher suite in the shape that ts-mls asks for, so that the two implementations of MLS differ in nothing else. */

/** A key in the shape of a WebCrypto key, which the types ask for; it never meets WebCrypto. */
class RawKey<Type extends 'public' | 'private'> implements CryptoKey {
  readonly algorithm = { name: 'raw' };
  readonly extractable = true;
  readonly usages: KeyUsage[] = [];

  constructor(
    readonly type: Type,
    readonly bytes: Uint8Array,
  ) {}
}

function bytesOf(key: CryptoKey): Uint8Array {
  if (!(key instanceof RawKey)) throw new TypeError('key: expected one of this provider');
  return key.bytes;
}

function asKeys({ publicKey, secretKey }: KemKeyPair) {
  return { publicKey: new RawKey('public', publicKey), privateKey: new RawKey('private', secretKey) };
}

/** @param name - Of the suite, as ts-mls has it. */
export function createProvider<Name extends string>(name: Name, suite: HpkeSuite, hash: CHash) {
  return {
    name,
    hash: createHash(hash),
    kdf: createKdf(suite.kdf.hash),
    hpke: createHpke(suite),
    signature: {
      sign: async (signKey: Uint8Array, message: Uint8Array) => ed25519.sign(message, signKey),
      verify: async (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => verify(publicKey, message, signature),
      async keygen() {
        const { publicKey, secretKey } = ed25519.keygen();
        return { publicKey, signKey: secretKey };
      },
    },
    rng: { randomBytes: (length: number): Uint8Array => randomBytes(length) },
  };
}

function createHash(hash: CHash) {
  return {
    digest: async (data: Uint8Array): Promise<Uint8Array> => hash(data),
    mac: async (key: Uint8Array, data: Uint8Array): Promise<Uint8Array> => hmac(hash, key, data),
    verifyMac: async (key: Uint8Array, mac: Uint8Array, data: Uint8Array) => equalBytes(hmac(hash, key, data), mac),
  };
}

function createKdf(hash: CHash) {
  return {
    size: hash.outputLen,
    extract: async (salt: Uint8Array, ikm: Uint8Array): Promise<Uint8Array> => extract(hash, ikm, salt),
    expand: async (prk: Uint8Array, info: Uint8Array, length: number): Promise<Uint8Array> => expand(hash, prk, info, length),
  };
}

function createHpke(suite: HpkeSuite) {
  const { kem, aead } = suite;
  const none = new Uint8Array();
  return {
    keyLength: aead.keyBytes,
    nonceLength: aead.nonceBytes,
    async seal(publicKey: CryptoKey, plaintext: Uint8Array, info: Uint8Array, aad = none) {
      const { enc, ciphertext } = hpkeSeal(suite, bytesOf(publicKey), plaintext, { info, aad });
      return { enc, ct: ciphertext };
    },
    async open(privateKey: CryptoKey, enc: Uint8Array, ciphertext: Uint8Array, info: Uint8Array, aad = none): Promise<Uint8Array> {
      return hpkeOpen(suite, bytesOf(privateKey), { enc, ciphertext }, { info, aad });
    },
    async exportSecret(publicKey: CryptoKey, exporterContext: Uint8Array, length: number, info: Uint8Array) {
      const { enc, sharedSecret } = kem.encapsulate(bytesOf(publicKey));
      return { enc, secret: hpkeExport(suite, keySchedule(suite, sharedSecret, info), exporterContext, length) };
    },
    async importSecret(privateKey: CryptoKey, exporterContext: Uint8Array, enc: Uint8Array, length: number, info: Uint8Array): Promise<Uint8Array> {
      const sharedSecret = kem.decapsulate(bytesOf(privateKey), enc);
      return hpkeExport(suite, keySchedule(suite, sharedSecret, info), exporterContext, length);
    },
    importPublicKey: async (bytes: Uint8Array) => new RawKey('public', bytes),
    importPrivateKey: async (bytes: Uint8Array) => new RawKey('private', bytes),
    exportPublicKey: async (key: CryptoKey) => bytesOf(key),
    exportPrivateKey: async (key: CryptoKey) => bytesOf(key),
    async encryptAead(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array | undefined, plaintext: Uint8Array): Promise<Uint8Array> {
      return aead.cipher(key, nonce, aad ?? none).encrypt(plaintext);
    },
    async decryptAead(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array | undefined, ciphertext: Uint8Array): Promise<Uint8Array> {
      return aead.cipher(key, nonce, aad ?? none).decrypt(ciphertext);
    },
    deriveKeyPair: async (ikm: Uint8Array) => asKeys(kem.deriveKeyPair(ikm)),
    generateKeyPair: async () => asKeys(generateKeyPair(kem)),
  };
}
