import { before, isAmount } from '../cues.js';
import { categoryOf, DATE_CUE, DIGITS, LETTERS, LINK, MONTH, MONTH_NUMBERS, NAME, NUMBER_VALUES, NUMBER_WORD, NUMERIC, ORDINARY, VITAL } from '../lexicon.js';
import { digitsOf, endsWord, found, matchAt, oneOf } from '../match.js';
import { type Candidate, isAt, type Recognizer, type Scan, type Token, tokenAt, wordAt } from '../scan.js';
import { isGiven } from './name-cue.js';
import { isInside } from './number.js';

const ISO = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:(?:t| {1,2})\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:z|[+-]\d{2}:?\d{2})?)?(?![\d])/y;
/** At the end of the text, three digits of a year are there so far. */
const FULL = /\d{1,2}(?: ?([-/.]) ?)(?:\d{1,2}|[a-z]{3,10})\.?(?: ?\1 ?)(?:\d{4}|\d{3}$|'?\d{2})(?![\d])/y;
/** Year, month and day as they are named in Chinese, Japanese and, decomposed, in Korean. */
const NAMED = new RegExp(`(?:\\d{4}(?:年|년) ?)?\\d{1,2}(?:月|월) ?\\d{1,2}(?:日|号|일)`.normalize('NFKD'), 'y');
const SPACED = /\d{1,2} \d{1,2} (?:\d{4}|\d{2})(?! ?\d)/y;
const RANGE = /\d{1,2}\/\d{1,2} ?- ?\d{1,2}\/(?!10)\d{1,2}(?![\d/])/y;
const PART = /\d{1,2}([-/])\d{1,2}(?:(?![\d/-]|\.[\d.])|\1\d?$)/y;
const MONTH_FIRST = /[a-z]{3,9}([-/])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)/y;
const MONTH_YEAR = /\d{1,2}[-/](?:19|20)\d{2}(?![\d/-])|(?:19|20)\d{2}[-/](?:0\d|1[0-2])(?![\d/-])/y;
const FRACTION = /^(?:1\/[2348]|2\/3|3\/[48])$/;
/** "first dose 10/1", "results from 11-21" */
const GIVEN = /^(?:dose|shot|infusion|injection|booster|treatment)$/;
const NTH = /^(?:first|second|third|last|next|1st|2nd|3rd)$/;
const FINDINGS = /^(?:results?|labs?|tests?|visit|scan|bloodwork|notes?)$/;
const HOLIDAYS = oneOf('labor memorial mothers fathers patricks years christmas xmas thanksgiving halloween valentine valentines easter navidad');
const PREPOSITION = oneOf('for by on from to between through during about');

/** Dates in digits: "3/14/1951", "19-mar-1985", "1990-10-11T08:30Z", "1985年3月14日", and with a hint before them "10/8". */
export const numericDate: Recognizer = {
  on: NUMERIC,
  find(scan, index) {
    const { start, word, gap } = tokenAt(scan, index);
    if ((word.length > 2 && word.length !== 4) || isInside(scan, index) || (gap === 0 && /[\w/.$-]/.test(scan.lower.charAt(start - 1)) && start > 0 && !/^[a-z:][-.]$/.test(scan.lower.slice(start - 2, start)))) {
      return undefined;
    }
    const named = matchAt(NAMED, scan, start);
    if (named !== undefined && plausible(['2000', ...named.split(/\D+/).slice(0, -1)].slice(-3))) return { start, end: start + named.length, category: 'DATE', score: 91 };
    const iso = word.length === 4 ? matchAt(ISO, scan, start) : undefined;
    const holiday = YEAR.test(word) ? isOfHoliday(scan, index) : undefined;
    if (holiday !== undefined) return { start: holiday, end: start + 4, category: 'DATE', score: 88 };
    if (iso !== undefined) return plausible(iso.split(/[-/.t ]/, 3)) ? found('DATE', 91, start, iso) : undefined;
    const full = matchAt(FULL, scan, start);
    if (full !== undefined && plausible(full.split(/[-/.]/)) && !isShortDotted(scan, index, full) && endsWord(scan, start + full.length)) return found('DATE', 90, start, full);
    return partial(scan, index, start, word) ?? spaced(scan, index, start);
  },
};

