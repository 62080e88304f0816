import { type BrowserContext, expect, type Page } from 'playwright/test';
import { Console } from './people.js';
import { OwnClinic, storedBy } from './own-clinic.js';
import { type People, test } from './service.js';

/** Words that occur nowhere but in the test's messages, and that the console's page is never asked for: only what it holds itself can be found there. */
const FROM_VISITOR = 'zebrafish-allergy';
const DRAFT = 'axolotl-ointment';
const PASSPHRASE = 'nine brown kettles';

test.describe('a console that nobody attends to', () => {
  test('asks, then locks: nothing of the conversation is in the document, in any storage in the clear, or in the memory of the page', async ({ visit, service, profile }) => {
    test.slow();
    const visitor = await visit();
    await visitor.begin(`I have a ${FROM_VISITOR}`);
    const dana = await attended(await profile(), service);
    const { page } = dana;
    await dana.accept();
    await reads(dana, FROM_VISITOR);
    await page.keyboard.type(DRAFT);
    for (const word of [FROM_VISITOR, DRAFT]) expect(await documentOf(page), 'the search finds what is there').toContain(word);
    expect(await inMemory(page), 'the search finds what is there').toContain(FROM_VISITOR);

    // Whatever the searches took: the time begins now.
    await page.keyboard.press('Shift');
    await page.clock.fastForward('04:31');
    await expect(page.getByRole('heading', { name: 'Are you still there?' })).toBeVisible();
    await page.keyboard.press('Shift');
    await expect(page.getByRole('heading', { name: 'Are you still there?' })).toBeHidden();
    await page.clock.fastForward('04:00');
    await reads(dana, FROM_VISITOR);

    await page.clock.fastForward('05:01');
    await expect(page.getByRole('heading', { name: 'The console is locked' })).toBeVisible();
    for (const word of [FROM_VISITOR, DRAFT, 'automated']) expect(await documentOf(page)).not.toContain(word);
    const stored = await storedIn(page);
    expect(stored.length).toBeGreaterThan(1000);
    for (const word of [FROM_VISITOR, DRAFT]) expect(stored).not.toContain(word);
    await expect.poll(() => inMemory(page), { intervals: [1000] }).toEqual([]);

    await page.getByRole('button', { name: 'Unlock' }).click();
    await reads(dana, FROM_VISITOR);
    await expect(dana.composer).toBeFocused();
    await expect(dana.composer).toHaveValue(DRAFT);
    await dana.composer.press('Enter');
    await expect(visitor.message(DRAFT)).toHaveCount(1);
  });

  test('is purged after the longer time, and its conversation waits for somebody else', async ({ visit, service, profile, signIn }) => {
    test.slow();
    const visitor = await visit();
    await visitor.begin(`I have a ${FROM_VISITOR}`);
    const dana = await attended(await profile(), service);
    await dana.accept();
    await reads(dana, FROM_VISITOR);
    await dana.page.clock.fastForward('05:01');
    await expect(dana.page.getByRole('heading', { name: 'The console is locked' })).toBeVisible();
    await dana.page.clock.fastForward('10:01');
    await expect(dana.page.getByRole('heading', { name: 'Your shift was ended' })).toBeVisible();
    await expect.poll(() => storedIn(dana.page)).toBe('');
    const sam = await signIn(/Sam Okafor/);
    await sam.accept();
    await reads(sam, FROM_VISITOR);
  });

  test('opens for its passphrase only, after a lock and after a reload', async ({ profile }) => {
    test.slow();
    const clinic = await OwnClinic.open({});
    try {
      const visitor = await clinic.visit(await profile());
      await visitor.open();
      await visitor.write(`I have a ${FROM_VISITOR}`);
      const context = await profile();
      await context.clock.install();
      const page = await context.newPage();
      await page.goto(`${clinic.chat}/console`);
      await page.getByLabel('Enrollment code').fill(await clinic.house.desk.codes.create({ account: 'ada', name: 'Ada Lindqvist', role: 'agent' }, Date.now()));
      // By keys: what a test fills in stays in the page's memory by the test's own doing.
      await page.getByLabel('Passphrase for this shift').focus();
      await page.keyboard.type(PASSPHRASE);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      const ada = new Console(page);
      await ada.accept();
      await reads(ada, FROM_VISITOR);

      await page.clock.fastForward('05:01');
      await expect(page.getByRole('heading', { name: 'The console is locked' })).toBeVisible();
      await expect.poll(() => inMemory(page), { intervals: [1000] }).toEqual([]);
      const unlock = async (passphrase: string) => {
        await page.getByLabel('Your passphrase for this shift').focus();
        await page.keyboard.type(passphrase);
        await page.getByRole('button', { name: 'Unlock' }).click();
      };
      await unlock('ten brown kettles');
      await expect(page.getByText('That isn’t the passphrase of this shift.')).toBeVisible();
      expect(await documentOf(page)).not.toContain(FROM_VISITOR);
      await unlock(PASSPHRASE);
      await reads(ada, FROM_VISITOR);

      await page.reload();
      await expect(page.getByText('Your shift on this device opens with its passphrase.')).toBeVisible();
      const stored = Buffer.concat((await storedBy(page, clinic.chat)).map(({ bytes }) => bytes));
      for (const word of [FROM_VISITOR, PASSPHRASE]) expect(stored.includes(word)).toBe(false);
      await unlock(PASSPHRASE);
      await expect(ada.queue).toBeVisible();
      await ada.queue.getByRole('button', { name: /^Visitor/ }).click();
      await reads(ada, FROM_VISITOR);
    } finally {
      await clinic.close();
    }
  });

  test('is on shift in one tab at a time: two would seal with the same keys', async ({ service, profile }) => {
    const context = await profile();
    const dana = await Console.signIn(context, service.chat, /Dana Reyes/);
    const second = await context.newPage();
    await second.goto(`${service.chat}/console`);
    await expect(second.getByText('Your shift is open in another tab.')).toBeVisible();
    await dana.page.reload();
    await expect(dana.queue).toBeVisible();
    await dana.page.close();
    // The browser gives the lock of a page that was closed back in its own time.
    await expect.poll(() => second.evaluate(async () => (await navigator.locks.query()).held?.length)).toBe(0);
    await second.getByRole('button', { name: 'Try again' }).click();
    await expect(new Console(second).queue).toBeVisible();
  });
});

