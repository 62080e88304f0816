import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { encodeJson } from '../../src/conversation/json.js';
import { screen } from '../conversation/clinic.js';
import { Office, sees } from './office.js';

const blind = () => Promise.resolve(() => []);
const ssn = '219-09-4417';

describe('the desk and the agents, who trust no sender', () => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open();
  });
  afterEach(() => office.close());

  it('have X’s where a changed program sent what is redacted, and show whose it was', async () => {
    const { visitor, talk } = await office.talk({ phi: blind });
    await visitor.send(`${ssn}, born 3/4/1981`);
    const state = await sees(talk, ({ breaches }) => breaches.length === 1);
    assert.deepEqual(screen(state), ['visitor: first', 'visitor: XXX-XX-XXXX, born 3/4/1981']);
    const item = state.timeline.findLast(({ kind }) => kind === 'message');
    assert.deepEqual(item?.kind === 'message' && item.veils, [{ start: 18, end: 26, category: 'DATE' }]);
    assert.deepEqual(state.breaches.map(({ member, rule }) => [member.role, rule]), [['visitor', 'phi']]);
    await office.eventually('the record has it', async () => (await office.kept('c/')).includes('XXX-XX-XXXX'));
    assert.ok(!(await office.kept('c/')).includes(ssn));
  });

  it('hand no more to the next agent, also after a restart in the middle', async () => {
    const { visitor, talk, agent, id } = await office.talk({ phi: blind });
    await talk.send('What are the last four of your social?');
    await sees(visitor, (state) => screen(state).length === 2);
    await office.eventually('the desk has the question', async () => (await office.kept('c/')).includes('last four'));
    await office.restartDesk();
    await visitor.send(`4417, or in full ${ssn}`);
    await office.eventually('the desk has the answer', async () => (await office.kept('c/')).includes('XXXX, or in full XXX-XX-XXXX'));
    const ben = await office.agent('Ben');
    await agent.handOver(id, ben.state.self.id);
    await office.eventually('it is offered', () => ben.state.queue.some(({ offeredTo }) => offeredTo !== undefined));
    const later = await ben.accept(id);
    assert.equal(screen(later.state).at(-1), 'visitor: XXXX, or in full XXX-XX-XXXX');
    assert.equal(later.state.breaches.length, 1);
  });

  it('hold agents and assistants to the same rules', async () => {
    const { visitor, talk } = await office.talk();
    await talk.send(`Is it ${ssn}, 3/4/1981?`);
    const state = await sees(visitor, (now) => screen(now).some((line) => line.startsWith('agent')));
    assert.deepEqual(screen(state).slice(1), ['agent: Is it XXX-XX-XXXX, 3/4/1981?']);
    assert.deepEqual(state.breaches, []);
  });

  it('refuse a file, of the visitor’s program or an agent’s', async () => {
    const { visitor, talk } = await office.talk();
    await talk.session?.enqueue('x', encodeJson({ v: 1, type: 'file', name: 'scan.jpg', bytes: 'what the scan shows' }));
    await sees(visitor, ({ breaches }) => breaches[0]?.rule === 'files' && breaches[0].member.name === 'Maya');
    await office.eventually('the record has it', async () => (await office.kept('c/')).includes('"rule":"files"'));
    assert.ok(!(await office.kept('c/')).includes('what the scan shows'));
  });

  it('know who looked at what is hidden', async () => {
    const { visitor, talk } = await office.talk();
    await visitor.send('born 3/4/1981');
    const { timeline } = await sees(talk, (state) => screen(state).length === 2);
    assert.equal((await talk.reveal(timeline.at(-1)?.id ?? '', 0)).kind, 'queued');
    const state = await sees(visitor, (now) => now.timeline.some(({ kind }) => kind === 'revealed'));
    assert.ok(state.timeline.some((item) => item.kind === 'revealed' && item.member.name === 'Maya' && item.category === 'DATE'));
    await office.eventually('the record has it', async () => (await office.kept('c/')).includes('"kind":"revealed"'));
  });
});
