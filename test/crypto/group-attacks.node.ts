import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { x25519 } from '@noble/curves/ed25519.js';
import { concatBytes, randomBytes } from '@noble/hashes/utils.js';
import { createCredential } from '../../src/crypto/group/credential.js';
import { kindExtension, MlsGroup } from '../../src/crypto/group/state.js';
import {
  commit,
  createGroup,
  decodeGroup,
  decodePending,
  encodeGroup,
  encodePending,
  epochOf,
  type Group,
  type GroupKind,
  type Identity,
  joinGroup,
  pad,
  parseCertificate,
  protect,
  roster,
  unprotect,
} from '../../src/crypto/index.js';
import { decode } from '../../src/crypto/mls/codec.js';
import { unsignedGroupInfo } from '../../src/crypto/mls/welcome.js';
import { Clinic, expectCommit, expectMessage, flipBit, HOUR, idOf, keyPackageOf, NOW, read, refusal, Room, suites, text, visitorIdentity } from './clinic.js';
import { GroupContextExtensions, ReInit } from '../vectors/mls/proposals.js';
import { add, atLeaf, type Forged, forgeCommit, forgeGroup, forgeMarked, forgePadded, forgePathless, forgeProposal, forgePublic, from, remove, stateOf, unknownProposal, withCredential, withOwnLeaf, withParent } from './forge.js';
import { resealedWelcome } from './resealed.js';

const clinic = new Clinic();
const trust = clinic.trust();
const noise = new Uint8Array();

/** A conversation with an agent in it. Leaves: visitor 0, desk 1, agent 2. */
async function openWithAgent(suite: 'x-wing' | 'classic' = 'classic', role: 'agent' | 'assistant' = 'agent') {
  const { room, visitor } = await Room.open(clinic, suite);
  const agent = clinic.staff(role);
  await room.add(clinic.desk, agent);
  return { room, visitor, agent };
}

for (const suite of suites) {
  describe(`a message (${suite})`, () => {
    test('is refused when any bit of it is changed, and opens afterwards all the same', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const { message } = await protect(room.group(visitor), text('hello'));
      const desk = room.group(clinic.desk);
      for (let bit = 0; bit < message.length * 8; bit += 17) await assert.rejects(unprotect(desk, flipBit(message, bit), trust), { name: 'CryptoError' });
      assert.equal(read(expectMessage(await unprotect(desk, message, trust)).content), 'hello');
    });

    test('is refused truncated or with bytes after it', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const { message } = await protect(room.group(visitor), text('hello'));
      for (let length = 0; length < message.length; length += 11) {
        await assert.rejects(unprotect(room.group(clinic.desk), message.subarray(0, length), trust), refusal('open-failed'));
      }
      await assert.rejects(unprotect(room.group(clinic.desk), concatBytes(message, Uint8Array.of(0)), trust), refusal('open-failed'));
    });

    test('is refused a second time, and when it comes after a later one', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const first = await protect(room.group(visitor), text('one'));
      const second = await protect(first.next, text('two'));
      const afterFirst = expectMessage(await unprotect(room.group(clinic.desk), first.message, trust));
      await assert.rejects(unprotect(afterFirst.next, first.message, trust), refusal('open-failed'));
      const afterSecond = expectMessage(await unprotect(room.group(clinic.desk), second.message, trust));
      await assert.rejects(unprotect(afterSecond.next, first.message, trust), refusal('open-failed'));
    });

    test('of a past or future epoch is refused', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const { message } = await protect(room.group(visitor), text('late'));
      const pending = await commit(room.group(visitor), {}, trust);
      const early = await protect(pending.next, text('early'));
      await assert.rejects(unprotect(room.group(clinic.desk), early.message, trust), refusal('wrong-epoch'));
      const followed = expectCommit(await unprotect(room.group(clinic.desk), pending.commit, trust));
      await assert.rejects(unprotect(followed.next, message, trust), refusal('wrong-epoch'));
      await assert.rejects(unprotect(followed.next, pending.commit, trust), refusal('wrong-epoch'));
    });

    test('of another group is refused, its sender notwithstanding', async () => {
      const [here, there] = [await Room.open(clinic, suite), await Room.open(clinic, suite)];
      const { message } = await protect(there.room.group(there.visitor), text('hello'));
      await assert.rejects(unprotect(here.room.group(clinic.desk), message, trust), refusal('open-failed'));
    });

    test('after a removal stays closed to who was removed', async () => {
      const { room, visitor, agent } = await openWithAgent(suite);
      const stolen = room.group(agent);
      const removal = await room.commit(clinic.desk, { remove: [idOf(agent)] });
      const { message } = await protect(room.group(visitor), text('just us now'));
      assert.equal((await unprotect(stolen, removal.commit, trust)).kind, 'removed');
      await assert.rejects(unprotect(stolen, message, trust), refusal('wrong-epoch'));
      const view = new DataView(message.buffer, message.byteOffset);
      const epochAt = 5 + 32;
      view.setBigUint64(epochAt, view.getBigUint64(epochAt) - 1n);
      await assert.rejects(unprotect(stolen, message, trust), refusal('open-failed'));
    });

    test('of the past stays closed to who joins later', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const message = await room.say(visitor, 'before you came');
      const agent = clinic.staff();
      await room.add(clinic.desk, agent);
      await assert.rejects(unprotect(room.group(agent), message, trust), refusal('wrong-epoch'));
    });
  });
}

