import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { defaultSettings, Desk, initClinic } from '../../src/desk/index.js';
import { createConversation } from '../../src/index.js';
import { RelayCore } from '../../src/relay/relay.js';
import { memoryStore } from '../../src/relay/stores/memory.js';
import { memoryStorage } from '../../src/storage/memory.js';
import type { Storage } from '../../src/storage/storage.js';
import { ManualClock, turn } from '../../src/testing.js';
import { memoryTransport } from '../../src/transport/memory.js';
import { shows, until } from '../conversation/clinic.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;

describe('the desk’s record of a conversation', () => {
  let folder: string;
  let clock: ManualClock;
  let relay: RelayCore;
  let storage: Storage;
  let desk: Desk;
  let visitor: VisitorConversation;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sotto-retention-'));
    clock = new ManualClock();
    relay = new RelayCore({ store: memoryStore(), clock });
    storage = memoryStorage();
    const clinic = await initClinic(folder, { ...defaultSettings('Alder'), deviations: { 'retention.deskMs': HOUR, idle: {} } }, clock.now());
    const transport = memoryTransport((socket) => relay.accept(socket, 'test'));
    desk = await Desk.start({ clinic, storage, connect: transport, clock, endAfterMs: 2 * HOUR });
    visitor = await createConversation({ clinic: clinic.id, relay: 'http://localhost', keep: 'memory', transport, clock });
    await visitor.send('hello');
    await until('the desk has joined', () => desk.queue[0]?.messages === 1);
  });

  afterEach(async () => {
    await visitor.close();
    await desk.close();
    await relay.close();
    await rm(folder, { recursive: true });
  });

  test('is kept for as long as the policy says after the end, and then destroyed', async () => {
    await visitor.end();
    await shows(visitor, ({ phase }) => phase === 'ended');
    await until('the queue is empty', () => desk.queue.length === 0);
    await clock.advance(HOUR - 5 * MINUTE);
    assert.ok((await records()).length >= 2);
    await clock.advance(7 * MINUTE);
    while ((await records()).length > 0) await turn();
  });

  test('is closed when the visitor has been silent for long', async () => {
    await clock.advance(2 * HOUR - 5 * MINUTE);
    assert.equal(visitor.state.phase, 'open');
    await clock.advance(7 * MINUTE);
    await shows(visitor, ({ phase }) => phase === 'ended');
  });

  async function records(): Promise<string[]> {
    return [...(await storage.list('c/')), ...(await storage.list('f/'))].map(([name]) => name);
  }
});
