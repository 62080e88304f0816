import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { mlsExporter } from 'ts-mls/keySchedule.js';
import { ACCESS_TOKEN_BYTES } from '../access.js';
import { encodeOpaque, requireBytes, utf8 } from '../encoding.js';
import { PROFILE_DIGEST_BYTES } from '../profile.js';
import type { SuiteName } from '../suite.js';
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
  const { state, provider } = inside(group);
  requireBytes(context, 'context');
  if (!Number.isInteger(length) || length < 1 || length > 8160) throw new RangeError('length: expected 1 to 8160');
  return mlsExporter(state.keySchedule.exporterSecret, label, context, length, provider);
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
  return inside(group).state.groupContext.groupId.slice();
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

const CODE_LABEL = 'sotto security code v2';
const CODE_GROUPS = 12;
const BYTES_PER_GROUP = 5;

/**
 * 60 decimal digits in groups of five, from the epoch authenticator (RFC 9420 §8.7) and the clinic profile that this member goes by: the same for
 * all members that share the epoch, see the same members and were given the same profile; another with anybody in between, or with a relay that
 * keeps a newer profile from one of them.
 *
 * Each group is one of twelve 5-byte integers, big-endian, modulo 100,000, of SHA-512 over the 22 ASCII bytes `sotto security code v2`, then `u8 length |
 * epoch authenticator | u8 length | profileDigest`.
 *
 * @param profileDigest - {@link profileDigest} of the newest profile this member has checked.
 */
export function securityCode(group: Group, profileDigest: Uint8Array): string {
  requireBytes(profileDigest, 'profileDigest', PROFILE_DIGEST_BYTES);
  const { epochAuthenticator } = inside(group).state.keySchedule;
  const bytes = sha512(concatBytes(utf8(CODE_LABEL), encodeOpaque(epochAuthenticator, 1), encodeOpaque(profileDigest, 1)));
  const digits = (index: number) => {
    const number = bytes.subarray(index * BYTES_PER_GROUP, (index + 1) * BYTES_PER_GROUP).reduce((sum, byte) => sum * 256 + byte, 0);
    return String(number % 100_000).padStart(5, '0');
  };
  return Array.from({ length: CODE_GROUPS }, (_, index) => digits(index)).join(' ');
}

/**
 * Overwrites secrets with zeros. JavaScript may have copied them before; nothing here can reach such copies.
 */
export function wipe(secrets: Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}