describe('a message', () => {
  test('of a member who was revoked is refused at once', async () => {
    const { room, visitor, agent } = await openWithAgent();
    const { message } = await protect(room.group(agent), text('one more thing'));
    for (const certificate of agent.chain) {
      const revoked = new Set([parseCertificate(certificate).serial]);
      await assert.rejects(unprotect(room.group(visitor), message, { ...trust, revoked }), refusal('revoked'));
    }
    assert.equal(read(expectMessage(await unprotect(room.group(visitor), message, { ...trust, revoked: new Set(['another']) })).content), 'one more thing');
  });

  test('that is none at all is refused as a CryptoError, whatever it is', async () => {
    const { room, visitor } = await Room.open(clinic, 'classic');
    const { keyPackage } = await keyPackageOf(clinic.staff(), 'classic');
    const pending = await commit(room.group(visitor), {}, trust);
    for (const bytes of [noise, randomBytes(300), keyPackage, encodePending(pending), Uint8Array.of(0, 1, 0, 2)]) {
      await assert.rejects(unprotect(room.group(visitor), bytes, trust), refusal('open-failed'));
    }
    await assert.rejects(unprotect(room.group(visitor), forgePublic(room.group(clinic.desk), remove(1)), trust), refusal('open-failed'));
  });

  test('with padding of MLS’s own opens while all of it is zero (RFC 9420 §6.3.1)', async () => {
    const { room, visitor } = await Room.open(clinic, 'classic');
    const opened = (padding: Uint8Array) => unprotect(room.group(visitor), forgePadded(room.group(clinic.desk), pad(text('hello')), padding), trust);
    for (const length of [0, 1, 300]) assert.equal(read(expectMessage(await opened(new Uint8Array(length))).content), 'hello');
    for (const at of [0, 150, 299]) await assert.rejects(opened(new Uint8Array(300).with(at, 1)), refusal('open-failed'));
  });

  test('from a place that nobody has is refused, though its keys are there', async () => {
    const { room, visitor } = await openWithAgent();
    for (const leafIndex of [1, 3]) {
      const forged = forgePadded(from(leafIndex, room.group(clinic.desk)), pad(text('hello')), noise);
      if (leafIndex === 1) expectMessage(await unprotect(room.group(visitor), forged, trust));
      else await assert.rejects(unprotect(room.group(visitor), forged, trust), refusal('open-failed'));
    }
  });

  test('with additional data in the clear is refused', async () => {
    const { room, visitor } = await Room.open(clinic, 'classic');
    const marked = (additional: Uint8Array) => unprotect(room.group(visitor), forgeMarked(room.group(clinic.desk), pad(text('hello')), additional), trust);
    await assert.rejects(marked(text('tracking id')), refusal('open-failed'));
    assert.equal(read(expectMessage(await marked(noise)).content), 'hello');
  });
});

