import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { DeskError, loadClinic, writeReplies } from '../../src/desk/index.js';
import { hears, House, sees, texts } from './house.js';

describe('a team on shift', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
  });
  afterEach(() => house.close());

  test('reads notes about a conversation, also who comes later and after the desk was started again, and the visitor never does', async () => {
    const { visitor, agent: ada, id } = await house.talk('Ada Agent');
    await ada.note(id, 'Insurance is checked');
    const noted = await sees(ada, ({ notes }) => (notes.get(id)?.length ?? 0) > 0);
    assert.deepEqual(noted.notes.get(id)?.map(({ text, by }) => `${by.name}: ${text}`), ['Ada Agent: Insurance is checked']);
    await house.restartDesk();
    const ben = await house.agent('Ben Agent');
    await sees(ben, ({ notes }) => notes.get(id)?.[0]?.text === 'Insurance is checked');
    await visitor.send('And me?');
    assert.ok(!JSON.stringify(visitor.state).includes('Insurance'));
    assert.ok(house.wire.sent.length > 0 && !house.wire.sent.some((frame) => Buffer.from(frame).includes('Insurance')));
  });

  test('hands over with a note', async () => {
    const { agent: ada, id } = await house.talk('Ada Agent');
    const ben = await house.agent('Ben Agent');
    await ada.handOver(id, ben.state.self.id, 'Speaks Spanish');
    await sees(ben, ({ queue, notes }) => queue.some(({ offeredTo }) => offeredTo === ben.state.self.id) && notes.get(id)?.[0]?.text === 'Speaks Spanish');
  });

  test('invites a colleague, who reads what was said and writes beside the first', async () => {
    const { visitor, agent: ada, talk, id } = await house.talk('Ada Agent');
    const ben = await house.agent('Ben Agent');
    await ada.invite(id, ben.state.self.id);
    await sees(ben, ({ queue }) => queue.some(({ offeredTo, invited }) => offeredTo === ben.state.self.id && invited === true));
    const beside = await ben.accept(id);
    assert.deepEqual(texts(beside.state), ['The first word']);
    await beside.send('I am here too');
    await Promise.all([hears(talk, 'I am here too'), hears(visitor, 'I am here too')]);
    await talk.send('So am I');
    await Promise.all([hears(beside, 'So am I'), hears(visitor, 'So am I')]);
    assert.deepEqual(visitor.state.roster.map(({ name }) => name).toSorted(), ['', 'Ada Agent', 'Ben Agent', 'Clinic record']);
  });

  test('admits nobody who was not asked', async () => {
    const { agent: ada, id } = await house.talk('Ada Agent');
    const [ben, cleo] = [await house.agent('Ben Agent'), await house.agent('Cleo Agent')];
    await ada.invite(id, ben.state.self.id);
    await sees(cleo, ({ queue }) => queue.some(({ invited }) => invited === true));
    await assert.rejects(cleo.accept(id), { name: 'DutyError', code: 'refused' });
  });

  test('knows who is away', async () => {
    const [ada, ben] = [await house.agent('Ada Agent'), await house.agent('Ben Agent')];
    await ada.setAway(true);
    await sees(ben, ({ away }) => away.has(ada.state.self.id));
    await ada.setAway(false);
    await sees(ben, ({ away }) => away.size === 0);
  });

  test('has the clinic’s ready-made replies', async () => {
    await writeReplies(join(house.folder, 'desk'), [{ title: 'Hours', text: 'Until 6 pm, {agent}' }]);
    await house.restartDesk();
    const ada = await house.agent('Ada Agent');
    await sees(ada, ({ replies }) => replies[0]?.title === 'Hours');
  });

  test('does not start with replies that are none', async () => {
    await writeReplies(join(house.folder, 'desk'), [{ title: '', text: 'Nameless' }]);
    await assert.rejects(loadClinic(join(house.folder, 'desk'), Date.now()), (error) => error instanceof DeskError && error.code === 'bad-clinic');
    await writeReplies(join(house.folder, 'desk'), []);
  });

  test('says how a conversation came out, and notes what is to be known of it, also where the visitor has ended it before', async () => {
    const { visitor, agent: ada, id } = await house.talk('Ada Agent');
    const ben = await house.agent('Ben Agent');
    await visitor.end();
    await sees(ada, ({ queue }) => queue.every((entry) => entry.id !== id));
    await ada.handOver(id, ben.state.self.id, 'Speaks Spanish');
    await ada.note(id, 'Calls back on Monday');
    await ada.endAs(id, 'follow-up');
    await sees(ada, ({ notes }) => notes.get(id)?.map(({ text }) => text).join() === 'Speaks Spanish,Calls back on Monday');
    const now = Date.now();
    const { outcomes } = await ada.metrics({ fromMs: now - 3_600_000, toMs: now + 3_600_000, by: 'day', utcOffsetMs: 0 });
    assert.deepEqual(outcomes, [{ disposition: 'follow-up', count: 1 }]);
  });

  test('says how a conversation came out', async () => {
    const { visitor, agent: ada, id } = await house.talk('Ada Agent');
    await ada.endAs(id, 'referred');
    await sees(visitor, ({ phase }) => phase === 'ended');
    await sees(ada, ({ queue }) => queue.every((entry) => entry.id !== id));
    const now = Date.now();
    const report = await ada.metrics({ fromMs: now - 3_600_000, toMs: now + 3_600_000, by: 'day', utcOffsetMs: 0 });
    assert.deepEqual([report.conversations, report.outcomes], [1, [{ disposition: 'referred', count: 1 }]]);
    assert.ok(report.utilisation !== undefined && report.handleTime !== undefined);
  });
});
