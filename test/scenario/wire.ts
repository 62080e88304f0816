import { createServer, type Server } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';
import { type ClientHeader, encodeFrame, parseClientFrame, PROTOCOL, type RelayFrame } from '../../src/transport/frame.js';
import { relayFrameOf } from '../support/frames.js';

/** What becomes of a frame on its way to a client; `asked` is the request that it answers. */
export type Tamper = (frame: RelayFrame, asked: ClientHeader | undefined) => readonly RelayFrame[];

/** The network between everybody and the relay: real WebSockets that are listened to, and may be tampered with. */
export class Wire {
  readonly url: string;
  /** Every frame that went to the relay, byte for byte. */
  readonly sent: Uint8Array[] = [];
  readonly received: Uint8Array[] = [];
  /** Request lines and headers of the connections. */
  readonly requests: string[] = [];
  tamper: Tamper = (frame) => [frame];
  /** Requests that never arrive. */
  loses: (asked: ClientHeader) => boolean = () => false;
  /** What a request waits for on its way; others may pass it. */
  holds: (asked: ClientHeader) => Promise<void> | undefined = () => undefined;
  /** Resolves once a desk has published how it is written to: whoever opens a chat before is told that there is none, and to come again. */
  readonly opened: Promise<void>;
  #open: () => void = () => undefined;
  readonly #server: Server;
  readonly #cuts = new Set<() => void>();
  readonly #relayPort: number;

  private constructor(server: Server, port: number, relayPort: number) {
    this.url = `http://127.0.0.1:${port}`;
    this.#server = server;
    this.#relayPort = relayPort;
    this.opened = new Promise((resolve) => (this.#open = resolve));
    const sockets = new WebSocketServer({ server, handleProtocols: () => PROTOCOL });
    sockets.on('connection', (client, { url, headers }) => {
      this.requests.push(`${url} ${JSON.stringify(headers)}`);
      this.#join(client);
    });
  }

  static async before(relayPort: number): Promise<Wire> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (!address || typeof address === 'string') throw new Error('no port');
    return new Wire(server, address.port, relayPort);
  }

  /** Ends every connection, as a network failure would. */
  cut(): void {
    for (const cut of this.#cuts) cut();
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(client: WebSocket): void {
    const relay = new WebSocket(`ws://127.0.0.1:${this.#relayPort}/relay`, PROTOCOL);
    const open = new Promise((resolve) => relay.once('open', resolve));
    const asked = new Map<number, ClientHeader>();
    client.on('message', (data) => {
      const bytes = bytesOf(data);
      this.sent.push(bytes);
      const { header } = parseClientFrame(bytes);
      asked.set(header.request, header);
      if (this.loses(header)) return;
      const held = this.holds(header);
      void (held ? Promise.all([open, held]) : open).then(() => relay.send(bytes));
    });
    relay.on('message', (data) => {
      const bytes = bytesOf(data);
      this.received.push(bytes);
      const frame = relayFrameOf(bytes);
      const request = 'request' in frame.header ? frame.header.request : undefined;
      const question = request === undefined ? undefined : asked.get(request);
      // The last resort comes first.
      if (frame.header.type === 'ok' && question?.type === 'publish' && !question.lastResort) this.#open();
      for (const { header, parts } of this.tamper(frame, question)) client.send(encodeFrame(header, parts));
    });
    const end = () => {
      this.#cuts.delete(end);
      client.terminate();
      relay.terminate();
    };
    this.#cuts.add(end);
    for (const socket of [client, relay]) socket.on('close', end).on('error', end);
  }
}

function bytesOf(data: WebSocket.RawData): Uint8Array {
  if (!Buffer.isBuffer(data)) throw new Error('not one buffer');
  return new Uint8Array(data);
}
