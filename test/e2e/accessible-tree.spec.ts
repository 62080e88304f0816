import { type Browser, expect, type Page, test } from 'playwright/test';
import { asideStates } from '../support/aside-states.js';
import { openBundled } from '../support/bundled-page.js';
import { chatStates } from '../support/chat-states.js';
import { shiftStates } from '../support/console-states.js';

/** States whose words depend on the day they are looked at. */
const OF_THE_DAY = ['always-open', 'when-closed', 'long'];

/**
 * What assistive technology is given, state by state, compared to the letter with the files in `accessible-tree/`: whatever changes is looked at.
 * `npx playwright test --config test/e2e/playwright.config.mjs accessible-tree --update-snapshots=all` writes them.
 */
test.describe('the accessible tree', () => {
  test.describe('of the chat', () => {
    let page: Page;
    test.beforeAll(async ({ browser }) => {
      page = await gallery(browser, 'gallery');
    });
    test.afterAll(() => page.close());

    for (const state of Object.keys({ ...chatStates, ...asideStates }).filter((name) => !OF_THE_DAY.includes(name))) {
      test(`is as it was: ${state}`, () => same(page, 'chat', { state }));
    }
    for (const sheet of ['roster', 'settings', 'end', 'clear']) {
      test(`is as it was, with a sheet: ${sheet}`, () => same(page, 'chat', { state: 'talking', sheet }));
    }
    test('is as it was from right to left, in another language', () => same(page, 'chat', { state: 'talking', lang: 'ar', dir: 'rtl' }));
    test('is as it was, closed', () => same(page, 'chat', { state: 'talking', layout: 'panel', open: '0' }));
  });

  test.describe('of the console', () => {
    let page: Page;
    test.beforeAll(async ({ browser }) => {
      page = await gallery(browser, 'console-gallery');
    });
    test.afterAll(() => page.close());

    for (const state of ['sign-in', ...Object.keys(shiftStates)]) test(`is as it was: ${state}`, () => same(page, 'console', { state }));
    for (const select of ['k7q2aaaa', 'b2hnaaaa', 'w5jdaaaa', 'r9xfaaaa', 'e1lsaaaa', 'h3gkaaaa']) {
      test(`is as it was, with a conversation open: ${select}`, () => same(page, 'console', { state: 'busy', select }));
    }
  });
});

function gallery(browser: Browser, name: string): Promise<Page> {
  return openBundled(browser, new URL(`../support/${name}.ts`, import.meta.url));
}

async function same(page: Page, what: 'chat' | 'console', query: Readonly<Record<string, string>>) {
  await page.goto(`?${new URLSearchParams(query)}`);
  const element = page.locator(`sotto-${what}`);
  await element.waitFor({ state: 'attached' });
  // Parts of it are fetched: until two looks at it are the same, and for as long as it is not what it was.
  let tree = '';
  await expect(async () => {
    const before = tree;
    tree = await element.ariaSnapshot();
    expect(tree).toBe(before);
    expect(tree).toMatchSnapshot(['accessible-tree', `${what}-${Object.values(query).join('-')}.yml`]);
  }).toPass({ intervals: [300], timeout: 60_000 });
}
