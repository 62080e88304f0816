import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import { Vault } from '../../src/conversation/vault.js';
import { vaultAuditStore } from '../../src/desk/audit-store.js';
import { sqliteStorage } from '../../src/desk/index.js';
import type { Store } from '../../src/relay/store.js';
import { memoryStore } from '../../src/relay/stores/memory.js';
import { memoryStorage } from '../../src/storage/memory.js';
import type { Storage } from '../../src/storage/storage.js';
import { turn } from '../../src/testing.js';
import { screen } from '../conversation/clinic.js';
import { Disk } from '../conversation/fragile-storage.js';
import { Network } from '../conversation/network.js';
import { filesIn, occursIn, utf8 } from '../scenario/search.js';
import { auditLines } from './audit-lines.js';
import { Office, sees } from './office.js';

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
  const purges = async () => (await auditLines(audit)).flatMap(({ kind, conversation, detail }) => (kind === 'purge' && conversation !== undefined ? [[conversation, detail?.['where']]] : []));

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
    const deadlineMs = performance.now() + 60_000;
    while ((await foundIn(utf8(id))).length > 0 && performance.now() < deadlineMs) await turn();
    assert.deepEqual(await foundIn(utf8(id)), []);
    for (const bytes of sealed) assert.deepEqual(await foundIn(bytes), []);
    assert.deepEqual(await purges(), [[id, 'relay'], [id, 'desk']]);
  });
});

describe('what visitor, agent and relay have stored of a conversation', () => {
  let store: Store;
  let office: Office;
  beforeEach(async () => {
    store = memoryStore();
    office = await Office.open({ deviations: { idle: {} } }, {}, store);
  });
  afterEach(() => office.close());

  /** Whoever has no token learns as much. */
  async function relayHas(conversation: string): Promise<boolean> {
    const answer = await store.read({ conversation, epoch: 0, tokenHash: '', after: 0 });
    return answer.kind !== 'refused' || answer.code !== 'gone';
  }

  it('is pending for the agents until the relay has deleted it, over a restart of the desk too, and then done, for those who come later as well', async () => {
    const { agent, talk, id } = await office.talk();
    // What the desk asks of the relay does not reach it.
    office.network.onSend = ({ header }) => (header.type === 'purge' ? 'cut' : 'pass');
    await agent.endAs(id, 'resolved');
    await office.eventually('it has ended', () => talk.state.phase === 'ended' && office.desk.pendingPurges.length === 1);
    await office.clock.advance(3 * 60_000);
    await office.restartDesk();
    await office.clock.advance(3 * 60_000);
    assert.deepEqual([[...agent.state.purges], office.desk.pendingPurges], [[], [id]]);
    assert.equal(await relayHas(id), true);
    office.network.onSend = () => 'pass';
    await office.eventually('the agent sees that it is done', () => agent.state.purges.has(id));
    assert.equal(await relayHas(id), false);
    assert.ok((agent.state.purges.get(id) ?? Infinity) <= office.clock.now());
    const later = await office.agent('Ben');
    await office.eventually('so does a colleague', () => later.state.purges.get(id) === agent.state.purges.get(id));
  });

  it('is gone with its end: keys, messages, drafts, and what was never sent', async () => {
    const disk = new Disk();
    const visitorNetwork = new Network(office.relay);
    const { visitor, talk, id } = await office.talk({ keep: disk.openDurable, transport: visitorNetwork.transport });
    await visitor.send('kept while it lasts');
    await sees(talk, (state) => screen(state).length === 2);
    await visitor.saveDraft('half a thought');
    await talk.saveDraft('half an answer');
    const [agentStorage] = office.agentStorages;
    const names = async (storage: Storage | undefined) => ((await storage?.list('')) ?? []).map(([name]) => name);
    const about = async (storage: Storage | undefined) => (await names(storage)).filter((name) => name.startsWith('c/'));
    assert.ok((await names(disk.storage)).some((name) => name.endsWith('draft')) && (await names(disk.storage)).some((name) => name.endsWith('/group')));
    assert.ok((await about(agentStorage)).length > 3);
    // Written without a network, while the other side ends it.
    visitorNetwork.down = true;
    visitorNetwork.cut();
    await visitor.send('never sent');
    await visitor.saveDraft('another thought');
    await talk.end();
    await office.eventually('the relay has purged it', () => office.desk.pendingPurges.length === 0 && talk.state.phase === 'ended');
    visitorNetwork.down = false;
    await office.eventually('the visitor knows', () => visitor.state.phase === 'ended');
    const { state } = visitor;
    // On the screen it stays until the page goes.
    assert.equal(screen(state).at(-1), 'visitor: never sent (failed)');
    // Of what was not sent nothing but that, for another tab.
    const left = async () => (await names(disk.storage)).filter((name) => name.startsWith('v/')).map((name) => name.replace(/^v\/unsaid\/.*/, 'v/unsaid'));
    await office.eventually('only facts are left', async () => (await left()).join() === 'v/meta,v/unsaid');
    await office.eventually('the agent has only facts', async () => (await about(agentStorage)).join() === `c/${id}/meta`);
    await visitor.close();
    const again = await office.visit({ keep: disk.openDurable });
    assert.deepEqual([again.state.timeline, again.state.draft], [[], undefined]);
  });
});
