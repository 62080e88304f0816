import { expect, test } from 'playwright/test';
import { OwnClinic } from './own-clinic.js';

const [WWW, APP, BLOG] = ['www.clinic.localhost', 'app.clinic.localhost', 'blog.clinic.localhost'] as const;
const OWN = /^Message \d$/;

test.describe('a conversation between the hosts of one site', () => {
  let clinic: OwnClinic;
  test.beforeEach(async () => {
    clinic = await OwnClinic.open({});
  });
  test.afterEach(() => clinic.close());

  const sharing = (...hosts: readonly string[]) => ({ more: `data-shared-with="${hosts.map((host) => clinic.at(host)).join(' ')}"` });

  test('goes on from one to the other and back where both name each other, live in two tabs too', async ({ context }) => {
    const www = await clinic.visit(context, { host: WWW, ...sharing(APP) });
    await www.open();
    await www.write('Message 1');
    await www.shows(OWN, ['Message 1']);
    const app = await clinic.visit(context, { host: APP, ...sharing(APP, WWW) });
    await app.open();
    await app.shows(OWN, ['Message 1']);
    await app.write('Message 2');
    await www.shows(OWN, ['Message 1', 'Message 2']);
    expect(await context.cookies()).toEqual([]);
  });

  test('is not had by a host that names them and is not named, by one that does not ask, nor by the same host once it asks no more', async ({ context }) => {
    const www = await clinic.visit(context, { host: WWW, ...sharing(APP) });
    await www.open();
    await www.write('Message 1');
    await www.shows(OWN, ['Message 1']);
    const others = [
      { host: BLOG, ...sharing(WWW, APP) },
      { host: BLOG, ...sharing(WWW) },
      { host: APP },
      { host: WWW },
      // Whoever the page says it is, the browser says who it is.
      { host: BLOG, more: `${sharing(APP).more} data-origin="${clinic.at(WWW)}"` },
    ];
    for (const [i, page] of others.entries()) {
      const other = await clinic.visit(context, page);
      await other.open();
      // Its own conversation is there, and nothing else is.
      await other.write(`Message ${i + 2}`);
      await other.shows(OWN, [`Message ${i + 2}`]);
    }
    // Firefox gives the focus to no page that lies behind another.
    await www.page.bringToFront();
    await www.page.reload();
    await www.open();
    await www.shows(OWN, ['Message 1']);
  });

  test('stays apart, and its developer reads why, where a host is named that could not be meant', async ({ context }) => {
    const said: string[] = [];
    const visitor = await clinic.visit(context, { host: WWW, more: 'data-shared-with="app.clinic.example"' });
    visitor.page.on('console', (message) => said.push(message.text()));
    await visitor.open();
    await expect.poll(() => said.filter((text) => text.includes('is not shared'))).toHaveLength(1);
  });
});
