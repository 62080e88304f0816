import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { Clinic, type Desk, type Room, screen, settle, shows } from './clinic.js';
import { Disk } from './fragile-storage.js';

const MINUTE = 60_000;

describe('a visitor who comes back', () => {
  let clinic: Clinic;
  let desk: Desk;
  let disk: Disk;
  let room: Room;
  let visitor: VisitorConversation;
  beforeEach(async () => {
    clinic = new Clinic();
    desk = await clinic.open({ deviations: { idle: {} } });
    disk = new Disk();
    visitor = await clinic.visit({ keep: disk.open });
    await visitor.send('an hour ago');
    room = await desk.room();
    await room.hears('an hour ago');
    await room.say('so it was');
    await shows(visitor, ({ unread }) => unread === 1);
    visitor.markRead();
    await settle();
    await clinic.clock.advance(60 * MINUTE);
  });
  afterEach(() => clinic.close());

  /** Comes back after no page with the chat has been alive for this long. */
  const returned = async (awayMs = 6 * MINUTE) => {
    await visitor.close();
    await clinic.clock.advance(awayMs);
    visitor = await clinic.visit({ keep: disk.open });
    return visitor;
  };
  const lines = () => screen(visitor.state).map((line) => line.replace(/ \(\w+\)$/, ''));

  it('is shown what was said in the last half hour, and told how much is withheld; nothing older is in the state', async () => {
    await visitor.send('just now');
    await room.hears('just now');
    await clinic.clock.advance(23 * MINUTE);
    await returned();
    await shows(visitor, ({ withheld }) => withheld === 2);
    assert.deepEqual(lines(), ['visitor: just now']);
    assert.ok(!JSON.stringify(visitor.state).includes('an hour ago'));
  });

  it('has not come back who goes from page to page: what was shown is shown, however old', async () => {
    await returned();
    await shows(visitor, ({ withheld }) => withheld === 2);
    await visitor.send('on every page');
    await room.hears('on every page');
    for (let pages = 0; pages < 10; pages++) {
      // Its first steps are done, and the beats of its time have been kept.
      await settle();
      await clinic.clock.advance(5 * MINUTE);
      await settle();
      await returned(4 * MINUTE);
      await shows(visitor, ({ phase }) => phase === 'open');
      assert.deepEqual([lines(), visitor.state.withheld], [['visitor: on every page'], 2]);
    }
    await returned();
    await shows(visitor, ({ withheld }) => withheld === 3);
    assert.deepEqual(lines(), []);
  });

  it('has not come back whose page was still waiting with its first steps when it was left', async () => {
    await visitor.close();
    visitor = await clinic.visit({ keep: disk.open, phi: () => new Promise(() => undefined) });
    await clinic.clock.advance(5 * MINUTE);
    await returned(4 * MINUTE);
    assert.deepEqual(lines(), ['visitor: an hour ago', 'desk: so it was']);
  });

  it('is in one sitting in all tabs: as long as one is alive, the next one is no return', async () => {
    const other = await clinic.visit({ keep: disk.open });
    await visitor.close();
    await settle();
    await clinic.clock.advance(10 * MINUTE);
    await settle();
    visitor = await clinic.visit({ keep: disk.open });
    assert.deepEqual(lines(), ['visitor: an hour ago', 'desk: so it was']);
    await other.close();
  });

  it('has come back who unlocks, however soon', async () => {
    await clinic.publish({ deviations: { idle: { lockAfterMs: 40 * MINUTE } } });
    visitor.touch();
    await clinic.clock.advance(11 * MINUTE);
    await settle();
    for (let minutes = 0; minutes < 30; minutes++) {
      await clinic.clock.advance(MINUTE);
      await settle();
    }
    await shows(visitor, ({ phase }) => phase === 'locked');
    await visitor.unlock();
    await shows(visitor, ({ withheld }) => withheld === 2);
    assert.deepEqual(lines(), []);
  });

  it('goes on from there: what comes is shown, also when it grows old on the screen', async () => {
    await returned();
    await shows(visitor, ({ phase }) => phase === 'open');
    await room.say('welcome back');
    await shows(visitor, () => lines().includes('desk: welcome back'));
    await clinic.clock.advance(40 * MINUTE);
    assert.deepEqual(lines(), ['desk: welcome back']);
  });

  it('is shown an answer that nobody has read yet, however old it is', async () => {
    await visitor.close();
    await room.say('take it with food');
    await clinic.clock.advance(10 * 60 * MINUTE);
    await returned();
    await shows(visitor, ({ unread }) => unread === 1);
    assert.deepEqual(lines(), ['desk: take it with food']);
    await returned();
    assert.deepEqual([lines(), visitor.state.unread], [['desk: take it with food'], 1]);
  });

  it('has nothing more stored of it, withheld or not, once it is over', async () => {
    await returned();
    await shows(visitor, ({ withheld }) => withheld === 2);
    await room.send({ v: 1, type: 'end', id: 'a'.repeat(16), atMs: clinic.clock.now() });
    await room.session.purge();
    await shows(visitor, ({ phase }) => phase === 'ended');
    // With the end itself, in a step of its own.
    for (let i = 0; i < 200 && (await disk.storage.list('v/t/')).length > 0; i++) await settle();
    assert.deepEqual(await disk.storage.list('v/t/'), []);
  });

  it('sees all of it where the clinic’s policy says so', async () => {
    await clinic.publish({ deviations: { idle: {}, returning: {} } });
    await returned();
    await shows(visitor, ({ phase, policy }) => phase === 'open' && policy.returning.shownMs === undefined);
    await clinic.clock.advance(11 * MINUTE);
    await settle();
    await returned();
    assert.deepEqual(lines(), ['visitor: an hour ago', 'desk: so it was']);
    assert.equal(visitor.state.withheld, undefined);
  });
});

describe('writing, where the policy does not let it be seen', () => {
  let clinic: Clinic;
  beforeEach(() => {
    clinic = new Clinic();
  });
  afterEach(() => clinic.close());

  it('is not told, and a changed program that tells it all the same is not believed', async () => {
    const desk = await clinic.open({ deviations: { typing: 'block' } });
    const visitor = await clinic.visit();
    await visitor.send('first');
    const room = await desk.room();
    visitor.setTyping(true);
    await room.send({ v: 1, type: 'typing', typing: true });
    await room.say('second');
    await shows(visitor, (state) => screen(state).length === 2);
    await room.send({ v: 1, type: 'typing', typing: true });
    await settle();
    assert.deepEqual(visitor.state.typing, []);
    assert.equal(room.contents.filter(({ content }) => content.type === 'typing').length, 0);
  });

  it('is hidden by a page that is stricter than its clinic', async () => {
    const desk = await clinic.open();
    const visitor = await clinic.visit({ policy: { typing: 'block' } });
    await visitor.send('first');
    const room = await desk.room();
    visitor.setTyping(true);
    await room.send({ v: 1, type: 'typing', typing: true });
    await room.say('second');
    await shows(visitor, (state) => screen(state).length === 2);
    assert.equal(room.contents.filter(({ content }) => content.type === 'typing').length, 0);
  });
});
