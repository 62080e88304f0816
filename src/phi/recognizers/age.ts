import { isAmount, isAsked } from '../cues.js';
import { DIGITS, KIN, LETTERS, NAME, NUMBER_VALUES, NUMBER_WORD, NUMERIC, ORDINARY, VITAL } from '../lexicon.js';
import { oneOf, tableOf } from '../match.js';
import { opensSentence } from './name-cue.js';
import { isAt, type Recognizer, type Scan, type Token, tokenAt, wordAt } from '../scan.js';

const FUSED = /^(9\d|1[01]\d|12[0-5])(?:yo|y|yrs?|yom|yof|yr|m)$/;
const YEARS = oneOf('yo year years yr yrs y anos ano yr yro');
const OLD = /^(?:old|olds?|of|age|o|f|m|female|male|man|woman|lady|gentleman|and|young|-|\/|$|[.,!?)])/;
const TURNS = oneOf('age aged edad ages turned turning turns turn be tengo cumplio cumple almost nearly pushing being whos');
/** "turnng", "turnd" */
const TURNS_MISSPELT = /^t[urn]{3,4}[edsing]{1,4}$/;
const TURNS_BY = /(?:going on|(?:lived|made it) to) $/;
/** "120 over 80", "100 sure", "my son is 103 again" */
const NO_AGE = oneOf('over out sure f c fever temp again right all time times x');
/** Signs that an age may be followed by. */
const AFTER_AGE = oneOf('& . , ! ? ; ( ) -');
const GRANDPARENT = /^(?:great|grand|gma$|gpa$|nana$|granny$|abuel)/;
const AFTER_GRANDPARENT = oneOf('. , ; n and who she he has fell is');
const AFTER_KIN = oneOf('has had fell lives needs who is with takes cant');
const PRONOUNS = oneOf('he she who ella el');
/** "passed away at 94" */
const DIES = oneOf('died dies passed away');
/** Between what is said of somebody and the age. */
const NEARLY = oneOf('now only just about already over');
const OLDEST = 125;

/** A number from 90 to 125, with what stands on its sides. */
type Aged = { readonly scan: Scan; readonly first: number; readonly last: number; readonly previous: Token; readonly next: Token };

/** Ages of 90 and more; below, an age tells too little to be an identifier. */
export const age: Recognizer = {
  on: DIGITS | NUMBER_WORD,
  find(scan, index) {
    const { start, gap } = tokenAt(scan, index);
    const fused = fusedEnd(scan, index);
    if (fused !== undefined) return { start, end: fused, category: 'AGE', score: 75 };
    const last = ageAt(scan, index);
    if (last === undefined || (gap === 0 && /[\d.$/]/.test(scan.lower.charAt(start - 1)))) return undefined;
    // "a hundred and one"
    const first = last > index && wordAt(scan, index - 1) === 'a' ? index - 1 : index;
    return isSaidToBeAge(scan, first, last) ? { start: tokenAt(scan, first).start, end: tokenAt(scan, last).end, category: 'AGE', score: 75 } : undefined;
  },
};

/** "94yo", "94F with AFib": not 94 metres. */
function fusedEnd(scan: Scan, index: number): number | undefined {
  const { end, word, flags } = tokenAt(scan, index);
  if ((flags & (DIGITS | NUMERIC)) !== DIGITS) return undefined;
  if (FUSED.test(word) && !/^9\dm$/.test(word)) return end;
  return /^9\d[fm]$/.test(word) && /^(?:with|w|presents|presenting|pt)$/.test(wordAt(scan, index + 1)) ? end - 1 : undefined;
}

/** Index of the last token of a number from 90 to 125. */
function ageAt(scan: Scan, index: number): number | undefined {
  const { flags, word } = tokenAt(scan, index);
  if ((flags & DIGITS) !== 0) return (flags & NUMERIC) !== 0 && word.length < 4 && Number(word) >= 90 && Number(word) <= OLDEST ? index : undefined;
  return /^(?:ninety|noventa)$/.test(word) ? ninetyEnd(scan, index) : hundredEnd(scan, index);
}

/** "ninety", "ninety-four", "noventa y uno" */
function ninetyEnd(scan: Scan, index: number): number {
  const ones = /^[-y]$/.test(wordAt(scan, index + 1)) ? index + 2 : index + 1;
  const value = NUMBER_VALUES.get(wordAt(scan, ones)) ?? 0;
  return value > 0 && value < 10 ? ones : index;
}

/** "hundred", "one hundred and two" */
function hundredEnd(scan: Scan, index: number): number | undefined {
  const hundred = wordAt(scan, index) === 'one' ? index + 1 : index;
  if (!/^(?:hundred|cien)$/.test(wordAt(scan, hundred))) return undefined;
  const rest = wordAt(scan, hundred + 1) === 'and' ? hundred + 2 : hundred + 1;
  return (NUMBER_VALUES.get(wordAt(scan, rest)) ?? OLDEST) <= OLDEST - 100 ? rest : hundred;
}

