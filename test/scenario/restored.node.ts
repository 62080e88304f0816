import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { toBase64Url } from '../../src/bytes.js';
import type { ConversationState } from '../../src/conversation/state.js';
import { memberId } from '../../src/crypto/index.js';
import { parseClientFrame } from '../../src/transport/frame.js';
import { hears, House, sees, waiting } from './house.js';

const delivered = ({ timeline }: ConversationState) => timeline.some((item) => item.kind === 'message' && item.status === 'delivered');

describe('a part of the service that was restored from an older backup', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
  });
  afterEach(() => house.close());

  /** The desk has looked at what the relay hands out in its name: at so many, and then asked what is left. */
  async function sifted(since: number, looksAt: number): Promise<void> {
    const isDone = () => {
      const types = house.wire.sent.slice(since).map((bytes) => parseClientFrame(bytes).header.type);
      return types.filter((type) => type === 'take').length >= looksAt && types.lastIndexOf('publish') > types.lastIndexOf('take');
    };
    for (let tries = 0; !isDone(); tries++) {
      if (tries > 1200) throw new Error('the desk did not look at its KeyPackages');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** All that the relay would have handed out is gone; what it has next is new. */
  async function drain(): Promise<void> {
    const stranger = house.stranger();
    await sees({ get state() { return stranger.state; }, subscribe: (listener) => stranger.watch(listener) }, (state) => state === 'online');
    const desk = memberId(house.clinic.desk.key.publicKey);
    const taken = new Set<string>();
    for (let one = toBase64Url(await stranger.take(desk)); !taken.has(one); one = toBase64Url(await stranger.take(desk))) taken.add(one);
  }

  /** Writes, and is read by whoever is on shift next. */
  async function isHeard(text: string): Promise<void> {
    const visitor = await house.visit();
    await visitor.send(text);
    await sees(visitor, delivered);
  }

  test('the relay: who has seen more of a log says that it is over, and nobody who comes next is welcomed with a key that was used up', async () => {
    const { visitor, agent, talk } = await house.talk();
    const restore = await house.backUp('relay');
    await talk.send('since then');
    await hears(visitor, 'since then');
    for (const text of ['the second', 'the third']) await isHeard(text);
    const since = house.wire.sent.length;
    await restore();
    await Promise.all([sees(visitor, ({ phase }) => phase === 'ended'), sees(agent, ({ shift }) => shift === 'ended')]);
    // Two are used up, one is good.
    await sifted(since, 3);
    for (const text of ['the fourth', 'the fifth', 'the sixth']) await isHeard(text);
  });

  test('the desk: what it can follow no further is over for all, those on shift sign in anew, and those who come next are welcomed', async () => {
    const { visitor, agent, talk } = await house.talk();
    const waits = await house.visit();
    await waits.send('still waiting');
    await sees(waits, delivered);
    const restore = await house.backUp('desk');
    for (const one of [visitor, waits]) {
      await one.send('since then');
      await sees(one, ({ timeline }) => timeline.every((item) => item.kind !== 'message' || item.status === undefined || item.status === 'delivered' || item.status === 'read'));
    }
    await hears(talk, 'since then');
    await drain();
    await isHeard('the last of the old ones');
    const since = house.wire.sent.length;
    await restore();
    await Promise.all([sees(visitor, ({ phase }) => phase === 'ended'), sees(waits, ({ phase }) => phase === 'ended'), sees(agent, ({ shift }) => shift === 'ended')]);
    await sifted(since, 1);
    await isHeard('another one');
    const again = await house.agent('Ada Agent');
    const next = await again.accept(await waiting(again));
    await hears(next, 'another one');
    assert.deepEqual(again.state.team.map(({ name }) => name), ['Ada Agent']);
  });
});
