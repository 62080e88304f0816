import { concatBytes } from '@noble/hashes/utils.js';
import type { Extension } from 'ts-mls/extension.js';
import { type KeyPackage, verifyKeyPackage } from 'ts-mls/keyPackage.js';
import { verifyLeafNodeSignatureKeyPackage } from 'ts-mls/leafNode.js';
import { equalBytes } from '../../bytes.js';
import { CLOCK_SKEW_MS, type Trust } from '../certificate.js';
import { badEncoding, ByteReader, encodeUint } from '../encoding.js';
import { CryptoError } from '../errors.js';
import { hpkeSuites } from '../hpke.js';
import type { SuiteName } from '../suite.js';
import { authenticate, memberOf } from './credential.js';
import { guarded } from './guard.js';
import { providerOf, readSuite } from './suites.js';
import type { GroupMember } from './types.js';
import { decodeKeyPackage } from './wire.js';

/**
 * KeyPackage extension of private use: `u64 notBeforeMs | u64 notAfterMs`, under the KeyPackage's signature. The leaf's own lifetime field stays
 * unlimited, because the MLS library holds it against the machine's clock and not the one passed in.
 */
const LIFETIME_EXTENSION = 0xf051;

export function lifetimeExtension(notBeforeMs: number, notAfterMs: number): Extension {
  return { extensionType: LIFETIME_EXTENSION, extensionData: concatBytes(encodeUint(notBeforeMs, 8), encodeUint(notAfterMs, 8)) };
}

/** `last_resort` of draft-ietf-mls-extensions. */
export const lastResortExtension: Extension = { extensionType: 0x000a, extensionData: new Uint8Array() };

/** Checks all of a KeyPackage of somebody to be added. @throws CryptoError as `keyPackageOwner`. */
export async function openKeyPackage(bytes: Uint8Array, trust: Trust): Promise<{ keyPackage: KeyPackage; owner: GroupMember }> {
  const keyPackage = decodeKeyPackage(bytes);
  const suite = readSuite(keyPackage.cipherSuite, trust.suite);
  return guarded('untrusted', 'the KeyPackage does not check out', async () => {
    const { signature } = providerOf(suite);
    const signed = (await verifyKeyPackage(keyPackage, signature)) && (await verifyLeafNodeSignatureKeyPackage(keyPackage.leafNode, signature));
    if (!signed) throw new CryptoError('untrusted', 'the KeyPackage is not signed by its owner');
    checkKeys(keyPackage, suite);
    return { keyPackage, owner: authenticateAdded(keyPackage, trust) };
  });
}

/** Strict checks of somebody to be added; the signatures are the caller's or the MLS library's to verify. */
export function authenticateAdded(keyPackage: KeyPackage, trust: Trust): GroupMember {
  checkLifetime(keyPackage, trust.nowMs);
  authenticate(keyPackage.leafNode, trust);
  const owner = memberOf(keyPackage.leafNode, false);
  if (owner.role === 'visitor') throw new CryptoError('untrusted', 'a visitor is not added');
  return owner;
}

function checkLifetime({ extensions }: KeyPackage, nowMs: number): void {
  const extension = extensions.find(({ extensionType }) => extensionType === LIFETIME_EXTENSION);
  if (extension === undefined) throw badEncoding('KeyPackage without lifetime');
  const reader = new ByteReader(extension.extensionData);
  const [notBeforeMs, notAfterMs] = [reader.uint(8), reader.uint(8)];
  reader.end();
  if (notBeforeMs > nowMs + CLOCK_SKEW_MS) throw new CryptoError('not-yet-valid', 'the KeyPackage is not valid yet');
  if (notAfterMs <= nowMs) throw new CryptoError('expired', 'the KeyPackage has expired');
}

/** A key that nothing can be encapsulated to would stop every later commit; the same one twice is forbidden by RFC 9420 §10.1. */
function checkKeys({ initKey, leafNode }: KeyPackage, suite: SuiteName): void {
  if (equalBytes(initKey, leafNode.hpkePublicKey)) throw new CryptoError('untrusted', 'the KeyPackage has one key twice');
  for (const key of [initKey, leafNode.hpkePublicKey]) hpkeSuites[suite].kem.encapsulate(key);
}
