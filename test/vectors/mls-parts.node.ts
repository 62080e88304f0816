import assert from 'node:assert/strict';
import { decodeAuthenticatedContent } from 'ts-mls/authenticatedContent.js';
import { validateRatchetTree } from 'ts-mls/clientState.js';
import { determineLength } from 'ts-mls/codec/variableLength.js';
import type { Decoder } from 'ts-mls/codec/tlsDecoder.js';
import { decodeCommit, encodeCommit } from 'ts-mls/commit.js';
import { applyUpdatePathSecret } from 'ts-mls/createCommit.js';
import { refhash } from 'ts-mls/crypto/hash.js';
import { decryptWithLabel, encryptWithLabel } from 'ts-mls/crypto/hpke.js';
import { deriveSecret, deriveTreeSecret, expandWithLabel } from 'ts-mls/crypto/kdf.js';
import { signWithLabel, verifyWithLabel } from 'ts-mls/crypto/signature.js';
import { encodeGroupContext, type GroupContext } from 'ts-mls/groupContext.js';
import { verifyGroupInfoConfirmationTag, verifyGroupInfoSignature } from 'ts-mls/groupInfo.js';
import { decodeGroupSecrets, encodeGroupSecrets } from 'ts-mls/groupSecrets.js';
import { makeKeyPackageRef } from 'ts-mls/keyPackage.js';
import { initializeEpoch, mlsExporter } from 'ts-mls/keySchedule.js';
import { defaultKeyRetentionConfig } from 'ts-mls/keyRetentionConfig.js';
import { decodeMlsMessage, encodeMlsMessage } from 'ts-mls/message.js';
import { unprotectPrivateMessage } from 'ts-mls/messageProtection.js';
import { unprotectPublicMessage } from 'ts-mls/messageProtectionPublic.js';
import { verifyParentHashes } from 'ts-mls/parentHash.js';
import { getCommitSecret, pathToRoot } from 'ts-mls/pathSecrets.js';
import type { PreSharedKeyID } from 'ts-mls/presharedkey.js';
import { toPrivateKeyPath } from 'ts-mls/privateKeyPath.js';
import * as proposals from 'ts-mls/proposal.js';
import { accumulatePskSecret } from 'ts-mls/pskIndex.js';
import { addLeafNode, decodeRatchetTree, encodeRatchetTree, getHpkePublicKey, type RatchetTree, removeLeafNode, resolution, updateLeafNode } from 'ts-mls/ratchetTree.js';
import { createSecretTree, ratchetToGeneration } from 'ts-mls/secretTree.js';
import { decodeReuseGuard, expandSenderDataKey, expandSenderDataNonce } from 'ts-mls/sender.js';
import { createConfirmedHash, createInterimHash } from 'ts-mls/transcriptHash.js';
import { treeHash, treeHashRoot } from 'ts-mls/treeHash.js';
import { left, nodeWidth, parent, right, root, sibling, toLeafIndex, toNodeIndex } from 'ts-mls/treemath.js';
import { applyUpdatePath, decodeUpdatePath } from 'ts-mls/updatePath.js';
import { decryptGroupInfo, decryptGroupSecrets } from 'ts-mls/welcome.js';
import { suiteName, suiteOfId } from './suites.js';
import { hex, toHex, vectorListTest } from './vectors.js';

// mlswg/mls-implementations, one test per format: https://github.com/mlswg/mls-implementations/blob/main/test-vectors.md

type Fields<Name extends string> = Record<Name, string>;
interface OfSuite {
  cipher_suite: number;
}

/** Decodes all of the bytes. */
function whole<T>(decoder: Decoder<T>, text: string): T {
  const bytes = hex(text);
  const decoded = decoder(bytes, 0);
  assert.ok(decoded && decoded[1] === bytes.length, 'decodes to the end');
  return decoded[0];
}

function contextOf(vector: OfSuite & Fields<'group_id' | 'tree_hash' | 'confirmed_transcript_hash'>, epoch: number): GroupContext {
  return {
    version: 'mls10',
    cipherSuite: suiteName(vector.cipher_suite),
    groupId: hex(vector.group_id),
    epoch: BigInt(epoch),
    treeHash: hex(vector.tree_hash),
    confirmedTranscriptHash: hex(vector.confirmed_transcript_hash),
    extensions: [],
  };
}

