import { concatBytes } from '@noble/hashes/utils.js';
import { equalBytes } from '../../bytes.js';
import { badEncoding, ByteReader, encodeOpaque, encodeUint } from '../encoding.js';
import type { Identity } from '../identity.js';
import { generateKeyPair } from '../kem.js';
import type { CipherSuite } from '../mls/cipher-suite.js';
import { type KeyPackage, signKeyPackage } from '../mls/key-package.js';
import { type Extension, type LeafNode, type Lifetime, PROTOCOL_VERSION, signLeaf } from '../mls/leaf-node.js';
import { createCredential } from './credential.js';
import { KIND_EXTENSION } from './state.js';
import { decodeKeyPackage } from './wire.js';

/** `last_resort` of draft-ietf-mls-extensions. */
const LAST_RESORT_EXTENSION = 0x000a;
const BASIC_CREDENTIAL = 1;
const UNLIMITED: Lifetime = { notBefore: 0n, notAfter: 2n ** 64n - 1n };

export interface LeafKeys {
  readonly leaf: LeafNode;
  readonly encryptionKey: Uint8Array;
}

/** A leaf of an identity with a fresh key. @param lifetime - Of a KeyPackage; the leaf of a group's creator needs none. */
export function generateLeaf({ key, chain }: Identity, suite: CipherSuite, lifetime = UNLIMITED): LeafKeys {
  const { publicKey, secretKey } = generateKeyPair(suite.hpke.kem);
  const capabilities = {
    versions: [PROTOCOL_VERSION],
    cipherSuites: [suite.id],
    extensions: [KIND_EXTENSION, LAST_RESORT_EXTENSION],
    proposals: [],
    credentials: [BASIC_CREDENTIAL],
  };
  const unsigned = {
    encryptionKey: publicKey,
    signatureKey: key.publicKey,
    credential: createCredential(chain),
    capabilities,
    source: { kind: 'key-package' as const, lifetime },
    extensions: [],
  };
  // Its place in a group is not signed: it has none yet.
  const leaf = signLeaf(suite, key, unsigned, { groupId: new Uint8Array(), leafIndex: 0 });
  return { leaf, encryptionKey: secretKey };
}

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
  return concatBytes(encodeUint(STORED_FORMAT, 1), encodeOpaque(keyPackage, 4), encodeOpaque(initKey, 2), encodeOpaque(encryptionKey, 2));
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
