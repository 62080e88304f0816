import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import type { SottoRevealRequestEvent } from '../../src/ui/events.js';
import { SottoMessageList } from '../../src/ui/sotto-message-list/sotto-message-list.js';
import { SottoVeil } from '../../src/ui/sotto-veil/sotto-veil.js';
import { audit } from '../support/audit.js';
import { agent, message, visitor } from '../support/fake-conversation.js';
import { find, isSelectable, mount, said, settle, unmountAll } from '../support/element.js';

const TEXT = 'Born 03/04/1981, call me on 555-0142. See https://clinic.example/dates';
const veils = [
  { start: 5, end: 15, category: 'DATE' },
  { start: 28, end: 36, category: 'PHONE' },
];

describe('sotto-veil', () => {
  afterEach(unmountAll);

  /** A list with one veiled message, its veils, and what they asked for. */
  async function setup(sender = visitor) {
    const list = await mount(Object.assign(new SottoMessageList(), { timeline: [{ ...message('m', sender, TEXT, 0), veils }] }));
    const asked: SottoRevealRequestEvent[] = [];
    list.addEventListener('sotto-reveal-request', (event) => asked.push(event));
    const [date, phone] = list.renderRoot.querySelectorAll('sotto-veil');
    if (!date || !phone) throw new Error('no veils');
    return { list, date, phone, asked };
  }

  /** All that stands in the document, shadow roots included. */
  function documentText(root: Node): string {
    const shadow = root instanceof Element && root.shadowRoot ? documentText(root.shadowRoot) : '';
    const attributes = root instanceof Element ? [...root.attributes].map(({ value }) => value).join(' ') : '';
    const own = root instanceof Text ? root.data : '';
    return [own, attributes, shadow, ...[...root.childNodes].map(documentText)].join(' ');
  }

  function press(target: EventTarget, type: string) {
    target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, isPrimary: true, button: 0 }));
  }

  it('covers its stretch of a message with X’s, and leaves the rest', async () => {
    const { list, date, phone } = await setup();
    expect(said(find(date, '[aria-hidden]'))).to.equal('XX/XX/XXXX');
    expect(said(find(phone, '[aria-hidden]'))).to.equal('XXX-XXXX');
    expect(said(find(list, '.bubble'))).to.equal('Born , call me on . See https://clinic.example/dates');
    expect(find(list, '.bubble a').getAttribute('href')).to.equal('https://clinic.example/dates');
  });

  for (const sender of [visitor, agent]) {
    it(`keeps the characters out of the document until they are shown, of ${sender === visitor ? 'one’s own messages' : 'others’'}`, async () => {
      const { list } = await setup(sender);
      expect(documentText(list)).to.contain('call me on').and.not.contain('1981').and.not.contain('0142');
    });
  }

  describe('in one’s own message', () => {
    it('shows while it is held, and only itself', async () => {
      const { list, date, asked } = await setup();
      press(find(date, '.veil'), 'pointerdown');
      await settle(date);
      expect(said(find(date, '.veil'))).to.equal('03/04/1981');
      expect(documentText(list)).to.not.contain('0142');
      press(window, 'pointerup');
      await settle(date);
      expect(documentText(list)).to.not.contain('1981');
      expect(asked).to.deep.equal([]);
    });

    it('shows while Space is held', async () => {
      const { list, date } = await setup();
      find(date, '.veil').focus();
      await sendKeys({ down: 'Space' });
      await settle(date);
      expect(said(find(date, '.veil'))).to.equal('03/04/1981');
      await sendKeys({ up: 'Space' });
      await settle(date);
      expect(documentText(list)).to.not.contain('1981');
    });

    it('is covered again when the focus or the window goes', async () => {
      const { list, date } = await setup();
      const veil = find(date, '.veil');
      for (const leave of [() => veil.blur(), () => window.dispatchEvent(new Event('blur')), () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))]) {
        veil.focus();
        veil.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
        await settle(date);
        expect(documentText(list)).to.contain('1981');
        leave();
        await settle(date);
        expect(documentText(list)).to.not.contain('1981');
      }
    });

    it('is covered again when it leaves the page', async () => {
      const { date } = await setup();
      press(find(date, '.veil'), 'pointerdown');
      date.remove();
      await settle(date);
      expect(documentText(date)).to.not.contain('1981');
    });

    it('says what it hides and how to see it', async () => {
      const { date } = await setup();
      expect(said(find(date, '.unseen'))).to.equal('Hidden: date. Hold to show');
      expect(find(date, '.veil').getAttribute('role')).to.equal('button');
    });
  });

  describe('in a message of somebody else', () => {
    it('asks to look, and shows nothing until it may', async () => {
      const { list, phone, asked } = await setup(agent);
      find(phone, 'button').click();
      await settle(phone);
      expect(asked.map(({ messageId, index }) => [messageId, index])).to.deep.equal([['m', 1]]);
      expect(documentText(list)).to.not.contain('0142');
      asked[0]?.show();
      await settle(phone);
      expect(said(find(phone, '.veil'))).to.contain('555-0142');
      expect(documentText(list)).to.not.contain('1981');
    });

    it('is covered again by the same button, or when the focus or the window goes', async () => {
      const { list, date, asked } = await setup(agent);
      const button = find(date, 'button');
      for (const leave of [() => button.click(), () => button.blur(), () => window.dispatchEvent(new Event('blur'))]) {
        button.focus();
        button.click();
        asked.at(-1)?.show();
        await settle(date);
        expect(documentText(list)).to.contain('1981');
        leave();
        await settle(date);
        expect(documentText(list)).to.not.contain('1981');
      }
      expect(asked).to.have.length(3);
    });

    it('names the button and what is hidden', async () => {
      const { date } = await setup(agent);
      expect(find(date, 'button').ariaLabel).to.equal('Reveal: date');
      expect(said(find(date, '.unseen'))).to.equal('Hidden: date');
    });

    it('keeps the button on the line of the last of its X’s, however wide the message is', async () => {
      const { list, phone, asked } = await setup(agent);
      const bubble = find(list, '.bubble');
      for (const shown of [false, true]) {
        if (shown) find(phone, 'button').click();
        asked.at(-1)?.show();
        await settle(phone);
        for (let width = 140; width < 480; width += 10) {
          bubble.style.inlineSize = `${width}px`;
          const [last, button] = [find(phone, '.together > [aria-hidden]'), find(phone, 'button')].map((part) => part.getBoundingClientRect());
          expect(button?.top, `at ${width}`).to.be.lessThan(last?.bottom ?? 0);
          expect(button?.right, `at ${width}`).to.be.at.most(bubble.getBoundingClientRect().right);
        }
      }
    });

    it('tells nobody beyond the shadow root around the list', async () => {
      const { list, date, asked } = await setup(agent);
      const heard: Event[] = [];
      document.body.addEventListener('sotto-reveal-request', (event) => heard.push(event), { once: true });
      const outer = document.createElement('div');
      outer.attachShadow({ mode: 'open' }).append(list);
      document.body.append(outer);
      await settle(list);
      find(date, 'button').click();
      expect(asked).to.have.length(1);
      expect(heard).to.deep.equal([]);
    });
  });

  it('cannot be selected, shown or not', async () => {
    const { date } = await setup();
    expect(isSelectable(find(date, '.veil'))).to.equal(false);
  });

  it('calls what it does not know a personal number', async () => {
    const veil = await mount(Object.assign(new SottoVeil(), { characters: '12', category: 'NEW_KIND', own: true }));
    expect(said(find(veil, '.unseen'))).to.contain('personal number');
  });

  for (const sender of [visitor, agent]) {
    it(`passes the accessibility audit in ${sender === visitor ? 'one’s own messages' : 'others’'}, covered and shown, in both schemes`, async () => {
      const { list, date, asked } = await setup(sender);
      for (const scheme of ['light', 'dark']) {
        list.style.colorScheme = scheme;
        expect(await audit(list)).to.deep.equal([]);
        if (sender === visitor) press(find(date, '.veil'), 'pointerdown');
        else find(date, 'button').click();
        asked.at(-1)?.show();
        await settle(list);
        expect(await audit(list)).to.deep.equal([]);
        window.dispatchEvent(new Event('blur'));
        await settle(list);
      }
    });
  }
});
