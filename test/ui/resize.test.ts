import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import { SottoResizeRequestEvent } from '../../src/ui/events.js';
import { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { audit } from '../support/audit.js';
import { chatState } from '../support/chat-states.js';
import { find, frame, mount, settle, unmountAll, waitUntil } from '../support/element.js';
import { FakeConversation } from '../support/fake-conversation.js';

describe('the size of the panel', () => {
  beforeEach(async () => {
    localStorage.clear();
    await setViewport({ width: 1280, height: 900 });
    await sendMouse({ type: 'move', position: [5, 5] });
  });
  afterEach(async () => {
    unmountAll();
    localStorage.clear();
    await setViewport({ width: 800, height: 600 });
  });

  async function setup(properties: Partial<SottoChat> = {}) {
    const chat = new SottoChat();
    chat.start = async () => new FakeConversation(chatState('talking'));
    await mount(Object.assign(chat, { open: true, ...properties }));
    await waitUntil(() => chat.conversation);
    await settle(chat);
    for (const animation of find(chat, '.panel').getAnimations()) animation.finish();
    return chat;
  }

  /** With the mouse over the chat, the handle is there. */
  async function withHandle(properties: Partial<SottoChat> = {}) {
    const chat = await setup(properties);
    const { left, top } = find(chat, '.panel').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left) + 150, Math.round(top) + 150] });
    await waitUntil(() => chat.renderRoot.querySelector('.resize'));
    return { chat, panel: find(chat, '.panel'), handle: find(chat, '.resize') };
  }

  function within(at: number, size: number): number {
    return Math.round(Math.max(0, Math.min(size - 1, at)));
  }

  async function drag(handle: HTMLElement, x: number, y: number) {
    const { left, top } = handle.getBoundingClientRect();
    const start = [Math.round(left) + 20, Math.round(top) + 20] as const;
    await sendMouse({ type: 'move', position: [start[0], start[1]] });
    await sendMouse({ type: 'down' });
    // A mouse does not leave the screen.
    for (const part of [0.5, 1]) await sendMouse({ type: 'move', position: [within(start[0] + x * part, innerWidth), within(start[1] + y * part, innerHeight)] });
    await sendMouse({ type: 'up' });
    await frame();
  }

  it('has no handle before anybody points at the chat', async () => {
    const chat = await setup();
    expect(chat.renderRoot.querySelector('.resize') === null).to.equal(true);
  });

  it('is dragged by the corner, and kept for the next page', async () => {
    const { chat, panel, handle } = await withHandle();
    const { right, bottom } = panel.getBoundingClientRect();
    await drag(handle, -120, 100);
    const rect = panel.getBoundingClientRect();
    expect([rect.width, rect.height]).to.deep.equal([520, 604]);
    expect([rect.right, rect.bottom]).to.deep.equal([right, bottom]);
    chat.remove();
    const next = await setup();
    expect(find(next, '.panel').getBoundingClientRect().width).to.equal(520);
  });

  it('stays inside the window, and large enough to use', async () => {
    const { panel, handle } = await withHandle();
    await drag(handle, -800, -800);
    expect(panel.getBoundingClientRect().left).to.be.at.least(0);
    expect(panel.getBoundingClientRect().top).to.be.at.least(0);
    await drag(handle, 1200, 850);
    expect([panel.offsetWidth, panel.offsetHeight]).to.deep.equal([320, 360]);
  });

  it('is changed with the arrow keys, and set back with Home', async () => {
    const { panel, handle } = await withHandle();
    handle.focus();
    for (const press of ['ArrowLeft', 'ArrowLeft', 'ArrowDown']) await sendKeys({ press });
    expect([panel.offsetWidth, panel.offsetHeight]).to.deep.equal([448, 680]);
    await sendKeys({ press: 'Home' });
    expect([panel.offsetWidth, panel.offsetHeight]).to.deep.equal([400, 704]);
    expect(localStorage).to.have.length(0);
  });

  it('needs no dragging: a press makes it large, another one usual', async () => {
    const { panel, handle } = await withHandle();
    handle.click();
    await frame();
    expect(panel.offsetWidth).to.equal(560);
    handle.click();
    await frame();
    expect(panel.offsetWidth).to.equal(400);
  });

  it('is reached with the Tab key, has a name and passes the audit', async () => {
    const chat = await setup();
    chat.focus();
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => chat.renderRoot.querySelector('.resize'));
    expect(find(chat, '.resize').ariaLabel).to.equal('Size of the chat');
    expect(await audit(chat)).to.deep.equal([]);
  });

  it('grows to the other side where the page is written from right to left', async () => {
    document.documentElement.dir = 'rtl';
    try {
      const { panel, handle } = await withHandle();
      const { left } = panel.getBoundingClientRect();
      await drag(handle, 100, 0);
      expect([panel.offsetWidth, panel.getBoundingClientRect().left]).to.deep.equal([500, left]);
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  it('grows to the other side where the page has put it on the other side', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('sotto-chat::part(root) { inset-inline: 20px auto }');
    document.adoptedStyleSheets.push(sheet);
    try {
      const { panel, handle } = await withHandle();
      await drag(handle, 100, 0);
      expect([panel.offsetWidth, panel.getBoundingClientRect().left]).to.deep.equal([500, 20]);
    } finally {
      document.adoptedStyleSheets = [];
    }
  });

  it('is asked for where somebody else gives the place, and only if they let it', async () => {
    const asked: (object | undefined)[] = [];
    const { chat, handle } = await withHandle({ layout: 'fill', resizable: true });
    chat.addEventListener(SottoResizeRequestEvent.type, ({ size }) => asked.push(size));
    chat.style.inlineSize = '400px';
    handle.click();
    expect(asked).to.deep.equal([{ width: 560, height: 960 }]);
    chat.remove();
    localStorage.clear();
    const fixed = await setup({ layout: 'fill' });
    await sendMouse({ type: 'move', position: [150, 150] });
    await sendMouse({ type: 'move', position: [160, 160] });
    await frame();
    expect(fixed.renderRoot.querySelector('.resize') === null).to.equal(true);
  });
});
