import { systemClock } from '../clock.js';
import { DeskError, type DeskEvent, LOOPBACK, serveDesk } from '../desk/index.js';
import { proxyList } from '../relay/client-address.js';
import { type ProxyTrouble, serveRelay } from '../relay/index.js';
import type { Command } from './arguments.js';

/** `sotto serve`, or `sotto desk` with the address of a relay elsewhere. */
export async function runDesk({ data, port, values: { host = '127.0.0.1', proxy, demo, space }, say }: Command, relay?: string): Promise<void> {
  if (demo && (proxy || ![...LOOPBACK, 'localhost'].includes(host))) throw new DeskError('refused', '--demo lets in whoever is on this machine, without a code: not together with --proxy or --host');
  const storageKey = process.env.SOTTO_STORAGE_KEY;
  const warn = warner();
  const running = await startStoppable(serveDesk({
    data,
    port,
    host,
    ...(relay !== undefined && { relay }),
    relayOptions: { ...(proxy && { trustedProxies: proxies(proxy) }), ...limitsOf(space) },
    ...(storageKey && { storageKey }),
    ...(demo && { demoAccounts: demo.map((name) => ({ account: name, name, role: 'agent' }) as const) }),
    logger: (event) => {
      const line = warningOf(event, data, relay);
      if (line !== undefined) warn(line);
      if (event.kind === 'store-broken') process.exit(1);
    },
  }));
  say(`Desk and console: ${addressOf(host, running.port)}/console`);
}

/** `sotto relay` */
export async function runRelay({ data, port, values: { host = '127.0.0.1', proxy = [], space }, say }: Command): Promise<void> {
  const warn = warner();
  const running = await startStoppable(serveRelay({
    port,
    host,
    data,
    // As with `serve`: a proxy on this machine is the usual one.
    trustedProxies: [...LOOPBACK, ...proxies(proxy)],
    ...limitsOf(space),
    logger: (event) => {
      if (event.kind === 'full') warn(FULL);
      if (event.kind === 'clock-doubted') warn(CLOCK_DOUBTED);
      if (event.kind === 'failed') warn(`the relay cannot work with what is in ${data}. Is the disk full?`);
      if (event.kind === 'proxy') warn(proxyTroubles[event.trouble]);
      if (event.kind !== 'store-broken') return;
      warn(STORE_BROKEN);
      process.exit(1);
    },
  }));
  say(`Relay: ${addressOf(host, running.port)}`);
}

/** Nothing that was acknowledged is lost: whoever watches over the process starts it anew, and clients come back by themselves. */
const STORE_BROKEN = 'the thread that works on relay.db has ended; so does the service, to be started anew';

const CLOCK_DOUBTED = 'by this machine’s clock half a day or more has passed since the relay last looked at it. Is it right? Nothing is deleted from relay.db for its age within the next six hours';

const FULL = 'relay.db holds as much as it may: no conversation begins until some of it is deleted. --space gives it more';

/** @throws DeskError `refused` for what is no number of gigabytes. */
function limitsOf(space: string | undefined): { limits?: { storeBytes: number } } {
  if (space === undefined) return {};
  const gigabytes = Number(space);
  if (!(gigabytes > 0 && gigabytes < 1e6)) throw new DeskError('refused', '--space takes a number of gigabytes');
  return { limits: { storeBytes: gigabytes * 1e9 } };
}

const proxyTroubles: Readonly<Record<ProxyTrouble, string>> = {
  silent: 'the proxy in front sends no X-Forwarded-For: nobody is limited, or all together as if they were one',
  unknown: 'connections bear X-Forwarded-For, from an address that no --proxy names: all that come from there are limited as if they were one',
};

/** @throws DeskError `refused` for what is neither an address nor a network. */
function proxies(given: readonly string[]): readonly string[] {
  try {
    proxyList(given);
    return given;
  } catch (cause) {
    throw new DeskError('refused', '--proxy takes an address, or a network like 10.0.0.0/8', { cause });
  }
}

function warningOf(event: DeskEvent, data: string, relay: string | undefined): string | undefined {
  switch (event.kind) {
    case 'storage-failed':
      return `nothing can be written to ${data}. Is the disk full? Trying again`;
    case 'too-few-files':
      return 'the system lets this process open no more files and connections. Raise its limit (LimitNOFILE, `ulimit -n`)';
    case 'defect':
      return `something was passed over that this version cannot deal with; please report it: ${event.at}`;
    case 'offline':
      return relay === undefined ? undefined : `the relay at ${relay} does not answer. Trying again`;
    case 'full':
      return FULL;
    case 'clock-doubted':
      return CLOCK_DOUBTED;
    case 'store-broken':
      return STORE_BROKEN;
    case 'proxy':
      return proxyTroubles[event.trouble];
    case 'clock-leapt':
      return 'by this machine’s clock more than a month has passed since the desk last looked at it. Is it right? Nothing is deleted for its age within the next day';
    case 'profile-ends':
      return `the clinic’s profile ends on ${new Date(event.atMs).toISOString().slice(0, 10)}, and with it the chat. Put root.key into ${data}: a new one is signed within a day, or at the next start`;
    case 'unsigned':
      return `clinic.json says something else than the signed profile, which is in force. Put root.key into ${data} and start anew: it is signed then`;
    default:
      return undefined;
  }
}

/** Each thing once a minute at most: on a full disk whatever is asked fails. */
function warner(): (text: string) => void {
  const saidAtMs = new Map<string, number>();
  return (text) => {
    const now = systemClock.now();
    if (now - (saidAtMs.get(text) ?? -Infinity) < 60_000) return;
    saidAtMs.set(text, now);
    process.stderr.write(`sotto: ${text}\n`);
  };
}

function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** The first signal stops in order, also what is still starting; the second at once. */
function startStoppable<Running extends { close(): Promise<void> }>(starting: Promise<Running>): Promise<Running> {
  const stop = async () => {
    // Where it does not start, the command ends by that.
    const running = await starting.catch(() => undefined);
    await running?.close();
    if (running) process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(130));
      void stop();
    });
  }
  return starting;
}
