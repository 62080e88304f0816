import { clean, concatBytes, randomBytes } from '@noble/hashes/utils.js';
import { CryptoError } from '../errors.js';
import { Attempt } from './attempt.js';
import { type CipherSuite, hashBytes, hashOf, mac, type SigningKey } from './cipher-suite.js';
import { opaque } from './codec.js';
import { type AuthenticatedContent, type ContentBody, isSignedBy, signContent, WIRE_FORMATS, wireContent } from './framing.js';
import { deriveEpochSecrets, type EpochSecrets, type GroupContext } from './key-schedule.js';
import { type Extension, type LeafNode, PROTOCOL_VERSION } from './leaf-node.js';
import { decryptContent, encryptContent, type MessageKeys, type PrivateMessage, type Turn } from './private-message.js';
import type { ProposalReaders } from './proposal.js';
import { RatchetTree } from './ratchet-tree.js';
import { createSecretTree, type RatchetName, ratchetSecrets, type SecretTree, turnBack, turnRatchet } from './secret-tree.js';
import type { PrivateKeys } from './update-path.js';

/** A member's view of a group in one epoch (RFC 9420 §11). Never changed: functions return the next one. */
export interface GroupState {
  readonly suite: CipherSuite;
  readonly context: GroupContext;
  readonly interimTranscriptHash: Uint8Array;
  readonly tree: RatchetTree;
  /** The member's own. */
  readonly leafIndex: number;
  /** Secret key of the own leaf's `signatureKey`; the caller's, never wiped here. */
  readonly signatureKey: SigningKey;
  readonly privateKeys: PrivateKeys;
  readonly secrets: KeptSecrets & UnusedSecrets;
  readonly ratchets: SecretTree;
}

/** The secrets that are of use after an epoch has begun. */
export type KeptSecrets = Pick<EpochSecrets, 'senderData' | 'exporter' | 'authenticator' | 'init'>;

/** What is of use besides to other protocols over MLS; not stored. */
type UnusedSecrets = Partial<Pick<EpochSecrets, 'external' | 'membership' | 'resumption'>>;

/** What does not depend on the key schedule. */
type EpochBase = Pick<GroupState, 'suite' | 'context' | 'tree' | 'leafIndex' | 'signatureKey' | 'privateKeys'>;

/** Begins an epoch (§8, §8.2). @param epochSecret - Wiped. */
export function beginEpoch(base: EpochBase, epochSecret: Uint8Array): { state: GroupState; confirmationTag: Uint8Array } {
  const { suite, tree } = base;
  const { confirmedTranscriptHash } = base.context;
  const { encryption, confirmation, ...secrets } = deriveEpochSecrets(suite, epochSecret);
  const confirmationTag = mac(suite, confirmation, confirmedTranscriptHash);
  clean(epochSecret, confirmation);
  const interimTranscriptHash = interimHash(suite, confirmedTranscriptHash, confirmationTag);
  const ratchets = createSecretTree(suite, tree.leafCount, encryption);
  return { state: { ...base, interimTranscriptHash, secrets, ratchets }, confirmationTag };
}

/** `interim_transcript_hash` (§8.2). */
export function interimHash(suite: CipherSuite, confirmedTranscriptHash: Uint8Array, confirmationTag: Uint8Array): Uint8Array {
  return hashOf(suite, concatBytes(confirmedTranscriptHash, opaque.encode(confirmationTag)));
}

/** `confirmed_transcript_hash` after a commit (§8.2). */
export function confirmedHash(suite: CipherSuite, interimTranscriptHash: Uint8Array, commit: Omit<AuthenticatedContent, 'confirmationTag'>): Uint8Array {
  return hashOf(suite, concatBytes(interimTranscriptHash, wireContent.encode(commit), opaque.encode(commit.signature)));
}

/** A group of one (§11). @param options - `encryptionKey` and `signatureKey`: secret keys of the leaf. */
export function createGroup(options: {
  suite: CipherSuite;
  groupId: Uint8Array;
  extensions: readonly Extension[];
  leaf: LeafNode;
  encryptionKey: Uint8Array;
  signatureKey: SigningKey;
}): GroupState {
  const { suite, groupId, extensions, leaf, encryptionKey, signatureKey } = options;
  const tree = new RatchetTree([leaf]);
  const context: GroupContext = {
    version: PROTOCOL_VERSION,
    cipherSuite: suite.id,
    groupId,
    epoch: 0n,
    treeHash: tree.hash(suite),
    confirmedTranscriptHash: new Uint8Array(),
    extensions,
  };
  const base = { suite, context, tree, leafIndex: 0, signatureKey, privateKeys: new Map([[0, encryptionKey]]) };
  return beginEpoch(base, randomBytes(hashBytes(suite))).state;
}

