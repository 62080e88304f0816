import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, IncomingMessage } from 'node:http';
import { connect, Socket } from 'node:net';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { WebSocket } from 'ws';
import { systemClock } from '../../src/clock.js';
import { clientAddress, proxyList, proxyTrouble } from '../../src/relay/client-address.js';
import { type RelayEvent, serveRelay, SqliteError } from '../../src/relay/index.js';
import { ManualClock } from '../../src/testing.js';
import { PROTOCOL } from '../../src/transport/frame.js';
import { RelayConnection } from '../../src/transport/relay-client.js';
import { webSocketTransport } from '../../src/transport/websocket.js';
import { freePorts } from '../support/ports.mjs';
import { portOf } from '../transport/setups.js';
import { online, RecordingLog, TestConversation, TestRelay, withFolder } from './support.js';

describe('a served relay', () => {
  test('says that it is well, and nothing else', () =>
    withFolder(async (data) => {
      const relay = await serveRelay({ port: 0, data });
      const get = (path: string) => fetch(`http://127.0.0.1:${relay.port}${path}`);
      assert.equal(await (await get('/health')).text(), 'ok\n');
      for (const path of ['/', '/relay', '/health/', '/../relay.db']) assert.equal((await get(path)).status, 404);
      await relay.close();
    }));

  test('has everything still when it is started again, and its clients come back by themselves', () =>
    withFolder(async (data) => {
      const [port = 0] = await freePorts(1);
      let relay = await serveRelay({ port, data });
      const client = new RelayConnection({ connect: webSocketTransport(`http://127.0.0.1:${port}`, { WebSocket }), clock: systemClock, random: () => 0 });
      await online(client);
      const conversation = new TestConversation();
      await client.create(conversation.creation());
      const message = conversation.message(1);
      await client.append(message);
      const lost = new Promise<void>((resolve) => void client.watch((state) => state !== 'online' && resolve()));
      await relay.close();
      await lost;
      relay = await serveRelay({ port, data });
      await online(client);
      const log = new RecordingLog();
      assert.equal(await client.subscribe(conversation.reading(1), log), 1);
      await log.received(1);
      assert.deepEqual(log.entries, [message.entry]);
      await client.close();
      await relay.close();
    }));

  test('waits for nobody who sends a request without an end, and is there for others meanwhile', () =>
    withFolder(async (data) => {
      const relay = await serveRelay({ port: 0, data });
      const slow = connect(relay.port, '127.0.0.1');
      slow.write('GET /health HTTP/1.1\r\nhost: localhost\r\nx-more: ');
      const said = text(slow);
      assert.equal((await fetch(`http://127.0.0.1:${relay.port}/health`)).status, 200);
      assert.match(await said, /^HTTP\/1\.1 408 /);
      await relay.close();
    }));

  test('says something every half minute to whoever says nothing, so that no proxy takes the connection for dead', async () => {
    const clock = new ManualClock();
    const relay = await TestRelay.start({ clock });
    const socket = new WebSocket(`${relay.address.replace('http', 'ws')}/relay`, PROTOCOL);
    await once(socket, 'open');
    let pings = 0;
    socket.on('ping', () => pings++);
    // Until it is given up, having been silent for too long.
    const closed = once(socket, 'close');
    await clock.advance(120_000);
    await closed;
    assert.equal(pings, 4);
    await relay.stop();
  });

  test('keeps its data readable to its own user only', () =>
    withFolder(async (parent) => {
      const data = join(parent, 'relay');
      const relay = await serveRelay({ port: 0, data });
      for (const name of ['.', ...(await readdir(data))]) assert.equal((await stat(join(data, name))).mode & 0o077, 0, name);
      await relay.close();
    }));

  test('does not start on a port in use, and lets go of its data', () =>
    withFolder(async (data) => {
      const other = createServer();
      other.listen(0, '127.0.0.1');
      await once(other, 'listening');
      await assert.rejects(serveRelay({ port: portOf(other), data }), { code: 'EADDRINUSE' });
      other.close();
      await (await serveRelay({ port: 0, data })).close();
    }));

  test('does not start on the data of another relay, or on what is no database', () =>
    withFolder(async (data) => {
      const first = await serveRelay({ port: 0, data });
      const code = (expected: string) => (error: unknown) => error instanceof SqliteError && error.code === expected;
      await assert.rejects(serveRelay({ port: 0, data }), code('locked'));
      await first.close();
      await writeFile(join(data, 'relay.db'), 'not a database, however long it may be'.repeat(100));
      await assert.rejects(serveRelay({ port: 0, data }), code('corrupt'));
    }));

  test('tells once of a proxy in front that does not say whom a connection comes from, and of nobody else', () =>
    withFolder(async (data) => {
      const events: RelayEvent[] = [];
      const relay = await serveRelay({ port: 0, data, trustedProxies: ['127.0.0.1'], logger: (event) => events.push(event) });
      const told = () => events.filter(({ kind }) => kind === 'proxy');
      const connect = async (headers: Record<string, string>) => {
        const socket = new WebSocket(`ws://127.0.0.1:${relay.port}/relay`, 'sotto.v1', { headers });
        await once(socket, 'open');
        socket.terminate();
      };
      for (const headers of [{}, { origin: 'http://localhost:8080' }, { origin: 'https://chat.alder.example', 'x-forwarded-for': '203.0.113.9' }]) await connect(headers);
      assert.deepEqual(told(), []);
      for (let i = 0; i < 2; i++) await connect({ origin: 'https://chat.alder.example' });
      assert.deepEqual(told(), [{ kind: 'proxy', trouble: 'silent' }]);
      await relay.close();
    }));

  test('leaves upgrades to other paths to others', async () => {
    const relay = await TestRelay.start();
    const elsewhere = new WebSocket(`${relay.address.replace('http', 'ws')}/elsewhere`, 'sotto.v1');
    const [error] = await once(elsewhere, 'error');
    assert.match(String(error), /404/);
    await relay.stop();
  });

  test('ends with a code that says come back', async () => {
    const relay = await TestRelay.start();
    const client = await relay.raw();
    await relay.shutDown();
    assert.equal(await client.closed, 1012);
    await relay.stop();
  });
});

