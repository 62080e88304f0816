import { equalBytes } from '../../bytes.js';
import { requireTrust, type Trust } from '../certificate.js';
import { requireBytes } from '../encoding.js';
import { CryptoError } from '../errors.js';
import { beginStaging, processCommit } from '../mls/commit.js';
import type { AuthenticatedContent } from '../mls/framing.js';
import { type GroupState, leafAt, type Opened, protect as protectData, type Said, unprotect as openMessage } from '../mls/group.js';
import type { KeyPackage } from '../mls/key-package.js';
import type { PrivateMessage } from '../mls/private-message.js';
import { Add, type Commit, type Proposal, proposalsIn, Remove, stageProposals } from '../mls/proposal.js';
import { turnBack } from '../mls/secret-tree.js';
import { pad, unpad } from '../padding.js';
import { authenticateAdded, ofOthersChoice } from './admission.js';
import { authenticate, isRevoked, memberOf } from './credential.js';
import { guarded, opening } from './guard.js';
import { checkCommit } from './rules.js';
import { inside, MlsGroup } from './state.js';
import type { Group, GroupMember, Protected, Unprotected } from './types.js';
import { decodeMessage, privateMessageMessage, proposalReaders } from './wire.js';

/**
 * Protects content for the group: padded, signed, encrypted (RFC 9420 §15). Store `next` before the message leaves.
 *
 * @throws RangeError when the content is longer than `MAX_CONTENT_BYTES`.
 */
export async function protect(group: Group, content: Uint8Array): Promise<Protected> {
  const current = inside(group);
  const { result, next, consumed } = protectData(current.state, pad(content));
  return { message: privateMessageMessage.encode(result), next: current.afterMessage(next), consumed };
}

/**
 * Opens the next message of the log. Messages of one sender must come in order; one that fails leaves the group as it was. What does not open is
 * answered in one way, after the same work whatever was wrong with it; only the epoch and kind, which anybody can read, are answered for at once.
 * Then a commit is judged, and processed (RFC 9420 §12.4.2).
 *
 * A member who was revoked says nothing any more and brings nobody in or out. To renew their own keys they may: the commit may be older than their
 * revocation, nobody stays in by it whom the desk removes, and whoever refused it could not follow the removal. For the same reasons a log that is read
 * later than it was written (`trust.sinceMs`) is followed where the desk lets in somebody who was revoked: ask `revokedMembers` before anything is said.
 *
 * @throws CryptoError `open-failed`, `wrong-epoch`; and of what is authentic: `revoked` (its sender), `refused-commit`, or what speaks against a
 *   member added by it: `untrusted`, `expired`, `not-yet-valid`, `revoked`, `bad-encoding`.
 */
export async function unprotect(group: Group, message: Uint8Array, trust: Trust): Promise<Unprotected> {
  const current = inside(group);
  requireBytes(message, 'message');
  requireTrust(trust);
  const envelope = opening('message', () => envelopeOf(current, message));
  if (envelope.epoch !== current.state.context.epoch) throw new CryptoError('wrong-epoch', 'a message of another epoch');
  if (envelope.contentType === 'proposal') throw new CryptoError('refused-commit', 'a lone proposal');
  const opened = openMessage(current.state, envelope, proposalReaders);
  try {
    return judge(current, opened, trust);
  } catch (error) {
    turnBack(current.state.ratchets, opened.next.ratchets);
    throw error;
  }
}

function judge(current: MlsGroup, opened: Said<Opened>, trust: Trust): Unprotected {
  const { next, consumed, result } = opened;
  const { body } = result.authenticated.content;
  const revoked = isRevoked(leafAt(current.state, result.leafIndex), trust);
  if (revoked && !(body.kind === 'commit' && body.commit.proposals.length === 0)) throw new CryptoError('revoked', 'the sender was revoked');
  if (body.kind === 'application') {
    const content = opening('message', () => unpad(body.data));
    return { kind: 'message', sender: current.memberAt(result.leafIndex), content, next: current.afterMessage(next), consumed };
  }
  if (body.kind !== 'commit') throw new CryptoError('refused-commit', 'a lone proposal');
  return guarded('open-failed', 'the commit does not open', () => follow(current, opened, body.commit, trust));
}

