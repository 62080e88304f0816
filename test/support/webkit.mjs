// WebKitGTK, where Playwright's own WebKit cannot be had: its WebDriver (W3C), spoken plainly, for the runner of the browser tests and for the
// end-to-end test. One session a driver; a display of its own, since it has no headless mode.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './ports.mjs';

const DRIVER = process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver';
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const SHADOW = 'shadow-6066-11e4-a52e-4f735466cecf';
/** They end what hangs, however slow the machine is. */
const ANSWER_MS = 120_000;
const START_MS = 60_000;
const LOOK_MS = 60_000;
/** After it, what a window was told has been lost on it. */
const RESIZE_MS = 5000;
/** A window is as wide as its toolbar wants it: without this, 447 px at least. */
const NARROW_TOOLBAR = '* { min-width: 0; padding: 0; margin: 0; border-width: 0 } toolbar, headerbar { margin-right: -600px }';

/** Where WebKitGTK's small browser is; undefined where it, its driver or a display is not installed. */
export const miniBrowser = ['4.1', '6.0', '4.0']
  .flatMap((version) => ['x86_64', 'aarch64'].map((arch) => `/usr/lib/${arch}-linux-gnu/webkit2gtk-${version}/MiniBrowser`))
  .find((path) => existsSync(path) && existsSync(DRIVER) && (process.env.DISPLAY || existsSync('/usr/bin/Xvfb')));

/** A browser window, driven from outside. */
export class WebKit {
  #children = [];
  #address = '';
  #settings = mkdtempSync(join(tmpdir(), 'sotto-webkit-'));

  static async launch() {
    const browser = new WebKit();
    await browser.#start();
    return browser;
  }

