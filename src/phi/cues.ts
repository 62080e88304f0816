import { CATEGORY, categoryOf, DIGITS, LABEL, LINK, NUMBER_WORD, NUMERIC, SIGN, STRONG, UNIT, VITAL } from './lexicon.js';
import { matchAt, oneOf } from './match.js';
import { type Before, isAt, type NearCue, type Scan, type Token, tokenAt, wordAt } from './scan.js';
import type { PhiCategory } from './category.js';

const FARTHEST = 14;
const MOST_WORDS = 6;
const REACH_CHARACTERS = 90;
const GOES_ON = oneOf('and or , & y o / - exp expires also then new now not');
const SENTENCE_END = oneOf('. ! ? ;');
const ABBREVIATED = /^(?:no|nr|num|acct|tel|ph|ext|id|st|ste|apt|ins|ref|pt|dob|mr|mrs|ms|dr|lic|mob|grp|rec|soc|[a-z])$/;

/** Reads backwards from a value to the cue that announces it. */
export function before(scan: Scan, index: number): Before {
  return (scan.read[index] ??= readBackwards(scan, index));
}

function readBackwards(scan: Scan, index: number): Before {
  let next = tokenAt(scan, index);
  const { start } = next;
  let labels = 0;
  let distance = 0;
  let vital = false;
  let spare: NearCue | undefined;
  let token = next;
  for (let i = index - 1; i >= index - FARTHEST; i--) {
    next = token;
    token = tokenAt(scan, i);
    if (i < 0) return { vital, labels, cue: asked(scan, distance) ?? spare };
    if (start - token.start > REACH_CHARACTERS || distance > MOST_WORDS) break;
    if (next.gap === 2 && !endsLabel(token)) break;
    const cue = (token.flags & CATEGORY) === 0 && token.word !== 'mr' && token.word !== 'n' ? undefined : cueAt(scan, i);
    if ((token.flags & LABEL) !== 0) {
      labels++;
      // "my number is" asks for a telephone, unless a better cue stands before it.
      if (cue) spare = { category: cue.category, strong: cue.strong, labelled: true, distance };
      continue;
    }
    if (cue) return { vital, labels, cue: { category: cue.category, strong: cue.strong, labelled: labels > 0 || isAsked(scan, cue.category), distance } };
    if ((token.flags & VITAL) !== 0 && distance < 3) vital = true;
    if ((token.flags & SIGN) !== 0) {
      if (isCurrency(token.word)) vital = true;
      if (SENTENCE_END.has(token.word) && next.gap > 0 && !(token.word === '.' && ABBREVIATED.test(wordAt(scan, i - 1)))) distance += token.word === '?' ? 1 : 3;
    } else if ((token.flags & DIGITS) !== 0) {
      // A second value after "and" is announced by the same cue; other numbers are not passed.
      if (!GOES_ON.has(next.word) && !isOpenLabel(token)) distance += 4;
    } else if ((token.flags & LINK) === 0) distance++;
  }
  return { vital, labels, cue: spare };
}

/** A number is a label itself: "phone 1:", "line 2". */
function isOpenLabel({ word }: Token): boolean {
  return word.length === 1;
}

function endsLabel({ flags, word }: Token): boolean {
  return word === ':' || word === '-' || word === '#' || word === '?' || word === '=' || (flags & (CATEGORY | LABEL)) !== 0 || word === 'is';
}

/** Whether the text answers a question for it. */
export function isAsked({ asked }: Scan, wanted: PhiCategory): boolean {
  return asked.some(({ category }) => category === wanted);
}

function asked({ asked }: Scan, distance: number): NearCue | undefined {
  const [cue] = asked;
  return cue && distance < 4 ? { ...cue, labelled: true, distance } : undefined;
}

