import { before } from '../cues.js';
import { CITY, LETTERS, lookUp, NAME, NUMBER_VALUES, NUMBER_WORD, NUMERIC, STATE, UNIT } from '../lexicon.js';
import { type Before, type Candidate, isAt, type Recognizer, type Scan, type Token, tokenAt, wordAt } from '../scan.js';
import type { PhiCategory } from '../category.js';

const JOINT = /^(?:dash|hyphen|space|minus|guion|then|area|[-,.()/])$/;
const MOST_TOKENS = 30;
const TELLING = 7;

type Run = { readonly end: number; readonly next: number; readonly digits: string; readonly words: number; readonly tokens: number };

/** Numbers read out: "five five five, two oh one…", "5 5 5 2 0 1 …". */
export const spelled: Recognizer = {
  on: NUMBER_WORD | NUMERIC,
  find(scan, index) {
    const token = tokenAt(scan, index);
    if (
      !isPart(token) || isPart(tokenAt(scan, index - 1)) || (JOINT.test(wordAt(scan, index - 1)) && isPart(tokenAt(scan, index - 2)))
    ) {
      return undefined;
    }
    const run = runFrom(scan, index);
    // "0 3 / 1 4 / 6 2"
    if (run.words === 0 && run.tokens > 5 && run.tokens < 9 && isBirthday(scan, index)) return { start: token.start, end: run.end, category: 'DATE', score: 89 };
    if (run.words === 0 && (run.tokens < (lettersBefore(scan, index) < index ? 4 : TELLING) || '0123456789012'.includes(run.digits))) return undefined;
    if (run.words > 0 && run.tokens < 3) return undefined;
    // "last four three three oh nine"
    if (run.words > 4 && token.word === 'four' && wordAt(scan, index - 1) === 'last') return { start: tokenAt(scan, index + 1).start, end: run.end, category: 'SSN', score: 89 };
    // "oregon nine seven oh three oh"
    if (run.words === 5 && run.digits.length === 5 && isAt(scan, index - 1, STATE | CITY)) return { start: token.start, end: run.end, category: 'ZIP', score: 89 };
    const first = codeBefore(scan, lettersBefore(scan, numberBefore(scan, index, run)));
    return judge(scan, first, tokenAt(scan, first).start, run);
  },
};

function isBirthday(scan: Scan, index: number): boolean {
  const { cue } = before(scan, index);
  return cue !== undefined && cue.category === 'DATE' && cue.strong && cue.distance < 2;
}

/** Letters read out one by one: "k o w a l s k i", "d-w-a-y-n-e", of a name or whatever is spelled. */
export const letters: Recognizer = {
  on: LETTERS,
  find(scan, index) {
    const { word, start } = tokenAt(scan, index);
    if (word.length !== 1) return undefined;
    const previous = tokenAt(scan, wordAt(scan, index - 1) === ',' ? index - 2 : index - 1);
    if (previous.word.length === 1 && (previous.flags & LETTERS) !== 0) return undefined;
    let last = index;
    let spelt = word;
    for (let i = index + 1; i < index + MOST_TOKENS; i++) {
      const next = tokenAt(scan, i);
      if (next.gap === 2 || next.word.length !== 1 || !/[a-z-]/.test(next.word)) break;
      if (next.word === '-') continue;
      last = i;
      spelt += next.word;
    }
    const cued = spelt.length > 3 && (isSpelling(scan, index) || (lookUp(spelt) & NAME) !== 0);
    return (cued || spelt === previous.word || spelt.length > 5) && spelt.length > 1 && !'abcdefghijklmnopqrstuvwxyz'.includes(spelt) ? { start, end: tokenAt(scan, last).end, category: 'NAME', score: 87 } : undefined;
  },
};

function isSpelling(scan: Scan, index: number): boolean {
  for (let i = index - 1; i > index - 4; i--) if (/^spell|^names?$/.test(wordAt(scan, i))) return true;
  return false;
}

