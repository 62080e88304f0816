import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ed25519 } from '@noble/curves/ed25519.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { WebSocket } from 'ws';
import { fromBase64Url, toBase64Url } from '../../src/bytes.js';
import { systemClock } from '../../src/clock.js';
import { createRelayServer, memoryStore, type RelayEvent, type RelayServerOptions, type Store } from '../../src/relay/index.js';
import { FrameQueue } from '../../src/testing.js';
import { encodeFrame, hashOfToken, mailboxChallenge, mailboxOf, PROTOCOL, type ClientHeader, type RelayFrame } from '../../src/transport/frame.js';
import { RelayConnection, type LogListener, type Relay } from '../../src/transport/relay-client.js';
import { webSocketTransport } from '../../src/transport/websocket.js';
import { relayFrameOf } from '../support/frames.js';
import { portOf } from '../transport/setups.js';

/** 32 random bytes as base64url: an id, a token. */
export function randomId(): string {
  return toBase64Url(randomBytes(32));
}

/** A PrivateMessage as far as a relay reads it (RFC 9420 §6.3); the rest is noise. */
export function entryOf(conversation: string, epoch: number, kind: 'message' | 'commit' = 'message', size = 40): Uint8Array {
  const header = new Uint8Array(4 + 1 + 32 + 8 + 1);
  const view = new DataView(header.buffer);
  view.setUint16(0, 1);
  view.setUint16(2, 2);
  view.setUint8(4, 32);
  header.set(fromBase64Url(conversation), 5);
  view.setBigUint64(37, BigInt(epoch));
  view.setUint8(45, kind === 'commit' ? 3 : 1);
  return concatBytes(header, randomBytes(size));
}

/** A conversation as its members know it: one token for each epoch. */
export class TestConversation {
  readonly id = randomId();
  readonly #tokens = new Map<number, string>();

  token(epoch: number): string {
    const token = this.#tokens.get(epoch) ?? randomId();
    this.#tokens.set(epoch, token);
    return token;
  }

  access(epoch: number): string {
    return hashOfToken(this.token(epoch));
  }

  creation(to = randomId(), epoch = 1): Parameters<Relay['create']>[0] {
    return { conversation: this.id, epoch, access: this.access(epoch), to, welcome: randomBytes(50) };
  }

  message(epoch: number, size?: number): Parameters<Relay['append']>[0] {
    return { conversation: this.id, token: this.token(epoch), entry: entryOf(this.id, epoch, 'message', size) };
  }

  commit(epoch: number, welcomes: { to: string; welcome: Uint8Array }[] = []): Parameters<Relay['append']>[0] {
    return { conversation: this.id, token: this.token(epoch), entry: entryOf(this.id, epoch, 'commit'), next: this.access(epoch + 1), welcomes };
  }

  reading(epoch: number, after = 0): Parameters<Relay['subscribe']>[0] {
    return { conversation: this.id, epoch, token: this.token(epoch), after };
  }
}

/** A mailbox and the key that opens it. */
export class TestMailbox {
  readonly secretKey = ed25519.utils.randomSecretKey();
  readonly key = ed25519.getPublicKey(this.secretKey);
  readonly id = mailboxOf(this.key);

  opening(after = 0): Parameters<Relay['open']>[0] {
    return { key: this.key, sign: (nonce) => ed25519.sign(mailboxChallenge(toBase64Url(nonce)), this.secretKey), after };
  }
}

export function profileOf(secretKey: Uint8Array, version: number, body = randomBytes(30)): Uint8Array {
  const head = new Uint8Array(1 + 32 + 24 + 4);
  const view = new DataView(head.buffer);
  view.setUint8(0, 1);
  head.set(ed25519.getPublicKey(secretKey), 1);
  view.setBigUint64(33, BigInt(version));
  view.setUint32(57, body.length);
  const signed = concatBytes(head, body);
  return concatBytes(signed, ed25519.sign(concatBytes(utf8ToBytes('sotto profile v1'), signed), secretKey));
}

/** Records what a subscription is told, and lets a test wait for so many entries. */
export class RecordingLog implements LogListener {
  readonly seqs: number[] = [];
  readonly ownSeqs: number[] = [];
  readonly entries: Uint8Array[] = [];
  purged = false;
  #waiting: { count: number; resolve: () => void }[] = [];

  onEntry(seq: number, entry: Uint8Array): void {
    this.seqs.push(seq);
    this.entries.push(entry);
    this.#wake();
  }

  onAppended(seq: number): void {
    this.ownSeqs.push(seq);
    this.#wake();
  }

