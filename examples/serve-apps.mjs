// `node examples/serve-apps.mjs FOLDER`: the applications that build-apps.mjs made, on one origin, with a clinic of their own behind them. What a
// developer would write into each is filled in here: the clinic's key, the address of the relay, that of sotto.js and its hash.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';
import { initClinic, serveDesk } from 'sotto/desk';
import { gatewayTo } from './apps/white-label/gateway.mjs';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' };

const [source] = process.argv.slice(2);
if (!source) throw new Error('usage: serve-apps.mjs FOLDER');
const site = join(resolve(source), 'site');
const data = mkdtempSync(join(tmpdir(), 'sotto-apps-'));

const server = createServer(answer);
await new Promise((done) => server.listen(0, 'localhost', done));
const origin = `http://localhost:${server.address().port}`;
// Two hosts of one site, and another site.
const others = ['www.clinic', 'app.clinic', 'elsewhere'].map((host) => `http://${host}.localhost:${server.address().port}`);
await initClinic(data, { name: 'Alder Street Clinic', emergency: 'In an emergency call 911.', suite: 'x-wing', preset: 'hipaa', deviations: {}, origins: [origin, ...others], revoked: [] }, Date.now());
const desk = await serveDesk({ data, port: 0, host: 'localhost' });
const chat = `http://localhost:${desk.port}`;
const loader = await (await fetch(`${chat}/sotto.js`)).arrayBuffer();
const values = {
  CLINIC_ROOT_KEY: desk.clinic,
  'https://relay.example': chat,
  'https:\\/\\/chat.clinic.example': chat,
  'https://chat.clinic.example': chat,
  LOADER_HASH: createHash('sha384').update(new Uint8Array(loader)).digest('base64'),
};
server.on('upgrade', gatewayTo(`ws://localhost:${desk.port}/relay`, 'sotto.v1'));
process.stdout.write(`applications at ${origin}\n`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);

function answer(request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://site');
  const path = normalize(join(site, decodeURIComponent(pathname)));
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
  if (!file.startsWith(site) || !existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  return response.end(TYPES[extname(file)] ? filled(readFileSync(file, 'utf8')) : readFileSync(file));
}

function filled(text) {
  return Object.entries(values).reduce((whole, [placeholder, value]) => whole.replaceAll(placeholder, value), text);
}

async function stop() {
  server.closeAllConnections();
  server.close();
  await desk.close();
  rmSync(data, { recursive: true, force: true });
  process.exit(0);
}
