import { before, isAmount, isAsked } from '../cues.js';
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
const GIVEN = oneOf('dose shot infusion injection booster treatment');
const NTH = oneOf('first second third last next 1st 2nd 3rd');
const FINDINGS = oneOf('result results lab labs test tests visit scan bloodwork note notes');
const TAKEN = oneOf('of tab tablet dose');
const SINCE = oneOf('for from on since until');
const JOINTS = oneOf('- / .');
const HOLIDAYS = oneOf('labor memorial mothers fathers patricks years christmas xmas thanksgiving halloween valentine valentines easter navidad new');
const WEEKDAYS = oneOf('mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday');
const PREPOSITION = oneOf('for by on from to between through during about');

/** Dates in digits: "3/14/1951", "19-mar-1985", "1990-10-11T08:30Z", "1985年3月14日", and with a hint before them "10/8". */
export const numericDate: Recognizer = {
  on: NUMERIC,
  find(scan, index) {
    const { start, word, gap } = tokenAt(scan, index);
    if ((word.length > 2 && word.length !== 4) || isInside(scan, index) || (gap === 0 && goesOn(scan, start))) return undefined;
    const next = tokenAt(scan, index + 1);
    const joined = JOINTS.has(next.word);
    const named = next.gap === 0 && !joined ? matchAt(NAMED, scan, start) : undefined;
    if (named !== undefined && plausible(['2000', ...named.split(/\D+/).slice(0, -1)].slice(-3))) return { start, end: start + named.length, category: 'DATE', score: 91 };
    const holiday = YEAR.test(word) ? isOfHoliday(scan, index) : undefined;
    if (holiday !== undefined) return { start: holiday, end: start + 4, category: 'DATE', score: 88 };
    if (!joined) return (next.flags & NUMERIC) === 0 ? undefined : spaced(scan, index, start);
    const iso = word.length === 4 ? matchAt(ISO, scan, start) : undefined;
    if (iso !== undefined) return plausible(iso.split(/[-/.t ]/, 3)) ? found('DATE', 91, start, iso) : undefined;
    const full = matchAt(FULL, scan, start);
    if (full !== undefined && plausible(full.split(/[-/.]/)) && !isShortDotted(scan, index, full) && endsWord(scan, start + full.length)) return found('DATE', 90, start, full);
    return partial(scan, index, start, word);
  },
};

/** Whether what stands before an offset goes on with the digits there; "d-3/14" and ":-3/14" do not. */
function goesOn({ lower }: Scan, start: number): boolean {
  return start > 0 && /[\w/.$-]/.test(lower.charAt(start - 1)) && !/^[a-z:][-.]$/.test(lower.slice(start - 2, start));
}

/** "1.7.55" is a date where dates are written so, or where one is expected. */
function isShortDotted(scan: Scan, index: number, text: string): boolean {
  return (
    text.includes('.') && !/[a-z]|\d{4}/.test(text) && !scan.dotted && !(Number.parseInt(text, 10) > 12 && !before(scan, index).vital)
    && !isAfterPair(scan, index) && !isExpected(scan, index, false)
  );
}

/** "3/1951", "3/1-3/5", "10/8" */
function partial(scan: Scan, index: number, start: number, word: string): Candidate | undefined {
  const monthYear = matchAt(MONTH_YEAR, scan, start);
  if (monthYear !== undefined) return (word.length === 4 || Number(word) <= 12) && !before(scan, index).vital ? found('DATE', 70, start, monthYear) : undefined;
  const range = matchAt(RANGE, scan, start);
  if (range !== undefined && range.split('-').every((day) => plausible([...day.split('/'), '2000']))) return found('DATE', 60, start, range);
  const dayMonth = matchAt(PART, scan, start);
  const dated = dayMonth !== undefined && plausible([...dayMonth.split(/[-/]/, 2), '2000']) && endsWord(scan, start + dayMonth.length) && isDayMonth(scan, index, dayMonth);
  return dated ? found('DATE', 60, start, dayMonth) : undefined;
}

