import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import type { ConversationState } from '../../src/conversation/state.js';
import { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { asideStates } from '../support/aside-states.js';
import { chatState } from '../support/chat-states.js';
import { eventually, find, mount, settle, unmountAll, waitUntil } from '../support/element.js';
import { FakeConversation } from '../support/fake-conversation.js';

// In a page of its own, which never had another size: see `itAtAnyWidth`.
describe('on the lowest telephone, in text of twice the size', () => {
  before(async () => {
    await setViewport({ width: 320, height: 568 });
    document.documentElement.style.setProperty('font-size', '200%');
  });
  afterEach(unmountAll);
  after(async () => {
    document.documentElement.style.removeProperty('font-size');
    await setViewport({ width: 800, height: 600 });
  });

  async function setup(state: ConversationState | undefined) {
    const conversation = new FakeConversation(state);
    const chat = await mount(Object.assign(new SottoChat(), { open: true, conversation }));
    await settle(chat);
    return { chat, conversation };
  }

  const bottom = (element: Element) => element.getBoundingClientRect().bottom;

  it('the conversation and the field are in view together, under a name and a promise that are larger than all text of one size', async () => {
    const { chat } = await setup(chatState('talking'));
    const panel = find(chat, '.chat');
    expect([panel.clientWidth, panel.scrollTop]).to.deep.equal([320, 0]);
    expect(bottom(find(chat, 'sotto-composer'))).to.be.at.most(bottom(panel));
    expect(find(chat, 'sotto-message-list').offsetHeight).to.be.at.least(120);
    for (const words of ['h2', '.privacy']) expect(Number.parseFloat(getComputedStyle(find(chat, 'sotto-header', words)).fontSize), words).to.be.at.least(20);
  });

  it('what is out of the ordinary has its button below its words', async () => {
    const { chat } = await setup(chatState('not-remembered'));
    const [words, button] = ['p', '.dismiss'].map((one) => find(chat, 'sotto-banner', one).getBoundingClientRect());
    expect(words?.width).to.be.at.least(200);
    expect(((button?.top ?? Number.NaN) + (button?.bottom ?? Number.NaN)) / 2).to.be.at.least(words?.bottom ?? Number.NaN);
  });

  it('the question about the chat comes with answers, at the end of a long one too', async () => {
    const { chat, conversation } = await setup(chatState('long'));
    conversation.update({ ...asideStates['asked'], timeline: conversation.state.timeline });
    await waitUntil(() => chat.renderRoot.querySelector('.rating'));
    await settle(chat);
    const [log, rating] = [find(chat, 'sotto-message-list', '.log'), find(chat, '.rating')];
    expect(rating.clientHeight, 'it is higher than there is room for').to.be.above(log.clientHeight);
    await eventually(() => {
      expect(find(rating, 'legend').getBoundingClientRect().top).to.be.at.least(log.getBoundingClientRect().top - 1);
      expect(bottom(find(rating, '.scale i'))).to.be.at.most(bottom(log));
    });
    expect(bottom(log)).to.be.at.most(bottom(find(chat, '.chat')));
    expect(bottom(find(chat, '.closing .button'))).to.be.at.most(bottom(find(chat, '.chat')));
  });

  it('a form that comes first stays between the edges', async () => {
    const { chat } = await setup(asideStates['before-chat']);
    await waitUntil(() => chat.renderRoot.querySelector('.first'));
    const [first, button] = ['.first', '.first .button'].map((one) => find(chat, one).getBoundingClientRect());
    expect(button?.left).to.be.at.least(first?.left ?? Number.NaN);
    expect(button?.right).to.be.at.most(first?.right ?? Number.NaN);
  });
});
