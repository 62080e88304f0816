import { DeskError, LOOPBACK, serveDesk } from '../desk/index.js';
import { proxyList } from '../relay/client-address.js';
import { serveRelay } from '../relay/index.js';
import type { Command } from './arguments.js';
import { warnOf } from './warnings.js';

/** `sotto serve`, or `sotto desk` with the address of a relay elsewhere. */
export async function runDesk({ data, port, values: { host = '127.0.0.1', proxy, demo, space }, say }: Command, relay?: string): Promise<void> {
  if (demo && (proxy || ![...LOOPBACK, 'localhost'].includes(host))) throw new DeskError('refused', '--demo lets in whoever is on this machine, without a code: not together with --proxy or --host');
  const storageKey = process.env.SOTTO_STORAGE_KEY;
  const running = await startStoppable(serveDesk({
    data,
    port,
    host,
    ...(relay !== undefined && { relay }),
    relayOptions: { ...(proxy && { trustedProxies: proxies(proxy) }), ...limitsOf(space) },
    ...(storageKey && { storageKey }),
    ...(demo && { demoAccounts: demo.map((name) => ({ account: name, name, role: 'agent' }) as const) }),
    logger: warnOf({ data, relay }),
  }));
  say(`Desk and console: ${addressOf(host, running.port)}/console`);
}

/** `sotto relay` */
export async function runRelay({ data, port, values: { host = '127.0.0.1', proxy = [], space }, say }: Command): Promise<void> {
  const running = await startStoppable(serveRelay({
    port,
    host,
    data,
    // As with `serve`: a proxy on this machine is the usual one.
    trustedProxies: [...LOOPBACK, ...proxies(proxy)],
    ...limitsOf(space),
    logger: warnOf({ data }),
  }));
  say(`Relay: ${addressOf(host, running.port)}`);
}

/** @throws DeskError `refused` for what is no number of gigabytes. */
function limitsOf(space: string | undefined): { limits?: { storeBytes: number } } {
  if (space === undefined) return {};
  const gigabytes = Number(space);
  if (!(gigabytes > 0 && gigabytes < 1e6)) throw new DeskError('refused', '--space takes a number of gigabytes');
  return { limits: { storeBytes: gigabytes * 1e9 } };
}

/** @throws DeskError `refused` for what is neither an address nor a network. */
function proxies(given: readonly string[]): readonly string[] {
  try {
    proxyList(given);
    return given;
  } catch (cause) {
    throw new DeskError('refused', '--proxy takes an address, or a network like 10.0.0.0/8', { cause });
  }
}

function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** The first signal stops in order, also what is still starting and what a closed terminal leaves behind; the second at once. */
function startStoppable<Running extends { close(): Promise<void> }>(starting: Promise<Running>): Promise<Running> {
  const stop = async () => {
    // Where it does not start, the command ends by that.
    const running = await starting.catch(() => undefined);
    await running?.close();
    if (running) process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(130));
      void stop();
    });
  }
  return starting;
}
