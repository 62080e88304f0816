import { clean } from '@noble/hashes/utils.js';
import { equalBytes } from '../../bytes.js';
import { CryptoError } from '../errors.js';
import type { KemKeyPair } from '../kem.js';
import { type CipherSuite, decryptWithLabel, derivedFrom, encryptWithLabel, hashBytes, type HpkeCiphertext, hpkeCiphertext } from './cipher-suite.js';
import { type Codec, list, opaque, struct } from './codec.js';
import { type GroupContext, groupContext } from './key-schedule.js';
import { type LeafNode, leafNode } from './leaf-node.js';
import { setPathKeys } from './parent-hash.js';
import type { PathStep, RatchetTree } from './ratchet-tree.js';
import { isWithin } from './tree-math.js';

/** TreeKEM's update of a path (RFC 9420 §7.4 to §7.6): the committer renews its keys up to the root and tells each subtree what it may know. */

export interface UpdatePathNode {
  readonly encryptionKey: Uint8Array;
  /** One for each node of the copath node's resolution. */
  readonly encryptedPathSecrets: readonly HpkeCiphertext[];
}

/** §7.6. */
export interface UpdatePath {
  readonly leafNode: LeafNode;
  readonly nodes: readonly UpdatePathNode[];
}

export const updatePath: Codec<UpdatePath> = struct({
  leafNode,
  nodes: list(struct<UpdatePathNode>({ encryptionKey: opaque, encryptedPathSecrets: list(hpkeCiphertext) })),
});

/** A member's private keys, by node index. */
export type PrivateKeys = ReadonlyMap<number, Uint8Array>;

const LABEL = 'UpdatePathNode';

/** What the secret of a path's first node leads to (§7.4). */
interface PathKeys {
  /** For nodes from the first one up. */
  readonly pathSecrets: readonly Uint8Array[];
  readonly keyPairs: readonly KemKeyPair[];
  readonly commitSecret: Uint8Array;
}

/** @param first - Becomes the first of `pathSecrets`, which are for the caller to wipe. @param length - Nodes from the first one to the root. */
export function derivePathKeys(suite: CipherSuite, first: Uint8Array, length: number): PathKeys {
  const pathSecrets: Uint8Array[] = [];
  const keyPairs: KemKeyPair[] = [];
  let secret = first;
  for (let node = 0; node < length; node++) {
    const { nodeSecret, next } = derivedFrom(suite, secret, (derive) => ({ nodeSecret: derive('node'), next: derive('path') }));
    keyPairs.push(suite.hpke.kem.deriveKeyPair(nodeSecret));
    clean(nodeSecret);
    pathSecrets.push(secret);
    secret = next;
  }
  return { pathSecrets, keyPairs, commitSecret: secret };
}

/**
 * The keys of nodes from a path secret, each checked against the tree's public one (§7.5, §12.4.3.1).
 *
 * @param pathSecret - Wiped.
 * @throws CryptoError `open-failed` when the tree has other keys.
 */
export function adoptPathSecret(suite: CipherSuite, tree: RatchetTree, nodes: readonly number[], pathSecret: Uint8Array): { keys: PrivateKeys; commitSecret: Uint8Array } {
  // To HMAC, a longer one with zeros at its end would be the same.
  if (pathSecret.length !== hashBytes(suite)) throw new CryptoError('open-failed', 'path secret');
  const { pathSecrets, keyPairs, commitSecret } = derivePathKeys(suite, pathSecret, nodes.length);
  clean(...pathSecrets);
  const keys = new Map<number, Uint8Array>();
  for (const [position, { publicKey, secretKey }] of keyPairs.entries()) {
    const index = nodes[position] ?? -1;
    if (!equalBytes(tree.node(index)?.encryptionKey ?? new Uint8Array(), publicKey)) throw new CryptoError('open-failed', 'path secret');
    keys.set(index, secretKey);
  }
  return { keys, commitSecret };
}

/** Who is to get a step's path secret: the copath node's resolution but for leaves added by the same commit, who get theirs by Welcome. */
function recipientsOf(tree: RatchetTree, { copath }: PathStep, added: readonly number[]): number[] {
  return tree.resolution(copath).filter((index) => !added.includes(index / 2));
}

/** Encrypts path secrets for those who are to know them (§7.6). @param context - Of the new epoch, but for its transcript hash. */
export function encryptPathSecrets(options: {
  suite: CipherSuite;
  tree: RatchetTree;
  steps: readonly PathStep[];
  keys: PathKeys;
  added: readonly number[];
  context: GroupContext;
}): UpdatePathNode[] {
  const { suite, tree, steps, keys, added } = options;
  const context = groupContext.encode(options.context);
  return keys.keyPairs.map(({ publicKey: encryptionKey }, position) => {
    const [step, pathSecret] = [steps[position], keys.pathSecrets[position]];
    const recipients = step && pathSecret ? recipientsOf(tree, step, added).flatMap((index) => tree.node(index) ?? []) : [];
    const encryptedPathSecrets = recipients.map((node) => encryptWithLabel(suite, node.encryptionKey, LABEL, context, pathSecret ?? new Uint8Array()));
    return { encryptionKey, encryptedPathSecrets };
  });
}

/**
 * Merges a committer's path into the tree (§7.5).
 *
 * @returns Its steps.
 * @throws CryptoError `refused-commit` when it does not fit the tree.
 */
export function mergeUpdatePath(suite: CipherSuite, tree: RatchetTree, committer: number, { leafNode: leaf, nodes }: UpdatePath, added: readonly number[]): PathStep[] {
  const steps = tree.filteredDirectPath(committer);
  const fits = steps.length === nodes.length && steps.every((step, at) => recipientsOf(tree, step, added).length === nodes[at]?.encryptedPathSecrets.length);
  const path = steps.flatMap((step, at) => (nodes[at] ? [{ ...step, encryptionKey: nodes[at].encryptionKey }] : []));
  const parentHash = setPathKeys(suite, tree, committer, path);
  if (!fits || leaf.source.kind !== 'commit' || !equalBytes(leaf.source.parentHash, parentHash)) throw new CryptoError('refused-commit', 'path does not fit the tree');
  tree.set(2 * committer, leaf);
  return steps;
}

/**
 * Decrypts the path secret that is meant for this member and derives what follows (§7.5).
 *
 * @param options - `steps`: of {@link mergeUpdatePath}; `privateKeys`: those whose nodes are still in the tree; `context`: of the new epoch, but for
 *   its transcript hash.
 */
export function openUpdatePath(options: {
  suite: CipherSuite;
  tree: RatchetTree;
  steps: readonly PathStep[];
  path: UpdatePath;
  leafIndex: number;
  privateKeys: PrivateKeys;
  added: readonly number[];
  context: GroupContext;
}): { keys: PrivateKeys; commitSecret: Uint8Array } {
  const { suite, tree, steps, path, leafIndex, privateKeys, added, context } = options;
  const position = steps.findIndex(({ copath }) => isWithin(2 * leafIndex, copath));
  const [step, node] = [steps[position], path.nodes[position]];
  const recipients = step ? recipientsOf(tree, step, added) : [];
  const mine = recipients.findIndex((index) => privateKeys.has(index));
  const [secretKey, sealed] = [privateKeys.get(recipients[mine] ?? -1), node?.encryptedPathSecrets[mine]];
  if (secretKey === undefined || sealed === undefined) throw new CryptoError('open-failed', 'no path secret for this member');
  const pathSecret = decryptWithLabel(suite, secretKey, LABEL, groupContext.encode(context), sealed);
  return adoptPathSecret(suite, tree, steps.slice(position).map((above) => above.node), pathSecret);
}
