import { expect, type Locator, type Page } from 'playwright/test';

/** A chat of a vendor's brand, in the page itself. */
export class BrandedChat {
  readonly host: Locator;
  readonly composer: Locator;

  constructor(page: Page, selector: string, readonly launcher: string, readonly delivered = 'Delivered') {
    this.host = page.locator(selector);
    this.composer = this.host.getByRole('textbox', { name: 'Message' });
  }

  async open(): Promise<void> {
    await this.host.getByRole('button', { name: this.launcher }).click();
    await expect(this.composer).toBeFocused();
  }

  /** Writes, and sees it delivered, in the words of its own version. */
  async talks(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
    await expect(this.message(text)).toContainText(this.delivered);
  }

  /** Exactly these messages are here: nothing that was written to another. */
  async shows(texts: readonly string[]): Promise<void> {
    await expect(this.host.locator('[part=bubble]')).toHaveText([...texts]);
  }

  message(text: string): Locator {
    return this.host.getByRole('listitem').filter({ hasText: text });
  }

  shadow(): Promise<string> {
    return this.host.locator('[part=panel]').evaluate((panel) => getComputedStyle(panel).boxShadow);
  }

  async clear(): Promise<void> {
    await this.host.getByRole('button', { name: 'More options' }).click();
    await this.host.getByRole('button', { name: 'Clear this device' }).click();
    await this.host.getByRole('dialog').getByRole('button', { name: 'Clear this device' }).click();
    await expect(this.host.locator('[part=bubble]')).toHaveCount(0);
  }
}

/** What a page says on its console and asks the network for, from now on; also notes what its tabs call their channels. */
export async function listenTo(page: Page): Promise<string[]> {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => said.push(`${request.url()} ${JSON.stringify(request.headers())}`));
  page.on('websocket', (socket) => said.push(socket.url()));
  await page.addInitScript(() => {
    const names: string[] = [];
    const before = Object.getOwnPropertyNames(window);
    window.BroadcastChannel = class extends BroadcastChannel {
      constructor(name: string) {
        super(name);
        names.push(name);
      }
    };
    Object.defineProperty(window, 'watched', { value: { names, before } });
  });
  return said;
}

/** What chats leave where anybody on the page can see it: its document, the names of what they keep and of what their tabs share, globals. */
export function traces(page: Page): Promise<{ document: string; kept: string[]; globals: string[] }> {
  return page.evaluate(async () => {
    const rootsIn = (root: Document | ShadowRoot): ShadowRoot[] =>
      [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot, ...rootsIn(shadowRoot)] : []));
    const roots = rootsIn(document);
    const sheets = [document, ...roots].flatMap(({ adoptedStyleSheets }) => adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)));
    const { held = [], pending = [] } = await navigator.locks.query();
    const { names, before }: { names: string[]; before: string[] } = Reflect.get(window, 'watched');
    const kept = [...(await indexedDB.databases()), ...held, ...pending].map(({ name = '' }) => name);
    return {
      document: [document.documentElement.getHTML({ shadowRoots: roots }), ...sheets].join('\n'),
      kept: [...kept, ...names, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].toSorted(),
      globals: Object.getOwnPropertyNames(window).filter((name) => !before.includes(name) && name !== 'watched'),
    };
  });
}
