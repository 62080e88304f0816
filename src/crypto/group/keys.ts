import { concatBytes } from '@noble/hashes/utils.js';
import type { Capabilities } from 'ts-mls/capabilities.js';
import { generateKeyPackageWithKey, type KeyPackage, type PrivateKeyPackage } from 'ts-mls/keyPackage.js';
import { defaultLifetime } from 'ts-mls/lifetime.js';
import { equalBytes } from '../../bytes.js';
import { badEncoding, ByteReader, encodeOpaque, encodeUint } from '../encoding.js';
import type { Identity } from '../identity.js';
import type { SuiteName } from '../suite.js';
import { createCredential } from './credential.js';
import { KIND_EXTENSION } from './state.js';
import { providerOf } from './suites.js';
import { decodeKeyPackage } from './wire.js';

/** Fresh keys for a leaf of an identity. */
export function generateKeys({ key, chain }: Identity, suite: SuiteName, extensions: KeyPackage['extensions'] = []) {
  const provider = providerOf(suite);
  const capabilities: Capabilities = {
    versions: ['mls10'],
    ciphersuites: [provider.name],
    extensions: [KIND_EXTENSION],
    proposals: [],
    credentials: ['basic'],
  };
  const signatureKeys = { publicKey: key.publicKey, signKey: key.secretKey };
  return generateKeyPackageWithKey(createCredential(chain), capabilities, defaultLifetime, extensions, signatureKeys, provider);
}

const STORED_FORMAT = 1;

/** A KeyPackage with its private keys, for storage: `u8 format = 1 | u32 length | KeyPackage | u16 length | init key | u16 length | leaf key`. */
export function encodeSecrets(keyPackage: Uint8Array, { initPrivateKey, hpkePrivateKey }: PrivateKeyPackage): Uint8Array {
  return concatBytes(encodeUint(STORED_FORMAT, 1), encodeOpaque(keyPackage, 4), encodeOpaque(initPrivateKey, 2), encodeOpaque(hpkePrivateKey, 2));
}

/** Reads what {@link encodeSecrets} wrote. @throws CryptoError `bad-encoding`; RangeError when it is another identity's. */
export function readSecrets(secrets: Uint8Array, { key }: Identity): { keyPackage: KeyPackage; privateKeys: PrivateKeyPackage } {
  const reader = new ByteReader(secrets);
  if (reader.uint(1) !== STORED_FORMAT) throw badEncoding('KeyPackage format');
  const keyPackage = decodeKeyPackage(reader.opaque(4));
  const privateKeys = { initPrivateKey: reader.opaque(2), hpkePrivateKey: reader.opaque(2), signaturePrivateKey: key.secretKey };
  reader.end();
  if (!equalBytes(keyPackage.leafNode.signaturePublicKey, key.publicKey)) throw new RangeError('identity: expected the one of the KeyPackage');
  return { keyPackage, privateKeys };
}
