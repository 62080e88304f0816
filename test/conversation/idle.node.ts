import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fromBase64Url } from '../../src/bytes.js';
import type { Clock } from '../../src/clock.js';
import { GroupSession } from '../../src/conversation/group/group-session.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { Vault } from '../../src/conversation/vault.js';
import { StorageError } from '../../src/storage/storage.js';
import { accessToken, DeviceKey, epochOf, memberId } from '../../src/crypto/index.js';
import { Clinic, type Desk, type Room, screen, settle, shows } from './clinic.js';
import { phi } from './detector.js';
import { occursIn } from '../scenario/search.js';
import { Disk } from './fragile-storage.js';

const MINUTE = 60_000;

describe('a device that nobody touches', () => {
  let clinic: Clinic;
  let desk: Desk;
  let room: Room;
  let disk: Disk;
  let visitor: VisitorConversation;
  beforeEach(async () => {
    clinic = new Clinic();
    desk = await clinic.open();
    disk = new Disk();
    visitor = await clinic.visit({ phi, keep: disk.openDurable });
    await visitor.send('my secret');
    room = await desk.room();
    await shows(visitor, (state) => screen(state)[0] === 'visitor: my secret (sent)');
  });
  afterEach(() => clinic.close());

  const idle = () => visitor.state.idle?.kind;

  it('asks first, thirty seconds before, and stays as it is when somebody is there', async () => {
    await clinic.clock.advance(4.5 * MINUTE - 1000);
    assert.equal(idle(), undefined);
    await clinic.clock.advance(2000);
    assert.deepEqual(visitor.state.idle?.kind === 'warning' && visitor.state.idle.locksAtMs - clinic.clock.now() <= 30_000, true);
    visitor.touch();
    await shows(visitor, (state) => state.idle === undefined);
    await clinic.clock.advance(4 * MINUTE);
    assert.equal(visitor.state.phase, 'open');
  });

  it('locks in time though its clock is set back', async () => {
    const clock = { offMs: 0, now: () => clinic.clock.now() + clock.offMs, sleep: clinic.clock.sleep.bind(clinic.clock) };
    const other = await clinic.visit({ phi, clock, keep: new Disk().openDurable });
    await other.send('my other secret');
    await shows(other, (state) => screen(state)[0] === 'visitor: my other secret (sent)');
    clock.offMs = -48 * 60 * MINUTE;
    await clinic.clock.advance(10 * MINUTE);
    assert.equal(other.state.phase, 'locked');
  });

  describe('and that was asleep, with its timers', () => {
    /** The other one's own clock: it is ahead of its timers by as long as they stood still. */
    let clock: { aheadMs: number; now(): number; sleep: Clock['sleep'] };
    let other: VisitorConversation;
    beforeEach(async () => {
      clock = { aheadMs: 0, now: () => clinic.clock.now() + clock.aheadMs, sleep: clinic.clock.sleep.bind(clinic.clock) };
      other = await clinic.visit({ phi, clock, keep: new Disk().openDurable });
      await other.send('my other secret');
      await shows(other, (state) => screen(state)[0] === 'visitor: my other secret (sent)');
      clock.aheadMs = 10 * MINUTE;
    });

    it('locks when somebody touches it, who may be anybody', async () => {
      other.touch();
      await shows(other, ({ phase }) => phase === 'locked');
    });

    it('locks soon after it wakes', async () => {
      await clinic.clock.advance(31_000);
      await shows(other, ({ phase }) => phase === 'locked');
    });
  });

  it('locks: nothing of the conversation is shown or held, and the key of what is stored is gone', async () => {
    await clinic.clock.advance(5 * MINUTE + 1000);
    const state = await shows(visitor, ({ phase }) => phase === 'locked');
    assert.deepEqual([state.timeline, state.roster, state.id, state.securityCode, state.draft], [[], [], undefined, undefined, undefined]);
    assert.deepEqual(disk.keys.at(-1), new Uint8Array(32));
    assert.deepEqual(await visitor.send('still me'), { kind: 'refused', rule: 'locked' });
    assert.deepEqual(await visitor.submitForm({ id: 'new-patient', version: 1 }, { language: 'en', consent: true, values: {} }), { kind: 'refused', rule: 'locked' });
    assert.deepEqual(await visitor.mailTranscript('rosa@example.com', 'en'), { kind: 'refused', rule: 'locked' });
    visitor.touch();
    await settle();
    assert.equal(visitor.state.phase, 'locked');
  });

  it('locks though its storage takes nothing any more: what was shown is hidden, and the key is gone', async () => {
    const own = new Disk();
    let full = false;
    const keep = async () => {
      const { storage, ...rest } = await own.openDurable();
      const write: typeof storage.write = (changes) => (full ? Promise.reject(new StorageError('failed', 'no room')) : storage.write(changes));
      return { ...rest, storage: { ...storage, write } };
    };
    const other = await clinic.visit({ phi, keep });
    await other.send('my other secret');
    await shows(other, (state) => screen(state)[0] === 'visitor: my other secret (sent)');
    let shown = other.state;
    other.subscribe((state) => (shown = state));
    full = true;
    await clinic.clock.advance(6 * MINUTE);
    await clinic.eventually('it is hidden', () => shown.phase === 'locked' && shown.timeline.length === 0);
    await clinic.eventually('the key of what is stored is gone', () => own.keys.every((key) => key.every((byte) => byte === 0)));
    full = false;
    await other.unlock();
    await shows(other, (state) => screen(state)[0] === 'visitor: my other secret (sent)');
  });

  it('sends what is written in the very moment in which it is unlocked', async () => {
    await clinic.clock.advance(6 * MINUTE);
    await shows(visitor, ({ phase }) => phase === 'locked');
    await visitor.unlock();
    assert.equal((await visitor.send('I am back')).kind, 'queued');
    assert.ok(screen(visitor.state).some((line) => line.startsWith('visitor: I am back')), screen(visitor.state).join());
    await room.hears('I am back');
  });

  it('keeps no signature key in memory while it is locked, and reads it again when it is unlocked', async ({ mock }) => {
    const keys = new Set<DeviceKey>();
    const { sign } = DeviceKey.prototype;
    mock.method(DeviceKey.prototype, 'sign', function (this: DeviceKey, message: Uint8Array) {
      keys.add(this);
      return sign.call(this, message);
    });
    const other = await clinic.visit({ phi, keep: new Disk().openDurable });
    await other.send('first');
    await shows(other, (state) => screen(state)[0] === 'visitor: first (sent)');
    const self = other.state.roster.find((member) => member.self)?.id;
    const own = () => [...keys].filter(({ publicKey }) => memberId(publicKey) === self);
    const isDestroyed = (key: DeviceKey) => {
      try {
        key.secretKey.fill(0);
        return false;
      } catch {
        return true;
      }
    };
    assert.ok(own().length > 0 && !own().every(isDestroyed));
    await clinic.clock.advance(10 * MINUTE);
    await shows(other, ({ phase }) => phase === 'locked');
    assert.ok(own().every(isDestroyed));
    await other.unlock();
    assert.equal((await other.send('second')).kind, 'queued');
    await shows(other, (state) => screen(state)[1] === 'visitor: second (sent)');
    assert.ok(!own().every(isDestroyed));
  });

  describe('whose relay answers nothing but pings', () => {
    /** What the session has asked for is under way when the time comes. */
    const silence = async () => {
      const subscriptions = () => clinic.network.sent.filter(({ header }) => header.type === 'subscribe').length;
      const before = subscriptions();
      clinic.network.onReceive = ({ header }) => (header.type === 'ok' && header.request !== 0 ? 'lose' : 'pass');
      clinic.network.cut();
      await clinic.eventually('it asks', () => subscriptions() > before);
    };

    it('locks', async () => {
      await silence();
      await clinic.clock.advance(5 * MINUTE + 1000);
      await shows(visitor, ({ phase }) => phase === 'locked');
      await clinic.eventually('the key of what is stored is gone', () => disk.keys.at(-1)?.every((byte) => byte === 0) === true);
    });

    it('is purged', async () => {
      await silence();
      await clinic.clock.advance(16 * MINUTE);
      await shows(visitor, (state) => state.idle?.kind === 'purged');
      // Word that it is over, which nothing on the device opens.
      assert.deepEqual((await disk.storage.list('')).map(([name]) => name.split('/')[0]), ['farewells']);
    });

    it('forgets what its owner wants forgotten', async () => {
      await silence();
      await visitor.forget();
      assert.deepEqual((await disk.storage.list('')).filter(([name]) => !name.startsWith('farewells/')), []);
    });

    it('locks what was written before there is a conversation', async () => {
      clinic.network.onReceive = ({ header }) => (header.type === 'ok' && header.request !== 0 && clinic.network.sent.some(({ header: asked }) => asked.type === 'take') ? 'lose' : 'pass');
      clinic.network.sent.length = 0;
      const other = await clinic.visit({ phi, keep: new Disk().openDurable });
      await other.send('my other secret');
      await clinic.eventually('it asks for a KeyPackage', () => clinic.network.sent.some(({ header }) => header.type === 'take'));
      await clinic.clock.advance(7 * MINUTE);
      await shows(other, ({ phase }) => phase === 'locked');
    });
  });

  it('goes on asking for the clinic’s profile after it was locked while an answer was on its way', async () => {
    const held: (() => void)[] = [];
    let asked = 0;
    clinic.network.onSend = ({ header }) => {
      if (header.type !== 'get-profile' || asked++ > 0) return 'pass';
      held.push(() => clinic.network.inject([{ header, parts: [] }]));
      return 'lose';
    };
    for (let minutes = 0; minutes < 11 && held.length === 0; minutes++) {
      visitor.touch();
      await clinic.clock.advance(MINUTE);
      await settle();
    }
    await clinic.clock.advance(6 * MINUTE);
    await shows(visitor, ({ phase }) => phase === 'locked');
    await clinic.publish({ name: 'Birch Hill' });
    for (const answer of held) answer();
    await settle();
    await visitor.unlock();
    for (let minutes = 0; minutes < 11; minutes++) {
      visitor.touch();
      await clinic.clock.advance(MINUTE);
      await settle();
    }
    assert.equal(held.length, 1);
    assert.equal(visitor.state.clinic.name, 'Birch Hill');
  });

  it('is unlocked with everything that came meanwhile', async () => {
    await clinic.clock.advance(6 * MINUTE);
    await shows(visitor, ({ phase }) => phase === 'locked');
    await room.say('are you there?');
    await visitor.unlock();
    await shows(visitor, (state) => screen(state).join() === 'visitor: my secret (sent),desk: are you there?');
    await visitor.send('yes');
    await room.hears('yes');
    await clinic.clock.advance(4 * MINUTE);
    assert.equal(visitor.state.phase, 'open');
  });

  it('renews its keys once it is unlocked, against whoever had the device meanwhile', async () => {
    const before = epochOf(room.session.group);
    await clinic.clock.advance(6 * MINUTE);
    await shows(visitor, ({ phase }) => phase === 'locked');
    await visitor.unlock();
    await clinic.eventually('the keys are renewed', () => epochOf(room.session.group) > before);
  });

  it('is purged after the longer time: the clinic learns that it has ended, and nothing is left', async () => {
    await clinic.clock.advance(15 * MINUTE + 30_000);
    await clinic.eventually('it is purged', () => idle() === 'purged');
    assert.deepEqual([visitor.state.phase, visitor.state.timeline], ['new', []]);
    await clinic.eventually('the clinic knows', () => room.contents.some(({ content }) => content.type === 'end'));
    const left = (await disk.storage.list('')).map(([name]) => name);
    assert.deepEqual(left, []);
    visitor.touch();
    assert.equal(idle(), undefined);
    await visitor.send('a new one');
    await (await desk.room(1)).hears('a new one');
  });

  describe('where the clinic cannot be reached', () => {
    const names = async () => (await disk.storage.list('')).map(([name]) => name);
    /** Opens everything that is left, as whoever takes the device could. */
    const left = async () => (await new Vault(disk.storage, (await disk.openDurable()).key).list('')).map(({ name, value }): [string, Uint8Array] => [name, value]);
    const hasEnded = () => room.contents.some(({ content }) => content.type === 'end');
    const back = () => (clinic.network.down = false);
    beforeEach(() => {
      clinic.network.down = true;
      clinic.network.cut();
    });
    async function purged(): Promise<void> {
      await clinic.clock.advance(15 * MINUTE + 30_000);
      await clinic.eventually('it is purged', () => idle() === 'purged');
    }

    it('is purged too, says that the relay is still to be asked, and keeps what that takes', async () => {
      await purged();
      assert.deepEqual([visitor.state.idle, visitor.state.timeline], [{ kind: 'purged', pending: true }, []]);
      assert.equal((await names()).length, 1);
    });

    it('leaves no key to whoever takes the device, opened as its owner could: the relay’s token, and an end that only the others open', async () => {
      await visitor.send('never sent');
      await visitor.saveDraft('half a thought');
      const [before] = (await left()).flatMap(([name, value]) => (name === 'v/group' ? [value] : []));
      assert.ok(before);
      await purged();
      const [[name, value] = [], ...more] = await left();
      assert.deepEqual([name, more], [`farewells/${room.session.id}`, []]);
      const kept: Record<string, string> = JSON.parse(new TextDecoder().decode(value));
      assert.deepEqual(Object.keys(kept).toSorted(), ['conversation', 'entry', 'token']);
      const { conversation = '', token = '', entry = '' } = kept;
      assert.equal(conversation, room.session.id);
      assert.deepEqual(fromBase64Url(token), await accessToken(room.session.group));
      // Of the record that the keys were in, the conversation's id alone is in the rest: searching finds it, and nothing else.
      const sealed = Buffer.from(entry, 'base64url');
      const shared = Array.from({ length: sealed.length - 15 }, (_, at) => at).filter((at) => occursIn(Buffer.from(before), sealed.subarray(at, at + 16)));
      const id = sealed.indexOf(fromBase64Url(conversation));
      assert.ok(shared.includes(id) && shared.includes(id + 16));
      assert.ok(shared.every((at) => at > id - 16 && at < id + 32), `pieces of it at ${shared.join()}`);
      assert.equal(await GroupSession.load({ relay: clinic.connect(), vault: new Vault(disk.storage, (await disk.openDurable()).key), clock: clinic.clock, trust: () => clinic.trust(), prefix: 'v/', handler: room }), undefined);
    });

    it('tells the clinic once there is a network, and then nothing at all is left', async () => {
      await purged();
      back();
      await clinic.eventually('the clinic knows', hasEnded);
      await clinic.eventually('nothing is left', () => visitor.state.idle?.kind === 'purged' && visitor.state.idle.pending === undefined);
      assert.deepEqual(await names(), []);
      visitor.touch();
      assert.equal(idle(), undefined);
    });

    it('tells it with the next page, where this one is closed before', async () => {
      await purged();
      await visitor.close();
      const again = await clinic.visit({ phi, keep: disk.openDurable });
      assert.deepEqual([again.state.idle, again.state.timeline], [{ kind: 'purged', pending: true }, []]);
      back();
      await clinic.eventually('the clinic knows', hasEnded);
      await clinic.eventually('it is settled', () => again.state.idle === undefined);
      assert.ok((await names()).every((name) => !name.startsWith('farewells/')));
    });

    it('tells it though the page was closed before it was purged, and another conversation is begun meanwhile', async () => {
      await visitor.close();
      await clinic.clock.advance(20 * MINUTE);
      const again = await clinic.visit({ phi, keep: disk.openDurable });
      assert.deepEqual(again.state.idle, { kind: 'purged', pending: true });
      await again.send('another matter');
      await again.forget();
      await again.send('a third one');
      back();
      await clinic.eventually('the clinic knows', hasEnded);
      await (await desk.room(1)).hears('a third one');
      assert.equal(desk.rooms.length, 2);
      assert.ok((await names()).every((name) => !name.startsWith('farewells/')));
    });

    it('opens the next page though what was kept for it is damaged, and drops that', async () => {
      await purged();
      const [name = ''] = await names();
      await visitor.close();
      await disk.storage.write([{ name, value: new Uint8Array(64) }]);
      const again = await clinic.visit({ phi, keep: disk.openDurable });
      assert.equal(again.state.idle, undefined);
      assert.ok(!(await names()).includes(name));
      back();
      await again.send('another matter');
      await clinic.eventually('there is a network', () => again.state.connection === 'online');
      await (await desk.room(1)).hears('another matter');
    });

    it('gives up where somebody else has changed the keys meanwhile: the token opens nothing any more', async () => {
      await room.renew();
      await purged();
      back();
      await clinic.eventually('nothing is left', () => visitor.state.idle?.kind === 'purged' && visitor.state.idle.pending === undefined);
      assert.deepEqual([await names(), hasEnded()], [[], false]);
    });
  });

  it('is locked, or purged, before anything is shown when the page is opened again later', async () => {
    await visitor.close();
    await clinic.clock.advance(6 * MINUTE);
    const again = await clinic.visit({ phi, keep: disk.openDurable });
    assert.equal(again.state.phase, 'locked');
    await again.close();
    await clinic.clock.advance(20 * MINUTE);
    const later = await clinic.visit({ phi, keep: disk.openDurable });
    assert.deepEqual(later.state.timeline, []);
    assert.equal(later.state.idle?.kind, 'purged');
    await clinic.eventually('the clinic knows', () => room.contents.some(({ content }) => content.type === 'end'));
  });

  it('neither asks nor locks where there is nothing to hide, or the policy says never', async () => {
    await clinic.publish({ deviations: { idle: {} } });
    const other = await clinic.visit({ phi });
    await shows(other, ({ policy }) => policy.idle.lockAfterMs === undefined);
    const empty = await clinic.visit({ phi, policy: { idle: { lockAfterMs: MINUTE, purgeAfterMs: 2 * MINUTE } } });
    await other.send('mine');
    for (let i = 0; i < 20; i++) await clinic.clock.advance(MINUTE);
    assert.equal(other.state.phase, 'open');
    assert.deepEqual([empty.state.phase, empty.state.idle], ['new', undefined]);
  });

  it('comes to rest where the page asks for a time that is shorter than the warning', async () => {
    for (const lockAfterMs of [0, 1000]) {
      const other = await clinic.visit({ phi, policy: { idle: { lockAfterMs } } });
      await clinic.clock.advance(MINUTE);
      assert.equal(other.state.phase, 'new');
      await other.send('brief');
      await clinic.clock.advance(2000);
      await shows(other, ({ phase }) => phase === 'locked');
    }
  });

  it('locks a form that is being filled in before anything was written, and not one that was left', async () => {
    const [filling, left] = [await clinic.visit({ phi }), await clinic.visit({ phi })];
    for (const other of [filling, left]) {
      await shows(other, ({ phase }) => phase === 'new');
      other.setFilling(true);
    }
    left.setFilling(false);
    await clinic.clock.advance(4.5 * MINUTE + 1000);
    assert.deepEqual([filling.state.idle?.kind, left.state.idle], ['warning', undefined]);
    await clinic.clock.advance(MINUTE);
    await shows(filling, ({ phase }) => phase === 'locked');
    assert.equal(left.state.phase, 'new');
    filling.setFilling(false);
    await filling.unlock();
    await shows(filling, ({ phase }) => phase === 'new');
  });

  it('locks what is kept in memory only by hiding it', async () => {
    const other = await clinic.visit({ phi, keep: 'memory' });
    await other.send('hidden');
    await clinic.clock.advance(5 * MINUTE + 1000);
    await shows(other, ({ phase }) => phase === 'locked');
    await other.unlock();
    await shows(other, (state) => screen(state)[0]?.startsWith('visitor: hidden') === true);
  });
});
