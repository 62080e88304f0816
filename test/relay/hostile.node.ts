import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { memoryStore } from '../../src/relay/index.js';
import { encodeFrame, MAX_FRAME_BYTES, type ClientHeader } from '../../src/transport/frame.js';
import { ManualClock, turn } from '../../src/testing.js';
import { entryOf, randomId, RecordingLog, TestConversation, TestMailbox, TestRelay, type RawClient } from './support.js';

/** A small generator with a seed, so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('a hostile client', () => {
  let relay: TestRelay;
  afterEach(() => relay.stop());

  /** The relay serves others, and has kept what it held. */
  async function serves(work: (attacker: RawClient) => Promise<void>): Promise<void> {
    const honest = await relay.client();
    const conversation = new TestConversation();
    await honest.create(conversation.creation());
    await work(await relay.raw());
    assert.equal(await honest.append(conversation.message(1)), 1);
    assert.equal(honest.state, 'online');
  }

  test('closes only itself by bytes that are no frame', async () => {
    relay = await TestRelay.start();
    for (const bytes of [new Uint8Array(0), new Uint8Array(1), new Uint8Array(1000).fill(255), new TextEncoder().encode('{"type":"ping"}')]) {
      await serves(async (attacker) => {
        attacker.socket.send(bytes);
        assert.deepEqual((await attacker.next()).header, { type: 'error', code: 'bad-frame' });
        assert.equal(await attacker.closed, 1002);
      });
    }
  });

  test('closes only itself by an oversized frame', async () => {
    relay = await TestRelay.start();
    await serves(async (attacker) => {
      attacker.socket.send(new Uint8Array(MAX_FRAME_BYTES + 1));
      assert.equal(await attacker.closed, 1009);
    });
  });

  test('closes only itself by text', async () => {
    relay = await TestRelay.start();
    await serves(async (attacker) => {
      attacker.socket.send('hello');
      assert.equal(await attacker.closed, 1003);
    });
  });

  test('is not served without the subprotocol', async () => {
    relay = await TestRelay.start();
    assert.equal(await relay.connectRaw({ protocol: 'sotto.v0' }).closed, 1006);
  });

  test('closes itself by requests that contradict themselves', async () => {
    relay = await TestRelay.start();
    const conversation = new TestConversation();
    const [id, token] = [conversation.id, conversation.token(1)];
    const append = { type: 'append', request: 1, conversation: id, token } as const;
    const requests: [ClientHeader, Uint8Array[]][] = [
      [append, []],
      [append, [entryOf(id, 1), new Uint8Array(1)]],
      [append, [entryOf(randomId(), 1)]],
      [append, [entryOf(id, 1, 'commit')]],
      [{ ...append, next: randomId() }, [entryOf(id, 1)]],
      [{ ...append, to: [randomId()] }, [entryOf(id, 1), new Uint8Array(1)]],
      [{ ...append, next: randomId(), to: [randomId(), randomId()] }, [entryOf(id, 1, 'commit'), new Uint8Array(1)]],
      [append, [new Uint8Array(100)]],
      [append, [entryOf(id, 1).slice(0, 40)]],
      [{ type: 'publish', request: 1, mailbox: id, lastResort: true }, [new Uint8Array(1), new Uint8Array(1)]],
      [{ type: 'ping', request: 1 }, [new Uint8Array(1)]],
      [{ type: 'open', request: 1, key: id, signature: '!'.repeat(86), after: 0 }, []],
    ];
    for (const [header, parts] of requests) {
      const attacker = await relay.raw();
      attacker.send(header, parts);
      const answer = await attacker.next();
      assert.equal(answer.header.type === 'error' && answer.header.code, 'bad-frame', JSON.stringify(header));
      assert.equal(await attacker.closed, 1002);
    }
  });

  test('gets one number for a frame sent twice, and the log holds it once', async () => {
    relay = await TestRelay.start();
    const conversation = new TestConversation();
    await (await relay.client()).create(conversation.creation());
    const attacker = await relay.raw();
    const { token, entry } = conversation.message(1);
    const frame = encodeFrame({ type: 'append', request: 3, conversation: conversation.id, token }, [entry]);
    for (let i = 0; i < 5; i++) attacker.socket.send(frame);
    for (let i = 0; i < 5; i++) assert.deepEqual((await attacker.next()).header, { type: 'ok', request: 3, value: 1 });
    const log = new RecordingLog();
    assert.equal(await (await relay.client()).subscribe(conversation.reading(1), log), 1);
  });

  test('is slowed down, then closed, when it floods; others are served', async () => {
    relay = await TestRelay.start({ clock: new ManualClock(), limits: { requestsPerConnection: { perMinute: 60, burst: 20 } } });
    await serves(async (attacker) => {
      for (let request = 1; request <= 25; request++) attacker.send({ type: 'ping', request });
      for (let request = 1; request <= 25; request++) {
        assert.deepEqual((await attacker.next()).header, request <= 20 ? { type: 'ok', request } : { type: 'error', request, code: 'rate-limited' });
      }
      for (let request = 26; request <= 1100; request++) attacker.send({ type: 'ping', request });
      assert.equal(await attacker.closed, 1008);
    });
  });

  test('cannot fill the relay with conversations, nor drain KeyPackages', async () => {
    const limits = { creationsPerAddress: { perMinute: 1, burst: 3 }, takesPerAddress: { perMinute: 1, burst: 3 } };
    relay = await TestRelay.start({ clock: new ManualClock(), limits });
    const [one, other] = [await relay.client(), await relay.client()];
    const created = [];
    for (let i = 0; i < 5; i++) created.push(...(await Promise.allSettled([(i % 2 ? one : other).create(new TestConversation().creation())])));
    assert.deepEqual(
      created.map(({ status }) => status),
      ['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected'],
    );
    const mailbox = new TestMailbox();
    await one.open(mailbox.opening(), () => undefined);
    await one.publish(
      mailbox.id,
      Array.from({ length: 10 }, () => new Uint8Array(1)),
    );
    const taken = [];
    for (let i = 0; i < 5; i++) taken.push(...(await Promise.allSettled([(i % 2 ? one : other).take(mailbox.id)])));
    assert.equal(taken.filter(({ status }) => status === 'fulfilled').length, 3);
  });

  test('cannot hold more connections than its share', async () => {
    relay = await TestRelay.start({ limits: { connectionsPerAddress: 3 } });
    const held = await Promise.all([relay.raw(), relay.raw(), relay.raw()]);
    assert.equal(await relay.connectRaw().closed, 1006);
    held[0]?.socket.close();
    while (relay.connectionCount === held.length) await turn();
    await (await relay.raw()).ask({ type: 'ping', request: 1 });
  });

  test('finds no room where all connections together are taken, while those without limits do', async () => {
    const proxied = (address: string) => ({ headers: { 'x-forwarded-for': address } });
    relay = await TestRelay.start({ limits: { connections: 2 }, unlimited: ['127.0.0.1'], trustedProxies: ['127.0.0.1', '10.0.0.0/8'] });
    await Promise.all(['192.0.2.1', '192.0.2.2'].map((address) => relay.raw(proxied(address))));
    assert.equal(await relay.connectRaw(proxied('192.0.2.3')).closed, 1006);
    // Whoever comes from a trusted network cannot say that they come from this machine.
    assert.equal(await relay.connectRaw(proxied('127.0.0.1, 10.1.2.3')).closed, 1006);
    await relay.raw();
  });

  test('cannot send more bytes than its share, nor post more items', async () => {
    relay = await TestRelay.start({ clock: new ManualClock(), limits: { bytesPerAddress: { perMinute: 60_000, burst: 100_000 }, postsPerAddress: { perMinute: 1, burst: 3 } } });
    const [one, other] = [await relay.client(), await relay.client()];
    const conversation = new TestConversation();
    await one.create(conversation.creation());
    const appended = [];
    for (const [client, bytes] of [[one, 60_000], [other, 60_000], [one, 10]] as const) appended.push(...(await Promise.allSettled([client.append(conversation.message(1, bytes))])));
    assert.deepEqual(appended.map(({ status }) => status), ['fulfilled', 'rejected', 'fulfilled']);
    const posted = [];
    for (let i = 0; i < 5; i++) posted.push(...(await Promise.allSettled([(i % 2 ? one : other).post(randomId(), new Uint8Array(1))])));
    assert.equal(posted.filter(({ status }) => status === 'fulfilled').length, 3);
  });

  test('cannot hold more subscriptions or mailboxes than its share', async () => {
    relay = await TestRelay.start({ limits: { subscriptionsPerConnection: 2, mailboxesPerConnection: 2 } });
    const client = await relay.client();
    const results = [];
    for (let i = 0; i < 3; i++) {
      const conversation = new TestConversation();
      await client.create(conversation.creation());
      results.push(...(await Promise.allSettled([client.subscribe(conversation.reading(1), new RecordingLog()), client.open(new TestMailbox().opening(), () => undefined)])));
    }
    assert.deepEqual(
      results.map(({ status }) => status),
      ['fulfilled', 'fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected'],
    );
  });

  test('that reads nothing is closed when its answers pile up', async () => {
    relay = await TestRelay.start({ unlimited: ['127.0.0.1'] });
    const mailbox = new TestMailbox();
    const owner = await relay.client();
    await owner.open(mailbox.opening(), () => undefined);
    await owner.publish(mailbox.id, [new Uint8Array(100_000)], { lastResort: true });
    await serves(async (attacker) => {
      attacker.socket.pause();
      for (let request = 1; request <= 300; request++) attacker.send({ type: 'take', request, mailbox: mailbox.id });
      await relay.until(() => relay.events.some((event) => event.kind === 'closed' && event.reason === 'reads too slowly'));
    });
  });

  test('that reads a long log slowly is neither closed nor kept in memory', async () => {
    const store = memoryStore();
    let asked: () => void = () => undefined;
    const reads = new Promise<void>((resolve) => (asked = resolve));
    relay = await TestRelay.start({ unlimited: ['127.0.0.1'], store: { ...store, read: (request) => (asked(), store.read(request)) } });
    const conversation = new TestConversation();
    const writer = await relay.client();
    await writer.create(conversation.creation());
    for (let i = 0; i < 150; i++) await writer.append(conversation.message(1, 100_000));
    const reader = await relay.raw();
    reader.socket.pause();
    reader.send({ type: 'subscribe', request: 1, ...conversation.reading(1) });
    await reads;
    await writer.append(conversation.message(1));
    reader.socket.resume();
    assert.deepEqual((await reader.next()).header, { type: 'ok', request: 1, value: 150 });
    for (let seq = 1; seq <= 151; seq++) {
      const { header } = await reader.next();
      assert.equal(header.type === 'entry' && header.seq, seq);
    }
  });

  test('that asks for a long log over and over, and reads nothing, has no more of it in memory than one page', async () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const pages: WeakRef<Uint8Array>[] = [];
    const store = memoryStore();
    relay = await TestRelay.start({
      store: {
        ...store,
        read: async (request) => {
          const page = await store.read(request);
          if (page.kind !== 'page') return page;
          const entries = page.entries.map(({ seq, bytes }) => ({ seq, bytes: bytes.slice() }));
          pages.push(...entries.slice(-1).map(({ bytes }) => new WeakRef(bytes)));
          return { ...page, entries };
        },
      },
    });
    const conversation = new TestConversation();
    const writer = await relay.client();
    await writer.create(conversation.creation());
    for (let i = 0; i < 40; i++) await writer.append(conversation.message(1, 100_000));
    const attacker = await relay.raw();
    attacker.socket.pause();
    const other = await relay.raw();
    for (let request = 1; request <= 100; request++) {
      attacker.send({ type: 'subscribe', request, ...conversation.reading(1) });
      const before = pages.length;
      while (pages.length === before) await other.ask({ type: 'ping', request: 1 });
    }
    collect();
    const held = pages.filter((page) => page.deref()).length;
    assert.ok(held <= 10, `${held} pages of ${pages.length}`);
  });

  test('cannot bring the relay down with ten thousand mutilated frames', async () => {
    relay = await TestRelay.start({ limits: { requestsPerAddress: { perMinute: 6e6, burst: 1e6 }, connectionsPerAddress: 20_000 } });
    const random = seeded(20261122);
    const conversation = new TestConversation();
    const mailbox = new TestMailbox();
    const templates: [ClientHeader, Uint8Array[]][] = [
      [{ type: 'create', request: 1, conversation: conversation.id, epoch: 1, access: conversation.access(1), to: mailbox.id }, [new Uint8Array(40)]],
      [{ type: 'append', request: 2, conversation: conversation.id, token: conversation.token(1) }, [entryOf(conversation.id, 1)]],
      [{ type: 'subscribe', request: 3, ...conversation.reading(1) }, []],
      [{ type: 'settle', request: 4, mailbox: mailbox.id, upTo: 3 }, []],
      [{ type: 'post', request: 5, to: mailbox.id }, [new Uint8Array(10)]],
      [{ type: 'put-profile', request: 6, clinic: randomId() }, [new Uint8Array(200)]],
    ];
    const mutilated = () => {
      const [header, parts] = templates[Math.floor(random() * templates.length)] ?? [{ type: 'ping', request: 0 }, []];
      const frame = encodeFrame(header, parts);
      const changes = 1 + Math.floor(random() * 4);
      for (let i = 0; i < changes; i++) frame[Math.floor(random() * frame.length)] = Math.floor(random() * 256);
      return random() < 0.3 ? frame.subarray(0, Math.floor(random() * frame.length)) : frame;
    };
    await serves(async () => {
      for (let sent = 0; sent < 10_000; ) {
        const attackers = await Promise.all(Array.from({ length: 50 }, () => relay.raw()));
        for (const attacker of attackers) {
          for (let i = 0; i < 10; i++, sent++) attacker.socket.send(mutilated());
          attacker.socket.close();
        }
        await Promise.all(attackers.map(({ closed }) => closed));
      }
    });
    assert.deepEqual(
      relay.events.filter(({ kind }) => kind === 'failed'),
      [],
    );
  });

  test('leaves nothing of its frames in what the operator is told', async () => {
    relay = await TestRelay.start();
    const conversation = new TestConversation();
    const attacker = await relay.raw();
    await attacker.ask({ type: 'append', request: 1, conversation: conversation.id, token: conversation.token(1) }, [entryOf(conversation.id, 1)]);
    attacker.socket.send(new TextEncoder().encode('secret words'));
    await attacker.closed;
    const told = JSON.stringify(relay.events);
    assert.match(told, /"code":"gone"/);
    for (const word of ['secret', conversation.id, conversation.token(1)]) assert.ok(!told.includes(word));
  });
});
