import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { parseCertificate } from '../../src/crypto/index.js';
import { readProfile } from '../../src/conversation/profile/profile.js';
import { defaultSettings, DeskError, initClinic, loadClinic, writeSettings } from '../../src/desk/index.js';

const NOW = Date.UTC(2026, 10, 22);
const DAY = 86_400_000;

describe('a clinic’s folder', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sotto-clinic-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('holds keys that only its owner can read', async () => {
    await initClinic(folder, defaultSettings('Alder'), NOW);
    const modes = await Promise.all((await readdir(folder)).map(async (file) => (await stat(join(folder, file))).mode & 0o777));
    assert.ok(modes.length >= 7);
    assert.deepEqual(new Set(modes), new Set([0o600]));
  });

  test('is never overwritten', async () => {
    const { id } = await initClinic(folder, defaultSettings('Alder'), NOW);
    await assert.rejects(initClinic(folder, defaultSettings('Other'), NOW), codeIs('exists'));
    assert.equal((await loadClinic(folder, NOW)).id, id);
  });

  test('is not overwritten either while the root key is kept elsewhere', async () => {
    const { id, storageKey } = await initClinic(folder, defaultSettings('Alder'), NOW);
    await rm(join(folder, 'root.key'));
    await assert.rejects(initClinic(folder, defaultSettings('Other'), NOW), codeIs('exists'));
    const after = await loadClinic(folder, NOW);
    assert.deepEqual([after.id, after.storageKey], [id, storageKey]);
  });

  test('takes for origins what browsers send to the letter, and nothing that no page could match', async () => {
    for (const origin of ['https://alder.example/', 'https://alder.example/chat', 'https://*.alder.example', 'HTTPS://alder.example', 'https://ålder.example', 'https://alder.example:443', 'http://alder.example', 'data:,'])
      await assert.rejects(initClinic(folder, { ...defaultSettings('Alder'), origins: ['https://good.example', origin] }, NOW), (error: unknown) => error instanceof DeskError && error.message.includes('origins.1'));
    const origins = ['https://alder.example', 'https://alder.example:8443', 'https://xn--lder-poa.example', 'http://localhost:8080'];
    assert.deepEqual((await initClinic(folder, { ...defaultSettings('Alder'), origins }, NOW)).settings.origins, origins);
  });

  test('without a clinic says how to make one', async () => {
    await assert.rejects(loadClinic(folder, NOW), codeIs('no-clinic'));
  });

  test('with a damaged file is refused, and the file’s content is not quoted', async () => {
    await initClinic(folder, defaultSettings('Alder'), NOW);
    await writeFile(join(folder, 'issuer.key'), '{"publicKey":"secret-looking"}');
    await assert.rejects(loadClinic(folder, NOW), (error: unknown) => error instanceof DeskError && error.code === 'bad-clinic' && !error.message.includes('secret-looking'));
  });

  test('starts with the closed preset and no deviation', async () => {
    const clinic = await initClinic(folder, defaultSettings('Alder'), NOW);
    const { policy, version } = readProfile(clinic.profile, { clinic: clinic.id, nowMs: NOW });
    assert.equal(version, 1);
    assert.equal(policy.files, 'block');
    assert.equal(policy.clipboard, 'block');
    assert.equal(policy.assistants, 'block');
    assert.deepEqual(policy.transcript, { download: 'block', print: 'block', email: 'block' });
  });

  test('signs a newer profile when settings have changed, and the same one when they have not', async () => {
    const first = await initClinic(folder, defaultSettings('Alder'), NOW);
    assert.deepEqual((await loadClinic(folder, NOW)).profile, first.profile);
    await writeSettings(folder, { ...first.settings, deviations: { assistants: 'allow' } });
    const second = await loadClinic(folder, NOW);
    const profile = readProfile(second.profile, { clinic: first.id, nowMs: NOW });
    assert.equal(profile.version, 2);
    assert.equal(profile.policy.assistants, 'allow');
  });

  test('renews the profile in good time, also after it has expired', async () => {
    const { id } = await initClinic(folder, defaultSettings('Alder'), NOW);
    for (const days of [70, 400]) {
      const { profile } = await loadClinic(folder, NOW + days * DAY);
      assert.ok(readProfile(profile, { clinic: id, nowMs: NOW + days * DAY }).expiresAtMs > NOW + (days + 30) * DAY);
    }
  });

  test('works without its root key until the profile expires', async () => {
    await initClinic(folder, defaultSettings('Alder'), NOW);
    await rename(join(folder, 'root.key'), join(folder, 'elsewhere'));
    await loadClinic(folder, NOW + 80 * DAY);
    await assert.rejects(loadClinic(folder, NOW + 100 * DAY), codeIs('no-root'));
  });

  test('issues certificates anew in their last year, for the same keys, while the root key is there', async () => {
    await initClinic(folder, defaultSettings('Alder'), NOW);
    const certificates = async () => Promise.all(['desk', 'issuer'].map(async (role) => parseCertificate(Buffer.from((await readFile(join(folder, `${role}.cert`), 'utf8')).split('\n')[0] ?? '', 'base64url'))));
    const first = await certificates();
    await loadClinic(folder, NOW + 300 * DAY);
    assert.deepEqual(await certificates(), first);
    const { desk } = await loadClinic(folder, NOW + 400 * DAY);
    for (const [i, { subjectKey, notAfterMs }] of (await certificates()).entries()) {
      assert.deepEqual(subjectKey, first[i]?.subjectKey);
      assert.ok(notAfterMs > NOW + 1100 * DAY);
    }
    assert.ok(parseCertificate(desk.chain[0] ?? new Uint8Array()).notAfterMs > NOW + 1100 * DAY);
    await rename(join(folder, 'root.key'), join(folder, 'elsewhere'));
    await assert.rejects(loadClinic(folder, NOW + 1200 * DAY), codeIs('no-root'));
  });

  test('is not made of settings that nobody would take, and nothing of it is written', async () => {
    const settings = { ...defaultSettings('Alder'), origins: ['alder.example'] };
    await assert.rejects(initClinic(join(folder, 'new'), settings, NOW), codeIs('bad-clinic'));
    assert.deepEqual(await readdir(folder), []);
  });

  test('takes no unknown flag into a profile', async () => {
    const { settings } = await initClinic(folder, defaultSettings('Alder'), NOW);
    await writeSettings(folder, { ...settings, deviations: { 'files.everything': 'allow' } });
    await assert.rejects(loadClinic(folder, NOW), codeIs('bad-clinic'));
    assert.match(await readFile(join(folder, 'clinic.json'), 'utf8'), /files\.everything/);
  });
});

function codeIs(code: DeskError['code']) {
  return (error: unknown) => error instanceof DeskError && error.code === code;
}
