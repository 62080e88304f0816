import { clean, concatBytes } from '@noble/hashes/utils.js';
import { badEncoding, ByteReader, encodeOpaque, encodeUint, requireBytes } from '../encoding.js';
import { decodeGroup, encodeGroup } from './storage.js';
import type { Pending } from './types.js';

const PENDING_FORMAT = 1;

/** A pending commit for storage, in the clear: seal it. `u8 format = 1 | u32 length | commit | u32 length | Welcome or nothing | u32 length | next`. */
export function encodePending({ commit, welcome = new Uint8Array(), next }: Pending): Uint8Array {
  requireBytes(commit, 'commit');
  requireBytes(welcome, 'welcome');
  const group = encodeGroup(next);
  const part = encodeOpaque(group, 4);
  try {
    return concatBytes(encodeUint(PENDING_FORMAT, 1), encodeOpaque(commit, 4), encodeOpaque(welcome, 4), part);
  } finally {
    clean(group, part);
  }
}

/** `consumed` is empty: what it named was in the memory of the process that is gone. @throws CryptoError `bad-encoding`. */
export function decodePending(bytes: Uint8Array): Pending {
  const reader = new ByteReader(bytes);
  if (reader.uint(1) !== PENDING_FORMAT) throw badEncoding('pending commit format');
  const [commit, welcome, next] = [reader.opaque(4), reader.opaque(4), reader.opaque(4)];
  reader.end();
  try {
    return { commit, ...(welcome.length > 0 && { welcome }), next: decodeGroup(next), consumed: [] };
  } finally {
    clean(next);
  }
}
