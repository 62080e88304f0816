import type { Clock } from '../clock.js';
import type { BlobLimits, LogLimits } from './store.js';

/** So many a minute in the long run, so many at once after a rest. */
export type Rate = { perMinute: number; burst: number };

/** What one connection, one address, or all together may use. An address may stand for many people behind one router. */
export type RelayLimits = BlobLimits & LogLimits & {
  /** Of all addresses together; past it, only those without limits connect. */
  connections: number;
  connectionsPerAddress: number;
  subscriptionsPerConnection: number;
  mailboxesPerConnection: number;
  requestsPerConnection: Rate;
  requestsPerAddress: Rate;
  /** All that one address sends, in bytes: what fills memory and disk. */
  bytesPerAddress: Rate;
  /** New conversations and profiles of one address: what makes the store grow. */
  creationsPerAddress: Rate;
  /** KeyPackages taken by one address. */
  takesPerAddress: Rate;
  /** Items, and Welcomes of commits, that one address puts into mailboxes: somebody has to look at each. */
  postsPerAddress: Rate;
  /** Bytes that the store holds before nothing new begins; what goes on may come to an eighth more. Measured at the start, and every minute. */
  storeBytes: number;
  /** Mailboxes opened by one address: each costs a signature check. */
  opensPerAddress: Rate;
};

export const defaultLimits: RelayLimits = {
  connections: 20_000,
  connectionsPerAddress: 200,
  subscriptionsPerConnection: 20_000,
  mailboxesPerConnection: 16,
  requestsPerConnection: { perMinute: 3000, burst: 200 },
  requestsPerAddress: { perMinute: 30_000, burst: 2000 },
  bytesPerAddress: { perMinute: 64 * 1024 ** 2, burst: 128 * 1024 ** 2 },
  creationsPerAddress: { perMinute: 10, burst: 30 },
  takesPerAddress: { perMinute: 30, burst: 30 },
  postsPerAddress: { perMinute: 300, burst: 300 },
  storeBytes: 32 * 1024 ** 3,
  opensPerAddress: { perMinute: 60, burst: 100 },
  entriesPerConversation: 250_000,
  entryBytesPerConversation: 256 * 1024 ** 2,
  epochsPerConversation: 100_000,
  blobBytes: 32 * 1024 ** 2,
  blobsPerConversation: 100,
  blobBytesPerConversation: 256 * 1024 ** 2,
  blobBytesInAll: 20 * 1024 ** 3,
};

/** Lets a {@link Rate} through: GCRA, one number for each bucket. */
export class Bucket {
  /** When the bucket would be full again: the theoretical arrival time. */
  #fullAtMs = 0;

  /** Whether one more, or so many, are within the rate, and if so, counts them. */
  take({ perMinute, burst }: Rate, nowMs: number, count = 1): boolean {
    const intervalMs = 60_000 / perMinute;
    // No emptier than empty: after a clock was put back it would be, for as long as that was ahead.
    this.#fullAtMs = Math.min(this.#fullAtMs, nowMs + burst * intervalMs);
    const fullAtMs = Math.max(this.#fullAtMs, nowMs) + count * intervalMs;
    if (fullAtMs - nowMs > burst * intervalMs) return false;
    this.#fullAtMs = fullAtMs;
    return true;
  }

  isFull(nowMs: number): boolean {
    return this.#fullAtMs <= nowMs;
  }
}

/** Buckets that are remembered; past this, the full ones are forgotten first and then the oldest. */
const MAX_BUCKETS = 100_000;

/** One {@link Bucket} for each address. */
export class Buckets {
  readonly #rate: Rate;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: Rate, clock: Clock) {
    this.#rate = rate;
    this.#clock = clock;
  }

  take(address: string, count?: number): boolean {
    const bucket = this.#buckets.get(address) ?? new Bucket();
    this.#buckets.set(address, bucket);
    if (this.#buckets.size > MAX_BUCKETS) this.forgetFull();
    return bucket.take(this.#rate, this.#clock.now(), count);
  }

  /** Forgets who has rested long enough. */
  forgetFull(): void {
    const nowMs = this.#clock.now();
    for (const [address, bucket] of this.#buckets) if (bucket.isFull(nowMs)) this.#buckets.delete(address);
    for (const address of this.#buckets.keys()) {
      if (this.#buckets.size <= MAX_BUCKETS / 2) break;
      this.#buckets.delete(address);
    }
  }
}

/** What one address may do at a rate. */
export type Share = Extract<keyof RelayLimits, 'requestsPerAddress' | 'bytesPerAddress' | 'creationsPerAddress' | 'takesPerAddress' | 'postsPerAddress' | 'opensPerAddress'>;

/** What each address has had lately. */
export class Shares {
  readonly #limits: RelayLimits;
  readonly #clock: Clock;
  readonly #had = new Map<Share, Buckets>();

  constructor(limits: RelayLimits, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /** Whether one more, or so many, are within the address's share, and if so, counts them. */
  take(share: Share, address: string, count?: number): boolean {
    const had = this.#had.get(share) ?? new Buckets(this.#limits[share], this.#clock);
    this.#had.set(share, had);
    return had.take(address, count);
  }

  /** Forgets who has rested long enough. */
  forgetFull(): void {
    for (const had of this.#had.values()) had.forgetFull();
  }
}

/** What counts as one address: of IPv6 the /64 network, since whoever has one address there has 2⁶⁴. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...rest].slice(0, 4).join(':');
}
