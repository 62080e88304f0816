import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { type CHash, clean, concatBytes } from '@noble/hashes/utils.js';
import { type Aead, chaCha20Poly1305 } from './aead.js';
import { encodeUint, utf8 } from './encoding.js';
import { labelledDeriving, labelledExpanding, labelledExtract, type LabelledKdf } from './kdf.js';
import { type Kem, x25519Kem, xWingKem } from './kem.js';
import type { SuiteName } from './suite.js';

/** HPKE in base mode (RFC 9180 §5.1.1), one message per context. */

/** `id` is IANA's HPKE AEAD identifier. */
export interface HpkeAead extends Aead {
  readonly id: number;
}

export interface HpkeSuite {
  readonly kem: Kem;
  /** HKDF over this hash. `id` is IANA's HPKE KDF identifier. */
  readonly kdf: { readonly id: number; readonly hash: CHash };
  readonly aead: HpkeAead;
}

/** What a test puts in the place of the one's methods is used by the other. */
export const hpkeChaCha20Poly1305: HpkeAead = { id: 0x0003, ...chaCha20Poly1305, cipher: (key, nonce, aad) => chaCha20Poly1305.cipher(key, nonce, aad) };
export const hkdfSha256 = { id: 0x0001, hash: sha256 };
export const hkdfSha512 = { id: 0x0003, hash: sha512 };

export const hpkeSuites: Readonly<Record<SuiteName, HpkeSuite>> = {
  'x-wing': { kem: xWingKem, kdf: hkdfSha512, aead: hpkeChaCha20Poly1305 },
  classic: { kem: x25519Kem, kdf: hkdfSha256, aead: hpkeChaCha20Poly1305 },
};

/** What is bound to a sealed message: `info` to its keys, `aad` to itself. */
export interface HpkeBinding {
  readonly info: Uint8Array;
  readonly aad: Uint8Array;
}

/** One side's secrets (RFC 9180 §5.1). */
interface HpkeContext {
  readonly key: Uint8Array;
  readonly baseNonce: Uint8Array;
  readonly exporterSecret: Uint8Array;
}

const MODE_BASE = 0;

/** KeySchedule in base mode (RFC 9180 §5.1). */
export function keySchedule(suite: HpkeSuite, sharedSecret: Uint8Array, info: Uint8Array): HpkeContext {
  const kdf = labelledKdf(suite);
  const empty = new Uint8Array();
  const pskIdHash = labelledExtract(kdf, empty, 'psk_id_hash', empty);
  const infoHash = labelledExtract(kdf, empty, 'info_hash', info);
  const context = concatBytes(encodeUint(MODE_BASE, 1), pskIdHash, infoHash);
  return labelledDeriving(kdf, [sharedSecret, 'secret', empty], (expand) => ({
    key: expand('key', context, suite.aead.keyBytes),
    baseNonce: expand('base_nonce', context, suite.aead.nonceBytes),
    exporterSecret: expand('exp', context, suite.kdf.hash.outputLen),
  }));
}

/** SealBase (RFC 9180 §6.1). The context is used for one message, so that its nonce is the base nonce. */
export function hpkeSeal(suite: HpkeSuite, publicKey: Uint8Array, plaintext: Uint8Array, { info, aad }: HpkeBinding): { enc: Uint8Array; ciphertext: Uint8Array } {
  const { enc, sharedSecret } = suite.kem.encapsulate(publicKey);
  const ciphertext = once(suite, sharedSecret, info, ({ key, baseNonce }) => suite.aead.cipher(key, baseNonce, aad).encrypt(plaintext));
  return { enc, ciphertext };
}

/** OpenBase (RFC 9180 §6.1). Throws whatever the primitives throw; callers turn it into their one error. */
export function hpkeOpen(suite: HpkeSuite, secretKey: Uint8Array, sealed: { enc: Uint8Array; ciphertext: Uint8Array }, { info, aad }: HpkeBinding): Uint8Array {
  const sharedSecret = suite.kem.decapsulate(secretKey, sealed.enc);
  return once(suite, sharedSecret, info, ({ key, baseNonce }) => suite.aead.cipher(key, baseNonce, aad).decrypt(sealed.ciphertext));
}

/** Uses a context, then wipes it and the secret it came from. */
function once(suite: HpkeSuite, sharedSecret: Uint8Array, info: Uint8Array, use: (context: HpkeContext) => Uint8Array): Uint8Array {
  const context = keySchedule(suite, sharedSecret, info);
  try {
    return use(context);
  } finally {
    clean(sharedSecret, context.key, context.baseNonce, context.exporterSecret);
  }
}

/** Context.Export (RFC 9180 §5.3). */
export function hpkeExport(suite: HpkeSuite, context: HpkeContext, exporterContext: Uint8Array, length: number): Uint8Array {
  return labelledExpanding(labelledKdf(suite), context.exporterSecret, (expand) => expand('sec', exporterContext, length));
}

/** `suite_id` of HPKE (RFC 9180 §5.1). */
function labelledKdf({ kem, kdf, aead }: HpkeSuite): LabelledKdf {
  return { hash: kdf.hash, suiteId: concatBytes(utf8('HPKE'), encodeUint(kem.id, 2), encodeUint(kdf.id, 2), encodeUint(aead.id, 2)) };
}
