import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import { encodeContent } from '../../src/conversation/content/content.js';
import { encodeJson } from '../../src/conversation/json.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { accessToken } from '../../src/crypto/index.js';
import { toBase64Url } from '../../src/bytes.js';
import type { RelayFrame } from '../../src/transport/frame.js';
import { Clinic, type Room, screen, settle, shows } from './clinic.js';

const ID = 'A'.repeat(22);

describe('hostile entries', () => {
  let clinic: Clinic;
  let visitor: VisitorConversation;
  let room: Room;
  beforeEach(async () => {
    clinic = new Clinic();
    const desk = await clinic.open();
    visitor = await clinic.visit();
    room = await desk.meet(visitor);
  });
  afterEach(() => clinic.close());

  async function goesOn(): Promise<void> {
    clinic.network.onReceive = () => 'pass';
    await room.say('still here');
    await shows(visitor, (state) => screen(state).includes('desk: still here'));
    await visitor.send('so am I');
    await room.hears('so am I');
    assert.deepEqual(screen(visitor.state).filter((line) => !line.includes('still here') && !line.includes('so am I')), ['visitor: first (sent)']);
    assert.equal(visitor.state.phase, 'open');
  }

  /** The next entry of the log is changed on its way to the visitor. */
  function tamper(change: (entry: Uint8Array) => Uint8Array): void {
    let done = false;
    clinic.network.onReceive = (frame) => {
      const [entry] = frame.parts;
      if (frame.header.type !== 'entry' || !entry || done) return 'pass';
      done = true;
      const changed: RelayFrame = { header: frame.header, parts: [change(entry.slice())] };
      return [changed];
    };
  }

  for (const [where, position] of [
    ['the group id', 10],
    ['the epoch', 44],
    ['the sender data', 60],
    ['the ciphertext', -40],
    ['the tag', -1],
  ] as const) {
    it(`passes over a message with a flipped bit in ${where}`, async () => {
      tamper((entry) => entry.with(position, (entry.at(position) ?? 0) ^ 1));
      await room.say('damaged');
      await settle();
      await goesOn();
    });
  }

  for (const [what, garbage] of [
    ['noise', () => randomBytes(200)],
    ['nothing', () => new Uint8Array()],
    ['half a message', (entry: Uint8Array) => entry.subarray(0, 60)],
    ['a message with more behind it', (entry: Uint8Array) => Uint8Array.of(...entry, 1)],
  ] as const) {
    it(`passes over ${what} in place of a message`, async () => {
      tamper(garbage);
      await room.say('damaged');
      await settle();
      await goesOn();
    });
  }

  it('passes over a message that came before, put in the place of another', async () => {
    let earlier: Uint8Array | undefined;
    clinic.network.onReceive = ({ header, parts: [entry] }) => {
      if (header.type === 'entry') earlier = entry;
      return 'pass';
    };
    await room.say('pay 10');
    await shows(visitor, (state) => screen(state).includes('desk: pay 10'));
    const replayed = earlier;
    assert.ok(replayed);
    tamper(() => replayed);
    await room.say('never mind');
    await settle();
    clinic.network.onReceive = () => 'pass';
    await room.say('still here');
    await shows(visitor, (state) => screen(state).includes('desk: still here'));
    assert.deepEqual(screen(visitor.state), ['visitor: first (sent)', 'desk: pay 10', 'desk: still here']);
  });

  for (const [what, bytes] of [
    ['is not JSON', randomBytes(20)],
    ['is empty', new Uint8Array()],
    ['is of an unknown type', encodeJson({ v: 1, type: 'script', id: ID })],
    ['is of an unknown version', encodeJson({ v: 2, type: 'text', id: ID, text: 'hello', atMs: 0 })],
    ['is too long', encodeJson({ v: 1, type: 'text', id: ID, text: 'x'.repeat(4001), atMs: 0 })],
    ['has an impossible time', encodeJson({ v: 1, type: 'text', id: ID, text: 'hello', atMs: -1 })],
  ] as const) {
    it(`drops content of a member that ${what}`, async () => {
      await room.sendBytes(bytes);
      await goesOn();
    });
  }

  it('reads of a content what it knows, and keeps nothing else of it', async () => {
    await room.sendBytes(encodeJson({ v: 1, type: 'text', id: ID, text: 'hello', atMs: 0, html: '<b>bold</b>' }));
    await shows(visitor, (state) => screen(state).some((line) => line.includes('hello')));
    assert.doesNotMatch(JSON.stringify(visitor.state), /bold/);
  });

  for (const [what, receipt] of [
    ['for what was not written yet', { delivered: 1000, read: 1000 }],
    ['of reading what was not received', { delivered: 0, read: 1 }],
  ] as const) {
    it(`does not believe a receipt ${what}`, async () => {
      await room.sendBytes(encodeContent({ v: 1, type: 'receipt', ...receipt }));
      await goesOn();
    });
  }

  it('does not believe a receipt that takes an earlier one back', async () => {
    await room.send({ v: 1, type: 'receipt', delivered: 1, read: 1 });
    await shows(visitor, (state) => screen(state)[0] === 'visitor: first (read)');
    await room.send({ v: 1, type: 'receipt', delivered: 0, read: 0 });
    await room.say('still here');
    await shows(visitor, (state) => screen(state).includes('desk: still here'));
    assert.equal(screen(visitor.state)[0], 'visitor: first (read)');
  });

  it('is lost, and says so, when a commit of the log cannot be followed', async () => {
    tamper((entry) => entry.with(entry.length - 1, (entry.at(-1) ?? 0) ^ 1));
    await room.renew();
    const state = await shows(visitor, ({ phase }) => phase === 'unavailable');
    assert.equal(state.reason, 'lost');
    assert.deepEqual(await visitor.send('anybody?'), { kind: 'refused', rule: 'closed' });
  });

  it('shows as failed what waited when the conversation was purged', async () => {
    clinic.network.down = true;
    clinic.network.cut();
    await visitor.send('too late');
    await room.session.purge();
    clinic.network.down = false;
    await clinic.eventually('it is over', () => visitor.state.phase === 'ended');
    assert.deepEqual(screen(visitor.state), ['visitor: first (sent)', 'visitor: too late (failed)']);
    assert.equal(room.end, 'gone');
  });

  it('shows as failed what waited when a commit could not be followed', async () => {
    let down = false;
    clinic.network.onSend = (frame) => (down && frame.header.type === 'append' ? 'lose' : 'pass');
    tamper((entry) => entry.with(entry.length - 1, (entry.at(-1) ?? 0) ^ 1));
    down = true;
    await visitor.send('too late');
    await room.renew();
    const state = await shows(visitor, ({ phase }) => phase === 'unavailable');
    assert.deepEqual(screen(state), ['visitor: first (sent)', 'visitor: too late (failed)']);
  });

  it('cannot be read with the token of somebody outside', async () => {
    const stranger = clinic.connect();
    await clinic.eventually('online', () => stranger.state === 'online');
    const epoch = 1;
    const listener = { onEntry: () => assert.fail('an entry came'), onPurged: () => undefined };
    await assert.rejects(stranger.subscribe({ conversation: room.session.id, epoch, token: toBase64Url(randomBytes(32)), after: 0 }, listener), { code: 'forbidden' });
    const token = toBase64Url(await accessToken(room.session.group));
    assert.equal(await stranger.subscribe({ conversation: room.session.id, epoch, token, after: 1 }, listener), 1);
  });
});
