import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { AttendedShift } from '../../src/conversation/shift/attended-shift.js';
import { DutyError } from '../../src/conversation/shift/duty.js';
import type { Shift } from '../../src/conversation/shift/shift.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { Vault } from '../../src/conversation/vault.js';
import { memoryStorage } from '../../src/storage/memory.js';
import { type Storage, StorageError } from '../../src/storage/storage.js';
import { Network } from '../conversation/network.js';
import { Office, textsOf } from './office.js';

/** An agent's device whose disk fills up. */
class FillingDisk {
  full = false;
  /** Writes that failed. */
  refused = 0;
  /** Whether it is full for these records only. */
  isFor: (name: string) => boolean = () => true;
  readonly #kept = memoryStorage();

  readonly storage: Storage = {
    ...this.#kept,
    write: async (changes) => {
      if (!this.full || !changes.some(({ name }) => this.isFor(name))) return this.#kept.write(changes);
      this.refused++;
      throw new StorageError('failed', 'no room');
    },
  };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof DutyError || error instanceof StorageError ? error.code : error),
  );

describe('a shift on a device that fills up', () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown) => void unhandled.push(error);
  const visitors: VisitorConversation[] = [];
  let office: Office;
  let disk: FillingDisk;
  beforeEach(async () => {
    unhandled.length = visitors.length = 0;
    process.on('unhandledRejection', note);
    office = await Office.open();
    disk = new FillingDisk();
  });
  afterEach(async () => {
    await office.close();
    process.off('unhandledRejection', note);
    assert.deepEqual(unhandled, []);
  });

  async function waiting(agent: Shift): Promise<string> {
    const visitor = await office.visit();
    visitors.push(visitor);
    await visitor.send('first');
    await office.eventually('somebody waits', () => agent.state.queue.length > 0);
    return agent.state.queue[0]?.id ?? '';
  }

  it('starts once there is room', async () => {
    const agent = await office.hire('Maya', { storage: disk.storage });
    disk.isFor = (name) => name.startsWith('k/');
    disk.full = true;
    let started = false;
    const starting = agent.start().then(() => (started = true));
    await office.eventually('it has tried', () => disk.refused > 1);
    assert.equal(started, false);
    disk.full = false;
    await office.eventually('it is on', () => started);
    await starting;
  });

  it('asks for the queue once there is room', async () => {
    await waiting(await office.agent('Ben'));
    const agent = await office.hire('Maya', { storage: disk.storage });
    disk.isFor = (name) => name.startsWith('team/out/');
    disk.full = true;
    const starting = agent.start();
    await office.eventually('it has tried', () => disk.refused > 0);
    disk.full = false;
    await office.eventually('it sees who waits', () => agent.state.queue.length > 0);
    await starting;
  });

  it('comes into the team once, though it could not write down at first that it has', async () => {
    const agent = await office.hire('Maya', { storage: disk.storage });
    disk.isFor = (name) => name === 'mailbox';
    disk.full = true;
    const starting = agent.start();
    await office.eventually('it has tried', () => disk.refused > 0);
    disk.full = false;
    await starting;
    assert.ok(await waiting(agent));
    assert.equal(agent.state.shift, 'on');
  });

  it('takes a conversation whose Welcome it could not keep once there is room', async () => {
    const agent = await office.hire('Maya', { storage: disk.storage });
    await agent.start();
    const id = await waiting(agent);
    disk.isFor = (name) => name.startsWith('j/');
    disk.full = true;
    const accepted = agent.accept(id);
    await office.eventually('it has tried', () => disk.refused > 0);
    disk.full = false;
    await office.eventually('it has the conversation', () => agent.state.conversations.has(id));
    assert.deepEqual(textsOf(await accepted), ['first']);
  });

  it('tells whoever accepts that it cannot ask, once, however the conversation goes on', async () => {
    const agent = await office.hire('Maya', { storage: disk.storage });
    await agent.start();
    const id = await waiting(agent);
    disk.isFor = (name) => name.startsWith('team/out/') || name === 'team/group';
    disk.full = true;
    assert.equal(await codeOf(agent.accept(id)), 'failed');
    assert.equal(await codeOf(agent.metrics({ fromMs: 0, toMs: 1, by: 'day', utcOffsetMs: 0 })), 'failed');
    disk.full = false;
    await visitors[0]?.end();
    await office.eventually('it is over', () => agent.state.queue.length === 0);
  });

  it('is destroyed when it is signed out though there is no room for word of it', async () => {
    let destroyed = 0;
    const agent = await office.hire('Maya', { storage: disk.storage, destroy: async () => void destroyed++ });
    await agent.start();
    disk.full = true;
    await agent.signOut();
    assert.deepEqual([destroyed, agent.state.shift], [1, 'ended']);
  });

  it('can be signed out again where it could not be destroyed', async () => {
    const destroyed = ['', 'yes'];
    const destroy = async () => {
      if (!destroyed.shift()) throw new StorageError('failed', 'the database is blocked');
    };
    const agent = await office.hire('Maya', { storage: disk.storage, destroy });
    await agent.start();
    assert.equal(await codeOf(agent.signOut()), 'failed');
    assert.equal(await codeOf(agent.signOut()), 'done');
    assert.deepEqual(destroyed, []);
  });

  it('ends by itself without an unhandled rejection where it cannot be destroyed', async () => {
    const agent = await office.hire('Maya', { storage: disk.storage, destroy: () => Promise.reject(new StorageError('failed', 'the database is blocked')) });
    await agent.start();
    await office.clock.advance(agent.state.shiftEndsAtMs - office.clock.now() + 1);
    await office.eventually('it has ended', () => agent.state.shift === 'ended');
    await agent.close();
  });
});

