import { clean, concatBytes } from '@noble/hashes/utils.js';
import { badEncoding, encodeUint, requireBytes } from '../encoding.js';
import type { SigningKey } from '../mls/cipher-suite.js';
import { type Codec, decode, list, opaque, secretBytes, struct, uint32 } from '../mls/codec.js';
import type { GroupState, KeptSecrets } from '../mls/group.js';
import { groupContext } from '../mls/key-schedule.js';
import { type RatchetTree, ratchetTree } from '../mls/ratchet-tree.js';
import { secretTree } from '../mls/secret-tree.js';
import { DeviceKey } from '../signature.js';
import { inside, MlsGroup } from './state.js';
import { cipherSuiteOf, readSuite } from './suites.js';
import type { Group } from './types.js';

const STORED_FORMAT = 3;

interface PrivateKey {
  readonly node: number;
  readonly key: Uint8Array;
}

type StoredState = Omit<GroupState, 'suite' | 'privateKeys'> & { readonly privateKeys: readonly PrivateKey[] };

/** Most of a group's bytes, stored with every message, and the same for a whole epoch. Nothing in it is secret. */
const encodedTrees = new WeakMap<RatchetTree, Uint8Array>();
const storedTree: Codec<RatchetTree> = {
  read: (reader) => ratchetTree.read(reader),
  encode(tree) {
    const encoded = encodedTrees.get(tree) ?? ratchetTree.encode(tree);
    encodedTrees.set(tree, encoded);
    return encoded;
  },
};

const storedKey: Codec<SigningKey> = {
  secret: true,
  read(reader) {
    const seed = opaque.read(reader);
    try {
      return new DeviceKey(seed);
    } finally {
      clean(seed);
    }
  },
  encode({ secretKey }) {
    try {
      return opaque.encode(secretKey);
    } finally {
      clean(secretKey);
    }
  },
};

/** The order of the fields is the format's; see {@link encodeGroup}. */
const storedState: Codec<StoredState> = struct({
  context: groupContext,
  interimTranscriptHash: opaque,
  tree: storedTree,
  leafIndex: uint32,
  signatureKey: storedKey,
  privateKeys: list(struct<PrivateKey>({ node: uint32, key: secretBytes })),
  secrets: struct<KeptSecrets>({
    senderData: secretBytes,
    exporter: secretBytes,
    authenticator: secretBytes,
    init: secretBytes,
  }),
  ratchets: secretTree,
});

/**
 * A group for storage, in the clear: seal it. After one byte of format, fields as RFC 9420 §2.1 writes them (`<V>`: length in 1, 2 or 4 bytes, then
 * the bytes):
 *
 * ```text
 * u8 format = 3
 * GroupContext context                          §8.1; names the suite
 * opaque interim_transcript_hash<V>             §8.2
 * optional<Node> ratchet_tree<V>                §12.4.3.3
 * u32 own leaf index
 * opaque signature key<V>                       Ed25519 seed
 * { u32 node index, opaque key<V> } private keys<V>
 * opaque sender_data_secret<V>, exporter_secret<V>, epoch_authenticator<V>, init_secret<V>
 * { opaque secret<V>, u32 generation } handshake and application, once for each leaf, blank ones too: ratchets<V>   §9
 * ```
 */
export function encodeGroup(group: Group): Uint8Array {
  const { state } = inside(group);
  const privateKeys = [...state.privateKeys].map(([node, key]) => ({ node, key }));
  const encoded = storedState.encode({ ...state, privateKeys });
  try {
    return concatBytes(encodeUint(STORED_FORMAT, 1), encoded);
  } finally {
    clean(encoded);
  }
}

/** @throws CryptoError `bad-encoding`. */
export function decodeGroup(bytes: Uint8Array): Group {
  requireBytes(bytes, 'group');
  if (bytes[0] !== STORED_FORMAT) throw badEncoding('group format');
  try {
    const { privateKeys, ...state } = decode(storedState, bytes.subarray(1));
    const suite = cipherSuiteOf(readSuite(state.context.cipherSuite));
    return new MlsGroup({ ...state, suite, privateKeys: new Map(privateKeys.map(({ node, key }) => [node, key])) });
  } catch (cause) {
    throw badEncoding('group', { cause });
  }
}