/** "1.7.55" is a date where dates are written so, or where one is expected. */
function isShortDotted(scan: Scan, index: number, text: string): boolean {
  return (
    text.includes('.') && !/[a-z]|\d{4}/.test(text) && !scan.dotted && !(Number.parseInt(text, 10) > 12 && !before(scan, index).vital)
    && !isAfterPair(scan, index) && !isExpected(scan, index, false)
  );
}

function partial(scan: Scan, index: number, start: number, word: string): Candidate | undefined {
  const monthYear = matchAt(MONTH_YEAR, scan, start);
  if (monthYear !== undefined) return (word.length === 4 || Number(word) <= 12) && !before(scan, index).vital ? found('DATE', 70, start, monthYear) : undefined;
  // "3/1-3/5"
  const range = matchAt(RANGE, scan, start);
  if (range !== undefined && range.split('-').every((day) => plausible([...day.split('/'), '2000']))) return found('DATE', 60, start, range);
  const dayMonth = matchAt(PART, scan, start);
  if (dayMonth === undefined || !plausible([...dayMonth.split(/[-/]/, 2), '2000']) || !endsWord(scan, start + dayMonth.length)) return undefined;
  // "3/10 at rest 8/10 walking"
  if (dayMonth.endsWith('/10') && isScale(scan, index)) return undefined;
  // "Sat 9-12": hours
  if (/^\d\d?-(?:\d|1[0-2])$/.test(dayMonth) && isOnWeekday(scan, index)) return undefined;
  const strict = FRACTION.test(dayMonth) || dayMonth.includes('-');
  const entry = wordAt(scan, index + 3) === ':' && isAt(scan, index + 4, NUMERIC) && tokenAt(scan, index + 4).gap > 0;
  // "sugar on 10/2"
  const after = tokenAt(scan, index + 3);
  const whole = !FRACTION.test(dayMonth) || (wordAt(scan, index - 1) === 'on' && (after.gap === 2 || /^[,.;)]?$/.test(after.word)));
  const dated = (GIVEN.test(wordAt(scan, index - 1)) && NTH.test(wordAt(scan, index - 2))) || /^(?:for|from|on|since|until)$/.test(wordAt(scan, index - 1)) && whole && !dayMonth.endsWith('/10');
  if (
    isAmount(scan, index, index + 2) || (before(scan, index).vital && !entry && !dated && !isOnWeekday(scan, index))
    || !(entry || (dated && (FRACTION.test(dayMonth) || GIVEN.test(wordAt(scan, index - 1)))) || (/^(?:from|on)$/.test(wordAt(scan, index - 1)) && FINDINGS.test(wordAt(scan, index - 2))) || isExpected(scan, index, strict) || isAlone(scan, index, dayMonth) || isFollowedByDate(scan, index + 3))
  ) {
    return undefined;
  }
  return /^(?:of|tab|tablet|dose)$/.test(wordAt(scan, index + 3)) ? undefined : found('DATE', 60, start, dayMonth);
}

/** "test 11/20, still", "el 30/10": no score is like it. */
function isAlone(scan: Scan, index: number, text: string): boolean {
  const previous = tokenAt(scan, index - 1);
  const next = tokenAt(scan, index + 3);
  if (previous.word === 'el') return true;
  return /^\d\d?\/(?:1[1-9]|2[0-9]|3[01])$/.test(text) && !/\/(?:15|24|25|27|30)$/.test(text) && previous.gap === 1 && (previous.flags & LETTERS) !== 0 && (next.word === '' || next.gap === 2 || /^[,;)]$/.test(next.word));
}

function isScale(scan: Scan, index: number): boolean {
  for (let i = index - 1; i > index - 9; i--) if (isAt(scan, i, VITAL)) return true;
  return false;
}

