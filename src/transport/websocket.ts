import { isSecure } from './address.js';
import { TransportError } from './errors.js';
import { PROTOCOL } from './frame.js';
import type { Transport, TransportFactory, TransportListener } from './transport.js';

/** The part of a WebSocket that is used: the browser's own, Node's, or that of the package `ws`. */
export interface WebSocketLike {
  binaryType: string;
  readonly protocol: string;
  send(data: Uint8Array<ArrayBuffer>): void;
  close(): void;
  addEventListener(type: 'open' | 'error', listener: () => void): void;
  addEventListener(type: 'close', listener: (event: { code: number }) => void): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}

export interface WebSocketTransportOptions {
  /** Where the environment has none, or not the right one: the class of the package `ws`. */
  WebSocket?: new (url: string, protocol: string) => WebSocketLike;
}

/**
 * Connections to the relay at a base address: `https://relay.example/x` is reached at `wss://relay.example/x/relay`.
 *
 * @throws TransportError `refused` when the address is none, carries credentials or a query, or is without TLS and not loopback.
 */
export function webSocketTransport(address: string, options: WebSocketTransportOptions = {}): TransportFactory {
  const url = relayUrl(address);
  return () => {
    const { WebSocket: Socket = WebSocket } = options;
    return new WebSocketTransport(() => new Socket(url, PROTOCOL));
  };
}

function relayUrl(address: string): string {
  if (!URL.canParse(address)) throw new TransportError('refused', 'the relay address is not a URL');
  const url = new URL(address);
  if (!isSecure(url)) throw new TransportError('refused', 'a relay is reached over TLS only');
  if (url.username || url.password || url.search || url.hash) throw new TransportError('refused', 'nothing but a path may follow the host of a relay');
  return `${url.protocol.replace('http', 'ws')}//${url.host}${url.pathname.replace(/\/+$/, '')}/relay`;
}

/** Closes that are nobody's fault: done, going away, restarting. */
const CLEAN_CODES: readonly number[] = [1000, 1001, 1012];

class WebSocketTransport implements Transport {
  readonly #make: () => WebSocketLike;
  #socket: WebSocketLike | undefined;
  #state: 'new' | 'connecting' | 'open' | 'closed' = 'new';
  /** Tells whoever waits that it is over: the caller of `connect` while connecting, then the listener. */
  #tell: (reason: unknown) => void = () => undefined;

  constructor(make: () => WebSocketLike) {
    this.#make = make;
  }

  connect(listener: TransportListener, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#state !== 'new') throw new TransportError('closed', 'a transport connects once');
      signal?.throwIfAborted();
      const onAbort = () => this.#end(signal?.reason);
      signal?.addEventListener('abort', onAbort);
      this.#state = 'connecting';
      this.#tell = (reason) => {
        signal?.removeEventListener('abort', onAbort);
        reject(reason);
      };
      this.#open(listener, () => {
        signal?.removeEventListener('abort', onAbort);
        this.#state = 'open';
        this.#tell = (reason) => listener.onClose(reason instanceof TransportError ? reason : undefined);
        resolve();
      });
    });
  }

  async send(frame: Uint8Array): Promise<void> {
    if (this.#state !== 'open' || !this.#socket) throw new TransportError('closed', 'the connection is not open');
    // A view of shared memory cannot be sent; frames never are one, but only a copy proves it to the compiler.
    this.#socket.send(frame.buffer instanceof ArrayBuffer ? new Uint8Array(frame.buffer, frame.byteOffset, frame.length) : frame.slice());
  }

  async close(): Promise<void> {
    this.#end(this.#state === 'connecting' ? new TransportError('closed', 'closed while connecting') : undefined);
  }

  #open(listener: TransportListener, onOpen: () => void): void {
    const socket = this.#make();
    this.#socket = socket;
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('open', () => {
      if (this.#state !== 'connecting') return;
      if (socket.protocol === PROTOCOL) onOpen();
      else this.#end(new TransportError('refused', `the relay does not speak ${PROTOCOL}`));
    });
    socket.addEventListener('message', ({ data }) => {
      if (this.#state !== 'open') return;
      if (data instanceof ArrayBuffer) listener.onFrame(new Uint8Array(data));
      else this.#end(new TransportError('bad-frame', 'text instead of bytes'));
    });
    // `close` follows and says it all; without a listener the package `ws` throws the error instead.
    socket.addEventListener('error', () => undefined);
    socket.addEventListener('close', ({ code }) => {
      const clean = this.#state === 'open' && CLEAN_CODES.includes(code);
      this.#end(clean ? undefined : new TransportError('unreachable', `the connection ended with ${code}`));
    });
  }

  #end(reason: unknown): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    // Without waiting for the other side's part of the handshake: it may be gone.
    this.#socket?.close();
    this.#tell(reason);
    this.#tell = () => undefined;
  }
}
