import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { equalBytes } from '../bytes.js';
import { requireTrust, timeOf, type Trust } from './certificate.js';
import { badEncoding, ByteReader, encodeOpaque, encodeUint, requireBytes, requireNumber } from './encoding.js';
import { CryptoError } from './errors.js';
import { type DeviceKey, KEY_BYTES, requireKey, signLabelled, SIGNATURE_BYTES, verifyLabelled } from './signature.js';

/** What a clinic says of itself, signed by its root. Here the body is opaque. */
export interface Profile {
  /** Counts up; a client never goes back. */
  readonly version: number;
  readonly issuedAtMs: number;
  readonly expiresAtMs: number;
  readonly body: Uint8Array;
}

const FORMAT = 1;
const LABEL = 'sotto profile v1';

/**
 * Signs a profile with the clinic's root key.
 *
 * Layout, integers big-endian: `u8 format = 1 | clinic[32] | u64 version | u64 issuedAtMs | u64 expiresAtMs | u32 bodyLength | body |
 * signature[64]`; the signature is Ed25519 over the 16 ASCII bytes `sotto profile v1` and everything before it.
 *
 * @throws RangeError when a number is out of its range.
 */
export function signProfile({ key, version, issuedAtMs, expiresAtMs, body }: Profile & { readonly key: DeviceKey }): Uint8Array {
  requireKey(key);
  requireBytes(body, 'body');
  if (expiresAtMs <= issuedAtMs) throw new RangeError('expiresAtMs: expected later than issuedAtMs');
  const signed = concatBytes(
    encodeUint(FORMAT, 1),
    key.publicKey,
    encodeUint(version, 8),
    encodeUint(issuedAtMs, 8),
    encodeUint(expiresAtMs, 8),
    encodeOpaque(body, 4),
  );
  return concatBytes(signed, signLabelled(key, LABEL, signed));
}

/**
 * Checks a profile against the pinned root key and returns it.
 *
 * @param expected - `minVersion`: the newest version seen so far.
 * @throws CryptoError `bad-encoding`, `untrusted`, `expired`, `not-yet-valid` (more than 5 minutes ahead) or `stale-profile`.
 */
export function openProfile(signed: Uint8Array, expected: Pick<Trust, 'clinic' | 'nowMs' | 'toleranceMs'> & { readonly minVersion?: number }): Profile {
  const { clinic, minVersion = 0 } = expected;
  requireTrust(expected);
  requireNumber(minVersion, 'minVersion');
  const reader = new ByteReader(signed);
  if (reader.uint(1) !== FORMAT) throw badEncoding('profile format');
  const signer = reader.bytes(KEY_BYTES);
  const profile: Profile = { version: reader.uint(8), issuedAtMs: reader.uint(8), expiresAtMs: reader.uint(8), body: reader.opaque(4) };
  const signature = reader.bytes(SIGNATURE_BYTES);
  reader.end();
  if (!equalBytes(signer, clinic)) throw new CryptoError('untrusted', 'the profile is of another clinic');
  if (!verifyLabelled(clinic, LABEL, signed.subarray(0, -SIGNATURE_BYTES), signature)) throw new CryptoError('untrusted', 'the profile is not signed by the clinic');
  const time = timeOf({ notBeforeMs: profile.issuedAtMs, notAfterMs: profile.expiresAtMs }, expected);
  if (time) throw new CryptoError(time, 'the profile is not valid yet, or has expired');
  if (profile.version < minVersion) throw new CryptoError('stale-profile', 'a newer profile was seen before');
  return profile;
}

/** Bytes of a profile's digest. */
export const PROFILE_DIGEST_BYTES = 32;

/** SHA-256 of a signed profile: its version and every byte of it, for the security code. */
export function profileDigest(signed: Uint8Array): Uint8Array {
  requireBytes(signed, 'signed');
  return sha256(signed);
}
