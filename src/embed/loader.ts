import { hostFrame, type FrameHost } from './host.js';
import { loaderCss } from './loader-css.js';
import type { FrameMessage, FrameState, Greeting } from './protocol.js';

/**
 * The script tag: draws the launcher and does nothing else, no request and no storage, until it is pressed. While a conversation goes on,
 * one flag without content brings the frame back on the next page.
 */

const FLAG = 'sotto';

/** Launcher, its closing name, what is unread. The frame has the rest of the texts. */
type Names = readonly [open: string, close: string, unread: string];
const english: Names = ['Chat with us', 'Close chat', 'unread'];
const languages: Readonly<Record<string, Names>> = {
  es: ['Chatee con nosotros', 'Cerrar el chat', 'sin leer'],
};

interface Config extends Omit<Greeting, 'sotto' | 'open'> {
  /** Names in place of the built-in ones, separated by bars: `Chat with us|Close chat|unread`. */
  readonly label?: string;
  /** Address of this script, or of the folder it came from. */
  readonly base: string;
}

/** Tag managers drop `data-*`, or run the script without an element: a JSON element `#sotto-config` says the same. */
function readConfig(): Config {
  const script = document.currentScript ?? document.querySelector<HTMLElement>('script[data-clinic],script[src$="/sotto.js"]');
  const json: Partial<Config> = JSON.parse(document.getElementById('sotto-config')?.textContent || '{}');
  const { clinic, base = new URL(script?.getAttribute('src') ?? '', document.baseURI).href, ...rest }: Partial<Config> = { ...script?.dataset, ...json };
  if (!clinic) throw new Error('sotto: data-clinic is missing');
  return { relay: new URL(base).origin, locale: document.documentElement.lang || navigator.language, ...rest, base, clinic };
}

/** The launcher, the frame once it is wanted, and what passes between them. */
function run(config: Config) {
  const launcher = makeLauncher(config, () => toggle(!open));
  const panel = makePanel();
  const host = makeHost(panel, launcher.button);
  // On a small screen the chat covers the page, which then must not scroll under it.
  const scrollLock = makeSheet('@media (max-width:480px){html{overflow:hidden!important}}');
  let chat: FrameHost | undefined;
  let state: FrameState | undefined;
  let open = false;

  function bring() {
    // A frame that never spoke has not loaded: the next press tries again.
    if (chat && state) return;
    chat = hostFrame(new URL('frame.html', config.base), () => ({ sotto: 1, open, ...config }), onMessage);
    panel.replaceChildren(chat.frame);
  }

  function toggle(next: boolean) {
    if (next === open) return;
    open = next;
    if (open) bring();
    show();
    chat?.post({ type: open ? 'open' : 'close' });
    if (open) chat?.frame.focus();
    else launcher.button.focus();
  }

  function onMessage(message: FrameMessage) {
    if (message.type === 'close') return toggle(false);
    state = message;
    remember(state.active);
    show();
  }

  function show() {
    panel.hidden = !open;
    scrollLock.disabled = !open;
    const unread = open ? 0 : (state?.unread ?? 0);
    launcher.show(open, unread);
    document.title = (unread ? `(${unread}) ` : '') + document.title.replace(/^\(\d+\) /, '');
  }

  host.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    toggle(false);
    chat?.post({ type: 'escape' });
  });
  // iOS lays its keyboard over the page: the full-screen frame follows what is left to see.
  visualViewport?.addEventListener('resize', () => {
    // Through the CSSOM, which a strict style-src lets pass.
    host.style.cssText = `--height:${visualViewport?.height}px;--top:${visualViewport?.offsetTop}px`;
  });
  document.adoptedStyleSheets.push(scrollLock);
  show();
  // WebKit has no idle callback.
  if (remembered()) (window.requestIdleCallback ?? setTimeout)(bring);
}

interface Launcher {
  readonly button: HTMLButtonElement;
  show(open: boolean, unread: number): void;
}

function makeLauncher({ label: names, locale }: Config, onPress: () => void): Launcher {
  const [openName, closeName, unreadName] = names?.split('|') ?? languages[locale.slice(0, 2)] ?? english;
  const button = document.createElement('button');
  const label = document.createElement('span');
  const badge = document.createElement('b');
  button.className = 'launcher rise';
  button.setAttribute('aria-controls', 'chat');
  button.addEventListener('click', onPress);
  badge.className = 'badge';
  button.append(document.createElement('i'), label, badge);
  return {
    button,
    show(open, unread) {
      const name = open ? closeName : openName;
      button.ariaExpanded = `${open}`;
      button.ariaLabel = unread ? `${name}, ${unread} ${unreadName}` : name;
      label.textContent = name;
      badge.dataset['unread'] = unread ? `${unread}` : '';
    },
  };
}

function makePanel(): HTMLElement {
  const panel = document.createElement('div');
  panel.id = 'chat';
  panel.className = 'frame rise';
  panel.role = 'dialog';
  panel.ariaLabel = 'Chat';
  return panel;
}

function makeHost(...children: Node[]): HTMLElement {
  const host = document.createElement('sotto-embed');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [makeSheet(loaderCss)];
  root.append(...children);
  host.popover = 'manual';
  // Beside the body: frameworks that swap it leave the chat alone, and a transformed body does not move it.
  document.documentElement.append(host);
  host.showPopover();
  return host;
}

function makeSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function remembered(): boolean {
  try {
    return localStorage.getItem(FLAG) !== null;
  } catch {
    return false; // Storage is switched off: nothing was remembered.
  }
}

function remember(active: boolean) {
  try {
    if (active) localStorage.setItem(FLAG, '1');
    else localStorage.removeItem(FLAG);
  } catch {
    // Storage is switched off or full: the next page starts with the launcher alone.
  }
}

// The script may be on the page twice, or run again after a swap of the body.
if (!document.querySelector('sotto-embed')) run(readConfig());
