import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accessToken, commit, decodeGroup, encodeGroup, epochOf, type Group, protect, unprotect } from '../../src/crypto/index.js';
import { Clinic, expectCommit, expectMessage, flipBit, idOf, read, refusal, Room, suites, text } from './clinic.js';
import { pathSecretsOpenedBy } from './forge.js';

// Whoever has copied all that a device keeps, and sees everything on the wire.

const clinic = new Clinic();
const trust = clinic.trust();

/** A thief's copy: what is stored, and nothing that shares memory with the owner's. */
const stolenFrom = (group: Group): Group => decodeGroup(encodeGroup(group));

/** A copy of a message that claims to be of another epoch; the epoch stands in the clear after 5 bytes and the group's id. */
function claimingEpoch(message: Uint8Array, epoch: number): Uint8Array {
  const changed = message.slice();
  new DataView(changed.buffer).setBigUint64(5 + 32, BigInt(epoch));
  return changed;
}

async function opensNothing(group: Group, messages: readonly Uint8Array[]): Promise<void> {
  for (const message of messages) {
    await assert.rejects(unprotect(group, message, trust), { name: 'CryptoError' });
    await assert.rejects(unprotect(group, claimingEpoch(message, epochOf(group)), trust), refusal('open-failed'));
  }
}

for (const suite of suites) {
  describe(`a removed member with all it ever had (${suite})`, () => {
    test('opens no path secret of the commit that removed it, while each who stays opens one', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const [leaving, staying] = [clinic.staff(), clinic.staff()];
      await room.add(clinic.desk, leaving);
      await room.add(clinic.desk, staying);
      const before = new Map([...room.groups].map(([identity, group]) => [identity, stolenFrom(group)]));
      const removal = await room.commit(clinic.desk, { remove: [idOf(leaving)] });
      const opened = (identity: typeof leaving) => {
        const group = before.get(identity);
        assert.ok(group);
        return pathSecretsOpenedBy(group, removal.commit, removal.next);
      };
      assert.equal(opened(leaving), 0);
      assert.equal(opened(visitor), 1);
      assert.equal(opened(staying), 1);
    });

    test('reads nothing of the epochs after it, neither messages nor commits, and holds no token for them', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const leaving = clinic.staff();
      await room.add(clinic.desk, leaving);
      const old = stolenFrom(room.group(leaving));
      const removal = await room.commit(clinic.desk, { remove: [idOf(leaving)] });
      const wire = [await room.say(visitor, 'just us'), await room.say(clinic.desk, 'indeed'), (await room.commit(clinic.desk, {})).commit, await room.say(visitor, 'so')];
      assert.equal((await unprotect(old, removal.commit, trust)).kind, 'removed');
      await opensNothing(old, wire);
      assert.notDeepEqual(await accessToken(old), await accessToken(room.group(visitor)));
    });
  });

  describe(`a thief of everything a device keeps (${suite})`, () => {
    test('opens nothing that was opened or sent before, in any order', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const wire: Uint8Array[] = [];
      for (const content of ['one', 'two', 'three']) wire.push(await room.say(visitor, content), await room.say(clinic.desk, content));
      wire.push((await room.commit(clinic.desk, {})).commit);
      for (const content of ['four', 'five']) wire.push(await room.say(visitor, content), await room.say(clinic.desk, content));
      for (const victim of [visitor, clinic.desk]) await opensNothing(stolenFrom(room.group(victim)), [...wire, ...wire.toReversed()]);
    });

    test('opens nothing that the relay withheld, once a later message was read', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      let group = room.group(visitor);
      const sent: Uint8Array[] = [];
      for (const content of ['one', 'two', 'three', 'four', 'five']) {
        const { message, next } = await protect(group, text(content));
        sent.push(message);
        group = next;
      }
      const [, , third = new Uint8Array(), , fifth = new Uint8Array()] = sent;
      let desk = expectMessage(await unprotect(room.group(clinic.desk), third, trust)).next;
      await opensNothing(stolenFrom(desk), sent.slice(0, 3));
      desk = expectMessage(await unprotect(desk, fifth, trust)).next;
      await opensNothing(stolenFrom(desk), sent);
    });

    test('opens nothing that was withheld over a commit', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const { message: withheld } = await protect(room.group(visitor), text('never delivered'));
      const pending = await commit(room.group(clinic.desk), {}, trust);
      await opensNothing(stolenFrom(pending.next), [withheld]);
      const followed = expectCommit(await unprotect(room.group(visitor), pending.commit, trust)).next;
      await opensNothing(stolenFrom(followed), [withheld]);
    });

    test('learns no more from a relay that replays, reorders and damages', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      let [sender, desk] = [room.group(visitor), room.group(clinic.desk)];
      const sent: Uint8Array[] = [];
      for (const content of ['one', 'two', 'three']) {
        const { message, next } = await protect(sender, text(content));
        sender = next;
        sent.push(message);
        await assert.rejects(unprotect(desk, flipBit(message, message.length * 8 - 3), trust), refusal('open-failed'));
        const heard = expectMessage(await unprotect(desk, message, trust));
        assert.equal(read(heard.content), content);
        desk = heard.next;
        for (const old of sent) await assert.rejects(unprotect(desk, old, trust), refusal('open-failed'));
      }
      await opensNothing(stolenFrom(desk), sent);
    });

    test('reads on until the victim renews its keys, and nothing new from then on', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      for (const victim of [visitor, clinic.desk]) {
        let stolen = stolenFrom(room.group(victim));
        const other = victim === visitor ? clinic.desk : visitor;
        stolen = expectMessage(await unprotect(stolen, await room.say(other, 'overheard'), trust)).next;
        stolen = expectCommit(await unprotect(stolen, (await room.commit(other, {})).commit, trust)).next;
        const renewal = await room.commit(victim, {});
        assert.equal(pathSecretsOpenedBy(stolen, renewal.commit, renewal.next), 0);
        await assert.rejects(unprotect(stolen, renewal.commit, trust), { name: 'CryptoError' });
        await opensNothing(stolen, [await room.say(other, 'secret again'), await room.say(victim, 'good')]);
        assert.notDeepEqual(await accessToken(stolen), await accessToken(room.group(victim)));
      }
    });
  });
}

test('a copy of a state finds messages of its own in the log that it has not sealed', async () => {
  const { room, visitor } = await Room.open(clinic, 'classic');
  const copy = stolenFrom(room.group(visitor));
  const message = await room.say(visitor, 'sealed elsewhere');
  const found = expectMessage(await unprotect(copy, message, trust));
  assert.equal(found.sender.self, true);
  await assert.rejects(unprotect(room.group(visitor), message, trust), refusal('open-failed'), 'who sealed it knows it by its bytes and cannot open it');
});
