import { encode } from 'ts-mls/codec/tlsEncoder.js';
import { createCommit } from 'ts-mls/createCommit.js';
import { createProposal } from 'ts-mls/createMessage.js';
import { createConfirmationTag, createContentCommitSignature } from 'ts-mls/framedContent.js';
import { decryptWithLabel } from 'ts-mls/crypto/hpke.js';
import { groupContextEncoder } from 'ts-mls/groupContext.js';
import { signKeyPackage } from 'ts-mls/keyPackage.js';
import { type LeafNode, signLeafNodeKeyPackage } from 'ts-mls/leafNode.js';
import { encodeMlsMessage } from 'ts-mls/message.js';
import { protect as protectFramed, unprotectPrivateMessage } from 'ts-mls/messageProtection.js';
import type { Proposal } from 'ts-mls/proposal.js';
import { createGroup as createMlsGroup, type ClientState, type GroupState } from 'ts-mls/clientState.js';
import type { Extension } from 'ts-mls/extension.js';
import { createCredential } from '../../src/crypto/group/credential.js';
import { decodeKeyPackage, decodePrivateMessage, encodeKeyPackage } from '../../src/crypto/group/wire.js';
import { generateKeys } from '../../src/crypto/group/keys.js';
import { clientConfig, enterEpoch, inside, kindExtension } from '../../src/crypto/group/state.js';
import { providerOf, readSuite } from '../../src/crypto/group/suites.js';
import { createKeyPackage, type Group, type GroupKind, type Identity, type SuiteName, type Trust } from '../../src/crypto/index.js';
import { HOUR, NOW } from './clinic.js';

/** What a member could make who runs other software than ours: MLS as such, without our rules. */

export interface Forged {
  readonly commit: Uint8Array;
  readonly welcome: Uint8Array;
  readonly next: Group;
}

export const add = (keyPackage: Uint8Array): Proposal => ({ proposalType: 'add', add: { keyPackage: decodeKeyPackage(keyPackage) } });
export const remove = (index: number): Proposal => ({ proposalType: 'remove', remove: { removed: index } });

interface ForgeOptions {
  readonly wireAsPublicMessage?: boolean;
  readonly authenticatedData?: Uint8Array;
  readonly change?: (state: ClientState) => ClientState;
}

/** A commit of any proposals, from a state that may have been changed first. */
export async function forgeCommit(group: Group, trust: Trust, extraProposals: Proposal[], options: ForgeOptions = {}): Promise<Forged> {
  const { state, ...forged } = await forgeCommitOf(inside(group).clientState(trust), extraProposals, options);
  return { ...forged, next: enterEpoch(state) };
}

/** The same on the bare state, which may hold members that no group of ours would. */
export async function forgeCommitOf(from: ClientState, extraProposals: Proposal[], options: ForgeOptions = {}): Promise<Omit<Forged, 'next'> & { state: ClientState }> {
  const { change = (state: ClientState) => state, ...rest } = options;
  const cipherSuite = providerOf(readSuite(from.groupContext.cipherSuite));
  const result = await createCommit({ state: change(from), cipherSuite }, { extraProposals, ratchetTreeExtension: true, ...rest });
  const welcome = result.welcome && encodeMlsMessage({ version: 'mls10', wireformat: 'mls_welcome', welcome: result.welcome });
  return { commit: encodeMlsMessage(result.commit), welcome: welcome ?? new Uint8Array(), state: result.newState };
}

/** The bare state of a group, whose member believes every credential. */
export function trustingState(group: Group): ClientState {
  const state = inside(group).clientState();
  return { ...state, clientConfig: { ...state.clientConfig, authService: { validateCredential: async () => true } } };
}

/** The own leaf made into something else before it is renewed. */
export function withOwnLeaf(state: ClientState, change: (leaf: LeafNode) => LeafNode): ClientState {
  const index = 2 * state.privatePath.leafIndex;
  const ratchetTree = state.ratchetTree.map((node, at) => (at === index && node?.nodeType === 'leaf' ? { ...node, leaf: change(node.leaf) } : node));
  return { ...state, ratchetTree };
}

/** A commit of proposals without an UpdatePath (RFC 9420 §12.4), which for a Remove leaves the removed member able to read on. */
export async function forgePathless(group: Group, proposals: Proposal[]): Promise<Uint8Array> {
  const { provider, state } = inside(group);
  const sender = { senderType: 'member', leafIndex: state.privatePath.leafIndex } as const;
  const content = { proposals: proposals.map((proposal) => ({ proposalOrRefType: 'proposal' as const, proposal })), path: undefined };
  const none = new Uint8Array();
  const { signature, framedContent } = await createContentCommitSignature(
    state.groupContext, 'mls_private_message', content, sender, none, state.signaturePrivateKey, provider.signature,
  );
  const confirmationTag = await createConfirmationTag(state.keySchedule.confirmationKey, state.groupContext.confirmedTranscriptHash, provider.hash);
  return seal(group, state, { ...framedContent, auth: { contentType: 'commit', signature, confirmationTag } });
}

