import { expect } from 'chai';
import '../../src/console/define.js';
import { SottoAgentChat } from '../../src/console/sotto-agent-chat/sotto-agent-chat.js';
import { policyPresets, type Policy } from '../../src/policy/policy.js';
import { audit } from '../support/audit.js';
import { chatState } from '../support/chat-states.js';
import { find, mount, said, settle, unmountAll, waitUntil } from '../support/element.js';
import { FakeConversation } from '../support/fake-conversation.js';

const { hipaa } = policyPresets;

describe('an agent who wants a copy of a conversation', () => {
  afterEach(unmountAll);

  async function setup(transcript: Policy['transcript'], mails = true) {
    const state = chatState('talking');
    const conversation = new FakeConversation({ ...state, policy: { ...hipaa, transcript }, clinic: { ...state.clinic, mails } });
    const chat = await mount(Object.assign(new SottoAgentChat(), { shown: true, conversationId: 'k7q2aaaa', conversation }));
    return { chat, conversation };
  }

  const button = (chat: SottoAgentChat) => chat.renderRoot.querySelector<HTMLElement>('.actions .transcript');

  it('is offered nothing where the policy blocks it, or the clinic cannot do it', async () => {
    expect(button((await setup(hipaa.transcript)).chat)).to.equal(null);
    expect(button((await setup({ ...hipaa.transcript, email: 'allow' }, false)).chat)).to.equal(null);
  });

  it('is offered what the policy allows, and asks the desk for an e-mail', async () => {
    const { chat, conversation } = await setup({ download: 'allow', print: 'allow', email: 'allow' });
    button(chat)?.click();
    await waitUntil(() => chat.renderRoot.querySelector('dialog[open] sotto-transcript')?.shadowRoot?.querySelector('button'));
    await settle(chat);
    expect(await audit(find(chat, 'dialog'))).to.deep.equal([]);
    const sheet = find(chat, 'sotto-transcript');
    expect([...(sheet.shadowRoot?.querySelectorAll('button') ?? [])].map(said)).to.deep.equal(['Download as a web page', 'Download as plain text', 'Print', 'Continue']);
    const field = find(sheet, '#address');
    if (field instanceof HTMLInputElement) field.value = 'rosa@example.com';
    find(sheet, 'form button').click();
    await settle(chat);
    find(sheet, '.mail .primary').click();
    await waitUntil(() => sheet.shadowRoot?.querySelector('.mail [role=status]'));
    expect(conversation.calls.filter(([name]) => name === 'mailTranscript')).to.deep.equal([['mailTranscript', 'rosa@example.com', navigator.language]]);
    conversation.update({ phase: 'ended', timeline: [] });
    await settle(chat);
    expect(chat.renderRoot.querySelector('sotto-transcript') === null).to.equal(true);
  });
});
