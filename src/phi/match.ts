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

/** How many of the characters are ASCII digits, and how many are ASCII letters or digits. */
export function count(text: string): { digits: number; characters: number } {
  let digits = 0;
  let characters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) digits++;
    else if ((code | 32) >= 97 && (code | 32) <= 122) characters++;
  }
  return { digits, characters: characters + digits };
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
  const code = text.charCodeAt(end) | 32;
  return !((code >= 97 && code <= 122) || (code >= 48 && code <= 57));
}

/** Words of a list in one line, to look one up in. */
export function oneOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Rows of a table by every word of their keys, which stand in one line. */
export function tableOf<Row>(rows: Readonly<Record<string, Row>>): ReadonlyMap<string, Row> {
  return new Map(Object.entries(rows).flatMap(([words, row]) => words.split(' ').map((word) => [word, row] as const)));
}
