import { bytesToHex, concatBytes, randomBytes } from '@noble/hashes/utils.js';
import { equalBytes, toBase64Url } from '../bytes.js';
import { badEncoding, ByteReader, encodeOpaque, encodeUint, requireBytes, requireFlag, requireNumber, utf8 } from './encoding.js';
import { CryptoError } from './errors.js';
import { isMemberName } from './name.js';
import { type DeviceKey, isVerificationKey, KEY_BYTES, requireKey, signLabelled, SIGNATURE_BYTES, verifyLabelled } from './signature.js';
import type { SuiteName } from './suite.js';

/**
 * What a certificate entitles to: to sign those of agents and patients, or to be a member of groups. A `patient` is a visitor whom the clinic has
 * signed in.
 */
export type CertifiedRole = 'issuer' | 'desk' | 'agent' | 'assistant' | 'patient';

/** A clinic's word that a key belongs to somebody in a role for a time. */
export interface Certificate {
  readonly role: CertifiedRole;
  /** The clinic's root public key, 32 bytes. */
  readonly clinic: Uint8Array;
  /** Ed25519 public key of the holder, 32 bytes. */
  readonly subjectKey: Uint8Array;
  /** Ed25519 public key of the signer, 32 bytes. */
  readonly issuerKey: Uint8Array;
  /** base64url of 16 random bytes; what a profile lists to revoke it. */
  readonly serial: string;
  readonly notBeforeMs: number;
  readonly notAfterMs: number;
  /**
   * Shown to people; as {@link isMemberName} asks. Of a patient it is shown to nobody: a pseudonym, the same for all of their
   * devices and for nobody else's.
   */
  readonly name: string;
}

/** Against what certificates are judged. */
export interface Trust {
  /** The pinned root public key of the clinic. */
  readonly clinic: Uint8Array;
  readonly nowMs: number;
  /** How wrong the clock that says so may be, either way, in milliseconds; absent: it is right. */
  readonly toleranceMs?: number;
  /** Since when somebody who comes in may have come in, where a log is read later than it was written: before they were revoked, too; absent: it is now. */
  readonly sinceMs?: number;
  /** Serials withdrawn by the clinic. */
  readonly revoked?: ReadonlySet<string>;
  /** The only suite accepted; absent: either. */
  readonly suite?: SuiteName;
  /** `false`: an assistant may not be added. */
  readonly assistants?: boolean;
}

/** How far clocks may differ in any case where something is not valid yet, in milliseconds. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** What a clock says of something that is valid for a time; undefined: that it is valid. */
export function timeOf(valid: { readonly notBeforeMs: number; readonly notAfterMs: number }, time: Pick<Trust, 'nowMs' | 'toleranceMs' | 'sinceMs'>): 'not-yet-valid' | 'expired' | undefined {
  const { nowMs, toleranceMs = 0, sinceMs = nowMs } = time;
  if (valid.notBeforeMs > nowMs + toleranceMs + CLOCK_SKEW_MS) return 'not-yet-valid';
  return valid.notAfterMs <= Math.min(sinceMs, nowMs) - toleranceMs ? 'expired' : undefined;
}

const FORMAT = 1;
const ROLES: readonly CertifiedRole[] = ['issuer', 'desk', 'agent', 'assistant', 'patient'];
const ISSUED: readonly CertifiedRole[] = ['agent', 'assistant', 'patient'];
const LABEL = 'sotto certificate v1';
const SERIAL_BYTES = 16;
/** A holder's certificate and its issuer's. */
const MAX_CHAIN = 2;
/** One for all, as the encoder is. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Signs a certificate with a random serial.
 *
 * Layout, integers big-endian: `u8 format = 1 | u8 role (1 issuer, 2 desk, 3 agent, 4 assistant, 5 patient) | clinic[32] | subjectKey[32] | issuerKey[32] |
 * serial[16] | u64 notBeforeMs | u64 notAfterMs | u8 nameLength | name | signature[64]`; the signature is Ed25519 over the 20 ASCII bytes
 * `sotto certificate v1` and everything before it.
 *
 * @throws RangeError when a field is out of its range.
 */
