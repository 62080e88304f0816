import { isCard } from '../checksums.js';
import { before, isAmount, isOpen } from '../cues.js';
import { CATEGORY, categoryOf, DIGITS, LABEL, LETTERS, LINK, NUMERIC, ORDINARY, SIGN, startsOrdinary, STRONG, VITAL } from '../lexicon.js';
import { compact, count, oneOf } from '../match.js';
import { type Before, type Candidate, isAt, type NearCue, type Recognizer, type Scan, tokenAt, wordAt } from '../scan.js';
import type { PhiCategory } from '../category.js';
import { isDrugCode, isInside } from './number.js';

/** A value as it stands in the text: tokens from `first` to `last`. */
type Value = {
  readonly start: number;
  readonly end: number;
  readonly last: number;
  readonly text: string;
  readonly digits: number;
  /** Letters and digits. */
  readonly characters: number;
};

const MOST_GROUPS = 6;
const LONGEST = 40;
const LONGEST_DATE = 14;
/** Diagnosis codes of ICD-10 with a dot. */
const DIAGNOSIS = /^[a-z]\d[0-9a-z]\.[0-9a-z]{1,4}$/;

/** "the monitor says 120/80" */
const PRESSURE = /^\d{1,3}\/\d{2,3}$/;
/** "ref 30-400" */
const RANGE = /^\d{1,3}-\d{1,3}$/;
/** "code J3301", of something done. */
const PROCEDURE = /^[a-z]\d{4}$/;
const TIME = /^\d{1,2}(?::\d\d)?(?::\d\d)?(?:am|pm)$|^\d{1,2}:\d\d(?::\d\d)?$/;
const YEAR = /^(?:19|20)\d\d$/;

/** Numbers that a word announces: "chart number is CU-742732", "member id for humana: W12 345 678". */
export const identifier: Recognizer = {
  on: DIGITS,
  find(scan, index) {
    if (isInside(scan, index)) return undefined;
    const { start, end } = tokenAt(scan, index);
    if (isSecurityCode(scan, index)) return { start, end, category: 'CARD', score: 61 };
    if (isLastFour(scan, index)) return { start, end, category: before(scan, index).cue?.category ?? 'SSN', score: 61 };
    const first = prefixOf(scan, index);
    const around = before(scan, first);
    if (!announces(around) && (first === index || !announces(before(scan, index)))) return announcedAfter(scan, first, index);
    const whole = first === index || isPrefix(scan, first, around) || (announces(around) && tokenAt(scan, index).gap === 0);
    const value = valueAt(scan, whole ? first : index, index);
    const near = whole ? around : before(scan, index);
    return begunDate(scan, value, near) ?? accept(scan, value, near, index);
  },
};

/** Behind a card number and, if it is there, the day it expires. */
const CODE = /(\d(?:[ -]?\d){11,18})(?:\W{1,3}(?:exp\w{0,5}\W{1,2})?\d\d?\/\d\d(?:\d\d)?)?\W{1,3}(?:(?:security|sec|code|pin)\W{1,2}){0,2}$/;
const LONGEST_CARD = 60;

const BEFORE_CODE = oneOf('security sec code pin');

/** "…1111, 02/28, 737", "…5100 sec 221" */
function isSecurityCode(scan: Scan, index: number): boolean {
  const { start, flags, word } = tokenAt(scan, index);
  if ((flags & NUMERIC) === 0 || (word.length !== 3 && word.length !== 4)) return false;
  let previous = index - 1;
  while (previous > index - 4 && isAt(scan, previous, SIGN)) previous--;
  if (!isAt(scan, previous, DIGITS) && !BEFORE_CODE.has(wordAt(scan, previous))) return false;
  const card = CODE.exec(scan.lower.slice(Math.max(0, start - LONGEST_CARD), start))?.[1];
  return card !== undefined && isCard(compact(card));
}

