import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { ConversationState } from '../../src/conversation/state.js';
import { memoryStorage } from '../../src/storage/memory.js';
import { type Storage, StorageError } from '../../src/storage/storage.js';
import { Office } from './office.js';

const textsOf = ({ state }: { state: ConversationState }): string[] => state.timeline.flatMap((item) => (item.kind === 'message' ? [item.text] : []));

describe('a desk whose disk is full', () => {
  const disk = { full: false, refused: 0 };
  const told: string[] = [];
  let office: Office;
  beforeEach(async () => {
    Object.assign(disk, { full: false, refused: 0 });
    told.length = 0;
    const storage = memoryStorage();
    const filling: Storage = {
      ...storage,
      write: async (changes) => {
        if (!disk.full) return storage.write(changes);
        disk.refused++;
        throw new StorageError('failed', 'no room');
      },
    };
    office = await Office.open({}, { storage: filling, logger: ({ kind }) => told.push(kind) });
  });
  afterEach(() => office.close());

  it('takes a conversation that began meanwhile once there is room again, with everything in it, once', async () => {
    disk.full = true;
    const visitor = await office.visit();
    await visitor.send('first');
    await visitor.send('second');
    await office.eventually('the desk has tried', () => disk.refused > 1);
    assert.equal(office.desk.queue.length, 0);
    assert.ok(told.includes('storage-failed'), 'whoever runs it is told');
    disk.full = false;
    await office.eventually('all is on record', () => visitor.state.timeline.every((item) => item.kind !== 'message' || item.status === 'delivered'));
    assert.equal(office.desk.queue.length, 1);
    const record = await office.kept('c/');
    for (const text of ['first', 'second']) assert.equal(record.split(`"${text}"`).length - 1, 1);
  });

  it('goes on with those it has, and admits who was not admitted meanwhile', async () => {
    const { visitor, talk, id } = await office.talk();
    const ben = await office.agent('Ben');
    disk.full = true;
    await visitor.send('while it is full');
    await office.eventually('the agent reads it', () => textsOf(talk).includes('while it is full'));
    await office.eventually('the desk has tried', () => disk.refused > 0);
    disk.full = false;
    await office.eventually('it is on record', async () => (await office.kept('c/')).includes('while it is full'));
    assert.equal((await office.kept('c/')).split('"while it is full"').length - 1, 1);
    await office.eventually('it is handed over', () => ben.state.queue.some((entry) => entry.id === id));
    await talk.send('still here');
    await office.eventually('the visitor reads it', () => textsOf(visitor).includes('still here'));
  });
});
