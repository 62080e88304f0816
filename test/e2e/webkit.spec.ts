import { expect } from 'playwright/test';
import { WebKit, until } from '../support/webkit.mjs';
import { test } from './service.js';

/** It ends what waits in vain, however slow the machine is. */
const PATIENCE_MS = 120_000;
const FRAME = 'sotto-embed >>> iframe';

/** One conversation in WebKitGTK, over its own driver: what Safari's engine makes of script tag, frame, encryption, storage and console. */
test('a visitor and an agent talk, in WebKit: accepted, answered, read, resumed after a reload, ended', async ({ service }) => {
  test.slow();
  const browser = await WebKit.launch();
  try {
    const [visitor] = await browser.windows();
    await browser.goto(`${service.site}/`);
    await browser.click('sotto-embed >>> button');
    await browser.enter(FRAME);
    // Without a click first: what is pressed goes into the field as soon as that is there and the frame has the focus.
    const ready = () => browser.evaluate(() => document.hasFocus() && Boolean(document.querySelector('sotto-chat')?.shadowRoot?.querySelector('sotto-composer')?.shadowRoot?.querySelector('textarea')));
    await until(ready, PATIENCE_MS, 'the field is there, and the frame has the focus');
    await browser.keys(...'Hello from WebKit', 'Enter');
    await hears(browser, 'sotto-chat', 'automated assistant');

    const agent = await browser.openWindow();
    await browser.switchTo(agent);
    await browser.goto(`${service.chat}/console`);
    await browser.click('sotto-console >>> sotto-sign-in >>> .demo button');
    await browser.click('sotto-console >>> sotto-queue >>> .accept');
    await hears(browser, 'sotto-console', 'Hello from WebKit');
    await writes(browser, 'sotto-console >>> sotto-agent-chat[shown] >>> sotto-composer >>> textarea', 'Hi, this is Dana');

    await browser.switchTo(visitor);
    await browser.enter(FRAME);
    await hears(browser, 'sotto-chat', 'Hi, this is Dana');
    await browser.enter();
    await browser.goto(`${service.site}/`);
    await browser.enter(FRAME);
    await hears(browser, 'sotto-chat', 'Hello from WebKit');
    await hears(browser, 'sotto-chat', 'Hi, this is Dana');

    await browser.switchTo(agent);
    await browser.click('sotto-console >>> sotto-agent-chat[shown] >>> .end');
    await browser.click('sotto-console >>> sotto-agent-chat[shown] >>> dialog .danger');
    await browser.switchTo(visitor);
    await browser.enter(FRAME);
    await hears(browser, 'sotto-chat', 'This conversation has ended');
  } finally {
    await browser.close();
  }
});

async function writes(browser: WebKit, field: string, text: string) {
  await browser.click(field);
  await browser.keys(...text, 'Enter');
}

/** Waits until an element's text, its inner elements' too, has these words. */
async function hears(browser: WebKit, tag: string, words: string) {
  const heard = () =>
    browser.evaluate((name: string) => {
      const textIn = (root: Element | ShadowRoot): string => [...root.children].map((element) => `${element.shadowRoot ? textIn(element.shadowRoot) : ''} ${textIn(element)} ${[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join(' ')}`).join(' ');
      const element = document.querySelector(name);
      return element?.shadowRoot ? textIn(element.shadowRoot) : '';
    }, tag);
  await until(async () => String(await heard()).includes(words), PATIENCE_MS, words);
  expect(String(await heard())).toContain(words);
}
