import { type BrowserContext, expect, type FrameLocator, type Locator, type Page } from 'playwright/test';

/** What visitor and agent have in common: a log of messages and a field to write in. */
abstract class Talker {
  abstract readonly page: Page;
  abstract readonly log: Locator;
  abstract readonly composer: Locator;

  async write(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  message(text: string | RegExp): Locator {
    return this.log.getByRole('listitem').filter({ hasText: text });
  }

  /** Exactly these of the test's own messages are on the screen, in this order, each once. The responder's are passed over. */
  async shows(own: RegExp, texts: readonly string[]): Promise<void> {
    await expect(this.log.locator('[part=bubble]').filter({ hasText: own })).toHaveText([...texts]);
  }
}

/** A person on the clinic's website. */
export class Visitor extends Talker {
  readonly launcher: Locator;
  readonly chat: FrameLocator;
  readonly log: Locator;
  readonly composer: Locator;

  constructor(readonly page: Page) {
    super();
    this.launcher = page.getByRole('button', { name: 'Chat with us' });
    this.chat = page.frameLocator('iframe');
    this.log = this.chat.getByRole('log');
    this.composer = this.chat.getByRole('textbox', { name: 'Message' });
  }

  static async arrive(context: BrowserContext, url: string): Promise<Visitor> {
    const page = await context.newPage();
    await page.goto(url);
    return new Visitor(page);
  }

  async open(): Promise<void> {
    await this.launcher.click();
    await expect(this.composer).toBeFocused();
  }

  /** Opens the chat, writes, and has the automated front desk's answer. */
  async begin(text: string): Promise<void> {
    await this.open();
    await this.write(text);
    await this.answered();
  }

  async answered(): Promise<void> {
    await expect(this.message('automated assistant').first()).toBeVisible();
  }
}

/** An agent at the console. */
export class Console extends Talker {
  readonly queue: Locator;
  readonly chat: Locator;
  readonly log: Locator;
  readonly composer: Locator;

  constructor(readonly page: Page) {
    super();
    this.queue = page.getByRole('navigation', { name: 'Conversations' });
    this.chat = page.locator('sotto-agent-chat[shown]');
    this.log = this.chat.getByRole('log');
    this.composer = this.chat.getByRole('textbox', { name: 'Message' });
  }

  static async signIn(context: BrowserContext, chat: string, name: RegExp): Promise<Console> {
    const page = await context.newPage();
    await page.goto(`${chat}/console`);
    await page.getByRole('button', { name }).click();
    const console = new Console(page);
    await expect(console.queue).toBeVisible();
    return console;
  }

  /** The one conversation that waits. */
  async accept(): Promise<void> {
    await this.queue.getByRole('button', { name: /^Accept Visitor/ }).click();
    await expect(this.composer).toBeVisible();
  }

  async handOver(to: RegExp): Promise<void> {
    await this.chat.getByRole('button', { name: 'Hand over' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: to }).click();
  }

  async end(): Promise<void> {
    await this.chat.getByRole('button', { name: 'End conversation' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'End conversation' }).click();
  }
}
