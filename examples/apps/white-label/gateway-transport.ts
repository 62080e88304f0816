import { type Transport, TransportError, type TransportFactory, type TransportListener } from 'sotto';
import type { WebSocketLike } from 'sotto/transport/websocket';

/** What the gateway says first. Until then its way to the relay is not there yet. */
const READY = 'ready';
const CLEAN_CODES = [1000, 1001];

/**
 * Frames by way of Acme's gateway: a WebSocket that says `ready` when it has reached the relay behind it. Moves bytes and nothing else; retry and
 * order live above it. Checked by `transportContract` of `sotto/testing`.
 *
 * @param Socket - Another class than the environment's own, for Node.
 */
export function gateway(address: string, Socket: new (address: string) => WebSocketLike = WebSocket): TransportFactory {
  return () => new GatewayTransport(() => new Socket(address));
}

class GatewayTransport implements Transport {
  #socket: WebSocketLike | undefined;
  #state: 'new' | 'connecting' | 'open' | 'closed' = 'new';
  /** Settles the call of `connect`, then tells the listener. */
  #tell: (reason: unknown) => void = () => undefined;

  constructor(readonly make: () => WebSocketLike) {}

  connect(listener: TransportListener, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#state !== 'new') throw new TransportError('closed', 'a transport connects once');
      signal?.throwIfAborted();
      const giveUp = () => this.#end(signal?.reason);
      const settle = () => signal?.removeEventListener('abort', giveUp);
      signal?.addEventListener('abort', giveUp);
      this.#state = 'connecting';
      this.#tell = (reason) => {
        settle();
        reject(reason);
      };
      this.#open(listener, () => {
        settle();
        this.#state = 'open';
        this.#tell = (reason) => listener.onClose(reason instanceof TransportError ? reason : undefined);
        resolve();
      });
    });
  }

  async send(frame: Uint8Array): Promise<void> {
    if (this.#state !== 'open') throw new TransportError('closed', 'the connection is not open');
    this.#socket?.send(frame.slice());
  }

  async close(): Promise<void> {
    this.#end(this.#state === 'connecting' ? new TransportError('closed', 'closed while connecting') : undefined);
  }

  #open(listener: TransportListener, onReady: () => void) {
    const socket = this.make();
    this.#socket = socket;
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('message', ({ data }) => {
      if (this.#state === 'connecting' && data === READY) onReady();
      else if (this.#state === 'open' && data instanceof ArrayBuffer) listener.onFrame(new Uint8Array(data));
      else this.#end(new TransportError('bad-frame', 'not what the gateway says'));
    });
    // `close` follows and says it all.
    socket.addEventListener('error', () => undefined);
    socket.addEventListener('close', ({ code }) => {
      const clean = this.#state === 'open' && CLEAN_CODES.includes(code);
      this.#end(clean ? undefined : new TransportError('unreachable', `the connection ended with ${code}`));
    });
  }

  #end(reason: unknown) {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.#socket?.close();
    this.#tell(reason);
    this.#tell = () => undefined;
  }
}
