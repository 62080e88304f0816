import { expect } from 'playwright/test';
import { Visitor } from './people.js';
import { test } from './service.js';

const NEUTRAL = 'https://www.weather.gov/';

test.describe('somebody who has to be gone at once', () => {
  for (const [way, go] of [
    ['by one press', async (visitor: Visitor) => visitor.chat.getByRole('button', { name: 'Leave quickly' }).click()],
    ['by Escape, three times', async ({ page }: Visitor) => {
      // A machine that is busy may take the three for slow ones.
      const leaving = async () => {
        for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Escape');
        await expect(page).toHaveURL(NEUTRAL, { timeout: 2000 });
      };
      await expect(leaving).toPass();
    }],
  ] as const) {
    test(`leaves for a neutral page ${way}, with nothing to come back to`, async ({ visit, service }) => {
      const visitor = await visit();
      const { page } = visitor;
      await page.context().route(`${NEUTRAL}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }));
      await visitor.open();
      await visitor.write('Somebody looks over my shoulder');
      await expect(visitor.message('shoulder')).toHaveCount(1);
      const pagesBefore = await page.evaluate(() => history.length);
      await go(visitor);
      await expect(page).toHaveURL(NEUTRAL);
      // The clinic's page is not one to go back to.
      expect(await page.evaluate(() => history.length)).toBe(pagesBefore);
      const again = await Visitor.arrive(page.context(), service.site);
      await again.open();
      await expect(again.chat.getByRole('heading', { name: 'Ask about appointments' })).toBeVisible();
      await expect(again.message('shoulder')).toHaveCount(0);
    });
  }

  test('has nothing to come back to also where what was written was still waiting for a relay that answers nothing', async ({ visit, service }) => {
    const visitor = await visit();
    const { page } = visitor;
    const context = page.context();
    await context.route(`${NEUTRAL}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }));
    let hangs = false;
    await page.routeWebSocket(/./, (socket) => {
      const relay = socket.connectToServer();
      socket.onMessage((frame) => void (hangs || relay.send(frame)));
    });
    await visitor.open();
    await expect(visitor.chat.getByRole('heading', { name: 'Ask about appointments' })).toBeVisible();
    hangs = true;
    await visitor.write('Somebody looks over my shoulder');
    await expect(visitor.message('shoulder')).toHaveCount(1);
    await visitor.chat.getByRole('button', { name: 'Leave quickly' }).click();
    await expect(page).toHaveURL(NEUTRAL);
    const again = await Visitor.arrive(context, service.site);
    await again.open();
    await expect(again.chat.getByRole('heading', { name: 'Ask about appointments' })).toBeVisible();
    await expect(again.message('shoulder')).toHaveCount(0);
    // Nor is there once that page has gone.
    await again.page.reload();
    await again.open();
    await expect(again.message('shoulder')).toHaveCount(0);
  });
});
