import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import { elements } from '../../src/ui/elements.js';
import { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { define } from '../../src/ui/white-label.js';
import { SottoRequestEvent } from '../../src/ui/events.js';
import { keepPreferences } from '../../src/ui/preferences.js';
import { audit } from '../support/audit.js';
import { chatState } from '../support/chat-states.js';
import { contrast, type Rgb } from '../../src/ui/contrast.js';
import { find, findField, frame, mount, once, settle, unmountAll } from '../support/element.js';
import { itAtAnyWidth, itWithMedia, setMedia } from '../support/media.js';
import { FakeConversation } from '../support/fake-conversation.js';

define('acme');
define('zenith');

describe('a family of elements under a name of its own', () => {
  afterEach(unmountAll);

  it('has nothing of ours in its tags, attributes and style sheets, in whatever it shows', async () => {
    for (const state of ['loading', 'new', 'waiting', 'ended', 'untrusted']) {
      const chat = await open('acme-chat', state);
      for (const sheet of [undefined, 'roster', 'end'] as const) {
        if (sheet) find(chat, 'acme-header').dispatchEvent(new SottoRequestEvent(sheet));
        await settle(chat);
        await frame();
        expect(traces(chat)).to.deep.equal([]);
      }
      chat.remove();
    }
  });

  it('works: what is written is sent, the focus is where it should be, the looks are the same', async () => {
    const chat = await open('acme-chat', 'talking');
    const conversation = chat.conversation;
    await chat.show();
    expect(chat.shadowRoot?.activeElement?.localName).to.equal('acme-composer');
    const field = findField(chat, 'acme-composer');
    field.setRangeText('Hello');
    field.dispatchEvent(new Event('input'));
    await settle(chat);
    find(chat, 'acme-composer', '.send').click();
    expect(conversation instanceof FakeConversation && conversation.calls).to.deep.include(['send', 'Hello']);
    expect(await audit(chat)).to.deep.equal([]);
    const plain = await open('sotto-chat', 'talking');
    for (const path of [['.panel'], ['header', '.privacy'], ['message-list', '.own .bubble'], ['composer', '.field']]) {
      const styleOf = (root: SottoChat, prefix: string) => {
        const [first = '', ...rest] = path;
        const { color, backgroundColor, borderRadius, display, fontSize } = getComputedStyle(find(root, rest.length > 0 ? `${prefix}-${first}` : first, ...rest));
        return { color, backgroundColor, borderRadius, display, fontSize };
      };
      expect(styleOf(chat, 'acme')).to.deep.equal(styleOf(plain, 'sotto'));
    }
  });

  it('tells the page under its own name only', async () => {
    const chat = await open('acme-chat', 'talking', false);
    const heard: string[] = [];
    for (const type of ['sotto-state-change', 'acme-state-change']) document.addEventListener(type, (event) => heard.push(event.type), { once: true });
    const told = new Promise<Event>((resolve) => chat.addEventListener('acme-state-change', resolve, { once: true }));
    chat.open = true;
    expect(await told).to.include({ open: true, active: true, composed: true });
    expect(heard).to.deep.equal(['acme-state-change']);
  });

  it('leaves another family on the page alone, its colours, texts and look', async () => {
    const [acme, zenith, ours] = [await open('acme-chat', 'talking'), await open('zenith-chat', 'talking'), await open('sotto-chat', 'talking')];
    const before = sendColor(ours, 'sotto');
    acme.style.setProperty('--acme-accent', '#aa0000');
    document.documentElement.style.setProperty('--zenith-accent', '#ff00ff');
    zenith.appearance = { variables: { accent: '#000088' } };
    zenith.strings = { en: { send: 'Go' } };
    await until(() => sendColor(zenith, 'zenith') === 'rgb(0, 0, 136)');
    document.documentElement.removeAttribute('style');
    expect([sendColor(acme, 'acme'), sendColor(ours, 'sotto')]).to.deep.equal(['rgb(170, 0, 0)', before]);
    await until(() => find(zenith, 'zenith-composer', '.send').ariaLabel === 'Go');
    expect(find(acme, 'acme-composer', '.send').ariaLabel).to.equal('Send');
    expect(traces(zenith)).to.deep.equal([]);
  });

  it('counts what is unread in the title beside another family, and takes only its own away', async () => {
    const { title } = document;
    document.title = 'Results';
    const [acme, zenith] = [await open('acme-chat', 'talking', false), await open('zenith-chat', 'talking', false)];
    const unread = async (chat: SottoChat, number: number) => {
      if (chat.conversation instanceof FakeConversation) chat.conversation.update({ unread: number });
      await settle(chat);
    };
    await unread(acme, 2);
    await unread(zenith, 1);
    expect(document.title).to.equal('(3) Results');
    acme.remove();
    expect(document.title).to.equal('(1) Results');
    document.title = 'Another page';
    await unread(zenith, 4);
    expect(document.title).to.equal('(4) Another page');
    await unread(zenith, 0);
    expect(document.title).to.equal('Another page');
    document.title = title;
  });

  itAtAnyWidth('opens in front of whatever else floats: on a telephone no other launcher lies over it', async () => {
    await setViewport({ width: 360, height: 640 });
    const [acme, zenith] = [await open('acme-chat', 'talking', false), await open('zenith-chat', 'talking', false)];
    const { x, y, width, height } = find(zenith, 'zenith-launcher').getBoundingClientRect();
    const shown = () => document.elementFromPoint(x + width / 2, y + height / 2)?.localName;
    expect(shown()).to.equal('zenith-chat');
    await acme.show();
    expect(shown()).to.equal('acme-chat');
    expect(document.activeElement?.localName).to.equal('acme-chat');
    await acme.hide();
    await zenith.show();
    expect(shown()).to.equal('zenith-chat');
    await setViewport({ width: 800, height: 600 });
  });

  it('keeps what the visitor sets under its own name', async () => {
    localStorage.clear();
    keepPreferences('acme', { textSize: 'larger', sound: false });
    const sizes: string[] = [];
    for (const tag of ['acme-chat', 'zenith-chat', 'sotto-chat']) {
      const chat = await open(tag, 'talking', false);
      chat.conversation = undefined;
      chat.start = async () => new FakeConversation(chatState('talking'));
      await chat.show();
      await settle(chat);
      sizes.push(find(chat, '.panel').className.trim());
    }
    expect(sizes).to.deep.equal(['panel larger unprintable', 'panel normal unprintable', 'panel normal unprintable']);
    expect(Object.keys(localStorage)).to.deep.equal(['acme-preferences']);
    localStorage.clear();
  });

  it('refuses a prefix that no tag can begin with, and does not mind being asked twice', () => {
    for (const prefix of ['', 'Acme', '1up', 'a b', '<x']) expect(() => define(prefix), prefix).to.throw(TypeError);
    define('acme');
  });

  // Only some browsers have them: elsewhere the constructor refuses.
  const registry = scopedRegistry();
  if (registry) it('goes into a scoped registry', () => {
    define('quiet', registry);
    expect(customElements.get('quiet-chat')).to.equal(undefined);
    const Chat = registry.get('quiet-chat');
    expect(Chat?.prototype).to.be.instanceOf(SottoChat);
  });
});

describe('the look of a chat', () => {
  afterEach(unmountAll);

  it('follows the accent alone: what stands on it and what is written in it can be read', async () => {
    const chat = await open('sotto-chat', 'talking');
    for (const scheme of ['light', 'dark'] as const) {
      chat.appearance = scheme;
      for (const accent of ['#ffee00', '#ff6600', '#00c2a8', '#e91e63', '#3b6cff', '#7a7a7a', '#102a43', '#000000', '#ffffff']) {
        chat.style.setProperty('--sotto-accent', accent);
        await settle(chat);
        const bubble = getComputedStyle(find(chat, 'sotto-message-list', '.own .bubble'));
        const privacy = getComputedStyle(find(chat, 'sotto-header', '.privacy'));
        expect(contrast(painted(bubble.color), painted(bubble.backgroundColor)), `on ${accent}`).to.be.at.least(4.3);
        expect(contrast(painted(privacy.color), painted(privacy.backgroundColor)), `${accent} in ${scheme}`).to.be.at.least(4.3);
      }
    }
  });

  itWithMedia('gives way where more contrast is asked for, down to the hue of its accent', async () => {
    await setMedia({ contrast: 'more' });
    try {
      const chat = await open('sotto-chat', 'talking');
      for (const [name, value] of [['muted', '#999999'], ['line', '#eeeeee'], ['on-accent', '#bbbbbb'], ['accent-ink', '#cccccc']] as const) chat.style.setProperty(`--sotto-${name}`, value);
      for (const appearance of ['light', 'dark'] as const) {
        chat.appearance = appearance;
        for (const accent of ['#ffee00', '#ff6600', '#00c2a8', '#4a90e2', '#7a7a7a', '#ffffff']) {
          chat.style.setProperty('--sotto-accent', accent);
          await settle(chat);
          const bubble = getComputedStyle(find(chat, 'sotto-message-list', '.own .bubble'));
          expect(contrast(painted(bubble.color), painted(bubble.backgroundColor)), `on ${accent}`).to.be.at.least(7);
          expect(await audit(chat, { only: ['color-contrast-enhanced'] }), `${accent} in ${appearance}`).to.deep.equal([]);
        }
      }
    } finally {
      await setMedia({ contrast: 'no-preference' });
    }
  });

  it('is corrected where it could not be read, and the page’s developer is told once', async () => {
    const chat = await open('sotto-chat', 'talking');
    const warnings: string[] = [];
    chat.addEventListener('sotto-warning', ({ code, about }) => warnings.push(`${code} ${about}`));
    chat.appearance = { scheme: 'dark', variables: { ink: '#444444' } };
    await until(() => warnings.length > 0);
    chat.requestUpdate();
    await settle(chat);
    expect(warnings).to.deep.equal(['contrast ink']);
    expect(chat.getAttribute('appearance')).to.equal('dark');
    expect(await audit(chat)).to.deep.equal([]);
    chat.appearance = 'light';
    await settle(chat);
    expect(getComputedStyle(find(chat, 'sotto-message-list')).color).to.equal('rgb(27, 35, 36)');
  });

  it('is left as it is where what is set is no appearance', async () => {
    const chat = await open('sotto-chat', 'talking');
    const warned = once(chat, 'sotto-warning');
    chat.appearance = JSON.parse('{"variables":{"accent":"url(https://evil.example)"}}');
    expect((await warned).code).to.equal('appearance-invalid');
    expect(sendColor(chat, 'sotto')).to.equal('rgb(17, 102, 95)');
  });

  it('has every part of the elements inside within the page’s reach', async () => {
    const chat = await open('sotto-chat', 'waiting');
    for (const inner of chat.renderRoot.querySelectorAll('*')) {
      if (!inner.shadowRoot) continue;
      const exported = (inner.getAttribute('exportparts') ?? '').split(',').map((name) => name.split(':')[0]?.trim());
      for (const element of inner.shadowRoot.querySelectorAll('[part]')) for (const part of element.part) expect(exported, `${inner.localName} ${part}`).to.include(part);
    }
  });

  it('takes the owner’s own icon, mark, welcome, head and foot', async () => {
    const chat = document.createElement('sotto-chat');
    for (const name of ['launcher-icon', 'logo', 'header', 'welcome', 'footer']) chat.append(Object.assign(document.createElement('span'), { slot: name, textContent: name }));
    chat.conversation = new FakeConversation(chatState('new'));
    chat.open = true;
    await mount(chat);
    for (const child of chat.children) expect(child.getBoundingClientRect().width, child.slot).to.be.greaterThan(0);
    expect(find(chat, 'sotto-launcher', 'slot')).to.have.property('name', 'icon');
  });

  it('lets the page’s CSS know how things are', async () => {
    const chat = await open('sotto-chat', 'waiting', false);
    const is = () => ['open', 'active', 'unread', 'offline'].filter((state) => chat.matches(`:state(${state})`));
    expect(is()).to.deep.equal(['active', 'offline']);
    chat.open = true;
    await settle(chat);
    expect(is()).to.deep.equal(['open', 'active', 'offline']);
  });

  it('is registered whole: every element that a template names is in the family', () => {
    for (const tag of Object.keys(elements)) expect(customElements.get(tag.replace('sotto', 'acme')), tag).not.to.equal(undefined);
  });
});

async function open(tag: string, state: string, opened = true): Promise<SottoChat> {
  const chat = document.createElement(tag);
  if (!(chat instanceof SottoChat)) throw new Error(`${tag} is not a chat`);
  chat.conversation = new FakeConversation(chatState(state));
  chat.open = opened;
  return mount(chat);
}

/** Whatever bears our name in what an element shows, through shadow roots. */
function traces(root: Element): string[] {
  const found = [root.localName, ...root.getAttributeNames().flatMap((name) => [name, root.getAttribute(name) ?? ''])];
  const shadow = root.shadowRoot;
  const sheets = shadow ? [...shadow.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)) : [];
  const inner = [...(shadow ?? root).children, ...(shadow ? root.children : [])];
  return [...[...found, ...sheets].filter((text) => /sotto/i.test(text)), ...inner.flatMap(traces)];
}

function sendColor(chat: SottoChat, prefix: string): string {
  return getComputedStyle(find(chat, `${prefix}-message-list`, '.own .bubble')).backgroundColor;
}

/** What a colour of CSS, in whatever space, looks like. */
function painted(color: string): Rgb {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

async function until(condition: () => boolean) {
  while (!condition()) await frame();
}

function scopedRegistry(): CustomElementRegistry | undefined {
  try {
    return new CustomElementRegistry();
  } catch {
    return undefined;
  }
}
