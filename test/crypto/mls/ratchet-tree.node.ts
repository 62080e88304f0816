import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { x25519 } from '@noble/curves/ed25519.js';
import { concatBytes, randomBytes } from '@noble/hashes/utils.js';
import { decode, opaque } from '../../../src/crypto/mls/codec.js';
import { createCommit } from '../../../src/crypto/mls/commit.js';
import { checkTree } from '../../../src/crypto/mls/join.js';
import type { GroupState } from '../../../src/crypto/mls/group.js';
import { type LeafNode, leafNode, signLeaf } from '../../../src/crypto/mls/leaf-node.js';
import { parentHashOf, setPathKeys } from '../../../src/crypto/mls/parent-hash.js';
import { Add, checkMembers } from '../../../src/crypto/mls/proposal.js';
import { RatchetTree, ratchetTree } from '../../../src/crypto/mls/ratchet-tree.js';
import { failure, follow, groupOf, joined, someone, suite } from './members.js';

const leaf = (): LeafNode => someone().keyPackage.leafNode;

/** Checks a changed copy of a real tree as its joiner would, with a tree hash that fits it. */
function check(state: { tree: RatchetTree; groupId: Uint8Array }, change: (tree: RatchetTree) => void): void {
  const tree = state.tree.copy();
  change(tree);
  checkTree(suite, tree, { groupId: state.groupId, treeHash: tree.hash(suite), extensions: [] });
}

/** A tree of five with an unmerged leaf. */
function treeOfFive() {
  const [committer] = groupOf(4);
  assert.ok(committer);
  const { next } = createCommit(createCommit(committer, [new Add(someone().keyPackage)]).next, [new Add(someone().keyPackage)]);
  return { tree: next.tree, groupId: next.context.groupId };
}

