import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import { systemClock } from '../../src/clock.js';
import { RelayError } from '../../src/transport/errors.js';
import { PROTOCOL } from '../../src/transport/frame.js';
import { RelayConnection } from '../../src/transport/relay-client.js';
import type { TransportFactory } from '../../src/transport/transport.js';
import { webSocketTransport } from '../../src/transport/websocket.js';
import { RecordingLog, TestConversation, TestRelay } from './support.js';

/** A frame of any header, and what follows it. */
function frameOf(header: object, rest: Uint8Array = new Uint8Array()): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  return Uint8Array.of(json.length >> 8, json.length & 255, ...json, ...rest);
}

/** As a later relay would say it: with a field more, and reasons of its own. */
function later(frame: Uint8Array): Uint8Array {
  const end = 2 + new DataView(frame.buffer, frame.byteOffset).getUint16(0);
  const header: { code?: string } = JSON.parse(new TextDecoder().decode(frame.subarray(2, end)));
  return frameOf({ ...header, since: 3, ...(header.code !== undefined && { code: 'moved' }) }, frame.subarray(end));
}

describe('a relay and a client of different versions', () => {
  let relay: TestRelay;
  before(async () => {
    relay = await TestRelay.start();
  });
  after(() => relay.stop());

  test('a later client is told what the relay does not know, and goes on without it', async () => {
    const client = await relay.raw();
    const ask = async (header: object, ...rest: Uint8Array[]) => {
      client.socket.send(frameOf({ sizes: rest.map(({ length }) => length), ...header }, rest[0]));
      return (await client.next()).header;
    };
    assert.deepEqual(await ask({ type: 'react', request: 1, how: { deep: true } }), { type: 'error', request: 1, code: 'unsupported' });
    assert.deepEqual(await ask({ type: 'ping', request: 2, urgent: true }), { type: 'error', request: 2, code: 'unsupported' });
    assert.deepEqual(await ask({ type: 'ping', request: 3 }), { type: 'ok', request: 3 });
    // What is wrong in a request of this version is none of a later one's.
    assert.deepEqual(await ask({ type: 'take', request: 4, mailbox: 'short', urgent: true }), { type: 'error', code: 'bad-frame' });
    assert.equal(await client.closed, 1002);
  });

  test('a later client finds the version that both speak, and a relay that speaks none of its own refuses it', async () => {
    const both = await relay.raw({ protocol: ['sotto.v9', PROTOCOL] });
    assert.equal(both.socket.protocol, PROTOCOL);
    assert.equal(await relay.connectRaw({ protocol: 'sotto.v9' }).closed, 1006);
  });

  test('a client passes over frames and fields of a later relay, and takes reasons it does not know for the relay’s own affair', async () => {
    const connect: TransportFactory = () => {
      const inner = webSocketTransport(relay.address, { WebSocket })();
      return {
        connect: (listener, signal) =>
          inner.connect(
            {
              onFrame: (bytes) => {
                listener.onFrame(frameOf({ type: 'notice', sizes: [], text: 'new' }));
                listener.onFrame(later(bytes));
                listener.onFrame(frameOf({ type: 'moved', sizes: [3] }, Uint8Array.of(1, 2, 3)));
              },
              onClose: (error) => listener.onClose(error),
            },
            signal,
          ),
        send: (frame) => inner.send(frame),
        close: () => inner.close(),
      };
    };
    const client = new RelayConnection({ connect, clock: systemClock });
    await new Promise<void>((resolve) => void client.watch((state) => state === 'online' && resolve()));
    const conversation = new TestConversation();
    await client.create(conversation.creation());
    const log = new RecordingLog();
    await client.subscribe(conversation.reading(1), log);
    const other = await relay.client();
    await other.append(conversation.message(1));
    assert.equal(await client.append(conversation.message(1)), 2);
    assert.deepEqual(log.seqs, [1]);
    await assert.rejects(client.getProfile(conversation.id), (error) => error instanceof RelayError && error.code === 'internal');
    assert.equal(client.state, 'online');
    await client.close();
  });
});
