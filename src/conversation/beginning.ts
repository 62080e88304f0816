import type { Clock } from '../clock.js';
import { CryptoError } from '../crypto/index.js';
import { RelayError, TransportError } from '../transport/errors.js';
import type { Relay } from '../transport/relay-client.js';
import { groupWithDesk } from './first-contact.js';
import type { Joined } from './joinings.js';
import type { LiveConversation } from './live-conversation.js';
import { encodeMailboxItem } from './mailbox.js';
import { Patient, type PatientSignIn, type Seat } from './patient.js';
import type { ClinicProfile } from './profile.js';
import type { ProfileKeeper } from './profile-keeper.js';
import type { Ratings } from './ratings.js';
import type { Screening } from './screening.js';

export interface BeginningOptions {
  readonly clinic: string;
  /** Absent: the visitor is nobody in particular. */
  readonly patient: PatientSignIn | undefined;
  readonly warn: ((message: string) => void) | undefined;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly profile: ProfileKeeper;
  readonly ratings: Ratings;
  readonly screening: Screening;
  readonly current: () => LiveConversation;
  /** Try again: as whom is known now. */
  readonly onNews: () => void;
  /** Try again in a while. */
  readonly retryLater: () => void;
  /** What was said to be the desk's key is not. */
  readonly onForged: () => void;
}

/** How a visitor's conversation begins: as whom, and with the desk as its first other member. */
export class Beginning {
  readonly #options: BeginningOptions;
  readonly #patient: Patient | undefined;

  constructor(options: BeginningOptions) {
    const { patient, profile } = options;
    this.#options = options;
    this.#patient = patient && new Patient({ ...options, patient, trust: () => profile.trust() });
  }

  /**
   * Begins a conversation if something was written: before that, nothing exists; or takes up what the patient has begun on another device.
   *
   * @param cleared - Nobody is signed in anew to what was cleared from this device.
   */
  async follow(relay: Relay, profile: ClinicProfile, cleared: boolean): Promise<void> {
    const { current, screening } = this.#options;
    const seat = this.#seat(relay, profile, cleared);
    if (seat?.joined) return this.#takeUp(seat.joined);
    if (!current().due || !seat) return;
    // Before the desk's KeyPackage is used up.
    await screening.load();
    await this.#begin(relay, profile, seat).catch((error: unknown) => this.#onRefused(error));
  }

  /** As whom this device would have begun, is not wanted any more. */
  reset(): void {
    this.#patient?.reset();
  }

  /** Undefined as long as it is not known. */
  #seat(relay: Relay, profile: ClinicProfile, cleared: boolean): Seat | undefined {
    if (!this.#patient) return {};
    const { due, state } = this.#options.current();
    return state.id === undefined && (state.phase === 'new' || state.phase === 'open') && !cleared ? this.#patient.ask(relay, profile, due) : undefined;
  }

  async #takeUp({ group, ...from }: Joined): Promise<void> {
    this.reset();
    await this.#options.current().begin(group, from);
  }

  async #begin(relay: Relay, profile: ClinicProfile, { identity }: Seat): Promise<void> {
    const { current, ratings, profile: keeper } = this.#options;
    const { group, welcome } = await groupWithDesk({ relay, profile, trust: keeper.trust(), identity });
    this.reset();
    await current().begin(group, { creation: { to: profile.desk, welcome: encodeMailboxItem({ kind: 'welcome', welcome }) }, entries: [await ratings.entryFor(group, profile.desk)] });
  }

  #onRefused(error: unknown): void {
    if (error instanceof TransportError) return;
    const passes = error instanceof RelayError || (error instanceof CryptoError && (error.code === 'expired' || error.code === 'not-yet-valid'));
    if (passes) return this.#options.retryLater();
    if (!(error instanceof CryptoError)) throw error;
    this.#options.onForged();
  }
}
