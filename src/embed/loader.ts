import { hostFrame, type FrameHost } from './host.js';
import { loaderCss } from './loader-css.js';
import type { FrameMessage, FrameState, Greeting } from './protocol.js';

/**
 * The script tag: draws the launcher and does nothing else, no request and no storage, until it is pressed. While a conversation goes on,
 * one flag without content brings the frame back on the next page.
 */

/** Launcher, its closing name, what is unread. The frame has the rest of the texts. */
const english = 'Chat with us|Close chat|unread';
const languages: Readonly<Record<string, string>> = { es: 'Chatee con nosotros|Cerrar el chat|sin leer' };

interface Config extends Omit<Greeting, 'sotto' | 'open' | 'locale'> {
  /** Present, and not `false`: the chat is there as soon as the page is. */
  readonly open?: unknown;
  /** BCP 47; without it the page's language, also when that changes. */
  readonly locale?: string;
  /** Names in place of the built-in ones, separated by bars: `Chat with us|Close chat|unread`. */
  readonly label?: string;
  /** Address of this script, or of the folder it came from. */
  readonly base: string;
}

/** Tag managers drop `data-*`, or run the script without an element: a JSON element `#sotto-config` says the same. */
function readConfig(): Config {
  const { src = '', dataset }: { src?: string; dataset?: DOMStringMap } = document.currentScript ?? document.querySelector<HTMLScriptElement>('script[data-clinic],script[src$="/sotto.js"]') ?? {};
  const json: Partial<Config> = JSON.parse(document.getElementById('sotto-config')?.textContent || '{}');
  const { clinic, base = src, ...rest }: Partial<Config> = { ...dataset, ...json };
  if (!clinic) throw new Error('sotto: data-clinic is missing');
  return { relay: new URL(base).origin, ...rest, base, clinic };
}

/**
 * The launcher, the frame once it is wanted, and what passes between them. The element `<sotto-embed>` that holds them is what the page deals
 * with: `show()`, `hide()`, the attributes `lang` and `appearance`, and events under the names that `<sotto-chat>` has for them.
 */
function run(config: Config) {
  const page = document.documentElement;
  const launcher = makeLauncher(config.label, () => toggle(!open));
  const panel = make('div', { id: 'chat', className: 'frame', role: 'dialog', ariaLabel: 'Chat' });
  const host = Object.assign(makeHost(panel, launcher.button), { show: () => toggle(true), hide: () => toggle(false) });
  // On a small screen the chat covers the page, which then must not scroll under it.
  const scrollLock = makeSheet('@media (max-width:480px){html{overflow:hidden!important}}');
  let chat: FrameHost | undefined;
  let state: FrameState | undefined;
  let open = false;

  const locale = () => host.lang || config.locale || page.lang || navigator.language;
  const greet = (): Greeting => ({ sotto: 1, ...config, open, locale: locale(), appearance: host.getAttribute('appearance') ?? config.appearance });

  function bring() {
    // A frame that never spoke has not loaded: the next press tries again.
    if (state) return;
    chat = hostFrame(new URL('frame.html', config.base), greet, onMessage);
    panel.replaceChildren(chat.frame);
  }

  function toggle(next: boolean, focus = true) {
    if (next === open) return;
    open = next;
    if (open) bring();
    show();
    chat?.post();
    if (focus) (open ? chat?.frame : launcher.button)?.focus();
    say(open ? 'open' : 'close');
  }

  function onMessage(message: FrameMessage) {
    const { type, ...fields } = message;
    if (message.type === 'close') toggle(false);
    // Through the CSSOM, which a strict style-src lets pass.
    else if (message.type === 'size') panel.style.cssText = `--w:${message.width}px;--h:${message.height}px`;
    else if (message.type !== 'state') say(type, fields);
    else {
      state = message;
      panel.dataset['state'] = '';
      remembered(state.active);
      show();
    }
  }

  function say(type: string, fields?: object) {
    host.dispatchEvent(Object.assign(new Event(`sotto-${type}`, { bubbles: true }), fields));
  }

  function show() {
    panel.hidden = !open;
    scrollLock.disabled = !open;
    const unread = open ? 0 : (state?.unread ?? 0);
    launcher.show(open, unread, locale());
    document.title = (unread ? `(${unread}) ` : '') + document.title.replace(/^\(\d+\) /, '');
  }

  host.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    toggle(false);
    chat?.post({ type: 'escape' });
  });
  // iOS lays its keyboard over the page: the full-screen frame follows what is left to see.
  const view = visualViewport;
  view?.addEventListener('resize', () => {
    host.style.cssText = `--height:${view.height}px;--top:${view.offsetTop}px`;
  });
  const attributes = new MutationObserver(() => {
    show();
    chat?.post();
  });
  for (const node of [page, host]) attributes.observe(node, { attributeFilter: ['lang', 'appearance'] });
  document.adoptedStyleSheets.push(scrollLock);
  show();
  if ('open' in config) toggle(true, false);
  // WebKit has no idle callback. Who presses before it has come has brought the frame, and is writing in it.
  else if (remembered()) (window.requestIdleCallback ?? setTimeout)(() => chat || bring());
}

interface Launcher {
  readonly button: HTMLButtonElement;
  show(open: boolean, unread: number, locale: string): void;
}

function makeLauncher(names: string | undefined, onclick: () => void): Launcher {
  const label = make('span');
  const badge = make('b', { className: 'badge' });
  const button = make('button', { className: 'launcher', onclick }, make('i'), label, badge);
  button.setAttribute('aria-controls', 'chat');
  return {
    button,
    show(open, unread, locale) {
      const [openName, closeName, unreadName] = (names ?? languages[locale.slice(0, 2)] ?? english).split('|');
      const name = `${open ? closeName : openName}`;
      button.ariaExpanded = `${open}`;
      button.ariaLabel = unread ? `${name}, ${unread} ${unreadName}` : name;
      label.textContent = name;
      badge.dataset['unread'] = `${unread}`;
      badge.hidden = !unread;
    },
  };
}

function makeHost(...children: Node[]): HTMLElement {
  const host = make('sotto-embed', { popover: 'manual' });
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [makeSheet(loaderCss)];
  root.append(...children);
  // Beside the body: frameworks that swap it leave the chat alone, and a transformed body does not move it.
  document.documentElement.append(host);
  host.showPopover();
  return host;
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties?: Partial<HTMLElementTagNameMap[Tag]>, ...children: Node[]): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function makeSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Whether a conversation goes on, by the flag in the page's storage; `active` sets it. */
function remembered(active?: boolean): boolean | undefined {
  try {
    if (active) localStorage['sotto'] = '1';
    else if (active === false) delete localStorage['sotto'];
    return 'sotto' in localStorage;
  } catch {
    return undefined; // Storage is switched off or full: the next page starts with the launcher alone.
  }
}

/** What the script tag puts into the page. */
interface SottoEmbed extends HTMLElement {
  show(): void;
  hide(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-embed': SottoEmbed;
  }
}

// The script may be on the page twice, or run again after a swap of the body.
if (!document.querySelector('sotto-embed')) run(readConfig());
