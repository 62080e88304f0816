import type { RetentionRow, Tables } from './tables.js';

/** Until a conversation is looked at again, at least: one that keeps nothing must not hold up the others. */
const PAUSE_MS = 30_000;

/** How a ledger deletes, with what it keeps count of. */
interface Expiry {
  entries(conversation: string, upTo: number): void;
  welcomes(conversation: string, beforeMs: number): void;
}

/**
 * What conversations ask of a relay, for those whose right to ask has been checked: to keep their ciphertext for a shorter time than it
 * would. The relay learns a number of milliseconds, and not why.
 *
 * Each conversation is looked at when its oldest entry, blob or Welcome may have become too old, and not with each append: that would cost a write more.
 */
export class Retentions {
  readonly #tables: Tables;
  readonly #expiry: Expiry;

  constructor(tables: Tables, expiry: Expiry) {
    this.#tables = tables;
    this.#expiry = expiry;
  }

  /** Answers with what holds now: nobody can lengthen what another member has asked for. */
  shorten(conversation: string, keepMs: number, nowMs: number): number {
    const held = this.#tables.retention(conversation);
    if (held && held.keepMs <= keepMs) return held.keepMs;
    this.#schedule({ conversation, keepMs }, nowMs, nowMs);
    return keepMs;
  }

  /** Looks at as many conversations at most, and deletes what is too old in them; returns how many it looked at. */
  expire(nowMs: number, limit: number): number {
    const due = this.#tables.dueRetentions(nowMs, limit);
    for (const row of due) this.#expire(row, nowMs);
    return due.length;
  }

  #expire({ conversation, keepMs }: RetentionRow, nowMs: number): void {
    const beforeMs = nowMs - keepMs;
    const upTo = this.#tables.agedSeq(conversation, beforeMs);
    if (upTo > 0) this.#expiry.entries(conversation, upTo);
    this.#expiry.welcomes(conversation, beforeMs);
    for (const { id } of this.#tables.agedBlobsOf(conversation, beforeMs)) this.#tables.deleteBlob(conversation, id);
    this.#schedule({ conversation, keepMs }, nowMs, nowMs + PAUSE_MS);
  }

  /** What is still to come cannot be too old before that time either. */
  #schedule({ conversation, keepMs }: Omit<RetentionRow, 'dueAtMs'>, nowMs: number, soonestMs: number): void {
    const oldestAtMs = Math.min(nowMs, this.#tables.oldestAtMs(conversation) ?? nowMs);
    this.#tables.putRetention({ conversation, keepMs, dueAtMs: Math.max(oldestAtMs + keepMs, soonestMs) });
  }
}
