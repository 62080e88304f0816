import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { Conversation, ConversationState, VisitorConversation } from '../../src/conversation/state.js';
import { Site } from '../desk/site.js';
import { hears, House, reached, sees, texts, waiting } from './house.js';

const ID = 'chart-4711-rosa';

describe('a patient whom the clinic’s site has signed in', () => {
  let site: Site;
  let house: House;
  beforeEach(async () => {
    site = new Site();
    house = await House.open({ patients: site.settings });
  });
  afterEach(() => house.close());

  const patient = () => site.patient(ID, { clinic: house.clinic.id, now: Date.now });
  const visit = (): Promise<VisitorConversation> => house.visit({ patient: patient() });
  const has = (who: Conversation, wanted: readonly string[]) => sees(who, (state: ConversationState) => wanted.every((text) => texts(state).includes(text)));

  test('goes on with one conversation on a second device, in the default suite, over restarts of desk and relay, and nobody on the way learns of them', async () => {
    const agent = await house.agent('Ada Agent');
    const phone = await visit();
    await phone.send('Written on the phone');
    const talk = await agent.accept(await waiting(agent));
    await talk.send('Answered at the desk');
    await hears(phone, 'Answered at the desk');

    await house.restartDesk();
    const laptop = await visit();
    await has(laptop, ['Written on the phone', 'Answered at the desk']);
    assert.equal(laptop.state.id, phone.state.id);
    assert.equal(laptop.state.verification?.suite, 'x-wing');
    await house.stopRelay();
    await laptop.send('Written on the laptop');
    await house.restartRelay();
    for (const who of [phone, laptop, talk]) await has(who, ['Written on the phone', 'Answered at the desk', 'Written on the laptop']);
    await phone.send('And on the phone again');
    await hears(laptop, 'And on the phone again');
    await reached(phone, 'And on the phone again');
    for (const who of [phone, laptop, talk]) {
      const { roster, securityCode } = await sees(who, (state) => state.securityCode === phone.state.securityCode);
      assert.equal(roster.filter(({ role }) => role === 'visitor').length, 2);
      assert.ok(securityCode);
    }

    await laptop.end();
    for (const who of [phone, laptop, talk]) await sees(who, ({ phase }) => phase === 'ended');

    assert.ok(site.given.length >= 2);
    const frames = Buffer.concat([...house.wire.sent, ...house.wire.received].map((frame) => Buffer.from(frame))).toString('latin1');
    for (const secret of [ID, ...site.given.flatMap((token) => token.split('.')), 'Written on']) {
      assert.ok(!frames.includes(secret), 'on the wire');
      assert.ok(!house.logged.join('\n').includes(secret), 'in a log');
    }
  });
});
