import assert from 'node:assert/strict';
import { concatBytes, randomBytes } from '@noble/hashes/utils.js';
import { createCredential } from '../../src/crypto/group/credential.js';
import { generateLeaf } from '../../src/crypto/group/keys.js';
import { inside, kindExtension, MlsGroup } from '../../src/crypto/group/state.js';
import { cipherSuiteOf } from '../../src/crypto/group/suites.js';
import { decodeMessage, keyPackageMessage, privateMessageMessage, proposalReaders, welcomeMessage } from '../../src/crypto/group/wire.js';
import { generateKeyPair } from '../../src/crypto/kem.js';
import { createDeviceKey, createKeyPackage, type DeviceKey, type Group, type GroupKind, type Identity, type SuiteName } from '../../src/crypto/index.js';
import { type CipherSuite, decryptOnce, decryptWithLabel, encryptOnce } from '../../src/crypto/mls/cipher-suite.js';
import { decode, opaque } from '../../src/crypto/mls/codec.js';
import { beginStaging, createCommit } from '../../src/crypto/mls/commit.js';
import { type ContentType, mlsMessage, signContent, WIRE_FORMATS } from '../../src/crypto/mls/framing.js';
import { authenticate, beginEpoch, confirmedHash, createGroup, type GroupState, seal, unprotect } from '../../src/crypto/mls/group.js';
import { deriveEpochSecret, deriveJoinerSecret, deriveMemberSecret, groupContext, zeroSecret } from '../../src/crypto/mls/key-schedule.js';
import { signKeyPackage } from '../../src/crypto/mls/key-package.js';
import { type Credential, type Extension, type LeafNode, signLeaf } from '../../src/crypto/mls/leaf-node.js';
import { contentAad, type PrivateMessage, senderData, senderDataAad, senderDataKey } from '../../src/crypto/mls/private-message.js';
import { Add, type Proposal, Remove, stageProposals } from '../../src/crypto/mls/proposal.js';
import { setPathKeys } from '../../src/crypto/mls/parent-hash.js';
import { RatchetTree } from '../../src/crypto/mls/ratchet-tree.js';
import { turnRatchet } from '../../src/crypto/mls/secret-tree.js';
import { membershipTag, publicMessage } from '../vectors/mls/public-message.js';
import { HOUR, NOW } from './clinic.js';

/** What a member could make who runs other software than ours: MLS as such, without our rules. */

export class Forged {
  readonly commit: Uint8Array;
  readonly welcome: Uint8Array;
  /** The next one, bare: it may hold members that no group of ours would. */
  readonly state: GroupState;

  constructor(state: GroupState, proposals: readonly Proposal[]) {
    const { result, next } = createCommit(state, proposals);
    this.commit = privateMessageMessage.encode(result.commit);
    this.welcome = result.welcome ? welcomeMessage.encode(result.welcome) : new Uint8Array();
    this.state = next;
  }

  get next(): Group {
    return new MlsGroup(this.state);
  }
}

/** @param unjudged - The group's suite, to add a KeyPackage that is not valid. */
export const add = (keyPackage: Uint8Array, unjudged?: CipherSuite): Proposal => new Add(decodeMessage(keyPackageMessage, keyPackage, 'keyPackage'), unjudged);
export const remove = (index: number): Proposal => new Remove(index);

/** A proposal of a kind that nobody knows. */
export const unknownProposal: Proposal = { type: 0xf0ff, rank: 9, encode: () => new Uint8Array(), stage: () => undefined };

/** A commit of any proposals, from a state that may have been changed first. */
export function forgeCommit(group: Group, proposals: readonly Proposal[], change = (state: GroupState) => state): Forged {
  return new Forged(change(inside(group).state), proposals);
}

/** The bare state of a group, which believes every credential. */
export function stateOf(group: Group): GroupState {
  return inside(group).state;
}

