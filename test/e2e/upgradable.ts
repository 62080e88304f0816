import { createServer, type Server } from 'node:http';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext } from 'playwright/test';
import { defaultSettings, initClinic } from '../../src/desk/index.js';
import { freePorts } from '../support/ports.mjs';
import { Program } from '../support/program.js';
import { Console, Visitor } from './people.js';

/** A chat service as `npm install` puts it into a folder, which can be upgraded, and a clinic's website that embeds it. */
export class Upgradable {
  readonly #folder: string;
  readonly #site: Server;
  readonly #ports: { readonly site: number; readonly chat: number };
  #program: Program;

  private constructor(folder: string, clinic: string, ports: { site: number; chat: number }) {
    this.#folder = folder;
    this.#ports = ports;
    this.#program = this.#run();
    this.#site = createServer((_, response) => {
      const tag = `async src="${this.#chat}/sotto.js" data-clinic="${clinic}" data-open`;
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><html lang="en"><title>Clinic</title><h1>Clinic</h1><script ${tag}></script>`);
    });
  }

  static async start(): Promise<Upgradable> {
    const folder = await mkdtemp(join(tmpdir(), 'sotto-upgrade-'));
    await mkdir(join(folder, 'data'));
    for (const part of ['dist', 'package.json']) await cp(part, join(folder, part), { recursive: true });
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    const clinic = await initClinic(join(folder, 'data'), defaultSettings('Birch Hill Clinic'), Date.now());
    const [site = 0, chat = 0] = await freePorts(2);
    const service = new Upgradable(folder, clinic.id, { site, chat });
    await new Promise<void>((listening) => service.#site.listen(site, 'localhost', listening));
    await service.#program.says(/Desk and console/);
    return service;
  }

  visit(context: BrowserContext): Promise<Visitor> {
    return Visitor.arrive(context, `http://localhost:${this.#ports.site}/`);
  }

  signIn(context: BrowserContext): Promise<Console> {
    return Console.signIn(context, this.#chat, /Dana/);
  }

  /** Another version in the place of this one, whose pages are made of files of other names. */
  async upgrade(): Promise<void> {
    await this.#program.end('SIGTERM');
    const pages = join(this.#folder, 'dist/cdn');
    const files = await readdir(join(pages, 'assets'));
    for (const file of files.filter((name) => name.endsWith('.br'))) await rm(join(pages, 'assets', file));
    for (const file of ['frame.html', 'console.html', ...files.filter((name) => name.endsWith('.js')).map((name) => join('assets', name))]) {
      const path = join(pages, file);
      await writeFile(path, (await readFile(path, 'utf8')).replaceAll(HASHED, '$1next.js'));
      await rm(`${path}.br`, { force: true });
      await rename(path, path.replace(HASHED, '$1next.js'));
    }
    this.#program = this.#run();
    await this.#program.says(/Desk and console/);
  }

  async stop(): Promise<void> {
    await this.#program.end('SIGKILL');
    this.#site.closeAllConnections();
    await new Promise((closed) => this.#site.close(closed));
    await rm(this.#folder, { recursive: true, maxRetries: 10, retryDelay: 100 });
  }

  get #chat(): string {
    return `http://localhost:${this.#ports.chat}`;
  }

  #run(): Program {
    return new Program([join(this.#folder, 'dist/cli/index.js'), 'serve', '--data', join(this.#folder, 'data'), '--port', String(this.#ports.chat), '--host', 'localhost', '--demo', 'Dana']);
  }
}

/** What a bundler puts at the end of a file's name. */
const HASHED = /((?:frame|console)-(?:[\w-]+-)?[\w-]{4})[\w-]{4}\.js/g;
