import { clean } from '@noble/hashes/utils.js';
import { equalBytes } from '../../bytes.js';
import { CryptoError } from '../errors.js';
import { type CipherSuite, decryptOnce, decryptWithLabel, deriveAeadKey, hashBytes, type SigningKey, verifyWithLabel } from './cipher-suite.js';
import { decode } from './codec.js';
import { beginEpoch, type GroupState } from './group.js';
import { deriveEpochSecret, deriveMemberSecret, deriveWelcomeSecret, type GroupContext, zeroSecret } from './key-schedule.js';
import { type KeyPackage, keyPackageRef } from './key-package.js';
import { areDistinct, isValidLeaf, leafNode, PROTOCOL_VERSION } from './leaf-node.js';
import { checkMembers } from './proposal.js';
import { type RatchetTree, ratchetTree } from './ratchet-tree.js';
import { hasValidParentHashes, hasValidUnmergedLeaves } from './tree-checks.js';
import { adoptPathSecret } from './update-path.js';
import { GROUP_INFO_LABEL, type GroupInfo, groupInfo, type GroupSecrets, groupSecrets, RATCHET_TREE_EXTENSION, unsignedGroupInfo, type Welcome, WELCOME_LABEL } from './welcome.js';

/** Joining by a Welcome (RFC 9420 §12.4.3.1). */

export interface JoinOptions {
  readonly suite: CipherSuite;
  readonly welcome: Welcome;
  readonly keyPackage: KeyPackage;
  /** Secret keys: of the KeyPackage's `initKey`, and of its leaf's two. */
  readonly initKey: Uint8Array;
  readonly encryptionKey: Uint8Array;
  readonly signatureKey: SigningKey;
  /** Of a larger tree nothing is checked: each leaf costs a signature. */
  readonly maxLeaves?: number | undefined;
  /** When it does not come with the Welcome. */
  readonly tree?: RatchetTree;
  /** `psk_secret` (§8.4) of the encoded PreSharedKeyIDs. By default there must be none. */
  readonly pskSecret?: (psks: Uint8Array) => Uint8Array;
}

/**
 * Joins. Who the members say they are is for the caller to judge.
 *
 * @throws CryptoError `open-failed` when anything is not as §12.4.3.1 asks, or what the primitives throw.
 */
export function joinGroup(options: JoinOptions): { state: GroupState; signer: number } {
  const { suite } = options;
  const { joinerSecret, pathSecret, psks } = openGroupSecrets(options);
  const memberSecret = deriveMemberSecret(suite, joinerSecret, (options.pskSecret ?? noPsks(suite))(psks));
  clean(joinerSecret);
  try {
    return enter(options, memberSecret, pathSecret?.secret);
  } finally {
    clean(memberSecret, ...(pathSecret ? [pathSecret.secret] : []));
  }
}

/** Enters the epoch that the member secret opens. */
function enter(options: JoinOptions, memberSecret: Uint8Array, pathSecret: Uint8Array | undefined): { state: GroupState; signer: number } {
  const { suite, keyPackage, encryptionKey, signatureKey } = options;
  const info = openGroupInfo(options, deriveWelcomeSecret(suite, memberSecret));
  const { context, signer } = info;
  const tree = options.tree?.copy() ?? treeIn(info);
  if (options.maxLeaves !== undefined && tree.leafCount > options.maxLeaves) throw failed('tree too large');
  checkGroupInfo(suite, info, tree);
  checkTree(suite, tree, context);

  const leafIndex = ownLeafIn(tree, keyPackage);
  const above = tree.directPath(leafIndex).filter((index) => tree.directPath(signer).includes(index) && tree.parent(index));
  const path = pathSecret && adoptPathSecret(suite, tree, above, pathSecret);
  if (path) clean(path.commitSecret);
  const privateKeys = new Map([[2 * leafIndex, encryptionKey], ...(path?.keys ?? [])]);
  const epochSecret = deriveEpochSecret(suite, memberSecret, context);
  const { state, confirmationTag } = beginEpoch({ suite, context, tree, leafIndex, signatureKey, privateKeys }, epochSecret);
  if (!equalBytes(confirmationTag, info.confirmationTag)) throw failed('confirmation tag');
  return { state, signer };
}

