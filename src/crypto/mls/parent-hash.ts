import { type CipherSuite, hashOf } from './cipher-suite.js';
import { opaque, struct } from './codec.js';
import type { ParentNode, PathStep, RatchetTree } from './ratchet-tree.js';

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