/** "the last four are 4417": of the Social Security number, unless it is said of what. */
function isLastFour(scan: Scan, index: number): boolean {
  const { flags, word } = tokenAt(scan, index);
  if ((flags & NUMERIC) === 0 || word.length !== 4 || isGlued(scan, index + 1)) return false;
  // "xxx-xx-8801"
  if (/[x*#]{3}[- ]?[x*#]{2}[- ]?$/.test(scan.lower.slice(Math.max(0, tokenAt(scan, index).start - 7), tokenAt(scan, index).start))) return true;
  // "verified 7742 last 4"
  if (wordAt(scan, index + 1) === 'last' && /^(?:4|four)$/.test(wordAt(scan, index + 2))) return true;
  for (let i = index - 1; i > index - 5; i--) {
    const token = tokenAt(scan, i);
    if ((token.word === 'four' || token.word === '4') && wordAt(scan, i - 1) === 'last') return true;
    if ((token.flags & (LINK | LABEL)) === 0 && token.word !== ':') return false;
  }
  return false;
}

/** "4417-": more of the number follows. */
function isGlued(scan: Scan, index: number): boolean {
  return tokenAt(scan, index).gap === 0 && isAt(scan, index + 1, DIGITS) && tokenAt(scan, index + 1).gap === 0;
}

const NOT_ANNOUNCED_AFTER: ReadonlySet<string> = new Set(['PHONE', 'FAX', 'DATE', 'CARD', 'ZIP']);

/** "448812 is my member id", "ending in 9999 is my social" */
function announcedAfter(scan: Scan, first: number, index: number): Candidate | undefined {
  if (!isAt(scan, index + 1, DIGITS) && !/^(?:is|was|for|[-_./:*])$/.test(wordAt(scan, index + 1))) return undefined;
  const { start, end, last, digits } = valueAt(scan, first, index);
  const verb = wordAt(scan, last + 1);
  if (digits < 4 || !/^(?:is|was|for)$/.test(verb) || !/^(?:my|the|her|his|our|their)$/.test(wordAt(scan, last + 2))) return undefined;
  for (let i = last + 3; i < last + 5; i++) {
    const { flags } = tokenAt(scan, i);
    const category = categoryOf(flags);
    if (category === undefined || NOT_ANNOUNCED_AFTER.has(category)) continue;
    const named = (flags & STRONG) !== 0 || isAt(scan, i + 1, LABEL | CATEGORY) || category === 'SSN';
    if (named && (verb !== 'for' || (category === 'SSN' && /^(?:in|ending)$/.test(wordAt(scan, first - 1))))) return { start, end, category, score: 62 };
  }
  return undefined;
}

function announces({ cue, labels }: Before): boolean {
  return cue !== undefined || labels > 0;
}

const BEGUN = /^\d{1,2} ?[-/.] ?(?:\d{0,2}|[a-z]{0,3})(?: ?[-/.] ?\d{0,3})?$/;

/** A birthday of which the year is not there yet. */
function begunDate({ lower }: Scan, { start }: Value, { cue }: Before): Candidate | undefined {
  if (cue?.category !== 'DATE' || !cue.strong || cue.distance > 0 || lower.length - start > LONGEST_DATE) return undefined;
  const rest = lower.slice(start);
  return BEGUN.test(rest) ? { start, end: start + rest.trimEnd().length, category: 'DATE', score: 86 } : undefined;
}

/** Index of the letters that belong to the number: "XZZ 607 504", "GRP-93557", "KEK 7029". */
function prefixOf(scan: Scan, index: number): number {
  const { gap } = tokenAt(scan, index);
  const previous = tokenAt(scan, index - 1);
  if (gap === 0 && previous.gap === 0 && /^[-_/]$/.test(previous.word) && isAt(scan, index - 2, LETTERS) && wordAt(scan, index - 2).length < 9) {
    const dash = tokenAt(scan, index - 3);
    return dash.word === '-' && dash.gap === 0 && tokenAt(scan, index - 2).gap === 0 ? index - 4 : index - 2;
  }
  return gap === 1 && (previous.flags & LETTERS) !== 0 && previous.word.length < 5 && !isWord(scan, index - 1) ? index - 1 : index;
}

/** Whether letters before a number are a word of their own. */
function isWord(scan: Scan, index: number): boolean {
  const { word, flags, capital } = tokenAt(scan, index);
  if (word === 'x' || word.startsWith('exp') || (flags & (CATEGORY | LABEL | LINK | VITAL)) !== 0) return true;
  return (flags & ORDINARY) !== 0 && capital !== 2 && !(index === 0 && scan.asked.length > 0);
}

/** Whether letters apart from the number belong to it: right behind the cue, or in capitals near it. */
function isPrefix(scan: Scan, first: number, { cue }: Before): boolean {
  return cue !== undefined && (cue.distance === 0 || (cue.strong && cue.distance < 3 && tokenAt(scan, first).capital === 2));
}

function valueAt(scan: Scan, first: number, index: number): Value {
  let last = index;
  for (let groups = 1; groups < MOST_GROUPS; groups++) {
    const next = tokenAt(scan, last + 1);
    const after = tokenAt(scan, last + 2);
    if (next.gap === 0 && (next.flags & DIGITS) !== 0) last++;
    else if (next.gap === 0 && after.gap === 0 && joins(next.word, after.word, after.flags)) last += 2;
    else if (next.gap === 1 && continues(scan, last, index)) last++;
    else break;
    if (tokenAt(scan, last).end - tokenAt(scan, first).start > LONGEST) break;
  }
  const { start } = tokenAt(scan, first);
  const { end } = tokenAt(scan, last);
  const text = scan.lower.slice(start, end);
  const { digits, characters } = count(text);
  return { start, end, last, text, digits, characters };
}

function joins(sign: string, word: string, flags: number): boolean {
  if ((flags & DIGITS) !== 0) return /^[-_./:*]$/.test(sign);
  return (flags & LETTERS) !== 0 && word.length < 7 && /^[-_]$/.test(sign);
}

/** Whether a number after a blank is another group of the same value. */
function continues(scan: Scan, last: number, index: number): boolean {
  const next = tokenAt(scan, last + 1);
  const after = tokenAt(scan, last + 2);
  if ((next.flags & DIGITS) === 0) {
    // "331 kdt"
    const plate = next.word.length === 3 && next.word !== 'exp' && before(scan, index).cue?.category === 'VEHICLE';
    // "90 118 2204 K"
    if (next.word.length === 1 && next.capital === 1 && !/^[aifm]$/.test(next.word)) return after.gap === 2 || (after.flags & LETTERS) === 0;
    return (next.flags & LETTERS) !== 0 && (next.flags & ORDINARY) === 0 && ((plate && (next.end < scan.text.length || !startsOrdinary(next.word))) || (next.capital === 2 && next.word.length < 3));
  }
  if (next.word === 'cmh2o' || isAmount(scan, last + 1) || (after.gap === 0 && /^[/:]$/.test(after.word))) return false;
  // "0038 2291 7": a check digit behind groups.
  const single = next.end === scan.text.length || (last > index && wordAt(scan, last).length > 2);
  return (next.word.length > 1 || single) && (count(wordAt(scan, index)).digits < 7 || next.word.length < 4);
}

function accept(scan: Scan, value: Value, { cue, vital, labels }: Before, index: number): Candidate | undefined {
  if (isSaidOtherwise(scan, value, cue, index)) return undefined;
  const { start, end, digits } = value;
  const named = isNamed(value, labels);
  if (!cue || (named && digits < 10 && cue.category === 'PHONE')) return !vital && (labels > 1 ? digits > 3 : named || isLongId(scan, value, index)) ? { start, end, category: 'OTHER_ID', score: 60 } : undefined;
  if ((vital && !(cue.strong && digits > 5)) || isFinding(value, cue)) return undefined;
  const open = isOpen(scan, end);
  const year = value.last === index && YEAR.test(value.text);
  const score = fit(isEnding(scan, index, cue) ? { ...cue, labelled: true } : cue, value, open, year);
  const category = score > 0 ? categoryFor(cue, value, open) : undefined;
  return category && { start, end, category, score };
}

/** An amount, a time, the code of a diagnosis or the name of a form or a model, whatever announces it. */
function isSaidOtherwise(scan: Scan, value: Value, cue: NearCue | undefined, index: number): boolean {
  const { start, end, last, text, digits } = value;
  const { word } = tokenAt(scan, index);
  const exact = cue?.distance === 0 && (cue.strong ? end === scan.text.length || /^\d{2,}[a-z]$/.test(word) : cue.labelled && /^\d{3,}[a-z]$/.test(word));
  if (digits < 8 && !exact && isAmount(scan, index, last) && !/[a-z]\w*-/.test(text)) return true;
  return isTime(scan, value) || DIAGNOSIS.test(text) || /\b(?:form|x|model) $/.test(scan.lower.slice(Math.max(0, start - 7), start));
}

/** "voucher code TRV-8812", not the code J3301 of something done */
function isNamed({ text, characters, digits }: Value, labels: number): boolean {
  return labels > 0 && characters > digits && digits > 2 && characters > 4 && !PROCEDURE.test(text);
}

/** "number 448 812", "id: 448812": long enough where nothing but a label stands before it. */
function isLongId(scan: Scan, { start, last, digits }: Value, index: number): boolean {
  return digits > 5 && (last > index || /\bid[ :#]{1,2}$/.test(scan.lower.slice(Math.max(0, start - 5), start)));
}

/** A pressure, or a range or the code of a drug behind a weak cue. */
function isFinding({ text, digits }: Value, { category, strong, labelled }: NearCue): boolean {
  if (category !== 'DATE' && PRESSURE.test(text)) return true;
  return !strong && !labelled && (isDrugCode(text) || (RANGE.test(text) && !(category === 'HEALTH_PLAN' && digits > 4)));
}

/** "account ending 4418", "account ending in 4418" */
function isEnding(scan: Scan, index: number, { category }: NearCue): boolean {
  return category === 'ACCOUNT' && wordAt(scan, wordAt(scan, index - 1) === 'in' ? index - 2 : index - 1) === 'ending';
}

/** How well a value fits what is said of it; 0: not at all. */
function fit({ category, strong, labelled, distance }: NearCue, { characters, digits }: Value, open: boolean, year: boolean): number {
  const mixed = characters > digits;
  if (distance === 0) {
    if (strong) return open || characters > 2 ? 85 : 0;
    if (labelled) return (open || characters > 2) && !year ? 80 : 0;
    return (mixed ? characters > 4 && digits > 1 : digits > 4 || (digits === 4 && category === 'SSN' && !year)) ? 62 : 0;
  }
  if (strong && distance < 3 && characters > (category === 'CARD' && labelled ? 2 : 3) && !year) return 64;
  return digits > 5 || (mixed && characters > 4 && digits > 2) ? 55 : 0;
}

/** The category, where the value has a say in it; none when it cannot be what was announced. */
function categoryFor({ category, strong, labelled, distance }: NearCue, { text, characters, digits }: Value, open: boolean): PhiCategory | undefined {
  const numeric = characters === digits;
  switch (category) {
    case 'CARD':
      if (digits > 11) return isCard(compact(text)) ? 'CARD' : 'ACCOUNT';
      // "id on the card W1100 22841"
      return numeric && digits > 2 && (open || digits < 5) ? 'CARD' : !numeric && digits > 5 ? 'HEALTH_PLAN' : undefined;
    case 'ACCOUNT':
      // "the bill says 99213", "G0439": procedures.
      return characters === 5 && digits > 3 && !strong && !labelled ? undefined : category;
    case 'ZIP':
      return /^\d{5}(?:-?\d{4})?$/.test(text) || open || (distance === 0 && characters < 11) ? category : undefined;
    case 'DATE':
      return distance === 0 && numeric && (digits === 6 || digits === 8 || (strong && (digits === 4 || open))) ? category : undefined;
    case 'PHONE':
    case 'FAX':
    case 'NAME':
    case 'ADDRESS':
    case 'CITY':
    case 'AGE':
    case 'IP':
    case 'URL':
    case 'EMAIL':
      return undefined;
    default:
      return category;
  }
}

/** "at 10:30", of "10:30" and of "10" */
function isTime({ lower }: Scan, { text, end }: Value): boolean {
  return TIME.test(text) || (text.length < 3 && /^\d+:\d\d$/.test(text + lower.slice(end, end + 3)));
}
