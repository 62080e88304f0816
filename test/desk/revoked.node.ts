import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { parseCertificate } from '../../src/crypto/index.js';
import type { LiveConversation } from '../../src/conversation/live/live-conversation.js';
import type { Shift } from '../../src/conversation/shift/shift.js';
import type { CareConversation, VisitorConversation } from '../../src/conversation/state.js';
import { screen, settle } from '../conversation/clinic.js';
import { Disk } from '../conversation/fragile-storage.js';
import { Network } from '../conversation/network.js';
import { comingsOf, devicesOf, Office, textsOf } from './office.js';
import { Site } from './site.js';

// A device of the clinic's was stolen: an administrator names its certificate as revoked, and starts the desk anew.

describe('an agent whose certificate the clinic has revoked', () => {
  let office: Office;
  let disk: Disk;
  let visitor: VisitorConversation;
  let agent: Shift;
  let talk: LiveConversation;
  let serial: string;

  beforeEach(async () => {
    office = await Office.open({ preset: 'standard' });
    disk = new Disk();
    ({ visitor, agent, talk } = await office.talk({ keep: disk.open }));
    await talk.send('hello');
    await office.eventually('the visitor hears', () => textsOf(visitor).includes('hello'));
    serial = /"serial":"([\w-]{22})"/.exec(await office.kept('audit/'))?.[1] ?? '';
    assert.notEqual(serial, '');
  });
  afterEach(() => office.close());

  const agentsIn = (who: { readonly state: VisitorConversation['state'] }) => who.state.roster.filter(({ role }) => role === 'agent').length;

  it('is put out of the team and of its conversations, though it has renewed its keys while the desk was away', async () => {
    await office.desk.close();
    await talk.unlocked();
    await talk.send('with new keys');
    await office.eventually('the visitor hears', () => textsOf(visitor).includes('with new keys'));
    await office.restartDesk({ revoked: [serial] });
    await office.eventually('it is out', () => agentsIn(visitor) === 0 && office.desk.team.length === 0);
    assert.equal(visitor.state.phase, 'open');
    const heard = textsOf(talk).length;
    await visitor.send('just us now');
    await office.eventually('the desk has it', async () => (await office.kept('c/')).includes('just us now'));
    assert.equal(textsOf(talk).length, heard);
    assert.ok(!textsOf(talk).includes('just us now'));
    assert.equal(agent.state.shift, 'ended');
  });

  /** The desk is down, and everybody else knows. */
  async function told(): Promise<void> {
    await office.desk.close();
    await office.publish({ revoked: [serial] });
    await office.clock.advance(11 * 60_000);
    await settle();
  }

  it('reads nothing that is written by who knows, before the desk has put it out: what they write waits until then', async () => {
    await told();
    await visitor.send('just us now');
    await office.clock.advance(60_000);
    await settle();
    assert.deepEqual(textsOf(talk), ['first', 'hello']);
    assert.ok(screen(visitor.state).includes('visitor: just us now (waiting)'), screen(visitor.state).join());
    await office.restartDesk({ revoked: [serial] });
    await office.eventually('it is sent', () => agentsIn(visitor) === 0 && !screen(visitor.state).includes('visitor: just us now (waiting)'));
    assert.equal(visitor.state.phase, 'open');
    await office.eventually('the desk has it', async () => (await office.kept('c/')).includes('just us now'));
    assert.deepEqual(textsOf(talk), ['first', 'hello']);
  });

  it('is followed by who knows when it renews its keys, and out in the end like any other', async () => {
    await told();
    const { securityCode } = visitor.state;
    await talk.unlocked();
    await office.eventually('all have the new keys', () => visitor.state.securityCode !== securityCode && visitor.state.securityCode === talk.state.securityCode);
    await office.restartDesk({ revoked: [serial] });
    await office.eventually('it is out', () => agentsIn(visitor) === 0);
    await visitor.send('just us now');
    await office.eventually('the desk has it', async () => (await office.kept('c/')).includes('just us now'));
    assert.equal(visitor.state.phase, 'open');
  });

  it('is told no new secrets either by who knows: their own keys are renewed once it is out', async () => {
    await told();
    await visitor.close();
    const network = new Network(office.relay);
    visitor = await office.visit({ keep: disk.open, transport: network.transport });
    await office.clock.advance(61 * 60_000);
    await visitor.send('with new keys');
    await office.clock.advance(60_000);
    await settle();
    const commits = () => network.sent.filter(({ header }) => header.type === 'append' && header.next !== undefined).length;
    assert.equal(commits(), 0);
    await office.restartDesk({ revoked: [serial] });
    await office.eventually('the desk has it', async () => (await office.kept('c/')).includes('with new keys'));
    assert.equal(commits(), 1);
    assert.ok(!textsOf(talk).includes('with new keys'));
  });
});

