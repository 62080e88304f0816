import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { x25519 } from '@noble/curves/ed25519.js';
import { createCommit } from '../../../src/crypto/mls/commit.js';
import { type GroupState, protect, unprotect } from '../../../src/crypto/mls/group.js';
import { type Extension, type LeafNode, signLeaf } from '../../../src/crypto/mls/leaf-node.js';
import { signKeyPackage } from '../../../src/crypto/mls/key-package.js';
import type { PrivateMessage } from '../../../src/crypto/mls/private-message.js';
import { Add, type Proposal, proposalsIn, Remove } from '../../../src/crypto/mls/proposal.js';
import type { UpdatePath } from '../../../src/crypto/mls/update-path.js';
import { pathlessCommit } from '../forge.js';
import { failure, follow, groupOf, joined, openCommit, process, someone, suite } from './members.js';

/** A group of four; the first commits, the others follow. */
function four() {
  const [committer, ...others] = groupOf(4);
  const [follower] = others;
  assert.ok(committer && follower);
  return { committer, others, follower };
}

describe('a commit', () => {
  test('leads all members to the same epoch, several added and removed by it at once, whoever stands first (§12.3)', () => {
    const { committer, others } = four();
    const newcomers = [someone(), someone()];
    const { result, next } = createCommit(committer, newcomers.flatMap(({ keyPackage }, i) => (i === 0 ? [new Add(keyPackage), new Remove(2)] : [new Add(keyPackage)])));
    const staying = others.filter(({ leafIndex }) => leafIndex !== 2).map((member) => follow(member, result.commit));
    const all = [next, ...staying, ...newcomers.map((newcomer) => joined(result.welcome, newcomer))];
    for (const member of all) assert.deepEqual([member.secrets.authenticator, member.context.treeHash], [next.secrets.authenticator, next.context.treeHash]);
    assert.deepEqual(all.map(({ leafIndex }) => leafIndex), [0, 1, 3, 2, 4]);
  });

  test('of whoever was just added can be joined on and followed at once, with unmerged leaves in the tree', () => {
    const { committer, others } = four();
    const [first, second] = [someone(), someone()];
    const { result, next } = createCommit(committer, [new Add(first.keyPackage)]);
    const fifth = joined(result.welcome, first);
    const again = createCommit(fifth, [new Add(second.keyPackage)]);
    const sixth = joined(again.result.welcome, second);
    const members = [next, ...others.map((member) => follow(member, result.commit))].map((member) => follow(member, again.result.commit));
    for (const member of [...members, sixth]) assert.deepEqual(member.secrets.authenticator, again.next.secrets.authenticator);
  });

  test('has a path, unless its author was alone until then and only adds', () => {
    const [alone] = groupOf(1);
    const newcomer = someone();
    assert.ok(alone);
    const pathOf = (member: GroupState, message: PrivateMessage) => openCommit(member, message).commit.path;
    const { result, next } = createCommit(alone, [new Add(newcomer.keyPackage)]);
    assert.equal(pathOf(alone, result.commit), undefined);
    assert.deepEqual(joined(result.welcome, newcomer).secrets.authenticator, next.secrets.authenticator);
    assert.ok(pathOf(alone, createCommit(alone, []).result.commit));
    for (const proposals of [[], [new Add(someone().keyPackage)], [new Remove(1)]]) assert.ok(pathOf(next, createCommit(next, proposals).result.commit));
  });

  test('has no key of its committer in common with the epoch before', () => {
    const { committer } = four();
    const { next } = createCommit(committer, []);
    const old = new Set([...committer.privateKeys.values()].map(String));
    assert.ok([...next.privateKeys.values()].every((key) => !old.has(String(key))));
  });

  /** Somebody whose KeyPackage was changed, and signed again. */
  const changed = (change: { version?: number; cipherSuite?: number; leaf?: Partial<LeafNode>; extensions?: readonly Extension[]; initKey?: Uint8Array }) => {
    const { key, keyPackage } = someone();
    const leafNode = signLeaf(suite, key, { ...keyPackage.leafNode, ...change.leaf }, { groupId: new Uint8Array(), leafIndex: 0 });
    return signKeyPackage(suite, key, { ...keyPackage, version: change.version ?? keyPackage.version, cipherSuite: change.cipherSuite ?? keyPackage.cipherSuite, leafNode, extensions: change.extensions ?? [], initKey: change.initKey ?? keyPackage.initKey });
  };
  const { capabilities, encryptionKey } = someone().keyPackage.leafNode;
  const large = { ...capabilities, extensions: Array.from({ length: 8192 }, () => 0x1a1a) };
  const x509 = { kind: 'x509' as const, identity: new Uint8Array() };
  const extension = (type: number): Extension => ({ type, data: new Uint8Array(3) });

  test('adds whoever names what nobody knows (RFC 9420 §13.5), in all the places where it may be named', () => {
    const { committer } = four();
    const more = { versions: [...capabilities.versions, 0xfafa], cipherSuites: [0x0a0a, ...capabilities.cipherSuites], extensions: [0x1a1a, 0x2a2a], proposals: [0x3a3a], credentials: [0x4a4a, ...capabilities.credentials] };
    const keyPackage = changed({ leaf: { capabilities: more, extensions: [extension(0x1a1a), extension(1)] }, extensions: [extension(0x5a5a)] });
    assert.equal(createCommit(committer, [new Add(keyPackage)]).next.tree.leaves.length, 5);
  });

  const strangers = { twice: someone(), keyless: someone() };
  const lists: [what: string, proposals: () => Proposal[]][] = [
    ['removes its committer', () => [new Remove(0)]],
    ['removes somebody twice', () => [new Remove(1), new Remove(1)]],
    ['removes nobody', () => [new Remove(7)]],
    ['adds a KeyPackage whose signature is not its own', () => [new Add({ ...strangers.twice.keyPackage, initKey: strangers.keyless.keyPackage.initKey })]],
    ['adds a KeyPackage of another version', () => [new Add(changed({ version: 2 }))]],
    ['adds a leaf with an extension that it does not name', () => [new Add(changed({ leaf: { extensions: [extension(0x1a1a)] } }))]],
    ['adds a leaf with the extension of a number that is reserved', () => [new Add(changed({ leaf: { extensions: [extension(0)] } }))]],
    ['adds a leaf with the first extension that not everybody has, without naming it', () => [new Add(changed({ leaf: { extensions: [extension(6)] } }))]],
    ['adds a leaf with an extension twice', () => [new Add(changed({ leaf: { extensions: [extension(1), extension(1)] } }))]],
    ['adds a KeyPackage with an extension twice', () => [new Add(changed({ extensions: [extension(0x5a5a), extension(0x5a5a)] }))]],
    ['adds a leaf of a credential that it does not name', () => [new Add(changed({ leaf: { capabilities: { ...capabilities, credentials: [2] } } }))]],
    ['adds a leaf that is larger than anybody needs', () => [new Add(changed({ leaf: { capabilities: large } }))]],
    ['adds a leaf that is a commit’s', () => [new Add(changed({ leaf: { source: { kind: 'commit', parentHash: new Uint8Array() } } }))]],
    ['adds a leaf that is an Update’s', () => [new Add(changed({ leaf: { source: { kind: 'update' } } }))]],
    ['adds a KeyPackage whose two keys are one', () => [new Add(changed({ leaf: { encryptionKey }, initKey: encryptionKey }))]],
    ['adds a KeyPackage of another suite', () => [new Add(changed({ cipherSuite: 84 }))]],
  ];
  for (const [what, proposals] of lists) {
    test(`is refused when it ${what}`, () => {
      const { committer, follower } = four();
      assert.throws(() => createCommit(committer, proposals()), failure('refused-commit', 'not valid'));
      const { result } = createCommit(committer, []);
      const { authenticated, committer: index } = openCommit(follower, result.commit);
      assert.throws(() => process(follower, authenticated, index, proposals()), failure('refused-commit', 'not valid'));
    });
  }

  /** Each is as it should be, but not they together (RFC 9420 §7.3). */
  const together: [what: string, proposals: (leafKey: Uint8Array, parentKey: Uint8Array) => Proposal[]][] = [
    ['adds somebody twice', () => [new Add(strangers.twice.keyPackage), new Add(strangers.twice.keyPackage)]],
    ['adds one device with two KeyPackages', () => [new Add(strangers.twice.keyPackage), new Add(someone(strangers.twice.key).keyPackage)]],
    ['adds a leaf of a credential that the others do not have', () => [new Add(changed({ leaf: { credential: x509, capabilities: { ...capabilities, credentials: [1, 2] } } }))]],
    ['adds a leaf that does not have the credential of the others', () => [new Add(changed({ leaf: { credential: x509, capabilities: { ...capabilities, credentials: [2] } } }))]],
    ['adds a leaf with a key that is somebody’s in the group', (leafKey) => [new Add(changed({ leaf: { encryptionKey: leafKey } }))]],
    ['adds a leaf with a key that several in the group have', (_, parentKey) => [new Add(changed({ leaf: { encryptionKey: parentKey } }))]],
  ];
  for (const [what, proposals] of together) {
    test(`is refused when it ${what}`, () => {
      const { committer, follower } = four();
      const { encryptionKey: leafKey } = committer.tree.leaf(2) ?? assert.fail('no leaf');
      const { encryptionKey: parentKey } = committer.tree.parent(5) ?? assert.fail('no parent of the other half');
      assert.throws(() => createCommit(committer, proposals(leafKey, parentKey)), failure('refused-commit', 'members'));
      assert.throws(() => follow(follower, pathlessCommit(committer, proposals(leafKey, parentKey))), failure('refused-commit', 'members'));
      follow(follower, pathlessCommit(committer, [new Add(someone().keyPackage)]));
    });
  }

  const otherKey = x25519.keygen();
  /** What a committer could do to its path; the leaf is signed again where it says so. */
  const paths: [what: string, word: string, change: (path: UpdatePath) => UpdatePath, sign?: boolean][] = [
    ['misses a node', 'path', (path) => ({ ...path, nodes: path.nodes.slice(1) })],
    ['has a node too many', 'path', (path) => ({ ...path, nodes: [...path.nodes, ...path.nodes.slice(0, 1).map((node) => ({ ...node, encryptionKey: otherKey.publicKey }))] })],
    ['leaves a member out', 'path', (path) => ({ ...path, nodes: path.nodes.map((node) => ({ ...node, encryptedPathSecrets: [] })) })],
    ['tells a member more than once', 'path', (path) => ({ ...path, nodes: path.nodes.map((node) => ({ ...node, encryptedPathSecrets: [...node.encryptedPathSecrets, ...node.encryptedPathSecrets] })) })],
    ['has one key twice', 'not new', (path) => ({ ...path, nodes: path.nodes.map((node) => ({ ...node, encryptionKey: otherKey.publicKey })) })],
    ['has a leaf key that nothing can be encapsulated to', 'none', (path) => ({ ...path, leafNode: { ...path.leafNode, encryptionKey: new Uint8Array(32) } }), true],
    ['has a node key that nothing can be encapsulated to', 'none', (path) => ({ ...path, nodes: path.nodes.map((node) => ({ ...node, encryptionKey: new Uint8Array(32) })).slice(0, 1) })],
    ['is chained to another parent hash', 'path', (path) => ({ ...path, leafNode: { ...path.leafNode, source: { kind: 'commit', parentHash: new Uint8Array(32) } } }), true],
    ['brings the leaf of a KeyPackage', 'path', (path) => ({ ...path, leafNode: { ...path.leafNode, source: { kind: 'update' } } }), true],
    ['has a leaf that is larger than anybody needs', 'leaf', (path) => ({ ...path, leafNode: { ...path.leafNode, capabilities: large } }), true],
    ['is signed for another place', 'leaf', (path) => ({ ...path, leafNode: { ...path.leafNode, credential: { kind: 'basic', identity: new Uint8Array(3) } } })],
  ];
  for (const [what, word, change, sign = false] of paths) {
    test(`is refused when its path ${what}`, () => {
      const { committer, follower } = four();
      const { result } = createCommit(committer, []);
      const { authenticated, commit, committer: index } = openCommit(follower, result.commit);
      assert.ok(commit.path);
      const changed = change(commit.path);
      const { groupId } = committer.context;
      const leafNode = sign ? signLeaf(suite, committer.signatureKey, changed.leafNode, { groupId, leafIndex: index }) : changed.leafNode;
      const body = { kind: 'commit' as const, commit: { ...commit, path: { ...changed, leafNode } } };
      assert.throws(() => process(follower, { ...authenticated, content: { ...authenticated.content, body } }, index, []), failure('refused-commit', word));
    });
  }

  test('is refused when its path brings a leaf that was signed for another group, or for another place in this one', () => {
    const { committer, follower } = four();
    const { authenticated, commit, committer: index } = openCommit(follower, createCommit(committer, []).result.commit);
    const { path } = commit;
    assert.ok(path);
    const { groupId } = committer.context;
    const followed = (place: { groupId: Uint8Array; leafIndex: number }) => {
      const leafNode = signLeaf(suite, committer.signatureKey, path.leafNode, place);
      const body = { kind: 'commit' as const, commit: { ...commit, path: { ...path, leafNode } } };
      return process(follower, { ...authenticated, content: { ...authenticated.content, body } }, index, []);
    };
    for (const place of [{ groupId: groupId.map((byte) => byte ^ 1), leafIndex: index }, { groupId, leafIndex: 2 }]) assert.throws(() => followed(place), failure('refused-commit', 'leaf'));
    // Ed25519 signs the same in the same way: it is the commit that was sent.
    followed({ groupId, leafIndex: index });
  });

  test('is refused with a reference to a proposal: none were sent before', () => {
    assert.throws(() => proposalsIn({ proposals: [{ kind: 'reference', reference: new Uint8Array(32) }], path: undefined }), failure('refused-commit', 'reference'));
  });

  test('is refused without a path, unless all it does is add', () => {
    const { committer, follower } = four();
    const { authenticated, commit, committer: index } = openCommit(follower, createCommit(committer, []).result.commit);
    const body = { kind: 'commit' as const, commit: { ...commit, path: undefined } };
    const pathless = { ...authenticated, content: { ...authenticated.content, body } };
    for (const proposals of [[], [new Remove(2)], [new Remove(2), new Add(someone().keyPackage)]]) {
      assert.throws(() => process(follower, pathless, index, proposals), failure('refused-commit', 'no path'));
    }
    assert.throws(() => process(follower, pathless, index, [new Add(someone().keyPackage)]), failure('open-failed', 'confirmation'));
  });

  test('is refused when its path reuses the committer’s own old key', () => {
    const { committer, follower } = four();
    const { result } = createCommit(committer, []);
    const { authenticated, commit, committer: index } = openCommit(follower, result.commit);
    const old = committer.tree.leaf(index);
    assert.ok(commit.path && old);
    const path = { ...commit.path, leafNode: { ...commit.path.leafNode, encryptionKey: old.encryptionKey } };
    const body = { kind: 'commit' as const, commit: { ...commit, path } };
    assert.throws(() => process(follower, { ...authenticated, content: { ...authenticated.content, body } }, index, []), failure('refused-commit', 'not new'));
  });

  test('is refused with another confirmation tag, or none', () => {
    const { committer, follower } = four();
    const { authenticated, committer: index } = openCommit(follower, createCommit(committer, []).result.commit);
    assert.throws(() => process(follower, { ...authenticated, confirmationTag: new Uint8Array(32) }, index, []), failure('open-failed', 'confirmation'));
    assert.throws(() => process(follower, { ...authenticated, confirmationTag: undefined }, index, []), failure('refused-commit'));
  });

  test('is not followed by somebody whose path secret was damaged', () => {
    const { committer, follower } = four();
    const { authenticated, commit, committer: index } = openCommit(follower, createCommit(committer, []).result.commit);
    assert.ok(commit.path);
    const spoil = (bytes: Uint8Array) => bytes.with(0, (bytes[0] ?? 0) ^ 1);
    const nodes = commit.path.nodes.map((node) => ({
      ...node,
      encryptedPathSecrets: node.encryptedPathSecrets.map((sealed) => ({ ...sealed, ciphertext: spoil(sealed.ciphertext) })),
    }));
    const body = { kind: 'commit' as const, commit: { ...commit, path: { ...commit.path, nodes } } };
    assert.throws(() => process(follower, { ...authenticated, content: { ...authenticated.content, body } }, index, []));
  });
});

describe('a message', () => {
  test('signed by one member does not pass for another’s', () => {
    const { committer, follower } = four();
    const { result } = protect({ ...committer, leafIndex: 2 }, new Uint8Array(5));
    // Without a cause, nothing but the signature was wrong.
    assert.throws(() => unprotect(follower, result, {}), (error: Error) => failure('open-failed')(error) && error.cause === undefined);
    assert.equal(unprotect(follower, protect(committer, new Uint8Array(5)).result, {}).result.authenticated.content.body.kind, 'application');
  });
});