/** A group of one whose member has another place than the first, in a tree that reaches just so far. */
export function atLeaf(leafIndex: number, state: GroupState): GroupState {
  let places = 1;
  while (places <= leafIndex) places *= 2;
  const tree = new RatchetTree(Array.from({ length: 2 * places - 1 }, (_, index) => (index === 2 * leafIndex ? state.tree.leaf(state.leafIndex) : undefined)));
  const context = { ...state.context, treeHash: tree.hash(state.suite) };
  const privateKeys = new Map([...state.privateKeys.values()].map((key) => [2 * leafIndex, key]));
  return beginEpoch({ ...state, tree, context, leafIndex, privateKeys }, randomBytes(32)).state;
}

/** A group of one in a tree of two, with a key above that is vouched for, and that somebody at `unmerged` is said not to have. */
export function withUnmerged(unmerged: number, state: GroupState): GroupState {
  return withParent({ encryptionKey: generateKeyPair(state.suite.hpke.kem).publicKey, unmergedLeaves: [unmerged] }, state);
}

/** A group of one in a tree of two, with any key above, which its member vouches for. */
export function withParent({ encryptionKey, unmergedLeaves = [] }: { encryptionKey: Uint8Array; unmergedLeaves?: readonly number[] }, state: GroupState): GroupState {
  const { suite, signatureKey, context } = state;
  const own = state.tree.leaf(0);
  if (!own) throw new TypeError('a group of one has its member first');
  const tree = new RatchetTree([own, undefined, undefined]);
  const parentHash = setPathKeys(suite, tree, 0, [{ node: 1, copath: 2, encryptionKey }]);
  tree.set(0, signLeaf(suite, signatureKey, { ...own, source: { kind: 'commit', parentHash } }, { groupId: context.groupId, leafIndex: 0 }));
  const above = tree.parent(1);
  if (above) tree.set(1, { ...above, unmergedLeaves });
  return beginEpoch({ ...state, tree, context: { ...context, treeHash: tree.hash(suite) } }, randomBytes(32)).state;
}

/** A group of one with strangers beside its member, each in a leaf of their own that is right in itself. */
export function crowded(strangers: number, state: GroupState): GroupState {
  const tree = state.tree.copy();
  for (let i = 0; i < strangers; i++) tree.add(generateLeaf({ key: createDeviceKey(), chain: [] }, state.suite).leaf);
  return beginEpoch({ ...state, tree, context: { ...state.context, treeHash: tree.hash(state.suite) } }, randomBytes(32)).state;
}

/** The own leaf made into something else before it is renewed. */
export function withOwnLeaf(change: (leaf: LeafNode) => LeafNode): (state: GroupState) => GroupState {
  return (state) => {
    const tree = state.tree.copy();
    const own = tree.leaf(state.leafIndex);
    if (own) tree.set(2 * state.leafIndex, change(own));
    return { ...state, tree };
  };
}

/**
 * A commit of proposals without an UpdatePath (RFC 9420 §12.4) and right in everything else: for a Remove it leaves the removed member able to
 * read on.
 */
export function forgePathless(group: Group, proposals: readonly Proposal[]): Uint8Array {
  return privateMessageMessage.encode(pathlessCommit(inside(group).state, proposals));
}

/** As {@link forgePathless}; whoever it makes members, nobody has looked at them together. */
export function pathlessCommit(state: GroupState, proposals: readonly Proposal[]): PrivateMessage {
  const { suite, context, leafIndex } = state;
  const staging = beginStaging(state, leafIndex);
  stageProposals(staging, proposals.map((proposal) => [proposal, leafIndex] as const));
  const { tree, initSecret, pskSecret } = staging;
  const commit = { proposals: proposals.map((proposal) => ({ kind: 'proposal' as const, proposal })), path: undefined };
  const content = authenticate(state, WIRE_FORMATS.privateMessage, { kind: 'commit', commit });
  const confirmedTranscriptHash = confirmedHash(suite, state.interimTranscriptHash, content);
  const next = { ...context, epoch: context.epoch + 1n, treeHash: tree.hash(suite), confirmedTranscriptHash };
  const member = deriveMemberSecret(suite, deriveJoinerSecret(suite, initSecret, zeroSecret(suite), next), pskSecret);
  const { confirmationTag } = beginEpoch({ ...state, context: next, tree }, deriveEpochSecret(suite, member, next));
  return seal(state, { ...content, confirmationTag }).result;
}

