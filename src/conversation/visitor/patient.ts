import type { Clock } from '../../clock.js';
import { CryptoError, type Group, type Identity, type Trust } from '../../crypto/index.js';
import { RelayError, TransportError } from '../../transport/errors.js';
import type { Relay } from '../../transport/relay-client.js';
import { ConversationError } from '../errors.js';
import type { Errands } from './errands.js';
import type { ClinicProfile } from '../profile/profile.js';
import type { SignedIn } from '../requests/signing-in.js';

/** A patient whom the clinic's own site has signed in. */
export interface PatientSignIn {
  /** The clinic's own id of the patient, `sub` of the assertions. Leaves the browser in none but those; conversations of two patients are kept apart by it. */
  readonly id: string;
  /**
   * Fetches a fresh assertion from the clinic's site: a JWT (RFC 7519) signed with Ed25519 (RFC 8037) by a key in `clinic.json`, with `sub`, `aud` (the
   * clinic's root public key), `exp` (at most 10 minutes ahead) and `jti` (once, 16 characters or more). Asked for whenever a device has to be
   * certified; goes, sealed, to the desk only. Rejects when nobody is signed in any more.
   */
  assertion(): Promise<string>;
}

/** The conversation that a patient has, begun here or on another device; without one, whoever writes is nobody in particular. */
export type Seat = SignedIn;

interface PatientOptions {
  readonly patient: PatientSignIn;
  readonly clinic: string;
  readonly clock: Clock;
  readonly errands: Errands;
  readonly trust: () => Trust;
  readonly warn: ((message: string) => void) | undefined;
  /** Makes a conversation with the desk. */
  readonly begin: (relay: Relay, profile: ClinicProfile, identity: Identity) => Promise<{ group: Group; welcome: Uint8Array }>;
}

const RETRY_MS = 5000;
const REFUSED_RETRY_MS = 30_000;

/** Signs a visitor in with the desk: when the widget is opened, for what they have begun elsewhere, and again when they write first. */
export class Patient {
  readonly #options: PatientOptions;
  #seat: Seat | undefined;
  #busy = false;
  #warned = false;

  constructor(options: PatientOptions) {
    this.#options = options;
  }

  /** Undefined as long as there is nothing to be in. @param due - A conversation is to begin now. */
  ask(relay: Relay, profile: ClinicProfile, due: boolean): Seat | undefined {
    const { patientsKey } = profile;
    if (!patientsKey) return this.#unknown();
    const seat = this.#seat;
    if (seat?.joined || seat?.begun) return seat;
    const known = seat !== undefined && !due;
    if (!known && !this.#busy && relay.state === 'online') void this.#signIn(relay, { ...profile, patientsKey }, due);
    return undefined;
  }

  /** What was answered was used, or is not wanted any more. */
  reset(): void {
    this.#seat = undefined;
  }

  #unknown(): Seat {
    if (!this.#warned) this.#options.warn?.('the clinic takes no site’s word on its patients (`patients` in clinic.json): the visitor stays nobody in particular');
    this.#warned = true;
    return {};
  }

  async #signIn(relay: Relay, profile: ClinicProfile & { readonly patientsKey: Uint8Array }, due: boolean): Promise<void> {
    const { clock, errands } = this.#options;
    this.#busy = true;
    const pauseMs = await this.#attempt(relay, profile, due);
    if (pauseMs > 0) await clock.sleep(pauseMs, errands.signal).catch(() => undefined);
    this.#busy = false;
    // There is an answer, or it is time to ask again.
    errands.add();
  }

  /** @returns how long to wait before the next attempt; 0 when there is an answer. */
  async #attempt(relay: Relay, profile: ClinicProfile & { readonly patientsKey: Uint8Array }, due: boolean): Promise<number> {
    const assertion = await this.#assertion();
    if (assertion === undefined) return REFUSED_RETRY_MS;
    try {
      const { signIn } = await import('../requests/signing-in.js');
      const begin = (identity: Identity) => this.#options.begin(relay, profile, identity);
      this.#seat = await signIn({ ...this.#options, signal: this.#options.errands.signal, relay, profile, assertion, begin: due ? begin : undefined });
      return 0;
    } catch (error) {
      if (error instanceof TransportError || error instanceof RelayError) return RETRY_MS;
      if (error instanceof ConversationError || error instanceof CryptoError) return REFUSED_RETRY_MS;
      throw error;
    }
  }

  /** Whatever the page's function does is not an error of the chat's, and is not quoted. */
  async #assertion(): Promise<string | undefined> {
    const { patient, warn } = this.#options;
    const given: unknown = await patient.assertion().catch(() => undefined);
    if (typeof given === 'string' && given !== '') return given;
    warn?.('the page gave no assertion for its patient');
    return undefined;
  }
}
