import { createApplicationMessage } from 'ts-mls/createMessage.js';
import type { IncomingMessageCallback } from 'ts-mls/incomingMessageAction.js';
import { decryptSenderData, type PrivateMessage } from 'ts-mls/privateMessage.js';
import { processPrivateMessage, type ProcessMessageResult } from 'ts-mls/processMessages.js';
import { emptyPskIndex } from 'ts-mls/pskIndex.js';
import type { ProposalWithSender } from 'ts-mls/unappliedProposals.js';
import { equalBytes } from '../../bytes.js';
import type { Trust } from '../certificate.js';
import { CryptoError } from '../errors.js';
import { pad, unpad } from '../padding.js';
import { authenticateAdded } from './admission.js';
import { isRevoked } from './credential.js';
import { guarded } from './guard.js';
import { checkCommit } from './rules.js';
import { epochSecrets } from './secrets.js';
import { enterEpoch, inside, type MlsGroup } from './state.js';
import type { Group, GroupMember, Protected, Unprotected } from './types.js';
import { decodePrivateMessage, encodePrivateMessage } from './wire.js';

/**
 * Protects content for the group: padded, signed, encrypted (RFC 9420 §15). Store `next` before the message leaves.
 *
 * @throws RangeError when the content is longer than `MAX_CONTENT_BYTES`.
 */
export async function protect(group: Group, content: Uint8Array): Promise<Protected> {
  const current = inside(group);
  const { newState, privateMessage, consumed } = await createApplicationMessage(current.clientState(), pad(content), current.provider);
  return { message: encodePrivateMessage(privateMessage), next: current.afterMessage(newState), consumed };
}

/**
 * Opens the next message of the log. Messages of one sender must come in order; one that fails leaves the group as it was.
 *
 * @throws CryptoError `bad-encoding`, `wrong-epoch`, `open-failed`, `refused-commit`, `revoked` (its sender), or what speaks against a member
 *   added by a commit: `untrusted`, `expired`, `not-yet-valid`.
 */
export async function unprotect(group: Group, message: Uint8Array, trust: Trust): Promise<Unprotected> {
  const current = inside(group);
  const envelope = decodePrivateMessage(message);
  checkEnvelope(current, envelope);
  return guarded('open-failed', 'the message does not open', async () => {
    const senderIndex = await readSender(current, envelope, trust);
    const review = new CommitReview(current, senderIndex, trust);
    const result = await processPrivateMessage(current.clientState(trust), envelope, emptyPskIndex, current.provider, review.callback);
    if (result.kind === 'newState') return review.conclude(result);
    const { newState, consumed } = result;
    return { kind: 'message', sender: current.memberAt(senderIndex), content: unpad(result.message), next: current.afterMessage(newState), consumed };
  });
}

/** The cleartext part (RFC 9420 §6.3); the MLS library does not compare the group id. */
function checkEnvelope({ state: { groupContext } }: MlsGroup, envelope: PrivateMessage): void {
  if (!equalBytes(envelope.groupId, groupContext.groupId)) throw new CryptoError('open-failed', 'a message of another group');
  if (envelope.epoch !== groupContext.epoch) throw new CryptoError('wrong-epoch', 'a message of another epoch');
  if (envelope.contentType === 'proposal') throw new CryptoError('refused-commit', 'a lone proposal');
  if (envelope.authenticatedData.length > 0) throw new CryptoError('open-failed', 'additional data is not of this protocol');
}

/** The sender's leaf (RFC 9420 §6.3.2); the MLS library checks the signature by it but does not return it. */
async function readSender(current: MlsGroup, envelope: PrivateMessage, trust: Trust): Promise<number> {
  const data = await decryptSenderData(envelope, current.state.keySchedule.senderDataSecret, current.provider);
  if (data === undefined) throw new CryptoError('open-failed', 'the message does not open');
  if (isRevoked(current.leafAt(data.leafIndex), trust)) throw new CryptoError('revoked', 'the sender was revoked');
  return data.leafIndex;
}

/** Judges a commit between its authentication and its application, and says what it did. */
class CommitReview {
  readonly #current: MlsGroup;
  readonly #senderIndex: number;
  readonly #trust: Trust;
  #added: GroupMember[] = [];
  #removed: GroupMember[] = [];

  constructor(current: MlsGroup, senderIndex: number, trust: Trust) {
    this.#current = current;
    this.#senderIndex = senderIndex;
    this.#trust = trust;
  }

  /**
   * Rejects when this member is removed: it cannot follow, and fails inside the MLS library where its leaf is given to another at once.
   *
   * @throws CryptoError `refused-commit`.
   */
  readonly callback: IncomingMessageCallback = (incoming) => {
    if (incoming.kind !== 'commit' || incoming.senderLeafIndex !== this.#senderIndex) throw new CryptoError('refused-commit', 'not a commit of a member');
    for (const proposal of incoming.proposals) this.#note(proposal);
    const { kind, epoch, members } = this.#current;
    checkCommit({ kind, epoch, by: this.#sender, added: this.#added, removed: this.#removed, members: [...members.values()] });
    return this.#removed.some(({ self }) => self) ? 'reject' : 'accept';
  };

  conclude(result: Extract<ProcessMessageResult, { kind: 'newState' }>): Unprotected {
    const [sender, added, removed] = [this.#sender, this.#added, this.#removed];
    if (result.actionTaken === 'reject') return { kind: 'removed', by: sender, removed };
    const next = enterEpoch(result.newState);
    this.#checkSameSender(next);
    const consumed = [...result.consumed, ...epochSecrets(this.#current.state, result.newState)];
    return { kind: 'commit', sender, added, removed, next, consumed };
  }

  get #sender(): GroupMember {
    return this.#current.memberAt(this.#senderIndex);
  }

  #note({ proposal }: ProposalWithSender): void {
    if (proposal.proposalType === 'add') this.#added.push(authenticateAdded(proposal.add.keyPackage, this.#trust));
    else if (proposal.proposalType === 'remove') this.#removed.push(this.#current.memberAt(proposal.remove.removed));
    else throw new CryptoError('refused-commit', 'a proposal that this protocol does not have');
  }

  /** A commit renews its author's leaf; it must not make somebody else of them. */
  #checkSameSender(next: MlsGroup): void {
    const renewed = next.memberAt(this.#senderIndex);
    if (renewed.id !== this.#sender.id || renewed.role !== this.#sender.role) throw new CryptoError('refused-commit', 'the committer changed identity');
  }
}
