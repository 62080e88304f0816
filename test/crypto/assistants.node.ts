import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commit, joinGroup, keyPackageOwner, protect, revokedMembers, roster, unprotect } from '../../src/crypto/index.js';
import { Clinic, expectCommit, expectMessage, HOUR, idOf, keyPackageOf, NOW, read, refusal, Room, text } from './clinic.js';
import { add, forgeCommit } from './forge.js';

// Programs, where the clinic's policy has let them in and does not any more. Who reads the log late cannot tell which of it came first.

const clinic = new Clinic();
const suite = 'classic';
const none = clinic.trust({ assistants: false });
const late = { ...none, sinceMs: NOW - HOUR };

describe('an assistant, where the policy lets none in any more', () => {
  async function open() {
    const { room, visitor } = await Room.open(clinic, suite);
    const bot = clinic.staff('assistant');
    return { room, visitor, bot, made: await keyPackageOf(bot, suite) };
  }

  test('is let in by nobody, were it said that the log is old', async () => {
    const { room, made } = await open();
    for (const trust of [none, late, { ...none, sinceMs: 0 }]) {
      await assert.rejects(keyPackageOwner(made.keyPackage, trust), refusal('untrusted'));
      await assert.rejects(commit(room.group(clinic.desk), { add: made.keyPackage }, trust), refusal('untrusted'));
    }
  });

  test('is followed in by who reads the log later than it was written, named as one to be put out, and out with the removal', async () => {
    const { room, visitor, bot, made } = await open();
    const addition = await commit(room.group(clinic.desk), { add: made.keyPackage }, clinic.trust());
    await assert.rejects(unprotect(room.group(visitor), addition.commit, none), refusal('untrusted'));
    const { added, next } = expectCommit(await unprotect(room.group(visitor), addition.commit, late));
    assert.deepEqual([added, revokedMembers(next, late)].map((members) => members.map(({ id }) => id)), [[idOf(bot)], [idOf(bot)]]);
    const removal = await commit(addition.next, { remove: [idOf(bot)] }, late);
    const { next: last } = expectCommit(await unprotect(next, removal.commit, late));
    assert.deepEqual([roster(last).length, revokedMembers(last, late)], [2, []]);
    const { message } = await protect(last, text('just us now'));
    assert.equal(read(expectMessage(await unprotect(removal.next, message, late)).content), 'just us now');
    const inside = await joinGroup({ welcome: addition.welcome ?? new Uint8Array(), secrets: made.secrets, identity: bot, trust: clinic.trust(), kind: 'conversation' });
    await assert.rejects(unprotect(inside, message, clinic.trust()), { name: 'CryptoError' });
  });

  test('is named so to those among whom it was before, and is heard: what it has said may be older', async () => {
    const { room, visitor, bot } = await open();
    await room.add(clinic.desk, bot);
    for (const identity of [visitor, clinic.desk]) {
      assert.deepEqual(revokedMembers(room.group(identity), none).map(({ id }) => id), [idOf(bot)]);
      assert.deepEqual(revokedMembers(room.group(identity), clinic.trust()), []);
    }
    const { message } = await protect(room.group(bot), text('I am a program'));
    assert.equal(read(expectMessage(await unprotect(room.group(visitor), message, late)).content), 'I am a program');
  });

  test('is not followed in by whoever else brings it, nor where anything else speaks against it, however old the log may be', async () => {
    const { room, visitor, made } = await open();
    const agent = clinic.staff();
    await room.add(clinic.desk, agent);
    await assert.rejects(unprotect(room.group(visitor), forgeCommit(room.group(agent), [add(made.keyPackage)]).commit, late), refusal('refused-commit'));
    await assert.rejects(unprotect(room.group(agent), forgeCommit(room.group(visitor), [add(made.keyPackage)]).commit, late), refusal('refused-commit'));
    for (const [other, times, code] of [[clinic.staff('assistant', { notAfterMs: NOW - 10 * 60_000 }), { nowMs: NOW - HOUR }, 'expired'], [new Clinic().staff('assistant'), {}, 'untrusted']] as const) {
      const { keyPackage } = await keyPackageOf(other, suite, times);
      await assert.rejects(unprotect(room.group(visitor), forgeCommit(room.group(clinic.desk), [add(keyPackage)]).commit, { ...late, sinceMs: NOW - 5 * 60_000 }), refusal(code));
    }
  });
});
