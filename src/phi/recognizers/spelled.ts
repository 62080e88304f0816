import { before } from '../cues.js';
import { CITY, LETTERS, lookUp, NAME, NUMBER_VALUES, NUMBER_WORD, NUMERIC, STATE, UNIT } from '../lexicon.js';
import { oneOf } from '../match.js';
import { type Before, type Candidate, isAt, type NearCue, type Recognizer, type Scan, type Token, tokenAt, wordAt } from '../scan.js';
import type { PhiCategory } from '../category.js';

const JOINTS = oneOf('dash hyphen space minus guion then area - , . ( ) /');
const MOST_TOKENS = 30;
/** As many digits tell by themselves, and as many letters. */
const TELLING = 7;
const TELLING_LETTERS = 6;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const COUNTED = '0123456789012';
const NO_CODE = oneOf('DATE NAME AGE CITY ADDRESS');

type Run = { readonly end: number; readonly next: number; readonly digits: string; readonly words: number; readonly tokens: number };

/** Numbers read out: "five five five, two oh one…", "5 5 5 2 0 1 …". */
export const spelled: Recognizer = {
  on: NUMBER_WORD | NUMERIC,
  find(scan, index) {
    if (!begins(scan, index)) return undefined;
    const run = runFrom(scan, index);
    const { start } = tokenAt(scan, index);
    if (isSpacedBirthday(scan, index, run)) return { start, end: run.end, category: 'DATE', score: 89 };
    if (run.words === 0 ? isCountOrShort(scan, index, run) : run.tokens < 3) return undefined;
    // "last four four three oh nine"
    if (run.words > 4 && wordAt(scan, index) === 'four' && wordAt(scan, index - 1) === 'last') return { start: tokenAt(scan, index + 1).start, end: run.end, category: 'SSN', score: 89 };
    // "oregon nine seven oh three oh"
    if (run.words === 5 && run.digits.length === 5 && isAt(scan, index - 1, STATE | CITY)) return { start, end: run.end, category: 'ZIP', score: 89 };
    return judge(scan, codeBefore(scan, lettersBefore(scan, numberBefore(scan, index, run))), run);
  },
};

/** No part of a number that began before. */
function begins(scan: Scan, index: number): boolean {
  return isPart(tokenAt(scan, index)) && !isPart(tokenAt(scan, JOINTS.has(wordAt(scan, index - 1)) ? index - 2 : index - 1));
}

/** "0 3 / 1 4 / 6 2" */
function isSpacedBirthday(scan: Scan, index: number, { words, tokens }: Run): boolean {
  return words === 0 && tokens > 5 && tokens < 9 && isBirthday(scan, index);
}

function isBirthday(scan: Scan, index: number): boolean {
  const { cue } = before(scan, index);
  return cue !== undefined && cue.category === 'DATE' && cue.strong && cue.distance < 2;
}

/** Single digits: "1 2 3 4 5 6 7", or fewer than tell, unless letters stand before them: "k 4 4 0 1". */
function isCountOrShort(scan: Scan, index: number, { digits, tokens }: Run): boolean {
  return tokens < (lettersBefore(scan, index) < index ? 4 : TELLING) || COUNTED.includes(digits);
}

/** Letters read out one by one: "k o w a l s k i", "d-w-a-y-n-e", of a name or whatever is spelled. */
export const letters: Recognizer = {
  on: LETTERS,
  find(scan, index) {
    if (wordAt(scan, index).length !== 1) return undefined;
    const previous = tokenAt(scan, wordAt(scan, index - 1) === ',' ? index - 2 : index - 1);
    if (isLetter(previous)) return undefined;
    const { spelt, end } = spellingFrom(scan, index);
    const known = spelt.length > 3 && (isSpelling(scan, index) || (lookUp(spelt) & NAME) !== 0);
    const repeats = spelt.length > 1 && spelt === previous.word;
    return (known || repeats || spelt.length >= TELLING_LETTERS) && !ALPHABET.includes(spelt) ? { start: tokenAt(scan, index).start, end, category: 'NAME', score: 87 } : undefined;
  },
};

