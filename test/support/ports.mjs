// Ports for programs that have to be told theirs: below those that systems give by themselves, and of this process alone, so that nobody takes
// one between the look whether it is free and the moment when the program listens on it.
import { createServer } from 'node:net';

const LOWEST = 11_000;
const EACH = 20;
const PROCESSES = 1000;

let given = 0;

/** @returns {Promise<number[]>} Ports that nobody listens on now. */
export async function freePorts(count) {
  const ports = [];
  while (ports.length < count) {
    const port = LOWEST + (process.pid % PROCESSES) * EACH + (given++ % EACH);
    if (await isFree(port)) ports.push(port);
  }
  return ports;
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, 'localhost', () => server.close(() => resolve(true)));
  });
}
