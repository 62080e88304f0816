import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { BrowserContext, Page } from 'playwright/test';
import type { ClinicSettings } from '../../src/desk/index.js';
import { House } from '../scenario/house.js';
import { SkippingClock } from '../scenario/skipping-clock.js';
import { Console, Visitor } from './people.js';

/** A clinic with settings of a test's own: its real desk, a real relay elsewhere, the network to it, which is listened to, and a page with the script tag. */
export class OwnClinic {
  readonly house: House;
  /** The desk's. */
  readonly clock: SkippingClock;
  readonly #site: Server;
  readonly #port: number;

  private constructor(parts: { house: House; clock: SkippingClock; site: Server; port: number }) {
    ({ house: this.house, clock: this.clock, site: this.#site, port: this.#port } = parts);
  }

  /** @param word - What the site's server answers when a page of it asks for its word on a patient: undefined, where nobody is signed in. */
  static async open(settings: Partial<ClinicSettings>, { prepare, word }: { prepare?: (folder: string) => Promise<void>; word?: (request: IncomingMessage, clinic: string) => string | undefined } = {}): Promise<OwnClinic> {
    const clock = new SkippingClock();
    const house = await House.open({ phone: '(555) 010-0142', ...settings }, { clock, demoAccounts: [{ account: 'dana', name: 'Dana Reyes', role: 'agent' }], ...(prepare && { prepare }) });
    const tag = `async src="http://127.0.0.1:${house.desk.port}/sotto.js" data-clinic="${house.clinic.id}" data-relay="${house.wire.url}"`;
    const site = createServer((request, response) => {
      const { url = '', method } = request;
      if (method === 'POST') {
        const given = word?.(request, house.clinic.id);
        response.writeHead(given === undefined ? 401 : 200, { 'content-type': 'text/plain' }).end(given);
        return;
      }
      const more = decodeURIComponent(url.slice(2));
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><html lang="en"><title>Clinic</title><h1>Clinic</h1><script ${tag} ${more}></script>`);
    });
    await new Promise<void>((resolve) => site.listen(0, 'localhost', resolve));
    const address = site.address();
    if (!address || typeof address === 'string') throw new Error('no port');
    return new OwnClinic({ house, clock, site, port: address.port });
  }

  get chat(): string {
    return `http://127.0.0.1:${this.house.desk.port}`;
  }

  /** @param more - Further attributes of the tag. */
  visit(context: BrowserContext, { host = 'localhost', more = '' } = {}): Promise<Visitor> {
    return Visitor.arrive(context, `${this.at(host)}/?${encodeURIComponent(more)}`);
  }

  /** The site's origin under another name of this machine. */
  at(host: string): string {
    return `http://${host}:${this.#port}`;
  }

  signIn(context: BrowserContext): Promise<Console> {
    return Console.signIn(context, this.chat, /Dana Reyes/);
  }

  async close(): Promise<void> {
    this.#site.closeAllConnections();
    await new Promise((resolve) => this.#site.close(resolve));
    await this.house.close();
  }
}

/** A record of a browser's database: its name, and what is kept of it, byte for byte where it is bytes. */
export interface StoredRecord {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Everything that the chat's origin keeps in a browser: all databases, all stores, all records. */
export async function storedBy(page: Page, origin: string): Promise<StoredRecord[]> {
  const frame = page.frames().find((one) => one.url().startsWith(origin));
  if (!frame) throw new Error('the chat is not on the page');
  const records = await frame.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));
    const found: { name: string; hex: string }[] = [];
    const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([settled(objects.getAllKeys()), settled<unknown[]>(objects.getAll())]);
        for (const [i, key] of keys.entries()) {
          const value = values[i];
          found.push({ name: typeof key === 'string' ? key : JSON.stringify(key), hex: hexOf(value instanceof Uint8Array ? value : new TextEncoder().encode(JSON.stringify(value))) });
        }
      }
      database.close();
    }
    for (const [name, value] of [...Object.entries(localStorage), ...Object.entries(sessionStorage)]) found.push({ name, hex: hexOf(new TextEncoder().encode(String(value))) });
    return found;
  });
  return records.map(({ name, hex }) => ({ name, bytes: Buffer.from(hex, 'hex') }));
}
