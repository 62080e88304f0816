import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** Whose `X-Forwarded-For` is believed. @throws TypeError when one is neither an address nor a network like `10.0.0.0/8`. */
export function proxyList(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    if (isIP(address) === 0) throw new TypeError(`not an address or network: ${proxy}`);
    const family = familyOf(address);
    if (bits === undefined) list.addAddress(address, family);
    else if (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 'ipv4' ? 32 : 128)) list.addSubnet(address, Number(bits), family);
    else throw new TypeError(`not an address or network: ${proxy}`);
  }
  return list;
}

/**
 * Where a request comes from: the nearest address that is no trusted proxy, reading `X-Forwarded-For` from the right. What stands further
 * left was written by strangers.
 */
export function clientAddress(request: IncomingMessage, proxies: BlockList): string {
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  let address = plain(request.socket.remoteAddress ?? '');
  while (isIP(address) !== 0 && proxies.check(address, familyOf(address))) {
    const before = plain(forwarded.pop()?.trim() ?? '');
    // Nobody is forwarded from this machine's own loopback: whoever says so wants to be without limits.
    if (isIP(before) === 0 || LOOPBACK.check(before, familyOf(before))) break;
    address = before;
  }
  return address;
}

/**
 * How a proxy in front keeps limits from those they are meant for. `silent`: it does not say whom a connection comes from. `unknown`: it does, and is not
 * among those who are believed.
 */
export type ProxyTrouble = 'silent' | 'unknown';

/** Whether a request shows one: a page under TLS cannot have come here but through a proxy that ended it. */
export function proxyTrouble({ headers, socket }: IncomingMessage, proxies: BlockList): ProxyTrouble | undefined {
  const address = plain(socket.remoteAddress ?? '');
  const believed = isIP(address) !== 0 && proxies.check(address, familyOf(address));
  const says = headers['x-forwarded-for'] !== undefined;
  if (believed) return !says && headers.origin?.startsWith('https:') ? 'silent' : undefined;
  return says ? 'unknown' : undefined;
}

const LOOPBACK = proxyList(['127.0.0.0/8', '::1']);

/** IPv4 inside IPv6, as a socket of both shows it, in its own form. */
function plain(address: string): string {
  return /^::ffff:(?<v4>\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.groups?.v4 ?? address;
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}
