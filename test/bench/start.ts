import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atMost, type Figure, quantile } from './figure.js';

const STARTS = 5;

/** `npm start` after the build, from nothing to its printed addresses, every time with a new clinic. */
export async function run(): Promise<Figure[]> {
  const samples: number[] = [];
  for (let i = 0; i < STARTS; i++) samples.push(await startOnce());
  return [atMost(3, { name: 'cold start of npm start after the build, median', value: quantile(samples, 0.5), unit: 's' })];
}

async function startOnce(): Promise<number> {
  const data = await mkdtemp(join(tmpdir(), 'sotto-start-'));
  const [port, chatPort] = [await freePort(), await freePort()];
  const startedMs = performance.now();
  const child = spawn('npm', ['start', '--silent', '--', '--data', data, '--port', String(port), '--chat-port', String(chatPort)], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  try {
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk) => String(chunk).includes('/console') && resolve());
      child.once('exit', () => reject(new Error('npm start ended without its addresses')));
    });
    return (performance.now() - startedMs) / 1000;
  } finally {
    const ended = once(child, 'exit');
    if (child.pid) process.kill(-child.pid, 'SIGINT');
    await ended;
    await rm(data, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
