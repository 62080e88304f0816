import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { LiveConversation } from '../../src/conversation/live/live-conversation.js';
import type { Shift } from '../../src/conversation/shift/shift.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { Vault } from '../../src/conversation/vault.js';
import { vaultAuditStore } from '../../src/desk/audit-store.js';
import { memoryStorage } from '../../src/storage/memory.js';
import { Network } from '../conversation/network.js';
import { auditLines } from './audit-lines.js';
import { Office, textsOf } from './office.js';

/** From now on the relay says that this member may not read the conversation. */
function deny(network: Network, id: string): void {
  const denied = new Set<number>();
  network.onSend = ({ header }) => {
    if (header.type === 'subscribe' && header.conversation === id) denied.add(header.request);
    return 'pass';
  };
  network.onReceive = ({ header }) => {
    if (header.type !== 'ok' || !denied.has(header.request)) return 'pass';
    return [{ header: { type: 'error', request: header.request, code: 'forbidden' }, parts: [] }];
  };
}

describe('an agent whose own place in a conversation is lost, though they are still in it', () => {
  let office: Office;
  let audit: ReturnType<typeof vaultAuditStore>;
  let network: Network;
  let visitor: VisitorConversation;
  let maya: Shift;
  let id: string;
  beforeEach(async () => {
    audit = vaultAuditStore(new Vault(memoryStorage(), randomBytes(32)));
    office = await Office.open({ deviations: { idle: {} } }, { audit });
    network = new Network(office.relay);
    maya = await office.hire('Maya', { network });
    await maya.start();
    [visitor, id] = await office.waiting(maya);
    const talk = await accepted(maya);
    await talk.send('hello');
    await office.eventually('the visitor hears', () => textsOf(visitor).includes('hello'));
  });
  afterEach(() => office.close());

  async function accepted(agent: Shift): Promise<LiveConversation> {
    let talk: unknown;
    agent.accept(id).then((conversation) => (talk = conversation), (error: unknown) => (talk = error));
    await office.eventually('the desk has answered', () => talk !== undefined);
    if (talk instanceof LiveConversation) return talk;
    throw talk;
  }

  async function lost(): Promise<void> {
    deny(network, id);
    network.cut();
    await office.eventually('it is lost', () => maya.state.conversations.get(id)?.state.reason === 'lost');
    network.onReceive = () => 'pass';
    await visitor.send('are you there?');
    await office.eventually('the record has it', async () => (await office.kept('c/')).includes('are you there?'));
  }

  const namesIn = ({ state }: { readonly state: VisitorConversation['state'] }) => state.roster.map(({ name }) => name).toSorted();
  const comings = ({ state }: { readonly state: VisitorConversation['state'] }) =>
    state.timeline.flatMap((item) => (item.kind === 'joined' || item.kind === 'left') && item.member.role === 'agent' ? [`${item.kind} ${item.member.name}`] : []);

  it('comes back by accepting it again, with what was said meanwhile, in a new place', async () => {
    await lost();
    const { securityCode } = visitor.state;
    const talk = await accepted(maya);
    assert.deepEqual(textsOf(talk), ['first', 'hello', 'are you there?']);
    await talk.send('back again');
    await office.eventually('the visitor hears', () => textsOf(visitor).includes('back again'));
    await visitor.send('good');
    await office.eventually('Maya hears', () => textsOf(talk).includes('good'));
    assert.deepEqual(namesIn(visitor), ['', 'Clinic record', 'Maya']);
    assert.notEqual(visitor.state.securityCode, securityCode);
    assert.equal(visitor.state.securityCode, talk.state.securityCode);
    assert.deepEqual(comings(visitor), ['joined Maya', 'left Maya', 'joined Maya']);
    const said = (await auditLines(audit)).filter(({ kind, member }) => (kind === 'join' || kind === 'leave') && member === maya.state.self.id).map(({ kind }) => kind);
    assert.deepEqual(said, ['join', 'leave', 'join']);
  });

  it('has what they had begun to note when they come back', async () => {
    await maya.saveNote(id, 'to be called');
    await lost();
    await accepted(maya);
    assert.equal(maya.state.noteDrafts.get(id), 'to be called');
  });

  it('comes back also after they have put it away', async () => {
    await lost();
    await maya.dismiss(id);
    assert.deepEqual(textsOf(await accepted(maya)), ['first', 'hello', 'are you there?']);
  });

  it('comes back beside the colleague whom they have invited', async () => {
    const ben = await office.agent('Ben');
    await maya.invite(id, ben.state.self.id);
    await office.eventually('Ben is asked', () => ben.state.queue.some(({ offeredTo }) => offeredTo === ben.state.self.id));
    const beside = await accepted(ben);
    await lost();
    const talk = await accepted(maya);
    await beside.send('both of us');
    await office.eventually('everybody hears', () => [visitor, talk].every((who) => textsOf(who).includes('both of us')));
    assert.deepEqual(namesIn(visitor), ['', 'Ben', 'Clinic record', 'Maya']);
  });

  it('does not come back where the conversation was handed to somebody else meanwhile', async () => {
    const ben = await office.agent('Ben');
    await maya.handOver(id, ben.state.self.id);
    await office.eventually('Ben is asked', () => ben.state.queue.some(({ offeredTo }) => offeredTo === ben.state.self.id));
    await lost();
    await accepted(ben);
    await assert.rejects(accepted(maya), { name: 'DutyError', code: 'refused' });
    await office.eventually('Ben alone is in', () => namesIn(visitor).join() === ',Ben,Clinic record');
  });

  it('does not come in, or back, when their access is taken away while they are let in', async () => {
    await lost();
    let held = 0;
    office.network.onSend = ({ header }) => (header.type === 'append' && header.conversation === id && header.next !== undefined && ++held > 0 ? 'lose' : 'pass');
    maya.accept(id).catch(() => undefined);
    await office.eventually('the desk lets them in', () => held > 0);
    // They are put out of where they are; the admission is made before, and stands in the way of it.
    const dismissed = office.desk.dismiss('Maya');
    office.network.onSend = () => 'pass';
    office.network.cut();
    await office.eventually('the visitor is alone with the desk', () => namesIn(visitor).join() === ',Clinic record');
    await dismissed;
    assert.deepEqual(comings(visitor).at(-1), 'left Maya');
  });

  for (const [when, isHeld] of [
    ['while they are let in', (conversation, waiting) => conversation === waiting],
    ['and they ask before they are out of the team', (conversation, waiting) => conversation !== waiting && conversation !== id],
  ] satisfies [string, (conversation: string, waiting: string) => boolean][]) {
    it(`does not come in where nobody is yet, when their access is taken away ${when}`, async () => {
      const other = await office.visit();
      await other.send('second');
      await office.eventually('they wait', () => maya.state.queue.some(({ status }) => status === 'waiting'));
      const waiting = maya.state.queue.find(({ status }) => status === 'waiting')?.id ?? '';
      let held = 0;
      office.network.onSend = ({ header }) => (header.type === 'append' && header.next !== undefined && isHeld(header.conversation, waiting) && ++held > 0 ? 'lose' : 'pass');
      const accept = () => void maya.accept(waiting).catch(() => undefined);
      const isHeldIn = isHeld(waiting, waiting);
      if (isHeldIn) accept();
      else void office.desk.dismiss('Maya');
      await office.eventually('it is held', () => held > 0);
      if (isHeldIn) {
        await office.desk.dismiss('Maya');
      } else {
        accept();
        await office.eventually('they are in', () => comings(other).join() === 'joined Maya');
      }
      office.network.onSend = () => 'pass';
      office.network.cut();
      await office.eventually('they are out again', () => comings(other).join() === 'joined Maya,left Maya');
      assert.deepEqual(namesIn(other), ['', 'Clinic record']);
    });
  }

  it('does not come back once the clinic has revoked them', async () => {
    await lost();
    const serial = /"serial":"([\w-]{22})"/.exec((await auditLines(audit)).map((line) => JSON.stringify(line)).join())?.[1] ?? '';
    assert.notEqual(serial, '');
    await office.desk.close();
    const before = network.sent.length;
    let answer = '';
    maya.accept(id).then(() => (answer = 'in'), () => (answer = 'out'));
    await office.eventually('it is asked', () => network.sent.slice(before).some(({ header }) => header.type === 'append'));
    await office.restartDesk({ revoked: [serial] });
    await office.eventually('the visitor is alone with the desk', () => namesIn(visitor).join() === ',Clinic record');
    await office.eventually('it is answered', () => answer !== '');
    assert.equal(answer, 'out');
    await visitor.send('just us now');
    await office.eventually('the record has it', async () => (await office.kept('c/')).includes('just us now'));
    assert.deepEqual(namesIn(visitor), ['', 'Clinic record']);
  });
});
