import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { WebSocket } from 'ws';
import { systemClock } from '../../src/clock.js';
import { serveRelay } from '../../src/relay/index.js';
import { PROTOCOL } from '../../src/transport/frame.js';
import { RelayConnection } from '../../src/transport/relay-client.js';
import { webSocketTransport } from '../../src/transport/websocket.js';
import { online, TestConversation } from '../relay/support.js';
import { atLeast, atMost, quantile, type Figure } from './figure.js';

const WRITERS = 64;
const WARM_UP_MS = 2000;
const MEASURE_MS = 8000;
/** About what a short message takes once it is padded and sealed. */
const ENTRY_BYTES = 600;
const IDLE_CONNECTIONS = 5000;

/** The embedded relay on its SQLite store in one process, the load in another, on the same machine. */
export async function run(): Promise<Figure[]> {
  const { appendsPerSecond, p99Ms } = await withRelay((port) => ask<LoadResult>('load', port));
  const bytesEach = await withRelay(async (port, relay) => {
    const before = await memoryOf(relay);
    const crowd = start('idle', String(port));
    await once(crowd, 'message');
    const after = await memoryOf(relay);
    await stop(crowd);
    return (after - before) / IDLE_CONNECTIONS;
  });
  return [
    atLeast(2000, { name: `durable appends, ${WRITERS} writers`, value: appendsPerSecond, unit: '/s' }),
    atMost(50, { name: `durable append, ${WRITERS} writers, p99`, value: p99Ms, unit: 'ms' }),
    atMost(30, { name: `memory of an idle connection, of ${IDLE_CONNECTIONS}`, value: bytesEach / 1000, unit: 'KB' }),
  ];
}

interface LoadResult {
  appendsPerSecond: number;
  p99Ms: number;
}

async function withRelay<Result>(work: (port: number, relay: ChildProcess) => Promise<Result>): Promise<Result> {
  const data = await mkdtemp(join(tmpdir(), 'sotto-bench-'));
  const relay = start('relay', data);
  try {
    const [port] = await once(relay, 'message');
    return await work(Number(port), relay);
  } finally {
    await stop(relay);
    await rm(data, { recursive: true });
  }
}

function start(role: keyof typeof roles, argument: string): ChildProcess {
  return fork(fileURLToPath(import.meta.url), [role, argument], { execArgv: [...process.execArgv, '--expose-gc'] });
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function ask<Answer>(role: keyof typeof roles, port: number): Promise<Answer> {
  const child = start(role, String(port));
  const [answer]: Answer[] = await once(child, 'message');
  await stop(child);
  if (answer === undefined) throw new Error(`${role} gave no answer`);
  return answer;
}

async function memoryOf(relay: ChildProcess): Promise<number> {
  relay.send('memory');
  const [bytes] = await once(relay, 'message');
  return Number(bytes);
}

const roles = {
  async relay(data: string): Promise<void> {
    const { port } = await serveRelay({ port: 0, data, unlimited: ['127.0.0.1'] });
    process.on('message', () => {
      globalThis.gc?.();
      process.send?.(process.memoryUsage.rss());
    });
    process.send?.(port);
  },

  async load(port: string): Promise<void> {
    const latencies: number[] = [];
    const startMs = performance.now();
    const [fromMs, untilMs] = [startMs + WARM_UP_MS, startMs + WARM_UP_MS + MEASURE_MS];
    const writer = async () => {
      const client = new RelayConnection({ connect: webSocketTransport(`http://127.0.0.1:${port}`, { WebSocket }), clock: systemClock });
      await online(client);
      const conversation = new TestConversation();
      await client.create(conversation.creation());
      for (let sentMs = performance.now(); sentMs < untilMs; ) {
        await client.append(conversation.message(1, ENTRY_BYTES));
        const doneMs = performance.now();
        if (sentMs >= fromMs) latencies.push(doneMs - sentMs);
        sentMs = doneMs;
      }
      await client.close();
    };
    await Promise.all(Array.from({ length: WRITERS }, writer));
    const result: LoadResult = { appendsPerSecond: latencies.length / (MEASURE_MS / 1000), p99Ms: quantile(latencies, 0.99) };
    process.send?.(result);
  },

  async idle(port: string): Promise<void> {
    const greeted = async () => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/relay`, PROTOCOL, { perMessageDeflate: false });
      await once(socket, 'message');
    };
    for (let made = 0; made < IDLE_CONNECTIONS; made += 100) await Promise.all(Array.from({ length: 100 }, greeted));
    process.send?.('connected');
  },
};

const [, script, role, argument] = process.argv;
if (script && import.meta.url === pathToFileURL(script).href) {
  if ((role === 'relay' || role === 'load' || role === 'idle') && argument !== undefined) await roles[role](argument);
  else process.stdout.write(`${JSON.stringify(await run(), null, 2)}\n`);
}
