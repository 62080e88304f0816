import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../bytes.js';
import type { Clock } from '../clock.js';
import { decodeJson, encodeJson } from '../conversation/json.js';
import type { Entry, Vault } from '../conversation/vault.js';
import { createKeyPackage, CryptoError, type Identity, keyPackageRefOf, memberId, type SuiteName, type Trust } from '../crypto/index.js';
import { RelayError } from '../transport/errors.js';
import type { Relay } from '../transport/relay-client.js';
import { text, truth, whole } from '../schemas.js';

const record = z.strictObject({
  secrets: text(),
  lastResort: truth,
  createdAtMs: whole(),
  /** Taken back, and not given out by the desk any more; whoever was handed it before may still come. */
  spent: z.optional(z.literal(true)),
});

/** What is asked of a relay. */
export type PoolRelay = Pick<Relay, 'publish' | 'take'>;
type Kept = Pick<z.infer<typeof record>, 'lastResort' | 'createdAtMs'>;

const WEEK_MS = 7 * 86_400_000;
const POOL = 40;
const POOL_LOW = 20;
/** Published in small lots: a hybrid KeyPackage has over 4 KB. */
const LOT = 10;
const LIFETIME_MS = 4 * WEEK_MS;
/** Of which the desk keeps the secrets at a time: anybody can take one from the relay, and nobody has to use it. The oldest go. */
const MAX_KEPT = 2000;
/** How many of the relay's pool are looked at, and how often it is added to, before something else has its turn: a relay may say what it likes. */
const MAX_LOOKS = 100;
const MAX_LOTS = 2 * (POOL / LOT);

/** A KeyPackage that somebody has taken. */
interface Claimed {
  readonly secrets: Uint8Array;
  /** What is to be stored with joining a group; undefined when it has led into that group before, whose keys would be used twice. */
  use(group: string): Promise<Entry[] | undefined>;
}

/** The desk's KeyPackages: a pool on the relay for one use each, and a last resort, renewed weekly, for when the pool is empty. */
export class KeyPackagePool {
  readonly #identity: Identity;
  readonly #suite: SuiteName;
  readonly #vault: Vault;
  readonly #clock: Clock;
  readonly #trust: () => Trust;
  /** How many of the relay's pool are to be looked at, the oldest first: at the start all, since the desk itself may have been restored from a backup. */
  #unseen = Infinity;
  /** After that, the one that is good is not given back: as the newest it would stand behind what may be used up. */
  #spends = false;
  /** By record: when it was made. To read them all with every visitor would take longer with each one that somebody has taken. */
  #kept: Map<string, Kept> | undefined;

  constructor(options: { identity: Identity; suite: SuiteName; vault: Vault; clock: Clock; trust: () => Trust }) {
    this.#identity = options.identity;
    this.#suite = options.suite;
    this.#vault = options.vault;
    this.#clock = options.clock;
    this.#trust = options.trust;
  }