describe('a visitor who was away', () => {
  let office: Office;
  let disk: Disk;
  let visitor: VisitorConversation;

  beforeEach(async () => {
    office = await Office.open({ preset: 'standard' });
    disk = new Disk();
    visitor = await office.visit({ keep: disk.open });
    await visitor.send('first');
    await office.eventually('the desk has it', async () => (await office.kept('c/')).includes('first'));
    await visitor.close();
  });
  afterEach(() => office.close());

  async function onShift(name: string): Promise<Shift> {
    const agent = await office.hire(name);
    void agent.start();
    await office.eventually('they are on shift', () => agent.state.shift === 'on');
    return agent;
  }

  async function accepted(agent: Shift): Promise<CareConversation> {
    let talk: CareConversation | undefined;
    void agent.accept(agent.state.queue[0]?.id ?? '').then((conversation) => (talk = conversation));
    await office.eventually('they are let in', () => talk !== undefined);
    assert.ok(talk);
    return talk;
  }

  /** Says which key the clinic will not trust any more, once its holder has answered. */
  async function answered(): Promise<string> {
    const agent = await onShift('Maya');
    await office.eventually('somebody waits', () => agent.state.queue.length > 0);
    const talk = await accepted(agent);
    await talk.send('hello');
    await office.eventually('the desk has it', async () => (await office.kept('c/')).includes('hello'));
    return /"serial":"([\w-]{22})"/.exec(await office.kept('audit/'))?.[1] ?? '';
  }

  async function back(): Promise<Network> {
    const [returned, network] = await office.comeBack(disk.open, { name: 'Alder anew', read: ['first'] });
    visitor = returned;
    return network;
  }

  const comings = () => comingsOf(visitor);

  it('while somebody was let in whom the clinic has revoked since, goes on where it was, without what was said by them', async () => {
    await office.restartDesk({ name: 'Alder anew', revoked: [await answered()] });
    const ben = await onShift('Ben');
    await office.eventually('they are out', () => ben.state.queue.some(({ status }) => status === 'waiting'));
    const talk = await accepted(ben);
    await talk.send('it is Ben');
    await back();
    await office.eventually('all is read', () => textsOf(visitor).includes('it is Ben'));
    assert.deepEqual(textsOf(visitor), ['first', 'it is Ben']);
    assert.deepEqual(comings(), ['joined Maya', 'left Maya', 'joined Ben']);
    await visitor.send('back again');
    await office.eventually('it is heard', () => textsOf(talk).includes('back again'));
    assert.equal(visitor.state.securityCode, talk.state.securityCode);
  });

  it('says nothing to them before it has read that they were put out', async () => {
    const serial = await answered();
    await office.desk.close();
    await office.publish({ name: 'Alder anew', revoked: [serial] });
    const network = await back();
    await office.eventually('it has followed them in', () => comings().includes('joined Maya'));
    await visitor.send('just us now');
    await office.clock.advance(60_000);
    await settle();
    assert.equal(network.sent.filter(({ header }) => header.type === 'append').length, 0);
    assert.ok(screen(visitor.state).includes('visitor: just us now (waiting)'), screen(visitor.state).join());
    await office.restartDesk({ revoked: [serial] });
    await office.eventually('the desk has it', async () => (await office.kept('c/')).includes('just us now'));
    assert.deepEqual(comings(), ['joined Maya', 'left Maya']);
  });
});

