import assert from 'node:assert/strict';
import { equalBytes } from '../../src/bytes.js';
import { ByteReader } from '../../src/crypto/encoding.js';
import { CryptoError } from '../../src/crypto/errors.js';
import { Attempt } from '../../src/crypto/mls/attempt.js';
import { decryptWithLabel, deriveSecret, encryptWithLabel, expandWithLabel, mac, refHash, signWithLabel, verifyWithLabel } from '../../src/crypto/mls/cipher-suite.js';
import { type Codec, decode, readLength, uint32 } from '../../src/crypto/mls/codec.js';
import { type AuthenticatedContent, isSignedBy, mlsMessage, WIRE_FORMATS } from '../../src/crypto/mls/framing.js';
import { confirmedHash, interimHash } from '../../src/crypto/mls/group.js';
import { checkTree, isSignedGroupInfo, openGroupInfo, openGroupSecrets } from '../../src/crypto/mls/join.js';
import {
  deriveEpochSecret,
  deriveEpochSecrets,
  deriveJoinerSecret,
  deriveMemberSecret,
  deriveWelcomeSecret,
  exportSecret,
  type GroupContext,
  groupContext,
  zeroSecret,
} from '../../src/crypto/mls/key-schedule.js';
import { keyPackage } from '../../src/crypto/mls/key-package.js';
import { PROTOCOL_VERSION } from '../../src/crypto/mls/leaf-node.js';
import { decryptContent, encryptContent, privateMessage, senderDataKey } from '../../src/crypto/mls/private-message.js';
import { Add, commitCodec, type Proposal, proposalCodec, Remove } from '../../src/crypto/mls/proposal.js';
import { type RatchetTree, ratchetTree } from '../../src/crypto/mls/ratchet-tree.js';
import { createSecretTree, type RatchetName, type SecretTree, turnRatchet } from '../../src/crypto/mls/secret-tree.js';
import { left, nodeWidth, parent, right, root, sibling } from '../../src/crypto/mls/tree-math.js';
import { adoptPathSecret, mergeUpdatePath, openUpdatePath, updatePath } from '../../src/crypto/mls/update-path.js';
import { groupInfo, groupSecrets, welcome } from '../../src/crypto/mls/welcome.js';
import { readers, Update } from './mls/proposals.js';
import { derivePskSecret } from './mls/psk.js';
import { authenticatedContent, membershipTag, publicMessage } from './mls/public-message.js';
import { suiteOfId } from './suites.js';
import { hex, toHex, vectorListTest } from './vectors.js';

// mlswg/mls-implementations, one test per format: https://github.com/mlswg/mls-implementations/blob/main/test-vectors.md

type Fields<Name extends string> = Record<Name, string>;
interface OfSuite {
  cipher_suite: number;
}

