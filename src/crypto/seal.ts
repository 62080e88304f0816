import { concatBytes } from '@noble/hashes/utils.js';
import { requireBytes } from './encoding.js';
import { CryptoError } from './errors.js';
import { type HpkeBinding, hpkeOpen, hpkeSeal, type HpkeSuite, hpkeSuites } from './hpke.js';
import { generateKeyPair } from './kem.js';
import { DEFAULT_SUITE, type SuiteName } from './suite.js';

/** A key that others seal to. */
export interface SealKey {
  /** 1216 bytes (X-Wing) or 32 (X25519). */
  readonly publicKey: Uint8Array;
  /** 32 bytes. */
  readonly secretKey: Uint8Array;
}

/** What a box is bound to, and its suite (default: X-Wing). Both sides give the same. */
export interface SealOptions extends HpkeBinding {
  readonly suite?: SuiteName;
}

/** A fresh random key. */
export function createSealKey(suite: SuiteName = DEFAULT_SUITE): SealKey {
  return generateKeyPair(hpkeOf(suite).kem);
}

/**
 * Seals one message to a key: HPKE SealBase (RFC 9180 §6.1). It hides the content from all but the key's owner and says nothing about who sealed it.
 *
 * @returns The encapsulated key, then the ciphertext.
 * @throws RangeError when `publicKey` is not a key of the suite.
 */
export function sealTo(publicKey: Uint8Array, plaintext: Uint8Array, options: SealOptions): Uint8Array {
  const suite = hpkeOf(options.suite);
  requireBytes(publicKey, 'publicKey', suite.kem.publicKeyBytes);
  requireBinding(options);
  requireBytes(plaintext, 'plaintext');
  const { enc, ciphertext } = sealOrRefuseKey(suite, publicKey, plaintext, options);
  return concatBytes(enc, ciphertext);
}

/** Opens what {@link sealTo} made. @throws CryptoError `open-failed`. */
export function openSealed(secretKey: Uint8Array, sealed: Uint8Array, options: SealOptions): Uint8Array {
  const suite = hpkeOf(options.suite);
  const { secretKeyBytes, encapsulationBytes } = suite.kem;
  requireBytes(secretKey, 'secretKey', secretKeyBytes);
  requireBytes(sealed, 'sealed');
  requireBinding(options);
  try {
    const box = { enc: sealed.slice(0, encapsulationBytes), ciphertext: sealed.slice(encapsulationBytes) };
    return hpkeOpen(suite, secretKey, box, options);
  } catch (cause) {
    throw new CryptoError('open-failed', 'the box does not open', { cause });
  }
}

function sealOrRefuseKey(suite: HpkeSuite, publicKey: Uint8Array, plaintext: Uint8Array, binding: HpkeBinding) {
  try {
    return hpkeSeal(suite, publicKey, plaintext, binding);
  } catch (cause) {
    throw new RangeError('publicKey: not a key of the suite', { cause });
  }
}

function requireBinding({ info, aad }: HpkeBinding): void {
  requireBytes(info, 'info');
  requireBytes(aad, 'aad');
}

function hpkeOf(suite: SuiteName = DEFAULT_SUITE): HpkeSuite {
  if (!Object.hasOwn(hpkeSuites, suite)) throw new RangeError('suite: expected x-wing or classic');
  return hpkeSuites[suite];
}