describe('a commit', () => {
  async function refusedByAll(room: Room, by: Identity, bytes: Uint8Array): Promise<void> {
    for (const [identity, group] of room.groups) if (identity !== by) await assert.rejects(unprotect(group, bytes, trust), refusal('refused-commit'));
    await room.say(clinic.desk, 'we go on');
    await room.commit(clinic.desk, {});
  }

  /** Neither will our own software make it, nor anybody accept it from another. */
  async function refusedBothWays(room: Room, by: Identity, changes: { add?: Uint8Array; remove?: string[] }, forged: Forged): Promise<void> {
    await assert.rejects(commit(room.group(by), changes, trust), refusal('refused-commit'));
    await refusedByAll(room, by, forged.commit);
  }

  test('of an agent is refused once it adds or removes, and renews its own keys otherwise', async () => {
    const { room, visitor, agent } = await openWithAgent();
    const { keyPackage } = await keyPackageOf(clinic.staff(), 'classic');
    await refusedBothWays(room, agent, { add: keyPackage }, forgeCommit(room.group(agent), [add(keyPackage)]));
    await refusedBothWays(room, agent, { remove: [idOf(visitor)] }, forgeCommit(room.group(agent), [remove(0)]));
    await room.commit(agent, {});
    await room.say(agent, 'with new keys');
  });

  test('of an agent that adds somebody of another time is refused for who made it: it is no matter of anybody’s clock', async () => {
    const { room, visitor, agent } = await openWithAgent();
    for (const nowMs of [NOW + 3 * HOUR, NOW - 48 * HOUR]) {
      const { keyPackage } = await keyPackageOf(clinic.staff(), 'classic', { nowMs });
      const { commit: forged } = forgeCommit(room.group(agent), [add(keyPackage)]);
      for (const member of [visitor, clinic.desk]) await assert.rejects(unprotect(room.group(member), forged, trust), refusal('refused-commit'));
    }
  });

  test('of an assistant is refused', async () => {
    const { room, agent } = await openWithAgent('classic', 'assistant');
    await refusedBothWays(room, agent, {}, forgeCommit(room.group(agent), []));
  });

  test('of the visitor is refused once it adds or removes', async () => {
    const { room, visitor, agent } = await openWithAgent();
    const { keyPackage } = await keyPackageOf(clinic.staff(), 'classic');
    await refusedBothWays(room, visitor, { add: keyPackage }, forgeCommit(room.group(visitor), [add(keyPackage)]));
    await refusedBothWays(room, visitor, { remove: [idOf(agent)] }, forgeCommit(room.group(visitor), [remove(2)]));
  });

  test('that removes the desk or the visitor is refused, of the desk too', async () => {
    const { room, visitor } = await openWithAgent();
    await refusedBothWays(room, visitor, { remove: [idOf(clinic.desk)] }, forgeCommit(room.group(visitor), [remove(1)]));
    await refusedBothWays(room, clinic.desk, { remove: [idOf(visitor)] }, forgeCommit(room.group(clinic.desk), [remove(0)]));
  });

  test('that adds many is refused before any of them is judged, which would take as long as there are many', async () => {
    const { room, visitor } = await Room.open(clinic, 'classic');
    const strangers = await Promise.all([1, 2].map(async () => (await keyPackageOf(new Clinic().staff(), 'classic')).keyPackage));
    const { commit: forged } = forgeCommit(room.group(clinic.desk), strangers.map((keyPackage) => add(keyPackage)));
    await assert.rejects(unprotect(room.group(visitor), forged, trust), refusal('refused-commit'));
  });

  test('that adds a second desk, or two members at once, is refused', async () => {
    const { room } = await openWithAgent();
    const desk = await keyPackageOf(clinic.deskIdentity(), 'classic');
    await refusedBothWays(room, clinic.desk, { add: desk.keyPackage }, forgeCommit(room.group(clinic.desk), [add(desk.keyPackage)]));
    const [one, two] = [await keyPackageOf(clinic.staff(), 'classic'), await keyPackageOf(clinic.staff(), 'classic')];
    const both = forgeCommit(room.group(clinic.desk), [add(one.keyPackage), add(two.keyPackage)]);
    await refusedByAll(room, clinic.desk, both.commit);
  });

  test('that adds somebody whom the clinic does not know is refused by everybody, the desk itself included', async () => {
    const { room, visitor } = await openWithAgent();
    const other = new Clinic();
    const stranger = await keyPackageOf(other.staff(), 'classic');
    await assert.rejects(commit(room.group(clinic.desk), { add: stranger.keyPackage }, trust), refusal('untrusted'));
    const forged = forgeCommit(room.group(clinic.desk), [add(stranger.keyPackage)]);
    await assert.rejects(unprotect(room.group(visitor), forged.commit, trust), refusal('untrusted'));
    const second = await keyPackageOf(visitorIdentity(), 'classic');
    const visited = forgeCommit(room.group(clinic.desk), [add(second.keyPackage)]);
    await assert.rejects(unprotect(room.group(visitor), visited.commit, trust), refusal('refused-commit'));
    const bot = await keyPackageOf(clinic.staff('assistant'), 'classic');
    const added = forgeCommit(room.group(clinic.desk), [add(bot.keyPackage)]);
    await assert.rejects(unprotect(room.group(visitor), added.commit, { ...trust, assistants: false }), refusal('untrusted'));
    expectCommit(await unprotect(room.group(visitor), added.commit, trust));
  });

  test('with any proposal but Add and Remove is refused', async () => {
    const { room, visitor } = await openWithAgent();
    const desk = room.group(clinic.desk);
    const proposals = [
      new ReInit({ groupId: randomBytes(32), version: 1, cipherSuite: 3, extensions: [] }),
      new GroupContextExtensions([]),
      unknownProposal,
    ];
    for (const proposal of proposals) {
      const { commit: forged } = forgeCommit(desk, [proposal]);
      await assert.rejects(unprotect(room.group(visitor), forged, trust), refusal('open-failed'));
    }
    const lone = forgeProposal(desk, remove(2));
    await assert.rejects(unprotect(room.group(visitor), lone, trust), refusal('refused-commit'));
  });

  test('without a path is refused, above all one that removes', async () => {
    const { room, visitor } = await openWithAgent();
    const pathless = forgePathless(room.group(clinic.desk), [remove(2)]);
    await assert.rejects(unprotect(room.group(visitor), pathless, trust), refusal('refused-commit'));
    const empty = forgePathless(room.group(clinic.desk), []);
    await assert.rejects(unprotect(room.group(visitor), empty, trust), refusal('refused-commit'));
    const { keyPackage } = await keyPackageOf(clinic.staff(), 'classic');
    const adding = forgePathless(room.group(clinic.desk), [add(keyPackage)]);
    await assert.rejects(unprotect(room.group(visitor), adding, trust), refusal('refused-commit'));
  });

  test('by which the committer becomes somebody else is refused', async () => {
    const agent = clinic.staff();
    const disguised = { key: agent.key, chain: [] };
    const group = await createGroup({ id: randomBytes(32), kind: 'conversation', identity: disguised, suite: 'classic' });
    const { keyPackage, secrets } = await keyPackageOf(clinic.desk, 'classic');
    const { welcome = noise, next } = await commit(group, { add: keyPackage }, trust);
    const desk = await joinGroup({ welcome, secrets, identity: clinic.desk, trust, kind: 'conversation' });
    const promoted = forgeCommit(next, [], withCredential(agent.chain));
    await assert.rejects(unprotect(desk, promoted.commit, trust), refusal('refused-commit'));
    const stolen = forgeCommit(next, [], withCredential(clinic.staff().chain));
    await assert.rejects(unprotect(desk, stolen.commit, trust), refusal('untrusted'));
  });

  test('of a member of the team is refused once it adds or removes', async () => {
    const { room } = await Room.open(clinic, 'classic', 'team');
    const agent = clinic.staff();
    await room.add(clinic.desk, agent);
    const { keyPackage } = await keyPackageOf(clinic.staff(), 'classic');
    await refusedBothWays(room, agent, { add: keyPackage }, forgeCommit(room.group(agent), [add(keyPackage)]));
    await refusedBothWays(room, agent, { remove: [idOf(clinic.desk)] }, forgeCommit(room.group(agent), [remove(0)]));
    await room.commit(agent, {});
  });

  test('of a member of the team who is an assistant is refused', async () => {
    const { room } = await Room.open(clinic, 'classic', 'team');
    const bot = clinic.staff('assistant');
    await room.add(clinic.desk, bot);
    await refusedBothWays(room, bot, {}, forgeCommit(room.group(bot), []));
  });

  test('does not put another agent in the place of its author, though both are certified and both have signed', async () => {
    const { room, visitor, agent } = await openWithAgent();
    const colleague = clinic.staff();
    for (const { key, chain } of [agent, colleague]) {
      const forged = forgeCommit(room.group(agent), [], (state) => {
        const { signature } = state.suite;
        const signLeaf = (message: Uint8Array) => (Buffer.from(message).includes('LeafNodeTBS') ? key : agent.key);
        const suite = { ...state.suite, signature: { ...signature, sign: (_own: unknown, message: Uint8Array) => signature.sign(signLeaf(message), message) } };
        return withOwnLeaf((leaf) => ({ ...leaf, signatureKey: key.publicKey, credential: createCredential(chain) }))({ ...state, suite });
      });
      if (key === agent.key) expectCommit(await unprotect(room.group(visitor), forged.commit, trust));
      else await refusedByAll(room, agent, forged.commit);
    }
  });

  test('that begins a conversation adds the desk and nobody else, before any other', async () => {
    const alone = () => createGroup({ id: randomBytes(32), kind: 'conversation', identity: visitorIdentity(), suite: 'classic' });
    const [desk, agent] = [await keyPackageOf(clinic.desk, 'classic'), await keyPackageOf(clinic.staff(), 'classic')];
    await assert.rejects(commit(await alone(), { add: agent.keyPackage }, trust), refusal('refused-commit'));
    const { next: renewed } = await commit(await alone(), {}, trust);
    await assert.rejects(commit(renewed, { add: desk.keyPackage }, trust), refusal('refused-commit'));
    const { next } = await commit(await alone(), { add: desk.keyPackage }, trust);
    assert.deepEqual(roster(next).map(({ role }) => role), ['visitor', 'desk']);
  });

  test('that removes nobody known is a wrong argument', async () => {
    const { room } = await openWithAgent();
    await assert.rejects(commit(room.group(clinic.desk), { remove: ['somebody'] }, trust), RangeError);
  });

  test('that is changed in any bit leaves the group able to follow the real one', async () => {
    const { room, visitor } = await openWithAgent();
    const pending = await commit(room.group(clinic.desk), {}, trust);
    for (let bit = 0; bit < pending.commit.length * 8; bit += 41) {
      await assert.rejects(unprotect(room.group(visitor), flipBit(pending.commit, bit), trust), { name: 'CryptoError' });
    }
    expectCommit(await unprotect(room.group(visitor), pending.commit, trust));
  });
});

