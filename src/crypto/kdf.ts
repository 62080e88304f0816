import { hmac } from '@noble/hashes/hmac.js';
import { type CHash, clean, concatBytes } from '@noble/hashes/utils.js';
import { encodeUint, utf8 } from './encoding.js';

/** HKDF (RFC 5869), and with the labels of HPKE (RFC 9180 §4). */

/** HKDF-Extract (§2.2). */
export function extract(hash: CHash, salt: Uint8Array, ikm: Uint8Array): Uint8Array {
  return hmac(hash, salt, ikm);
}

/** HKDF-Expand (§2.3) of one secret. @param length - Bytes wanted, at most 255 times the hash's. */
export type Expand = (info: Uint8Array, length: number) => Uint8Array;

/** Expands a secret in several ways: HMAC takes its key in once for all of them. */
export function expanding<T>(hash: CHash, secret: Uint8Array, work: (expand: Expand) => T): T {
  const keyed = hmac.create(hash, secret);
  try {
    return work((info, length) => {
      if (length > 255 * hash.outputLen) throw new RangeError('length: too long to be expanded');
      const expanded = new Uint8Array(length);
      let block = new Uint8Array();
      for (let at = 0, counter = 1; at < length; at += block.length, counter++) {
        const next = keyed.clone().update(block).update(info).update(Uint8Array.of(counter)).digest();
        clean(block);
        block = next;
        expanded.set(block.subarray(0, length - at), at);
      }
      clean(block);
      return expanded;
    });
  } finally {
    keyed.destroy();
  }
}

export interface LabelledKdf {
  readonly hash: CHash;
  /** `suite_id`: keeps the uses of one hash apart. */
  readonly suiteId: Uint8Array;
}

const VERSION_LABEL = 'HPKE-v1';

/** LabeledExtract. */
export function labelledExtract({ hash, suiteId }: LabelledKdf, salt: Uint8Array, label: string, ikm: Uint8Array): Uint8Array {
  const labelled = concatBytes(utf8(VERSION_LABEL), suiteId, utf8(label), ikm);
  try {
    return extract(hash, salt, labelled);
  } finally {
    clean(labelled);
  }
}

/** LabeledExpand of one secret. @param length - Bytes wanted, at most 255 times the hash's. */
type LabelledExpand = (label: string, info: Uint8Array, length: number) => Uint8Array;

/** Extracts a secret, expands it, and wipes it. */
export function labelledDeriving<T>(kdf: LabelledKdf, [salt, label, ikm]: [salt: Uint8Array, label: string, ikm: Uint8Array], work: (expand: LabelledExpand) => T): T {
  const prk = labelledExtract(kdf, salt, label, ikm);
  try {
    return labelledExpanding(kdf, prk, work);
  } finally {
    clean(prk);
  }
}

export function labelledExpanding<T>({ hash, suiteId }: LabelledKdf, prk: Uint8Array, work: (expand: LabelledExpand) => T): T {
  return expanding(hash, prk, (expand) =>
    work((label, info, length) => expand(concatBytes(encodeUint(length, 2), utf8(VERSION_LABEL), suiteId, utf8(label), info), length)),
  );
}