/** A proposal without a commit. */
export function forgeProposal(group: Group, proposal: Proposal): Uint8Array {
  const { state } = inside(group);
  const content = authenticate(state, WIRE_FORMATS.privateMessage, { kind: 'proposal', proposal });
  return privateMessageMessage.encode(seal(state, { ...content, confirmationTag: undefined }).result);
}

/** A message with data in the clear beside it (RFC 9420 §6.3), authentic in everything. */
export function forgeMarked(group: Group, data: Uint8Array, authenticatedData: Uint8Array): Uint8Array {
  const { state } = inside(group);
  const { suite, context, signatureKey } = state;
  const wireFormat = WIRE_FORMATS.privateMessage;
  const content = { ...authenticate(state, wireFormat, { kind: 'application', data }).content, authenticatedData };
  const signature = signContent(suite, signatureKey, { wireFormat, content }, context);
  return privateMessageMessage.encode(seal(state, { wireFormat, content, signature, confirmationTag: undefined }).result);
}

/** Any bytes in the place of a message's content (RFC 9420 §6.3.1), encrypted as they should be, from whomever, of whatever generation. */
export function forgeContent(group: Group, contentType: ContentType, plaintext: Uint8Array, change: { leafIndex?: number; generation?: number } = {}): Uint8Array {
  const { suite, context, leafIndex, ratchets, secrets } = inside(group).state;
  const header = { groupId: context.groupId, epoch: context.epoch, contentType, authenticatedData: new Uint8Array() };
  const { key, generation } = turnRatchet(suite, ratchets, leafIndex, contentType === 'application' ? 'application' : 'handshake');
  const ciphertext = encryptOnce(suite, key, contentAad.encode(header), plaintext);
  const sender = senderData.encode({ leafIndex, generation, ...change, reuseGuard: new Uint8Array(4) });
  const encryptedSenderData = encryptOnce(suite, senderDataKey(suite, secrets.senderData, ciphertext), senderDataAad.encode(header), sender);
  return privateMessageMessage.encode({ ...header, encryptedSenderData, ciphertext });
}

/** A message with padding of MLS's own behind it (RFC 9420 §6.3.1), authentic in everything. */
export function forgePadded(group: Group, data: Uint8Array, padding: Uint8Array): Uint8Array {
  const { signature } = authenticate(inside(group).state, WIRE_FORMATS.privateMessage, { kind: 'application', data });
  return forgeContent(group, 'application', concatBytes(opaque.encode(data), opaque.encode(signature), padding));
}

/** Whoever speaks from another place than their own. */
export function from(leafIndex: number, group: Group): Group {
  return new MlsGroup({ ...inside(group).state, leafIndex });
}

/** Which key of its sender's ratchet a message of the group's epoch is encrypted with. */
export function generationOf(group: Group, message: Uint8Array): number {
  const { suite, secrets } = inside(group).state;
  const { encryptedSenderData, ciphertext, ...header } = decodeMessage(privateMessageMessage, message, 'message');
  return decode(senderData, decryptOnce(suite, senderDataKey(suite, secrets.senderData, ciphertext), senderDataAad.encode(header), encryptedSenderData)).generation;
}

/** A member that signs with another key than its leaf's. */
export function withKey(group: Group, signatureKey: DeviceKey): Group {
  return new MlsGroup({ ...inside(group).state, signatureKey });
}

