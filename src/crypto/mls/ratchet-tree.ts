import { concatBytes } from '@noble/hashes/utils.js';
import { badEncoding } from '../encoding.js';
import { type CipherSuite, hashOf } from './cipher-suite.js';
import { type Codec, list, opaque, optional, struct, uint32, uint8 } from './codec.js';
import { type LeafNode, leafNode } from './leaf-node.js';
import { directPath, left, level, nodeWidth, right, root } from './tree-math.js';

/** The ratchet tree (RFC 9420 §4.1, §7): one leaf per member, and above them the keys that several hold. */

/** §7.1. */
export interface ParentNode {
  readonly encryptionKey: Uint8Array;
  readonly parentHash: Uint8Array;
  /** Leaves below that were added since and do not know the key; in ascending order. */
  readonly unmergedLeaves: readonly number[];
}

export type TreeNode = LeafNode | ParentNode;

const parentNode: Codec<ParentNode> = struct({ encryptionKey: opaque, parentHash: opaque, unmergedLeaves: list(uint32) });

const LEAF = 1;
const PARENT = 2;

export function isLeaf(node: TreeNode): node is LeafNode {
  return 'signature' in node;
}

/** Node (§12.4.3.3). */
const treeNode: Codec<TreeNode> = {
  read(reader) {
    const type = reader.uint(1);
    if (type === LEAF) return leafNode.read(reader);
    if (type === PARENT) return parentNode.read(reader);
    throw badEncoding('node type');
  },
  encode: (node) => (isLeaf(node) ? concatBytes(uint8.encode(LEAF), leafNode.encode(node)) : concatBytes(uint8.encode(PARENT), parentNode.encode(node))),
};

const nodeList = list(optional(treeNode));

/** A node that commits renew, with the child of it that the committer is not below. */
export interface PathStep {
  readonly node: number;
  readonly copath: number;
}

/** Mutable while a commit is worked on, which starts from a {@link copy}; never afterwards. Nodes are never changed, but replaced. */
export class RatchetTree {
  /** By node index; always of a full tree's length. */
  readonly #nodes: (TreeNode | undefined)[];

  constructor(nodes: readonly (TreeNode | undefined)[]) {
    this.#nodes = [...nodes];
  }

