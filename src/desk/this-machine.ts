import { getConnInfo } from '@hono/node-server/conninfo';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Account } from './shifts.js';

/** By any of these a proxy shows that it is one. */
const FORWARDED = /^(?:x-forwarded-.+|forwarded|via|x-real-ip|x-(?:cluster-)?client-ip|true-client-ip|x-original-.+|x-envoy-.+|cf-.+|cdn-loop)$/;
const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The connection comes from this machine, to the very address that the desk listens on, and not through a proxy that shows itself, another site's name for it, or a page of
 * elsewhere. A proxy that shows itself in nothing, and passes on what it is given, cannot be told from this machine.
 */
export function isThisMachine(c: Context<{ Bindings: HttpBindings }>): boolean {
  const { address = '' } = getConnInfo(c).remote;
  const loopback = address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
  return loopback && isLocalHost(c) && !isForwarded(c) && isOwnPage(c);
}

/** What is asked of it by its own name and port. */
function isLocalHost(c: Context<{ Bindings: HttpBindings }>): boolean {
  return hasLocalName(c) && Number(new URL(c.req.url).port || 80) === c.env.incoming.socket.localPort;
}

/** By a name that every machine has for itself. */
export function hasLocalName(c: Context): boolean {
  return LOCAL.includes(new URL(c.req.url).hostname);
}

/** Proxies of the simplest kind speak an older HTTP. */
function isForwarded(c: Context<{ Bindings: HttpBindings }>): boolean {
  return c.env.incoming.httpVersion !== '1.1' || Object.keys(c.env.incoming.headers).some((name) => FORWARDED.test(name));
}

/** A program sends neither header, a browser both with whatever signs anybody in. */
function isOwnPage(c: Context): boolean {
  const [origin, site] = [c.req.header('origin'), c.req.header('sec-fetch-site')];
  const own = origin === undefined || origin === `http://${c.req.header('host')}`;
  return own && (site === undefined || site === 'same-origin' || site === 'none');
}

/** Whoever has the page from the desk says that it is the desk's, and names it otherwise than it was asked by: something in between has changed that. */
function isRenamed(c: Context): boolean {
  const origin = c.req.header('origin');
  return origin !== undefined && c.req.header('sec-fetch-site') === 'same-origin' && origin !== `http://${c.req.header('host')}`;
}

/** Accounts that sign in with one click, from this machine, for as long as nobody has come through a proxy: from then on whoever seems to be on it may be anywhere. */
export class DemoDoor {
  readonly #accounts: readonly Account[];
  #proxied = false;

  constructor(accounts: readonly Account[] = []) {
    this.#accounts = accounts;
  }

  /** To be shown every request. */
  look(c: Context<{ Bindings: HttpBindings }>): void {
    this.#proxied ||= isForwarded(c) || isRenamed(c);
  }

  for(c: Context<{ Bindings: HttpBindings }>): readonly Account[] {
    return !this.#proxied && isThisMachine(c) ? this.#accounts : [];
  }
}