describe('the address of a client', () => {
  function request(remoteAddress: string, forwarded?: string): IncomingMessage {
    const socket = new Socket();
    Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
    const message = new IncomingMessage(socket);
    if (forwarded !== undefined) message.headers['x-forwarded-for'] = forwarded;
    return message;
  }
  const proxies = proxyList(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);

  test('is that of the connection when no proxy is trusted', () => {
    assert.equal(clientAddress(request('127.0.0.1', '203.0.113.9'), proxyList([])), '127.0.0.1');
    assert.equal(clientAddress(request('::ffff:192.0.2.1'), proxyList([])), '192.0.2.1');
  });

  test('is what the nearest trusted proxy saw, not what a stranger wrote before it', () => {
    assert.equal(clientAddress(request('127.0.0.1', '198.51.100.7, 203.0.113.9'), proxies), '203.0.113.9');
    assert.equal(clientAddress(request('::ffff:10.1.2.3', '198.51.100.7, 203.0.113.9, 10.9.9.9'), proxies), '203.0.113.9');
    assert.equal(clientAddress(request('203.0.113.1', '127.0.0.1'), proxies), '203.0.113.1');
    assert.equal(clientAddress(request('fd00::1', '2001:db8::7'), proxies), '2001:db8::7');
  });

  test('is that of the proxy when the header is missing or no address', () => {
    for (const forwarded of [undefined, '', 'unknown', 'x, y', '999.1.1.1', '<script>']) assert.equal(clientAddress(request('127.0.0.1', forwarded), proxies), '127.0.0.1');
  });

  test('is kept from the relay by a proxy that says nothing, or that nobody named', () => {
    const from = (remoteAddress: string, forwarded?: string) => {
      const message = request(remoteAddress, forwarded);
      message.headers.origin = 'https://chat.alder.example';
      return proxyTrouble(message, proxies);
    };
    assert.equal(from('10.0.0.5'), 'silent');
    assert.equal(from('::ffff:127.0.0.1', '203.0.113.9'), undefined);
    assert.equal(from('192.0.2.5', '203.0.113.9'), 'unknown');
    assert.equal(from('192.0.2.5'), undefined);
    // The desk, and a page of this machine.
    assert.equal(proxyTrouble(request('127.0.0.1'), proxies), undefined);
  });

  test('is not computed from nonsense for proxies', () => {
    for (const proxy of ['proxy.example', '', '300.0.0.1/8', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/x', 'fd00::/129']) assert.throws(() => proxyList([proxy]), TypeError);
  });
});