  onPurged(): void {
    this.purged = true;
    this.#wake();
  }

  /** Resolves when so many entries have come, or the log was purged. */
  async received(count: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#waiting.push({ count, resolve });
      this.#wake();
    });
  }

  #wake(): void {
    const ready = this.#waiting.filter(({ count }) => this.purged || this.seqs.length >= count);
    this.#waiting = this.#waiting.filter((one) => !ready.includes(one));
    for (const { resolve } of ready) resolve();
  }
}

/** A connection below the client: sends what it is told, right or wrong. */
export class RawClient {
  readonly socket: WebSocket;
  readonly #frames = new FrameQueue();
  readonly closed: Promise<number>;
  nonce = '';

  constructor(url: string, options: { protocol?: string | string[]; headers?: Record<string, string> } = {}) {
    this.socket = new WebSocket(url, options.protocol ?? PROTOCOL, { headers: options.headers ?? {} });
    this.socket.on('message', (data) => {
      if (Buffer.isBuffer(data)) this.#frames.push(new Uint8Array(data));
    });
    this.socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => this.socket.on('close', resolve));
  }

  async ready(): Promise<this> {
    const { header } = await this.next();
    if (header.type === 'hello') this.nonce = header.nonce;
    return this;
  }

  async next(): Promise<RelayFrame> {
    return relayFrameOf(await this.#frames.next());
  }

  send(header: ClientHeader, parts: Uint8Array[] = []): void {
    this.socket.send(encodeFrame(header, parts));
  }

  async ask(header: ClientHeader, parts: Uint8Array[] = []): Promise<RelayFrame> {
    this.send(header, parts);
    return this.next();
  }

  opening(mailbox: TestMailbox, request = 1): ClientHeader {
    const signature = toBase64Url(ed25519.sign(mailboxChallenge(this.nonce), mailbox.secretKey));
    return { type: 'open', request, key: toBase64Url(mailbox.key), signature, after: 0 };
  }
}

/** A real relay on a free port, and the connections made to it. */
export class TestRelay {
  readonly events: RelayEvent[] = [];
  #onEvent: () => void = () => undefined;
  #url = '';
  #connectionCount: () => number = () => 0;
  #shutDown: () => Promise<void> = () => Promise.resolve();
  #cleanUps: (() => Promise<void>)[] = [];

  static async start(options: Partial<RelayServerOptions> = {}): Promise<TestRelay> {
    const relay = new TestRelay();
    const store: Store = options.store ?? memoryStore();
    const served = createRelayServer({ clock: systemClock, logger: (event) => relay.#log(event), ...options, store });
    const server = createServer();
    served.attach(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    relay.#url = `http://127.0.0.1:${portOf(server)}`;
    relay.#connectionCount = () => served.core.connectionCount;
    relay.#shutDown = () => served.close();
    relay.#cleanUps.push(async () => {
      await served.close();
      server.close();
    });
    return relay;
  }

  /** Resolves when what the relay told its operator satisfies `condition`. */
  async until(condition: () => boolean): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#onEvent = () => {
        if (condition()) resolve();
      };
      this.#onEvent();
    });
  }

  #log(event: RelayEvent): void {
    this.events.push(event);
    this.#onEvent();
  }

  get address(): string {
    return this.#url;
  }

  /** How many it serves now. */
  get connectionCount(): number {
    return this.#connectionCount();
  }

  /** A client that is online. */
  async client(): Promise<RelayConnection> {
    const client = new RelayConnection({ connect: webSocketTransport(this.#url, { WebSocket }), clock: systemClock });
    this.#cleanUps.unshift(() => client.close());
    await online(client);
    return client;
  }

  async raw(options?: { protocol?: string | string[]; headers?: Record<string, string> }): Promise<RawClient> {
    return this.connectRaw(options).ready();
  }

  connectRaw(options?: { protocol?: string | string[]; headers?: Record<string, string> }): RawClient {
    const client = new RawClient(`${this.#url.replace('http', 'ws')}/relay`, options);
    this.#cleanUps.unshift(async () => client.socket.terminate());
    return client;
  }

  /** Ends the relay while its clients are still there. */
  shutDown(): Promise<void> {
    return this.#shutDown();
  }

  async stop(): Promise<void> {
    for (const cleanUp of this.#cleanUps) await cleanUp();
  }
}

export async function online(client: Relay): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = client.watch((state) => {
      if (state !== 'online') return;
      queueMicrotask(() => stop());
      resolve();
    });
  });
}

/** A folder that is deleted afterwards. */
export async function withFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'sotto-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
