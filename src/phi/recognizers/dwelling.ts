import { isAmount, isAsked } from '../cues.js';
import { ADDRESS_CUE, COMMON, DIGITS, LETTERS, LINK, MONTH, NAME, NUMBER_WORD, NUMERIC, ORDINARY, STARTER, startsOrdinary, STREET } from '../lexicon.js';
import { oneOf } from '../match.js';
import { type Candidate, isAt, type Recognizer, type Scan, type Token, tokenAt, wordAt } from '../scan.js';

const MOST_WORDS = 3;
const MOST_OF_CORNER = 9;
const UNITS = oneOf('apt apartment apartamento apto flat ste suite unit trailer bldg building lot');
/** Said of homes only; the others need a residence before them or a line of their own. */
const HOMES = oneOf('apt apartment apartamento apto');
const ROADS = oneOf('street st avenue ave boulevard blvd road rd lane drive');
const COMPLEX = oneOf('apartments apts estates towers condos condominiums townhomes village villas lofts park');
const RESIDES = oneOf('live lives living reside resides stay stays staying house home moved located');
const BEING = oneOf("we're were im i'm am are shes hes");
/** Between a flat's word and its number. */
const BEFORE_VALUE = oneOf('. # : no number is');

/** A flat's word, the token of its number or letter, and the one behind that. */
type Flat = { readonly scan: Scan; readonly index: number; readonly last: number; readonly value: Token; readonly next: Token };

/** A flat without its street: "apt 4b", "Suite 282" in a line of its own, "Maple Court Apartments, bldg 4". */
export const flat: Recognizer = {
  on: STARTER,
  find(scan, index) {
    if (!UNITS.has(wordAt(scan, index))) return undefined;
    const last = valueOf(scan, index);
    const unit = { scan, index, last, value: tokenAt(scan, last), next: tokenAt(scan, last + 1) };
    if (!isFlatNumber(unit)) return undefined;
    const { start } = tokenAt(scan, index);
    const estate = complexAfter(scan, last + 1);
    if (estate !== undefined) return span(start, tokenAt(scan, estate).end, 58);
    const named = complexBefore(scan, index);
    if (named === undefined && !isInOwnLine(unit) && !isBeforeHouse(unit) && !isLivedIn(scan, index)) return undefined;
    const end = flatEnd(unit);
    const home = span(named ?? (wordAt(scan, index + 1) === 'is' ? unit.value.start : start), tokenAt(scan, end).end, 58);
    const town = townEnd(scan, end + 1);
    return town === undefined ? home : [home, { start: tokenAt(scan, end + 1).start, end: tokenAt(scan, town).end, category: 'CITY', score: 54 }];
  },
};

/** Index of the value: past "no.", "#", "number is". */
function valueOf(scan: Scan, index: number): number {
  let last = index;
  for (let skipped = 0; skipped < 2 && BEFORE_VALUE.has(wordAt(scan, last + 1)); skipped++) last++;
  return last + 1;
}

/** "4b", "two", "C": not "apt 3/14", "unit 5 mg", "apt 4 march". */
function isFlatNumber(unit: Flat): boolean {
  const { scan, last, value, next } = unit;
  if (value.gap > 1 || !(isShortNumber(value) || isFlatLetter(unit))) return false;
  if (isAmount(scan, last) && !/^\d{1,4}[a-z]$/.test(value.word)) return false;
  return !(next.gap === 0 && /^[/:]$/.test(next.word)) && (next.flags & MONTH) === 0;
}

function isShortNumber({ flags, word }: Token): boolean {
  return (flags & (DIGITS | NUMBER_WORD)) !== 0 && word.length < 6;
}

/** "apt C,": a small "a" or "i" is a word. */
function isFlatLetter({ value: { word, flags, capital }, next }: Flat): boolean {
  if (word.length !== 1 || (flags & (LETTERS | NUMBER_WORD)) !== LETTERS || (capital === 0 && /^[ai]$/.test(word))) return false;
  return next.gap === 2 || /^[,.]?$/.test(next.word);
}

function isInOwnLine({ scan, index, next }: Flat): boolean {
  const { word, gap } = tokenAt(scan, index);
  return gap === 2 && (next.word === '' || next.gap === 2) && (HOMES.has(word) || index > 0 || next.word !== '');
}

/** "Flat 3, 22 Acacia Gardens" */
function isBeforeHouse({ scan, last, next }: Flat): boolean {
  return next.word === ',' && isAt(scan, last + 2, NUMERIC) && tokenAt(scan, last + 3).capital === 1;
}

function isLivedIn(scan: Scan, index: number): boolean {
  return HOMES.has(wordAt(scan, index)) ? isHome(scan, index) : isResidence(scan, index);
}

