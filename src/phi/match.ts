import type { Candidate, Scan } from './scan.js';
import type { PhiCategory } from './category.js';

/** What a sticky pattern matches at an offset of the lower-case text. Patterns have bounded repeats only. */
export function matchAt(pattern: RegExp, { lower }: Scan, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.test(lower) ? lower.slice(at, pattern.lastIndex) : undefined;
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** Letters and digits, in capitals. */
export function compact(text: string): string {
  return text.replace(/[^a-z0-9]/gi, '').toUpperCase();
}

/** A candidate over what was matched at `start`, without blanks and signs at its end. */
export function found(category: PhiCategory, score: number, start: number, matched: string): Candidate {
  let length = matched.length;
  while (length > 1 && /[^a-z0-9)\u0080-\uffff]/i.test(matched.charAt(length - 1))) length--;
  return { start, end: start + length, category, score };
}

/** Whether a match ends where a word does. */
export function endsWord({ text }: Scan, end: number): boolean {
  return !/[a-z0-9]/i.test(text.charAt(end));
}

/** Words of a list in one line, to look one up in. */
export function oneOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
