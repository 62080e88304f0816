import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/console/define.js';
import { SottoConsole } from '../../src/console/sotto-console/sotto-console.js';
import { policyPresets } from '../../src/policy/policy.js';
import { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { chatState } from '../support/chat-states.js';
import { shiftState, standingClock } from '../support/console-states.js';
import { find, findField, frame, isSelectable, mount, said, settle, unmountAll } from '../support/element.js';
import { isWebKit } from '../support/media.js';
import { FakeAgent } from '../support/fake-agent.js';
import { FakeConversation } from '../support/fake-conversation.js';

// In one file: pages that run beside each other have one clipboard.

const OUTSIDE = 'from outside';
/** Of the first message that hides something. */
const WORDS = 'in the evening';

/** The browser's own clipboard, keys, mouse and drags: each test tries one way. */
describe('the clipboard, where the policy blocks it', () => {
  let outside: HTMLTextAreaElement;
  let chat: SottoChat;
  beforeEach(async () => {
    await setViewport({ width: 900, height: 700 });
    outside = document.body.appendChild(document.createElement('textarea'));
    outside.setAttribute('aria-label', 'Outside');
    outside.style.cssText = 'display: block; margin: 200px 20px 0; inline-size: 300px; block-size: 80px';
    chat = await open('block');
    await seed();
  });
  afterEach(async () => {
    await resetMouse();
    unmountAll();
  });

  it('gives no message to select all and copy', async () => {
    find(chat, 'sotto-message-list', '.log').focus();
    for (const key of ['Control+A', 'Control+C', 'Control+Insert']) await sendKeys({ press: key });
    expect(await clipboard()).not.to.contain(WORDS);
  });

  it('gives no message to a double click, a drag over the text, or a shift click', async () => {
    const bubble = bubbleWith(WORDS);
    const [x, y] = centre(bubble);
    await sendMouse({ type: 'click', position: [x, y] });
    await sendMouse({ type: 'move', position: [x - 60, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 60, y + 40] });
    await sendMouse({ type: 'up' });
    await sendKeys({ press: 'Control+C' });
    expect(selected()).to.equal('');
    expect(await clipboard()).not.to.contain(WORDS);
    expect(isSelectable(bubble)).to.equal(false);
  });

  it('gives no message to a script of ours or of the page that selects it and copies', async () => {
    const bubble = bubbleWith(WORDS);
    find(chat, 'sotto-message-list', '.log').focus();
    getSelection()?.selectAllChildren(bubble);
    document.execCommand('copy');
    expect(await clipboard()).to.equal(OUTSIDE);
  });

  for (const key of ['Control+C', 'Control+Insert', 'Control+X', 'Shift+Delete']) {
    it(`gives no draft to ${key}`, async () => {
      const field = await write('a draft');
      await sendKeys({ press: 'Control+A' });
      await sendKeys({ press: key });
      // Shift+Delete is a deletion where it is no cut; WebKit's driver also types it.
      expect(['a draft', '', '\u007f']).to.include(field.value);
      expect(await clipboard()).to.equal(OUTSIDE);
    });
  }

  for (const command of ['copy', 'cut']) {
    it(`gives no draft to execCommand('${command}')`, async () => {
      const field = await write('a draft');
      field.select();
      document.execCommand(command);
      expect(field.value).to.equal('a draft');
      expect(await clipboard()).to.equal(OUTSIDE);
    });
  }

  // WebKit's driver does not paste with Shift+Insert, though its users can.
  for (const key of ['Control+V', 'Control+Shift+V', ...(isWebKit ? [] : ['Shift+Insert'])]) {
    it(`takes nothing from ${key}, and says so`, async () => {
      const field = await write('mine ');
      await sendKeys({ press: key });
      expect(field.value).to.equal('mine ');
      await settle(chat);
      expect(said(find(chat, 'sotto-composer', '#remark'))).to.equal('Copy and paste are off in this chat');
    });
  }

  it('takes nothing that is dropped', async () => {
    const field = await write('mine ');
    outside.select();
    await drag(outside, field);
    expect([field.value, outside.value]).to.deep.equal(['mine ', OUTSIDE]);
  });

  it('gives no draft to a drag', async () => {
    const field = await write('a draft that is long enough to be held');
    field.select();
    await drag(field, outside);
    expect(outside.value).to.equal(OUTSIDE);
    expect(field.value).to.contain('a draft');
  });

  it('gives no link of a message to a drag', async () => {
    const conversation = chat.conversation;
    if (!(conversation instanceof FakeConversation)) throw new Error('not the test’s');
    const [first] = conversation.state.timeline;
    if (first?.kind !== 'message') throw new Error('no message');
    conversation.update({ timeline: [...conversation.state.timeline, { ...first, id: 'link', text: 'See https://alder.example/directions for the way' }] });
    await settle(chat);
    await frame();
    await drag(find(chat, 'sotto-message-list', 'a'), outside);
    expect(outside.value).to.equal(OUTSIDE);
  });

  it('opens no context menu, on messages or in the field', async () => {
    for (const place of [bubbleWith(WORDS), findField(chat, 'sotto-composer')]) {
      const menu = new Promise<boolean>((resolve) => document.addEventListener('contextmenu', (event) => resolve(event.defaultPrevented), { once: true }));
      await sendMouse({ type: 'click', position: centre(place), button: 'right' });
      expect(await menu).to.equal(true);
    }
  });

  it('takes nothing by the ways that only a field hears of', async () => {
    const field = await write('mine');
    for (const inputType of ['insertFromPaste', 'insertFromDrop', 'insertFromYank', 'deleteByCut', 'deleteByDrag']) {
      const event = new InputEvent('beforeinput', { inputType, bubbles: true, composed: true, cancelable: true });
      expect(field.dispatchEvent(event), inputType).to.equal(false);
    }
  });

  it('lets people write by every other way: keys, input methods, dictation, correction, a new line', async () => {
    const field = await write('typed');
    expect(field.value).to.equal('typed');
    for (const inputType of ['insertText', 'insertCompositionText', 'insertFromComposition', 'insertReplacementText', 'insertLineBreak', 'deleteContentBackward', 'deleteWordBackward', 'historyUndo']) {
      const event = new InputEvent('beforeinput', { inputType, bubbles: true, composed: true, cancelable: true });
      expect(field.dispatchEvent(event), inputType).to.equal(true);
    }
    // What dictation and input methods end with.
    document.execCommand('insertText', false, ' and spoken');
    expect(field.value).to.equal('typed and spoken');
  });

  it('leaves the page around alone', async () => {
    outside.focus();
    await sendKeys({ press: 'Control+A' });
    await sendKeys({ press: 'Control+C' });
    await sendKeys({ press: 'Control+V' });
    await sendKeys({ press: 'Control+V' });
    expect(outside.value).to.equal(OUTSIDE + OUTSIDE);
  });

  it('where it is allowed, is given messages without what is veiled in them', async () => {
    chat.remove();
    chat = await open('allow');
    const bubble = bubbleWith(WORDS);
    getSelection()?.selectAllChildren(bubble);
    await sendKeys({ press: 'Control+C' });
    const copied = await clipboard();
    expect(copied).to.contain(WORDS);
    expect(copied).not.to.match(/1981|0142/);
    const field = await write('');
    await sendKeys({ press: 'Control+V' });
    expect(field.value).to.equal(copied);
  });

  async function open(clipboard: 'block' | 'allow'): Promise<SottoChat> {
    const conversation = new FakeConversation({ ...chatState('hidden'), policy: { ...policyPresets.hipaa, clipboard } });
    const opened = await mount(Object.assign(new SottoChat(), { open: true, conversation }));
    await frame();
    await settle(opened);
    return opened;
  }

  /** Puts a text of the page around onto the clipboard. */
  async function seed() {
    outside.value = OUTSIDE;
    outside.focus();
    outside.select();
    await sendKeys({ press: 'Control+C' });
    expect(await clipboard()).to.equal(OUTSIDE);
  }

  /** What the page around gets when it pastes. */
  async function clipboard(): Promise<string> {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.focus();
    await sendKeys({ press: 'Control+V' });
    const { value } = field;
    field.remove();
    return value;
  }

  async function write(text: string): Promise<HTMLTextAreaElement> {
    const field = findField(chat, 'sotto-composer');
    field.focus();
    if (text) await sendKeys({ type: text });
    return field;
  }

  function bubbleWith(words: string): HTMLElement {
    const bubbles = [...(find(chat, 'sotto-message-list').shadowRoot?.querySelectorAll<HTMLElement>('.bubble') ?? [])];
    const found = bubbles.find((bubble) => bubble.textContent?.includes(words));
    if (!found) throw new Error(`nobody wrote ${words}`);
    return found;
  }

  function selected(): string {
    return getSelection()?.toString() ?? '';
  }

  function centre(element: Element): [number, number] {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [Math.round(left + width / 2), Math.round(top + height / 2)];
  }

  /** From the beginning of what is written in one place to the middle of another, as a hand does it. */
  async function drag(from: Element, to: Element) {
    const { left, top } = from.getBoundingClientRect();
    const [x, y] = centre(to);
    await sendMouse({ type: 'move', position: [Math.round(left + 18), Math.round(top + 12)] });
    await sendMouse({ type: 'down' });
    for (const step of [0.25, 0.5, 0.75, 1]) await sendMouse({ type: 'move', position: [Math.round(left + 18 + (x - left - 18) * step), Math.round(top + 12 + (y - top - 12) * step)] });
    await sendMouse({ type: 'up' });
    await frame();
  }
});

/** What stands around the messages: notes for colleagues, the search, the list. */
describe('the clipboard at the console', () => {
  beforeEach(() => setViewport({ width: 1360, height: 860 }));
  afterEach(unmountAll);

  async function onShift() {
    const agent = new FakeAgent(shiftState('busy'));
    const page = await mount(Object.assign(new SottoConsole(), { clock: standingClock, agent }));
    const line = [...(find(page, 'sotto-queue').shadowRoot?.querySelectorAll<HTMLElement>('.open') ?? [])].find(({ textContent }) => textContent?.includes('B2HN'));
    line?.click();
    await settle(page);
    await frame();
    const outside = document.body.appendChild(document.createElement('textarea'));
    outside.value = OUTSIDE;
    outside.focus();
    outside.select();
    await sendKeys({ press: 'Control+C' });
    return { agent, page, outside, notes: find(page, '.agent-chat[shown]', 'aside .notes') };
  }

  async function pasted(outside: HTMLTextAreaElement) {
    outside.value = '';
    outside.focus();
    await sendKeys({ press: 'Control+V' });
    return outside.value;
  }

  it('gets no note of a colleague, however it is selected', async () => {
    const { outside, notes } = await onShift();
    const note = find(notes, '.text');
    expect(note.textContent).to.contain('Called back');
    note.scrollIntoView();
    const { left, top } = note.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + 10), Math.round(top + 8)] });
    getSelection()?.selectAllChildren(note);
    document.execCommand('copy');
    await sendKeys({ press: 'Control+C' });
    // WebKit copies the nothing that is selected.
    expect(['', OUTSIDE]).to.include(await pasted(outside));
    expect(isSelectable(note)).to.equal(false);
  });

  it('gives nothing to a note that is being written, and gets nothing of it', async () => {
    const { outside, notes } = await onShift();
    const field = find(notes, 'textarea');
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('not a field');
    field.focus();
    await sendKeys({ type: 'mine' });
    await sendKeys({ press: 'Control+V' });
    field.select();
    await sendKeys({ press: 'Control+X' });
    expect(field.value).to.equal('mine');
    expect(await pasted(outside)).to.equal(OUTSIDE);
  });

  it('gives nothing to the search, and gets nothing of the list', async () => {
    const { page, outside } = await onShift();
    const search = find(page, '#search');
    search.focus();
    await sendKeys({ type: 'Rosa' });
    await sendKeys({ press: 'Control+V' });
    await sendKeys({ press: 'Control+A' });
    await sendKeys({ press: 'Control+C' });
    expect(search instanceof HTMLInputElement && search.value).to.equal('Rosa');
    const name = find(page, '.self .name');
    getSelection()?.selectAllChildren(name);
    document.execCommand('copy');
    expect(await pasted(outside)).to.equal(OUTSIDE);
    expect(isSelectable(name)).to.equal(false);
  });

  it('is the agent’s own again where the policy of all conversations allows it, and where they sign in', async () => {
    const { agent, page } = await onShift();
    const search = find(page, '#search');
    for (const conversation of agent.state.conversations.values()) if (conversation instanceof FakeConversation) conversation.update({ policy: { ...policyPresets.hipaa, clipboard: 'allow' } });
    agent.update({});
    await settle(page);
    search.focus();
    await sendKeys({ press: 'Control+V' });
    expect(search instanceof HTMLInputElement && search.value).to.equal(OUTSIDE);
    const entrance = await mount(Object.assign(new SottoConsole(), { desk: { info: () => Promise.resolve({ clinic: 'c', clinicName: 'Alder', relay: null, demoAccounts: [] }), signIn: () => Promise.reject(new Error('no')) } }));
    const paste = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
    expect(entrance.dispatchEvent(paste)).to.equal(true);
  });
});