/** The word that letters spell, and where they end. */
function spellingFrom(scan: Scan, index: number): { spelt: string; end: number } {
  let { word: spelt, end } = tokenAt(scan, index);
  for (let i = index + 1; i < index + MOST_TOKENS; i++) {
    const { word, gap, end: letterEnd } = tokenAt(scan, i);
    if (gap === 2 || word.length !== 1 || !/[a-z-]/.test(word)) break;
    if (word !== '-') [spelt, end] = [spelt + word, letterEnd];
  }
  return { spelt, end };
}

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

function isCode(near: Before): near is Before & { readonly cue: NearCue } {
  const { cue } = near;
  return cue !== undefined && cue.distance < 2 && !NO_CODE.has(cue.category);
}

/** Index of the letter in "w as in whiskey", "b for bravo", "d like delta", of which the word stands before an index; else the index. */
function letterBefore(scan: Scan, index: number): number {
  const letter = /^(?:for|like)$/.test(wordAt(scan, index - 2)) ? index - 3 : asIn(scan, index) ? index - 4 : -1;
  return letter >= 0 && isLetter(tokenAt(scan, letter)) && wordAt(scan, index - 1).startsWith(wordAt(scan, letter)) ? letter : index;
}

function asIn(scan: Scan, index: number): boolean {
  return wordAt(scan, index - 3) === 'as' && wordAt(scan, index - 2) === 'in';
}

function judge(scan: Scan, first: number, { end, digits, words, next }: Run): Candidate | undefined {
  const near = before(scan, first);
  const { start } = tokenAt(scan, first);
  // "the bill is two hundred forty dollars"
  if (near.vital || (words > 0 && isAt(scan, next, UNIT) && digits.length < TELLING)) return undefined;
  if (isCode(near)) return digits.length < (near.cue.strong ? 3 : 4) ? undefined : { start, end, category: near.cue.category, score: 89 };
  return digits.length < TELLING || words === 1 || words === 2 ? undefined : { start, end, category: byLength(digits.length), score: 65 };
}

function byLength(length: number): PhiCategory {
  if (length === 9) return 'SSN';
  if (length > 12) return 'CARD';
  return length === 7 || length === 10 || length === 11 ? 'PHONE' : 'OTHER_ID';
}

function isPart({ flags, word }: Token): boolean {
  return (flags & NUMERIC) !== 0 ? word.length === 1 : (flags & NUMBER_WORD) !== 0 && !/(?:st|nd|rd|th|second)$/.test(word) && (NUMBER_VALUES.get(word) ?? 0) < 1000;
}

function runFrom(scan: Scan, index: number): Run {
  let digits = '';
  let words = 0;
  let tokens = 0;
  let last = index;
  let times = 1;
  for (let i = index; i < index + MOST_TOKENS && (i === index || tokenAt(scan, i).gap < 2); i++) {
    const token = tokenAt(scan, i);
    if (!isPart(token) && !(words > 0 && isGroup(token))) {
      if (JOINTS.has(token.word) || (words > 0 && isLetterWithin(scan, index, i))) continue;
      break;
    }
    const value = NUMBER_VALUES.get(token.word);
    tokens++;
    if (value !== undefined) words++;
    last = i;
    // "double five"
    if (value !== undefined && value < 0) times = -value;
    else {
      digits += value === 100 ? '00' : String(value ?? token.word).repeat(times);
      times = 1;
    }
  }
  return { end: tokenAt(scan, last).end, next: last + 1, digits, words, tokens };
}

/** The "0188" of "five five five 0188". */
function isGroup({ flags, word }: Token): boolean {
  return (flags & NUMERIC) !== 0 && word.length < 5;
}

/** A letter among the digits of a code. */
function isLetterWithin(scan: Scan, first: number, index: number): boolean {
  return isLetter(tokenAt(scan, index)) && (isPart(tokenAt(scan, index + 1)) || isPart(tokenAt(scan, index + 2))) && isCode(before(scan, first));
}
