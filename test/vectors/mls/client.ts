import assert from 'node:assert/strict';
import { equalBytes } from '../../../src/bytes.js';
import { refHash } from '../../../src/crypto/mls/cipher-suite.js';
import { decode, list, opaque } from '../../../src/crypto/mls/codec.js';
import { beginStaging, processCommit } from '../../../src/crypto/mls/commit.js';
import { type AuthenticatedContent, isSignedBy, mlsMessage, WIRE_FORMATS } from '../../../src/crypto/mls/framing.js';
import { type GroupState, unprotect } from '../../../src/crypto/mls/group.js';
import { joinGroup, type JoinOptions } from '../../../src/crypto/mls/join.js';
import { zeroSecret } from '../../../src/crypto/mls/key-schedule.js';
import { privateMessage } from '../../../src/crypto/mls/private-message.js';
import { Add, type Commit, type Proposal, type Staging, stageProposals } from '../../../src/crypto/mls/proposal.js';
import { toHex } from '../vectors.js';
import { ExternalInit, externalInitSecret, externalSenders, PreSharedKey, readers } from './proposals.js';
import { derivePskSecret, type PskId, pskId } from './psk.js';
import { authenticatedContent, membershipTag, publicMessage } from './public-message.js';

/** A member of any group of RFC 9420, who follows and says nothing: our functions, with what Sotto's protocol leaves out put in by the extension points. */

const EXTERNAL_SENDERS = 5;

interface Sent {
  readonly proposal: Proposal;
  /** Leaf index; undefined when it came from outside. */
  readonly sender: number | undefined;
}

export class PassiveClient {
  #state: GroupState;
  /** Of this epoch, by reference (§5.2). */
  #proposals = new Map<string, Sent>();
  /** By group and epoch. */
  readonly #resumption = new Map<string, Uint8Array>();

  private constructor(
    state: GroupState,
    readonly externalPsks: ReadonlyMap<string, Uint8Array>,
  ) {
    this.#state = state;
    this.#keepResumption();
  }

  static join(options: JoinOptions, externalPsks: ReadonlyMap<string, Uint8Array>): PassiveClient {
    const { suite } = options;
    const find = ({ source }: PskId) => (source.kind === 'external' ? externalPsks.get(toHex(source.pskId)) : undefined);
    const pskSecret = (psks: Uint8Array) =>
      derivePskSecret(suite, listOf(psks).map((id) => ({ id, psk: find(id) ?? assert.fail('no such PSK') })));
    return new PassiveClient(joinGroup({ ...options, pskSecret }).state, externalPsks);
  }

  get epochAuthenticator(): Uint8Array {
    return this.#state.secrets.authenticator;
  }

