import assert from 'node:assert/strict';
import { gcm } from '@noble/ciphers/aes.js';
import type { ECDSA } from '@noble/curves/abstract/weierstrass.js';
import { ed448, x448 } from '@noble/curves/ed448.js';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { type CHash, concatBytes } from '@noble/hashes/utils.js';
import { hkdfSha256, hkdfSha512, type HpkeAead, hpkeChaCha20Poly1305, type HpkeSuite } from '../../src/crypto/hpke.js';
import { dhKem, type Kem, x25519Kem } from '../../src/crypto/kem.js';
import type { CipherSuite, SignatureScheme } from '../../src/crypto/mls/cipher-suite.js';
import { DeviceKey, verify } from '../../src/crypto/signature.js';

/** The suites of RFC 9420 §17.1 with our primitives, and others plugged in; only number 3 is Sotto's own. */

const aes = (id: number, keyBytes: number): HpkeAead => ({ id, keyBytes, nonceBytes: 12, cipher: (key, nonce, aad) => gcm(key, nonce, aad) });
export const aes128Gcm = aes(0x0001, 16);
export const aes256Gcm = aes(0x0002, 32);

const x448Kem = dhKem({
  id: 0x0021,
  hash: sha512,
  publicKeyBytes: 56,
  secretKeyBytes: 56,
  publicKey: (secretKey) => x448.getPublicKey(secretKey),
  isPublicKey: (publicKey) => publicKey.length === 56,
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
    isPublicKey: (publicKey) => curve.utils.isValidPublicKey(publicKey, false),
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
    sign: ({ secretKey }, message) => curve.sign(message, concatBytes(new Uint8Array(secretKeyBytes - secretKey.length), secretKey), { format: 'der' }),
    verify: (publicKey, message, signature) => curve.verify(signature, message, publicKey, { format: 'der', lowS: false }),
  };
}

const ed448Scheme: SignatureScheme = {
  sign: ({ secretKey }, message) => ed448.sign(message, secretKey),
  verify: (publicKey, message, signature) => ed448.verify(signature, message, publicKey),
};

const hkdfSha384 = { id: 0x0002, hash: sha384 };

const ed25519Scheme: SignatureScheme = { sign: ({ secretKey }, message) => new DeviceKey(secretKey).sign(message), verify };

const suites: Readonly<Record<number, [HpkeSuite, SignatureScheme]>> = {
  1: [{ kem: x25519Kem, kdf: hkdfSha256, aead: aes128Gcm }, ed25519Scheme],
  2: [{ kem: p256Kem, kdf: hkdfSha256, aead: aes128Gcm }, ecdsa(p256, 32)],
  3: [{ kem: x25519Kem, kdf: hkdfSha256, aead: hpkeChaCha20Poly1305 }, ed25519Scheme],
  4: [{ kem: x448Kem, kdf: hkdfSha512, aead: aes256Gcm }, ed448Scheme],
  5: [{ kem: p521Kem, kdf: hkdfSha512, aead: aes256Gcm }, ecdsa(p521, 66)],
  6: [{ kem: x448Kem, kdf: hkdfSha512, aead: hpkeChaCha20Poly1305 }, ed448Scheme],
  7: [{ kem: p384Kem, kdf: hkdfSha384, aead: aes256Gcm }, ecdsa(p384, 48)],
};

export function suiteOfId(id: number): CipherSuite {
  const [hpke, signature] = suites[id] ?? assert.fail(`no suite ${id}`);
  return { id, hpke, signature };
}