interface CryptoBasics extends OfSuite {
  ref_hash: Fields<'label' | 'value' | 'out'>;
  expand_with_label: Fields<'secret' | 'label' | 'context' | 'out'> & { length: number };
  derive_secret: Fields<'secret' | 'label' | 'out'>;
  derive_tree_secret: Fields<'secret' | 'label' | 'out'> & { generation: number; length: number };
  sign_with_label: Fields<'priv' | 'pub' | 'content' | 'label' | 'signature'>;
  encrypt_with_label: Fields<'priv' | 'pub' | 'label' | 'context' | 'plaintext' | 'kem_output' | 'ciphertext'>;
}

vectorListTest<CryptoBasics>('mls/crypto-basics', async (vector) => {
  const { hash, kdf, signature, hpke } = suiteOfId(vector.cipher_suite);
  const { ref_hash, expand_with_label: expand, derive_secret: derive, derive_tree_secret: tree, sign_with_label: sign, encrypt_with_label: box } = vector;
  assert.equal(toHex(await refhash(ref_hash.label, hex(ref_hash.value), hash)), ref_hash.out);
  assert.equal(toHex(await expandWithLabel(hex(expand.secret), expand.label, hex(expand.context), expand.length, kdf)), expand.out);
  assert.equal(toHex(await deriveSecret(hex(derive.secret), derive.label, kdf)), derive.out);
  assert.equal(toHex(await deriveTreeSecret(hex(tree.secret), tree.label, tree.generation, tree.length, kdf)), tree.out);
  const own = await signWithLabel(hex(sign.priv), sign.label, hex(sign.content), signature);
  for (const made of [hex(sign.signature), own]) assert.ok(await verifyWithLabel(hex(sign.pub), sign.label, hex(sign.content), made, signature));
  const [publicKey, privateKey] = [await hpke.importPublicKey(hex(box.pub)), await hpke.importPrivateKey(hex(box.priv))];
  const opened = await decryptWithLabel(privateKey, box.label, hex(box.context), hex(box.kem_output), hex(box.ciphertext), hpke);
  assert.equal(toHex(opened), box.plaintext);
  const sealed = await encryptWithLabel(publicKey, box.label, hex(box.context), hex(box.plaintext), hpke);
  assert.equal(toHex(await decryptWithLabel(privateKey, box.label, hex(box.context), sealed.enc, sealed.ct, hpke)), box.plaintext);
});

vectorListTest<{ vlbytes_header: string; length: number }>('mls/deserialization', ({ vlbytes_header, length }) => {
  assert.equal(determineLength(hex(vlbytes_header)).length, length);
});

type Epoch = Fields<
  | 'tree_hash' | 'commit_secret' | 'psk_secret' | 'confirmed_transcript_hash' | 'group_context' | 'joiner_secret' | 'welcome_secret' | 'init_secret'
  | 'sender_data_secret' | 'encryption_secret' | 'exporter_secret' | 'epoch_authenticator' | 'external_secret' | 'confirmation_key' | 'membership_key'
  | 'resumption_psk' | 'external_pub'
> & { exporter: Fields<'label' | 'context' | 'secret'> & { length: number } };

