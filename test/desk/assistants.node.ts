import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import { fromBase64Url } from '../../src/bytes.js';
import { Vault } from '../../src/conversation/vault.js';
import { createDeviceKey, createKeyPackage, CryptoError, issueCertificate } from '../../src/crypto/index.js';
import { vaultAuditStore } from '../../src/desk/audit-store.js';
import { DeskError } from '../../src/desk/index.js';
import { memoryStorage } from '../../src/storage/memory.js';
import { auditLines } from './audit-lines.js';
import { Office, sees } from './office.js';

const HOUR = 3_600_000;

describe('assistants, where the policy blocks them', () => {
  let office: Office;
  let audit: ReturnType<typeof vaultAuditStore>;
  beforeEach(async () => {
    audit = vaultAuditStore(new Vault(memoryStorage(), randomBytes(32)));
    office = await Office.open({ deviations: { idle: {} } }, { audit });
  });
  afterEach(() => office.close());

  const refused = async () => (await auditLines(audit)).flatMap(({ kind, detail }) => (kind === 'refusal' ? [detail?.['rule']] : []));

  it('are not certified, which is audited', async () => {
    await assert.rejects(office.agent('Bot', 'assistant'), (error: unknown) => error instanceof DeskError && error.code === 'refused');
    assert.deepEqual(await refused(), ['assistants']);
  });

  it('are not taken on shift with a certificate that somebody has issued all the same, and no one sees them', async () => {
    const { issuer, issuerCertificate, id } = office.clinic;
    const key = createDeviceKey();
    const certificate = issueCertificate({ role: 'assistant', clinic: fromBase64Url(id), subjectKey: key.publicKey, name: 'Bot', notBeforeMs: office.clock.now() - HOUR, notAfterMs: office.clock.now() + HOUR }, issuer);
    const { keyPackage } = await createKeyPackage({ key, chain: [certificate, issuerCertificate] }, { suite: 'classic', nowMs: office.clock.now(), lifetimeMs: HOUR });
    for (let i = 0; i < 3; i++) await assert.rejects(office.desk.startShift(keyPackage), (error: unknown) => error instanceof CryptoError && error.code === 'untrusted');
    assert.deepEqual([await refused(), office.desk.team.map(({ role }) => role)], [['shift'], []]);
  });

  it('are there, and named as such, where it allows them', async () => {
    await office.close();
    office = await Office.open({ deviations: { assistants: 'allow', idle: {} } }, { audit });
    const visitor = await office.visit();
    const bot = await office.agent('Bot', 'assistant');
    await visitor.send('first');
    await office.eventually('somebody waits', () => bot.state.queue.length > 0);
    await bot.accept(bot.state.queue[0]?.id ?? '');
    const { roster } = await sees(visitor, (state) => state.roster.some(({ role }) => role === 'assistant'));
    assert.ok(roster.some(({ name, role }) => name === 'Bot' && role === 'assistant'));
  });
});
