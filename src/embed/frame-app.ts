import type { PatientSignIn } from '../conversation/visitor/patient.js';
import type { VisitorConversation } from '../conversation/state.js';
import { jsonOrText } from '../ui/json-or-text.js';
import { readPreferences } from '../ui/preferences.js';
import type { SottoChat } from '../ui/sotto-chat/sotto-chat.js';
import { type FrameMessage, type Greeting, type PageGreeting, parseGreeting, parsePageMessage } from './protocol.js';

/** What the page around asked for, and who it is: its origin as the browser says, not as it says. */
export interface Invitation extends Pick<Greeting, 'clinic' | 'relay' | 'policy' | 'instance' | 'sharedWith'> {
  readonly origin: string;
  readonly patient?: PatientSignIn;
}

const LOCALE_KEY = 'locale';
/** As in the loader's style sheet. */
const USUAL_SIZE = { width: 400, height: 704 };

/** A chat that takes the whole page, once it is put into it. */
function makeChat(): SottoChat {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html,body{height:100%;margin:0;overflow:hidden;overscroll-behavior:none}html{color-scheme:light dark}');
  document.adoptedStyleSheets = [sheet];
  const chat = document.createElement('sotto-chat');
  chat.layout = 'fill';
  return chat;
}

/**
 * Waits for the greeting of the page around, then fills the page with a chat, lets it begin and keeps both sides up to date. The first greeting
 * counts; anything else, and anybody else, is passed over. Until then nothing is drawn: it would be drawn again in another language and look.
 */
export function runFrame(start: (invitation: Invitation) => Promise<VisitorConversation>) {
  const chat = makeChat();
  // Read before there is anything to draw: the first look into a storage waits for another process.
  const chosen = chosenLocale();
  readPreferences('sotto');
  const onMessage = (event: MessageEvent<unknown>) => {
    const greeting = parseGreeting(event.data);
    const [port] = event.ports;
    if (event.source !== window.parent || window.parent === window || !greeting || !port) return;
    window.removeEventListener('message', onMessage);
    chat.start = () => start(invitationOf(greeting, event.origin, chat.patient));
    chat.locale = chosen;
    chat.strings = greeting.strings;
    chat.phone = greeting.phone ?? '';
    chat.addEventListener('sotto-locale-change', ({ locale }) => keepLocale(locale));
    follow(chat, greeting, port);
    document.body.append(chat);
    connect(chat, port, greeting);
    chat.begin();
  };
  window.addEventListener('message', onMessage);
}

function invitationOf({ clinic, relay, policy, instance, sharedWith }: Greeting, origin: string, patient: PatientSignIn | undefined): Invitation {
  const asked = typeof policy === 'string' ? jsonOrText(policy) : policy;
  return { clinic, relay, origin, ...(asked !== undefined && { policy: asked }), ...(instance !== undefined && { instance }), ...(sharedWith !== undefined && { sharedWith }), ...(patient && { patient }) };
}

/** How things are on the page around. */
function follow(chat: SottoChat, { locale, appearance, covers, patient }: PageGreeting, page: MessagePort) {
  document.documentElement.lang = locale;
  chat.appearance = appearance;
  chat.resizable = !covers;
  if (patient !== chat.patient?.id) chat.patient = signedIn(patient, page);
}

/** Each side learns from the other what is wanted, and how things are. */
function connect(chat: SottoChat, port: MessagePort, greeting: PageGreeting) {
  const post = (message: FrameMessage) => port.postMessage(message);
  /** Whether the page wants the chat to be seen. */
  let wanted = false;
  const want = ({ open, focus }: PageGreeting) => {
    if (open === wanted) return;
    wanted = open;
    if (!open) void chat.hide();
    else if (focus) void write();
    else chat.open = true;
  };
  // The field takes the focus itself: were the frame given it first, screen readers would stay with the document in it.
  const write = async () => {
    await chat.show();
    if (document.hasFocus() && document.activeElement === chat) return;
    // A frame of another process may hear of it before it is drawn: until then nothing in it takes the focus.
    requestAnimationFrame(() => {
      if (!wanted) return;
      chat.focus();
      if (!document.hasFocus()) post({ type: 'focus' });
    });
  };
  // Safari's engine lets nothing in a frame of another origin take the focus before a key was pressed there: that key goes into the field.
  window.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
    if (document.activeElement === document.body && key.length === 1 && !ctrlKey && !metaKey) chat.focus();
  });
  chat.addEventListener('sotto-state-change', ({ open, active, unread }) => {
    post({ type: 'state', active, unread });
    // What the page asked for needs no answer; what the visitor does, does.
    if (wanted && !open) post({ type: 'close' });
    wanted &&= open;
  });
  chat.addEventListener('sotto-resize-request', ({ size = USUAL_SIZE }) => post({ type: 'size', ...size }));
  chat.addEventListener('sotto-unread', ({ unread }) => post({ type: 'unread', unread }));
  chat.addEventListener('sotto-conversation-start', () => post({ type: 'conversation-start' }));
  chat.addEventListener('sotto-conversation-end', () => post({ type: 'conversation-end' }));
  chat.addEventListener('sotto-error', ({ code }) => post({ type: 'error', code }));
  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = parsePageMessage(data);
    if (!message) return;
    if ('type' in message) return chat.noteEscape();
    follow(chat, message, port);
    want(message);
  });
  port.start();
  post({ type: 'state', active: false, unread: 0 });
  want(greeting);
}

/** Whom the page has signed in. The site's word on it is the page's to fetch: the frame has nobody's cookies. */
function signedIn(id: string | undefined, page: MessagePort): PatientSignIn | undefined {
  if (id === undefined) return undefined;
  const assertion = () =>
    new Promise<string>((resolve, reject) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        port1.close();
        if (typeof data === 'string') resolve(data);
        else reject(new Error('the page has no assertion'));
      });
      port1.start();
      page.postMessage({ type: 'assertion' } satisfies FrameMessage, [port2]);
    });
  return { id, assertion };
}

/** The language the visitor chose on an earlier page, in this tab. */
function chosenLocale(): string | undefined {
  try {
    return sessionStorage.getItem(LOCALE_KEY) ?? undefined;
  } catch {
    return undefined; // Storage is switched off: nothing was kept.
  }
}

function keepLocale(locale: string) {
  try {
    sessionStorage.setItem(LOCALE_KEY, locale);
  } catch {
    // Storage is switched off or full: the next page speaks its own language again.
  }
}