vectorListTest<OfSuite & { group_id: string; initial_init_secret: string; epochs: Epoch[] }>('mls/key-schedule', async (vector) => {
  const suite = suiteOfId(vector.cipher_suite);
  let initSecret = hex(vector.initial_init_secret);
  for (const [number, epoch] of vector.epochs.entries()) {
    const context = contextOf({ ...vector, ...epoch }, number);
    assert.equal(toHex(encodeGroupContext(context)), epoch.group_context);
    const { keySchedule: keys, ...secrets } = await initializeEpoch(initSecret, hex(epoch.commit_secret), context, hex(epoch.psk_secret), suite.kdf);
    const derived = {
      joiner_secret: secrets.joinerSecret, welcome_secret: secrets.welcomeSecret, encryption_secret: secrets.encryptionSecret, init_secret: keys.initSecret,
      sender_data_secret: keys.senderDataSecret, exporter_secret: keys.exporterSecret, epoch_authenticator: keys.epochAuthenticator,
      external_secret: keys.externalSecret, confirmation_key: keys.confirmationKey, membership_key: keys.membershipKey, resumption_psk: keys.resumptionPsk,
    };
    for (const [name, secret] of Object.entries(derived)) assert.equal(toHex(secret), Object.entries(epoch).find(([key]) => key === name)?.[1], name);
    const external = await suite.hpke.deriveKeyPair(keys.externalSecret);
    assert.equal(toHex(await suite.hpke.exportPublicKey(external.publicKey)), epoch.external_pub);
    const { label, context: exporterContext, length, secret } = epoch.exporter;
    assert.equal(toHex(await mlsExporter(keys.exporterSecret, label, hex(exporterContext), length, suite)), secret);
    initSecret = keys.initSecret;
  }
});

type Protection = OfSuite & { epoch: number } & Fields<
  | 'group_id' | 'tree_hash' | 'confirmed_transcript_hash' | 'signature_pub' | 'encryption_secret' | 'sender_data_secret' | 'membership_key' | 'proposal'
  | 'proposal_priv' | 'proposal_pub' | 'commit' | 'commit_priv' | 'commit_pub' | 'application' | 'application_priv'
>;

vectorListTest<Protection>('mls/message-protection', async (vector) => {
  const suite = suiteOfId(vector.cipher_suite);
  const context = contextOf(vector, vector.epoch);
  const privately = async (text: string) => {
    const message = whole(decodeMlsMessage, text);
    assert.ok(message.wireformat === 'mls_private_message');
    const tree = await createSecretTree(2, hex(vector.encryption_secret), suite.kdf);
    const config = defaultKeyRetentionConfig;
    const { content } = await unprotectPrivateMessage(hex(vector.sender_data_secret), message.privateMessage, tree, [], context, config, suite, hex(vector.signature_pub));
    return content.content;
  };
  const publicly = async (text: string) => {
    const message = whole(decodeMlsMessage, text);
    assert.ok(message.wireformat === 'mls_public_message');
    const { content } = await unprotectPublicMessage(hex(vector.membership_key), context, [], message.publicMessage, suite, hex(vector.signature_pub));
    return content;
  };
  for (const content of [await privately(vector.proposal_priv), await publicly(vector.proposal_pub)]) {
    assert.ok(content.contentType === 'proposal');
    assert.equal(toHex(proposals.encodeProposal(content.proposal)), vector.proposal);
  }
  for (const content of [await privately(vector.commit_priv), await publicly(vector.commit_pub)]) {
    assert.ok(content.contentType === 'commit');
    assert.equal(toHex(encodeCommit(content.commit)), vector.commit);
  }
  const application = await privately(vector.application_priv);
  assert.ok(application.contentType === 'application');
  assert.equal(toHex(application.applicationData), vector.application);
});

const message = { decode: decodeMlsMessage, encode: encodeMlsMessage };
/** Decodes to the end, and encodes to the same bytes again. */
const roundTrips: Record<string, (text: string) => string> = {
  ...Object.fromEntries(
    [
      'mls_welcome', 'mls_group_info', 'mls_key_package', 'public_message_application', 'public_message_proposal', 'public_message_commit', 'private_message',
    ].map((name) => [name, (text: string) => toHex(message.encode(whole(message.decode, text)))]),
  ),
  ratchet_tree: (text) => toHex(encodeRatchetTree(whole(decodeRatchetTree, text))),
  group_secrets: (text) => toHex(encodeGroupSecrets(whole(decodeGroupSecrets, text))),
  add_proposal: (text) => toHex(proposals.encodeAdd(whole(proposals.decodeAdd, text))),
  update_proposal: (text) => toHex(proposals.encodeUpdate(whole(proposals.decodeUpdate, text))),
  remove_proposal: (text) => toHex(proposals.encodeRemove(whole(proposals.decodeRemove, text))),
  pre_shared_key_proposal: (text) => toHex(proposals.encodePSK(whole(proposals.decodePSK, text))),
  re_init_proposal: (text) => toHex(proposals.encodeReinit(whole(proposals.decodeReinit, text))),
  external_init_proposal: (text) => toHex(proposals.encodeExternalInit(whole(proposals.decodeExternalInit, text))),
  group_context_extensions_proposal: (text) => toHex(proposals.encodeGroupContextExtensions(whole(proposals.decodeGroupContextExtensions, text))),
  commit: (text) => toHex(encodeCommit(whole(decodeCommit, text))),
};

