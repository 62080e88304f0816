import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright';
import { defaultSettings, initClinic, type RunningDesk, serveDesk } from '../../src/desk/index.js';
import { startResponder } from '../../examples/clinic/responder.mjs';
import { serveSite } from '../../examples/clinic/site.mjs';
import { installed } from '../support/browsers.mjs';
import { atMost, type Figure, quantile } from './figure.js';
import { withOnScreen } from './on-screen.js';

const OPENINGS = 9;
const MESSAGES = 60;
const ANSWERS = 9;
const THROTTLE = 4;

/** What a visitor waits for, in Chromium, with the built widget in its frame on the clinic's page and the service on the same machine. */
export async function run(): Promise<Figure[]> {
  const data = await mkdtemp(join(tmpdir(), 'sotto-bench-'));
  await initClinic(data, { ...defaultSettings('Bench Clinic'), deviations: { assistants: 'allow' } }, Date.now());
  const desk = await serveDesk({ data, port: 0, host: 'localhost' });
  const site = await serveSite({ port: 0, chatOrigin: `http://localhost:${desk.port}`, clinicKey: desk.clinic });
  const browser = await chromium.launch(installed.chromium?.launchOptions);
  try {
    const opened = await openings(browser, site.url);
    const shown = await deliveries(browser, site.url, desk);
    const answeredMs = await answers(browser, site.url, desk);
    return [
      atMost(400, { name: `launcher pressed → composer focused, ${THROTTLE}× throttle, median`, value: quantile(opened, 0.5), unit: 'ms' }),
      atMost(60, { name: 'send → on the other browser’s screen, median', value: quantile(shown, 0.5), unit: 'ms' }),
      atMost(2000, { name: 'first message → answered by the front desk responder, median', value: quantile(answeredMs, 0.5), unit: 'ms' }),
      atMost(150, { name: 'send → on the other browser’s screen, p95', value: quantile(shown, 0.95), unit: 'ms' }),
    ];
  } finally {
    await browser.close();
    await site.close();
    await desk.close();
    await rm(data, { recursive: true });
  }
}

/** From the press to the focus in the composer, each time in a profile that has never been there. */
async function openings(browser: Browser, url: string): Promise<number[]> {
  const samples: number[] = [];
  for (let i = 0; i <= OPENINGS; i++) {
    const context = await newContext(browser);
    await context.addInitScript(noteClickAndFocus);
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('button', { name: 'Chat with us' }).waitFor();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
    await page.getByRole('button', { name: 'Chat with us' }).click();
    const frame = await chatFrame(page);
    await frame.waitForFunction(() => performance.getEntriesByName('focused').length > 0);
    const [clickedMs, focusedMs] = await Promise.all([page.evaluate(markedAt, 'clicked'), frame.evaluate(markedAt, 'focused')]);
    // The first one warms the servers' caches.
    if (i > 0) samples.push(focusedMs - clickedMs);
    await context.close();
  }
  return samples;
}

/** The clock of one machine is that of both browsers. */
async function deliveries(browser: Browser, url: string, desk: RunningDesk): Promise<number[]> {
  const visitorPage = await (await newContext(browser)).newPage();
  await visitorPage.goto(url);
  await visitorPage.getByRole('button', { name: 'Chat with us' }).click();
  const visitor = await chatFrame(visitorPage);
  const code = await desk.codes.create({ account: 'a', name: 'Agent', role: 'agent' }, Date.now());
  const agentPage = await (await newContext(browser)).newPage();
  await agentPage.goto(`http://localhost:${desk.port}/console`);
  await agentPage.getByRole('textbox', { name: 'Enrollment code' }).fill(code);
  await agentPage.getByLabel('Passphrase for this shift').fill('nine brown kettles');
  await agentPage.getByRole('button', { name: 'Sign in', exact: true }).click();
  await visitor.getByRole('textbox', { name: 'Message' }).fill('first');
  await visitor.getByRole('textbox', { name: 'Message' }).press('Enter');
  await agentPage.getByRole('button', { name: /^Accept/ }).first().click();
  await agentPage.getByRole('log').getByText('first', { exact: true }).waitFor();
  await visitor.getByRole('log').getByText('Agent joined').waitFor();
  const samples: number[] = [];
  for (let i = 0; i < MESSAGES; i++) {
    // In letters: a number could be personal, and be covered.
    const text = `still there ${'x'.repeat(i + 1)}`;
    const shown = agentPage.evaluate(whenShown, text);
    await visitor.getByRole('textbox', { name: 'Message' }).fill(text);
    const sentMs = await visitor.evaluate(pressEnter);
    samples.push((await shown) - sentMs);
  }
  return samples;
}

/** From the first message of a new visitor to the automated answer on the screen. */
async function answers(browser: Browser, url: string, desk: RunningDesk): Promise<number[]> {
  const code = () => desk.codes.create({ account: 'responder', name: 'Responder', role: 'assistant' }, Date.now());
  const responder = await startResponder({ desk: `http://localhost:${desk.port}`, code });
  const samples: number[] = [];
  for (let i = 0; i < ANSWERS; i++) {
    const context = await newContext(browser);
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('button', { name: 'Chat with us' }).click();
    const frame = await chatFrame(page);
    await frame.getByRole('textbox', { name: 'Message' }).fill('When are you open?');
    const startedMs = performance.now();
    await frame.getByRole('textbox', { name: 'Message' }).press('Enter');
    await frame.getByRole('log').getByText('8 am to 6 pm').waitFor();
    samples.push(performance.now() - startedMs);
    await context.close();
  }
  await responder.close();
  return samples;
}

async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext();
  await context.addInitScript(withOnScreen);
  return context;
}

async function chatFrame(page: Page): Promise<Frame> {
  const handle = await page.locator('iframe').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('the chat has no frame');
  return frame;
}

/** In every document: marks the press on the page, and in the frame when the composer has the focus. */
function noteClickAndFocus(): void {
  addEventListener('click', () => performance.mark('clicked'), { capture: true, once: true });
  addEventListener('focusin', (event) => event.composedPath()[0] instanceof HTMLTextAreaElement && performance.mark('focused'), { capture: true });
}

function markedAt(name: string): number {
  return performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? NaN);
}

/** In the console: when a message is painted. */
async function whenShown(text: string): Promise<number> {
  const inAll = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? [element, ...inAll(element.shadowRoot)] : element));
  // Looked for once, and not with every frame.
  const log = inAll(document).find(({ role }) => role === 'log');
  const newest = () => [...(log?.querySelectorAll('.bubble') ?? [])].at(-1)?.textContent?.trim();
  return performance.timeOrigin + (await window.onScreen(() => newest() === text));
}

/** In the frame: sends the draft, and says when. */
function pressEnter(): number {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const now = performance.timeOrigin + performance.now();
  active?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
  return now;
}

