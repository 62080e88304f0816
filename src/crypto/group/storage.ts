import { concatBytes } from '@noble/hashes/utils.js';
import { decodeGroupState, encodeGroupState } from 'ts-mls/clientState.js';
import { badEncoding, encodeUint, requireBytes } from '../encoding.js';
import { inside, MlsGroup } from './state.js';
import type { Group } from './types.js';

const STORED_FORMAT = 1;

/** A group for storage, in the clear: seal it. `u8 format = 1 | state`, the state as the MLS library writes it. */
export function encodeGroup(group: Group): Uint8Array {
  return concatBytes(encodeUint(STORED_FORMAT, 1), encodeGroupState(inside(group).state));
}

/** @throws CryptoError `bad-encoding`. */
export function decodeGroup(bytes: Uint8Array): Group {
  requireBytes(bytes, 'group');
  if (bytes[0] !== STORED_FORMAT) throw badEncoding('group format');
  try {
    // A copy: the state is made of views, and its secrets are wiped in place.
    const state = bytes.slice(1);
    const decoded = decodeGroupState(state, 0);
    if (decoded?.[1] === state.length) return new MlsGroup(decoded[0]);
  } catch (cause) {
    throw badEncoding('group', { cause });
  }
  throw badEncoding('group');
}