describe('a patient’s second device, where somebody is in whom the clinic has revoked and the desk has not put out yet', () => {
  let office: Office;
  let site: Site;
  beforeEach(async () => {
    site = new Site();
    office = await Office.open({ preset: 'standard', patients: site.settings });
  });
  afterEach(() => office.close());

  const visit = () => office.visit({ patient: site.patient('patient-one', { clinic: office.clinic.id, now: () => office.clock.now() }) });

  it('comes in, is told of who is there, and says nothing to them', async () => {
    const phone = await visit();
    await phone.send('from the phone');
    const agent = await office.agent('Maya');
    await office.eventually('somebody waits', () => agent.state.queue.length > 0);
    const talk = await agent.accept(agent.state.queue[0]?.id ?? '');
    const serial = /"role":"agent"[^}]*"serial":"([\w-]{22})"/.exec(await office.kept('audit/'))?.[1] ?? '';
    await office.publish({ revoked: [serial] });
    const laptop = await visit();
    await office.eventually('the laptop is in', () => textsOf(laptop).length === 1 && devicesOf(laptop) === 2);
    assert.deepEqual(laptop.state.roster.filter(({ role }) => role === 'agent').map(({ name }) => name), ['Maya']);
    await laptop.send('just us now');
    await office.clock.advance(60_000);
    await settle();
    assert.ok(screen(laptop.state).includes('visitor: just us now (waiting)'), screen(laptop.state).join());
    await office.restartDesk({ revoked: [serial] });
    await office.eventually('the phone hears', () => textsOf(phone).includes('just us now'));
    assert.deepEqual(textsOf(talk), ['from the phone']);
    await office.clock.advance(11 * 60_000);
    await office.eventually('both go by one profile', () => laptop.state.securityCode === phone.state.securityCode && devicesOf(phone) === 2);
  });
});

describe('a desk whose certificate the clinic has revoked', () => {
  let office: Office;
  let network: Network;
  let visitor: VisitorConversation;
  let agent: Shift;
  let talk: LiveConversation;
  let serial: string;

  beforeEach(async () => {
    office = await Office.open({ preset: 'standard', phone: '(503) 555-0142' });
    network = new Network(office.relay);
    ({ visitor, agent, talk } = await office.talk({ transport: network.transport }));
    serial = parseCertificate(office.clinic.desk.chain[0] ?? new Uint8Array()).serial;
  });
  afterEach(() => office.close());

  it('keeps nothing waiting for ever: for the visitor it is over at once, and begins anew with the next desk', async () => {
    await office.exchangeDesk({ revoked: [serial] });
    await office.clock.advance(11 * 60_000);
    await office.eventually('it is over', () => visitor.state.phase === 'ended');
    await visitor.restart();
    await visitor.send('is anybody here?');
    await office.eventually('the next desk has it', async () => (await office.kept('c/')).includes('is anybody here?'));
    assert.deepEqual([visitor.state.phase, textsOf(visitor)], ['open', ['is anybody here?']]);
  });

  it('is not begun with anew: who tries is told not to trust it, with the telephone', async () => {
    await office.desk.close();
    await office.publish({ revoked: [serial] });
    await office.clock.advance(11 * 60_000);
    await office.eventually('it is over', () => visitor.state.phase === 'ended');
    await visitor.restart();
    await visitor.send('is anybody here?');
    await office.eventually('it is told', () => visitor.state.phase === 'unavailable');
    assert.deepEqual([visitor.state.reason, visitor.state.clinic.phone], ['untrusted', '(503) 555-0142']);
  });

  it('leaves as failed what was written and never sent, once all was read that could be', async () => {
    network.down = true;
    network.cut();
    await talk.send('a last word');
    await office.eventually('the desk has it', async () => (await office.kept('c/')).includes('a last word'));
    await visitor.send('are you there?');
    assert.deepEqual(screen(visitor.state).at(-1), 'visitor: are you there? (waiting)');
    await office.exchangeDesk({ revoked: [serial] });
    network.onSend = ({ header }) => (header.type === 'append' ? 'lose' : 'pass');
    network.down = false;
    await office.eventually('it is over', () => visitor.state.phase === 'ended');
    assert.deepEqual(textsOf(visitor), ['first', 'a last word', 'are you there?']);
    assert.ok(screen(visitor.state).includes('visitor: are you there? (failed)'), screen(visitor.state).join());
  });

  it('ends the shifts of those on duty, who come on again with the next desk', async () => {
    await office.exchangeDesk({ revoked: [serial] });
    await office.clock.advance(11 * 60_000);
    await office.eventually('it is over', () => agent.state.shift === 'ended');
    const again = await office.hire('Maya');
    void again.start();
    await office.eventually('they are on shift', () => again.state.shift === 'on');
  });
});
