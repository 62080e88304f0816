import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { RENEW_AFTER_MESSAGES, RENEW_AFTER_MS } from '../../src/conversation/group/update-schedule.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { epochOf } from '../../src/crypto/index.js';
import { Clinic, type Desk, type Room, screen, settle, shows } from './clinic.js';
import { Disk } from './fragile-storage.js';
import { Network } from './network.js';

/** Visitors who are there all the time. */
const WATCHED = { deviations: { idle: {} } };

describe('a conversation’s keys', () => {
  let clinic: Clinic;
  let desk: Desk;
  let disk: Disk;
  let visitor: VisitorConversation;
  let room: Room;
  beforeEach(async () => {
    clinic = new Clinic();
    desk = await clinic.open(WATCHED);
    disk = new Disk();
    visitor = await clinic.visit({ keep: disk.open });
    room = await desk.meet(visitor);
    await settle();
  });
  afterEach(() => clinic.close());

  const epoch = () => epochOf(room.session.group);

  it('are renewed by both sides after so many messages', async () => {
    const before = epoch();
    for (let i = 1; i < RENEW_AFTER_MESSAGES; i++) await room.say(`message ${i}`);
    await clinic.eventually('both renew', () => epoch() >= before + 2);
    await settle();
    assert.equal(epoch(), before + 2);
    await visitor.send('last');
    await room.hears('last');
  });

  it('are renewed by both sides with the first message after an hour, and not while nobody writes', async () => {
    const before = epoch();
    await clinic.clock.advance(RENEW_AFTER_MS);
    await settle();
    assert.equal(epoch(), before);
    await room.say('still there?');
    await clinic.eventually('both renew', () => epoch() >= before + 2);
    await visitor.send('yes');
    await room.hears('yes');
    await settle();
    assert.equal(epoch(), before + 2);
  });

  it('are renewed before what the next page has to say, when they are old', async () => {
    const before = epoch();
    await visitor.close();
    await clinic.clock.advance(RENEW_AFTER_MS);
    const network = new Network(clinic.relay);
    const next = await clinic.visit({ keep: disk.open, transport: network.transport });
    await next.send('I am back');
    await room.hears('I am back');
    assert.ok(epoch() > before);
    const appends = network.sent.filter(({ header }) => header.type === 'append');
    assert.ok(appends[0]?.header.type === 'append' && appends[0].header.next !== undefined, 'the first is a commit');
  });

  it('are renewed when a member says that its device was unlocked', async () => {
    const before = epoch();
    await room.session.unlocked();
    await clinic.eventually('the desk renews', () => epoch() > before);
    await visitor.send('good');
    await room.hears('good');
  });
});

describe('a device that is set back to an older copy of itself', () => {
  let clinic: Clinic;
  let desk: Desk;
  let disk: Disk;
  beforeEach(async () => {
    clinic = new Clinic();
    desk = await clinic.open(WATCHED);
    disk = new Disk();
  });
  afterEach(() => clinic.close());

  async function begun(): Promise<{ visitor: VisitorConversation; room: Room }> {
    const visitor = await clinic.visit({ keep: disk.open });
    await visitor.send('one');
    const room = await desk.room();
    await room.hears('one');
    await shows(visitor, (state) => screen(state)[0] === 'visitor: one (sent)');
    return { visitor, room };
  }

  async function restore(backup: [string, Uint8Array][]): Promise<void> {
    const names = (await disk.storage.list('')).map(([name]) => ({ name }));
    await disk.storage.write([...names, ...backup.map(([name, value]) => ({ name, value }))]);
  }

  it('finds messages of its own in the log that it has not sealed, and goes no further with these keys', async () => {
    const { visitor, room } = await begun();
    const backup = await disk.storage.list('');
    await visitor.send('two');
    await room.hears('two');
    await visitor.close();
    await restore(backup);
    const network = new Network(clinic.relay);
    const restored = await clinic.visit({ keep: disk.open, transport: network.transport });
    await restored.send('three');
    const state = await shows(restored, ({ phase }) => phase === 'unavailable');
    assert.equal(state.reason, 'lost');
    assert.deepEqual(network.sent.filter(({ header }) => header.type === 'append'), [], 'nothing was sealed under a key used before');
    assert.deepEqual(room.texts, ['one', 'two']);
    await restored.restart();
    await restored.send('again');
    await (await desk.room(1)).hears('again');
  });

  it('finds a commit of its own that it does not know, and goes no further either', async () => {
    const { visitor } = await begun();
    const backup = await disk.storage.list('');
    await clinic.clock.advance(RENEW_AFTER_MS);
    await visitor.send('two');
    await (await desk.room()).hears('two');
    await visitor.close();
    await restore(backup);
    const restored = await clinic.visit({ keep: disk.open, transport: new Network(clinic.relay).transport });
    await shows(restored, ({ phase, reason }) => phase === 'unavailable' && reason === 'lost');
  });

  it('goes on when nothing was sealed since', async () => {
    const { visitor, room } = await begun();
    const backup = await disk.storage.list('');
    await visitor.close();
    await room.say('answer');
    await restore(backup);
    const restored = await clinic.visit({ keep: disk.open, transport: new Network(clinic.relay).transport });
    await shows(restored, (state) => screen(state).includes('desk: answer'));
    await restored.send('two');
    await room.hears('two');
  });
});
