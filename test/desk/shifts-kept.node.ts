import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import { Vault } from '../../src/conversation/vault.js';
import { sealRecord } from '../../src/crypto/index.js';
import { vaultAuditStore } from '../../src/desk/audit-store.js';
import { memoryStorage } from '../../src/storage/memory.js';
import type { Storage } from '../../src/storage/storage.js';
import { auditLines } from './audit-lines.js';
import { Office } from './office.js';

const HOUR = 3_600_000;

describe('what the desk keeps of a shift', () => {
  let office: Office;
  let storage: Storage;
  let audit: ReturnType<typeof vaultAuditStore>;
  beforeEach(async () => {
    storage = memoryStorage();
    audit = vaultAuditStore(new Vault(memoryStorage(), randomBytes(32)));
    office = await Office.open({ deviations: { idle: {}, 'retention.deskMs': 20 * HOUR } }, { storage, audit });
  });
  afterEach(() => office.close());

  const kept = async () => (await Promise.all(['a/', 'p/', 's/'].map(async (prefix) => (await office.names(prefix)).length))).join();
  const hours = async (count: number) => {
    for (let hour = 0; hour < count; hour++) await office.clock.advance(HOUR);
  };

  it('is destroyed when it is over, its times with the record, and the audit log has the receipts', async () => {
    const maya = await office.agent('Maya');
    await office.eventually('she is there', async () => (await kept()) === '1,1,1');
    // As an older version has left it.
    const value = sealRecord(office.clinic.storageKey, 'a/older', new TextEncoder().encode('{"account":"Ben"}'));
    await storage.write([{ name: 'a/older', value }]);
    await hours(11);
    assert.equal(await kept(), '2,1,1');
    assert.equal(maya.state.shift, 'on');
    await hours(4);
    assert.equal(await kept(), '0,0,1');
    await hours(7);
    assert.equal(await kept(), '0,0,0');
    const receipts = (await auditLines(audit)).flatMap(({ kind, detail }) => (kind === 'purge' && detail?.['where'] === 'shifts' ? [Number(detail['records'])] : []));
    assert.equal(receipts.reduce((sum, count) => sum + count, 0), 4);
  });
});
