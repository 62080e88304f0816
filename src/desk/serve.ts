import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { WebSocket } from 'ws';
import { type Clock, systemClock } from '../clock.js';
import { readProfile } from '../conversation/profile/profile.js';
import { createRelayServer, type RelayEvent, type RelayServer, type RelayServerOptions, sqliteStore } from '../relay/index.js';
import { healthOf, listen, PATIENCE } from '../relay/server.js';
import { isSecure } from '../transport/address.js';
import { MAX_FRAME_BYTES } from '../transport/frame.js';
import { webSocketTransport } from '../transport/websocket.js';
import { folderAuditStore } from './audit-store.js';
import { failureOf } from './background.js';
import { type Clinic, loadClinic } from './clinic.js';
import { Codes } from './codes.js';
import { Desk } from './desk.js';
import type { DeskEvent } from './desk-options.js';
import { DeskError } from './errors.js';
import { cdnFolder, deskApp } from './http.js';
import { keepAssets } from './kept-assets.js';
import { keepRenewed } from './renewal.js';
import { requireCurrent } from './rotation.js';
import type { Account } from './shifts.js';
import { sqliteStorage } from './sqlite-storage.js';

export interface ServeOptions {
  /** The folder that `sotto init` made. */
  readonly data: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Loopback, which is the default, for a proxy on the same machine that ends TLS; or all addresses, `0.0.0.0` or `::`. */
  readonly host?: string;
  /** A relay elsewhere, by its address; absent: one is run beside the desk. */
  readonly relay?: string;
  /** Of the relay run beside the desk. */
  readonly relayOptions?: Partial<Pick<RelayServerOptions, 'limits' | 'unlimited' | 'retentionMs' | 'trustedProxies'>>;
  /** Accounts that sign in with one click, from this machine only. */
  readonly demoAccounts?: readonly Account[];
  /** base64url of 32 bytes, instead of the key file in the folder. */
  readonly storageKey?: string;
  readonly clock?: Clock;
  readonly logger?: (event: DeskEvent) => void;
}

/** A desk that listens, with its relay or another. */
export interface RunningDesk {
  readonly port: number;
  /** The clinic's public root key, base64url. */
  readonly clinic: string;
  /** Another one after the profile was renewed. */
  readonly desk: Desk;
  readonly codes: Codes;
  /** Stops listening, ends connections, closes the stores. Idempotent. */
  close(): Promise<void>;
}

/**
 * Runs a clinic's desk: the widget's files, the agents' console, signing in, and the relay unless there is one elsewhere. When the profile nears
 * its end and the root key is in the folder, a new one is signed and the desk begins anew with it.
 *
 * @throws DeskError, SqliteError; the system's error (`EADDRINUSE`, `EACCES`) when it cannot listen.
 */
export async function serveDesk(options: ServeOptions): Promise<RunningDesk> {
  const { clock = systemClock } = options;
  const lifetime = new AbortController();
  let running = await start(options);
  const { port, codes, clinic } = running;
  const renewing = keepRenewed({
    options,
    clock,
    signal: lifetime.signal,
    profile: () => running.desk.profile,
    restart: async () => {
      await running.close();
      running = await start({ ...options, port });
    },
  });
  const close = async () => {
    lifetime.abort();
    await renewing;
    await running.close();
  };
  let closed: Promise<void> | undefined;
  return {
    port,
    codes,
    clinic,
    get desk() {
      return running.desk;
    },
    close: () => (closed ??= close()),
  };
}

