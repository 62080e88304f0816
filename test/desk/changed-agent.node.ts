import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import { fromBase64Url, toBase64Url } from '../../src/bytes.js';
import { GroupSession } from '../../src/conversation/group/group-session.js';
import { type MailboxItem, parseMailboxItem } from '../../src/conversation/mailbox.js';
import { encodeTeamContent, parseTeamContent, type TeamContent } from '../../src/conversation/shift/team-content.js';
import { Vault } from '../../src/conversation/vault.js';
import { createDeviceKey, createKeyPackage, type Identity, joinGroup, memberId, signChallenge } from '../../src/crypto/index.js';
import { vaultAuditStore } from '../../src/desk/audit-store.js';
import { memoryStorage } from '../../src/storage/memory.js';
import { RelayConnection } from '../../src/transport/relay-client.js';
import { Network } from '../conversation/network.js';
import { auditLines } from './audit-lines.js';
import { Office } from './office.js';

const HOUR = 3_600_000;

/** Somebody on shift whose program says to the desk whatever it likes. */
class ChangedAgent {
  /** @param heard - What the team's group tells it. */
  private constructor(
    readonly heard: readonly TeamContent[],
    readonly session: GroupSession,
    readonly relay: RelayConnection,
  ) {}

  static async start(office: Office, identity: Identity): Promise<ChangedAgent> {
    const { clock } = office;
    const relay = new RelayConnection({ connect: new Network(office.relay).transport, clock, random: () => 0 });
    const trust = () => ({ clinic: fromBase64Url(office.clinic.id), nowMs: clock.now() });
    const items: MailboxItem[] = [];
    await office.eventually('a connection', () => relay.state === 'online');
    await relay.open({ key: identity.key.publicKey, sign: (nonce) => signChallenge(identity.key, nonce), after: 0 }, (_, bytes) => void items.push(parseMailboxItem(bytes)));
    const { keyPackage, secrets } = await keyPackageOf(office, identity);
    const { seq } = await office.desk.startShift(keyPackage);
    await office.eventually('the Welcome', () => items.some(({ kind }) => kind === 'welcome'));
    const [item] = items;
    if (item?.kind !== 'welcome') throw new TypeError('no Welcome');
    const group = await joinGroup({ welcome: item.welcome, secrets, identity, trust: trust(), kind: 'team' });
    const heard: TeamContent[] = [];
    const nothing = () => [];
    const handler = { onMessage: ({ content }: { content: Uint8Array }) => (heard.push(parseTeamContent(content)), []), onSent: nothing, onFailed: nothing, onCommit: nothing, onEnd: nothing, onChange: () => undefined };
    const session = await GroupSession.begin({ relay, vault: new Vault(memoryStorage(), randomBytes(32)), clock, trust, prefix: 'team/', handler }, { group, cursor: seq });
    session.start();
    return new ChangedAgent(heard, session, relay);
  }

  async says(content: TeamContent): Promise<void> {
    await this.session.enqueue(toBase64Url(randomBytes(8)), encodeTeamContent(content));
  }

  async close(): Promise<void> {
    await this.session.stop();
    await this.relay.close();
  }
}

const keyPackageOf = (office: Office, identity: Identity) => createKeyPackage(identity, { suite: 'classic', nowMs: office.clock.now(), lifetimeMs: HOUR });
const certified = async (office: Office, name: string, role: 'agent' | 'assistant' = 'agent'): Promise<Identity> => {
  const key = createDeviceKey();
  return { key, chain: await office.desk.certify({ account: name, name, role }, key.publicKey) };
};