export function issueCertificate(
  fields: Pick<Certificate, 'role' | 'clinic' | 'subjectKey' | 'name' | 'notBeforeMs' | 'notAfterMs'>,
  issuer: DeviceKey,
): Uint8Array {
  const { role, clinic, subjectKey, name, notBeforeMs, notAfterMs } = fields;
  requireBytes(clinic, 'clinic', KEY_BYTES);
  requireBytes(subjectKey, 'subjectKey', KEY_BYTES);
  requireKey(issuer);
  if (!ROLES.includes(role)) throw new RangeError('role: expected one that there is');
  if (!isMemberName(name)) throw new RangeError('name: expected 1 to 128 bytes in Normalization Form C, without what is not seen');
  if (notAfterMs <= notBeforeMs) throw new RangeError('notAfterMs: expected later than notBeforeMs');
  const signed = concatBytes(
    encodeUint(FORMAT, 1),
    encodeUint(ROLES.indexOf(role) + 1, 1),
    clinic,
    subjectKey,
    issuer.publicKey,
    randomBytes(SERIAL_BYTES),
    encodeUint(notBeforeMs, 8),
    encodeUint(notAfterMs, 8),
    encodeOpaque(utf8(name), 1),
  );
  return concatBytes(signed, signLabelled(issuer, LABEL, signed));
}

/**
 * Reads a certificate. Whether to believe it is {@link verifyChain}'s matter.
 *
 * @throws CryptoError `bad-encoding`, also for keys that are not canonical or of small order.
 */
export function parseCertificate(bytes: Uint8Array): Certificate {
  const certificate = readCertificate(bytes);
  checkKeys([certificate]);
  return certificate;
}

/** Each key once: it takes a tenth of a verification. @param pinned - Is judged by what it has signed. */
function checkKeys(certificates: readonly Certificate[], pinned?: Uint8Array): void {
  const keys = certificates.flatMap(({ clinic, subjectKey, issuerKey }) => [clinic, subjectKey, issuerKey]);
  const unknown = new Map(keys.map((key) => [bytesToHex(key), key]));
  if (pinned) unknown.delete(bytesToHex(pinned));
  if (![...unknown.values()].every(isVerificationKey)) throw badEncoding('key');
}

/** The layout alone: for certificates that were verified when they came in. @throws CryptoError `bad-encoding`. */
export function readCertificate(bytes: Uint8Array): Certificate {
  const reader = new ByteReader(bytes);
  if (reader.uint(1) !== FORMAT) throw badEncoding('certificate format');
  const role = ROLES[reader.uint(1) - 1];
  if (role === undefined) throw badEncoding('role');
  const certificate: Certificate = {
    role,
    clinic: reader.bytes(KEY_BYTES),
    subjectKey: reader.bytes(KEY_BYTES),
    issuerKey: reader.bytes(KEY_BYTES),
    serial: toBase64Url(reader.bytes(SERIAL_BYTES)),
    notBeforeMs: reader.uint(8),
    notAfterMs: reader.uint(8),
    name: decodeName(reader.opaque(1)),
  };
  reader.bytes(SIGNATURE_BYTES);
  reader.end();
  if (certificate.notAfterMs <= certificate.notBeforeMs) throw badEncoding('validity');
  return certificate;
}

/**
 * Follows a chain to the pinned root and returns its first certificate. The root signs desks and issuers, an issuer signs all others.
 *
 * @param chain - The holder's certificate, then, for agents, assistants and patients, their issuer's.
 * @param options - `grace`: the holder is in already, so that neither expiry nor the policy on assistants speaks against it.
 * @throws CryptoError `bad-encoding`, `untrusted`, `expired`, `not-yet-valid` (more than 5 minutes ahead) or `revoked`.
 */
