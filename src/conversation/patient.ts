import type { Clock } from '../clock.js';
import { CryptoError, type Identity, type Trust } from '../crypto/index.js';
import { RelayError, TransportError } from '../transport/errors.js';
import type { Relay } from '../transport/relay-client.js';
import { ConversationError } from './errors.js';
import type { Joined } from './joinings.js';
import type { ClinicProfile } from './profile.js';
import type { SignedIn } from './signing-in.js';

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

/** As whom a device comes into a conversation; without an identity as nobody in particular. */
export interface Seat {
  readonly identity?: Identity;
  /** What the patient has begun on another device. */
  readonly joined?: Joined;
}

export interface PatientOptions {
  readonly patient: PatientSignIn;
  readonly clinic: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly trust: () => Trust;
  readonly warn: ((message: string) => void) | undefined;
  /** Ask again: there is an answer, or it is time. */
  readonly onNews: () => void;
}

/** For so long an answer says that the patient has no conversation elsewhere. */
const FRESH_MS = 60_000;
const RETRY_MS = 5000;
const REFUSED_RETRY_MS = 30_000;

/** Signs a visitor in with the desk, when the widget is opened and again when a conversation begins. */
export class Patient {
  readonly #options: PatientOptions;
  #seat: (SignedIn & { readonly atMs: number }) | undefined;
  #busy = false;
  #warned = false;

  constructor(options: PatientOptions) {
    this.#options = options;
  }

  /** Undefined as long as it is not known. @param due - A conversation is to begin now. */
  ask(relay: Relay, profile: ClinicProfile, due: boolean): Seat | undefined {
    const { patientsKey } = profile;
    if (!patientsKey) return this.#unknown();
    const seat = this.#seat;
    if (seat?.joined || (seat && (!due || this.#options.clock.now() - seat.atMs < FRESH_MS))) return seat;
    if (!this.#busy && relay.state === 'online') void this.#signIn(relay, { ...profile, patientsKey });
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

  async #signIn(relay: Relay, profile: ClinicProfile & { readonly patientsKey: Uint8Array }): Promise<void> {
    const { clock, signal, onNews } = this.#options;
    this.#busy = true;
    const pauseMs = await this.#attempt(relay, profile);
    if (pauseMs > 0) await clock.sleep(pauseMs, signal).catch(() => undefined);
    this.#busy = false;
    if (!signal.aborted) onNews();
  }

  /** @returns how long to wait before the next attempt; 0 when there is an answer. */
  async #attempt(relay: Relay, profile: ClinicProfile & { readonly patientsKey: Uint8Array }): Promise<number> {
    const assertion = await this.#assertion();
    if (assertion === undefined) return REFUSED_RETRY_MS;
    try {
      const { signIn } = await import('./signing-in.js');
      const signedIn = await signIn({ ...this.#options, relay, profile, assertion });
      this.#seat = { ...signedIn, atMs: this.#options.clock.now() };
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
