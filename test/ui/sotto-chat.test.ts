import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import type { ConversationState, VisitorConversation } from '../../src/conversation/state.js';
import { PolicyError, policyPresets } from '../../src/policy/policy.js';
import { SottoRequestEvent, type SottoStateChangeEvent } from '../../src/ui/events.js';
import { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { asideStates } from '../support/aside-states.js';
import { audit } from '../support/audit.js';
import { chatState, morningMs } from '../support/chat-states.js';
import { itWithMedia } from '../support/media.js';
import { find, findField, frame, mount, said, settle, unmountAll, waitUntil } from '../support/element.js';
import { agent, FakeConversation, message, visitor } from '../support/fake-conversation.js';
import { listenForSound } from '../support/sounds.js';

describe('sotto-chat', () => {
  afterEach(unmountAll);

  /** An opened chat in the given state. */
  async function setup(state: ConversationState = chatState('talking'), properties: Partial<SottoChat> = {}) {
    const conversation = new FakeConversation(state);
    const chat = await mount(Object.assign(new SottoChat(), { open: true, conversation, ...properties }));
    await frame();
    await settle(chat);
    return { chat, conversation };
  }

  /** What the conversation was asked for, without the marks of what was read. */
  function asked(conversation: FakeConversation) {
    return conversation.calls.filter(([name]) => !['markRead', 'setTyping', 'saveDraft'].includes(name));
  }

  async function choose(chat: SottoChat, ...path: string[]) {
    find(chat, ...path).click();
    await settle(chat);
  }

  describe('launcher and panel', () => {
    it('draws a button named Chat with us, and nothing else, before it is opened', async () => {
      const chat = await mount(new SottoChat());
      const button = find(chat, 'sotto-launcher', 'button');
      expect(button.ariaLabel).to.equal('Chat with us');
      expect(button.ariaExpanded).to.equal('false');
      expect(chat.renderRoot.querySelector('.panel') === null).to.equal(true);
    });

    it('floats in the top layer, where no transform of the page moves it', async () => {
      const chat = await mount(new SottoChat());
      expect(find(chat, '.root').matches(':popover-open')).to.equal(true);
    });

    it('floats again after a move in the document', async () => {
      const { chat } = await setup();
      const elsewhere = document.body.appendChild(document.createElement('main'));
      elsewhere.append(chat);
      await settle(chat);
      expect(find(chat, '.root').matches(':popover-open')).to.equal(true);
      expect(said(find(chat, 'sotto-header', 'h2'))).to.equal('Alder Street Clinic');
    });

    it('opens, with the focus where one writes, and closes on Escape, with the focus back on the launcher', async () => {
      const chat = await mount(Object.assign(new SottoChat(), { conversation: new FakeConversation() }));
      await choose(chat, 'sotto-launcher', 'button');
      await frame();
      expect(find(chat, 'sotto-composer').shadowRoot?.activeElement?.localName).to.equal('textarea');
      expect(find(chat, 'sotto-launcher', 'button').ariaLabel).to.equal('Close chat');
      await sendKeys({ press: 'Escape' });
      await settle(chat);
      expect(chat.open).to.equal(false);
      expect(find(chat, 'sotto-launcher').shadowRoot?.activeElement?.localName).to.equal('button');
    });

    it('counts unread messages in the name of the launcher', async () => {
      const { chat, conversation } = await setup({ ...chatState('talking'), unread: 1 }, { open: false });
      expect(find(chat, 'sotto-launcher', 'button').ariaLabel).to.equal('Chat with us, 1 unread message');
      conversation.update({ unread: 12 });
      await settle(chat);
      expect(find(chat, 'sotto-launcher', 'button').ariaLabel).to.equal('Chat with us, 12 unread messages');
    });

    it('tells the page what it may know, once per change, and nothing of what is written', async () => {
      const heard: SottoStateChangeEvent[] = [];
      const listen = (event: SottoStateChangeEvent) => heard.push(event);
      document.body.addEventListener('sotto-state-change', listen);
      const { chat, conversation } = await setup({ ...chatState('new') }, { open: false });
      conversation.update({ connection: 'offline' });
      await settle(chat);
      conversation.update({ phase: 'open', unread: 2, timeline: [message('1', agent, 'secret', morningMs)] });
      await settle(chat);
      document.body.removeEventListener('sotto-state-change', listen);
      expect(heard.map(({ open, active, unread }) => ({ open, active, unread }))).to.deep.equal([
        { open: false, active: false, unread: 0 },
        { open: false, active: true, unread: 2 },
      ]);
      expect(JSON.stringify(heard.map((event) => Object.values(event)))).not.to.contain('secret');
    });

    it('tells that it opened, closed, began, ended, how much is unread and what does not work, and no word of what is written', async () => {
      const heard: object[] = [];
      const types = ['open', 'close', 'unread', 'conversation-start', 'conversation-end', 'error'];
      const listen = (event: Event) => {
        const { isTrusted: _, ...fields } = { ...event };
        heard.push({ name: event.type, ...fields });
      };
      for (const type of types) document.body.addEventListener(`sotto-${type}`, listen);
      const { chat, conversation } = await setup(chatState('new'), { open: false });
      const steps: Partial<ConversationState>[] = [
        chatState('talking'),
        { unread: 2 },
        { phase: 'locked', timeline: [], unread: 0 },
        { phase: 'open' },
        { timeline: [...chatState('talking').timeline, message('x', visitor, 'secret', morningMs, 'failed'), message('y', visitor, 'secret', morningMs, 'waiting')] },
        { phase: 'ended' },
        { phase: 'unavailable', reason: 'lost', timeline: [] },
      ];
      for (const step of steps) {
        conversation.update(step);
        await settle(chat);
      }
      await chat.show();
      await chat.hide();
      for (const type of types) document.body.removeEventListener(`sotto-${type}`, listen);
      expect(heard).to.deep.equal([
        { name: 'sotto-conversation-start' },
        { name: 'sotto-unread', unread: 2 },
        { name: 'sotto-unread', unread: 0 },
        { name: 'sotto-error', code: 'send-failed' },
        { name: 'sotto-conversation-end' },
        { name: 'sotto-error', code: 'lost' },
        { name: 'sotto-open' },
        { name: 'sotto-close' },
      ]);
    });

    it('tells of no beginning where a conversation is resumed', async () => {
      const heard: string[] = [];
      const listen = ({ type }: Event) => heard.push(type);
      document.body.addEventListener('sotto-conversation-start', listen);
      const { chat, conversation } = await setup(chatState('loading'), { open: false });
      conversation.update(chatState('talking'));
      await settle(chat);
      document.body.removeEventListener('sotto-conversation-start', listen);
      expect(heard).to.deep.equal([]);
    });

    it('fills its place, without a launcher, inside a frame', async () => {
      const { chat } = await setup(chatState('new'), { layout: 'fill' });
      expect(chat.renderRoot.querySelector('sotto-launcher') === null).to.equal(true);
      expect(find(chat, '.panel').role).to.equal('region');
    });
  });

  describe('starting', () => {
    it('starts nothing until it is opened, and then once', async () => {
      let started = 0;
      const start = async () => (started++, new FakeConversation());
      const chat = await mount(Object.assign(new SottoChat(), { start }));
      expect(started).to.equal(0);
      await chat.show();
      await chat.hide();
      await chat.show();
      expect(started).to.equal(1);
    });

    it('lets one write before the encryption has loaded, and sends afterwards', async () => {
      const ready = withResolvers<VisitorConversation>();
      const chat = await mount(Object.assign(new SottoChat(), { start: () => ready.promise }));
      await chat.show();
      await sendKeys({ type: 'Early' });
      await sendKeys({ press: 'Enter' });
      expect(findField(chat, 'sotto-composer').value).to.equal('Early');
      const conversation = new FakeConversation();
      ready.resolve(conversation);
      await ready.promise;
      await frame();
      await settle(chat);
      expect(asked(conversation)).to.deep.equal([['send', 'Early']]);
      expect(findField(chat, 'sotto-composer').value).to.equal('');
    });

    it('keeps what was written before a start that fails, and sends it once the next one works', async () => {
      const conversation = new FakeConversation();
      const [first, second] = [withResolvers<VisitorConversation>(), withResolvers<VisitorConversation>()];
      const starts = [first.promise.then(() => Promise.reject(new Error('scripted'))), second.promise];
      const chat = await mount(Object.assign(new SottoChat(), { start: () => starts.shift() }));
      await chat.show();
      await sendKeys({ type: 'Early' });
      await sendKeys({ press: 'Enter' });
      first.resolve(conversation);
      await frame();
      await settle(chat);
      expect(findField(chat, 'sotto-composer').checkVisibility()).to.equal(false);
      await choose(chat, '.closing button');
      second.resolve(conversation);
      await frame();
      await settle(chat);
      expect(asked(conversation)).to.deep.equal([['send', 'Early']]);
    });

    it('says that it could not start, and starts again on demand', async () => {
      let attempts = 0;
      const start = async () => {
        if (++attempts === 1) throw new Error('scripted');
        return new FakeConversation();
      };
      const chat = await mount(Object.assign(new SottoChat(), { start }));
      await chat.show();
      await frame();
      await settle(chat);
      expect(said(find(chat, '.closing'))).to.contain('couldn’t start');
      await choose(chat, '.closing button');
      await frame();
      await settle(chat);
      expect(attempts).to.equal(2);
      find(chat, 'sotto-composer');
    });

    it('offers the page’s phone number and nothing else when the page’s policy is none', async () => {
      const chat = document.createElement('sotto-chat');
      chat.setAttribute('phone', '(503) 555-0199');
      chat.setAttribute('policy', '{"clipboards":"block"}');
      chat.start = () => Promise.reject(new PolicyError(Object.keys(chat.policy ?? {}).join('.')));
      await mount(chat);
      await chat.show();
      await frame();
      await settle(chat);
      expect(said(find(chat, '.closing'))).to.contain('settings on this website aren’t valid');
      expect(find(chat, '.closing a').getAttribute('href')).to.equal('tel:5035550199');
      expect(chat.shadowRoot?.querySelector('sotto-composer') === null).to.equal(true);
      expect(chat.conversation).to.equal(undefined);
    });

    it('closes what it started when it leaves the page, but not on a move', async () => {
      const conversation = new FakeConversation();
      const chat = await mount(Object.assign(new SottoChat(), { start: async () => conversation }));
      await chat.show();
      await frame();
      document.body.appendChild(document.createElement('main')).append(chat);
      await frame();
      expect(asked(conversation)).to.deep.equal([]);
      chat.remove();
      await frame();
      expect(asked(conversation)).to.deep.equal([['close']]);
      expect(conversation.listeners).to.equal(0);
    });

    it('goes on with one conversation when it is put in, taken out and put in again at once, as strict modes do', async () => {
      const started: FakeConversation[] = [];
      const start = async () => {
        const conversation = new FakeConversation(chatState('talking'));
        started.push(conversation);
        return conversation;
      };
      const chat = Object.assign(new SottoChat(), { start, open: true });
      document.body.append(chat);
      chat.remove();
      document.body.append(chat);
      await settle(chat);
      await frame();
      expect(started).to.have.length(1);
      expect(asked(started[0] ?? new FakeConversation())).to.deep.equal([]);
      expect(chat.conversation).to.equal(started[0]);
    });

    it('begins anew when it is put into the page again after it was gone', async () => {
      const started: FakeConversation[] = [];
      const start = async () => {
        const conversation = new FakeConversation(chatState('talking'));
        started.push(conversation);
        return conversation;
      };
      const chat = await mount(Object.assign(new SottoChat(), { start, open: true }));
      await frame();
      chat.remove();
      await frame();
      expect(chat.conversation).to.equal(undefined);
      await mount(chat);
      await frame();
      await settle(chat);
      expect(started).to.have.length(2);
      expect(asked(started[0] ?? new FakeConversation())).to.deep.equal([['close']]);
      expect(said(find(chat, 'sotto-message-list', '.own .bubble'))).not.to.equal('');
    });

    it('begins anew for whoever is signed in on the page next, with nothing of the one before: not shown, half-written or under way', async () => {
      const made: FakeConversation[] = [];
      const waiting: (() => void)[] = [];
      const start = () =>
        new Promise<VisitorConversation>((resolve) => {
          const conversation = new FakeConversation(chatState('talking'));
          made.push(conversation);
          waiting.push(() => resolve(conversation));
        });
      const person = (id: string) => ({ id, assertion: () => Promise.resolve('') });
      const chat = new SottoChat();
      await mount(Object.assign(chat, { open: true, start, patient: person('one') }));
      waiting[0]?.();
      await settle(chat);
      expect(chat.conversation).to.equal(made[0]);
      const field = findField(find(chat, 'sotto-composer'));
      field.focus();
      await sendKeys({ type: 'half a word' });
      chat.patient = person('one');
      await settle(chat);
      expect(chat.conversation, 'the same person').to.equal(made[0]);
      chat.patient = person('two');
      await chat.updateComplete;
      expect(chat.conversation).to.equal(undefined);
      expect(made[0]?.calls.map(([name]) => name)).to.include('close');
      expect(findField(find(chat, 'sotto-composer')).value).to.equal('');
      expect(find(chat, 'sotto-message-list').shadowRoot?.querySelectorAll('[part=bubble]').length).to.equal(0);
      // Signed out while the second one’s is still being made: it is closed unseen.
      chat.patient = undefined;
      await chat.updateComplete;
      waiting[1]?.();
      await settle(chat);
      expect(made[1]?.calls.map(([name]) => name)).to.include('close');
      waiting[2]?.();
      await settle(chat);
      expect(chat.conversation).to.equal(made[2]);
      expect(chat.outerHTML).not.to.match(/one|two/);
    });

    it('has nothing in common with another one on the page', async () => {
      const [one, two] = await Promise.all(['talking', 'new'].map((name) => setup(chatState(name))));
      if (!one || !two) throw new Error('two were set up');
      one.chat.focus();
      await sendKeys({ type: 'For one' });
      await sendKeys({ press: 'Enter' });
      expect(asked(one.conversation)).to.have.length(1);
      expect(asked(two.conversation)).to.deep.equal([]);
      await one.chat.hide();
      expect(two.chat.open).to.equal(true);
      expect(find(two.chat, '.root').matches(':popover-open')).to.equal(true);
    });

    it('leaves a conversation that was brought to it open, and stops listening', async () => {
      const { chat, conversation } = await setup();
      expect(conversation.listeners).to.equal(1);
      chat.remove();
      await frame();
      expect(conversation.listeners).to.equal(0);
      expect(asked(conversation)).to.deep.equal([]);
    });
  });

  describe('writing', () => {
    it('sends what is written', async () => {
      const { chat, conversation } = await setup();
      chat.focus();
      await sendKeys({ type: 'Hello' });
      await sendKeys({ press: 'Enter' });
      expect(asked(conversation)).to.deep.equal([['send', 'Hello']]);
      expect(conversation.calls).to.deep.include(['setTyping', true]);
      expect(conversation.calls).to.deep.include(['setTyping', false]);
    });

    for (const [what, result] of [
      ['refused', { kind: 'refused', rule: 'closed' }],
      ['not kept', new Error('scripted')],
    ] as const) {
      it(`gives a message back that was ${what}`, async () => {
        const { chat, conversation } = await setup();
        conversation.sendResult = result;
        chat.focus();
        await sendKeys({ type: 'Hello' });
        await sendKeys({ press: 'Enter' });
        await frame();
        await settle(chat);
        expect(findField(chat, 'sotto-composer').value).to.equal('Hello');
        expect(said(find(chat, 'sotto-composer', '[role=status]'))).to.contain('could not be sent');
      });
    }

    it('gives a message back that the policy blocks, and says what it must not hold', async () => {
      const { chat, conversation } = await setup();
      conversation.sendResult = { kind: 'refused', rule: 'phi-blocked', categories: ['CARD'] };
      chat.focus();
      await sendKeys({ type: 'Hello' });
      await sendKeys({ press: 'Enter' });
      await frame();
      await settle(chat);
      expect(findField(chat, 'sotto-composer').value).to.equal('Hello');
      expect(said(find(chat, 'sotto-composer', '.what'))).to.contain('card number');
    });

    it('gives the composer the policy, and the question that is being answered', async () => {
      const { chat, conversation } = await setup();
      const composer = chat.renderRoot.querySelector('sotto-composer');
      expect(composer?.policy).to.equal(conversation.state.policy);
      expect(composer?.forms, 'this clinic has no secure forms').to.equal(false);
      expect(composer?.context).to.equal('Would Monday at 10:30 or Tuesday at 2:00 suit you? Both are with Dr. Okafor.');
    });

    it('tells the others that somebody looks at what they hid, before it shows it', async () => {
      const { chat, conversation } = await setup(chatState('hidden'));
      const list = find(chat, 'sotto-message-list');
      const veil = [...(list.shadowRoot?.querySelectorAll('sotto-veil') ?? [])].at(-1);
      if (!veil) throw new Error('nothing hidden');
      conversation.sendResult = { kind: 'refused', rule: 'closed' };
      find(veil, 'button').click();
      await frame();
      expect(asked(conversation)).to.deep.equal([['reveal', 'h3', 1]]);
      expect(said(find(veil, '.veil'))).to.contain('XX/XX/XXXX');
      conversation.sendResult = { kind: 'queued', id: 'r' };
      find(veil, 'button').click();
      await frame();
      expect(said(find(veil, '.veil')), 'it is on its way').to.contain('XX/XX/XXXX');
      conversation.tell();
      await frame();
      expect(said(find(veil, '.veil'))).to.contain('12/04/2026');
    });

    it('shows nothing of what others hid while nobody can be told, and says that it did not work', async () => {
      const { chat, conversation } = await setup({ ...chatState('hidden'), connection: 'offline' });
      const veil = [...(find(chat, 'sotto-message-list').shadowRoot?.querySelectorAll('sotto-veil') ?? [])].at(-1);
      if (!veil) throw new Error('nothing hidden');
      find(veil, 'button').click();
      await frame();
      expect(asked(conversation), 'nothing is kept to be told later').to.deep.equal([]);
      expect(said(find(chat, '[role=alert]'))).to.contain('That didn’t work');
      conversation.update({ connection: 'online' });
      find(veil, 'button').click();
      await frame();
      conversation.update({ connection: 'offline' });
      await frame();
      conversation.update({ connection: 'online' });
      conversation.tell();
      await frame();
      expect(said(find(veil, '.veil')), 'whoever asked may have gone').to.contain('XX/XX/XXXX');
      expect(conversation.listeners, 'the chat itself').to.equal(1);
    });

    it('sends a failed message again', async () => {
      const { chat, conversation } = await setup(chatState('waiting'));
      await choose(chat, 'sotto-message-list', '.status button');
      expect(asked(conversation)).to.deep.equal([['retry', '9']]);
    });

    it('lets no text out of itself in an event', async () => {
      const { chat } = await setup();
      const texts: string[] = [];
      const types = ['sotto-send-request', 'sotto-typing', 'sotto-seen', 'sotto-retry-request', 'sotto-clipboard-blocked', 'sotto-roster-request'];
      const listen = (event: Event) => texts.push(event.type);
      for (const type of types) window.addEventListener(type, listen, true);
      chat.focus();
      await sendKeys({ type: 'secret' });
      await sendKeys({ press: 'Enter' });
      for (const type of types) window.removeEventListener(type, listen, true);
      expect(texts).to.deep.equal([]);
    });

    it('says that the clipboard is off when somebody copies from the transcript', async () => {
      const { chat } = await setup();
      find(chat, 'sotto-message-list', '.bubble').dispatchEvent(new Event('copy', { bubbles: true, composed: true, cancelable: true }));
      await settle(chat);
      expect(said(find(chat, 'sotto-composer', '[role=status]'))).to.equal('Copy and paste are off in this chat');
    });
  });

  describe('answers to choose from', () => {
    async function offered() {
      const { chat, conversation } = await setup(chatState('offering'));
      const list = find(chat, 'sotto-message-list');
      while (!list.shadowRoot?.querySelector('.choices')) await frame();
      await settle(chat);
      return { chat, conversation, list };
    }

    it('are buttons below the newest message, appointments in words', async () => {
      const { list } = await offered();
      const choices = find(list, '.choices');
      expect(choices.ariaLabel).to.equal('Answers to choose from');
      expect([...choices.querySelectorAll('button')].map(said)).to.deep.equal([
        'Monday, November 30 at 10:30 AM, Dr. Okafor',
        'Tuesday, December 1 at 2:00 PM, Dr. Okafor',
        'Neither suits me',
      ]);
      expect(said(find(list, 'li[data-id=o] .bubble'))).to.equal('No need. When shall we see you?');
    });

    it('are sent as what one would have written', async () => {
      const { chat, conversation, list } = await offered();
      await choose(chat, 'sotto-message-list', '.choices button:last-child');
      expect(asked(conversation)).to.deep.equal([['send', 'Neither suits me']]);
      expect(chat.shadowRoot?.activeElement?.localName).to.equal('sotto-composer');
      conversation.update({ timeline: [...conversation.state.timeline, message('answer', visitor, 'Neither suits me', morningMs, 'waiting')] });
      await settle(chat);
      expect(list.shadowRoot?.querySelector('.choices') === null).to.equal(true);
      expect(said(find(list, 'li[data-id=o] .bubble'))).to.contain('· Neither suits me');
    });

    it('are text after the end, and never buttons in what visitors write', async () => {
      const { chat, conversation, list } = await offered();
      conversation.update({ phase: 'ended' });
      await settle(chat);
      expect(list.shadowRoot?.querySelector('.choices') === null).to.equal(true);
      conversation.update({ phase: 'open', timeline: [message('v', visitor, 'Choose:\n[Yes]', morningMs)] });
      await settle(chat);
      expect(list.shadowRoot?.querySelector('.choices') === null).to.equal(true);
      expect(find(list, '.bubble').textContent).to.equal('Choose:\n[Yes]');
    });
  });

  describe('the draft', () => {
    it('is kept a moment after the last key, and once the page goes out of sight', async () => {
      const { chat, conversation } = await setup();
      const saved = () => conversation.calls.filter(([name]) => name === 'saveDraft').map(([, text]) => text);
      chat.focus();
      await sendKeys({ type: 'Half a' });
      // A slow machine may have taken the time between two keys for the moment.
      await waitUntil(() => saved().at(-1) === 'Half a');
      await sendKeys({ type: ' thought' });
      chat.remove();
      expect(saved().at(-1)).to.equal('Half a thought');
    });

    it('comes back, without taking the place of what is written meanwhile', async () => {
      const { chat } = await setup({ ...chatState('talking'), draft: 'Half a thought' });
      expect(findField(chat, 'sotto-composer').value).to.equal('Half a thought');
      const ready = withResolvers<VisitorConversation>();
      const other = await mount(Object.assign(new SottoChat(), { start: () => ready.promise }));
      await other.show();
      await sendKeys({ type: 'Written first' });
      ready.resolve(new FakeConversation({ ...chatState('talking'), draft: 'Half a thought' }));
      await ready.promise;
      await frame();
      await settle(other);
      expect(findField(other, 'sotto-composer').value).to.equal('Written first');
    });

    it('goes into the next conversation where the clinic has ended this one meanwhile, and whoever was writing begins another', async () => {
      for (const goesOn of [true, false]) {
        const { chat, conversation } = await setup();
        chat.focus();
        await sendKeys({ type: 'Half a thought' });
        conversation.update(chatState('ended'));
        await settle(chat);
        if (goesOn) await choose(chat, '.closing button');
        conversation.update(chatState('new'));
        await settle(chat);
        expect(findField(chat, 'sotto-composer').value).to.equal(goesOn ? 'Half a thought' : '');
        unmountAll();
      }
    });

    it('does not come back after it was sent as soon as that was possible', async () => {
      const conversation = new FakeConversation({ ...chatState('talking'), phase: 'loading', draft: 'Early' });
      const chat = await mount(Object.assign(new SottoChat(), { conversation }));
      await chat.show();
      await sendKeys({ type: 'Early' });
      await sendKeys({ press: 'Enter' });
      conversation.update({ phase: 'open' });
      await frame();
      await settle(chat);
      expect(asked(conversation).filter(([name]) => name === 'send')).to.deep.equal([['send', 'Early']]);
      expect(findField(chat, 'sotto-composer').value).to.equal('');
    });
  });

  describe('reading', () => {
    it('marks messages read once they are in view', async () => {
      const { conversation } = await setup({ ...chatState('talking'), unread: 2 });
      expect(conversation.calls).to.deep.include(['markRead']);
    });

    it('marks nothing read while it is closed', async () => {
      const { conversation } = await setup({ ...chatState('talking'), unread: 2 }, { open: false });
      expect(conversation.calls).to.deep.equal([]);
    });

    it('marks nothing read in a frame that is put away', async () => {
      const { conversation } = await setup({ ...chatState('talking'), unread: 2 }, { open: false, layout: 'fill' });
      expect(conversation.calls).to.deep.equal([]);
    });

    it('marks nothing read that lies below the view', async () => {
      const { chat, conversation } = await setup(chatState('long'));
      find(chat, 'sotto-message-list', '.log').scrollTop = 0;
      await frame();
      conversation.update({ unread: 1, timeline: [...conversation.state.timeline, message('new', agent, 'New', morningMs)] });
      await settle(chat);
      expect(conversation.calls).to.deep.equal([]);
    });
  });

  describe('ending and clearing', () => {
    it('asks before it ends the conversation, and ends it', async () => {
      const { chat, conversation } = await setup();
      await choose(chat, 'sotto-header', '.more');
      await choose(chat, 'sotto-header', '.menu .end');
      expect(said(find(chat, 'dialog h2'))).to.equal('End this conversation?');
      expect(asked(conversation)).to.deep.equal([]);
      await choose(chat, 'dialog .danger');
      expect(asked(conversation)).to.deep.equal([['end']]);
      await settle(chat);
      expect(chat.renderRoot.querySelector('dialog') === null).to.equal(true);
    });

    it('goes on with what comes next when it has ended, which is said', async () => {
      const { chat, conversation } = await setup();
      const regions = new Set(chat.renderRoot.querySelectorAll('[role=status]'));
      conversation.end = async () => conversation.update(chatState('ended'));
      await choose(chat, 'sotto-header', '.menu .end');
      await choose(chat, 'dialog .danger');
      await waitUntil(() => chat.shadowRoot?.activeElement === find(chat, '.closing .button'));
      expect(regions).to.include(find(chat, '.closing').closest('[role=status]'));
    });

    it('goes on with what the chat was like where that is asked', async () => {
      const { chat, conversation } = await setup(asideStates['queued']);
      await waitUntil(() => chat.renderRoot.querySelector('.queue'));
      conversation.end = async () => conversation.update({ ...asideStates['asked'], waiting: { ahead: 0 } });
      await choose(chat, 'sotto-header', '.menu .end');
      await choose(chat, 'dialog .danger');
      await waitUntil(() => chat.shadowRoot?.activeElement === find(chat, '.rating input'));
    });

    it('ends nothing when the question is answered with no or Escape', async () => {
      const { chat, conversation } = await setup();
      await choose(chat, 'sotto-header', '.menu .end');
      await choose(chat, 'dialog .answers button');
      expect(chat.renderRoot.querySelector('dialog') === null).to.equal(true);
      await choose(chat, 'sotto-header', '.menu .end');
      await sendKeys({ press: 'Escape' });
      await settle(chat);
      expect(chat.renderRoot.querySelector('dialog') === null).to.equal(true);
      expect(chat.open).to.equal(true);
      expect(asked(conversation)).to.deep.equal([]);
    });

    it('says so when ending did not work, and keeps the question', async () => {
      const { chat, conversation } = await setup();
      conversation.failing = true;
      await choose(chat, 'sotto-header', '.menu .end');
      await choose(chat, 'dialog .danger');
      await settle(chat);
      expect(said(find(chat, 'dialog [role=alert]'))).to.equal('That didn’t work. Please try again.');
    });

    it('clears the device after asking', async () => {
      const { chat, conversation } = await setup();
      await choose(chat, 'sotto-header', '.menu .clear');
      expect(said(find(chat, 'dialog h2'))).to.equal('Clear this device?');
      await choose(chat, 'dialog .danger');
      expect(asked(conversation)).to.deep.equal([['forget']]);
    });

    it('offers neither before there is a conversation', async () => {
      const { chat } = await setup(chatState('new'));
      expect([...(find(chat, 'sotto-header').shadowRoot?.querySelectorAll('.menu button') ?? [])].map(said)).to.deep.equal(['Settings']);
    });

    it('begins a new conversation after the end of one', async () => {
      const { chat, conversation } = await setup(chatState('ended'));
      expect(chat.renderRoot.querySelector('sotto-composer') === null).to.equal(true);
      await choose(chat, '.closing button');
      expect(asked(conversation)).to.deep.equal([['restart']]);
    });

    it('offers no new conversation while the clinic cannot be told of the end of one', async () => {
      const { chat, conversation } = await setup({ ...chatState('ended'), clearing: true, connection: 'offline' });
      expect(chat.renderRoot.querySelector('.closing button') === null).to.equal(true);
      conversation.update({ connection: 'online' });
      await settle(chat);
      expect(said(find(chat, '.closing button'))).to.equal('Start a new conversation');
    });

    it('says in plain words why it is unavailable, and whom to call', async () => {
      const { chat } = await setup(chatState('untrusted'));
      expect(said(find(chat, '.closing'))).to.contain('couldn’t confirm that this chat belongs to the clinic');
      expect(find(chat, '.closing a').getAttribute('href')).to.equal('tel:5035550142');
      expect(chat.renderRoot.querySelector('sotto-composer') === null).to.equal(true);
    });

    it('claims nothing of who can read what is not there, or is not read here any more', async () => {
      const { chat, conversation } = await setup(chatState('talking'));
      const claims = () => find(chat, 'sotto-header').shadowRoot?.querySelector('.privacy') !== null;
      expect(claims()).to.equal(true);
      for (const name of ['untrusted', 'lost', 'left', 'ended']) {
        conversation.update(chatState(name));
        await settle(chat);
        expect(claims(), name).to.equal(name === 'ended');
        expect(chat.renderRoot.textContent, name).not.to.contain('hold the keys');
      }
    });
  });

  it('gives a clinic’s longest name three lines of the head, and all of it to whoever listens', async () => {
    const name = 'The Alder Street Family Health, Dental, Behavioural and Community Care Center of Greater Northeast Portland';
    const { chat } = await setup({ ...chatState('talking'), clinic: { ...chatState('talking').clinic, name } }, { layout: 'fill' });
    chat.style.cssText = 'inline-size: 320px; block-size: 640px';
    await frame();
    const heading = find(chat, 'sotto-header', 'h2');
    expect(said(heading)).to.equal(name);
    expect(heading.offsetHeight / Number.parseFloat(getComputedStyle(heading).lineHeight)).to.be.within(2.9, 3.1);
  });

  for (const [name, layout] of ['new', 'talking', 'queued', 'asked'].flatMap((name) => (['panel', 'fill'] as const).map((layout) => [name, layout] as const))) {
    it(`stays where it is behind whatever slides over it: ${name}, ${layout}`, async () => {
      const { chat } = await setup(asideStates[name] ?? chatState(name), { layout });
      if (layout === 'fill') chat.style.cssText = 'position: fixed; inset: 0';
      // What stands beside a conversation is fetched when there is something to say.
      if (name in asideStates) await waitUntil(() => chat.renderRoot.querySelector('.rating, .queue'));
      await settle(chat);
      for (const animation of chat.shadowRoot?.getAnimations() ?? []) animation.finish();
      const places = () => ['.panel', 'sotto-header', 'sotto-message-list', 'sotto-composer', '.foot'].map((selector) => chat.shadowRoot?.querySelector(selector)?.getBoundingClientRect().toJSON());
      const before = [...places(), scrollY];
      for (const wish of ['roster', 'settings', 'end'] as const) {
        find(chat, 'sotto-header').dispatchEvent(new SottoRequestEvent(wish));
        await settle(chat);
        find(chat, 'dialog');
        expect([...places(), scrollY], wish).to.deep.equal(before);
        chat.shadowRoot?.querySelector<HTMLElement>('.veil')?.click();
        await settle(chat);
        expect([...places(), scrollY], `after ${wish}`).to.deep.equal(before);
      }
    });
  }

  describe('roster', () => {
    it('shows who can read, with assistants named as such, and the security code', async () => {
      const { chat } = await setup();
      await choose(chat, 'sotto-header', '.privacy');
      const members = [...(find(chat, 'sotto-roster').shadowRoot?.querySelectorAll('li') ?? [])].map((item) => [...item.querySelectorAll('p')].map(said).join(': '));
      expect(members).to.deep.equal([
        'You: On this device',
        'Maya Chen, RN: Care team',
        'Front desk responder: Automated assistant',
        'Alder Street Clinic: Keeps the clinic’s record',
      ]);
      expect(said(find(chat, 'sotto-roster', '.code'))).to.equal('48213 90577 12064 88391 30562 71948');
    });

    it('takes the focus while it is shown, and gives it back', async () => {
      const { chat } = await setup();
      const opener = find(chat, 'sotto-header', '.privacy');
      opener.focus();
      await choose(chat, 'sotto-header', '.privacy');
      expect(chat.shadowRoot?.activeElement?.closest('dialog')).to.be.instanceOf(HTMLDialogElement);
      expect(find(chat, '.chat').inert).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await settle(chat);
      expect(find(chat, 'sotto-header').shadowRoot?.activeElement === opener).to.equal(true);
    });

    it('changes while it is open', async () => {
      const { chat, conversation } = await setup();
      await choose(chat, 'sotto-header', '.privacy');
      conversation.update({ roster: [visitor] });
      await settle(chat);
      expect(find(chat, 'sotto-roster').shadowRoot?.querySelectorAll('li')).to.have.length(1);
    });
  });

  describe('settings', () => {
    beforeEach(() => localStorage.clear());
    afterEach(() => localStorage.clear());

    /** A chat that began by itself, as only such a one reads what was set. */
    async function begun() {
      const conversation = new FakeConversation(chatState('talking'));
      const chat = await mount(Object.assign(new SottoChat(), { start: async () => conversation }));
      await chat.show();
      await frame();
      await settle(chat);
      return { chat, conversation };
    }

    function heightOfText(chat: SottoChat) {
      return find(chat, 'sotto-message-list', '.bubble').getBoundingClientRect().height;
    }

    it('takes what was unread as read when it is opened', async () => {
      const { chat, conversation } = await begun();
      await chat.hide();
      conversation.update({ unread: 2 });
      await frame();
      expect(conversation.calls.map(([name]) => name)).not.to.include('markRead');
      await chat.show();
      await frame();
      expect(conversation.calls.map(([name]) => name)).to.include('markRead');
    });

    it('makes the text larger, at once and the next time', async () => {
      const { chat } = await begun();
      const before = heightOfText(chat);
      await choose(chat, 'sotto-header', '.menu .settings');
      await choose(chat, 'dialog .larger input');
      expect(heightOfText(chat)).to.be.above(before * 1.3);
      expect(find(chat, '.panel').offsetWidth).to.equal(400);
      expect(find(chat, 'sotto-composer').getBoundingClientRect().right).to.be.below(find(chat, '.panel').getBoundingClientRect().right);
      chat.remove();
      expect(heightOfText((await begun()).chat)).to.be.above(before * 1.3);
    });

    it('keeps nothing on the device until something is set, and nothing when it is set back', async () => {
      const { chat } = await begun();
      expect(localStorage).to.have.length(0);
      await choose(chat, 'sotto-header', '.menu .settings');
      await choose(chat, 'dialog [role=switch]');
      expect(Object.entries(localStorage)).to.deep.equal([['sotto-preferences', '{"textSize":"normal","sound":true}']]);
      await choose(chat, 'dialog [role=switch]');
      expect(localStorage).to.have.length(0);
    });

    it('is silent, and makes a sound for a message out of view only where that was set', async () => {
      const heard = listenForSound();
      try {
        const { chat, conversation } = await begun();
        await chat.hide();
        conversation.update({ unread: 1 });
        await frame();
        expect(heard.tones).to.equal(0);
        await chat.show();
        await choose(chat, 'sotto-header', '.menu .settings');
        await choose(chat, 'dialog [role=switch]');
        expect(heard.tones).to.equal(2);
        await sendKeys({ press: 'Escape' });
        conversation.update({ unread: 0 });
        conversation.update({ unread: 1 });
        await frame();
        expect(heard.tones, 'in view').to.equal(2);
        await chat.hide();
        conversation.update({ unread: 0 });
        conversation.update({ unread: 1 });
        while (heard.tones < 4) await frame();
      } finally {
        heard.stop();
      }
    });
  });

  it('puts the number of unread messages before the title of the page, and takes it away', async () => {
    document.title = 'Alder Street Clinic';
    const { chat, conversation } = await setup({ ...chatState('talking'), unread: 2 }, { open: false });
    expect(document.title).to.equal('(2) Alder Street Clinic');
    conversation.update({ unread: 3 });
    await settle(chat);
    expect(document.title).to.equal('(3) Alder Street Clinic');
    chat.remove();
    expect(document.title).to.equal('Alder Street Clinic');
  });

  it('says whether somebody is there, once it knows the hours', async () => {
    const { chat } = await setup(chatState('always-open'));
    const header = find(chat, 'sotto-header');
    while (!header.shadowRoot?.querySelector('.opening')) await frame();
    // The day is named where the time is more than half a day away.
    expect(said(find(header, '.opening'))).to.match(/^(Open until (\w+day )?11:59\sPM|Closed now, back 12:00\sAM)$/);
  });

  describe('banner', () => {
    it('says that messages are kept while the service cannot be reached', async () => {
      const { chat, conversation } = await setup(chatState('waiting'));
      expect(said(find(chat, 'sotto-banner', '[role=status]'))).to.contain('can’t reach the chat service');
      conversation.update({ connection: 'online' });
      await settle(chat);
      expect(said(find(chat, 'sotto-banner', '[role=status]'))).to.equal('');
    });

    it('says nothing while the first attempt is made', async () => {
      const { chat } = await setup({ ...chatState('waiting'), connection: 'connecting' });
      expect(said(find(chat, 'sotto-banner', '[role=status]'))).to.equal('');
    });

    it('says that nothing is kept, until told that this is understood', async () => {
      const { chat } = await setup(chatState('not-remembered'));
      expect(said(find(chat, 'sotto-banner', '[role=status]'))).to.contain('keeps nothing');
      await choose(chat, 'sotto-banner', 'button');
      expect(said(find(chat, 'sotto-banner', '[role=status]'))).to.equal('');
    });
  });

  it('asks whether somebody is there, hides everything while it is locked, and brings it back', async () => {
    const { chat, conversation } = await setup(chatState('talking'));
    const touched: number[] = [];
    conversation.touch = () => void touched.push(1);
    conversation.update({ idle: { kind: 'warning', locksAtMs: Date.now() + 30_000 } });
    await settle(chat);
    expect(said(find(chat, '.closing[role=alert]'))).to.contain('Are you still there?');
    await audit(chat);
    await choose(chat, '.closing[role=alert] button');
    expect(touched.length).to.be.greaterThan(0);
    const { idle: _, ...rest } = conversation.state;
    conversation.state = { ...rest, phase: 'locked', timeline: [], roster: [] };
    conversation.update({});
    await settle(chat);
    expect(chat.shadowRoot?.querySelector('sotto-message-list, sotto-composer') === null).to.equal(true);
    expect(said(find(chat, '.closing'))).to.contain('locked');
    await audit(chat);
    await choose(chat, '.closing button');
    expect(conversation.calls.at(-1)).to.deep.equal(['unlock']);
  });

  it('says that it was cleared, and whether the relay’s copy is still to go', async () => {
    const { chat, conversation } = await setup();
    conversation.update({ idle: { kind: 'purged', pending: true } });
    await settle(chat);
    expect(said(find(chat, '.cleared'))).to.contain('still to be deleted');
    await audit(chat);
    conversation.update({ idle: { kind: 'purged' } });
    await settle(chat);
    expect(said(find(chat, '.cleared'))).to.contain('cleared because nobody').and.not.to.contain('still to be deleted');
  });

  itWithMedia('prints a notice where the policy blocks the print, and itself where it is allowed', async () => {
    const { chat, conversation } = await setup();
    await emulateMedia({ media: 'print' });
    try {
      expect(find(chat, 'sotto-message-list').checkVisibility()).to.equal(false);
      expect(find(chat, '.print-notice').innerText).to.contain('isn’t printed');
      conversation.update({ policy: policyPresets.standard });
      await settle(chat);
      expect(find(chat, 'sotto-message-list').checkVisibility()).to.equal(true);
      expect(find(chat, '.print-notice').checkVisibility()).to.equal(false);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('takes its colours from the page', async () => {
    const { chat } = await setup(chatState('talking'));
    chat.style.setProperty('--sotto-accent', 'rgb(1, 2, 3)');
    chat.style.setProperty('--sotto-canvas', 'rgb(4, 5, 6)');
    for (const path of [['sotto-launcher', 'button'], ['sotto-message-list', '.own .bubble'], ['sotto-header', '.mark']]) {
      expect(getComputedStyle(find(chat, ...path)).backgroundColor, path.join(' ')).to.equal('rgb(1, 2, 3)');
    }
    expect(getComputedStyle(find(chat, '.panel')).backgroundColor).to.equal('rgb(4, 5, 6)');
  });

  it('closes the menu on Escape without closing the chat', async () => {
    const { chat } = await setup();
    find(chat, 'sotto-header', '.more').focus();
    await choose(chat, 'sotto-header', '.more');
    await sendKeys({ press: 'Escape' });
    await settle(chat);
    expect(find(chat, 'sotto-header', '.menu').hidden).to.equal(true);
    expect(chat.open).to.equal(true);
  });
});

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settled) => (resolve = settled));
  return { promise, resolve };
}
