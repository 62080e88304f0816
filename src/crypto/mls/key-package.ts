import { equalBytes } from '../../bytes.js';
import { type CipherSuite, refHash, type SigningKey, signWithLabel, verifyWithLabel } from './cipher-suite.js';
import { type Codec, opaque, struct, uint16 } from './codec.js';
import { areDistinct, type Extension, extensions, isValidLeaf, type LeafNode, leafNode, PROTOCOL_VERSION } from './leaf-node.js';

/** What a client publishes to be added by (RFC 9420 §10). */
export interface KeyPackage {
  readonly version: number;
  readonly cipherSuite: number;
  readonly initKey: Uint8Array;
  readonly leafNode: LeafNode;
  readonly extensions: readonly Extension[];
  readonly signature: Uint8Array;
}

const unsignedFields = { version: uint16, cipherSuite: uint16, initKey: opaque, leafNode, extensions };
type UnsignedKeyPackage = Omit<KeyPackage, 'signature'>;
const unsignedKeyPackage: Codec<UnsignedKeyPackage> = struct(unsignedFields);
export const keyPackage: Codec<KeyPackage> = struct({ ...unsignedFields, signature: opaque });

const SIGNATURE_LABEL = 'KeyPackageTBS';

/** @param key - Of the leaf's `signatureKey`. */
export function signKeyPackage(suite: CipherSuite, key: SigningKey, unsigned: UnsignedKeyPackage): KeyPackage {
  return { ...unsigned, signature: signWithLabel(suite, key, SIGNATURE_LABEL, unsignedKeyPackage.encode(unsigned)) };
}

/** KeyPackageRef (§5.2). */
export function keyPackageRef(suite: CipherSuite, value: KeyPackage): Uint8Array {
  return refHash(suite, 'MLS 1.0 KeyPackage Reference', keyPackage.encode(value));
}

/** §10.1, without the lifetime, which is the application's to judge. */
export function isValidKeyPackage(suite: CipherSuite, value: KeyPackage): boolean {
  const { version, cipherSuite, initKey, leafNode: leaf, extensions, signature } = value;
  return (
    version === PROTOCOL_VERSION &&
    cipherSuite === suite.id &&
    leaf.source.kind === 'key-package' &&
    suite.hpke.kem.isPublicKey(initKey) &&
    !equalBytes(initKey, leaf.encryptionKey) &&
    areDistinct(extensions) &&
    isValidLeaf(suite, leaf, { groupId: new Uint8Array(), leafIndex: 0 }) &&
    verifyWithLabel(suite, leaf.signatureKey, SIGNATURE_LABEL, unsignedKeyPackage.encode(value), signature)
  );
}