describe('a shift', () => {
  let office: Office;
  afterEach(() => office.close());

  it('starts though the relay refuses its mailbox at first', async () => {
    office = await Office.open();
    const network = new Network(office.relay);
    const opening: number[] = [];
    network.onSend = ({ header }) => {
      if (header.type === 'open') opening.push(header.request);
      return 'pass';
    };
    network.onReceive = ({ header }) => (header.type === 'ok' && header.request === opening[0] ? [{ header: { type: 'error', request: header.request, code: 'rate-limited' }, parts: [] }] : 'pass');
    const agent = await office.hire('Maya', { network });
    let started = false;
    const starting = agent.start().then(() => (started = true));
    await office.eventually('it is on', () => started);
    await starting;
    assert.ok(opening.length > 1);
  });

  it('closes at once though the relay answers nothing but pings', async () => {
    office = await Office.open();
    const network = new Network(office.relay);
    const agent = await office.hire('Maya', { network });
    await agent.start();
    network.onReceive = ({ header }) => (header.type === 'ok' && header.request !== 0 ? 'lose' : 'pass');
    await agent.close();
  });

  it('leaves no connection behind where it cannot start', async () => {
    office = await Office.open();
    const network = new Network(office.relay);
    const kept = memoryStorage();
    const storage: Storage = { ...kept, get: (name) => (name === 'mailbox' ? Promise.reject(new StorageError('failed', 'it cannot be read')) : kept.get(name)) };
    const shift = await office.hire('Maya', { network, storage });
    await office.eventually('it has a connection', () => network.open === 1);
    const opened = { shift, vault: new Vault(memoryStorage(), new Uint8Array(32)), passphrase: false };
    assert.equal(await codeOf(AttendedShift.start({ clock: office.clock }, opened)), 'failed');
    assert.equal(network.open, 0);
  });

  it('takes no note that colleagues would not get', async () => {
    office = await Office.open();
    const { agent, id } = await office.talk();
    await agent.saveNote(id, 'Half');
    await assert.rejects(agent.note(id, ''), RangeError);
    await assert.rejects(agent.note(id, 'x'.repeat(1001)), RangeError);
    await assert.rejects(agent.handOver(id, agent.state.self.id, 'x'.repeat(1001)), RangeError);
    assert.equal(agent.state.noteDrafts.get(id), 'Half');
  });
});
