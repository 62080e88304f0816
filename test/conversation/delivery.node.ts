import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { toBase64Url } from '../../src/bytes.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import type { ClientFrame, RelayFrame } from '../../src/transport/frame.js';
import { Clinic, type Room, screen, settle, shows } from './clinic.js';

const isAppend = ({ header }: ClientFrame): boolean => header.type === 'append';
const isEntry = ({ header }: RelayFrame): boolean => header.type === 'entry';

describe('delivery on a bad network', () => {
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

  for (const [what, fate] of [
    ['before the relay stored it', 'cut'],
    ['after the relay stored it', 'pass-and-cut'],
  ] as const) {
    it(`delivers once and in order when the connection is lost ${what}`, async () => {
      let times = 2;
      clinic.network.onSend = (frame) => (isAppend(frame) && times-- > 0 ? fate : 'pass');
      for (const text of ['second', 'third', 'fourth']) await visitor.send(text);
      await clinic.eventually('all is sent', () => screen(visitor.state).every((line) => line.endsWith('(sent)')));
      await room.hears('fourth');
      assert.deepEqual(room.texts, ['first', 'second', 'third', 'fourth']);
    });
  }

  it('delivers what waits after a long time without network, in order', async () => {
    clinic.network.down = true;
    clinic.network.cut();
    for (const text of ['second', 'third']) await visitor.send(text);
    await clinic.clock.advance(60_000);
    assert.deepEqual(screen(visitor.state), ['visitor: first (sent)', 'visitor: second (waiting)', 'visitor: third (waiting)']);
    assert.equal(visitor.state.connection, 'offline');
    await room.say('are you there?');
    clinic.network.down = false;
    await clinic.eventually('all is sent', () => room.texts.includes('third'));
    assert.deepEqual(room.texts, ['first', 'second', 'third']);
    await clinic.eventually('the answer is there', () => visitor.state.timeline.length === 4);
    assert.deepEqual(screen(visitor.state), ['visitor: first (sent)', 'desk: are you there?', 'visitor: second (sent)', 'visitor: third (sent)']);
  });

  it('shows an entry once that comes twice', async () => {
    clinic.network.onReceive = (frame) => (isEntry(frame) ? [frame, frame] : 'pass');
    await room.say('one');
    await room.say('two');
    await shows(visitor, ({ timeline }) => timeline.length === 3);
    await settle();
    assert.deepEqual(screen(visitor.state), ['visitor: first (sent)', 'desk: one', 'desk: two']);
  });

  it('asks again for an entry that was left out', async () => {
    let lost = false;
    clinic.network.onReceive = (frame) => {
      if (!isEntry(frame) || lost) return 'pass';
      lost = true;
      return 'lose';
    };
    await room.say('one');
    await room.say('two');
    await clinic.eventually('both are there', () => visitor.state.timeline.length === 3);
    assert.deepEqual(screen(visitor.state), ['visitor: first (sent)', 'desk: one', 'desk: two']);
  });

  it('puts entries and answers that come in another order into the order of the log', async () => {
    let held: RelayFrame | undefined;
    clinic.network.onReceive = (frame) => {
      if (frame.header.type === 'ok' && frame.header.value === 2 && !held) {
        held = frame;
        return 'lose';
      }
      if (!isEntry(frame) || !held) return 'pass';
      clinic.network.onReceive = () => 'pass';
      return [frame, held];
    };
    await visitor.send('second');
    await room.hears('second');
    await room.say('third');
    await clinic.eventually('all are there', () => visitor.state.timeline.length === 3 && screen(visitor.state)[1] === 'visitor: second (sent)');
    await visitor.send('fourth');
    await clinic.eventually('the desk hears', () => room.texts.includes('fourth'));
    assert.deepEqual(screen(visitor.state).slice(0, 3), ['visitor: first (sent)', 'visitor: second (sent)', 'desk: third']);
    assert.deepEqual(room.texts, ['first', 'second', 'fourth']);
  });

  it('seals again what a commit of the desk overtook, and delivers it once and in order', async () => {
    const released: ClientFrame[] = [];
    let commits: Promise<void> | undefined;
    clinic.network.onSend = (frame) => {
      if (!isAppend(frame) || commits) return 'pass';
      commits = room.renew();
      released.push(frame);
      return 'lose';
    };
    await visitor.send('second');
    await visitor.send('third');
    await clinic.eventually('the commit is on its way', () => commits !== undefined);
    await commits;
    clinic.network.onSend = () => 'pass';
    // The overtaken entry reaches the relay after the commit.
    clinic.network.inject(released);
    await clinic.eventually('both are sent', () => screen(visitor.state).every((line) => line.endsWith('(sent)')));
    await room.hears('third');
    assert.deepEqual(room.texts, ['first', 'second', 'third']);
    const epochs = new Set(clinic.network.sent.flatMap(({ parts: [entry], header }) => (header.type === 'append' && entry ? [toBase64Url(entry.subarray(37, 45))] : [])));
    assert.equal(epochs.size, 2, 'sealed in both epochs');
  });

  it('survives commits and messages of both sides in any mixture', async () => {
    const sends = Array.from({ length: 20 }, async (_, i) => {
      await visitor.send(`visitor ${i}`);
      if (i % 3 === 0) await room.renew();
      await room.say(`desk ${i}`);
    });
    await Promise.all(sends);
    await clinic.eventually('all have arrived', () => visitor.state.timeline.length === 41 && room.texts.length === 21);
    await clinic.eventually('all is sent', () => screen(visitor.state).every((line) => line.startsWith('desk') || line.endsWith('(sent)')));
    assert.deepEqual(room.texts, ['first', ...Array.from({ length: 20 }, (_, i) => `visitor ${i}`)]);
    assert.equal(new Set(screen(visitor.state)).size, 41);
  });

  it('gives the members of an epoch one security code, and another after a commit', async () => {
    const before = visitor.state.securityCode;
    await room.renew();
    const state = await shows(visitor, ({ securityCode }) => securityCode !== before);
    assert.match(state.securityCode ?? '', /^\d{5}( \d{5}){11}$/);
  });

  it('shows a message twice sent by its sender once', async () => {
    const content = { v: 1, type: 'text', id: 'A'.repeat(22), text: 'once', atMs: clinic.clock.now() } as const;
    await room.send(content);
    await room.send(content);
    await room.say('after');
    await shows(visitor, (state) => screen(state).includes('desk: after'));
    assert.deepEqual(screen(visitor.state), ['visitor: first (sent)', 'desk: once', 'desk: after']);
  });
});
