import axe from 'axe-core';
import { expect } from 'playwright/test';
import { test } from './service.js';

test('in the playground one sets the look, language, policy and network, and sees the snippet, the events and what the relay gets', async ({ service, profile }) => {
  const page = await (await profile({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(`${service.site}/playground`);
  const [chat, snippet, events, frames] = [page.locator('sotto-chat'), page.locator('.snippet'), page.locator('.events'), page.locator('.frames')];
  const form = page.getByRole('form', { name: 'Settings' });
  const composer = chat.getByRole('textbox');
  await expect(events).toContainText('sotto-open');

  await page.getByLabel('Accent of its own').check();
  await page.getByLabel('Accent', { exact: true }).fill('#aa3300');
  await expect(snippet).toContainText('"accent": "#aa3300"');
  await expect(chat.getByRole('button', { name: 'Send' })).toBeVisible();
  await form.getByLabel('Language').selectOption('es');
  await expect(chat.getByRole('button', { name: 'Enviar' })).toBeVisible();
  await form.getByLabel('Language').selectOption('');

  await page.getByLabel('Lock when idle after').selectOption('60000');
  await expect(snippet).toContainText('"lockAfterMs": 60000');

  await composer.fill('Do you see people on Saturdays?');
  await composer.press('Enter');
  const own = chat.locator('[part=bubble]').filter({ hasText: 'Saturdays' });
  await expect(own).toHaveCSS('background-color', 'rgb(170, 51, 0)');
  await expect(chat.getByRole('log')).toContainText('automated assistant');
  await expect(events).toContainText('sotto-conversation-start');
  await expect(frames.getByText('↑').first()).toBeVisible();
  await expect(frames).not.toContainText('Saturdays');

  await page.getByLabel('No connection').check();
  await composer.fill('And without a network?');
  await composer.press('Enter');
  await expect(chat.getByText('Waiting to send')).toBeVisible();
  await page.getByLabel('No connection').uncheck();
  await expect(chat.getByText('Waiting to send')).toHaveCount(0);

  await page.evaluate(axe.source);
  expect(await page.evaluate(async () => (await window.axe.run()).violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)))).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.evaluate(() => scrollTo(0, 0));
  await expect(chat).toBeInViewport();
});
