import { bytesToNumberLE } from '@noble/curves/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { sha3_256, shake256 } from '@noble/hashes/sha3.js';
import { type CHash, clean, concatBytes, randomBytes } from '@noble/hashes/utils.js';
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { MONTGOMERY_A, Point, x25519 } from './curve25519.js';
import { encodeOpaque, encodeUint, utf8 } from './encoding.js';
import { labelledDeriving } from './kdf.js';

export interface KemKeyPair {
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
}

/** A key encapsulation mechanism as HPKE uses it (RFC 9180 §4). Methods throw on keys and encapsulations that are not valid. */
export interface Kem {
  /** IANA's HPKE KEM identifier. */
  readonly id: number;
  readonly publicKeyBytes: number;
  readonly secretKeyBytes: number;
  readonly encapsulationBytes: number;
  /** Bytes of randomness `encapsulate` takes. */
  readonly seedBytes: number;
  /** DeriveKeyPair: deterministic. @param ikm - At least as much entropy as a secret key. */
  deriveKeyPair(ikm: Uint8Array): KemKeyPair;
  publicKey(secretKey: Uint8Array): Uint8Array;
  /** Whether something can be encapsulated to a key that others say is theirs. */
  isPublicKey(publicKey: Uint8Array): boolean;
  /** @param seed - Fresh randomness; given only by test vectors. */
  encapsulate(publicKey: Uint8Array, seed?: Uint8Array): { enc: Uint8Array; sharedSecret: Uint8Array };
  /** A key of the right length that is none (RFC 9180 §7.1.4) gives a secret that nobody has, as it is in ML-KEM itself (FIPS 203 §6.3): nothing opens with it, and no sooner. */
  decapsulate(secretKey: Uint8Array, enc: Uint8Array): Uint8Array;
}

/** A fresh random key pair. */
export function generateKeyPair(kem: Kem): KemKeyPair {
  return withSeed(kem.secretKeyBytes, (ikm) => kem.deriveKeyPair(ikm));
}

/** Does something with fresh randomness, and wipes it. */
function withSeed<T>(length: number, work: (seed: Uint8Array) => T): T {
  const seed = randomBytes(length);
  try {
    return work(seed);
  } finally {
    clean(seed);
  }
}

/** What DHKEM needs of a Diffie-Hellman group (RFC 9180 §4.1). */
export interface DhGroup {
  readonly id: number;
  readonly hash: CHash;
  readonly publicKeyBytes: number;
  readonly secretKeyBytes: number;
  publicKey(secretKey: Uint8Array): Uint8Array;
  /** Whether {@link sharedSecret} with it does not throw, whatever the secret key. */
  isPublicKey(publicKey: Uint8Array): boolean;
  /** Throws when the result is all zero or the point is not of the group (RFC 9180 §7.1.4). */
  sharedSecret(secretKey: Uint8Array, publicKey: Uint8Array): Uint8Array;
  /** DeriveKeyPair's last step (RFC 9180 §7.1.3). @param expand - LabeledExpand of the derivation's secret. */
  deriveSecretKey(expand: (label: string, info: Uint8Array) => Uint8Array): Uint8Array;
}

