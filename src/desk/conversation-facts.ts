import * as z from 'zod/mini';
import { dispositions, type QueueEntry } from '../conversation/shift/duty.js';
import { decodeJson, encodeJson } from '../conversation/json.js';
import type { ConversationRecord } from '../conversation/shift/metrics.js';
import type { Entry, Vault } from '../conversation/vault.js';
import { listOf, recordOf, text, truth, whole } from '../schemas.js';

/** What the desk knows of a conversation beside what was said in it. */

/** Before the names of the records of all facts. */
export const FACTS = 'f/';

const count = whole();

const facts = z.strictObject({
  id: text(),
  status: z.literal(['open', 'ended']),
  startedAtMs: count,
  lastAtMs: count,
  endedAtMs: z.optional(count),
  /** When the relay had nothing of it any more. */
  purgedAtMs: z.optional(count),
  messages: count,
  /** The last sequence number of a message, for receipts. */
  received: count,
  roster: listOf(z.strictObject({ id: text(), role: z.literal(['visitor', 'agent', 'assistant', 'desk']), name: text() })),
  /** By member id: the sequence number of the commit that admitted them. */
  admitted: recordOf(count),
  /** By member id: the epoch that began with it. */
  epochs: z.optional(recordOf(count)),
  /** Members who are in and were not handed what was said before. */
  owed: z.optional(listOf(text())),
  offeredTo: z.optional(text()),
  /** Whom it is offered to is asked to come in as well. */
  invited: z.optional(truth),
  /** When which agents were in. */
  attended: z.optional(listOf(z.strictObject({ member: text(), fromMs: count, toMs: z.optional(count) }))),
  /** By member id, how many files they have sent. */
  files: z.optional(recordOf(count)),
  /** When an agent first wrote. */
  answeredAtMs: z.optional(count),
  disposition: z.optional(z.literal(dispositions)),
  /** Opens what the visitor says of it, base64url; until they have. */
  ratingKey: z.optional(text()),
  rating: z.optional(whole(1, 5)),
});

export type ConversationFacts = z.infer<typeof facts>;

export function factsEntry(known: ConversationFacts): Entry {
  return { name: `${FACTS}${known.id}`, value: encodeJson(known) };
}

/** Of all conversations, or of one. @throws ConversationError `lost` */
export async function factsOnRecord(vault: Vault, id?: string): Promise<ConversationFacts[]> {
  const records = await vault.list(FACTS + (id ?? ''));
  return records.map(({ value }) => decodeJson(value, facts, 'lost'));
}

/** What the team sees of it. */
export function queueEntryOf({ id, roster, startedAtMs, lastAtMs, messages, offeredTo, invited }: ConversationFacts): QueueEntry {
  const members = roster.filter(({ role }) => role === 'agent' || role === 'assistant');
  return {
    id,
    status: members.some(({ role }) => role === 'agent') ? 'with' : 'waiting',
    startedAtMs,
    lastAtMs,
    messages,
    members: members.map((member) => member.id),
    ...(offeredTo !== undefined && { offeredTo }),
    ...(invited && { invited }),
  };
}

/** What the metrics need of it. */
export function metricsOf({ startedAtMs, answeredAtMs, endedAtMs, attended = [], disposition, rating }: ConversationFacts): ConversationRecord {
  return {
    startedAtMs,
    attended,
    ...(answeredAtMs !== undefined && { answeredAtMs }),
    ...(endedAtMs !== undefined && { endedAtMs }),
    ...(disposition !== undefined && { disposition }),
    ...(rating !== undefined && { rating }),
  };
}
