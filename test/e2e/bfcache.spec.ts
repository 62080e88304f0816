import { expect, type Page } from 'playwright/test';
import type { Console, Visitor } from './people.js';
import { test } from './service.js';

const ALL = [1, 2, 3, 4, 5].map((number) => `Message ${number}`);

/** A page that the browser has put aside whole and shows again as it was (back/forward cache): its timers stood still, its connection was cut. */
test.describe('a page that somebody goes back to', () => {
  test('from another site goes on with the conversation, with what came meanwhile, over one connection', async ({ service, visit, signIn }) => {
    const visitor = await visit();
    const sockets = socketsOf(visitor.page);
    const dana = await talking(visitor, signIn);
    await visitor.page.goto(`${service.chat}/console`);
    await dana.write('Message 3');
    expect(await goneBackTo(visitor.page, service.site)).toBe(true);
    // The driver has lost the frame: what is read in it says the other side, and the keyboard goes where the focus still is.
    await expect(dana.message('Message 3')).toContainText('Read');
    await visitor.page.keyboard.type('Message 4');
    await visitor.page.keyboard.press('Enter');
    await expect(dana.message('Message 4')).toHaveCount(1);
    await dana.write('Message 5');
    await expect(dana.message('Message 5')).toContainText('Read');
    await dana.shows(/^Message \d$/, ALL);
    // The one that was cut, and one instead of it.
    expect(sockets).toHaveLength(2);
    await visitor.page.reload();
    await visitor.open();
    await visitor.shows(/^Message \d$/, ALL);
  });

  test('from another page of the clinic, to which the chat had come along, has what was written there', async ({ service, visit, signIn }) => {
    const visitor = await visit();
    const dana = await talking(visitor, signIn);
    await visitor.page.goto(`${service.site}/visit`);
    await visitor.open();
    await dana.write('Message 3');
    await expect(visitor.message('Message 3')).toHaveCount(1);
    // Browsers need not keep a page whose lock another one wants: then it begins anew, with the chat put away.
    if (!(await goneBackTo(visitor.page, service.site))) await visitor.open();
    await expect(visitor.message('Message 3')).toHaveCount(1);
    await visitor.write('Message 4');
    await expect(dana.message('Message 4')).toHaveCount(1);
    await dana.write('Message 5');
    for (const person of [visitor, dana]) await person.shows(/^Message \d$/, ALL);
  });
});

/** Two messages of visitor and agent; notes whether the page is shown again as it was. */
async function talking(visitor: Visitor, signIn: (name: RegExp) => Promise<Console>): Promise<Console> {
  await visitor.begin('Message 1');
  const dana = await signIn(/Dana Reyes/);
  await dana.accept();
  await dana.write('Message 2');
  await expect(visitor.message('Message 2')).toHaveCount(1);
  await visitor.page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
  return dana;
}

/** Goes back, and says whether it is the same page, out of the cache. */
async function goneBackTo(page: Page, site: string): Promise<boolean> {
  // In a task of its own: the answer comes before the page goes.
  await page.evaluate(() => void setTimeout(() => history.back()));
  await page.waitForURL(`${site}/`, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.readyState === 'complete');
  return page.evaluate(() => Reflect.get(window, 'persisted') === true);
}

function socketsOf(page: Page): string[] {
  const sockets: string[] = [];
  page.on('websocket', (socket) => sockets.push(socket.url()));
  return sockets;
}
