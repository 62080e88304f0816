import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { RelayCore } from '../../src/relay/relay.js';
import { memoryStore } from '../../src/relay/stores/memory.js';
import { Bucket, networkOf } from '../../src/relay/limits.js';
import { ManualClock, turn } from '../../src/testing.js';
import { RelayError } from '../../src/transport/errors.js';
import { memoryTransport } from '../../src/transport/memory.js';
import { RelayConnection } from '../../src/transport/relay-client.js';
import { online, RecordingLog, TestConversation, TestMailbox } from './support.js';

const MINUTE_MS = 60_000;
const RETENTION_MS = 60 * MINUTE_MS;
const IDLE_MS = 240 * MINUTE_MS;
const refusal = (code: string) => (error: unknown) => error instanceof RelayError && error.code === code;

describe('a relay, as time passes', () => {
  let clock: ManualClock;
  let core: RelayCore;
  let client: RelayConnection;
  beforeEach(async () => {
    clock = new ManualClock();
    core = new RelayCore({ store: memoryStore(), clock, retentionMs: RETENTION_MS, idleMs: IDLE_MS, unlimited: ['test'] });
    client = new RelayConnection({ connect: memoryTransport((socket) => core.accept(socket, 'test')), clock });
    await online(client);
  });
  afterEach(async () => {
    await client.close();
    await core.close();
  });

  async function opened(): Promise<TestConversation> {
    const conversation = new TestConversation();
    await client.create(conversation.creation());
    return conversation;
  }

  test('deletes entries after their retention, and tells a reader that needed them', async () => {
    const conversation = await opened();
    await client.append(conversation.message(1));
    await clock.advance(50 * MINUTE_MS);
    await client.append(conversation.message(1));
    await clock.advance(15 * MINUTE_MS);
    await assert.rejects(client.subscribe(conversation.reading(1, 0), new RecordingLog()), refusal('gone'));
    const log = new RecordingLog();
    assert.equal(await client.subscribe(conversation.reading(1, 1), log), 2);
    await log.received(1);
    assert.deepEqual(log.seqs, [2]);
  });

  test('deletes nothing for its age by a clock that leaps, says so once, and all that is due once that was put right', async () => {
    const events: string[] = [];
    let aheadMs = 0;
    const leaping = new RelayCore({ store: memoryStore(), clock: { now: () => clock.now() + aheadMs, sleep: (ms, signal) => clock.sleep(ms, signal) }, retentionMs: RETENTION_MS, idleMs: IDLE_MS, unlimited: ['test'], logger: ({ kind }) => events.push(kind) });
    const other = new RelayConnection({ connect: memoryTransport((socket) => leaping.accept(socket, 'test')), clock });
    await online(other);
    const conversation = new TestConversation();
    await other.create(conversation.creation());
    await other.append(conversation.message(1));
    await clock.advance(2 * MINUTE_MS);
    aheadMs = 24 * 60 * MINUTE_MS;
    await clock.advance(30 * MINUTE_MS);
    const log = new RecordingLog();
    assert.equal(await other.subscribe(conversation.reading(1, 0), log), 1);
    assert.deepEqual(events.filter((kind) => kind === 'clock-doubted').length, 1);
    aheadMs = 0;
    await clock.advance(10 * MINUTE_MS);
    assert.equal(await other.append(conversation.message(1)), 2);
    await clock.advance(RETENTION_MS - 20 * MINUTE_MS);
    await assert.rejects(other.subscribe(conversation.reading(1, 0), new RecordingLog()), refusal('gone'));
    assert.equal(await other.append(conversation.message(1)), 3);
    await other.close();
    await leaping.close();
  });

  test('lets a conversation go on whose entries have all expired', async () => {
    const conversation = await opened();
    await client.append(conversation.message(1));
    await clock.advance(3 * RETENTION_MS);
    assert.equal(await client.append(conversation.message(1)), 2);
  });

  test('forgets a conversation that nobody uses, and does not let its id be taken', async () => {
    const conversation = await opened();
    const log = new RecordingLog();
    await client.append(conversation.message(1));
    await client.subscribe(conversation.reading(1, 1), log);
    await core.expire();
    assert.equal(log.purged, false);
    await clock.advance(IDLE_MS + 2 * MINUTE_MS);
    assert.equal(log.purged, true);
    await assert.rejects(client.append(conversation.message(1)), refusal('gone'));
    await assert.rejects(client.create(conversation.creation()), refusal('gone'));
  });

  test('deletes mailbox items after their retention', async () => {
    const mailbox = new TestMailbox();
    await client.post(mailbox.id, new Uint8Array([1]));
    await clock.advance(50 * MINUTE_MS);
    await client.post(mailbox.id, new Uint8Array([2]));
    await clock.advance(15 * MINUTE_MS);
    const items: (number | undefined)[] = [];
    await client.open(mailbox.opening(), (_, item) => items.push(item[0]));
    await turn();
    assert.deepEqual(items, [2]);
  });

  test('forgets a mailbox that nobody opens, and numbers it upwards when it comes back', async () => {
    const mailbox = new TestMailbox();
    const seqs: number[] = [];
    await client.open(mailbox.opening(), (seq) => seqs.push(seq));
    await client.publish(mailbox.id, [new Uint8Array([1])]);
    await client.post(mailbox.id, new Uint8Array([1]));
    await turn();
    await clock.advance(IDLE_MS + 2 * MINUTE_MS);
    await assert.rejects(client.take(mailbox.id), refusal('no-key-package'));
    await client.post(mailbox.id, new Uint8Array([2]));
    await turn();
    const [before = 0, after = 0] = seqs;
    assert.ok(after > before);
  });

  test('closes a connection that is silent for more than a minute and a half', async () => {
    let closedWith = 0;
    const socket = {
      send: () => undefined,
      close: (code: number) => {
        closedWith = code;
      },
      bufferedBytes: 0,
      drained: () => Promise.resolve(),
    };
    core.accept(socket, 'elsewhere');
    assert.equal(core.connectionCount, 2);
    await clock.advance(60_000);
    assert.equal(closedWith, 0);
    await clock.advance(60_000);
    assert.equal(closedWith, 1001);
    assert.equal(core.connectionCount, 1);
    assert.equal(client.state, 'online');
  });

  test('closes it too where it was last heard of by a clock that was ahead', async () => {
    const closed: number[] = [];
    const socket = { send: () => undefined, close: (code: number) => closed.push(code), bufferedBytes: 0, drained: () => Promise.resolve() };
    let aheadMs = 29 * 86_400_000;
    const wrong = { now: () => clock.now() + aheadMs, sleep: (ms: number, signal?: AbortSignal) => clock.sleep(ms, signal) };
    const relay = new RelayCore({ store: memoryStore(), clock: wrong });
    relay.accept(socket, 'elsewhere');
    aheadMs = 0;
    await clock.advance(MINUTE_MS);
    assert.deepEqual(closed, []);
    await clock.advance(2 * MINUTE_MS);
    assert.deepEqual(closed, [1001]);
    await relay.close();
  });
});

