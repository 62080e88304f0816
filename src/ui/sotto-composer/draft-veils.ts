import type { Handling, Policy } from '../../policy/policy.js';
import { crossed } from '../crossed.js';

/** A stretch of the draft that is covered. Offsets are UTF-16 code units, `end` is exclusive. */
export interface DraftVeil {
  readonly start: number;
  readonly end: number;
  /** The detector's name for what it is; absent as long as the detector is not there. */
  readonly category?: string;
  readonly handling: Exclude<Handling, 'allow'>;
}

/** What decides about the stretches of a draft. */
export interface CheckerOptions {
  /** Absent: the default preset, the strictest there is by default. */
  readonly policy?: Policy;
  /** The question the draft answers. */
  readonly context?: string;
  /** Names of those who care, which are nobody's secret. */
  readonly staff?: readonly string[];
  /** What the clinic says of itself to everybody. */
  readonly known?: readonly string[];
  /** Whether whoever writes may offer appointments. */
  readonly offers?: boolean;
}

/** Finds what is to be covered in one draft; what it returns is in order and apart from each other. */
export interface DraftChecker {
  /** Fast, and without flicker, after every key. */
  whileTyping(text: string): readonly DraftVeil[];
  /** From scratch, as it will be done when the draft is sent. */
  whole(text: string): readonly DraftVeil[];
}

/** What is hidden in a draft, by what becomes of it: each category once, in the order of the draft. */
export type Hidden = Readonly<Record<DraftVeil['handling'], readonly string[]>>;

/**
 * What is covered before the detector is there: every word with a digit or an at sign. Names come in the clear for that moment; what is
 * sent is looked through again in any case.
 */
export function uncheckedVeils(text: string): DraftVeil[] {
  const veils: DraftVeil[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) if (/[\p{N}@]/u.test(word)) veils.push({ start: index, end: index + word.length, handling: 'mask' });
  return veils;
}

/** Sums up what is hidden. */
export function hiddenIn(veils: readonly DraftVeil[]): Hidden {
  const of = (handling: DraftVeil['handling']) => [...new Set(veils.flatMap((veil) => (veil.handling === handling && veil.category ? [veil.category] : [])))];
  return { mask: of('mask'), redact: of('redact'), block: of('block') };
}

/** The categories of which more is hidden than before. */
export function newlyHidden(veils: readonly DraftVeil[], before: readonly DraftVeil[]): string[] {
  const count = (list: readonly DraftVeil[], category: string) => list.filter((veil) => veil.category === category).length;
  const categories = new Set(veils.flatMap(({ category }) => (category ? [category] : [])));
  return [...categories].filter((category) => count(veils, category) > count(before, category));
}

/** What may be copied of a part of the draft: X's in place of what is covered. */
export function copyable(text: string, veils: readonly DraftVeil[], from: number, to: number): string {
  return veils.reduce((shown, { start, end }) => shown.slice(0, start) + crossed(shown.slice(start, end)) + shown.slice(end), text).slice(from, to);
}
