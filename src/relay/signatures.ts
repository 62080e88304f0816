import { ed25519 } from '@noble/curves/ed25519.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { equalBytes } from '../bytes.js';

const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
const PROFILE_LABEL = utf8ToBytes('sotto profile v1');
const PROFILE_FORMAT = 1;
const VERSION_AT = 1 + KEY_BYTES;
const BODY_LENGTH_AT = VERSION_AT + 3 * 8;
const BODY_AT = BODY_LENGTH_AT + 4;

/** Whether an Ed25519 signature is good (RFC 8032 §5.1.7, strictly). Never throws: keys and signatures come from strangers. */
export function isSignedBy(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (key.length !== KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false;
  try {
    return ed25519.verify(signature, message, key, { zip215: false });
  } catch (error) {
    // Bytes that are no point of the curve.
    if (error instanceof Error) return false;
    throw error;
  }
}

/**
 * The version of a clinic profile that `clinic` signed, else nothing. All the relay reads of `u8 format | clinic[32] | u64 version |
 * u64 issuedAtMs | u64 expiresAtMs | u32 bodyLength | body | signature[64]`.
 */
export function signedProfileVersion(profile: Uint8Array, clinic: Uint8Array): number | undefined {
  if (profile.length < BODY_AT + SIGNATURE_BYTES || profile[0] !== PROFILE_FORMAT) return undefined;
  const view = new DataView(profile.buffer, profile.byteOffset, profile.length);
  const version = Number(view.getBigUint64(VERSION_AT));
  const signedLength = BODY_AT + view.getUint32(BODY_LENGTH_AT);
  if (!Number.isSafeInteger(version) || signedLength + SIGNATURE_BYTES !== profile.length) return undefined;
  if (!equalBytes(profile.subarray(1, VERSION_AT), clinic)) return undefined;
  const signed = concatBytes(PROFILE_LABEL, profile.subarray(0, signedLength));
  return isSignedBy(clinic, signed, profile.subarray(signedLength)) ? version : undefined;
}
