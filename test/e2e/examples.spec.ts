import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type FrameLocator, type Page, expect, test } from 'playwright/test';
import { codeIn } from '../support/texts-of-docs.js';
import { packOtherVersion } from '../support/other-version.js';
import { Program } from '../support/program.js';
import { BrandedChat, listenTo, traces } from './brands.js';

const run = promisify(execFile);

/** The applications as a developer makes them: on the packed package, each with its own framework. One of them after another, since all are built once. */
test.describe('an application', () => {
  test.describe.configure({ mode: 'serial' });
  /** Set `APPS` to a folder that build-apps.mjs has filled, to go without building it again. */
  const built = process.env['APPS'];
  let folder = built ?? '';
  let program: Program;
  let origin = '';

  test.beforeAll(async () => {
    test.setTimeout(900_000);
    if (!built) folder = await mkdtemp(join(tmpdir(), 'sotto-apps-'));
    if (!built) {
      const place = await mkdtemp(join(tmpdir(), 'sotto-other-'));
      await run(process.execPath, ['examples/build-apps.mjs', folder, await packOtherVersion(place)]);
      await rm(place, { recursive: true });
    }
    program = new Program(['examples/serve-apps.mjs', folder]);
    [, origin = ''] = await program.says(/applications at (\S+)/);
  });
  test.afterAll(async () => {
    await program.end('SIGTERM');
    if (!built) await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  for (const name of ['html', 'strict-csp', 'wordpress', 'tag-manager']) {
    test(`with the script tag talks in a frame: ${name}`, async ({ page }) => {
      const troubles = troublesOf(page);
      await page.goto(`${origin}/${name}/`);
      await page.getByRole('button', { name: 'Chat with us' }).click();
      await talks(page.frameLocator('iframe'));
      expect(troubles).toEqual([]);
    });
  }

  test('talks though a plugin has joined and delayed scripts, and the theme styles everything', async ({ page }) => {
    const troubles = troublesOf(page);
    await page.goto(`${origin}/wordpress/joined.html`);
    await expect(page.locator('html[data-joined]')).toBeAttached();
    await page.mouse.move(200, 200);
    await page.mouse.move(300, 200);
    await page.getByRole('button', { name: 'Chat with us' }).click();
    await talks(page.frameLocator('iframe'));
    expect(troubles).toEqual([]);
  });

  test('keeps its conversation under every host for itself, of one site too, and sets no cookie', async ({ page }) => {
    const { port } = new URL(origin);
    const open = async (host: string) => {
      await page.goto(`http://${host}.localhost:${port}/html/`);
      await page.getByRole('button', { name: /^Chat with us/ }).click();
      const chat = page.frameLocator('iframe');
      await expect(chat.getByRole('textbox', { name: 'Message' })).toBeVisible();
      return chat.getByRole('listitem').filter({ hasText: 'Hello from a page' });
    };
    await open('www.clinic');
    await talks(page.frameLocator('iframe'));
    for (const host of ['app.clinic', 'elsewhere']) await expect(await open(host)).toHaveCount(0);
    await expect(await open('www.clinic')).toHaveCount(1);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('from a bundler brings the frame, opens it by a button of its own, and sees nothing of what is in it', async ({ page }) => {
    const troubles = troublesOf(page);
    await page.goto(`${origin}/react-frame/`);
    await page.getByRole('button', { name: 'Write to us' }).click();
    await talks(page.frameLocator('iframe'));
    // Strict mode mounts twice: there is one of it all the same.
    await expect(page.locator('sotto-embed')).toHaveCount(1);
    const [frameOrigin, seen] = await page.evaluate(() => {
      const embed = document.querySelector('sotto-embed');
      const frame = embed?.shadowRoot?.querySelector('iframe');
      return [new URL(frame?.src ?? '').origin, [frame?.contentDocument, embed?.getHTML({ serializableShadowRoots: true, shadowRoots: embed.shadowRoot ? [embed.shadowRoot] : [] }).includes('Hello from a page')]] as const;
    });
    expect(frameOrigin).not.toBe(origin);
    expect(seen).toEqual([null, false]);
    expect(troubles).toEqual([]);
  });

  for (const name of ['react', 'react-18', 'next', 'vue', 'svelte']) {
    test(`of a framework talks, and hears what it is told: ${name}`, async ({ page }) => {
      const troubles = troublesOf(page);
      await page.goto(`${origin}/${name}/`);
      await page.getByRole('button', { name: 'Chat with us' }).click();
      await talks(page);
      await expect(page.locator('sotto-chat')).toHaveCount(1);
      expect(troubles).toEqual([]);
    });
  }

  for (const name of ['react', 'vue']) {
    test(`of a framework puts the chat in and takes it out as fast as one can, in every state, and goes on: ${name}`, async ({ page }) => {
      const troubles = troublesOf(page);
      await page.goto(`${origin}/${name}/`);
      const flip = page.getByRole('button', { name: /^A page with/ });
      // Each time a little further: before it has drawn, while it opens, while what encrypts is fetched, and once one can write.
      await flip.evaluate(async (button: HTMLElement) => {
        const turn = () => new Promise((resolve) => setTimeout(resolve));
        for (let steps = 0; steps < 40; steps++) {
          if (!document.querySelector('sotto-chat')) button.click();
          await turn();
          void document.querySelector('sotto-chat')?.show();
          for (let step = 0; step < steps; step++) await turn();
          button.click();
          await turn();
        }
        button.click();
      });
      await expect(page.locator('sotto-chat')).toHaveCount(1);
      await page.getByRole('button', { name: 'Chat with us' }).click();
      await talks(page);
      // Out and in with a conversation: it is there again, once.
      await flip.click();
      await expect(page.locator('sotto-chat')).toHaveCount(0);
      await flip.click();
      await page.getByRole('button', { name: 'Chat with us' }).click();
      await expect(page.getByRole('log').getByRole('listitem').filter({ hasText: 'Hello from a page' })).toHaveCount(1);
      await expect.poll(async () => page.evaluate(async () => (await navigator.locks.query()).held?.length)).toBe(1);
      expect(troubles).toEqual([]);
    });
  }

  test('of a vendor shows, says, keeps and asks for nothing that bears our name', async ({ page }) => {
    const said = await listenTo(page);
    await page.goto(`${origin}/white-label/`);
    const [acme, juniper] = [new BrandedChat(page, 'acme-chat', 'Ask Acme'), new BrandedChat(page, 'juniper-chat', 'Night nurse')];
    await acme.open();
    await acme.talks('Hello from a page');
    await expect(page.getByText('Private between you and your clinic')).toBeVisible();
    await juniper.open();
    await juniper.host.getByRole('button', { name: 'More options' }).click();
    await juniper.host.getByRole('button', { name: 'Settings' }).click();
    await juniper.host.getByRole('radio', { name: 'Large', exact: true }).check();
    await juniper.host.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
    await juniper.talks('Good evening');
    expect(said.some((line) => line.endsWith('/gateway'))).toBe(true);
    const { document, kept, globals } = await traces(page);
    // Of each a database, a lock and a channel; of the one whose text was made larger, that.
    expect(kept.map((name) => name.replace(/[:-].*/, ''))).toEqual(['acme', 'acme', 'acme', 'juniper', 'juniper', 'juniper', 'juniper']);
    expect([...said, document, ...kept, ...globals].filter((line) => /sotto/i.test(line))).toEqual([]);
  });

  for (const { where, other: selector, launcher, write } of [
    {
      where: 'two brands on one page',
      other: 'juniper-chat',
      launcher: 'Night nurse',
      write: (page: string) => page.replace('src="juniper.js"', 'src="../white-label-other/juniper.js"'),
    },
    {
      where: 'one brand on one page, the other version in a registry of its own',
      other: '#place acme-chat',
      launcher: 'Ask Acme',
      write: (page: string) =>
        page
          .replace('<acme-chat', '<div id="place"></div><acme-chat')
          .replace(/<juniper-chat.*<\/juniper-chat>/, '')
          .replace(
            'src="juniper.js">',
            `>import { bringTo } from '../white-label-other/acme.js';
             const place = document.querySelector('#place').attachShadow({ mode: 'open', customElementRegistry: new CustomElementRegistry() });
             place.innerHTML = '<acme-chat instance="other"></acme-chat>';
             place.firstChild.clinic = document.querySelector('acme-chat').clinic;
             bringTo(place);
             const sheet = new CSSStyleSheet();
             sheet.replaceSync('acme-chat::part(root) { inset-inline: 16px auto }');
             place.adoptedStyleSheets.push(sheet);`,
          ),
    },
  ]) {
    test(`of two versions: neither touches the other, ${where}`, async ({ page }) => {
      const said = await listenTo(page);
      const site = join(folder, 'site/white-label');
      await writeFile(join(site, 'two-versions.html'), write(await readFile(join(site, 'index.html'), 'utf8')));
      const arrive = async () => {
        await page.goto(`${origin}/white-label/two-versions.html`);
        const [one, other] = [new BrandedChat(page, 'body > acme-chat', 'Ask Acme'), new BrandedChat(page, selector, launcher, 'Handed over')];
        await one.open();
        await other.open();
        return [one, other] as const;
      };
      const [one, other] = await arrive();
      await one.talks('To the practice');
      await other.talks('To the other one');
      await one.talks('To the practice again');
      await one.shows(['To the practice', 'To the practice again']);
      await other.shows(['To the other one']);
      // The other version has another shadow.
      expect([(await one.shadow()).includes('rgb(255, 0, 0)'), (await other.shadow()).includes('rgb(255, 0, 0)')]).toEqual([false, true]);
      const { document, kept, globals } = await traces(page);
      const own = await one.host.evaluate((chat) => `${chat.localName.replace('-chat', '')}:${chat.getAttribute('clinic') ?? ''}:${location.origin}:`);
      expect([kept.length, kept.filter((name) => name === own).length]).toEqual([6, 3]);
      expect([...said, document, ...kept, ...globals].filter((line) => /sotto|error/i.test(line))).toEqual([]);

      await one.host.evaluate((chat) => chat.remove());
      await other.talks('Still here');
      expect((await page.evaluate(async () => (await navigator.locks.query()).held?.map(({ name }) => name)))).toEqual([kept.find((name) => name !== own)]);

      const [back, otherBack] = await arrive();
      await back.shows(['To the practice', 'To the practice again']);
      await otherBack.shows(['To the other one', 'Still here']);
      await back.clear();
      await otherBack.talks('And here');
      const [, last] = await arrive();
      await last.shows(['To the other one', 'Still here', 'And here']);
    });
  }

  test('without our screens sends and shows', async ({ page }) => {
    await page.goto(`${origin}/headless/`);
    await page.getByLabel('Message').fill('Is anybody there?');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByRole('listitem')).toContainText('You: Is anybody there? delivered');
  });

  test('has types: what is right compiles, what is wrong does not; what the docs have for React does', async () => {
    for (const [i, code] of codeIn('docs/embedding.md', 'tsx').entries()) await writeFile(join(folder, `types/documented-${i}.tsx`), code);
    await run(resolve('node_modules/.bin/tsc'), ['-p', folder], { cwd: folder });
  });
});

/** Writes, and sees it sent. */
async function talks(chat: Page | FrameLocator) {
  const composer = chat.getByRole('textbox', { name: 'Message' });
  await expect(composer).toBeFocused();
  await composer.fill('Hello from a page');
  await composer.press('Enter');
  await expect(chat.getByRole('log').getByRole('listitem').filter({ hasText: 'Hello from a page' })).toHaveCount(1);
  await expect(chat.getByText('Delivered')).toBeVisible();
}

/** Errors of the page, and what its content security policy stopped. */
function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    // Pages without an icon are no trouble.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) troubles.push(message.text());
  });
  return troubles;
}
