import { randomBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../../bytes.js';
import { joinKey, passphraseProof } from '../../crypto/passphrase.js';
import { MIN_PASSPHRASE_LENGTH } from './duty.js';
import { decodeJson, encodeJson } from '../json.js';
import type { Entry, Vault } from '../vault.js';
import { text, whole } from '../../schemas.js';

/** A lock by its name, which only this device and the desk know, and the proof that opens it; 32 bytes each, base64url. */
export interface LockProof {
  readonly id: string;
  readonly proof: string;
}

const NAME = 'lock';
const record = z.strictObject({ id: text(43, 43), untilMs: whole() });
/** No shift is longer. */
const LIFETIME_MS = 12 * 3_600_000;

/** A lock for a passphrase that was just chosen. */
export async function createLock(passphrase: string): Promise<LockProof> {
  if (passphrase.length < MIN_PASSPHRASE_LENGTH) throw new RangeError(`passphrase: expected ${MIN_PASSPHRASE_LENGTH} characters at least`);
  return proofOf(toBase64Url(randomBytes(32)), passphrase);
}

/** What is kept of it beside what it locks. */
export function lockEntry({ id }: LockProof, nowMs: number): Entry {
  return { name: NAME, value: encodeJson({ id, untilMs: nowMs + LIFETIME_MS }) };
}

/** The lock of what is kept, and when it is of no use any more; undefined when there is none. @throws ConversationError `lost`, CryptoError, StorageError */
export async function readLock(vault: Vault): Promise<z.infer<typeof record> | undefined> {
  const bytes = await vault.get(NAME);
  return bytes && decodeJson(bytes, record, 'lost');
}

/** What opens with the desk's half only. @param share - 32 bytes, base64url. @throws ConversationError `closed` */
export function lockedVault(vault: Vault, share: string): Vault {
  const half = fromBase64Url(share);
  try {
    return vault.rekeyed((key) => joinKey(key, half));
  } finally {
    half.fill(0);
  }
}

/** @param id - Of the lock; its bytes are the salt. */
export async function proofOf(id: string, passphrase: string): Promise<LockProof> {
  return { id, proof: toBase64Url(await passphraseProof(passphrase, fromBase64Url(id))) };
}
