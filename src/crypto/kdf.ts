import { expand, extract } from '@noble/hashes/hkdf.js';
import { concatBytes, type CHash } from '@noble/hashes/utils.js';
import { encodeUint, utf8 } from './encoding.js';

/** HKDF with the labels of HPKE (RFC 9180 §4). */

export interface LabelledKdf {
  readonly hash: CHash;
  /** `suite_id`: keeps the uses of one hash apart. */
  readonly suiteId: Uint8Array;
}

const VERSION_LABEL = 'HPKE-v1';

/** LabeledExtract. */
export function labelledExtract({ hash, suiteId }: LabelledKdf, salt: Uint8Array, label: string, ikm: Uint8Array): Uint8Array {
  return extract(hash, concatBytes(utf8(VERSION_LABEL), suiteId, utf8(label), ikm), salt);
}

/** LabeledExpand. @param length - Bytes wanted, at most 255 times the hash's. */
export function labelledExpand({ hash, suiteId }: LabelledKdf, prk: Uint8Array, label: string, info: Uint8Array, length: number): Uint8Array {
  return expand(hash, prk, concatBytes(encodeUint(length, 2), utf8(VERSION_LABEL), suiteId, utf8(label), info), length);
}