  async #start() {
    const display = process.env.DISPLAY || (await this.#startDisplay());
    const [port] = await freePorts(1);
    mkdirSync(join(this.#settings, 'gtk-3.0'));
    writeFileSync(join(this.#settings, 'gtk-3.0/gtk.css'), NARROW_TOOLBAR);
    // The accelerated way to the screen hangs where there is no graphics card. With a locale such as C.UTF-8 the pages' language would be "C".
    const env = { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1', XDG_CONFIG_HOME: this.#settings, LC_ALL: 'C' };
    this.#spawn(DRIVER, ['-p', String(port)], { stdio: 'ignore', env });
    const server = `http://127.0.0.1:${port}`;
    await until(() => fetch(`${server}/status`).then(({ ok }) => ok, () => false), START_MS, 'the driver answers');
    const options = { binary: miniBrowser, args: ['--automation'] };
    const { sessionId } = await this.#call(server, 'POST', '/session', { capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } } });
    this.#address = `${server}/session/${sessionId}`;
  }

  #startDisplay() {
    // It finds a free number itself, and says it on the fourth stream.
    const server = this.#spawn('/usr/bin/Xvfb', ['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
    });
  }

  #spawn(command, args, options) {
    const child = spawn(command, args, options);
    const kill = () => child.kill('SIGKILL');
    process.once('exit', kill);
    child.once('exit', () => process.off('exit', kill));
    this.#children.push(child);
    return child;
  }

  async #call(base, method, path, body) {
    const init = { method, signal: AbortSignal.timeout(ANSWER_MS), ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }) };
    const { value } = await (await fetch(base + path, init)).json();
    if (value?.error) throw Object.assign(new Error(`${path}: ${value.error} ${value.message}`), { code: value.error });
    return value;
  }

  #ask(method, path, body) {
    return this.#call(this.#address, method, path, body);
  }

  goto(url) {
    return this.#ask('POST', '/url', { url });
  }

  /** What a function of the page's answers; it sees nothing from here but its arguments. */
  evaluate(work, ...args) {
    return this.#ask('POST', '/execute/sync', { script: `return (${work}).apply(null, arguments)`, args });
  }

  url() {
    return this.#ask('GET', '/url');
  }

  /** Presses keys one after another: characters, or names as Playwright has them. */
  keys(...names) {
    return this.#act(names.flatMap((name) => {
      const values = /^\p{Lu}$/u.test(name) ? [KEYS.Shift, name] : valuesOf(name);
      return [...values.map((value) => ({ type: 'keyDown', value })), ...values.toReversed().map((value) => ({ type: 'keyUp', value }))];
    }));
  }

  /** One half of a press; what is held stays so for the presses that follow. */
  key(type, name) {
    return this.#act(valuesOf(name).map((value) => ({ type, value })));
  }

  #act(actions) {
    return this.#ask('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  /** An element, once it is there; ` >>> ` leads into open shadow roots. */
  async find(path) {
    let found;
    await until(async () => (found = await this.#lookFor(path)), LOOK_MS, path);
    return found;
  }

  async #lookFor(path) {
    let root = '';
    try {
      const steps = path.split(' >>> ');
      for (const [i, value] of steps.entries()) {
        const element = (await this.#ask('POST', `${root}/element`, { using: 'css selector', value }))[ELEMENT];
        if (i === steps.length - 1) return element;
        root = `/shadow/${(await this.#ask('GET', `/element/${element}/shadow`))[SHADOW]}`;
      }
    } catch (error) {
      if (!/no such|stale|detached/.test(error.code ?? '')) throw error;
    }
    return undefined;
  }

  async click(path) {
    const element = await this.find(path);
    return this.mouse({ type: 'pointerMove', origin: { [ELEMENT]: element }, x: 0, y: 0 }, down(), up());
  }

  /** Gives the page this size, whatever the window has around it. */
  async resize({ width, height }) {
    let toldMs = Number.NEGATIVE_INFINITY;
    const fits = async () => {
      const [innerWidth, innerHeight] = await this.evaluate(() => [window.innerWidth, window.innerHeight]);
      if (innerWidth === width && innerHeight === height) return true;
      // Told once more, but not while it is about to obey: what is around the page may not have had its own size before.
      if (Date.now() - toldMs < RESIZE_MS) return false;
      const rect = await this.#ask('GET', '/window/rect');
      await this.#ask('POST', '/window/rect', { width: rect.width + width - innerWidth, height: rect.height + height - innerHeight });
      toldMs = Date.now();
      return false;
    };
    await until(fits, LOOK_MS, 'the window has its size');
    // Media queries and units of the viewport follow with the next frame.
    await this.#ask('POST', '/execute/async', { script: 'requestAnimationFrame(() => requestAnimationFrame(arguments[0]))', args: [] });
  }

  /** Moves and presses one after another, as WebDriver has them. */
  mouse(...actions) {
    return this.#ask('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  }

  /** Goes into a frame, or back to the page. */
  async enter(path) {
    return this.#ask('POST', '/frame', { id: path === undefined ? null : { [ELEMENT]: await this.find(path) } });
  }

  /** Another window, which comes to the front: one in the background does not paint. */
  async openWindow() {
    const { handle } = await this.#ask('POST', '/window/new', { type: 'window' });
    return handle;
  }

  windows() {
    return this.#ask('GET', '/window/handles');
  }

  switchTo(handle) {
    return this.#ask('POST', '/window', { handle });
  }

  async close() {
    // Whatever it answers, it is ended.
    await this.#ask('DELETE', '').catch(() => undefined);
    for (const child of this.#children.toReversed()) child.kill('SIGTERM');
    // What goes down may still write there.
    await rm(this.#settings, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Waits until a look gives something true. */
export async function until(look, limitMs, what) {
  const end = Date.now() + limitMs;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** @returns {import('@web/test-runner-core').BrowserLauncher} For @web/test-runner: one page after another in one window. */
export function webkitLauncher() {
  let browser;
  let active;
  return {
    name: 'WebKitGTK',
    // The runner's commands for keys, mouse and viewport know this name, and talk to the page below as they would to Playwright's.
    type: 'playwright',
    concurrency: 1,
    // A browser for each file: what one leaves of keys, buttons and the window is not the next one's.
    async startSession(id, url) {
      browser = await WebKit.launch();
      active = id;
      await browser.goto(url);
    },
    isActive: (id) => id === active,
    getBrowserUrl: () => browser?.url(),
    async stopSession() {
      active = undefined;
      await browser.close();
      browser = undefined;
      return {};
    },
    startDebugSession() {
      throw new Error('There is no debugging in WebKitGTK.');
    },
    stop: async () => browser?.close(),
    getPage: () => ({
      keyboard: { type: (text) => browser.keys(...text), press: (name) => browser.keys(name), down: (name) => browser.key('keyDown', name), up: (name) => browser.key('keyUp', name) },
      mouse: {
        move: (x, y) => browser.mouse({ type: 'pointerMove', x, y }),
        click: (x, y, { button } = {}) => browser.mouse({ type: 'pointerMove', x, y }, down(button), up(button)),
        down: ({ button } = {}) => browser.mouse(down(button)),
        up: ({ button } = {}) => browser.mouse(up(button)),
      },
      setViewportSize: (size) => browser.resize(size),
    }),
  };
}

/** The key's value, or those of a combination such as `Control+KeyA`. */
function valuesOf(name) {
  return name.length > 1 ? name.split('+').map((part) => KEYS[part] ?? part.replace(/^Key/, '').toLowerCase()) : [name];
}

const BUTTONS = { left: 0, middle: 1, right: 2 };

function down(button = 'left') {
  return { type: 'pointerDown', button: BUTTONS[button] };
}

function up(button = 'left') {
  return { type: 'pointerUp', button: BUTTONS[button] };
}

const KEYS = {
  Control: '\uE009', Shift: '\uE008', Alt: '\uE00A', Meta: '\uE03D', Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Backspace: '\uE003', Delete: '\uE017', Insert: '\uE016', Space: ' ',
  Home: '\uE011', End: '\uE010', PageUp: '\uE00E', PageDown: '\uE00F', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015',
};
