// The playground's files, bundled when they are first asked for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;
let script;

/**
 * Answers requests below `/playground`.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {{ pathname: string, chatOrigin: string, clinicKey: string }} request
 */
export async function answerPlayground(response, { pathname, chatOrigin, clinicKey }) {
  if (pathname === '/playground/style.css') return send(response, 'text/css', readFileSync(join(HERE, 'style.css')));
  if (pathname === '/playground/main.js') return send(response, 'text/javascript', await (script ??= bundle()));
  if (pathname !== '/playground') return response.writeHead(404).end();
  const page = readFileSync(join(HERE, 'index.html'), 'utf8').replace('{{chatOrigin}}', chatOrigin).replace('{{clinicKey}}', clinicKey);
  const policy = `default-src 'self'; connect-src ${chatOrigin} ${chatOrigin.replace(/^http/, 'ws')}; base-uri 'none'; require-trusted-types-for 'script'`;
  return send(response, 'text/html; charset=utf-8', page, { 'content-security-policy': policy });
}

function send(response, type, body, headers = {}) {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', ...headers }).end(body);
}

async function bundle() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({ entryPoints: [join(HERE, 'main.mjs')], bundle: true, format: 'esm', minify: true, write: false });
  return outputFiles[0].contents;
}