async function seal(group: Group, state: GroupState, content: Parameters<typeof protectFramed>[4]): Promise<Uint8Array> {
  const { provider } = inside(group);
  const { keySchedule, groupContext, secretTree, privatePath } = state;
  const padding = clientConfig().paddingConfig;
  const { privateMessage } = await protectFramed(
    keySchedule.senderDataSecret, new Uint8Array(), groupContext, secretTree, content, privatePath.leafIndex, padding, provider,
  );
  return encodeMlsMessage({ version: 'mls10', wireformat: 'mls_private_message', privateMessage });
}

/** A proposal without a commit. */
export async function forgeProposal(group: Group, proposal: Proposal): Promise<Uint8Array> {
  const { message } = await createProposal(inside(group).clientState(), false, proposal, inside(group).provider);
  return encodeMlsMessage(message);
}

/** A group that anybody creates, with any extensions. */
export async function forgeGroup(identity: Identity, suite: SuiteName, kind: GroupKind, extensions: Extension[] = [kindExtension(kind)]): Promise<ClientState> {
  const { publicPackage, privatePackage } = await generateKeys(identity, suite);
  return createMlsGroup(crypto.getRandomValues(new Uint8Array(32)), publicPackage, privatePackage, extensions, providerOf(suite), clientConfig());
}

/**
 * How many of a commit's path secrets (RFC 9420 §7.6) a member opens with every private key it holds. The framing is no obstacle: it is sealed for
 * the epoch that the member is still in.
 *
 * @param next - The epoch that the commit opens, for the context that path secrets are bound to.
 */
export async function pathSecretsOpenedBy(group: Group, commit: Uint8Array, next: Group): Promise<number> {
  const { state, provider } = inside(group);
  const { keyRetentionConfig } = clientConfig();
  const { content } = await unprotectPrivateMessage(
    state.keySchedule.senderDataSecret, decodePrivateMessage(commit), state.secretTree, state.ratchetTree, state.groupContext, keyRetentionConfig, provider,
  );
  if (content.content.contentType !== 'commit') throw new TypeError('not a commit');
  // The provisional context: the new epoch and tree, the transcript up to here.
  const context = encode(groupContextEncoder)({ ...state.groupContext, epoch: state.groupContext.epoch + 1n, treeHash: inside(next).state.groupContext.treeHash });
  const secrets = content.content.commit.path?.nodes.flatMap(({ encryptedPathSecret }) => encryptedPathSecret) ?? [];
  let opened = 0;
  for (const key of Object.values(state.privatePath.privateKeys)) {
    const privateKey = await provider.hpke.importPrivateKey(key);
    for (const { kemOutput, ciphertext } of secrets) {
      const attempt = decryptWithLabel(privateKey, 'UpdatePathNode', context, kemOutput, ciphertext, provider.hpke);
      opened += await attempt.then(() => 1, () => 0);
    }
  }
  return opened;
}

/** The own leaf with another certificate chain. */
export function withCredential(state: ClientState, chain: readonly Uint8Array[]): ClientState {
  return withOwnLeaf(state, (leaf) => ({ ...leaf, credential: createCredential(chain) }));
}

/** A KeyPackage with keys of one's choice, signed as it should be. */
export async function forgeKeyPackage(identity: Identity, suite: SuiteName, keys: { initKey?: Uint8Array; leafKey?: Uint8Array }): Promise<Uint8Array> {
  const { signature } = providerOf(suite);
  const { keyPackage } = await createKeyPackage(identity, { suite, nowMs: NOW, lifetimeMs: HOUR });
  const { leafNode, initKey, signature: _signature, ...rest } = decodeKeyPackage(keyPackage);
  const { signature: _leafSignature, hpkePublicKey, ...leaf } = leafNode;
  const signedLeaf = await signLeafNodeKeyPackage({ ...leaf, hpkePublicKey: keys.leafKey ?? hpkePublicKey }, identity.key.secretKey, signature);
  return encodeKeyPackage(await signKeyPackage({ ...rest, initKey: keys.initKey ?? initKey, leafNode: signedLeaf }, identity.key.secretKey, signature));
}
