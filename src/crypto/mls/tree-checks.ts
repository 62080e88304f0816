import { equalBytes } from '../../bytes.js';
import { type CipherSuite, hashBytes } from './cipher-suite.js';
import { parentHashOf } from './parent-hash.js';
import { isLeaf, type ParentNode, type RatchetTree, type TreeNode } from './ratchet-tree.js';
import { isWithin, left, right } from './tree-math.js';

/** What somebody who joins checks of the tree of strangers (RFC 9420 §12.4.3.1). */

/** Whether every list of unmerged leaves is one that the protocol leads to (§12.4.3.1): members below, ascending, unmerged in what lies between. */
export function hasValidUnmergedLeaves(tree: RatchetTree): boolean {
  return tree.present.every(([index, node]) => {
    if (isLeaf(node)) return true;
    return node.unmergedLeaves.every((leafIndex, position, all) => {
      // In this order: from a number that is no leaf's, no way leads to the root.
      const isMemberBelow = leafIndex > (all[position - 1] ?? -1) && isWithin(2 * leafIndex, index) && tree.leaf(leafIndex) !== undefined;
      return isMemberBelow && isUnmergedBetween(tree, leafIndex, index);
    });
  });
}

function isUnmergedBetween(tree: RatchetTree, leafIndex: number, above: number): boolean {
  const between = tree.directPath(leafIndex).filter((index) => index !== above && isWithin(index, above));
  return between.every((index) => tree.parent(index)?.unmergedLeaves.includes(leafIndex) ?? true);
}

/** Whether every parent is chained to a node below it (§7.9.2), and carries a hash itself or, as the root does, none. */
export function hasValidParentHashes(suite: CipherSuite, tree: RatchetTree): boolean {
  return tree.present.every(([index]) => {
    const node = tree.parent(index);
    if (!node) return true;
    // Nobody below vouches for its being one.
    if (node.parentHash.length > 0 && (index === tree.root || node.parentHash.length !== hashBytes(suite))) return false;
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