/** "704five five five0188" */
function numberBefore(scan: Scan, index: number, { words }: Run): number {
  const { flags, word } = tokenAt(scan, index - 1);
  return words > 0 && tokenAt(scan, index).gap < 2 && (flags & NUMERIC) !== 0 && word.length < 5 ? index - 1 : index;
}

/** Index of the first letter that is read out before the digits: "w as in whiskey two two …". */
function lettersBefore(scan: Scan, index: number): number {
  let first = index;
  for (let letter = letterBefore(scan, first); letter < first; letter = letterBefore(scan, first)) first = letter;
  return first;
}

/** "the plate is k l m four four oh": letters by themselves, where a code was announced. */
function codeBefore(scan: Scan, index: number): number {
  let first = index;
  while (first > index - 6 && (isLetter(tokenAt(scan, first - 1)) || (first < index && isPart(tokenAt(scan, first - 1))))) first--;
  return first < index && isCode(before(scan, first)) ? first : index;
}

function isLetter({ flags, word }: Token): boolean {
  return (flags & LETTERS) !== 0 && word.length === 1;
}

function isCode({ cue }: Before): boolean {
  return cue !== undefined && cue.distance < 2 && !/^(?:DATE|NAME|AGE|CITY|ADDRESS)$/.test(cue.category);
}

function letterBefore(scan: Scan, index: number): number {
  const as = /^(?:for|like)$/.test(wordAt(scan, index - 2)) ? index - 2 : /^as ?in$/.test(`${wordAt(scan, index - 3)}${wordAt(scan, index - 2)}`) ? index - 3 : 0;
  const { word, flags } = tokenAt(scan, as - 1);
  return as > 0 && word.length === 1 && (flags & LETTERS) !== 0 && wordAt(scan, index - 1).startsWith(word) ? as - 1 : index;
}

function judge(scan: Scan, index: number, start: number, { end, digits, words, next }: Run): Candidate | undefined {
  const near = before(scan, index);
  const { cue, vital } = near;
  // "the bill is two hundred forty dollars"
  if (words > 0 && isAt(scan, next, UNIT) && digits.length < TELLING) return undefined;
  const cued = isCode(near);
  if (vital || digits.length < (cued ? (cue?.strong ? 3 : 4) : TELLING) || (words < 3 && words > 0 && !cued)) return undefined;
  return { start, end, category: cued && cue ? cue.category : byLength(digits.length), score: cued ? 89 : 65 };
}

function byLength(length: number): PhiCategory {
  if (length === 9) return 'SSN';
  if (length > 12) return 'CARD';
  return length === 7 || length === 10 || length === 11 ? 'PHONE' : 'OTHER_ID';
}

function isPart({ flags, word }: Token): boolean {
  if ((flags & NUMERIC) !== 0) return word.length === 1;
  return (
    (flags & NUMBER_WORD) !== 0 && !/(?:st|nd|rd|th)$/.test(word) && (NUMBER_VALUES.get(word) ?? 0) < 1000 && word !== 'first'
    && word !== 'second' && word !== 'third'
  );
}

function runFrom(scan: Scan, index: number): Run {
  let digits = '';
  let words = 0;
  let tokens = 0;
  let end = tokenAt(scan, index).end;
  let next = index + 1;
  let times = 1;
  for (let i = index; i < index + MOST_TOKENS; i++) {
    const token = tokenAt(scan, i);
    if (i > index && token.gap === 2) break;
    if (isPart(token) || (words > 0 && (token.flags & NUMERIC) !== 0 && token.word.length < 5)) {
      const value = NUMBER_VALUES.get(token.word);
      tokens++;
      if (value !== undefined) words++;
      ({ end } = token);
      next = i + 1;
      if (value !== undefined && value < 0) times = -value;
      else {
        digits += value === 100 ? '00' : (value === undefined ? token.word : String(value)).repeat(times);
        times = 1;
      }
    } else if (!JOINT.test(token.word) && !(words > 0 && isLetter(token) && (isPart(tokenAt(scan, i + 1)) || isPart(tokenAt(scan, i + 2))) && isCode(before(scan, index)))) break;
  }
  return { end, next, digits, words, tokens };
}