  follow(message: Uint8Array): void {
    const authenticated = message[3] === WIRE_FORMATS.publicMessage ? this.#openPublic(message) : this.#openPrivate(message);
    const { groupId, epoch, body } = authenticated.content;
    assert.deepEqual([toHex(groupId), epoch], [toHex(this.#state.context.groupId), this.#state.context.epoch]);
    if (body.kind === 'proposal') this.#keep(authenticated, body.proposal);
    else if (body.kind === 'commit') this.#process(authenticated, body.commit);
  }

  #openPrivate(message: Uint8Array): AuthenticatedContent {
    const { result, next } = unprotect(this.#state, decode(mlsMessage(WIRE_FORMATS.privateMessage, privateMessage), message), readers);
    this.#state = next;
    return result.authenticated;
  }

  #openPublic(message: Uint8Array): AuthenticatedContent {
    const { suite, context, secrets } = this.#state;
    const opened = decode(mlsMessage(WIRE_FORMATS.publicMessage, publicMessage), message);
    if (opened.membershipTag) assert.ok(equalBytes(opened.membershipTag, membershipTag(suite, secrets.membership ?? assert.fail(), opened, context)), 'membership tag');
    assert.ok(isSignedBy(suite, this.#signerOf(opened), opened, context), 'signature');
    return opened;
  }

  /** §6.1: whose key it is to be verified by. */
  #signerOf({ content: { sender, body } }: AuthenticatedContent): Uint8Array {
    const { tree, context } = this.#state;
    if (sender.kind === 'member') return tree.leaf(sender.leafIndex)?.signatureKey ?? assert.fail('no such member');
    if (sender.kind === 'external') {
      const extension = context.extensions.find(({ type }) => type === EXTERNAL_SENDERS) ?? assert.fail('no external senders');
      return decode(externalSenders, extension.data)[sender.senderIndex]?.signatureKey ?? assert.fail('no such external sender');
    }
    if (sender.kind === 'new-member-proposal') {
      assert.ok(body.kind === 'proposal' && body.proposal instanceof Add);
      return body.proposal.keyPackage.leafNode.signatureKey;
    }
    assert.ok(body.kind === 'commit' && body.commit.path);
    return body.commit.path.leafNode.signatureKey;
  }

  #keep(authenticated: AuthenticatedContent, proposal: Proposal): void {
    const { sender } = authenticated.content;
    const reference = refHash(this.#state.suite, 'MLS 1.0 Proposal Reference', authenticatedContent.encode(authenticated));
    this.#proposals.set(toHex(reference), { proposal, sender: sender.kind === 'member' ? sender.leafIndex : undefined });
  }

  #process(authenticated: AuthenticatedContent, commit: Commit): void {
    const { sender } = authenticated.content;
    const committer = sender.kind === 'member' ? sender.leafIndex : undefined;
    const proposals = commit.proposals.map((entry) =>
      entry.kind === 'proposal' ? { proposal: entry.proposal, sender: committer } : (this.#proposals.get(toHex(entry.reference)) ?? assert.fail('unknown proposal')),
    );
    const staging = committer === undefined ? this.#stageExternal(proposals) : beginStaging(this.#state, committer);
    if (committer !== undefined) stage(staging, proposals);
    staging.pskSecret = this.#pskSecretOf(proposals);
    this.#state = processCommit(this.#state, authenticated, staging).next;
    this.#proposals = new Map();
    this.#keepResumption();
  }

  /** An external commit (§12.4.3.2): somebody adds themselves. */
  #stageExternal(proposals: readonly Sent[]): Staging {
    const { suite, secrets } = this.#state;
    // Where the new member will be depends on who is removed.
    const before = beginStaging(this.#state, -1);
    stage(before, proposals);
    const staging = { ...before, committer: before.tree.freeLeaf() };
    const inits = proposals.flatMap(({ proposal }) => (proposal instanceof ExternalInit ? [proposal] : []));
    assert.ok(inits.length === 1 && inits[0] && proposals.every(({ proposal: { type } }) => [3, 4, 6].includes(type)));
    staging.initSecret = externalInitSecret(suite, secrets.external ?? assert.fail(), inits[0].kemOutput);
    return staging;
  }

  #pskSecretOf(proposals: readonly Sent[]): Uint8Array {
    const ids = proposals.flatMap(({ proposal }) => (proposal instanceof PreSharedKey ? [proposal.id] : []));
    const { suite } = this.#state;
    if (ids.length === 0) return zeroSecret(suite);
    return derivePskSecret(suite, ids.map((id) => ({ id, psk: this.#findPsk(id) ?? assert.fail('no such PSK') })));
  }

  #findPsk({ source }: PskId): Uint8Array | undefined {
    if (source.kind === 'external') return this.externalPsks.get(toHex(source.pskId));
    return this.#resumption.get(`${toHex(source.groupId)} ${source.epoch}`);
  }

  #keepResumption(): void {
    const { context, secrets } = this.#state;
    this.#resumption.set(`${toHex(context.groupId)} ${context.epoch}`, secrets.resumption ?? assert.fail());
  }
}

/** Senders matter to Updates only, which come from members. */
function stage(staging: Staging, proposals: readonly Sent[]): void {
  stageProposals(staging, proposals.map(({ proposal, sender = -1 }) => [proposal, sender] as const));
}

function listOf(psks: Uint8Array): readonly PskId[] {
  return decode(list(pskId), opaque.encode(psks));
}
