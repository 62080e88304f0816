/** The console as a page of its own, served by the desk: fills the window and talks to the desk it came from. */
import './define.js';
import type { ConsoleDesk } from './sotto-console/console-shift.js';

const DATABASE = 'sotto-console';
const LOCALE = 'sotto-console-locale';
const desk = new URL('.', location.href).href;
// Signing in needs the cryptography, which is most of the code: it loads beside the first paint.
const headless = import('../agent.js');

const connection: ConsoleDesk = {
  info: async () => (await headless).readDeskInfo(desk),
  signIn: async (login) => (await headless).connectAgent({ desk, keep: { database: DATABASE }, ...(login && { login }) }),
};

const sheet = new CSSStyleSheet();
sheet.replaceSync('html, body { block-size: 100%; margin: 0; color-scheme: light dark; background: light-dark(#fff, #15191a); }');
document.adoptedStyleSheets.push(sheet);

const page = document.createElement('sotto-console');
page.desk = connection;
page.locale = keptLocale();
page.addEventListener('sotto-locale-change', ({ locale }) => keepLocale(locale));
document.body.append(page);

/** The language last chosen here. Some browsers give no storage: then it is the browser's own. */
function keptLocale(): string | undefined {
  try {
    return localStorage.getItem(LOCALE) ?? undefined;
  } catch {
    return undefined;
  }
}

function keepLocale(locale: string) {
  document.documentElement.lang = locale;
  try {
    localStorage.setItem(LOCALE, locale);
  } catch {
    // It holds until the page goes.
  }
}
