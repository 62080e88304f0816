import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import { WebSocket, WebSocketServer } from 'ws';
import { TransportError } from '../../src/transport/errors.js';
import { webSocketTransport } from '../../src/transport/websocket.js';
import { portOf } from './setups.js';

const code = (expected: string) => (error: unknown) => error instanceof TransportError && error.code === expected;

describe('the WebSocket transport', () => {
  test('refuses addresses without TLS, loopback excepted', () => {
    for (const address of ['http://relay.example', 'ws://relay.example', 'http://127.0.0.1.example', 'http://localhost.example', 'http://10.0.0.1', 'ftp://relay.example', 'relay.example', '']) {
      assert.throws(() => webSocketTransport(address, { WebSocket }), code('refused'), address);
    }
    for (const address of ['https://relay.example', 'wss://relay.example/x', 'http://localhost:8081', 'http://127.0.0.1:1', 'http://[::1]:1/x/', 'http://chat.localhost']) {
      assert.doesNotThrow(() => webSocketTransport(address, { WebSocket }), address);
    }
  });

  test('refuses addresses that carry secrets or a query', () => {
    for (const address of ['https://user:pass@relay.example', 'https://relay.example/?token=x', 'https://relay.example/#x']) {
      assert.throws(() => webSocketTransport(address, { WebSocket }), code('refused'), address);
    }
  });

  test('asks for the path and the subprotocol of the relay', () => {
    const asked: string[][] = [];
    class Recorder extends WebSocket {
      constructor(url: string, protocol: string) {
        super(url, protocol);
        asked.push([url, protocol]);
      }
    }
    for (const address of ['http://localhost:9', 'http://localhost:9/', 'http://localhost:9/base', 'http://localhost:9/base//']) {
      const connecting = webSocketTransport(address, { WebSocket: Recorder })().connect({ onFrame: () => undefined, onClose: () => undefined }, AbortSignal.timeout(1));
      connecting.catch(() => undefined);
    }
    assert.deepEqual(asked, [
      ['ws://localhost:9/relay', 'sotto.v1'],
      ['ws://localhost:9/relay', 'sotto.v1'],
      ['ws://localhost:9/base/relay', 'sotto.v1'],
      ['ws://localhost:9/base/relay', 'sotto.v1'],
    ]);
  });

  test('refuses a server that does not speak the protocol', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => false });
    await once(server, 'listening');
    const transport = webSocketTransport(`http://127.0.0.1:${portOf(server)}`, { WebSocket })();
    const closed: unknown[] = [];
    const connecting = transport.connect({ onFrame: () => undefined, onClose: (error) => closed.push(error) });
    await assert.rejects(connecting, (error) => error instanceof TransportError && ['refused', 'unreachable'].includes(error.code));
    assert.deepEqual(closed, []);
    server.close();
  });

  test('ends a connection that brings text', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
    server.on('connection', (socket) => socket.send('text'));
    const transport = webSocketTransport(`http://127.0.0.1:${portOf(server)}`, { WebSocket })();
    const error = await new Promise((resolve) => {
      void transport.connect({ onFrame: () => resolve('a frame'), onClose: resolve });
    });
    assert.ok(code('bad-frame')(error));
    server.close();
  });
});
