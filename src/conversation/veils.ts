import * as z from 'zod/mini';
import { handlingOf, type Handling, type Policy } from '../policy/policy.js';
import { count } from './json.js';
import { listOf, textLike } from '../schemas.js';

/** What the policy's `phi` flags do to a text: which stretches are covered, replaced, or keep it from being sent. */

const MAX_VEILS = 200;
const CATEGORY = /^[A-Z][A-Z_]{0,31}$/;

export const veil = z.strictObject({ start: count, end: count, category: textLike(CATEGORY) });
export const veils = listOf(veil, MAX_VEILS);

/**
 * A stretch of a message that is shown as X's until somebody deliberately looks at it. Offsets are UTF-16 code units, `end` is exclusive;
 * `category` is the detector's (`DATE`, `PHONE`).
 */
export type Veil = Readonly<z.infer<typeof veil>>;

/**
 * Finds personal data in a text; `context` is the question it answers, `staff` are the names of those who care, `known` what the clinic says of itself to everybody,
 * `offers` says that the author may offer appointments, `final` that nothing is typed any more. Pure and synchronous. `detect` of `sotto/phi` is one.
 * What overlaps or lies outside of the text is passed over.
 */
export type Detector = (text: string, options: DetectorOptions) => readonly Veil[];

export interface DetectorOptions {
  readonly context?: string;
  readonly staff?: readonly string[];
  readonly known?: readonly string[];
  readonly offers?: boolean;
  readonly final?: boolean;
}

/** A text as it may be kept and sent, or the categories that keep it from being sent. */
export type Screened = { readonly kind: 'clear'; readonly text: string; readonly veils: readonly Veil[] } | { readonly kind: 'blocked'; readonly categories: readonly string[] };

/** Applies the policy to what a member is about to send. */
export function screenOutgoing(text: string, found: readonly Veil[], policy: Policy): Screened {
  const spans = found.filter((span) => isWithin(span, text));
  const blocked = having('block', spans, policy);
  if (blocked.length > 0) return { kind: 'blocked', categories: [...new Set(blocked.map(({ category }) => category))] };
  return { kind: 'clear', ...covered(text, having('redact', spans, policy), having('mask', spans, policy)) };
}

/** Applies the policy to what somebody else has sent: their veils stay, what they should have replaced or not sent at all is replaced. */
export function screenIncoming(received: { text: string; veils?: readonly Veil[] | undefined }, found: readonly Veil[], policy: Policy): { text: string; veils: readonly Veil[] } {
  const { text, veils: theirs = [] } = received;
  const spans = found.filter((span) => isWithin(span, text));
  const replaced = spans.filter(({ category }) => forbidden(policy, category));
  return covered(text, replaced, [...theirs, ...having('mask', spans, policy)]);
}

/** Whether somebody who keeps to the policy would not have sent this. X's that stand after "my license is" are found as well, and are what they should have sent. */
export function breaksPolicy(text: string, found: readonly Veil[], policy: Policy): boolean {
  return screenIncoming({ text }, found.filter(({ category }) => forbidden(policy, category)), policy).text !== text;
}

/** A text with stretches of it replaced, letter by letter and digit by digit, so that its length and offsets stay. */
export function crossedOut(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let shown = '';
  let done = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    shown += text.slice(done, from) + text.slice(from, end).replaceAll(/[\p{L}\p{M}\p{N}]/gu, (character) => 'X'.repeat(character.length));
    done = end;
  }
  return shown + text.slice(done);
}

/** Whether veils are in order, apart from each other and within the text. */
export function areProper(list: readonly Veil[], text: string): boolean {
  return list.every(({ start, end }, i) => start < end && end <= text.length && start >= (list[i - 1]?.end ?? 0));
}

function covered(text: string, replaced: readonly Veil[], veiled: readonly Veil[]): { text: string; veils: readonly Veil[] } {
  const apart = veiled.toSorted((a, b) => a.start - b.start || b.end - a.end).reduce<Veil[]>(addApart, []);
  // What is too much to be covered is replaced.
  return { text: crossedOut(text, [...replaced, ...apart.slice(MAX_VEILS)]), veils: apart.slice(0, MAX_VEILS) };
}

/** Of two that overlap, the second covers what the first does not. */
function addApart(list: Veil[], { start, end, category }: Veil): Veil[] {
  const from = Math.max(start, list.at(-1)?.end ?? 0);
  if (from < end) list.push({ start: from, end, category });
  return list;
}

function having(handling: Handling, spans: readonly Veil[], policy: Policy): Veil[] {
  return spans.filter(({ category }) => handlingOf(policy, category) === handling);
}

function forbidden(policy: Policy, category: string): boolean {
  const handling = handlingOf(policy, category);
  return handling === 'redact' || handling === 'block';
}

function isWithin({ start, end, category }: Veil, text: string): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length && CATEGORY.test(category);
}
