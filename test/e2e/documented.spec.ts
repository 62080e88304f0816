import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { initClinic, defaultSettings } from '../../src/desk/index.js';
import { Program } from '../support/program.js';
import { codeIn } from '../support/texts-of-docs.js';
import { Visitor } from './people.js';

const PIECES = ['README.md', 'docs/embedding.md'].flatMap((file) => codeIn(file, 'html').map((piece, i) => ({ name: `${file}, ${i + 1}`, piece })));

/** Pages as a reader of the README and the docs makes them: each piece of markup as it stands, with a clinic's own addresses and key, under a policy that allows what the docs say. */
test.describe('a page with the markup of the documents', () => {
  let folder: string;
  let program: Program;
  let site: Server;
  let clinic = '';
  let chat = '';
  let page = '';

  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sotto-documented-'));
    clinic = (await initClinic(join(folder, 'clinic'), defaultSettings('Cedar Clinic'), Date.now())).id;
    program = new Program(['dist/cli/index.js', 'serve', '--data', join(folder, 'clinic'), '--port', '0']);
    [, chat = ''] = await program.says(/Desk and console: (http:\S+)\/console/);
    site = createServer((_, response) => {
      const policy = `default-src 'none'; script-src ${chat}; frame-src ${chat}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }).end(page);
    });
    await new Promise<void>((resolve) => site.listen(0, 'localhost', resolve));
  });
  test.afterEach(async () => {
    site.closeAllConnections();
    await new Promise((resolve) => site.close(resolve));
    await program.end('SIGTERM');
    await rm(folder, { recursive: true });
  });

  for (const { name, piece } of PIECES) {
    test(`has the chat: ${name}`, async ({ context }) => {
      const hash = createHash('sha384').update(await readFile('dist/cdn/sotto.js')).digest('base64');
      const own = piece.replaceAll('<root public key>', clinic).replaceAll('https://chat.clinic.example', chat).replaceAll('https://relay.example', chat).replace('sha384-<hash>', `sha384-${hash}`);
      // What says the settings where attributes are dropped stands before the script.
      page = `<!doctype html><html lang="en"><title>Clinic</title><h1>Clinic</h1>${own}${own.includes('sotto-config') ? `<script src="${chat}/sotto.js"></script>` : ''}`;
      const address = site.address();
      if (!address || typeof address === 'string') throw new Error('no port');
      const visitor = await Visitor.arrive(context, `http://localhost:${address.port}/`);
      await visitor.open();
      await visitor.write('Hello from a page');
      await expect(visitor.chat.getByText('Delivered')).toBeVisible();
    });
  }
});