/** Dana at a console whose time the test puts forward. */
async function attended(context: BrowserContext, service: People['service']): Promise<Console> {
  await context.clock.install();
  return Console.signIn(context, service.chat, /Dana Reyes/);
}

async function reads(console: Console, word: string): Promise<void> {
  await expect.poll(async () => (await console.log.locator('[part=bubble]').allTextContents()).join()).toContain(word);
}

/** Every text, value and attribute, through open shadow roots. */
function documentOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const everythingIn = (root: Document | ShadowRoot): string => {
      const elements = [...root.querySelectorAll('*')];
      const own = elements.map((element) => [...element.attributes].map(({ value }) => value).join(' ') + ('value' in element ? String(element.value) : ''));
      return [...own, root instanceof Document ? root.documentElement.textContent : root.textContent, ...elements.map(({ shadowRoot }) => (shadowRoot ? everythingIn(shadowRoot) : ''))].join('\n');
    };
    return everythingIn(document);
  });
}

/** All that the browser keeps for the page, byte by byte. */
function storedIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));
    const texts: string[] = Object.values({ ...localStorage, ...sessionStorage });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const values: unknown[] = await settled(database.transaction(store).objectStore(store).getAll());
        texts.push(...values.map((value) => (value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : JSON.stringify(value))));
      }
      database.close();
    }
    return texts.join('');
  });
}

/** Which of the test's words a snapshot of the page's heap has, garbage taken away. */
async function inMemory(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const heap = chunks.join('');
  return [FROM_VISITOR, DRAFT, PASSPHRASE].filter((word) => heap.includes(word));
}
