import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import type { SottoSendRequestEvent } from '../../src/ui/events.js';
import { SottoComposer } from '../../src/ui/sotto-composer/sotto-composer.js';
import { audit } from '../support/audit.js';
import { find, findField, mount, said, settle, unmountAll } from '../support/element.js';

describe('sotto-composer', () => {
  afterEach(unmountAll);

  /** A mounted, focused composer, and what it asked to send. */
  async function setup(properties: Partial<SottoComposer> = {}) {
    const composer = await mount(Object.assign(new SottoComposer(), properties));
    const sent: string[] = [];
    composer.addEventListener('sotto-send-request', ({ text }) => sent.push(text));
    composer.focus();
    return { composer, sent, field: findField(composer), button: find(composer, 'button') };
  }

  async function type(composer: SottoComposer, text: string) {
    await sendKeys({ type: text });
    await settle(composer);
  }

  it('is a text box named Message and a button named Send', async () => {
    const { field, button } = await setup();
    expect(field.ariaLabel).to.equal('Message');
    expect(button.ariaLabel).to.equal('Send');
    expect(parseFloat(getComputedStyle(field).fontSize)).to.be.at.least(16);
  });

  it('has nothing to send before something is written', async () => {
    const { composer, sent, button } = await setup();
    expect(button).to.have.property('disabled', true);
    await sendKeys({ press: 'Enter' });
    await type(composer, '   ');
    await sendKeys({ press: 'Enter' });
    expect(sent).to.deep.equal([]);
    expect(button).to.have.property('disabled', true);
  });

  it('asks to send on Enter and empties itself', async () => {
    const { composer, sent, field } = await setup();
    await type(composer, 'Hello');
    await sendKeys({ press: 'Enter' });
    expect(sent).to.deep.equal(['Hello']);
    expect(field.value).to.equal('');
  });

  it('asks to send on the button, and keeps the focus in the field', async () => {
    const { composer, sent, button } = await setup();
    await type(composer, 'Hello');
    button.click();
    expect(sent).to.deep.equal(['Hello']);
    expect(composer.shadowRoot?.activeElement?.localName).to.equal('textarea');
  });

  it('breaks the line on Shift+Enter', async () => {
    const { composer, sent, field } = await setup();
    await type(composer, 'one');
    await sendKeys({ press: 'Shift+Enter' });
    await type(composer, 'two');
    expect(field.value).to.equal('one\ntwo');
    expect(sent).to.deep.equal([]);
  });

  it('keeps the draft when the request is cancelled', async () => {
    const { composer, field } = await setup();
    composer.addEventListener('sotto-send-request', (event) => event.preventDefault());
    await type(composer, 'Hello');
    await sendKeys({ press: 'Enter' });
    expect(field.value).to.equal('Hello');
  });

  for (const [what, init] of [
    ['while an input method composes', { isComposing: true }],
    ['that Safari reports after an input method has ended', { keyCode: 229 }],
  ] as const) {
    it(`does not send on an Enter ${what}`, async () => {
      const { composer, sent, field } = await setup();
      await type(composer, 'にほん');
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }));
      expect(sent).to.deep.equal([]);
      expect(field.value).to.equal('にほん');
    });
  }

  it('holds back what is sent before it is ready, says so, and sends it once it is', async () => {
    const { composer, sent, field } = await setup({ waiting: true });
    await type(composer, 'Early');
    await sendKeys({ press: 'Enter' });
    await settle(composer);
    expect(sent).to.deep.equal([]);
    expect(field.value).to.equal('Early');
    expect(said(find(composer, '[role=status]'))).to.contain('goes out in a moment');
    composer.waiting = false;
    await settle(composer);
    expect(sent).to.deep.equal(['Early']);
  });

  it('does not send a held-back draft that has been changed since', async () => {
    const { composer, sent } = await setup({ waiting: true });
    await type(composer, 'Early');
    await sendKeys({ press: 'Enter' });
    await type(composer, '…');
    composer.waiting = false;
    await settle(composer);
    expect(sent).to.deep.equal([]);
  });

  it('counts down near the limit, and sends nothing beyond it', async () => {
    const { composer, sent, field, button } = await setup({ maxLength: 10 });
    await type(composer, '123456789');
    expect(said(find(composer, '[role=status]'))).to.equal('1 character left');
    await type(composer, 'abc');
    expect(said(find(composer, '[role=status]'))).to.equal('2 characters too many');
    expect(field.ariaInvalid).to.equal('true');
    expect(button).to.have.property('disabled', true);
    await sendKeys({ press: 'Enter' });
    expect(sent).to.deep.equal([]);
  });

  it('tells when somebody starts and stops writing', async () => {
    const { composer } = await setup();
    const told: boolean[] = [];
    composer.addEventListener('sotto-typing', ({ typing }) => told.push(typing));
    await type(composer, 'H');
    await sendKeys({ press: 'Backspace' });
    expect(told).to.deep.equal([true, false]);
  });

  it('puts back a text that could not be sent, before what was written since', async () => {
    const { composer, field } = await setup();
    await type(composer, 'later');
    composer.restore('first');
    await settle(composer);
    expect(field.value).to.equal('first\nlater');
    expect(said(find(composer, '[role=status]'))).to.contain('could not be sent');
  });

  it('grows with the draft up to six lines', async () => {
    const { composer } = await setup();
    const box = find(composer, '.writing');
    const oneLine = box.offsetHeight;
    composer.restore('a\nb\nc');
    await settle(composer);
    expect(box.offsetHeight).to.equal(oneLine + 48);
    composer.restore('a\n'.repeat(20));
    await settle(composer);
    expect(box.offsetHeight).to.equal(oneLine + 5 * 24);
  });

  it('never assigns the value of the field, where a hooked setter would read the draft', async () => {
    const hooked = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
    const leaked: unknown[] = [];
    if (!hooked) throw new Error('no value property');
    Object.defineProperty(HTMLTextAreaElement.prototype, 'value', { ...hooked, set(value) { leaked.push(value); } });
    try {
      const { composer, sent } = await setup();
      await type(composer, 'secret');
      await sendKeys({ press: 'Enter' });
      composer.restore('secret');
      await settle(composer);
      expect(sent).to.deep.equal(['secret']);
      expect(leaked).to.deep.equal([]);
    } finally {
      Object.defineProperty(HTMLTextAreaElement.prototype, 'value', hooked);
    }
  });

  it('keeps what is written to itself: no event with text leaves the shadow root around', async () => {
    const outer = document.createElement('div');
    document.body.append(outer);
    const composer = new SottoComposer();
    outer.attachShadow({ mode: 'open' }).append(composer);
    await settle(composer);
    const heard: Event[] = [];
    for (const type of ['sotto-send-request', 'sotto-typing']) window.addEventListener(type, (event) => heard.push(event), { capture: true, once: true });
    const inside: SottoSendRequestEvent[] = [];
    composer.addEventListener('sotto-send-request', (event) => inside.push(event));
    composer.focus();
    await type(composer, 'secret');
    await sendKeys({ press: 'Enter' });
    expect(inside.map(({ text }) => text)).to.deep.equal(['secret']);
    // On the way down the window sees events inside a shadow root only when they are composed.
    expect(heard).to.deep.equal([]);
  });

  describe('where the policy blocks the clipboard', () => {
    for (const kind of ['copy', 'cut', 'paste', 'drop', 'dragstart', 'contextmenu']) {
      it(`refuses ${kind} and says so`, async () => {
        const { composer, field } = await setup();
        const event = new Event(kind, { bubbles: true, composed: true, cancelable: true });
        field.dispatchEvent(event);
        await settle(composer);
        expect(event.defaultPrevented).to.equal(true);
        expect(said(find(composer, '[role=status]'))).to.equal('Copy and paste are off in this chat');
      });
    }

    it('refuses text that a keyboard pastes without a paste event', async () => {
      const { field } = await setup();
      const event = new InputEvent('beforeinput', { inputType: 'insertFromPaste', data: 'x', bubbles: true, composed: true, cancelable: true });
      field.dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(true);
    });

    it('lets the keys of real writing through', async () => {
      const { composer, field } = await setup();
      await type(composer, 'a');
      expect(field.value).to.equal('a');
    });
  });

  it('leaves the clipboard alone where the policy allows it', async () => {
    const { field } = await setup({ clipboard: 'allow' });
    const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
    field.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });

  it('has no browser or extension check the spelling, which they do on servers of their own', async () => {
    const { field } = await setup();
    expect(field.spellcheck).to.equal(false);
    expect(field.getAttribute('writingsuggestions')).to.equal('false');
  });

  it('offers no way to attach a file', async () => {
    const { composer } = await setup();
    expect(composer.renderRoot.querySelectorAll('button')).to.have.length(1);
    expect(composer.renderRoot.querySelector('input') === null).to.equal(true);
  });

  it('passes the accessibility audit', async () => {
    const { composer } = await setup({ maxLength: 3 });
    await type(composer, 'long');
    expect(await audit(composer)).to.deep.equal([]);
  });
});