describe('a rate limit', () => {
  test('lets a burst through, then one at a time as time passes', () => {
    const bucket = new Bucket();
    const rate = { perMinute: 60, burst: 3 };
    const taken = (nowMs: number) => bucket.take(rate, nowMs);
    assert.deepEqual([taken(5000), taken(5000), taken(5000), taken(5000)], [true, true, true, false]);
    assert.deepEqual([taken(5999), taken(6000), taken(6000)], [false, true, false]);
    assert.deepEqual([taken(60_000), taken(60_000), taken(60_000), taken(60_000)], [true, true, true, false]);
  });

  test('is no stricter after the clock was put back, by however much', () => {
    const bucket = new Bucket();
    const rate = { perMinute: 60, burst: 3 };
    const taken = (nowMs: number) => bucket.take(rate, nowMs);
    assert.deepEqual([taken(90 * 86_400_000), taken(90 * 86_400_000)], [true, true]);
    assert.deepEqual([taken(5000), taken(6000), taken(6000), taken(7000)], [false, true, false, true]);
  });

  test('takes a network of IPv6 for one address', () => {
    assert.equal(networkOf('203.0.113.9'), '203.0.113.9');
    assert.equal(networkOf('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2');
    assert.equal(networkOf('2001:db8::5'), '2001:db8:0:0');
    assert.equal(networkOf('2001:db8::1:2:3:4:5'), '2001:db8:0:1');
    assert.equal(networkOf('::1'), '0:0:0:0');
  });
});
