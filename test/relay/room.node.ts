import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import { WebSocket } from 'ws';
import { systemClock } from '../../src/clock.js';
import { type RelayEvent, serveRelay } from '../../src/relay/index.js';
import { Room } from '../../src/relay/room.js';
import { RelayError } from '../../src/transport/errors.js';
import { RelayConnection } from '../../src/transport/relay-client.js';
import { webSocketTransport } from '../../src/transport/websocket.js';
import { online, randomId, TestConversation, TestMailbox, withFolder } from './support.js';

const refusal = (code: string) => (error: unknown) => error instanceof RelayError && error.code === code;
const LARGE = 100_000;

describe('a relay whose store is full', () => {
  test('begins nothing new, goes on for a while with what it has, says so, and begins again once something was deleted', () =>
    withFolder(async (data) => {
      const events: RelayEvent['kind'][] = [];
      const relay = await serveRelay({ port: 0, data, limits: { storeBytes: 2_000_000 }, unlimited: ['127.0.0.1'], logger: ({ kind }) => events.push(kind) });
      const address = `http://127.0.0.1:${relay.port}`;
      const client = new RelayConnection({ connect: webSocketTransport(address, { WebSocket }), clock: systemClock });
      await online(client);
      const health = async () => (await fetch(`${address}/health`)).text();
      const [conversation, other] = [new TestConversation(), new TestConversation()];
      await client.create(conversation.creation());
      assert.equal(await health(), 'ok\n');

      let kept = 0;
      for (; !relay.core.full; kept++) await client.append(conversation.message(1, LARGE));
      // What was counted is what is there, or a little more than that.
      await relay.core.expire();
      for (; !relay.core.full; kept++) await client.append(conversation.message(1, LARGE));
      assert.ok(kept >= 15 && kept <= 20, `${kept} were kept`);
      assert.equal(await health(), 'full\n');
      await relay.core.expire();
      if (!relay.core.full) await client.append(conversation.message(1, LARGE));
      await relay.core.expire();
      assert.ok(events.includes('full'));

      await assert.rejects(client.create(other.creation()), refusal('rate-limited'));
      await assert.rejects(client.post(new TestMailbox().id, randomBytes(9)), refusal('rate-limited'));
      await assert.rejects(client.putBlob({ conversation: conversation.id, epoch: 1, token: conversation.token(1), blob: randomId() }, 0, randomBytes(9)), refusal('blobs-full'));
      await client.append(conversation.message(1, LARGE));
      await assert.rejects(async () => {
        for (let i = 0; i < 5; i++) await client.append(conversation.message(1, LARGE));
      }, refusal('rate-limited'));

      await client.purge({ conversation: conversation.id, token: conversation.token(1) });
      await relay.core.expire();
      assert.equal(await health(), 'ok\n');
      await client.create(other.creation());
      await client.close();
      await relay.close();
    }));

  test('is full from its start on, before it has measured anything', () =>
    withFolder(async (data) => {
      const limits = { storeBytes: 1_000_000 };
      const start = async () => {
        const relay = await serveRelay({ port: 0, data, limits, unlimited: ['127.0.0.1'] });
        const client = new RelayConnection({ connect: webSocketTransport(`http://127.0.0.1:${relay.port}`, { WebSocket }), clock: systemClock });
        return { relay, client };
      };
      const before = await start();
      const conversation = new TestConversation();
      await online(before.client);
      await before.client.create(conversation.creation());
      while (!before.relay.core.full) await before.client.append(conversation.message(1, LARGE));
      await before.client.append(conversation.message(1, LARGE));
      await before.client.close();
      await before.relay.close();

      const after = await start();
      assert.ok(after.relay.core.full);
      await online(after.client);
      await assert.rejects(after.client.create(new TestConversation().creation()), refusal('rate-limited'));
      await assert.rejects(async () => {
        for (let i = 0; i < 3; i++) await after.client.append(conversation.message(1, LARGE));
      }, refusal('rate-limited'));
      await after.client.close();
      await after.relay.close();
    }));

  test('counts what has come since it was measured, until that is measured too', () => {
    const room = new Room(1000);
    assert.deepEqual([room.take(600, 'begun'), room.isFull, room.take(600, 'begun'), room.isFull], [true, false, true, true]);
    assert.deepEqual([room.take(1, 'begun'), room.take(1, 'goes-on')], [false, false]);
    room.measured(1050);
    assert.deepEqual([room.take(1, 'begun'), room.take(100, 'goes-on'), room.take(1, 'goes-on')], [false, true, false]);
    room.measured(999);
    assert.deepEqual([room.isFull, room.take(1, 'begun')], [false, true]);
  });
});
