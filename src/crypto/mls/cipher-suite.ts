import { hmac } from '@noble/hashes/hmac.js';
import { clean, concatBytes } from '@noble/hashes/utils.js';
import { encodeUint, utf8 } from '../encoding.js';
import { hpkeOpen, hpkeSeal, type HpkeSuite } from '../hpke.js';
import { expanding, extract as hkdfExtract } from '../kdf.js';
import { opaque, struct, type Codec } from './codec.js';

/** Cipher suites (RFC 9420 §5.1): primitives, and the labelled functions that keep their uses apart. */

/** A secret signature key, as its scheme wants it. */
export interface SigningKey {
  /** For storage: a copy, the caller's to wipe. */
  readonly secretKey: Uint8Array;
}

export interface SignatureScheme {
  sign(key: SigningKey, message: Uint8Array): Uint8Array;
  /** False for anything malformed. */
  verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
}

/** A suite's KDF is HKDF over its hash in all of §17.1. */
export interface CipherSuite {
  /** §17.1. */
  readonly id: number;
  readonly hpke: HpkeSuite;
  readonly signature: SignatureScheme;
}

const NONE = new Uint8Array();
const VERSION_LABEL = 'MLS 1.0 ';

const labelled = (label: string, value: Uint8Array) => concatBytes(opaque.encode(utf8(label)), opaque.encode(value));

export function hashOf({ hpke }: CipherSuite, data: Uint8Array): Uint8Array {
  return hpke.kdf.hash(data);
}

/** Bytes of a hash and of a secret: `KDF.Nh`. */
export function hashBytes({ hpke }: CipherSuite): number {
  return hpke.kdf.hash.outputLen;
}

/** MAC (§5.1): HMAC over the suite's hash. */
export function mac({ hpke }: CipherSuite, key: Uint8Array, data: Uint8Array): Uint8Array {
  return hmac(hpke.kdf.hash, key, data);
}

/** RefHash (§5.2). */
export function refHash(suite: CipherSuite, label: string, value: Uint8Array): Uint8Array {
  return hashOf(suite, labelled(label, value));
}

/** SignWithLabel (§5.1.2). */
export function signWithLabel({ signature }: CipherSuite, key: SigningKey, label: string, content: Uint8Array): Uint8Array {
  return signature.sign(key, labelled(VERSION_LABEL + label, content));
}

/** VerifyWithLabel (§5.1.2). */
export function verifyWithLabel(suite: CipherSuite, publicKey: Uint8Array, label: string, content: Uint8Array, signature: Uint8Array): boolean {
  return suite.signature.verify(publicKey, labelled(VERSION_LABEL + label, content), signature);
}

/** HPKECiphertext (§7.6). */
export interface HpkeCiphertext {
  readonly kemOutput: Uint8Array;
  readonly ciphertext: Uint8Array;
}

export const hpkeCiphertext: Codec<HpkeCiphertext> = struct({ kemOutput: opaque, ciphertext: opaque });

/** EncryptWithLabel (§5.1.3). */
export function encryptWithLabel({ hpke }: CipherSuite, publicKey: Uint8Array, label: string, context: Uint8Array, plaintext: Uint8Array): HpkeCiphertext {
  const { enc, ciphertext } = hpkeSeal(hpke, publicKey, plaintext, { info: labelled(VERSION_LABEL + label, context), aad: NONE });
  return { kemOutput: enc, ciphertext };
}

/** DecryptWithLabel (§5.1.3). Throws what the primitives throw. */
export function decryptWithLabel({ hpke }: CipherSuite, secretKey: Uint8Array, label: string, context: Uint8Array, sealed: HpkeCiphertext): Uint8Array {
  const { kemOutput, ciphertext } = sealed;
  return hpkeOpen(hpke, secretKey, { enc: kemOutput, ciphertext }, { info: labelled(VERSION_LABEL + label, context), aad: NONE });
}

/** KDF.Extract (§8). */
export function extract({ hpke }: CipherSuite, salt: Uint8Array, ikm: Uint8Array): Uint8Array {
  return hkdfExtract(hpke.kdf.hash, salt, ikm);
}

/** ExpandWithLabel (§8) of one secret. @param length - Bytes wanted; a hash's by default. */
type Derive = (label: string, context?: Uint8Array, length?: number) => Uint8Array;

/** Derives several things from one secret. */
export function derivedFrom<T>({ hpke }: CipherSuite, secret: Uint8Array, work: (derive: Derive) => T): T {
  const { hash } = hpke.kdf;
  return expanding(hash, secret, (expand) =>
    work((label, context = NONE, length = hash.outputLen) => expand(concatBytes(encodeUint(length, 2), labelled(VERSION_LABEL + label, context)), length)),
  );
}

/** ExpandWithLabel (§8). @param length - Bytes wanted; a hash's by default. */
export function expandWithLabel(suite: CipherSuite, secret: Uint8Array, label: string, context?: Uint8Array, length?: number): Uint8Array {
  return derivedFrom(suite, secret, (derive) => derive(label, context, length));
}

/** DeriveSecret (§8). */
export function deriveSecret(suite: CipherSuite, secret: Uint8Array, label: string): Uint8Array {
  return expandWithLabel(suite, secret, label);
}

/** Key and nonce of one AEAD encryption, derived from a secret that has no other use (§6.3.2, §9.1, §12.4.3.1). */
export interface AeadKey {
  readonly key: Uint8Array;
  readonly nonce: Uint8Array;
}

export function deriveAeadKey(suite: CipherSuite, secret: Uint8Array, context: Uint8Array = NONE): AeadKey {
  const { keyBytes, nonceBytes } = suite.hpke.aead;
  return derivedFrom(suite, secret, (derive) => ({ key: derive('key', context, keyBytes), nonce: derive('nonce', context, nonceBytes) }));
}

/** Encrypts with a key that is wiped afterwards. */
export function encryptOnce({ hpke }: CipherSuite, { key, nonce }: AeadKey, aad: Uint8Array, plaintext: Uint8Array): Uint8Array {
  try {
    return hpke.aead.cipher(key, nonce, aad).encrypt(plaintext);
  } finally {
    clean(key, nonce);
  }
}

/** Decrypts with a key that is wiped afterwards. Throws when the ciphertext is not authentic. */
export function decryptOnce({ hpke }: CipherSuite, { key, nonce }: AeadKey, aad: Uint8Array, ciphertext: Uint8Array): Uint8Array {
  try {
    return hpke.aead.cipher(key, nonce, aad).decrypt(ciphertext);
  } finally {
    clean(key, nonce);
  }
}
