import { expect } from 'playwright/test';
import { Eavesdropper } from './eavesdropper.js';
import { Visitor } from './people.js';
import { test } from './service.js';

/** Words that occur nowhere but in the test's messages. */
const FROM_VISITOR = 'zebrafish-allergy';
const FROM_AGENT = 'quokka-ointment';

test.describe('privacy', () => {
  test('asks the chat service for nothing but the script, and stores nothing, before the launcher is pressed', async ({ service, profile }) => {
    const context = await profile();
    const { urls } = await Eavesdropper.in(context);
    const visitor = await Visitor.arrive(context, service.site);
    await expect(visitor.launcher).toBeVisible();
    await visitor.page.goto(`${service.site}/services`, { waitUntil: 'networkidle' });
    expect([...new Set(urls.filter((url) => !url.startsWith(service.site)))]).toEqual([`${service.chat}/sotto.js`]);
    expect(await context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
    expect(visitor.page.frames()).toHaveLength(1);
  });

  test('asks no third party, and puts no word into an address, a frame on the network or a message between windows', async ({ service, profile, signIn }) => {
    const context = await profile();
    const heard = await Eavesdropper.in(context);
    const visitor = await Visitor.arrive(context, service.site);
    await visitor.begin(`I have a ${FROM_VISITOR}`);
    const dana = await signIn(/Dana Reyes/);
    await dana.accept();
    await dana.write(`Take the ${FROM_AGENT}`);
    await expect(visitor.message(FROM_AGENT)).toHaveCount(1);
    await visitor.page.goto(`${service.site}/team`);
    await visitor.open();
    await expect(visitor.message(FROM_AGENT)).toHaveCount(1);

    const own = [service.site, service.chat, service.chat.replace('http', 'ws')];
    expect(heard.urls.filter((url) => !own.some((origin) => url.startsWith(`${origin}/`)))).toEqual([]);
    expect(heard.urls.some((url) => url.startsWith('ws'))).toBe(true);
    const between = await heard.overheard(visitor.page);
    expect(between.some((message) => message.includes('"unread"'))).toBe(true);
    expect(heard.sentFrames.length).toBeGreaterThan(3);
    const everything = [...heard.urls, ...between, ...[...heard.sentFrames, ...heard.receivedFrames, ...heard.bodies].map((bytes) => bytes.toString('latin1'))];
    for (const word of [FROM_VISITOR, FROM_AGENT, 'Dana', 'automated']) expect(everything.filter((text) => text.includes(word))).toEqual([]);
    // Ids of conversations are for the relay alone.
    const ids = new Set(heard.sentFrames.flatMap((bytes) => /"conversation":"([\w-]{43})"/.exec(bytes.toString('latin1'))?.[1] ?? []));
    expect(ids.size).toBe(1);
    for (const id of ids) expect([...heard.urls, ...between].filter((text) => text.includes(id))).toEqual([]);
  });

  test('keeps the chat in a frame that scripts of the page around cannot look into', async ({ visit }) => {
    const visitor = await visit();
    await visitor.begin(`I have a ${FROM_VISITOR}`);
    const seen = await visitor.page.evaluate(() => {
      const frame = document.querySelector('sotto-embed')?.shadowRoot?.querySelector('iframe');
      const attempt = (look: () => unknown) => {
        try {
          return String(look());
        } catch (error) {
          return error instanceof DOMException ? error.name : String(error);
        }
      };
      return {
        document: attempt(() => frame?.contentDocument),
        body: attempt(() => frame?.contentWindow?.document.body),
        storage: attempt(() => frame?.contentWindow?.localStorage),
        page: document.documentElement.getHTML({ serializableShadowRoots: true, shadowRoots: [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []) }),
        databases: attempt(() => localStorage.length),
      };
    });
    expect(seen).toMatchObject({ document: 'null', body: 'SecurityError', storage: 'SecurityError' });
    expect(seen.page).toContain('<iframe');
    expect(seen.page).not.toContain(FROM_VISITOR);
    expect(await visitor.page.evaluate(() => ({ ...localStorage }))).toEqual({ sotto: '1' });
    expect(await visitor.page.evaluate(() => indexedDB.databases())).toEqual([]);
  });

  test('keeps what it stores in the browser sealed', async ({ visit, service }) => {
    const visitor = await visit();
    await visitor.begin(`I have a ${FROM_VISITOR}`);
    const frame = visitor.page.frames().find((frame) => frame.url().startsWith(service.chat));
    const stored = await frame?.evaluate(async () => {
      const settled = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));
      const texts: string[] = [];
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await settled(indexedDB.open(name));
        for (const store of database.objectStoreNames) {
          const records = database.transaction(store).objectStore(store);
          const [keys, values] = await Promise.all([settled(records.getAllKeys()), settled(records.getAll())]);
          const latin = (value: unknown) => (value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : JSON.stringify(value));
          texts.push(...keys.map(String), ...values.map(latin));
        }
        database.close();
      }
      return [...texts, JSON.stringify({ ...localStorage, ...sessionStorage }), document.cookie];
    });
    expect(stored?.length).toBeGreaterThan(5);
    for (const word of [FROM_VISITOR, 'zebrafish', 'automated', 'secretKey']) expect(stored?.filter((text) => text.includes(word))).toEqual([]);
  });

  test('has no way to attach, download, print or mail anything, for visitor and agent', async ({ visit, signIn }) => {
    const visitor = await visit();
    await visitor.begin('What can I press?');
    await visitor.chat.getByRole('button', { name: 'More options' }).click();
    const dana = await signIn(/Dana Reyes/);
    await dana.accept();
    for (const side of [visitor.chat, dana.page]) {
      await expect(side.getByRole('button', { name: 'Send' })).toHaveCount(1);
      await expect(side.getByRole('button', { name: /attach|upload|file|transcript|download|save|print|e-?mail|export/i })).toHaveCount(0);
      await expect(side.getByRole('link', { name: /attach|upload|file|transcript|download|save|print|e-?mail|export/i })).toHaveCount(0);
      await expect(side.locator('input[type=file], a[download]')).toHaveCount(0);
    }
  });

  test('is printed as a notice in its place, inside the frame too, for visitor and agent', async ({ visit, signIn }) => {
    const visitor = await visit();
    await visitor.begin('Not on paper');
    const dana = await signIn(/Dana Reyes/);
    await dana.accept();
    await expect(dana.message('Not on paper').first()).toBeVisible();
    for (const [side, notice] of [[visitor, visitor.chat.getByText('isn’t printed')], [dana, dana.page.getByText('isn’t printed')]] as const) {
      await side.composer.press('ControlOrMeta+p');
      await side.page.emulateMedia({ media: 'print' });
      await expect(side.message('Not on paper').first()).toBeHidden();
      await expect(side.composer).toBeHidden();
      await expect(notice.first()).toBeVisible();
      await side.page.emulateMedia({ media: 'screen' });
    }
  });

  test('has no path to the clipboard, in the transcript and in the composer, for visitor and agent', async ({ visit, signIn }) => {
    const visitor = await visit();
    await visitor.begin(`I have a ${FROM_VISITOR}`);
    const dana = await signIn(/Dana Reyes/);
    await dana.accept();
    for (const { composer, log, message } of [visitor, dana].map((side) => ({ composer: side.composer, log: side.log, message: side.message(FROM_VISITOR).first() }))) {
      await composer.fill('a draft');
      await composer.press('ControlOrMeta+a');
      for (const keys of ['ControlOrMeta+c', 'ControlOrMeta+x', 'ControlOrMeta+v']) await composer.press(keys);
      await composer.press('End');
      await composer.press('ControlOrMeta+v');
      await expect(composer).toHaveValue('a draft');
      for (const place of [composer, log, message.locator('[part=bubble]')]) {
        const allowed = await place.evaluate((element) =>
          ['copy', 'cut', 'paste', 'dragstart', 'drop', 'contextmenu'].filter((type) => element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true, composed: true }))),
        );
        expect(allowed).toEqual([]);
      }
      await message.dblclick();
      expect(await log.evaluate((element) => element.ownerDocument.getSelection()?.toString() ?? '')).toBe('');
      expect(await log.evaluate((element) => getComputedStyle(element).userSelect)).toBe('none');
      await composer.fill('');
    }
    await expect(visitor.chat.getByText('Copy and paste are off in this chat')).toHaveCount(0);
    await visitor.composer.press('ControlOrMeta+v');
    await expect(visitor.chat.getByText('Copy and paste are off in this chat')).toBeVisible();
  });
});