describe('a ratchet tree', () => {
  test('grows when it is full and shrinks when its right half is empty', () => {
    const tree = new RatchetTree([leaf()]);
    const counts = [1, 2, 3, 4].map(() => (tree.add(leaf()), tree.leafCount));
    assert.deepEqual(counts, [2, 4, 4, 8]);
    tree.remove(2);
    assert.equal(tree.leafCount, 8);
    tree.remove(4);
    assert.equal(tree.leafCount, 4);
    assert.equal(tree.add(leaf()), 2);
  });

  test('is written without the blanks at its end, and read back whole', () => {
    const tree = new RatchetTree([leaf(), undefined, leaf(), undefined, leaf()]);
    const copy = decode(ratchetTree, ratchetTree.encode(new RatchetTree([...[0, 1, 2, 3, 4].map((index) => tree.node(index)), undefined, undefined])));
    assert.equal(copy.leafCount, 4);
    assert.deepEqual(copy.leaves, tree.leaves);
  });

  test('is refused empty, ending blank, or with a node where the other kind belongs', () => {
    const present = (type: number, node: Uint8Array) => concatBytes(Uint8Array.of(1, type), node);
    const parent = present(2, Uint8Array.of(0, 0, 0));
    const member = present(1, leafNode.encode(leaf()));
    for (const nodes of [[], [member, Uint8Array.of(0)], [parent], [member, member], [member, present(0, Uint8Array.of(0, 0, 0)), member], [member, present(3, Uint8Array.of(0, 0, 0)), member]]) {
      assert.throws(() => decode(ratchetTree, opaque.encode(concatBytes(...nodes))), failure('bad-encoding'));
    }
  });

  test('is read with 1024 leaves, and refused with more: a blank is written in a byte, and costs its reader much more', () => {
    const last = concatBytes(Uint8Array.of(1, 1), leafNode.encode(leaf()));
    const widthOf = (leafIndex: number) => decode(ratchetTree, opaque.encode(concatBytes(new Uint8Array(2 * leafIndex), last))).leafCount;
    assert.equal(widthOf(1023), 1024);
    for (const leafIndex of [1024, 65_000]) assert.throws(() => widthOf(leafIndex), failure('bad-encoding', 'too large'));
  });

  test('does not grow further than it is read', () => {
    const like = leaf();
    const another = () => ({ ...like, encryptionKey: randomBytes(32), signatureKey: randomBytes(32) });
    const tree = new RatchetTree(Array.from({ length: 2047 }, (_, index) => (index % 2 === 0 ? another() : undefined)));
    checkMembers(tree, []);
    tree.add(another());
    assert.throws(() => checkMembers(tree, []), failure('refused-commit', 'members'));
  });

  test('of real life checks out', () => {
    check(treeOfFive(), () => undefined);
  });

  test('is refused with another hash than the group’s', () => {
    const { tree, groupId } = treeOfFive();
    assert.throws(() => checkTree(suite, tree, { groupId, treeHash: new Uint8Array(32), extensions: [] }), failure('open-failed', 'tree hash'));
  });

  test('is refused with a key that nobody in it vouches for', () => {
    const state = treeOfFive();
    const [index] = state.tree.present.find(([node]) => state.tree.parent(node)) ?? assert.fail('no parent');
    const set = (change: object) => (tree: RatchetTree) => {
      const node = tree.parent(index);
      if (node) tree.set(index, { ...node, ...change });
    };
    assert.throws(() => check(state, set({ encryptionKey: leaf().encryptionKey })), failure('open-failed', 'parent hashes'));
    assert.throws(() => check(state, set({ parentHash: new Uint8Array(32) })), failure('open-failed', 'parent hashes'));
  });

  test('is refused with a key that only somebody outside has, though it says that all below do not', () => {
    const { publicKey } = x25519.keygen();
    const above = (unmergedLeaves: number[]) => new RatchetTree([leaf(), { encryptionKey: publicKey, parentHash: new Uint8Array(), unmergedLeaves }, leaf()]);
    const state = { groupId: randomBytes(32) };
    check({ ...state, tree: new RatchetTree([leaf(), undefined, leaf()]) }, () => undefined);
    for (const unmerged of [[], [0], [1], [0, 1]]) assert.throws(() => check({ ...state, tree: above(unmerged) }, () => undefined), failure('open-failed', 'parent hashes'), String(unmerged));
  });

  test('is refused with a key that a member below has kept from another, who is taken to have it', () => {
    const [member] = groupOf(4);
    assert.ok(member);
    const { tree, context, signatureKey } = member;
    const own = tree.leaf(0) ?? assert.fail('no leaf');
    const place = { groupId: context.groupId, leafIndex: 0 };
    /** The first renews the root, and those between on the way there. */
    const renew = (steps: readonly { node: number; copath: number }[]) => (changed: RatchetTree) => {
      const parentHash = setPathKeys(suite, changed, 0, steps.map((step) => ({ ...step, encryptionKey: x25519.keygen().publicKey })));
      changed.set(0, signLeaf(suite, signatureKey, { ...own, source: { kind: 'commit', parentHash } }, place));
    };
    check({ tree, ...place }, renew([{ node: 1, copath: 2 }, { node: 3, copath: 5 }]));
    assert.throws(() => check({ tree, ...place }, renew([{ node: 3, copath: 5 }])), failure('open-failed', 'parent hashes'));
  });

  test('is refused with a key that nothing can be encapsulated to, though a member vouches for it', () => {
    const [member] = groupOf(2);
    assert.ok(member);
    const { tree, context, signatureKey } = member;
    const own = tree.leaf(0) ?? assert.fail('no leaf');
    const place = { groupId: context.groupId, leafIndex: 0 };
    const none = new Uint8Array(32);
    const withKeys = (above: Uint8Array, encryptionKey: Uint8Array) => (changed: RatchetTree) => {
      const path = changed.filteredDirectPath(0).map((step) => ({ ...step, encryptionKey: above }));
      const parentHash = setPathKeys(suite, changed, 0, path);
      changed.set(0, signLeaf(suite, signatureKey, { ...own, encryptionKey, source: { kind: 'commit', parentHash } }, place));
    };
    const { publicKey } = x25519.keygen();
    check({ tree, ...place }, withKeys(publicKey, own.encryptionKey));
    assert.throws(() => check({ tree, ...place }, withKeys(none, own.encryptionKey)), failure('open-failed', 'a key is none'));
    assert.throws(() => check({ tree, ...place }, withKeys(publicKey, none)), failure('open-failed'));
  });

  /** The first member's view of a group of so many, after some have renewed their keys, and more have come. */
  function grown(count: number, { renewing, more }: { renewing: readonly number[]; more: number }): GroupState {
    const [creator] = groupOf(1);
    assert.ok(creator);
    // Of those who do something, by leaf index.
    const members = new Map([[0, creator]]);
    const commitBy = (by: number, proposals: readonly Add[]) => {
      const { result, next } = createCommit(members.get(by) ?? assert.fail('no member'), proposals);
      for (const [index, member] of members) members.set(index, index === by ? next : follow(member, result.commit));
      return result.welcome;
    };
    const admit = (index: number) => {
      const newcomer = someone();
      const welcome = commitBy(0, [new Add(newcomer.keyPackage)]);
      if (renewing.includes(index) || index >= count) members.set(index, joined(welcome, newcomer));
    };
    for (let index = 1; index < count; index++) admit(index);
    for (const index of renewing) commitBy(index, []);
    for (let index = count; index < count + more; index++) admit(index);
    return members.get(0) ?? assert.fail('no creator');
  }

  test('has its nodes chained to their siblings as those were: who has come since below both is taken for not there (§7.9)', () => {
    const { tree } = grown(15, { renewing: [14, 8], more: 1 });
    assert.deepEqual([23, 27].map((index) => tree.parent(index)?.unmergedLeaves), [[15], [15]]);
  });

  test('is refused with lists of unmerged leaves that nothing leads to, though a member vouches for it: in another order, twice, of others, of nobody, not in between', () => {
    const two = grown(14, { renewing: [12, 8], more: 2 });
    const one = grown(15, { renewing: [14, 8], more: 1 });
    /** The tree with other lists, by who commits on top of it. */
    const vouchedFor = (state: GroupState, lists: Record<number, readonly number[]>) => {
      const tree = state.tree.copy();
      for (const [index, unmergedLeaves] of Object.entries(lists)) tree.set(Number(index), { ...(tree.parent(Number(index)) ?? assert.fail('blank')), unmergedLeaves });
      const { next } = createCommit({ ...state, tree }, []);
      checkTree(suite, next.tree, { groupId: state.context.groupId, treeHash: next.context.treeHash, extensions: [] });
    };
    vouchedFor(two, { 23: [14, 15] });
    vouchedFor(one, { 23: [15], 27: [15] });
    for (const list of [[15, 14], [14, 14, 15], [14, 15, 15], [3, 14, 15], [14, 15, 16]]) assert.throws(() => vouchedFor(two, { 23: list }), failure('open-failed', 'unmerged leaves'), String(list));
    assert.throws(() => vouchedFor(one, { 23: [15], 27: [] }), failure('open-failed', 'unmerged leaves'));
    assert.throws(() => vouchedFor(grown(14, { renewing: [8], more: 0 }), { 23: [14] }), failure('open-failed', 'unmerged leaves'));
  });

  test('is refused with a parent hash at its root, or one that is no hash, though a member vouches for it', () => {
    const [member] = groupOf(4);
    assert.ok(member);
    const { tree, context, signatureKey } = member;
    const own = tree.leaf(0) ?? assert.fail('no leaf');
    const place = { groupId: context.groupId, leafIndex: 0 };
    const chained = (rootHash: Uint8Array, lowerHash?: Uint8Array) => (changed: RatchetTree) => {
      changed.blankPath(0);
      const root = { encryptionKey: x25519.keygen().publicKey, parentHash: rootHash, unmergedLeaves: [] };
      changed.set(3, root);
      const lower = { encryptionKey: x25519.keygen().publicKey, parentHash: lowerHash ?? parentHashOf(suite, changed, root, 5), unmergedLeaves: [] };
      if (lowerHash) changed.set(3, undefined);
      changed.set(1, lower);
      changed.set(0, signLeaf(suite, signatureKey, { ...own, source: { kind: 'commit', parentHash: parentHashOf(suite, changed, lower, 2) } }, place));
    };
    const accepted = [chained(new Uint8Array()), chained(new Uint8Array(), new Uint8Array()), chained(new Uint8Array(), new Uint8Array(32))];
    const refused = [chained(new Uint8Array(32)), chained(new Uint8Array(60_000)), chained(new Uint8Array(), new Uint8Array(60_000))];
    for (const change of accepted) check({ tree, ...place }, change);
    for (const change of refused) assert.throws(() => check({ tree, ...place }, change), failure('open-failed', 'parent hashes'));
  });

  test('is refused with unmerged leaves that are not below, not there, or not in order', () => {
    const state = treeOfFive();
    for (const unmergedLeaves of [[7], [0], [1, 0], [99]]) {
      const change = (tree: RatchetTree) => {
        for (const [index] of tree.present) {
          const node = tree.parent(index);
          if (node) tree.set(index, { ...node, unmergedLeaves });
        }
      };
      assert.throws(() => check(state, change), failure('open-failed'));
    }
  });

  test('is refused with unmerged leaves that are no leaves, right in all else: from there no way leads to the root', () => {
    const [member] = groupOf(2);
    assert.ok(member);
    const { tree, context } = member;
    const unmerged = (leafIndex: number) => (changed: RatchetTree) => {
      const root = changed.parent(changed.root) ?? assert.fail('no root');
      changed.set(changed.root, { ...root, unmergedLeaves: [leafIndex] });
    };
    for (const leafIndex of [2, 99, 2 ** 30, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1]) {
      assert.throws(() => check({ tree, groupId: context.groupId }, unmerged(leafIndex)), failure('open-failed', 'unmerged leaves'), String(leafIndex));
    }
  });

  test('is refused with a leaf that is not signed, signed for another place, or in it twice', () => {
    const state = treeOfFive();
    const [first, second] = [state.tree.leaf(0), state.tree.leaf(1)];
    assert.ok(first && second);
    const blank = () => new RatchetTree([first, undefined, second]);
    const alone = { tree: blank(), groupId: state.groupId };
    assert.throws(() => check(alone, (tree) => tree.set(0, { ...first, signature: second.signature })), failure('open-failed', 'leaf'));
    assert.throws(() => check(alone, (tree) => (tree.set(0, second), tree.set(2, first))), failure('open-failed', 'leaf'));
    const added = leaf();
    assert.throws(() => check({ tree: new RatchetTree([added, undefined, added]), groupId: state.groupId }, () => undefined), failure('refused-commit', 'members'));
  });
});
