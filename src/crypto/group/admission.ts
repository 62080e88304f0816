import { requireTrust, timeOf, type Trust } from '../certificate.js';
import { CryptoError } from '../errors.js';
import { isValidKeyPackage, type KeyPackage } from '../mls/key-package.js';
import type { Lifetime } from '../mls/leaf-node.js';
import { authenticate, memberOf } from './credential.js';
import { guarded } from './guard.js';
import { cipherSuiteOf, readSuite } from './suites.js';
import type { GroupMember } from './types.js';
import { decodeKeyPackage } from './wire.js';

/** Checks all of a KeyPackage of somebody to be added. @throws CryptoError as `keyPackageOwner`. */
export function openKeyPackage(bytes: Uint8Array, trust: Trust): { keyPackage: KeyPackage; owner: GroupMember } {
  requireTrust(trust);
  const keyPackage = decodeKeyPackage(bytes);
  const suite = cipherSuiteOf(readSuite(keyPackage.cipherSuite, trust.suite));
  return guarded('untrusted', 'the KeyPackage does not check out', () => {
    if (!isValidKeyPackage(suite, keyPackage)) throw new CryptoError('untrusted', 'the KeyPackage is not signed by its owner');
    return { keyPackage, owner: authenticateAdded(keyPackage, trust) };
  });
}

/** Strict checks of who is to be added; whether the KeyPackage is valid in itself is checked elsewhere. */
export function authenticateAdded({ leafNode }: KeyPackage, trust: Trust): GroupMember {
  if (leafNode.source.kind !== 'key-package') throw new CryptoError('untrusted', 'not the leaf of a KeyPackage');
  checkLifetime(leafNode.source.lifetime, trust);
  authenticate(leafNode, trust);
  const owner = memberOf(leafNode, false);
  if (owner.role === 'visitor' && owner.patient === undefined) throw new CryptoError('untrusted', 'a visitor is added only when signed in');
  return owner;
}

/**
 * By what those are judged whom others have let in. Where that may be older than what is known of the clinic (`sinceMs`), who was revoked may have come in
 * before, and an assistant when they were allowed: they are taken for somebody who was in already. `revokedMembers` names them, so that nothing is said before
 * they are out.
 */
export function ofOthersChoice(trust: Trust): Trust {
  return trust.sinceMs === undefined ? trust : { ...trust, revoked: new Set(), assistants: true };
}

/** Longest that a KeyPackage may be good for (RFC 9420 §7.2): what was stolen of its keys opens Welcomes for as long. */
export const MAX_LIFETIME_MS = 90 * 86_400_000;

/** A leaf's lifetime (RFC 9420 §7.2): whole seconds, and all that time goes into. */
export function lifetimeOf(notBeforeMs: number, notAfterMs: number): Lifetime {
  return { notBefore: BigInt(Math.floor(notBeforeMs / 1000)), notAfter: BigInt(Math.ceil(notAfterMs / 1000)) };
}

function checkLifetime({ notBefore, notAfter }: Lifetime, trust: Trust): void {
  // It may have been rounded up by a second.
  if (Number(notAfter - notBefore) * 1000 > MAX_LIFETIME_MS + 1000) throw new CryptoError('untrusted', 'the KeyPackage is good for too long');
  const time = timeOf({ notBeforeMs: Number(notBefore) * 1000, notAfterMs: Number(notAfter) * 1000 }, trust);
  if (time) throw new CryptoError(time, 'the KeyPackage is not valid yet, or has expired');
}
