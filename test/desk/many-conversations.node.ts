import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import { Screening } from '../../src/conversation/content/screening.js';
import { Vault } from '../../src/conversation/vault.js';
import { type ConversationFacts, factsEntry } from '../../src/desk/conversation-facts.js';
import type { DeskConversationOptions } from '../../src/desk/desk-conversation.js';
import { OnRecord } from '../../src/desk/on-record.js';
import { policyPresets } from '../../src/policy/policy.js';
import { memoryStorage } from '../../src/storage/memory.js';
import { ManualClock } from '../../src/testing.js';
import { memoryTransport } from '../../src/transport/memory.js';
import { RelayConnection } from '../../src/transport/relay-client.js';
import { phi } from '../conversation/detector.js';
import { Office } from './office.js';

describe('a desk with many conversations', () => {
  let office: Office;
  /** How often the desk has looked for lines that the audit log is still to get. */
  let looks = 0;
  beforeEach(async () => {
    const kept = memoryStorage();
    const counting = { ...kept, list: (prefix: string) => (prefix === 'au/' && looks++, kept.list(prefix)) };
    office = await Office.open({ preset: 'standard' }, { storage: counting });
  });
  afterEach(() => office.close());

  it('sees once to what may have to be done for all of them, however many have changed while it was busy', async () => {
    const { visitor } = await office.talk();
    const other = await office.visit();
    const ben = await office.agent('Ben');
    await other.send('somebody else');
    const waiting = () => ben.state.queue.find(({ status }) => status === 'waiting')?.id;
    await office.eventually('they wait', () => waiting() !== undefined);
    let held = 0;
    office.network.onSend = ({ header }) => (header.type === 'append' && header.conversation === waiting() && header.next !== undefined && ++held > 0 ? 'lose' : 'pass');
    ben.accept(waiting() ?? '').catch(() => undefined);
    await office.eventually('the desk is busy', () => held > 0);
    looks = 0;
    for (let i = 1; i <= 40; i++) await visitor.send(`message ${i}`);
    await office.eventually('all are on record', async () => (await office.kept('c/')).includes('message 40'));
    office.network.onSend = () => 'pass';
    office.network.cut();
    await office.eventually('it goes on', () => ben.state.conversations.size > 0);
    assert.ok(looks < 40, `looked ${looks} times`);
  });
});

describe('what the desk has on record', () => {
  const clock = new ManualClock();
  const known = (id: string, changes: Partial<ConversationFacts> = {}): ConversationFacts => ({
    id,
    status: 'open',
    startedAtMs: 0,
    lastAtMs: 0,
    messages: 1,
    received: 1,
    roster: [{ id: 'maya', role: 'agent', name: 'Maya' }],
    admitted: { maya: 1 },
    ...changes,
  });

  it('knows without looking at all of it where somebody is still to be handed what was said, whatever has changed', async () => {
    const vault = new Vault(memoryStorage(), randomBytes(32));
    const ids = Array.from({ length: 50 }, (_, i) => `c${i}`);
    await vault.write(ids.map((id, i) => factsEntry(known(id, i === 7 || i === 8 ? { owed: ['maya'] } : i === 9 ? { owed: ['maya'], status: 'ended', endedAtMs: clock.now() } : {}))));
    const options: DeskConversationOptions = {
      relay: new RelayConnection({ connect: memoryTransport(() => undefined), clock }),
      vault,
      clock,
      trust: () => assert.fail('nobody is judged'),
      screening: new Screening(phi),
      policy: policyPresets.standard,
      clinic: { name: 'Alder' },
      endAfterEntries: undefined,
      host: {
        begun: () => undefined,
        changed: (conversation) => record.changed(conversation),
        ended: () => undefined,
        tooLong: () => undefined,
        filesTold: () => undefined,
        formEntries: () => [],
        formAnnounced: () => undefined,
        mailEntries: () => [],
        mailRequested: () => undefined,
        eraseMails: () => Promise.resolve(),
        failed: () => undefined,
      },
    };
    const record = new OnRecord(clock, () => options);
    await record.load();
    assert.deepEqual(record.owing.map(({ id }) => id), ['c7', 'c8']);
    assert.deepEqual(record.open.length, 49);
    await vault.write(record.live.get('c7')?.handed('maya') ?? []);
    assert.deepEqual(record.owing.map(({ id }) => id), ['c8']);
  });
});
