import { expect } from 'chai';
import '../../src/define.js';
import { cardText } from '../../src/conversation/content/card.js';
import type { Veil } from '../../src/conversation/veils.js';
import { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { audit } from '../support/audit.js';
import { chatState, morningMs } from '../support/chat-states.js';
import { find, frame, mount, said, settle, unmountAll, waitUntil } from '../support/element.js';
import { agent, FakeConversation, message, visitor } from '../support/fake-conversation.js';
import type { Member, TimelineItem } from '../../src/conversation/state.js';

describe('a card of the care team', () => {
  afterEach(unmountAll);

  async function setup(text?: string, { sender = agent, veils = [] as readonly Veil[] }: { sender?: Member; veils?: readonly Veil[] } = {}) {
    const state = chatState('card');
    const last = state.timeline.at(-1);
    const shown: TimelineItem[] = text === undefined ? [...state.timeline] : [...state.timeline.slice(0, -1), { ...message('card', sender, text, morningMs), ...(veils.length > 0 && { veils }) }];
    const conversation = new FakeConversation({ ...state, timeline: shown });
    const chat = await mount(Object.assign(new SottoChat(), { open: true, conversation }));
    for (const animation of find(chat, '.panel').getAnimations()) animation.finish();
    const list = find(chat, 'sotto-message-list');
    const item = () => find(list, `li[data-id="${text === undefined ? last?.id : 'card'}"]`);
    return { chat, conversation, list, item };
  }

  async function drawn(list: HTMLElement, chat: SottoChat): Promise<HTMLElement> {
    await waitUntil(() => list.shadowRoot?.querySelector('.facts'));
    await settle(chat);
    return find(list, '.facts');
  }

  it('has its title, facts, and actions that say where they lead', async () => {
    const { chat, list } = await setup();
    const card = await drawn(list, chat);
    expect(said(card.querySelector('.title') ?? card)).to.equal('Your appointment');
    expect([...card.querySelectorAll('dt')].map(said)).to.deep.equal(['When', 'Bring']);
    expect([...card.querySelectorAll('dd')].map(said)).to.deep.equal(['Monday, November 30 at 10:30 AM, Dr. Okafor', 'your insurance card']);
    const links = [...card.querySelectorAll('a')].map(({ href, target, rel, textContent }) => [href, target, rel, textContent?.trim()]);
    expect(links).to.deep.equal([
      ['tel:+15035550142', '', '', 'Call us+15035550142'],
      ['https://maps.example.org/alder', '_blank', 'noopener noreferrer', 'Directionsmaps.example.org'],
    ]);
    for (const one of card.querySelectorAll('.action')) expect(one.getBoundingClientRect().height).to.be.at.least(44);
    expect(list.shadowRoot?.querySelector('img, iframe, video, object') === null).to.equal(true);
  });

  it('sends an answer as the visitor’s message, as long as it is the last', async () => {
    const { chat, conversation, list } = await setup();
    const card = await drawn(list, chat);
    card.querySelector('button')?.click();
    expect(conversation.calls.filter(([name]) => name === 'send')).to.deep.equal([['send', 'I will be there']]);
    conversation.update({ timeline: [...conversation.state.timeline, message('x', visitor, 'I will be there', morningMs + 600_000, 'sent')] });
    await settle(chat);
    expect(find(list, '.facts').querySelector('button') === null).to.equal(true);
    expect(said(find(list, '.facts .answer'))).to.equal('I will be there');
  });

  it('keeps what is veiled out of text, attributes and actions', async () => {
    const text = cardText({ title: 'Your results', fields: [{ label: 'Seen on', value: '03/04/1981' }], actions: [{ answer: 'Call me on 555-0142' }, { answer: 'Thanks' }] });
    const veils = ['03/04/1981', '555-0142'].map((hidden) => ({ start: text.indexOf(hidden), end: text.indexOf(hidden) + hidden.length, category: 'DATE' }));
    const { chat, list } = await setup(text, { veils });
    const card = await drawn(list, chat);
    expect(list.shadowRoot?.innerHTML).not.to.contain('1981').and.not.to.contain('0142');
    expect(card.querySelectorAll('sotto-veil').length).to.equal(2);
    expect([...card.querySelectorAll('button')].map(said)).to.deep.equal(['Thanks']);
  });

  it('is text from a visitor, and where a changed program has put something else into it', async () => {
    const good = cardText({ title: 'Hello', actions: [{ label: 'Open', href: 'https://a.example' }] });
    for (const [text, sender] of [[good, visitor], [good.replace('https://a.example', 'javascript:alert(1)'), agent], [good.replace('Hello', '<img src=x onerror=alert(1)>'), visitor]] as const) {
      const { chat, list, item } = await setup(text, { sender });
      await import('../../src/ui/sotto-message-list/card.js');
      await frame();
      await settle(chat);
      expect(list.shadowRoot?.querySelector('.facts'), text).to.equal(null);
      expect(item().querySelector('a[href^="javascript"], img'), text).to.equal(null);
      const [first, last] = text.split('\n');
      expect(item().textContent).to.contain(first).and.to.contain(last?.slice(1, -1));
      unmountAll();
    }
    const { chat, list } = await setup(good.replace('Hello', '<img src=x onerror=alert(1)>'));
    expect(said((await drawn(list, chat)).querySelector('.title') ?? list)).to.equal('<img src=x onerror=alert(1)>');
  });

  it('passes the audit in every look and direction, and does not stick out at 320 px', async () => {
    const { chat, list } = await setup();
    const card = await drawn(list, chat);
    for (const appearance of ['light', 'dark'] as const) {
      for (const dir of ['ltr', 'rtl']) {
        Object.assign(chat, { appearance, dir });
        await settle(chat);
        expect(await audit(chat), `${appearance} ${dir}`).to.deep.equal([]);
      }
    }
    Object.assign(chat, { layout: 'fill', dir: '' });
    chat.style.cssText = 'position: relative; display: block; inline-size: 320px; block-size: 700px';
    await settle(chat);
    expect(card.getBoundingClientRect().right).to.be.at.most(chat.getBoundingClientRect().right);
    expect(card.scrollWidth).to.be.at.most(card.clientWidth + 1);
  });
});
