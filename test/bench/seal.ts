import { build } from 'esbuild';
import { chromium } from 'playwright';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { installed } from '../support/browsers.mjs';
import { atMost, type Figure, quantile } from './figure.js';

/** Sealing a message and storing the advanced group in one transaction, as every send does, in Chromium with its IndexedDB. */
export async function run(): Promise<Figure[]> {
  const { outputFiles } = await build({ entryPoints: [new URL('./seal-page.ts', import.meta.url).pathname], bundle: true, format: 'esm', target: 'es2022', write: false });
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>bench</title>')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const browser = await chromium.launch(installed.chromium?.launchOptions);
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`);
    await page.addScriptTag({ type: 'module', content: outputFiles[0]?.text ?? '' });
    await page.waitForFunction(() => document.title !== 'bench');
    const samples: number[] = JSON.parse(await page.title());
    return [atMost(5, { name: 'seal and persist one message, Chromium, median', value: quantile(samples, 0.5), unit: 'ms' })];
  } finally {
    await browser.close();
    server.close();
  }
}
