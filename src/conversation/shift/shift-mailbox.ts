import { fromBase64Url, toBase64Url } from '../../bytes.js';
import type { Clock } from '../../clock.js';
import { createKeyPackage, CryptoError, type Group, type Identity, joinGroup, memberId, signChallenge, type SuiteName, type Trust, welcomeRefs, wipe } from '../../crypto/index.js';
import type { Relay } from '../../transport/relay-client.js';
import * as z from 'zod/mini';
import { DutyError } from './duty.js';
import { ConversationError } from '../errors.js';
import { onlyTransport } from '../group/group-session.js';
import { decodeJson, encodeJson } from '../json.js';
import { type MailboxItem, parseMailboxItem, readUpTo } from '../mailbox.js';
import type { TaskQueue } from '../group/queue.js';
import type { Entry, Vault } from '../vault.js';
import { text, whole } from '../../schemas.js';

interface ShiftMailboxOptions {
  readonly identity: Identity;
  readonly relay: Relay;
  readonly vault: Vault;
  readonly clock: Clock;
  /** What reads items, one after another. */
  readonly items: TaskQueue;
  readonly signal: AbortSignal;
  /** Of the clinic's profile. @throws DutyError */
  readonly suite: () => SuiteName;
  readonly trust: () => Trust;
  /** The team's group, to be begun, and what is to be stored in the same step: begun twice, it would use a key twice. */
  readonly onTeam: (group: Group, entries: readonly Entry[]) => Promise<void>;
  /** A conversation's group; what it returns is kept together with the item's being settled, and then wiped. */
  readonly onJoined: (group: Group) => Entry[];
  /** The Welcome to the team, or to a conversation, is one that does not open, and no other comes for the same KeyPackage: somebody waits in vain. */
  readonly onUnopened: (conversation: string | undefined) => Promise<void>;
  readonly onHistory: (item: Extract<MailboxItem, { kind: 'history' }>) => void;
  /** After each item. */
  readonly onSettled: () => Promise<void>;
  /** What a step failed with that nobody waits for. */
  readonly onFailed: (error: unknown) => void;
}

const keyPackageRecord = z.strictObject({ secrets: text(), kind: z.literal(['team', 'conversation']), conversation: z.optional(text()) });
const mailboxCursor = z.strictObject({ settled: whole() });

const KEY_PACKAGE_LIFETIME_MS = 24 * 3_600_000;
const BACKDATED_MS = 24 * 3_600_000;

/** The mailbox of a member on shift: Welcomes for the KeyPackages that it gave away, and histories. Each item is read once, in order. */
export class ShiftMailbox {
  readonly #options: ShiftMailboxOptions;
  #settled = 0;

  constructor(options: ShiftMailboxOptions) {
    this.#options = options;
  }

  /** @throws ConversationError `lost`, StorageError */
  async load(): Promise<void> {
    const settled = await this.#options.vault.get('mailbox');
    if (settled) this.#settled = decodeJson(settled, mailboxCursor, 'lost').settled;
  }

  /** Follows it from where it was left; after an item that could not be kept, none is read before it is opened again. @throws RelayError, TransportError */
  async open(): Promise<void> {
    const { relay, identity, items, onFailed } = this.#options;
    const { key } = identity;
    let halted = false;
    const read = async (seq: number, item: Uint8Array) => {
      if (halted) return;
      halted = true;
      await this.#onItem(seq, item);
      halted = false;
    };
    await relay.open({ key: key.publicKey, sign: (nonce) => signChallenge(key, nonce), after: this.#settled }, (seq, item) => void items.run(() => read(seq, item)).catch(onFailed));
  }

  /**
   * A fresh KeyPackage, whose secrets are kept until its Welcome comes. `anew`: in the place of those before, since a Welcome for one of them is for a place that
   * is taken away again.
   */
  async createKeyPackage({ anew, ...place }: { readonly kind: 'team' | 'conversation'; readonly conversation?: string; readonly anew: boolean }): Promise<Uint8Array> {
    const { identity, vault, clock, suite } = this.#options;
    // The desk goes by its own clock, and is strict: this device's may be ahead.
    const options = { suite: suite(), nowMs: clock.now() - BACKDATED_MS, lifetimeMs: BACKDATED_MS + KEY_PACKAGE_LIFETIME_MS };
    const { keyPackage, secrets, ref } = await createKeyPackage(identity, options);
    const isOlder = ({ kind, conversation }: z.infer<typeof keyPackageRecord>) => anew && kind === place.kind && conversation === place.conversation;
    const older = (await vault.list('k/')).filter(({ value }) => isOlder(decodeJson(value, keyPackageRecord, 'lost')));
    await vault.write([...older.map(({ name }) => ({ name })), { name: `k/${ref}`, value: encodeJson({ secrets: toBase64Url(secrets), ...place }) }]);
    return keyPackage;
  }

  async #onItem(seq: number, bytes: Uint8Array): Promise<void> {
    const { vault, relay, identity, clock, signal, onSettled } = this.#options;
    if (seq <= this.#settled || signal.aborted) return;
    const entries = await this.#entriesOf(bytes);
    const settled = readUpTo(this.#settled, seq, clock.now());
    await vault.write([...entries, { name: 'mailbox', value: encodeJson({ settled }) }]).finally(() => wipe(entries.flatMap(({ value }) => value ?? [])));
    this.#settled = settled;
    await relay.settle(memberId(identity.key.publicKey), seq).catch(onlyTransport);
    await onSettled();
  }

  /** Anybody can post to a mailbox: what makes no sense is settled and forgotten. */
  async #entriesOf(bytes: Uint8Array): Promise<Entry[]> {
    try {
      const item = parseMailboxItem(bytes);
      if (item.kind === 'welcome') return await this.#onWelcome(item.welcome);
      if (item.kind === 'history') this.#options.onHistory(item);
    } catch (error) {
      if (!(error instanceof CryptoError || error instanceof ConversationError || error instanceof DutyError)) throw error;
    }
    return [];
  }

  async #onWelcome(welcome: Uint8Array): Promise<Entry[]> {
    const { vault, identity, trust, onTeam, onJoined, onUnopened } = this.#options;
    for (const ref of welcomeRefs(welcome)) {
      const bytes = await vault.get(`k/${ref}`);
      if (!bytes) continue;
      const { secrets, kind, conversation } = decodeJson(bytes, keyPackageRecord, 'lost');
      // It may have waited, or the desk does not know yet whom it is to put out.
      const joining = joinGroup({ welcome, secrets: fromBase64Url(secrets), identity, trust: { ...trust(), sinceMs: 0 }, kind });
      const group = await joining.catch(async (error: unknown) => {
        if (error instanceof CryptoError) await onUnopened(conversation);
        throw error;
      });
      const used = { name: `k/${ref}` };
      if (kind === 'conversation') return [used, ...onJoined(group)];
      await onTeam(group, [used]);
      return [];
    }
    return [];
  }
}
