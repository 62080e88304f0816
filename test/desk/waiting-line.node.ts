import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConversationFacts } from '../../src/desk/conversation-facts.js';
import { WaitingLine, type WaitingPlace } from '../../src/desk/waiting-line.js';
import { ManualClock } from '../../src/testing.js';

const MINUTE = 60_000;
const START = 1_700_000_000_000;

/** A line of visitors, and what each was told, in order. */
function line() {
  const clock = new ManualClock(START);
  const all: { facts: ConversationFacts; told: WaitingPlace[]; reachable: boolean; tellWaiting(place: WaitingPlace): Promise<boolean> }[] = [];
  const here = { staffed: true };
  const waiting = new WaitingLine({ clock, all: () => all, staffed: () => here.staffed });
  const come = (id: string, changes: Partial<ConversationFacts> = {}) => {
    const facts: ConversationFacts = { id, status: 'open', startedAtMs: clock.now(), lastAtMs: clock.now(), messages: 1, received: 1, roster: [{ id: 'v', role: 'visitor', name: '' }], admitted: {}, ...changes };
    const told: WaitingPlace[] = [];
    const visitor = { facts, told, reachable: true, tellWaiting: async (place: WaitingPlace) => (visitor.reachable ? told.push(place) > 0 : false) };
    all.push(visitor);
    return visitor;
  };
  return { clock, waiting, come, here };
}

const agent = { id: 'a', role: 'agent' as const, name: 'Ada' };

test('tells each visitor how many came before, and once only while that stays so', async () => {
  const { clock, waiting, come } = line();
  const first = come('first');
  await clock.advance(1000);
  const second = come('second');
  for (let i = 0; i < 5; i++) await waiting.update();
  assert.deepEqual([first.told, second.told], [[{ ahead: 0 }], [{ ahead: 1 }]]);
});

test('counts neither who is with an agent, nor who has ended, nor who has written nothing', async () => {
  const { clock, waiting, come } = line();
  come('with', { roster: [agent] });
  come('ended', { status: 'ended' });
  come('silent', { messages: 0 });
  await clock.advance(1);
  const last = come('last');
  await waiting.update();
  assert.deepEqual(last.told, [{ ahead: 0 }]);
});

test('does not chatter: a change within twenty seconds is told later, and the newest of them', async () => {
  const { clock, waiting, come } = line();
  const others = [come('a'), come('b'), come('c')];
  await clock.advance(1);
  const last = come('last');
  await waiting.update();
  for (const other of others) {
    other.facts = { ...other.facts, roster: [agent] };
    await waiting.update();
    await clock.advance(5000);
  }
  await clock.advance(20_000);
  await waiting.update();
  assert.deepEqual(last.told, [{ ahead: 3 }, { ahead: 0 }]);
});

test('says how long it took lately once that is known of three, by whole minutes', async () => {
  const { clock, waiting, come } = line();
  for (const [id, minutes] of [['x', 1.2], ['y', 3.4]] as const) come(id, { roster: [agent], startedAtMs: START - 10 * MINUTE, answeredAtMs: START - 10 * MINUTE + minutes * MINUTE });
  // Yesterday's is no word about today.
  come('old', { roster: [agent], startedAtMs: START - 25 * 60 * MINUTE, answeredAtMs: START - 24 * 60 * MINUTE });
  const visitor = come('visitor');
  await waiting.update();
  come('z', { roster: [agent], startedAtMs: START - 10 * MINUTE, answeredAtMs: START - MINUTE });
  await clock.advance(30_000);
  await waiting.update();
  assert.deepEqual(visitor.told, [{ ahead: 0 }, { ahead: 0, latelyMs: 4 * MINUTE }]);
});

test('says nothing while nobody is on shift, and takes back what was said', async () => {
  const { clock, waiting, come, here } = line();
  here.staffed = false;
  const visitor = come('visitor');
  await waiting.update();
  assert.deepEqual(visitor.told, []);
  here.staffed = true;
  await waiting.update();
  here.staffed = false;
  await clock.advance(30_000);
  await waiting.update();
  await clock.advance(30_000);
  await waiting.update();
  assert.deepEqual(visitor.told, [{ ahead: 0 }, {}]);
});

test('tells again what could not be sent', async () => {
  const { waiting, come } = line();
  const visitor = come('visitor');
  visitor.reachable = false;
  await waiting.update();
  visitor.reachable = true;
  await waiting.update();
  assert.deepEqual(visitor.told, [{ ahead: 0 }]);
});

test('looks at each visitor a few times, however many wait', async () => {
  const { waiting, come } = line();
  const looks = { count: 0 };
  for (let i = 0; i < 2000; i++) {
    const visitor = come(String(i));
    const { facts } = visitor;
    Object.defineProperty(visitor, 'facts', { get: () => (looks.count++, facts) });
  }
  await waiting.update();
  looks.count = 0;
  await waiting.update();
  assert.ok(looks.count < 2000 * 50, `looked ${looks.count} times`);
});
