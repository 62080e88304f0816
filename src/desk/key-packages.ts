import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../bytes.js';
import type { Clock } from '../clock.js';
import { decodeJson, encodeJson } from '../conversation/json.js';
import type { Entry, Vault } from '../conversation/vault.js';
import { createKeyPackage, type Identity, memberId, type SuiteName } from '../crypto/index.js';
import type { Relay } from '../transport/relay-client.js';

const record = z.strictObject({ secrets: z.string(), lastResort: z.boolean(), createdAtMs: z.number() });

const WEEK_MS = 7 * 86_400_000;
const POOL = 40;
const POOL_LOW = 20;
/** Published in small lots: a hybrid KeyPackage has over 4 KB. */
const LOT = 10;
const LIFETIME_MS = 4 * WEEK_MS;

/** The desk's KeyPackages: a pool on the relay for one use each, and a last resort, renewed weekly, for when the pool is empty. */
export class KeyPackagePool {
  readonly #identity: Identity;
  readonly #suite: SuiteName;
  readonly #vault: Vault;
  readonly #clock: Clock;

  constructor(options: { identity: Identity; suite: SuiteName; vault: Vault; clock: Clock }) {
    this.#identity = options.identity;
    this.#suite = options.suite;
    this.#vault = options.vault;
    this.#clock = options.clock;
  }

  /** Brings the relay's pool up to its size. @throws RelayError, TransportError */
  async fill(relay: Relay): Promise<void> {
    const mailbox = memberId(this.#identity.key.publicKey);
    await this.#renewLastResort(relay, mailbox);
    let size = await relay.publish(mailbox, []);
    if (size >= POOL_LOW) return;
    while (size < POOL) size = await relay.publish(mailbox, await this.#create(LOT));
  }

  /** What is needed to join with a Welcome for one of `refs`; the entries delete it where it may be used only once. */
  async claim(refs: readonly string[]): Promise<{ secrets: Uint8Array; used: Entry[] } | undefined> {
    for (const ref of refs) {
      const bytes = await this.#vault.get(nameOf(ref));
      if (!bytes) continue;
      const { secrets, lastResort } = decodeJson(bytes, record, 'lost');
      return { secrets: fromBase64Url(secrets), used: lastResort ? [] : [{ name: nameOf(ref) }] };
    }
    return undefined;
  }

  async #renewLastResort(relay: Relay, mailbox: string): Promise<void> {
    const now = this.#clock.now();
    const kept = (await this.#vault.list('k/')).map(({ name, value }) => ({ name, ...decodeJson(value, record, 'lost') }));
    if (kept.some(({ lastResort, createdAtMs }) => lastResort && now - createdAtMs < WEEK_MS)) return;
    await relay.publish(mailbox, await this.#create(1, true), { lastResort: true });
    // Welcomes for the one before may still be on their way; older ones, and what nobody has used in its lifetime, are done with.
    await this.#vault.write(kept.filter(({ createdAtMs }) => now - createdAtMs > LIFETIME_MS).map(({ name }) => ({ name })));
  }

  async #create(count: number, lastResort = false): Promise<Uint8Array[]> {
    const now = this.#clock.now();
    const options = { suite: this.#suite, nowMs: now, lifetimeMs: LIFETIME_MS, lastResort };
    const created = await Promise.all(Array.from({ length: count }, () => createKeyPackage(this.#identity, options)));
    await this.#vault.write(created.map(({ ref, secrets }) => ({ name: nameOf(ref), value: encodeJson({ secrets: toBase64Url(secrets), lastResort, createdAtMs: now }) })));
    return created.map(({ keyPackage }) => keyPackage);
  }
}

function nameOf(ref: string): string {
  return `k/${ref}`;
}
