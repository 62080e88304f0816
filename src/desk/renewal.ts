import type { Clock } from '../clock.js';
import { type ClinicProfile, readProfile } from '../conversation/profile/profile.js';
import { loadClinic, PROFILE_RENEWAL_MS } from './clinic.js';
import type { DeskEvent } from './desk-options.js';
import { DeskError } from './errors.js';

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

/** Looks at once, and every day, whether the profile nears its end: a desk may run for longer than a profile holds. Ends with the signal. */
export async function keepRenewed(renewal: RenewalOptions): Promise<void> {
  const { clock, signal, restart } = renewal;
  do {
    if (await isRenewed(renewal)) await restart();
  } while (await clock.sleep(DAY_MS, signal).then(() => true, () => false));
}

/** Whether a new profile has been signed in place of one that nears its end. Where that cannot be, whoever watches over the desk is told. */
async function isRenewed({ options: { data, storageKey, logger }, clock, profile }: RenewalOptions): Promise<boolean> {
  const { expiresAtMs } = profile();
  const now = clock.now();
  if (expiresAtMs - now > PROFILE_RENEWAL_MS) return false;
  const renewed = await loadClinic(data, now, storageKey).then(
    (clinic) => readProfile(clinic.profile, { clinic: clinic.id, nowMs: now }).expiresAtMs > expiresAtMs,
    (error: unknown) => {
      // A folder that somebody is at work in: the desk goes on with what it has.
      if (error instanceof DeskError) return false;
      throw error;
    },
  );
  if (!renewed) logger?.({ kind: 'profile-ends', atMs: expiresAtMs });
  return renewed;
}