vectorListTest<Record<string, string>>('mls/messages', (vector) => {
  assert.deepEqual(Object.keys(vector).toSorted(), Object.keys(roundTrips).toSorted());
  for (const [name, text] of Object.entries(vector)) assert.equal(roundTrips[name]?.(text), text, name);
});

vectorListTest<OfSuite & { psks: Fields<'psk_id' | 'psk' | 'psk_nonce'>[]; psk_secret: string }>('mls/psk_secret', async ({ cipher_suite, psks, psk_secret }) => {
  const suite = suiteOfId(cipher_suite);
  const ids = psks.map(({ psk_id, psk_nonce }): PreSharedKeyID => ({ psktype: 'external', pskId: hex(psk_id), pskNonce: hex(psk_nonce) }));
  const findPsk = (id: PreSharedKeyID) => {
    const found = id.psktype === 'external' ? psks.find(({ psk_id }) => psk_id === toHex(id.pskId)) : undefined;
    return found && hex(found.psk);
  };
  const [secret] = await accumulatePskSecret(ids, { findPsk }, suite, new Uint8Array(suite.kdf.size));
  assert.equal(toHex(secret), psk_secret);
});

type Generation = Fields<'application_key' | 'application_nonce' | 'handshake_key' | 'handshake_nonce'> & { generation: number };

vectorListTest<OfSuite & { encryption_secret: string; sender_data: Fields<'sender_data_secret' | 'ciphertext' | 'key' | 'nonce'>; leaves: Generation[][] }>(
  'mls/secret-tree',
  async ({ cipher_suite, encryption_secret, sender_data, leaves }) => {
    const suite = suiteOfId(cipher_suite);
    const [secret, ciphertext] = [hex(sender_data.sender_data_secret), hex(sender_data.ciphertext)];
    assert.equal(toHex(await expandSenderDataKey(suite, secret, ciphertext)), sender_data.key);
    assert.equal(toHex(await expandSenderDataNonce(suite, secret, ciphertext)), sender_data.nonce);
    const tree = await createSecretTree(leaves.length, hex(encryption_secret), suite.kdf);
    const [reuseGuard] = decodeReuseGuard(new Uint8Array(4), 0) ?? assert.fail('no reuse guard');
    for (const [leafIndex, generations] of leaves.entries()) {
      for (const { generation, ...expected } of generations) {
        const at = { leafIndex, generation, reuseGuard };
        const application = await ratchetToGeneration(tree, at, 'application', defaultKeyRetentionConfig, suite);
        const handshake = await ratchetToGeneration(tree, at, 'commit', defaultKeyRetentionConfig, suite);
        const derived = {
          application_key: toHex(application.key), application_nonce: toHex(application.nonce), handshake_key: toHex(handshake.key), handshake_nonce: toHex(handshake.nonce),
        };
        assert.deepEqual(derived, { ...expected });
      }
    }
  },
);

type Transcript = OfSuite & Fields<'confirmation_key' | 'authenticated_content' | 'interim_transcript_hash_before' | 'confirmed_transcript_hash_after' | 'interim_transcript_hash_after'>;

vectorListTest<Transcript>('mls/transcript-hashes', async (vector) => {
  const { hash } = suiteOfId(vector.cipher_suite);
  const { wireformat, content, auth } = whole(decodeAuthenticatedContent, vector.authenticated_content);
  assert.ok(content.contentType === 'commit' && auth.contentType === 'commit');
  const confirmed = await createConfirmedHash(hex(vector.interim_transcript_hash_before), { wireformat, content, signature: auth.signature }, hash);
  assert.equal(toHex(confirmed), vector.confirmed_transcript_hash_after);
  assert.equal(toHex(await createInterimHash(confirmed, auth.confirmationTag, hash)), vector.interim_transcript_hash_after);
  assert.ok(await hash.verifyMac(hex(vector.confirmation_key), auth.confirmationTag, confirmed));
});

