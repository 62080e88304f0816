import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { toBase64Url } from '../../src/bytes.js';
import { createDeviceKey } from '../../src/crypto/index.js';
import { defaultSettings, initClinic, type RunningDesk, serveDesk } from '../../src/desk/index.js';

type Headers = Record<string, string>;

describe('signing in with one click', () => {
  let data: string;
  let desk: RunningDesk;
  const closing: (() => void)[] = [];

  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'sotto-click-'));
    await initClinic(data, defaultSettings('Alder'), Date.now());
    await start();
  });
  afterEach(async () => {
    for (const close of closing.splice(0)) close();
    await desk.close();
    await rm(data, { recursive: true });
  });

  async function start(): Promise<void> {
    desk = await serveDesk({ data, port: 0, demoAccounts: [{ account: 'dana', name: 'Dana', role: 'agent' }] });
  }

  /** Node's own client, because `fetch` does not let a test lie about its host. */
  function send(method: string, path: string, { body, headers = {}, port = desk.port }: { body?: string; headers?: Headers; port?: number } = {}): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const outgoing = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
        text(response).then((whole) => resolve({ status: response.statusCode ?? 0, body: whole }), reject);
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  const asking = (account = 'dana') => JSON.stringify({ login: { kind: 'demo', account }, key: toBase64Url(createDeviceKey().publicKey) });
  const click = async (headers: Headers = {}, port?: number) => (await send('POST', '/api/sign-in', { body: asking(), headers: { 'content-type': 'application/json', ...headers }, ...(port !== undefined && { port }) })).status;
  const shown = async (headers: Headers = {}): Promise<number> => JSON.parse((await send('GET', '/api/desk', { headers })).body).demoAccounts.length;

  test('is for this machine, under the name that the desk has, for a program and for the desk’s own page', async () => {
    assert.deepEqual([await click(), await shown()], [200, 1]);
    assert.equal((await send('POST', '/api/sign-in', { body: asking('root'), headers: { 'content-type': 'application/json' } })).status, 403);
    for (const name of ['localhost', '127.0.0.1']) {
      const host = `${name}:${desk.port}`;
      assert.equal(await click({ host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }), 200, host);
    }
  });

  test('is for no page of elsewhere and no other name of this machine, and still there for whoever is on it', async () => {
    const own = `127.0.0.1:${desk.port}`;
    const strangers: Headers[] = [
      { host: `rebound.example:${desk.port}` },
      { host: '127.0.0.1' },
      { host: '127.0.0.1:1' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
      { origin: `https://${own}` },
      { origin: `http://localhost:${desk.port}`, 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of strangers) {
      assert.equal(await click(headers), 403, JSON.stringify(headers));
      assert.equal(await shown(headers), 0, JSON.stringify(headers));
    }
    assert.equal(await click(), 200);
  });

  for (const name of ['x-forwarded-server', 'via', 'x-client-ip', 'cf-connecting-ip']) {
    test(`is for nobody any more once something came through a proxy that shows itself by ${name}`, async () => {
      assert.equal((await send('GET', '/health', { headers: { [name]: '203.0.113.7' } })).status, 200);
      assert.deepEqual([await click(), await shown()], [403, 0]);
    });
  }

  test('is for nobody who speaks as the simplest proxies do', async () => {
    const body = asking();
    const socket = connect(desk.port, '127.0.0.1');
    socket.write(`POST /api/sign-in HTTP/1.0\r\nHost: 127.0.0.1:${desk.port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`);
    assert.match(await text(socket), /^HTTP\/1\.1 403 /);
    assert.equal(await click(), 403);
  });

  test('is for nobody behind a proxy on this machine that says nothing of itself, from the first page on that comes through it', async () => {
    const proxy = createServer((incoming, outgoing) => {
      const { host: _, ...headers } = incoming.headers;
      const onward = request({ host: '127.0.0.1', port: desk.port, method: incoming.method, path: incoming.url, headers: { ...headers, host: `127.0.0.1:${desk.port}` } }, (response) => {
        outgoing.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(outgoing);
      });
      incoming.pipe(onward);
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    closing.push(() => {
      proxy.close();
      proxy.closeAllConnections();
    });
    const address = proxy.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    // As a browser asks that has the console from there.
    assert.equal(await click({ host: 'chat.clinic.example', origin: 'https://chat.clinic.example', 'sec-fetch-site': 'same-origin' }, port), 403);
    assert.deepEqual([await click({ host: 'chat.clinic.example' }, port), await click(), await shown()], [403, 403, 0]);
    await desk.close();
    await start();
    assert.equal(await click(), 200);
  });
});
