import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Handler } from 'hono';

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript; charset=utf-8', html: 'text/html; charset=utf-8', txt: 'text/plain; charset=utf-8' };

/**
 * The pages and scripts of a folder, as they are when it is looked into first. Each is read when somebody first asks for it, whole, and is then in memory once, however many
 * ask for it and however slowly they read. Nothing but what was found in the folder has a name here.
 */
export class ServedFiles {
  readonly #folder: string;
  readonly #names: ReadonlySet<string>;
  readonly #read = new Map<string, Promise<Uint8Array<ArrayBuffer> | undefined>>();

  /** @param folder - One that is not there has no files. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#names = new Set(existsSync(folder) ? readdirSync(folder) : []);
  }

  /**
   * Answers with a file, compressed where that lies beside it and is wanted; where there is none, what comes next answers.
   *
   * @param name - What is asked for; by default what the path ends in.
   * @throws the system's error, where it cannot be read now.
   */
  answer(headers: Readonly<Record<string, string>>, name?: string): Handler {
    return async (c, next) => {
      const asked = name ?? c.req.path.slice(c.req.path.lastIndexOf('/') + 1);
      const type = TYPES[asked.slice(asked.lastIndexOf('.') + 1)];
      if (type === undefined) return next();
      const packed = c.req.header('accept-encoding')?.split(',').some((encoding) => encoding.trim() === 'br') ? await this.#get(`${asked}.br`) : undefined;
      const bytes = packed ?? (await this.#get(asked));
      if (!bytes) return next();
      for (const [header, value] of Object.entries(headers)) c.header(header, value);
      c.header('content-type', type);
      c.header('content-length', `${bytes.length}`);
      c.header('vary', 'accept-encoding');
      if (packed) c.header('content-encoding', 'br');
      return c.body(bytes);
    };
  }

  #get(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    if (!this.#names.has(name)) return Promise.resolve(undefined);
    const reading = this.#read.get(name) ?? this.#readFile(name);
    this.#read.set(name, reading);
    return reading;
  }

  /** What could not be read is tried again by whoever asks next. */
  async #readFile(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      return new Uint8Array(await readFile(join(this.#folder, name)));
    } catch (error) {
      this.#read.delete(name);
      // Another version has taken this one's place meanwhile.
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  }
}