type NodeTable = (number | null)[];
interface TreeMath {
  n_leaves: number;
  n_nodes: number;
  root: number;
  left: NodeTable;
  right: NodeTable;
  parent: NodeTable;
  sibling: NodeTable;
}

vectorListTest<TreeMath>('mls/tree-math', ({ n_leaves, n_nodes, root: rootIndex, ...tables }) => {
  assert.equal(nodeWidth(n_leaves), n_nodes);
  assert.equal(root(n_leaves), rootIndex);
  const functions = { left, right, parent: (node: Parameters<typeof left>[0]) => parent(node, n_leaves), sibling: (node: Parameters<typeof left>[0]) => sibling(node, n_leaves) };
  for (const name of ['left', 'right', 'parent', 'sibling'] as const) {
    for (const [index, expected] of tables[name].entries()) if (expected !== null) assert.equal(functions[name](toNodeIndex(index)), expected, `${name} of ${index}`);
  }
});

type TreeOperation = OfSuite & { proposal_sender: number } & Fields<'proposal' | 'tree_before' | 'tree_after' | 'tree_hash_before' | 'tree_hash_after'>;

vectorListTest<TreeOperation>('mls/tree-operations', async (vector) => {
  const { hash } = suiteOfId(vector.cipher_suite);
  const before = whole(decodeRatchetTree, vector.tree_before);
  assert.equal(toHex(await treeHashRoot(before, hash)), vector.tree_hash_before);
  const after = applyProposal(before, whole(proposals.decodeProposal, vector.proposal), vector.proposal_sender);
  assert.equal(toHex(encodeRatchetTree(after)), vector.tree_after);
  assert.equal(toHex(await treeHashRoot(after, hash)), vector.tree_hash_after);
});

function applyProposal(tree: RatchetTree, proposal: proposals.Proposal, sender: number): RatchetTree {
  if (proposal.proposalType === 'add') return addLeafNode(tree, proposal.add.keyPackage.leafNode)[0];
  if (proposal.proposalType === 'update') return updateLeafNode(tree, proposal.update.leafNode, toLeafIndex(sender));
  assert.ok(proposal.proposalType === 'remove');
  return removeLeafNode(tree, toLeafIndex(proposal.remove.removed));
}

vectorListTest<OfSuite & { tree: string; group_id: string; tree_hashes: string[]; resolutions: number[][] }>('mls/tree-validation', async (vector) => {
  const suite = suiteOfId(vector.cipher_suite);
  const tree = whole(decodeRatchetTree, vector.tree);
  for (const [index, expected] of vector.resolutions.entries()) assert.deepEqual(resolution(tree, toNodeIndex(index)), expected);
  for (const [index, expected] of vector.tree_hashes.entries()) assert.equal(toHex(await treeHash(tree, toNodeIndex(index), suite.hash)), expected);
  assert.ok(await verifyParentHashes(tree, suite.hash));
  await checkLeaves(tree, { ...vector, tree_hash: vector.tree_hashes[root((tree.length + 1) / 2)] ?? '' });
});

/** The signatures of the leaves. Whole trees are not judged: the library's check of unmerged leaves is stricter than RFC 9420 §12.4.3.1. */
async function checkLeaves(tree: RatchetTree, vector: OfSuite & Fields<'group_id' | 'tree_hash'>): Promise<void> {
  const suite = suiteOfId(vector.cipher_suite);
  const leaves = tree.map((node) => (node?.nodeType === 'leaf' ? node : undefined));
  const context = contextOf({ ...vector, confirmed_transcript_hash: '' }, 0);
  const config = { maximumTotalLifetime: 0n, validateLifetimeOnReceive: false };
  const accept = { validateCredential: async () => true };
  const hash = await treeHashRoot(leaves, suite.hash);
  assert.equal(await validateRatchetTree(leaves, context, config, accept, hash, suite), undefined);
}

