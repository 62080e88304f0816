import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { concatBytes } from '@noble/hashes/utils.js';
import { type CryptoError, type Identity, joinGroup, roster, welcomeRefs } from '../../../src/crypto/index.js';
import { decodeMessage, welcomeMessage } from '../../../src/crypto/group/wire.js';
import { decode } from '../../../src/crypto/mls/codec.js';
import { type RatchetTree, ratchetTree } from '../../../src/crypto/mls/ratchet-tree.js';
import { type GroupInfo, groupSecrets, type GroupSecrets, unsignedGroupInfo } from '../../../src/crypto/mls/welcome.js';
import { Clinic, flipBit, keyPackageOf, refusal, Room } from '../clinic.js';
import { add, forgeCommit } from '../forge.js';
import { suite } from './members.js';
import { resealedWelcome } from '../resealed.js';

// A Welcome that was right, and in one thing is not any more: signed by the desk as it is, and encrypted so that it opens (RFC 9420 §12.4.3.1).

const clinic = new Clinic();
const { room } = await Room.open(clinic, 'classic');
await room.add(clinic.desk, clinic.staff());
const joiner = clinic.staff();
const { keyPackage, secrets } = await keyPackageOf(joiner, 'classic');
const { welcome } = forgeCommit(room.group(clinic.desk), [add(keyPackage)]);
const resealed = resealedWelcome(welcome, { secrets, joiner, signer: clinic.desk });

const joining = (bytes: Uint8Array, identity: Identity = joiner) => joinGroup({ welcome: bytes, secrets, identity, trust: clinic.trust(), kind: 'conversation' });
const withInfo = (change: (info: Omit<GroupInfo, 'signature'>) => Partial<GroupInfo>) => {
  const info = decode(unsignedGroupInfo, resealed.info.sample);
  return joining(resealed.info.seal(unsignedGroupInfo.encode({ ...info, ...change(info) })));
};
const withSecrets = (change: (opened: GroupSecrets) => Partial<GroupSecrets>) => {
  const opened = decode(groupSecrets, resealed.secrets.sample);
  return joining(resealed.secrets.seal(groupSecrets.encode({ ...opened, ...change(opened) })));
};
const treeOf = ({ extensions }: Pick<GroupInfo, 'extensions'>) => decode(ratchetTree, extensions[0]?.data ?? new Uint8Array());
const withTree = (change: (tree: RatchetTree) => void, hash = (info: Omit<GroupInfo, 'signature'>, _tree: RatchetTree) => info.context.treeHash) =>
  withInfo((info) => {
    const tree = treeOf(info);
    change(tree);
    return { extensions: [{ type: 2, data: ratchetTree.encode(tree) }], context: { ...info.context, treeHash: hash(info, tree) } };
  });
const withHashedTree = (change: (tree: RatchetTree) => void) => withTree(change, (_info, tree) => tree.hash(suite));

/** For `assert.rejects`: it does not open, and inside of that for this reason. */
const because = (word: string) => (error: CryptoError) => {
  assert.ok(refusal('open-failed')(error));
  assert.ok(error.cause instanceof Error && error.cause.message.includes(word), `${word}: ${String(error.cause)}`);
  return true;
};

