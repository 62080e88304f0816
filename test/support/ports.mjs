// Ports for programs that have to be told theirs, or that listen again on the one they had: below those that systems give by themselves, and of
// this process alone, so that nobody takes one meanwhile.
import { createServer } from 'node:net';

const LOWEST = 11_000;
const BLOCKS = 200;
const EACH = 100;

const own = ownPorts();

/** @returns {Promise<number[]>} Ports that nobody listens on, nor will. */
export async function freePorts(count) {
  const ports = [];
  while (ports.length < count) {
    const { value: port } = await own.next();
    if (port === undefined) throw new Error('no port is left');
    ports.push(port);
  }
  return ports;
}

/** By blocks, each of which is one process's: it listens on the first port of it for as long as it lives. */
async function* ownPorts() {
  for (let block = 0; block < BLOCKS; block++) {
    const first = LOWEST + ((process.pid + block) % BLOCKS) * EACH;
    const guard = await listening(first);
    if (!guard) continue;
    guard.unref();
    for (let port = first + 1; port < first + EACH; port++) {
      const server = await listening(port);
      if (!server) continue;
      await new Promise((resolve) => server.close(resolve));
      yield port;
    }
  }
}

/** On all addresses; nothing where somebody listens on one of them. */
function listening(port) {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(undefined));
    server.listen(port, () => resolve(server));
  });
}
