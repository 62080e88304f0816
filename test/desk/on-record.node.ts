import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import { Vault } from '../../src/conversation/vault.js';
import { vaultAuditStore } from '../../src/desk/audit-store.js';
import { memoryStorage } from '../../src/storage/memory.js';
import type { Storage } from '../../src/storage/storage.js';
import { auditLines } from './audit-lines.js';
import { Office } from './office.js';

const HOUR = 3_600_000;

describe('a conversation that has been over for long', () => {
  let storage: Storage;
  let office: Office;
  /** What the desk has asked its storage for. */
  let asked: string[];
  let audit: ReturnType<typeof vaultAuditStore>;
  beforeEach(async () => {
    const kept = memoryStorage();
    asked = [];
    storage = {
      ...kept,
      get: (name) => {
        asked.push(name);
        return kept.get(name);
      },
      list: (prefix) => {
        asked.push(prefix);
        return kept.list(prefix);
      },
    };
    audit = vaultAuditStore(new Vault(memoryStorage(), randomBytes(32)));
    office = await Office.open({ deviations: { idle: {}, 'retention.deskMs': 30 * HOUR } }, { storage, audit });
  });
  afterEach(() => office.close());

  const hours = async (count: number) => {
    for (let hour = 0; hour < count; hour++) await office.clock.advance(HOUR);
  };

  it('is in memory no more: not read at a start, but exported when somebody asks, counted, and erased in its time', async () => {
    const { visitor, id } = await office.talk();
    await visitor.end();
    await office.eventually('it is over', () => office.desk.queue.length === 0 && office.desk.pendingPurges.length === 0);
    await office.restartDesk();
    // The search itself works: of one that has just ended the desk looks for its keys.
    assert.ok(asked.includes(`c/${id}/group`));

    await hours(25);
    for (const restarted of [false, true]) {
      asked.length = 0;
      if (restarted) await office.restartDesk();
      assert.deepEqual(asked.filter((name) => name.includes(id)), []);
      const { items } = await office.desk.export(id);
      assert.deepEqual(items.flatMap(({ text }) => text ?? []), ['first']);
      // Read from what is stored, not from memory.
      assert.ok(asked.includes(`c/${id}/group`));
    }
    const agent = await office.agent('Ben');
    const now = office.clock.now();
    const { conversations } = await agent.metrics({ fromMs: now - 48 * HOUR, toMs: now, by: 'day', utcOffsetMs: 0 });
    assert.equal(conversations, 1);

    await hours(6);
    await office.eventually('it is erased', async () => (await office.kept('c/')) === '' && (await office.kept('f/')) === '');
    const erased = (await auditLines(audit)).flatMap(({ kind, conversation, detail }) => (kind === 'purge' && detail?.['where'] === 'desk' ? [conversation] : []));
    assert.deepEqual(erased, [id]);
    await assert.rejects(office.desk.export(id), { code: 'refused' });
  });

  it('is erased before its time for a reason, with a receipt, but not while it goes on or the relay has it still', async () => {
    const { visitor, id } = await office.talk();
    const erase = async () => (await office.desk.erase(id, 'asked for, DOB 03/04/1981')).outcome;
    assert.equal(await erase(), 'open');
    office.network.onSend = ({ header }) => (header.type === 'purge' ? 'cut' : 'pass');
    await visitor.end();
    await office.eventually('it has ended', () => office.desk.pendingPurges.length === 1);
    assert.equal(await erase(), 'pending');
    office.network.onSend = () => 'pass';
    await office.eventually('the relay has it no more', () => office.desk.pendingPurges.length === 0);
    assert.deepEqual((await office.desk.export(id)).items.flatMap(({ text }) => text ?? []), ['first']);

    assert.equal(await erase(), 'erased');
    assert.equal(`${await office.kept('c/')}${await office.kept('f/')}`, '');
    const receipts = (await auditLines(audit)).flatMap(({ kind, conversation, detail }) => (kind === 'purge' && detail?.['where'] === 'desk' ? [[conversation, detail['reason']]] : []));
    assert.deepEqual(receipts, [[id, 'asked for, DOB XX/XX/XXXX']]);
    await assert.rejects(erase(), { code: 'refused' });
  });
});
