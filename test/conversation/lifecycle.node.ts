import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { toBase64Url } from '../../src/bytes.js';
import { secretsOf } from '../../src/crypto/group/derived.js';
import { stateOf } from '../crypto/forge.js';
import { accessToken } from '../../src/crypto/index.js';
import { Clinic, type Desk, type Room, screen, settle, shows } from './clinic.js';
import { Disk } from './fragile-storage.js';

const RECEIPT_MS = 250;
const TYPING_MS = 6000;

describe('the life of a conversation', () => {
  let clinic: Clinic;
  let desk: Desk;
  beforeEach(async () => {
    clinic = new Clinic();
    desk = await clinic.open();
  });
  afterEach(() => clinic.close());

  async function begun(keep?: Disk): Promise<{ visitor: VisitorConversation; room: Room }> {
    const visitor = await clinic.visit(keep && { keep: keep.open });
    const room = await desk.meet(visitor);
    return { visitor, room };
  }

  it('does not exist before something is written', async () => {
    const visitor = await clinic.visit();
    const state = await shows(visitor, ({ phase }) => phase === 'new');
    assert.deepEqual(state.timeline, []);
    assert.equal(state.id, undefined);
    assert.equal(state.remembered, false);
    assert.deepEqual(clinic.network.sent.map(({ header }) => header.type), ['get-profile']);
  });

  it('begins offline: what is written waits, and is delivered once', async () => {
    clinic.network.down = true;
    const visitor = await clinic.visit();
    await visitor.send('one');
    await visitor.send('two');
    await clinic.clock.advance(30_000);
    assert.deepEqual(screen(visitor.state), ['visitor: one (waiting)', 'visitor: two (waiting)']);
    assert.equal(visitor.state.phase, 'open');
    assert.equal(visitor.state.connection, 'offline');
    clinic.network.down = false;
    await clinic.eventually('the desk hears', () => desk.rooms[0]?.texts.length === 2);
    await clinic.eventually('it is sent', () => screen(visitor.state).every((line) => line.endsWith('(sent)')));
    assert.deepEqual(desk.rooms[0]?.texts, ['one', 'two']);
    assert.equal(desk.rooms.length, 1);
  });

  it('takes what was written and ended offline to the desk', async () => {
    clinic.network.down = true;
    const visitor = await clinic.visit();
    await visitor.send('never mind');
    await visitor.end();
    assert.equal(visitor.state.phase, 'ended');
    clinic.network.down = false;
    await clinic.eventually('the desk hears', () => desk.rooms[0]?.contents.length === 2);
    assert.deepEqual(desk.rooms[0]?.contents.map(({ content }) => content.type), ['text', 'end']);
  });

  it('waits for a KeyPackage when the desk has none left', async () => {
    for (let i = 0; i < 2; i++) await desk.relay.take(clinic.deskId);
    const visitor = await clinic.visit();
    await visitor.send('hello');
    await clinic.clock.advance(6000);
    assert.deepEqual(screen(visitor.state), ['visitor: hello (waiting)']);
    await desk.publish();
    await clinic.eventually('the desk hears', () => desk.rooms[0]?.texts.length === 1);
  });

  it('refuses what is empty, too long or after the end', async () => {
    const { visitor } = await begun();
    assert.deepEqual(await visitor.send('  \n '), { kind: 'refused', rule: 'empty' });
    assert.deepEqual(await visitor.send('x'.repeat(4001)), { kind: 'refused', rule: 'too-long' });
    assert.equal((await visitor.send('x'.repeat(4000))).kind, 'queued');
    await visitor.end();
    assert.deepEqual(await visitor.send('one more'), { kind: 'refused', rule: 'closed' });
  });

  it('is resumed by the next page: same transcript, same members, and it goes on', async () => {
    const disk = new Disk();
    const { visitor, room } = await begun(disk);
    await room.say('answer');
    await shows(visitor, ({ timeline }) => timeline.length === 2);
    const { id, timeline, roster, securityCode, unread } = visitor.state;
    await visitor.close();
    await room.say('still there?');
    const next = await clinic.visit({ keep: disk.open });
    assert.deepEqual({ id, timeline, roster, securityCode, unread }, { ...pick(next), timeline: next.state.timeline });
    await shows(next, ({ timeline }) => timeline.length === 3);
    await next.send('yes');
    await room.hears('yes');
  });

  it('shows how far a message has come', async () => {
    const { visitor, room } = await begun();
    await room.send({ v: 1, type: 'receipt', delivered: 1, read: 0 });
    await shows(visitor, (state) => screen(state)[0] === 'visitor: first (delivered)');
    await room.send({ v: 1, type: 'receipt', delivered: 1, read: 1 });
    await shows(visitor, (state) => screen(state)[0] === 'visitor: first (read)');
  });

  it('says that the clinic has not confirmed for minutes that it has a message, until it does, and not while there is no connection', async () => {
    const { visitor, room } = await begun();
    await clinic.clock.advance(2 * 60_000 - 2000);
    assert.equal(visitor.state.unheard, undefined);
    await clinic.eventually('it is said', () => visitor.state.unheard === true);
    clinic.network.down = true;
    clinic.network.cut();
    await shows(visitor, (state) => state.connection === 'offline' && state.unheard === undefined);
    clinic.network.down = false;
    await clinic.eventually('it is back', () => visitor.state.connection === 'online');
    await room.send({ v: 1, type: 'receipt', delivered: 1, read: 0 });
    await shows(visitor, (state) => screen(state)[0] === 'visitor: first (delivered)');
    await clinic.clock.advance(3 * 60_000);
    assert.equal(visitor.state.unheard, undefined);
  });

  it('counts what is unread, and tells when it was received and read', async () => {
    const { visitor, room } = await begun();
    await room.say('one');
    await room.say('two');
    await shows(visitor, ({ unread }) => unread === 2);
    await clinic.clock.advance(RECEIPT_MS);
    await clinic.eventually('a receipt', () => room.receipts.length === 1);
    assert.deepEqual(room.receipts, [{ delivered: 3, read: 0 }]);
    visitor.markRead();
    assert.equal(visitor.state.unread, 0);
    await clinic.clock.advance(RECEIPT_MS);
    await clinic.eventually('another', () => room.receipts.length === 2);
    assert.deepEqual(room.receipts.at(-1), { delivered: 3, read: 3 });
    visitor.markRead();
    await clinic.clock.advance(10 * RECEIPT_MS);
    assert.equal(room.receipts.length, 2, 'nothing new to tell');
  });

  it('tells again what was received when the first receipt was lost', async () => {
    const { room } = await begun();
    clinic.network.onSend = ({ header }) => (header.type === 'append' ? 'cut' : 'pass');
    await room.say('one');
    await settle();
    await clinic.clock.advance(RECEIPT_MS);
    clinic.network.onSend = () => 'pass';
    await clinic.eventually('a receipt', () => room.receipts.length > 0);
    assert.deepEqual(room.receipts, [{ delivered: 2, read: 0 }]);
  });

  it('remembers across pages what was read', async () => {
    const disk = new Disk();
    const { visitor, room } = await begun(disk);
    await room.say('one');
    await shows(visitor, ({ unread }) => unread === 1);
    visitor.markRead();
    await settle();
    await visitor.close();
    assert.equal((await clinic.visit({ keep: disk.open })).state.unread, 0);
  });

  it('shows who writes, until they stop, send or fall silent', async () => {
    const { visitor, room } = await begun();
    const writing = async (typing: boolean) => room.send({ v: 1, type: 'typing', typing });
    await writing(true);
    const state = await shows(visitor, ({ typing }) => typing.length === 1);
    assert.equal(state.typing[0]?.name, 'Front desk');
    await writing(false);
    await shows(visitor, ({ typing }) => typing.length === 0);
    await writing(true);
    await shows(visitor, ({ typing }) => typing.length === 1);
    await room.say('done');
    await shows(visitor, ({ typing }) => typing.length === 0);
    await writing(true);
    await shows(visitor, ({ typing }) => typing.length === 1);
    await clinic.clock.advance(TYPING_MS - 1);
    assert.equal(visitor.state.typing.length, 1);
    await clinic.clock.advance(1);
    assert.equal(visitor.state.typing.length, 0);
  });

  it('tells at most every few seconds that the visitor writes', async () => {
    const { visitor, room } = await begun();
    for (let i = 0; i < 50; i++) visitor.setTyping(true);
    await clinic.clock.advance(300);
    await settle();
    assert.equal(room.contents.filter(({ content }) => content.type === 'typing').length, 1);
    await clinic.clock.advance(3000);
    visitor.setTyping(true);
    await settle();
    visitor.setTyping(false);
    await settle();
    assert.deepEqual(
      room.contents.flatMap(({ content }) => (content.type === 'typing' ? [content.typing] : [])),
      [true, true, false],
    );
  });

  it('does not say that the visitor writes what is sent at once', async () => {
    const { visitor, room } = await begun();
    visitor.setTyping(true);
    const sending = visitor.send('short');
    visitor.setTyping(false);
    await sending;
    await clinic.clock.advance(1000);
    await clinic.eventually('the desk hears it', () => room.contents.some(({ content }) => content.type === 'text' && content.text === 'short'));
    assert.equal(room.contents.filter(({ content }) => content.type === 'typing').length, 0);
  });

  it('sends a message ahead of everything when it is written at leisure, with no word that the visitor has stopped', async () => {
    const { visitor, room } = await begun();
    visitor.setTyping(true);
    await clinic.clock.advance(300);
    await settle();
    const sending = visitor.send('longer');
    visitor.setTyping(false);
    await sending;
    await clinic.eventually('the desk hears it', () => room.contents.some(({ content }) => content.type === 'text' && content.text === 'longer'));
    assert.deepEqual(
      room.contents.flatMap(({ content }) => (content.type === 'typing' ? [content.typing] : [])),
      [true],
    );
  });

  it('is ended by the visitor, purged, and begun anew', async () => {
    const disk = new Disk();
    const { visitor, room } = await begun(disk);
    await visitor.end();
    await clinic.eventually('the desk hears of the end', () => room.contents.some(({ content }) => content.type === 'end'));
    await room.session.purge();
    const ended = await shows(visitor, ({ roster }) => roster.length === 0);
    assert.equal(ended.phase, 'ended');
    assert.equal(ended.timeline.at(-1)?.kind, 'ended');
    assert.equal(screen(ended).length, 1, 'what was said stays on the screen');
    const kept = (await disk.storage.list('v/')).map(([name]) => name);
    assert.deepEqual(kept, ['v/meta'], 'keys and text are gone from the device');
    await visitor.restart();
    const fresh = await shows(visitor, ({ phase }) => phase === 'new');
    assert.deepEqual(fresh.timeline, []);
    await visitor.send('again');
    await (await desk.room(1)).hears('again');
    assert.notEqual(visitor.state.id, ended.id);
  });

  it('leaves no key in the memory of who was in it', async () => {
    const { visitor, room } = await begun();
    const secrets = secretsOf(room.session.group);
    assert.ok(secrets.length > 10 && secrets.every((secret) => secret.some((byte) => byte !== 0)));
    await visitor.end();
    await room.session.purge();
    assert.equal(room.session.end, 'gone');
    assert.ok(secretsOf(room.session.group).every((secret) => secret.every((byte) => byte === 0)));
    assert.throws(() => stateOf(room.session.group).signatureKey.secretKey, TypeError);
  });

  it('leaves no key in the memory of who goes away, the pending commit’s neither, and goes on from what is stored', async () => {
    const { visitor, room } = await begun();
    const { group } = room.session;
    desk.network.onSend = ({ header }) => (header.type === 'append' ? 'lose' : 'pass');
    void room.renew().catch(() => undefined);
    await settle();
    await room.session.stop();
    assert.ok(secretsOf(room.session.group).every((secret) => secret.every((byte) => byte === 0)));
    assert.throws(() => stateOf(room.session.group).signatureKey.secretKey, TypeError);
    assert.equal(room.session.group, group);
    desk.network.onSend = () => 'pass';
    const again = await room.reopen(clinic.connect());
    again.session.start();
    await visitor.send('still there?');
    await clinic.eventually('the desk hears', () => again.texts.includes('still there?'));
    await again.session.stop();
  });

  it('leaves no token in memory, once its log was deleted by it', async ({ mock }) => {
    const { room } = await begun();
    const token = toBase64Url(await accessToken(room.session.group));
    const wiped: string[] = [];
    const { fill } = Uint8Array.prototype;
    const wiping = function (this: Uint8Array, ...range: Parameters<typeof fill>) {
      wiped.push(toBase64Url(this));
      return fill.apply(this, range);
    };
    const purge = desk.relay.purge.bind(desk.relay);
    desk.relay.purge = async (request) => {
      await purge(request);
      assert.equal(request.token, token);
      mock.method(Uint8Array.prototype, 'fill', wiping);
    };
    await room.session.purge();
    mock.reset();
    assert.ok(wiped.includes(token));
  });

  it('is ended by the desk', async () => {
    const { visitor, room } = await begun();
    await room.send({ v: 1, type: 'end', id: 'B'.repeat(22), atMs: clinic.clock.now() });
    const state = await shows(visitor, ({ phase }) => phase === 'ended');
    const last = state.timeline.at(-1);
    assert.equal(last?.kind === 'ended' && last.by.name, 'Front desk');
  });

  it('is not begun anew before the clinic has all that was written, and its end, which wait without a network', async () => {
    const { visitor, room } = await begun();
    clinic.network.down = true;
    clinic.network.cut();
    await visitor.send('second');
    await visitor.end();
    let restarted = false;
    const restart = visitor.restart().then(() => (restarted = true));
    await clinic.clock.advance(30_000);
    assert.deepEqual([restarted, visitor.state.phase, visitor.state.clearing], [false, 'ended', true]);
    clinic.network.down = false;
    await clinic.eventually('another one can begin', () => restarted);
    await restart;
    assert.deepEqual(room.contents.map(({ content }) => content.type), ['text', 'text', 'end']);
    assert.deepEqual([visitor.state.phase, visitor.state.timeline], ['new', []]);
  });

  it('is not begun anew while it is open', async () => {
    const { visitor, room } = await begun();
    await visitor.restart();
    assert.equal(visitor.state.phase, 'open');
    await visitor.send('second');
    await room.hears('second');
  });

  it('is forgotten without a trace, and can be begun anew', async () => {
    const disk = new Disk();
    const { visitor, room } = await begun(disk);
    await room.say('answer');
    await shows(visitor, ({ timeline }) => timeline.length === 2);
    await visitor.forget();
    await settle();
    assert.deepEqual(await disk.storage.list(''), []);
    assert.deepEqual(visitor.state.timeline, []);
    assert.equal(visitor.state.phase, 'new');
    await room.say('are you there?');
    await clinic.clock.advance(60_000);
    assert.deepEqual(await disk.storage.list(''), []);
    assert.deepEqual(visitor.state.timeline, []);
    await visitor.send('again');
    await (await desk.room(1)).hears('again');
    assert.deepEqual(screen(visitor.state).length, 1);
  });

  it('lets a failed message be sent again', async () => {
    const { visitor, room } = await begun();
    clinic.network.onSend = (frame) => {
      if (frame.header.type !== 'append') return 'pass';
      refused.add(frame.header.request);
      return 'pass';
    };
    const refused = new Set<number>();
    clinic.network.onReceive = ({ header }) =>
      'request' in header && header.request !== undefined && refused.delete(header.request) ? [{ header: { type: 'error', request: header.request, code: 'too-large' }, parts: [] }] : 'pass';
    const sent = await visitor.send('second');
    assert.equal(sent.kind, 'queued');
    await shows(visitor, (state) => screen(state)[1] === 'visitor: second (failed)');
    clinic.network.onReceive = () => 'pass';
    if (sent.kind === 'queued') await visitor.retry(sent.id);
    await clinic.eventually('it is sent', () => screen(visitor.state)[1] === 'visitor: second (sent)');
    await room.hears('second');
  });

  async function withFailed(texts: readonly string[]): Promise<{ visitor: VisitorConversation; room: Room; ids: string[] }> {
    const { visitor, room } = await begun();
    const refused = new Set<number>();
    clinic.network.onSend = ({ header }) => {
      if (header.type !== 'append') return 'pass';
      refused.add(header.request);
      return 'pass';
    };
    clinic.network.onReceive = ({ header }) =>
      'request' in header && header.request !== undefined && refused.delete(header.request) ? [{ header: { type: 'error', request: header.request, code: 'too-large' }, parts: [] }] : 'pass';
    const ids: string[] = [];
    for (const text of texts) {
      const sent = await visitor.send(text);
      if (sent.kind === 'queued') ids.push(sent.id);
    }
    await shows(visitor, (state) => screen(state).slice(1).join() === texts.map((text) => `visitor: ${text} (failed)`).join());
    clinic.network.onReceive = () => 'pass';
    return { visitor, room, ids };
  }

  it('sends failed messages again in the order they were written, those before the one that is pressed too', async () => {
    const { visitor, room, ids: [, third = '', fourth = ''] } = await withFailed(['second', 'third', 'fourth']);
    const before = room.texts.length;
    // Online, and pressed at once, the other way round.
    await Promise.all([visitor.retry(third), visitor.retry(fourth), visitor.retry(third)]);
    await clinic.eventually('all are heard', () => room.texts.length >= before + 3);
    assert.deepEqual(room.texts.slice(before), ['second', 'third', 'fourth']);
    assert.deepEqual(screen(visitor.state).slice(1), ['visitor: second (sent)', 'visitor: third (sent)', 'visitor: fourth (sent)']);
  });

  it('leaves a failed message alone that was written after the one that is pressed', async () => {
    const { visitor, room, ids: [second = ''] } = await withFailed(['second', 'third']);
    const before = room.texts.length;
    await visitor.retry(second);
    await clinic.eventually('it is sent', () => screen(visitor.state).slice(1).join() === 'visitor: second (sent),visitor: third (failed)');
    assert.deepEqual(room.texts.slice(before), ['second']);
  });

  it('keeps the order of failed messages that are sent again, whichever is pressed first', async () => {
    const { visitor, room, ids: [second = '', third = ''] } = await withFailed(['second', 'third']);
    clinic.network.down = true;
    clinic.network.cut();
    await shows(visitor, ({ connection }) => connection === 'offline');
    const before = room.texts.length;
    for (const id of [third, second]) await visitor.retry(id);
    clinic.network.down = false;
    await clinic.eventually('both are heard', () => room.texts.length === before + 2);
    assert.deepEqual(room.texts.slice(before), ['second', 'third']);
  });

  it('does nothing more after close', async () => {
    const { visitor, room } = await begun();
    let calls = 0;
    visitor.subscribe(() => calls++);
    await visitor.close();
    await visitor.close();
    const before = calls;
    await room.say('anybody?');
    await clinic.clock.advance(60_000);
    assert.equal(calls, before);
    assert.equal(clinic.network.open, 0);
    assert.deepEqual(await visitor.send('hello'), { kind: 'refused', rule: 'closed' });
  });

  it('leaves no sleeper and no connection behind', async () => {
    await begun();
    await clinic.close();
    assert.equal(clinic.clock.sleeperCount, 0);
  });
});

function pick({ state: { id, roster, securityCode, unread } }: VisitorConversation) {
  return { id, roster, securityCode, unread };
}
