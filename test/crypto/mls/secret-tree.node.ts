import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import { decode } from '../../../src/crypto/mls/codec.js';
import { createSecretTree, secretTree, turnRatchet } from '../../../src/crypto/mls/secret-tree.js';
import { failure, suite } from './members.js';

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('a secret tree', () => {
  test('wipes the secret that it came from', () => {
    const secret = randomBytes(32);
    createSecretTree(suite, 4, secret);
    assert.ok(secret.every((byte) => byte === 0));
  });

  test('gives every leaf, ratchet and generation a key of its own', () => {
    const tree = createSecretTree(suite, 4, randomBytes(32));
    const keys = tree.flatMap((_, leafIndex) =>
      (['handshake', 'application'] as const).flatMap((name) => [0, 1, 2].map((generation) => hexOf(turnRatchet(suite, tree, leafIndex, name, generation).key.key))),
    );
    assert.equal(new Set(keys).size, 24);
  });

  test('gives a key once: neither it nor one before can be had from what is left', () => {
    const tree = createSecretTree(suite, 2, randomBytes(32));
    const after = turnRatchet(suite, tree, 1, 'application', 5).tree;
    for (const generation of [0, 4, 5]) assert.throws(() => turnRatchet(suite, after, 1, 'application', generation), failure('open-failed', 'generation'));
    assert.equal(turnRatchet(suite, after, 1, 'application').generation, 6);
    assert.equal(turnRatchet(suite, after, 1, 'handshake').generation, 0);
  });

  test('names what it no longer holds, and leaves the tree before untouched', () => {
    const tree = createSecretTree(suite, 2, randomBytes(32));
    const before = hexOf(tree[0]?.application.secret ?? new Uint8Array());
    const { consumed } = turnRatchet(suite, tree, 0, 'application', 3);
    assert.deepEqual(consumed.map(hexOf), [before]);
    assert.equal(hexOf(tree[0]?.application.secret ?? new Uint8Array()), before);
  });

  test('has no key of the last generation: the one after it could not be written down', () => {
    const end = 0xffff_ffff;
    const [leaf, other] = createSecretTree(suite, 2, randomBytes(32));
    assert.ok(leaf && other);
    const tree = [{ ...leaf, application: { ...leaf.application, generation: end - 1 } }, other];
    const { tree: last } = turnRatchet(suite, tree, 0, 'application', end - 1);
    assert.deepEqual(decode(secretTree, secretTree.encode(last)), last);
    for (const generation of [end, undefined]) assert.throws(() => turnRatchet(suite, last, 0, 'application', generation), failure('open-failed', 'generation'));
  });

  test('turns no further than 128 generations for one message, 1000 for a commit, and for no leaf that is not there', () => {
    const tree = createSecretTree(suite, 2, randomBytes(32));
    for (const [name, most] of [['application', 128], ['handshake', 1000]] as const) {
      assert.equal(turnRatchet(suite, tree, 0, name, most).generation, most);
      assert.throws(() => turnRatchet(suite, tree, 0, name, most + 1), failure('open-failed', 'generation'));
    }
    assert.throws(() => turnRatchet(suite, tree, 0, 'application', 0xffff_ffff), failure('open-failed', 'generation'));
    assert.throws(() => turnRatchet(suite, tree, 2, 'application', 0), failure('open-failed', 'leaf'));
  });
});
