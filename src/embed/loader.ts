import { loaderCss } from './loader-css.js';
import type * as Host from './host.js';
import { languageOf } from './language.js';

/**
 * The script tag: draws the launcher and does nothing else, no request and no storage, until it is pressed; then it brings the frame and, side by
 * side with it, `host.js`. While a conversation goes on, one flag without content brings the frame back on the next page.
 */

/** What opens the chat. The rest of the texts comes with the frame and `host.js`. */
const names: Readonly<Record<string, string>> = {
  ar: 'تحدّث معنا',
  es: 'Chatee con nosotros',
  fil: 'Makipag-chat sa amin',
  fr: 'Écrivez-nous',
  ht: 'Ekri nou',
  ko: '채팅 상담',
  pt: 'Fale com a gente',
  ru: 'Напишите нам',
  tl: 'Makipag-chat sa amin',
  vi: 'Trò chuyện với chúng tôi',
  zh: '在线咨询',
  zh_Hant: '線上諮詢',
};

/** Tag managers drop `data-*`, or run the script without an element: a JSON element `#sotto-config` says the same. */
function readConfig(): Host.Config {
  // By its element, and not by its name alone: what a page lets strangers write into it may bear any name, "currentScript" too.
  const { currentScript } = document;
  const { src = '', dataset }: { src?: string; dataset?: DOMStringMap } = currentScript?.localName === 'script' ? currentScript : (document.querySelector<HTMLScriptElement>('script[data-clinic],script[src$="/sotto.js"]') ?? {});
  const json: Partial<Host.Config> = JSON.parse(document.querySelector('script#sotto-config')?.textContent || '{}');
  const { clinic, base = src, ...rest }: Partial<Host.Config> = { ...dataset, ...json };
  if (!clinic) throw new Error('data-clinic is missing');
  return { relay: new URL(base).origin, ...rest, clinic, base };
}

/**
 * The launcher, and the frame once it is wanted. The element `<sotto-embed>` that holds them is what the page deals with: `show()`, `hide()`, the
 * attributes `lang`, `appearance` and `patient`, and events under the names that `<sotto-chat>` has for them.
 */
function run(config: Host.Config) {
  const page = document.documentElement;
  const label = make('span');
  const launcher = make('button', { onclick: () => toggle(!!panel.hidden), className: 'launcher' }, make('i'), label);
  const panel = make('div', { className: 'frame', ariaLabel: 'Chat', hidden: true, id: 'chat', role: 'dialog' });
  const notice = make('p', { role: 'alert' });
  const host = Object.assign(makeHost(page, panel, launcher), {
    show: () => toggle(true),
    hide: () => toggle(false),
    onkeydown: ({ key }: KeyboardEvent) => {
      if (key === 'Escape') toggle(false);
    },
  });
  let tries = 0;
  let coming: Promise<void> | undefined;
  let frameHost: Host.FrameHost | undefined;

  const locale = () => host.lang || config.locale || page.lang || navigator.language;

  function bring() {
    // A frame that never spoke has not loaded: the next press tries again.
    if ('state' in panel.dataset) return;
    const fetched = (name: string) => new URL(name, config.base).href;
    const frame = make('iframe', {
      title: 'Chat',
      src: fetched('frame.html'),
      onload: async () => {
        await coming;
        frameHost?.greet(frame);
      },
    });
    panel.replaceChildren(frame);
    // Under another name each time: browsers remember modules that failed.
    coming ??= import(fetched(`host.js?${tries++}`)).then(
      ({ FrameHost }: typeof Host) => {
        frameHost = new FrameHost({ config, host, launcher, panel, locale });
      },
      () => {
        coming = undefined;
        complain();
      },
    );
    setTimeout(() => 'state' in panel.dataset || complain(), 9000);
  }

  function complain() {
    notice.textContent = `${config.notice ?? frameHost?.notice ?? (languageOf(locale()) === 'es' ? 'El chat no se carga. Llámenos.' : 'The chat does not load. Please call us.')} `;
    if (config.phone) notice.append(make('a', { href: `tel:${config.phone}`, textContent: config.phone }));
    panel.append(notice);
    tell('error', { code: 'not-loaded' });
  }

  function toggle(open: boolean) {
    if (panel.hidden !== open) return;
    host.from = document.activeElement;
    panel.hidden = !open;
    if (open) bring();
    show();
    tell(open ? 'open' : 'close');
  }

  function tell(type: string, fields?: object) {
    host.dispatchEvent(Object.assign(new Event('sotto-' + type, { bubbles: true }), fields));
  }

  function show() {
    launcher.ariaExpanded = `${!panel.hidden}`;
    launcher.ariaLabel = label.textContent = config.label?.split('|')[0] ?? names[languageOf(locale())] ?? 'Chat with us';
    frameHost?.update();
  }

  launcher.setAttribute('aria-controls', 'chat');
  for (const node of [page, host]) new MutationObserver(show).observe(node, { attributeFilter: ['lang', 'appearance', 'patient'] });
  show();
  if ((config.open ?? false) !== false) toggle(true);
  // WebKit has no idle callback. Who presses before it has come has brought the frame, and is writing in it.
  else if (isRemembered()) (window.requestIdleCallback ?? setTimeout)(() => coming || bring());
}

function makeHost(page: Element, ...children: Node[]): Omit<Host.EmbedHost, 'show' | 'hide'> {
  const host = make('sotto-embed', { popover: 'manual' });
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(loaderCss);
  root.adoptedStyleSheets = [sheet];
  root.append(...children);
  // Beside the body: frameworks that swap it leave the chat alone, and a transformed body does not move it.
  page.append(host);
  host.showPopover();
  return host;
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties?: Partial<HTMLElementTagNameMap[Tag]>, ...children: Node[]): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** Whether a conversation goes on, by the flag that `host.js` leaves in the page's storage. */
function isRemembered(): boolean {
  try {
    return 'sotto' in localStorage;
  } catch {
    return false; // Storage is switched off.
  }
}

// The script may be on the page twice, or run again after a swap of the body.
if (!document.querySelector('sotto-embed')) run(readConfig());
