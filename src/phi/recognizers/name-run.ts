import { CITY, COMMON, LETTERS, MONTH, NAME, NAME_CUE, nearOrdinary, NUMERIC, ORDINARY, PLACE, startsName, startsOrdinary, STREET, UNIT, VERBAL } from '../lexicon.js';
import { oneOf } from '../match.js';
import { isAt, type Scan, type Token, tokenAt, wordAt } from '../scan.js';
import { isLetters, isWordy, type NameCue, opensSentence } from './name-cue.js';
import { AFTER_NAME, isBeforeBirthday, isBeforeNumber, isFollowed, seemsName } from './person.js';

const MOST_NAMES = 4;
export const PARTICLE = oneOf('de la del van von der den bin ibn al el da dos di le san st mac y ter ten abu los las');
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|esq)$/;
/** Index of the last token of the name that begins at `first`. */
export function runEnd(scan: Scan, first: number, cue: NameCue | undefined): number {
  let last = first;
  for (let names = 1; names < MOST_NAMES + 2; names++) {
    const hyphen = tokenAt(scan, last + 1);
    // "Smith-Jones", no "X-ray"
    if (hyphen.word === '-' && hyphen.gap === 0 && wordAt(scan, last).length > 1 && tokenAt(scan, last + 2).gap === 0 && wordAt(scan, last + 2).length > 1 && isLetters(tokenAt(scan, last + 2))) {
      last += 2;
      continue;
    }
    const dot = hyphen.word === '.' && hyphen.gap === 0 && wordAt(scan, last).length < 3 ? 1 : 0;
    const index = last + 1 + dot;
    if (tokenAt(scan, index).gap > 1 || (dot === 0 && tokenAt(scan, index).gap === 0) || !continuesName(scan, first, index, cue)) break;
    last = index;
  }
  return invertedEnd(scan, first, last, cue);
}

/** "Tanaka, Doris" */
function invertedEnd(scan: Scan, first: number, last: number, cue: NameCue | undefined): number {
  const next = tokenAt(scan, last + 2);
  // "Patient: FOGARTY, W"
  if (((cue !== undefined && cue !== 'frame') || (tokenAt(scan, first).flags & (NAME | ORDINARY)) === NAME) && tokenAt(scan, first).capital > 0 && isLoneInitial(scan, last + 2)) return last + 2;
  if ((cue === undefined || cue === 'frame') && !isAt(scan, first, NAME) && isInverted(scan, first, last)) return invertedLast(scan, last);
  if (cue !== 'told' || wordAt(scan, last + 1) !== ',' || next.gap !== 1) return last;
  const isName = (next.flags & NAME) !== 0 && ((next.flags & COMMON) === 0 || next.capital === 1);
  const isBegun = next.end === scan.text.length && startsOrdinary(next.word);
  if (!isName && !(seemsName(next) && !isBegun) && !(next.capital > 0 && next.capital === tokenAt(scan, first).capital && (next.flags & ORDINARY) === 0 && isLetters(next) && !isBegun)) return last;
  // "DUBOIS, ANTOINETTE M"
  const initial = tokenAt(scan, last + 3);
  // "Fitzroy, Desmond Fitzroy"
  if (initial.gap === 1 && initial.word === wordAt(scan, first)) return last + 3 + last - first;
  // "Quintero Luna, José Ángel"
  if (initial.gap === 1 && initial.capital === 1 && next.capital === 1 && (initial.flags & (NAME | ORDINARY)) === NAME) return last + 3;
  return initial.gap === 1 && initial.word.length === 1 && initial.capital > 0 && (!isAt(scan, last + 4, LETTERS) || tokenAt(scan, last + 4).gap === 2) ? last + 3 : last + 2;
}

/** The "R" of "Tillman, R", with a sign or nothing behind it. */
function isLoneInitial(scan: Scan, index: number): boolean {
  const { word, capital, gap } = tokenAt(scan, index);
  const after = tokenAt(scan, index + 1);
  return wordAt(scan, index - 1) === ',' && word.length === 1 && word !== 'i' && capital > 0 && gap === 1 && ((after.flags & LETTERS) === 0 || after.gap === 2);
}

