import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { Vault } from '../../src/conversation/vault.js';
import { vaultAuditStore } from '../../src/desk/audit-store.js';
import { memoryStore } from '../../src/relay/stores/memory.js';
import { memoryStorage } from '../../src/storage/memory.js';
import { auditLines } from './audit-lines.js';
import { Office } from './office.js';

const HOUR = 3_600_000;

describe('a conversation that has no end', () => {
  let office: Office;
  afterEach(() => office.close());

  const statuses = (visitor: VisitorConversation) => visitor.state.timeline.flatMap((item) => (item.kind === 'message' && item.status ? [item.status] : []));

  it('is ended by the desk, which keeps what was said until then, says so to everybody, and is written to in the next one', async () => {
    const store = memoryStore();
    const audit = vaultAuditStore(new Vault(memoryStorage(), randomBytes(32)));
    office = await Office.open({ deviations: { idle: {} } }, { endAfterEntries: 30, audit }, store);
    const { visitor, talk, id } = await office.talk();
    for (let i = 0; i < 40 && visitor.state.phase === 'open'; i++) {
      await visitor.send(`message ${i}`);
      await office.clock.advance(1000);
    }
    await office.eventually('the visitor is told', () => visitor.state.phase === 'ended');
    await office.eventually('so is the agent', () => talk.state.phase === 'ended');
    assert.match(await office.kept(`c/${id}`), /message 5/);
    await office.eventually('the relay has nothing of it', async () => {
      const answer = await store.read({ conversation: id, epoch: 0, tokenHash: '', after: 0 });
      return answer.kind === 'refused' && answer.code === 'gone';
    });
    const refusals = (await auditLines(audit)).filter(({ kind }) => kind === 'refusal');
    assert.deepEqual(refusals.map(({ conversation, detail }) => [conversation, detail]), [[id, { rule: 'too-long' }]]);
  });

  it('stops at what the relay keeps of one, as messages that are not sent, and ends though there is no room for its end', async () => {
    office = await Office.open({ deviations: { idle: {} } }, { endAfterMs: 2 * HOUR }, undefined, { entriesPerConversation: 20 });
    const { visitor } = await office.talk();
    for (let i = 0; i < 30; i++) await visitor.send(`message ${i}`);
    await office.eventually('the relay takes no more', () => statuses(visitor).includes('failed'));
    const sent = statuses(visitor).filter((status) => status !== 'failed').length;
    assert.ok(sent > 3 && sent < 20);
    assert.equal(statuses(visitor).length, 31);
    await office.clock.advance(3 * HOUR);
    await office.eventually('it is over', () => visitor.state.phase === 'ended' && office.desk.queue.length === 0);
    await office.eventually('the log is deleted', () => office.desk.pendingPurges.length === 0);
  });
});
