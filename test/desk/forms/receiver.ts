import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { freePorts } from '../../support/ports.mjs';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How a receiver treats a request it has read. */
export type Manner = (response: ServerResponse, socket: Socket) => void;

export const takes: Manner = (response) => void response.writeHead(204).end();
export const answers = (status: number, headers: Record<string, string> = {}): Manner => (response) => void response.writeHead(status, headers).end('no');
/** Never answers. */
export const hangs: Manner = () => undefined;
/** Has read everything, and is gone before it answers. */
export const dies: Manner = (_, socket) => void socket.destroy();
/** Answers one request with two whole responses. */
export const answersTwice: Manner = (_, socket) => void socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nokHTTP/1.1 500 Internal Server Error\r\ncontent-length: 2\r\n\r\nno');

/** A real receiver of webhooks, on a port of this machine. */
export class Receiver {
  readonly received: Received[] = [];
  /** For the requests to come, in order; after that `takes`. */
  readonly manners: Manner[] = [];
  readonly #server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      this.received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      (this.manners.shift() ?? takes)(response, request.socket);
    });
  });
  #port = 0;

  static async start(): Promise<Receiver> {
    const receiver = new Receiver();
    await receiver.listen();
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/hooks/forms`;
  }

  /** On the port it had before, if it had one. */
  async listen(): Promise<void> {
    if (this.#port === 0) [this.#port = 0] = await freePorts(1);
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject).listen(this.#port, '127.0.0.1', () => resolve());
    });
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return;
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }
}
