import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import type { ConversationState } from '../../src/conversation/state.js';
import { SottoRequestEvent, type Wish } from '../../src/ui/events.js';
import { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { asideStates } from '../support/aside-states.js';
import { audit } from '../support/audit.js';
import { chatState, chatStates, morningMs } from '../support/chat-states.js';
import { itAtAnyWidth, itWithMedia, setMedia, setsMedia } from '../support/media.js';
import { find, frame, mount, said, settle, unmountAll, waitUntil } from '../support/element.js';
import { agent, FakeConversation, message } from '../support/fake-conversation.js';
import { Listener } from '../support/listener.js';

const MINUTE = 60_000;
const sheets: readonly Wish[] = ['roster', 'settings', 'end', 'clear'];

/** What does not change with the colours is looked at once. */
const colours = ['color-contrast', 'link-in-text-block'];
/** Appearances, each with what the system does to colours meanwhile, and what is held against them. */
const schemes = [
  ['light', 'light', { forcedColors: 'none', contrast: 'no-preference' }, undefined],
  ['dark', 'dark', { forcedColors: 'none', contrast: 'no-preference' }, colours],
  ['more contrast', 'light', { forcedColors: 'none', contrast: 'more' }, [...colours, 'color-contrast-enhanced']],
  ['more contrast, dark', 'dark', { forcedColors: 'none', contrast: 'more' }, [...colours, 'color-contrast-enhanced']],
  ['forced colours', 'auto', { forcedColors: 'active', contrast: 'no-preference' }, colours],
] as const;
const usual = { forcedColors: 'none', contrast: 'no-preference' } as const;

describe('accessibility', () => {
  async function setup(state: ConversationState, properties: Partial<SottoChat> = {}) {
    const conversation = new FakeConversation(state);
    const chat = await mount(Object.assign(new SottoChat(), { open: true, conversation, ...properties }));
    await settle(chat);
    return { chat, conversation };
  }

  /** Every state, sheet and menu of the chat beside each other, and the launcher of a closed one. */
  async function gallery(): Promise<SottoChat[]> {
    const add = async (state: ConversationState) => {
      const { chat } = await setup(state, { layout: 'fill' });
      chat.style.cssText = 'position: relative; inline-size: 400px; block-size: 704px';
      return chat;
    };
    const chats: SottoChat[] = [];
    for (const name of Object.keys(chatStates)) if (name !== 'long') chats.push(await add(chatState(name)));
    for (const state of Object.values(asideStates)) chats.push(await add(state));
    chats.push(await add({ ...chatState('talking'), idle: { kind: 'warning', locksAtMs: morningMs } }), await add({ ...chatState('new'), phase: 'locked' }));
    for (const sheet of sheets) {
      const chat = await add(chatState('talking'));
      find(chat, 'sotto-header').dispatchEvent(new SottoRequestEvent(sheet));
      await settle(chat);
      find(chat, 'dialog');
      chats.push(chat);
    }
    const menu = await add(chatState('talking'));
    find(menu, 'sotto-header', '.more').click();
    await settle(menu);
    return [...chats, menu];
  }

  describe('in every state', () => {
    let chats: SottoChat[] = [];

    before(async () => {
      chats = await gallery();
      await setup({ ...chatState('talking'), unread: 3 }, { open: false });
    });
    after(unmountAll);

    for (const [scheme, appearance, media, only] of schemes) {
      if ((media.forcedColors === 'active' || media.contrast === 'more') && !setsMedia) continue;
      for (const dir of ['ltr', 'rtl'] as const) {
        it(`axe finds nothing, ${scheme}, ${dir}`, async () => {
          if (setsMedia) await setMedia(media);
          try {
            for (const chat of document.querySelectorAll('sotto-chat')) Object.assign(chat, { appearance, dir });
            for (const chat of chats) await settle(chat);
            expect(await audit(document.body, { except: ['landmark-unique'], only })).to.deep.equal([]);
          } finally {
            if (setsMedia) await setMedia(usual);
          }
        });
      }
    }

    it('nothing sticks out or is cut off at 320 px of width, which is 1280 px at 400 %', async () => {
      for (const chat of chats) {
        chat.style.inlineSize = '320px';
        await settle(chat);
        expect(sticksOut(chat)).to.deep.equal([]);
        chat.style.inlineSize = '400px';
      }
    });

    it('text of 200 % makes room for itself', async () => {
      document.documentElement.style.setProperty('font-size', '200%');
      try {
        for (const chat of chats) {
          expect(sticksOut(chat)).to.deep.equal([]);
          expect(outOfReach(chat)).to.deep.equal([]);
          const squeezed = all(chat).filter((element) => element.matches('textarea')).map((field) => getComputedStyle(field)).filter(({ fontSize, lineHeight }) => Number.parseFloat(lineHeight) < 1.2 * Number.parseFloat(fontSize));
          expect(squeezed).to.deep.equal([]);
        }
      } finally {
        document.documentElement.style.removeProperty('font-size');
      }
    });

    it('so does wider spacing of letters, words and lines', () => {
      // As 1.4.12 of WCAG asks; what a reader sets reaches into the chat by inheritance.
      const spacing = new CSSStyleSheet();
      spacing.replaceSync('html { letter-spacing: 0.12em; word-spacing: 0.16em; line-height: 1.5 }');
      document.adoptedStyleSheets.push(spacing);
      try {
        for (const chat of chats) expect([...sticksOut(chat), ...outOfReach(chat)]).to.deep.equal([]);
      } finally {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== spacing);
      }
    });

    it('targets measure 44 px', () => {
      const small = chats.flatMap((chat) =>
        all(chat)
          .filter((element) => element.matches('button, a, select, textarea, input') && element.getClientRects().length > 0 && !isInText(element))
          .map((element) => element.closest('label, .field') ?? element)
          .filter((element) => {
            const { width, height } = element.getBoundingClientRect();
            return width < 44 || height < 44;
          })
          .map((element) => `${element.className || element.localName}: ${said(element)}`),
      );
      expect([...new Set(small)]).to.deep.equal([]);
    });
  });

  describe('by itself', () => {
    afterEach(unmountAll);

    it('a long conversation passes the audit, above and below', async () => {
      const { chat, conversation } = await setup(chatState('long'));
      await frame();
      find(chat, 'sotto-message-list', '.log').scrollTop = 0;
      await frame();
      conversation.update({ timeline: [...conversation.state.timeline, message('new', agent, 'New', morningMs + 200 * MINUTE)] });
      await settle(chat);
      find(chat, 'sotto-message-list', '.pill');
      expect(await audit(chat)).to.deep.equal([]);
    });

    itAtAnyWidth('can be used on 320 by 256 px, which is 1280 by 1024 px at 400 %', async () => {
      await setViewport({ width: 320, height: 256 });
      try {
        const { chat } = await setup(chatState('talking'));
        expect(find(chat, 'sotto-message-list').offsetHeight).to.be.at.least(120);
        expect(find(chat, '.panel').offsetWidth).to.equal(320);
        expect(getComputedStyle(find(chat, 'sotto-launcher')).display).to.equal('none');
        chat.focus();
        await frame();
        const { top, bottom } = find(chat, 'sotto-composer').getBoundingClientRect();
        expect(top).to.be.at.least(0);
        expect(bottom).to.be.at.most(256);
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        expect(sticksOut(chat)).to.deep.equal([]);
      } finally {
        await setViewport({ width: 1280, height: 800 });
      }
    });

    describe('at twice the text’s size in a panel as wide as a telephone', () => {
      beforeEach(() => document.documentElement.style.setProperty('font-size', '200%'));
      afterEach(() => document.documentElement.style.removeProperty('font-size'));

      async function small(state: ConversationState, width: number) {
        const { chat, conversation } = await setup(state, { layout: 'fill' });
        chat.style.cssText = `inline-size: ${width}px; block-size: 740px`;
        await frame();
        return { chat, conversation };
      }

      it('the field that is written in stays in view, whatever comes above it', async () => {
        const { chat, conversation } = await small(chatState('talking'), 360);
        const isInView = () => find(chat, 'sotto-composer').getBoundingClientRect().bottom <= find(chat, '.chat').getBoundingClientRect().bottom + 1;
        chat.focus();
        await waitUntil(isInView);
        for (const change of [{ waiting: { ahead: 2, latelyMs: 240_000 } }, { connection: 'offline' }, { idle: { kind: 'warning', locksAtMs: morningMs } }] as const) {
          conversation.update(change);
          await settle(chat);
          await frame();
          await waitUntil(isInView);
        }
      });

      it('leaves who reads elsewhere in the panel where they are', async () => {
        const { chat, conversation } = await small(chatState('talking'), 360);
        find(chat, 'sotto-header', '.privacy').focus();
        conversation.update({ waiting: { ahead: 2 } });
        await settle(chat);
        await frame();
        expect(find(chat, '.chat').scrollTop).to.equal(0);
      });

      it('the emergency’s words leave the conversation its room on the lowest telephone, and are larger than all text of one size', async () => {
        await setViewport({ width: 320, height: 568 });
        try {
          const state = chatState('talking');
          const { chat } = await small({ ...state, clinic: { ...state.clinic, emergency: 'In an emergency call 911. For a mental health crisis call or text 988.' } }, 320);
          const words = find(chat, '.emergency');
          expect(find(chat, '.way-out').getBoundingClientRect().height).to.be.at.most(568 * 0.28);
          expect(words.scrollHeight).to.equal(words.clientHeight);
          expect(Number.parseFloat(getComputedStyle(words).fontSize)).to.be.at.least(20);
        } finally {
          await setViewport({ width: 1280, height: 800 });
        }
      });

      it('no word of a heading sticks out', async () => {
        const state = chatState('new');
        const { chat } = await small({ ...state, clinic: { ...state.clinic, greeting: 'Ask about appointments, vaccinations or prescriptions.' } }, 320);
        expect(sticksOut(chat)).to.deep.equal([]);
        const name = find(chat, 'sotto-header', 'h2');
        expect(name.getBoundingClientRect().height).to.be.at.most(3.1 * Number.parseFloat(getComputedStyle(name).lineHeight));
        expect(find(chat, 'sotto-header', '.mark').getBoundingClientRect().width).to.equal(0);
      });
    });
  });

  describe('a screen reader', () => {
    afterEach(unmountAll);

    /** A chat whose log is live, and what is heard from now on. */
    async function listened(state = chatState('talking')) {
      const { chat, conversation } = await setup(state);
      const log = find(chat, 'sotto-message-list', '.log');
      while (log.classList.contains('settling')) await frame();
      return { chat, conversation, listener: new Listener(chat) };
    }

    async function add(chat: SottoChat, conversation: FakeConversation, ...items: ConversationState['timeline']) {
      conversation.update({ timeline: [...conversation.state.timeline, ...items] });
      await settle(chat);
      await frame();
    }

    it('hears a new message once, with its sender first', async () => {
      const { chat, conversation, listener } = await listened();
      await add(chat, conversation, message('a', agent, 'Your results are in.', morningMs + 10 * MINUTE));
      expect(listener.heard).to.deep.equal(['Maya Chen, RN, Care team, 9:51 AM: Your results are in.']);
      await add(chat, conversation, message('b', agent, 'All is well.', morningMs + 11 * MINUTE));
      expect(listener.heard.slice(1)).to.deep.equal(['Maya Chen, RN, 9:52 AM: All is well.']);
    });

    it('hears each of a burst once, in order', async () => {
      const { chat, conversation, listener } = await listened();
      await add(chat, conversation, ...[1, 2, 3].map((n) => message(`burst${n}`, agent, `Number ${n}`, morningMs + (20 + n) * 10 * MINUTE)));
      expect(listener.heard.map((words) => words.replace(/^.*: /, ''))).to.deep.equal(['Number 1', 'Number 2', 'Number 3']);
    });

    it('hears who joins and leaves, that the service is gone, and that the conversation has ended', async () => {
      const { chat, conversation, listener } = await listened();
      await add(chat, conversation, { kind: 'joined', id: 'j', member: agent, atMs: morningMs + 10 * MINUTE });
      conversation.update({ connection: 'offline' });
      await settle(chat);
      conversation.update({ connection: 'online', phase: 'ended' });
      await settle(chat);
      await frame();
      expect(listener.heard[0]).to.equal('Maya Chen, RN joined');
      expect(listener.heard[1]).to.contain('can’t reach the chat service');
      expect(listener.heard.slice(2).join(' ')).to.contain('This conversation has ended');
    });

    it('hears nothing of history, of earlier messages fetched, of typing, and of how far its own message has come', async () => {
      const { chat, conversation, listener } = await listened(chatState('long'));
      find(chat, 'sotto-message-list', '.earlier').click();
      await settle(chat);
      await frame();
      conversation.update({ typing: [agent] });
      await settle(chat);
      const last = conversation.state.timeline.findLast((item) => item.kind === 'message' && item.sender.self);
      conversation.update({ typing: [], timeline: conversation.state.timeline.map((item) => (item === last && item.kind === 'message' ? { ...item, status: 'delivered' as const } : item)) });
      await settle(chat);
      await frame();
      expect(listener.heard).to.deep.equal([]);
    });

    it('is told the language of a message whose letters tell it', async () => {
      const { chat } = await setup({ ...chatState('talking'), timeline: [message('1', agent, 'Добрый день', morningMs), message('2', agent, 'Good morning', morningMs)] });
      const bubbles = [...(find(chat, 'sotto-message-list').shadowRoot?.querySelectorAll<HTMLElement>('.bubble') ?? [])];
      expect(bubbles.map(({ lang, dir }) => [lang, dir])).to.deep.equal([
        ['ru', 'auto'],
        ['', 'auto'],
      ]);
    });
  });

  describe('with the keyboard alone', () => {
    afterEach(unmountAll);

    /** The control that has the focus, by name. */
    function focused(chat: SottoChat): string {
      let at: Element | null | undefined = chat.shadowRoot?.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at instanceof HTMLElement ? at.ariaLabel || said(at) || at.localName : '';
    }

    async function press(chat: SottoChat, ...keys: string[]) {
      for (const key of keys) {
        await sendKeys({ press: key });
        await settle(chat);
      }
    }

    /** Presses a key until a control has the focus. */
    async function reach(chat: SottoChat, name: string, key = 'Tab') {
      for (let presses = 0; presses < 20 && focused(chat) !== name; presses++) await press(chat, key);
      expect(focused(chat)).to.equal(name);
    }

    it('one comes by everything in the order it is read', async () => {
      const { chat } = await setup(chatState('waiting'), { layout: 'fill' });
      const order: string[] = [];
      // Not past the last one: there the browser's own controls begin.
      for (let presses = 0; presses < 9 && order.at(-1) !== 'Leave quickly'; presses++) {
        await press(chat, 'Tab');
        order.push(focused(chat));
      }
      // The way down is there when the focus on what failed has led away from the end.
      const always = order.filter((name) => name !== 'Go to the newest message');
      expect(always).to.deep.equal(['More options', 'Minimize chat', 'Only you and the care team can read this', 'Messages', 'Try again', 'Message', '911', 'Leave quickly']);
    });

    it('one looks at who can read this, and is back where one was', async () => {
      const { chat } = await setup(chatState('talking'));
      await reach(chat, 'Only you and the care team can read this');
      await press(chat, 'Enter');
      expect(said(find(chat, 'dialog h2'))).to.equal('Who can read this');
      await press(chat, 'Escape');
      expect(focused(chat)).to.equal('Only you and the care team can read this');
    });

    it('one makes the text larger', async () => {
      const { chat } = await setup(chatState('talking'));
      await reach(chat, 'More options');
      await press(chat, 'Enter');
      await reach(chat, 'Settings');
      await press(chat, 'Enter');
      expect(focused(chat)).to.equal('Close');
      await press(chat, 'Tab', 'ArrowRight');
      expect(find(chat, '.panel').classList.contains('large')).to.equal(true);
      await press(chat, 'Escape');
      expect(focused(chat)).to.equal('More options');
      localStorage.clear();
    });

    it('one ends the conversation, after being asked', async () => {
      const { chat, conversation } = await setup(chatState('talking'));
      await reach(chat, 'More options');
      await press(chat, 'Enter');
      await reach(chat, 'End conversation');
      await press(chat, 'Enter');
      expect(focused(chat)).to.equal('Keep chatting');
      await press(chat, 'Tab', 'Enter');
      expect(conversation.calls).to.deep.include(['end']);
    });

    it('one sends a failed message again', async () => {
      const { chat, conversation } = await setup(chatState('waiting'));
      await reach(chat, 'Try again');
      await press(chat, 'Enter');
      expect(conversation.calls).to.deep.include(['retry', '9']);
    });

    it('one is still in the chat when what had the focus has done its work, or is over', async () => {
      const { chat, conversation } = await setup(chatState('waiting'));
      const until = async (name: string) => {
        while (focused(chat) !== name) await frame();
      };
      const timeline = () => conversation.state.timeline;
      await reach(chat, 'Try again');
      await press(chat, 'Enter');
      conversation.update({ timeline: timeline().map((item) => (item.kind === 'message' && item.status === 'failed' ? { ...item, status: 'sent' as const } : item)) });
      await until('Messages');

      conversation.update({ remembered: false, connection: 'online' });
      await settle(chat);
      find(chat, 'sotto-banner', 'button').focus();
      await press(chat, 'Enter');
      await until('Message');

      conversation.update({ idle: { kind: 'warning', locksAtMs: morningMs } });
      await settle(chat);
      find(chat, '.closing button').focus();
      await press(chat, 'Enter');
      conversation.update({ idle: { kind: 'purged' } });
      await until('Message');

      conversation.update({ phase: 'ended' });
      await settle(chat);
      const panel = find(chat, '.panel');
      while (chat.shadowRoot?.activeElement !== panel) await frame();
    });

    it('one who is elsewhere on the page is not brought back', async () => {
      const { chat, conversation } = await setup(chatState('talking'));
      const elsewhere = document.body.appendChild(document.createElement('input'));
      chat.focus();
      elsewhere.focus();
      conversation.update({ phase: 'ended' });
      await settle(chat);
      await frame();
      expect(document.activeElement === elsewhere).to.equal(true);
      elsewhere.blur();
      conversation.update({ phase: 'open' });
      await settle(chat);
      chat.focus();
      find(chat, 'sotto-composer', 'textarea').blur();
      conversation.update({ phase: 'ended' });
      await settle(chat);
      await frame();
      expect(document.activeElement === document.body).to.equal(true);
    });

    it('one chooses an answer that is offered', async () => {
      const { chat, conversation } = await setup(chatState('offering'));
      await reach(chat, 'Neither suits me');
      await press(chat, 'Enter');
      expect(conversation.calls).to.deep.include(['send', 'Neither suits me']);
    });

    it('one goes far up and back to the newest', async () => {
      const { chat } = await setup(chatState('long'));
      await reach(chat, 'Messages');
      const list = find(chat, 'sotto-message-list');
      // WebKit gives up the way of a key that is pressed as the log is set to its end: whoever wants to go up presses again.
      while (!list.shadowRoot?.querySelector('.pill')) await press(chat, 'Home');
      await reach(chat, 'Go to the newest message');
      await press(chat, 'Enter');
      expect(focused(chat)).to.equal('Messages');
      expect(list.shadowRoot?.querySelector('.pill') === null).to.equal(true);
    });
  });

  itWithMedia('who writes is seen by the dots as well where the system chooses the colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    try {
      const { chat } = await setup(chatState('typing'));
      const colourOf = (part: string) => getComputedStyle(find(chat, 'sotto-message-list', part)).backgroundColor;
      expect(colourOf('.dots i')).not.to.equal(colourOf('.dots'));
    } finally {
      unmountAll();
      await emulateMedia({ forcedColors: 'none' });
    }
  });

  itWithMedia('what lies over the chat has an edge where the system chooses the colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    try {
      for (const sheet of sheets) {
        const { chat } = await setup(chatState('talking'));
        find(chat, 'sotto-header').dispatchEvent(new SottoRequestEvent(sheet));
        await settle(chat);
        expect(getComputedStyle(find(chat, 'dialog')).borderTopWidth, sheet).to.equal('1px');
        for (const edge of ['.panel', 'sotto-launcher']) expect(getComputedStyle(find(chat, edge)).outlineStyle, edge).to.equal('solid');
      }
    } finally {
      unmountAll();
      await emulateMedia({ forcedColors: 'none' });
    }
  });

  itWithMedia('moves nothing where less motion is wished for', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    try {
      const { chat, conversation } = await setup(chatState('typing'));
      conversation.update({ timeline: [...conversation.state.timeline, message('n', agent, 'New', morningMs + 10 * MINUTE)] });
      find(chat, 'sotto-header').dispatchEvent(new SottoRequestEvent('roster'));
      await settle(chat);
      const durations = [chat, ...all(chat)]
        .flatMap((element) => element.shadowRoot?.getAnimations() ?? [])
        .map((animation) => Number(animation.effect?.getComputedTiming().activeDuration));
      expect(durations.filter((duration) => duration > 1)).to.deep.equal([]);
    } finally {
      await emulateMedia({ reducedMotion: 'no-preference' });
    }
  });
});