/** "4/15 or 4/16", "8/12 thru …", "3/18 works" */
function isFollowedByDate(scan: Scan, index: number): boolean {
  const { word } = tokenAt(scan, index);
  // "3/14 at 3pm": not half a tablet
  const timed = word === 'at' && isAt(scan, index + 1, DIGITS) && !FRACTION.test(scan.lower.slice(tokenAt(scan, index - 3).start, tokenAt(scan, index - 1).end)) && wordAt(scan, index - 1) !== '10';
  return timed || /^(?:thru|through|until|works?|open|available|appt|appointment)$/.test(word) || (/^(?:or|and|&|to)$/.test(word) && wordAt(scan, index + 2) === '/' && !FRACTION.test(scan.lower.slice(tokenAt(scan, index - 3).start, tokenAt(scan, index - 1).end)) && wordAt(scan, index + 3) !== '10');
}

function spaced(scan: Scan, index: number, start: number): Candidate | undefined {
  const text = matchAt(SPACED, scan, start);
  const { cue } = before(scan, index);
  return text !== undefined && (cue?.category === 'DATE' || isAfterPair(scan, index) || followsName(scan, index) || isSeen(scan, index)) && plausible(text.split(' ')) ? found('DATE', 87, start, text) : undefined;
}

/** "Sat 2/14" */
function isOnWeekday(scan: Scan, index: number): boolean {
  return /^(?:mon|tues?|wed|thu|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/.test(tokenAt(scan, /^[,.]$/.test(wordAt(scan, index - 1)) ? index - 2 : index - 1).word);
}

/** "last seen 12 19 25" */
function isSeen(scan: Scan, index: number): boolean {
  const { flags, word } = tokenAt(scan, index - 1);
  return (flags & DATE_CUE) !== 0 && !PREPOSITION.has(word) && !/^(?:after|before|since|until|till|section|last)$/.test(word);
}

/** "ana lopez 8 5 90": a name, then the birthday. */
function followsName(scan: Scan, index: number): boolean {
  return (tokenAt(scan, /^[,(]$/.test(wordAt(scan, index - 1)) ? index - 2 : index - 1).flags & NAME) !== 0;
}

/** "evander lindgren 8 5 90": two words that are no others. */
function isAfterPair(scan: Scan, index: number): boolean {
  return isGiven(tokenAt(scan, index - 1)) && isGiven(tokenAt(scan, index - 2));
}

/** Whether the words before speak of a day. */
function isExpected(scan: Scan, index: number, strict: boolean): boolean {
  const { cue } = before(scan, index);
  if (cue?.category === 'DATE' || followsName(scan, index) || isOnWeekday(scan, index)) return true;
  for (let i = index - 1; i >= Math.max(0, index - 7); i--) {
    const { flags, word } = tokenAt(scan, i);
    if (/^[.!?;]$/.test(word) && tokenAt(scan, i + 1).gap > 0) return false;
    if ((flags & (DATE_CUE | MONTH)) !== 0 && !(strict && PREPOSITION.has(word))) return true;
    if (strict && tokenAt(scan, i + 1).gap === 2) return false;
    if ((strict ? /^\d{1,2}\/$/ : /^\d{1,2}[/-]$/).test(`${wordAt(scan, i)}${wordAt(scan, i + 1)}`)) return true;
  }
  return false;
}

/** "Valentine's Day 1984", "christmas of 2019" */
function isOfHoliday(scan: Scan, index: number): number | undefined {
  let i = index - 1;
  while (i > index - 5 && /^(?:of|in|day|eve|'s|,)$/.test(wordAt(scan, i))) i--;
  const { word } = tokenAt(scan, i);
  if (word === 'year' && wordAt(scan, i + 1) === "'s") i--;
  return tokenAt(scan, i + 1).gap < 2 && (HOLIDAYS.has(word) || wordAt(scan, i) === 'new') ? tokenAt(scan, i).start : undefined;
}

/** Day, month and year in any usual order. */
function plausible(parts: readonly string[]): boolean {
  const [a = '', b = '', c = ''] = parts.map((part) => part.trim());
  const name = MONTH_NUMBERS.has(b);
  if (!name && !/^\d+$/.test(b)) return false;
  const [first, second, third] = [Number(a), name ? (MONTH_NUMBERS.get(b) ?? 0) : Number(b), Number(digitsOf(c))];
  if (a.length === 4) return isYear(first) && second >= 1 && second <= 12 && third >= 1 && third <= 31;
  const day = name ? first : Math.max(first, second);
  const month = name ? second : Math.min(first, second);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && (/^'?\d{2,3}$/.test(c) || isYear(third));
}

function isYear(year: number): boolean {
  return year >= 1870 && year <= 2100;
}

const ORDINAL = /^\d{1,2}(?:st|nd|rd|th)$/;
const ORDINAL_BEGUN = /^\d{1,2}[snrt]$/;
const YEAR = /^(?:18|19|20)\d\d$/;
const YEAR_BEGUN = /^(?:18|19|20)\d$/;
const MOST_YEAR_WORDS = 4;
const MOST_SPOKEN = 12;

/** Dates with the month in letters: "march 4", "the 22nd of september", "may 2021", "june twenty third". */
export const writtenDate: Recognizer = {
  on: MONTH,
  find(scan, index) {
    const { start, end, word } = tokenAt(scan, index);
    const full = matchAt(MONTH_FIRST, scan, start);
    if (full !== undefined) return found('DATE', 90, start, full);
    const left = dayBefore(scan, index);
    const right = (left && isSpokenYear(scan, index + 1) ? spokenYear(scan, index + 1) : after(scan, index)) ?? (left && bareYear(scan, index));
    if (left === undefined && right === undefined) return undefined;
    // "you may 2 times a day" has no date; "5th march" has.
    if (/^(?:may|march)$/.test(word) && right === undefined && !(left?.sure ?? false) && tokenAt(scan, index).capital !== 1 && !/^(?:on|by|from|since|until)$/.test(wordAt(scan, index - 2))) return undefined;
    return { start: left?.start ?? start, end: right?.end ?? end, category: 'DATE', score: 88 };
  },
};

function dayBefore(scan: Scan, index: number): { start: number; sure: boolean } | undefined {
  let i = index - 1;
  // "2018 june"
  if (YEAR.test(wordAt(scan, i)) && tokenAt(scan, index).gap === 1) return { start: tokenAt(scan, i).start, sure: true };
  const of = /^(?:of|de|[-,])$/.test(wordAt(scan, i));
  if (of) i--;
  // "the 17th day of May"
  if (of && wordAt(scan, i) === 'day') i--;
  const token = tokenAt(scan, i);
  const ordinal = ORDINAL.test(token.word) || (isNumberWord(token) && /(?:st|nd|rd|th|first|second|third)$/.test(token.word));
  const cardinal = isNumberWord(token) && (NUMBER_VALUES.get(token.word) ?? 99) <= 31 && isSpokenYear(scan, index + 1);
  if (!ordinal && !cardinal && !isDay(token)) return undefined;
  if (tokenAt(scan, index).gap === 2 || (token.gap === 0 && /^[/.:$]$/.test(wordAt(scan, i - 1)))) return undefined;
  if (isNumberWord(tokenAt(scan, i - 1)) && isNumberWord(token)) i--;
  else if (isNumberWord(token) && wordAt(scan, i - 1) === '-') i -= 2;
  const the = /^(?:the|el)$/.test(wordAt(scan, i - 1)) && (ordinal || of) ? 1 : 0;
  return { start: tokenAt(scan, i - the).start, sure: ordinal || of };
}

function after(scan: Scan, index: number): { end: number; kind: 'day' | 'year' } | undefined {
  let i = index + 1;
  const skip = (pattern: RegExp): void => {
    if (tokenAt(scan, i).gap < 2 && pattern.test(wordAt(scan, i))) i++;
  };
  skip(/^[-.,]$/);
  skip(/^(?:the|of|de|del)$/);
  skip(/^[']$/);
  const first = tokenAt(scan, i);
  if (first.gap === 2) return undefined;
  if (isYearHere(scan, i) && !first.word.startsWith('18')) return { end: first.end, kind: 'year' };
  const day = dayAt(scan, i);
  if (day === undefined) return shortYear(scan, i);
  const dash = tokenAt(scan, day + 1);
  const last = dash.word === '-' && dash.gap === 0 && isDay(tokenAt(scan, day + 2)) && wordAt(scan, day + 3) !== '-' ? day + 2 : day;
  return { end: yearAfter(scan, last) ?? tokenAt(scan, last).end, kind: 'day' };
}

/** "mar '85" */
function shortYear(scan: Scan, index: number): { end: number; kind: 'year' } | undefined {
  const { word, end } = tokenAt(scan, index);
  return wordAt(scan, index - 1) === "'" && /^\d\d$/.test(word) ? { end, kind: 'year' } : undefined;
}

/** "3rd june 71" */
function bareYear(scan: Scan, index: number): { end: number; kind: 'year' } | undefined {
  const { word, end, gap } = tokenAt(scan, index + 1);
  if (gap !== 1 || !/^\d\d$/.test(word) || isAmount(scan, index + 1) || wordAt(scan, index + 2) === ':') return undefined;
  return Number(word) > 31 || before(scan, index).cue?.category === 'DATE' ? { end, kind: 'year' } : undefined;
}

/** Index of the last token of a day of the month. */
function dayAt(scan: Scan, index: number): number | undefined {
  const token = tokenAt(scan, index);
  const joint = wordAt(scan, index + 1);
  if (ORDINAL.test(token.word) || (ORDINAL_BEGUN.test(token.word) && token.end === scan.text.length)) return index;
  if (isDay(token)) return isAmount(scan, index) || (/^[:/%]$/.test(joint) && tokenAt(scan, index + 1).gap === 0) ? undefined : index;
  if (!isNumberWord(token) || !((NUMBER_VALUES.get(token.word) ?? 99) <= 31 && token.word !== 'o' && token.word !== 'oh')) return undefined;
  const next = joint === '-' ? index + 2 : index + 1;
  const tens = /^(?:twenty|thirty|veinte|treinta)$/.test(token.word);
  if (tens && (NUMBER_VALUES.get(wordAt(scan, next)) ?? 99) < 10) return next;
  return isAmount(scan, index) ? undefined : index;
}

/** End of a year that follows a day: ", 1951", "'51", "nineteen fifty one". */
function yearAfter(scan: Scan, day: number): number | undefined {
  let i = day + 1;
  for (let skipped = 0; skipped < 2 && tokenAt(scan, i).gap < 2 && /^(?:[-,.'/]|of|de|del)$/.test(wordAt(scan, i)); skipped++) i++;
  const token = tokenAt(scan, i);
  if (token.gap === 2) return undefined;
  if (isYearHere(scan, i)) return token.end;
  const short =
    /^\d\d$/.test(token.word)
    && (wordAt(scan, i - 1) === "'" || /^[/-]$/.test(wordAt(scan, i - 1)) || (i === day + 1 && token.word.startsWith('0') && wordAt(scan, i + 1) !== ':' && !isAmount(scan, i)) || ((i === day + 1 || Number(token.word) > 31) && !isAmount(scan, i) && (before(scan, day).cue?.category === 'DATE' || isBirthdayAfter(scan, i + 1))));
  if (short) return token.end;
  const tens = /^(?:[2-9]0|)$/.test(String(NUMBER_VALUES.get(token.word) ?? '')) && before(scan, day).cue?.category === 'DATE';
  return isSpokenYear(scan, i) || (tens && isNumberWord(token)) ? spokenYear(scan, i).end : undefined;
}

/** "oct 9 55 is my birthday" */
function isBirthdayAfter(scan: Scan, index: number): boolean {
  return /^(?:is|was)$/.test(wordAt(scan, index)) && [2, 3].some((ahead) => categoryOf(tokenAt(scan, index + ahead).flags) === 'DATE');
}

/** "nineteen fifty one", "two thousand eleven" */
function isSpokenYear(scan: Scan, index: number): boolean {
  const { word } = tokenAt(scan, index);
  // "the ninth of october eighty three"
  if ((NUMBER_VALUES.get(word) ?? 0) > 31 && isNumberWord(tokenAt(scan, index)) && before(scan, index).cue?.category === 'DATE') return true;
  return word === 'nineteen' || (word === 'twenty' && isNumberWord(tokenAt(scan, index + 1))) || (word === 'two' && wordAt(scan, index + 1) === 'thousand');
}

function spokenYear(scan: Scan, index: number): { end: number; kind: 'year' } {
  let { end } = tokenAt(scan, index);
  for (let i = index; i <= index + MOST_YEAR_WORDS && tokenAt(scan, i).gap < 2 && (isNumberWord(tokenAt(scan, i)) || /^(?:-|and)$/.test(wordAt(scan, i))); i++) if (isNumberWord(tokenAt(scan, i))) ({ end } = tokenAt(scan, i));
  return { end, kind: 'year' };
}

/** A year, at the end of the text also three digits of one. */
function isYearHere(scan: Scan, index: number): boolean {
  const { end, word } = tokenAt(scan, index);
  return YEAR.test(word) || (end === scan.text.length && YEAR_BEGUN.test(word));
}

function isNumberWord({ flags }: Token): boolean {
  return (flags & NUMBER_WORD) !== 0;
}

function isDay({ flags, word }: Token): boolean {
  return (flags & NUMERIC) !== 0 && word.length < 3 && Number(word) >= 1 && Number(word) <= 31;
}

/** "041288 reyes" */
function isBesideName(scan: Scan, index: number): boolean {
  const { flags, gap } = tokenAt(scan, index + 1);
  return followsName(scan, index) || (gap === 1 && (flags & (NAME | ORDINARY)) === NAME);
}

/** "four slash twelve slash seventy nine", "the eleventh of the fourth eighty six": not the year "nineteen fifty one". */
export const spokenDate: Recognizer = {
  on: NUMBER_WORD,
  find(scan, index) {
    const { cue } = before(scan, index);
    if (cue?.category !== 'DATE' || cue.distance > 1 || isNumberWord(tokenAt(scan, index - 1))) return undefined;
    let [last, words] = [index, 0];
    for (let i = index; i < index + MOST_SPOKEN && (i === index || tokenAt(scan, i).gap < 2); i++) {
      if (isNumberWord(tokenAt(scan, i))) [last, words] = [i, words + 1];
      else if (!/^(?:slash|dash|of|the|and|de|del|[-,/])$/.test(wordAt(scan, i))) break;
    }
    const { start, word } = tokenAt(scan, index);
    return words > 2 && word !== 'nineteen' && !(word === 'two' && wordAt(scan, index + 1) === 'thousand') ? { start, end: tokenAt(scan, last).end, category: 'DATE', score: 87 } : undefined;
  },
};

/** A day of the week or month by its number alone, where a date was asked for; beside a name, a birthday in six or eight digits. */
export const askedDate: Recognizer = {
  on: DIGITS,
  find(scan, index) {
    const { start, end, word, flags } = tokenAt(scan, index);
    if ((flags & NUMERIC) !== 0 && /^(?:.{6}|.{8})$/.test(word) && isBesideName(scan, index) && plausible([word.slice(0, 2), word.slice(2, 4), word.slice(4)])) return { start, end, category: 'DATE', score: 86 };
    const glued = /^\d\d?([a-z]{3})(?:19|20)?\d\d$/.exec(word);
    if (glued && MONTH_NUMBERS.has(glued[1] ?? '')) return { start, end, category: 'DATE', score: 86 };
    if (!scan.asked.some(({ category }) => category === 'DATE') || index > 4) return undefined;
    for (let i = 0; i < index; i++) if (!isAt(scan, i, LINK | DATE_CUE)) return undefined;
    return /^\d{6}$|^\d{8}$|^\d{1,2}(?:st|nd|rd|th)$/.test(word) ? { start, end, category: 'DATE', score: 86 } : undefined;
  },
};
