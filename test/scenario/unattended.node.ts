import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { Agent } from '../../src/agent.js';
import { type AgentState, DutyError } from '../../src/conversation/shift/duty.js';
import type { CareConversation, VisitorConversation } from '../../src/conversation/state.js';
import { StorageError } from '../../src/storage/storage.js';
import { Disk } from '../conversation/fragile-storage.js';
import { hears, House, reached, sees, texts, waiting } from './house.js';
import { SkippingClock } from './skipping-clock.js';

const MINUTE = 60_000;
const SECRET = 'zebrafish allergy';

describe('a console that nobody attends to', () => {
  let house: House;
  let disk: Disk;
  let clock: SkippingClock;
  let visitor: VisitorConversation;
  let ada: Agent;
  let talk: CareConversation;
  let id: string;
  beforeEach(async () => {
    house = await House.open();
    [disk, clock] = [new Disk(), new SkippingClock()];
    visitor = await house.visit();
    ada = await house.agent('Ada Agent', { keep: disk.openDurable, clock });
    await visitor.send(SECRET);
    id = await waiting(ada);
    talk = await ada.accept(id);
    await hears(talk, SECRET);
  });
  afterEach(() => house.close());

  /** Everything that the state leads to, conversations included. */
  function everythingIn(state: AgentState): string {
    return JSON.stringify(state, (_, value: unknown) => (value instanceof Map ? [...value] : value instanceof Set ? [...value] : typeof value === 'object' && value !== null && 'subscribe' in value && 'state' in value ? value.state : value));
  }

  async function locked(): Promise<AgentState> {
    clock.skip(5 * MINUTE + 1000);
    return sees(ada, ({ shift }) => shift === 'locked');
  }

  /** The shift is closed a moment after what is shown has gone. */
  async function keysAreGone(): Promise<void> {
    const deadlineMs = Date.now() + 120_000;
    const key = disk.keys.at(-1) ?? new Uint8Array([1]);
    while (key.some((byte) => byte !== 0) && Date.now() < deadlineMs) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(key, new Uint8Array(32));
  }

  test('asks first, thirty seconds before, and stays as it is when somebody is there', async () => {
    clock.skip(4.5 * MINUTE + 1000);
    const { idle } = await sees(ada, (state) => state.idle?.kind === 'warning');
    assert.ok(idle?.kind === 'warning' && idle.locksAtMs - clock.now() <= 30_000);
    ada.touch();
    await sees(ada, (state) => state.idle === undefined);
    clock.skip(4 * MINUTE);
    await talk.send('Still here');
    await hears(visitor, 'Still here');
    assert.equal(ada.state.shift, 'on');
  });

  test('locks: nothing of what was said is in its state, nor in the clear on the disk, and the keys are gone', async () => {
    assert.ok(everythingIn(ada.state).includes(SECRET), 'the search finds what is there');
    const state = await locked();
    await keysAreGone();
    assert.ok(!everythingIn(ada.state).includes(SECRET));
    assert.deepEqual([state.queue, state.team, [...state.conversations], [...state.notes], [...state.noteDrafts]], [[], [], [], [], []]);
    for (const [name, value] of await disk.storage.list('')) assert.ok(!Buffer.from(value).includes('zebrafish'), name);
    await assert.rejects(ada.accept(id), { code: 'not-signed-in' });
    await assert.rejects(ada.note(id, 'x'), { code: 'not-signed-in' });
    ada.touch();
    assert.equal(ada.state.shift, 'locked');
  });

  test('says, locked too, that something is still to be sent, as long as there is something', async () => {
    await house.stopRelay();
    await talk.send('On its way');
    const { unsent } = await locked();
    assert.equal(unsent, true);
    await keysAreGone();
    clock.skip(11 * MINUTE);
    const ended = await sees(ada, ({ shift }) => shift === 'ended');
    assert.equal('unsent' in ended, false);
    await house.restartRelay();
  });

  test('locks when somebody touches it after its device was asleep, with its timers: that may be anybody', async () => {
    clock.standStill(6 * MINUTE);
    ada.touch();
    await sees(ada, ({ shift }) => shift === 'locked');
    await keysAreGone();
  });

  test('shows colleagues that nobody is there, and that somebody is again', async () => {
    const ben = await house.agent('Ben Agent');
    await locked();
    await sees(ben, ({ away }) => away.has(ada.state.self.id));
    await ada.unlock();
    await sees(ben, ({ away }) => away.size === 0);
  });

  test('is unlocked with everything that came meanwhile, and with what was half written, as far as it may be kept', async () => {
    await talk.saveDraft('Dear patient, 123-45-6789');
    await ada.saveNote(id, 'Ask Ben about it, SSN 123-45-6789');
    await locked();
    await keysAreGone();
    await visitor.send('Are you there?');
    await reached(visitor, 'Are you there?');
    await ada.unlock();
    const again = ada.state.conversations.get(id);
    assert.ok(again);
    await hears(again, 'Are you there?');
    assert.deepEqual(texts(again.state), [SECRET, 'Are you there?']);
    assert.equal(again.state.draft, 'Dear patient, XXX-XX-XXXX');
    assert.equal(ada.state.noteDrafts.get(id), 'Ask Ben about it, SSN XXX-XX-XXXX');
    await sees(ada, ({ queue }) => queue.length === 1);
    await again.send('Yes, I am');
    await hears(visitor, 'Yes, I am');
  });

  test('keeps drafts that are saved as it locks', async () => {
    let saving: Promise<unknown> | undefined;
    ada.subscribe(({ shift }) => {
      if (shift === 'locked') saving ??= Promise.all([talk.saveDraft('Just in time'), ada.saveNote(id, 'For colleagues')]);
    });
    await locked();
    await keysAreGone();
    await saving;
    await ada.unlock();
    assert.equal(ada.state.conversations.get(id)?.state.draft, 'Just in time');
    assert.equal(ada.state.noteDrafts.get(id), 'For colleagues');
  });

  test('forgets a half-written note once it was sent', async () => {
    await ada.saveNote(id, 'Half');
    await ada.note(id, 'Half and half');
    await locked();
    await ada.unlock();
    assert.deepEqual([...ada.state.noteDrafts], []);
  });

  test('is purged after the longer time: the conversation goes back to the queue, and nothing is left', async () => {
    const ben = await house.agent('Ben Agent');
    await locked();
    await keysAreGone();
    clock.skip(10 * MINUTE);
    await sees(ada, ({ shift, idle }) => shift === 'ended' && idle?.kind === 'purged');
    assert.deepEqual(await disk.storage.list(''), []);
    assert.ok(!everythingIn(ada.state).includes(SECRET));
    assert.equal(await waiting(ben), id);
    await ada.unlock();
    assert.equal(ada.state.shift, 'ended');
  });

  test('is purged also after a sleep that was longer than both times', async () => {
    clock.skip(60 * MINUTE);
    await sees(ada, ({ shift, idle }) => shift === 'ended' && idle?.kind === 'purged');
    assert.deepEqual(await disk.storage.list(''), []);
  });

  test('is purged where the clinic cannot be reached, and while somebody waits for it to unlock', async () => {
    await locked();
    await keysAreGone();
    await house.stopRelay();
    const unlocking = ada.unlock().catch((error: unknown) => error);
    clock.skip(10 * MINUTE);
    clock.skip(1 * MINUTE);
    await sees(ada, ({ shift }) => shift === 'ended');
    assert.deepEqual(await disk.storage.list(''), []);
    await unlocking;
    await house.restartRelay();
  });

  test('is purged where its storage does not let it at first', async () => {
    const stuck = new Disk();
    let refused = 0;
    const keep = async () => {
      const kept = await stuck.openDurable();
      const destroy = () => (refused++ < 2 ? Promise.reject(new StorageError('failed', 'the database is blocked')) : kept.destroy());
      return { ...kept, destroy };
    };
    const ben = await house.agent('Ben Agent', { keep, clock });
    clock.skip(60 * MINUTE);
    const skipping = setInterval(() => clock.skip(5000), 100);
    await sees(ben, ({ shift, idle }) => shift === 'ended' && idle?.kind === 'purged').finally(() => clearInterval(skipping));
    assert.deepEqual(await stuck.storage.list(''), []);
    assert.ok(refused > 2);
  });

  test('signs out where the clinic cannot be reached, and while somebody waits for it to unlock', async () => {
    await locked();
    await keysAreGone();
    await house.stopRelay();
    const unlocking = ada.unlock().catch((error: unknown) => error);
    // It has opened what is kept, and waits for the clinic.
    while (disk.keys.at(-1)?.every((byte) => byte === 0)) await new Promise((resolve) => setTimeout(resolve, 20));
    const leaving = ada.signOut();
    const skipping = setInterval(() => clock.skip(1000), 100);
    await sees(ada, ({ shift }) => shift === 'ended').finally(() => clearInterval(skipping));
    await leaving;
    assert.ok((await unlocking) instanceof DutyError);
    assert.deepEqual(await disk.storage.list(''), []);
    await house.restartRelay();
  });

  test('stays locked over a reload, and cannot be read before it is unlocked', async () => {
    await locked();
    await keysAreGone();
    await ada.close();
    const again = await house.connect({ keep: disk.openDurable, clock });
    assert.equal(again.state.shift, 'locked');
    assert.ok(!everythingIn(again.state).includes(SECRET));
    await again.unlock();
    const state = await sees(again, ({ queue }) => queue.length === 1);
    assert.ok(everythingIn(state).includes(SECRET));
  });

  test('lets nobody in where the page is opened again after the longer time', async () => {
    await ada.close();
    clock.skip(20 * MINUTE);
    const again = await house.connect({ keep: disk.openDurable, clock });
    assert.equal(again.state.shift, 'ended');
    assert.deepEqual(await disk.storage.list(''), []);
    await assert.rejects(house.connect({ keep: disk.openDurable, clock }), { code: 'not-signed-in' });
  });

  test('signs out from the lock without being unlocked', async () => {
    const ben = await house.agent('Ben Agent');
    await locked();
    await ada.signOut();
    assert.equal(ada.state.shift, 'ended');
    assert.deepEqual(await disk.storage.list(''), []);
    assert.equal(await waiting(ben), id);
  });

  test('wants a new sign-in where the shift is over by the time it is unlocked', async () => {
    await locked();
    await keysAreGone();
    // Its certificate.
    clock.skip(7 * MINUTE);
    const late = new Date(ada.state.shiftEndsAtMs + 1);
    clock.skip(late.getTime() - clock.now());
    await ada.unlock();
    assert.equal(ada.state.shift, 'ended');
    assert.deepEqual(await disk.storage.list(''), []);
  });

  test('keeps the queue over a reload', async () => {
    await ada.close();
    const again = await house.connect({ keep: disk.openDurable, clock });
    await sees(again, ({ queue }) => queue.some((entry) => entry.id === id));
  });
});

describe('an unattended program', () => {
  test('never locks', async () => {
    const house = await House.open({ deviations: { assistants: 'allow' } });
    const [clock, disk] = [new SkippingClock(), new Disk()];
    const code = await house.desk.codes.create({ account: 'bot', name: 'Bot', role: 'assistant' }, Date.now());
    const bot = await house.connect({ login: { kind: 'code', code }, keep: disk.openDurable, clock });
    clock.skip(60 * MINUTE);
    await sees(bot, ({ connection }) => connection === 'online');
    assert.equal(bot.state.shift, 'on');
    await house.close();
  });
});