/** A proposal in the clear (RFC 9420 §6.2), authentic in everything. */
export function forgePublic(group: Group, proposal: Proposal): Uint8Array {
  const { state } = inside(group);
  const content = { ...authenticate(state, WIRE_FORMATS.publicMessage, { kind: 'proposal', proposal }), confirmationTag: undefined };
  const { membership = assert.fail('a group that was stored') } = state.secrets;
  const tag = membershipTag(state.suite, membership, content, state.context);
  return mlsMessage(WIRE_FORMATS.publicMessage, publicMessage).encode({ ...content, membershipTag: tag });
}

/** A group that anybody creates, with any extensions. */
export function forgeGroup(identity: Identity, suiteName: SuiteName, kind: GroupKind, extensions: readonly Extension[] = [kindExtension(kind)]): GroupState {
  const suite = cipherSuiteOf(suiteName);
  return createGroup({ suite, groupId: randomBytes(32), extensions, ...generateLeaf(identity, suite), signatureKey: identity.key });
}

/**
 * How many of a commit's path secrets (RFC 9420 §7.6) a member opens with every private key it holds. The framing is no obstacle: it is sealed for
 * the epoch that the member is still in.
 *
 * @param next - The epoch that the commit opens, for the context that path secrets are bound to.
 */
export function pathSecretsOpenedBy(group: Group, commit: Uint8Array, next: Group): number {
  const { state } = inside(group);
  const { suite, context, privateKeys } = state;
  const { body } = unprotect(state, decodeMessage(privateMessageMessage, commit, 'message'), proposalReaders).result.authenticated.content;
  if (body.kind !== 'commit') throw new TypeError('not a commit');
  // The provisional context: the new epoch and tree, the transcript up to here.
  const provisional = groupContext.encode({ ...context, epoch: context.epoch + 1n, treeHash: inside(next).state.context.treeHash });
  const secrets = body.commit.path?.nodes.flatMap(({ encryptedPathSecrets }) => encryptedPathSecrets) ?? [];
  const opens = (key: Uint8Array, secret: (typeof secrets)[number]) => {
    try {
      return decryptWithLabel(suite, key, 'UpdatePathNode', provisional, secret).length > 0;
    } catch {
      // The one way in which it says that it is not for this key.
      return false;
    }
  };
  return [...privateKeys.values()].reduce((sum, key) => sum + secrets.filter((secret) => opens(key, secret)).length, 0);
}

/** The own leaf with another certificate chain. */
export function withCredential(chain: readonly Uint8Array[]): (state: GroupState) => GroupState {
  return withOwnLeaf((leaf) => ({ ...leaf, credential: createCredential(chain) }));
}

/** A KeyPackage with keys, extensions and a credential of one's choice, signed as it should be. */
export async function forgeKeyPackage(identity: Identity, suiteName: SuiteName, keys: { initKey?: Uint8Array; leafKey?: Uint8Array; signatureKey?: Uint8Array; extensions?: readonly Extension[]; credential?: Credential }): Promise<Uint8Array> {
  const suite = cipherSuiteOf(suiteName);
  const made = await createKeyPackage(identity, { suite: suiteName, nowMs: NOW, lifetimeMs: HOUR });
  const { leafNode, initKey, ...rest } = decodeMessage(keyPackageMessage, made.keyPackage, 'keyPackage');
  const credential = keys.credential ?? leafNode.credential;
  const capabilities = { ...leafNode.capabilities, credentials: [1, 2] };
  const unsignedLeaf = { ...leafNode, credential, capabilities, encryptionKey: keys.leafKey ?? leafNode.encryptionKey, signatureKey: keys.signatureKey ?? leafNode.signatureKey };
  const leaf = signLeaf(suite, identity.key, unsignedLeaf, { groupId: new Uint8Array(), leafIndex: 0 });
  return keyPackageMessage.encode(signKeyPackage(suite, identity.key, { ...rest, ...(keys.extensions && { extensions: keys.extensions }), initKey: keys.initKey ?? initKey, leafNode: leaf }));
}
