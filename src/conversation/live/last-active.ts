import * as z from 'zod/mini';
import { count, decodeJson, encodeJson } from '../json.js';
import type { Entry, Vault } from '../vault.js';

/** When somebody was last at this device, for the page that opens next. */

const NAME = 'active';
const record = z.strictObject({ atMs: count });

export function activeEntry(atMs: number): Entry {
  return { name: NAME, value: encodeJson({ atMs }) };
}

/** @throws ConversationError `lost`, StorageError */
export async function readActive(vault: Vault): Promise<number | undefined> {
  const bytes = await vault.get(NAME);
  return bytes && decodeJson(bytes, record, 'lost').atMs;
}
