import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, test as base } from 'playwright/test';
import { freePorts } from '../support/ports.mjs';
import { Program } from '../support/program.js';
import { Console, Visitor } from './people.js';

/** The clinic's website, the chat service and the responder, as `npm start` runs them, with a data folder of their own. */
export class Service {
  readonly site: string;
  readonly chat: string;
  readonly #args: readonly string[];
  readonly #folder: string;
  #program: Program;

  private constructor(folder: string, site: number, chat: number) {
    this.#folder = folder;
    this.site = `http://localhost:${site}`;
    this.chat = `http://localhost:${chat}`;
    this.#args = ['examples/clinic/start.mjs', '--data', folder, '--port', String(site), '--chat-port', String(chat)];
    this.#program = new Program(this.#args);
  }

  static async start(): Promise<Service> {
    const folder = await mkdtemp(join(tmpdir(), 'sotto-e2e-'));
    const [site = 0, chat = 0] = await freePorts(2);
    const service = new Service(folder, site, chat);
    await service.#ready();
    return service;
  }

  /** As a power cut would: nothing is flushed, nobody is told. */
  async kill(): Promise<void> {
    await this.#program.end('SIGKILL');
  }

  /** The same addresses and data as before. */
  async startAgain(): Promise<void> {
    this.#program = new Program(this.#args);
    await this.#ready();
  }

  async dispose(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true, maxRetries: 10, retryDelay: 100 });
  }

  async #ready(): Promise<void> {
    await this.#program.says(/Ctrl-C stops/);
  }
}

export interface People {
  /** The real service, on free ports. */
  service: Service;
  /** Another browser profile, closed with the test. */
  profile: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A visitor on the clinic's website who has not touched the chat yet. */
  visit: (path?: string, options?: BrowserContextOptions) => Promise<Visitor>;
  /** The console in a browser of its own, with somebody of the demo's staff on shift. */
  signIn: (name: RegExp) => Promise<Console>;
}

export const test = base.extend<People>({
  // Playwright reads from the pattern what a fixture needs: nothing here.
  // oxlint-disable-next-line no-empty-pattern
  service: async ({}, use) => {
    const service = await Service.start();
    await use(service);
    await service.dispose();
  },
  profile: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      return context;
    });
    for (const context of contexts) await context.close();
  },
  visit: async ({ service, profile }, use) => {
    await use(async (path = '/', options) => {
      const context = await profile(options);
      return Visitor.arrive(context, service.site + path);
    });
  },
  signIn: async ({ service, profile }, use) => {
    await use(async (name) => Console.signIn(await profile(), service.chat, name));
  },
});
