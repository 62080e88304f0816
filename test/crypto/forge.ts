import { createCommit } from 'ts-mls/createCommit.js';
import { createProposal } from 'ts-mls/createMessage.js';
import { createConfirmationTag, createContentCommitSignature } from 'ts-mls/framedContent.js';
import type { LeafNode } from 'ts-mls/leafNode.js';
import { encodeMlsMessage } from 'ts-mls/message.js';
import { protect as protectFramed } from 'ts-mls/messageProtection.js';
import type { Proposal } from 'ts-mls/proposal.js';
import { createGroup as createMlsGroup, type ClientState, type GroupState } from 'ts-mls/clientState.js';
import type { Extension } from 'ts-mls/extension.js';
import { decodeKeyPackage } from '../../src/crypto/group/wire.js';
import { generateKeys } from '../../src/crypto/group/keys.js';
import { clientConfig, enterEpoch, inside, kindExtension } from '../../src/crypto/group/state.js';
import { providerOf } from '../../src/crypto/group/suites.js';
import type { Group, GroupKind, Identity, SuiteName, Trust } from '../../src/crypto/index.js';

/** What a member could make who runs other software than ours: MLS as such, without our rules. */

export interface Forged {
  readonly commit: Uint8Array;
  readonly welcome: Uint8Array;
  readonly next: Group;
}

export const add = (keyPackage: Uint8Array): Proposal => ({ proposalType: 'add', add: { keyPackage: decodeKeyPackage(keyPackage) } });
export const remove = (index: number): Proposal => ({ proposalType: 'remove', remove: { removed: index } });

/** A commit of any proposals, from a state that may have been changed first. */
export async function forgeCommit(
  group: Group,
  trust: Trust,
  extraProposals: Proposal[],
  options: { wireAsPublicMessage?: boolean; authenticatedData?: Uint8Array; change?: (state: ClientState) => ClientState } = {},
): Promise<Forged> {
  const { change = (state: ClientState) => state, ...rest } = options;
  const { provider } = inside(group);
  const state = change(inside(group).clientState(trust));
  const result = await createCommit({ state, cipherSuite: provider }, { extraProposals, ratchetTreeExtension: true, ...rest });
  const welcome = result.welcome && encodeMlsMessage({ version: 'mls10', wireformat: 'mls_welcome', welcome: result.welcome });
  return { commit: encodeMlsMessage(result.commit), welcome: welcome ?? new Uint8Array(), next: enterEpoch(result.newState) };
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
