import { expect } from 'chai';
import '../../src/console/define.js';
import { SottoAgentChat } from '../../src/console/sotto-agent-chat/sotto-agent-chat.js';
import { audit } from '../support/audit.js';
import { chatState, morningMs } from '../support/chat-states.js';
import { find, mount, said, settle, unmountAll } from '../support/element.js';
import { agent, FakeConversation, visitor } from '../support/fake-conversation.js';
import { everyKind } from '../support/forms.js';

const outline = { id: everyKind.id, version: everyKind.version, title: everyKind.title, offered: false, definition: everyKind };

describe('an agent who asks for a secure form', () => {
  afterEach(unmountAll);

  async function setup(forms = [outline]) {
    const state = chatState('talking');
    const conversation = new FakeConversation({ ...state, clinic: { ...state.clinic, forms } });
    const chat = await mount(Object.assign(new SottoAgentChat(), { shown: true, conversationId: 'k7q2aaaa', conversation }));
    return { chat, conversation };
  }

  async function ask(chat: SottoAgentChat) {
    const button = [...chat.renderRoot.querySelectorAll<HTMLElement>('.actions .button')].find((button) => said(button) === 'Ask for a form');
    button?.click();
    await settle(chat);
    return button;
  }

  it('chooses among the clinic’s, those included that visitors do not open themselves', async () => {
    const { chat, conversation } = await setup();
    await ask(chat);
    expect(await audit(find(chat, 'dialog'))).to.deep.equal([]);
    find(chat, 'dialog .colleague').click();
    await settle(chat);
    expect(conversation.calls.filter(([name]) => name === 'requestForm')).to.deep.equal([['requestForm', outline.id]]);
    expect(chat.renderRoot.querySelector('dialog[open]') === null).to.equal(true);
  });

  it('is told when that did not work', async () => {
    const { chat, conversation } = await setup();
    conversation.sendResult = { kind: 'refused', rule: 'closed' };
    await ask(chat);
    find(chat, 'dialog .colleague').click();
    await settle(chat);
    expect(said(find(chat, '.trouble'))).to.contain('didn’t work');
  });

  it('is not offered it where the clinic has no forms', async () => {
    const { chat } = await setup([]);
    expect(await ask(chat)).to.equal(undefined);
  });

  it('sees that it was asked for and sent, and nothing to open', async () => {
    const { chat, conversation } = await setup();
    const [asked, sent] = [
      { kind: 'form-request', id: 'r', form: outline.id, by: { ...agent, self: true }, atMs: morningMs },
      { kind: 'form-submitted', id: 's', form: outline.id, by: { ...visitor, self: false }, atMs: morningMs, status: 'received' },
    ] as const;
    conversation.update({ timeline: [asked, sent] });
    await settle(chat);
    const list = find(chat, 'sotto-message-list');
    expect(said(find(list, '.form-request'))).to.contain('You asked for New patient registration');
    expect(said(find(list, '.form-submitted'))).to.equal('Visitor sent New patient registration Received by the clinic');
    expect(list.shadowRoot?.querySelector('.form-notice button') === null).to.equal(true);
  });
});