interface LeafPrivate extends Fields<'encryption_priv' | 'signature_priv'> {
  index: number;
  path_secrets: { node: number; path_secret: string }[];
}
interface UpdatePathVector extends Fields<'update_path' | 'commit_secret' | 'tree_hash_after'> {
  sender: number;
  path_secrets: (string | null)[];
}
type TreeKem = OfSuite & { epoch: number; leaves_private: LeafPrivate[]; update_paths: UpdatePathVector[] } & Fields<'group_id' | 'confirmed_transcript_hash' | 'ratchet_tree'>;

vectorListTest<TreeKem>('mls/treekem', async (vector) => {
  const suite = suiteOfId(vector.cipher_suite);
  const tree = whole(decodeRatchetTree, vector.ratchet_tree);
  const privatePaths = await Promise.all(vector.leaves_private.map((leaf) => privatePathOf(leaf, tree, vector.cipher_suite)));
  for (const { sender, update_path, path_secrets, commit_secret, tree_hash_after } of vector.update_paths) {
    const path = whole(decodeUpdatePath, update_path);
    const after = await applyUpdatePath(tree, toLeafIndex(sender), path, suite.hash);
    assert.equal(toHex(await treeHashRoot(after, suite.hash)), tree_hash_after);
    const context = contextOf({ ...vector, tree_hash: tree_hash_after }, vector.epoch);
    for (const privatePath of privatePaths) {
      const expected = path_secrets[privatePath.leafIndex];
      if (privatePath.leafIndex === sender || typeof expected !== 'string') continue;
      const { nodeIndex, pathSecret } = await applyUpdatePathSecret(after, privatePath, toLeafIndex(sender), context, path, [], suite);
      assert.equal(toHex(pathSecret), expected);
      const secrets = await pathToRoot(after, toNodeIndex(nodeIndex), pathSecret, suite.kdf);
      const rootIndex = root((after.length + 1) / 2);
      const rootSecret = secrets[rootIndex];
      assert.ok(rootSecret);
      assert.equal(toHex(await getCommitSecret(after, rootIndex, rootSecret, suite.kdf)), commit_secret);
    }
  }
});

/** A member's keys, each checked against the tree's public one. */
async function privatePathOf(leaf: LeafPrivate, tree: RatchetTree, suiteId: number) {
  const suite = suiteOfId(suiteId);
  const secrets = Object.fromEntries(leaf.path_secrets.map(({ node, path_secret }) => [node, hex(path_secret)]));
  const path = await toPrivateKeyPath(secrets, leaf.index, suite);
  for (const { node, path_secret } of leaf.path_secrets) {
    const { publicKey } = await suite.hpke.deriveKeyPair(await deriveSecret(hex(path_secret), 'node', suite.kdf));
    const treeNode = tree[node];
    assert.ok(treeNode);
    assert.equal(toHex(await suite.hpke.exportPublicKey(publicKey)), toHex(getHpkePublicKey(treeNode)));
  }
  return { ...path, privateKeys: { ...path.privateKeys, [2 * leaf.index]: hex(leaf.encryption_priv) } };
}

vectorListTest<OfSuite & Fields<'init_priv' | 'key_package' | 'signer_pub' | 'welcome'>>('mls/welcome', async (vector) => {
  const suite = suiteOfId(vector.cipher_suite);
  const [keyPackage, welcome] = [whole(decodeMlsMessage, vector.key_package), whole(decodeMlsMessage, vector.welcome)];
  assert.ok(keyPackage.wireformat === 'mls_key_package' && welcome.wireformat === 'mls_welcome');
  const ref = await makeKeyPackageRef(keyPackage.keyPackage, suite.hash);
  const initKey = await suite.hpke.importPrivateKey(hex(vector.init_priv));
  const secrets = await decryptGroupSecrets(initKey, ref, welcome.welcome, suite.hpke);
  assert.ok(secrets && secrets.psks.length === 0);
  const noPsk = new Uint8Array(suite.kdf.size);
  const info = await decryptGroupInfo(welcome.welcome, secrets.joinerSecret, noPsk, suite);
  assert.ok(info);
  assert.ok(await verifyGroupInfoSignature(info, hex(vector.signer_pub), suite.signature));
  assert.ok(await verifyGroupInfoConfirmationTag(info, secrets.joinerSecret, noPsk, suite));
});
