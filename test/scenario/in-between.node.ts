import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import { type Clock, systemClock } from '../../src/clock.js';
import type { RelayState } from '../../src/transport/relay-client.js';
import { webSocketTransport } from '../../src/transport/websocket.js';
import { hears, House, sees, texts, waiting } from './house.js';

const TICK_MS = 50;

const answers = (status: string, body: string) => (socket: Socket) => socket.once('data', () => socket.end(`HTTP/1.1 ${status}\r\nContent-Type: text/html\r\nContent-Length: ${body.length}\r\n\r\n${body}`));

describe('something between a visitor and the relay', () => {
  let house: House;
  let way: Server;
  let port: number;
  const between: { handle: (socket: Socket) => unknown } = { handle: () => undefined };
  const sockets = new Set<Socket>();
  beforeEach(async () => {
    house = await House.open();
    way = createServer((socket) => {
      sockets.add(socket.on('error', () => undefined));
      between.handle(socket);
    }).listen(0, '127.0.0.1');
    await once(way, 'listening');
    const address = way.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  afterEach(async () => {
    await house.close();
    for (const socket of sockets) socket.destroy();
    way.close();
  });

  /** Resolves when the next attempt is over. */
  const attempt = () => new Promise<void>((resolve) => void way.once('connection', (socket: Socket) => void socket.once('close', () => resolve())));

  /** Passes on what comes, both ways; of what the relay says, so many bytes at most. */
  const passes = (most = Infinity) => (socket: Socket) => {
    const relay = connect(house.relay.port, '127.0.0.1').on('error', () => socket.destroy());
    sockets.add(relay);
    let left = most;
    socket.pipe(relay);
    relay.on('data', (bytes) => {
      socket.write(bytes.subarray(0, left));
      left -= bytes.length;
      if (left > 0) return;
      socket.destroy();
      relay.destroy();
    });
    relay.on('close', () => socket.destroy());
    return relay;
  };

  /** Passes on what comes, and ends a connection on which nothing came for so many ticks: however slow the machine is, what is due comes between two of them. `ends`: how often at most. */
  function endsIdle(ticks: number): { readonly ended: number; ends: number } {
    const seen = { ended: 0, ends: 0 };
    between.handle = (socket) => {
      let idle = 0;
      for (const end of [socket, passes()(socket)]) end.on('data', () => (idle = 0));
      const tick = () => {
        if (socket.destroyed) return;
        if (++idle <= ticks || seen.ended >= seen.ends) return void setTimeout(tick, TICK_MS).unref();
        seen.ended++;
        socket.destroy();
      };
      tick();
    };
    return seen;
  }

  async function pass(ticks: number): Promise<void> {
    for (let i = 0; i < ticks; i++) await systemClock.sleep(TICK_MS);
  }

  test('that ends what is idle does not end a connection that is kept awake', async () => {
    // In place of 20 seconds.
    const clock: Clock = { now: systemClock.now, sleep: (ms, signal) => systemClock.sleep(ms === 20_000 ? 2 * TICK_MS : ms, signal) };
    const seen = endsIdle(40);
    const visitor = await house.visit({ transport: webSocketTransport(`http://127.0.0.1:${port}`, { WebSocket }), clock });
    await visitor.send('one');
    const agent = await house.agent('Ada Agent');
    const talk = await agent.accept(await waiting(agent));
    await hears(talk, 'one');
    // What the disk is still asked for holds up the answers to all else.
    await pass(20);
    seen.ends = Infinity;
    await pass(100);
    assert.equal(seen.ended, 0);
    seen.ends = 0;
    await talk.send('two');
    await hears(visitor, 'two');
  });

  test('that ends what is idle before it is kept awake loses nothing by it', async () => {
    const seen = endsIdle(5);
    const visitor = await house.visit({ transport: webSocketTransport(`http://127.0.0.1:${port}`, { WebSocket }) });
    await visitor.send('one');
    const agent = await house.agent('Ada Agent');
    const talk = await agent.accept(await waiting(agent));
    for (const [said, heard] of [['two', 'three'], ['four', 'five'], ['six', 'seven']] as const) {
      seen.ends++;
      while (seen.ended < seen.ends) await pass(1);
      await visitor.send(said);
      await talk.send(heard);
    }
    await hears(visitor, 'seven');
    await hears(talk, 'six');
    for (const who of [visitor, talk]) assert.deepEqual(texts(who.state).toSorted(), ['five', 'four', 'one', 'seven', 'six', 'three', 'two']);
    assert.equal(seen.ended, 3);
  });

  test('that answers in its place, with a login page, an error, half a frame or not at all, is never taken for a connection, and nothing is lost or doubled by it', async () => {
    const transport = webSocketTransport(`http://127.0.0.1:${port}`, { WebSocket });
    between.handle = answers('200 OK', '<h1>Welcome to our Wi-Fi</h1>');
    const visitor = await house.visit({ transport });
    const seen = new Set<RelayState>();
    visitor.subscribe(({ connection }) => seen.add(connection));
    await visitor.send('one');
    for (const handle of [between.handle, answers('502 Bad Gateway', 'no upstream'), passes(150), (socket: Socket) => socket.resume()]) {
      between.handle = handle;
      await attempt();
      await sees(visitor, ({ connection }) => connection === 'offline');
      assert.deepEqual(texts(visitor.state), ['one']);
    }
    assert.ok(!seen.has('online'));
    between.handle = passes();
    const agent = await house.agent('Ada Agent');
    const talk = await agent.accept(await waiting(agent));
    // Cut in the middle of what is said, again and again.
    between.handle = passes(1500);
    for (const socket of sockets) socket.destroy();
    for (const text of ['two', 'three', 'four']) await visitor.send(text);
    await talk.send('five');
    await sees(visitor, ({ connection }) => connection === 'offline');
    between.handle = passes();
    await hears(visitor, 'five');
    await hears(talk, 'four');
    for (const who of [visitor, talk]) assert.deepEqual(texts(who.state).toSorted(), ['five', 'four', 'one', 'three', 'two']);
  });
});
