import { isCard, isDea, isIban, isMbi, isNpi, isRouting, isSsn, isVin } from '../checksums.js';
import { before, isAmount } from '../cues.js';
import { DIGITS, LETTERS, NUMERIC, ORDINARY } from '../lexicon.js';
import { compact, endsWord, found, matchAt, oneOf } from '../match.js';
import { type Candidate, isAt, type Recognizer, type Scan, tokenAt, wordAt } from '../scan.js';
import type { PhiCategory } from '../category.js';

/** A number that its own shape or check digit gives away. */
export type Shape = {
  readonly category: PhiCategory;
  /** Sticky, with bounded repeats. */
  readonly pattern: RegExp;
  readonly score: number;
  /** Gets the letters and digits, in capitals. */
  readonly check?: (value: string) => boolean;
};

const SHAPES: readonly Shape[] = [
  { category: 'CARD', pattern: /\d{4}([ .-]{0,3})\d{4}\1\d{4}\1\d{1,7}(?!\d)/y, score: 93, check: isCard },
  { category: 'CARD', pattern: /\d{4}[ .-]{0,3}\d{4}[ .-]{0,3}\d{4}[ .-]{0,3}\d{4}(?!\d)/y, score: 93, check: isCard },
  { category: 'CARD', pattern: /\d{4}[ .-]{0,3}\d{6}[ .-]{0,3}\d{4,5}(?!\d)/y, score: 93, check: isCard },
  { category: 'CARD', pattern: /\d{12,19}(?!\d)/y, score: 93, check: isCard },
  { category: 'LICENSE', pattern: /\d{4}-\d{3}-\d{3}(?!\d)/y, score: 74, check: isNpi },
  { category: 'ACCOUNT', pattern: /\d{4}-\d{4}-\d(?!\d)/y, score: 74, check: isRouting },
];

/** Those of which the first group has three digits. */
const THREE: readonly Shape[] = [
  { category: 'SSN', pattern: /\d{3} [-./] \d{2} [-./] \d{4}(?!\d)/y, score: 87, check: isSsn },
  { category: 'SSN', pattern: /\d{3}( ?[-./] ?| )\d{2}(?: ?[-./] ?| )\d{4}(?![\d])/y, score: 80, check: isSsn },
  { category: 'SSN', pattern: /\d{3}-\d{6}(?![\d-])/y, score: 60, check: isSsn },
];

const LETTERED: readonly Shape[] = [
  { category: 'HEALTH_PLAN', pattern: /\d[a-z][a-z0-9]\d[- ]?[a-z][a-z0-9]\d[- ]?[a-z]{2}\d{2}(?![a-z0-9])/y, score: 86, check: isMbi },
  { category: 'ACCOUNT', pattern: /[a-z]{2}\d{2}[a-z0-9]{11,30}(?![a-z0-9])/y, score: 94, check: isIban },
  { category: 'ACCOUNT', pattern: /[a-z]{2}\d{2}(?:[ -]?[a-z0-9]{2,4}){2,8}(?:[ -]?[a-z0-9]{1,3})?(?![a-z0-9])/y, score: 94, check: isIban },
  { category: 'LICENSE', pattern: /[a-z][a-z9]\d{7}(?!\w)/y, score: 76, check: isDea },
  { category: 'VEHICLE', pattern: /[a-hj-npr-z0-9]{17}(?![a-z0-9])/y, score: 86, check: isVin },
  { category: 'OTHER_ID', pattern: /bc1[a-z0-9]{25,60}(?![a-z0-9])/y, score: 80 },
];

/** Finds the first shape that fits at a token that begins a number. */
export function byShapes(scan: Scan, index: number, shapes: readonly Shape[]): Candidate | undefined {
  const { start, gap } = tokenAt(scan, index);
  if (gap === 0 && start > 0 && /[a-z0-9]/.test(scan.lower.charAt(start - 1))) return undefined;
  for (const { category, pattern, score, check } of shapes) {
    const match = matchAt(pattern, scan, start);
    if (match !== undefined && endsWord(scan, start + match.length) && (!check || check(compact(match)))) return found(category, score, start, match);
  }
  return undefined;
}

