import assert from 'node:assert/strict';
import { gcm } from '@noble/ciphers/aes.js';
import type { ECDSA } from '@noble/curves/abstract/weierstrass.js';
import { ed448, x448 } from '@noble/curves/ed448.js';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { type CHash, concatBytes } from '@noble/hashes/utils.js';
import { ciphersuites, type CiphersuiteImpl, type CiphersuiteName } from 'ts-mls/crypto/ciphersuite.js';
import { type Aead, chaCha20Poly1305, hkdfSha256, hkdfSha512 } from '../../src/crypto/hpke.js';
import { dhKem, type Kem, x25519Kem } from '../../src/crypto/kem.js';
import { createProvider, ed25519Scheme, type SignatureScheme } from '../../src/crypto/provider.js';

/** The suites of RFC 9420 §17.1 on our provider; only number 3 is Sotto's own. */

const aes = (id: number, keyBytes: number): Aead => ({ id, keyBytes, nonceBytes: 12, cipher: (key, nonce, aad) => gcm(key, nonce, aad) });
export const aes128Gcm = aes(0x0001, 16);
export const aes256Gcm = aes(0x0002, 32);

const x448Kem = dhKem({
  id: 0x0021,
  hash: sha512,
  publicKeyBytes: 56,
  secretKeyBytes: 56,
  publicKey: (secretKey) => x448.getPublicKey(secretKey),
  sharedSecret: (secretKey, publicKey) => x448.getSharedSecret(secretKey, publicKey),
  deriveSecretKey: (expand) => expand('sk', new Uint8Array()),
});

/** DHKEM over a NIST curve (RFC 9180 §7.1). */
function nistKem(options: { id: number; curve: ECDSA; hash: CHash; secretKeyBytes: number; mask: number }): Kem {
  const { id, curve, hash, secretKeyBytes, mask } = options;
  // The vectors leave out leading zeros of P-521 keys.
  const whole = (key: Uint8Array) => concatBytes(new Uint8Array(secretKeyBytes - key.length), key);
  return dhKem({
    id,
    hash,
    secretKeyBytes,
    publicKeyBytes: 2 * secretKeyBytes + 1,
    publicKey: (secretKey) => curve.getPublicKey(whole(secretKey), false),
    sharedSecret: (secretKey, publicKey) => curve.getSharedSecret(whole(secretKey), publicKey).slice(1),
    deriveSecretKey(expand) {
      for (let counter = 0; counter < 256; counter++) {
        const candidate = expand('candidate', Uint8Array.of(counter));
        candidate[0] = (candidate[0] ?? 0) & mask;
        if (curve.utils.isValidSecretKey(candidate)) return candidate;
      }
      throw new Error('DeriveKeyPairError');
    },
  });
}

const p256Kem = nistKem({ id: 0x0010, curve: p256, hash: sha256, secretKeyBytes: 32, mask: 0xff });
const p384Kem = nistKem({ id: 0x0011, curve: p384, hash: sha384, secretKeyBytes: 48, mask: 0xff });
const p521Kem = nistKem({ id: 0x0012, curve: p521, hash: sha512, secretKeyBytes: 66, mask: 0x01 });

function ecdsa(curve: ECDSA, secretKeyBytes: number): SignatureScheme {
  return {
    sign: (secretKey, message) => curve.sign(message, concatBytes(new Uint8Array(secretKeyBytes - secretKey.length), secretKey), { format: 'der' }),
    verify: (publicKey, message, signature) => curve.verify(signature, message, publicKey, { format: 'der', lowS: false }),
    generate: () => curve.keygen(),
  };
}

const ed448Scheme: SignatureScheme = {
  sign: (secretKey, message) => ed448.sign(message, secretKey),
  verify: (publicKey, message, signature) => ed448.verify(signature, message, publicKey),
  generate: () => ed448.keygen(),
};

const hkdfSha384 = { id: 0x0002, hash: sha384 };

const makers: Record<number, (name: CiphersuiteName) => CiphersuiteImpl> = {
  1: (name) => createProvider(name, { kem: x25519Kem, kdf: hkdfSha256, aead: aes128Gcm }, sha256, ed25519Scheme),
  2: (name) => createProvider(name, { kem: p256Kem, kdf: hkdfSha256, aead: aes128Gcm }, sha256, ecdsa(p256, 32)),
  3: (name) => createProvider(name, { kem: x25519Kem, kdf: hkdfSha256, aead: chaCha20Poly1305 }, sha256, ed25519Scheme),
  4: (name) => createProvider(name, { kem: x448Kem, kdf: hkdfSha512, aead: aes256Gcm }, sha512, ed448Scheme),
  5: (name) => createProvider(name, { kem: p521Kem, kdf: hkdfSha512, aead: aes256Gcm }, sha512, ecdsa(p521, 66)),
  6: (name) => createProvider(name, { kem: x448Kem, kdf: hkdfSha512, aead: chaCha20Poly1305 }, sha512, ed448Scheme),
  7: (name) => createProvider(name, { kem: p384Kem, kdf: hkdfSha384, aead: aes256Gcm }, sha384, ecdsa(p384, 48)),
};

export function suiteName(id: number): CiphersuiteName {
  for (const [name, number] of Object.entries(ciphersuites)) if (number === id && isName(name)) return name;
  return assert.fail(`no suite ${id}`);
}

export function suiteOfId(id: number): CiphersuiteImpl {
  const name = suiteName(id);
  return makers[id]?.(name) ?? assert.fail(`no suite ${id}`);
}

function isName(name: string): name is CiphersuiteName {
  return Object.hasOwn(ciphersuites, name);
}