/** A message of this group, by what of it is in the clear (RFC 9420 §6.3). */
function envelopeOf({ state: { context } }: MlsGroup, message: Uint8Array): PrivateMessage {
  const envelope = decodeMessage(privateMessageMessage, message, 'message');
  if (!equalBytes(envelope.groupId, context.groupId)) throw new CryptoError('open-failed', 'a message of another group');
  if (envelope.authenticatedData.length > 0) throw new CryptoError('open-failed', 'additional data is not of this protocol');
  return envelope;
}

/** Judges a commit, processes it (RFC 9420 §12.4.2) and says what it did. */
function follow(current: MlsGroup, opened: Said<Opened>, commit: Commit, trust: Trust): Unprotected {
  const { authenticated, leafIndex } = opened.result;
  // Stricter than RFC 9420 §12.4, where a commit that only adds needs none: every commit of this protocol renews its author's keys.
  if (!commit.path) throw new CryptoError('refused-commit', 'no path');
  const sender = current.memberAt(leafIndex);
  const proposals = proposalsIn(commit);
  const { newcomers, removed } = changesOf(current, proposals);
  const added = newcomers.map(({ leafNode }) => memberOf(leafNode, false));
  checkCommit({ kind: current.kind, epoch: current.epoch, by: sender, added, removed, members: [...current.members.values()] });
  // After that: whether a certificate holds is asked of those alone whom somebody may bring in, or anybody could say `not-yet-valid` to all.
  for (const newcomer of newcomers) authenticateAdded(newcomer, ofOthersChoice(trust));
  // Who is removed cannot follow.
  if (removed.some(({ self }) => self)) {
    turnBack(current.state.ratchets, opened.next.ratchets);
    return { kind: 'removed', by: sender, removed };
  }
  const { next, consumed } = process(opened.next, authenticated, leafIndex, proposals);
  checkSameMember(next, leafIndex, sender, trust);
  return { kind: 'commit', sender, added, removed, next, consumed: [...opened.consumed, ...consumed] };
}

function changesOf(current: MlsGroup, proposals: readonly Proposal[]): { newcomers: KeyPackage[]; removed: GroupMember[] } {
  const newcomers = proposals.flatMap((proposal) => (proposal instanceof Add ? [proposal.keyPackage] : []));
  // Before any of them is judged: each costs milliseconds, and there may be as many as a message holds.
  if (newcomers.length > 1) throw new CryptoError('refused-commit', 'more than one member added');
  return { newcomers, removed: proposals.flatMap((proposal) => (proposal instanceof Remove ? [current.memberAt(proposal.removed)] : [])) };
}

function process(state: GroupState, authenticated: AuthenticatedContent, committer: number, proposals: readonly Proposal[]) {
  const staging = beginStaging(state, committer);
  stageProposals(staging, proposals.map((proposal) => [proposal, committer] as const));
  const { next, consumed } = processCommit(state, authenticated, staging);
  return { next: new MlsGroup(next), consumed };
}

/** A commit renews its author's leaf; it must not make somebody else of them. Whether they were revoked has been judged. */
function checkSameMember(next: MlsGroup, leafIndex: number, sender: GroupMember, trust: Trust): void {
  authenticate(leafAt(next.state, leafIndex), { ...trust, revoked: new Set() }, { grace: true });
  const renewed = next.memberAt(leafIndex);
  if (renewed.id !== sender.id || renewed.role !== sender.role || renewed.patient !== sender.patient) throw new CryptoError('refused-commit', 'the committer changed identity');
}
