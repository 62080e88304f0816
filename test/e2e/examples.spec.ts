import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type FrameLocator, type Page, expect, test } from 'playwright/test';
import { Program } from '../support/program.js';

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
    test.setTimeout(360_000);
    if (!built) folder = mkdtempSync(join(tmpdir(), 'sotto-apps-'));
    if (!built) await run(process.execPath, ['examples/build-apps.mjs', folder]);
    program = new Program(['examples/serve-apps.mjs', folder]);
    [, origin = ''] = await program.says(/applications at (\S+)/);
  });
  test.afterAll(async () => {
    await program.end('SIGTERM');
    if (!built) rmSync(folder, { recursive: true, force: true });
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

  test('of a vendor shows, says and asks for nothing that bears our name', async ({ page }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('request', (request) => said.push(`${request.url()} ${JSON.stringify(request.headers())}`));
    page.on('websocket', (socket) => said.push(socket.url()));
    await page.goto(`${origin}/white-label/`);
    await page.getByRole('button', { name: 'Ask Acme' }).click();
    await talks(page);
    await expect(page.getByText('Private between you and your clinic')).toBeVisible();
    expect(said.some((line) => line.endsWith('/gateway'))).toBe(true);
    said.push(
      await page.evaluate(() => {
        const rootsIn = (root: Document | ShadowRoot): ShadowRoot[] =>
          [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot, ...rootsIn(shadowRoot)] : []));
        return document.documentElement.getHTML({ shadowRoots: rootsIn(document) });
      }),
    );
    expect(said.filter((line) => /sotto/i.test(line))).toEqual([]);
  });

  test('without our screens sends and shows', async ({ page }) => {
    await page.goto(`${origin}/headless/`);
    await page.getByLabel('Message').fill('Is anybody there?');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByRole('listitem')).toContainText('You: Is anybody there? delivered');
  });

  test('has types: what is right compiles, what is wrong does not', async () => {
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
