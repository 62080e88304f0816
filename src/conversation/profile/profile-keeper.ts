import * as z from 'zod/mini';
import { type Clock, nextTask } from '../../clock.js';
import { CryptoError, type Trust } from '../../crypto/index.js';
import { looserFlags, type Policy, policyPresets, strictest } from '../../policy/policy.js';
import { RelayError, TransportError } from '../../transport/errors.js';
import type { Relay } from '../../transport/relay-client.js';
import { ConversationError, isUntimely } from '../errors.js';
import type { Facts } from '../facts.js';
import { count, decodeJson, encodeJson } from '../json.js';
import { type ClinicProfile, deviceReading, hasExpired, readProfile, trustOf } from './profile.js';
import type { UnavailableReason } from '../state.js';
import type { Vault } from '../vault.js';

const PROFILE = 'profile';
const SEEN = 'profile-seen';
const seen = z.strictObject({ version: count });

const REFRESH_MS = 10 * 60_000;
const RETRY_MS = 5000;

/** What speaks against the clinic for now. */
export type Refusal = Extract<UnavailableReason, 'untrusted' | 'expired' | 'no-desk'>;

interface ProfileKeeperOptions {
  readonly clinic: string;
  readonly origin?: string | undefined;
  /** The page's tightening of the policy. */
  readonly policy?: unknown;
  /** Told once what the page asks for in vain. */
  readonly warn?: ((message: string) => void) | undefined;
  readonly clock: Clock;
  readonly vault: () => Vault;
}

/** Keeps the newest profile of the clinic that was seen and checked, in the vault too, and never goes back to an older one. */
export class ProfileKeeper {
  readonly #options: ProfileKeeperOptions;
  #profile: ClinicProfile | undefined;
  #seenVersion = 0;
  #refusal: Refusal | undefined;
  #facts: Facts;
  #warned = '';

  /** @throws PolicyError when the page's policy is not one. */
  constructor(options: ProfileKeeperOptions) {
    this.#options = options;
    this.#facts = { policy: this.#tightened(policyPresets.hipaa), signed: policyPresets.hipaa, clinic: { name: '' } };
  }

  /** The profile while it is valid. */
  get profile(): ClinicProfile | undefined {
    return this.#profile && !hasExpired(this.#profile, deviceReading(this.#options.clock)) ? this.#profile : undefined;
  }

  get facts(): Facts {
    return this.#facts;
  }

  get refusal(): Refusal | undefined {
    if (this.#refusal === 'untrusted' || this.profile) return this.#refusal;
    return this.#refusal ?? (this.#profile && 'expired');
  }

  /** Why the clinic cannot be talked to now. */
  get reason(): UnavailableReason | undefined {
    const { origin } = this.#options;
    const wrongOrigin = origin !== undefined && this.#profile?.origins && !this.#profile.origins.includes(origin);
    return this.refusal ?? (wrongOrigin ? 'wrong-origin' : undefined);
  }

  /** When to ask again. */
  get pauseMs(): number {
    return this.refusal || !this.profile ? RETRY_MS : REFRESH_MS;
  }

  /** What members are judged by; by the last profile also when it has expired, since the log goes on. @throws ConversationError `bad-profile` */
  trust(): Trust {
    return trustOf(this.#options.clinic, this.#checked, deviceReading(this.#options.clock));
  }

  /** Of the profile that {@link trust} is by. @throws ConversationError `bad-profile` */
  digest(): Uint8Array {
    return this.#checked.digest;
  }

  /** Something other than the profile does not check out. Until the profile is fetched again, which whoever says this sees to. */
  distrust(refusal: Extract<Refusal, 'untrusted' | 'expired'>): void {
    this.#refusal = refusal;
  }

  /** What another tab has found. */
  adopt(refusal: Refusal | undefined): void {
    this.#refusal = refusal;
  }

  /** Reads what is stored, by another tab perhaps that was told of a newer one while this one was locked. @throws StorageError */
  async load(): Promise<void> {
    const vault = this.#options.vault();
    try {
      const [stored, version] = await Promise.all([vault.get(PROFILE), vault.get(SEEN)]);
      if (version) this.#seenVersion = Math.max(this.#seenVersion, decodeJson(version, seen, 'lost').version);
      if (stored && this.#profile?.version !== this.#seenVersion) this.#use(this.#read(stored));
    } catch (error) {
      // One that has expired or was damaged since is fetched anew; until then nothing is sent.
      refusalFor(error);
    }
  }

  /** Asks the relay; whether there is a newer one. A relay that hands out an older, expired or forged one does not take away what was checked. */
  async fetch(relay: Relay): Promise<boolean> {
    await this.load();
    try {
      const signed = await relay.getProfile(this.#options.clinic);
      const before = this.#profile?.version;
      await nextTask();
      const profile = this.#read(signed);
      const { version } = profile;
      if (version !== before) await this.#options.vault().write([{ name: PROFILE, value: signed }, { name: SEEN, value: encodeJson({ version }) }]);
      this.#use(profile);
      return version !== before;
    } catch (error) {
      const refusal = refusalFor(error);
      if (refusal && !this.profile) this.#refusal = refusal;
      return false;
    }
  }

  get #checked(): ClinicProfile {
    if (!this.#profile) throw new ConversationError('bad-profile', 'no profile has been checked yet');
    return this.#profile;
  }

  #read(signed: Uint8Array): ClinicProfile {
    const { clinic, clock } = this.#options;
    return readProfile(signed, { clinic, ...deviceReading(clock), minVersion: this.#seenVersion });
  }

  #use(profile: ClinicProfile): void {
    this.#profile = profile;
    this.#seenVersion = profile.version;
    this.#refusal = undefined;
    this.#warn(profile.policy);
    this.#facts = { policy: this.#tightened(profile.policy), signed: profile.policy, clinic: profile.clinic, mailKey: profile.mailKey };
  }

  #warn(policy: Policy): void {
    const { policy: asked, warn } = this.#options;
    const looser = asked === undefined ? '' : looserFlags(policy, asked).join(', ');
    if (looser !== '' && looser !== this.#warned) warn?.(`this page asks for a looser policy than the clinic has signed, which has no effect: ${looser}`);
    this.#warned = looser;
  }

  #tightened(policy: Policy): Policy {
    return this.#options.policy === undefined ? policy : strictest(policy, this.#options.policy);
  }
}

/** What an error says about the clinic; nothing when it only says something about the connection. */
function refusalFor(error: unknown): Refusal | undefined {
  if (error instanceof TransportError) return undefined;
  if (error instanceof RelayError) return error.code === 'gone' ? 'no-desk' : undefined;
  if (error instanceof CryptoError) return isUntimely(error) || error.code === 'stale-profile' ? 'expired' : 'untrusted';
  // It was locked meanwhile.
  if (error instanceof ConversationError) return error.code === 'closed' ? undefined : 'untrusted';
  throw error;
}
