import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import { equalBytes } from '../../../src/bytes.js';
import { cipherSuiteOf } from '../../../src/crypto/group/suites.js';
import { decodeMessage, privateMessageMessage, proposalReaders, welcomeMessage } from '../../../src/crypto/group/wire.js';
import { generateKeyPair } from '../../../src/crypto/kem.js';
import { decode } from '../../../src/crypto/mls/codec.js';
import { beginStaging, createCommit, processCommit } from '../../../src/crypto/mls/commit.js';
import { isSignedBy, mlsMessage, WIRE_FORMATS } from '../../../src/crypto/mls/framing.js';
import { createGroup, type GroupState, protect, type Said, unprotect } from '../../../src/crypto/mls/group.js';
import { joinGroup } from '../../../src/crypto/mls/join.js';
import { keyPackage, signKeyPackage } from '../../../src/crypto/mls/key-package.js';
import { PROTOCOL_VERSION, signLeaf } from '../../../src/crypto/mls/leaf-node.js';
import { Add, proposalsIn, Remove, stageProposals } from '../../../src/crypto/mls/proposal.js';
import { createDeviceKey } from '../../../src/crypto/index.js';
import { read, text } from '../clinic.js';
import { membershipTag, publicMessage } from '../../vectors/mls/public-message.js';
import { OpenMlsClient, wireIdentity } from './openmls.js';

// Our implementation of RFC 9420 in groups with OpenMLS, both ways, in the classic suite (which is all of ours that it has). What does not fit:
// - Sotto's groups as such: their GroupContext carries an extension that OpenMLS clients do not name among their capabilities, and their credentials are
//   certificates, where core-crypto has user and device. So it is our MLS that meets theirs here, without the rules of src/crypto/group.
// - core-crypto's groups take commits as PublicMessage only, ours as PrivateMessage only: ours follows theirs here by the vectors' PublicMessage, and theirs
//   does not follow ours.
// - It wants lifetimes of months at most, and members that name X.509 among their credentials.

const suite = cipherSuiteOf('classic');
const OURS = 1;
const THEIRS = 2;
const THEIR_OTHER = 3;

function candidateOf(number: number) {
  const signature = createDeviceKey();
  const [init, leafKeys] = [generateKeyPair(suite.hpke.kem), generateKeyPair(suite.hpke.kem)];
  const nowS = BigInt(Math.floor(Date.now() / 1000));
  const leafNode = signLeaf(
    suite,
    signature,
    {
      encryptionKey: leafKeys.publicKey,
      signatureKey: signature.publicKey,
      credential: { kind: 'basic', identity: wireIdentity(number) },
      capabilities: { versions: [PROTOCOL_VERSION], cipherSuites: [suite.id], extensions: [], proposals: [], credentials: [1, 2] },
      source: { kind: 'key-package', lifetime: { notBefore: nowS - 3600n, notAfter: nowS + 86_400n } },
      extensions: [],
    },
    { groupId: new Uint8Array(), leafIndex: 0 },
  );
  const keyPackage = signKeyPackage(suite, signature, { version: PROTOCOL_VERSION, cipherSuite: suite.id, initKey: init.publicKey, leafNode, extensions: [] });
  return { keyPackage, initKey: init.secretKey, encryptionKey: leafKeys.secretKey, signatureKey: signature };
}

type Candidate = ReturnType<typeof candidateOf>;

/** A member with our implementation. */
class OurMember {
  #state: GroupState;

  constructor(state: GroupState) {
    this.#state = state;
  }

  static create(groupId: Uint8Array, { keyPackage: { leafNode }, encryptionKey, signatureKey }: Candidate): OurMember {
    return new OurMember(createGroup({ suite, groupId, extensions: [], leaf: leafNode, encryptionKey, signatureKey }));
  }

  static join(welcome: Uint8Array, candidate: Candidate): OurMember {
    return new OurMember(joinGroup({ suite, welcome: decode(welcomeMessage, welcome), ...candidate }).state);
  }

  get epoch(): bigint {
    return this.#state.context.epoch;
  }

  add(bytes: Uint8Array): Uint8Array {
    const { welcome } = this.#adopt(createCommit(this.#state, [new Add(decode(keyPackage, bytes))]));
    assert.ok(welcome);
    return welcomeMessage.encode(welcome);
  }

