// The website of an invented clinic: static pages in one frame, with Sotto's script tag in each of them, as a clinic's own web server would send them.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { answerPlayground } from '../playground/serve.mjs';
import { hoursAt } from './hours.mjs';
import { portrait } from './portraits.mjs';

const HERE = import.meta.dirname;
const PAGES = { '/': 'home', '/services': 'services', '/team': 'team', '/visit': 'visit', '/patients': 'patients' };
const TYPES = { '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };
const FONTS = {
  'bricolage.woff2': '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  'hanken.woff2': '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
};

/**
 * Starts the clinic's website on `port` (0: any free one).
 *
 * @param {{ port: number, chatOrigin: string, clinicKey: string, host?: string }} options `chatOrigin` serves sotto.js and the relay;
 *   `clinicKey` is the clinic's public root key, base64url.
 * @returns {Promise<{ url: string, port: number, close(): Promise<void> }>} Rejects as `server.listen` does, with code EADDRINUSE for a port in use.
 */
export function serveSite({ port, chatOrigin, clinicKey, host = 'localhost' }) {
  const headers = securityHeaders(chatOrigin);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const asset = /^\/assets\/([\w-]+\.\w+)$/.exec(pathname)?.[1];
    if (asset) return sendAsset(response, asset);
    if (pathname.startsWith('/playground')) return answerPlayground(response, { pathname, chatOrigin, clinicKey });
    const name = PAGES[pathname] ?? 'missing';
    response.writeHead(name === 'missing' ? 404 : 200, { ...headers, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    return response.end(request.method === 'HEAD' ? undefined : renderPage(name, { chatOrigin, clinicKey }));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const bound = server.address().port;
      resolve({ url: `http://${host}:${bound}`, port: bound, close: () => closeServer(server) });
    });
  });
}

/** A strict policy, as a careful clinic would set it: nothing but the site itself and the chat. */
function securityHeaders(chatOrigin) {
  const policy = [
    "default-src 'self'",
    `script-src ${chatOrigin}`,
    `frame-src ${chatOrigin}`,
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ];
  return { 'content-security-policy': policy.join('; '), 'referrer-policy': 'strict-origin-when-cross-origin', 'x-content-type-options': 'nosniff' };
}

function sendAsset(response, name) {
  const path = FONTS[name] ? createRequire(import.meta.url).resolve(FONTS[name]) : join(HERE, 'assets', name);
  if (!existsSync(path)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'cache-control': 'max-age=3600' });
  return createReadStream(path).pipe(response);
}

/**
 * Fills a page into the layout. `{{name}}` is a value, `{{art:name}}` a drawing, `{{portrait:name}}` a face; the first line of a page is its title.
 */
function renderPage(name, { chatOrigin, clinicKey }) {
  const [title = '', ...body] = read(`pages/${name}.html`).split('\n');
  const current = Object.keys(PAGES).find((path) => PAGES[path] === name);
  const values = { title, chatOrigin: escape(chatOrigin), clinicKey: escape(clinicKey), year: String(new Date().getFullYear()), page: name, ...hoursAt(new Date()) };
  return read('layout.html')
    .replace('{{body}}', () => body.join('\n'))
    .replace(/\{\{art:([\w-]+)\}\}/g, (_, art) => read(`art/${art}.svg`).trim())
    .replace(/\{\{portrait:([\w-]+)\}\}/g, (_, person) => portrait(person))
    .replace(/\{\{(\w+)\}\}/g, (_, key) => values[key] ?? '')
    .replace(`<a href="${current}"`, `<a aria-current="page" href="${current}"`);
}

function read(path) {
  return readFileSync(join(HERE, path), 'utf8');
}

function escape(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function closeServer(server) {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
