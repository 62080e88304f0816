import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { languages } from '../../src/i18n/locales.js';
import { audit } from '../support/audit.js';
import { chatState } from '../support/chat-states.js';
import { find, frame, said, unmountAll } from '../support/element.js';
import { itAtAnyWidth, itWithMedia, setMedia } from '../support/media.js';

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
    const host = document.querySelector('sotto-embed');
    if (!host) throw new Error('no launcher');
    return { host, button: find(host, 'button'), panel: find(host, '.frame') };
  }

  /** Opens the chat and waits until frame and page have greeted each other. */
  async function open() {
    const loaded = await load();
    loaded.button.click();
    const page = await framePage(loaded.host);
    return { ...loaded, page };
  }

  async function framePage(host: HTMLElement) {
    await until(() => iframeOf(host)?.contentWindow?.frameUnderTest?.invitations.length === 1);
    // A press before the page has heard from the frame brings another one.
    await until(() => 'state' in find(host, '.frame').dataset);
    const page = iframeOf(host)?.contentWindow;
    if (!page) throw new Error('no frame');
    const chat = page.document.querySelector('sotto-chat');
    if (!chat) throw new Error('no chat in the frame');
    await chat.updateComplete;
    return { ...page.frameUnderTest, chat, window: page };
  }

  /** What the page's scripts hear of it from now on. */
  function errorsOf(host: HTMLElement): string[] {
    const codes: string[] = [];
    host.addEventListener('sotto-error', ({ code, bubbles }) => codes.push(bubbles ? code : 'nowhere'));
    return codes;
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
    expect(iframeOf(host) === null).to.equal(true);
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
    expect(iframeOf(host)?.hasAttribute('allow')).to.equal(false);
    expect(panel.hidden).to.equal(false);
    expect(button.ariaExpanded).to.equal('true');
    expect(button.ariaLabel).to.equal('Close chat');
    expect(button.offsetWidth).to.equal(56);
    expect(panel.offsetWidth).to.equal(400);
    expect(page.chat.offsetHeight).to.equal(panel.offsetHeight);
  });

  it('hands on whom the page shares its conversation with', async () => {
    const { host, button } = await load({ clinic: 'key', relay: 'https://relay.example', base, sharedWith: 'https://app.clinic.example' });
    button.click();
    const { invitations } = await framePage(host);
    expect(invitations).to.deep.equal([{ clinic: 'key', relay: 'https://relay.example', origin: location.origin, sharedWith: 'https://app.clinic.example' }]);
  });

  /** What a page that lets strangers write may contain: no script, so that a sanitizer lets it pass. */
  const written: readonly (readonly [what: string, make: (elsewhere: string, config: string) => HTMLElement])[] = [
    ['that has the id of its configuration', (_, config) => Object.assign(document.createElement('div'), { id: 'sotto-config', textContent: config })],
    ['that passes for the script which is running', (src) => Object.assign(document.createElement('img'), { name: 'currentScript', src })],
    [
      'that passes for it, and says that it is one',
      (src) => {
        const form = Object.assign(document.createElement('form'), { name: 'currentScript' });
        for (const [name, value] of Object.entries({ src, localName: 'script' })) form.append(Object.assign(document.createElement('input'), { name, value }));
        return form;
      },
    ],
  ];

  for (const [what, make] of written) {
    it(`takes nothing from what somebody wrote into the page ${what}`, async () => {
      const elsewhere = new URL('elsewhere/', base).href;
      const content = make(`${elsewhere}sotto.js`, JSON.stringify({ clinic: 'theirs', relay: 'https://theirs.example', base: elsewhere }));
      content.setAttribute('data-clinic', 'theirs');
      document.body.append(content);
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.setAttribute('src', `${base}sotto.js`);
      script.dataset['clinic'] = 'from-tag';
      document.body.append(script);
      const { host, button } = await run();
      button.click();
      expect(iframeOf(host)?.src).to.equal(`${base}frame.html`);
      const page = await framePage(host);
      expect(page.invitations).to.deep.equal([{ clinic: 'from-tag', relay: location.origin, origin: location.origin }]);
    });
  }

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
    expect(iframeOf(host) === first).to.equal(false);
  });

  it('says so, with the number to call, when nothing comes, and takes it back once the chat is there', async () => {
    const { host, button, panel } = await load({ clinic: 'key', base: `${base}missing/`, phone: '(555) 010-0142' });
    const codes = errorsOf(host);
    button.click();
    await until(() => panel.querySelector('[role=alert]') !== null);
    expect(codes).to.include('not-loaded');
    const notice = find(panel, '[role=alert]');
    expect(notice.textContent).to.equal('The chat does not load. Please call us. (555) 010-0142');
    expect(find(notice, 'a')).to.have.property('href', 'tel:(555) 010-0142');
    const { left, top } = panel.getBoundingClientRect();
    expect(host.shadowRoot?.elementFromPoint(left + 100, top + 100) === notice).to.equal(true);
    expect(await audit(host)).to.deep.equal([]);
    button.click();
    button.click();
    expect(panel.querySelector('[role=alert]') === null).to.equal(true);
    document.documentElement.lang = 'es';
    await until(() => panel.querySelector('[role=alert]') !== null);
    expect(find(panel, '[role=alert]').textContent).to.equal('El chat no se carga. Llámenos. (555) 010-0142');
    document.documentElement.lang = 'en';
  });

  it('says it in the page’s own words where it has some', async () => {
    const { button, panel } = await load({ clinic: 'key', base: `${base}missing/`, notice: 'Không mở được. Xin gọi', phone: '(555) 010-0142' });
    button.click();
    await until(() => panel.querySelector('[role=alert]') !== null);
    expect(find(panel, '[role=alert]').textContent).to.equal('Không mở được. Xin gọi (555) 010-0142');
  });

  /** Presses the launcher of a page whose frame does not come until `arrive`, while `host.js` does. */
  async function openSlowly(config?: object) {
    const { host, button, panel } = await load(config);
    button.click();
    const iframe = iframeOf(host);
    if (!iframe) throw new Error('no frame');
    iframe.src = `${base}missing/frame.html`;
    await until(() => button.querySelector('.badge') !== null);
    const arrive = () => {
      iframe.src = `${base}frame.html`;
      return framePage(host);
    };
    return { host, panel, opening: find(panel, '.opening'), arrive };
  }

  it('says that it is being opened until the chat is drawn, in the language and the scheme of the page', async () => {
    document.documentElement.lang = 'es';
    try {
      const { host, panel, opening, arrive } = await openSlowly();
      expect(opening.role).to.equal('status');
      expect(said(opening)).to.equal('Abriendo la conversación');
      expect(opening.lang).to.equal('es');
      expect([opening.offsetWidth, opening.offsetHeight]).to.deep.equal([panel.offsetWidth, panel.offsetHeight]);
      // Drawn over it as soon as there is something to draw.
      expect(getComputedStyle(find(panel, 'iframe')).position).to.equal('relative');
      await until(() => getComputedStyle(opening).opacity === '1');
      expect(await audit(host)).to.deep.equal([]);
      host.setAttribute('appearance', 'dark');
      await until(() => getComputedStyle(opening).colorScheme === 'dark');
      expect(getComputedStyle(opening).backgroundColor).to.equal('rgb(21, 25, 26)');
      expect(await audit(host)).to.deep.equal([]);
      document.documentElement.lang = 'fi';
      await until(() => said(opening) === 'Opening the conversation');
      expect(opening.lang).to.equal('en');
      await arrive();
      await until(() => getComputedStyle(opening).visibility === 'hidden');
    } finally {
      document.documentElement.lang = 'en';
    }
  });

  it('shows that something comes before anything of it has come, and nothing behind the chat', async () => {
    const { host, button, panel } = await load();
    const dots = () => getComputedStyle(panel, '::before');
    button.click();
    // Nothing was fetched yet.
    expect(find(host, 'button').querySelector('.badge') === null).to.equal(true);
    expect([dots().content, dots().opacity]).to.deep.equal(['"•••"', '0']);
    for (const each of panel.getAnimations({ subtree: true })) each.finish();
    expect(dots().opacity).to.equal('1');
    await framePage(host);
    expect(dots().content).to.equal('none');
  });

  it('keeps the chat in its place when something in it is brought into view', async () => {
    const { panel } = await open();
    panel.scrollTop = 40;
    expect(panel.scrollTop).to.equal(0);
  });

  it('says that it is being opened in every language as the chat does', async () => {
    try {
      const { opening } = await openSlowly();
      for (const [tag, { load: texts }] of Object.entries(languages)) {
        document.documentElement.lang = tag;
        const { loading } = await texts();
        await until(() => said(opening) === loading);
      }
    } finally {
      document.documentElement.lang = 'en';
    }
  });

  it('says so in the page’s own words where it has some', async () => {
    const { opening } = await openSlowly({ clinic: 'key', base, label: 'Ask a nurse|Close|unread|One moment' });
    expect(said(opening)).to.equal('One moment');
  });

  it('names what the page has no words of its own for in the built-in ones', async () => {
    const { button } = await load({ clinic: 'key', base, label: 'Ask a nurse' });
    button.click();
    await until(() => button.ariaLabel === 'Close chat');
    button.click();
    expect(button.ariaLabel).to.equal('Ask a nurse');
  });

  itWithMedia('moves nothing while it is being opened for those who asked for that', async () => {
    const { opening } = await openSlowly();
    const moving = () => getComputedStyle(opening, '::before').animationName;
    expect(moving()).to.equal('breathe');
    await setMedia({ reducedMotion: 'reduce' });
    try {
      expect(moving()).to.equal('none');
    } finally {
      await setMedia({ reducedMotion: 'no-preference' });
    }
  });

  it('says so too when only the frame does not come, and not of one that came late', async () => {
    const { setTimeout } = window;
    const late: (() => void)[] = [];
    // Its patience ends when the test says so.
    window.setTimeout = Object.assign((work: () => void, ms?: number) => (ms === 9000 ? late.push(work) : setTimeout(work, ms)), setTimeout);
    try {
      const { host, panel, page } = await open();
      const codes = errorsOf(host);
      await until(() => page.chat.open);
      await until(() => 'state' in panel.dataset);
      for (const complain of late) complain();
      expect(late).to.have.length(1);
      expect(panel.querySelector('[role=alert]') === null).to.equal(true);
      expect(codes).to.deep.equal([]);
      delete panel.dataset['state'];
      for (const complain of late) complain();
      expect(codes).to.deep.equal(['not-loaded']);
      expect(getComputedStyle(find(panel, '[role=alert]')).display).to.equal('grid');
      expect(getComputedStyle(find(panel, '.opening')).display).to.equal('none');
      // It speaks after all.
      page.conversation.update(chatState('talking'));
      await until(() => 'state' in panel.dataset);
      expect(getComputedStyle(find(panel, '[role=alert]')).display).to.equal('none');
    } finally {
      window.setTimeout = setTimeout;
    }
  });

  it('says it in every language of the chat where the frame alone does not come', async () => {
    const { setTimeout } = window;
    let complain: (() => void) | undefined;
    window.setTimeout = Object.assign((work: () => void, ms?: number) => (ms === 9000 ? (complain = work) : setTimeout(work, ms)), setTimeout);
    try {
      const { panel } = await open();
      await until(() => 'state' in panel.dataset);
      delete panel.dataset['state'];
      const notices = new Set<string>();
      for (const tag of [...Object.keys(languages), 'fil-PH', 'zh-TW', 'fi']) {
        document.documentElement.lang = tag;
        complain?.();
        notices.add(said(find(panel, '[role=alert]')));
      }
      expect(notices).to.include('La discussion ne se charge pas. Appelez-nous.').and.include('El chat no se carga. Llámenos.').and.include('聊天無法載入。請致電我們。');
      expect(notices.size).to.equal(Object.keys(languages).length);
    } finally {
      window.setTimeout = setTimeout;
      document.documentElement.lang = 'en';
    }
  });

  itWithMedia('is black and white, and has an edge around the chat, where the system asks for more contrast', async () => {
    const { button, panel } = await open();
    const coloursOf = ({ backgroundColor, color }: CSSStyleDeclaration) => [backgroundColor, color];
    expect(coloursOf(getComputedStyle(button))).to.deep.equal(['rgb(17, 102, 95)', 'rgb(255, 255, 255)']);
    await setMedia({ contrast: 'more' });
    try {
      expect(coloursOf(getComputedStyle(button))).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      expect(getComputedStyle(panel).outlineColor).to.equal('rgb(0, 0, 0)');
    } finally {
      await setMedia({ contrast: 'no-preference' });
    }
  });

  it('is named in every language as the chat is', async () => {
    const { button } = await load();
    for (const [tag, { load: texts }] of Object.entries(languages)) {
      document.documentElement.lang = tag;
      const { launcher } = await texts();
      await until(() => button.ariaLabel === launcher);
      expect(said(button)).to.equal(launcher);
    }
    for (const [tag, name] of Object.entries({ 'pt-PT': 'Fale com a gente', fil: 'Makipag-chat sa amin', fi: 'Chat with us', 'ES-mx': 'Chatee con nosotros', 'zh-TW': '線上諮詢', 'zh-CN': '在线咨询' })) {
      document.documentElement.lang = tag;
      await until(() => button.ariaLabel === name);
    }
    document.documentElement.lang = 'en';
  });

  it('hands the frame whom the page has signed in, and the site’s word on them when it asks', async () => {
    const { fetch } = window;
    const asked: unknown[] = [];
    const answers = [new Response('the.site’s.word'), new Response('', { status: 401 })];
    window.fetch = async (url, init) => {
      asked.push({ url, method: init?.method, credentials: init?.credentials });
      return answers.shift() ?? Response.error();
    };
    try {
      const { host, button } = await load({ clinic: 'key', base, patient: 4711, assertion: '/chat-assertion' });
      button.click();
      const { invitations, chat } = await framePage(host);
      const [{ patient } = {}] = invitations;
      expect(patient?.id).to.equal('4711');
      expect(asked).to.deep.equal([]);
      expect(await patient?.assertion()).to.equal('the.site’s.word');
      expect(asked).to.deep.equal([{ url: '/chat-assertion', method: 'POST', credentials: 'include' }]);
      for (const _ of ['not signed in any more', 'no network']) expect(await patient?.assertion().catch(String)).to.equal('Error: the page has no assertion');

      host.setAttribute('patient', '4712');
      await until(() => chat.patient?.id === '4712');
      // Signed out, whatever the tag said.
      host.setAttribute('patient', '');
      await until(() => chat.patient === undefined);
    } finally {
      window.fetch = fetch;
    }
  });

  it('leaves the way back on a small screen until the frame has spoken', async () => {
    await setViewport({ width: 360, height: 640 });
    const { host, button } = await load({ clinic: 'key', base: `${base}missing/` });
    button.click();
    const { bottom, right } = button.getBoundingClientRect();
    expect(host.shadowRoot?.elementFromPoint(right - 28, bottom - 28)?.closest('button') === button).to.equal(true);
    button.click();
    expect(getComputedStyle(document.documentElement).overflowY).not.to.equal('hidden');
    await setViewport({ width: 1280, height: 800 });
  });

  /** Whether the field in the frame has the focus, as the frame sees it. */
  function writes({ chat }: { readonly chat: Element }): boolean {
    return chat.shadowRoot?.activeElement?.localName === 'sotto-composer';
  }

  it('puts the focus where one writes, and not into a frame that has no field yet', async () => {
    const { host, button } = await load();
    button.focus();
    button.click();
    expect(host.shadowRoot?.activeElement === button).to.equal(true);
    const page = await framePage(host);
    await until(() => host.shadowRoot?.activeElement === iframeOf(host));
    expect(writes(page)).to.equal(true);
  });

  it('leaves the focus to who went on elsewhere while the chat was loading', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    try {
      const { host, button } = await load();
      button.click();
      const iframe = iframeOf(host);
      if (!iframe) throw new Error('no frame');
      iframe.src = `${base}missing/frame.html`;
      await until(() => button.querySelector('.badge') !== null);
      field.focus();
      iframe.src = `${base}frame.html`;
      const page = await framePage(host);
      await until(() => page.chat.open && page.chat.shadowRoot?.querySelector('sotto-composer') !== null);
      for (let i = 0; i < 5; i++) await frame();
      expect(document.activeElement === field).to.equal(true);
    } finally {
      field.remove();
    }
  });

  it('leaves the focus also to who went on before what deals with the frame had come', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    const { host, button } = await load();
    button.focus();
    button.click();
    field.focus();
    const page = await framePage(host);
    await until(() => page.chat.open && page.chat.shadowRoot?.querySelector('sotto-composer') !== null);
    for (let i = 0; i < 5; i++) await frame();
    expect(document.activeElement === field).to.equal(true);
  });

  it('takes the focus from the button of the page that opened it', async () => {
    const own = document.createElement('button');
    document.body.append(own);
    const { host } = await load();
    own.focus();
    host.show();
    const page = await framePage(host);
    await until(() => writes(page));
    expect(document.activeElement === host).to.equal(true);
  });

  it('takes a letter for the field that is pressed in the frame where nothing has the focus', async () => {
    const { page } = await open();
    await until(() => writes(page));
    // The frame may take the focus once more as it is drawn.
    await frame();
    const field = page.chat.shadowRoot?.querySelector('sotto-composer')?.shadowRoot?.querySelector('textarea');
    field?.blur();
    expect(page.window.document.activeElement === page.window.document.body).to.equal(true);
    await sendKeys({ press: 'Shift' });
    expect(writes(page)).to.equal(false);
    await sendKeys({ press: 'h' });
    expect(field?.value).to.equal('h');
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
    expect(host.shadowRoot?.activeElement === button).to.equal(true);
    await until(() => !page.chat.open);
    button.click();
    await until(() => page.chat.open);
    expect(iframeOf(host) === iframe).to.equal(true);
    expect(page.invitations).to.have.length(1);
  });

  it('closes when the visitor puts the chat away inside the frame, and takes the focus back', async () => {
    const { host, button, panel, page } = await open();
    await until(() => page.chat.open);
    void page.chat.hide();
    await until(() => panel.hidden === true);
    expect(host.shadowRoot?.activeElement === button).to.equal(true);
  });

  it('stays open when it is closed and opened faster than the frame answers', async () => {
    const { host, button, panel, page } = await open();
    await until(() => page.chat.open);
    button.click();
    button.click();
    // What page and frame say to each other of it has been said when something else has gone there and back.
    host.lang = 'es';
    await until(() => page.window.document.documentElement.lang === 'es');
    page.conversation.update(chatState('talking'));
    await until(() => localStorage.length > 0);
    expect(panel.hidden).to.equal(false);
    expect(page.chat.open).to.equal(true);
  });

  it('closes on Escape', async () => {
    const { host, button, panel, page } = await open();
    await until(() => writes(page));
    // The frame may still ask the page for the focus that it was given when it opened.
    do {
      button.focus();
      await frame();
    } while (host.shadowRoot?.activeElement !== button);
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

  it('leaves the frame alone, and the focus in it, that was opened before the page was idle', async () => {
    localStorage['sotto'] = '1';
    const { requestIdleCallback } = window;
    const idle: (() => void)[] = [];
    window.requestIdleCallback = (work) => idle.push(() => work({ didTimeout: false, timeRemaining: () => 0 }));
    try {
      const { host, button } = await load();
      button.click();
      const pressed = iframeOf(host);
      for (const work of idle) work();
      expect(idle).to.have.length(1);
      expect(iframeOf(host) === pressed).to.equal(true);
      const { window: page } = await framePage(host);
      await until(() => page.document.activeElement?.localName === 'sotto-chat');
      expect(host.shadowRoot?.activeElement === pressed).to.equal(true);
    } finally {
      window.requestIdleCallback = requestIdleCallback;
    }
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

  itAtAnyWidth('covers a small screen, without the launcher over the composer, and locks the page under it', async () => {
    await setViewport({ width: 360, height: 640 });
    const { button, panel } = await open();
    await until(() => getComputedStyle(button).display === 'none');
    expect(panel.getBoundingClientRect().width).to.equal(360);
    expect(getComputedStyle(document.documentElement).overflowY).to.equal('hidden');
    await setViewport({ width: 1280, height: 800 });
    await until(() => getComputedStyle(button).display === 'flex');
  });

  itAtAnyWidth('has no corner to be made larger by while it covers the page', async () => {
    await setViewport({ width: 360, height: 640 });
    try {
      const { page } = await open();
      expect(page.chat.resizable).to.equal(false);
      await setViewport({ width: 1280, height: 800 });
      await until(() => page.chat.resizable);
      await setViewport({ width: 360, height: 640 });
      await until(() => !page.chat.resizable);
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });

  itWithMedia('has edges where the system chooses the colours', async () => {
    await setMedia({ forcedColors: 'active' });
    try {
      const { button, panel } = await open();
      for (const edge of [button, panel]) expect(getComputedStyle(edge).outline).to.match(/^rgb\(0, 0, 0\) solid 1px$/);
    } finally {
      await setMedia({ forcedColors: 'none' });
    }
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

  it('follows the page when it changes its language, and its own attributes before that', async () => {
    document.documentElement.lang = 'en';
    const { host, button, page } = await open();
    document.documentElement.lang = 'es';
    await until(() => button.ariaLabel === 'Cerrar el chat');
    await until(() => page.window.document.documentElement.lang === 'es');
    await until(() => page.chat.shadowRoot?.querySelector('.panel')?.ariaLabel === 'Chat con Alder Street Clinic');
    host.lang = 'fr';
    await until(() => page.window.document.documentElement.lang === 'fr');
    expect(page.chat.appearance).to.equal('auto');
    host.setAttribute('appearance', 'dark');
    await until(() => page.chat.appearance === 'dark');
    expect(page.chat.open).to.equal(true);
    document.documentElement.lang = 'en';
  });

  it('keeps the language that its tag names when the page changes its own', async () => {
    document.documentElement.lang = 'en';
    const { button } = await load({ clinic: 'key', base, locale: 'es' });
    document.documentElement.lang = 'fr';
    await frame();
    expect(button.ariaLabel).to.equal('Chatee con nosotros');
    document.documentElement.lang = 'en';
  });

  it('stays closed where its configuration says that it is not to be open', async () => {
    const { panel } = await load({ clinic: 'key', base, open: false });
    expect(panel.hidden).to.equal(true);
  });

  it('is opened and put away by the page, and opens at once where its tag says so, without taking the focus', async () => {
    const { host, panel } = await load({ clinic: 'key', base, open: true, instance: 'pharmacy' });
    expect(panel.hidden).to.equal(false);
    expect(document.activeElement === host).to.equal(false);
    const page = await framePage(host);
    expect(page.invitations[0]?.instance).to.equal('pharmacy');
    await until(() => page.chat.open && page.chat.shadowRoot?.querySelector('sotto-composer') !== null);
    for (let i = 0; i < 5; i++) await frame();
    expect(document.activeElement === host).to.equal(false);
    host.hide();
    expect(panel.hidden).to.equal(true);
    await until(() => !page.chat.open);
    host.show();
    await until(() => page.chat.open);
    expect(panel.hidden).to.equal(false);
  });

  it('tells the page what it may know under the names of the element, and no word of what is written', async () => {
    const heard: object[] = [];
    const types = ['open', 'close', 'unread', 'conversation-start', 'conversation-end', 'error'];
    const listen = (event: Event) => heard.push({ type: event.type, ...fieldsOf(event) });
    for (const type of types) document.addEventListener(`sotto-${type}`, listen);
    const { button, page } = await open();
    await until(() => page.chat.open);
    page.conversation.update(chatState('talking'));
    await until(() => heard.length === 2);
    button.click();
    await until(() => !page.chat.open);
    page.conversation.update({ ...chatState('talking'), unread: 2 });
    await until(() => heard.length === 4);
    page.conversation.update({ ...chatState('ended'), unread: 0 });
    await until(() => heard.length === 6);
    page.conversation.update(chatState('lost'));
    await until(() => heard.length === 7);
    for (const type of types) document.removeEventListener(`sotto-${type}`, listen);
    expect(heard).to.deep.equal([
      { type: 'sotto-open' },
      { type: 'sotto-conversation-start' },
      { type: 'sotto-close' },
      { type: 'sotto-unread', unread: 2 },
      { type: 'sotto-unread', unread: 0 },
      { type: 'sotto-conversation-end' },
      { type: 'sotto-error', code: 'lost' },
    ]);
  });

  it('is as large as the visitor wants it, where there is room, and as usual again', async () => {
    const { panel, page } = await open();
    await until(() => page.chat.open);
    const resize = (size?: { width: number; height: number }) => page.chat.dispatchEvent(Object.assign(new Event('sotto-resize-request'), { size }));
    resize({ width: 520, height: 560 });
    await until(() => panel.offsetWidth === 520 && page.window.innerWidth === 520);
    resize({ width: 9000, height: 9000 });
    await until(() => panel.offsetWidth === innerWidth - 40 && panel.offsetHeight === innerHeight - 112);
    resize();
    await until(() => panel.offsetWidth === 400);
  });

  describe('the frame', () => {
    it('says states and codes through the channel, and nothing that was written or who wrote it', async () => {
      const said: unknown[] = [];
      const { postMessage } = MessagePort.prototype;
      const { page } = await open();
      const FramePort: typeof MessagePort = Reflect.get(page.window, 'MessagePort');
      FramePort.prototype.postMessage = function (this: MessagePort, message: unknown) {
        said.push(message);
        postMessage.call(this, message);
      };
      for (const name of ['talking', 'hidden', 'waiting', 'offering', 'ended', 'lost', 'untrusted']) {
        page.conversation.update({ ...chatState(name), unread: said.length % 3 });
        await frame();
        await frame();
      }
      void page.chat.hide();
      await until(() => said.some((message) => JSON.stringify(message) === '{"type":"close"}'));
      const shapes = [/^\{"type":"state","active":(true|false),"unread":\d+\}$/, /^\{"type":"unread","unread":\d+\}$/, /^\{"type":"(close|conversation-start|conversation-end)"\}$/, /^\{"type":"error","code":"(lost|untrusted|send-failed)"\}$/];
      expect(said.length).to.be.greaterThan(6);
      expect(said.map((message) => JSON.stringify(message)).filter((text) => !shapes.some((shape) => shape.test(text)))).to.deep.equal([]);
    });

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

/** What an event carries of its own. */
function fieldsOf(event: Event): object {
  const { isTrusted: _, ...fields } = { ...event };
  return fields;
}

/** Waits, frame by frame, until something holds; the runner's own limit ends a wait that is in vain. */
async function until(holds: () => boolean) {
  while (!holds()) await frame();
}
