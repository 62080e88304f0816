import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Clock, systemClock } from '../../src/clock.js';
import { hears, House, reached, sees, waiting } from './house.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A device whose clock is wrong by so much. */
function wrongBy(ms: number): Clock {
  return { now: () => systemClock.now() + ms, sleep: (forMs, signal) => systemClock.sleep(forMs, signal) };
}

describe('a visitor whose clock is wrong', () => {
  let house: House;
  before(async () => {
    house = await House.open();
  });
  after(() => house.close());

  for (const [what, offMs] of [['ten minutes behind', -10 * MINUTE], ['twelve hours behind', -12 * HOUR], ['twelve hours ahead', 12.5 * HOUR]] as const) {
    test(`talks with an agent all the same, ${what}`, async () => {
      const visitor = await house.visit({ clock: wrongBy(offMs) });
      await visitor.send('Is it late?');
      const agent = await house.agent('Ada Agent');
      const talk = await agent.accept(await waiting(agent));
      await talk.send('Not at all');
      await hears(visitor, 'Not at all');
      await visitor.send('Good');
      await hears(talk, 'Good');
      await visitor.end();
      await sees(talk, ({ phase }) => phase === 'ended');
      await agent.signOut();
    });
  }

  test('has an agent whose clock is wrong too, the other way', async () => {
    const visitor = await house.visit({ clock: wrongBy(-10 * MINUTE) });
    await visitor.send('Is it late?');
    const agent = await house.agent('Ben Agent', { clock: wrongBy(10 * MINUTE) });
    const talk = await agent.accept(await waiting(agent));
    await talk.send('Not at all');
    await hears(visitor, 'Not at all');
    await visitor.end();
    await sees(talk, ({ phase }) => phase === 'ended');
    await agent.signOut();
  });

  test('reads what was written meanwhile once it is put right, where an agent came while it was days behind', async () => {
    const clock = { offMs: 0, now: () => systemClock.now() + clock.offMs, sleep: systemClock.sleep };
    const visitor = await house.visit({ clock });
    await visitor.send('Is it late?');
    await reached(visitor, 'Is it late?');
    clock.offMs = -2 * DAY;
    const agent = await house.agent('Cleo Agent');
    const talk = await agent.accept(await waiting(agent));
    await talk.send('Not at all');
    const { reason } = await sees(visitor, ({ phase }) => phase === 'unavailable');
    assert.equal(reason, 'expired');
    clock.offMs = 0;
    await hears(visitor, 'Not at all');
    await visitor.send('Good');
    await hears(talk, 'Good');
    await agent.signOut();
  });

  for (const [what, offMs] of [['a year behind', -365 * DAY], ['a year ahead', 365 * DAY]] as const) {
    test(`is told of it, ${what}`, async () => {
      const visitor = await house.visit({ clock: wrongBy(offMs) });
      const { reason } = await sees(visitor, ({ phase }) => phase === 'unavailable');
      assert.equal(reason, 'expired');
    });
  }
});
