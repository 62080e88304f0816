import { randomBytes } from '@noble/hashes/utils.js';
import { fromBase64Url, toBase64Url } from '../bytes.js';
import { type Clock, systemClock } from '../clock.js';
import { commit, createDeviceKey, createGroup, CryptoError, type Group, keyPackageOwner, type Trust, wipe } from '../crypto/index.js';
import { policyPresets, strictest } from '../policy/policy.js';
import { openIndexedDb } from '../storage/indexeddb.js';
import { memoryStorage } from '../storage/memory.js';
import { StorageError } from '../storage/storage.js';
import { RelayError, TransportError } from '../transport/errors.js';
import { type Relay, RelayConnection, type RelayState } from '../transport/relay-client.js';
import type { TransportFactory } from '../transport/transport.js';
import { webSocketTransport } from '../transport/websocket.js';
import { ConversationError } from './errors.js';
import { type Facts, LiveConversation } from './live-conversation.js';
import { encodeMailboxItem } from './mailbox.js';
import { type ClinicProfile, readProfile, trustOf } from './profile.js';
import type { ConversationState, SendResult, UnavailableReason, VisitorConversation } from './state.js';
import { type TabMessage, Tabs } from './tabs.js';
import { Vault } from './vault.js';

export interface ConversationOptions {
  /** The clinic's root public key, base64url: whom the conversation trusts, whatever the network says. */
  readonly clinic: string;
  /** The relay's address; http on loopback only. */
  readonly relay: string;
  /** Flags to tighten. Looser ones than the clinic's signed profile have no effect. */
  readonly policy?: unknown;
  /** The page around, checked against the origins in the profile. */
  readonly origin?: string;
  /** Tells apart several conversations with one clinic on one site. */
  readonly instance?: string;
  /** `memory`: nothing is kept when the page closes. */
  readonly keep?: 'device' | 'memory';
  /** Another way to the relay than a WebSocket. */
  readonly transport?: TransportFactory;
  readonly clock?: Clock;
}

/**
 * The visitor's conversation with a clinic, resumed if this device has one. Keeps what is written at once; encrypts and delivers it when the
 * clinic's profile has been checked and the relay is reachable.
 *
 * @throws RangeError when `clinic` is not a public key; TransportError `refused` when `relay` is not an address that may be used.
 */
export async function createConversation(options: ConversationOptions): Promise<VisitorConversation> {
  if (fromBase64Url(options.clinic).length !== 32) throw new RangeError('clinic: expected 32 bytes as base64url');
  const connect = options.transport ?? webSocketTransport(options.relay);
  const name = `sotto:${options.clinic}:${options.instance ?? ''}`;
  const opened = await openStorage(name, options.keep ?? 'device');
  const visitor = new Visitor({ ...options, clock: options.clock ?? systemClock, connect, ...opened });
  await visitor.start();
  return visitor;
}

interface OpenedStorage {
  /** Of the lock and channel that tabs share. */
  readonly scope: string;
  readonly vault: Vault;
  readonly destroy: () => Promise<void>;
}

async function openStorage(name: string, keep: 'device' | 'memory'): Promise<OpenedStorage> {
  try {
    if (keep === 'device') {
      const { storage, key, destroy } = await openIndexedDb(name);
      return { scope: name, vault: new Vault(storage, key), destroy };
    }
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
  }
  const storage = memoryStorage();
  const scope = `${name}:${toBase64Url(randomBytes(16))}`;
  return { scope, vault: new Vault(storage, randomBytes(32)), destroy: async () => storage.write((await storage.list('')).map(([record]) => ({ name: record }))) };
}

type VisitorOptions = ConversationOptions & OpenedStorage & { readonly clock: Clock; readonly connect: TransportFactory };

const PREFIX = 'v/';
const PROFILE = 'profile';
const RETRY_MS = 5000;

/** Everything around the visitor's one conversation: the profile, the tabs, the first contact with the desk. */
class Visitor implements VisitorConversation {
  readonly #options: VisitorOptions;
  readonly #tabs: Tabs;
  readonly #listeners = new Set<(state: ConversationState) => void>();
  readonly #lifetime = new AbortController();
  #live: LiveConversation | undefined;
  #profile: ClinicProfile | undefined;
  #reason: UnavailableReason | undefined;
  #relay: Relay | undefined;
  #connection: RelayState = 'connecting';
  #beginning = false;
  #destroyed = false;

  constructor(options: VisitorOptions) {
    this.#options = options;
    this.#tabs = new Tabs(options.scope, (message) => void this.#onTab(message));
  }

  async start(): Promise<void> {
    await this.#readStoredProfile();
    await this.#open();
    this.#tabs.lead(() => void this.#lead());
    this.#tabs.post({ type: 'hello' });
  }

