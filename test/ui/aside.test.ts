import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import type { ConversationState } from '../../src/conversation/state.js';
import { loadLaterTerms } from '../../src/i18n/later-terms.js';
import { languages } from '../../src/i18n/locales.js';
import { SottoFormLeaveEvent } from '../../src/ui/events.js';
import { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { asideStates } from '../support/aside-states.js';
import { audit } from '../support/audit.js';
import { chatState } from '../support/chat-states.js';
import { setsMedia } from '../support/media.js';
import { find, frame, mount, said, settle, unmountAll, waitUntil } from '../support/element.js';
import { FakeConversation } from '../support/fake-conversation.js';

describe('what stands beside a conversation', () => {
  afterEach(unmountAll);

  async function setup(state: ConversationState | undefined, properties: Partial<SottoChat> = {}) {
    const conversation = new FakeConversation(state);
    const chat = await mount(Object.assign(new SottoChat(), { open: true, conversation, ...properties }));
    return { chat, conversation };
  }

  async function shown(chat: SottoChat, selector: string): Promise<HTMLElement> {
    await waitUntil(() => chat.renderRoot.querySelector(selector));
    await settle(chat);
    return find(chat, selector);
  }

  for (const [name, selector] of [['next', '.queue'], ['queued', '.queue'], ['returned', '.withheld'], ['asked', '.rating'], ['given', '.thanks'], ['before-chat', '.first'], ['when-closed', '.first']] as const) {
    it(`passes the audit in every look and direction: ${name}`, async () => {
      const { chat } = await setup(asideStates[name]);
      await shown(chat, selector);
      for (const appearance of ['light', 'dark'] as const) {
        for (const dir of ['ltr', 'rtl']) {
          Object.assign(chat, { appearance, dir });
          await settle(chat);
          expect(await audit(chat), `${appearance} ${dir}`).to.deep.equal([]);
        }
      }
      if (!setsMedia) return;
      await emulateMedia({ forcedColors: 'active' });
      try {
        chat.appearance = 'auto';
        await settle(chat);
        expect(await audit(chat, { only: ['color-contrast'] })).to.deep.equal([]);
      } finally {
        await emulateMedia({ forcedColors: 'none' });
      }
    });
  }

  it('is not fetched where there is nothing to say', async () => {
    const { chat } = await setup(chatState('talking'));
    await settle(chat);
    for (const selector of ['.queue', '.withheld', '.rating', '.first']) expect(chat.renderRoot.querySelector(selector), selector).to.equal(null);
  });

  describe('the queue', () => {
    it('is said politely, in whole words, and goes when an agent comes', async () => {
      const { chat, conversation } = await setup(asideStates['queued']);
      const queue = await shown(chat, '.queue');
      expect(said(queue)).to.equal('2 people are waiting before you. Lately it took about 4 minutes to be answered.');
      expect(queue.closest('[role=status]') === null).to.equal(false);
      const region = queue.closest('[role=status]');
      conversation.update({ waiting: { ahead: 1 } });
      await settle(chat);
      expect(said(find(chat, '.queue'))).to.equal('1 person is waiting before you.');
      expect(find(chat, '.queue').closest('[role=status]') === region).to.equal(true);
      conversation.update(chatState('talking'));
      conversation.state = chatState('talking');
      conversation.update({});
      await settle(chat);
      expect(chat.renderRoot.querySelector('.queue') === null).to.equal(true);
    });
  });

  it('says that the clinic has not confirmed what was sent, in place of the queue, with the number to call', async () => {
    const { chat } = await setup({ ...chatState('talking'), waiting: { ahead: 2 }, unheard: true, clinic: { name: 'Birch Hill Clinic', phone: '(555) 010-0142' } });
    const line = await shown(chat, '.queue');
    expect(said(line)).to.equal('The clinic has not confirmed yet that it has what you wrote. If it can’t wait, please call. Call us: (555) 010-0142');
    expect(line.closest('[role=status]') === null).to.equal(false);
    expect(await audit(chat)).to.deep.equal([]);
  });

  describe('a rating', () => {
    it('is given with the keyboard alone, and thanked for where it is heard', async () => {
      const { chat, conversation } = await setup(asideStates['asked']);
      await shown(chat, '.rating');
      const first = find(chat, '.rating input');
      first.focus();
      for (const press of ['Space', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) await sendKeys({ press });
      expect(conversation.calls.filter(([name]) => name === 'rate')).to.deep.equal([['rate', 4]]);
      conversation.update({ rating: 'given' });
      await settle(chat);
      expect(said(find(chat, '.thanks'))).to.equal('Thank you. Your answer goes to the clinic.');
      expect(find(chat, '.thanks').closest('[role=status]') === null).to.equal(false);
      expect(chat.renderRoot.querySelector('.rating') === null).to.equal(true);
    });

    it('may be left alone, and is not sent without an answer', async () => {
      const { chat, conversation } = await setup(asideStates['asked']);
      await shown(chat, '.rating');
      find(chat, '.rating .primary').click();
      expect(conversation.calls.filter(([name]) => name === 'rate')).to.deep.equal([]);
      find(chat, '.rating .link').click();
      expect(conversation.calls.filter(([name]) => name === 'rate')).to.deep.equal([['rate', undefined]]);
    });

    it('stands after the newest message, so that on a low panel too the conversation can be read', async () => {
      await setViewport({ width: 420, height: 560 });
      try {
        const { chat } = await setup(asideStates['asked']);
        const rating = await shown(chat, '.rating');
        const list = find(chat, 'sotto-message-list');
        expect(list.clientHeight).to.be.above(200);
        const log = find(list, '.log');
        await waitUntil(() => log.scrollTop > 0 && log.scrollHeight - log.clientHeight - log.scrollTop < 2);
        expect(rating.getBoundingClientRect().bottom).to.be.most(log.getBoundingClientRect().bottom);
        expect(list.shadowRoot?.querySelector('.pill') === null).to.equal(true);
        expect(find(chat, '.foot').scrollHeight).to.equal(find(chat, '.foot').clientHeight);
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });

    it('has its question in view on the lowest panel, however high it is, and stays so while what is around it changes', async () => {
      await setViewport({ width: 320, height: 568 });
      try {
        const { chat, conversation } = await setup(chatState('long'));
        await settle(chat);
        conversation.update({ ...asideStates['asked'], timeline: conversation.state.timeline });
        const rating = await shown(chat, '.rating');
        const list = find(chat, 'sotto-message-list');
        const log = find(list, '.log');
        const above = () => find(rating, 'legend').getBoundingClientRect().top - log.getBoundingClientRect().top;
        await waitUntil(() => above() >= 0 && above() < 40);
        expect(list.shadowRoot?.querySelector('.pill') === null).to.equal(true);
        document.documentElement.style.setProperty('font-size', '200%');
        await waitUntil(() => rating.clientHeight > log.clientHeight && above() >= 0 && above() < 60);
        log.scrollTop = log.scrollHeight;
        await frame();
        const { scrollTop } = log;
        conversation.update({ unread: 0 });
        await settle(chat);
        expect(log.scrollTop, 'whoever goes on to the answers').to.equal(scrollTop);
      } finally {
        document.documentElement.style.removeProperty('font-size');
        await setViewport({ width: 800, height: 600 });
      }
    });

    it('is heard once, where the focus does not come to it', async () => {
      const { chat, conversation } = await setup(chatState('talking'));
      // What is said stands there for good, however slow the machine is.
      const clock = { now: () => 0, sleep: () => new Promise<never>(() => undefined) };
      Object.assign(find(chat, 'sotto-message-list'), { clock });
      conversation.update({ ...asideStates['asked'] });
      await shown(chat, '.rating');
      const heard = () => [...find(chat, 'sotto-message-list').shadowRoot?.querySelectorAll('[aria-live=polite] p') ?? []].map(said).filter((words) => words === 'How was this chat?');
      await waitUntil(() => heard().length > 0);
      conversation.update({ unread: 0 });
      await settle(chat);
      expect(heard().length).to.equal(1);
    });

    it('has its two answers below each other at the same edges where it is very narrow', async () => {
      const { chat } = await setup(asideStates['asked']);
      await shown(chat, '.rating');
      find(chat, '.rating').style.inlineSize = '200px';
      const [send, skip] = ['.primary', '.link'].map((one) => find(chat, `.rating ${one}`).getBoundingClientRect());
      expect(skip?.top).to.be.at.least(send?.bottom ?? Number.NaN);
      expect([skip?.left, skip?.right]).to.deep.equal([send?.left, send?.right]);
    });

    it('has a name for every step, in one group with a name', async () => {
      const { chat } = await setup(asideStates['asked']);
      await shown(chat, '.rating');
      expect([...chat.renderRoot.querySelectorAll('.scale label span')].map((label) => said(label))).to.deep.equal(['Very poor', 'Poor', 'Fair', 'Good', 'Very good']);
      expect(said(find(chat, '.rating legend'))).to.equal('How was this chat?');
    });
  });

  it('says that older messages are hidden, for how long and why', async () => {
    const { chat } = await setup(asideStates['returned']);
    expect(said(await shown(chat, '.withheld'))).to.match(/^What was said more than 30 minutes before you came back is hidden here: others may use this device/);
  });

  describe('a form that comes first', () => {
    it('before the chat, takes the place of the field until it is sent', async () => {
      const { chat, conversation } = await setup(asideStates['before-chat']);
      const first = await shown(chat, '.first');
      expect(find(chat, 'sotto-composer').hidden).to.equal(true);
      expect(chat.renderRoot.querySelector('.offers') === null).to.equal(true);
      find(first, '.button').click();
      await waitUntil(() => chat.renderRoot.querySelector('[part=form]'));
      expect(chat.renderRoot.querySelector('.first') === null).to.equal(true);
      conversation.update({ phase: 'open' });
      find(chat, '[part=form]').dispatchEvent(new SottoFormLeaveEvent());
      await settle(chat);
      expect(find(chat, 'sotto-composer').hidden).to.equal(false);
      expect(chat.renderRoot.querySelector('.first') === null).to.equal(true);
    });

    it('takes the focus when the chat is opened', async () => {
      const { chat } = await setup(asideStates['before-chat'], { open: false });
      await chat.show();
      await shown(chat, '.first');
      chat.focus();
      expect(chat.shadowRoot?.activeElement === find(chat, '.first .button')).to.equal(true);
    });

    it('outside the clinic’s hours, stands above the field, in which one may still write', async () => {
      const { chat } = await setup(asideStates['when-closed']);
      expect(said(find(await shown(chat, '.first'), 'p'))).to.match(/^Nobody is here right now/);
      expect(find(chat, 'sotto-composer').hidden).to.equal(false);
    });

    it('is not offered while somebody is there', async () => {
      const state = asideStates['when-closed'];
      if (!state) throw new Error('no such state');
      const open = chatState('always-open').clinic.hours;
      const { chat } = await setup({ ...state, clinic: { ...state.clinic, ...(open && { hours: open }) } });
      await waitUntil(() => said(find(chat, 'sotto-header')).includes('Open until') || find(chat, 'sotto-header').shadowRoot?.querySelector('.opening'));
      expect(chat.renderRoot.querySelector('.first') === null).to.equal(true);
    });
  });

  it('has room for the words of every answer, in every language, on a small screen', async () => {
    const { chat } = await setup(asideStates['asked'], { layout: 'fill' });
    chat.style.cssText = 'display: block; inline-size: 320px; block-size: 640px';
    for (const tag of Object.keys(languages)) {
      const { ratings } = await loadLaterTerms(tag);
      chat.locale = tag;
      await shown(chat, '.scale');
      await waitUntil(() => said(find(chat, '.scale label:last-of-type')).endsWith(ratings[5]));
      const labels = [...chat.renderRoot.querySelectorAll('.scale label')];
      expect(labels.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(said), tag).to.deep.equal([]);
      const widest = Math.max(...labels.map(({ clientWidth }) => clientWidth));
      expect(widest, `${tag}: none is much larger than the others`).to.be.below(find(chat, '.scale').clientWidth / 2);
    }
  });

  it('is there in every language, and follows a change of it', async () => {
    const english = JSON.stringify((await loadLaterTerms('en')).ratings);
    for (const tag of Object.keys(languages).filter((tag) => tag !== 'en')) {
      const terms = await loadLaterTerms(tag);
      expect(JSON.stringify(terms.ratings), tag).not.to.equal(english);
      for (const count of [0, 1, 2, 3, 5, 11, 21, 101]) expect(terms.lately(count) + terms.ahead(count) + terms.withheld(30), tag).to.match(/\S/);
    }
    const { chat } = await setup(asideStates['next']);
    await shown(chat, '.queue');
    chat.locale = 'fr';
    await waitUntil(() => said(find(chat, '.queue')) === 'C’est bientôt votre tour.');
    const { chat: spanish } = await setup(asideStates['next'], { locale: 'es' });
    await shown(spanish, '.queue');
    await waitUntil(() => said(find(spanish, '.queue')) === 'Usted es la siguiente persona en la fila.');
  });
});
