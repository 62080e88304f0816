import type { Clock } from '../clock.js';
import { Hub } from './hub.js';
import { defaultLimits, networkOf, type RelayLimits, Shares } from './limits.js';
import type { RelayContext, RelayEvent, RelaySocket } from './context.js';
import { Room } from './room.js';
import { RelaySession } from './session.js';
import type { Store, StoreError } from './store.js';

const HOUR_MS = 3_600_000;
/** For how long entries and mailbox items are kept unless the operator says otherwise, in milliseconds. */
export const DEFAULT_RETENTION_MS = 24 * HOUR_MS;
/** After how long without an entry a conversation's id and token hashes go too, in milliseconds. */
export const DEFAULT_IDLE_MS = 30 * 24 * HOUR_MS;

const HOUSEKEEPING_EVERY_MS = 60_000;
/** Clients ping every 20 s; one that has been silent for longer than this is gone. */
const SILENT_AFTER_MS = 90_000;

const RESTARTING = 1012;
const GOING_AWAY = 1001;
const TRY_AGAIN_LATER = 1013;

export interface RelayOptions {
  store: Store;
  clock: Clock;
  limits?: Partial<RelayLimits>;
  /** Addresses without limits, such as the desk's own. */
  unlimited?: readonly string[];
  /** For how long ciphertext is kept, delivered or not, in milliseconds. */
  retentionMs?: number;
  /** How long a conversation without new entries, a mailbox that nobody opens, and a profile that nobody puts again, stays known, in milliseconds. */
  idleMs?: number;
  logger?: (event: RelayEvent) => void;
}

/**
 * The blind relay, without a network of its own: it is handed connections, keeps what they bring in a {@link Store}, and hands it on. It reads
 * of a message only what RFC 9420 §6.3 leaves in the clear.
 */
export class RelayCore {
  readonly #options: RelayOptions;
  readonly #context: RelayContext;
  readonly #unlimited: ReadonlySet<string>;
  readonly #sessions = new Set<RelaySession>();
  readonly #connections = new Map<string, number>();
  readonly #stopped = new AbortController();
  readonly #housekeeping: Promise<void>;
  /** The clock, when it was last looked at. */
  #doubted = false;

  constructor(options: RelayOptions) {
    const { store, clock, logger = () => undefined } = options;
    const limits = { ...defaultLimits, ...options.limits };
    this.#options = options;
    this.#unlimited = new Set(options.unlimited);
    this.#context = {
      store,
      clock,
      limits,
      hub: new Hub(),
      shares: new Shares(limits, clock),
      room: new Room(limits.storeBytes, store.heldBytes),
      log: logger,
    };
    this.#housekeeping = this.#keepHouse();
    void store.broken?.then((error) => this.#onBroken(error));
  }

  /** Connections being served. */
  get connectionCount(): number {
    return this.#sessions.size;
  }

  /** Whether the store holds as much as it may, so that nothing new begins. */
  get full(): boolean {
    return this.#context.room.isFull;
  }

  /** Whether another connection from `address` is served now. */
  mayConnect(address: string): boolean {
    const { connections, connectionsPerAddress } = this.#context.limits;
    const free = this.#unlimited.has(address) || ((this.#connections.get(networkOf(address)) ?? 0) < connectionsPerAddress && this.#sessions.size < connections);
    if (free && !this.#stopped.signal.aborted) return true;
    this.#context.log({ kind: 'closed', code: TRY_AGAIN_LATER, reason: 'too many connections' });
    return false;
  }

  /** Begins to serve a connection from `address`. Returns nothing, the socket being closed, when it may not connect now. */
  accept(socket: RelaySocket, address: string): RelaySession | undefined {
    if (!this.mayConnect(address)) {
      socket.close(TRY_AGAIN_LATER, 'try again later');
      return undefined;
    }
    const network = networkOf(address);
    this.#connections.set(network, (this.#connections.get(network) ?? 0) + 1);
    const session: RelaySession = new RelaySession(this.#context, socket, { network, limited: !this.#unlimited.has(address), onEnd: () => this.#forget(session, network) });
    this.#sessions.add(session);
    return session;
  }

  /** Deletes now what has outlived its retention; the relay does so every minute by itself. */
  async expire(): Promise<void> {
    const { store, clock, retentionMs = DEFAULT_RETENTION_MS, idleMs = DEFAULT_IDLE_MS } = this.#options;
    const { believed, bytes } = await store.look({ nowMs: clock.now() });
    this.#context.room.measured(bytes);
    if (!believed && !this.#doubted) this.#context.log({ kind: 'clock-doubted' });
    this.#doubted = !believed;
    for (let more = believed; more; ) {
      const nowMs = clock.now();
      const expired = await store.expire({ contentBeforeMs: nowMs - retentionMs, idleBeforeMs: nowMs - idleMs, nowMs });
      for (const conversation of expired.conversations) this.#context.hub.purged(conversation);
      this.#context.room.measured(expired.bytes);
      ({ more } = expired);
    }
    if (this.full) this.#context.log({ kind: 'full' });
  }

  /** Ends every connection (1012: come back in a moment), then closes the store. Idempotent. */
  async close(): Promise<void> {
    this.#stopped.abort();
    for (const session of this.#sessions) session.close(RESTARTING, 'restarting');
    await this.#housekeeping;
    await this.#options.store.close();
  }

  /** Nobody waits for what cannot be answered: clients come again, and find another relay, or none. */
  #onBroken(error: StoreError): void {
    this.#stopped.abort();
    for (const session of this.#sessions) session.close(RESTARTING, 'restarting');
    this.#context.log({ kind: 'store-broken', error });
  }

  #forget(session: RelaySession, network: string): void {
    this.#sessions.delete(session);
    const count = this.#connections.get(network) ?? 0;
    if (count > 1) this.#connections.set(network, count - 1);
    else this.#connections.delete(network);
  }

  async #keepHouse(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      await Promise.allSettled([this.#options.clock.sleep(HOUSEKEEPING_EVERY_MS, signal)]);
      if (signal.aborted) return;
      this.#closeSilent();
      this.#context.shares.forgetFull();
      await this.expire().catch((error: unknown) => this.#context.log({ kind: 'failed', what: 'expire', error }));
    }
  }

  #closeSilent(): void {
    const now = this.#options.clock.now();
    for (const session of this.#sessions) if (session.silentForMs(now) > SILENT_AFTER_MS) session.close(GOING_AWAY, 'silent');
  }
}
