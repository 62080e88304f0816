import { encodeOpaque } from '../../src/crypto/encoding.js';
import { type Codec, constant, enumeration, fixed, list, opaque, optional, select, struct, uint16, uint32, uint64, uint8 } from '../../src/crypto/mls/codec.js';
import { groupContext } from '../../src/crypto/mls/key-schedule.js';
import { extensions, type LeafNode, leafNode } from '../../src/crypto/mls/leaf-node.js';

/** How docs/protocol.md §3 lays out what is ours, written as the codecs of MLS are, so that a fuzzer can change one field and leave the rest right. */

function prefixed(size: 1 | 2 | 4): Codec<Uint8Array> {
  return { read: (reader) => reader.opaque(size), encode: (value) => encodeOpaque(value, size) };
}

/** Without its signature. */
export const certificateLayout: Codec<unknown> = struct({
  format: uint8,
  role: uint8,
  clinic: fixed(32),
  subjectKey: fixed(32),
  issuerKey: fixed(32),
  serial: fixed(16),
  notBeforeMs: uint64,
  notAfterMs: uint64,
  name: prefixed(1),
});

/** Without its signature. */
export const profileLayout: Codec<unknown> = struct({ format: uint8, clinic: fixed(32), version: uint64, issuedAtMs: uint64, expiresAtMs: uint64, body: prefixed(4) });

export const pendingLayout: Codec<unknown> = struct({ format: uint8, commit: prefixed(4), welcome: prefixed(4), next: prefixed(4) });
export const secretsLayout: Codec<unknown> = struct({ format: uint8, keyPackage: prefixed(4), initKey: prefixed(2), encryptionKey: prefixed(2) });

export const storedGroupLayout: Codec<unknown> = struct({
  format: uint8,
  context: groupContext,
  interim: opaque,
  tree: opaque,
  leafIndex: uint32,
  signatureKey: opaque,
  privateKeys: list(struct({ node: uint32, key: opaque })),
  senderData: opaque,
  exporter: opaque,
  authenticator: opaque,
  init: opaque,
  ratchets: list(struct({ handshake: opaque, generation: uint32, application: opaque, next: uint32 })),
});

type Node = { readonly kind: 'leaf'; readonly leaf: LeafNode } | { readonly kind: 'parent'; readonly encryptionKey: Uint8Array; readonly parentHash: Uint8Array; readonly unmergedLeaves: readonly number[] };

/** Of an MLS ratchet tree (RFC 9420 §12.4.3.3). */
export const treeLayout: Codec<unknown> = list(
  optional(
    select<Node>(enumeration(uint8, { leaf: 1, parent: 2 }), {
      leaf: struct({ kind: constant('leaf'), leaf: leafNode }),
      parent: struct({ kind: constant('parent'), encryptionKey: opaque, parentHash: opaque, unmergedLeaves: list(uint32) }),
    }),
  ),
);

/** Of an MLS KeyPackage (RFC 9420 §10), without its signature. */
export const keyPackageLayout: Codec<unknown> = struct({ version: uint16, cipherSuite: uint16, initKey: opaque, leafNode, extensions });
