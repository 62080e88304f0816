import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { StorageError } from '../../src/storage/storage.js';
import { ManualClock } from '../../src/testing/manual-clock.js';
import type { ClientFrame } from '../../src/transport/frame.js';
import { Clinic, type Desk, screen, settle, shows } from './clinic.js';
import { Disk } from './fragile-storage.js';
import { Network } from './network.js';

const ALL = ['one', 'two', 'three'];

/** Which of the texts were kept: the others were refused to the face of whoever wrote them. */
async function sendAll(visitor: VisitorConversation): Promise<string[]> {
  const kept: string[] = [];
  for (const text of ALL) {
    try {
      if ((await visitor.send(text)).kind === 'queued') kept.push(text);
    } catch (error) {
      assert.ok(error instanceof StorageError, String(error));
    }
  }
  return kept;
}

const appended = ({ sent }: Network): Uint8Array[] => sent.flatMap(({ header, parts: [entry] }: ClientFrame) => (header.type === 'append' && entry ? [entry] : []));

describe('a conversation whose page is killed', () => {
  let clinic: Clinic;
  let desk: Desk;
  let disk: Disk;
  beforeEach(async () => {
    clinic = new Clinic();
    desk = await clinic.open();
    disk = new Disk();
  });
  afterEach(() => clinic.close());

  /** Writes, is killed at the nth write or not at all, comes back and goes on. */
  async function story(n: number, when: 'before' | 'after'): Promise<boolean> {
    let died = false;
    const doomed = new Network(clinic.relay);
    const onDeath = () => {
      died = true;
      doomed.down = true;
      doomed.cut();
    };
    const first = await clinic.visit({ keep: disk.dyingAt(n, when, onDeath), transport: doomed.transport });
    const kept = await sendAll(first);
    await clinic.eventually('it is killed, or done', () => died || (desk.rooms[0]?.texts.length === 3 && screen(first.state).every((line) => line.endsWith('(sent)'))));
    doomed.down = true;
    doomed.cut();

    const second = await clinic.visit({ keep: disk.open });
    await second.send('four');
    const room = await desk.room();
    await clinic.eventually('the last message comes', () => room.texts.includes('four'));
    const heard = room.texts;
    assert.deepEqual(heard, [...ALL, 'four'].filter((text) => heard.includes(text)), 'each once and in order');
    for (const text of kept) assert.ok(heard.includes(text), `“${text}” was lost`);
    await clinic.eventually('all is sent', () => screen(second.state).every((line) => line.endsWith('(sent)')));
    assert.deepEqual(screen(second.state), heard.map((text) => `visitor: ${text} (sent)`));
    assert.equal(desk.rooms.length, 1);
    await room.say('answer');
    await shows(second, ({ timeline }) => timeline.length === heard.length + 1);
    return died;
  }

  for (const when of ['before', 'after'] as const) {
    it(`loses and doubles nothing, killed ${when} any of its writes`, async () => {
      let n = 1;
      for (let died = true; died; n++) {
        died = await story(n, when);
        await clinic.close();
        clinic = new Clinic();
        desk = await clinic.open();
        disk = new Disk();
      }
      assert.ok(n > 10, `only ${n} writes`);
    });
  }

  it('goes on when a write fails once, whichever', async () => {
    for (let n = 1; n <= 12; n++) {
      const visitor = await clinic.visit({ keep: disk.failingAt(n) });
      const kept = await sendAll(visitor);
      await clinic.eventually('the desk hears', () => desk.rooms[0]?.texts.length === kept.length);
      assert.deepEqual(desk.rooms[0]?.texts, kept);
      await clinic.eventually('all is sent', () => screen(visitor.state).every((line) => line.endsWith('(sent)')));
      await clinic.close();
      clinic = new Clinic();
      desk = await clinic.open();
      disk = new Disk();
    }
  });

  it('goes on when a read fails once, whichever, or is not opened', async () => {
    let going = 0;
    for (let n = 1, reads = 0; reads >= n - 1; n++) {
      const first = await clinic.visit({ keep: disk.open });
      await desk.meet(first);
      await first.close();
      reads = 0;
      const visitor = await clinic.visit({ keep: disk.unreadableAt(n, () => reads++) }).catch((error: unknown) => assert.ok(error instanceof StorageError, String(error)));
      if (visitor) {
        going++;
        const [kept] = await Promise.allSettled([visitor.send('one')]);
        await clinic.eventually('it is online', () => visitor.state.connection === 'online');
        if (kept.status === 'fulfilled') await clinic.eventually('the desk hears', () => desk.rooms[0]?.texts.join() === 'first,one');
      }
      await clinic.close();
      clinic = new Clinic();
      desk = await clinic.open();
      disk = new Disk();
    }
    assert.ok(going > 10, `only ${going} were opened`);
  });

  it('has a message once, though its writer writes what was refused once more, whichever read fails, before there is a conversation', async () => {
    let going = 0;
    for (let n = 1, reads = 0; reads >= n - 1; n++) {
      clinic.network.down = true;
      reads = 0;
      const visitor = await clinic.visit({ keep: disk.unreadableAt(n, () => reads++) }).catch((error: unknown) => assert.ok(error instanceof StorageError, String(error)));
      if (visitor) {
        going++;
        await visitor.send('one').catch(() => visitor.send('one'));
        assert.deepEqual(screen(visitor.state), ['visitor: one (waiting)']);
        clinic.network.down = false;
        await visitor.send('two');
        await clinic.eventually('the desk hears', () => desk.rooms[0]?.texts.includes('two') === true);
        assert.deepEqual(desk.rooms[0]?.texts, ['one', 'two'], `read ${n}`);
      }
      await clinic.close();
      clinic = new Clinic();
      desk = await clinic.open();
      disk = new Disk();
    }
    assert.ok(going > 3, `only ${going} were opened`);
  });

  it('asks less and less often for what a full device cannot keep, and has it all, once, when there is room again', async () => {
    let full = false;
    const visitor = await clinic.visit({ keep: disk.gated(() => (full ? Promise.reject(new StorageError('failed', 'no room')) : Promise.resolve())) });
    const room = await desk.meet(visitor);
    const asked = () => clinic.network.sent.filter(({ header }) => header.type === 'subscribe').length;
    const before = asked();
    full = true;
    for (const text of ['one', 'two']) await room.say(text);
    await assert.rejects(visitor.send('three'), StorageError);
    await clinic.clock.advance(4 * 60_000);
    assert.ok(asked() - before < 16, `asked ${asked() - before} times`);
    full = false;
    await clinic.clock.advance(32_000);
    const texts = visitor.state.timeline.flatMap((item) => (item.kind === 'message' && !item.sender.self ? [item.text] : []));
    assert.deepEqual(texts, ['one', 'two']);
    await visitor.send('four');
    await clinic.eventually('the desk has it', () => room.texts.includes('four'));
  });

  it('sends the identical bytes again when it was killed before they arrived', async () => {
    const doomed = new Network(clinic.relay);
    doomed.onSend = ({ header }) => (header.type === 'append' ? 'lose' : 'pass');
    const first = await clinic.visit({ keep: disk.open, transport: doomed.transport });
    await first.send('hello');
    await clinic.eventually('it is on its way', () => appended(doomed).length > 0);
    doomed.down = true;
    doomed.cut();
    const network = new Network(clinic.relay);
    await clinic.visit({ keep: disk.open, transport: network.transport });
    await (await desk.room()).hears('hello');
    assert.deepEqual(appended(network), appended(doomed));
  });

  it('sends what was sealed first, also where another tab wrote before it: what is sealed later takes the keys before away', async () => {
    const doomed = new Network(clinic.relay);
    const first = await clinic.visit({ keep: disk.open, transport: doomed.transport });
    await first.send('hello');
    const room = await desk.room();
    await room.hears('hello');
    const nowhere = new Network(clinic.relay);
    nowhere.down = true;
    const other = await clinic.visit({ keep: disk.open, transport: nowhere.transport, clock: new ManualClock(clinic.clock.now() - 60_000) });
    doomed.onSend = ({ header }) => (header.type === 'append' ? 'lose' : 'pass');
    await first.send('sealed');
    await clinic.eventually('it is on its way', () => appended(doomed).length > 1);
    doomed.down = true;
    doomed.cut();
    await other.send('written before');
    await Promise.all([first.close(), other.close()]);
    const visitor = await clinic.visit({ keep: disk.open });
    await clinic.eventually('all is heard', () => room.texts.length === 3);
    assert.deepEqual(room.texts, ['hello', 'sealed', 'written before']);
    await shows(visitor, (state) => screen(state).every((line) => line.endsWith('(sent)')));
  });

  it('finds in the log what it did not hear of, and sends nothing again', async () => {
    const doomed = new Network(clinic.relay);
    doomed.onSend = ({ header }) => (header.type === 'append' ? 'pass-and-cut' : 'pass');
    const first = await clinic.visit({ keep: disk.open, transport: doomed.transport });
    await first.send('hello');
    await (await desk.room()).hears('hello');
    doomed.down = true;
    const network = new Network(clinic.relay);
    const second = await clinic.visit({ keep: disk.open, transport: network.transport });
    await shows(second, (state) => screen(state)[0] === 'visitor: hello (sent)');
    assert.deepEqual(appended(network), []);
  });

  it('keeps what was written before it could be encrypted', async () => {
    clinic.network.down = true;
    const first = await clinic.visit({ keep: disk.open });
    await first.send('hello');
    clinic.network.down = false;
    const second = await clinic.visit({ keep: disk.open, transport: new Network(clinic.relay).transport });
    await (await desk.room()).hears('hello');
    assert.deepEqual(screen(second.state), ['visitor: hello (sent)']);
  });

  it('writes at most three times for a message', async () => {
    const visitor = await clinic.visit({ keep: disk.open });
    await visitor.send('first');
    await shows(visitor, (state) => screen(state)[0] === 'visitor: first (sent)');
    const before = disk.writes;
    await visitor.send('second');
    await shows(visitor, (state) => screen(state)[1] === 'visitor: second (sent)');
    assert.ok(disk.writes - before <= 3, `${disk.writes - before} writes`);
  });

  it('stores only what is sealed', async () => {
    const visitor = await clinic.visit({ keep: disk.open });
    await visitor.send('my knee hurts');
    await shows(visitor, (state) => screen(state)[0] === 'visitor: my knee hurts (sent)');
    const stored = (await disk.storage.list('')).map(([name, value]) => name + Buffer.from(value).toString('latin1')).join('\n');
    assert.ok(stored.includes('v/'), 'nothing was stored');
    for (const secret of ['my knee hurts', Buffer.from('my knee hurts').toString('base64url').slice(0, 12), 'Front desk', 'Riverside']) assert.ok(!stored.includes(secret), secret);
  });

  it('is shown whichever record was damaged: nothing keeps a chat from opening, and what is not needed for it is not missed', async () => {
    const outcomes = new Map<string, string>();
    for (let n = 0, count = 1; n < count; n++) {
      const first = await clinic.visit({ keep: disk.openDurable });
      await desk.meet(first);
      first.markRead();
      await first.saveDraft('half');
      while ((await disk.storage.get('active')) === undefined) await settle(1);
      await first.close();
      const records = await disk.storage.list('');
      count = records.length;
      const [name, value] = records[n] ?? ['', new Uint8Array()];
      value[value.length - 1] = (value.at(-1) ?? 0) ^ 1;
      await disk.storage.write([{ name, value }]);
      const second = await clinic.visit({ keep: disk.openDurable });
      await clinic.eventually('it is online', () => second.state.connection === 'online');
      if (!name.startsWith('v/')) outcomes.set(name.replace(/\/.*/, ''), second.state.phase);
      await clinic.close();
      clinic = new Clinic();
      desk = await clinic.open();
      disk = new Disk();
    }
    assert.deepEqual(Object.fromEntries(outcomes), { active: 'open', profile: 'open', 'profile-seen': 'open', ratings: 'open' });
  });

  it('says that it is lost when what is stored was damaged, and begins anew when asked to', async () => {
    const first = await clinic.visit({ keep: disk.open });
    await first.send('hello');
    await (await desk.room()).hears('hello');
    await first.close();
    const [[name, value] = ['', new Uint8Array()]] = await disk.storage.list('v/group');
    value[value.length - 1] = (value.at(-1) ?? 0) ^ 1;
    await disk.storage.write([{ name, value }]);
    const second = await clinic.visit({ keep: disk.open });
    const state = await shows(second, ({ phase }) => phase === 'unavailable');
    assert.equal(state.reason, 'lost');
    assert.deepEqual(await second.send('anybody?'), { kind: 'refused', rule: 'closed' });
    await second.restart();
    await shows(second, ({ phase }) => phase === 'new');
    await second.send('again');
    await (await desk.room(1)).hears('again');
  });
});
