import type { TransportError } from './errors.js';

/** Moves opaque frames between a client and a relay. Never reads them, queues them or retries. */
export interface Transport {
  /** Resolves once frames can be sent. Rejects with TransportError `unreachable` or `refused`, or the signal's reason. */
  connect(listener: TransportListener, signal?: AbortSignal): Promise<void>;
  /** Hands one frame to the network. Says nothing about delivery: an `ok` frame does. Rejects with TransportError `closed`. */
  send(frame: Uint8Array): Promise<void>;
  /** Idempotent and final: a closed transport is never reopened, a new one is made. */
  close(): Promise<void>;
}

export interface TransportListener {
  onFrame(frame: Uint8Array): void;
  /**
   * Called once, whoever ended the connection, and last of all. `error` is absent after a clean close. Not called when `connect` rejects.
   */
  onClose(error?: TransportError): void;
}

/** Makes a fresh transport for one connection attempt. */
export type TransportFactory = () => Transport;
