import { ACCESS_TOKEN_BYTES } from '../access.js';
import { requireTrust, type Trust } from '../certificate.js';
import { requireBytes, requireText } from '../encoding.js';
import { epochSecrets } from '../mls/group.js';
import { exportSecret as exportMlsSecret } from '../mls/key-schedule.js';
import { PROFILE_DIGEST_BYTES } from '../profile.js';
import { codeOf } from '../security-code.js';
import { requireKey } from '../signature.js';
import type { SuiteName } from '../suite.js';
import { isRevoked } from './credential.js';
import { inside } from './state.js';
import type { Group, GroupKind, GroupMember } from './types.js';

/** What all members of an epoch can tell or derive. */

const ACCESS_LABEL = 'sotto access';

/**
 * MLS-Exporter (RFC 9420 §8.5).
 *
 * @param length - Bytes wanted, 1 to 8160.
 * @throws RangeError when `length` is out of range.
 */
export async function exportSecret(group: Group, label: string, context: Uint8Array, length: number): Promise<Uint8Array> {
  const { state } = inside(group);
  requireText(label, 'label');
  requireBytes(context, 'context');
  if (!Number.isInteger(length) || length < 1 || length > 8160) throw new RangeError('length: expected 1 to 8160');
  return exportMlsSecret(state.suite, state.secrets.exporter, label, context, length);
}

/** The epoch's token for the relay, 32 bytes: exporter label `sotto access`, empty context. */
export function accessToken(group: Group): Promise<Uint8Array> {
  return exportSecret(group, ACCESS_LABEL, new Uint8Array(), ACCESS_TOKEN_BYTES);
}

export function epochOf(group: Group): number {
  return inside(group).epoch;
}

/** 32 bytes; the conversation's id on the relay. */
export function groupId(group: Group): Uint8Array {
  return inside(group).state.context.groupId.slice();
}

export function kindOf(group: Group): GroupKind {
  return inside(group).kind;
}

export function suiteOf(group: Group): SuiteName {
  return inside(group).suite;
}

/** Everybody who can read what is written in this epoch, in the order of the tree. */
export function roster(group: Group): GroupMember[] {
  return [...inside(group).members.values()];
}

/**
 * Members whom the clinic has revoked since they came in, and assistants where it allows none (any more): they read on until somebody who may removes them.
 */
export function revokedMembers(group: Group, trust: Trust): GroupMember[] {
  const current = inside(group);
  requireTrust(trust);
  const isOut = (index: number) => trust.assistants === false && current.memberAt(index).role === 'assistant';
  return current.state.tree.leaves.filter(([index, leaf]) => isRevoked(leaf, trust) || isOut(index)).map(([index]) => current.memberAt(index));
}

/**
 * The security code, 60 decimal digits in groups of five (`codeOf` in `security-code.ts`), from the epoch authenticator (RFC 9420 §8.7) and the
 * clinic profile that this member goes by: the same for all members that share the epoch, see the same members and were given the same profile;
 * another with anybody in between, or with a relay that keeps a newer profile from one of them.
 *
 * @param profileDigest - `profileDigest` of the newest profile this member has checked.
 */
export function securityCode(group: Group, profileDigest: Uint8Array): string {
  requireBytes(profileDigest, 'profileDigest', PROFILE_DIGEST_BYTES);
  return codeOf(inside(group).state.secrets.authenticator, profileDigest);
}

/** All that is secret in a group but its copy of the device's key. */
export function secretsOf(group: Group): Uint8Array[] {
  return epochSecrets(inside(group).state);
}

/** Overwrites all that is secret in a group, once nothing goes on from it, or from another epoch of it: with its secrets, its copy of the device's key. */
export function destroyGroup(group: Group): void {
  const { signatureKey } = inside(group).state;
  requireKey(signatureKey);
  signatureKey.destroy();
  wipe(secretsOf(group));
}

/**
 * Overwrites secrets with zeros. JavaScript may have copied them before; nothing here can reach such copies.
 */
export function wipe(secrets: Uint8Array[]): void {
  for (const secret of secrets) requireBytes(secret, 'secrets');
  for (const secret of secrets) secret.fill(0);
}