/** What sticks out of a chat to a side, or is cut off there. */
function sticksOut(chat: SottoChat): string[] {
  const { left, right } = find(chat, '.panel').getBoundingClientRect();
  return all(chat)
    .filter((element) => !element.closest('.unseen, [hidden]') && element.getClientRects().length > 0 && !isInText(element))
    .filter((element) => {
      const rect = element.getBoundingClientRect();
      const { display, overflowX } = getComputedStyle(element);
      const cut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 && !['inline', 'contents'].includes(display) && element.clientWidth > 0;
      return rect.left < left - 1 || rect.right > right + 1 || (cut && !(element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement));
    })
    .map((element) => `${element.localName}.${element.className}: ${said(element).slice(0, 30)}`);
}

/** What of that which is always there cannot be scrolled into view. */
function outOfReach(chat: SottoChat): string[] {
  const wanted = ['.emergency', '.exit', '.closing .button', '.first .button', 'sotto-composer'];
  const elements = wanted.flatMap((selector) => [...(chat.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])]).filter((element) => element.getClientRects().length > 0);
  return elements
    .filter((element) => {
      element.scrollIntoView({ block: 'nearest' });
      const [rect, panel] = [element.getBoundingClientRect(), find(chat, '.panel').getBoundingClientRect()];
      return rect.top < panel.top - 1 || rect.bottom > panel.bottom + 1;
    })
    .map((element) => `${element.localName}.${element.className}`);
}

/** Whether an element stands in a line of text, and is as large as that. */
function isInText(element: HTMLElement): boolean {
  if (element.closest('.emergency')) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.host.localName === 'sotto-veil';
}

/** Every element of a chat, those inside its inner elements too. */
function all(root: Element): HTMLElement[] {
  return [...(root.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])].flatMap((element) => [element, ...(element.shadowRoot ? all(element) : [])]);
}
