import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { sqliteStore } from '../../src/relay/index.js';
import { RelayCore } from '../../src/relay/relay.js';
import { ManualClock } from '../../src/testing.js';
import { RelayError } from '../../src/transport/errors.js';
import { memoryTransport } from '../../src/transport/memory.js';
import { RelayConnection } from '../../src/transport/relay-client.js';
import { filesIn, occursIn } from '../scenario/search.js';
import { online, randomId, RecordingLog, TestConversation } from './support.js';

const MINUTE_MS = 60_000;
const refusal = (code: string) => (error: unknown) => error instanceof RelayError && error.code === code;

describe('a relay that was asked to keep a conversation for less long', () => {
  let folder: string;
  let clock: ManualClock;
  let core: RelayCore;
  let client: RelayConnection;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sotto-retention-'));
    await open();
  });
  afterEach(async () => {
    await close();
    await rm(folder, { recursive: true });
  });

  async function open(): Promise<void> {
    clock = new ManualClock(clock?.now());
    core = new RelayCore({ store: await sqliteStore(join(folder, 'relay.db')), clock, unlimited: ['test'] });
    client = new RelayConnection({ connect: memoryTransport((socket) => core.accept(socket, 'test')), clock });
    await online(client);
  }

  async function close(): Promise<void> {
    await client.close();
    await core.close();
  }

  async function opened(): Promise<TestConversation> {
    const conversation = new TestConversation();
    await client.create(conversation.creation());
    return conversation;
  }

  /** Appends a message; returns bytes to look for. */
  async function written(conversation: TestConversation, epoch = 1): Promise<Uint8Array> {
    const message = conversation.message(epoch, 200);
    await client.append(message);
    return message.entry.slice(-64);
  }

  async function uploaded(conversation: TestConversation): Promise<Uint8Array> {
    const part = randomBytes(3000);
    await client.putBlob({ conversation: conversation.id, epoch: 1, token: conversation.token(1), blob: randomId() }, 0, part);
    return part.subarray(1000, 1064);
  }

  const retain = (conversation: TestConversation, keepMs: number, token = conversation.token(1)) => client.retain({ conversation: conversation.id, token, keepMs });
  const isOnDisk = async (bytes: Uint8Array) => (await filesIn(folder, /^relay\.db/)).some(([, content]) => occursIn(content, bytes));
  async function onDisk(...needles: Uint8Array[]): Promise<boolean[]> {
    return Promise.all(needles.map(isOnDisk));
  }

  test('has no byte of its old entries and blobs in any file, journal included, and keeps the younger ones and other conversations', async () => {
    const [short, other] = [await opened(), await opened()];
    assert.equal(await retain(short, 60 * MINUTE_MS), 60 * MINUTE_MS);
    const old = [await written(short), await uploaded(short)];
    const others = [await written(other), await uploaded(other)];
    await clock.advance(45 * MINUTE_MS);
    const young = [await written(short), await uploaded(short)];
    assert.deepEqual(await onDisk(...old, ...young, ...others), [true, true, true, true, true, true]);
    await clock.advance(20 * MINUTE_MS);
    await core.expire();
    assert.deepEqual(await onDisk(...old, ...young, ...others), [false, false, true, true, true, true]);
    await assert.rejects(client.subscribe(short.reading(1, 0), new RecordingLog()), refusal('gone'));
    assert.equal(await client.subscribe(short.reading(1, 1), new RecordingLog()), 2);
    // Again and again, for as long as the conversation goes on.
    await clock.advance(45 * MINUTE_MS);
    const latest = await written(short);
    await core.expire();
    assert.deepEqual(await onDisk(...young, ...others, latest), [false, false, true, true, true]);
    await clock.advance(62 * MINUTE_MS);
    await core.expire();
    assert.deepEqual(await onDisk(latest, ...others), [false, true, true]);
  });

  test('has no byte of its Welcome either, once that is as old, or the conversation purged', async () => {
    const [aged, purged] = [new TestConversation(), new TestConversation()];
    const welcomes = await Promise.all([aged, purged].map(async (conversation) => {
      const creation = { ...conversation.creation(), welcome: randomBytes(300) };
      await client.create(creation);
      return creation.welcome.subarray(100, 164);
    }));
    await retain(aged, 60 * MINUTE_MS);
    assert.deepEqual(await onDisk(...welcomes), [true, true]);
    await client.purge({ conversation: purged.id, token: purged.token(1) });
    await clock.advance(62 * MINUTE_MS);
    await core.expire();
    assert.deepEqual(await onDisk(...welcomes), [false, false]);
  });

  test('applies it to what it holds already, and still knows it after a restart', async () => {
    const conversation = await opened();
    const entry = await written(conversation);
    await clock.advance(90 * MINUTE_MS);
    await retain(conversation, 60 * MINUTE_MS);
    const late = await written(conversation);
    await core.expire();
    await close();
    await open();
    assert.deepEqual(await onDisk(entry, late), [false, true]);
    await clock.advance(62 * MINUTE_MS);
    await core.expire();
    assert.deepEqual(await onDisk(late), [false]);
  });

  test('lets nobody lengthen it, neither past what a member has asked for nor past its own limit', async () => {
    const conversation = await opened();
    await retain(conversation, 10 * MINUTE_MS);
    assert.equal(await retain(conversation, 1e12), 10 * MINUTE_MS);
    const [entry, long] = [await written(conversation), await opened()];
    assert.equal(await retain(long, 1e12), 1e12);
    const kept = await written(long);
    await clock.advance(12 * MINUTE_MS);
    await core.expire();
    assert.deepEqual(await onDisk(entry, kept), [false, true]);
    // It looks at its clock all the while, whatever the disk is doing: after half a day without it would believe none.
    for (let hour = 0; hour < 25; hour++) {
      await clock.advance(60 * MINUTE_MS);
      await core.expire();
    }
    assert.deepEqual(await onDisk(kept), [false]);
  });

  test('does so for whoever holds the current token only: no stranger, no member who was removed', async () => {
    const conversation = await opened();
    const entry = await written(conversation);
    await assert.rejects(retain(conversation, 0, randomId()), refusal('forbidden'));
    await assert.rejects(retain(new TestConversation(), 0), refusal('gone'));
    await client.append(conversation.commit(1));
    await assert.rejects(retain(conversation, 0, conversation.token(1)), refusal('forbidden'));
    await clock.advance(5 * MINUTE_MS);
    await core.expire();
    assert.deepEqual(await onDisk(entry), [true]);
    assert.equal(await retain(conversation, 0, conversation.token(2)), 0);
    await clock.advance(MINUTE_MS);
    await core.expire();
    assert.deepEqual(await onDisk(entry), [false]);
  });

  test('is not held up by conversations that keep nothing, however many they are', async () => {
    for (let i = 0; i < 510; i++) {
      const conversation = await opened();
      await retain(conversation, 0);
    }
    await clock.advance(MINUTE_MS);
    await core.expire();
    assert.ok(await written(await opened()));
  });
});
