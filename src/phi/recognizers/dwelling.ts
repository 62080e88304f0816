import { isAmount, isAsked } from '../cues.js';
import { ADDRESS_CUE, COMMON, DIGITS, LETTERS, LINK, MONTH, NAME, NUMBER_WORD, NUMERIC, ORDINARY, STARTER, startsOrdinary, STREET } from '../lexicon.js';
import { oneOf } from '../match.js';
import { type Candidate, isAt, type Recognizer, type Scan, tokenAt, wordAt } from '../scan.js';

const MOST_WORDS = 3;
const MOST_OF_CORNER = 9;
const UNITS = oneOf('apt apartment apartamento apto flat ste suite unit trailer bldg building lot');
/** Said of homes only; the others need a residence before them or a line of their own. */
const HOMES = oneOf('apt apartment apartamento apto');
const ROADS = oneOf('street st avenue ave boulevard blvd road rd lane drive');
const COMPLEX = oneOf('apartments apts estates towers condos condominiums townhomes village villas lofts park');
const RESIDES = oneOf('live lives living reside resides stay stays staying house home moved located');

/** A flat without its street: "apt 4b", "Suite 282" in a line of its own, "Maple Court Apartments, bldg 4". */
export const flat: Recognizer = {
  on: STARTER,
  find(scan, index) {
    const { word, gap, start } = tokenAt(scan, index);
    if (!UNITS.has(word)) return undefined;
    let last = index;
    for (let skipped = 0; skipped < 2 && /^[.#:]$|^(?:no|number|is)$/.test(wordAt(scan, last + 1)); skipped++) last++;
    last++;
    const value = tokenAt(scan, last);
    const next = tokenAt(scan, last + 1);
    const digits = (value.flags & (DIGITS | NUMBER_WORD)) !== 0;
    const letter = value.word.length === 1 && (value.flags & LETTERS) !== 0 && (value.capital > 0 || !/^[ai]$/.test(value.word)) && (next.gap === 2 || /^[,.]?$/.test(next.word));
    if (value.gap > 1 || !(digits ? value.word.length < 6 : letter) || (isAmount(scan, last) && !/^\d{1,4}[a-z]$/.test(value.word)) || (next.gap === 0 && /^[/:]$/.test(next.word)) || (next.flags & MONTH) !== 0) return undefined;
    const estate = complexAfter(scan, last + 1);
    if (estate !== undefined) return span(start, tokenAt(scan, estate).end, 58);
    // "Flat 3, 22 Acacia Gardens"
    const housed = next.word === ',' && isAt(scan, last + 2, NUMERIC) && tokenAt(scan, last + 3).capital === 1;
    const named = complexBefore(scan, index);
    const own = gap === 2 && (next.word === '' || next.gap === 2) && (HOMES.has(word) || index > 0 || next.word !== '');
    if (!named && !own && !housed && !(HOMES.has(word) ? isHome(scan, index) : isResidence(scan, index))) return undefined;
    if (/^(?:no|#|number)$/.test(next.word) && isAt(scan, last + 2, DIGITS)) last += 2;
    const { word: letterAfter, gap: before } = tokenAt(scan, last + 1);
    if ((value.flags & NUMBER_WORD) !== 0 && /^[b-hj-z]$/.test(letterAfter) && before === 1) last++;
    const part = tokenAt(scan, last + 2);
    if (wordAt(scan, last + 1) === '-' && tokenAt(scan, last + 1).gap === 0 && part.gap === 0 && part.word.length < 4 && (part.flags & (LETTERS | DIGITS)) !== 0) last += 2;
    const home = span(named ?? (wordAt(scan, index + 1) === 'is' ? value.start : start), tokenAt(scan, last).end, 58);
    const town = townEnd(scan, last + 1);
    return town === undefined ? home : [home, { start: tokenAt(scan, last + 1).start, end: tokenAt(scan, town).end, category: 'CITY', score: 54 }];
  },
};

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
    if (wordAt(scan, index) === 'street') {
      const is = wordAt(scan, index + 1) === 'name' ? index + 2 : index + 1;
      let last = is;
      while (last - is < MOST_WORDS && (isUnknownWord(scan, last + 1) || (tokenAt(scan, last + 1).capital === 1 && tokenAt(scan, last + 1).gap === 1))) last++;
      // "my cross street is Pawnee and Hydraulic"
      if (last > is && wordAt(scan, last + 1) === 'and' && tokenAt(scan, last + 2).capital === 1) last += 2;
      if (last > is && /^(?:is|:)$/.test(wordAt(scan, is)) && (is > index + 1 || tokenAt(scan, is + 1).capital === 1)) return span(tokenAt(scan, is + 1).start, tokenAt(scan, last).end, 56);
    }
    let first = index;
    while (index - first < MOST_WORDS && isStreetName(scan, first - 1) && tokenAt(scan, first).gap === 1) first--;
    // "Larkspur Avenue" as an answer, "Calumet Ave and 5th St"
    if (first < index && ((first === 0 && isAsked(scan, 'ADDRESS')) || crossing(scan, index) !== undefined)) return span(tokenAt(scan, first).start, tokenAt(scan, crossing(scan, index) ?? index).end, 56);
    // "Hillside Boulevard 1440", as abroad
    const number = tokenAt(scan, index + 1);
    if (first < index && tokenAt(scan, first).capital === 1 && tokenAt(scan, index).capital === 1 && ROADS.has(wordAt(scan, index)) && number.gap === 1 && (number.flags & NUMERIC) !== 0 && number.word.length < 6 && !isAmount(scan, index + 1)) return span(tokenAt(scan, first).start, number.end, 56);
    if (first === index || !/^(?:on|off|at)$/.test(wordAt(scan, first - 1))) return undefined;
    const verb = tokenAt(scan, /^(?:out|over|right|up|down)$/.test(wordAt(scan, first - 2)) ? first - 3 : first - 2);
    const there = /^(?:we're|were|im|i'm|am|are|shes|hes)$/.test(verb.word) && tokenAt(scan, first).capital === 1 && tokenAt(scan, index).capital === 1;
    return RESIDES.has(verb.word) || there ? span(tokenAt(scan, first).start, tokenAt(scan, index).end, 59) : undefined;
  },
};

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
    let last = index + 1;
    let joined = 0;
    for (let i = index + 2; i < index + MOST_OF_CORNER; i++) {
      const { flags, word, capital, gap } = tokenAt(scan, i);
      if (gap === 2) break;
      if (word === 'and' || word === '&') joined = i;
      else if (word === '.' && tokenAt(scan, i).gap === 0 && i < index + MOST_OF_CORNER - 1 && tokenAt(scan, i + 1).gap === 1) continue;
      else if ((flags & (DIGITS | LETTERS)) === 0 || ((flags & (ORDINARY & ~(COMMON | STREET))) !== 0 && capital === 0)) break;
      else last = i;
    }
    const { start } = tokenAt(scan, index + 2);
    const plain = (tokenAt(scan, index + 2).flags & (LINK | NUMERIC)) === LINK;
    return joined > index + 2 && last > joined && !plain ? span(start, tokenAt(scan, last).end, 77) : undefined;
  },
};

function span(start: number, end: number, score: number): Candidate {
  return { start, end, category: 'ADDRESS', score };
}
