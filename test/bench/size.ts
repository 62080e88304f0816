import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { startResponder } from '../../examples/clinic/responder.mjs';
import { serveSite } from '../../examples/clinic/site.mjs';
import { defaultSettings, initClinic, serveDesk } from '../../src/desk/index.js';
import { installed } from '../support/browsers.mjs';
import { atMost, type Figure } from './figure.js';

const CDN = 'dist/cdn';
/** The detector of personal data has a figure of its own: `npm run bench:phi`. */
const MASKING = /\/frame-(phi|detect)[\w-]*\.js$/;

/** What a visitor's browser loads, brotli-compressed, in thousands of bytes; from the last build. */
export async function run(): Promise<Figure[]> {
  const loaded = await loadedInAConversation();
  return [
    atMost(2, { name: 'loader (sotto.js), brotli', value: kilobytes(['/sotto.js']), unit: 'KB' }),
    atMost(65, { name: 'all to read and write after opening, brotli', value: kilobytes(loaded.filter((path) => !MASKING.test(path))), unit: 'KB' }),
  ];
}

/** The files that the chat's frame asks for, from the press on the launcher until a message was written and its answer read. */
async function loadedInAConversation(): Promise<string[]> {
  const data = await mkdtemp(join(tmpdir(), 'sotto-bench-'));
  const settings = { ...defaultSettings('Bench Clinic'), deviations: { assistants: 'allow' } };
  await initClinic(data, settings, Date.now());
  const desk = await serveDesk({ data, port: 0, host: 'localhost' });
  const origin = `http://localhost:${desk.port}`;
  const responder = await startResponder({ desk: origin, code: () => desk.codes.create({ account: 'responder', name: 'Responder', role: 'assistant' }, Date.now()) });
  const site = await serveSite({ port: 0, chatOrigin: origin, clinicKey: desk.clinic });
  const browser = await chromium.launch(installed.chromium?.launchOptions);
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    const loaded: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin === origin) loaded.push(url.pathname);
    });
    await page.getByRole('button', { name: 'Chat with us' }).click();
    const chat = page.frameLocator('iframe');
    await chat.getByRole('textbox', { name: 'Message' }).fill('When are you open?');
    await chat.getByRole('textbox', { name: 'Message' }).press('Enter');
    await chat.getByRole('log').getByText('8 am to 6 pm').waitFor();
    return loaded;
  } finally {
    await browser.close();
    await site.close();
    await responder.close();
    await desk.close();
    await rm(data, { recursive: true });
  }
}

function kilobytes(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + statSync(`${CDN}${path}.br`).size, 0) / 1000;
}
