import { clean } from '@noble/hashes/utils.js';
import { toBase64Url } from '../../bytes.js';
import type { Trust } from '../certificate.js';
import { requireFlag, requireNumber } from '../encoding.js';
import { type Identity, requireIdentity } from '../identity.js';
import { keyPackageRef } from '../mls/key-package.js';
import { lifetimeOf, MAX_LIFETIME_MS, openKeyPackage } from './admission.js';
import { encodeSecrets, generateKeyPackage } from './key-package-keys.js';
import { cipherSuiteOf, readSuite } from './suites.js';
import type { CreatedKeyPackage, GroupMember, KeyPackageOptions } from './types.js';
import { keyPackageMessage } from './wire.js';

/** Makes a KeyPackage (RFC 9420 §10) with fresh keys for a device to be added by. @throws RangeError when its lifetime is not positive, or over 90 days. */
export async function createKeyPackage(identity: Identity, options: KeyPackageOptions): Promise<CreatedKeyPackage> {
  const { nowMs, lifetimeMs, lastResort = false } = options;
  requireIdentity(identity);
  requireNumber(nowMs, 'nowMs');
  requireNumber(lifetimeMs, 'lifetimeMs');
  requireFlag(lastResort, 'lastResort');
  if (!(lifetimeMs > 0 && lifetimeMs <= MAX_LIFETIME_MS)) throw new RangeError('lifetimeMs: expected more than 0, at most 90 days');
  const suite = cipherSuiteOf(options.suite);
  const made = generateKeyPackage(identity, suite, lifetimeOf(nowMs, nowMs + lifetimeMs), lastResort);
  const keyPackage = keyPackageMessage.encode(made.keyPackage);
  const secrets = encodeSecrets(keyPackage, made.keys);
  clean(made.keys.initKey, made.keys.encryptionKey);
  return { keyPackage, secrets, ref: toBase64Url(keyPackageRef(suite, made.keyPackage)) };
}

/**
 * Whose KeyPackage it is, after checking all of it: signatures, chain, lifetime, suite, keys.
 *
 * @throws CryptoError `bad-encoding`, `untrusted` (a visitor's too, unless signed in), `expired`, `not-yet-valid`, `revoked` or `wrong-suite`.
 */
export async function keyPackageOwner(keyPackage: Uint8Array, trust: Trust): Promise<GroupMember> {
  return openKeyPackage(keyPackage, trust).owner;
}

/** What a Welcome would name a KeyPackage by (RFC 9420 §5.2), after the same checks. @throws CryptoError as {@link keyPackageOwner} */
export function keyPackageRefOf(keyPackage: Uint8Array, trust: Trust): string {
  const opened = openKeyPackage(keyPackage, trust).keyPackage;
  return toBase64Url(keyPackageRef(cipherSuiteOf(readSuite(opened.cipherSuite, trust.suite)), opened));
}
