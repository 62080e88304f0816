import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import { encodeJson } from '../../src/conversation/json.js';
import { ProfileKeeper } from '../../src/conversation/profile/profile-keeper.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { Vault } from '../../src/conversation/vault.js';
import { createDeviceKey, createKeyPackage, profileDigest, securityCode, signProfile } from '../../src/crypto/index.js';
import { PolicyError, policyPresets } from '../../src/policy/policy.js';
import { encodeFrame } from '../../src/transport/frame.js';
import { relayFrameOf } from '../support/frames.js';
import { Clinic, screen, settle, shows, until } from './clinic.js';
import { Disk } from './fragile-storage.js';
import type { Network } from './network.js';

const DAY = 24 * 3_600_000;

describe('the clinic’s profile', () => {
  let clinic: Clinic;
  beforeEach(() => {
    clinic = new Clinic();
  });
  afterEach(() => clinic.close());

  /** Whatever KeyPackage the relay is asked for, it gives this one. */
  function answerTakesWith(keyPackage: Uint8Array): void {
    const taken = new Set<number | undefined>();
    clinic.network.onSend = ({ header }) => {
      if (header.type === 'take') taken.add(header.request);
      return 'pass';
    };
    clinic.network.onReceive = ({ header }) => (header.type === 'ok' && taken.has(header.request) ? [{ header, parts: [keyPackage] }] : 'pass');
  }

  /** Whatever the relay is asked for, it hands out this profile. */
  function handOut(profile: Uint8Array): void {
    const asked = new Set<number>();
    clinic.network.onSend = ({ header }) => {
      if (header.type === 'get-profile') asked.add(header.request);
      return 'pass';
    };
    clinic.network.onReceive = ({ header }) => {
      if (!('request' in header) || header.request === undefined || !asked.delete(header.request)) return 'pass';
      return [relayFrameOf(encodeFrame({ type: 'ok', request: header.request }, [profile]))];
    };
  }

  const isUnavailable = (visitor: VisitorConversation) => shows(visitor, ({ phase }) => phase === 'unavailable');

  it('is shown once it was checked; before, the strictest policy holds', async () => {
    clinic.network.down = true;
    await clinic.open({ greeting: 'Good morning', emergency: { en: 'Call 911', es: 'Llame al 911' }, phone: '555 0100', contacts: ['1 River Road'], deviations: { clipboard: 'allow' } });
    const visitor = await clinic.visit();
    assert.equal(visitor.state.policy.clipboard, 'block');
    assert.equal(visitor.state.phase, 'loading');
    clinic.network.down = false;
    await clinic.eventually('the profile', () => visitor.state.clinic.name !== '');
    assert.equal(visitor.state.phase, 'new');
    assert.deepEqual(visitor.state.clinic, { name: 'Riverside Clinic', greeting: 'Good morning', emergency: { en: 'Call 911', es: 'Llame al 911' }, phone: '555 0100', contacts: ['1 River Road'] });
    assert.equal(visitor.state.policy.clipboard, 'allow');
  });

  for (const [what, reason, forge] of [
    ['signed by another key that claims to be the clinic', 'untrusted', (real: Uint8Array) => real.with(real.length - 1, (real.at(-1) ?? 0) ^ 1)],
    ['changed after it was signed', 'untrusted', (real: Uint8Array) => real.with(80, (real.at(80) ?? 0) ^ 1)],
    ['of another clinic', 'untrusted', () => clinic.profile({ key: createDeviceKey() })],
    ['that has expired', 'expired', () => clinic.profile({ issuedAtMs: clinic.clock.now() - 3 * DAY, expiresAtMs: clinic.clock.now() - DAY })],
    ['that is of a day still to come, by this device’s clock', 'expired', () => clinic.profile({ issuedAtMs: clinic.clock.now() + 2 * DAY })],
    ['that is noise', 'untrusted', () => new Uint8Array(40)],
    ['with a body of another schema', 'untrusted', () => signProfile({ key: clinic.root, version: 9, issuedAtMs: clinic.clock.now(), expiresAtMs: clinic.clock.now() + DAY, body: encodeJson({ v: 2 }) })],
    ['with a policy of another schema', 'untrusted', () => clinic.profile({ version: 9, deviations: { 'phi.ssn': 'publish' } })],
  ] as const) {
    it(`makes the conversation unavailable when the relay hands out one ${what}`, async () => {
      await clinic.open();
      const forged = forge(clinic.profile());
      await clinic.clock.advance(1);
      handOut(forged);
      const visitor = await clinic.visit();
      const state = await isUnavailable(visitor);
      assert.equal(state.reason, reason);
      assert.deepEqual(await visitor.send('hello'), { kind: 'refused', rule: 'closed' });
      assert.ok(clinic.network.sent.every(({ header }) => header.type === 'get-profile' || header.type === 'ping'), 'something was asked of the relay');
      clinic.network.onReceive = () => 'pass';
      await clinic.eventually('the real one is found', () => visitor.state.phase === 'new');
    });
  }

  it('once checked is not taken away by a forged one', async () => {
    const desk = await clinic.open();
    const visitor = await clinic.visit();
    await shows(visitor, ({ phase }) => phase === 'new');
    handOut(clinic.profile({ key: createDeviceKey() }));
    await clinic.clock.advance(11 * 60_000);
    assert.equal(visitor.state.phase, 'new');
    await visitor.send('hello');
    await (await desk.room()).hears('hello');
  });

  it('is never replaced by an older one, whatever was restarted', async () => {
    const disk = new Disk();
    const old = clinic.profile({ version: 1, name: 'Old name' });
    await clinic.open({ version: 2, name: 'New name' });
    const first = await clinic.visit({ keep: disk.open });
    await shows(first, ({ clinic: { name } }) => name === 'New name');
    handOut(old);
    await clinic.clock.advance(11 * 60_000);
    assert.equal(first.state.clinic.name, 'New name');
    await first.close();
    const second = await clinic.visit({ keep: disk.open });
    await settle();
    assert.equal(second.state.clinic.name, 'New name');
  });

  it('is not replaced by an older one in a tab that was not told of the newer one, since it was locked, nor is that it was seen', async () => {
    const disk = new Disk();
    const { storage } = await disk.open();
    const key = randomBytes(32);
    const keeper = () => new ProfileKeeper({ clinic: clinic.key, clock: clinic.clock, vault: () => new Vault(storage, key) });
    const online = async (network?: Network) => {
      const relay = clinic.connect(network);
      await until('online', () => relay.state === 'online');
      return relay;
    };
    await clinic.publish({ version: 1, name: 'Old name' });
    const between = clinic.profile({ version: 2, name: 'In between' });
    const [front, locked] = [keeper(), keeper()];
    for (const tab of [front, locked]) await tab.fetch(await online());
    await clinic.publish({ version: 3, name: 'New name', revoked: ['A'.repeat(22)] });
    await front.fetch(await online());
    handOut(between);
    const hostile = await online(clinic.network);
    for (const tab of [locked, keeper()]) {
      await tab.fetch(hostile);
      assert.deepEqual([tab.profile?.version, tab.trust().revoked?.size], [3, 1]);
    }
    const later = keeper();
    await later.load();
    assert.equal(later.profile?.version, 3);
  });

  it('is not replaced by an older one even when it has expired', async () => {
    const disk = new Disk();
    const old = clinic.profile({ version: 1, expiresAtMs: clinic.clock.now() + 100 * DAY });
    await clinic.open({ version: 2, expiresAtMs: clinic.clock.now() + DAY });
    const first = await clinic.visit({ keep: disk.open });
    await shows(first, ({ phase }) => phase === 'new');
    await first.close();
    handOut(old);
    await clinic.clock.advance(2 * DAY);
    const second = await clinic.visit({ keep: disk.open });
    assert.equal((await isUnavailable(second)).reason, 'expired');
  });

  it('is replaced while the page is open, and what it allows with it', async () => {
    await clinic.open({ deviations: { clipboard: 'allow' } });
    const visitor = await clinic.visit();
    await shows(visitor, ({ policy }) => policy.clipboard === 'allow');
    await clinic.publish({ name: 'Riverside and Sons' });
    await clinic.clock.advance(11 * 60_000);
    const { policy } = await shows(visitor, (state) => state.clinic.name === 'Riverside and Sons');
    assert.equal(policy.clipboard, 'block');
  });

  it('is missed as long as no desk has published one, and found when one does', async () => {
    const visitor = await clinic.visit();
    assert.equal((await isUnavailable(visitor)).reason, 'no-desk');
    const desk = await clinic.open();
    await clinic.eventually('the desk is there', () => visitor.state.phase === 'new');
    await visitor.send('hello');
    await (await desk.room()).hears('hello');
  });

  it('keeps the conversation off pages that it does not name', async () => {
    await clinic.open({ origins: ['https://clinic.example'] });
    const elsewhere = await clinic.visit({ origin: 'https://elsewhere.example' });
    assert.equal((await isUnavailable(elsewhere)).reason, 'wrong-origin');
    assert.deepEqual(await elsewhere.send('hello'), { kind: 'refused', rule: 'closed' });
    const named = await clinic.visit({ origin: 'https://clinic.example' });
    await shows(named, ({ phase }) => phase === 'new');
  });

  it('does not let a message out to a KeyPackage that is not the desk’s', async () => {
    await clinic.open();
    const impostor = new Clinic({ clock: clinic.clock });
    const theirs = await impostor.open();
    const keyPackage = await theirs.relay.take(impostor.deskId);
    answerTakesWith(keyPackage);
    const visitor = await clinic.visit();
    await shows(visitor, ({ phase }) => phase === 'new');
    await visitor.send('my secret');
    const state = await isUnavailable(visitor);
    assert.equal(state.reason, 'untrusted');
    assert.deepEqual(screen(state), ['visitor: my secret (waiting)']);
    assert.ok(clinic.network.sent.every(({ header }) => header.type !== 'create' && header.type !== 'append'));
    clinic.network.onReceive = () => 'pass';
    await clinic.eventually('the message is sent once the relay is honest', () => screen(visitor.state)[0] === 'visitor: my secret (sent)');
    await impostor.close();
  });

  it('asks for the date of the device where the desk’s KeyPackage is not of its day, and goes on when it is', async () => {
    await clinic.open();
    const visitor = await clinic.visit();
    await shows(visitor, ({ phase }) => phase === 'new');
    const { keyPackage } = await createKeyPackage(clinic.deskIdentity, { suite: 'classic', nowMs: clinic.clock.now() + 2 * DAY, lifetimeMs: DAY });
    answerTakesWith(keyPackage);
    await visitor.send('hello');
    assert.equal((await isUnavailable(visitor)).reason, 'expired');
    clinic.network.onReceive = () => 'pass';
    await clinic.eventually('it is sent', () => screen(visitor.state).join().includes('sent'));
  });

  it('does not let a message out to another desk that the clinic has certified, such as a former one', async () => {
    await clinic.open();
    const { keyPackage } = await createKeyPackage(clinic.identity('desk'), { suite: 'classic', nowMs: clinic.clock.now(), lifetimeMs: DAY });
    answerTakesWith(keyPackage);
    const visitor = await clinic.visit();
    await shows(visitor, ({ phase }) => phase === 'new');
    await visitor.send('my secret');
    assert.equal((await isUnavailable(visitor)).reason, 'untrusted');
    assert.ok(clinic.network.sent.every(({ header }) => header.type !== 'create' && header.type !== 'append'));
  });

  it('does not let a message out under the classic suite when it asks for the hybrid one', async () => {
    await clinic.open({ suite: 'x-wing' });
    const { keyPackage } = await createKeyPackage(clinic.deskIdentity, { suite: 'classic', nowMs: clinic.clock.now(), lifetimeMs: DAY });
    answerTakesWith(keyPackage);
    const visitor = await clinic.visit();
    await shows(visitor, ({ phase }) => phase === 'new');
    await visitor.send('my secret');
    assert.equal((await isUnavailable(visitor)).reason, 'untrusted');
    assert.ok(clinic.network.sent.every(({ header }) => header.type !== 'create' && header.type !== 'append'));
  });

  it('is part of the security code, so that a relay which keeps a newer one from somebody is noticed', async () => {
    const watched = { deviations: { idle: {} } };
    const first = clinic.profile(watched);
    const desk = await clinic.open({ ...watched, version: 1 });
    handOut(first);
    const visitor = await clinic.visit();
    await visitor.send('hello');
    const room = await desk.room();
    await room.hears('hello');
    const codeWith = (signed: Uint8Array) => securityCode(room.session.group, profileDigest(signed));
    await shows(visitor, (state) => state.securityCode === codeWith(first));
    const second = clinic.profile({ ...watched, version: 2, revoked: ['A'.repeat(22)] });
    await clinic.clock.advance(11 * 60_000);
    await settle();
    assert.notEqual(visitor.state.securityCode, codeWith(second), 'the clinic goes by a profile that the visitor was not given');
    handOut(second);
    await clinic.clock.advance(11 * 60_000);
    await shows(visitor, (state) => state.securityCode === codeWith(second));
  });
});