export function verifyChain(chain: readonly Uint8Array[], trust: Trust, options: { grace?: boolean } = {}): Certificate {
  requireTrust(trust);
  requireChain(chain, 'chain');
  // Before any is judged: each costs a millisecond, and a KeyPackage has room for a hundred.
  if (chain.length > MAX_CHAIN) throw untrusted('length of the chain');
  const certificates = chain.map(readCertificate);
  checkKeys(certificates, trust.clinic);
  const [leaf, issuer] = certificates;
  const [leafBytes, issuerBytes] = chain;
  if (leaf === undefined || leafBytes === undefined) throw untrusted('length of the chain');
  if (ISSUED.includes(leaf.role) !== (issuer !== undefined)) throw untrusted('role and length of the chain');
  if (issuer !== undefined && issuerBytes !== undefined) {
    if (issuer.role !== 'issuer') throw untrusted('role of the issuer');
    checkSignedBy(issuer, issuerBytes, trust.clinic, trust);
  }
  checkSignedBy(leaf, leafBytes, issuer?.subjectKey ?? trust.clinic, trust);
  for (const certificate of issuer === undefined ? [leaf] : [leaf, issuer]) checkTime(certificate, trust, options.grace === true);
  if (leaf.role === 'assistant' && trust.assistants === false && !options.grace) throw untrusted('assistants are not allowed');
  return leaf;
}

/** What is no set has nobody in it, and what is not `false` is as good as true: who says them wrongly is told. @throws TypeError, RangeError */
export function requireTrust({ clinic, nowMs, toleranceMs = 0, sinceMs = 0, revoked = new Set(), assistants = true }: Trust): void {
  requireBytes(clinic, 'trust.clinic', KEY_BYTES);
  requireNumber(nowMs, 'trust.nowMs');
  requireNumber(toleranceMs, 'trust.toleranceMs');
  requireNumber(sinceMs, 'trust.sinceMs');
  if (!(revoked instanceof Set)) throw new TypeError('trust.revoked: expected a Set');
  requireFlag(assistants, 'trust.assistants');
}

/** @throws TypeError when it is not a list of certificates' bytes. */
export function requireChain(chain: readonly Uint8Array[], name: string): void {
  if (!Array.isArray(chain)) throw new TypeError(`${name}: expected certificates`);
  for (const certificate of chain) requireBytes(certificate, name);
}

function checkSignedBy(certificate: Certificate, bytes: Uint8Array, signer: Uint8Array, trust: Trust): void {
  if (!equalBytes(certificate.clinic, trust.clinic)) throw untrusted('another clinic');
  if (!equalBytes(certificate.issuerKey, signer)) throw untrusted('issuer key');
  const signed = bytes.subarray(0, -SIGNATURE_BYTES);
  if (!verifyLabelled(signer, LABEL, signed, bytes.subarray(-SIGNATURE_BYTES))) throw untrusted('signature');
  if (trust.revoked?.has(certificate.serial)) throw new CryptoError('revoked', 'the certificate was revoked');
}

function checkTime({ notBeforeMs, notAfterMs }: Certificate, trust: Trust, grace: boolean): void {
  const time = timeOf({ notBeforeMs, notAfterMs }, trust);
  if (time === 'not-yet-valid') throw new CryptoError(time, 'the certificate is not valid yet');
  if (time === 'expired' && !grace) throw new CryptoError(time, 'the certificate has expired');
}

function decodeName(bytes: Uint8Array): string {
  const name = decodeUtf8(bytes);
  if (!isMemberName(name)) throw badEncoding('name');
  return name;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw badEncoding('UTF-8', { cause });
  }
}

function untrusted(what: string): CryptoError {
  return new CryptoError('untrusted', `the certificate does not lead to the clinic: ${what}`);
}
