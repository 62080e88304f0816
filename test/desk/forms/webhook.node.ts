import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Webhook as Verifier } from 'standardwebhooks';
import { DeskError } from '../../../src/desk/index.js';
import { readWebhook, signedHeaders } from '../../../src/desk/forms/webhook.js';

const badClinic = (error: unknown) => error instanceof DeskError && error.code === 'bad-clinic';

describe('the signature of a webhook', () => {
  const secret = randomBytes(32);
  const webhook = { url: 'https://ehr.example/hook', secret };
  const verifier = new Verifier(secret.toString('base64'));
  const body = '{"type":"form.submitted","data":{"name":"Ωμέγα 🙂"}}';

  test('is accepted by the reference implementation of Standard Webhooks', () => {
    const headers = signedHeaders(webhook, { id: 'msg_1', atMs: Date.now(), body });
    assert.deepEqual(verifier.verify(body, headers), JSON.parse(body));
  });

  test('is that of the specification’s own example', () => {
    const example = { url: 'https://example.com', secret: new Uint8Array(Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64')) };
    const headers = signedHeaders(example, { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', atMs: 1_614_265_330_999, body: '{"test": 2432232314}' });
    assert.equal(headers['webhook-signature'], 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
    assert.equal(headers['webhook-timestamp'], '1614265330');
  });

  test('does not hold for another body, id, time or secret', () => {
    const headers = signedHeaders(webhook, { id: 'msg_1', atMs: Date.now(), body });
    assert.throws(() => verifier.verify(`${body} `, headers));
    assert.throws(() => verifier.verify(body, { ...headers, 'webhook-id': 'msg_2' }));
    assert.throws(() => verifier.verify(body, { ...headers, 'webhook-timestamp': String(Math.floor(Date.now() / 1000) + 1) }));
    assert.throws(() => new Verifier(randomBytes(32).toString('base64')).verify(body, headers));
    assert.throws(() => verifier.verify(body, signedHeaders(webhook, { id: 'msg_1', atMs: Date.now() - 600_000, body })));
  });
});

describe('the webhook of clinic.json', () => {
  let folder: string;
  const secret = randomBytes(32).toString('base64');

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sotto-webhook-'));
    await writeFile(join(folder, 'hook.secret'), `whsec_${secret}\n`);
    await writeFile(join(folder, 'short.secret'), 'whsec_c2hvcnQ=');
    await writeFile(join(folder, 'bad.secret'), 'not base64 at all, not at all, not at all!');
  });

  after(() => rm(folder, { recursive: true }));

  test('names a file or a variable with the secret, with or without its prefix', async () => {
    const expected = new Uint8Array(Buffer.from(secret, 'base64'));
    assert.deepEqual(await readWebhook({ url: 'https://ehr.example/hook', secretFile: 'hook.secret' }, folder), { url: 'https://ehr.example/hook', secret: expected });
    process.env.SOTTO_TEST_WEBHOOK = secret;
    assert.deepEqual((await readWebhook({ url: 'https://ehr.example/hook', secretEnv: 'SOTTO_TEST_WEBHOOK' }, folder)).secret, expected);
    delete process.env.SOTTO_TEST_WEBHOOK;
  });

  test('is reached over TLS, loopback excepted', async () => {
    for (const url of ['http://127.0.0.1:9/x', 'http://localhost/x', 'http://[::1]/x']) await readWebhook({ url, secretFile: 'hook.secret' }, folder);
    for (const url of ['http://ehr.example/hook', 'ftp://ehr.example/', 'https://user:pass@ehr.example/', 'http://127.0.0.1.ehr.example/', 'nonsense']) {
      await assert.rejects(readWebhook({ url, secretFile: 'hook.secret' }, folder), badClinic, url);
    }
  });

  for (const [what, settings] of [
    ['a secret in the settings themselves', { url: 'https://ehr.example/', secret }],
    ['no secret', { url: 'https://ehr.example/' }],
    ['a file that is not there', { url: 'https://ehr.example/', secretFile: 'missing' }],
    ['a variable that is not set', { url: 'https://ehr.example/', secretEnv: 'SOTTO_TEST_MISSING' }],
    ['a secret too short to be one', { url: 'https://ehr.example/', secretFile: 'short.secret' }],
    ['a secret that is not base64', { url: 'https://ehr.example/', secretFile: 'bad.secret' }],
  ] as const) {
    test(`is refused with ${what}, and the secret is not quoted`, async () => {
      await assert.rejects(readWebhook(settings, folder), (error: unknown) => badClinic(error) && error instanceof Error && !error.message.includes(secret) && !error.message.includes('not base64 at'));
    });
  }
});
