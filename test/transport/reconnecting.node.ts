import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { ManualClock, turn } from '../../src/testing.js';
import { RelayError, TransportError } from '../../src/transport/errors.js';
import { encodeFrame, parseClientFrame, type ClientHeader, type RelayHeader } from '../../src/transport/frame.js';
import { memoryTransport, type ServerSocket } from '../../src/transport/memory.js';
import type { Network } from '../../src/transport/network.js';
import { RelayConnection, type RelayState } from '../../src/transport/relay-client.js';

const ID = 'A'.repeat(43);

/** A relay that does as it is told. */
class ScriptedRelay {
  readonly sockets: ServerSocket[] = [];
  readonly received: ClientHeader[] = [];
  accepts = true;
  greets = true;
  answersPings = true;

  readonly connect = memoryTransport((socket) => {
    if (!this.accepts) return undefined;
    this.sockets.push(socket);
    if (this.greets) this.say({ type: 'hello', nonce: ID });
    return { receive: (frame) => this.#receive(frame), closed: () => undefined };
  });

  get #socket(): ServerSocket {
    const socket = this.sockets.at(-1);
    assert.ok(socket, 'nobody has connected');
    return socket;
  }

  say(header: RelayHeader, parts: Uint8Array[] = []): void {
    this.#socket.send(encodeFrame(header, parts));
  }

  sayBytes(bytes: Uint8Array): void {
    this.#socket.send(bytes);
  }

  drop(): void {
    this.#socket.close(1011, '');
  }

  #receive(frame: Uint8Array): void {
    const { header } = parseClientFrame(frame);
    if (header.type !== 'ping') this.received.push(header);
    else if (this.answersPings) this.say({ type: 'ok', request: header.request });
  }
}

/** The device's network, as a test has it. */
class ToldNetwork implements Network {
  readonly listeners = new Set<(online: boolean) => void>();

