import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { audit } from '../support/audit.js';
import { chatState } from '../support/chat-states.js';
import { find, frame, said, unmountAll } from '../support/element.js';

const loaderUrl = new URL('../../src/embed/loader.ts', import.meta.url).href;
const base = new URL('../support/embed/', import.meta.url).href;

describe('the script tag', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    document.querySelector('sotto-embed')?.remove();
    for (const element of document.querySelectorAll('#sotto-config, script[data-clinic]')) element.remove();
    document.adoptedStyleSheets = [];
    unmountAll();
    localStorage.clear();
  });

  /** Runs the loader as a page would that says what it needs in a JSON element; each run is a module of its own. */
  async function load(config: object = { clinic: 'key', relay: 'https://relay.example', base }) {
    const json = document.createElement('script');
    json.type = 'application/json';
    json.id = 'sotto-config';
    json.textContent = JSON.stringify(config);
    document.head.append(json);
    return run();
  }

  async function run() {
    await import(`${loaderUrl}?run=${crypto.randomUUID()}`);
    const host = document.querySelector<HTMLElement>('sotto-embed');
    if (!host) throw new Error('no launcher');
    return { host, button: find(host, 'button'), panel: find(host, '.frame') };
  }

  /** Opens the chat and waits until the frame has been greeted. */
  async function open() {
    const loaded = await load();
    loaded.button.click();
    const page = await framePage(loaded.host);
    return { ...loaded, page };
  }

  async function framePage(host: HTMLElement) {
    await until(() => iframeOf(host)?.contentWindow?.frameUnderTest?.invitations.length === 1);
    const page = iframeOf(host)?.contentWindow;
    if (!page) throw new Error('no frame');
    const chat = page.document.querySelector('sotto-chat');
    if (!chat) throw new Error('no chat in the frame');
    await chat.updateComplete;
    return { ...page.frameUnderTest, chat, window: page };
  }

  function iframeOf(host: HTMLElement) {
    return host.shadowRoot?.querySelector('iframe');
  }

  it('draws a button named Chat with us and asks for nothing, stores nothing', async () => {
    const before = performance.getEntriesByType('resource').length;
    const { host, button } = await load();
    await frame();
    expect(said(button)).to.equal('Chat with us');
    expect(button.ariaExpanded).to.equal('false');
    expect(iframeOf(host)).to.equal(null);
    expect(localStorage).to.have.length(0);
    const asked = performance.getEntriesByType('resource').slice(before).map(({ name }) => new URL(name).pathname);
    expect(asked.filter((path) => !path.startsWith('/src/embed/') && !path.includes('launcher-css'))).to.deep.equal([]);
  });

  it('says what is missing without a clinic', async () => {
    const failure = await load({ base }).then(
      () => 'nothing',
      (error: unknown) => String(error),
    );
    expect(failure).to.contain('data-clinic is missing');
  });

  it('draws one launcher, though the script is on the page twice', async () => {
    await load();
    await load();
    expect(document.querySelectorAll('sotto-embed')).to.have.length(1);
  });

  it('passes the accessibility audit, closed and open', async () => {
    const { host, button } = await load();
    expect(await audit(host)).to.deep.equal([]);
    button.click();
    await framePage(host);
    expect(await audit(host)).to.deep.equal([]);
  });

  it('opens a frame that is told the clinic, the relay and the true origin of the page', async () => {
    const { host, button, panel, page } = await open();
    expect(page.invitations).to.deep.equal([{ clinic: 'key', relay: 'https://relay.example', origin: location.origin }]);
    expect(iframeOf(host)?.title).to.equal('Chat');
    expect(iframeOf(host)?.src).to.equal(`${base}frame.html`);
    expect(iframeOf(host)?.getAttribute('allow')).to.equal('');
    expect(panel.hidden).to.equal(false);
    expect(button.ariaExpanded).to.equal('true');
    expect(button.ariaLabel).to.equal('Close chat');
    expect(button.offsetWidth).to.equal(56);
    expect(panel.offsetWidth).to.equal(400);
    expect(page.chat.offsetHeight).to.equal(panel.offsetHeight);
  });

  it('takes what it needs from the attributes of its own tag', async () => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.setAttribute('src', '/test/support/embed/sotto.js');
    Object.assign(script.dataset, { clinic: 'from-tag', appearance: 'dark', locale: 'es' });
    document.head.append(script);
    const { host, button } = await run();
    expect(button.ariaLabel).to.equal('Chatee con nosotros');
    button.click();
    const page = await framePage(host);
    expect(page.invitations).to.deep.equal([{ clinic: 'from-tag', relay: location.origin, origin: location.origin }]);
    expect(page.chat.appearance).to.equal('dark');
  });

  it('tries again on the next press when the frame did not load', async () => {
    const { host, button } = await load({ clinic: 'key', base: `${base}missing/` });
    button.click();
    const first = iframeOf(host);
    button.click();
    button.click();
    expect(iframeOf(host)).to.be.instanceOf(HTMLIFrameElement);
    expect(iframeOf(host)).not.to.equal(first);
  });

  it('puts the focus where one writes', async () => {
    const { host, page } = await open();
    await until(() => page.chat.shadowRoot?.activeElement?.localName === 'sotto-composer');
    expect(host.shadowRoot?.activeElement?.localName).to.equal('iframe');
  });

  it('works under a strict policy for scripts, styles and trusted types', async () => {
    const { page } = await open();
    await until(() => page.chat.shadowRoot?.querySelector('sotto-message-list') !== null);
    expect(page.violations).to.deep.equal([]);
    expect(page.window.getComputedStyle(page.chat).display).to.equal('block');
  });

  it('closes on the launcher and opens the same frame again', async () => {
    const { host, button, panel, page } = await open();
    await until(() => page.chat.open);
    const iframe = iframeOf(host);
    button.click();
    expect(panel.hidden).to.equal(true);
    expect(host.shadowRoot?.activeElement).to.equal(button);
    await until(() => !page.chat.open);
    button.click();
    await until(() => page.chat.open);
    expect(iframeOf(host)).to.equal(iframe);
    expect(page.invitations).to.have.length(1);
  });

  it('closes when the visitor puts the chat away inside the frame, and takes the focus back', async () => {
    const { host, button, panel, page } = await open();
    await until(() => page.chat.open);
    void page.chat.hide();
    await until(() => panel.hidden === true);
    expect(host.shadowRoot?.activeElement).to.equal(button);
  });

  it('stays open when it is closed and opened faster than the frame answers', async () => {
    const { button, panel, page } = await open();
    await until(() => page.chat.open);
    button.click();
    button.click();
    for (let i = 0; i < 5; i++) await frame();
    expect(panel.hidden).to.equal(false);
    expect(page.chat.open).to.equal(true);
  });

  it('closes on Escape', async () => {
    const { button, panel } = await open();
    button.focus();
    await sendKeys({ press: 'Escape' });
    expect(panel.hidden).to.equal(true);
  });

  it('counts what is unread while it is closed', async () => {
    const { button, page } = await open();
    await until(() => page.chat.open);
    button.click();
    await until(() => !page.chat.open);
    page.conversation.update({ ...chatState('talking'), unread: 2 });
    await until(() => button.ariaLabel === 'Chat with us, 2 unread');
    expect(find(button, '.badge').dataset['unread']).to.equal('2');
  });

  it('leaves one flag on the page while a conversation goes on, and takes it away afterwards', async () => {
    const { page } = await open();
    expect(localStorage).to.have.length(0);
    page.conversation.update(chatState('talking'));
    await until(() => localStorage.length > 0);
    expect(Object.entries(localStorage)).to.deep.equal([['sotto', '1']]);
    page.conversation.update(chatState('ended'));
    await until(() => localStorage.length === 0);
  });

  it('brings a conversation back in the background on the next page', async () => {
    localStorage.setItem('sotto', '1');
    const { host, button, panel } = await load();
    const page = await framePage(host);
    expect(panel.hidden).to.equal(true);
    expect(page.chat.open).to.equal(false);
    page.conversation.update({ ...chatState('talking'), unread: 1 });
    await until(() => button.ariaLabel === 'Chat with us, 1 unread');
    expect(page.conversation.calls).to.deep.equal([]);
    button.click();
    await until(() => page.chat.open);
  });

  it('works where storage is switched off', async () => {
    const storage = Object.getOwnPropertyDescriptor(window, 'localStorage');
    if (!storage) throw new Error('no storage to switch off');
    Object.defineProperty(window, 'localStorage', { configurable: true, get: () => { throw new DOMException('', 'SecurityError'); } });
    try {
      const { page } = await open();
      page.conversation.update(chatState('talking'));
      await until(() => page.chat.open);
    } finally {
      Object.defineProperty(window, 'localStorage', storage);
    }
  });

  it('covers a small screen, without the launcher over the composer, and locks the page under it', async () => {
    await setViewport({ width: 360, height: 640 });
    const { button, panel } = await open();
    expect(panel.getBoundingClientRect().width).to.equal(360);
    expect(getComputedStyle(button).display).to.equal('none');
    expect(getComputedStyle(document.documentElement).overflowY).to.equal('hidden');
    await setViewport({ width: 1280, height: 800 });
    expect(getComputedStyle(button).display).to.equal('flex');
  });

  it('survives a swap of the body', async () => {
    const { host } = await load();
    document.body.replaceWith(document.createElement('body'));
    expect(host.isConnected).to.equal(true);
    expect(host.matches(':popover-open')).to.equal(true);
  });

  it('speaks the language of the page', async () => {
    document.documentElement.lang = 'es-US';
    const { button, page } = await open();
    expect(button.ariaLabel).to.equal('Cerrar el chat');
    await until(() => page.window.document.documentElement.lang === 'es-US');
  });

  describe('the frame', () => {
    it('passes over a greeting that is none, that comes without a port, and a second one', async () => {
      const { page } = await open();
      const greeting = { sotto: 1, clinic: 'evil', relay: 'https://evil.example', open: true, locale: 'en' };
      page.window.postMessage(greeting, location.origin);
      page.window.postMessage(greeting, location.origin, [new MessageChannel().port1]);
      await frame();
      await frame();
      expect(page.invitations.map(({ clinic }) => clinic)).to.deep.equal(['key']);
    });

    it('obeys no greeting of a window that is not the page around it', async () => {
      const iframe = document.createElement('iframe');
      iframe.src = `${base}frame.html`;
      const loaded = new Promise((resolve) => iframe.addEventListener('load', resolve, { once: true }));
      document.body.append(iframe);
      await loaded;
      const { contentWindow } = iframe;
      if (!contentWindow) throw new Error('no frame');
      // Posted by the frame to itself: the source is not its parent.
      const channel = new MessageChannel();
      const event = new MessageEvent('message', { data: { sotto: 1, clinic: 'evil', relay: 'x', open: true, locale: 'en' }, source: contentWindow, ports: [channel.port1], origin: 'https://evil.example' });
      contentWindow.dispatchEvent(event);
      await frame();
      expect(contentWindow.frameUnderTest.invitations).to.deep.equal([]);
    });
  });
});

/** Waits, frame by frame, until something holds; the runner's own limit ends a wait that is in vain. */
async function until(holds: () => boolean) {
  while (!holds()) await frame();
}
