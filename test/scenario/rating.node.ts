import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { Agent } from '../../src/agent.js';
import { sealRating } from '../../src/conversation/requests/rating-box.js';
import { memberId } from '../../src/crypto/index.js';
import { parseClientFrame } from '../../src/transport/frame.js';
import { House, sees } from './house.js';

describe('the queue, and what a visitor says afterwards', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
  });
  afterEach(() => house.close());

  const satisfaction = async (agent: Agent) => {
    const now = Date.now();
    return (await agent.metrics({ fromMs: now - 3_600_000, toMs: now + 3_600_000, by: 'day', utcOffsetMs: 0 })).satisfaction;
  };
  const audited = async (rule: string) => (await readFile(join(house.deskFolder, 'audit.log'), 'utf8')).split('\n').filter((line) => line.includes(`"${rule}"`)).length;

  async function until(holds: () => Promise<boolean>): Promise<void> {
    const deadlineMs = Date.now() + 120_000;
    while (!(await holds())) {
      assert.ok(Date.now() < deadlineMs, `waited in vain for ${holds.toString()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  test('a visitor who waits knows how many are before, until an agent is there', async () => {
    const ada = await house.agent('Ada Agent');
    const [first, second] = [await house.visit(), await house.visit({ instance: 'other' })];
    await first.send('Me first');
    await sees(first, ({ waiting }) => waiting?.ahead === 0);
    await second.send('Me next');
    await sees(second, ({ waiting }) => waiting?.ahead === 1);
    const { queue: [entry] } = await sees(ada, ({ queue }) => queue.length === 2);
    await ada.accept(entry?.id ?? '');
    const state = await sees(first, ({ roster }) => roster.some(({ role }) => role === 'agent'));
    assert.equal(state.waiting, undefined);
  });

  test('a rating goes sealed to the desk, once, and into the metrics', async () => {
    const { visitor, agent, talk } = await house.talk();
    await visitor.rate(1);
    assert.equal(visitor.state.rating, undefined);
    await talk.end();
    await sees(visitor, ({ rating }) => rating === 'asked');
    await visitor.rate(4);
    assert.equal(visitor.state.rating, 'given');
    await visitor.rate(1);
    await until(async () => (await satisfaction(agent))?.count === 1);
    assert.deepEqual(await satisfaction(agent), { mean: 4, count: 1 });
    assert.ok(!house.wire.sent.some((frame) => Buffer.from(frame).includes('"rating":')));
    await house.restartDesk();
    assert.deepEqual(await satisfaction(await house.agent('Ben Agent')), { mean: 4, count: 1 });
  });

  test('whoever would rather not say is not asked again', async () => {
    const { visitor, agent, talk } = await house.talk();
    await talk.end();
    await sees(visitor, ({ rating }) => rating === 'asked');
    await visitor.rate();
    assert.equal(visitor.state.rating, undefined);
    assert.equal(await satisfaction(agent), undefined);
  });

  test('nobody else can rate: made up, taken from another conversation, or sent again', async () => {
    const { visitor, agent, talk, id } = await house.talk();
    const stranger = house.stranger();
    await sees({ get state() { return stranger.state; }, subscribe: (listener: (state: typeof stranger.state) => void) => stranger.watch(listener) }, (state) => state === 'online');
    const mailbox = memberId(house.clinic.desk.key.publicKey);
    const forge = (conversation: string, key = new Uint8Array(32)) => stranger.post(mailbox, sealRating(key, conversation, 1));
    await forge(id);
    await forge('A'.repeat(43));
    await until(async () => (await audited('rating')) === 2);
    await talk.end();
    await sees(visitor, ({ rating }) => rating === 'asked');
    house.wire.sent.length = 0;
    await visitor.rate(5);
    await until(async () => (await satisfaction(agent))?.count === 1);
    const posts = house.wire.sent.map(parseClientFrame).filter(({ header }) => header.type === 'post' && header.to === mailbox);
    assert.equal(posts.length, 1);
    for (const { parts: [rating] } of posts) if (rating) await stranger.post(mailbox, rating);
    // What the desk has from somebody who comes later, it has read after that.
    const later = await house.visit();
    await later.send('Good morning');
    await sees(later, ({ timeline }) => timeline.some((item) => item.kind === 'message' && item.status === 'delivered'));
    assert.deepEqual(await satisfaction(agent), { mean: 5, count: 1 });
  });
});
