import * as z from 'zod/mini';
import { listOf, number, text, whole } from '../../schemas.js';

/** How the team does, from times and counts alone: no content, no name, nobody's identity. */

/** From when to when; without an end it goes on. */
interface Period {
  readonly fromMs: number;
  readonly toMs?: number | undefined;
}

/** What is known of a conversation. */
export interface ConversationRecord {
  readonly startedAtMs: number;
  /** When an agent first wrote. */
  readonly answeredAtMs?: number;
  readonly endedAtMs?: number;
  /** When which agents were in it. */
  readonly attended: readonly (Period & { readonly member: string })[];
  readonly disposition?: string;
  /** What the visitor gave it, 1 to 5. */
  readonly rating?: number;
}

const time = whole();
const share = number(0, 1);
/** 1 to 5. */
const stars = number(1, 5);
const durations = z.strictObject({ medianMs: time, p90Ms: time });

/** Longest span of a report: 31 days, by the hour. */
export const MAX_SLOTS = 31 * 24;

export const metricsQuery = z.strictObject({
  fromMs: time,
  toMs: time,
  by: z.literal(['hour', 'day']),
  /** What the agent's clock adds to UTC, in milliseconds. */
  utcOffsetMs: whole(-50_400_000, 50_400_000),
});

const slot = z.strictObject({
  /** When the hour or day begins. */
  atMs: time,
  conversations: time,
  /** Medians. */
  firstResponseMs: z.optional(time),
  handleTimeMs: z.optional(time),
  serviceLevel: z.optional(share),
  utilisation: z.optional(share),
  /** Mean. */
  satisfaction: z.optional(stars),
});

export const metricsReport = z.strictObject({
  query: metricsQuery,
  conversations: time,
  /** From the visitor's first message to an agent's. Absent: nobody was answered. */
  firstResponse: z.optional(durations),
  /** How long agents were in a conversation. */
  handleTime: z.optional(durations),
  /** Of those who waited for an agent, the share that was answered within `goalMs`. */
  serviceLevel: z.optional(share),
  goalMs: time,
  /** Of the time on shift, the share in at least one conversation. */
  utilisation: z.optional(share),
  satisfaction: z.optional(z.strictObject({ mean: stars, count: time })),
  /** How conversations came out, by the agents' word. */
  outcomes: listOf(z.strictObject({ disposition: text(40), count: time }), 20),
  slots: listOf(slot, MAX_SLOTS),
});

export type MetricsQuery = z.infer<typeof metricsQuery>;
export type MetricsReport = z.infer<typeof metricsReport>;
export type MetricsSlot = z.infer<typeof slot>;

/** An answer within two minutes is what the service level counts. */
export const GOAL_MS = 2 * 60_000;
const HOUR_MS = 3_600_000;

/**
 * Reports on the conversations that began in a span of time.
 *
 * @param shifts - When which agents were on shift.
 * @throws RangeError when the span is empty or has more than {@link MAX_SLOTS} hours or days.
 */
export function reportOn(query: MetricsQuery, conversations: readonly ConversationRecord[], shifts: ConversationRecord['attended'], nowMs: number): MetricsReport {
  const { fromMs, toMs } = query;
  const slots = slotsOf(query);
  const within = conversations.filter(({ startedAtMs }) => startedAtMs >= fromMs && startedAtMs < toMs);
  const work = workOf(conversations, shifts, nowMs);
  const firstResponse = durationsOf(within.flatMap(responseTime));
  const handleTime = durationsOf(handleTimes(within, nowMs));
  const serviceLevel = levelOf(within, nowMs);
  const utilisation = utilisationOf(work, { fromMs, toMs });
  const ratings = ratingsOf(within);
  return {
    query,
    conversations: within.length,
    ...(firstResponse && { firstResponse }),
    ...(handleTime && { handleTime }),
    ...(serviceLevel !== undefined && { serviceLevel }),
    goalMs: GOAL_MS,
    ...(utilisation !== undefined && { utilisation }),
    ...(ratings.length > 0 && { satisfaction: { mean: meanOf(ratings), count: ratings.length } }),
    outcomes: outcomesOf(within),
    slots: slots.map(({ atMs, endMs }) => {
      const begun = within.filter(({ startedAtMs }) => startedAtMs >= atMs && startedAtMs < endMs);
      return slotOf(atMs, begun, utilisationOf(work, { fromMs: Math.max(fromMs, atMs), toMs: Math.min(toMs, endMs) }), nowMs);
    }),
  };
}

/** The hours or days of the agent's own clock. */
function slotsOf({ fromMs, toMs, by, utcOffsetMs }: MetricsQuery): { atMs: number; endMs: number }[] {
  const stepMs = by === 'hour' ? HOUR_MS : 24 * HOUR_MS;
  const first = Math.floor((fromMs + utcOffsetMs) / stepMs) * stepMs - utcOffsetMs;
  const count = Math.ceil((toMs - first) / stepMs);
  if (toMs <= fromMs || count > MAX_SLOTS) throw new RangeError(`span: expected 1 to ${MAX_SLOTS} ${by}s`);
  return Array.from({ length: count }, (_, i) => ({ atMs: Math.max(0, first + i * stepMs), endMs: first + (i + 1) * stepMs }));
}

