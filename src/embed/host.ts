import { badgeCss } from '../ui/sotto-launcher/launcher-css.js';
import type { SottoEmbed } from './embed-element.js';
import { languageOf } from './language.js';
import type { FrameEvent, FrameMessage, Greeting, PageMessage } from './protocol.js';

/** As in the loader's style sheet: there the chat covers the page. */
const SMALL = '(max-width:480px)';

/** What the script tag was given. */
export interface Config extends Omit<Greeting, 'sotto' | 'open' | 'focus' | 'locale' | 'covers' | 'patient'> {
  /** Present, and not `false`: the chat is there as soon as the page is. */
  readonly open?: unknown;
  /** BCP 47; without it the page's language, also when that changes. */
  readonly locale?: string;
  /** Names in place of the built-in ones, separated by bars: `Chat with us|Close chat|unread|Opening the conversation`. */
  readonly label?: string;
  /** What is said when the chat does not load, in place of the built-in words. */
  readonly notice?: string;
  /** The clinic's own id of the patient whom the site has signed in. */
  readonly patient?: string | number;
  /** Where the page's own server gives its word on the patient: an address that is posted to, and answers with the assertion as text. */
  readonly assertion?: string;
  /** Address of this script, or of the folder it came from. */
  readonly base: string;
}

/** The element, and what its two scripts tell each other by it. */
export interface EmbedHost extends SottoEmbed {
  /** What had the focus as the chat was last opened or closed; nothing where the page opens it by itself. */
  from?: Element | null | undefined;
}

/** What the launcher has put into the page. */
interface Embed {
  readonly config: Config;
  readonly host: EmbedHost;
  readonly panel: HTMLElement;
  readonly launcher: HTMLButtonElement;
  locale(): string;
}

/** What puts the chat away, what follows the number of unread messages, what stands there until the chat does, and what is said when the frame does not load. */
type Words = readonly [close: string, unread: string, opening: string, notice?: string];

const english: Words = ['Close chat', 'unread', 'Opening the conversation'];
const names: Readonly<Record<string, Words>> = {
  ar: ['إغلاق المحادثة', 'غير مقروءة', 'جارٍ فتح المحادثة', 'تعذّر تحميل المحادثة. يُرجى الاتصال بنا.'],
  en: english,
  es: ['Cerrar el chat', 'sin leer', 'Abriendo la conversación'],
  fil: ['Isara ang chat', 'hindi pa nababasa', 'Binubuksan ang usapan', 'Hindi ma-load ang chat. Pakitawagan kami.'],
  fr: ['Fermer la discussion', 'non lus', 'Ouverture de la conversation', 'La discussion ne se charge pas. Appelez-nous.'],
  ht: ['Fèmen chat la', 'poko li', 'N ap louvri konvèsasyon an', 'Chat la pa chaje. Tanpri rele nou.'],
  ko: ['채팅 닫기', '개 읽지 않음', '대화를 여는 중', '채팅을 불러올 수 없습니다. 전화해 주십시오.'],
  pt: ['Fechar o chat', 'não lidas', 'Abrindo a conversa', 'O chat não carrega. Ligue para nós.'],
  ru: ['Закрыть чат', 'непрочитанных', 'Открываем разговор', 'Чат не загружается. Позвоните нам.'],
  tl: ['Isara ang chat', 'hindi pa nababasa', 'Binubuksan ang usapan', 'Hindi ma-load ang chat. Pakitawagan kami.'],
  vi: ['Đóng cuộc trò chuyện', 'chưa đọc', 'Đang mở cuộc trò chuyện', 'Không tải được cuộc trò chuyện. Vui lòng gọi cho chúng tôi.'],
  zh: ['关闭聊天', '条未读', '正在打开对话', '聊天无法加载。请致电我们。'],
  zh_Hant: ['關閉聊天', '則未讀', '正在開啟對話', '聊天無法載入。請致電我們。'],
};

/**
 * What the frame lies over: seen through it until the chat is drawn, and only where that takes its time; its dots are in the place of the loader's. Once
 * the frame has spoken it is left in its place for the moment of drawing. On a line of text the frame would leave room below it, and the panel scroll.
 * The launcher leaves a small screen to a chat that has spoken: a frame that did not load is put away with it.
 */
const openingCss = `iframe{position:relative;display:block}
.opening{position:absolute;inset:0;display:grid;place-content:center;justify-items:center;gap:16px;padding:59px 24px 24px;text-align:center;background:light-dark(#fff,#15191a);color:light-dark(#586366,#a2adae);font:16px system-ui;animation:i .3s steps(1)}
.opening::before{content:"•••";color:CanvasText;font-weight:600}
.opening:has(~p),[data-state] p{display:none}
[data-state]::before{content:none}
[data-state] .opening{visibility:hidden;transition:visibility 0s 1s}
@media ${SMALL}{[data-state]+[aria-expanded=true]{display:none}}
@keyframes breathe{50%{opacity:.3}}
@media (prefers-reduced-motion:no-preference){.opening::before{animation:breathe 1.6s infinite}}
`;

/** The page's side of the chat frame, fetched with it: what the frame says is shown around it, what the page asks for is handed in. */
export class FrameHost {
  readonly #embed: Embed;
  readonly #badge = Object.assign(document.createElement('b'), { className: 'badge' });
  readonly #opening = Object.assign(document.createElement('div'), { className: 'opening', role: 'status', dir: 'auto' });
  /** On a small screen the chat covers the page, which then must not scroll under it. */
  readonly #scrollLock = makeSheet(`@media ${SMALL}{html{overflow:hidden!important}}`);
  readonly #small = matchMedia(SMALL);
  #port: MessagePort | undefined;
  #unread = 0;