/** Whether two numbers are a day and its month: not a score, a fraction, a pressure or hours. */
function isDayMonth(scan: Scan, index: number, text: string): boolean {
  const ofTen = text.endsWith('/10');
  const fraction = FRACTION.test(text);
  const next = tokenAt(scan, index + 3);
  // "3/10 at rest 8/10 walking"
  if ((ofTen && isScale(scan, index)) || TAKEN.has(next.word) || isAmount(scan, index, index + 2)) return false;
  const onWeekday = isOnWeekday(scan, index);
  // "Sat 9-12": hours
  if (onWeekday && /^\d\d?-(?:\d|1[0-2])$/.test(text)) return false;
  const previous = wordAt(scan, index - 1);
  const second = wordAt(scan, index - 2);
  const given = GIVEN.has(previous);
  // "10/8: 120": of a diary
  const entry = next.word === ':' && isAt(scan, index + 4, NUMERIC) && tokenAt(scan, index + 4).gap > 0;
  // "sugar on 10/2": not "on 1/2 tab"
  const whole = !fraction || (previous === 'on' && (next.gap === 2 || /^[,.;)]?$/.test(next.word)));
  const dated = (given && NTH.has(second)) || (SINCE.has(previous) && whole && !ofTen);
  if (entry || (dated && (fraction || given))) return true;
  if (before(scan, index).vital && !dated && !onWeekday) return false;
  return (/^(?:from|on)$/.test(previous) && FINDINGS.has(second)) || isExpected(scan, index, fraction || text.includes('-')) || isAlone(scan, index, text) || isFollowedByDate(scan, index + 3, fraction);
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

/** "4/15 or 4/16", "8/12 thru …", "3/18 works", "3/14 at 3pm": not half a tablet, nor a score. */
function isFollowedByDate(scan: Scan, index: number, fraction: boolean): boolean {
  const next = wordAt(scan, index);
  if (/^(?:thru|through|until|works?|open|available|appt|appointment)$/.test(next)) return true;
  if (fraction) return false;
  if (next === 'at') return isAt(scan, index + 1, DIGITS) && wordAt(scan, index - 1) !== '10';
  return wordAt(scan, index + 2) === '/' && wordAt(scan, index + 3) !== '10' && /^(?:or|and|&|to)$/.test(next);
}

/** "12 19 25" */
function spaced(scan: Scan, index: number, start: number): Candidate | undefined {
  const text = matchAt(SPACED, scan, start);
  return text !== undefined && (isDated(scan, index) || isAfterPair(scan, index) || followsName(scan, index) || isSeen(scan, index)) && plausible(text.split(' ')) ? found('DATE', 87, start, text) : undefined;
}

