import type { Clock } from '../clock.js';
import type { RelayErrorCode } from '../transport/errors.js';
import type { ClientHeader } from '../transport/frame.js';
import type { ProxyTrouble } from './client-address.js';
import type { Hub } from './hub.js';
import type { RelayLimits, Shares } from './limits.js';
import type { Room } from './room.js';
import type { Store, StoreError } from './store.js';

/** One connection, as little of it as the relay needs. */
export interface RelaySocket {
  send(frame: Uint8Array): void;
  /** `code` as of a WebSocket (RFC 6455 §7.4). The session's `closed` follows. */
  close(code: number, reason: string): void;
  /** Bytes handed over but not yet sent. */
  readonly bufferedBytes: number;
  /** Resolves when nothing is buffered any more, or the connection has ended. */
  drained(): Promise<void>;
}

/** `unknown`: none of this version's. */
export type RequestKind = ClientHeader['type'] | 'unknown';

/** What the relay tells its operator: codes and counts, never anything of a frame. */
export type RelayEvent =
  | { kind: 'refused'; request: RequestKind; code: RelayErrorCode }
  | { kind: 'closed'; code: number; reason: string }
  | { kind: 'failed'; what: string; error: unknown }
  /** The store holds as much as it may: nothing new begins. Told every minute while it is so. */
  | { kind: 'full' }
  /** By the machine's clock half a day has passed since the relay last looked at it: for six hours nothing is deleted for its age. Told once. */
  | { kind: 'clock-doubted' }
  /** The store can do nothing any more: all connections have been ended, and whoever runs the relay has to start it anew. */
  | { kind: 'store-broken'; error: StoreError }
  /** Told once by a server. */
  | { kind: 'proxy'; trouble: ProxyTrouble };

/** What all sessions of a relay share. */
export interface RelayContext {
  store: Store;
  hub: Hub;
  clock: Clock;
  limits: RelayLimits;
  shares: Shares;
  room: Room;
  log(event: RelayEvent): void;
}
