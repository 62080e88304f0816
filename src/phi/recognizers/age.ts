import { isAmount, isAsked } from '../cues.js';
import { DIGITS, KIN, LETTERS, NAME, NUMBER_VALUES, NUMBER_WORD, NUMERIC, ORDINARY, VITAL } from '../lexicon.js';
import { oneOf } from '../match.js';
import { opensSentence } from './name-cue.js';
import { isAt, type Recognizer, type Scan, type Token, tokenAt, wordAt } from '../scan.js';

const FUSED = /^(9\d|1[01]\d|12[0-5])(?:yo|y|yrs?|yom|yof|yr|m)$/;
const YEARS = /^(?:yo|years?|yrs?|y|anos|ano|yr|yro)$/;
const OLD = /^(?:old|olds?|of|age|o|f|m|female|male|man|woman|lady|gentleman|and|young|-|\/|$|[.,!?)])/;
const TURNS = oneOf('age aged edad ages turned turning turns turn be tengo cumplio cumple almost nearly');
/** "120 over 80", "100 sure", "my son is 103 again" */
const NO_AGE = /^(?:over|out|sure|f|c|fever|temp|again|right|all|times?|x)$/;
const OLDEST = 125;

/** Ages of 90 and more; below, an age tells too little to be an identifier. */
export const age: Recognizer = {
  on: DIGITS | NUMBER_WORD,
  find(scan, index) {
    const { start, end, word, flags, gap } = tokenAt(scan, index);
    if ((flags & (DIGITS | NUMERIC)) === DIGITS && FUSED.test(word) && !/^9\dm$/.test(word)) return { start, end, category: 'AGE', score: 75 };
    // "94F with AFib"
    if (word.length === 3 && (flags & NUMERIC) === 0 && /^9\d[fm]$/.test(word) && /^(?:with|w|presents|presenting|pt)$/.test(wordAt(scan, index + 1))) return { start, end: end - 1, category: 'AGE', score: 75 };
    const last = ageAt(scan, index);
    if (last === undefined || (gap === 0 && /[\d.$/]/.test(scan.lower.charAt(start - 1)))) return undefined;
    return isSaidToBeAge(scan, index, last) ? { start, end: tokenAt(scan, last).end, category: 'AGE', score: 75 } : undefined;
  },
};

/** Index of the last token of a number from 90 to 125. */
function ageAt(scan: Scan, index: number): number | undefined {
  const token = tokenAt(scan, index);
  if ((token.flags & DIGITS) !== 0) return (token.flags & NUMERIC) !== 0 && token.word.length < 4 && Number(token.word) >= 90 && Number(token.word) <= OLDEST ? index : undefined;
  if (/^(?:ninety|noventa)$/.test(token.word)) {
    const dash = wordAt(scan, index + 1) === '-' || wordAt(scan, index + 1) === 'y' ? 1 : 0;
    const ones = NUMBER_VALUES.get(wordAt(scan, index + 1 + dash)) ?? 99;
    return ones > 0 && ones < 10 ? index + 1 + dash : index;
  }
  const hundred = token.word === 'one' ? index + 1 : index;
  if (!/^(?:hundred|cien)$/.test(wordAt(scan, hundred))) return undefined;
  const and = wordAt(scan, hundred + 1) === 'and' ? 1 : 0;
  return (NUMBER_VALUES.get(wordAt(scan, hundred + 1 + and)) ?? 99) < 26 ? hundred + 1 + and : hundred;
}

function isSaidToBeAge(scan: Scan, first: number, last: number): boolean {
  const next = tokenAt(scan, last + 1);
  const previous = tokenAt(scan, first - 1);
  if (/^anos?$/.test(next.word) && /^(?:tiene|tengo|cumple|cumplio)$/.test(previous.word)) return true;
  const unit = next.word === '-' && next.gap === 0 ? last + 2 : last + 1;
  if (YEARS.test(wordAt(scan, unit)) && next.gap < 2) return (OLD.test(wordAt(scan, unit + 1)) || wordAt(scan, unit) === 'yo') && wordAt(scan, first - 1) !== 'for';
  // "at 99 she still gardens"
  if (previous.word === 'at' && (/^s?he$/.test(next.word) || (next.word === ',' && [2, 3].some((ahead) => /^s?he$/.test(wordAt(scan, last + ahead)))))) return !hasVital(scan, first);
  // "At 93 do I need"
  if (previous.word === 'at' && opensSentence(scan, first - 1) && /^(?:i|do|does|is|am|should)$/.test(next.word)) return true;
  const turns = TURNS.has(/^(?::|is)$/.test(previous.word) ? wordAt(scan, first - 2) : previous.word) || /^t[urn]{3,4}[edsing]{1,4}$/.test(previous.word) || (previous.word === 'on' && wordAt(scan, first - 2) === 'going');
  if (isAmount(scan, last) || (!turns && next.word !== '' && next.gap < 2 && ((next.flags & LETTERS) === 0 ? !/^[&.,!?;()-]/.test(next.word) : NO_AGE.test(next.word)))) return false;
  if (
    /^[/.:]$/.test(next.word) && next.gap === 0 && isAt(scan, last + 2, DIGITS) && tokenAt(scan, last + 2).gap === 0
  ) {
    return false;
  }
  if (turns) return !hasVital(scan, first);
  // "gma 96, gpa 99"
  if (/^(?:great|grand|gma$|gpa$|nana$|granny$|abuel)/.test(previous.word) && (next.word === '' || /^(?:[,.;]|n|and|who|she|he|has|fell|is)$/.test(next.word))) return true;
  if (first < 3 && isAsked(scan, 'AGE')) return true;
  const before = tokenAt(scan, first - 2);
  if (/^(?:,|\(|-)$/.test(previous.word)) return (isPerson(before) || /^(?:fe)?male$|^(?:wo)?man$/.test(before.word)) && /^[,)-]$/.test(next.word);
  if (/^(?:im|i'm)$/.test(previous.word)) return true;
  const subject = /^(?:now|only|just|about|already|over)$/.test(previous.word) ? first - 2 : first - 1;
  const verb = wordAt(scan, subject);
  const who = tokenAt(scan, subject - 1);
  if (verb === 'am') return who.word === 'i' && !hasVital(scan, first);
  if (/^(?:hes|shes)$/.test(verb)) return true;
  return /^(?:is|was|are|'s|tiene)$/.test(verb) && (isPerson(who) || (who.word === 'law' && wordAt(scan, subject - 2) === 'in') || ((who.flags & NAME) !== 0 && isPerson(tokenAt(scan, subject - 2))) || /^(?:he|she|who|ella|el)$/.test(who.word)) && !hasVital(scan, first);
}

function isPerson({ flags, capital }: Token): boolean {
  // "my bill is 120"
  return (flags & KIN) !== 0 || ((flags & NAME) !== 0 && (capital === 1 || (flags & ORDINARY) === 0)) || (capital === 1 && (flags & ORDINARY) === 0);
}

function hasVital(scan: Scan, first: number): boolean {
  for (let i = first - 1; i >= first - 6; i--) if (isAt(scan, i, VITAL)) return true;
  return false;
}
