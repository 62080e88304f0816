import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { encodeContent } from '../../src/conversation/content/content.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { Clinic, type Desk, type Room, screen, shows } from './clinic.js';

// Each message has a key of its own, also one that the relay never takes. Who reads skips those, but not as many as anybody likes.

const MOST = 64;

describe('what is sealed and never taken', () => {
  let clinic: Clinic;
  let desk: Desk;
  let visitor: VisitorConversation;
  let room: Room;
  let sealed: number;
  beforeEach(async () => {
    clinic = new Clinic();
    desk = await clinic.open({ deviations: { idle: {} } });
    visitor = await clinic.visit();
    room = await desk.meet(visitor);
    sealed = 0;
  });
  afterEach(() => clinic.close());

  const loseAppends = () => {
    desk.network.onSend = ({ header }) => {
      if (header.type !== 'append') return 'pass';
      sealed++;
      return 'cut';
    };
  };

  async function types(times: number): Promise<boolean[]> {
    const taken: boolean[] = [];
    for (let i = 0; i < times; i++) {
      await clinic.eventually('the desk is there again', () => room.session.caughtUp);
      taken.push(await room.session.sendEphemeral(encodeContent({ v: 1, type: 'typing', typing: true })));
    }
    return taken;
  }

  it('is no more than others skip, however long the relay takes nothing', async () => {
    loseAppends();
    assert.ok((await types(MOST + 40)).every((taken) => !taken));
    assert.equal(sealed, MOST);
    desk.network.onSend = () => 'pass';
    await clinic.eventually('the desk is there again', () => room.session.caughtUp);
    await room.say('heard all the same');
    await shows(visitor, (state) => screen(state).includes('desk: heard all the same'));
  });

  it('counts from what was taken last, and anew in each epoch', async () => {
    loseAppends();
    await types(MOST);
    desk.network.onSend = () => 'pass';
    await clinic.eventually('the desk is there again', () => room.session.caughtUp);
    await room.renew();
    assert.deepEqual(await types(1), [true]);
    loseAppends();
    await types(MOST + 1);
    assert.equal(sealed, 2 * MOST);
    desk.network.onSend = () => 'pass';
    await clinic.eventually('the desk is there again', () => room.session.caughtUp);
    await room.say('taken');
    await shows(visitor, (state) => screen(state).includes('desk: taken'));
    assert.deepEqual(await types(1), [true]);
  });
});