  watch(listener: (online: boolean) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(online: boolean): void {
    for (const listener of this.listeners) listener(online);
  }
}

describe('a relay connection', () => {
  let clock: ManualClock;
  let relay: ScriptedRelay;
  let states: RelayState[];
  let jitter: number;

  beforeEach(() => {
    clock = new ManualClock();
    relay = new ScriptedRelay();
    states = [];
    jitter = 0.5;
  });

  async function connection(network?: Network): Promise<RelayConnection> {
    const client = new RelayConnection({ connect: relay.connect, clock, random: () => jitter, ...(network && { network }) });
    client.watch((state) => states.push(state));
    await turn();
    return client;
  }
  const code = (expected: string) => (error: unknown) => error instanceof TransportError && error.code === expected;

  test('is online once the relay has said hello, not before', async () => {
    relay.greets = false;
    const client = await connection();
    assert.equal(client.state, 'connecting');
    await assert.rejects(client.take(ID), code('unreachable'));
    relay.say({ type: 'hello', nonce: ID });
    await turn();
    assert.deepEqual(states, ['connecting', 'online']);
    await client.close();
    assert.deepEqual(states, ['connecting', 'online', 'closed']);
  });

  test('is offline until it is online again, whatever is tried meanwhile', async () => {
    relay.greets = false;
    const client = await connection();
    await clock.advance(60_000);
    assert.ok(relay.sockets.length > 2);
    assert.deepEqual(states, ['connecting', 'offline']);
    relay.greets = true;
    await clock.advance(20_000);
    assert.deepEqual(states, ['connecting', 'offline', 'online']);
    await client.close();
  });

  test('gives up an attempt that brings no hello within ten seconds', async () => {
    relay.greets = false;
    const client = await connection();
    await clock.advance(9_999);
    assert.equal(client.state, 'connecting');
    await clock.advance(1);
    assert.equal(client.state, 'offline');
    await client.close();
  });

  test('does not go on when the relay begins with anything but hello', async () => {
    relay.greets = false;
    const client = await connection();
    relay.say({ type: 'purged', conversation: ID });
    await turn();
    assert.equal(client.state, 'offline');
    await client.close();
  });

  test('pauses longer after each failure, up to ten seconds, with jitter drawn each time', async () => {
    relay.accepts = false;
    jitter = 0.999999;
    const client = await connection();
    const pauses: number[] = [];
    for (let i = 0; i < 8; i++) {
      const pauseMs = clock.nextInMs ?? 0;
      pauses.push(Math.round(pauseMs));
      if (i === 6) jitter = 0;
      await clock.advance(pauseMs);
    }
    assert.deepEqual(pauses, [500, 1000, 2000, 4000, 8000, 10_000, 10_000, 100]);
    await client.close();
  });

  test('comes back by itself, and starts with short pauses again after a good connection', async () => {
    jitter = 0.999999;
    const client = await connection();
    await clock.advance(60_000);
    relay.drop();
    await turn();
    assert.equal(client.state, 'offline');
    assert.equal(Math.round(clock.nextInMs ?? 0), 500);
    await clock.advance(500);
    assert.equal(client.state, 'online');
    assert.equal(relay.sockets.length, 2);
    await client.close();
  });

  test('keeps lengthening the pauses while the relay accepts and drops at once', async () => {
    jitter = 0.999999;
    const client = await connection();
    const pauses: number[] = [];
    for (let i = 0; i < 3; i++) {
      relay.drop();
      await turn();
      pauses.push(Math.round(clock.nextInMs ?? 0));
      await clock.advance(clock.nextInMs ?? 0);
    }
    assert.deepEqual(pauses, [500, 1000, 2000]);
    await client.close();
  });

  test('tries at once when told that the network is back', async () => {
    relay.accepts = false;
    const network = new ToldNetwork();
    const client = await connection(network);
    for (let i = 0; i < 5; i++) await clock.advance(clock.nextInMs ?? 0);
    relay.accepts = true;
    network.tell(true);
    await turn();
    assert.equal(client.state, 'online');
    await client.close();
  });

  test('is offline at once when told that the network is gone, and listens no longer when closed', async () => {
    const network = new ToldNetwork();
    const client = await connection(network);
    relay.accepts = false;
    network.tell(false);
    await turn();
    assert.equal(client.state, 'offline');
    relay.accepts = true;
    network.tell(true);
    await turn();
    assert.equal(client.state, 'online');
    await client.close();
    assert.equal(network.listeners.size, 0);
  });

  test('finds a dead connection by a ping that is not answered', async () => {
    const client = await connection();
    await clock.advance(60_000);
    assert.equal(client.state, 'online');
    relay.answersPings = false;
    await clock.advance(29_999);
    assert.equal(client.state, 'online');
    await clock.advance(1);
    assert.equal(client.state, 'offline');
    await client.close();
  });

  test('leaves a relay that answers pings and has not answered a request for a minute', async () => {
    const client = await connection();
    await clock.advance(30_000);
    const asked = assert.rejects(client.take(ID), code('unreachable'));
    await clock.advance(59_999);
    assert.equal(client.state, 'online');
    await clock.advance(10_001);
    await asked;
    assert.deepEqual(states.slice(0, 3), ['connecting', 'online', 'offline']);
    await client.close();
  });

  test('stays with a relay that has answered everything, however long ago', async () => {
    const client = await connection();
    const asked = client.post(ID, new Uint8Array(1));
    relay.say({ type: 'ok', request: 1 });
    await asked;
    await clock.advance(600_000);
    assert.deepEqual(states, ['connecting', 'online']);
    await client.close();
  });

  test('tests a connection at once when told that the network has changed', async () => {
    const network = new ToldNetwork();
    const client = await connection(network);
    relay.answersPings = false;
    network.tell(true);
    await turn();
    await clock.advance(10_000);
    assert.equal(client.state, 'offline');
    await client.close();
  });

  test('rejects what is under way when the connection is lost, and what is asked while it is away', async () => {
    const client = await connection();
    const asked = assert.rejects(client.take(ID), code('unreachable'));
    relay.drop();
    await asked;
    await assert.rejects(client.take(ID), code('unreachable'));
    await client.close();
  });

  test('rejects what is under way when it is closed, and what is asked afterwards', async () => {
    const client = await connection();
    const asked = assert.rejects(client.take(ID), code('closed'));
    await client.close();
    await asked;
    await assert.rejects(client.take(ID), code('closed'));
    await client.close();
    await clock.advance(100_000);
    assert.equal(relay.sockets.length, 1);
    assert.equal(clock.sleeperCount, 0);
  });

  test('tells a refusal by its code', async () => {
    const client = await connection();
    const asked = assert.rejects(client.take(ID), (error) => error instanceof RelayError && error.code === 'no-key-package');
    await turn();
    relay.say({ type: 'error', request: 1, code: 'no-key-package' });
    await asked;
    assert.equal(client.state, 'online');
    await client.close();
  });

  test('hears entries that follow the answer in the same tick', async () => {
    const client = await connection();
    const heard: string[] = [];
    const log = { onEntry: (seq: number) => heard.push(`entry ${seq}`), onAppended: (seq: number) => heard.push(`own ${seq}`), onPurged: () => heard.push('purged') };
    const subscribed = client.subscribe({ conversation: ID, epoch: 1, token: ID, after: 0 }, log);
    relay.say({ type: 'ok', request: 1, value: 2 });
    relay.say({ type: 'entry', conversation: ID, seq: 1 }, [new Uint8Array(1)]);
    assert.equal(await subscribed, 2);
    const appended = client.append({ conversation: ID, token: ID, entry: new Uint8Array(60) });
    relay.say({ type: 'ok', request: 2, value: 2 });
    relay.say({ type: 'entry', conversation: ID, seq: 3 }, [new Uint8Array(1)]);
    relay.say({ type: 'purged', conversation: ID });
    relay.say({ type: 'entry', conversation: ID, seq: 4 }, [new Uint8Array(1)]);
    assert.equal(await appended, 2);
    await turn();
    assert.deepEqual(heard, ['entry 1', 'own 2', 'entry 3', 'purged']);
    await client.close();
  });

  test('does not keep the listener of a refused subscription', async () => {
    const client = await connection();
    const asked = client.subscribe({ conversation: ID, epoch: 1, token: ID, after: 0 }, { onEntry: () => assert.fail('an entry'), onPurged: () => undefined });
    relay.say({ type: 'error', request: 1, code: 'forbidden' });
    await assert.rejects(asked, RelayError);
    relay.say({ type: 'entry', conversation: ID, seq: 1 }, [new Uint8Array(1)]);
    await turn();
    await client.close();
  });

  test('refuses what is too large before sending it', async () => {
    const client = await connection();
    const tooLarge = (error: unknown) => error instanceof RelayError && error.code === 'too-large';
    await assert.rejects(client.post(ID, new Uint8Array(128 * 1024 + 1)), tooLarge);
    await assert.rejects(client.publish(ID, [new Uint8Array(128 * 1024), new Uint8Array(128 * 1024)]), tooLarge);
    assert.deepEqual(relay.received, []);
    await client.close();
  });

  for (const [what, misbehave] of Object.entries({
    'bytes that are no frame': (one: ScriptedRelay) => one.sayBytes(new Uint8Array(9)),
    'a second hello': (one: ScriptedRelay) => one.say({ type: 'hello', nonce: ID }),
    'an answer to no request': (one: ScriptedRelay) => one.say({ type: 'ok', request: 77 }),
    'an entry without bytes': (one: ScriptedRelay) => one.say({ type: 'ok', request: 1 }),
    'an error that ends the connection': (one: ScriptedRelay) => one.say({ type: 'error', code: 'bad-frame' }),
  })) {
    test(`ends a connection that brings ${what}, and rejects what was asked on it`, async () => {
      const client = await connection();
      const asked = assert.rejects(client.take(ID), TransportError);
      misbehave(relay);
      await asked;
      await turn();
      assert.equal(client.state, 'offline');
      await client.close();
    });
  }

  test('stops telling a watcher that has stopped watching', async () => {
    const client = await connection();
    const seen: RelayState[] = [];
    const stop = client.watch((state) => seen.push(state));
    stop();
    await client.close();
    assert.deepEqual(seen, ['online']);
  });
});
