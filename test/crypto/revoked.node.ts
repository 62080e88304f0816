import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commit, decodeGroup, encodeGroup, type Identity, parseCertificate, protect, revokedMembers, roster, type Trust, unprotect } from '../../src/crypto/index.js';
import { Clinic, expectCommit, expectMessage, idOf, keyPackageOf, read, refusal, Room, suites, text } from './clinic.js';
import { add, forgeCommit, remove } from './forge.js';

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
  });
}