function slotOf(atMs: number, conversations: readonly ConversationRecord[], utilisation: number | undefined, nowMs: number): MetricsSlot {
  const firstResponse = durationsOf(conversations.flatMap(responseTime));
  const handleTime = durationsOf(handleTimes(conversations, nowMs));
  const serviceLevel = levelOf(conversations, nowMs);
  const ratings = ratingsOf(conversations);
  return {
    atMs,
    conversations: conversations.length,
    ...(firstResponse && { firstResponseMs: firstResponse.medianMs }),
    ...(handleTime && { handleTimeMs: handleTime.medianMs }),
    ...(serviceLevel !== undefined && { serviceLevel }),
    ...(utilisation !== undefined && { utilisation }),
    ...(ratings.length > 0 && { satisfaction: meanOf(ratings) }),
  };
}

function handleTimes(conversations: readonly ConversationRecord[], nowMs: number): number[] {
  return conversations.filter(({ attended }) => attended.length > 0).map(({ attended, endedAtMs = nowMs }) => lengthOf(union(attended, endedAtMs)));
}

function ratingsOf(conversations: readonly ConversationRecord[]): number[] {
  return conversations.flatMap(({ rating }) => rating ?? []);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function responseTime({ startedAtMs, answeredAtMs }: ConversationRecord): number[] {
  return answeredAtMs === undefined ? [] : [Math.max(0, answeredAtMs - startedAtMs)];
}

/** Whoever still waits within the goal is not counted yet. */
function levelOf(conversations: readonly ConversationRecord[], nowMs: number): number | undefined {
  const judged = conversations.filter(({ startedAtMs, answeredAtMs, endedAtMs = nowMs }) => answeredAtMs !== undefined || endedAtMs - startedAtMs > GOAL_MS);
  const good = judged.filter((conversation) => responseTime(conversation).some((ms) => ms <= GOAL_MS));
  return judged.length === 0 ? undefined : good.length / judged.length;
}

/** When one agent was on shift, and when in a conversation. */
interface Work {
  readonly on: readonly Closed[];
  readonly busy: readonly Closed[];
}

function workOf(conversations: readonly ConversationRecord[], shifts: ConversationRecord['attended'], nowMs: number): Work[] {
  return [...new Set(shifts.map(({ member }) => member))].map((member) => ({
    on: union(shifts.filter((shift) => shift.member === member), nowMs),
    busy: union(conversations.flatMap(({ attended, endedAtMs }) => attended.filter((period) => period.member === member).map((period) => closed(period, endedAtMs ?? nowMs))), nowMs),
  }));
}

function utilisationOf(work: readonly Work[], span: Closed): number | undefined {
  let onShiftMs = 0;
  let busyMs = 0;
  for (const { on, busy } of work) {
    const shifts = on.flatMap((period) => overlap(period, span));
    onShiftMs += lengthOf(shifts);
    busyMs += lengthOf(shifts.flatMap((shift) => busy.flatMap((period) => overlap(period, shift))));
  }
  return onShiftMs === 0 ? undefined : Math.min(1, busyMs / onShiftMs);
}

function outcomesOf(conversations: readonly ConversationRecord[]): MetricsReport['outcomes'] {
  const counts = new Map<string, number>();
  for (const { disposition } of conversations) if (disposition !== undefined) counts.set(disposition, (counts.get(disposition) ?? 0) + 1);
  return [...counts].map(([disposition, count]) => ({ disposition, count })).toSorted((a, b) => b.count - a.count);
}

function durationsOf(values: readonly number[]): MetricsReport['firstResponse'] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return sorted.length === 0 ? undefined : { medianMs: at(0.5), p90Ms: at(0.9) };
}

/** A period that is over. */
type Closed = Period & { readonly toMs: number };

function closed({ fromMs, toMs }: Period, endMs: number): Closed {
  return { fromMs, toMs: Math.max(fromMs, Math.min(toMs ?? endMs, endMs)) };
}

/** The same time with nothing counted twice. */
function union(periods: readonly Period[], endMs: number): Closed[] {
  const merged: Closed[] = [];
  for (const period of periods.map((open) => closed(open, endMs)).toSorted((a, b) => a.fromMs - b.fromMs)) {
    const last = merged.at(-1);
    if (last && period.fromMs <= last.toMs) merged[merged.length - 1] = { fromMs: last.fromMs, toMs: Math.max(last.toMs, period.toMs) };
    else merged.push(period);
  }
  return merged;
}

function overlap(a: Closed, b: Closed): Closed[] {
  const [fromMs, toMs] = [Math.max(a.fromMs, b.fromMs), Math.min(a.toMs, b.toMs)];
  return fromMs < toMs ? [{ fromMs, toMs }] : [];
}

function lengthOf(periods: readonly Closed[]): number {
  return periods.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
}
