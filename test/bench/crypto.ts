import { once } from 'node:events';
import { createServer } from 'node:http';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright';
import { installed } from '../support/browsers.mjs';
import { sizeOfModule } from './bundle.mjs';
import { createClinic, type CryptoWork, keyPackageOf, measureCrypto, stateAfter } from './crypto-work.js';
import { atLeast, atMost, type Figure, quantile } from './figure.js';
import { openingFigures } from './opening.js';

/** An isolated page has a clock of microseconds. */
const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
const STARTS = 7;
const THROTTLE = 4;
const MESSAGES = 10_000;

/** `sotto/crypto` by itself: its size, and its speed in Node and Chromium beside bare ts-mls and bare noble in the same run. */
export async function run(): Promise<Figure[]> {
  const inBrowser = await browserFigures();
  return [
    atMost(40, { name: 'crypto, everything it exports, brotli', value: await sizeOfModule('src/crypto/index.ts'), unit: 'KB' }),
    ...ratiosOf('Node', await measureCrypto()),
    ...inBrowser,
    ...(await openingFigures()),
    atMost(24, { name: `state of a hybrid group of 4 after ${MESSAGES} messages`, value: (await stateAfter(MESSAGES)) / 1000, unit: 'KB' }),
  ];
}

const median = (samples: readonly number[]) => quantile(samples, 0.5);

function ratiosOf(where: string, work: CryptoWork): Figure[] {
  const ratio = (name: string, goal: number, value: number) => atMost(goal, { name: `${name}, ${where}`, value, unit: '×' });
  const speed = (name: string, value: number) => atLeast(60, { name: `${name}, ${where}`, value, unit: 'MB/s' });
  return [
    ratio('protect over bare ts-mls', 1.15, median(work.protectMs) / median(work.bareProtectMs)),
    ratio('unprotect over bare ts-mls', 1.15, median(work.unprotectMs) / median(work.bareUnprotectMs)),
    ratio('protect over one Ed25519 signature by noble', 3, median(work.protectMs) / median(work.signMs)),
    ratio('unprotect over one Ed25519 verification by noble', 2.5, median(work.unprotectMs) / median(work.verifyMs)),
    speed('attachment of 20 MB, seal', work.sealMBps),
    speed('attachment of 20 MB, open', work.openMBps),
    ratio('bare XChaCha20-Poly1305 over attachment, seal', 1.15, work.bareSealMBps / work.sealMBps),
    ratio('bare XChaCha20-Poly1305 over attachment, open', 1.15, work.bareOpenMBps / work.openMBps),
  ];
}

async function browserFigures(): Promise<Figure[]> {
  const entry = new URL('./crypto-page.ts', import.meta.url).pathname;
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', target: 'es2022', write: false });
  const script = `<!doctype html><title>bench</title><script type="module">${outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? ''}</script>`;
  const server = createServer((_, response) => response.writeHead(200, HEADERS).end(script)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
  const browser = await chromium.launch(installed.chromium?.launchOptions);
  try {
    const work = await inPage(browser, url);
    const { desk, trust } = createClinic();
    const stranger = { keyPackage: [...(await keyPackageOf(desk)).keyPackage], clinic: [...trust.clinic] };
    const first = { ours: new Array<number>(), bare: new Array<number>() };
    for (let i = 0; i < STARTS; i++) {
      first.ours.push(await firstMs(browser, url, ['ours', stranger]));
      first.bare.push(await firstMs(browser, url, ['bare', stranger]));
    }
    return [
      atMost(0.6, { name: 'protect 200 B, Chromium, median', value: median(work.protectMs), unit: 'ms' }),
      atMost(1.2, { name: 'unprotect 200 B, Chromium, median', value: median(work.unprotectMs), unit: 'ms' }),
      ...ratiosOf('Chromium', work),
      atMost(250, { name: `first message from nothing, Chromium, ${THROTTLE}× throttle, median`, value: median(first.ours), unit: 'ms' }),
      atMost(1.15, { name: 'first message over the bare operations of noble it needs, in a fresh page too', value: median(first.ours) / median(first.bare), unit: '×' }),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

async function inPage(browser: Browser, url: string): Promise<CryptoWork> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.title.startsWith('{'), undefined, { timeout: 300_000 });
  const work: CryptoWork = JSON.parse(await page.title());
  await page.close();
  return work;
}

/** In a page of its own, whose code has not run before. */
async function firstMs(browser: Browser, url: string, what: Parameters<Window['first']>): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${url}#first`, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.title === 'ready', undefined, { timeout: 60_000 });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  const ms = await page.evaluate(([which, stranger]) => window.first(which, stranger), what);
  await page.close();
  return ms;
}
