import { concatBytes } from '@noble/hashes/utils.js';
import { type CipherSuite, type SigningKey, signWithLabel, verifyWithLabel } from './cipher-suite.js';
import { type Codec, constant, enumeration, list, opaque, select, struct, uint16, uint32, uint64, uint8 } from './codec.js';

/** Leaves of the ratchet tree, one per member (RFC 9420 §7.2). */

/** Credential (§5.3). An `x509` chain is kept as the bytes of its vector. */
export interface Credential {
  readonly kind: 'basic' | 'x509';
  readonly identity: Uint8Array;
}

export interface Extension {
  /** §17.3. */
  readonly type: number;
  readonly data: Uint8Array;
}

export interface Capabilities {
  readonly versions: readonly number[];
  readonly cipherSuites: readonly number[];
  readonly extensions: readonly number[];
  readonly proposals: readonly number[];
  readonly credentials: readonly number[];
}

/** In seconds since 1970. */
export interface Lifetime {
  readonly notBefore: bigint;
  readonly notAfter: bigint;
}

type LeafSource =
  | { readonly kind: 'key-package'; readonly lifetime: Lifetime }
  | { readonly kind: 'update' }
  | { readonly kind: 'commit'; readonly parentHash: Uint8Array };

export interface LeafNode {
  readonly encryptionKey: Uint8Array;
  readonly signatureKey: Uint8Array;
  readonly credential: Credential;
  readonly capabilities: Capabilities;
  readonly source: LeafSource;
  readonly extensions: readonly Extension[];
  readonly signature: Uint8Array;
}

/** `mls10`. */
export const PROTOCOL_VERSION = 1;
/** §17.5. */
const CREDENTIALS = { basic: 1, x509: 2 } as const;
/** Extension types that every client has, without naming them in its capabilities (§7.2): from `application_id` to `external_senders`. */
const DEFAULT_EXTENSIONS = { first: 1, last: 5 } as const;

export const extensions: Codec<readonly Extension[]> = list(struct<Extension>({ type: uint16, data: opaque }));

const unsignedFields = {
  encryptionKey: opaque,
  signatureKey: opaque,
  credential: struct<Credential>({ kind: enumeration(uint16, CREDENTIALS), identity: opaque }),
  capabilities: struct<Capabilities>({
    versions: list(uint16),
    cipherSuites: list(uint16),
    extensions: list(uint16),
    proposals: list(uint16),
    credentials: list(uint16),
  }),
  source: select<LeafSource>(enumeration(uint8, { 'key-package': 1, update: 2, commit: 3 }), {
    'key-package': struct({ kind: constant('key-package'), lifetime: struct<Lifetime>({ notBefore: uint64, notAfter: uint64 }) }),
    update: struct({ kind: constant('update') }),
    commit: struct({ kind: constant('commit'), parentHash: opaque }),
  }),
  extensions,
};

type UnsignedLeaf = Omit<LeafNode, 'signature'>;
const unsignedLeaf: Codec<UnsignedLeaf> = struct(unsignedFields);
export const leafNode: Codec<LeafNode> = struct({ ...unsignedFields, signature: opaque });

/** Where a leaf stands. Signed with it, unless it comes in a KeyPackage and has no place yet. */
interface LeafPlace {
  readonly groupId: Uint8Array;
  readonly leafIndex: number;
}

const SIGNATURE_LABEL = 'LeafNodeTBS';

/** LeafNodeTBS. */
function toBeSigned(leaf: UnsignedLeaf, { groupId, leafIndex }: LeafPlace): Uint8Array {
  const encoded = unsignedLeaf.encode(leaf);
  return leaf.source.kind === 'key-package' ? encoded : concatBytes(encoded, opaque.encode(groupId), uint32.encode(leafIndex));
}

/** @param key - Of `leaf.signatureKey`. */
export function signLeaf(suite: CipherSuite, key: SigningKey, leaf: UnsignedLeaf, place: LeafPlace): LeafNode {
  return { ...leaf, signature: signWithLabel(suite, key, SIGNATURE_LABEL, toBeSigned(leaf, place)) };
}

/** Longest that a leaf is as it is signed: everybody stores it with every message. */
const MAX_LEAF_BYTES = 16_384;

/**
 * What a leaf must be by itself (§7.3): signed, and able to do what it uses; and with a key that something can be encapsulated to, or it would stop
 * every later commit. Whose it is, is the application's to judge.
 */
export function isValidLeaf(suite: CipherSuite, leaf: LeafNode, place: LeafPlace): boolean {
  const signed = toBeSigned(leaf, place);
  return (
    signed.length <= MAX_LEAF_BYTES &&
    suite.hpke.kem.isPublicKey(leaf.encryptionKey) &&
    supportsCredential(leaf, leaf.credential) &&
    supportsExtensions(leaf, leaf.extensions) &&
    verifyWithLabel(suite, leaf.signatureKey, SIGNATURE_LABEL, signed, leaf.signature)
  );
}

export function supportsCredential({ capabilities }: LeafNode, { kind }: Credential): boolean {
  return capabilities.credentials.includes(CREDENTIALS[kind]);
}

/** Whether a list of extensions has none twice (§13.4), and none that the leaf does not have. */
export function supportsExtensions({ capabilities }: LeafNode, extensions: readonly Extension[]): boolean {
  const had = new Set(capabilities.extensions);
  return areDistinct(extensions) && extensions.every(({ type }) => isDefault(type) || had.has(type));
}

function isDefault(type: number): boolean {
  return type >= DEFAULT_EXTENSIONS.first && type <= DEFAULT_EXTENSIONS.last;
}

export function areDistinct(extensions: readonly Extension[]): boolean {
  return new Set(extensions.map(({ type }) => type)).size === extensions.length;
}
