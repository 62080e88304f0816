import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Login } from '../../src/agent.js';
import '../../src/console/define.js';
import { matching, queueGroups } from '../../src/console/queue-groups.js';
import type { ConsoleDesk } from '../../src/console/sotto-console/console-shift.js';
import { SottoAgentChat } from '../../src/console/sotto-agent-chat/sotto-agent-chat.js';
import { SottoConsole } from '../../src/console/sotto-console/sotto-console.js';
import { DutyError } from '../../src/conversation/shift/duty.js';
import type { Member } from '../../src/conversation/state.js';
import { audit } from '../support/audit.js';
import { reportOn } from '../../src/conversation/shift/metrics.js';
import { chatState, morningMs } from '../support/chat-states.js';
import { shiftState, shiftStates, standingClock } from '../support/console-states.js';
import { find, findField, frame, mount, said, settle, unmountAll, waitUntil } from '../support/element.js';
import { FakeAgent, maya, responder, sam } from '../support/fake-agent.js';
import { FakeConversation, message, visitor } from '../support/fake-conversation.js';
import { itAtAnyWidth, itWithMedia, setMedia } from '../support/media.js';
import { listenForSound } from '../support/sounds.js';

describe('sotto-console', () => {
  beforeEach(() => setViewport({ width: 1360, height: 860 }));
  afterEach(unmountAll);

  async function onShift(name: string, properties: Partial<SottoConsole> = {}) {
    const agent = new FakeAgent(shiftState(name));
    const page = await mount(Object.assign(new SottoConsole(), { clock: standingClock, agent, ...properties }));
    return { agent, page };
  }

  /** The button that opens a conversation in the list. */
  function line(page: SottoConsole, visitor: string): HTMLElement {
    const lines = [...find(page, 'sotto-queue').shadowRoot?.querySelectorAll<HTMLElement>('.open') ?? []];
    const found = lines.find((button) => said(button).includes(visitor));
    if (!found) throw new Error(`${visitor} is not in the list`);
    return found;
  }

  async function open(page: SottoConsole, visitor: string) {
    line(page, visitor).click();
    await settle(page);
    await frame();
    return find(page, 'sotto-agent-chat[shown]');
  }

  function has(root: Element, selector: string): boolean {
    return root.shadowRoot?.querySelector(selector) !== null;
  }

  function button(root: Element, words: string): HTMLButtonElement {
    const buttons = [...(root.shadowRoot?.querySelectorAll('button') ?? [])];
    const found = buttons.find((candidate) => (candidate.ariaLabel ?? said(candidate)) === words);
    if (!found) throw new Error(`no button ${words}`);
    return found;
  }

  function passphraseOf(page: SottoConsole): HTMLInputElement {
    const field = find(page, '#passphrase');
    if (!(field instanceof HTMLInputElement)) throw new Error('not a field');
    return field;
  }

  for (const name of Object.keys(shiftStates)) {
    for (const [appearance, dir] of [['light', 'ltr'], ['dark', 'ltr'], ['light', 'rtl'], ['dark', 'rtl']] as const) {
      it(`has nothing for axe to find: ${name}, ${appearance}, ${dir}`, async () => {
        const { page } = await onShift(name, { appearance, dir });
        expect(await audit(page)).to.deep.equal([]);
      });
    }
  }

  for (const appearance of ['light', 'dark'] as const) {
    itWithMedia(`has text at 7:1 where more contrast is asked for, ${appearance}, left to right and right to left`, async () => {
      await setMedia({ contrast: 'more' });
      try {
        for (const name of Object.keys(shiftStates)) {
          const { page } = await onShift(name, { appearance });
          if (name === 'busy') await open(page, 'B2HN');
          for (const dir of ['ltr', 'rtl']) {
            page.dir = dir;
            expect(await audit(page, { only: ['color-contrast-enhanced', 'link-in-text-block'] }), `${name}, ${dir}`).to.deep.equal([]);
          }
          page.remove();
        }
      } finally {
        await setMedia({ contrast: 'no-preference' });
      }
    });
  }

  for (const visitor of ['K7Q2', 'B2HN', 'R9XF', 'E1LS', 'H3GK']) {
    it(`has nothing for axe to find with ${visitor} opened, on a wide and on a narrow screen, right to left`, async () => {
      const { page } = await onShift('busy', { dir: 'rtl' });
      await open(page, visitor);
      expect(await audit(page)).to.deep.equal([]);
      await setViewport({ width: 320, height: 740 });
      await frame();
      expect(await audit(page)).to.deep.equal([]);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });
  }

  for (const [name, visitor] of [['busy', undefined], ['busy', 'K7Q2'], ['busy', 'B2HN'], ['locked-by-passphrase', undefined], ['idle', undefined]] as const) {
    it(`has controls of 44 px: ${name}, ${visitor ?? 'nothing'} opened`, async () => {
      const { page } = await onShift(name);
      if (visitor) await open(page, visitor);
      const controlsIn = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [...(element.matches('button, select, input, textarea') ? [element] : []), ...(element.shadowRoot ? controlsIn(element.shadowRoot) : [])]);
      const small = controlsIn(page.renderRoot).filter((control) => control.checkVisibility() && control.getBoundingClientRect().height < 44);
      expect(small.map((control) => control.outerHTML.slice(0, 80))).to.deep.equal([]);
    });
  }

  for (const width of [1280, 360]) {
    it(`keeps names as long as they come in the room there is, ${width} px wide`, async () => {
      await setViewport({ width, height: 800 });
      const long = 'Wolfeschlegelsteinhausenbergerdorff-Aleksandrovich, RN, FNP-BC';
      const { agent, page } = await onShift('busy');
      agent.update({ self: { ...maya, name: long }, clinicName: 'Donaudampfschifffahrtsgesellschaftskapitänskajütenklinik of Northern Oregon', team: [{ ...maya, name: long }, { ...sam, name: long }] });
      await settle(page);
      const rail = find(page, '.rail').getBoundingClientRect();
      const inside = [...find(page, '.rail').querySelectorAll('h1, .name, .until, .link, input, sotto-queue'), ...(find(page, 'sotto-queue').shadowRoot?.querySelectorAll('nav *') ?? [])];
      const out = inside.filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < rail.left - 1 || right > rail.right + 1;
      });
      expect(out.map(({ className, localName }) => `${localName}.${className}`)).to.deep.equal([]);
      expect(find(page, '.self .link').getBoundingClientRect().width).to.be.greaterThan(20);
      const chat = await open(page, 'B2HN');
      button(chat, 'Hand over').click();
      await settle(page);
      const dialog = find(chat, 'dialog');
      const { left, right } = dialog.getBoundingClientRect();
      for (const part of dialog.querySelectorAll('.colleague *')) expect([part.getBoundingClientRect().left >= left, part.getBoundingClientRect().right <= right], part.localName).to.deep.equal([true, true]);
    });
  }

  describe('at twice the text’s size on a telephone', () => {
    beforeEach(async () => {
      await setViewport({ width: 390, height: 700 });
      document.documentElement.style.setProperty('font-size', '200%');
    });
    afterEach(() => document.documentElement.style.removeProperty('font-size'));

    const top = (element: Element) => element.getBoundingClientRect().top;
    /** Where a control stands over words. */
    const covered = (words: Element, control: Element) => {
      const over = control.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(words);
      return [...range.getClientRects()].filter((line) => line.left < over.right && line.right > over.left && line.top < over.bottom && line.bottom > over.top);
    };

    it('what stands in place of everything begins in reach, and goes on below', async () => {
      const { page } = await onShift('locked-by-passphrase');
      page.style.blockSize = '700px';
      const card = find(page, '.card');
      expect(card.scrollHeight, 'it has no room').to.be.above(card.clientHeight);
      card.scrollTop = 0;
      expect(top(find(card, '.seal'))).to.be.at.least(top(card));
      const title = find(card, 'h1');
      expect(title.clientHeight).to.be.at.least(30).and.equal(title.scrollHeight);
    });

    it('so does what stands in place of a conversation', async () => {
      const { page } = await onShift('busy');
      page.style.blockSize = '700px';
      const locked = find(await open(page, 'K7Q2'), '.locked');
      expect(locked.scrollHeight, 'it has no room').to.be.above(locked.clientHeight);
      locked.scrollTop = 0;
      expect(top(find(locked, '.seal'))).to.be.at.least(top(locked));
    });

    itAtAnyWidth('in the list no button stands over what it is about, and above a conversation they leave it its room', async () => {
      await setViewport({ width: 320, height: 640 });
      const { page } = await onShift('busy');
      page.style.blockSize = '640px';
      const lines = [...(find(page, 'sotto-queue').shadowRoot?.querySelectorAll('li:has(.accept)') ?? [])];
      expect(lines).not.to.deep.equal([]);
      for (const one of lines) expect(covered(find(one, '.words'), find(one, '.accept')), said(one)).to.deep.equal([]);
      const self = find(page, '.self');
      expect(covered(find(self, '.until'), find(self, '.link')), said(self)).to.deep.equal([]);
      const chat = await open(page, 'B2HN');
      expect(find(chat, 'sotto-message-list').clientHeight).to.be.at.least(160);
      const started = find(chat, '.title p');
      expect(started.scrollHeight).to.equal(started.clientHeight);
      expect(started.scrollWidth).to.equal(started.clientWidth);
    });

    itAtAnyWidth('the look and the language stand above the way in, and not over it', async () => {
      const page = await mount(Object.assign(new SottoConsole(), { desk: { info: async () => ({ clinicName: 'Alder Street Clinic' }), signIn: () => Promise.reject(new DutyError('not-signed-in', 'no shift')) } }));
      await waitUntil(() => page.shadowRoot?.querySelector('sotto-sign-in'));
      await settle(page);
      const footer = find(page, '.entrance > footer').getBoundingClientRect();
      expect(footer.left).to.be.at.least(0);
      expect(top(find(page, 'sotto-sign-in', '.seal'))).to.be.at.least(footer.bottom);
    });
  });

  describe('the list', () => {
    it('shows how long somebody waits and who answers, and not a word of what was written', async () => {
      const { page } = await onShift('busy');
      expect(said(line(page, 'K7Q2'))).to.equal('Visitor K7Q2 Waiting 27 min Answered by Front desk responder');
      const list = said(find(page, 'sotto-queue', 'nav'));
      expect(list).to.include('locked to you until you accept');
      expect(list).not.to.include('appointment');
    });

    it('finds one’s own conversations by what was written in them, and never by what is veiled', async () => {
      const { page } = await onShift('busy');
      const veils = [{ start: 15, end: 22, category: 'DATE' }];
      const timeline = [{ kind: 'message', id: 'm', sender: visitor, text: 'My birthday is 4 March', sentAtMs: morningMs, veils }] as const;
      const secret = new FakeConversation({ ...chatState('talking'), timeline });
      const lines = (words: string) => matching(queueGroups({ queue: [], self: maya, conversations: new Map([['s', secret]]) }), words).mine.length;
      expect([lines('birthday'), lines('march'), lines('BIRTHDAY my')]).to.deep.equal([1, 0, 1]);
      await sendKeys({ press: 'Alt+KeyS' });
      await sendKeys({ type: 'nothing has these words' });
      await settle(page);
      expect(said(find(page, '.found'))).to.equal('0 conversations found');
      expect(find(page, 'sotto-queue').shadowRoot?.querySelector('.open') === null).to.equal(true);
    });

    itWithMedia('prints no words around what was looked for, and lets nobody select them', async () => {
      const { agent, page } = await onShift('busy');
      agent.update({ conversations: new Map([...agent.state.conversations, ['b2hnaaaa', new FakeConversation({ ...chatState('talking'), timeline: [message('m1', visitor, 'It is a rash', morningMs, 'read')] })]]) });
      await sendKeys({ press: 'Alt+KeyS' });
      await sendKeys({ type: 'rash' });
      await waitUntil(() => said(find(page, '.found')) === '1 conversation found');
      await settle(page);
      const style = getComputedStyle(find(page, 'sotto-queue', '.excerpt'));
      expect([style.userSelect, style.display === 'none']).to.deep.equal(['none', false]);
      await setMedia({ media: 'print' });
      try {
        expect(style.display).to.equal('none');
      } finally {
        await setMedia({ media: 'screen' });
      }
    });

    it('shows the words around what was looked for, marked, and brings them into view, wherever they stand, with the keyboard too', async () => {
      const { agent, page } = await onShift('busy');
      const timeline = [...Array(400).keys()].map((i) => message(`m${i}`, visitor, i === 20 ? 'It began with a rash, and the rash itches <b>at night</b>' : `Line ${i}`, morningMs + i, 'read'));
      agent.update({ conversations: new Map([...agent.state.conversations, ['b2hnaaaa', new FakeConversation({ ...chatState('talking'), timeline })]]) });
      await sendKeys({ press: 'Alt+KeyS' });
      await sendKeys({ type: 'NIGHT rash' });
      await waitUntil(() => said(find(page, '.found')) === '1 conversation found');
      await settle(page);
      const excerpt = find(page, 'sotto-queue', '.excerpt');
      expect(said(excerpt)).to.equal('It began with a rash, and the rash itches <b>at night</b>');
      expect([...excerpt.querySelectorAll('mark')].map(said)).to.deep.equal(['rash', 'rash', 'night']);
      expect(await audit(page)).to.deep.equal([]);
      line(page, 'B2HN').focus();
      await sendKeys({ press: 'Enter' });
      const log = () => find(page, 'sotto-agent-chat[shown]', 'sotto-message-list', '.log').getBoundingClientRect();
      const found = () => page.shadowRoot?.querySelector('sotto-agent-chat[shown]')?.shadowRoot?.querySelector('sotto-message-list')?.shadowRoot?.querySelector('[data-id=m20]')?.getBoundingClientRect();
      const inView = () => {
        const { top = 0, bottom = 0 } = found() ?? {};
        return bottom > top && top >= log().top && bottom <= log().bottom;
      };
      await waitUntil(inView);
      // And it stays there, whatever is still laid out.
      for (let i = 0; i < 5; i++) await frame();
      expect(inView()).to.equal(true);
    });

    it('is gone through, and the first of those who wait accepted, from the keyboard', async () => {
      const { agent, page } = await onShift('busy');
      await sendKeys({ press: 'Alt+ArrowDown' });
      await settle(page);
      const shown = () => said(find(page, 'sotto-queue', '.current .name'));
      const first = shown();
      await sendKeys({ press: 'Alt+ArrowDown' });
      await settle(page);
      expect(shown()).not.to.equal(first);
      await sendKeys({ press: 'Alt+ArrowUp' });
      await settle(page);
      expect(shown()).to.equal(first);
      await sendKeys({ press: 'Alt+KeyA' });
      expect(agent.calls).to.deep.equal([['accept', 'k7q2aaaa']]);
    });

    it('is gone through as far as something was found in it, and whoever waits is accepted, from the keyboard', async () => {
      const { agent, page } = await onShift('busy');
      const about = (text: string) => new FakeConversation({ ...chatState('talking'), timeline: [message('m1', visitor, text, morningMs, 'read')] });
      agent.update({ conversations: new Map([['b2hnaaaa', about('It is a rash')], ['w5jdaaaa', about('It is a cough')], ['e1lsaaaa', about('A rash it was')]]) });
      await sendKeys({ press: 'Alt+KeyS' });
      await sendKeys({ type: 'rash' });
      await waitUntil(() => find(page, '.found').textContent?.includes('2 conversations found'));
      const seen: (string | undefined)[] = [];
      for (const key of ['Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowUp']) {
        await sendKeys({ press: key });
        await settle(page);
        seen.push(page.shadowRoot?.querySelector<SottoAgentChat>('sotto-agent-chat[shown]')?.conversationId);
      }
      expect(seen).to.deep.equal(['b2hnaaaa', 'e1lsaaaa', 'b2hnaaaa', 'e1lsaaaa']);
      await sendKeys({ press: 'Alt+KeyA' });
      expect(agent.calls).to.deep.equal([['accept', 'k7q2aaaa']]);
    });

    it('puts the number of those who wait and of new messages into the title, and takes it out again', async () => {
      document.title = 'Sotto console';
      const { agent, page } = await onShift('busy');
      expect(document.title).to.equal('(5) Sotto console');
      agent.update({ queue: [], conversations: new Map() });
      await settle(page);
      expect(document.title).to.equal('Sotto console');
    });

    it('tells the page of the switch of the sound, which the page may set another time', async () => {
      const { page } = await onShift('quiet', { sound: true });
      expect(button(page, 'Sound').ariaPressed).to.equal('true');
      const told: boolean[] = [];
      page.addEventListener('sotto-sound-change', ({ on }) => told.push(on));
      button(page, 'Sound').click();
      await settle(page);
      expect(button(page, 'Sound').ariaPressed).to.equal('false');
      expect(told).to.deep.equal([false]);
      expect(page.sound).to.equal(false);
    });

    it('is light, dark or as the system, as the agent chooses, and tells the page', async () => {
      const { page } = await onShift('quiet');
      const told: string[] = [];
      page.addEventListener('sotto-appearance-change', ({ appearance }) => told.push(appearance));
      const choice = find(page, '.look select');
      if (!(choice instanceof HTMLSelectElement)) throw new Error('no choice');
      expect([...choice.options].map(said)).to.deep.equal(['Automatic', 'Light', 'Dark']);
      expect(choice.value).to.equal('auto');
      const ground = () => getComputedStyle(find(page, '.root')).colorScheme;
      for (const scheme of ['dark', 'light', 'auto'] as const) {
        choice.value = scheme;
        choice.dispatchEvent(new Event('change'));
        await settle(page);
        expect(page.appearance).to.equal(scheme);
        expect(ground()).to.equal(scheme === 'auto' ? 'light dark' : scheme);
      }
      expect(told).to.deep.equal(['dark', 'light', 'auto']);
    });

    it('makes a sound when somebody waits or writes, only where that was switched on', async () => {
      const heard = listenForSound();
      try {
        const { agent, page } = await onShift('quiet');
        const { queue } = shiftState('busy');
        agent.update({ queue: queue.slice(0, 1) });
        await settle(page);
        await frame();
        expect(heard.tones).to.equal(0);
        button(page, 'Sound').click();
        await waitUntil(() => heard.tones === 2);
        agent.update({ queue: queue.slice(0, 2) });
        await waitUntil(() => heard.tones === 4);
      } finally {
        heard.stop();
      }
    });

    it('lets one say that one is away', async () => {
      const { agent, page } = await onShift('quiet');
      button(page, 'I’m away').click();
      expect(agent.calls).to.deep.equal([['setAway', true]]);
      agent.update({ away: new Set([maya.id]) });
      await settle(page);
      expect(said(find(page, '.until'))).to.equal('Away');
      button(page, 'I’m back').click();
      expect(agent.calls.at(-1)).to.deep.equal(['setAway', false]);
    });

    it('shows how the team does, in numbers, charts and tables of the same', async () => {
      const { agent, page } = await onShift('busy');
      const at = standingClock.now() - 3_600_000;
      const record = { startedAtMs: at, answeredAtMs: at + 60_000, endedAtMs: at + 600_000, attended: [{ member: maya.id, fromMs: at, toMs: at + 600_000 }], disposition: 'resolved', rating: 4 };
      agent.report = reportOn({ fromMs: at - 3_600_000, toMs: at + 7_200_000, by: 'hour', utcOffsetMs: 0 }, [record], [{ member: maya.id, fromMs: at, toMs: at + 1_200_000 }], at + 3_600_000);
      button(page, 'How we are doing').click();
      await waitUntil(() => page.shadowRoot?.querySelector('sotto-metrics')?.shadowRoot?.querySelector('canvas'));
      const metrics = find(page, 'sotto-metrics');
      const numbers = said(find(metrics, 'dl'));
      for (const words of ['Conversations 1', 'First response 1 min', 'Handle time 10 min', 'Service level 100%', 'Utilization 50%', 'Satisfaction 4.0 of 5']) expect(numbers).to.contain(words);
      expect(metrics.shadowRoot?.querySelectorAll('canvas').length).to.equal(6);
      // What a chart shows, its table says under the same name; the chart itself is silent.
      for (const figure of metrics.shadowRoot?.querySelectorAll('figure') ?? []) {
        expect(figure.querySelector('[role=region]')?.ariaLabel).to.equal(figure.querySelector('figcaption')?.textContent);
        expect(figure.querySelector('.chart')?.ariaHidden).to.equal('true');
        for (const cell of figure.querySelectorAll('th')) expect(cell.scope).to.be.oneOf(['col', 'row']);
      }
      expect(await audit(page)).to.deep.equal([]);
      expect(said(find(metrics, '.outcomes'))).to.contain('Resolved1');
      for (const table of metrics.shadowRoot?.querySelectorAll('figure table') ?? []) expect(table.querySelectorAll('tbody th').length).to.equal(1);
      expect(await audit(page)).to.deep.equal([]);
      button(metrics, '7 days').click();
      await waitUntil(() => agent.calls.filter(([name]) => name === 'metrics').length === 2);
    });

    it('says when the desk does not answer how the team does', async () => {
      const { agent, page } = await onShift('busy');
      agent.failure = new DutyError('unreachable', 'scripted');
      button(page, 'How we are doing').click();
      await waitUntil(() => page.shadowRoot?.querySelector('sotto-metrics')?.shadowRoot?.querySelector('.trouble'));
      expect(await audit(page)).to.deep.equal([]);
    });

    it('explains its keys', async () => {
      const { page } = await onShift('busy');
      button(page, 'Shortcuts').click();
      await settle(page);
      expect(said(find(page, '.shortcuts'))).to.contain('Accept who has waited longest');
      expect(await audit(page)).to.deep.equal([]);
    });

    it('follows the queue', async () => {
      const { agent, page } = await onShift('quiet');
      expect(said(find(page, 'sotto-queue', 'nav'))).to.include('Nobody is waiting');
      agent.update({ queue: shiftState('busy').queue });
      await settle(page);
      expect(said(line(page, 'M4ZP'))).to.equal('Visitor M4ZP Waiting 3 min');
    });

    it('has the focus where one looks for conversations, and not on the way out, when one has signed in and none is there', async () => {
      const agent = new FakeAgent(shiftState('quiet'));
      agent.update({ queue: [], conversations: new Map() });
      const page = new SottoConsole();
      page.desk = {
        info: async () => ({ clinicName: 'Alder Street Clinic', demoAccounts: [{ account: 'maya', name: 'Maya Chen, RN' }] }),
        signIn: async (login?: Login) => {
          if (!login) throw new DutyError('not-signed-in', 'no shift');
          return agent;
        },
      };
      await mount(page);
      await waitUntil(() => page.shadowRoot?.querySelector('sotto-sign-in')?.shadowRoot?.querySelector('.demo button'));
      find(page, 'sotto-sign-in', '.demo button').click();
      await waitUntil(() => page.shadowRoot?.activeElement?.matches('#search'));
    });

    it('keeps the focus when the conversation that had it is gone', async () => {
      const { agent, page } = await onShift('busy');
      const queue = find(page, 'sotto-queue');
      line(page, 'M4ZP').focus();
      agent.update({ queue: agent.state.queue.filter(({ id }) => !id.startsWith('m4zp')) });
      await settle(page);
      expect(queue.shadowRoot?.activeElement?.matches('.accept, .open')).to.equal(true);
      agent.update({ queue: [], conversations: new Map() });
      await settle(page);
      expect(queue.shadowRoot?.activeElement?.localName).to.equal('nav');
    });

    it('tells a screen reader when somebody begins to wait', async () => {
      const { agent, page } = await onShift('quiet');
      const status = find(page, 'sotto-queue', '[role=status]');
      expect(said(status)).to.equal('');
      agent.update({ queue: shiftState('busy').queue.slice(0, 1) });
      await settle(page);
      expect(said(status)).to.equal('1 conversation is waiting');
    });

    it('counts what is new in one’s own conversations and tells who is typing', async () => {
      const { page } = await onShift('busy');
      expect(said(line(page, 'W5JD'))).to.equal('Visitor W5JD Visitor is typing 2 2 new messages');
    });

    it('tells how long a visitor of one’s own has waited for an answer, of a person and not of a program', async () => {
      const { agent, page } = await onShift('busy');
      const state = chatState('talking');
      const answered = async (by: Member) => {
        const timeline = [...state.timeline, message('x', by, 'Soon.', morningMs + 300_000)];
        agent.update({ conversations: new Map([['b2hnaaaa', new FakeConversation({ ...state, timeline })]]) });
        await settle(page);
        return said(line(page, 'B2HN'));
      };
      expect(said(line(page, 'B2HN'))).to.equal('Visitor B2HN Waiting 26 min');
      expect(await answered(responder)).to.equal('Visitor B2HN Waiting 26 min');
      expect(await answered(maya)).to.equal('Visitor B2HN 8 messages');
    });
  });

  describe('accepting', () => {
    it('asks the desk, opens the conversation and puts the focus where one writes', async () => {
      const { agent, page } = await onShift('busy');
      button(find(page, 'sotto-queue'), 'Accept Visitor K7Q2').click();
      await frame();
      await settle(page);
      await frame();
      expect(agent.calls).to.deep.equal([['accept', 'k7q2aaaa']]);
      const field = findField(page, 'sotto-agent-chat[shown]', 'sotto-composer');
      expect(field.matches(':focus')).to.equal(true);
    });

    it('says that nothing can be read before, and accepts from there too', async () => {
      const { agent, page } = await onShift('busy');
      const chat = await open(page, 'K7Q2');
      expect(said(find(chat, '.locked'))).to.include('nothing of it can be read here');
      expect(button(chat, 'Accept').matches(':focus')).to.equal(true);
      await sendKeys({ press: 'Enter' });
      expect(agent.calls).to.deep.equal([['accept', 'k7q2aaaa']]);
    });

    it('offers no way into a colleague’s conversation', async () => {
      const { page } = await onShift('busy');
      const chat = await open(page, 'R9XF');
      expect(said(find(chat, '.locked'))).to.include('ask the colleague to hand it over');
      expect(has(chat, '.accept')).to.equal(false);
    });

    it('offers the way back into one’s own conversation that was lost, also once it was put away', async () => {
      const { agent, page } = await onShift('busy');
      const conversations = new Map([...shiftState('busy').conversations].filter(([id]) => id !== 'b2hnaaaa'));
      agent.update({ conversations });
      const chat = await open(page, 'B2HN');
      expect(said(find(chat, '.locked'))).to.include('nothing of it can be read here');
      expect(has(chat, '.locked .accept')).to.equal(true);
      agent.update({ conversations: new Map([...conversations, ['b2hnaaaa', new FakeConversation(chatState('lost'))]]) });
      await settle(page);
      expect(has(chat, '.over .accept')).to.equal(true);
      button(chat, 'Accept').click();
      expect(agent.calls).to.deep.equal([['accept', 'b2hnaaaa']]);
    });

    it('says why it did not work', async () => {
      const { agent, page } = await onShift('busy');
      agent.failure = new DutyError('gone', 'over');
      button(find(page, 'sotto-queue'), 'Accept Visitor K7Q2').click();
      await frame();
      await settle(page);
      expect(said(find(page, '[role=alert]'))).to.equal('This conversation is over.');
      expect(button(find(page, 'sotto-queue'), 'Accept Visitor K7Q2').disabled).to.equal(false);
    });
  });

  describe('a conversation', () => {
    it('sends what is written, and puts it back when it was refused', async () => {
      const { agent, page } = await onShift('busy');
      await open(page, 'B2HN');
      const conversation = agent.state.conversations.get('b2hnaaaa');
      if (!(conversation instanceof FakeConversation)) throw new Error('not scripted');
      conversation.sendResult = { kind: 'refused', rule: 'closed' };
      await sendKeys({ type: 'Yes, twelve hours.' });
      await sendKeys({ press: 'Enter' });
      await frame();
      expect(conversation.calls.filter(([name]) => name === 'send')).to.deep.equal([['send', 'Yes, twelve hours.']]);
      expect(findField(page, 'sotto-agent-chat[shown]', 'sotto-composer').value).to.equal('Yes, twelve hours.');
    });

    it('asks what for before it shows what a visitor hid, and shows it only once the others have been told', async () => {
      const { agent, page } = await onShift('busy');
      const chat = await open(page, 'B2HN');
      const conversation = agent.state.conversations.get('b2hnaaaa');
      if (!(conversation instanceof FakeConversation)) throw new Error('not scripted');
      const veils = [{ start: 5, end: 15, category: 'DATE' }];
      conversation.update({ timeline: [...conversation.state.timeline, { ...message('born', { ...visitor, self: false }, 'Born 03/04/1981', 0), veils }] });
      await frame();
      await settle(page);
      const veil = find(chat, 'sotto-message-list', 'sotto-veil');
      expect(said(veil.shadowRoot?.querySelector('.veil') ?? veil)).to.contain('XX/XX/XXXX').and.not.contain('1981');
      const reveals = () => conversation.calls.filter(([name]) => name === 'reveal');
      find(veil, 'button').click();
      await settle(page);
      expect(said(find(chat, '#sheet-title'))).to.equal('Why do you need to see this?');
      expect(await audit(page)).to.deep.equal([]);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !has(chat, 'dialog'));
      expect(reveals()).to.deep.equal([]);
      expect(said(find(veil, '.veil'))).to.contain('XX/XX/XXXX').and.not.contain('1981');
      find(veil, 'button').click();
      await settle(page);
      button(chat, 'To check who they are').click();
      await waitUntil(() => !has(chat, 'dialog'));
      expect(reveals()).to.deep.equal([['reveal', 'born', 0, 'identity']]);
      expect(said(find(veil, '.veil'))).to.contain('XX/XX/XXXX').and.not.contain('1981');
      conversation.tell();
      await settle(page);
      expect(said(find(veil, '.veil'))).to.contain('03/04/1981');
    });

    it('covers what an agent writes by the same policy', async () => {
      const { agent, page } = await onShift('busy');
      const chat = await open(page, 'B2HN');
      const composer = chat.shadowRoot?.querySelector('sotto-composer');
      expect(composer?.policy).to.equal(agent.state.conversations.get('b2hnaaaa')?.state.policy);
      expect(composer?.context).to.be.a('string');
    });

    it('marks as read what is in view', async () => {
      const { agent, page } = await onShift('busy');
      await open(page, 'W5JD');
      expect(agent.state.conversations.get('w5jdaaaa')?.state.unread).to.equal(0);
    });

    it('is handed over to a person on shift whom the agent picks, never to a program or to themselves', async () => {
      const { agent, page } = await onShift('busy');
      const chat = await open(page, 'B2HN');
      button(chat, 'Hand over').click();
      await settle(page);
      const choices = [...(chat.shadowRoot?.querySelectorAll<HTMLElement>('.colleague bdi') ?? [])].map(said);
      expect(choices).to.deep.equal([sam.name]);
      expect(await audit(page)).to.deep.equal([]);
      find(chat, '.colleague').click();
      await waitUntil(() => !has(chat, 'dialog'));
      expect(agent.calls.filter(([name]) => name !== 'saveNote')).to.deep.equal([['handOver', 'b2hnaaaa', sam.id]]);
    });

    it('says whom it has been offered to', async () => {
      const { page } = await onShift('offered');
      const chat = await open(page, 'B2HN');
      expect(said(find(chat, '.title p'))).to.equal('Sam Whitlock has been asked to take over');
    });

    it('is ended only after a question, which Escape answers with no', async () => {
      const { agent, page } = await onShift('busy');
      const chat = await open(page, 'B2HN');
      button(chat, 'End conversation').click();
      await settle(page);
      await sendKeys({ press: 'Escape' });
      await settle(page);
      expect(has(chat, 'dialog')).to.equal(false);
      expect(agent.calls).to.deep.equal([]);
      button(chat, 'End conversation').click();
      await settle(page);
      expect(await audit(page)).to.deep.equal([]);
      await waitUntil(() => find(chat, 'dialog input:checked').matches(':focus'));
      find(chat, 'dialog input[value=referred]').click();
      find(chat, 'dialog .danger').click();
      expect(agent.calls).to.deep.equal([['endAs', 'b2hnaaaa', 'referred']]);
    });

    it('does not ask again what was answered, whatever happens before the question is gone', async () => {
      const { agent, page } = await onShift('busy');
      const chat = await open(page, 'B2HN');
      button(chat, 'End conversation').click();
      await settle(page);
      const question = find(chat, 'dialog');
      find(chat, 'dialog .danger').click();
      const conversation = agent.state.conversations.get('b2hnaaaa');
      if (conversation instanceof FakeConversation) conversation.update({ phase: 'ended' });
      if (chat instanceof SottoAgentChat) await chat.updateComplete;
      expect(question.matches(':modal')).to.equal(false);
      await settle(page);
      expect(button(chat, 'Remove from the list').matches(':focus')).to.equal(true);
    });

    it('can be scrolled by keys beside what is over, until it is gone', async () => {
      const { agent, page } = await onShift('busy');
      const chat = await open(page, 'B2HN');
      const conversation = agent.state.conversations.get('b2hnaaaa');
      if (conversation instanceof FakeConversation) conversation.update({ phase: 'ended' });
      await settle(page);
      const beside = find(chat, 'aside');
      // However much room there is.
      Object.assign(beside.style, { display: 'block', blockSize: '60px' });
      expect(beside.scrollHeight).to.be.greaterThan(beside.clientHeight);
      expect(await audit(page)).to.deep.equal([]);
      beside.focus();
      expect(beside.matches(':focus')).to.equal(true);
    });

    it('is handed over with a note for the colleague', async () => {
      const { agent, page } = await onShift('busy');
      const chat = await open(page, 'B2HN');
      button(chat, 'Hand over').click();
      await settle(page);
      // It is written at once: nothing has to be reached first.
      await waitUntil(() => find(chat, '#hand-over-note').matches(':focus'));
      await sendKeys({ type: 'Insurance is checked' });
      find(chat, '.colleague').click();
      expect(agent.calls.filter(([name]) => name !== 'saveNote')).to.deep.equal([['handOver', 'b2hnaaaa', sam.id, 'Insurance is checked']]);
    });

    it('takes in a colleague who is invited, and says when they are away', async () => {
      const { agent, page } = await onShift('busy');
      const chat = await open(page, 'B2HN');
      button(chat, 'Invite').click();
      await settle(page);
      expect(said(find(chat, '.colleague'))).to.contain('Away');
      expect(await audit(page)).to.deep.equal([]);
      find(chat, '.colleague').click();
      expect(agent.calls).to.deep.equal([['invite', 'b2hnaaaa', sam.id]]);
    });

    it('shows what colleagues noted, and takes a note from the keyboard', async () => {
      const { agent, page } = await onShift('busy');
      const chat = await open(page, 'B2HN');
      expect(said(find(chat, 'sotto-notes', 'li'))).to.contain('please confirm the time');
      await sendKeys({ press: 'Alt+KeyN' });
      await frame();
      await sendKeys({ type: 'Confirmed for Monday' });
      await sendKeys({ press: 'Control+Enter' });
      expect(agent.calls.filter(([name]) => name !== 'saveNote')).to.deep.equal([['note', 'b2hnaaaa', 'Confirmed for Monday']]);
    });

    it('has the focus where notes are written once one was added with the button', async () => {
      const { page } = await onShift('busy');
      const chat = await open(page, 'B2HN');
      await sendKeys({ press: 'Alt+KeyN' });
      await waitUntil(() => chat.shadowRoot?.activeElement?.matches('.notes'));
      await sendKeys({ type: 'Confirmed for Monday' });
      await settle(page);
      // Beside the conversation or, in WebKit after the tests of small screens (see media.ts), in a sheet.
      const notes = chat.shadowRoot?.activeElement;
      if (!notes) throw new Error('the focus is lost');
      find(notes, '.button').focus();
      expect(notes.shadowRoot?.activeElement === find(notes, '.button')).to.equal(true);
      await sendKeys({ press: 'Enter' });
      // Only as it draws does a browser take the focus from what is disabled.
      await waitUntil(() => find(notes, '.button').matches(':disabled'));
      await frame();
      await frame();
      expect(notes.shadowRoot?.activeElement === find(notes, 'textarea')).to.equal(true);
    });

    it('takes a ready-made reply into the message, found by a word and with its variables filled in', async () => {
      const { page } = await onShift('busy');
      const chat = await open(page, 'B2HN');
      await sendKeys({ press: 'Alt+KeyR' });
      await settle(page);
      expect(await audit(page)).to.deep.equal([]);
      const { top, bottom } = find(chat, 'dialog').getBoundingClientRect();
      await sendKeys({ type: 'refill' });
      await waitUntil(() => find(chat, 'dialog').getBoundingClientRect().bottom < bottom);
      expect(find(chat, 'dialog').getBoundingClientRect().top, 'the field stays where it is').to.equal(top);
      await sendKeys({ press: 'Enter' });
      await settle(page);
      expect(findField(chat, 'sotto-composer').value).to.equal(`This is ${maya.name}. Your refill is on its way.`);
      expect(has(chat, 'dialog')).to.equal(false);
    });

    it('says of one that has ended whether the relay still has anything, and when it deleted it', async () => {
      const { agent, page } = await onShift('busy');
      agent.update({ purges: new Map() });
      const chat = await open(page, 'E1LS');
      expect(said(find(chat, '.purge[role=status]'))).to.contain('still has its locked messages');
      agent.update({ purges: shiftState('busy').purges });
      await settle(page);
      expect(said(find(chat, '.purge[role=status]'))).to.contain('deleted its locked messages at 10:09');
      expect(await audit(page)).to.deep.equal([]);
    });

    it('can be taken off the list once it is over', async () => {
      const { agent, page } = await onShift('busy');
      const chat = await open(page, 'E1LS');
      expect(has(chat, 'sotto-composer')).to.equal(false);
      button(chat, 'Remove from the list').click();
      await frame();
      expect(agent.calls).to.deep.equal([['dismiss', 'e1lsaaaa']]);
    });

    it('keeps its draft to itself, and keeps it', async () => {
      const { page } = await onShift('busy');
      const draft = () => findField(page, 'sotto-agent-chat[shown]', 'sotto-composer').value;
      await open(page, 'B2HN');
      await sendKeys({ type: 'for B2HN only' });
      await open(page, 'W5JD');
      expect(draft()).to.equal('');
      await open(page, 'B2HN');
      expect(draft()).to.equal('for B2HN only');
    });

    it('is not marked as read while another one is in front', async () => {
      const { agent, page } = await onShift('busy');
      await open(page, 'B2HN');
      expect(agent.state.conversations.get('w5jdaaaa')?.state.unread).to.equal(2);
    });

    it('fills a small screen, with a way back to the list', async () => {
      await setViewport({ width: 360, height: 740 });
      const { page } = await onShift('busy');
      const chat = await open(page, 'B2HN');
      expect(getComputedStyle(find(page, '.rail')).display).to.equal('none');
      button(chat, 'Back to the queue').click();
      await settle(page);
      expect(getComputedStyle(find(page, '.rail')).display).to.equal('grid');
    });
  });

  describe('left alone', () => {
    const secret = 'Can I eat before my blood test';

    /** Every text, value and attribute of the document, through open shadow roots. */
    function everythingIn(root: Document | ShadowRoot): string {
      const elements = [...root.querySelectorAll('*')];
      const own = elements.map((element) => [...element.attributes].map(({ value }) => value).join(' ') + ('value' in element ? String(element.value) : ''));
      return [...own, root.textContent ?? '', ...elements.map(({ shadowRoot }) => (shadowRoot ? everythingIn(shadowRoot) : ''))].join('\n');
    }

    function talking(): FakeConversation {
      return new FakeConversation({ ...chatState('talking'), timeline: [message('m', { ...visitor, self: false }, secret, morningMs)] });
    }

    async function inConversation() {
      const conversation = talking();
      const { agent, page } = await onShift('busy');
      agent.update({ conversations: new Map([['b2hnaaaa', conversation]]) });
      await settle(page);
      return { agent, page, conversation, chat: await open(page, 'B2HN') };
    }

    it('asks whether somebody is there, without taking the focus, and hears of any key, press and turn of the wheel', async () => {
      const { agent, page } = await inConversation();
      const focused = page.shadowRoot?.activeElement;
      agent.update({ idle: { kind: 'warning', locksAtMs: standingClock.now() + 30_000 } });
      await settle(page);
      const warning = find(page, '.idle');
      expect(warning.matches(':popover-open')).to.equal(true);
      expect(warning.getAttribute('role')).to.equal('alert');
      expect(page.shadowRoot?.activeElement === focused).to.equal(true);
      let before = agent.touches;
      await sendKeys({ press: 'Shift' });
      expect(agent.touches).to.be.greaterThan(before);
      before = agent.touches;
      button(page, 'Keep it open').click();
      expect(agent.touches).to.equal(before + 1);
    });

    it('has no word of a conversation in the document any more once it is locked, nor a number in the title', async () => {
      document.title = 'Sotto console';
      const { agent, page } = await inConversation();
      await sendKeys({ type: 'half a draft' });
      await sendKeys({ press: 'Alt+KeyS' });
      await sendKeys({ type: 'blood' });
      await settle(page);
      const before = everythingIn(document);
      for (const word of [secret, 'half a draft', 'blood', 'B2HN']) expect(before).to.contain(word);
      agent.update({ ...shiftState('locked') });
      await settle(page);
      const after = everythingIn(document);
      for (const word of [secret, 'half a draft', 'blood', 'B2HN', 'K7Q2', sam.name]) expect(after).not.to.contain(word);
      expect(document.title).to.equal('Sotto console');
      expect(said(find(page, '.lock'))).to.contain('The console is locked').and.contain(maya.name);
    });

    it('keeps what is half written, in the message and in the note, before it locks, and brings both back', async () => {
      const { agent, page, conversation } = await inConversation();
      await sendKeys({ type: 'Dear patient' });
      await sendKeys({ press: 'Alt+KeyN' });
      await frame();
      await sendKeys({ type: 'Ask Sam' });
      agent.update({ ...shiftState('locked') });
      expect(conversation.calls.findLast(([name]) => name === 'saveDraft')).to.deep.equal(['saveDraft', 'Dear patient']);
      expect(agent.calls.findLast(([name]) => name === 'saveNote')).to.deep.equal(['saveNote', 'b2hnaaaa', 'Ask Sam']);
      await settle(page);
      const again = talking();
      again.update({ draft: 'Dear patient' });
      button(page, 'Unlock').click();
      agent.update({ ...shiftState('busy'), conversations: new Map([['b2hnaaaa', again]]), noteDrafts: new Map([['b2hnaaaa', 'Ask Sam']]) });
      await settle(page);
      await frame();
      const field = findField(page, 'sotto-agent-chat[shown]', 'sotto-composer');
      expect(field.value).to.equal('Dear patient');
      expect(field.matches(':focus')).to.equal(true);
      expect(findField(page, 'sotto-agent-chat[shown]', 'aside .notes').value).to.equal('Ask Sam');
    });

    it('keeps a note that is half written on a small screen, where notes are a sheet', async () => {
      await setViewport({ width: 360, height: 740 });
      const { agent, chat } = await inConversation();
      await sendKeys({ press: 'Alt+KeyN' });
      await waitUntil(() => chat.shadowRoot?.querySelector('dialog.notes'));
      await sendKeys({ type: 'Ask Sam' });
      agent.update({ ...shiftState('locked') });
      expect(agent.calls.findLast(([name]) => name === 'saveNote')).to.deep.equal(['saveNote', 'b2hnaaaa', 'Ask Sam']);
    });

    it('saves a draft a moment after the last key, and when it goes out of the document', async () => {
      const { conversation, chat } = await inConversation();
      await sendKeys({ type: 'First' });
      await waitUntil(() => conversation.calls.some(([name]) => name === 'saveDraft'));
      await sendKeys({ type: ' and more' });
      chat.remove();
      expect(conversation.calls.filter(([name]) => name === 'saveDraft').at(-1)).to.deep.equal(['saveDraft', 'First and more']);
    });

    it('goes on with a half-written note when it hands over', async () => {
      const { agent, page, chat } = await inConversation();
      agent.update({ noteDrafts: new Map([['b2hnaaaa', 'Ask Sam']]) });
      await settle(page);
      button(chat, 'Hand over').click();
      await settle(page);
      expect(findField(chat, 'dialog').value).to.equal('Ask Sam');
    });

    it('says when it cannot be unlocked now, and lets one sign out', async () => {
      const { agent, page } = await onShift('locked');
      agent.failure = new DutyError('unreachable', 'scripted');
      button(page, 'Unlock').click();
      await waitUntil(() => page.shadowRoot?.querySelector('.lock .trouble'));
      expect(said(find(page, '.lock [role=alert]'))).to.contain('can’t reach');
      expect(await audit(page)).to.deep.equal([]);
      button(page, 'Sign out').click();
      expect(agent.calls.map(([name]) => name)).to.deep.equal(['unlock', 'signOut']);
    });

    it('asks before it signs out, locked, where that would lose something', async () => {
      const { agent, page } = await onShift('locked');
      agent.update({ unsent: true });
      await settle(page);
      button(page, 'Sign out').click();
      await settle(page);
      const dialog = find(page, 'dialog');
      expect(said(dialog)).to.contain('It goes once the console is unlocked');
      expect(await audit(page)).to.deep.equal([]);
      button(page, 'Cancel').click();
      await waitUntil(() => page.shadowRoot?.querySelector('dialog') === null);
      expect(agent.calls).to.deep.equal([]);
      button(page, 'Sign out').click();
      await settle(page);
      find(page, 'dialog .danger').click();
      await waitUntil(() => page.agent === undefined);
      expect(agent.calls).to.deep.equal([['signOut']]);
    });

    it('does not ask on the next shift what the last one left unanswered', async () => {
      const { agent, page } = await onShift('busy');
      button(page, 'Sign out').click();
      await settle(page);
      expect(find(page, 'dialog').matches(':modal')).to.equal(true);
      agent.update({ shift: 'ended' });
      await settle(page);
      button(page, 'Sign in again').click();
      page.agent = new FakeAgent(shiftState('busy'));
      await settle(page);
      expect(page.shadowRoot?.querySelector('dialog') === null).to.equal(true);
    });

    it('asks for the passphrase where one was chosen, and again when it was another', async () => {
      const { agent, page } = await onShift('locked');
      agent.update({ passphrase: true });
      await settle(page);
      expect(await audit(page)).to.deep.equal([]);
      agent.failure = new DutyError('wrong-passphrase', 'scripted');
      const field = () => passphraseOf(page);
      button(page, 'Unlock').click();
      expect(agent.calls, 'an empty one is not tried').to.deep.equal([]);
      field().focus();
      await sendKeys({ type: 'ten brown kettles' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => page.shadowRoot?.querySelector('.lock .trouble'));
      await settle(page);
      expect(agent.calls).to.deep.equal([['unlock', 'ten brown kettles']]);
      expect(said(find(page, '.lock [role=alert]'))).to.contain('isn’t the passphrase');
      expect([field().value, field().matches(':focus')]).to.deep.equal(['', true]);
      expect(await audit(page)).to.deep.equal([]);
    });

    it('says why its shift is over, and what to do, when a wrong passphrase was one too many', async () => {
      const { agent, page } = await onShift('locked');
      agent.update({ passphrase: true });
      await settle(page);
      agent.failure = new DutyError('wrong-passphrase', 'scripted');
      passphraseOf(page).focus();
      await sendKeys({ type: 'ten brown kettles' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => page.shadowRoot?.querySelector('.lock .trouble'));
      await waitUntil(() => passphraseOf(page).matches(':focus'));
      agent.failure = undefined;
      agent.unlock = async () => agent.update({ shift: 'ended' });
      await sendKeys({ type: 'two brown kettles' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => said(find(page, '.card')).includes('too many wrong passphrases'));
      expect(said(find(page, '.card'))).to.contain('Your shift has ended').and.contain('ask your administrator for a new code');
      expect(await audit(page)).to.deep.equal([]);
    });

    it('does not say so of a shift that ended for another reason', async () => {
      const { agent, page } = await onShift('locked');
      agent.update({ passphrase: true });
      await settle(page);
      agent.unlock = async () => agent.update({ shift: 'ended' });
      passphraseOf(page).focus();
      await sendKeys({ type: 'ten brown kettles' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => said(find(page, '.card')).includes('Your shift has ended'));
      expect(said(find(page, '.card'))).to.contain('the clinic ended it').and.not.contain('passphrase');
    });

    it('says that it was purged', async () => {
      const { page } = await onShift('purged');
      expect(said(find(page, '.card'))).to.contain('destroyed').and.contain('went back to the queue');
    });
  });

  describe('going on shift', () => {
    /** A desk that knows one demo account, and no shift to resume. */
    function desk(signIn: (login: Login) => Promise<FakeAgent>): ConsoleDesk {
      return {
        info: async () => ({ clinicName: 'Alder Street Clinic', demoAccounts: [{ account: 'maya', name: maya.name }] }),
        signIn: async (login) => {
          if (login) return signIn(login);
          throw new DutyError('not-signed-in', 'no shift');
        },
      };
    }

    async function atTheDoor(signIn: (login: Login) => Promise<FakeAgent>) {
      const page = await mount(Object.assign(new SottoConsole(), { clock: standingClock, desk: desk(signIn) }));
      await frame();
      await settle(page);
      return { page, door: find(page, 'sotto-sign-in') };
    }

    it('takes one click at a demo desk, which says that it is one', async () => {
      const logins: Login[] = [];
      const { page, door } = await atTheDoor(async (login) => {
        logins.push(login);
        return new FakeAgent();
      });
      expect(said(find(door, '.demo'))).to.include('One click, on this machine only.');
      expect(said(find(door, '[role=alert]'))).to.equal('');
      expect(await audit(page)).to.deep.equal([]);
      button(door, 'Continue as Maya Chen, RN').click();
      await frame();
      await settle(page);
      expect(logins).to.deep.equal([{ kind: 'demo', account: 'maya' }]);
      expect(said(find(page, 'h1'))).to.equal('Alder Street Clinic');
    });

    it('takes a code and a passphrase, and says so when the desk refuses the code', async () => {
      const logins: Login[] = [];
      const { page, door } = await atTheDoor(async (login) => {
        logins.push(login);
        throw new DutyError('refused', 'used');
      });
      find(door, 'input').focus();
      await sendKeys({ type: ' ABCD-1234 ' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: 'too few' });
      await sendKeys({ press: 'Enter' });
      expect(logins).to.deep.equal([]);
      await sendKeys({ type: ' now not' });
      expect(find(door, '#passphrase').getAttribute('type')).to.equal('password');
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Space' });
      await settle(page);
      expect(find(door, '#passphrase').getAttribute('type')).to.equal('text');
      await sendKeys({ press: 'Enter' });
      await frame();
      await settle(page);
      expect(logins).to.deep.equal([{ kind: 'code', code: 'ABCD-1234', passphrase: 'too few now not' }]);
      expect(said(find(door, '[role=alert]'))).to.include('mistyped, used already or out of date');
      expect(await audit(page)).to.deep.equal([]);
    });

    it('has the focus where it is tried again after an attempt that did not work, with what is wrong right before', async () => {
      const { page, door } = await atTheDoor(async () => {
        // Only as it draws does a browser take the focus from what is disabled.
        await frame();
        await frame();
        throw new DutyError('refused', 'used');
      });
      find(door, '#code').focus();
      await sendKeys({ type: 'ABCD-1234' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: 'nine brown kettles' });
      find(door, 'form .button').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => door.shadowRoot?.querySelector('.trouble'));
      await settle(page);
      expect(door.shadowRoot?.activeElement === find(door, '#code')).to.equal(true);
      expect(find(door, '[role=alert]').nextElementSibling === find(door, 'form')).to.equal(true);
      const demo = button(door, 'Continue as Maya Chen, RN');
      demo.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => !demo.matches(':disabled') && door.shadowRoot?.querySelector('.trouble'));
      await settle(page);
      expect(door.shadowRoot?.activeElement === demo).to.equal(true);
    });

    it('resumes a shift that is kept under a passphrase, or lets it be for another one', async () => {
      const logins: (Login | undefined)[] = [];
      const keeping = (answer: (login: Login) => FakeAgent): ConsoleDesk => ({
        ...desk(async () => new FakeAgent()),
        signIn: async (login) => {
          logins.push(login);
          if (login) return answer(login);
          throw new DutyError('locked', 'scripted');
        },
      });
      const at = async (answer: (login: Login) => FakeAgent) => {
        const page = await mount(Object.assign(new SottoConsole(), { clock: standingClock, desk: keeping(answer) }));
        await frame();
        await settle(page);
        return page;
      };
      const page = await at(() => new FakeAgent(shiftState('busy')));
      expect(said(find(page, '.lock'))).to.contain('opens with its passphrase');
      expect(await audit(page)).to.deep.equal([]);
      passphraseOf(page).focus();
      await sendKeys({ type: 'nine brown kettles' });
      await sendKeys({ press: 'Enter' });
      await frame();
      await settle(page);
      expect(logins).to.deep.equal([undefined, { kind: 'passphrase', passphrase: 'nine brown kettles' }]);
      expect(has(page, '.queue')).to.equal(true);

      const other = await at(() => {
        throw new DutyError('not-signed-in', 'it was ended meanwhile');
      });
      passphraseOf(other).focus();
      await sendKeys({ type: 'nine brown kettles' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => other.shadowRoot?.querySelector('sotto-sign-in'));
      expect(said(find(other, 'sotto-sign-in', '[role=alert]'))).to.equal('');

      let guesses = 0;
      const guessed = await at(() => {
        throw new DutyError(++guesses < 2 ? 'wrong-passphrase' : 'not-signed-in', 'scripted');
      });
      for (const guess of ['nine brown kettles', 'ten brown kettles']) {
        await waitUntil(() => !passphraseOf(guessed).matches(':disabled'));
        passphraseOf(guessed).focus();
        await sendKeys({ type: guess });
        await sendKeys({ press: 'Enter' });
        await waitUntil(() => guessed.shadowRoot?.querySelector('.lock .trouble, sotto-sign-in'));
      }
      await waitUntil(() => guessed.shadowRoot?.querySelector('sotto-sign-in'));
      await waitUntil(() => said(find(guessed, 'sotto-sign-in', '[role=alert]')).includes('too many wrong passphrases'));

      const third = await at(() => new FakeAgent());
      button(third, 'Sign in again').click();
      await waitUntil(() => third.shadowRoot?.querySelector('sotto-sign-in'));
    });

    it('keeps the code from listeners of the page around', async () => {
      const { page, door } = await atTheDoor(async () => new FakeAgent());
      const heard: Event[] = [];
      page.addEventListener('sotto-sign-in-request', (event) => heard.push(event));
      button(door, 'Continue as Maya Chen, RN').click();
      await frame();
      expect(heard).to.deep.equal([]);
    });

    it('offers another attempt when the desk cannot be reached', async () => {
      let attempts = 0;
      const unreachable = async () => {
        attempts += 1;
        throw new DutyError('unreachable', 'down');
      };
      const page = await mount(Object.assign(new SottoConsole(), { desk: { info: unreachable, signIn: unreachable } }));
      await frame();
      await settle(page);
      expect(said(find(page, 'h1'))).to.equal('We can’t reach the clinic’s desk.');
      button(page, 'Try again').click();
      await frame();
      expect(attempts).to.equal(2);
    });

    it('signs out only after a question', async () => {
      const { agent, page } = await onShift('busy');
      button(page, 'Sign out').click();
      await settle(page);
      expect(agent.calls).to.deep.equal([]);
      find(page, 'dialog .danger').click();
      await frame();
      expect(agent.calls).to.deep.equal([['signOut']]);
      expect(page.agent === undefined).to.equal(true);
    });

    it('says before signing out what would be lost by it, until it is sent', async () => {
      const { agent, page } = await onShift('busy');
      agent.update({ unsent: true });
      button(page, 'Sign out').click();
      await settle(page);
      const dialog = find(page, 'dialog');
      expect(said(dialog)).to.contain('hasn’t been sent yet');
      expect(said(find(dialog, '.danger'))).to.equal('Sign out anyway');
      const { unsent: _, ...sent } = agent.state;
      agent.state = sent;
      agent.update({});
      await settle(page);
      expect(said(dialog)).not.to.contain('hasn’t been sent yet');
      expect(said(find(dialog, '.danger'))).to.equal('Sign out');
      expect(agent.calls).to.deep.equal([]);
    });
  });

  it('listens to the agent only while it is in the page', async () => {
    const { agent, page } = await onShift('busy');
    expect(agent.listeners).to.equal(1);
    page.remove();
    expect(agent.listeners).to.equal(0);
    document.body.append(page);
    expect(agent.listeners).to.equal(1);
  });
});
