import { clean, concatBytes } from '@noble/hashes/utils.js';
import { equalBytes } from '../../bytes.js';
import { badEncoding, ByteReader, encodeOpaque, encodeUint } from '../encoding.js';
import type { Identity } from '../identity.js';
import { generateKeyPair } from '../kem.js';
import type { CipherSuite } from '../mls/cipher-suite.js';
import { type KeyPackage, signKeyPackage } from '../mls/key-package.js';
import { type Extension, type Lifetime, PROTOCOL_VERSION } from '../mls/leaf-node.js';
import { generateLeaf, LAST_RESORT_EXTENSION } from './keys.js';
import { decodeKeyPackage } from './wire.js';

/** Secret keys of a KeyPackage. */
export interface KeyPackageKeys {
  readonly initKey: Uint8Array;
  readonly encryptionKey: Uint8Array;
}

/** A KeyPackage with fresh keys (RFC 9420 §10). */
export function generateKeyPackage(identity: Identity, suite: CipherSuite, lifetime: Lifetime, lastResort: boolean): { keyPackage: KeyPackage; keys: KeyPackageKeys } {
  const { leaf, encryptionKey } = generateLeaf(identity, suite, lifetime);
  const init = generateKeyPair(suite.hpke.kem);
  const extensions: Extension[] = lastResort ? [{ type: LAST_RESORT_EXTENSION, data: new Uint8Array() }] : [];
  const unsigned = { version: PROTOCOL_VERSION, cipherSuite: suite.id, initKey: init.publicKey, leafNode: leaf, extensions };
  return { keyPackage: signKeyPackage(suite, identity.key, unsigned), keys: { initKey: init.secretKey, encryptionKey } };
}

const STORED_FORMAT = 1;

/** A KeyPackage with its private keys, for storage: `u8 format = 1 | u32 length | KeyPackage | u16 length | init key | u16 length | leaf key`. */
export function encodeSecrets(keyPackage: Uint8Array, { initKey, encryptionKey }: KeyPackageKeys): Uint8Array {
  const keys = [encodeOpaque(initKey, 2), encodeOpaque(encryptionKey, 2)];
  try {
    return concatBytes(encodeUint(STORED_FORMAT, 1), encodeOpaque(keyPackage, 4), ...keys);
  } finally {
    clean(...keys);
  }
}

/** Reads what {@link encodeSecrets} wrote. @throws CryptoError `bad-encoding`; RangeError when it is another identity's. */
export function readSecrets(secrets: Uint8Array, { key }: Identity): { keyPackage: KeyPackage; keys: KeyPackageKeys } {
  const reader = new ByteReader(secrets);
  if (reader.uint(1) !== STORED_FORMAT) throw badEncoding('KeyPackage format');
  const keyPackage = decodeKeyPackage(reader.opaque(4));
  const keys = { initKey: reader.opaque(2), encryptionKey: reader.opaque(2) };
  reader.end();
  if (!equalBytes(keyPackage.leafNode.signatureKey, key.publicKey)) throw new RangeError('identity: expected the one of the KeyPackage');
  return { keyPackage, keys };
}
