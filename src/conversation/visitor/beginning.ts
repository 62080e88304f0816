import type { Clock } from '../../clock.js';
import { CryptoError, type Group, type Identity } from '../../crypto/index.js';
import { RelayError, TransportError } from '../../transport/errors.js';
import type { Relay } from '../../transport/relay-client.js';
import { isUntimely } from '../errors.js';
import type { Errands } from './errands.js';
import { groupWithDesk } from '../profile/first-contact.js';
import type { Joined } from '../requests/joinings.js';
import type { LiveConversation } from '../live/live-conversation.js';
import { encodeMailboxItem } from '../mailbox.js';
import { Patient, type PatientSignIn, type Seat } from './patient.js';
import type { ClinicProfile } from '../profile/profile.js';
import type { ProfileKeeper } from '../profile/profile-keeper.js';
import type { Ratings } from '../requests/ratings.js';
import type { Screening } from '../content/screening.js';
import type { Creation } from '../group/session-records.js';

interface BeginningOptions {
  readonly clinic: string;
  /** Absent: the visitor is nobody in particular. */
  readonly patient: PatientSignIn | undefined;
  readonly warn: ((message: string) => void) | undefined;
  readonly clock: Clock;
  readonly errands: Errands;
  readonly profile: ProfileKeeper;
  readonly ratings: Ratings;
  readonly screening: Screening;
  readonly current: () => LiveConversation;
  /** What was said to be the desk's key is not, or not by this device's clock. */
  readonly onForged: (refusal: 'untrusted' | 'expired') => void;
}

/** How a visitor's conversation begins: as whom, and with the desk as its first other member. */
export class Beginning {
  readonly #options: BeginningOptions;
  readonly #patient: Patient | undefined;

  constructor(options: BeginningOptions) {
    const { patient, profile } = options;
    this.#options = options;
    this.#patient = patient && new Patient({ ...options, patient, trust: () => profile.trust(), begin: (relay, signed, identity) => this.#make(relay, signed, identity) });
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
    if (seat?.begun) return this.#begin(profile, seat.begun);
    if (!current().due || !seat) return;
    // Before the desk's KeyPackage is used up.
    await screening.load();
    const made = await this.#make(relay, profile).catch(onlyRefused);
    if (made) await this.#begin(profile, made.group, { to: profile.desk, welcome: encodeMailboxItem({ kind: 'welcome', welcome: made.welcome }) });
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
    await this.#options.current().begin(group, from);
    this.reset();
  }

  /** @param creation - What the relay has to be asked for, where it was not yet. */
  async #begin(profile: ClinicProfile, group: Group, creation?: Creation): Promise<void> {
    const { current, ratings } = this.#options;
    await current().begin(group, { ...(creation && { creation }), entries: [await ratings.entryFor(group, profile.desk)] });
    this.reset();
  }

  /** A conversation with the desk; by default of nobody in particular. Rejects with TransportError, RelayError, CryptoError: what is to be done about it is. */
  async #make(relay: Relay, profile: ClinicProfile, identity?: Identity): Promise<{ group: Group; welcome: Uint8Array }> {
    return groupWithDesk({ relay, profile, trust: this.#options.profile.trust(), identity }).catch((error: unknown) => {
      this.#onRefused(error);
      throw error;
    });
  }

  #onRefused(error: unknown): void {
    if (error instanceof TransportError) return;
    if (error instanceof RelayError) this.#options.errands.later();
    else if (error instanceof CryptoError) this.#options.onForged(isUntimely(error) ? 'expired' : 'untrusted');
  }
}

function onlyRefused(error: unknown): undefined {
  if (!(error instanceof TransportError || error instanceof RelayError || error instanceof CryptoError)) throw error;
}
