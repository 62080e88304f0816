import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import {
  accessToken,
  commit,
  createGroup,
  decodeGroup,
  decodePending,
  encodeGroup,
  encodePending,
  epochOf,
  exportSecret,
  type Group,
  groupId,
  joinGroup,
  kindOf,
  protect,
  roster,
  securityCode,
  suiteOf,
  unprotect,
  welcomeRefs,
  wipe,
  withdraw,
} from '../../src/crypto/index.js';
import { Clinic, codeOf, expectCommit, expectMessage, HOUR, idOf, keyPackageOf, NOW, read, refusal, Room, suites, text, visitorIdentity } from './clinic.js';
import { generationOf, stateOf } from './forge.js';

for (const suite of suites) {
  describe(`a group (${suite})`, () => {
    const clinic = new Clinic();
    const trust = clinic.trust();

    test('begins with its visitor alone', async () => {
      const id = randomBytes(32);
      const visitor = visitorIdentity();
      const group = await createGroup({ id, kind: 'conversation', identity: visitor, suite });
      assert.deepEqual([epochOf(group), kindOf(group), suiteOf(group)], [0, 'conversation', suite]);
      assert.deepEqual(groupId(group), id);
      assert.deepEqual(roster(group), [{ id: idOf(visitor), role: 'visitor', name: '', publicKey: visitor.key.publicKey, self: true }]);
    });

    test('is created by a visitor as conversation and by the desk as team, with an id of 32 bytes', async () => {
      const id = randomBytes(32);
      await assert.rejects(createGroup({ id, kind: 'conversation', identity: clinic.staff(), suite }), RangeError);
      await assert.rejects(createGroup({ id, kind: 'team', identity: visitorIdentity(), suite }), RangeError);
      await assert.rejects(createGroup({ id: randomBytes(16), kind: 'team', identity: clinic.desk, suite }), RangeError);
    });

    test('carries messages both ways, and says who sent them', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      await room.say(visitor, 'My knee hurts.');
      await room.say(clinic.desk, '');
      await room.say(visitor, '膝蓋痛'.repeat(1000));
    });

    test('shows all members the same roster, code and token, and others after each change', async () => {
      const { room } = await Room.open(clinic, suite);
      const agent = clinic.staff('agent', { name: 'Ann' });
      const before = await accessToken(room.group(clinic.desk));
      const codeBefore = codeOf(room.group(clinic.desk));
      await room.add(clinic.desk, agent);
      const groups = [...room.groups.values()];
      const tokens = await Promise.all(groups.map(accessToken));
      assert.equal(new Set(groups.map(codeOf)).size, 1);
      assert.equal(new Set(tokens.map(String)).size, 1);
      assert.match(codeOf(room.group(agent)), /^\d{5}( \d{5}){11}$/);
      assert.notEqual(securityCode(room.group(agent), new Uint8Array(32)), codeOf(room.group(agent)), 'another profile');
      assert.notEqual(codeOf(room.group(agent)), codeBefore);
      assert.notDeepEqual(tokens[0], before);
      for (const group of groups) assert.deepEqual(roster(group).map(({ role, name }) => [role, name]), [['visitor', ''], ['desk', 'the desk'], ['agent', 'Ann']]);
      assert.deepEqual(roster(room.group(agent)).map(({ self }) => self), [false, false, true]);
      assert.deepEqual(roster(room.group(agent)).map(({ notAfterMs }) => notAfterMs), [undefined, NOW + 12 * HOUR, NOW + 12 * HOUR]);
    });

    test('exports secrets by label, context and length', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const [mine, theirs] = [room.group(visitor), room.group(clinic.desk)];
      const secret = await exportSecret(mine, 'history', text('a'), 32);
      assert.deepEqual(await exportSecret(theirs, 'history', text('a'), 32), secret);
      assert.notDeepEqual(await exportSecret(theirs, 'form', text('a'), 32), secret);
      assert.notDeepEqual(await exportSecret(theirs, 'history', text('b'), 32), secret);
      assert.equal((await exportSecret(mine, 'history', text('a'), 100)).length, 100);
      await assert.rejects(exportSecret(mine, 'history', text('a'), 0), RangeError);
    });

    test('says what a commit did', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const [ann, bob] = [clinic.staff('agent', { name: 'Ann' }), clinic.staff('agent', { name: 'Bob' })];
      await room.add(clinic.desk, ann);
      const { keyPackage } = await keyPackageOf(bob, suite);
      const pending = await commit(room.group(clinic.desk), { add: keyPackage, remove: [idOf(ann)] }, trust);
      const seen = expectCommit(await unprotect(room.group(visitor), pending.commit, trust));
      assert.equal(seen.sender.role, 'desk');
      assert.deepEqual(seen.added.map(({ name }) => name), ['Bob']);
      assert.deepEqual(seen.removed.map(({ name }) => name), ['Ann']);
      const atAnn = await unprotect(room.group(ann), pending.commit, trust);
      assert.ok(atAnn.kind === 'removed');
      assert.equal(atAnn.by.role, 'desk');
      assert.deepEqual(atAnn.removed.map(({ self }) => self), [true]);
    });

    test('goes on after storage, with the secrets of the stored copy its own', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const stored = encodeGroup(room.group(visitor));
      const copy = stored.slice();
      const { message, consumed } = await protect(decodeGroup(stored), text('after the reload'));
      wipe(consumed);
      assert.deepEqual(stored, copy);
      const heard = expectMessage(await unprotect(room.group(clinic.desk), message, trust));
      assert.equal(read(heard.content), 'after the reload');
    });

    test('stores no secret of an epoch that it has no use for', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const { external, membership, resumption } = stateOf(room.group(visitor)).secrets;
      const stored = Buffer.from(encodeGroup(room.group(visitor)));
      for (const secret of [external, membership, resumption]) assert.ok(secret && stored.indexOf(secret) === -1);
    });

    test('does not grow with messages or commits', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      await room.commit(clinic.desk, {});
      await room.commit(visitor, {});
      const size = encodeGroup(room.group(visitor)).length;
      for (let n = 0; n < 5; n++) await room.say(n % 2 ? visitor : clinic.desk, 'hello');
      await room.commit(clinic.desk, {});
      await room.commit(visitor, {});
      assert.equal(encodeGroup(room.group(visitor)).length, size);
    });

    test('makes no commit under the key of one that was withdrawn, and is followed all the same', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const before = room.group(visitor);
      const first = await commit(before, {}, trust);
      const { next, consumed } = await withdraw(before);
      const second = await commit(next, {}, trust);
      assert.deepEqual([first, second].map((pending) => generationOf(before, pending.commit)), [0, 1]);
      expectCommit(await unprotect(room.group(clinic.desk), second.commit, trust));
      assert.notDeepEqual(encodeGroup(next), encodeGroup(before));
      wipe(consumed);
      await assert.rejects(commit(before, {}, trust).then((again) => unprotect(room.group(clinic.desk), again.commit, trust)), refusal('open-failed'));
      expectMessage(await unprotect(room.group(clinic.desk), (await protect(next, text('still here'))).message, trust));
    });

    test('goes on from a commit that was stored before the relay answered', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const { keyPackage, secrets, ref } = await keyPackageOf(clinic.staff(), suite);
      const made = await commit(room.group(clinic.desk), { add: keyPackage }, trust);
      const resumed = decodePending(encodePending(made));
      assert.deepEqual(resumed.commit, made.commit);
      assert.deepEqual(resumed.welcome, made.welcome);
      assert.deepEqual(welcomeRefs(resumed.welcome ?? new Uint8Array()), [ref]);
      assert.ok(secrets.length > 0);
      const followed = expectCommit(await unprotect(room.group(visitor), resumed.commit, trust));
      assert.equal(codeOf(followed.next), codeOf(resumed.next));
      const renewal = await commit(room.group(visitor), {}, trust);
      assert.equal(decodePending(encodePending(renewal)).welcome, undefined);
    });

    test('leaves the loser of a race able to follow the winner', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const loser = await commit(room.group(visitor), {}, trust);
      await room.commit(clinic.desk, {});
      await assert.rejects(unprotect(room.group(clinic.desk), loser.commit, trust), refusal('wrong-epoch'));
      await room.say(visitor, 'still here');
      await room.commit(visitor, {});
      await room.say(clinic.desk, 'so am I');
    });

    test('lets an agent come back who was removed', async () => {
      const { room } = await Room.open(clinic, suite);
      const agent = clinic.staff();
      await room.add(clinic.desk, agent);
      await room.commit(clinic.desk, { remove: [idOf(agent)] });
      assert.ok(!room.groups.has(agent));
      await room.add(clinic.desk, agent);
      await room.say(agent, 'back again');
    });

    test('of the team has the desk and those on shift', async () => {
      const { room } = await Room.open(clinic, suite, 'team');
      const [ann, bot] = [clinic.staff(), clinic.staff('assistant')];
      await room.add(clinic.desk, ann);
      await room.add(clinic.desk, bot);
      await room.say(clinic.desk, 'a conversation is waiting');
      await room.say(ann, 'mine');
      assert.deepEqual(roster(room.group(bot)).map(({ role }) => role), ['desk', 'agent', 'assistant']);
      assert.equal(kindOf(room.group(bot)), 'team');
    });

    test('overwrites what is consumed, and only that', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const sent = await protect(room.group(visitor), text('one'));
      const heard = expectMessage(await unprotect(room.group(clinic.desk), sent.message, trust));
      wipe(sent.consumed);
      wipe(heard.consumed);
      room.groups.set(visitor, sent.next).set(clinic.desk, heard.next);
      const renewal = await commit(sent.next, {}, trust);
      const followed = expectCommit(await unprotect(heard.next, renewal.commit, trust));
      wipe(renewal.consumed);
      wipe(followed.consumed);
      assert.ok(renewal.consumed.length > 10);
      assert.ok(renewal.consumed.every((secret) => secret.every((byte) => byte === 0)));
      room.groups.set(visitor, renewal.next).set(clinic.desk, followed.next);
      await room.say(visitor, 'two');
      await room.say(clinic.desk, 'three');
      await room.commit(visitor, {});
      await room.commit(clinic.desk, {});
    });

    test('keeps nothing of a past message or epoch that could open it again', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const keepsNone = (group: Group, secrets: Uint8Array[]) => {
        const stored = Buffer.from(encodeGroup(group));
        assert.ok(secrets.length > 0);
        for (const secret of secrets) assert.equal(stored.indexOf(secret), -1);
      };
      const sent = await protect(room.group(visitor), text('one'));
      const heard = expectMessage(await unprotect(room.group(clinic.desk), sent.message, trust));
      keepsNone(sent.next, sent.consumed);
      keepsNone(heard.next, heard.consumed);
      const renewal = await commit(sent.next, {}, trust);
      const followed = expectCommit(await unprotect(heard.next, renewal.commit, trust));
      keepsNone(renewal.next, renewal.consumed);
      keepsNone(followed.next, followed.consumed);
    });

    test('lets a member in whose certificate has run out since speak and stay, and nobody new with one', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const agent = clinic.staff('agent', { notAfterMs: NOW + HOUR });
      await room.add(clinic.desk, agent);
      const later = clinic.trust({ nowMs: NOW + 2 * HOUR });
      const { message } = await protect(room.group(agent), text('still typing'));
      assert.equal(read(expectMessage(await unprotect(room.group(visitor), message, later)).content), 'still typing');
      const { keyPackage } = await keyPackageOf(clinic.staff('agent', { notAfterMs: NOW + HOUR }), suite);
      await assert.rejects(commit(room.group(clinic.desk), { add: keyPackage }, later), refusal('expired'));
      const early = await commit(room.group(clinic.desk), { add: keyPackage }, trust);
      await assert.rejects(unprotect(room.group(visitor), early.commit, later), refusal('expired'));
    });

    test('lets somebody in whose certificate and KeyPackage held when they may have come, where the log is read later', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const { keyPackage } = await keyPackageOf(clinic.staff('agent', { notAfterMs: NOW + HOUR }), suite, { lifetimeMs: HOUR });
      const { commit: admission } = await commit(room.group(clinic.desk), { add: keyPackage }, trust);
      const late = clinic.trust({ nowMs: NOW + 9 * 24 * HOUR });
      const follow = (sinceMs: number, changes = late) => unprotect(room.group(visitor), admission, { ...changes, sinceMs });
      expectCommit(await follow(NOW));
      expectCommit(await follow(NOW + HOUR - 1));
      await assert.rejects(follow(NOW + HOUR), refusal('expired'));
      // A time that has not come is not waited for.
      await assert.rejects(follow(NOW + 10 * 24 * HOUR), refusal('expired'));
      await assert.rejects(follow(NOW, clinic.trust({ nowMs: NOW - 2 * HOUR })), refusal('not-yet-valid'));
      await assert.rejects(follow(Number.NaN), RangeError);
      // Who lets somebody in does so now.
      await assert.rejects(commit(room.group(clinic.desk), { add: keyPackage }, late), refusal('expired'));
    });
  });
}

test('a KeyPackage and a group of different suites do not meet', async () => {
  const clinic = new Clinic();
  const { room } = await Room.open(clinic, 'classic');
  const { keyPackage, secrets } = await keyPackageOf(clinic.staff(), 'x-wing');
  await assert.rejects(commit(room.group(clinic.desk), { add: keyPackage }, clinic.trust()), refusal('wrong-suite'));
  const agent = clinic.staff();
  const classic = await keyPackageOf(agent, 'classic');
  const { welcome = new Uint8Array() } = await commit(room.group(clinic.desk), { add: classic.keyPackage }, clinic.trust());
  const join = { welcome, secrets: classic.secrets, identity: agent, kind: 'conversation' } as const;
  await assert.rejects(joinGroup({ ...join, trust: clinic.trust({ suite: 'x-wing' }) }), refusal('wrong-suite'));
  await assert.rejects(joinGroup({ ...join, secrets, trust: clinic.trust() }), RangeError);
});
