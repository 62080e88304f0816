import * as z from 'zod/mini';
import { isDamage } from '../errors.js';
import { count, decodeJson, encodeJson } from '../json.js';
import type { Entry, Vault } from '../vault.js';

/** When somebody was last at this device, for the page that opens next. */

const NAME = 'active';
const record = z.strictObject({ atMs: count });

export function activeEntry(atMs: number): Entry {
  return { name: NAME, value: encodeJson({ atMs }) };
}

/** Undefined where nobody was, or it cannot be read any more. @throws ConversationError `closed`, StorageError */
export async function readActive(vault: Vault): Promise<number | undefined> {
  try {
    const bytes = await vault.get(NAME);
    return bytes && decodeJson(bytes, record, 'lost').atMs;
  } catch (error) {
    if (!isDamage(error)) throw error;
    return undefined;
  }
}
