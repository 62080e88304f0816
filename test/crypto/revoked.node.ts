import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commit, decodeGroup, encodeGroup, type Identity, joinGroup, keyPackageOwner, parseCertificate, protect, revokedMembers, roster, type Trust, unprotect } from '../../src/crypto/index.js';
import { Clinic, expectCommit, expectMessage, HOUR, idOf, keyPackageOf, NOW, read, refusal, Room, suites, text } from './clinic.js';
import { add, forgeCommit, pathSecretsOpenedBy, remove } from './forge.js';

// Whose key the clinic does not trust any more, and who holds all that its device had.

const clinic = new Clinic();

function afterRevokingOf({ chain }: Identity): Trust {
  const [certificate = new Uint8Array()] = chain;
  return clinic.trust({ revoked: new Set([parseCertificate(certificate).serial]) });
}

for (const suite of suites) {
  describe(`a member who was revoked (${suite})`, () => {
    async function open() {
      const { room, visitor } = await Room.open(clinic, suite);
      const agent = clinic.staff();
      await room.add(clinic.desk, agent);
      return { room, visitor, agent, late: afterRevokingOf(agent) };
    }

    test('is named to all others, and to nobody before', async () => {
      const { room, visitor, agent, late } = await open();
      for (const identity of [visitor, clinic.desk]) {
        assert.deepEqual(revokedMembers(room.group(identity), late).map(({ id, role }) => [id, role]), [[idOf(agent), 'agent']]);
        assert.deepEqual(revokedMembers(room.group(identity), clinic.trust()), []);
      }
      const ofIssuer = clinic.trust({ revoked: new Set([parseCertificate(clinic.issuerCertificate).serial]) });
      assert.equal(revokedMembers(room.group(visitor), ofIssuer).length, 1);
    });

    test('says nothing any more', async () => {
      const { room, visitor, agent, late } = await open();
      const { message } = await protect(room.group(agent), text('it is I'));
      for (const identity of [visitor, clinic.desk]) await assert.rejects(unprotect(room.group(identity), message, late), refusal('revoked'));
    });

    test('is followed when it renews its keys, as it may have done before, and stays out all the same once it was removed', async () => {
      const { room, visitor, agent, late } = await open();
      const renewal = await commit(room.group(agent), {}, clinic.trust());
      const follow = async (identity: Identity, bytes: Uint8Array) => expectCommit(await unprotect(room.group(identity), bytes, late));
      for (const identity of [visitor, clinic.desk]) {
        const { sender, added, removed, next } = await follow(identity, renewal.commit);
        assert.deepEqual([sender.id, added, removed], [idOf(agent), [], []]);
        assert.equal(revokedMembers(next, late).length, 1, 'it still is');
        room.groups.set(identity, next);
      }
      const removal = await commit(room.group(clinic.desk), { remove: [idOf(agent)] }, late);
      const { next } = await follow(visitor, removal.commit);
      assert.deepEqual([roster(next).length, revokedMembers(next, late)], [2, []]);
      const { message } = await protect(next, text('just us now'));
      assert.equal(read(expectMessage(await unprotect(removal.next, message, late)).content), 'just us now');
      const thief = decodeGroup(encodeGroup(renewal.next));
      assert.equal((await unprotect(thief, removal.commit, late)).kind, 'removed');
      await assert.rejects(unprotect(thief, message, late), { name: 'CryptoError' });
    });

    test('is told new keys by a renewal that was made before its maker knew, and none of those that count once it was removed', async () => {
      const { room, visitor, agent, late } = await open();
      await room.add(clinic.desk, clinic.staff());
      const before = decodeGroup(encodeGroup(room.group(agent)));
      const renewal = await room.commit(visitor, {});
      assert.equal(pathSecretsOpenedBy(before, renewal.commit, renewal.next), 1);
      const thief = decodeGroup(encodeGroup(room.group(agent)));
      const removal = await room.commit(clinic.desk, { remove: [idOf(agent)] });
      assert.equal(pathSecretsOpenedBy(thief, removal.commit, removal.next), 0);
      assert.equal((await unprotect(thief, removal.commit, late)).kind, 'removed');
      for (const by of [visitor, clinic.desk]) {
        const message = await room.say(by, 'just us now');
        for (const stolen of [before, thief]) await assert.rejects(unprotect(stolen, message, late), refusal('wrong-epoch'));
      }
    });

    test('brings nobody in and puts nobody out, were it the desk', async () => {
      const { room, visitor, agent } = await open();
      const late = afterRevokingOf(clinic.desk);
      const { keyPackage } = await keyPackageOf(clinic.staff(), suite);
      for (const proposals of [[add(keyPackage)], [remove(2)], [remove(2), add(keyPackage)]]) {
        const { commit: bytes } = forgeCommit(room.group(clinic.desk), proposals);
        assert.notEqual((await unprotect(room.group(visitor), bytes, clinic.trust())).kind, 'message');
        for (const identity of [visitor, agent]) await assert.rejects(unprotect(room.group(identity), bytes, late), refusal('revoked'));
      }
    });

    test('does not come in anew: nobody adds it, nor follows who does', async () => {
      const { room, visitor, agent, late } = await open();
      await room.commit(clinic.desk, { remove: [idOf(agent)] });
      const { keyPackage } = await keyPackageOf(agent, suite);
      await assert.rejects(commit(room.group(clinic.desk), { add: keyPackage }, late), refusal('revoked'));
      const { commit: bytes } = forgeCommit(room.group(clinic.desk), [add(keyPackage)]);
      await assert.rejects(unprotect(room.group(visitor), bytes, late), refusal('revoked'));
    });

    test('is followed in by who reads the log later than it was written, says nothing there, and is out with the removal', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const agent = clinic.staff();
      const late = { ...afterRevokingOf(agent), sinceMs: NOW - HOUR };
      const { keyPackage, secrets } = await keyPackageOf(agent, suite);
      const { commit: addition, welcome = new Uint8Array(), next: desk } = await commit(room.group(clinic.desk), { add: keyPackage }, clinic.trust());
      const thief = await joinGroup({ welcome, secrets, identity: agent, trust: clinic.trust(), kind: 'conversation' });
      const removal = await commit(desk, { remove: [idOf(agent)] }, late);
      const { added, next } = expectCommit(await unprotect(room.group(visitor), addition, late));
      assert.deepEqual([added.map(({ id }) => id), revokedMembers(next, late).map(({ id }) => id)], [[idOf(agent)], [idOf(agent)]]);
      await assert.rejects(unprotect(next, (await protect(thief, text('it is I'))).message, late), refusal('revoked'));
      await assert.rejects(unprotect(next, addition, late), refusal('wrong-epoch'));
      const { next: last } = expectCommit(await unprotect(next, removal.commit, late));
      assert.deepEqual([roster(last).length, revokedMembers(last, late)], [2, []]);
      await assert.rejects(unprotect(last, addition, late), refusal('wrong-epoch'));
      const { message } = await protect(last, text('just us now'));
      assert.equal(read(expectMessage(await unprotect(removal.next, message, late)).content), 'just us now');
      await assert.rejects(unprotect(thief, message, late), { name: 'CryptoError' });
    });

    test('is not followed in, however old the log may be, where anything else speaks against it, or by whom it was let in', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const over = clinic.staff('agent', { notAfterMs: NOW - 10 * 60_000 });
      const stranger = new Clinic().staff();
      const early = (identity: Identity, times: { nowMs?: number } = {}) => keyPackageOf(identity, suite, times);
      const since = (identity: Identity) => ({ ...afterRevokingOf(identity), sinceMs: NOW - 5 * 60_000 });
      for (const [identity, code] of [[over, 'expired'], [stranger, 'untrusted']] as const) {
        const { keyPackage } = await early(identity, { nowMs: NOW - HOUR });
        const { commit: bytes } = forgeCommit(room.group(clinic.desk), [add(keyPackage)]);
        await assert.rejects(unprotect(room.group(visitor), bytes, since(identity)), refusal(code));
      }
      const { keyPackage } = await early(clinic.staff());
      const { commit: bytes } = forgeCommit(room.group(clinic.desk), [add(keyPackage)]);
      await assert.rejects(unprotect(room.group(visitor), bytes, since(clinic.desk)), refusal('revoked'));
    });

    test('is found in a group by who is welcomed there later, but welcomes nobody', async () => {
      const { room, visitor, agent, late } = await open();
      const colleague = clinic.staff();
      const { keyPackage, secrets } = await keyPackageOf(colleague, suite);
      const { welcome = new Uint8Array(), next: desk } = await commit(room.group(clinic.desk), { add: keyPackage }, clinic.trust());
      const join = (trust: Trust) => joinGroup({ welcome, secrets, identity: colleague, trust, kind: 'conversation' });
      await assert.rejects(join(late), refusal('revoked'));
      await assert.rejects(join({ ...afterRevokingOf(clinic.desk), sinceMs: 0 }), refusal('revoked'));
      const joined = await join({ ...late, sinceMs: 0 });
      assert.deepEqual(revokedMembers(joined, late).map(({ id }) => id), [idOf(agent)]);
      const removal = await commit(desk, { remove: [idOf(agent)] }, late);
      const { next } = expectCommit(await unprotect(joined, removal.commit, late));
      assert.deepEqual([roster(next).map(({ id }) => id), revokedMembers(next, late)], [[idOf(visitor), idOf(clinic.desk), idOf(colleague)], []]);
    });

    test('is let in by nobody, were it said that the log is old', async () => {
      const { room, agent, late } = await open();
      await room.commit(clinic.desk, { remove: [idOf(agent)] });
      const { keyPackage } = await keyPackageOf(agent, suite);
      await assert.rejects(commit(room.group(clinic.desk), { add: keyPackage }, { ...late, sinceMs: 0 }), refusal('revoked'));
      await assert.rejects(keyPackageOwner(keyPackage, { ...late, sinceMs: 0 }), refusal('revoked'));
    });
  });
}
