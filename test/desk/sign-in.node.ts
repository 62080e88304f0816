import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { toBase64Url } from '../../src/bytes.js';
import { type Clock, systemClock } from '../../src/clock.js';
import { createDeviceKey, createKeyPackage, issueCertificate, parseCertificate } from '../../src/crypto/index.js';
import { type DeskEvent, defaultSettings, initClinic, loadClinic, type RunningDesk, serveDesk, signAdminRequest } from '../../src/desk/index.js';

const DANA = { account: 'dana', name: 'Dana', role: 'agent' } as const;
const NOW = Date.now();
/** Time stands still: how long the machine takes is no matter of what is too late, or too often. */
const clock: Clock = { now: () => NOW, sleep: systemClock.sleep };

describe('signing in at a desk', () => {
  let data: string;
  let desk: RunningDesk;
  const told: DeskEvent[] = [];

  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'sotto-desk-'));
    await initClinic(data, defaultSettings('Alder'), NOW);
    desk = await serveDesk({ data, port: 0, clock, logger: (event) => told.push(event) });
  });

  after(async () => {
    await desk.close();
    await rm(data, { recursive: true });
  });

  test('certifies the device of whoever holds a code, in the name and role of the code', async () => {
    const key = createDeviceKey();
    const code = await desk.codes.create({ account: 'sam', name: 'Sam Okafor', role: 'agent' }, NOW);
    const { status, body } = await post('/api/sign-in', { login: { kind: 'code', code }, key: toBase64Url(key.publicKey) });
    assert.equal(status, 200);
    const [leaf] = parsed(body).chain;
    const { name, role, subjectKey, notAfterMs } = parseCertificate(Buffer.from(leaf ?? '', 'base64url'));
    assert.deepEqual([name, role, Buffer.from(subjectKey)], ['Sam Okafor', 'agent', Buffer.from(key.publicKey)]);
    assert.ok(notAfterMs <= NOW + 12 * 3_600_000);
  });

  test('takes a code once, and a reusable one again', async () => {
    const once = await desk.codes.create(DANA, NOW);
    const often = await desk.codes.create(DANA, NOW, { reusable: true });
    const statuses = [];
    for (const code of [once, once, often, often]) statuses.push((await signIn({ kind: 'code', code })).status);
    assert.deepEqual(statuses, [200, 403, 200, 200]);
  });

  test('refuses codes that are unknown, expired or try to leave the folder', async () => {
    const expired = await desk.codes.create(DANA, NOW - 2 * 86_400_000);
    for (const code of [expired, 'nothing', '../storage.key', '']) assert.equal((await signIn({ kind: 'code', code })).status, 403);
  });

  test('closes once, however often it is told to', async () => {
    const other = await mkdtemp(join(tmpdir(), 'sotto-desk-'));
    await initClinic(other, defaultSettings('Birch'), NOW);
    const twice = await serveDesk({ data: other, port: 0 });
    await Promise.all([twice.close(), twice.close()]);
    await twice.close();
    await assert.rejects(fetch(`http://127.0.0.1:${twice.port}/health`));
    await rm(other, { recursive: true });
  });

  test('lets one in of two who use a code in the same moment', async () => {
    const code = await desk.codes.create(DANA, NOW);
    const statuses = (await Promise.all([1, 2, 3, 4].map(() => signIn({ kind: 'code', code })))).map(({ status }) => status);
    assert.deepEqual(statuses.toSorted((a, b) => a - b), [200, 403, 403, 403]);
  });

  test('certifies no device that is another account’s: its key is known to everybody it has talked to', async () => {
    const [mine, theirs] = await Promise.all(['ann', 'ben'].map((account) => desk.codes.create({ account, name: account, role: 'agent' }, NOW, { reusable: true })));
    const key = toBase64Url(createDeviceKey().publicKey);
    const statuses = [];
    for (const code of [mine, theirs, mine]) statuses.push((await post('/api/sign-in', { login: { kind: 'code', code }, key })).status);
    assert.deepEqual(statuses, [200, 403, 200]);
  });

  test('answers one address so many questions a minute, and this machine all', async () => {
    const asked = async (address?: string) => (await post('/api/unlock', { id: 'x' }, address === undefined ? {} : { 'x-forwarded-for': address })).status;
    const count = async (address?: string) => (await Promise.all(Array.from({ length: 70 }, () => asked(address)))).filter((status) => status === 503).length;
    assert.deepEqual([await count('203.0.113.9'), await count()], [10, 0]);
    assert.equal(await asked('203.0.113.10'), 400);
  });

  test('keeps no code in the clear', async () => {
    const code = await desk.codes.create(DANA, NOW);
    assert.ok(!(await readdir(join(data, 'codes'))).some((file) => file.includes(code)));
  });

  test('refuses forms of other sites, floods and nonsense', async () => {
    assert.equal((await send('POST', '/api/sign-in', '{}', { 'content-type': 'text/plain' })).status, 415);
    assert.equal((await send('POST', '/api/sign-in', 'x'.repeat(100_000), { 'content-type': 'application/json' })).status, 413);
    for (const body of ['', '{', '[]', '{"login":{"kind":"root"},"key":"x"}']) assert.equal((await send('POST', '/api/sign-in', body, { 'content-type': 'application/json' })).status, 400, body);
  });

  test('puts nobody on shift whose certificate is not the desk’s', async () => {
    const [stranger, key] = [createDeviceKey(), createDeviceKey()];
    const now = NOW;
    const fields = { clinic: Buffer.from(desk.clinic, 'base64url'), notBeforeMs: now - 1000, notAfterMs: now + 1e7 };
    const issuer = issueCertificate({ ...fields, role: 'issuer', subjectKey: stranger.publicKey, name: 'Issuer' }, stranger);
    const forged = issueCertificate({ ...fields, role: 'agent', subjectKey: key.publicKey, name: 'Mallory' }, stranger);
    const { keyPackage } = await createKeyPackage({ key, chain: [forged, issuer] }, { suite: 'x-wing', nowMs: now, lifetimeMs: 1e7 });
    assert.equal((await post('/api/shift', { keyPackage: toBase64Url(keyPackage) })).status, 403);
    assert.deepEqual(desk.desk.team, []);
  });

  test('takes no device back on shift whose access was taken away, though its certificate lasts', async () => {
    const [theirs, others] = [await device('Ivo'), await device('Nia')];
    assert.equal((await theirs()).status, 200);
    assert.equal((await others()).status, 200);
    assert.deepEqual((await desk.desk.onShift()).map(({ account, name, role }) => [account, name, role]), [['Ivo', 'Ivo', 'agent'], ['Nia', 'Nia', 'agent']]);
    assert.equal(await desk.desk.dismiss('Ivo'), 1);
    assert.deepEqual(desk.desk.team.map(({ name }) => name), ['Nia']);
    assert.equal((await theirs()).status, 403);
    assert.equal((await others()).status, 200);
    assert.equal(await desk.desk.dismiss('Ivo'), 0);
    await desk.desk.dismiss('Nia');
  });

  test('answers questions about agents on this machine only, to whoever can read the folder', async () => {
    const { storageKey } = await loadClinic(data, NOW);
    const signed = (atMs = NOW) => signAdminRequest(storageKey, 'agents', {}, atMs);
    const once = signed();
    assert.deepEqual(JSON.parse((await post('/api/agents', once)).body), { onShift: [] });
    // Neither again, nor for something else, nor late, nor changed, nor with another key.
    assert.equal((await post('/api/agents', once)).status, 403);
    for (const path of ['/api/export', '/api/forms']) assert.equal((await post(path, signed())).status, 403);
    for (const ms of [-61_000, 61_000]) assert.equal((await post('/api/agents', signed(NOW + ms))).status, 403);
    assert.equal((await post('/api/agents', { ...signed(), asked: '{"remove":"Ivo"}' })).status, 403);
    assert.equal((await post('/api/agents', signAdminRequest(new Uint8Array(32), 'agents', {}, NOW))).status, 403);
    for (const nonsense of [{}, { ...signed(), mac: '' }]) assert.equal((await post('/api/agents', nonsense)).status, 400);
    for (const headers of [{ 'x-forwarded-for': '203.0.113.7' }, { host: 'chat.clinic.example' }, { origin: 'https://evil.example' }]) assert.equal((await post('/api/agents', signed(), headers)).status, 403);
  });

  test('tells of no defect when somebody breaks off in the middle of a question', async () => {
    const socket = connect(desk.port, '127.0.0.1');
    // The interim answer says that the question is being dealt with.
    socket.write('POST /api/sign-in HTTP/1.1\r\nHost: desk\r\nContent-Type: application/json\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n{');
    await once(socket, 'data');
    socket.resetAndDestroy();
    for (let i = 0; i < 20; i++) assert.equal((await send('GET', '/health')).status, 200);
    assert.deepEqual(told.filter(({ kind }) => kind === 'defect'), []);
  });

  test('serves pages that nobody else may frame or script', async () => {
    const { headers } = await send('GET', '/console');
    assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'.*require-trusted-types-for 'script'/);
    // No page that opens it keeps a hand on its window.
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.equal(headers['strict-transport-security'], undefined);
    // Whoever was there once types its name without https, and meets nobody in between.
    assert.equal((await send('GET', '/console', undefined, { host: 'chat.clinic.example' })).headers['strict-transport-security'], 'max-age=31536000');
    assert.equal((await send('GET', '/../clinic.json')).status, 404);
    assert.equal((await send('GET', '/assets/../../../package.json')).status, 404);
  });

  /** Certifies a device; what it returns asks for a shift. */
  async function device(name: string) {
    const key = createDeviceKey();
    const code = await desk.codes.create({ account: name, name, role: 'agent' }, NOW);
    const { chain } = parsed((await post('/api/sign-in', { login: { kind: 'code', code }, key: toBase64Url(key.publicKey) })).body);
    const certified = { key, chain: chain.map((certificate) => new Uint8Array(Buffer.from(certificate, 'base64url'))) };
    return async () => {
      const { keyPackage } = await createKeyPackage(certified, { suite: 'x-wing', nowMs: NOW, lifetimeMs: 1e7 });
      return post('/api/shift', { keyPackage: toBase64Url(keyPackage) });
    };
  }

  function signIn(login: object, headers: Record<string, string> = {}) {
    return post('/api/sign-in', { login, key: toBase64Url(createDeviceKey().publicKey) }, headers);
  }

  function post(path: string, body: object, headers: Record<string, string> = {}) {
    return send('POST', path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }

  /** Node's own client, because `fetch` does not let a test lie about its host. */
  function send(method: string, path: string, body?: string, headers: Record<string, string> = {}) {
    return new Promise<{ status: number; body: string; headers: Record<string, unknown> }>((resolve, reject) => {
      const outgoing = request({ host: '127.0.0.1', port: desk.port, method, path, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }));
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }
});

function parsed(body: string): { chain: string[]; demoAccounts: unknown[] } {
  return JSON.parse(body);
}
