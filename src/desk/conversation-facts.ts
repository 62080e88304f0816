import * as z from 'zod/mini';
import { dispositions, type QueueEntry } from '../conversation/shift/duty.js';
import { decodeJson, encodeJson } from '../conversation/json.js';
import type { ConversationRecord } from '../conversation/shift/metrics.js';
import type { Entry, Vault } from '../conversation/vault.js';

/** What the desk knows of a conversation beside what was said in it. */

/** Before the names of the records of all facts. */
export const FACTS = 'f/';

const count = z.number().check(z.int(), z.nonnegative());

const facts = z.strictObject({
  id: z.string(),
  status: z.enum(['open', 'ended']),
  startedAtMs: count,
  lastAtMs: count,
  endedAtMs: z.optional(count),
  /** When the relay had nothing of it any more. */
  purgedAtMs: z.optional(count),
  messages: count,
  /** The last sequence number of a message, for receipts. */
  received: count,
  roster: z.array(z.strictObject({ id: z.string(), role: z.enum(['visitor', 'agent', 'assistant', 'desk']), name: z.string() })),
  /** By member id: the sequence number of the commit that admitted them. */
  admitted: z.record(z.string(), count),
  offeredTo: z.optional(z.string()),
  /** Whom it is offered to is asked to come in as well. */
  invited: z.optional(z.boolean()),
  /** When which agents were in. */
  attended: z.optional(z.array(z.strictObject({ member: z.string(), fromMs: count, toMs: z.optional(count) }))),
  /** By member id, how many files they have sent. */
  files: z.optional(z.record(z.string(), count)),
  /** When an agent first wrote. */
  answeredAtMs: z.optional(count),
  disposition: z.optional(z.enum(dispositions)),
  /** Opens what the visitor says of it, base64url; until they have. */
  ratingKey: z.optional(z.string()),
  rating: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(5))),
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