  copy(): RatchetTree {
    return new RatchetTree(this.#nodes);
  }

  get leafCount(): number {
    return (this.#nodes.length + 1) / 2;
  }

  get root(): number {
    return root(this.leafCount);
  }

  node(index: number): TreeNode | undefined {
    return this.#nodes[index];
  }

  leaf(leafIndex: number): LeafNode | undefined {
    const node = this.#nodes[2 * leafIndex];
    return node && isLeaf(node) ? node : undefined;
  }

  parent(index: number): ParentNode | undefined {
    const node = this.#nodes[index];
    return node && !isLeaf(node) ? node : undefined;
  }

  /** Every node that is not blank, with its index. */
  get present(): [index: number, node: TreeNode][] {
    return this.#nodes.flatMap((node, index): [number, TreeNode][] => (node ? [[index, node]] : []));
  }

  /** Every member's leaf, with its leaf index. */
  get leaves(): [leafIndex: number, leaf: LeafNode][] {
    return this.present.flatMap(([index, node]): [number, LeafNode][] => (isLeaf(node) ? [[index / 2, node]] : []));
  }

  set(index: number, node: TreeNode | undefined): void {
    this.#nodes[index] = node;
  }

  directPath(leafIndex: number): number[] {
    return directPath(2 * leafIndex, this.leafCount);
  }

  /** §4.1.2: the direct path without the nodes on whose other side nobody is. */
  filteredDirectPath(leafIndex: number): PathStep[] {
    const steps = this.directPath(leafIndex).map((node) => ({ node, copath: 2 * leafIndex < node ? right(node) : left(node) }));
    return steps.filter(({ copath }) => this.resolution(copath).length > 0);
  }

  /** §4.1.1: the fewest nodes whose keys reach everybody below a node. */
  resolution(index: number): number[] {
    const node = this.#nodes[index];
    if (node) return isLeaf(node) ? [index] : [index, ...node.unmergedLeaves.map((leafIndex) => 2 * leafIndex)];
    return level(index) === 0 ? [] : [...this.resolution(left(index)), ...this.resolution(right(index))];
  }

  /** The leftmost leaf that is free; the tree grows for it when it must (§7.7). */
  freeLeaf(): number {
    const { leafCount } = this;
    for (let leafIndex = 0; leafIndex < leafCount; leafIndex++) if (!this.#nodes[2 * leafIndex]) return leafIndex;
    this.#nodes.length = nodeWidth(2 * leafCount);
    return leafCount;
  }

  /** Add (§12.1.1). */
  add(leaf: LeafNode): number {
    const leafIndex = this.freeLeaf();
    this.set(2 * leafIndex, leaf);
    for (const index of this.directPath(leafIndex)) {
      const node = this.parent(index);
      if (node) this.set(index, { ...node, unmergedLeaves: [...node.unmergedLeaves, leafIndex].toSorted((a, b) => a - b) });
    }
    return leafIndex;
  }

  /** Update (§12.1.2). */
  update(leafIndex: number, leaf: LeafNode): void {
    this.blankPath(leafIndex);
    this.set(2 * leafIndex, leaf);
  }

  /** Remove (§12.1.3); the tree shrinks while its right half is blank (§7.7). */
  remove(leafIndex: number): void {
    this.blankPath(leafIndex);
    this.set(2 * leafIndex, undefined);
    while (this.leafCount > 1 && this.resolution(right(this.root)).length === 0) this.#nodes.length = nodeWidth(this.leafCount / 2);
  }

  blankPath(leafIndex: number): void {
    for (const index of this.directPath(leafIndex)) this.set(index, undefined);
  }

  /**
   * Tree hash (§7.8) of the subtree under a node; the root's is the group's.
   *
   * @param without - Leaves taken for blank, and for merged (§7.9).
   */
  hash(suite: CipherSuite, index = this.root, without: readonly number[] = []): Uint8Array {
    if (level(index) === 0) {
      const leaf = without.includes(index / 2) ? undefined : this.leaf(index / 2);
      return hashOf(suite, concatBytes(uint8.encode(LEAF), uint32.encode(index / 2), optional(leafNode).encode(leaf)));
    }
    const node = this.parent(index);
    const unmergedLeaves = node?.unmergedLeaves.filter((leafIndex) => !without.includes(leafIndex)) ?? [];
    const [leftHash, rightHash] = [left(index), right(index)].map((child) => opaque.encode(this.hash(suite, child, without)));
    const present = optional(parentNode).encode(node && { ...node, unmergedLeaves });
    return hashOf(suite, concatBytes(uint8.encode(PARENT), present, leftHash ?? new Uint8Array(), rightHash ?? new Uint8Array()));
  }
}

/**
 * Leaves that a tree has at most, blank ones too. A blank node is written in one byte, and costs its reader hashes, derivations, and two ratchets to
 * be stored with every message.
 */
export const MAX_LEAVES = 1024;

/** `optional<Node> ratchet_tree<V>` (§12.4.3.3): without the blank nodes at its end. */
export const ratchetTree: Codec<RatchetTree> = {
  read(reader) {
    const nodes = [...nodeList.read(reader)];
    if (!nodes.at(-1)) throw badEncoding('tree ends blank');
    if (nodes.length > nodeWidth(MAX_LEAVES)) throw badEncoding('tree too large');
    let leaves = 1;
    while (nodeWidth(leaves) < nodes.length) leaves *= 2;
    if (nodes.some((node, index) => node && isLeaf(node) !== (index % 2 === 0))) throw badEncoding('node type');
    nodes.length = nodeWidth(leaves);
    return new RatchetTree(nodes);
  },
  encode(tree) {
    const last = tree.present.at(-1)?.[0] ?? -1;
    return nodeList.encode(Array.from({ length: last + 1 }, (_, index) => tree.node(index)));
  },
};
