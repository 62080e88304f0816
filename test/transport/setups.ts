import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { gateway } from '../../examples/apps/white-label/gateway-transport.js';
import { FrameQueue, type TransportPeer, type TransportSetup } from '../../src/testing.js';
import { PROTOCOL } from '../../src/transport/frame.js';
import { memoryTransport } from '../../src/transport/memory.js';
import type { TransportFactory } from '../../src/transport/transport.js';
import { webSocketTransport } from '../../src/transport/websocket.js';
import { freePorts } from '../support/ports.mjs';

/** Things that come, for whoever waits for them. */
class Arrivals<Thing> {
  readonly #things: Thing[] = [];
  readonly #waiting: ((thing: Thing) => void)[] = [];

  push(thing: Thing): void {
    const waiting = this.#waiting.shift();
    if (waiting) waiting(thing);
    else this.#things.push(thing);
  }

  async next(): Promise<Thing> {
    return this.#things.shift() ?? new Promise((resolve) => this.#waiting.push(resolve));
  }
}

export async function memorySetup(): Promise<TransportSetup> {
  const peers = new Arrivals<TransportPeer>();
  const reachable = memoryTransport((socket) => {
    const frames = new FrameQueue();
    peers.push({
      next: () => frames.next(),
      send: (frame) => socket.send(frame),
      close: () => socket.close(1000, ''),
      drop: () => socket.close(1011, ''),
    });
    return { receive: (frame) => frames.push(frame), closed: () => undefined };
  });
  return { reachable, unreachable: memoryTransport(() => undefined), accepted: () => peers.next(), dispose: async () => undefined };
}

export async function webSocketSetup(): Promise<TransportSetup> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', path: '/base/relay', handleProtocols: () => PROTOCOL });
  return serverSetup(server, {
    reachable: (port) => webSocketTransport(`http://127.0.0.1:${port}/base/`, { WebSocket }),
    unreachable: (port) => webSocketTransport(`http://127.0.0.1:${port}`, { WebSocket }),
  });
}

/** The adapter of the white-label example, whose gateway says a word first. */
export async function gatewaySetup(): Promise<TransportSetup> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server.on('connection', (socket) => socket.send('ready'));
  const at = (port: number) => gateway(`ws://127.0.0.1:${port}/`, WebSocket);
  return serverSetup(server, { reachable: at, unreachable: at });
}

interface ByPort {
  readonly reachable: (port: number) => TransportFactory;
  readonly unreachable: (port: number) => TransportFactory;
}

async function serverSetup(server: WebSocketServer, { reachable, unreachable }: ByPort): Promise<TransportSetup> {
  await once(server, 'listening');
  const peers = new Arrivals<TransportPeer>();
  server.on('connection', (socket) => {
    const frames = new FrameQueue();
    socket.on('message', (data) => {
      if (Buffer.isBuffer(data)) frames.push(new Uint8Array(data));
    });
    peers.push({ next: () => frames.next(), send: (frame) => socket.send(frame), close: () => socket.close(1000), drop: () => socket.terminate() });
  });
  return {
    reachable: reachable(portOf(server)),
    unreachable: unreachable((await freePorts(1))[0] ?? 0),
    accepted: () => peers.next(),
    dispose: async () => {
      for (const client of server.clients) client.terminate();
      server.close();
      await once(server, 'close');
    },
  };
}

export function portOf(server: { address(): string | AddressInfo | null }): number {
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('not listening');
  return address.port;
}
