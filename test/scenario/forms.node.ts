import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { LiveConversation } from '../../src/conversation/live/live-conversation.js';
import type { ConversationState } from '../../src/conversation/state.js';
import { answers, everyKind } from '../support/forms.js';
import { House, sees, texts } from './house.js';
import { filesIn, occursIn, utf8 } from './search.js';

const form = { id: everyKind.id, version: everyKind.version };
const received = ({ timeline }: ConversationState) => timeline.some((item) => item.kind === 'form-submitted' && item.status === 'received');

describe('a secure form', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open({ forms: [everyKind] });
  });
  afterEach(() => house.close());

  test('is asked for by the agent, filled in by the visitor, read by the desk, and by nobody in between', async () => {
    const { visitor, talk } = await house.talk();
    assert.deepEqual(await talk.requestForm('nonsense'), { kind: 'refused', rule: 'unknown-form' });
    assert.equal((await talk.requestForm(form.id)).kind, 'queued');
    const asked = await sees(visitor, ({ timeline }) => timeline.some(({ kind }) => kind === 'form-request'));
    const request = asked.timeline.find(({ kind }) => kind === 'form-request');
    assert.ok(request?.kind === 'form-request' && request.form === form.id && request.by.name === 'Ada Agent');
    assert.equal(asked.unread, 1);

    await visitor.submitForm(form, answers);
    await sees(visitor, received);
    const { timeline } = await sees(talk, received);
    assert.deepEqual(timeline.map(({ kind }) => kind).filter((kind) => kind.startsWith('form')), ['form-request', 'form-submitted']);

    const values = [...Object.values(answers.values).flat(), ...Object.keys(answers.values)].filter((value) => typeof value === 'string');
    const [kept] = await house.desk.desk.forms.list();
    assert.deepEqual(kept?.values, answers.values);
    const files = [...(await filesIn(house.relayFolder, /^relay\.db/)), ...(await filesIn(house.deskFolder, /^desk\.db/))];
    const haystacks: [string, Buffer][] = [
      ['frames', Buffer.concat([...house.wire.sent, ...house.wire.received])],
      ['requests', Buffer.from(house.wire.requests.join('\n'))],
      ['log', Buffer.from(house.logged.join('\n'))],
      ['what the agent sees', Buffer.from(JSON.stringify(talk.state.timeline))],
      ['what the visitor sees afterwards', Buffer.from(JSON.stringify(visitor.state.timeline))],
      ...files,
    ];
    // Names of fields stand in the signed profile, which anybody may read; values do not.
    const found = (value: string) => haystacks.flatMap(([name, bytes]) => (occursIn(bytes, utf8(value)) ? [name] : []));
    for (const value of values.filter((text) => text.includes(' ') || /\d/.test(text))) assert.deepEqual(found(value), [], value);
    assert.ok(found('fullName').includes('frames'), 'the search itself works');
    assert.deepEqual(texts(talk.state), ['The first word']);
  });

  test('cannot be asked for by a visitor, nor sent or acknowledged by an agent', async () => {
    const { visitor, talk } = await house.talk();
    assert.ok(talk instanceof LiveConversation);
    const submission = 'S'.repeat(21) + 'w';
    await talk.announceForm({ id: submission, form: form.id, version: form.version, digest: `${'D'.repeat(42)}A` }, []);
    await talk.send('After the forgery');
    await sees(visitor, (state) => texts(state).includes('After the forgery'));
    assert.ok(!visitor.state.timeline.some(({ kind }) => kind === 'form-submitted'));
    assert.deepEqual(await house.desk.desk.forms.list(), []);
  });
});