/** From the surest to what only a verb says. */
function isSaidToBeAge(scan: Scan, first: number, last: number): boolean {
  const number: Aged = { scan, first, last, previous: tokenAt(scan, first - 1), next: tokenAt(scan, last + 1) };
  const { previous, next } = number;
  if (/^anos?$/.test(next.word) && /^(?:tiene|tengo|cumple|cumplio)$/.test(previous.word)) return true;
  const unit = next.word === '-' && next.gap === 0 ? last + 2 : last + 1;
  if (YEARS.has(wordAt(scan, unit)) && next.gap < 2) return isOfYears(number, unit);
  if (previous.word === 'at' && (isBeforePronoun(number) || DIES.has(wordAt(scan, first - 2)))) return !hasVital(number);
  // "At 93 do I need"
  if (previous.word === 'at' && opensSentence(scan, first - 1) && /^(?:i|do|does|is|am|should)$/.test(next.word)) return true;
  if (isOtherNumber(number)) return false;
  if (isTurned(number)) return !hasVital(number);
  // "gma 96, gpa 99"
  if (GRANDPARENT.test(previous.word) && (next.word === '' || AFTER_GRANDPARENT.has(next.word))) return true;
  // "my aunt 94 has a cough": 101 may be her temperature
  if ((previous.flags & KIN) !== 0 && AFTER_KIN.has(next.word) && wordAt(scan, first).startsWith('9')) return true;
  if (first < 3 && isAsked(scan, 'AGE')) return true;
  const verb = NEARLY.has(previous.word) ? first - 2 : first - 1;
  return SAID_BY.get(previous.word)?.(number) ?? SAID_BY_VERB.get(wordAt(scan, verb))?.(number, verb) ?? false;
}

/** "94 years old", "94-yr-old": not "for 94 years". */
function isOfYears({ scan, previous }: Aged, unit: number): boolean {
  return previous.word !== 'for' && ((previous.flags & KIN) !== 0 || wordAt(scan, unit) === 'yo' || OLD.test(wordAt(scan, unit + 1)));
}

/** What the word right before an age says. */
const SAID_BY = tableOf<(number: Aged) => boolean>({ ', ( -': isBesidePerson, "im i'm": () => true });

/** What a verb says, that stands at an index before the age. */
const SAID_BY_VERB = tableOf<(number: Aged, verb: number) => boolean>({
  am: (number, verb) => wordAt(number.scan, verb - 1) === 'i' && !hasVital(number),
  'hes shes': () => true,
  "is was are 's tiene": (number, verb) => isSomebody(number.scan, verb - 1) && !hasVital(number),
});

/** "my mother, 94, …", "male (94)" */
function isBesidePerson({ scan, first, next }: Aged): boolean {
  const before = tokenAt(scan, first - 2);
  return (isPerson(before) || /^(?:fe)?male$|^(?:wo)?man$/.test(before.word)) && /^[,)-]$/.test(next.word);
}

/** "99 she", "99, and she" */
function isBeforePronoun({ scan, last, next }: Aged): boolean {
  return /^s?he$/.test(next.word) || (next.word === ',' && [2, 3].some((ahead) => /^s?he$/.test(wordAt(scan, last + ahead))));
}

/** "99 lbs", "94 over", "99/", "99.5" */
function isOtherNumber(number: Aged): boolean {
  const { scan, last, next } = number;
  if (isAmount(scan, last)) return true;
  const goesOn = next.word !== '' && next.gap < 2;
  if (goesOn && ((next.flags & LETTERS) === 0 ? !AFTER_AGE.has(next.word) : NO_AGE.has(next.word)) && !isTurned(number)) return true;
  const then = tokenAt(scan, last + 2);
  return /^[/.:]$/.test(next.word) && next.gap === 0 && (then.flags & DIGITS) !== 0 && then.gap === 0;
}

/** "turned 94", "age: 94", "going on 94", "made it to 94" */
function isTurned({ scan, first, previous }: Aged): boolean {
  const { start } = tokenAt(scan, first);
  const said = /^(?::|is)$/.test(previous.word) ? wordAt(scan, first - 2) : previous.word;
  return TURNS.has(said) || TURNS_MISSPELT.test(previous.word) || TURNS_BY.test(scan.lower.slice(Math.max(0, start - 12), start));
}

/** "my mother", "mother in law", "aunt Edna", "who" */
function isSomebody(scan: Scan, index: number): boolean {
  const { flags, word } = tokenAt(scan, index);
  return isPerson(tokenAt(scan, index)) || (word === 'law' && wordAt(scan, index - 1) === 'in') || ((flags & NAME) !== 0 && isPerson(tokenAt(scan, index - 1))) || PRONOUNS.has(word);
}

function isPerson({ flags, capital }: Token): boolean {
  // "my bill is 120"
  return (flags & KIN) !== 0 || ((flags & NAME) !== 0 && (capital === 1 || (flags & ORDINARY) === 0)) || (capital === 1 && (flags & ORDINARY) === 0);
}

function hasVital({ scan, first }: Aged): boolean {
  for (let i = first - 1; i >= first - 6; i--) if (isAt(scan, i, VITAL)) return true;
  return false;
}