export function openGroupSecrets({ suite, welcome, keyPackage, initKey }: Pick<JoinOptions, 'suite' | 'welcome' | 'keyPackage' | 'initKey'>): GroupSecrets {
  const ref = keyPackageRef(suite, keyPackage);
  const entry = welcome.secrets.find(({ newMember }) => equalBytes(newMember, ref));
  if (!entry || welcome.cipherSuite !== suite.id || keyPackage.cipherSuite !== suite.id) throw failed('not for this KeyPackage');
  const plaintext = decryptWithLabel(suite, initKey, WELCOME_LABEL, welcome.encryptedGroupInfo, entry.encryptedGroupSecrets);
  const secrets = decode(groupSecrets, plaintext);
  clean(plaintext);
  // To HMAC, a longer one with zeros at its end would be the same.
  if (secrets.joinerSecret.length !== hashBytes(suite)) throw failed('joiner secret');
  return secrets;
}

/** @param welcomeSecret - Wiped. */
export function openGroupInfo({ suite, welcome }: Pick<JoinOptions, 'suite' | 'welcome'>, welcomeSecret: Uint8Array): GroupInfo {
  const key = deriveAeadKey(suite, welcomeSecret);
  clean(welcomeSecret);
  return decode(groupInfo, decryptOnce(suite, key, new Uint8Array(), welcome.encryptedGroupInfo));
}

function noPsks(suite: CipherSuite) {
  return (psks: Uint8Array) => {
    if (psks.length > 0) throw failed('pre-shared keys');
    return zeroSecret(suite);
  };
}

function treeIn({ extensions }: GroupInfo): RatchetTree {
  const extension = extensions.find(({ type }) => type === RATCHET_TREE_EXTENSION);
  if (!extension) throw failed('no ratchet tree');
  return decode(ratchetTree, extension.data);
}

function checkGroupInfo(suite: CipherSuite, info: GroupInfo, tree: RatchetTree): void {
  const { context, signer } = info;
  const leaf = tree.leaf(signer);
  const ofThisSuite = context.version === PROTOCOL_VERSION && context.cipherSuite === suite.id && context.confirmedTranscriptHash.length === hashBytes(suite);
  if (!leaf || !ofThisSuite || !areDistinct(info.extensions) || !isSignedGroupInfo(suite, info, leaf.signatureKey)) throw failed('GroupInfo');
}

export function isSignedGroupInfo(suite: CipherSuite, info: GroupInfo, publicKey: Uint8Array): boolean {
  return verifyWithLabel(suite, publicKey, GROUP_INFO_LABEL, unsignedGroupInfo.encode(info), info.signature);
}

/** The integrity of a ratchet tree that comes from another. */
export function checkTree(suite: CipherSuite, tree: RatchetTree, { groupId, treeHash, extensions }: Pick<GroupContext, 'groupId' | 'treeHash' | 'extensions'>): void {
  if (!equalBytes(tree.hash(suite), treeHash)) throw failed('tree hash');
  // First: what the parent hashes cost depends on how long the lists are.
  if (!hasValidUnmergedLeaves(tree)) throw failed('unmerged leaves');
  if (!hasValidParentHashes(suite, tree)) throw failed('parent hashes');
  if (!tree.present.every(([, { encryptionKey }]) => suite.hpke.kem.isPublicKey(encryptionKey))) throw failed('a key is none');
  if (!tree.leaves.every(([leafIndex, leaf]) => isValidLeaf(suite, leaf, { groupId, leafIndex }))) throw failed('leaf');
  checkMembers(tree, extensions);
}

function ownLeafIn(tree: RatchetTree, keyPackage: KeyPackage): number {
  const own = leafNode.encode(keyPackage.leafNode);
  const found = tree.leaves.find(([, leaf]) => equalBytes(leafNode.encode(leaf), own));
  if (!found) throw failed('not in the tree');
  return found[0];
}

function failed(what: string): CryptoError {
  return new CryptoError('open-failed', what);
}
