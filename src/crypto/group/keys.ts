import type { Identity } from '../identity.js';
import { generateKeyPair } from '../kem.js';
import type { CipherSuite } from '../mls/cipher-suite.js';
import { type LeafNode, type Lifetime, PROTOCOL_VERSION, signLeaf } from '../mls/leaf-node.js';
import { createCredential } from './credential.js';
import { KIND_EXTENSION } from './state.js';

/** `last_resort` of draft-ietf-mls-extensions. */
export const LAST_RESORT_EXTENSION = 0x000a;
const BASIC_CREDENTIAL = 1;
const UNLIMITED: Lifetime = { notBefore: 0n, notAfter: 2n ** 64n - 1n };

interface LeafKeys {
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
