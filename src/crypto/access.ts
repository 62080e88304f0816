import { sha256 } from '@noble/hashes/sha2.js';
import { requireBytes } from './encoding.js';

/** Bytes of an epoch's access token. */
export const ACCESS_TOKEN_BYTES = 32;

/** What a relay keeps of an access token: its SHA-256. The token is uniformly random, so that a plain hash is enough. */
export function tokenHash(token: Uint8Array): Uint8Array {
  requireBytes(token, 'token', ACCESS_TOKEN_BYTES);
  return sha256(token);
}
