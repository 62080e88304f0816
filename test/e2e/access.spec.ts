import axe from 'axe-core';
import { expect, type Frame, type Page } from 'playwright/test';
import { test } from './service.js';

/** What axe holds against a document, frames inside it left out: they are looked at by themselves. */
async function audit(frame: Frame | Page | undefined): Promise<string[]> {
  if (!frame) throw new Error('there is no such frame');
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    // Main landmark and first heading are the page's: axe asks them of the top document only, which it takes this one for.
    const ofThePage = window.parent === window ? {} : { 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } };
    const { violations } = await window.axe.run(document, { iframes: false, resultTypes: ['violations'], rules: ofThePage });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`));
  });
}

test.describe('with the keyboard alone', () => {
  test('one gets to the launcher, opens, writes, sends, closes, and is back at the launcher', async ({ visit }) => {
    const visitor = await visit();
    const { page, launcher, composer } = visitor;
    for (let presses = 0; presses < 80 && !(await isFocused(page)); presses++) await page.keyboard.press('Tab');
    await expect(launcher).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(composer).toBeFocused();
    await page.keyboard.type('Typed by hand');
    await page.keyboard.press('Enter');
    await expect(visitor.message('Typed by hand')).toHaveCount(1);
    await expect(composer).toHaveValue('');
    await expect(composer).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(composer).toBeHidden();
    await expect(launcher).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(visitor.message('Typed by hand')).toHaveCount(1);
    await expect(composer).toBeFocused();
  });

  test('an agent signs in, accepts, answers and ends', async ({ service, profile, visit }) => {
    const visitor = await visit();
    await visitor.begin('For somebody without a mouse');
    const page = await (await profile()).newPage();
    await page.goto(`${service.chat}/console`);
    await reach(page, /Continue as Dana Reyes/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Accept Visitor/ })).toBeVisible();
    await reach(page, /^Accept Visitor/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
    await page.keyboard.type('Answered by hand');
    await page.keyboard.press('Enter');
    await expect(visitor.message('Answered by hand')).toHaveCount(1);
    await reach(page, 'End conversation', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await reach(page, 'End conversation');
    await page.keyboard.press('Enter');
    await expect(visitor.chat.getByRole('heading', { name: 'This conversation has ended' })).toBeVisible();
  });
});

test.describe('axe finds nothing', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`on the clinic’s page and in its open chat, ${colorScheme}`, async ({ visit, service }) => {
      const visitor = await visit('/', { colorScheme, reducedMotion: 'reduce' });
      expect(await audit(visitor.page)).toEqual([]);
      await visitor.begin('Is this readable?');
      const frame = visitor.page.frames().find((frame) => frame.url().startsWith(service.chat));
      expect(await audit(visitor.page)).toEqual([]);
      expect(await audit(frame)).toEqual([]);
      await visitor.chat.getByRole('button', { name: 'Only you and the care team can read this' }).click();
      await expect(visitor.chat.getByRole('dialog')).toBeVisible();
      expect(await audit(frame)).toEqual([]);
    });
  }

  test('on the console: signing in, queue, conversation, end', async ({ service, profile, visit }) => {
    const visitor = await visit();
    await visitor.begin('Is this readable?');
    const page = await (await profile({ reducedMotion: 'reduce' })).newPage();
    await page.goto(`${service.chat}/console`);
    await expect(page.getByRole('button', { name: /Dana Reyes/ })).toBeVisible();
    expect(await audit(page)).toEqual([]);
    await page.getByRole('button', { name: /Dana Reyes/ }).click();
    await expect(page.getByRole('button', { name: /^Accept Visitor/ })).toBeVisible();
    expect(await audit(page)).toEqual([]);
    await page.getByRole('button', { name: /^Accept Visitor/ }).click();
    await expect(page.getByRole('log')).toContainText('Is this readable?');
    expect(await audit(page)).toEqual([]);
    await page.getByRole('button', { name: 'End conversation' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await audit(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'End conversation' }).click();
    await expect(page.getByRole('heading', { name: 'This conversation has ended' })).toBeVisible();
    expect(await audit(page)).toEqual([]);
  });
});

test('a narrow screen is filled by the chat, which has its own way out', async ({ visit }) => {
  const visitor = await visit('/', { viewport: { width: 360, height: 740 } });
  await visitor.begin('From a small telephone');
  expect(await visitor.page.locator('iframe').boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
  await expect(visitor.page.getByRole('button', { name: 'Close chat' })).toBeHidden();
  for (const place of [visitor.composer, visitor.chat.getByRole('button', { name: 'Send' }), visitor.message('From a small telephone')]) await expect(place).toBeInViewport({ ratio: 1 });
  expect(await visitor.chat.locator('html').evaluate((page) => page.scrollWidth)).toBe(360);
  await visitor.chat.getByRole('button', { name: 'Minimize chat' }).click();
  await expect(visitor.page.locator('iframe')).toBeHidden();
  await expect(visitor.launcher).toBeFocused();
  await expect(visitor.launcher).toBeInViewport({ ratio: 1 });
});

function isFocused(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.localName === 'sotto-embed');
}

/** Presses Tab until a button of this name has the focus. */
async function reach(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const button = page.getByRole('button', { name });
  const focused = () => button.evaluateAll((buttons) => buttons.some((one) => one.matches(':focus')));
  for (let presses = 0; presses < 40 && !(await focused()); presses++) await page.keyboard.press(key);
  await expect.poll(focused).toBe(true);
}
