import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { toBase64Url } from '../../src/bytes.js';
import { type Content, encodeContent } from '../../src/conversation/content/content.js';
import type { LiveConversation } from '../../src/conversation/live/live-conversation.js';
import type { ConversationState, VisitorConversation } from '../../src/conversation/state.js';
import { Clinic, shows } from '../conversation/clinic.js';
import { phi } from '../conversation/detector.js';
import { Office, sees } from './office.js';

const [ID, FORM, MAIL] = ['A', 'B', 'C'].map((letter) => letter.repeat(22)) as [string, string, string];
const digest = toBase64Url(new Uint8Array(32));

/** What everybody may read of how things stand: not what was said, and not what one's own device has asked for. */
function standing({ timeline, waiting, breaches }: ConversationState): unknown {
  return { facts: timeline.filter(({ kind }) => kind !== 'message' && kind !== 'joined'), waiting, breaches };
}

/** Content that is in order but for who says it. It is shown to nobody, and nothing follows from it. */
describe('what is not theirs to say', () => {
  describe('of an agent', () => {
    let office: Office;
    let visitor: VisitorConversation;
    let talk: LiveConversation;
    beforeEach(async () => {
      office = await Office.open({ deviations: { 'transcript.email': 'allow', idle: {} } });
      ({ visitor, talk } = await office.talk());
    });
    afterEach(() => office.close());

    for (const [what, content] of [
      ['how many are waiting', { v: 1, type: 'waiting', ahead: 7, latelyMs: 60_000 }],
      ['that the visitor has filled in a form', { v: 1, type: 'form-submitted', id: FORM, form: 'intake', version: 1, digest, atMs: 1 }],
      ['that the desk has a form', { v: 1, type: 'form-received', id: ID, submission: FORM, outcome: 'accepted', atMs: 1 }],
      ['that a copy was mailed', { v: 1, type: 'mail-answer', id: ID, request: MAIL, outcome: 'sent', atMs: 1 }],
    ] satisfies [string, Content][]) {
      it(`is not believed: ${what}`, async () => {
        const before = standing(visitor.state);
        await talk.session?.enqueue('forged', encodeContent(content));
        await talk.send('after it');
        await sees(visitor, ({ timeline }) => timeline.some((item) => item.kind === 'message' && item.text === 'after it'));
        assert.deepEqual(standing(visitor.state), before);
        await office.eventually('the record has what came after', async () => (await office.kept('c/')).includes('after it'));
        const record = await office.kept('c/');
        assert.ok(!record.includes(FORM) && !record.includes(MAIL), 'the desk has taken it into its record');
      });
    }
  });

  describe('of the desk', () => {
    let clinic: Clinic;
    afterEach(() => clinic.close());

    for (const [what, content] of [
      ['that an agent asks for a form', { v: 1, type: 'form-request', id: ID, form: 'intake', atMs: 1 }],
      ['that the visitor has filled in a form', { v: 1, type: 'form-submitted', id: FORM, form: 'intake', version: 1, digest, atMs: 1 }],
      ['that somebody wants a copy', { v: 1, type: 'mail-request', id: MAIL, sealed: 'AAAA', atMs: 1 }],
    ] satisfies [string, Content][]) {
      it(`is not believed: ${what}`, async () => {
        clinic = new Clinic();
        const desk = await clinic.open({ deviations: { 'transcript.email': 'allow' } });
        const visitor = await clinic.visit({ phi });
        const room = await desk.meet(visitor);
        const before = standing(visitor.state);
        await room.send(content);
        await room.say('after it');
        await shows(visitor, ({ timeline }) => timeline.some((item) => item.kind === 'message' && item.text === 'after it'));
        assert.deepEqual(standing(visitor.state), before);
      });
    }
  });
});
