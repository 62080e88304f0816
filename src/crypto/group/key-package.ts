import { makeKeyPackageRef } from 'ts-mls/keyPackage.js';
import { toBase64Url } from '../../bytes.js';
import type { Trust } from '../certificate.js';
import type { Identity } from '../identity.js';
import { lastResortExtension, lifetimeExtension, openKeyPackage } from './admission.js';
import { encodeSecrets, generateKeys } from './keys.js';
import { providerOf } from './suites.js';
import type { CreatedKeyPackage, GroupMember, KeyPackageOptions } from './types.js';
import { encodeKeyPackage } from './wire.js';

/** Makes a KeyPackage (RFC 9420 §10) with fresh keys for a device to be added by. @throws RangeError when the lifetime is not positive. */
export async function createKeyPackage(identity: Identity, options: KeyPackageOptions): Promise<CreatedKeyPackage> {
  const { suite, nowMs, lifetimeMs, lastResort = false } = options;
  if (!(lifetimeMs > 0)) throw new RangeError('lifetimeMs: expected more than 0');
  const lifetime = lifetimeExtension(nowMs, nowMs + lifetimeMs);
  const { publicPackage, privatePackage } = await generateKeys(identity, suite, lastResort ? [lifetime, lastResortExtension] : [lifetime]);
  const keyPackage = encodeKeyPackage(publicPackage);
  // KeyPackageRef, RFC 9420 §5.2.
  const ref = toBase64Url(await makeKeyPackageRef(publicPackage, providerOf(suite).hash));
  return { keyPackage, secrets: encodeSecrets(keyPackage, privatePackage), ref };
}

/**
 * Whose KeyPackage it is, after checking all of it: signatures, chain, lifetime, suite, keys.
 *
 * @throws CryptoError `bad-encoding`, `untrusted` (a visitor's too: visitors are never added), `expired`, `not-yet-valid`, `revoked` or `wrong-suite`.
 */
export async function keyPackageOwner(keyPackage: Uint8Array, trust: Trust): Promise<GroupMember> {
  const { owner } = await openKeyPackage(keyPackage, trust);
  return owner;
}
