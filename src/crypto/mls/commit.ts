import { clean, randomBytes } from '@noble/hashes/utils.js';
import { equalBytes } from '../../bytes.js';
import { CryptoError } from '../errors.js';
import { generateKeyPair } from '../kem.js';
import { hashBytes } from './cipher-suite.js';
import { type AuthenticatedContent, WIRE_FORMATS } from './framing.js';
import { authenticate, beginEpoch, confirmedHash, epochSecrets, type GroupState, type Said, seal } from './group.js';
import { deriveEpochSecret, deriveJoinerSecret, deriveMemberSecret, deriveWelcomeSecret, type GroupContext, zeroSecret } from './key-schedule.js';
import { isValidLeaf, signLeaf } from './leaf-node.js';
import { setPathKeys } from './parent-hash.js';
import type { PrivateMessage } from './private-message.js';
import { areUnique, checkMembers, type Proposal, refused, type Staging, stageProposals } from './proposal.js';
import type { RatchetTree } from './ratchet-tree.js';
import { isWithin } from './tree-math.js';
import { derivePathKeys, encryptPathSecrets, mergeUpdatePath, openUpdatePath, type PathKeys, type PrivateKeys, type UpdatePath } from './update-path.js';
import { createWelcome, type Welcome } from './welcome.js';

/** Commits (RFC 9420 §12.4): from one epoch to the next. */

/** The next epoch before any proposal is applied. @param committer - Leaf index. */
export function beginStaging({ suite, context, tree, secrets }: GroupState, committer: number): Staging {
  return {
    suite,
    groupId: context.groupId,
    committer,
    tree: tree.copy(),
    added: [],
    pathRequired: false,
    extensions: context.extensions,
    initSecret: secrets.init,
    pskSecret: zeroSecret(suite),
  };
}

export interface CreatedCommit {
  readonly commit: PrivateMessage;
  /** For those it adds. */
  readonly welcome: Welcome | undefined;
}

/** Makes a commit, always with a path (§12.4.1). `next` is for when it was accepted. @throws CryptoError `refused-commit` when a proposal is not valid. */
export function createCommit(state: GroupState, proposals: readonly Proposal[]): Said<CreatedCommit> {
  const { suite, leafIndex, signatureKey } = state;
  const staging = beginStaging(state, leafIndex);
  stageProposals(staging, proposals.map((proposal) => [proposal, leafIndex] as const));
  const { tree } = staging;
  const added = staging.added.map((entry) => entry.leafIndex);
  const { path, keys, privateKeys, context: opened } = createUpdatePath(state, staging);
  checkMembers(tree, staging.extensions);

  const commit = { proposals: proposals.map((proposal) => ({ kind: 'proposal' as const, proposal })), path };
  const unconfirmed = authenticate(state, WIRE_FORMATS.privateMessage, { kind: 'commit', commit });
  const next = { ...opened, confirmedTranscriptHash: confirmedHash(suite, state.interimTranscriptHash, unconfirmed) };
  const { joinerSecret, memberSecret, epochSecret } = schedule(staging, keys.commitSecret, next);
  const begun = beginEpoch({ suite, context: next, tree, leafIndex, signatureKey, privateKeys }, epochSecret);

  const { confirmationTag } = begun;
  const steps = tree.filteredDirectPath(leafIndex);
  const newcomers = staging.added.map((entry) => ({
    keyPackage: entry.keyPackage,
    pathSecret: keys.pathSecrets[steps.findIndex(({ copath }) => isWithin(2 * entry.leafIndex, copath))],
  }));
  const welcome = added.length > 0 ? createWelcome({ state: begun.state, confirmationTag, joinerSecret, welcomeSecret: deriveWelcomeSecret(suite, memberSecret), newcomers }) : undefined;
  clean(joinerSecret, memberSecret, ...keys.pathSecrets);

  const sealed = seal(state, { ...unconfirmed, confirmationTag });
  return { result: { commit: sealed.result, welcome }, next: begun.state, consumed: [...sealed.consumed, ...epochSecrets(state, begun.state)] };
}

/** Fresh keys for the own leaf and all above it (§7.4, §7.5), set in the staged tree. @returns Also {@link nextContext}. */
function createUpdatePath(state: GroupState, staging: Staging): { path: UpdatePath; keys: PathKeys; privateKeys: PrivateKeys; context: GroupContext } {
  const { suite, leafIndex, signatureKey } = state;
  const { tree, groupId } = staging;
  const own = tree.leaf(leafIndex);
  if (!own) throw refused('own leaf');
  const steps = tree.filteredDirectPath(leafIndex);
  const keys = derivePathKeys(suite, randomBytes(hashBytes(suite)), steps.length);
  const leafKeys = generateKeyPair(suite.hpke.kem);
  const privateKeys = new Map([[2 * leafIndex, leafKeys.secretKey]]);
  const path = steps.flatMap((step, at) => {
    const pair = keys.keyPairs[at];
    if (!pair) return [];
    privateKeys.set(step.node, pair.secretKey);
    return [{ ...step, encryptionKey: pair.publicKey }];
  });
  const parentHash = setPathKeys(suite, tree, leafIndex, path);
  const leaf = signLeaf(suite, signatureKey, { ...own, encryptionKey: leafKeys.publicKey, source: { kind: 'commit', parentHash } }, { groupId, leafIndex });
  tree.set(2 * leafIndex, leaf);
  const added = staging.added.map((entry) => entry.leafIndex);
  const context = nextContext(state.context, staging);
  const nodes = encryptPathSecrets({ suite, tree, steps, keys, added, context });
  return { path: { leafNode: leaf, nodes }, keys, privateKeys, context };
}