  constructor(embed: Embed) {
    this.#embed = embed;
    if ('open' in embed.config) embed.host.from = undefined;
    embed.launcher.append(this.#badge);
    embed.host.shadowRoot?.adoptedStyleSheets.push(makeSheet(`${badgeCss}${openingCss}@media (prefers-contrast:more){.frame{outline:1px solid}}`));
    document.adoptedStyleSheets.push(this.#scrollLock);
    embed.host.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#post({ type: 'escape' }));
    this.#small.addEventListener('change', () => this.update());
    // iOS lays its keyboard over the page: the full-screen frame follows what is left to see.
    const view = visualViewport;
    view?.addEventListener('resize', () => {
      embed.host.style.cssText = `--height:${view.height}px;--top:${view.offsetTop}px`;
    });
    this.update();
  }

  /**
   * A document has loaded in the frame: it gets one end of a new channel, posted to the exact origin of the frame's address. Whatever else may have
   * loaded there is not handed anything. What it says is taken at its word: it comes from where this script comes from, and what must not leave the
   * frame is held back in it.
   */
  greet(frame: HTMLIFrameElement): void {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.addEventListener('message', ({ data, ports }: MessageEvent<FrameMessage>) => this.#onMessage(data, ports));
    port1.start();
    frame.contentWindow?.postMessage(this.#greeting, new URL(frame.src).origin, [port2]);
  }

  /** What is said when the frame does not load, in languages that the loader has no words of. */
  get notice(): string | undefined {
    return names[languageOf(this.#embed.locale())]?.[3];
  }

  /** Things are no more as they were: opened or closed, or the page's attributes changed. */
  update(): void {
    const { host, launcher, panel } = this.#embed;
    const { activeElement } = document;
    this.#show();
    this.#post(this.#greeting);
    // Back from the frame, which is hidden now, or from nowhere to the launcher, which on a small screen was hidden.
    if (panel.hidden && (activeElement === host || activeElement === document.body)) launcher.focus();
  }

  get #greeting(): Greeting {
    const { config, host, locale, panel } = this.#embed;
    const patient = host.getAttribute('patient') ?? config.patient;
    // Whoever went on elsewhere while the chat was loading stays there.
    const focus = document.activeElement === host.from;
    return { sotto: 1, ...config, open: !panel.hidden, focus, locale: locale(), appearance: host.getAttribute('appearance') ?? config.appearance, covers: this.#small.matches, patient: patient ? `${patient}` : undefined };
  }

  #post(message: PageMessage) {
    this.#port?.postMessage(message);
  }

  #onMessage(message: FrameMessage, [port]: readonly MessagePort[]) {
    const { host, panel } = this.#embed;
    switch (message.type) {
      case 'close':
        host.hide();
        break;
      case 'focus':
        panel.querySelector('iframe')?.focus();
        break;
      case 'assertion':
        void this.#assertion().then((assertion) => port?.postMessage(assertion));
        break;
      case 'size':
        // Through the CSSOM, which a strict style-src lets pass.
        panel.style.cssText = `--w:${message.width}px;--h:${message.height}px`;
        break;
      case 'state':
        panel.dataset['state'] = '';
        this.#unread = message.unread;
        remember(message.active);
        this.#show();
        break;
      default:
        this.#tell(message);
    }
  }

  /** The page's own scripts hear it as an event. */
  #tell({ type, ...fields }: FrameEvent) {
    this.#embed.host.dispatchEvent(Object.assign(new Event(`sotto-${type}`, { bubbles: true }), fields));
  }

  /** The site's word on who is signed in; undefined where it gives none. What went wrong is the site's to tell. */
  async #assertion(): Promise<string | undefined> {
    const { assertion } = this.#embed.config;
    if (assertion === undefined) return undefined;
    try {
      const answer = await fetch(assertion, { method: 'POST', credentials: 'include', cache: 'no-store' });
      return answer.ok ? await answer.text() : undefined;
    } catch {
      return undefined; // No network, or an address that does not let this page read.
    }
  }

  #show() {
    const { config, launcher, locale, panel } = this.#embed;
    const open = !panel.hidden;
    const known = names[languageOf(locale())];
    const own = config.label?.split('|') ?? [];
    const [openName = launcher.textContent, closeName, unreadName, openingName] = [own[0], ...(known ?? english).map((word, i) => own[i + 1] ?? word)];
    const unread = open ? 0 : this.#unread;
    const name = open ? closeName : openName;
    launcher.ariaLabel = unread ? `${name}, ${unread} ${unreadName}` : `${name}`;
    this.#badge.dataset['unread'] = `${unread}`;
    this.#badge.hidden = !unread;
    this.#scrollLock.disabled = !open;
    this.#showOpening(openingName ?? '', known || own[3] ? locale() : 'en');
    document.title = (unread ? `(${unread}) ` : '') + document.title.replace(/^\(\d+\) /, '');
  }

  #showOpening(textContent: string, lang: string) {
    const { panel } = this.#embed;
    const { appearance } = this.#greeting;
    const scheme = typeof appearance === 'object' ? appearance.scheme : appearance;
    // Another try to bring the frame has emptied the panel.
    if (!this.#opening.isConnected) panel.prepend(this.#opening);
    this.#opening.style.colorScheme = scheme === 'light' || scheme === 'dark' ? scheme : '';
    Object.assign(this.#opening, { lang, textContent });
  }
}

function makeSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** One flag without content: a conversation goes on, and the launcher of the next page brings the frame. */
function remember(active: boolean) {
  try {
    if (active) localStorage['sotto'] = '1';
    else delete localStorage['sotto'];
  } catch {
    // Storage is switched off or full: the next page starts with the launcher alone.
  }
}
