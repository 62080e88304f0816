/** The console as a page of its own, served by the desk: fills the window and talks to the desk it came from. */
import './define.js';
import type { ConsoleDesk } from './sotto-console/console-shift.js';

const DATABASE = 'sotto-console';
const LOCALE = 'sotto-console-locale';
const SOUND = 'sotto-console-sound';
const APPEARANCE = 'sotto-console-appearance';
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
page.locale = kept(LOCALE) ?? undefined;
page.sound = kept(SOUND) !== null;
page.addEventListener('sotto-locale-change', ({ locale }) => {
  document.documentElement.lang = locale;
  keep(LOCALE, locale);
});
show(kept(APPEARANCE));
page.addEventListener('sotto-appearance-change', ({ appearance }) => {
  show(appearance);
  keep(APPEARANCE, appearance === 'auto' ? null : appearance);
});
page.addEventListener('sotto-sound-change', ({ on }) => keep(SOUND, on ? 'on' : null));
document.body.append(page);

/** The page itself is light or dark as the console on it. */
function show(appearance: string | null) {
  page.appearance = appearance === 'light' || appearance === 'dark' ? appearance : 'auto';
  document.documentElement.style.colorScheme = page.appearance === 'auto' ? '' : page.appearance;
}

/** What the agent last chose here. Some browsers give no storage: then it is as if nothing had been chosen. */
function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, value: string | null) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // It holds until the page goes.
  }
}