describe('a Welcome', () => {
  test('that was opened and sealed again as it was is one', async () => {
    assert.equal(roster(await withInfo(() => ({}))).length, 4);
    assert.equal(roster(await withSecrets(() => ({}))).length, 4);
  });

  test('with extensions that nobody knows is one, with one of them twice is none (§13.4)', async () => {
    const grease = { type: 0x0a0a, data: new Uint8Array(7) };
    assert.equal(roster(await withInfo(({ extensions }) => ({ extensions: [grease, ...extensions] }))).length, 4);
    await assert.rejects(withInfo(({ extensions }) => ({ extensions: [grease, ...extensions, grease] })), because('GroupInfo'));
    await assert.rejects(withInfo(({ extensions }) => ({ extensions: [...extensions, ...extensions] })), because('GroupInfo'));
  });

  test('whose signer is nobody, or another than who signed, is none', async () => {
    for (const signer of [0, 2, 3, 4, 7, 2 ** 31, 2 ** 32 - 1]) await assert.rejects(withInfo(() => ({ signer })), because('GroupInfo'), String(signer));
  });

  test('of another version or suite inside, or of a transcript hash that is none, is none', async () => {
    for (const change of [{ version: 2 }, { cipherSuite: 84 }, { confirmedTranscriptHash: new Uint8Array() }, { confirmedTranscriptHash: new Uint8Array(50_000) }]) await assert.rejects(withInfo(({ context }) => ({ context: { ...context, ...change } })), because('GroupInfo'));
  });

  test('of another epoch, transcript or set of extensions than its secrets are of is none', async () => {
    for (const change of [{ epoch: 9n }, { confirmedTranscriptHash: new Uint8Array(32) }]) await assert.rejects(withInfo(({ context }) => ({ context: { ...context, ...change } })), because('confirmation tag'));
    await assert.rejects(withInfo(({ context }) => ({ context: { ...context, extensions: [...context.extensions, ...context.extensions] } })), because('members'));
    await assert.rejects(withInfo(({ context }) => ({ context: { ...context, extensions: [{ type: 0xf0f0, data: new Uint8Array() }] } })), because('members'));
    await assert.rejects(withInfo(({ context }) => ({ context: { ...context, extensions: [] } })), because('confirmation tag'));
  });

  test('without a tree, or with another than its hash says, is none', async () => {
    await assert.rejects(withInfo(() => ({ extensions: [] })), because('no ratchet tree'));
    await assert.rejects(withInfo(({ context }) => ({ context: { ...context, treeHash: flipBit(context.treeHash, 3) } })), because('tree hash'));
    await assert.rejects(withTree((tree) => tree.set(0, undefined)), because('tree hash'));
    await assert.rejects(withInfo((info) => ({ extensions: info.extensions.map(({ type, data }) => ({ type, data: concatBytes(data, Uint8Array.of(0)) })) })), because('trailing'));
  });

  test('to a tree that the joiner is not in, or that is not sound, is none, however well it is hashed', async () => {
    await assert.rejects(withHashedTree((tree) => tree.remove(3)), because('not in the tree'));
    const unsigned = (tree: RatchetTree) => {
      const [first, second] = [tree.leaf(0), tree.leaf(1)];
      assert.ok(first && second);
      for (const leafIndex of [0, 1, 2, 3]) tree.blankPath(leafIndex);
      tree.set(0, { ...first, signature: second.signature });
    };
    await assert.rejects(withHashedTree(unsigned), because('leaf'));
    const root = (change: object) => (tree: RatchetTree) => tree.set(tree.root, { ...(tree.parent(tree.root) ?? assert.fail('no root')), ...change });
    await assert.rejects(withHashedTree(root({ unmergedLeaves: [2 ** 32 - 1] })), because('unmerged leaves'));
    await assert.rejects(withHashedTree(root({ parentHash: new Uint8Array(32) })), because('parent hashes'));
    // Everything was as it should be, but the epoch is of another tree.
    await assert.rejects(withHashedTree((tree) => tree.blankPath(0)), because('confirmation tag'));
  });

  test('with a pre-shared key is none: this protocol has not any', async () => {
    await assert.rejects(withSecrets(() => ({ psks: Uint8Array.of(1, 2, 0, 0) })), because('pre-shared keys'));
  });

  test('with another joiner secret, or a path secret that does not lead to the keys of the tree, is none', async () => {
    await assert.rejects(withSecrets(({ joinerSecret }) => ({ joinerSecret: flipBit(joinerSecret, 0) })), refusal('open-failed'));
    const longer = (secret: Uint8Array) => concatBytes(secret, Uint8Array.of(0));
    await assert.rejects(withSecrets(({ joinerSecret }) => ({ joinerSecret: longer(joinerSecret) })), because('joiner secret'));
    await assert.rejects(withSecrets(({ pathSecret }) => ({ pathSecret: pathSecret && { secret: longer(pathSecret.secret) } })), because('path secret'));
    for (const length of [0, 32]) await assert.rejects(withSecrets(() => ({ pathSecret: { secret: new Uint8Array(length) } })), because('path secret'));
  });

  test('for several, or for nobody, is none of this protocol', async () => {
    const decoded = decodeMessage(welcomeMessage, welcome, 'welcome');
    for (const entries of [[], [...decoded.secrets, ...decoded.secrets]]) {
      const changed = welcomeMessage.encode({ ...decoded, secrets: entries });
      assert.throws(() => welcomeRefs(changed), refusal('bad-encoding'));
      await assert.rejects(joining(changed), refusal('bad-encoding'));
    }
  });
});
