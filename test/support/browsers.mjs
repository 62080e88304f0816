// Which browsers are here, and how Playwright and @web/test-runner start them. Playwright's own download comes first, then the system's
// packages. BROWSERS=chromium,firefox chooses (default: chromium); REQUIRE_BROWSERS=… turns a missing one from a remark into an error.
import { existsSync } from 'node:fs';
import { chromium, firefox, webkit } from 'playwright';
import { miniBrowser } from './webkit.mjs';

/** @typedef {{ launchOptions?: import('playwright').LaunchOptions }} Browser Without options it is WebKitGTK, which Playwright does not drive: `webkit.mjs` does. */

const SYSTEM_CHROMIUM = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const SYSTEM_FIREFOX = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'];

// Playwright's own flags switch storage partitioning off, which with third-party cookies off leaves a cross-site iframe without IndexedDB,
// localStorage and Web Locks: something no visitor has. So none of Playwright's flags, and these instead.
const CHROMIUM_FLAGS = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-component-update',
  // What Chromium would suggest while an address is typed is a page of its own, loaded for every new window, and takes a second of a processor.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  '--password-store=basic',
  '--use-mock-keychain',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Every engine by name; undefined where it is not installed. */
export const installed = {
  chromium: findChromium(),
  firefox: findFirefox(),
  webkit: hasDownload(webkit) ? { launchOptions: {} } : miniBrowser && {},
};

/**
 * The wanted browsers that are here, as `[name, Browser]`; says in one line what is passed over.
 *
 * @returns {[keyof typeof installed, Browser][]}
 */
export function wantedBrowsers() {
  const here = browsersNamed(names(process.env.BROWSERS ?? 'chromium'));
  if (here.length === 0) throw new Error(`No browser to test in. ${HOW_TO_INSTALL}`);
  return here;
}

/**
 * Those of these browsers that are here.
 *
 * @returns {[keyof typeof installed, Browser][]}
 */
export function browsersNamed(wanted) {
  const required = names(process.env.REQUIRE_BROWSERS);
  for (const name of wanted.filter((name) => !installed[name])) {
    if (required.includes(name)) throw new Error(`${name} is required, and not installed. ${HOW_TO_INSTALL}`);
    process.stderr.write(`${name} is not installed: its tests are not run.\n`);
  }
  return wanted.flatMap((name) => (installed[name] ? [[name, installed[name]]] : []));
}

/** What to tell somebody who has no browser. */
export const HOW_TO_INSTALL =
  'Run `npx playwright install --with-deps`, or on Debian `apt-get install -y --no-install-recommends chromium firefox-esr webkit2gtk-driver libwebkit2gtk-4.1-0 xvfb`.';

/** @returns {Browser | undefined} */
function findChromium() {
  const options = { ignoreDefaultArgs: true, args: CHROMIUM_FLAGS };
  if (hasDownload(chromium)) return { launchOptions: options };
  const executablePath = firstExisting(SYSTEM_CHROMIUM);
  return executablePath ? { launchOptions: { ...options, executablePath } } : undefined;
}

/** @returns {Browser | undefined} */
function findFirefox() {
  if (hasDownload(firefox)) return { launchOptions: {} };
  const executablePath = firstExisting(SYSTEM_FIREFOX);
  if (!executablePath) return undefined;
  // A stock Firefox speaks WebDriver BiDi; with a process per site, keys and clicks meant for a cross-site iframe land in the page around it.
  return { launchOptions: { channel: 'moz-firefox', executablePath, firefoxUserPrefs: { 'fission.webContentIsolationStrategy': 0 } } };
}

function hasDownload(type) {
  const path = type.executablePath();
  return path !== '' && existsSync(path);
}

function firstExisting(paths) {
  return paths.find((path) => path && existsSync(path));
}

function names(list) {
  return (list ?? '').split(',').map((name) => name.trim()).filter(Boolean);
}