  get state(): ConversationState {
    const state = this.#current().state;
    if (this.#reason) return { ...state, phase: 'unavailable', reason: this.#reason };
    const waiting = state.phase === 'new' && !this.#profile && this.#connection !== 'offline';
    return waiting ? { ...state, phase: 'loading' } : state;
  }

  subscribe(listener: (state: ConversationState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.state);
    return () => this.#listeners.delete(listener);
  }

  async send(text: string): Promise<SendResult> {
    if (this.#reason) return { kind: 'refused', rule: 'closed' };
    const result = await this.#current().send(text);
    await this.#beginIfDue();
    return result;
  }

  retry(messageId: string): Promise<void> {
    return this.#current().retry(messageId);
  }

  setTyping(typing: boolean): void {
    if (this.#relay) this.#current().setTyping(typing);
    else this.#tabs.post({ type: 'typing', typing });
  }

  markRead(): void {
    this.#current().markRead();
  }

  end(): Promise<void> {
    return this.#current().end();
  }

  async restart(): Promise<void> {
    if (!this.#relay) {
      this.#tabs.post({ type: 'restart' });
      return;
    }
    await this.#current().close();
    await this.#options.vault.replace(PREFIX);
    await this.#open();
    this.#tabs.post({ type: 'reset' });
  }

  async forget(): Promise<void> {
    this.#tabs.post({ type: 'forget' });
    await this.#shred();
  }

  async close(): Promise<void> {
    if (this.#lifetime.signal.aborted) return;
    this.#lifetime.abort();
    this.#listeners.clear();
    await this.#live?.close();
    await this.#relay?.close();
    this.#tabs.close();
    await this.#options.vault.close();
  }

  #current(): LiveConversation {
    if (!this.#live) throw new ConversationError('closed', 'the conversation was not started');
    return this.#live;
  }

  async #shred(): Promise<void> {
    if (this.#destroyed) return;
    this.#destroyed = true;
    await this.#live?.close();
    await this.#options.destroy();
    await this.close();
  }

  async #open(): Promise<void> {
    const { vault, clock } = this.#options;
    this.#live = await LiveConversation.load({
      prefix: PREFIX,
      vault,
      clock,
      ...(this.#relay && { relay: this.#relay }),
      trust: () => this.#trust(),
      facts: () => this.#facts(),
      onStored: () => (this.#relay ? this.#tabs.postStored() : this.#tabs.post({ type: 'wish' })),
    });
    this.#live.setConnection(this.#connection);
    this.#live.subscribe(() => this.#publish());
  }

  #publish(): void {
    for (const listener of this.#listeners) listener(this.state);
  }

  #facts(): Facts {
    const policy = this.#profile?.policy ?? policyPresets.hipaa;
    return { policy: this.#options.policy === undefined ? policy : strictest(policy, this.#options.policy), clinic: this.#profile?.clinic ?? { name: '' } };
  }

  #trust(): Trust {
    if (!this.#profile) throw new ConversationError('bad-profile', 'no profile has been checked yet');
    return trustOf(this.#options.clinic, this.#profile, this.#options.clock.now());
  }

  /** This tab talks to the relay from now on. */
  async #lead(): Promise<void> {
    if (this.#lifetime.signal.aborted) return;
    const { connect, clock } = this.#options;
    const relay = new RelayConnection({ connect, clock });
    this.#relay = relay;
    await this.#current().close();
    await this.#open();
    relay.watch((state) => this.#onRelayState(state));
    if (this.#profile) await this.#follow();
  }

  #onRelayState(state: RelayState): void {
    this.#connection = state;
    this.#live?.setConnection(state);
    this.#tabs.post({ type: 'connection', connection: state });
    if (state === 'online') void this.#onOnline();
    this.#publish();
  }

  async #onOnline(): Promise<void> {
    const first = this.#profile === undefined;
    await this.#fetchProfile();
    if (first && this.#profile) await this.#follow();
    else await this.#beginIfDue();
  }

  async #follow(): Promise<void> {
    if (!this.#current().session) await this.#current().resume();
    await this.#beginIfDue();
  }

  async #onTab(message: TabMessage): Promise<void> {
    if (this.#lifetime.signal.aborted || !this.#live) return;
    switch (message.type) {
      case 'stored':
        if (!this.#relay) await this.#reloadMirror();
        return;
      case 'wish':
        if (!this.#relay) return;
        await this.#live.reload();
        return this.#beginIfDue();
      case 'typing':
        if (this.#relay) this.#live.setTyping(message.typing);
        return;
      case 'hello':
        if (this.#relay) this.#tabs.post({ type: 'connection', connection: this.#connection });
        return;
      case 'connection':
        if (this.#relay) return;
        this.#connection = message.connection;
        this.#live.setConnection(message.connection);
        return;
      case 'restart':
        if (this.#relay) await this.restart();
        return;
      case 'reset':
        return this.#open();
      case 'forget':
        return this.#shred();
    }
  }

  async #reloadMirror(): Promise<void> {
    if (!this.#profile) await this.#readStoredProfile();
    await this.#live?.reload();
  }

  async #readStoredProfile(): Promise<void> {
    const stored = await this.#options.vault.get(PROFILE);
    if (!stored) return;
    try {
      this.#use(readProfile(stored, { clinic: this.#options.clinic, nowMs: this.#options.clock.now() }));
    } catch (error) {
      // One that has expired since is fetched anew; until then nothing is sent.
      if (!(error instanceof CryptoError || error instanceof ConversationError)) throw error;
    }
  }

  async #fetchProfile(): Promise<void> {
    if (!this.#relay) return;
    const { clinic, clock, vault } = this.#options;
    try {
      const signed = await this.#relay.getProfile(clinic);
      const profile = readProfile(signed, { clinic, nowMs: clock.now(), ...(this.#profile && { minVersion: this.#profile.version }) });
      await vault.write([{ name: PROFILE, value: signed }]);
      this.#use(profile);
      this.#tabs.postStored();
    } catch (error) {
      this.#onProfileRefused(error);
    }
    this.#live?.refresh();
  }

  #use(profile: ClinicProfile): void {
    this.#profile = profile;
    const { origin } = this.#options;
    this.#reason = origin !== undefined && profile.origins && !profile.origins.includes(origin) ? 'wrong-origin' : undefined;
  }

  /** A relay that hands out an older, expired or forged profile does not take away the one that was checked before. */
  #onProfileRefused(error: unknown): void {
    if (error instanceof TransportError) return;
    const stillValid = this.#profile && this.#profile.expiresAtMs > this.#options.clock.now();
    if (stillValid) return;
    this.#profile = undefined;
    if (error instanceof RelayError) this.#reason = 'no-desk';
    else if (error instanceof CryptoError || error instanceof ConversationError) this.#reason = error.code === 'expired' ? 'expired' : 'untrusted';
    else throw error;
    if (this.#reason === 'no-desk') void this.#tryAgain(() => this.#onOnline());
  }

  async #tryAgain(task: () => Promise<void>): Promise<void> {
    const paused = await this.#options.clock.sleep(RETRY_MS, this.#lifetime.signal).then(
      () => true,
      () => false,
    );
    if (paused && this.#relay?.state === 'online') await task();
  }

  /** The first message makes the conversation: nothing exists before the visitor has something to say. */
  async #beginIfDue(): Promise<void> {
    const live = this.#current();
    if (this.#beginning || this.#reason || !this.#relay || !this.#profile || live.session || live.state.phase !== 'open') return;
    this.#beginning = true;
    try {
      await this.#begin(live, this.#relay, this.#profile);
    } catch (error) {
      this.#onBeginRefused(error);
    } finally {
      this.#beginning = false;
    }
  }

  async #begin(live: LiveConversation, relay: Relay, profile: ClinicProfile): Promise<void> {
    const trust = this.#trust();
    const keyPackage = await relay.take(profile.desk);
    const owner = await keyPackageOwner(keyPackage, trust);
    if (owner.role !== 'desk' || owner.id !== profile.desk) throw new CryptoError('untrusted', 'the KeyPackage is not the desk’s');
    const { group, welcome } = await groupWith(keyPackage, profile, trust);
    await live.begin(group, { creation: { to: profile.desk, welcome: encodeMailboxItem({ kind: 'welcome', welcome }) } });
  }

  #onBeginRefused(error: unknown): void {
    if (error instanceof TransportError) return;
    if (error instanceof RelayError) void this.#tryAgain(() => this.#beginIfDue());
    else if (error instanceof CryptoError) {
      this.#reason = 'untrusted';
      this.#publish();
    } else throw error;
  }
}

/** A group of a fresh visitor's key and the desk, as after the commit that the desk's Welcome belongs to. */
async function groupWith(keyPackage: Uint8Array, profile: ClinicProfile, trust: Trust): Promise<{ group: Group; welcome: Uint8Array }> {
  const identity = { key: createDeviceKey(), chain: [] };
  const alone = await createGroup({ id: randomBytes(32), kind: 'conversation', identity, suite: profile.suite });
  const { next, welcome, consumed } = await commit(alone, { add: keyPackage }, trust);
  wipe(consumed);
  if (!welcome) throw new ConversationError('lost', 'an Add makes a Welcome');
  return { group: next, welcome };
}