describe('a changed program of somebody on shift', () => {
  let office: Office;
  let audit: ReturnType<typeof vaultAuditStore>;
  let mallory: ChangedAgent;
  let self: string;
  beforeEach(async () => {
    audit = vaultAuditStore(new Vault(memoryStorage(), randomBytes(32)));
    office = await Office.open({ deviations: { assistants: 'allow', idle: {} } }, { audit });
  });
  afterEach(async () => {
    await mallory.close();
    await office.close();
  });

  const comes = async (role: 'agent' | 'assistant' = 'agent') => {
    const identity = await certified(office, 'Mallory', role);
    self = memberId(identity.key.publicKey);
    mallory = await ChangedAgent.start(office, identity);
  };
  const refusals = async () => (await auditLines(audit)).filter(({ kind, member }) => kind === 'refusal' && member === self).length;
  const waiting = async () => {
    const visitor = await office.visit();
    await visitor.send('first');
    await office.eventually('somebody waits', () => office.desk.queue.length === 1);
    return { visitor, id: office.desk.queue[0]?.id ?? '' };
  };

  it('brings nobody but itself into a conversation: another’s KeyPackage is refused, and audited', async () => {
    const { visitor, id } = await waiting();
    await comes();
    const ben = await certified(office, 'Ben');
    const before = visitor.state.roster;
    await mallory.says({ v: 1, type: 'accept', conversation: id, keyPackage: toBase64Url((await keyPackageOf(office, ben)).keyPackage) });
    await office.eventually('it is refused', async () => (await refusals()) === 1);
    await office.eventually('it is told so', () => mallory.heard.some((content) => content.type === 'refused' && content.code === 'refused' && content.to === self));
    assert.deepEqual(visitor.state.roster, before);
  });

  it('hands on no conversation that is not its own, and none to somebody who is not on shift', async () => {
    const { agent, id, talk } = await office.talk();
    await comes();
    await mallory.says({ v: 1, type: 'offer', conversation: id, to: agent.state.self.id });
    await mallory.says({ v: 1, type: 'offer', conversation: id, to: self });
    await office.eventually('both are refused', async () => (await refusals()) === 2);
    await agent.handOver(id, 'A'.repeat(43));
    await office.eventually('so is that', async () => (await auditLines(audit)).filter(({ kind }) => kind === 'refusal').length === 3);
    assert.deepEqual(agent.state.queue.map(({ offeredTo }) => offeredTo), agent.state.queue.map(() => undefined));
    assert.ok(!talk.state.roster.some((member) => member.id === self));
  });

  it('says of no conversation but its own how it came out', async () => {
    const { agent, id } = await office.talk();
    await comes();
    await mallory.says({ v: 1, type: 'dispose', conversation: id, disposition: 'referred' });
    await mallory.says({ v: 1, type: 'note', conversation: id, id: 'A'.repeat(22), text: 'after it' });
    await office.eventually('the desk has read on', () => mallory.heard.some(({ type }) => type === 'noted'));
    assert.ok(!(await office.kept(`f/${id}`)).includes('"disposition"'));
    await agent.endAs(id, 'resolved');
    await office.eventually('what its own agent says is kept', async () => (await office.kept(`f/${id}`)).includes('"disposition":"resolved"'));
  });

  it('as an assistant has no say in notes and presence, and is told nothing of how the team does', async () => {
    const { id } = await waiting();
    await comes('assistant');
    await mallory.says({ v: 1, type: 'ask-metrics', id: 'A'.repeat(22), query: { fromMs: office.clock.now() - HOUR, toMs: office.clock.now(), by: 'day', utcOffsetMs: 0 } });
    await mallory.says({ v: 1, type: 'note', conversation: id, id: 'B'.repeat(22), text: 'a note' });
    await mallory.says({ v: 1, type: 'presence', away: true });
    await mallory.says({ v: 1, type: 'hello', sealKey: '' });
    await office.eventually('the desk has read on', () => mallory.heard.some(({ type }) => type === 'away'));
    const told = mallory.heard.filter(({ type }) => type === 'metrics' || type === 'noted');
    assert.deepEqual([told, mallory.heard.flatMap((content) => (content.type === 'away' ? content.members : []))], [[], []]);
  });
});
