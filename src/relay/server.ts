import { mkdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { systemClock, type Clock } from '../clock.js';
import { MAX_FRAME_BYTES, PROTOCOL } from '../transport/frame.js';
import { clientAddress, proxyList, proxyTrouble, type ProxyTrouble } from './client-address.js';
import type { RelaySocket } from './context.js';
import { RelayCore, type RelayOptions } from './relay.js';
import { sqliteStore } from './stores/sqlite.js';

export interface RelayServerOptions extends Omit<RelayOptions, 'clock'> {
  clock?: Clock;
  /** Where on the server the relay is reached; `/relay` unless a proxy in front keeps a prefix. */
  path?: string;
  /** Addresses and networks (`10.0.0.0/8`) whose `X-Forwarded-For` is believed; none by default. */
  trustedProxies?: readonly string[];
}

/** A relay that connections can be upgraded to. */
export interface RelayServer {
  readonly core: RelayCore;
  /** Takes the WebSocket upgrades to the relay's path from an HTTP server; others are left to its other listeners. */
  attach(server: Server): void;
  /** Ends the connections (1012), gives them a second, and closes the store. Does not close HTTP servers. */
  close(): Promise<void>;
}

/** What an HTTP server grants whoever sends a request slowly, in milliseconds. */
export const PATIENCE = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5000 };

const BYTES_ONLY = 1003;
/** How often the relay says something by itself: a page in the background does once a minute, when many a proxy has just given its connection up. */
const AWAKE_EVERY_MS = 25_000;
/** How long a closing connection may take, in milliseconds. */
const CLOSE_GRACE_MS = 1000;

/**
 * A relay for an HTTP server of your own. It speaks plain WebSocket: TLS is ended by that server or by a proxy before it, and clients refuse
 * addresses without TLS, loopback excepted.
 */
export function createRelayServer({ clock = systemClock, path = '/relay', trustedProxies = [], ...options }: RelayServerOptions): RelayServer {
  const core = new RelayCore({ ...options, clock });
  const proxies = proxyList(trustedProxies);
  const told = new Set<ProxyTrouble>();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    // Ciphertext does not shrink, and compressing it costs memory for every connection.
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(PROTOCOL) ? PROTOCOL : false),
  });

  const closing = new AbortController();
  void keepAwake(sockets, clock, closing.signal);

  const look = (request: IncomingMessage) => {
    const trouble = proxyTrouble(request, proxies);
    if (trouble === undefined || told.has(trouble)) return;
    told.add(trouble);
    options.logger?.({ kind: 'proxy', trouble });
  };

  const upgrade = (server: Server, request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== path) {
      if (server.listenerCount('upgrade') === 1) refuse(socket, '404 Not Found');
    } else if (!offers(request, PROTOCOL)) {
      refuse(socket, '400 Bad Request');
    } else {
      look(request);
      const address = clientAddress(request, proxies);
      // Before a handshake, whose end somebody could keep from coming.
      if (core.mayConnect(address)) sockets.handleUpgrade(request, socket, head, (webSocket) => serve(core, webSocket, socket, address));
      else refuse(socket, '503 Service Unavailable');
    }
  };

  return {
    core,
    attach: (server) => {
      server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => upgrade(server, request, socket, head));
    },
    close: async () => {
      closing.abort();
      await core.close();
      await graceful(sockets, clock);
    },
  };
}

export interface ServeRelayOptions extends Omit<RelayServerOptions, 'store'> {
  /** 0 for any free one. */
  port: number;
  /** The address to listen on; loopback unless told otherwise, for a proxy on the same machine. */
  host?: string;
  /** The folder of the relay's database, made if missing. */
  data: string;
}

/** A relay that listens. */
export interface RunningRelay {
  readonly port: number;
  readonly core: RelayCore;
  /** Stops listening, ends the connections, closes the store. */
  close(): Promise<void>;
}

/**
 * Runs a relay by itself: WebSockets at `/relay`, and `/health` for whoever watches over it.
 *
 * @throws TypeError for a trusted proxy that is none; SqliteError when the database cannot be opened; the system's error (`EADDRINUSE`, `EACCES`) when it cannot listen.
 */
