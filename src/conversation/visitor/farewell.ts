import { randomBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../../bytes.js';
import type { Clock } from '../../clock.js';
import { accessToken, destroyGroup, groupId, protect, wipe } from '../../crypto/index.js';
import type { KeyedStorage, Storage } from '../../storage/storage.js';
import { RelayError } from '../../transport/errors.js';
import type { Relay } from '../../transport/relay-client.js';
import { encodeContent } from '../content/content.js';
import { isDamage } from '../errors.js';
import { decodeJson, encodeJson } from '../json.js';
import { KeptSession, type SessionPlace } from '../group/kept-session.js';
import type { LiveConversation } from '../live/live-conversation.js';
import { Vault } from '../vault.js';
import { text } from '../../schemas.js';

/**
 * What a device that has destroyed a conversation still owes it: word that it is over, upon which the desk has the relay delete what it holds.
 * The end is sealed before the keys go, so that all that has to be kept for it is a message that nothing on the device opens, and the epoch's
 * access token, which gives nothing but ciphertext.
 */

const PREFIX = 'farewells/';

const record = z.strictObject({ conversation: text(), token: text(), entry: text() });
type Farewell = z.infer<typeof record>;

/** How long an end waits for the relay to take it. */
const END_WITHIN_MS = 10_000;

interface FarewellPlace extends SessionPlace {
  readonly clock: Clock;
  /** Aborted when the page is closed. */
  readonly signal: AbortSignal;
  /** In the tab that talks to it. */
  readonly relay: Relay | undefined;
}

/** The farewells of one device: kept past the destruction of everything else, until they were said or cannot be any more. */
export class Farewells {
  readonly #open: () => Promise<KeyedStorage>;
  #owed: readonly Farewell[] = [];

  /** @param open - The device's storage; destroyed, it is made anew, under another key. */
  constructor(open: () => Promise<KeyedStorage>) {
    this.#open = open;
  }

  get pending(): boolean {
    return this.#owed.length > 0;
  }

  /** What cannot be read any more cannot be said, and holds up nothing. @throws StorageError */
  async load(vault: Vault): Promise<void> {
    try {
      const stored = (await vault.list(PREFIX)).map(({ value }) => decodeJson(value, record, 'lost'));
      this.#owed = [...stored, ...this.#owed.filter(({ conversation }) => !stored.some((one) => one.conversation === conversation))];
    } catch (error) {
      if (!isDamage(error)) throw error;
      await vault.replace(PREFIX);
    }
  }

  /** What another tab owed. @throws as {@link load} */
  find(): Promise<void> {
    return this.#inStorage((vault) => this.load(vault));
  }

  /** Ends an open conversation, if the clinic can be told of it in a moment; else that is owed. @throws ConversationError, CryptoError, StorageError */
  async bid(live: LiveConversation, { relay, clock, signal, ...place }: FarewellPlace): Promise<void> {
    const { id, phase } = live.state;
    if (phase !== 'open' || this.#owed.some(({ conversation }) => conversation === id)) return;
    if (relay?.state === 'online') {
      await live.end();
      if (!live.session) await live.resume();
      const untilMs = clock.now() + END_WITHIN_MS;
      while (live.session && live.session.outbox.length > 0 && clock.now() < untilMs && !signal.aborted) await Promise.allSettled([clock.sleep(100, signal)]);
      if (live.session?.outbox.length === 0) return;
    }
    await live.close();
    const farewell = await sealFarewell(place, clock.now());
    if (farewell) this.#owed = [...this.#owed, farewell];
  }

  /** Writes what is owed into a storage that was just destroyed. @throws StorageError */
  async keep(): Promise<void> {
    const owed = this.#owed;
    if (owed.length > 0) await this.#inStorage((vault) => vault.write(owed.map((farewell) => ({ name: PREFIX + farewell.conversation, value: encodeJson(farewell) }))));
  }

  /** Says them. One that comes too late, after another's commit, is given up: then it is the desk that ends what nobody writes in. @throws RelayError, TransportError, StorageError */
  async say(relay: Relay): Promise<void> {
    for (const { conversation, token, entry } of this.#owed) {
      await relay.append({ conversation, token, entry: fromBase64Url(entry) }).catch(onlyTooLate);
      await this.#inStorage((vault) => vault.write([{ name: PREFIX + conversation }]));
      this.#owed = this.#owed.filter((other) => other.conversation !== conversation);
    }
  }

  async #inStorage(work: (vault: Vault) => Promise<void>): Promise<void> {
    const { storage, key } = await this.#open();
    const vault = new Vault(storage, key);
    await work(vault).finally(() => vault.close());
  }
}

/** Where another tab has destroyed a storage, or is about to: deletes whatever was written there since, but not what that tab owes. @throws StorageError */
export async function clearButFarewells(storage: Storage): Promise<void> {
  const names = (await storage.list('')).map(([name]) => name).filter((name) => !name.startsWith(PREFIX));
  await storage.write(names.map((name) => ({ name })));
}

/** Destroys a storage: all of it, unless another tab has done so and owes something since. @throws StorageError */
export async function destroyUnlessOwed(store: KeyedStorage): Promise<void> {
  const owed = await store.storage.list(PREFIX);
  await (owed.length > 0 ? clearButFarewells(store.storage) : store.destroy());
}

function onlyTooLate(error: unknown): void {
  const tooLate = error instanceof RelayError && (error.code === 'stale-epoch' || error.code === 'gone' || error.code === 'forbidden');
  if (!tooLate) throw error;
}

/** Undefined where there is no conversation that the relay knows of. @throws ConversationError, CryptoError, StorageError */
async function sealFarewell(place: SessionPlace, nowMs: number): Promise<Farewell | undefined> {
  const kept = await KeptSession.load(place);
  if (!kept || kept.creation) return undefined;
  const { group } = kept;
  const token = toBase64Url(await accessToken(group));
  const { message, next, consumed } = await protect(group, encodeContent({ v: 1, type: 'end', id: toBase64Url(randomBytes(16)), atMs: nowMs }));
  wipe(consumed);
  destroyGroup(next);
  return { conversation: toBase64Url(groupId(group)), token, entry: toBase64Url(message) };
}
