import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import type { FilledForm } from '../../src/forms/submission.js';
import { policyPresets } from '../../src/policy/policy.js';
import { register } from '../../src/ui/family.js';
import { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { loadForm } from '../../src/ui/sotto-form/load-form.js';
import { SottoForm } from '../../src/ui/sotto-form/sotto-form.js';
import { define } from '../../src/ui/white-label.js';
import { audit } from '../support/audit.js';
import { chatState, morningMs } from '../support/chat-states.js';
import { find, frame, mount, said, settle, unmountAll, waitUntil } from '../support/element.js';
import { agent, FakeConversation, visitor } from '../support/fake-conversation.js';
import { answers, everyKind } from '../support/forms.js';

const outline = { id: everyKind.id, version: everyKind.version, title: everyKind.title, offered: true, definition: everyKind };

function input(root: Element, name: string, value?: string): HTMLInputElement {
  const found = find(root, value === undefined ? `[name=${name}]` : `[name=${name}][value=${value}]`);
  if (!(found instanceof HTMLInputElement)) throw new Error(`${name} is no input`);
  return found;
}

/** As a person would: what is written arrives with an event. */
function write(root: Element, name: string, text: string) {
  const field = find(root, `[name=${name}]`);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error(`${name} is not written in`);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

async function press(form: SottoForm, selector: string) {
  find(form, selector).click();
  await settle(form);
}

const next = (form: SottoForm) => press(form, 'button[type=submit]');

function focused(form: SottoForm): Element | null | undefined {
  return form.shadowRoot?.activeElement;
}

describe('sotto-form', () => {
  // What a browser fetches as one chunk comes here module by module.
  before(() => loadForm(everyKind, register));
  afterEach(unmountAll);

  async function setup(properties: Partial<SottoForm> = {}) {
    const form = await mount(Object.assign(new SottoForm(), { form: everyKind, phi: policyPresets.hipaa.phi, ...properties }));
    const sent: FilledForm[] = [];
    const left: Event[] = [];
    form.addEventListener('sotto-form-submit', ({ filled }) => sent.push(filled));
    form.addEventListener('sotto-form-leave', (event) => left.push(event));
    return { form, sent, left };
  }

  function fillFirst(form: SottoForm) {
    for (const name of ['fullName', 'birth', 'ssn', 'email'] as const) write(form, name, String(answers.values[name]));
  }

  async function fill(form: SottoForm) {
    fillFirst(form);
    await next(form);
    input(form, 'reason', 'checkup').click();
    input(form, 'needs', 'ramp').click();
    write(form, 'notes', String(answers.values['notes']));
    input(form, 'reminders').click();
    input(form, 'consent').click();
    await settle(form);
  }

  describe('accessibility', () => {
    const steps: readonly (readonly [string, (form: SottoForm) => Promise<void> | void])[] = [
      ['the first page', () => undefined],
      ['what has to be corrected', next],
      ['the last page', fill],
      ['the last page, wrong', async (form) => {
        fillFirst(form);
        await next(form);
        await next(form);
      }],
      ['the question before leaving', async (form) => {
        fillFirst(form);
        await press(form, '.leave');
      }],
      ['being sent', (form) => void (form.sending = true)],
      ['not sent', (form) => void (form.trouble = 'notSent')],
    ];
    for (const [look, properties] of [['light', {}], ['dark', { appearance: 'dark' }], ['right to left', { dir: 'rtl' }]] as const) {
      for (const [what, step] of steps) {
        it(`passes the audit: ${what}, ${look}`, async () => {
          const conversation = new FakeConversation({ ...chatState('new'), clinic: { ...chatState('new').clinic, forms: [outline] } });
          const chat = await mount(Object.assign(new SottoChat(), { open: true, layout: 'fill', conversation, ...properties }));
          await open(chat);
          await step(formOf(chat));
          await settle(chat);
          expect(await audit(chat)).to.deep.equal([]);
        });
      }
    }

    it('has targets of 44 px and letters of 16, at 320 px too', async () => {
      await setViewport({ width: 320, height: 640 });
      const { form } = await setup();
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      for (const control of form.renderRoot.querySelectorAll<HTMLElement>('input:not([type=checkbox],[type=radio]), textarea, button, .option')) {
        if (!control.checkVisibility()) continue;
        expect(control.getBoundingClientRect().height, control.outerHTML.slice(0, 80)).to.be.at.least(43.9);
        if (control.matches('input, textarea')) expect(parseFloat(getComputedStyle(control).fontSize)).to.be.at.least(16);
      }
      await setViewport({ width: 1280, height: 800 });
    });

    it('names, describes and marks every question', async () => {
      const { form } = await setup();
      await next(form);
      const name = input(form, 'fullName');
      expect(said(name.labels?.[0] ?? name)).to.equal('Full name');
      expect(name.autocomplete).to.equal('name');
      expect(name.ariaRequired).to.equal('true');
      expect(name.ariaInvalid).to.equal('true');
      expect(said(find(form, `#${name.getAttribute('aria-describedby')}`))).to.equal('Please answer this.');
      const group = find(form, '[role=radiogroup]');
      expect(group.querySelector('legend')?.textContent).to.contain('Reason');
      // Chromium leaves a space between the two out of the name.
      expect(find(form, '.optional').textContent).to.equal(' (optional)');
    });
  });

  it('sends what was filled in, page by page, and nothing that was left empty', async () => {
    const { form, sent } = await setup();
    await fill(form);
    await next(form);
    expect(sent).to.deep.equal([answers]);
  });

  it('is filled in with the keyboard alone', async () => {
    const { form, sent } = await setup({ form: { ...everyKind, pages: everyKind.pages.slice(1) } });
    form.focus();
    const tab = () => sendKeys({ press: 'Tab' });
    await tab();
    await sendKeys({ press: 'Space' });
    await tab();
    await tab();
    await sendKeys({ press: 'Space' });
    await tab();
    await sendKeys({ type: 'With a cane' });
    await tab();
    await tab();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Enter' });
    await settle(form);
    expect(sent).to.deep.equal([{ language: 'en', consent: true, values: { reason: 'checkup', needs: ['ramp'], notes: 'With a cane' } }]);
  });

  it('says what has to be corrected, with the focus there, and leads to each', async () => {
    const { form, sent } = await setup();
    write(form, 'fullName', 'Zephyrine');
    write(form, 'ssn', '000-12-3456');
    await next(form);
    expect(sent).to.deep.equal([]);
    expect(focused(form)?.classList.contains('summary')).to.equal(true);
    expect(said(find(form, '.summary'))).to.equal('Please correct 2 answers Date of birthSocial Security number');
    await press(form, '.summary li:last-child button');
    expect(focused(form)).to.equal(input(form, 'ssn'));
    expect(said(find(form, '#p-ssn'))).to.contain('123-45-6789');
  });

  it('takes a correction as soon as it is made', async () => {
    const { form } = await setup();
    await next(form);
    write(form, 'fullName', 'Zephyrine');
    await settle(form);
    expect(input(form, 'fullName').ariaInvalid).to.equal(null);
    expect(said(find(form, '.summary'))).to.equal('Please correct 1 answer Date of birth');
  });

  it('goes on to the next page with the focus on its heading, and keeps what stands on the one before', async () => {
    const { form } = await setup();
    fillFirst(form);
    await next(form);
    expect(said(focused(form) ?? form)).to.equal('Your visit');
    expect(said(find(form, '.steps'))).to.equal('Step 2 of 2');
    await press(form, '.actions button[type=button]');
    expect(said(focused(form) ?? form)).to.equal('About you');
    expect(input(form, 'fullName').value).to.equal('Zephyrine Quackenbush');
  });

  it('speaks the language it is shown in', async () => {
    const { form } = await setup({ lang: 'es' });
    await settle(form);
    await waitUntil(() => said(find(form, '.steps')) === 'Paso 1 de 2');
    expect(said(find(form, 'h3'))).to.equal('Registro de paciente nuevo');
  });

  describe('a value that must not be seen', () => {
    const covered = (form: SottoForm) => getComputedStyle(input(form, 'ssn')).getPropertyValue('-webkit-text-security') !== 'none';

    it('is covered as it is typed, by the policy, and no other is', async () => {
      const { form } = await setup();
      expect(covered(form)).to.equal(true);
      expect(getComputedStyle(input(form, 'fullName')).getPropertyValue('-webkit-text-security')).to.equal('none');
      form.phi = { ...policyPresets.hipaa.phi, ssn: 'allow' };
      await settle(form);
      expect(covered(form)).to.equal(false);
    });

    it('is shown while the eye is pressed, by pointer or by key, and no longer', async () => {
      const { form } = await setup();
      write(form, 'ssn', '219-09-9999');
      const eye = find(form, '.look');
      for (const [down, up] of [
        [new PointerEvent('pointerdown'), new PointerEvent('pointerup')],
        [new PointerEvent('pointerdown'), new PointerEvent('pointercancel')],
        [new KeyboardEvent('keydown', { key: ' ' }), new KeyboardEvent('keyup', { key: ' ' })],
        [new KeyboardEvent('keydown', { key: 'Enter' }), new FocusEvent('blur')],
      ] as const) {
        eye.dispatchEvent(down);
        await settle(form);
        expect(covered(form)).to.equal(false);
        expect(eye.ariaPressed).to.equal('true');
        eye.dispatchEvent(up);
        await settle(form);
        expect(covered(form)).to.equal(true);
      }
    });

    it('is shown and covered by what presses without holding, as a screen reader does', async () => {
      const { form } = await setup();
      await press(form, '.look');
      expect(covered(form)).to.equal(false);
      await press(form, '.look');
      expect(covered(form)).to.equal(true);
    });
  });

  it('asks before what was filled in is lost, and only then', async () => {
    const { form, left } = await setup();
    await press(form, '.leave');
    expect(left).to.have.length(1);
    write(form, 'fullName', 'Zephyrine');
    await press(form, '.leave');
    expect(left).to.have.length(1);
    expect(find(form, 'dialog').getAttribute('role')).to.equal('alertdialog');
    await sendKeys({ press: 'Escape' });
    await settle(form);
    expect(form.renderRoot.querySelector('dialog') === null).to.equal(true);
    await press(form, '.leave');
    await press(form, 'dialog .danger');
    expect(left).to.have.length(2);
  });

  it('keeps the clipboard away where the policy says so', async () => {
    const { form } = await setup({ clipboard: 'block' });
    const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
    input(form, 'fullName').dispatchEvent(paste);
    expect(paste.defaultPrevented).to.equal(true);
    form.clipboard = 'allow';
    const allowed = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
    input(form, 'fullName').dispatchEvent(allowed);
    expect(allowed.defaultPrevented).to.equal(false);
  });

  it('tells the page around nothing of what is filled in', async () => {
    const heard: Event[] = [];
    const listen = (event: Event) => heard.push(event);
    for (const type of ['sotto-form-submit', 'sotto-form-leave']) window.addEventListener(type, listen);
    const chat = await mount(Object.assign(new SottoChat(), { open: true, conversation: new FakeConversation({ ...chatState('new'), clinic: { ...chatState('new').clinic, forms: [outline] } }) }));
    await open(chat);
    await fill(formOf(chat));
    await next(formOf(chat));
    for (const type of ['sotto-form-submit', 'sotto-form-leave']) window.removeEventListener(type, listen);
    expect(heard).to.deep.equal([]);
  });

  describe('in the chat', () => {
    async function chatWith(state = chatState('new'), properties: Partial<SottoChat> = {}) {
      const conversation = new FakeConversation({ ...state, clinic: { ...state.clinic, forms: [outline] } });
      const chat = await mount(Object.assign(new SottoChat(), { open: true, conversation, ...properties }));
      await frame();
      return { chat, conversation };
    }

    it('is opened from the menu and from the greeting, and stands where the conversation was', async () => {
      const { chat } = await chatWith();
      find(chat, 'sotto-header', '.menu .form').click();
      await opened(chat);
      expect(said(find(formOf(chat), 'h3'))).to.equal('New patient registration');
      expect(find(chat, 'sotto-message-list').checkVisibility()).to.equal(false);
      expect(find(chat, 'sotto-composer').checkVisibility()).to.equal(false);
      expect(find(chat, '.emergency').checkVisibility()).to.equal(true);
      find(formOf(chat), '.leave').click();
      await settle(chat);
      expect(chat.renderRoot.querySelector('sotto-form') === null).to.equal(true);
      find(chat, '.offers button').click();
      await opened(chat);
    });

    it('is opened by what an agent asked for, until it has been sent', async () => {
      const state = chatState('talking');
      const request = { kind: 'form-request', id: 'r', form: outline.id, by: agent, atMs: morningMs } as const;
      const { chat, conversation } = await chatWith({ ...state, timeline: [...state.timeline, request] });
      const notice = find(chat, 'sotto-message-list', '.form-notice');
      expect(said(notice)).to.contain('Maya Chen, RN asks for a secure form to be filled in: New patient registration');
      find(notice, 'button').click();
      await opened(chat);
      const submitted = { kind: 'form-submitted', id: 's', form: outline.id, by: visitor, atMs: morningMs, status: 'received' } as const;
      conversation.update({ timeline: [...conversation.state.timeline, submitted] });
      await settle(chat);
      expect(find(chat, 'sotto-message-list').shadowRoot?.querySelector('.form-notice button') === null).to.equal(true);
      expect(said(find(chat, 'sotto-message-list', '.form-submitted'))).to.equal('You sent New patient registration Received by the clinic');
    });

    it('is handed over to be sealed, and gives the place back', async () => {
      const { chat, conversation } = await chatWith();
      await open(chat);
      await fill(formOf(chat));
      await next(formOf(chat));
      await settle(chat);
      expect(conversation.calls.filter(([name]) => name === 'submitForm')).to.deep.equal([['submitForm', everyKind.id, everyKind.version, answers]]);
      expect(chat.renderRoot.querySelector('sotto-form') === null).to.equal(true);
      expect(find(chat, 'sotto-composer').shadowRoot?.activeElement?.localName).to.equal('textarea');
    });

    it('keeps what was filled in when it could not be sent, and says so', async () => {
      const { chat, conversation } = await chatWith();
      await open(chat);
      await fill(formOf(chat));
      conversation.sendResult = new Error('scripted');
      await next(formOf(chat));
      await settle(chat);
      expect(said(find(formOf(chat), '.trouble'))).to.contain('Your answers are still here');
      expect(input(formOf(chat), 'fullName').value).to.equal('Zephyrine Quackenbush');
      conversation.sendResult = { kind: 'refused', rule: 'unknown-form' };
      await next(formOf(chat));
      await settle(chat);
      expect(said(find(formOf(chat), '.trouble'))).to.contain('just changed this form');
    });

    it('outlasts putting the chat away, and nothing else', async () => {
      const { chat, conversation } = await chatWith();
      await open(chat);
      write(formOf(chat), 'fullName', 'Zephyrine');
      await chat.hide();
      expect(find(chat, '.panel').checkVisibility()).to.equal(false);
      await chat.show();
      expect(input(formOf(chat), 'fullName').value).to.equal('Zephyrine');
      conversation.update({ phase: 'ended' });
      await settle(chat);
      expect(chat.renderRoot.querySelector('sotto-form') === null).to.equal(true);
    });

    it('counts for locking, says that it will be cleared, and is gone when the chat locks', async () => {
      const { chat, conversation } = await chatWith();
      await open(chat);
      write(formOf(chat), 'fullName', 'Zephyrine');
      conversation.update({ idle: { kind: 'warning', locksAtMs: Date.now() + 30_000 } });
      await settle(chat);
      expect(said(find(chat, '.closing[role=alert]'))).to.contain('what you entered is cleared');
      const { idle: _, ...rest } = conversation.state;
      conversation.state = rest;
      conversation.update({ phase: 'locked', timeline: [] });
      await settle(chat);
      expect(chat.renderRoot.querySelector('sotto-form') === null).to.equal(true);
      expect(conversation.calls.filter(([name]) => name === 'setFilling')).to.deep.equal([['setFilling', true], ['setFilling', false]]);
    });

    it('is kept while it is being sent, whatever locks meanwhile', async () => {
      const { chat, conversation } = await chatWith();
      await open(chat);
      await fill(formOf(chat));
      conversation.submitForm = async () => {
        conversation.update({ phase: 'locked', timeline: [] });
        await settle(chat);
        expect(input(formOf(chat), 'fullName').value).to.equal('Zephyrine Quackenbush');
        conversation.update({ phase: 'new' });
        return { kind: 'refused', rule: 'locked' };
      };
      await next(formOf(chat));
      await settle(chat);
      expect(said(find(formOf(chat), '.trouble'))).to.contain('Your answers are still here');
      expect(input(formOf(chat), 'fullName').value).to.equal('Zephyrine Quackenbush');
    });

    it('says that a form cannot be shown, instead of half of it', async () => {
      const { chat } = await chatWith();
      const conversation = new FakeConversation({ ...chatState('new'), clinic: { ...chatState('new').clinic, forms: [{ ...outline, definition: { ...everyKind, pages: 'later' } }] } });
      chat.conversation = conversation;
      await settle(chat);
      find(chat, 'sotto-header', '.menu .form').click();
      await waitUntil(() => chat.renderRoot.querySelector('.foot .trouble'));
      expect(said(find(chat, '.foot .trouble'))).to.contain('couldn’t be opened');
    });

    it('comes under the name of the family it belongs to', async () => {
      define('maple');
      const chat = document.createElement('maple-chat');
      if (!(chat instanceof SottoChat)) throw new Error('no chat of another name');
      const state = chatState('new');
      await mount(Object.assign(chat, { open: true, conversation: new FakeConversation({ ...state, clinic: { ...state.clinic, forms: [outline] } }) }));
      find(chat, 'maple-header', '.menu .form').click();
      await waitUntil(() => chat.renderRoot.querySelector('maple-form'));
      await settle(chat);
      expect(said(find(chat, 'maple-form', 'h3'))).to.equal('New patient registration');
      expect(chat.renderRoot.querySelector('sotto-form') === null).to.equal(true);
    });

    it('is offered to nobody where the clinic has none, or only opens it on request', async () => {
      const { chat, conversation } = await chatWith();
      conversation.update({ clinic: { ...conversation.state.clinic, forms: [{ ...outline, offered: false }] } });
      await settle(chat);
      expect(find(chat, 'sotto-header').shadowRoot?.querySelector('.menu .form') === null).to.equal(true);
      expect(chat.renderRoot.querySelector('.offers') === null).to.equal(true);
    });
  });
});

function formOf(chat: SottoChat): SottoForm {
  const form = find(chat, 'sotto-form');
  if (!(form instanceof SottoForm)) throw new Error('no form');
  return form;
}

async function open(chat: SottoChat) {
  await frame();
  find(chat, 'sotto-header', '.menu .form').click();
  await opened(chat);
}

/** Its chunk comes when it comes. */
async function opened(chat: SottoChat) {
  await waitUntil(() => chat.renderRoot.querySelector('sotto-form'));
  await settle(chat);
  await frame();
  await settle(chat);
}