  remove(leafIndex: number): void {
    this.#adopt(createCommit(this.#state, [new Remove(leafIndex)]));
  }

  say(content: string): Uint8Array {
    return privateMessageMessage.encode(this.#adopt(protect(this.#state, text(content))));
  }

  hear(message: Uint8Array): string {
    const { body } = this.#adopt(unprotect(this.#state, decodeMessage(privateMessageMessage, message, 'message'), proposalReaders)).authenticated.content;
    assert.ok(body.kind === 'application');
    return read(body.data);
  }

  /** A commit in the clear. False when it removes this member. */
  follow(bytes: Uint8Array): boolean {
    const { context, secrets, tree } = this.#state;
    const { membershipTag: tag, ...commit } = decode(mlsMessage(WIRE_FORMATS.publicMessage, publicMessage), bytes);
    const { sender, body } = commit.content;
    assert.ok(sender.kind === 'member' && body.kind === 'commit' && tag);
    assert.ok(equalBytes(tag, membershipTag(suite, secrets.membership ?? assert.fail(), commit, context)));
    assert.ok(isSignedBy(suite, tree.leaf(sender.leafIndex)?.signatureKey ?? new Uint8Array(), commit, context));
    const proposals = proposalsIn(body.commit);
    if (proposals.some((proposal) => proposal instanceof Remove && proposal.removed === this.#state.leafIndex)) return false;
    const staging = beginStaging(this.#state, sender.leafIndex);
    stageProposals(staging, proposals.map((proposal) => [proposal, sender.leafIndex] as const));
    this.#adopt(processCommit(this.#state, commit, staging));
    return true;
  }

  #adopt<Result>({ result, next, consumed }: Said<Result>): Result {
    this.#state = next;
    for (const secret of consumed) secret.fill(0);
    return result;
  }
}

describe('OpenMLS', () => {
  test('takes us in, reads us, is read, changes the group with us in it, and removes us', async () => {
    const [theirs, other] = [await OpenMlsClient.create(THEIRS), await OpenMlsClient.create(THEIR_OTHER)];
    const groupId = randomBytes(32);
    await theirs.createGroup(groupId);
    const candidate = candidateOf(OURS);
    const { welcome = new Uint8Array() } = await theirs.add(groupId, [keyPackage.encode(candidate.keyPackage)]);
    const ours = OurMember.join(welcome, candidate);
    assert.equal(ours.epoch, await theirs.epoch(groupId));
    assert.equal(read(await theirs.hear(groupId, ours.say('hello'))), 'hello');
    assert.equal(ours.hear(await theirs.say(groupId, text('good morning'))), 'good morning');

    const added = await theirs.add(groupId, [await other.keyPackage()]);
    assert.ok(ours.follow(added.commit));
    await other.join(added.welcome ?? new Uint8Array());
    const toBoth = ours.say('hello both');
    for (const client of [theirs, other]) assert.equal(read(await client.hear(groupId, toBoth)), 'hello both');
    assert.equal(ours.hear(await other.say(groupId, text('I am new'))), 'I am new');

    const removed = await theirs.remove(groupId, THEIR_OTHER);
    assert.ok(ours.follow(removed.commit));
    assert.equal(ours.hear(await theirs.say(groupId, text('just us'))), 'just us');
    assert.equal(read(await theirs.hear(groupId, ours.say('indeed'))), 'indeed');

    const { commit } = await theirs.remove(groupId, OURS);
    assert.equal(ours.follow(commit), false);
    const later = await theirs.say(groupId, text('without you'));
    assert.throws(() => ours.hear(later));
  });

  test('comes into a group of ours, reads and writes there, and reads nothing once it is removed', async () => {
    const theirs = await OpenMlsClient.create(THEIRS);
    const groupId = randomBytes(32);
    const ours = OurMember.create(groupId, candidateOf(OURS));
    await theirs.join(ours.add(await theirs.keyPackage()));
    assert.equal(ours.epoch, await theirs.epoch(groupId));
    assert.equal(ours.hear(await theirs.say(groupId, text('good morning'))), 'good morning');
    for (const content of ['one', 'two', 'three']) assert.equal(read(await theirs.hear(groupId, ours.say(content))), content);
    ours.remove(1);
    const later = ours.say('without you');
    await assert.rejects(theirs.hear(groupId, later));
  });
});
