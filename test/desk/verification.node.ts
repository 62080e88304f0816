import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Office } from './office.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;

describe('what the view for verifying a conversation is given', () => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open({ deviations: { idle: {} } });
  });
  afterEach(() => office.close());

  it('is since when each has it, however often its keys have changed, and until when each certificate is good', async () => {
    const startedMs = office.clock.now();
    const visitor = await office.visit();
    await visitor.send('first');
    await office.eventually('somebody waits', () => office.desk.queue.length === 1);
    await office.clock.advance(HOUR);
    const certifiedMs = office.clock.now();
    const maya = await office.agent('Maya');
    await office.eventually('it is in the queue', () => maya.state.queue.length === 1);
    const joinedMs = office.clock.now();
    const talk = await maya.accept(maya.state.queue[0]?.id ?? '');
    const [agent] = talk.state.roster.filter(({ role }) => role === 'agent');
    await office.eventually('the visitor sees the agent', () => visitor.state.roster.some(({ id }) => id === agent?.id));
    const [hers, mine] = [talk.state.verification, visitor.state.verification];
    assert.ok(mine && hers && agent);
    assert.ok(mine.sinceMs >= startedMs && mine.sinceMs <= startedMs + MINUTE);
    assert.ok(hers.sinceMs >= joinedMs && hers.sinceMs <= joinedMs + MINUTE);
    for (const seen of [mine, hers]) assert.deepEqual([seen.certifiedUntilMs[agent.id], Object.keys(seen.certifiedUntilMs).length, seen.suite], [certifiedMs + 12 * HOUR, 2, 'classic'], 'the agent’s and the desk’s');
    const code = visitor.state.securityCode;
    for (const who of [visitor, talk]) for (let i = 0; i < 60; i++) await who.send(`word ${i}`);
    await office.eventually('keys were renewed', () => visitor.state.securityCode !== code && talk.state.securityCode === visitor.state.securityCode);
    assert.deepEqual([visitor.state.verification?.sinceMs, talk.state.verification?.sinceMs], [mine.sinceMs, hers.sinceMs]);
  });

  it('has the date of a certificate that has ended, as long as its holder is in, and not afterwards', async () => {
    const { visitor, talk } = await office.talk();
    const [member] = talk.state.roster.filter(({ role }) => role === 'agent');
    const untilMs = visitor.state.verification?.certifiedUntilMs[member?.id ?? ''] ?? 0;
    // Nothing of the desk's, which would take the agent out within a minute, comes through.
    office.network.onSend = () => 'lose';
    await office.clock.advance(untilMs - office.clock.now() + MINUTE / 2);
    await visitor.send('still there');
    await office.eventually('it is on its way', () => visitor.state.timeline.some((item) => item.kind === 'message' && item.text === 'still there' && (item.status === 'sent' || item.status === 'delivered')));
    assert.equal(visitor.state.verification?.certifiedUntilMs[member?.id ?? ''], untilMs);
    assert.ok(visitor.state.roster.some(({ id }) => id === member?.id));
    office.network.onSend = () => 'pass';
    office.network.cut();
    await office.eventually('the agent is out', () => !visitor.state.roster.some(({ id }) => id === member?.id));
    assert.equal(visitor.state.verification?.certifiedUntilMs[member?.id ?? ''], undefined);
  });
});
