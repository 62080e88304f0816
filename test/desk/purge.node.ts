import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import { Vault } from '../../src/conversation/vault.js';
import { vaultAuditStore } from '../../src/desk/audit-store.js';
import { linesOf, parseLine, sqliteStorage } from '../../src/desk/index.js';
import { memoryStorage } from '../../src/storage/memory.js';
import type { Storage } from '../../src/storage/storage.js';
import { turn } from '../../src/testing.js';
import { filesIn, occursIn, utf8 } from '../scenario/search.js';
import { Office } from './office.js';

const HOUR = 3_600_000;

describe('what the desk has stored of a conversation', () => {
  let folder: string;
  let storage: Storage;
  let office: Office;
  let audit: ReturnType<typeof vaultAuditStore>;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sotto-purge-'));
    storage = sqliteStorage(join(folder, 'desk.db'));
    audit = vaultAuditStore(new Vault(memoryStorage(), randomBytes(32)));
    office = await Office.open({ deviations: { 'retention.deskMs': HOUR, idle: {} } }, { storage, audit });
  });
  afterEach(async () => {
    await office.close();
    await storage.close();
    await rm(folder, { recursive: true });
  });

  const files = () => filesIn(folder, /^desk\.db/);
  const foundIn = async (needle: Uint8Array) => (await files()).flatMap(([name, content]) => (occursIn(content, needle) ? [name] : []));
  const purges = async () => linesOf((await audit.read()).log).map(parseLine).flatMap(({ kind, conversation, detail }) => (kind === 'purge' ? [[conversation, detail?.['where']]] : []));

  it('is in none of its files after the time of the policy, journal and free pages included, and the audit log has the receipt', async () => {
    const { visitor, id } = await office.talk();
    await visitor.send('kept for an hour');
    await office.eventually('the record has it', async () => (await office.kept('c/')).includes('kept for an hour'));
    const sealed = (await storage.list(`c/${id}/`)).map(([, bytes]) => bytes.slice(-48));
    assert.ok(sealed.length > 3);
    // The search itself works.
    assert.ok((await foundIn(utf8(`c/${id}/`))).length > 0);
    await visitor.end();
    await office.eventually('it has ended', async () => (await office.kept('f/')).includes('"status":"ended"'));
    await office.clock.advance(2 * HOUR);
    await office.eventually('the record is gone', async () => (await storage.list('f/')).length === 0);
    const deadlineMs = performance.now() + 20_000;
    while ((await foundIn(utf8(id))).length > 0 && performance.now() < deadlineMs) await turn();
    assert.deepEqual(await foundIn(utf8(id)), []);
    for (const bytes of sealed) assert.deepEqual(await foundIn(bytes), []);
    assert.deepEqual(await purges(), [[id, 'relay'], [id, 'desk']]);
  });
});
