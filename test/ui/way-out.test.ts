import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import type { ConversationState } from '../../src/conversation/state.js';
import { policyPresets } from '../../src/policy/policy.js';
import { SottoRequestEvent, type Wish } from '../../src/ui/events.js';
import { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { chatState, chatStates } from '../support/chat-states.js';
import { eventually, find, frame, mount, said, settle, unmountAll } from '../support/element.js';
import { FakeConversation } from '../support/fake-conversation.js';

const sheets: readonly Wish[] = ['roster', 'settings', 'end', 'clear', 'transcript'];

describe('emergency notice and way out', () => {
  afterEach(unmountAll);

  async function setup(state: ConversationState, properties: Partial<SottoChat> = {}) {
    const conversation = new FakeConversation(state);
    const chat = await mount(Object.assign(new SottoChat(), { open: true, conversation, ...properties }));
    await settle(chat);
    return { chat, conversation };
  }

  /** A chat with a sheet over it that can be slid over it at all. */
  async function underSheet(sheet: Wish, [width, height]: readonly [number, number]) {
    const { chat } = await setup({ ...chatState('talking'), policy: policyPresets.standard }, { layout: 'fill' });
    chat.style.cssText = `inline-size: ${width}px; block-size: ${height}px`;
    find(chat, 'sotto-header').dispatchEvent(new SottoRequestEvent(sheet));
    await settle(chat);
    find(chat, 'dialog');
    await Promise.all(find(chat, '.panel').getAnimations({ subtree: true }).map(({ finished }) => finished));
    return chat;
  }

  it('shows an emergency line before it knows the clinic’s', async () => {
    const chat = await mount(Object.assign(new SottoChat(), { open: true }));
    expect(said(find(chat, '.emergency'))).to.contain('emergency');
  });

  it('shows the emergency number and the way out in every state', async () => {
    for (const name of Object.keys(chatStates)) {
      const { chat } = await setup(chatState(name));
      expect(said(find(chat, '.emergency')), name).to.equal('In an emergency call 911.');
      expect(said(find(chat, '.exit')), name).to.equal('Leave quickly');
      chat.remove();
    }
  });

  it('dials the numbers that the emergency notice names, and takes nothing else for one', async () => {
    const { chat, conversation } = await setup(chatState('talking'));
    const dialled = async (emergency: string) => {
      conversation.update({ clinic: { ...conversation.state.clinic, emergency } });
      await settle(chat);
      expect(said(find(chat, '.emergency'))).to.equal(emergency);
      return [...find(chat, '.emergency').querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]);
    };
    expect(await dialled('In an emergency call 911. For a crisis call or text 988, or (503) 555-0100.')).to.deep.equal([
      ['911', 'tel:911'],
      ['988', 'tel:988'],
      ['(503) 555-0100', 'tel:5035550100'],
    ]);
    expect(await dialled('Llame al 112.')).to.deep.equal([['112', 'tel:112']]);
    expect(await dialled('We answer 365 days a year, 100% of them; 1911, 9110, room 42.')).to.deep.equal([]);
  });

  it('says so in the visitor’s language where the clinic does, marked as such, and else in the clinic’s first', async () => {
    const { chat, conversation } = await setup(chatState('new'));
    const inBoth = (english: string, spanish: string) => ({ en: english, 'es-US': spanish });
    conversation.update({ clinic: { ...conversation.state.clinic, greeting: inBoth('Ask us', 'Pregúntenos'), emergency: inBoth('In an emergency call 911.', 'En una emergencia, llame al 911.') } });
    for (const [tag, lang, greeting, emergency] of [
      ['es', 'es-US', 'Pregúntenos', 'En una emergencia, llame al 911.'],
      ['vi', 'en', 'Ask us', 'In an emergency call 911.'],
    ] as const) {
      chat.lang = tag;
      await eventually(() => expect([said(find(chat, '.emergency')), said(find(chat, '.intro h3'))]).to.deep.equal([emergency, greeting]));
      for (const place of ['.emergency bdi', '.intro h3 bdi']) expect(find(chat, place).lang, place).to.equal(lang);
      expect(find(chat, '.emergency a').getAttribute('href')).to.equal('tel:911');
    }
    conversation.update({ clinic: { ...conversation.state.clinic, emergency: 'Call 911.' } });
    await settle(chat);
    expect(find(chat, '.emergency bdi').hasAttribute('lang')).to.equal(false);
  });

  for (const size of [[400, 704], [320, 568], [320, 256]] as const) {
    it(`stay in sight and in reach of keyboard and pointer under every sheet, ${size.join(' by ')}`, async () => {
      for (const sheet of sheets) {
        const chat = await underSheet(sheet, size);
        const [number, exit] = [find(chat, '.emergency a'), find(chat, '.exit')];
        for (const control of [number, exit]) expect(atItsMiddle(chat, control) === control, `${sheet}: ${said(control)}`).to.equal(true);
        // Not past the last one: there the browser's own controls begin.
        const passed: Element[] = [];
        for (let presses = 0; presses < 20 && passed.at(-1) !== exit; presses++) {
          await sendKeys({ press: 'Tab' });
          const focused = chat.shadowRoot?.activeElement;
          if (focused) passed.push(focused);
        }
        expect(passed.map(said), sheet).to.include.members(['911', 'Leave quickly']);
        chat.remove();
      }
    });
  }

  it('scroll by themselves where a clinic’s words would leave no room for the chat', async () => {
    const chat = await underSheet('roster', [320, 256]);
    const { conversation } = chat;
    const emergency = `In an emergency call 911. ${'If nobody can come to you, go to the nearest hospital. '.repeat(12)}`;
    if (conversation instanceof FakeConversation) conversation.update({ clinic: { ...conversation.state.clinic, emergency } });
    await settle(chat);
    await frame();
    const words = find(chat, '.emergency');
    expect(words.clientHeight).to.be.below(words.scrollHeight);
    expect(find(chat, '.way-out').getBoundingClientRect().height).to.be.at.most(innerHeight * 0.4 + 1);
    for (const within of ['.emergency a', '.exit']) expect(atItsMiddle(chat, find(chat, within)) === find(chat, within), within).to.equal(true);
  });
});

/** What a pointer would press there. */
function atItsMiddle(chat: SottoChat, element: Element): Element | null | undefined {
  const { left, top, width, height } = element.getBoundingClientRect();
  return chat.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2);
}