/** The cue a word is, seen with its neighbours: "security code" is no "social security". */
export function cueAt(scan: Scan, index: number): { category: PhiCategory; strong: boolean } | undefined {
  const { flags, word } = tokenAt(scan, index);
  const category = categoryOf(flags);
  const strong = (flags & STRONG) !== 0;
  const previous = tokenAt(scan, index - 1);
  // "mg/dl"
  if (word === 'dl' && previous.word === '/' && wordAt(scan, index - 2).length < 5) return undefined;
  if (word === 'n') return previous.word === '/' && previous.gap === 0 && wordAt(scan, index - 2) === 's' ? { category: 'DEVICE', strong: true } : undefined;
  if (word === 'mr') return wordAt(scan, index + 1) === '#' ? { category: 'MRN', strong: true } : undefined;
  if (category === undefined) return undefined;
  const next = wordAt(scan, index + 1);
  switch (word) {
    // A defibrillator, rather than the code of a diagnosis
    case 'icd':
      if (!/^(?:serial|device|implant|number|#)$/.test(next)) return undefined;
      break;
    case 'sec':
      if (next === 'code') return { category: 'CARD', strong: true };
      return /^soc(?:ial)?$/.test(previous.word) ? { category: 'SSN', strong: true } : undefined;
    case 'security':
    case 'social':
    case 'seguro':
      if (next === 'code' || next === 'pin') return { category: 'CARD', strong: true };
      if (word === 'seguro' && next !== 'social') break;
      return { category: 'SSN', strong: word !== 'security' || previous.word === 'social' || (previous.flags & CATEGORY) !== 0 };
    case 'record':
    case 'records':
    case 'chart':
    case 'rec':
      return { category: 'MRN', strong: /^(?:medical|med|health|hospital|patient|number|no|#)$/.test(previous.word) || next === 'number' || next === '#' };
    // "the address on file"
    case 'file':
      if (previous.word === 'on') return undefined;
      break;
    case 'order':
      if ((previous.flags & VITAL) !== 0) return undefined;
      break;
    case 'birth':
      return { category: 'DATE', strong: previous.word === 'of' };
    case 'born':
      return next === 'in' || next === 'at' ? undefined : { category, strong };
    case 'card':
    case 'cards':
    case 'tarjeta': {
      // "the mrn on the card is"
      if (/^(?:the|my|your|her|his)$/.test(previous.word) && wordAt(scan, index - 2) === 'on' && [3, 4].some((back) => isTelling(tokenAt(scan, index - back)))) return undefined;
      // "the number on my insurance card"
      const owner = categoryOf(previous.flags);
      if (owner && owner !== 'CARD' && owner !== 'ACCOUNT') return { category: owner, strong: true };
      if (/^(?:health|id|care)$/.test(previous.word)) return { category: previous.word === 'id' ? 'OTHER_ID' : 'HEALTH_PLAN', strong: previous.word !== 'id' };
      break;
    }
  }
  return { category, strong: strong || ((flags & CATEGORY) !== 0 && isPair(previous, tokenAt(scan, index))) };
}

/** A cue that says of what the number is. */
function isTelling({ flags }: Token): boolean {
  return (flags & CATEGORY) !== 0 && (flags & LABEL) === 0;
}

/** Two cues beside each other, "bank account", "license plate", "member id", leave no doubt; "home monitor" does. */
function isPair(previous: Token, token: Token): boolean {
  return token.gap === 1 && token.word !== 'visit' && (previous.flags & CATEGORY) !== 0 && (categoryOf(previous.flags) !== 'PHONE' || categoryOf(token.flags) === 'PHONE') && (previous.flags & (LINK | NUMBER_WORD)) === 0 && (token.flags & LINK) === 0;
}

const FUSED = /^(?:\d{1,4}[apfcywdhsm]|\d{1,6}(?:mg|mcg|ml|ug|g|kg|l|iu|am|pm|hrs?|mins?|sec|yo|yrs?|wks?|days|lbs?|oz|cm|mm|in|ft|k|x|units?|u|meq|bpm|cc|mmhg|tabs?|°))$/;

const MEASURES = oneOf('% ° \' \'s "');

/** "12 units", "250mg", "97%", "7.2", "4 to 6 hours": an amount, whatever announces it. */
export function isAmount(scan: Scan, index: number, last = index): boolean {
  const token = tokenAt(scan, last);
  if ((token.flags & (DIGITS | NUMERIC)) === DIGITS && FUSED.test(token.word)) return true;
  const next = tokenAt(scan, last + 1);
  if (next.gap === 2) return false;
  if (next.gap === 0 && MEASURES.has(next.word) && wordAt(scan, index - 1) !== next.word) return true;
  if (((next.flags & UNIT) !== 0 && (next.flags & SIGN) === 0) || next.word === 'cmh2o') return token.word.length < 6 && !/^(?:x|f|c|g|l|u|m)$/.test(next.word);
  const joint = (next.word === '-' || next.word === 'to' || next.word === 'or') && isAt(scan, last + 2, NUMERIC);
  if (joint && index === last && next.gap === tokenAt(scan, last + 2).gap) return isAt(scan, last + 3, UNIT) && token.word.length < 5;
  return (
    (next.word === '.' && next.gap === 0 && token.word.length < 5 && isAt(scan, last + 2, NUMERIC) && tokenAt(scan, last + 2).gap === 0 && wordAt(scan, last + 3) !== '.')
    || previousIsPrice(scan, index)
  );
}

function isCurrency(word: string): boolean {
  return word === '$' || word === '€' || word === '£';
}

function previousIsPrice(scan: Scan, index: number): boolean {
  return isCurrency(wordAt(scan, index - 1));
}

const OPEN = /[\s\-./(),:#+]{0,3}$/y;

/** Nothing but blanks and separators follows: the value may still be on its way. */
export function isOpen(scan: Scan, end: number): boolean {
  return matchAt(OPEN, scan, end) !== undefined;
}