/** DHKEM (RFC 9180 §4.1). */
export function dhKem(group: DhGroup): Kem {
  const kdf = { hash: group.hash, suiteId: kemSuiteId(group.id) };
  const empty = new Uint8Array();

  /** @param dh - Wiped. */
  function extractAndExpand(dh: Uint8Array, kemContext: Uint8Array): Uint8Array {
    try {
      return labelledDeriving(kdf, [empty, 'eae_prk', dh], (expand) => expand('shared_secret', kemContext, group.hash.outputLen));
    } finally {
      clean(dh);
    }
  }

  function deriveKeyPair(ikm: Uint8Array): KemKeyPair {
    const secretKey = labelledDeriving(kdf, [empty, 'dkp_prk', ikm], (expand) => group.deriveSecretKey((label, info) => expand(label, info, group.secretKeyBytes)));
    return { publicKey: group.publicKey(secretKey), secretKey };
  }

  return {
    id: group.id,
    publicKeyBytes: group.publicKeyBytes,
    secretKeyBytes: group.secretKeyBytes,
    encapsulationBytes: group.publicKeyBytes,
    seedBytes: group.secretKeyBytes,
    deriveKeyPair,
    publicKey: (secretKey) => group.publicKey(secretKey),
    isPublicKey: (publicKey) => group.isPublicKey(publicKey),
    encapsulate(publicKey, given) {
      const ephemeral = given ? deriveKeyPair(given) : withSeed(group.secretKeyBytes, deriveKeyPair);
      try {
        const dh = group.sharedSecret(ephemeral.secretKey, publicKey);
        return { enc: ephemeral.publicKey, sharedSecret: extractAndExpand(dh, concatBytes(ephemeral.publicKey, publicKey)) };
      } finally {
        clean(ephemeral.secretKey);
      }
    },
    decapsulate(secretKey, enc) {
      const publicKey = group.publicKey(secretKey);
      return extractAndExpand(agree(group, secretKey, { enc, publicKey }), concatBytes(enc, publicKey));
    },
  };
}

/** The shared secret, or as much work for a random one. */
function agree(group: DhGroup, secretKey: Uint8Array, { enc, publicKey }: { enc: Uint8Array; publicKey: Uint8Array }): Uint8Array {
  try {
    return group.sharedSecret(secretKey, enc);
  } catch {
    // It was refused before the work: that is done on the one key that is surely of the group.
    return randomBytes(group.sharedSecret(secretKey, publicKey).length);
  }
}

/** `suite_id` of a KEM (RFC 9180 §4.1). */
function kemSuiteId(id: number): Uint8Array {
  return concatBytes(utf8('KEM'), encodeUint(id, 2));
}

const x25519Group: DhGroup = {
  id: 0x0020,
  hash: sha256,
  publicKeyBytes: 32,
  secretKeyBytes: 32,
  publicKey: (secretKey) => x25519.getPublicKey(secretKey),
  isPublicKey: isX25519Key,
  sharedSecret: (secretKey, publicKey) => x25519.getSharedSecret(secretKey, publicKey),
  deriveSecretKey: (expand) => expand('sk', new Uint8Array()),
};

/**
 * Whether bytes are the canonical encoding (RFC 7748 §5) of a u coordinate that no secret key leads to zero from (§6.1): three doublings do, of a
 * point whose order divides the cofactor, on the curve or its twist.
 */
function isX25519Key(publicKey: Uint8Array): boolean {
  const { Fp } = Point;
  const u = bytesToNumberLE(publicKey);
  if (publicKey.length !== 32 || !Fp.isValid(u)) return false;
  let [x, z] = [u, 1n];
  for (let doubling = 0; doubling < 3; doubling++) {
    const [xx, zz, xz] = [Fp.sqr(x), Fp.sqr(z), Fp.mul(x, z)];
    [x, z] = [Fp.sqr(Fp.sub(xx, zz)), Fp.mul(4n * xz, xx + MONTGOMERY_A * xz + zz)];
  }
  return z !== 0n;
}

/** DHKEM(X25519, HKDF-SHA256), RFC 9180 §7.1. */
export const x25519Kem: Kem = dhKem(x25519Group);

const X_WING_ID = 0x647a;
/** The six bytes `\.//^\` (draft-connolly-cfrg-xwing-kem §5.3). */
const X_WING_LABEL = utf8('\\.//^\\');
const ML_KEM_PUBLIC_KEY_BYTES = 1184;
const ML_KEM_CIPHERTEXT_BYTES = 1088;

/**
 * X-Wing (draft-connolly-cfrg-xwing-kem §5): ML-KEM-768 and X25519. The secret key is its 32-byte seed. DeriveKeyPair is LabeledDerive with
 * SHAKE256 of draft-ietf-hpke-pq, since MLS derives keys from secrets that are longer than the seed.
 */
