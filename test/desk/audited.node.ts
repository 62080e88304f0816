import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { encodeJson } from '../../src/conversation/json.js';
import type { AuditLine } from '../../src/desk/index.js';
import { auditAuthor, pendingPurges, verifyAudit } from '../../src/desk/index.js';
import { type AuditStore, vaultAuditStore } from '../../src/desk/audit-store.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { Vault } from '../../src/conversation/vault.js';
import { memoryStorage } from '../../src/storage/memory.js';
import { StorageError } from '../../src/storage/storage.js';
import { screen } from '../conversation/clinic.js';
import { auditLines, auditTexts } from './audit-lines.js';
import { Office, sees } from './office.js';

const HOUR = 3_600_000;
const ssn = '219-09-4417';

describe('what the desk audits', () => {
  let audit: AuditStore;
  let office: Office;
  beforeEach(async () => {
    audit = vaultAuditStore(new Vault(memoryStorage(), randomBytes(32)));
    office = await Office.open({ deviations: { 'retention.deskMs': HOUR } }, { audit });
  });
  afterEach(() => office.close());

  const lines = () => auditLines(audit);
  const kinds = async (): Promise<string[]> => (await lines()).map(({ kind }) => kind);
  const has = (what: string, condition: (line: AuditLine) => boolean) => office.eventually(what, async () => (await lines()).some(condition));

  it('is who came, who looked and what was refused, without a name or a word of theirs', async () => {
    const { visitor, talk, id, agent } = await office.talk({ phi: () => Promise.resolve(() => []) });
    await visitor.send(`born 3/4/1981, ${ssn}`);
    const { timeline } = await sees(talk, (state) => screen(state).length === 2);
    await talk.reveal(timeline.findLast(({ kind }) => kind === 'message')?.id ?? '', 0, 'contact');
    await talk.session?.enqueue('x', encodeJson({ v: 1, type: 'file' }));
    await has('the file', ({ kind, detail }) => kind === 'refusal' && detail?.rule === 'files');
    const told = await lines();
    const of = (kind: string) => told.filter((line) => line.kind === kind).map(({ member, conversation, detail = {} }) => ({ member, conversation, detail }));
    const visitorId = visitor.state.roster.find(({ self }) => self)?.id;
    assert.deepEqual(new Set(of('join').map(({ member }) => member)), new Set(talk.state.roster.map((member) => member.id)));
    assert.deepEqual(of('reveal').map(({ member, conversation, detail }) => [member, conversation, detail.category, detail.reason]), [[agent.state.self.id, id, 'DATE', 'contact']]);
    assert.deepEqual(of('refusal').map(({ member, detail }) => [member, detail.rule]), [[visitorId, 'phi'], [agent.state.self.id, 'files']]);
    assert.deepEqual(of('login').map(({ member, detail }) => [member, detail.role]), [[agent.state.self.id, 'agent']]);
    assert.equal(of('policy').length, 1);
    // Ids and hashes are random: they may spell anything.
    const texts = (await auditTexts(audit)).join().replaceAll(/[\w-]{22,}/g, '');
    for (const word of [ssn, '1981', 'Maya', 'Alder', 'first']) assert.ok(!texts.includes(word), word);
    assert.equal((await verifyAudit(audit, await auditAuthor(office.folder))).kind, 'intact');
  });

  it('goes on where it was after a restart, and says so only when the policy is another', async () => {
    await office.agent('Maya');
    const before = await kinds();
    await office.restartDesk();
    await office.agent('Ben');
    assert.deepEqual(await kinds(), [...before, 'login']);
    assert.equal((await verifyAudit(audit, await auditAuthor(office.folder))).kind, 'intact');
  });

  it('is the receipt of each purge, on the relay at once, of the record in its time', async () => {
    const { visitor, id } = await office.talk();
    await visitor.end();
    await has('the log is gone', ({ kind, conversation, detail }) => kind === 'purge' && conversation === id && detail?.where === 'relay');
    assert.deepEqual(office.desk.pendingPurges, []);
    await office.clock.advance(HOUR + 120_000);
    await has('the record is gone', ({ kind, conversation, detail }) => kind === 'purge' && conversation === id && detail?.where === 'desk');
    assert.equal(await office.kept('c/'), '');
    assert.ok(!(await office.kept()).includes('first'));
  });

  it('is the receipt of a purge also where it could not be written when that was done', async () => {
    const { visitor, id } = await office.talk();
    const { append } = audit;
    let refused = 0;
    audit.append = (text) => {
      if (!text.includes('"purge"')) return append(text);
      refused++;
      return Promise.reject(new StorageError('failed', 'no room'));
    };
    await visitor.end();
    await office.eventually('the receipt was refused', () => refused > 0);
    // As after a crash in between.
    await office.desk.close();
    audit.append = append;
    await office.restartDesk();
    await has('the log is gone', ({ kind, conversation, detail }) => kind === 'purge' && conversation === id && detail?.where === 'relay' && detail.pending === undefined);
    assert.equal((await lines()).filter(({ kind }) => kind === 'purge').length, 1);
  });

  it('is no purge that has not been: it is pending, and tried again until the relay is back', async () => {
    const { visitor, id } = await office.talk();
    office.network.onSend = ({ header }) => (header.type === 'purge' ? 'cut' : 'pass');
    await visitor.end();
    await office.eventually('it has ended', () => office.desk.pendingPurges.length === 1);
    await office.clock.advance(5 * 60_000);
    assert.deepEqual(office.desk.pendingPurges, [id]);
    const purges = async () => (await lines()).flatMap(({ kind, conversation, detail }) => (kind === 'purge' ? [[conversation, detail]] : []));
    assert.deepEqual(await purges(), [[id, { where: 'relay', pending: true }]]);
    assert.deepEqual(await pendingPurges(audit), [id]);
    office.network.onSend = () => 'pass';
    await has('it is purged', ({ kind, detail }) => kind === 'purge' && detail?.pending === undefined);
    assert.deepEqual(office.desk.pendingPurges, []);
    assert.deepEqual(await purges(), [[id, { where: 'relay', pending: true }], [id, { where: 'relay' }]]);
    assert.deepEqual(await pendingPurges(audit), []);
  });

  it('is each export, with the reason for one in clear', async () => {
    const { visitor, talk, id } = await office.talk();
    await visitor.send('born 3/4/1981');
    await sees(talk, (state) => screen(state).length === 2);
    await office.eventually('the record has it', async () => (await office.kept('c/')).includes('1981'));
    const texts = async (reason?: string) => (await office.desk.export(id, reason)).items.flatMap(({ text }) => text ?? []);
    assert.deepEqual(await texts(), ['first', 'born X/X/XXXX']);
    assert.deepEqual(await texts('asked for by the patient born 3/4/1981'), ['first', 'born 3/4/1981']);
    await assert.rejects(office.desk.export('A'.repeat(43)), { code: 'refused' });
    assert.deepEqual((await lines()).filter(({ kind }) => kind === 'export').map(({ conversation, detail }) => [conversation, detail]), [
      [id, { masked: true }],
      [id, { masked: false, reason: 'asked for by the patient born X/X/XXXX' }],
    ]);
  });
});