async function start(options: ServeOptions): Promise<RunningDesk> {
  const { data, host = '127.0.0.1', clock = systemClock } = options;
  const own = ownAddress(host);
  const clinic = await loadClinic(data, clock.now(), options.storageKey);
  requireCurrent(clinic, clock.now());
  const connectTo = options.relay === undefined ? undefined : webSocketTransport(relayAddress(options.relay), { WebSocket: RelaySocket });
  const server = createServer(PATIENCE);
  // The desk itself needs the relay behind this port before it can answer: until then whoever asks is told to ask again.
  server.on('request', notYet);
  const port = await listen(server, options.port, host);
  const started: (() => Promise<void>)[] = [() => closeServer(server)];
  try {
    const relay = connectTo ? undefined : await startRelay(server, options, clinic);
    if (relay) started.push(() => relay.close());
    const storage = sqliteStorage(join(data, 'desk.db'));
    started.push(() => storage.close());
    const connect = connectTo ?? webSocketTransport(`http://${own}:${port}`, { WebSocket: RelaySocket });
    const audit = folderAuditStore(data);
    const desk = await Desk.start({ clinic, storage, connect, clock, audit, ...(options.logger && { logger: options.logger }) });
    started.push(() => desk.close());
    if (clinic.unsigned) options.logger?.({ kind: 'unsigned' });
    const codes = new Codes(join(data, 'codes'));
    const kept = join(data, 'pages');
    // Without room for them the desk does its work all the same.
    await keepAssets(join(cdnFolder(), 'assets'), join(kept, 'assets'), clock.now()).catch(() => options.logger?.({ kind: 'storage-failed' }));
    const onFailure = (error: unknown) => options.logger?.(failureOf(error));
    const trustedProxies = [...LOOPBACK, ...(options.relayOptions?.trustedProxies ?? [])];
    const app = deskApp({ desk, clinic, codes, clock, kept, trustedProxies, onFailure, ...(relay && { health: () => healthOf(relay.core) }), ...(options.relay !== undefined && { relay: options.relay }), ...(options.demoAccounts && { demoAccounts: options.demoAccounts }) });
    const listener = getRequestListener(app.fetch);
    server.off('request', notYet);
    server.on('request', (request, response) => void listener(request, response));
    return { port, clinic: clinic.id, desk, codes, close: () => stop(server, desk, relay) };
  } catch (error) {
    // Whatever listens would keep the process, and its port, for nothing.
    for (const close of started.toReversed()) await close();
    throw error;
  }
}

/** The class's own limit is 100 MB, and what is compressed may be many times of what it says. */
class RelaySocket extends WebSocket {
  constructor(url: string, protocol: string) {
    super(url, protocol, { maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false });
  }
}

/** By which this machine reaches what listens on `host`; the desk's own connection, without TLS, and the commands go there. @throws DeskError `refused` */
function ownAddress(host: string): string {
  if (host === '::1') return '[::1]';
  if (host === 'localhost') return host;
  if (host.startsWith('127.') || host === '0.0.0.0' || host === '::') return host.startsWith('127.') ? host : '127.0.0.1';
  throw new DeskError('refused', `a desk listens on loopback (127.0.0.1, ::1, localhost) or on all addresses (0.0.0.0, ::), not on ${host}`);
}

/** @throws DeskError `refused` */
function relayAddress(address: string): string {
  if (URL.canParse(address) && isSecure(new URL(address))) return address;
  throw new DeskError('refused', 'the relay’s address has to be a URL with https; http only on this machine');
}

function notYet(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'text/plain', 'cache-control': 'no-store', 'retry-after': '1' }).end('starting\n');
}

/** Of this machine. */
export const LOOPBACK: readonly string[] = ['127.0.0.1', '::1'];

/** The clinic's own relay keeps everything, what waits in mailboxes too, for as long as its policy says. */
async function startRelay(server: Server, { data, clock = systemClock, relayOptions, logger }: ServeOptions, clinic: Clinic): Promise<RelayServer> {
  const { policy } = readProfile(clinic.profile, { clinic: clinic.id, nowMs: clock.now() });
  const store = await sqliteStore(join(data, 'relay.db'));
  // The desk's own connection comes from this machine, visitors' through a proxy on it.
  const tell = (event: RelayEvent) => {
    if (event.kind !== 'refused' && event.kind !== 'closed') logger?.(event);
  };
  const relay = createRelayServer({ store, clock, unlimited: LOOPBACK, retentionMs: policy.retention.relayMs, logger: tell, ...relayOptions, trustedProxies: [...LOOPBACK, ...(relayOptions?.trustedProxies ?? [])] });
  relay.attach(server);
  return relay;
}

async function stop(server: Server, desk: Desk, relay: RelayServer | undefined): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  await desk.close();
  await relay?.close();
  server.closeAllConnections();
  await closed;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