function continuesName(scan: Scan, first: number, index: number, cue: NameCue | undefined): boolean {
  const token = tokenAt(scan, index);
  const { capital } = tokenAt(scan, first);
  if (!isLetters(token)) return false;
  if (token.word.length < 4 && SUFFIX.test(token.word)) return true;
  // "the name of my baby is Bao An,"
  if (cue === 'told' && capital === 1 && token.capital === 1 && token.word.length === 2 && wordAt(scan, index + 1) === ',') return true;
  // What is being typed after a name in capitals is one until it is over.
  if (capital === 1 && token.capital === 1 && token.word.length > 1 && token.end === scan.text.length && (token.flags & (NAME_CUE | PLACE)) === 0) return true;
  const next = tokenAt(scan, index + 1);
  // "omar lee jan 13"
  if ((token.flags & MONTH) !== 0 && (next.flags & NUMERIC) !== 0) return false;
  if (PARTICLE.has(token.word) && ((token.flags & NAME) === 0 || ((next.flags & (LETTERS | NUMERIC)) !== 0 && token.capital <= next.capital))) return next.word === '-' ? isLetters(tokenAt(scan, index + 2)) && tokenAt(scan, index + 2).gap === 0 : next.gap === 1 && isLetters(next) && (next.capital === 1 || (next.flags & NAME) !== 0 || PARTICLE.has(next.word)) && (next.flags & PLACE) === 0;
  if (token.word.length === 1) return isInitial(scan, index, capital, cue);
  // "me and william bo": both.
  if ((token.flags & NAME) !== 0) return isNameHere(scan, index, capital, cue) && (token.word.length > 2 || token.capital > 0 || token.end < scan.text.length || cue === 'told');
  // "Everett Pike": in capitals, the ending of a street may be a surname.
  const inCapitals = capital === 1 && token.capital === 1 && cue !== undefined && cue !== 'frame';
  if (capital === 1 && token.capital === 1 && (token.flags & ORDINARY & ~(COMMON | UNIT)) === 0 && ((token.flags & (COMMON | UNIT)) !== 0 || isWordy(token)) && isSurnameWord(scan, first, index)) return true;
  if ((token.flags & (inCapitals ? ORDINARY & ~STREET : ORDINARY | CITY)) !== 0) return false;
  if (capital === 1 && token.capital === 1) return !isWordy(token) || cue === 'told' || isBeforeBirthday(scan, index + 1);
  if (capital === 1 && token.capital === 0 && cue !== 'told') return false;
  return isSurname(scan, index, cue);
}

/** "Paulette Givens": a word behind a first name, when what follows has no capital. */
function isSurnameWord(scan: Scan, first: number, index: number): boolean {
  const next = tokenAt(scan, index + 1);
  return (index === first + 1 || (index === first + 2 && PARTICLE.has(wordAt(scan, first + 1)))) && (tokenAt(scan, first).flags & (NAME | ORDINARY)) === NAME && next.capital === 0 && next.word !== "'s" && !/day$|^(?:jr|sr)$/.test(wordAt(scan, index)) && tokenAt(scan, index).end < scan.text.length;
}

/** A name beside a name; of those that are words, only what is not one here. */
function isNameHere(scan: Scan, index: number, capital: number, cue: NameCue | undefined): boolean {
  const token = tokenAt(scan, index);
  if ((token.flags & ORDINARY) === 0) return true;
  if (capital === 1) return token.capital === 1;
  const sure = cue === 'told' || cue === 'self' || cue === 'kin-is';
  return (token.flags & VERBAL) === 0 || (sure && !/^(?:will|may|mark|don|hope)$/.test(token.word) && AFTER_NAME.test(wordAt(scan, index + 1)));
}

function isLetter({ word, flags, gap }: Token): boolean {
  return gap === 1 && word.length === 1 && (flags & LETTERS) !== 0;
}

