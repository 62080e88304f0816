import type { Clock } from '../clock.js';
import { type ClinicProfile, readProfile } from '../conversation/profile/profile.js';
import { loadClinic, PROFILE_RENEWAL_MS } from './clinic.js';
import type { DeskEvent } from './desk-options.js';
import { DeskError } from './errors.js';
import { requireCurrent } from './rotation.js';

interface RenewalOptions {
  readonly options: {
    readonly data: string;
    readonly storageKey?: string;
    readonly logger?: (event: DeskEvent) => void;
  };
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** The one that the desk runs with. */
  readonly profile: () => ClinicProfile;
  /** Begins anew, with what lies in the folder. */
  readonly restart: () => Promise<void>;
}

const DAY_MS = 86_400_000;
const LOOK_EVERY_MS = 60_000;
/** A clock that has gone so far otherwise than time was put to another one, or the machine has slept. */
const LEAP_MS = 3_600_000;

/**
 * Looks at once, and every day, whether the profile nears its end: a desk may run for longer than a profile holds. Begins anew too after the clock was put to
 * another time: what was signed, published and planned by the old one, visitors could not use. Ends with the signal.
 */
export async function keepRenewed(renewal: RenewalOptions): Promise<void> {
  const { clock, signal, restart } = renewal;
  for (let dueAtMs = clock.now(); ; ) {
    if (clock.now() >= dueAtMs) {
      dueAtMs = clock.now() + DAY_MS;
      if (await isRenewed(renewal)) await restart();
    }
    const fromMs = clock.now();
    if (!(await clock.sleep(LOOK_EVERY_MS, signal).then(() => true, () => false))) return;
    if (Math.abs(clock.now() - fromMs - LOOK_EVERY_MS) < LEAP_MS) continue;
    if (await canBegin(renewal)) await restart();
    dueAtMs = clock.now();
  }
}

/** By this time too: a profile that has ended by a clock that is wrong is no reason to end what runs. */
async function canBegin({ options: { data, storageKey }, clock }: RenewalOptions): Promise<boolean> {
  const now = clock.now();
  return loadClinic(data, now, storageKey).then((clinic) => requireCurrent(clinic, now)).then(
    () => true,
    (error: unknown) => {
      if (error instanceof DeskError) return false;
      throw error;
    },
  );
}

/** Whether a new profile has been signed in place of one that nears its end. Where that cannot be, whoever watches over the desk is told. */
async function isRenewed({ options: { data, storageKey, logger }, clock, profile }: RenewalOptions): Promise<boolean> {
  const { expiresAtMs } = profile();
  const now = clock.now();
  if (expiresAtMs - now > PROFILE_RENEWAL_MS) return false;
  const renewed = await loadClinic(data, now, storageKey).then(
    (clinic) => {
      requireCurrent(clinic, now);
      return readProfile(clinic.profile, { clinic: clinic.id, nowMs: now }).expiresAtMs > expiresAtMs;
    },
  ).catch(
    (error: unknown) => {
      // A folder that somebody is at work in: the desk goes on with what it has.
      if (error instanceof DeskError) return false;
      throw error;
    },
  );
  if (!renewed) logger?.({ kind: 'profile-ends', atMs: expiresAtMs });
  return renewed;
}