/** Index of the last token of "apt 4 no 12", "apt two b", "unit 4-b". */
function flatEnd({ scan, last, value, next }: Flat): number {
  let end = /^(?:no|#|number)$/.test(next.word) && isAt(scan, last + 2, DIGITS) ? last + 2 : last;
  const letter = tokenAt(scan, end + 1);
  if ((value.flags & NUMBER_WORD) !== 0 && letter.gap === 1 && /^[b-hj-z]$/.test(letter.word)) end++;
  const dash = tokenAt(scan, end + 1);
  const part = tokenAt(scan, end + 2);
  return dash.word === '-' && dash.gap === 0 && part.gap === 0 && part.word.length < 4 && (part.flags & (LETTERS | DIGITS)) !== 0 ? end + 2 : end;
}

/** The line below the flat's, when it has words with capitals only. */
function townEnd(scan: Scan, first: number): number | undefined {
  if (tokenAt(scan, first).gap !== 2) return undefined;
  for (let i = first; i < first + MOST_WORDS; i++) {
    const { flags, capital } = tokenAt(scan, i);
    if ((flags & LETTERS) === 0 || capital === 0 || (flags & (ORDINARY & ~COMMON)) !== 0) return undefined;
    if (tokenAt(scan, i + 1).gap === 2 && wordAt(scan, i + 1) !== '') return i;
  }
  return undefined;
}

/** Start of "Maple Court Apartments" that ends before the flat. */
function complexBefore(scan: Scan, index: number): number | undefined {
  const at = wordAt(scan, index - 1) === ',' ? index - 2 : index - 1;
  if (!COMPLEX.has(wordAt(scan, at))) return undefined;
  let first = at;
  // "Sunset Pines trailer park"
  while (tokenAt(scan, first).capital === 0 && at - first < MOST_WORDS && (first === at || /^(?:trailer|mobile|home|rv|homes)$/.test(wordAt(scan, first)))) first--;
  if (tokenAt(scan, first).capital === 0 || tokenAt(scan, first + 1).gap > 1) return undefined;
  while (at - first < 2 * MOST_WORDS && tokenAt(scan, first - 1).capital > 0 && tokenAt(scan, first).gap === 1) first--;
  return tokenAt(scan, first).start;
}

/** Index of the last token of "Shady Acres Mobile Home Park" behind the lot. */
function complexAfter(scan: Scan, first: number): number | undefined {
  if (wordAt(scan, first) === ',') first++;
  for (let i = first; i < first + MOST_WORDS + 2 && tokenAt(scan, i).capital > 0 && tokenAt(scan, i).gap === 1; i++) if (i > first && COMPLEX.has(wordAt(scan, i))) return i;
  return undefined;
}

/** "apt" is short for "appointment" too. */
function isHome(scan: Scan, index: number): boolean {
  return wordAt(scan, index) !== 'apt' || tokenAt(scan, index).gap === 2 || /^(?:,|in|from|to|at|is|my|\(|:)$/.test(wordAt(scan, index - 1)) || isResidence(scan, index);
}

function isResidence(scan: Scan, index: number): boolean {
  // "my unit is 14C"
  if (/^(?:my|our)$/.test(wordAt(scan, index - 1)) && wordAt(scan, index + 1) === 'is') return true;
  for (let i = index - 1; i > index - 6; i--) {
    const { flags, word } = tokenAt(scan, i);
    if ((flags & ADDRESS_CUE) !== 0 && word !== 'office') return true;
    if ((flags & LINK) === 0 && word !== ':') return false;
  }
  return false;
}

/** A street without a number where somebody lives: "you live on Larkspur Ave", "the street is Wisteria". */
export const street: Recognizer = {
  on: STREET,
  find(scan, index) {
    const named = wordAt(scan, index) === 'street' ? streetTold(scan, index) : undefined;
    if (named !== undefined) return named;
    let first = index;
    while (index - first < MOST_WORDS && isStreetName(scan, first - 1) && tokenAt(scan, first).gap === 1) first--;
    if (first === index) return undefined;
    const { start } = tokenAt(scan, first);
    const crossed = crossing(scan, index);
    // "Larkspur Avenue" as an answer, "Calumet Ave and 5th St"
    if (crossed !== undefined || (first === 0 && isAsked(scan, 'ADDRESS'))) return span(start, tokenAt(scan, crossed ?? index).end, 56);
    if (isNumberedBehind(scan, first, index)) return span(start, tokenAt(scan, index + 1).end, 56);
    return isWhereSomebodyIs(scan, first, index) ? span(start, tokenAt(scan, index).end, 59) : undefined;
  },
};

/** "the street is Wisteria", "street name: wisteria", "my cross street is Pawnee and Hydraulic" */
function streetTold(scan: Scan, index: number): Candidate | undefined {
  const is = wordAt(scan, index + 1) === 'name' ? index + 2 : index + 1;
  const first = tokenAt(scan, is + 1);
  if (!/^(?:is|:)$/.test(wordAt(scan, is)) || (is === index + 1 && first.capital !== 1)) return undefined;
  let last = is;
  while (last - is < MOST_WORDS && (isUnknownWord(scan, last + 1) || (tokenAt(scan, last + 1).capital === 1 && tokenAt(scan, last + 1).gap === 1))) last++;
  if (last === is) return undefined;
  if (wordAt(scan, last + 1) === 'and' && tokenAt(scan, last + 2).capital === 1) last += 2;
  return span(first.start, tokenAt(scan, last).end, 56);
}

/** "Hillside Boulevard 1440", as abroad */
function isNumberedBehind(scan: Scan, first: number, index: number): boolean {
  const { gap, flags, word } = tokenAt(scan, index + 1);
  return areCapitals(scan, first, index) && ROADS.has(wordAt(scan, index)) && gap === 1 && (flags & NUMERIC) !== 0 && word.length < 6 && !isAmount(scan, index + 1);
}

/** "living out on Larkspur Ave", "my house is on larkspur ave", "address: larkspur ave"; with capitals, "we're at Larkspur Ave", "past Old Mill Road" */
function isWhereSomebodyIs(scan: Scan, first: number, index: number): boolean {
  if (isResidence(scan, first)) return true;
  const capitals = areCapitals(scan, first, index);
  const place = wordAt(scan, first - 1);
  if (!/^(?:on|off|at)$/.test(place)) return capitals && ROADS.has(wordAt(scan, index)) && /^(?:past|near|down|along|from|to)$/.test(place);
  let verb = first - 2;
  while (verb > first - 4 && /^(?:out|over|right|up|down|is)$/.test(wordAt(scan, verb))) verb--;
  return RESIDES.has(wordAt(scan, verb)) || (BEING.has(wordAt(scan, verb)) && capitals);
}

function areCapitals(scan: Scan, first: number, last: number): boolean {
  return tokenAt(scan, first).capital === 1 && tokenAt(scan, last).capital === 1;
}

/** Index of the last token of the other street. */
function crossing(scan: Scan, index: number): number | undefined {
  if (!/^(?:and|&)$/.test(wordAt(scan, index + 1))) return undefined;
  const { flags, capital } = tokenAt(scan, index + 2);
  const { flags: ending, gap } = tokenAt(scan, index + 3);
  return gap === 1 && (ending & STREET) !== 0 && (flags & (DIGITS | LETTERS)) !== 0 && (capital === 1 || (flags & ORDINARY) === 0) ? index + 3 : undefined;
}

function isUnknownWord(scan: Scan, index: number): boolean {
  const { flags, gap, end, word } = tokenAt(scan, index);
  return (flags & LETTERS) !== 0 && (flags & ORDINARY & ~STREET) === 0 && gap === 1 && word.length > 2 && (end < scan.text.length || !startsOrdinary(word));
}

function isStreetName(scan: Scan, index: number): boolean {
  const { flags, capital, word } = tokenAt(scan, index);
  return /^\d+(?:st|nd|rd|th)$/.test(word) || ((flags & LETTERS) !== 0 && ((flags & (ORDINARY & ~(COMMON | STREET))) === 0 || capital > 0) && ((flags & COMMON) === 0 || capital > 0 || (flags & NAME) !== 0));
}

/** "the corner of Elm and 5th" */
export const corner: Recognizer = {
  on: STARTER,
  find(scan, index) {
    if (wordAt(scan, index) !== 'corner' || wordAt(scan, index + 1) !== 'of') return undefined;
    const { start, flags } = tokenAt(scan, index + 2);
    const end = cornerEnd(scan, index + 2);
    return end === undefined || (flags & (LINK | NUMERIC)) === LINK ? undefined : span(start, tokenAt(scan, end).end, 77);
  },
};

/** Index of the last token of the streets from `first` on, if there is an "and" between two of them. */
function cornerEnd(scan: Scan, first: number): number | undefined {
  let last = first - 1;
  let joined = 0;
  for (let i = first; i < first + MOST_OF_CORNER - 2 && tokenAt(scan, i).gap < 2; i++) {
    const { word, gap } = tokenAt(scan, i);
    if (word === 'and' || word === '&') joined = i;
    else if (isOfCorner(scan, i) && !(joined > 0 && last > joined && (tokenAt(scan, i).flags & (COMMON | STREET)) === COMMON)) last = i;
    // "N. Elm"
    else if (!(word === '.' && gap === 0 && i < first + MOST_OF_CORNER - 3 && tokenAt(scan, i + 1).gap === 1)) break;
  }
  return joined > first && last > joined ? last : undefined;
}

/** A number, a name, an ordinary word or the kind of a street: others have a capital. */
function isOfCorner(scan: Scan, index: number): boolean {
  const { flags, capital } = tokenAt(scan, index);
  return (flags & (DIGITS | LETTERS)) !== 0 && ((flags & (ORDINARY & ~(COMMON | STREET))) === 0 || capital > 0);
}

function span(start: number, end: number, score: number): Candidate {
  return { start, end, category: 'ADDRESS', score };
}
