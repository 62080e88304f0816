import { systemClock } from '../clock.js';
import { readProfile } from '../conversation/profile/profile.js';
import { DeskError, rotateKey } from '../desk/index.js';
import type { Command } from './arguments.js';

/** What happens when the desk starts with the other key. */
const THEN = {
  issuer: 'Whoever is on shift is out then, and signs in with a new code; visitors’ conversations go on, but those of patients who are signed in end',
  desk: 'Conversations that are open end then, and visitors can begin another; whoever is on shift is out, and signs in with a new code',
} as const;

/** `sotto rotate`: another key in place of one that was lost, or that somebody else may have. @throws DeskError `refused`, `no-root`, `no-clinic`, `bad-clinic` */
export async function runRotate({ operands: [role], data, say }: Command): Promise<void> {
  if (role !== 'issuer' && role !== 'desk') throw new DeskError('refused', 'rotate needs to know which key: `issuer` or `desk`');
  const nowMs = systemClock.now();
  const { clinic, revoked } = await rotateKey(data, role, { nowMs, storageKey: process.env.SOTTO_STORAGE_KEY });
  const { version } = readProfile(clinic.profile, { clinic: clinic.id, nowMs });
  say(`${role}.key and ${role}.cert are new; what the old key was certified with is revoked in version ${version} of the profile: ${revoked.join(', ')}.`);
  say(`Start the desk anew now: until then the old one is in force. ${THEN[role]}.`);
}
