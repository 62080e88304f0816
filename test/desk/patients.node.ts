import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { toBase64Url } from '../../src/bytes.js';
import type { ConversationOptions } from '../../src/conversation/visitor/create-conversation.js';
import { HistoryParts } from '../../src/conversation/requests/history.js';
import { openSignInAnswer, type SignInRequest } from '../../src/conversation/requests/sign-in.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { createKeyPackage, type DeviceKey, memberId, parseCertificate } from '../../src/crypto/index.js';
import { loadClinic } from '../../src/desk/index.js';
import { settle } from '../conversation/clinic.js';
import { Network } from '../conversation/network.js';
import { devicesOf, Office, textsOf } from './office.js';
import { type Claims, Site } from './site.js';
import { Stranger } from './stranger.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;

describe('patients whom the clinic’s site has signed in', () => {
  let site: Site;
  let office: Office;
  const refused: string[] = [];
  const strangers: Stranger[] = [];

  beforeEach(async () => {
    site = new Site();
    refused.length = 0;
    office = await Office.open({ patients: site.settings, deviations: { idle: {} } }, { logger: (event) => event.kind === 'refused' && event.what === 'sign-in' && refused.push(event.code) });
  });
  afterEach(async () => {
    for (const stranger of strangers.splice(0)) await stranger.relay.close();
    await office.close();
  });

  const now = () => office.clock.now();
  const claims = (changes: Claims = {}): Claims => ({ sub: 'patient-one', aud: office.clinic.id, exp: Math.floor(now() / 1000) + 120, ...changes });
  const patient = (id: string) => site.patient(id, { clinic: office.clinic.id, now });
  const visit = (id: string, options: Partial<ConversationOptions> = {}) => office.visit({ patient: patient(id), ...options });
  const stranger = (key?: DeviceKey) => {
    const made = new Stranger(office, key);
    strangers.push(made);
    return made;
  };
  /** Lets everything run; time passes too. */
  const passes = async (ms = 3000) => {
    await settle();
    await office.clock.advance(ms);
    await settle();
  };
  const begun = async (id: string, text: string): Promise<VisitorConversation> => {
    const visitor = await visit(id);
    await visitor.send(text);
    await office.eventually('it is with the desk', () => visitor.state.timeline.some((item) => item.kind === 'message' && item.status === 'delivered'));
    return visitor;
  };

  it('begin as themselves: certified for their device, under a name that says nothing', async () => {
    const phone = await begun('patient-one', 'from the phone');
    const [self] = phone.state.roster.filter(({ self }) => self);
    assert.equal(self?.name, '');
    assert.ok(phone.state.verification?.certifiedUntilMs[self?.id ?? '']);
    assert.match(await office.kept('audit'), /"login"/);
    assert.ok(!(await office.kept()).includes('patient-one'), 'nor does the desk keep who it was');
  });

  it('bring in a second device, which has what was said, reads on and writes; everybody sees it', async () => {
    const phone = await begun('patient-one', 'from the phone');
    const agent = await office.agent('Maya');
    await office.eventually('somebody waits', () => agent.state.queue.length > 0);
    const care = await agent.accept(agent.state.queue[0]?.id ?? '');
    await care.send('hello from the clinic');
    await office.eventually('the answer is there', () => textsOf(phone).length === 2);

    const laptop = await visit('patient-one');
    await office.eventually('the laptop is in', () => textsOf(laptop).length === 2);
    assert.deepEqual(textsOf(laptop), ['from the phone', 'hello from the clinic']);
    assert.equal(laptop.state.id, phone.state.id);
    assert.equal(laptop.state.unread, 1, 'what one has written oneself is not unread');
    await laptop.send('from the laptop');
    await phone.send('again from the phone');
    for (const who of [phone, laptop, care]) {
      await office.eventually('all of it is there', () => textsOf(who).length === 4);
      assert.equal(devicesOf(who), 2);
      assert.equal(who.state.securityCode, phone.state.securityCode);
    }
    const own = laptop.state.roster.filter(({ self }) => self);
    assert.deepEqual([own.length, own.filter(({ elsewhere }) => elsewhere).length], [2, 1]);
    assert.ok(laptop.state.timeline.every((item) => item.kind !== 'message' || item.sender.self === (item.sender.role === 'visitor')));
    assert.ok(phone.state.timeline.some((item) => item.kind === 'joined' && item.member.elsewhere));
    assert.equal((await office.kept('f/')).split('"visitor"').length - 1, 2, 'the desk’s record has both');
  });

  it('who have written on the second device before it was in go on in the one conversation', async () => {
    const phone = await begun('patient-one', 'from the phone');
    const laptop = await visit('patient-one');
    await laptop.send('at once');
    await office.eventually('the phone has it', () => textsOf(phone).includes('at once'));
    assert.equal(laptop.state.id, phone.state.id);
    assert.equal(office.desk.queue.length, 1);
  });

  it('are not mixed up: another patient, and nobody in particular, begin conversations of their own', async () => {
    const phone = await begun('patient-one', 'mine');
    const other = await begun('patient-two', 'somebody else’s');
    const nobody = await office.visit();
    await nobody.send('nobody’s');
    await office.eventually('there are three', () => office.desk.queue.length === 3);
    await passes();
    for (const who of [phone, other, nobody]) assert.deepEqual([textsOf(who).length, devicesOf(who)], [1, 1]);
  });

  it('are not believed on an assertion that is forged, somebody else’s, for another clinic, past, of long life, early or not one', async () => {
    const strangersSite = new Site();
    const token = site.assert(claims());
    const [header = '', body = '', signature = ''] = token.split('.');
    const other = Buffer.from(JSON.stringify(claims({ sub: 'patient-two', jti: 'j'.repeat(16) }))).toString('base64url');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const hmac = Buffer.from('{"alg":"HS256"}').toString('base64url');
    const bad: string[] = [
      strangersSite.assert(claims()),
      `${header}.${other}.${signature}`,
      `${none}.${body}.`,
      `${hmac}.${body}.${signature}`,
      `${header}.${body}.`,
      `${header}.${body}`,
      `${token}.x`,
      `${token}=`,
      site.assert(claims(), { alg: 'EdDSA', crit: ['exp'] }),
      site.assert(claims(), { alg: 'EdDSA', typ: 'at+jwt' }),
      site.assert(claims({ aud: memberId(office.clinic.desk.key.publicKey) })),
      site.assert(claims({ aud: [office.clinic.id, 'https://somewhere.example'] })),
      site.assert(claims({ aud: undefined })),
      site.assert(claims({ exp: Math.floor(now() / 1000) - 1 })),
      site.assert(claims({ exp: Math.floor((now() + HOUR) / 1000) })),
      site.assert(claims({ exp: 'soon' })),
      site.assert(claims({ exp: undefined })),
      site.assert(claims({ nbf: Math.floor((now() + 5 * MINUTE) / 1000) })),
      site.assert(claims({ iat: Math.floor((now() + 5 * MINUTE) / 1000) })),
      site.assert(claims({ jti: undefined })),
      site.assert(claims({ jti: 'short' })),
      site.assert(claims({ sub: '' })),
      site.assert(claims({ sub: 1 })),
      'not a token',
    ];
    for (const [i, assertion] of bad.entries()) {
      const device = stranger();
      await device.ask(device.request(assertion));
      await passes(0);
      assert.deepEqual([device.items, refused.length], [[], i + 1], assertion);
    }
    assert.ok(!(await office.kept('audit')).includes('patient-two'));
  });

  it('are certified once for each assertion, whoever brings it again', async () => {
    const first = stranger();
    const assertion = site.assert(claims());
    const item = await first.ask(first.request(assertion));
    await passes(0);
    assert.equal(first.answers[0]?.type, 'signed-in');
    const desk = memberId(office.clinic.desk.key.publicKey);
    await first.relay.post(desk, item);
    const thief = stranger();
    await thief.ask(thief.request(assertion));
    await passes(0);
    assert.deepEqual([first.items.length, thief.items.length, refused], [1, 0, ['refused', 'refused']]);
    await office.restartDesk();
    const again = stranger();
    await again.ask(again.request(assertion));
    await passes();
    assert.deepEqual(again.items, []);
  });

  it('have the key that they name: one device’s request is not another’s, and no part of it can be exchanged', async () => {
    const device = stranger();
    const other = stranger();
    const asked = device.request(site.assert(claims()));
    const exchanged: SignInRequest[] = [
      { ...asked, key: toBase64Url(other.key.publicKey) },
      { ...asked, proof: other.request(asked.assertion).proof },
      { ...asked, answerKey: toBase64Url(other.answerKey) },
      { ...asked, sealKey: toBase64Url(other.sealKey.publicKey) },
      { ...asked, assertion: site.assert(claims({ sub: 'patient-two' })) },
      { ...asked, key: toBase64Url(new Uint8Array(32)) },
    ];
    for (const request of exchanged) await other.ask(request);
    await passes(0);
    assert.equal(refused.length, exchanged.length);
    assert.deepEqual(other.items, []);
    await device.ask(asked);
    await passes(0);
    assert.equal(device.answers[0]?.type, 'signed-in');
  });

  it('of another name do not come in, nor does a visitor without one, nor a device that did not ask', async () => {
    const phone = await begun('patient-one', 'mine');
    const [uncertified, other, twin] = [stranger(), stranger(), stranger()];
    await uncertified.join({ key: uncertified.key, chain: [] });
    await other.ask(other.request(site.assert(claims({ sub: 'patient-two' }))));
    await twin.ask(twin.request(site.assert(claims())));
    await passes(0);
    const [answer] = other.answers;
    assert.ok(answer?.type === 'signed-in' && !answer.open, 'nothing is said of others’ conversations');
    await other.join();
    // Certified as the patient, with a key of a device that was not: a KeyPackage is of the certified key or of none.
    await other.join({ key: other.key, chain: twin.identity.chain });
    await passes();
    assert.deepEqual([devicesOf(phone), uncertified.items, other.answers.map(({ type }) => type)], [1, [], ['signed-in', 'refused']]);
  });

  it('come in once for each sign-in: a relay that brings the request again, or a device that was removed, does not', async () => {
    const phone = await begun('patient-one', 'mine');
    const laptop = stranger();
    await laptop.ask(laptop.request(site.assert(claims())));
    await passes(0);
    const item = await laptop.join();
    await office.eventually('the laptop is in', () => devicesOf(phone) === 2);
    await passes(0);
    const { length } = laptop.items;
    assert.deepEqual(laptop.items.map(({ kind }) => kind).toSorted(), ['history', 'sign-in-answer', 'sign-in-answer', 'welcome']);
    // The desk lets it go as it lets go the first of too many.
    const devices: VisitorConversation[] = [];
    for (let i = 0; i < 5; i++) {
      const device = await visit('patient-one');
      devices.push(device);
      await office.eventually('one more', () => textsOf(device).length === 1);
    }
    await office.eventually('the laptop is out', () => phone.state.phase === 'left' && devices.every((device) => devicesOf(device) === 5));
    await laptop.relay.post(memberId(office.clinic.desk.key.publicKey), item);
    await laptop.join();
    await passes();
    assert.deepEqual(devices.map((device) => device.state.roster.filter(({ id }) => id === laptop.id)), devices.map(() => []));
    assert.equal(laptop.items.length, length);
  });

  it('of whom a device was removed read no further on it', async () => {
    const phone = await begun('patient-one', 'before');
    const devices = [phone];
    for (let i = 0; i < 5; i++) {
      const device = await visit('patient-one');
      devices.push(device);
      await office.eventually('one more', () => textsOf(device).length === 1);
    }
    await office.eventually('the phone is out', () => phone.state.phase === 'left');
    await devices.at(-1)?.send('after');
    for (const device of devices.slice(1)) await office.eventually('it is heard', () => textsOf(device).includes('after'));
    assert.ok(!textsOf(phone).includes('after'));
    assert.deepEqual(phone.state.roster, []);
  });

  it('after the end begin anew; who asked before it is told so', async () => {
    const phone = await begun('patient-one', 'before');
    const late = stranger();
    await late.ask(late.request(site.assert(claims())));
    await passes(0);
    await phone.end();
    await office.eventually('it is over', () => phone.state.phase === 'ended' && office.desk.queue.length === 0);
    await late.join();
    await passes();
    assert.deepEqual(late.answers.map((answer) => (answer.type === 'refused' ? answer.code : answer.type)), ['signed-in', 'gone']);
    assert.ok(!late.items.some(({ kind }) => kind === 'history' || kind === 'welcome'));
    const laptop = await begun('patient-one', 'anew');
    assert.notEqual(laptop.state.id, phone.state.id);
    assert.deepEqual(textsOf(laptop), ['anew']);
  });

  it('are given a history that opens for their device only, and that nobody on the way can exchange', async () => {
    await begun('patient-one', 'mine');
    const [laptop, other] = [stranger(), stranger()];
    await laptop.ask(laptop.request(site.assert(claims())));
    await passes(0);
    await laptop.join();
    await office.eventually('it has all', () => laptop.answers.some(({ type }) => type === 'admitted'));
    const admitted = laptop.answers.find(({ type }) => type === 'admitted');
    assert.ok(admitted?.type === 'admitted');
    const history = laptop.items.filter((item) => item.kind === 'history');
    const opened = (parts: typeof history, secretKey: Uint8Array) => {
      const collected = new HistoryParts();
      for (const part of parts) collected.add(part);
      return collected.open(admitted.conversation, admitted, secretKey);
    };
    assert.equal(opened(history, laptop.sealKey.secretKey)?.[0]?.item.kind, 'message');
    assert.throws(() => opened(history, other.sealKey.secretKey));
    assert.equal(opened(history.map((part) => ({ ...part, sealed: part.sealed.map((byte, i) => (i === 0 ? byte ^ 1 : byte)) })), laptop.sealKey.secretKey), undefined);
    const answers = laptop.items.filter((item) => item.kind === 'sign-in-answer');
    for (const { sealed } of answers) assert.throws(() => openSignInAnswer({ key: other.key, sealKey: other.sealKey.publicKey, answerKey: laptop.answerKey }, sealed), 'an answer is for one device');
  });

  it('are patients of their clinic: a certificate names no other, ends, and is no agent’s', async () => {
    const device = stranger();
    await device.ask(device.request(site.assert(claims())));
    await passes(0);
    const [leaf = new Uint8Array()] = device.identity.chain;
    const { role, clinic, name, notAfterMs, subjectKey } = parseCertificate(leaf);
    assert.deepEqual([role, toBase64Url(clinic), toBase64Url(subjectKey)], ['patient', office.clinic.id, toBase64Url(device.key.publicKey)]);
    assert.ok(notAfterMs <= now() + 24 * HOUR && !name.includes('patient-one'));
    const team = await createKeyPackage(device.identity, { suite: 'classic', nowMs: now(), lifetimeMs: HOUR });
    await assert.rejects(office.desk.startShift(team.keyPackage));
  });

  it('are never heard of by the relay: no assertion, id or text passes it in clear', async () => {
    const wire = new Network(office.relay);
    // So long that they stand in no ciphertext by chance.
    const [id, text] = ['record-of-the-clinic', 'what only we know'];
    const phone = await begun(id, text);
    const laptop = await visit(id, { transport: wire.transport });
    await office.eventually('the laptop is in', () => textsOf(laptop).length === 1);
    const passed = Buffer.concat([...wire.sent, ...wire.received].flatMap(({ header, parts }) => [Buffer.from(JSON.stringify(header)), ...parts])).toString('latin1');
    for (const secret of [...site.given.flatMap((token) => token.split('.')), id, text]) assert.ok(!passed.includes(secret), secret);
    assert.equal(textsOf(phone).length, 1);
  });

  it('wait with what they have written until the site vouches for them; the visitor sees it as not sent', async () => {
    let vouches = false;
    const warnings: string[] = [];
    const signIn = { id: 'patient-one', assertion: () => (vouches ? patient('patient-one').assertion() : Promise.reject(new Error('signed out secret'))) };
    const visitor = await office.visit({ patient: signIn, warn: (message) => warnings.push(message) });
    await visitor.send('is anybody there');
    await office.eventually('the page is told', () => warnings.length > 0);
    await passes(10_000);
    assert.deepEqual(visitor.state.timeline.map((item) => item.kind === 'message' && item.status), ['waiting']);
    assert.equal(office.desk.queue.length, 0, 'nobody in particular begins nothing');
    assert.ok(!warnings.join().includes('secret'));
    vouches = true;
    await office.eventually('it is there', () => office.desk.queue.length === 1);
  });

  it('are nobody else where somebody else has signed in by now: nothing of theirs is shown, and what was written waits', async () => {
    const other = await begun('patient-two', 'somebody else’s');
    const warnings: string[] = [];
    let signedIn = 'patient-two';
    const visitor = await visit('patient-one', { patient: { id: 'patient-one', assertion: () => patient(signedIn).assertion() }, warn: (message) => warnings.push(message) });
    await visitor.send('mine');
    await office.eventually('the page is told', () => warnings.some((message) => message.includes('another patient')));
    await passes(10_000);
    assert.deepEqual(visitor.state.timeline.map((item) => item.kind === 'message' && [item.text, item.status]), [['mine', 'waiting']]);
    assert.deepEqual([textsOf(other), devicesOf(other)], [['somebody else’s'], 1]);
    signedIn = 'patient-one';
    await office.eventually('it is there', () => office.desk.queue.length === 2);
    assert.deepEqual([textsOf(visitor), textsOf(other)], [['mine'], ['somebody else’s']]);
  });

  it('of a clinic that takes no site’s word stay nobody in particular, and the page is told', async () => {
    await office.close();
    office = await Office.open();
    const warnings: string[] = [];
    const visitor = await visit('patient-one', { warn: (message) => warnings.push(message) });
    await visitor.send('hello');
    await office.eventually('it is there', () => office.desk.queue.length === 1);
    assert.match(warnings.join(), /takes no site’s word/);
    assert.equal(visitor.state.verification?.certifiedUntilMs[visitor.state.roster.find(({ self }) => self)?.id ?? ''], undefined);
    assert.equal(site.given.length, 0, 'and nobody asks for an assertion in vain');
  });
});

describe('the site’s keys in clinic.json', () => {
  it('are public keys, of which the profile says nothing; what is none stops the desk from starting', async () => {
    const site = new Site();
    const office = await Office.open({ patients: site.settings });
    const body = Buffer.from(office.clinic.profile).toString('latin1');
    assert.ok(!body.includes(site.settings.keys[0] ?? 'no key'));
    assert.ok(body.includes('"patients"'));
    const { writeSettings } = await import('../../src/desk/clinic.js');
    for (const keys of [[], ['short'], [`${'A'.repeat(42)}*`]]) {
      await writeSettings(office.folder, { ...office.clinic.settings, patients: { keys } });
      await assert.rejects(loadClinic(office.folder, office.clock.now()), { code: 'bad-clinic' });
    }
    await office.close();
  });
});