export async function serveRelay({ port, host = '127.0.0.1', data, ...options }: ServeRelayOptions): Promise<RunningRelay> {
  // Before anything is opened that would have to be closed again.
  proxyList(options.trustedProxies ?? []);
  await mkdir(data, { recursive: true, mode: 0o700 });
  const store = await sqliteStore(join(data, 'relay.db'));
  const relay = createRelayServer({ ...options, store });
  const server = createServer(PATIENCE, (request, response) => {
    const healthy = request.url === '/health' && (request.method === 'GET' || request.method === 'HEAD');
    response.writeHead(healthy ? 200 : 404, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end(healthy ? healthOf(relay.core) : 'not found\n');
  });
  relay.attach(server);
  try {
    return { port: await listen(server, port, host), core: relay.core, close: () => stop(server, relay) };
  } catch (error) {
    await relay.close();
    throw error;
  }
}

/** What `/health` answers. */
export function healthOf({ full }: Pick<RelayCore, 'full'>): string {
  return full ? 'full\n' : 'ok\n';
}

function serve(core: RelayCore, webSocket: WebSocket, connection: Duplex, address: string): void {
  const session = core.accept(socketOf(webSocket, connection), address);
  webSocket.on('message', (data: RawData, isBinary: boolean) => {
    if (!session) return;
    if (isBinary && Buffer.isBuffer(data)) session.receive(new Uint8Array(data.buffer, data.byteOffset, data.length));
    else session.close(BYTES_ONLY, 'bytes only');
  });
  // Broken frames, oversized ones and lost connections end in `close`; without a listener they would end the process.
  webSocket.on('error', () => undefined);
  webSocket.on('close', () => session?.closed());
}

function socketOf(webSocket: WebSocket, connection: Duplex): RelaySocket {
  let draining: Promise<void> | undefined;
  return {
    send: (frame) => webSocket.send(frame),
    close: (code, reason) => {
      // A closing handshake behind what is not being read would keep all of it in memory.
      if (webSocket.bufferedAmount > MAX_FRAME_BYTES) webSocket.terminate();
      else webSocket.close(code, reason);
    },
    get bufferedBytes() {
      return webSocket.bufferedAmount;
    },
    drained: () => {
      // One pair of listeners for however many feeds wait.
      draining ??= nextDrain(connection).then(() => {
        draining = undefined;
      });
      return draining;
    },
  };
}

/** Resolves when what was written is with the kernel, or never will be. */
function nextDrain(connection: Duplex): Promise<void> {
  return new Promise((resolve) => {
    if (connection.writableLength === 0 || connection.destroyed) return resolve();
    const done = () => {
      connection.off('drain', done);
      connection.off('close', done);
      resolve();
    };
    connection.on('drain', done);
    connection.on('close', done);
  });
}

function offers({ headers }: IncomingMessage, protocol: string): boolean {
  const offered = headers['sec-websocket-protocol']?.split(',') ?? [];
  return offered.some((name) => name.trim() === protocol);
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => undefined);
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

/** Browsers answer pings of this kind (RFC 6455 §5.5.2) by themselves, also for pages that run no scripts now. */
async function keepAwake({ clients }: WebSocketServer, clock: Clock, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await Promise.allSettled([clock.sleep(AWAKE_EVERY_MS, signal)]);
    if (!signal.aborted) for (const client of clients) client.ping();
  }
}

async function graceful(sockets: WebSocketServer, clock: Clock): Promise<void> {
  const grace = new AbortController();
  const closed = Promise.all([...sockets.clients].map((client) => new Promise((resolve) => client.once('close', resolve))));
  await Promise.race([closed, clock.sleep(CLOSE_GRACE_MS, grace.signal).catch(() => undefined)]);
  grace.abort();
  for (const client of sockets.clients) client.terminate();
  sockets.close();
}

/** Resolves with the port. @throws The system's error: `EADDRINUSE`, `EACCES` */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      server.on('error', ignore);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** A connection that could not be accepted, for want of file descriptors or memory: others can be. */
function ignore(): void {}

async function stop(server: Server, relay: RelayServer): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  await relay.close();
  server.closeAllConnections();
  await closed;
}
