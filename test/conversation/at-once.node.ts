import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { StorageError } from '../../src/storage/storage.js';
import { Clinic, type Desk, screen, shows } from './clinic.js';
import { Disk } from './fragile-storage.js';

describe('what is on the screen before it is on the disk', () => {
  let clinic: Clinic;
  let desk: Desk;
  let disk: Disk;
  /** What the next writes wait for. */
  let gate: Promise<void>;
  let letThrough: () => void;
  let refuse: (error: Error) => void;

  const close = () => {
    gate = new Promise((resolve, reject) => {
      letThrough = resolve;
      refuse = reject;
    });
    gate.catch(() => undefined);
  };
  const visit = () => clinic.visit({ keep: disk.gated(() => gate) });

  beforeEach(async () => {
    clinic = new Clinic();
    desk = await clinic.open();
    disk = new Disk();
    gate = Promise.resolve();
  });
  afterEach(() => clinic.close());

  it('is what the visitor writes, as waiting', async () => {
    const visitor = await visit();
    close();
    const sending = visitor.send('hello');
    await shows(visitor, (state) => screen(state)[0] === 'visitor: hello (waiting)');
    assert.deepEqual(desk.rooms, [], 'nothing of it has left');
    letThrough();
    assert.equal((await sending).kind, 'queued');
    await (await desk.room()).hears('hello');
    await shows(visitor, (state) => screen(state).join() === 'visitor: hello (sent)');
  });

  it('is taken back when it cannot be kept, and nothing of it is sent', async () => {
    const visitor = await visit();
    const room = await desk.meet(visitor);
    close();
    const sending = visitor.send('second');
    await shows(visitor, ({ timeline }) => timeline.length === 2);
    refuse(new StorageError('failed', 'no room'));
    await assert.rejects(sending, StorageError);
    assert.deepEqual(screen(visitor.state), ['visitor: first (sent)']);
    gate = Promise.resolve();
    await visitor.send('third');
    await room.hears('third');
    assert.deepEqual(room.texts, ['first', 'third']);
  });

  it('is what the clinic answers, once, even when it can only be kept at the second attempt', async () => {
    const visitor = await visit();
    await visitor.send('hello');
    const room = await desk.room();
    await room.hears('hello');
    await shows(visitor, (state) => screen(state)[0] === 'visitor: hello (sent)');
    close();
    await room.say('How can we help?');
    await shows(visitor, ({ timeline }) => timeline.length === 2);
    refuse(new StorageError('failed', 'no room'));
    gate = Promise.resolve();
    await room.say('Are you there?');
    const both = ['visitor: hello (sent)', 'desk: How can we help?', 'desk: Are you there?'];
    await clinic.eventually('both are there', () => visitor.state.timeline.length === 3);
    assert.deepEqual(screen(visitor.state), both);
    await visitor.close();
    const later = await visit();
    await shows(later, ({ timeline }) => timeline.length === 3);
    assert.deepEqual(screen(later.state), both);
  });
});
