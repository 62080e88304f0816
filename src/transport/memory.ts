import { TransportError } from './errors.js';
import type { Transport, TransportFactory, TransportListener } from './transport.js';

/** One end of a connection as a server sees it: what a relay core needs of a socket. */
export interface ServerSocket {
  send(frame: Uint8Array): void;
  /** `code` as of a WebSocket (RFC 6455 §7.4). */
  close(code: number, reason: string): void;
  /** Bytes handed over but not yet sent. */
  readonly bufferedBytes: number;
  /** Resolves when nothing is buffered any more, or the connection has ended. */
  drained(): Promise<void>;
}

/** What a server does with one connection. */
interface ServerSession {
  receive(frame: Uint8Array): void;
  closed(): void;
}

/**
 * Connections without a network to whatever `accept` makes of them; each frame arrives as a copy, in order, a turn later.
 * `accept` returning nothing is a refusal.
 */
export function memoryTransport(accept: (socket: ServerSocket) => ServerSession | undefined): TransportFactory {
  return () => new MemoryTransport(accept);
}

class MemoryTransport implements Transport {
  readonly #accept: (socket: ServerSocket) => ServerSession | undefined;
  #state: 'new' | 'connecting' | 'open' | 'closed' = 'new';
  #session: ServerSession | undefined;
  #listener: TransportListener | undefined;

  constructor(accept: (socket: ServerSocket) => ServerSession | undefined) {
    this.#accept = accept;
  }

  async connect(listener: TransportListener, signal?: AbortSignal): Promise<void> {
    if (this.#state !== 'new') throw new TransportError('closed', 'a transport connects once');
    signal?.throwIfAborted();
    this.#state = 'connecting';
    await Promise.resolve();
    if (signal?.aborted) this.#state = 'closed';
    signal?.throwIfAborted();
    this.#open(listener);
  }

  async send(frame: Uint8Array): Promise<void> {
    if (this.#state !== 'open') throw new TransportError('closed', 'the connection is not open');
    const copy = frame.slice();
    queueMicrotask(() => this.#session?.receive(copy));
  }

  async close(): Promise<void> {
    this.#end();
  }

  #open(listener: TransportListener): void {
    if (this.#state !== 'connecting') throw new TransportError('closed', 'closed while connecting');
    this.#state = 'open';
    const session = this.#accept({
      send: (frame) => {
        const copy = frame.slice();
        queueMicrotask(() => this.#listener?.onFrame(copy));
      },
      close: (code) => queueMicrotask(() => this.#end(code === 1000 || code === 1012 ? undefined : new TransportError('unreachable', `closed with ${code}`))),
      bufferedBytes: 0,
      drained: () => Promise.resolve(),
    });
    if (!session) {
      this.#state = 'closed';
      throw new TransportError('unreachable', 'not accepted');
    }
    this.#listener = listener;
    this.#session = session;
  }

  #end(error?: TransportError): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    const [session, listener] = [this.#session, this.#listener];
    this.#session = undefined;
    this.#listener = undefined;
    session?.closed();
    listener?.onClose(error);
  }
}
