import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright';
import { defaultSettings, initClinic, serveDesk } from '../../src/desk/index.js';
import { serveSite } from '../../examples/clinic/site.mjs';
import { installed } from '../support/browsers.mjs';
import { atMost, type Figure, quantile } from './figure.js';
import { withOnScreen } from './on-screen.js';

const LOADS = 9;
const MESSAGES = 40;
const SENTENCES = 6;
const SENTENCE = 'Would it be possible to come a little later on that day, please?';
const THROTTLE = 4;
/** What Event Timing does not report is shorter than this. */
const UNREPORTED_MS = 16;

/** How the page and the chat feel on a slow telephone: the built widget in its frame on the clinic's page, Chromium at a quarter of its speed. */
export async function run(): Promise<Figure[]> {
  const data = await mkdtemp(join(tmpdir(), 'sotto-bench-'));
  await initClinic(data, defaultSettings('Bench Clinic'), Date.now());
  const desk = await serveDesk({ data, port: 0, host: 'localhost' });
  const site = await serveSite({ port: 0, chatOrigin: `http://localhost:${desk.port}`, clinicKey: desk.clinic });
  const browser = await chromium.launch(installed.chromium?.launchOptions);
  try {
    const launchersMs: number[] = [];
    const buttonsMs: number[] = [];
    const longestMs: number[] = [];
    const pagesOwnMs: number[] = [];
    for (let i = 0; i <= LOADS; i++) {
      const { buttonMs, longestMs: ownMs } = await loadBare(browser, site.url);
      const { launcherMs, longTasksMs } = await load(browser, site.url);
      // The first ones warm the servers' caches.
      if (i === 0) continue;
      buttonsMs.push(buttonMs);
      launchersMs.push(launcherMs);
      longestMs.push(Math.max(0, ...longTasksMs));
      pagesOwnMs.push(ownMs);
    }
    const interactionsMs = await interactions(browser, site.url);
    return [
      atMost(60, { name: `script start → launcher visible, ${THROTTLE}× throttle, median`, value: quantile(launchersMs, 0.5), unit: 'ms' }),
      atMost(1.15, { name: `that median, of the same for a bare button on the same page (${Math.round(quantile(buttonsMs, 0.5))} ms)`, value: quantile(launchersMs, 0.5) / quantile(buttonsMs, 0.5), unit: '×' }),
      atMost(100, { name: `longest task while the page loads and the chat opens, ${THROTTLE}× throttle, median of loads (of the page alone: ${Math.round(quantile(pagesOwnMs, 0.5))} ms)`, value: quantile(longestMs, 0.5), unit: 'ms' }),
      atMost(100, { name: `interaction to next paint while typing and scrolling, ${THROTTLE}× throttle, p98 of ${interactionsMs.length}`, value: quantile(interactionsMs, 0.98), unit: 'ms' }),
    ];
  } finally {
    await browser.close();
    await site.close();
    await desk.close();
    await rm(data, { recursive: true });
  }
}

/** A profile that has never been there: from the page's first byte until one can write. */
async function load(browser: Browser, url: string): Promise<{ launcherMs: number; longTasksMs: number[] }> {
  const { context, page } = await arrive(browser, url, THROTTLE);
  const launcherMs = await launcherShown(page);
  await page.getByRole('button', { name: 'Chat with us' }).click();
  const frame = await chatFrame(page);
  await frame.waitForFunction(hasComposer);
  await page.waitForTimeout(500);
  const longTasksMs = (await Promise.all([page, frame].map((document) => document.evaluate(() => window.benchTasks ?? [])))).flat();
  await context.close();
  return { launcherMs, longTasksMs };
}

/** What no script could be faster than: a button and nothing else, in the same place of the same page. */
const BARE = `
  const host = document.createElement('sotto-embed');
  host.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('button'), { textContent: 'Chat with us' }));
  document.documentElement.append(host);
`;

