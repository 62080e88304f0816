import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { ConversationError } from '../../src/conversation/errors.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { commit, epochOf } from '../../src/crypto/index.js';
import { generationOf } from '../crypto/forge.js';
import { Clinic, type Desk, type Room, screen, settle } from './clinic.js';

describe('commits', () => {
  let clinic: Clinic;
  let desk: Desk;
  let visitor: VisitorConversation;
  let room: Room;
  beforeEach(async () => {
    clinic = new Clinic();
    desk = await clinic.open();
    visitor = await clinic.visit();
    room = await desk.meet(visitor);
  });
  afterEach(() => clinic.close());

  async function goesOn(at: Room): Promise<void> {
    await visitor.send('second');
    await clinic.eventually('the desk hears', () => at.texts.includes('second'));
    await at.say('third');
    await clinic.eventually('the visitor sees it', () => screen(visitor.state).includes('desk: third'));
  }

  for (const [what, fate] of [
    ['before the relay stored it', 'cut'],
    ['after the relay stored it', 'pass-and-cut'],
  ] as const) {
    it(`are made once when the connection is lost ${what}`, async () => {
      const before = epochOf(room.session.group);
      let times = 1;
      desk.network.onSend = ({ header }) => (header.type === 'append' && times-- > 0 ? fate : 'pass');
      let done = false;
      const renewed = room.renew().then(() => (done = true));
      await clinic.eventually('it is made', () => done);
      await renewed;
      assert.equal(epochOf(room.session.group), before + 1);
      await goesOn(room);
    });

    it(`are made once by the next process, killed ${what}`, async () => {
      const before = epochOf(room.session.group);
      desk.network.onSend = ({ header }) => {
        if (header.type !== 'append') return 'pass';
        desk.network.down = true;
        return fate;
      };
      const renewed = room.renew();
      await clinic.eventually('it is killed', () => desk.network.down && desk.relay.state !== 'online');
      await Promise.all([assert.rejects(renewed, (error) => error instanceof ConversationError && error.code === 'closed'), room.session.stop()]);
      const next = await room.reopen(clinic.connect());
      let done = false;
      // Not taken for what the process before had asked for.
      const another = next.renew().then(() => (done = true));
      next.session.start();
      await clinic.eventually('both are made', () => done);
      await another;
      assert.equal(epochOf(next.session.group), before + 2);
      await goesOn(next);
      await next.session.stop();
    });
  }

  it('that the relay does not take are not made again under the same key', async () => {
    const { group } = room.session;
    const refused = new Set<number>();
    const generations: number[] = [];
    desk.network.onSend = ({ header, parts }) => {
      if (header.type !== 'append') return 'pass';
      generations.push(...parts.map((bytes) => generationOf(group, bytes)));
      if (generations.length > 1) return 'pass';
      refused.add(header.request);
      return [{ header: { type: 'ping', request: header.request }, parts: [] }];
    };
    desk.network.onReceive = ({ header }) =>
      'request' in header && header.request !== undefined && refused.delete(header.request) ? [{ header: { type: 'error', request: header.request, code: 'mailbox-full' }, parts: [] }] : 'pass';
    await assert.rejects(room.renew(), { code: 'mailbox-full' });
    assert.equal(epochOf(room.session.group), epochOf(group));
    const stored = await room.reopen(clinic.connect());
    for (const session of [stored.session, room.session]) assert.equal(generationOf(group, (await commit(session.group, {}, clinic.trust())).commit), 1);
    await room.renew();
    assert.deepEqual(generations, [0, 1]);
    desk.network.onSend = () => 'pass';
    await goesOn(room);
  });

  it('that the relay does not take while their maker goes away are made by the next process, from what was stored', async () => {
    let held: number | undefined;
    desk.network.onSend = ({ header }) => {
      if (header.type !== 'append') return 'pass';
      held = header.request;
      return 'lose';
    };
    desk.network.onReceive = ({ header }) => ('request' in header && header.request === held && held !== undefined ? [{ header: { type: 'error', request: held, code: 'mailbox-full' }, parts: [] }] : 'pass');
    const renewed = assert.rejects(room.renew(), { code: 'closed' });
    await clinic.eventually('it is asked for', () => held !== undefined);
    await room.session.stop();
    await renewed;
    desk.network.inject([{ header: { type: 'ping', request: held ?? 0 }, parts: [] }]);
    await settle();
    const next = await room.reopen(clinic.connect());
    next.session.start();
    await goesOn(next);
    await next.session.stop();
  });

  it('are not made when there is nothing to change any more', async () => {
    const before = epochOf(room.session.group);
    await room.session.change(() => undefined);
    assert.equal(epochOf(room.session.group), before);
  });

  it('reject when the conversation is over', async () => {
    await room.session.purge();
    await assert.rejects(room.renew(), (error) => error instanceof ConversationError && error.code === 'gone');
  });

  it('reject with what speaks against them, and nothing stops', async () => {
    await assert.rejects(room.session.change(() => ({ add: new Uint8Array(10) })), { code: 'bad-encoding' });
    await goesOn(room);
  });
});