describe('a Welcome', () => {
  async function invite(group: Group, identity: Identity) {
    const { keyPackage, secrets } = await keyPackageOf(identity, 'classic');
    const { welcome } = forgeCommit(group, [add(keyPackage)]);
    return { welcome, secrets, identity, trust };
  }

  const fake = async (by: Identity, kind: GroupKind, extensions?: []) => new MlsGroup(forgeGroup(by, 'classic', kind, extensions));

  test('to a group of another kind is refused', async () => {
    const { room } = await openWithAgent();
    const invitation = await invite(room.group(clinic.desk), clinic.staff());
    await assert.rejects(joinGroup({ ...invitation, kind: 'team' }), refusal('untrusted'));
    const team = await Room.open(clinic, 'classic', 'team');
    const toTeam = await invite(team.room.group(clinic.desk), clinic.staff());
    await assert.rejects(joinGroup({ ...toTeam, kind: 'conversation' }), refusal('untrusted'));
    const mislabelled = await invite(await fake(visitorIdentity(), 'team'), clinic.desk);
    await assert.rejects(joinGroup({ ...mislabelled, kind: 'conversation' }), refusal('untrusted'));
  });

  test('of an agent to a conversation or team of their own is refused', async () => {
    const agent = clinic.staff();
    const team = await invite(await fake(agent, 'team'), clinic.staff());
    await assert.rejects(joinGroup({ ...team, kind: 'team' }), refusal('untrusted'));
    const alone = await invite(await fake(visitorIdentity(), 'conversation'), clinic.staff());
    await assert.rejects(joinGroup({ ...alone, kind: 'conversation' }), refusal('untrusted'));
  });

  test('of the desk itself is refused to a conversation of other members than it may have, and to a team of others', async () => {
    const packageOf = async (identity: Identity) => (await keyPackageOf(identity, 'classic')).keyPackage;
    /** The desk, running whatever software, has made a group of these, and invites an agent. */
    const invitation = async (kind: GroupKind, others: readonly Identity[]) => {
      let group: Group = await fake(clinic.desk, kind);
      for (const other of others) group = forgeCommit(group, [add(await packageOf(other), stateOf(group).suite)]).next;
      return { ...(await invite(forgeCommit(group, []).next, clinic.staff())), kind };
    };
    assert.equal(roster(await joinGroup(await invitation('conversation', [visitorIdentity()]))).length, 3);
    assert.equal(roster(await joinGroup(await invitation('team', [clinic.staff()]))).length, 3);
    for (const [kind, others] of [
      ['conversation', []],
      ['conversation', [clinic.staff()]],
      ['conversation', [visitorIdentity(), visitorIdentity()]],
      ['conversation', [visitorIdentity(), clinic.deskIdentity()]],
      ['team', [visitorIdentity()]],
      ['team', [clinic.patient('p-1')]],
      ['team', [clinic.deskIdentity()]],
    ] as const) {
      await assert.rejects(joinGroup(await invitation(kind, others)), refusal('untrusted'), `${kind} with ${others.length}`);
    }
  });

  test('to a group with a member whose certificate has run out since is taken', async () => {
    const { room } = await Room.open(clinic, 'classic');
    await room.add(clinic.desk, clinic.staff('agent', { notAfterMs: NOW + HOUR }));
    const invitation = await invite(room.group(clinic.desk), clinic.staff());
    const group = await joinGroup({ ...invitation, trust: clinic.trust({ nowMs: NOW + 2 * HOUR }), kind: 'conversation' });
    assert.equal(roster(group).length, 4);
  });

  test('of an agent is refused though the desk is in', async () => {
    const { room, agent } = await openWithAgent();
    const lured = await invite(room.group(agent), clinic.staff());
    await assert.rejects(joinGroup({ ...lured, kind: 'conversation' }), refusal('untrusted'));
    const desk = await keyPackageOf(clinic.desk, 'classic');
    const { next } = forgeCommit(await fake(agent, 'team'), [add(desk.keyPackage)]);
    const { next: renewed } = forgeCommit(next, []);
    const toTeam = await invite(renewed, clinic.staff());
    await assert.rejects(joinGroup({ ...toTeam, kind: 'team' }), refusal('untrusted'));
  });

  test('of the visitor is for the desk alone, and before everybody else', async () => {
    const { room, visitor } = await openWithAgent();
    const agent = await invite(room.group(visitor), clinic.staff());
    await assert.rejects(joinGroup({ ...agent, kind: 'conversation' }), refusal('untrusted'));
    const seeded = forgeCommit(await fake(visitorIdentity(), 'conversation'), [add((await keyPackageOf(clinic.staff(), 'classic')).keyPackage)]);
    const { next } = forgeCommit(seeded.next, []);
    await assert.rejects(joinGroup({ ...(await invite(next, clinic.desk)), kind: 'conversation' }), refusal('open-failed'));
  });

  test('to the desk is refused unless the conversation has just begun, in a tree with places for two', async () => {
    const begun = await invite(await fake(visitorIdentity(), 'conversation'), clinic.desk);
    assert.equal(roster(await joinGroup({ ...begun, kind: 'conversation' })).length, 2);
    const late = await invite(forgeCommit(await fake(visitorIdentity(), 'conversation'), []).next, clinic.desk);
    await assert.rejects(joinGroup({ ...late, kind: 'conversation' }), refusal('untrusted'));
    const wide = await invite(new MlsGroup(atLeaf(511, forgeGroup(visitorIdentity(), 'classic', 'conversation'))), clinic.desk);
    await assert.rejects(joinGroup({ ...wide, kind: 'conversation' }), refusal('open-failed'));
  });

  test('to a tree with a key above that nothing can be encapsulated to is refused, though its member vouches for it', async () => {
    const to = async (encryptionKey: Uint8Array) => joinGroup({ ...(await invite(new MlsGroup(withParent({ encryptionKey }, forgeGroup(visitorIdentity(), 'classic', 'conversation'))), clinic.desk)), kind: 'conversation' });
    assert.equal(roster(await to(x25519.keygen().publicKey)).length, 2);
    for (const encryptionKey of [new Uint8Array(32), new Uint8Array(32).fill(0xff), new Uint8Array(31).fill(9), noise]) await assert.rejects(to(encryptionKey), refusal('open-failed'));
  });

  test('to an epoch that no number tells exactly is refused: nobody could ask the relay for it', async () => {
    const { room } = await openWithAgent();
    const inEpoch = async (epoch: bigint) => {
      const joiner = clinic.staff();
      const { keyPackage, secrets } = await keyPackageOf(joiner, 'classic');
      const { welcome } = forgeCommit(room.group(clinic.desk), [add(keyPackage)], (state) => ({ ...state, context: { ...state.context, epoch: epoch - 1n } }));
      return joinGroup({ welcome, secrets, identity: joiner, trust, kind: 'conversation' });
    };
    const last = await inEpoch(2n ** 53n - 1n);
    assert.equal(epochOf(last), Number.MAX_SAFE_INTEGER);
    for (const epoch of [2n ** 53n, 2n ** 60n, 2n ** 64n - 1n]) await assert.rejects(inEpoch(epoch), refusal('untrusted'));
  });

  test('to a group of another protocol is refused', async () => {
    const own = kindExtension('team');
    const requiredCapabilities = { type: 3, data: new Uint8Array(3) };
    const lists = [[], [own, requiredCapabilities], [requiredCapabilities], [own, own], [{ ...own, type: 0xf053 }], [{ ...own, data: Uint8Array.of(2, 2) }], [{ ...own, data: Uint8Array.of(1, 3) }], [{ ...own, data: Uint8Array.of(1, 2, 0) }]];
    for (const extensions of lists) assert.throws(() => new MlsGroup(forgeGroup(clinic.desk, 'classic', 'team', extensions)), refusal('untrusted'));
    const state = forgeGroup(clinic.desk, 'classic', 'team', [own]);
    for (const length of [0, 16, 31, 33]) assert.throws(() => new MlsGroup({ ...state, context: { ...state.context, groupId: randomBytes(length) } }), refusal('untrusted'), `an id of ${length} bytes`);
    assert.equal(new MlsGroup(state).kind, 'team');
  });

  test('to a group with a member whom the clinic does not know is refused', async () => {
    const other = new Clinic();
    const { room } = await openWithAgent();
    const stranger = await keyPackageOf(other.staff(), 'classic');
    const { next } = forgeCommit(room.group(clinic.desk), [add(stranger.keyPackage)]);
    const { next: renewed } = forgeCommit(next, []);
    const invitation = await invite(renewed, clinic.staff());
    await assert.rejects(joinGroup({ ...invitation, kind: 'conversation' }), refusal('untrusted'));
  });

  test('is refused changed, truncated, prolonged, or with the secrets of another KeyPackage', async () => {
    const { room } = await openWithAgent();
    const agent = clinic.staff();
    const invitation = await invite(room.group(clinic.desk), agent);
    const { welcome } = invitation;
    for (let bit = 0; bit < welcome.length * 8; bit += 701) {
      await assert.rejects(joinGroup({ ...invitation, welcome: flipBit(welcome, bit), kind: 'conversation' }), { name: 'CryptoError' });
    }
    for (const length of [0, 1, 100, welcome.length - 1]) {
      await assert.rejects(joinGroup({ ...invitation, welcome: welcome.subarray(0, length), kind: 'conversation' }), refusal('bad-encoding'));
    }
    await assert.rejects(joinGroup({ ...invitation, welcome: concatBytes(welcome, Uint8Array.of(0)), kind: 'conversation' }), refusal('bad-encoding'));
    const { secrets } = await keyPackageOf(agent, 'classic');
    await assert.rejects(joinGroup({ ...invitation, secrets, kind: 'conversation' }), refusal('open-failed'));
    await assert.rejects(joinGroup({ ...invitation, identity: clinic.staff(), kind: 'conversation' }), RangeError);
  });

  test('is refused with a GroupInfo that another has signed, and with a confirmation tag that is not the epoch’s', async () => {
    const { room } = await openWithAgent();
    const joiner = clinic.staff();
    const invitation = await invite(room.group(clinic.desk), joiner);
    const joining = (welcome: Uint8Array) => joinGroup({ ...invitation, welcome, kind: 'conversation' });
    const infoBy = (signer: Identity) => resealedWelcome(invitation.welcome, { secrets: invitation.secrets, joiner, signer }).info;
    const { sample, seal } = infoBy(clinic.desk);
    assert.equal(roster(await joining(seal(sample))).length, 4);
    await assert.rejects(joining(infoBy(clinic.staff()).seal(sample)), refusal('open-failed'));
    const info = decode(unsignedGroupInfo, sample);
    const confirmationTag = flipBit(info.confirmationTag, 0);
    await assert.rejects(joining(seal(unsignedGroupInfo.encode({ ...info, confirmationTag }))), refusal('open-failed'));
  });

  test('to a group with a revoked member is refused', async () => {
    const { room, agent } = await openWithAgent();
    const invitation = await invite(room.group(clinic.desk), clinic.staff());
    const [certificate = noise] = agent.chain;
    const revoked = new Set([parseCertificate(certificate).serial]);
    await assert.rejects(joinGroup({ ...invitation, trust: { ...trust, revoked }, kind: 'conversation' }), refusal('revoked'));
  });
});

