import axe from 'axe-core';
import { expect, test } from 'playwright/test';
import { serveSite } from '../../examples/clinic/site.mjs';

/** The clinic's website by itself: what it shows must not depend on the chat, nor on anybody else. */
test.describe('the clinic’s website', () => {
  const CHAT = 'http://localhost:1';
  let site: Awaited<ReturnType<typeof serveSite>>;

  test.beforeAll(async () => {
    site = await serveSite({ port: 0, chatOrigin: CHAT, clinicKey: 'k'.repeat(43) });
  });
  test.afterAll(() => site.close());

  for (const path of ['/', '/services', '/team', '/visit', '/patients']) {
    test(`fits a narrow screen, carries the script tag and asks nobody else: ${path}`, async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(site.url + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator(`script[src="${CHAT}/sotto.js"][data-clinic="${'k'.repeat(43)}"][data-relay="${CHAT}"]`)).toHaveCount(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(asked.filter((url) => !url.startsWith(site.url) && !url.startsWith(CHAT))).toEqual([]);
      expect(asked.filter((url) => url.startsWith(site.url)).length).toBeGreaterThan(3);
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has nothing for axe to find, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const path of ['/', '/services', '/team', '/visit', '/patients', '/nowhere']) {
        await page.goto(site.url + path);
        await page.evaluate(axe.source);
        const found = await page.evaluate(async () => {
          const { violations } = await window.axe.run();
          return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
        });
        expect(found, path).toEqual([]);
      }
    });
  }

  test('says so where there is no page', async ({ page }) => {
    const response = await page.goto(`${site.url}/nowhere`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('That page has moved out.');
  });

  test('serves nothing outside its assets', async ({ request }) => {
    for (const path of ['/assets/../site.mjs', '/assets/%2e%2e%2fsite.mjs', '/assets/site.mjs']) {
      expect((await request.get(site.url + path)).status()).toBe(404);
    }
  });

  test('refuses a port in use with the error that says so', async () => {
    await expect(serveSite({ port: site.port, chatOrigin: CHAT, clinicKey: 'k' })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