describe('the page’s policy', () => {
  let clinic: Clinic;
  beforeEach(() => {
    clinic = new Clinic();
  });
  afterEach(() => clinic.close());

  it('can tighten what the clinic allows', async () => {
    await clinic.open({ preset: 'standard' });
    const visitor = await clinic.visit({ policy: { clipboard: 'block', phi: { ssn: 'block' }, idle: { lockAfterMs: 1000 } } });
    const { policy } = await shows(visitor, ({ phase }) => phase === 'new');
    assert.deepEqual(policy, {
      ...policyPresets.standard,
      clipboard: 'block',
      phi: { ...policyPresets.standard.phi, ssn: 'block' },
      idle: { lockAfterMs: 1000 },
    });
  });

  it('cannot loosen it, and whoever built the page is told once', async () => {
    await clinic.open();
    const told: string[] = [];
    const longer = { visitorMs: 365 * DAY, relayMs: 365 * DAY, deskMs: 36_500 * DAY };
    const page = { ...policyPresets.standard, idle: { lockAfterMs: DAY, purgeAfterMs: DAY }, retention: longer };
    const visitor = await clinic.visit({ policy: page, warn: (message) => told.push(message) });
    const { policy } = await shows(visitor, ({ phase }) => phase === 'new');
    assert.deepEqual(policy, policyPresets.hipaa);
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /transcript\.download.*clipboard.*idle\.lockAfterMs.*assistants/);
  });

  for (const policy of [{ clipboard: 'maybe' }, { unheardOf: 'block' }, { transcript: 'block' }, 'strict', 7, null, []]) {
    it(`is refused when it is not one: ${JSON.stringify(policy)}`, async () => {
      await assert.rejects(clinic.visit({ policy }), PolicyError);
    });
  }
});
