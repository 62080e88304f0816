import * as z from 'zod/mini';
import type { Clock } from '../../clock.js';
import { CryptoError } from '../../crypto/index.js';
import type { Relay } from '../../transport/relay-client.js';
import { ConversationError } from '../errors.js';
import { count, decodeJson, encodeJson } from '../json.js';
import { type ClinicProfile, deviceReading, readProfile } from '../profile/profile.js';
import type { Vault } from '../vault.js';

const SEEN = 'profile-seen';
const seen = z.strictObject({ version: count });

interface ShiftProfileOptions {
  /** The clinic's root public key, base64url. */
  readonly clinic: string;
  readonly relay: Relay;
  readonly vault: Vault;
  readonly clock: Clock;
}

/** The newest profile that a member on shift has checked; after a restart too, it does not go back to an older one. */
export class ShiftProfile {
  readonly #options: ShiftProfileOptions;
  #checked: ClinicProfile | undefined;
  #minVersion: number | undefined;

  constructor(options: ShiftProfileOptions) {
    this.#options = options;
  }

  get checked(): ClinicProfile | undefined {
    return this.#checked;
  }

  /**
   * Asks the relay. What does not check out is not taken: the last one that did stays.
   *
   * @throws RelayError, TransportError, StorageError
   */
  async fetch(): Promise<void> {
    const { clinic, relay, vault, clock } = this.#options;
    this.#minVersion ??= await this.#readSeen();
    const signed = await relay.getProfile(clinic);
    try {
      const profile = readProfile(signed, { clinic, ...deviceReading(clock), minVersion: this.#minVersion });
      if (profile.version > this.#minVersion) await vault.write([{ name: SEEN, value: encodeJson({ version: profile.version }) }]);
      this.#minVersion = profile.version;
      this.#checked = profile;
    } catch (error) {
      if (!(error instanceof CryptoError) && !isBadProfile(error)) throw error;
    }
  }

  async #readSeen(): Promise<number> {
    const stored = await this.#options.vault.get(SEEN);
    return stored ? decodeJson(stored, seen, 'lost').version : 0;
  }
}

function isBadProfile(error: unknown): boolean {
  return error instanceof ConversationError && error.code === 'bad-profile';
}