async function loadBare(browser: Browser, url: string): Promise<{ buttonMs: number; longestMs: number }> {
  const { context, page } = await arrive(browser, url, THROTTLE, () => BARE);
  const buttonMs = await launcherShown(page);
  await page.waitForTimeout(500);
  const longestMs = await page.evaluate(() => Math.max(0, ...(window.benchTasks ?? [])));
  await context.close();
  return { buttonMs, longestMs };
}

/** Milliseconds from the start of the script until the button was painted. */
async function launcherShown(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('launcher').length > 0);
  return page.evaluate(() => (performance.getEntriesByName('launcher')[0]?.startTime ?? NaN) - (performance.getEntriesByName('script')[0]?.startTime ?? NaN));
}

/** How long each press of a key took until what it did was painted, while the transcript above is scrolled. */
async function interactions(browser: Browser, url: string): Promise<number[]> {
  const { context, page, session } = await arrive(browser, url, 1);
  await page.getByRole('button', { name: 'Chat with us' }).click();
  const frame = await chatFrame(page);
  const composer = frame.getByRole('textbox', { name: 'Message' });
  for (let i = 0; i < MESSAGES; i++) {
    await composer.fill(`${SENTENCE} ${'x'.repeat(i)}`);
    await composer.press('Enter');
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  await composer.focus();
  await frame.getByRole('log').hover();
  await frame.evaluate(() => void (window.benchEvents = []));
  let presses = 0;
  for (let i = 0; i < SENTENCES; i++) {
    for (const [at, letter] of [...SENTENCE].entries()) {
      if (at % 6 === 0) await page.mouse.wheel(0, i % 2 ? 400 : -400);
      await page.keyboard.press(letter === ' ' ? 'Space' : letter, { delay: 10 });
      await page.waitForTimeout(40);
      presses++;
    }
    await page.keyboard.press('Enter');
    presses++;
  }
  await page.waitForTimeout(1000);
  const reported = await frame.evaluate(() => window.benchEvents ?? []);
  await context.close();
  const byPress = new Map<number, number>();
  for (const { id, ms } of reported) byPress.set(id, Math.max(ms, byPress.get(id) ?? 0));
  return [...byPress.values(), ...Array.from({ length: Math.max(0, presses - byPress.size) }, () => UNREPORTED_MS)];
}

/** @param instead - Makes of our script what is served in its place. */
async function arrive(browser: Browser, url: string, rate: number, instead = (script: string) => script) {
  const context: BrowserContext = await browser.newContext();
  await context.addInitScript(withOnScreen);
  await context.addInitScript(observe);
  const page = await context.newPage();
  await page.route('**/sotto.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `performance.mark('script');${instead(await response.text())}` });
  });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(url);
  return { context, page, session };
}

async function chatFrame(page: Page): Promise<Frame> {
  const handle = await page.locator('iframe').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('the chat has no frame');
  return frame;
}

/** In every document: its long tasks, its slow events, and on the page the first frame with the launcher in it. */
function observe(): void {
  window.benchTasks = [];
  window.benchEvents = [];
  new PerformanceObserver((list) => window.benchTasks?.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });
  const onEvents = (list: PerformanceObserverEntryList) => {
    for (const entry of list.getEntries()) {
      const { interactionId = 0 } = entry as PerformanceEntry & { interactionId?: number };
      if (interactionId > 0) window.benchEvents?.push({ id: interactionId, ms: entry.duration });
    }
  };
  new PerformanceObserver(onEvents).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  if (window !== window.parent) return;
  const launcher = () => document.querySelector('sotto-embed')?.shadowRoot?.querySelector('button');
  void window.onScreen(() => (launcher()?.getBoundingClientRect().width ?? 0) > 0).then((startTime) => performance.mark('launcher', { startTime }));
}

function hasComposer(): boolean {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLTextAreaElement;
}

declare global {
  interface Window {
    /** Milliseconds. */
    benchTasks?: number[];
    benchEvents?: { id: number; ms: number }[];
  }
}
