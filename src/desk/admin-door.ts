import { createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { equalBytes } from '../bytes.js';
import { DeskError } from './errors.js';
import { text, textLike, whole } from '../schemas.js';

/** What a command asks of a desk that runs. */
export type AdminMatter = 'agents' | 'erase' | 'export' | 'forms';

const request = z.strictObject({
  /** JSON. */
  asked: text(4096),
  atMs: whole(),
  nonce: text(32, 32),
  mac: textLike(/^[0-9a-f]{64}$/),
});

export type AdminRequest = z.infer<typeof request>;

const LABEL = 'sotto admin v2';
/** For how long a request is good. */
const FRESH_MS = 60_000;

/** A request that a desk with the same storage key answers, once and now: what somebody takes of it on its way opens nothing. */
export function signAdminRequest(storageKey: Uint8Array, matter: AdminMatter, asked: object, nowMs: number): AdminRequest {
  const unsigned = { asked: JSON.stringify(asked), atMs: nowMs, nonce: randomBytes(16).toString('hex') };
  return { ...unsigned, mac: macOf(storageKey, matter, unsigned).toString('hex') };
}

/**
 * Lets in the commands of whoever can read the desk's folder: they prove the storage key, with which one could read the database as it lies. A request is believed
 * once, and only while it is fresh.
 */
export class AdminDoor {
  readonly #storageKey: Uint8Array;
  /** By nonce: when it was used. */
  readonly #used = new Map<string, number>();

  constructor(storageKey: Uint8Array) {
    this.#storageKey = storageKey;
  }

  /** @returns what is asked. @throws DeskError `refused`; zod's error when it is not a request */
  check(matter: AdminMatter, value: unknown, nowMs: number): unknown {
    const { mac, ...unsigned } = z.parse(request, value);
    const right = equalBytes(macOf(this.#storageKey, matter, unsigned), Buffer.from(mac, 'hex'));
    for (const [nonce, atMs] of this.#used) if (Math.abs(nowMs - atMs) > 2 * FRESH_MS) this.#used.delete(nonce);
    if (!right || Math.abs(nowMs - unsigned.atMs) > FRESH_MS || this.#used.has(unsigned.nonce)) throw new DeskError('refused', 'the request does not prove the storage key');
    this.#used.set(unsigned.nonce, nowMs);
    return JSON.parse(unsigned.asked);
  }
}

function macOf(storageKey: Uint8Array, matter: AdminMatter, { asked, atMs, nonce }: Omit<AdminRequest, 'mac'>): Buffer {
  const key = createHmac('sha256', storageKey).update(LABEL).digest();
  return createHmac('sha256', key).update([matter, atMs, nonce, asked].join('\n')).digest();
}