describe('a stored group', () => {
  test('is refused truncated, prolonged or of another format', async () => {
    const { room, visitor } = await openWithAgent();
    const stored = encodeGroup(room.group(visitor));
    for (let length = 0; length < stored.length; length += 29) assert.throws(() => decodeGroup(stored.subarray(0, length)), refusal('bad-encoding'));
    assert.throws(() => decodeGroup(concatBytes(stored, Uint8Array.of(0))), refusal('bad-encoding'));
    assert.throws(() => decodeGroup(stored.with(0, 9)), refusal('bad-encoding'));
    const pending = encodePending(await commit(room.group(visitor), {}, trust));
    for (let length = 0; length < pending.length; length += 101) assert.throws(() => decodePending(pending.subarray(0, length)), refusal('bad-encoding'));
    for (const format of [0, 2, 255]) assert.throws(() => decodePending(pending.with(0, format)), refusal('bad-encoding'));
    const { secrets } = await keyPackageOf(visitor, 'classic');
    const { welcome = noise } = await commit(room.group(clinic.desk), { add: (await keyPackageOf(clinic.staff(), 'classic')).keyPackage }, trust);
    for (const format of [0, 2, 255]) await assert.rejects(joinGroup({ welcome, secrets: secrets.with(0, format), identity: visitor, trust, kind: 'conversation' }), refusal('bad-encoding'));
  });
});