/** "Sat 2/14" */
function isOnWeekday(scan: Scan, index: number): boolean {
  return WEEKDAYS.has(tokenAt(scan, /^[,.]$/.test(wordAt(scan, index - 1)) ? index - 2 : index - 1).word);
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
  if (isDated(scan, index) || followsName(scan, index) || isOnWeekday(scan, index)) return true;
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
  // "New Year's"
  if (wordAt(scan, i) === 'year' && wordAt(scan, i + 1) === "'s") i--;
  return tokenAt(scan, i + 1).gap < 2 && HOLIDAYS.has(wordAt(scan, i)) ? tokenAt(scan, i).start : undefined;
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
const SHORT_YEAR = /^\d\d$/;
const YEAR_BEGUN = /^(?:18|19|20)\d$/;
const MOST_YEAR_WORDS = 4;
const MOST_SPOKEN = 12;

/** Dates with the month in letters: "march 4", "the 22nd of september", "may 2021", "june twenty third". */
export const writtenDate: Recognizer = {
  on: MONTH,
  find(scan, index) {
    const { start, end } = tokenAt(scan, index);
    const full = matchAt(MONTH_FIRST, scan, start);
    if (full !== undefined) return found('DATE', 90, start, full);
    const left = dayBefore(scan, index);
    const right = left === undefined ? after(scan, index) : (isSpokenYear(scan, index + 1) ? spokenYear(scan, index + 1) : after(scan, index)) ?? bareYear(scan, index);
    if (right === undefined && (left === undefined || !(left.sure || isMonth(scan, index)))) return undefined;
    return { start: left?.start ?? start, end: right ?? end, category: 'DATE', score: 88 };
  },
};

/** "you can march 2 miles", "3 may help": a word that is a month by what surrounds it only. */
function isMonth(scan: Scan, index: number): boolean {
  const { word, capital } = tokenAt(scan, index);
  return !/^(?:may|march)$/.test(word) || capital === 1 || /^(?:on|by|from|since|until)$/.test(wordAt(scan, index - 2));
}

/** Where a day before the month begins: "22nd of", "17th day of", "two"; or a year, "2018". It is sure to be one when nothing else is said so. */
function dayBefore(scan: Scan, index: number): { start: number; sure: boolean } | undefined {
  const { gap } = tokenAt(scan, index);
  if (gap === 1 && YEAR.test(wordAt(scan, index - 1))) return { start: tokenAt(scan, index - 1).start, sure: true };
  const of = /^(?:of|de|[-,])$/.test(wordAt(scan, index - 1));
  const last = of ? (wordAt(scan, index - 2) === 'day' ? index - 3 : index - 2) : index - 1;
  const day = tokenAt(scan, last);
  const spoken = isNumberWord(day);
  const ordinal = spoken ? /(?:st|nd|rd|th|first|second|third)$/.test(day.word) : ORDINAL.test(day.word);
  if (!ordinal && !isDay(day) && !(spoken && valueOf(day.word) <= 31 && isSpokenYear(scan, index + 1))) return undefined;
  if (gap === 2 || (day.gap === 0 && /^[/.:$]$/.test(wordAt(scan, last - 1)))) return undefined;
  // "twenty second", "twenty-second"
  const first = spoken && isAt(scan, last - 1, NUMBER_WORD) ? last - 1 : spoken && wordAt(scan, last - 1) === '-' ? last - 2 : last;
  const sure = ordinal || of;
  return { start: tokenAt(scan, sure && /^(?:the|el)$/.test(wordAt(scan, first - 1)) ? first - 1 : first).start, sure };
}

/** End of the day or the year behind a month: "4", "4-6, 1951", "2021", "the twenty third", "'85". */
function after(scan: Scan, index: number): number | undefined {
  let i = index + 1;
  for (const skipped of [/^[-.,]$/, /^(?:the|of|de|del)$/, /^'$/]) if (tokenAt(scan, i).gap < 2 && skipped.test(wordAt(scan, i))) i++;
  const { word, gap, end } = tokenAt(scan, i);
  if (gap === 2) return undefined;
  if (isYearHere(scan, i) && !word.startsWith('18')) return end;
  const day = dayAt(scan, i);
  if (day === undefined) return wordAt(scan, i - 1) === "'" && SHORT_YEAR.test(word) ? end : undefined;
  const dash = tokenAt(scan, day + 1);
  const last = dash.word === '-' && dash.gap === 0 && isDay(tokenAt(scan, day + 2)) && wordAt(scan, day + 3) !== '-' ? day + 2 : day;
  return yearAfter(scan, last) ?? tokenAt(scan, last).end;
}

/** "3rd june 71" */
function bareYear(scan: Scan, index: number): number | undefined {
  const { word, end, gap } = tokenAt(scan, index + 1);
  if (gap !== 1 || !SHORT_YEAR.test(word) || isAmount(scan, index + 1) || wordAt(scan, index + 2) === ':') return undefined;
  return Number(word) > 31 || isDated(scan, index) ? end : undefined;
}

/** Whether a word announces a date there. */
function isDated(scan: Scan, index: number): boolean {
  return before(scan, index).cue?.category === 'DATE';
}

/** Index of the last token of a day of the month. */
function dayAt(scan: Scan, index: number): number | undefined {
  const token = tokenAt(scan, index);
  const joint = wordAt(scan, index + 1);
  if (ORDINAL.test(token.word) || (ORDINAL_BEGUN.test(token.word) && token.end === scan.text.length)) return index;
  if (isDay(token)) return isAmount(scan, index) || (/^[:/%]$/.test(joint) && tokenAt(scan, index + 1).gap === 0) ? undefined : index;
  if (!isNumberWord(token) || valueOf(token.word) > 31 || /^oh?$/.test(token.word)) return undefined;
  const ones = joint === '-' ? index + 2 : index + 1;
  if (/^(?:twenty|thirty|veinte|treinta)$/.test(token.word) && valueOf(wordAt(scan, ones)) < 10) return ones;
  return isAmount(scan, index) ? undefined : index;
}

/** What a number word is worth; more than any day, when it is none. */
function valueOf(word: string): number {
  return NUMBER_VALUES.get(word) ?? 99;
}

/** End of a year that follows a day: ", 1951", "'51", "nineteen fifty one". */
function yearAfter(scan: Scan, day: number): number | undefined {
  let i = day + 1;
  for (let skipped = 0; skipped < 2 && tokenAt(scan, i).gap < 2 && /^(?:[-,.'/]|of|de|del)$/.test(wordAt(scan, i)); skipped++) i++;
  const { gap, end, word } = tokenAt(scan, i);
  if (gap === 2) return undefined;
  if (isYearHere(scan, i) || (SHORT_YEAR.test(word) && isShortYear(scan, i, day))) return end;
  // "the ninth, eighty three"
  const tens = /^(?:[2-9]0|)$/.test(String(NUMBER_VALUES.get(word) ?? '')) && isDated(scan, day);
  return isSpokenYear(scan, i) || (tens && isAt(scan, i, NUMBER_WORD)) ? spokenYear(scan, i) : undefined;
}

/** Whether two digits behind a day are its year: "'51", "/51", "oct 9 05"; others where a birthday is spoken of. */
function isShortYear(scan: Scan, index: number, day: number): boolean {
  if (/^['/-]$/.test(wordAt(scan, index - 1))) return true;
  const { word } = tokenAt(scan, index);
  const beside = index === day + 1;
  if (isAmount(scan, index)) return false;
  if (beside && word.startsWith('0') && wordAt(scan, index + 1) !== ':') return true;
  return (beside || Number(word) > 31) && (isDated(scan, day) || isBirthdayAfter(scan, index + 1));
}

/** "oct 9 55 is my birthday" */
function isBirthdayAfter(scan: Scan, index: number): boolean {
  return /^(?:is|was)$/.test(wordAt(scan, index)) && [2, 3].some((ahead) => categoryOf(tokenAt(scan, index + ahead).flags) === 'DATE');
}

/** "nineteen fifty one", "twenty eleven", "two thousand eleven"; where a date is announced, "eighty three". */
function isSpokenYear(scan: Scan, index: number): boolean {
  const word = wordAt(scan, index);
  return word === 'nineteen' || (word === 'twenty' && isAt(scan, index + 1, NUMBER_WORD)) || isTwoThousand(scan, index)
    || ((NUMBER_VALUES.get(word) ?? 0) > 31 && isAt(scan, index, NUMBER_WORD) && isDated(scan, index));
}

function isTwoThousand(scan: Scan, index: number): boolean {
  return wordAt(scan, index) === 'two' && wordAt(scan, index + 1) === 'thousand';
}

/** End of a year in words. */
function spokenYear(scan: Scan, index: number): number {
  let { end } = tokenAt(scan, index);
  for (let i = index; i <= index + MOST_YEAR_WORDS && tokenAt(scan, i).gap < 2; i++) {
    if (isAt(scan, i, NUMBER_WORD)) ({ end } = tokenAt(scan, i));
    else if (!/^(?:-|and)$/.test(wordAt(scan, i))) break;
  }
  return end;
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
    if (cue?.category !== 'DATE' || cue.distance > 1 || isAt(scan, index - 1, NUMBER_WORD)) return undefined;
    let [last, words] = [index, 0];
    for (let i = index; i < index + MOST_SPOKEN && (i === index || tokenAt(scan, i).gap < 2); i++) {
      if (isAt(scan, i, NUMBER_WORD)) [last, words] = [i, words + 1];
      else if (!/^(?:slash|dash|of|the|and|de|del|[-,/])$/.test(wordAt(scan, i))) break;
    }
    const { start, word } = tokenAt(scan, index);
    return words > 2 && word !== 'nineteen' && !isTwoThousand(scan, index) ? { start, end: tokenAt(scan, last).end, category: 'DATE', score: 87 } : undefined;
  },
};

/** A day of the week or month by its number alone, where a date was asked for; beside a name, a birthday in six or eight digits. */
export const askedDate: Recognizer = {
  on: DIGITS,
  find(scan, index) {
    const { start, end, word, flags } = tokenAt(scan, index);
    if ((flags & NUMERIC) !== 0 && (word.length === 6 || word.length === 8) && isBesideName(scan, index) && plausible([word.slice(0, 2), word.slice(2, 4), word.slice(4)])) return { start, end, category: 'DATE', score: 86 };
    const glued = (flags & NUMERIC) === 0 ? /^\d\d?([a-z]{3})(?:19|20)?\d\d$/.exec(word) : null;
    if (glued && MONTH_NUMBERS.has(glued[1] ?? '')) return { start, end, category: 'DATE', score: 86 };
    if (index > 4 || !isAsked(scan, 'DATE')) return undefined;
    for (let i = 0; i < index; i++) if (!isAt(scan, i, LINK | DATE_CUE)) return undefined;
    return /^\d{6}$|^\d{8}$|^\d{1,2}(?:st|nd|rd|th)$/.test(word) ? { start, end, category: 'DATE', score: 86 } : undefined;
  },
};
