import { build } from 'esbuild';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { chromium, type Page } from 'playwright';
import { installed } from '../support/browsers.mjs';
import { atMost, type Figure, quantile } from './figure.js';

const SLOWER = 4;
const KEYS = 120;

/**
 * Typing on in a draft of 2,000 characters with personal data in it, on a processor a quarter as fast: what a visitor's old telephone does. A bare text field
 * on the same page right after says how much of that is the browser's own.
 */
export async function run(): Promise<Figure[]> {
  const { outputFiles } = await build({
    entryPoints: [new URL('./typing-page.ts', import.meta.url).pathname],
    bundle: true,
    minify: true,
    ignoreAnnotations: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    outdir: 'out',
    tsconfig: new URL('../../tsconfig.json', import.meta.url).pathname,
  });
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>bench</title><body>')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  // Frames come when they are ready: the time a screen takes until its next one is not the composer's.
  const { args = [], ...options } = installed.chromium?.launchOptions ?? {};
  const browser = await chromium.launch({ ...options, args: [...args, '--disable-frame-rate-limit', '--disable-gpu-vsync'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`);
    await page.addScriptTag({ type: 'module', content: outputFiles[0]?.text ?? '' });
    await page.waitForFunction(() => document.title === 'ready');
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const composer = await typed(page);
    await page.evaluate(() => window.typing.bare());
    const bare = await typed(page);
    const ofBrowser = quantile(bare, 0.5);
    const figures = [0.5, 0.95].map((share) =>
      atMost(8, { name: `key to frame in 2,000 characters, ${SLOWER} × slower, Chromium, ${share === 0.5 ? 'median' : 'p95'}`, value: quantile(composer, share), unit: 'ms' }),
    );
    return [...figures, atMost(2, { name: `that median, of the same in a bare text field (${ofBrowser.toFixed(1)} ms)`, value: quantile(composer, 0.5) / ofBrowser, unit: '×' })];
  } finally {
    await browser.close();
    server.close();
  }
}

async function typed(page: Page): Promise<number[]> {
  for (let i = 0; i < KEYS; i++) {
    await page.keyboard.press(i % 6 === 5 ? 'Space' : 'e');
    await page.waitForFunction((count) => window.typing.samplesMs.length > count, i);
  }
  // The first ones compile.
  return (await page.evaluate(() => window.typing.samplesMs)).slice(20);
}