function isInitial(scan: Scan, index: number, capital: number, cue: NameCue | undefined): boolean {
  const token = tokenAt(scan, index);
  const dot = wordAt(scan, index + 1) === '.' && tokenAt(scan, index + 1).gap === 0 ? 1 : 0;
  const next = tokenAt(scan, index + 1 + dot);
  const named =
    next.gap === 1 && isLetters(next)
    && ((next.flags & NAME) !== 0 || ((next.flags & ORDINARY) === 0 && (next.capital === 1 || cue === 'told' || next.flags === LETTERS)));
  // "Norbert S Z Y M …": spelt
  if (isLetter(next) && isLetter(tokenAt(scan, index + 2 + dot))) return false;
  if (capital === 1) return token.capital > 0 && (dot === 1 || named || token.word !== 'i');
  // "YOLANDA T is"
  if (capital === 2 && token.capital > 0 && !/^[ai]$/.test(token.word) && next.capital === 0 && (tokenAt(scan, index - 1).flags & (NAME | ORDINARY)) === NAME) return true;
  // "wendy p", whole, as an answer
  if (next.word === 'here' && isAt(scan, index - 1, NAME)) return true;
  if (next.word === '' && ((cue === 'told' && scan.asked.length > 0 && index < MOST_NAMES) || (cue === 'close' && token.end < scan.text.length))) return token.word !== 'i';
  return dot === 1 || (named && token.word !== 'i' && token.word !== 'a');
}

/** An unknown word after a first name, in small letters or all capitals. */
function isSurname(scan: Scan, index: number, cue: NameCue | undefined): boolean {
  const token = tokenAt(scan, index);
  if (token.word.length < 3 || isWordy(token)) return false;
  if (nearOrdinary(token.word) && !isBeforeNumber(scan, index + 1) && !(cue === 'told' && (isFollowed(scan, index) || isAt(scan, index + 1, NUMERIC)))) return false;
  return token.end < scan.text.length || !startsOrdinary(token.word) || (cue === 'told' && startsName(token.word));
}

/** "Fitzwilliam, Harriet", "O'Malley, Patrick J", then a sign, a number, a birthday or nothing. */
export function isInverted(scan: Scan, first: number, last: number): boolean {
  const given = tokenAt(scan, last + 2);
  const after = tokenAt(scan, invertedLast(scan, last) + 1);
  const { capital, word } = tokenAt(scan, first);
  if (first !== last || wordAt(scan, last + 1) !== ',' || given.capital !== capital) return false;
  const known = (given.flags & (NAME | ORDINARY)) === NAME;
  // "Tillman, R, dob"
  if (isLoneInitial(scan, last + 2)) return capital > 0 && ((tokenAt(scan, first).flags & (NAME | ORDINARY)) === NAME || seemsName(tokenAt(scan, first), 0));
  return capital === 0 ? opensSentence(scan, first) && word.length > 4 && (known || seemsName(given)) && seemsName(tokenAt(scan, first), 0) && after.word !== "'s" : known && (((after.flags & LETTERS) === 0 && after.word !== "'s") || after.gap === 2 || /^(?:dob|born)$/.test(after.word));
}

/** The first name behind a surname, or the initial behind that. */
function invertedLast(scan: Scan, surname: number): number {
  const { gap, word, capital } = tokenAt(scan, surname + 3);
  return gap === 1 && word.length === 1 && capital > 0 ? surname + 3 : surname + 2;
}

/** Whether one of the words is a name of the gazetteer. */
export function hasKnownName(scan: Scan, from: number, last: number): boolean {
  for (let i = from; i <= last; i++) if (isAt(scan, i, NAME)) return true;
  return false;
}

/** Nothing follows but a dot. */
export function isEndOfMessage(scan: Scan, last: number): boolean {
  const dot = /^[.!]$/.test(wordAt(scan, last + 1)) ? 1 : 0;
  const next = tokenAt(scan, last + 1 + dot);
  return next.word === '' || next.gap === 2;
}
