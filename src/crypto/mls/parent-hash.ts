import { equalBytes } from '../../bytes.js';
import { type CipherSuite, hashOf } from './cipher-suite.js';
import { opaque, struct } from './codec.js';
import type { ParentNode, PathStep, RatchetTree, TreeNode } from './ratchet-tree.js';
import { isWithin, left, right } from './tree-math.js';

/** Parent hashes (RFC 9420 §7.9): they chain each key of the tree to the signed leaf of the member who set it. */

const parentHashInput = struct<{ encryptionKey: Uint8Array; parentHash: Uint8Array; originalSiblingTreeHash: Uint8Array }>({
  encryptionKey: opaque,
  parentHash: opaque,
  originalSiblingTreeHash: opaque,
});

/** Of a parent, as the child beside `copath` carries it. */
export function parentHashOf(suite: CipherSuite, tree: RatchetTree, { encryptionKey, parentHash, unmergedLeaves }: ParentNode, copath: number): Uint8Array {
  const originalSiblingTreeHash = tree.hash(suite, copath, unmergedLeaves);
  return hashOf(suite, parentHashInput.encode({ encryptionKey, parentHash, originalSiblingTreeHash }));
}

/**
 * Sets new keys on a committer's filtered direct path and blanks the rest of the direct path (§7.5).
 *
 * @returns The parent hash for the committer's leaf (§7.9.1).
 */
export function setPathKeys(suite: CipherSuite, tree: RatchetTree, leafIndex: number, path: readonly (PathStep & { encryptionKey: Uint8Array })[]): Uint8Array {
  tree.blankPath(leafIndex);
  return path.reduceRight<Uint8Array>((parentHash, { node, copath, encryptionKey }) => {
    const parent = { encryptionKey, parentHash, unmergedLeaves: [] };
    tree.set(node, parent);
    return parentHashOf(suite, tree, parent, copath);
  }, new Uint8Array());
}

/** Whether every parent is chained to a node below it (§7.9.2). */
export function hasValidParentHashes(suite: CipherSuite, tree: RatchetTree): boolean {
  return tree.present.every(([index]) => {
    const node = tree.parent(index);
    if (!node) return true;
    return isLinked(suite, tree, node, [left(index), right(index)]) || isLinked(suite, tree, node, [right(index), left(index)]);
  });
}

/** Whether somebody below `child` carries the parent's hash, and what else is to be reached there was added after it. */
function isLinked(suite: CipherSuite, tree: RatchetTree, parent: ParentNode, [child, copath]: [child: number, copath: number]): boolean {
  const expected = parentHashOf(suite, tree, parent, copath);
  const resolution = tree.resolution(child);
  const linked = resolution.find((index) => equalBytes(carriedBy(tree.node(index)), expected));
  const others = resolution.filter((index) => index !== linked);
  const unmerged = parent.unmergedLeaves.map((leafIndex) => 2 * leafIndex).filter((index) => isWithin(index, child));
  return linked !== undefined && String(others) === String(unmerged);
}

function carriedBy(node: TreeNode | undefined): Uint8Array {
  if (node && 'parentHash' in node) return node.parentHash;
  return node && node.source.kind === 'commit' ? node.source.parentHash : new Uint8Array();
}
