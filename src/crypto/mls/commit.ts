import { bytesToHex, clean, randomBytes } from '@noble/hashes/utils.js';
import { equalBytes } from '../../bytes.js';
import { CryptoError } from '../errors.js';
import { generateKeyPair } from '../kem.js';
import { type CipherSuite, hashBytes } from './cipher-suite.js';
import { type AuthenticatedContent, WIRE_FORMATS } from './framing.js';
import { authenticate, beginEpoch, confirmedHash, epochSecrets, type GroupState, type Said, seal } from './group.js';
import { deriveEpochSecret, deriveJoinerSecret, deriveMemberSecret, deriveWelcomeSecret, type GroupContext, zeroSecret } from './key-schedule.js';
import { isValidLeaf, signLeaf } from './leaf-node.js';
import { setPathKeys } from './parent-hash.js';
import type { PrivateMessage } from './private-message.js';
import { areUnique, checkMembers, type Proposal, refused, type Staging, stageProposals } from './proposal.js';
import type { RatchetTree } from './ratchet-tree.js';
import { isWithin } from './tree-math.js';
import { derivePathKeys, encryptPathSecrets, mergeUpdatePath, openUpdatePath, type PrivateKeys, type UpdatePath } from './update-path.js';
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

interface CreatedCommit {
  readonly commit: PrivateMessage;
  /** For those it adds. */
  readonly welcome: Welcome | undefined;
}

/**
 * Makes a commit, with a path (§12.4.1) unless its author is alone and only adds: then nobody follows it, and all keys are as new as the group.
 *
 * @returns `next` is for when it was accepted.
 * @throws CryptoError `refused-commit` when a proposal is not valid.
 */
export function createCommit(state: GroupState, proposals: readonly Proposal[]): Said<CreatedCommit> {
  const { suite, leafIndex, signatureKey } = state;
  const staging = beginStaging(state, leafIndex);
  stageProposals(staging, proposals.map((proposal) => [proposal, leafIndex] as const));
  const { tree } = staging;
  const isAlone = state.tree.leaves.length === 1;
  const { path, pathSecretFor, ...led } = isAlone && !staging.pathRequired ? createPathless(state, staging) : createUpdatePath(state, staging);
  checkMembers(tree, staging.extensions);

  const commit = { proposals: proposals.map((proposal) => ({ kind: 'proposal' as const, proposal })), path };
  const unconfirmed = authenticate(state, WIRE_FORMATS.privateMessage, { kind: 'commit', commit });
  const next = { ...led.context, confirmedTranscriptHash: confirmedHash(suite, state.interimTranscriptHash, unconfirmed) };
  const { joinerSecret, memberSecret, epochSecret } = schedule(staging, led.commitSecret, next);
  const begun = beginEpoch({ suite, context: next, tree, leafIndex, signatureKey, privateKeys: led.keys }, epochSecret);

  const { confirmationTag } = begun;
  const newcomers = staging.added.map((entry) => ({ keyPackage: entry.keyPackage, pathSecret: pathSecretFor(entry.leafIndex) }));
  const welcome = newcomers.length > 0 ? createWelcome({ state: begun.state, confirmationTag, joinerSecret, welcomeSecret: deriveWelcomeSecret(suite, memberSecret), newcomers }) : undefined;
  clean(joinerSecret, memberSecret, ...led.pathSecrets);

  const sealed = seal(state, { ...unconfirmed, confirmationTag });
  return { result: { commit: sealed.result, welcome }, next: begun.state, consumed: [...sealed.consumed, ...epochSecrets(sealed.next, begun.state)] };
}

/** What the author of a commit knows of it. */
interface Led extends Followed {
  readonly path: UpdatePath | undefined;
  /** To be wiped once the Welcome is made. */
  readonly pathSecrets: readonly Uint8Array[];
  /** What a new member at a leaf is told. */
  pathSecretFor(leafIndex: number): Uint8Array | undefined;
}

function createPathless(state: GroupState, staging: Staging): Led {
  return { ...withoutPath(state, staging), path: undefined, pathSecrets: [], pathSecretFor: () => undefined };
}

/** Fresh keys for the own leaf and all above it (§7.4, §7.5), set in the staged tree. */
function createUpdatePath(state: GroupState, staging: Staging): Led {
  const { suite, leafIndex, signatureKey } = state;
  const { tree, groupId } = staging;
  const own = tree.leaf(leafIndex);
  if (!own) throw refused('own leaf');
  const steps = tree.filteredDirectPath(leafIndex);
  const above = derivePathKeys(suite, randomBytes(hashBytes(suite)), steps.length);
  const leafKeys = generateKeyPair(suite.hpke.kem);
  const keys = new Map([[2 * leafIndex, leafKeys.secretKey]]);
  const renewed = steps.flatMap((step, at) => {
    const pair = above.keyPairs[at];
    if (!pair) return [];
    keys.set(step.node, pair.secretKey);
    return [{ ...step, encryptionKey: pair.publicKey }];
  });
  const parentHash = setPathKeys(suite, tree, leafIndex, renewed);
  const leaf = signLeaf(suite, signatureKey, { ...own, encryptionKey: leafKeys.publicKey, source: { kind: 'commit', parentHash } }, { groupId, leafIndex });
  tree.set(2 * leafIndex, leaf);
  const added = staging.added.map((entry) => entry.leafIndex);
  const context = nextContext(state.context, staging);
  const nodes = encryptPathSecrets({ suite, tree, steps, keys: above, added, context });
  const { pathSecrets, commitSecret } = above;
  const pathSecretFor = (index: number) => pathSecrets[steps.findIndex(({ copath }) => isWithin(2 * index, copath))];
  return { path: { leafNode: leaf, nodes }, keys, commitSecret, context, pathSecrets, pathSecretFor };
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
  checkNewKeys(suite, tree, path);
  if (!isValidLeaf(suite, path.leafNode, { groupId, leafIndex: committer })) throw refused('leaf');
  const added = staging.added.map((entry) => entry.leafIndex);
  const privateKeys = presentKeys(state.privateKeys, tree);
  const renewed = tree.directPath(committer);
  const steps = mergeUpdatePath(suite, tree, committer, path, added);
  const context = nextContext(state.context, staging);
  const { keys, commitSecret } = openUpdatePath({ suite, tree, steps, path, leafIndex, privateKeys, added, context });
  return { keys: new Map([...[...privateKeys].filter(([index]) => !renewed.includes(index)), ...keys]), commitSecret, context };
}

/** No key of a path may be in the tree already, the committer's own old one included (§12.4.2); and something can be encapsulated to each. */
function checkNewKeys({ hpke }: CipherSuite, tree: RatchetTree, { leafNode, nodes }: UpdatePath): void {
  const keys = [leafNode, ...nodes].map(({ encryptionKey }) => encryptionKey);
  const old = new Set(tree.present.map(([, { encryptionKey }]) => bytesToHex(encryptionKey)));
  if (!areUnique(keys) || keys.some((key) => old.has(bytesToHex(key)))) throw refused('a key is not new');
  if (!keys.every((key) => hpke.kem.isPublicKey(key))) throw refused('a key is none');
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
