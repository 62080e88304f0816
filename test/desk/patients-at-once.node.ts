import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import { sealSignInAnswer } from '../../src/conversation/requests/sign-in.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { createDeviceKey, memberId } from '../../src/crypto/index.js';
import type { ClientFrame } from '../../src/transport/frame.js';
import { settle } from '../conversation/clinic.js';
import { Network } from '../conversation/network.js';
import { devicesOf, Office, textsOf } from './office.js';
import { Site } from './site.js';
import { Stranger } from './stranger.js';

const MINUTE = 60_000;

const createsOf = ({ sent }: Network) => sent.filter(({ header }) => header.type === 'create');
const isCreate = ({ header }: ClientFrame) => header.type === 'create';
/** Keeps every conversation that is begun from the relay, and says which. */
const hold = (ways: readonly Network[]) => {
  const held: { way: Network; frame: ClientFrame }[] = [];
  for (const way of ways) {
    way.onSend = (frame) => {
      if (!isCreate(frame)) return 'pass';
      held.push({ way, frame });
      return 'lose';
    };
  }
  return held;
};

describe('two devices of one patient that begin at once', () => {
  let site: Site;
  let office: Office;
  const refused: string[] = [];
  const strangers: Stranger[] = [];

  beforeEach(async () => {
    site = new Site();
    refused.length = 0;
    office = await Office.open({ patients: site.settings, deviations: { idle: {} } }, { logger: (event) => event.kind === 'refused' && refused.push(`${event.what} ${event.code}`) });
  });
  afterEach(async () => {
    for (const stranger of strangers.splice(0)) await stranger.relay.close();
    await office.close();
  });

  const now = () => office.clock.now();
  const passes = async (ms = 3000) => {
    await settle();
    await office.clock.advance(ms);
    await settle();
  };
  const visit = (way: Network, id = 'patient-one') => office.visit({ patient: site.patient(id, { clinic: office.clinic.id, now }), transport: way.transport });
  const certified = async (sub: string) => {
    const made = new Stranger(office);
    strangers.push(made);
    await made.ask(made.request(site.assert({ sub, aud: office.clinic.id, exp: Math.floor(now() / 1000) + 120 })));
    await passes(0);
    return made;
  };
  /** Both have what both have written, once, and so has the desk's record. */
  const areOne = async (phone: VisitorConversation, laptop: VisitorConversation, written: readonly string[]) => {
    for (const device of [phone, laptop]) await office.eventually('all is there', () => written.every((text) => textsOf(device).includes(text)) && devicesOf(device) === 2);
    await passes();
    for (const device of [phone, laptop]) assert.deepEqual(textsOf(device).toSorted(), written.toSorted());
    assert.equal(phone.state.id, laptop.state.id);
    assert.equal(phone.state.securityCode, laptop.state.securityCode);
    assert.equal(office.desk.queue.length, 1);
    const record = await office.kept('c/');
    for (const text of written) assert.equal(record.split(text).length - 1, 1, text);
  };

  it('have one conversation: the first to begin has begun it, and what the other has written is sent in it, once', async () => {
    const [one, two] = [new Network(office.relay), new Network(office.relay)];
    const [phone, laptop] = await Promise.all([visit(one), visit(two)]);
    const held = hold([one, two]);
    await Promise.all([phone.send('written on the phone'), laptop.send('written on the laptop')]);
    await office.eventually('both begin', () => held.length === 2);
    for (const { way, frame } of held) {
      way.onSend = () => 'pass';
      way.inject([frame]);
    }
    await areOne(phone, laptop, ['written on the phone', 'written on the laptop']);
    const begun = new Set([one, two].flatMap(createsOf).map(({ header }) => (header.type === 'create' ? header.conversation : '')));
    const purged = new Set([one, two].flatMap(({ sent }) => sent).flatMap(({ header }) => (header.type === 'purge' ? [header.conversation] : [])));
    assert.deepEqual([begun.size, [...purged]], [2, [...begun].filter((id) => id !== phone.state.id)], 'what the other had begun is gone');
    await phone.send('again from the phone');
    await office.eventually('it goes on', () => textsOf(laptop).includes('again from the phone'));
  });

  for (const fate of ['cut', 'pass-and-cut'] as const) {
    it(`of which one loses the connection as it begins (${fate}): still one`, async () => {
      const [one, two] = [new Network(office.relay), new Network(office.relay)];
      const [phone, laptop] = await Promise.all([visit(one), visit(two)]);
      let cut = false;
      one.onSend = (frame) => {
        if (!isCreate(frame) || cut) return 'pass';
        cut = true;
        one.down = true;
        return fate;
      };
      await phone.send('written on the phone');
      await office.eventually('the phone begins', () => cut);
      await laptop.send('written on the laptop');
      await office.eventually('the laptop has begun, or is in', () => laptop.state.timeline.some((item) => item.kind === 'message' && item.status === 'delivered'));
      one.down = false;
      await areOne(phone, laptop, ['written on the phone', 'written on the laptop']);
    });
  }

  it('while the desk is away, and stopped again before it has answered: still one', async () => {
    const [one, two] = [new Network(office.relay), new Network(office.relay)];
    const [phone, laptop] = await Promise.all([visit(one), visit(two)]);
    const held = hold([one, two]);
    await Promise.all([phone.send('written on the phone'), laptop.send('written on the laptop')]);
    await office.eventually('both begin', () => held.length === 2);
    office.network.down = true;
    office.network.cut();
    for (const { way, frame } of held) way.inject([frame]);
    await passes();
    for (const device of [phone, laptop]) assert.deepEqual(device.state.timeline.map((item) => item.kind === 'message' && item.status), ['waiting'], 'nothing is said to be sent');
    let posts = 0;
    office.network.down = false;
    office.network.onSend = ({ header }) => {
      if (header.type !== 'post' || posts > 0) return 'pass';
      posts++;
      return 'cut';
    };
    await office.restartDesk();
    await areOne(phone, laptop, ['written on the phone', 'written on the laptop']);
    assert.equal(posts, 1);
  });

  it('begin anew where the one that had won is over when the other comes', async () => {
    const [one, two] = [new Network(office.relay), new Network(office.relay)];
    const [phone, laptop] = await Promise.all([visit(one), visit(two)]);
    two.onSend = (frame) => {
      if (!isCreate(frame)) return 'pass';
      two.down = true;
      return 'cut';
    };
    await laptop.send('written on the laptop');
    await office.eventually('the laptop begins', () => two.down);
    await phone.send('written on the phone');
    await office.eventually('the phone is alone', () => phone.state.id !== undefined && office.desk.queue.length === 1);
    await phone.end();
    await office.eventually('it is over', () => phone.state.phase === 'ended' && office.desk.queue.length === 0);
    two.onSend = () => 'pass';
    two.down = false;
    await office.eventually('the laptop’s is there', () => office.desk.queue.length === 1 && office.desk.queue[0]?.messages === 1);
    assert.deepEqual(textsOf(laptop), ['written on the laptop']);
    assert.notEqual(laptop.state.id, phone.state.id);
  });

  it('have a conversation that nobody else gets into: neither another patient who begins, nor who was not certified, nor late, nor twice', async () => {
    const phone = await visit(new Network(office.relay));
    await phone.send('mine');
    await office.eventually('it is there', () => office.desk.queue.length === 1);

    const other = await certified('patient-two');
    await other.begin();
    await passes(0);
    assert.deepEqual(other.answers.map((answer) => (answer.type === 'begun' ? answer.first : answer.type)), ['signed-in', true], 'a conversation of their own');
    assert.equal(office.desk.queue.length, 2);
    await other.begin();
    await passes(0);
    assert.deepEqual(refused, ['welcome bad-content'], 'one for each certification');
    await other.join();
    await passes();
    assert.deepEqual([devicesOf(phone), office.desk.queue.length], [1, 2]);

    // Signed by its own key, named by a certificate that is another's.
    const thief = await certified('patient-two');
    const twin = await certified('patient-one');
    await thief.begin({ key: thief.key, chain: twin.identity.chain });
    await thief.begin({ key: createDeviceKey(), chain: twin.identity.chain });
    await office.eventually('both are refused', () => refused.length === 4);
    assert.deepEqual([refused, office.desk.queue.length], [['welcome bad-content', 'sign-in refused', 'welcome untrusted', 'welcome untrusted'], 2]);

    const late = await certified('patient-one');
    await passes(11 * MINUTE);
    await late.begin();
    await late.join();
    await passes();
    assert.deepEqual([refused.slice(4), late.answers.map(({ type }) => type), devicesOf(phone), office.desk.queue.length], [['welcome bad-content', 'sign-in refused'], ['signed-in'], 1, 2]);
  });

  it('are told by the desk only: a word that somebody else posts is no answer', async () => {
    const way = new Network(office.relay);
    const phone = await visit(way);
    way.onSend = (frame) => {
      if (isCreate(frame)) office.network.down = true;
      if (isCreate(frame)) office.network.cut();
      return 'pass';
    };
    await phone.send('mine');
    await office.eventually('it has begun', () => createsOf(way).length === 1);
    const mailboxes = way.sent.flatMap(({ header }) => (header.type === 'open' ? [header.key] : []));
    assert.ok(mailboxes.length > 0);
    const forger = new Stranger(office);
    strangers.push(forger);
    await office.eventually('a connection', () => forger.relay.state === 'online');
    for (const key of mailboxes) {
      const member = memberId(Buffer.from(key, 'base64url'));
      for (const first of [true, false]) await forger.relay.post(member, sealSignInAnswer(randomBytes(32), member, { v: 1, type: 'begun', first }));
    }
    await passes();
    assert.deepEqual([phone.state.id, phone.state.timeline.map((item) => item.kind === 'message' && item.status)], [undefined, ['waiting']]);
    office.network.down = false;
    await office.eventually('the desk has answered', () => phone.state.timeline.some((item) => item.kind === 'message' && item.status === 'delivered'));
    assert.deepEqual([textsOf(phone), office.desk.queue.length], [['mine'], 1]);
  });
});