/** Something said, and the state after it. */
export interface Said<Result> {
  readonly result: Result;
  readonly next: GroupState;
  /** For wiping once `next` has taken over. */
  readonly consumed: Uint8Array[];
}

/** Content of the own member, signed (§6.1). */
export function authenticate({ suite, context, leafIndex, signatureKey }: GroupState, wireFormat: number, body: ContentBody): Omit<AuthenticatedContent, 'confirmationTag'> {
  const { groupId, epoch } = context;
  const content = { groupId, epoch, sender: { kind: 'member' as const, leafIndex }, authenticatedData: new Uint8Array(), body };
  return { wireFormat, content, signature: signContent(suite, signatureKey, { wireFormat, content }, context) };
}

/** Encrypts the own member's content. */
export function seal(state: GroupState, authenticated: AuthenticatedContent): Said<PrivateMessage> {
  const { message, ...turn } = encryptContent(state.suite, keysOf(state), authenticated);
  return after(state, turn, message);
}

/** Gives up the own member's next key of a ratchet, unused. */
export function skip(state: GroupState, name: RatchetName): Said<undefined> {
  const { key, tree, consumed } = turnRatchet(state.suite, state.ratchets, state.leafIndex, name);
  return after(state, { ratchets: tree, consumed: [...consumed, ...Object.values(key)] }, undefined);
}

/** An application message (§15). */
export function protect(state: GroupState, data: Uint8Array): Said<PrivateMessage> {
  return seal(state, { ...authenticate(state, WIRE_FORMATS.privateMessage, { kind: 'application', data }), confirmationTag: undefined });
}

/** Content that is authentic: encrypted in this epoch, and signed by the member at `leafIndex`. */
export interface Opened {
  readonly authenticated: AuthenticatedContent;
  readonly leafIndex: number;
}

/**
 * Opens a message of this group and epoch (§6.3), which the caller has compared. A commit is still to be processed.
 *
 * @throws CryptoError `open-failed`, whatever was wrong, and after the work that opening takes.
 */
export function unprotect(state: GroupState, message: PrivateMessage, readers: ProposalReaders): Said<Opened> {
  const { suite, context } = state;
  const attempt = new Attempt();
  const { authenticated, leafIndex, ...turn } = decryptContent(suite, keysOf(state), message, { readers, attempt });
  const { signatureKey } = attempt.step(() => leafAt(state, leafIndex), () => leafAt(state, state.leafIndex));
  const signature = attempt.failed ? decoySignature(signatureKey) : authenticated.signature;
  const signed = isSignedBy(suite, signatureKey, { ...authenticated, signature }, context);
  if (attempt.failed || !signed) {
    turnBack(state.ratchets, turn.ratchets);
    throw new CryptoError('open-failed', 'the message does not open', attempt.failed);
  }
  return after(state, turn, { authenticated, leafIndex });
}

/** @throws CryptoError `open-failed` when nobody is at this leaf. */
export function leafAt({ tree }: GroupState, leafIndex: number): LeafNode {
  const leaf = tree.leaf(leafIndex);
  if (!leaf) throw new CryptoError('open-failed', 'no member at this leaf');
  return leaf;
}

/** Wrong, but so that it is found out in the last step of verification (RFC 8032 §5.1.7): a point, and a number of usual size. */
function decoySignature(publicKey: Uint8Array): Uint8Array {
  return concatBytes(publicKey, new Uint8Array(32).fill(0x5a).with(31, 0x05));
}

function keysOf({ secrets, ratchets }: GroupState): MessageKeys {
  return { senderDataSecret: secrets.senderData, ratchets };
}

function after<Result>(state: GroupState, { ratchets, consumed }: Turn, result: Result): Said<Result> {
  return { result, next: { ...state, ratchets }, consumed };
}

/** The secrets of an epoch that the next one does not share; all of them where there is none. */
export function epochSecrets(past: GroupState, next?: GroupState): Uint8Array[] {
  const kept = new Set(next?.privateKeys.values());
  return [
    ...Object.values(past.secrets),
    ...ratchetSecrets(past.ratchets),
    ...[...past.privateKeys.values()].filter((key) => !kept.has(key)),
  ];
}
