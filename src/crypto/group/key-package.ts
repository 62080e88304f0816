import { concatBytes } from '@noble/hashes/utils.js';
import type { Capabilities } from 'ts-mls/capabilities.js';
import { generateKeyPackageWithKey, type KeyPackage, makeKeyPackageRef, type PrivateKeyPackage, verifyKeyPackage } from 'ts-mls/keyPackage.js';
import { verifyLeafNodeSignatureKeyPackage } from 'ts-mls/leafNode.js';
import { defaultLifetime } from 'ts-mls/lifetime.js';
import { equalBytes, toBase64Url } from '../../bytes.js';
import { CLOCK_SKEW_MS, type Trust } from '../certificate.js';
import { badEncoding, ByteReader, encodeOpaque, encodeUint } from '../encoding.js';
import { CryptoError } from '../errors.js';
import { hpkeSuites } from '../hpke.js';
import type { Identity } from '../identity.js';
import type { SuiteName } from '../suite.js';
import { authenticate, createCredential, memberOf } from './credential.js';
import { guarded } from './guard.js';
import { KIND_EXTENSION } from './state.js';
import { providerOf, readSuite } from './suites.js';
import type { CreatedKeyPackage, GroupMember, KeyPackageOptions } from './types.js';
import { decodeKeyPackage, encodeKeyPackage } from './wire.js';

/**
 * KeyPackage extension of private use: `u64 notBeforeMs | u64 notAfterMs`, under the KeyPackage's signature. The leaf's own lifetime field stays
 * unlimited, because the MLS library holds it against the machine's clock and not the one passed in.
 */
const LIFETIME_EXTENSION = 0xf051;
/** `last_resort` of draft-ietf-mls-extensions. */
const LAST_RESORT_EXTENSION = 0x000a;
const STORED_FORMAT = 1;

/** Makes a KeyPackage (RFC 9420 §10) with fresh keys for a device to be added by. @throws RangeError when the lifetime is not positive. */
export async function createKeyPackage(identity: Identity, options: KeyPackageOptions): Promise<CreatedKeyPackage> {
  const { suite, nowMs, lifetimeMs, lastResort = false } = options;
  if (!(lifetimeMs > 0)) throw new RangeError('lifetimeMs: expected more than 0');
  const lifetime = { extensionType: LIFETIME_EXTENSION, extensionData: concatBytes(encodeUint(nowMs, 8), encodeUint(nowMs + lifetimeMs, 8)) };
  const extensions = lastResort ? [lifetime, { extensionType: LAST_RESORT_EXTENSION, extensionData: new Uint8Array() }] : [lifetime];
  const { publicPackage, privatePackage } = await generateKeys(identity, suite, extensions);
  const keyPackage = encodeKeyPackage(publicPackage);
  const secrets = concatBytes(
    encodeUint(STORED_FORMAT, 1),
    encodeOpaque(keyPackage, 4),
    encodeOpaque(privatePackage.initPrivateKey, 2),
    encodeOpaque(privatePackage.hpkePrivateKey, 2),
  );
  return { keyPackage, secrets, ref: await keyPackageRef(publicPackage, suite) };
}

/** Fresh keys for a leaf of an identity. */
export function generateKeys({ key, chain }: Identity, suite: SuiteName, extensions: KeyPackage['extensions'] = []) {
  const provider = providerOf(suite);
  const capabilities: Capabilities = {
    versions: ['mls10'],
    ciphersuites: [provider.name],
    extensions: [KIND_EXTENSION],
    proposals: [],
    credentials: ['basic'],
  };
  const signatureKeys = { publicKey: key.publicKey, signKey: key.secretKey };
  return generateKeyPackageWithKey(createCredential(chain), capabilities, defaultLifetime, extensions, signatureKeys, provider);
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

/** Reads what {@link createKeyPackage} gave for storage. @throws CryptoError `bad-encoding`. */
export function readSecrets(secrets: Uint8Array, { key }: Identity): { keyPackage: KeyPackage; privateKeys: PrivateKeyPackage } {
  const reader = new ByteReader(secrets);
  if (reader.uint(1) !== STORED_FORMAT) throw badEncoding('KeyPackage format');
  const keyPackage = decodeKeyPackage(reader.opaque(4));
  const privateKeys = { initPrivateKey: reader.opaque(2), hpkePrivateKey: reader.opaque(2), signaturePrivateKey: key.secretKey };
  reader.end();
  if (!equalBytes(keyPackage.leafNode.signaturePublicKey, key.publicKey)) throw new RangeError('identity: expected the one of the KeyPackage');
  return { keyPackage, privateKeys };
}

/** base64url of KeyPackageRef (RFC 9420 §5.2). */
async function keyPackageRef(keyPackage: KeyPackage, suite: SuiteName): Promise<string> {
  return toBase64Url(await makeKeyPackageRef(keyPackage, providerOf(suite).hash));
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
