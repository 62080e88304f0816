import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import type { ConversationState } from '../../src/conversation/state.js';
import { policyPresets, type Policy } from '../../src/policy/policy.js';
import { SottoRequestEvent } from '../../src/ui/events.js';
import { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { audit } from '../support/audit.js';
import { chatState } from '../support/chat-states.js';
import { itWithMedia, setsMedia } from '../support/media.js';
import { find, frame, mount, said, settle, unmountAll, waitUntil } from '../support/element.js';
import { FakeConversation } from '../support/fake-conversation.js';

const { hipaa } = policyPresets;
const allowed: Policy = { ...hipaa, transcript: { download: 'allow', print: 'allow', email: 'allow' } };

describe('copies of a conversation', () => {
  const { print } = window;
  let prints = 0;
  beforeEach(() => {
    prints = 0;
    window.print = () => void prints++;
  });
  afterEach(async () => {
    window.print = print;
    window.dispatchEvent(new Event('afterprint'));
    if (setsMedia) await emulateMedia({ media: 'screen' });
    unmountAll();
  });

  async function setup(policy: Policy, change: Partial<ConversationState> = {}) {
    const state = chatState('hidden');
    const conversation = new FakeConversation({ ...state, policy, clinic: { ...state.clinic, mails: true }, ...change });
    const chat = await mount(Object.assign(new SottoChat(), { open: true, conversation }));
    await frame();
    await settle(chat);
    return { chat, conversation };
  }

  function menuButton(chat: SottoChat): HTMLElement | null {
    return find(chat, 'sotto-header').shadowRoot?.querySelector<HTMLElement>('.transcript') ?? null;
  }

  async function openSheet(chat: SottoChat) {
    menuButton(chat)?.click();
    await chat.updateComplete;
    await waitUntil(() => chat.shadowRoot?.querySelector('sotto-transcript')?.shadowRoot?.querySelector('p'));
    await settle(chat);
    return find(chat, 'sotto-transcript');
  }

  const buttons = (element: Element) => [...(element.shadowRoot?.querySelectorAll('button') ?? [])].map(said);

  it('are not offered where the policy blocks them, by button or key', async () => {
    const { chat } = await setup(hipaa);
    expect(menuButton(chat)).to.equal(null);
    for (const key of ['s', 'p', 'e', 'd']) for (const modifier of ['Control', 'Control+Shift', 'Alt']) await sendKeys({ press: `${modifier}+${key}` }).catch(() => undefined);
    expect([prints, chat.shadowRoot?.querySelector('.sheet')]).to.deep.equal([0, null]);
  });

  it('are not made where a page asks for the sheet all the same', async () => {
    const { chat } = await setup(hipaa);
    find(chat, 'sotto-header').dispatchEvent(new SottoRequestEvent('transcript'));
    await chat.updateComplete;
    await settle(chat);
    expect(chat.shadowRoot?.querySelector('sotto-transcript') === null).to.equal(true);
  });

  it('are offered one by one, as the policy says', async () => {
    for (const [flags, expected] of [
      [{ download: 'allow' }, ['Download as a web page', 'Download as plain text']],
      [{ print: 'allow' }, ['Print']],
      [{ email: 'allow' }, ['Continue']],
    ] as const) {
      const { chat } = await setup({ ...hipaa, transcript: { ...hipaa.transcript, ...flags } });
      expect(buttons(await openSheet(chat))).to.deep.equal(expected);
      chat.remove();
    }
  });

  it('have nothing for axe to find, in any step', async () => {
    const { chat } = await setup(allowed);
    const sheet = await openSheet(chat);
    expect(await audit(chat)).to.deep.equal([]);
    await typeAddress(sheet, 'rosa');
    expect(await audit(chat)).to.deep.equal([]);
    await typeAddress(sheet, 'rosa@example.com');
    expect(await audit(chat)).to.deep.equal([]);
  });

  it('are saved as files made here, with X’s for what is hidden', async () => {
    const { chat } = await setup(allowed);
    const sheet = await openSheet(chat);
    for (const [label, name, type] of [
      ['Download as a web page', /^chat-\d{4}-\d\d-\d\d\.html$/, 'text/html'],
      ['Download as plain text', /^chat-\d{4}-\d\d-\d\d\.txt$/, 'text/plain'],
    ] as const) {
      const saved = await savedBy(() => press(sheet, label));
      expect(saved.name).to.match(name);
      // Not every browser says the charset again.
      expect(saved.type.replace(/; ?charset=utf-8$/, '')).to.equal(type);
      expect(saved.text).to.contain('Conversation with Alder Street Clinic');
      expect(saved.text).to.contain('It is XX/XX/XXXX, and XXX-XXXX in the evening.');
      expect(saved.text).not.to.match(/1981|0142|Delgado|<script/);
    }
  });

  it('are pages that read well alone: no script, and nothing for axe to find', async () => {
    const { chat } = await setup(allowed);
    const sheet = await openSheet(chat);
    const { text } = await savedBy(() => press(sheet, 'Download as a web page'));
    chat.remove();
    const page = document.body.appendChild(document.createElement('iframe'));
    const loaded = new Promise((resolve) => page.addEventListener('load', resolve, { once: true }));
    page.title = 'The copy';
    page.srcdoc = text;
    await loaded;
    const inner = page.contentDocument;
    expect(inner?.scripts.length).to.equal(0);
    expect(inner?.querySelectorAll('li').length).to.equal(4);
    expect(getComputedStyle(inner?.querySelector('ol') ?? page).listStyleType).to.equal('none');
    expect(await audit(page)).to.deep.equal([]);
  });

  itWithMedia('are printed alone: the page around is not on the paper, the copy not on the screen', async () => {
    const beside = document.body.appendChild(document.createElement('p'));
    beside.textContent = 'The page around';
    const { chat } = await setup(allowed);
    press(await openSheet(chat), 'Print');
    expect(prints).to.equal(1);
    const copy = find(document.documentElement, '[data-copy]');
    expect([copy.checkVisibility(), beside.checkVisibility()]).to.deep.equal([false, true]);
    await emulateMedia({ media: 'print' });
    expect([copy.checkVisibility(), beside.checkVisibility(), find(chat, '.panel').checkVisibility()]).to.deep.equal([true, false, false]);
    expect(copy.shadowRoot?.textContent).to.contain('It is XX/XX/XXXX').and.not.to.contain('1981');
    window.dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('[data-copy]') === null).to.equal(true);
    expect(beside.checkVisibility()).to.equal(true);
  });

  it('are out of the document once the chat locks, whatever the printer does', async () => {
    const { chat, conversation } = await setup(allowed);
    press(await openSheet(chat), 'Print');
    conversation.update({ phase: 'locked', timeline: [], roster: [] });
    await settle(chat);
    expect(document.querySelector('[data-copy]') === null).to.equal(true);
    expect(chat.shadowRoot?.querySelector('sotto-transcript') === null).to.equal(true);
  });

  it('are asked for by e-mail after the address was read once more', async () => {
    const { chat, conversation } = await setup(allowed);
    const sheet = await openSheet(chat);
    await typeAddress(sheet, 'rosa@example');
    expect(said(find(sheet, '[role=alert]'))).to.equal('Please write it like name@example.com.');
    expect(find(sheet, '#address').getAttribute('aria-invalid')).to.equal('true');
    await typeAddress(sheet, 'rosa@example.com');
    expect(said(find(sheet, '.confirm'))).to.contain('rosa@example.com');
    expect(sheet.shadowRoot?.activeElement === find(sheet, '.confirm')).to.equal(true);
    press(sheet, 'Send the copy');
    await waitUntil(() => sheet.shadowRoot?.querySelector('[role=status]'));
    expect(conversation.calls.filter(([name]) => name === 'mailTranscript')).to.deep.equal([['mailTranscript', 'rosa@example.com', navigator.language]]);
    expect(chat.shadowRoot?.textContent).not.to.contain('rosa');
  });

  it('say that nothing was sent when the desk could not be asked', async () => {
    const { chat, conversation } = await setup(allowed);
    conversation.sendResult = new Error('scripted');
    const sheet = await openSheet(chat);
    await typeAddress(sheet, 'rosa@example.com');
    press(sheet, 'Send the copy');
    await waitUntil(() => said(find(sheet, '[role=alert]')));
    expect(said(find(sheet, '[role=alert]'))).to.contain('nothing was sent');
    expect(said(find(sheet, '.confirm'))).to.contain('rosa@example.com');
  });

  async function typeAddress(sheet: HTMLElement, address: string) {
    const field = find(sheet, '#address');
    if (!(field instanceof HTMLInputElement)) throw new Error('not a field');
    field.value = address;
    press(sheet, 'Continue');
    await frame();
  }

  function press(sheet: HTMLElement, label: string) {
    const button = [...(sheet.shadowRoot?.querySelectorAll('button') ?? [])].find((candidate) => said(candidate) === label);
    if (!button) throw new Error(`no button ${label}`);
    button.click();
  }
});

/** What the browser is given to save. */
async function savedBy(act: () => void): Promise<{ name: string; type: string; text: string }> {
  const { click } = HTMLAnchorElement.prototype;
  const saved: { name: string; href: string }[] = [];
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, href: this.href });
  };
  try {
    act();
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  const [file] = saved;
  if (!file) throw new Error('nothing was saved');
  const blob = await (await fetch(file.href)).blob();
  return { name: file.name, type: blob.type, text: await blob.text() };
}
