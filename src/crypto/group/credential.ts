import { concatBytes } from '@noble/hashes/utils.js';
import { equalBytes } from '../../bytes.js';
import { type CertifiedRole, readCertificate, type Trust, verifyChain } from '../certificate.js';
import { badEncoding, ByteReader, encodeOpaque, encodeUint } from '../encoding.js';
import { CryptoError } from '../errors.js';
import { memberId } from '../identity.js';
import type { Credential, LeafNode } from '../mls/leaf-node.js';
import type { GroupMember, MemberRole } from './types.js';

/**
 * Who a leaf is: an MLS basic credential (RFC 9420 §5.3) whose identity is the certificate chain, `u8 count | (u16 length | certificate)*`, leaf
 * first; a visitor's is empty, or that of the patient they are. The leaf's signature key must be the one certified.
 */

type Claimant = Pick<LeafNode, 'credential' | 'signatureKey'>;

export function createCredential(chain: readonly Uint8Array[]): Credential {
  return { kind: 'basic', identity: concatBytes(encodeUint(chain.length, 1), ...chain.map((certificate) => encodeOpaque(certificate, 2))) };
}

/**
 * Checks a credential against the clinic's root; a visitor who is not signed in has nothing to check.
 *
 * @param options - `grace`: as in {@link verifyChain}.
 * @throws CryptoError as {@link verifyChain}, or `untrusted` when the key is not the certified one.
 */
export function authenticate(claimant: Claimant, trust: Trust, options: { grace?: boolean } = {}): void {
  const chain = readChain(claimant.credential);
  if (chain.length === 0) return;
  const { role, subjectKey } = verifyChain(chain, trust, options);
  if (role === 'issuer') throw new CryptoError('untrusted', 'an issuer is no member');
  if (!equalBytes(subjectKey, claimant.signatureKey)) throw new CryptoError('untrusted', 'the key is not the certified one');
}

/** The member of a leaf that was authenticated when it came in. */
export function memberOf(claimant: Claimant, self: boolean): GroupMember {
  const publicKey = claimant.signatureKey.slice();
  const [leaf] = readChain(claimant.credential).map(readCertificate);
  const id = memberId(publicKey);
  if (leaf === undefined) return { id, role: 'visitor', name: '', publicKey, self };
  const { notAfterMs } = leaf;
  if (leaf.role === 'patient') return { id, role: 'visitor', name: '', publicKey, self, notAfterMs, patient: leaf.name };
  return { id, role: memberRole(leaf.role), name: leaf.name, publicKey, self, notAfterMs };
}

/** Whether a certificate of the claimant's chain was withdrawn. */
export function isRevoked(claimant: Claimant, { revoked }: Trust): boolean {
  return revoked !== undefined && revoked.size > 0 && readChain(claimant.credential).some((certificate) => revoked.has(readCertificate(certificate).serial));
}

function memberRole(role: Exclude<CertifiedRole, 'patient'>): MemberRole {
  if (role === 'issuer') throw new CryptoError('untrusted', 'an issuer is no member');
  return role;
}

function readChain(credential: Credential): Uint8Array[] {
  if (credential.kind !== 'basic') throw badEncoding('credential type');
  const reader = new ByteReader(credential.identity);
  const chain = Array.from({ length: reader.uint(1) }, () => reader.opaque(2));
  reader.end();
  return chain;
}
