import { once } from 'node:events';
import { createServer } from 'node:http';
import { type Browser, chromium, type Page } from 'playwright';
import { installed } from '../support/browsers.mjs';
import { bundle } from '../support/bundled-page.js';
import { atMost, type Figure, quantile } from './figure.js';

const MANY = 10_000;
const SOME = 1000;
const OPENINGS = 5;
const MESSAGES = 40;
const SCREENS_UP = 12;

/** A long conversation out of the browser's own storage, in Chromium. */
export async function run(): Promise<Figure[]> {
  const script = await bundle(new URL('./transcript-page.ts', import.meta.url));
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>bench</title><body>')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
  const browser = await chromium.launch(installed.chromium?.launchOptions);
  try {
    return await measure(browser, url, script);
  } finally {
    await browser.close();
    server.close();
  }
}

async function measure(browser: Browser, url: string, script: string): Promise<Figure[]> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.addScriptTag({ type: 'module', content: script });
  await page.waitForFunction(() => document.title === 'ready');
  await page.evaluate((count) => window.bench.seed(count), MANY);
  const openings = [];
  for (let i = 0; i <= OPENINGS; i++) openings.push(await page.evaluate(() => window.bench.open()));
  const heapMegabytes = await heapOf(page);
  const nodes = await mostNodes(page);
  await page.evaluate((count) => window.bench.seed(count), SOME);
  await page.evaluate(() => window.bench.open());
  const entered = [];
  for (let i = 0; i < MESSAGES; i++) entered.push(await page.evaluate((text) => window.bench.enter(text), `Written by hand, ${i}`));
  // The first one compiles.
  const painted = openings.slice(1).map(({ paintedMs }) => paintedMs);
  const loaded = openings.slice(1).map(({ loadedMs }) => loadedMs);
  const [many, some] = [MANY, SOME].map((count) => count.toLocaleString('en'));
  return [
    atMost(150, { name: `${many} messages: open to newest painted, Chromium, median`, value: quantile(painted, 0.5), unit: 'ms' }),
    atMost(1500, { name: `${many} messages: unsealed from this device’s storage, Chromium, median`, value: quantile(loaded, 0.5), unit: 'ms' }),
    atMost(200, { name: `${many} messages: most in the document while scrolling up`, value: nodes, unit: 'nodes' }),
    atMost(25, { name: `${many} messages: heap after opening, Chromium`, value: heapMegabytes, unit: 'MB' }),
    atMost(16, { name: `Enter → own bubble painted, ${some} messages above, Chromium, median`, value: quantile(entered.slice(5), 0.5), unit: 'ms' }),
  ];
}

/** Scrolls up screen by screen, as a wheel does. */
async function mostNodes(page: Page): Promise<number> {
  await page.locator('sotto-message-list').hover();
  let most = 0;
  for (let i = 0; i < SCREENS_UP * 3; i++) {
    await page.mouse.wheel(0, -1500);
    most = Math.max(most, await page.evaluate(() => new Promise<number>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.bench.nodes()))))));
  }
  return most;
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