export const xWingKem: Kem = {
  id: X_WING_ID,
  publicKeyBytes: 1216,
  secretKeyBytes: 32,
  encapsulationBytes: 1120,
  seedBytes: 64,
  deriveKeyPair(ikm) {
    const label = encodeOpaque(utf8('DeriveKeyPair'), 2);
    const input = concatBytes(ikm, utf8('HPKE-v1'), kemSuiteId(X_WING_ID), label, encodeUint(32, 2));
    const secretKey = shake256(input, { dkLen: 32 });
    clean(input);
    return { publicKey: xWingKem.publicKey(secretKey), secretKey };
  },
  publicKey(secretKey) {
    const { mlKem, x25519Secret, x25519Public } = expandXWingKey(secretKey);
    clean(mlKem.secretKey, x25519Secret);
    return concatBytes(mlKem.publicKey, x25519Public);
  },
  isPublicKey(publicKey) {
    const [mlKemPublic, x25519Public] = splitAt(publicKey, ML_KEM_PUBLIC_KEY_BYTES);
    return isMlKemKey(mlKemPublic) && isX25519Key(x25519Public);
  },
  encapsulate(publicKey, given) {
    if (!given) return withSeed(64, (seed) => xWingKem.encapsulate(publicKey, seed));
    const [mlKemPublic, x25519Public] = splitAt(publicKey, ML_KEM_PUBLIC_KEY_BYTES);
    const ephemeral = given.subarray(32);
    const { cipherText, sharedSecret } = ml_kem768.encapsulate(mlKemPublic, given.subarray(0, 32));
    const x25519Cipher = x25519.getPublicKey(ephemeral);
    const x25519Secret = x25519.getSharedSecret(ephemeral, x25519Public);
    return { enc: concatBytes(cipherText, x25519Cipher), sharedSecret: combine(sharedSecret, x25519Secret, x25519Cipher, x25519Public) };
  },
  decapsulate(secretKey, enc) {
    const { mlKem, x25519Secret, x25519Public } = expandXWingKey(secretKey);
    const [mlKemCipher, x25519Cipher] = splitAt(enc, ML_KEM_CIPHERTEXT_BYTES);
    try {
      const mlKemShared = ml_kem768.decapsulate(mlKemCipher, mlKem.secretKey);
      return combine(mlKemShared, agree(x25519Group, x25519Secret, { enc: x25519Cipher, publicKey: x25519Public }), x25519Cipher, x25519Public);
    } finally {
      clean(mlKem.secretKey, x25519Secret);
    }
  },
};

const ML_KEM_MODULUS = 3329;
/** Of an ML-KEM-768 public key: three polynomials of 256 numbers of 12 bits; a seed of 32 bytes follows. */
const ML_KEM_NUMBERS_BYTES = 1152;

/** Modulus check (FIPS 203 §7.2). */
function isMlKemKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== ML_KEM_PUBLIC_KEY_BYTES) return false;
  const byteAt = (index: number) => publicKey[index] ?? 0;
  for (let at = 0; at < ML_KEM_NUMBERS_BYTES; at += 3) {
    const middle = byteAt(at + 1);
    if ((byteAt(at) | ((middle & 15) << 8)) >= ML_KEM_MODULUS || ((middle >> 4) | (byteAt(at + 2) << 4)) >= ML_KEM_MODULUS) return false;
  }
  return true;
}

/** expandDecapsulationKey (§5.2). */
function expandXWingKey(seed: Uint8Array) {
  const [mlKemSeed, x25519Secret] = splitAt(shake256(seed, { dkLen: 96 }), 64);
  const mlKem = ml_kem768.keygen(mlKemSeed);
  clean(mlKemSeed);
  return { mlKem, x25519Secret, x25519Public: x25519.getPublicKey(x25519Secret) };
}

/** Combiner (§5.3): ML-KEM's secret, then X25519's with what it depends on. Wipes both. */
function combine(...parts: [mlKemShared: Uint8Array, x25519Shared: Uint8Array, x25519Cipher: Uint8Array, x25519Public: Uint8Array]): Uint8Array {
  const input = concatBytes(...parts, X_WING_LABEL);
  try {
    return sha3_256(input);
  } finally {
    clean(input, parts[0], parts[1]);
  }
}

function splitAt(bytes: Uint8Array, index: number): [Uint8Array, Uint8Array] {
  return [bytes.subarray(0, index), bytes.subarray(index)];
}