  /** Brings the relay's pool up to its size. @throws RelayError, TransportError */
  async fill(relay: PoolRelay): Promise<void> {
    const mailbox = memberId(this.#identity.key.publicKey);
    await this.#renewLastResort(relay, mailbox);
    let size = await this.#sift(relay, mailbox);
    if (size >= POOL_LOW) return;
    for (let lots = 0; size < POOL && lots < MAX_LOTS; lots++) size = await relay.publish(mailbox, await this.#create(LOT));
  }

  /** As {@link fill}, after a while or at a relay that may be an older copy of itself: what is used up or has expired is among the oldest. */
  refresh(relay: PoolRelay): Promise<void> {
    if (this.#unseen === 0) {
      this.#unseen = 1;
      this.#spends = true;
    }
    return this.fill(relay);
  }

  /** What is needed to join with a Welcome for one of `refs`. */
  async claim(refs: readonly string[]): Promise<Claimed | undefined> {
    for (const ref of refs) {
      const bytes = await this.#vault.get(nameOf(ref));
      if (!bytes) continue;
      const { secrets, lastResort } = decodeJson(bytes, record, 'lost');
      if (!lastResort) this.#kept?.delete(nameOf(ref));
      return { secrets: fromBase64Url(secrets), use: async (group) => (lastResort ? this.#useAgain(ref, group) : [{ name: nameOf(ref) }]) };
    }
    return undefined;
  }

  /** The last resort is there for the next one too: which groups it has led into is known for as long as it is, when nothing else of them is any more. */
  async #useAgain(ref: string, group: string): Promise<Entry[] | undefined> {
    const name = `${joinedWith(nameOf(ref))}${toBase64Url(sha256(utf8ToBytes(group)))}`;
    return (await this.#vault.get(name)) ? undefined : [{ name, value: new Uint8Array() }];
  }

  /**
   * Takes out of the pool what nobody can be welcomed with: whoever was handed it would wait for ever. Where the relay lets nothing more be taken for
   * now, the rest is looked at the next time.
   *
   * @returns the pool's size.
   */
  async #sift(relay: PoolRelay, mailbox: string): Promise<number> {
    let size = await relay.publish(mailbox, []);
    this.#unseen = Math.min(this.#unseen, size);
    for (let looks = 0; this.#unseen > 0 && looks < MAX_LOOKS; looks++) {
      const taken = await relay.take(mailbox).catch(onlyRefused);
      if (!taken) break;
      const good = await this.#goodOne(taken);
      if (good) this.#unseen--;
      if (good && this.#spends) await this.#vault.write([{ name: good.name, value: encodeJson({ ...good.kept, spent: true }) }]);
      size = await relay.publish(mailbox, good && !this.#spends ? [taken] : []);
      this.#unseen = Math.min(this.#unseen, size);
    }
    return size;
  }

  /** What is kept for a KeyPackage of the pool with which somebody can be welcomed. */
  async #goodOne(keyPackage: Uint8Array): Promise<{ name: string; kept: z.infer<typeof record> } | undefined> {
    try {
      const name = nameOf(keyPackageRefOf(keyPackage, this.#trust()));
      const bytes = await this.#vault.get(name);
      const kept = bytes && decodeJson(bytes, record, 'lost');
      return kept && !kept.spent && !kept.lastResort ? { name, kept } : undefined;
    } catch (error) {
      if (error instanceof CryptoError) return undefined;
      throw error;
    }
  }

  async #renewLastResort(relay: PoolRelay, mailbox: string): Promise<void> {
    const now = this.#clock.now();
    const kept = [...(await this.#index())].map(([name, facts]) => ({ name, ...facts }));
    const current = kept.some(({ lastResort, createdAtMs }) => lastResort && now - createdAtMs < WEEK_MS);
    if (current && this.#unseen !== Infinity) return;
    await relay.publish(mailbox, await this.#create(1, true), { lastResort: true });
    // Welcomes for the one before may still be on their way; older ones, and what nobody has used in its lifetime, are done with.
    const old = kept.filter(({ createdAtMs }) => now - createdAtMs > LIFETIME_MS);
    const joined = await Promise.all(old.map(({ name }) => this.#vault.list(joinedWith(name))));
    await this.#forget([...old, ...joined.flat()].map(({ name }) => name));
  }

  /** The oldest first. */
  async #index(): Promise<Map<string, Kept>> {
    if (this.#kept) return this.#kept;
    const kept = (await this.#vault.list('k/')).map(({ name, value }): [string, Kept] => [name, decodeJson(value, record, 'lost')]);
    this.#kept = new Map(kept.toSorted(([, a], [, b]) => a.createdAtMs - b.createdAtMs).map(([name, { lastResort, createdAtMs }]) => [name, { lastResort, createdAtMs }]));
    return this.#kept;
  }

  async #forget(names: readonly string[]): Promise<void> {
    await this.#vault.write(names.map((name) => ({ name })));
    for (const name of names) this.#kept?.delete(name);
  }

  async #create(count: number, lastResort = false): Promise<Uint8Array[]> {
    const now = this.#clock.now();
    const options = { suite: this.#suite, nowMs: now, lifetimeMs: LIFETIME_MS, lastResort };
    const created = await Promise.all(Array.from({ length: count }, () => createKeyPackage(this.#identity, options)));
    await this.#vault.write(created.map(({ ref, secrets }) => ({ name: nameOf(ref), value: encodeJson({ secrets: toBase64Url(secrets), lastResort, createdAtMs: now }) })));
    const kept = await this.#index();
    for (const { ref } of created) kept.set(nameOf(ref), { lastResort, createdAtMs: now });
    await this.#forget([...kept].filter(([, facts]) => !facts.lastResort).slice(0, Math.max(0, kept.size - MAX_KEPT)).map(([name]) => name));
    return created.map(({ keyPackage }) => keyPackage);
  }
}

function onlyRefused(error: unknown): undefined {
  if (!(error instanceof RelayError)) throw error;
}

function nameOf(ref: string): string {
  return `k/${ref}`;
}

/** Begins the names of what is known of the groups that a last resort has led into. */
function joinedWith(name: string): string {
  return `joined/${name}/`;
}
