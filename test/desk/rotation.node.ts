import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { fromBase64Url } from '../../src/bytes.js';
import { readProfile } from '../../src/conversation/profile/profile.js';
import { createDeviceKey, createKeyPackage, CryptoError, DeviceKey, issueCertificate, memberId, parseCertificate } from '../../src/crypto/index.js';
import { type Clinic, defaultSettings, DeskError, initClinic, loadClinic, rotateKey } from '../../src/desk/index.js';
import { requireCurrent } from '../../src/desk/rotation.js';
import { Office } from './office.js';

const NOW = Date.UTC(2026, 10, 22);
const DAY = 86_400_000;

describe('a key of the clinic’s that is exchanged', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sotto-rotation-'));
    await initClinic(folder, defaultSettings('Alder'), NOW);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const rotate = (role: 'issuer' | 'desk', nowMs = NOW) => rotateKey(folder, role, { nowMs, storageKey: undefined });
  const serials = async (role: 'issuer' | 'desk') => (await readFile(join(folder, `${role}.cert`), 'utf8')).split('\n').map((text) => parseCertificate(fromBase64Url(text)).serial);
  const profileOf = ({ id, profile }: Clinic, nowMs = NOW) => readProfile(profile, { clinic: id, nowMs });

  test('has no certificate any more that somebody would go by: those before the last renewal are revoked too, while they hold', async () => {
    const [first] = await serials('issuer');
    await loadClinic(folder, NOW + 400 * DAY);
    const [second, ...earlier] = await serials('issuer');
    assert.notEqual(second, first);
    assert.deepEqual(earlier, [first]);
    const { clinic, revoked } = await rotate('issuer', NOW + 401 * DAY);
    assert.deepEqual(revoked, [second, first]);
    assert.deepEqual(profileOf(clinic, NOW + 401 * DAY).revoked, new Set([first, second]));
    assert.equal((await serials('issuer')).length, 1);
  });

  test('keeps no certificate that has ended', async () => {
    const [first] = await serials('desk');
    await loadClinic(folder, NOW + 400 * DAY);
    await loadClinic(folder, NOW + 800 * DAY);
    assert.ok(!(await serials('desk')).includes(first ?? ''));
    assert.equal((await serials('desk')).length, 2);
  });

  test('leaves the other keys, and what is stored, as they were; the profile names the desk’s new one', async () => {
    const before = await loadClinic(folder, NOW);
    const { clinic } = await rotate('desk');
    assert.notEqual(profileOf(clinic).desk, profileOf(before).desk);
    assert.equal(profileOf(clinic).desk, memberId(clinic.desk.key.publicKey));
    assert.deepEqual([clinic.id, clinic.storageKey, clinic.issuerCertificate, profileOf(clinic).version], [before.id, before.storageKey, before.issuerCertificate, 2]);
    requireCurrent(clinic, NOW);
    assert.deepEqual((await loadClinic(folder, NOW)).profile, clinic.profile);
  });

  for (const role of ['issuer', 'desk'] as const) {
    test(`${role}: where the command ended half-way, no desk starts, and it is done once more`, async () => {
      const before = `${folder}-before`;
      await cp(folder, before, { recursive: true });
      await rotate(role);
      const files = ['clinic.json', `${role}.key`, `${role}.cert`, 'profile'];
      const after = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
      for (let done = 1; done < 3; done++) {
        await cp(before, folder, { recursive: true });
        for (const [i, name] of files.slice(0, done).entries()) await writeFile(join(folder, name), after[i] ?? '');
        await assert.rejects(loadClinic(folder, NOW).then((clinic) => requireCurrent(clinic, NOW)), (error: unknown) => error instanceof DeskError && error.code === 'bad-clinic');
        await rotate(role);
        requireCurrent(await loadClinic(folder, NOW), NOW);
      }
      // With all but the profile, and the root key away already: the old profile would lead visitors to nobody.
      await cp(before, folder, { recursive: true });
      for (const [i, name] of files.slice(0, 3).entries()) await writeFile(join(folder, name), after[i] ?? '');
      const root = await readFile(join(folder, 'root.key'), 'utf8');
      await rm(join(folder, 'root.key'));
      if (role === 'desk') await assert.rejects(loadClinic(folder, NOW).then((clinic) => requireCurrent(clinic, NOW)), (error: unknown) => error instanceof DeskError && error.code === 'no-root');
      await writeFile(join(folder, 'root.key'), root);
      requireCurrent(await loadClinic(folder, NOW), NOW);
      await rm(before, { recursive: true });
    });
  }

  test('lets nobody on shift whom the old issuer’s key has certified', async () => {
    const office = await Office.open();
    try {
      const stolen = new DeviceKey(fromBase64Url(JSON.parse(await readFile(join(office.folder, 'issuer.key'), 'utf8')).secretKey));
      const { issuerCertificate, id } = office.clinic;
      const key = createDeviceKey();
      const nowMs = office.clock.now();
      // On record, as the device of somebody who has signed in.
      await office.desk.certify({ account: 'Maya', name: 'Maya', role: 'agent' }, key.publicKey);
      const forged = issueCertificate({ role: 'agent', clinic: fromBase64Url(id), subjectKey: key.publicKey, name: 'Maya', notBeforeMs: nowMs - DAY, notAfterMs: nowMs + 300 * DAY }, stolen);
      const { keyPackage } = await createKeyPackage({ key, chain: [forged, issuerCertificate] }, { suite: 'classic', nowMs, lifetimeMs: DAY, lastResort: false });
      await office.desk.startShift(keyPackage);
      await office.desk.close();
      const { clinic } = await rotateKey(office.folder, 'issuer', { nowMs, storageKey: undefined });
      office.clinic = clinic;
      await office.restartDesk();
      await assert.rejects(office.desk.startShift(keyPackage), (error: unknown) => error instanceof CryptoError && error.code === 'revoked');
    } finally {
      await office.close();
    }
  });
});