/** Numbers of digits: cards, Social Security numbers, provider and routing numbers in their printed form. */
export const shapedNumber: Recognizer = {
  on: NUMERIC,
  find(scan, index) {
    const { length } = wordAt(scan, index);
    return length < 3 || isInside(scan, index) ? undefined : byShapes(scan, index, length === 3 ? THREE : SHAPES);
  },
};

/** Numbers that begin with letters, or mix them: IBAN, DEA, VIN, wallets. */
export const shapedCode: Recognizer = {
  on: DIGITS,
  find(scan, index) {
    const { start, end, flags } = tokenAt(scan, index);
    if ((flags & NUMERIC) !== 0) return undefined;
    if (/^(?=.{0,33}[A-Z])(?=.{0,33}[a-z])[13][a-km-zA-HJ-NP-Z1-9]{25,34}$/.test(scan.text.slice(start, end))) {
      return { start, end, category: 'OTHER_ID', score: 80 };
    }
    return byShapes(scan, index, LETTERED);
  },
};

const JOINTS = oneOf('- . / :');

/** Whether the number goes on from one before it: "12-345" at the second half. */
export function isInside(scan: Scan, index: number): boolean {
  const joint = tokenAt(scan, index - 1);
  return tokenAt(scan, index).gap === 0 && joint.gap === 0 && JOINTS.has(joint.word) && isAt(scan, index - 2, DIGITS);
}

/** Not the readings "180 95 150 140". */
const GROUPS = /(?!\d{2,3}(?: \d{2,3}){3})\d{3,5}([- ])\d{2,4}(?:\1\d{2,5}){1,4}(?!\d|-(?!$))/y;

/** "MGP 1120 4471" */
const PREFIXED = /\d{3,4} \d{4,5}(?![\d-])/y;

/** "00093-7424-56": of the National Drug Code. */
export function isDrugCode(text: string): boolean {
  return /^\d{5}-\d{3,4}-\d\d?$/.test(text);
}

/** Long numbers are identifiers, whatever is said of them, unless it is said that they are not. */
export const longNumber: Recognizer = {
  on: DIGITS,
  find(scan, index) {
    const { start, end, word, flags } = tokenAt(scan, index);
    if (isInside(scan, index) || !endsWord(scan, end)) return undefined;
    const prefix = tokenAt(scan, index - 1);
    const mayBePrefixed = prefix.word.length === 3 && tokenAt(scan, index).gap === 1 && (prefix.flags & (LETTERS | ORDINARY)) === LETTERS;
    const groups = (flags & NUMERIC) !== 0 && word.length > 2 && word.length < 6 ? (matchAt(GROUPS, scan, start) ?? (mayBePrefixed && prefix.capital === 2 ? matchAt(PREFIXED, scan, start) : undefined)) : undefined;
    const telling = groups !== undefined || ((flags & NUMERIC) !== 0 ? word.length > 6 : /^[a-z]{0,4}\d{6,12}[a-z]?$/.test(word));
    if (
      !telling || (!groups && (word.length > 6 ? /^[.,]\d/ : /^[.,-]\d/).test(scan.lower.slice(end, end + 2))) || isAmount(scan, index) || before(scan, index).vital
    ) {
      return undefined;
    }
    // "118 124 131 109 142"
    if (groups !== undefined && isDrugCode(groups)) return undefined;
    if (groups?.charAt(3) === ' ' && /^\d{2,3}$/.test(prefix.word) && tokenAt(scan, index).gap === 1) return undefined;
    const prefixed = groups !== undefined && mayBePrefixed;
    // "A-417-22-093"
    const letter = tokenAt(scan, index - 2);
    const joined = prefix.word === '-' && prefix.gap === 0 && tokenAt(scan, index).gap === 0 && letter.word.length < 5 && (letter.flags & LETTERS) !== 0;
    return { start: prefixed ? prefix.start : joined ? letter.start : start, end: groups === undefined ? end : start + groups.length, category: 'OTHER_ID', score: 30 };
  },
};