function contextOf(vector: OfSuite & Fields<'group_id' | 'tree_hash' | 'confirmed_transcript_hash'>, epoch: number): GroupContext {
  return {
    version: PROTOCOL_VERSION,
    cipherSuite: vector.cipher_suite,
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

vectorListTest<CryptoBasics>('mls/crypto-basics', (vector) => {
  const suite = suiteOfId(vector.cipher_suite);
  const { ref_hash, expand_with_label: expand, derive_secret: derive, derive_tree_secret: tree, sign_with_label: sign, encrypt_with_label: box } = vector;
  assert.equal(toHex(refHash(suite, ref_hash.label, hex(ref_hash.value))), ref_hash.out);
  assert.equal(toHex(expandWithLabel(suite, hex(expand.secret), expand.label, hex(expand.context), expand.length)), expand.out);
  assert.equal(toHex(deriveSecret(suite, hex(derive.secret), derive.label)), derive.out);
  assert.equal(toHex(expandWithLabel(suite, hex(tree.secret), tree.label, uint32.encode(tree.generation), tree.length)), tree.out);
  const own = signWithLabel(suite, { secretKey: hex(sign.priv) }, sign.label, hex(sign.content));
  for (const made of [hex(sign.signature), own]) assert.ok(verifyWithLabel(suite, hex(sign.pub), sign.label, hex(sign.content), made));
  const open = (sealed: { kemOutput: Uint8Array; ciphertext: Uint8Array }) => toHex(decryptWithLabel(suite, hex(box.priv), box.label, hex(box.context), sealed));
  assert.equal(open({ kemOutput: hex(box.kem_output), ciphertext: hex(box.ciphertext) }), box.plaintext);
  assert.equal(open(encryptWithLabel(suite, hex(box.pub), box.label, hex(box.context), hex(box.plaintext))), box.plaintext);
});

vectorListTest<{ vlbytes_header: string; length: number }>('mls/deserialization', ({ vlbytes_header, length }) => {
  assert.equal(readLength(new ByteReader(hex(vlbytes_header))), length);
});

type Epoch = Fields<
  | 'tree_hash' | 'commit_secret' | 'psk_secret' | 'confirmed_transcript_hash' | 'group_context' | 'joiner_secret' | 'welcome_secret' | 'init_secret'
  | 'sender_data_secret' | 'encryption_secret' | 'exporter_secret' | 'epoch_authenticator' | 'external_secret' | 'confirmation_key' | 'membership_key'
  | 'resumption_psk' | 'external_pub'
> & { exporter: Fields<'label' | 'context' | 'secret'> & { length: number } };

vectorListTest<OfSuite & { group_id: string; initial_init_secret: string; epochs: Epoch[] }>('mls/key-schedule', (vector) => {
  const suite = suiteOfId(vector.cipher_suite);
  let initSecret = hex(vector.initial_init_secret);
  for (const [number, epoch] of vector.epochs.entries()) {
    const context = contextOf({ ...vector, ...epoch }, number);
    assert.equal(toHex(groupContext.encode(context)), epoch.group_context);
    const joiner = deriveJoinerSecret(suite, initSecret, hex(epoch.commit_secret), context);
    const member = deriveMemberSecret(suite, joiner, hex(epoch.psk_secret));
    const keys = deriveEpochSecrets(suite, deriveEpochSecret(suite, member, context));
    const derived = {
      joiner_secret: joiner, welcome_secret: deriveWelcomeSecret(suite, member), encryption_secret: keys.encryption, init_secret: keys.init,
      sender_data_secret: keys.senderData, exporter_secret: keys.exporter, epoch_authenticator: keys.authenticator,
      external_secret: keys.external, confirmation_key: keys.confirmation, membership_key: keys.membership, resumption_psk: keys.resumption,
    };
    for (const [name, secret] of Object.entries(derived)) assert.equal(toHex(secret), Object.entries(epoch).find(([key]) => key === name)?.[1], name);
    assert.equal(toHex(suite.hpke.kem.deriveKeyPair(keys.external).publicKey), epoch.external_pub);
    const { label, context: exporterContext, length, secret } = epoch.exporter;
    assert.equal(toHex(exportSecret(suite, keys.exporter, label, hex(exporterContext), length)), secret);
    initSecret = keys.init;
  }
});

type Protection = OfSuite & { epoch: number } & Fields<
  | 'group_id' | 'tree_hash' | 'confirmed_transcript_hash' | 'signature_pub' | 'encryption_secret' | 'sender_data_secret' | 'membership_key' | 'proposal'
  | 'proposal_priv' | 'proposal_pub' | 'commit' | 'commit_priv' | 'commit_pub' | 'application' | 'application_priv'
>;

vectorListTest<Protection>('mls/message-protection', (vector) => {
  const suite = suiteOfId(vector.cipher_suite);
  const context = contextOf(vector, vector.epoch);
  const keys = () => ({ senderDataSecret: hex(vector.sender_data_secret), ratchets: createSecretTree(suite, 2, hex(vector.encryption_secret)) });
  const authentic = (value: AuthenticatedContent) => {
    assert.ok(isSignedBy(suite, hex(vector.signature_pub), value, context), 'signature');
    return value.content.body;
  };
  const privately = (text: string) => {
    const attempt = new Attempt();
    const { authenticated } = decryptContent(suite, keys(), decode(mlsMessage(WIRE_FORMATS.privateMessage, privateMessage), hex(text)), { readers, attempt });
    const { message: again } = encryptContent(suite, keys(), authenticated);
    assert.deepEqual(decryptContent(suite, keys(), again, { readers, attempt }).authenticated, authenticated);
    assert.equal(attempt.failed, undefined);
    return authentic(authenticated);
  };
  const publicly = (text: string) => {
    const message = decode(mlsMessage(WIRE_FORMATS.publicMessage, publicMessage), hex(text));
    const tag = membershipTag(suite, hex(vector.membership_key), message, context);
    assert.ok(message.membershipTag && equalBytes(message.membershipTag, tag), 'membership tag');
    return authentic(message);
  };
  for (const content of [privately(vector.proposal_priv), publicly(vector.proposal_pub)]) {
    assert.ok(content.kind === 'proposal');
    assert.equal(toHex(proposal.encode(content.proposal)), vector.proposal);
  }
  for (const content of [privately(vector.commit_priv), publicly(vector.commit_pub)]) {
    assert.ok(content.kind === 'commit');
    assert.equal(toHex(commit.encode(content.commit)), vector.commit);
  }
  const application = privately(vector.application_priv);
  assert.ok(application.kind === 'application');
  assert.equal(toHex(application.data), vector.application);
});

const proposal = proposalCodec(readers);
const commit = commitCodec(readers);

/** Decodes to the end, and encodes to the same bytes again. */
function again<T>(codec: Codec<T>): (text: string) => string {
  return (text) => toHex(codec.encode(decode(codec, hex(text))));
}

/** The body of a proposal whose type is known. */
function body(type: number): (text: string) => string {
  return (text) => toHex(decode({ read: readers[type] ?? assert.fail('no reader'), encode: (value) => value.encode() }, hex(text)).encode());
}

const roundTrips: Record<string, (text: string) => string> = {
  mls_welcome: again(mlsMessage(WIRE_FORMATS.welcome, welcome)),
  mls_group_info: again(mlsMessage(WIRE_FORMATS.groupInfo, groupInfo)),
  mls_key_package: again(mlsMessage(WIRE_FORMATS.keyPackage, keyPackage)),
  public_message_application: again(mlsMessage(WIRE_FORMATS.publicMessage, publicMessage)),
  public_message_proposal: again(mlsMessage(WIRE_FORMATS.publicMessage, publicMessage)),
  public_message_commit: again(mlsMessage(WIRE_FORMATS.publicMessage, publicMessage)),
  private_message: again(mlsMessage(WIRE_FORMATS.privateMessage, privateMessage)),
  ratchet_tree: again(ratchetTree),
  group_secrets: again(groupSecrets),
  add_proposal: body(1),
  update_proposal: body(2),
  remove_proposal: body(3),
  pre_shared_key_proposal: body(4),
  re_init_proposal: body(5),
  external_init_proposal: body(6),
  group_context_extensions_proposal: body(7),
  commit: again(commit),
};

vectorListTest<Record<string, string>>('mls/messages', (vector) => {
  assert.deepEqual(Object.keys(vector).toSorted(), Object.keys(roundTrips).toSorted());
  for (const [name, text] of Object.entries(vector)) assert.equal(roundTrips[name]?.(text), text, name);
});

vectorListTest<OfSuite & { psks: Fields<'psk_id' | 'psk' | 'psk_nonce'>[]; psk_secret: string }>('mls/psk_secret', ({ cipher_suite, psks, psk_secret }) => {
  const known = psks.map(({ psk_id, psk_nonce, psk }) => ({ id: { source: { kind: 'external' as const, pskId: hex(psk_id) }, nonce: hex(psk_nonce) }, psk: hex(psk) }));
  assert.equal(toHex(derivePskSecret(suiteOfId(cipher_suite), known)), psk_secret);
});

type Generation = Fields<'application_key' | 'application_nonce' | 'handshake_key' | 'handshake_nonce'> & { generation: number };

vectorListTest<OfSuite & { encryption_secret: string; sender_data: Fields<'sender_data_secret' | 'ciphertext' | 'key' | 'nonce'>; leaves: Generation[][] }>(
  'mls/secret-tree',
  ({ cipher_suite, encryption_secret, sender_data, leaves }) => {
    const suite = suiteOfId(cipher_suite);
    const { key, nonce } = senderDataKey(suite, hex(sender_data.sender_data_secret), hex(sender_data.ciphertext));
    assert.deepEqual([toHex(key), toHex(nonce)], [sender_data.key, sender_data.nonce]);
    let tree: SecretTree = createSecretTree(suite, leaves.length, hex(encryption_secret));
    const turn = (leafIndex: number, name: RatchetName, generation: number) => {
      const turned = turnRatchet(suite, tree, leafIndex, name, generation);
      tree = turned.tree;
      assert.throws(() => turnRatchet(suite, tree, leafIndex, name, generation), CryptoError, 'the key is gone');
      return turned.key;
    };
    for (const [leafIndex, generations] of leaves.entries()) {
      for (const { generation, ...expected } of generations) {
        const [application, handshake] = [turn(leafIndex, 'application', generation), turn(leafIndex, 'handshake', generation)];
        const derived = {
          application_key: toHex(application.key), application_nonce: toHex(application.nonce), handshake_key: toHex(handshake.key), handshake_nonce: toHex(handshake.nonce),
        };
        assert.deepEqual(derived, { ...expected });
      }
    }
  },
);

type Transcript = OfSuite & Fields<'confirmation_key' | 'authenticated_content' | 'interim_transcript_hash_before' | 'confirmed_transcript_hash_after' | 'interim_transcript_hash_after'>;

vectorListTest<Transcript>('mls/transcript-hashes', (vector) => {
  const suite = suiteOfId(vector.cipher_suite);
  const content = decode(authenticatedContent, hex(vector.authenticated_content));
  const { confirmationTag } = content;
  assert.ok(confirmationTag);
  const confirmed = confirmedHash(suite, hex(vector.interim_transcript_hash_before), content);
  assert.equal(toHex(confirmed), vector.confirmed_transcript_hash_after);
  assert.equal(toHex(interimHash(suite, confirmed, confirmationTag)), vector.interim_transcript_hash_after);
  assert.ok(equalBytes(mac(suite, hex(vector.confirmation_key), confirmed), confirmationTag));
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
  const functions = { left, right, parent, sibling };
  for (const name of ['left', 'right', 'parent', 'sibling'] as const) {
    for (const [index, expected] of tables[name].entries()) if (expected !== null) assert.equal(functions[name](index), expected, `${name} of ${index}`);
  }
});

type TreeOperation = OfSuite & { proposal_sender: number } & Fields<'proposal' | 'tree_before' | 'tree_after' | 'tree_hash_before' | 'tree_hash_after'>;

vectorListTest<TreeOperation>('mls/tree-operations', (vector) => {
  const suite = suiteOfId(vector.cipher_suite);
  const tree = decode(ratchetTree, hex(vector.tree_before));
  assert.equal(toHex(tree.hash(suite)), vector.tree_hash_before);
  applyUnchecked(decode(proposal, hex(vector.proposal)), tree, vector.proposal_sender);
  assert.equal(toHex(ratchetTree.encode(tree)), vector.tree_after);
  assert.equal(toHex(tree.hash(suite)), vector.tree_hash_after);
});

/** The vectors' leaves are not signed, so that what a proposal does is tried without what it must be. */
function applyUnchecked(proposal: Proposal, tree: RatchetTree, sender: number): void {
  if (proposal instanceof Add) tree.add(proposal.keyPackage.leafNode);
  else if (proposal instanceof Update) tree.update(sender, proposal.leafNode);
  else if (proposal instanceof Remove) tree.remove(proposal.removed);
  else assert.fail('no such operation');
}

vectorListTest<OfSuite & { tree: string; group_id: string; tree_hashes: string[]; resolutions: number[][] }>('mls/tree-validation', (vector) => {
  const suite = suiteOfId(vector.cipher_suite);
  const tree = decode(ratchetTree, hex(vector.tree));
  for (const [index, expected] of vector.resolutions.entries()) assert.deepEqual(tree.resolution(index), expected);
  for (const [index, expected] of vector.tree_hashes.entries()) assert.equal(toHex(tree.hash(suite, index)), expected);
  checkTree(suite, tree, { groupId: hex(vector.group_id), treeHash: hex(vector.tree_hashes[tree.root] ?? ''), extensions: [] });
});

interface LeafPrivate extends Fields<'encryption_priv' | 'signature_priv'> {
  index: number;
  path_secrets: { node: number; path_secret: string }[];
}
interface UpdatePathVector extends Fields<'update_path' | 'commit_secret' | 'tree_hash_after'> {
  sender: number;
  path_secrets: (string | null)[];
}
type TreeKem = OfSuite & { epoch: number; leaves_private: LeafPrivate[]; update_paths: UpdatePathVector[] } & Fields<'group_id' | 'confirmed_transcript_hash' | 'ratchet_tree'>;

vectorListTest<TreeKem>('mls/treekem', (vector) => {
  const suite = suiteOfId(vector.cipher_suite);
  const before = decode(ratchetTree, hex(vector.ratchet_tree));
  const members = vector.leaves_private.map((leaf) => ({ leafIndex: leaf.index, privateKeys: privateKeysOf(leaf, before, vector.cipher_suite) }));
  for (const { sender, update_path, path_secrets, commit_secret, tree_hash_after } of vector.update_paths) {
    const path = decode(updatePath, hex(update_path));
    const tree = before.copy();
    const steps = mergeUpdatePath(suite, tree, sender, path, []);
    assert.equal(toHex(tree.hash(suite)), tree_hash_after);
    const context = contextOf({ ...vector, tree_hash: tree_hash_after }, vector.epoch);
    for (const { leafIndex, privateKeys } of members) {
      const expected = path_secrets[leafIndex];
      if (leafIndex === sender || typeof expected !== 'string') continue;
      const opened = openUpdatePath({ suite, tree, steps, path, leafIndex, privateKeys, added: [], context });
      assert.equal(toHex(opened.commitSecret), commit_secret);
      const shared = steps.map(({ node }) => node).filter((node) => tree.directPath(leafIndex).includes(node));
      assert.deepEqual(adoptPathSecret(suite, tree, shared, hex(expected)), opened);
    }
  }
});

/** A member's keys, each checked against the tree's public one. */
function privateKeysOf({ index, encryption_priv, path_secrets }: LeafPrivate, tree: RatchetTree, suiteId: number): Map<number, Uint8Array> {
  const suite = suiteOfId(suiteId);
  const keys = path_secrets.flatMap(({ node, path_secret }) => [...adoptPathSecret(suite, tree, [node], hex(path_secret)).keys]);
  return new Map([[2 * index, hex(encryption_priv)], ...keys]);
}

vectorListTest<OfSuite & Fields<'init_priv' | 'key_package' | 'signer_pub' | 'welcome'>>('mls/welcome', (vector) => {
  const options = {
    suite: suiteOfId(vector.cipher_suite),
    keyPackage: decode(mlsMessage(WIRE_FORMATS.keyPackage, keyPackage), hex(vector.key_package)),
    welcome: decode(mlsMessage(WIRE_FORMATS.welcome, welcome), hex(vector.welcome)),
    initKey: hex(vector.init_priv),
  };
  const { suite } = options;
  const { joinerSecret, psks } = openGroupSecrets(options);
  assert.equal(psks.length, 0);
  const member = deriveMemberSecret(suite, joinerSecret, zeroSecret(suite));
  const info = openGroupInfo(options, deriveWelcomeSecret(suite, member));
  assert.ok(isSignedGroupInfo(suite, info, hex(vector.signer_pub)));
  const { confirmation } = deriveEpochSecrets(suite, deriveEpochSecret(suite, member, info.context));
  assert.ok(equalBytes(mac(suite, confirmation, info.context.confirmedTranscriptHash), info.confirmationTag));
});
