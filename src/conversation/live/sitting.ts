import * as z from 'zod/mini';
import type { Clock } from '../../clock.js';
import { count, decodeJson, encodeJson } from '../json.js';
import type { Entry, Vault } from '../vault.js';

/**
 * A sitting of a visitor's: pages with the chat in them, one after another or beside each other, of which always one was alive not long ago. What was
 * shown in a sitting is shown until it is over; who comes after that, or unlocks, has come back.
 */
interface Sitting {
  /** When a page with the chat was last alive, not locked. */
  readonly aliveAtMs: number;
  /** The last sequence number that was withheld when it began. */
  readonly upTo: number;
}

/** How long no page may have been alive without the next one being a return: about what a slow page, or one on the clinic's site without the chat, takes. */
const ABSENT_MS = 5 * 60_000;
const BEAT_MS = 60_000;

const record = z.strictObject({ aliveAtMs: count, upTo: count });

/** @param sitting - Absent: it is over. */
export function sittingEntry(prefix: string, sitting?: Sitting): Entry {
  const name = `${prefix}sitting`;
  return sitting ? { name, value: encodeJson(sitting) } : { name };
}

/** The sitting that still goes on, if there is one. A clock that was set back ends it. @throws ConversationError `lost`, StorageError */
export async function readSitting(vault: Vault, prefix: string, nowMs: number): Promise<Sitting | undefined> {
  const bytes = await vault.get(`${prefix}sitting`);
  const sitting = bytes && decodeJson(bytes, record, 'lost');
  return sitting && sitting.aliveAtMs <= nowMs && nowMs - sitting.aliveAtMs <= ABSENT_MS ? sitting : undefined;
}

/** Calls back at once and from time to time, as long as the page is alive. */
export async function keepSitting(clock: Clock, signal: AbortSignal, onAlive: () => void): Promise<void> {
  while (!signal.aborted) {
    onAlive();
    await Promise.allSettled([clock.sleep(BEAT_MS, signal)]);
  }
}