/**
 * Processes a commit that was opened and whose proposals are staged (§12.4.2). Whether its author may do this is for the caller to have judged; who
 * the author's new leaf says it is, to judge afterwards.
 *
 * @throws CryptoError `refused-commit` when it is not valid, `open-failed` when it leads nowhere, or what the primitives throw.
 */
export function processCommit(state: GroupState, authenticated: AuthenticatedContent, staging: Staging): Said<undefined> {
  const { suite, leafIndex, signatureKey } = state;
  const { tree } = staging;
  const { body } = authenticated.content;
  if (body.kind !== 'commit' || !authenticated.confirmationTag) throw refused('no commit');
  const { path } = body.commit;
  if (!path && staging.pathRequired) throw refused('no path');
  const { keys: privateKeys, commitSecret, context } = path ? followPath(state, staging, path) : withoutPath(state, staging);
  checkMembers(tree, staging.extensions);

  const next = { ...context, confirmedTranscriptHash: confirmedHash(suite, state.interimTranscriptHash, authenticated) };
  const { joinerSecret, memberSecret, epochSecret } = schedule(staging, commitSecret, next);
  clean(joinerSecret, memberSecret);
  const begun = beginEpoch({ suite, context: next, tree, leafIndex, signatureKey, privateKeys }, epochSecret);
  if (!equalBytes(begun.confirmationTag, authenticated.confirmationTag)) throw new CryptoError('open-failed', 'confirmation tag');
  return { result: undefined, next: begun.state, consumed: epochSecrets(state, begun.state) };
}

/** What a commit leads to; `context`: {@link nextContext}. */
interface Followed {
  readonly keys: PrivateKeys;
  readonly commitSecret: Uint8Array;
  readonly context: GroupContext;
}

function withoutPath(state: GroupState, staging: Staging): Followed {
  return { keys: presentKeys(state.privateKeys, staging.tree), commitSecret: zeroSecret(state.suite), context: nextContext(state.context, staging) };
}

/** Validates and merges a path, and takes from it what is for this member. */
function followPath(state: GroupState, staging: Staging, path: UpdatePath): Followed {
  const { suite, leafIndex } = state;
  const { tree, committer, groupId } = staging;
  checkNewKeys(tree, path);
  if (!isValidLeaf(suite, path.leafNode, { groupId, leafIndex: committer })) throw refused('leaf');
  const added = staging.added.map((entry) => entry.leafIndex);
  const privateKeys = presentKeys(state.privateKeys, tree);
  const renewed = tree.directPath(committer);
  const steps = mergeUpdatePath(suite, tree, committer, path, added);
  const context = nextContext(state.context, staging);
  const { keys, commitSecret } = openUpdatePath({ suite, tree, steps, path, leafIndex, privateKeys, added, context });
  return { keys: new Map([...[...privateKeys].filter(([index]) => !renewed.includes(index)), ...keys]), commitSecret, context };
}

/** No key of a path may be in the tree already, the committer's own old one included (§12.4.2). */
function checkNewKeys(tree: RatchetTree, { leafNode, nodes }: UpdatePath): void {
  const keys = [leafNode, ...nodes].map(({ encryptionKey }) => encryptionKey);
  const old = new Set(tree.present.map(([, { encryptionKey }]) => String(encryptionKey)));
  if (!areUnique(keys) || keys.some((key) => old.has(String(key)))) throw refused('a key is not new');
}

/** The context of the new epoch (§8.1), still with the transcript hash of the old one. */
function nextContext(context: GroupContext, { suite, tree, extensions }: Staging): GroupContext {
  return { ...context, epoch: context.epoch + 1n, treeHash: tree.hash(suite), extensions };
}

/** §8. Wipes the commit secret. */
function schedule({ suite, initSecret, pskSecret }: Staging, commitSecret: Uint8Array, context: GroupContext) {
  const joinerSecret = deriveJoinerSecret(suite, initSecret, commitSecret, context);
  clean(commitSecret);
  const memberSecret = deriveMemberSecret(suite, joinerSecret, pskSecret);
  return { joinerSecret, memberSecret, epochSecret: deriveEpochSecret(suite, memberSecret, context) };
}

/** The keys whose nodes are still in the tree. */
function presentKeys(keys: PrivateKeys, tree: RatchetTree): PrivateKeys {
  return new Map([...keys].filter(([index]) => tree.node(index)));
}
