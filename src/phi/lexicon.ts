import { CITIES } from './city-words.js';
import { COMMON_WORDS } from './common-words.js';
import * as words from './cue-words.js';
import { NAMES, WORD_NAMES } from './name-words.js';
import { PHI_CATEGORIES, type PhiCategory } from './category.js';

/** What a token is, as bits. The lowest five hold the category that a cue word announces, plus one. */
export const CATEGORY = 31;
export const STRONG = 1 << 5;
export const LINK = 1 << 6;
export const LABEL = 1 << 7;
export const UNIT = 1 << 8;
export const VITAL = 1 << 9;
export const KIN = 1 << 10;
export const TITLE = 1 << 11;
export const MONTH = 1 << 12;
export const STATE = 1 << 13;
export const STREET = 1 << 14;
export const NUMBER_WORD = 1 << 15;
export const NAME_CUE = 1 << 16;
export const COMMON = 1 << 17;
export const NAME = 1 << 18;
export const CITY = 1 << 19;
export const SPEECH = 1 << 20;
export const PLACE = 1 << 21;
export const DATE_CUE = 1 << 22;
export const GEO_CUE = 1 << 23;
export const ADDRESS_CUE = 1 << 24;
/** Not of the dictionary but of the token: it has a digit, is only digits, is letters, is a sign. */
export const DIGITS = 1 << 25;
export const NUMERIC = 1 << 26;
export const LETTERS = 1 << 27;
export const SIGN = 1 << 28;

/** Flags that say "an ordinary word": names, cities, states and months may be ordinary too, these never are names by themselves. */
export const ORDINARY = CATEGORY | LINK | LABEL | UNIT | VITAL | KIN | TITLE | NUMBER_WORD | NAME_CUE | COMMON | SPEECH | PLACE | DATE_CUE | GEO_CUE | ADDRESS_CUE | STREET | STATE | MONTH;

const FUZZY_LENGTH = 5;

export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  words.MONTHS.split('|').flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
);
export const NUMBER_VALUES: ReadonlyMap<string, number> = new Map(
  words.NUMBERS.split(' ').map((entry) => entry.split(':')).map(([word, value]) => [word ?? '', Number(value)] as const),
);
/** Second and later words of cities by their first. */
export const CITY_PARTS: ReadonlySet<string> = new Set(CITIES.split(' ').filter((city) => city.includes('_')).map((city) => city.replaceAll('_', ' ')));

/** Cue words of a category as entries of a lexicon. */
export function cueEntries(category: PhiCategory, list: string, strong: boolean): [string, number][] {
  const flags = (PHI_CATEGORIES.indexOf(category) + 1) | (strong ? STRONG : 0);
  return list.split(' ').map((word) => [word, flags]);
}

export function categoryOf(flags: number): PhiCategory | undefined {
  return PHI_CATEGORIES[(flags & CATEGORY) - 1];
}

const LEXICON: ReadonlyMap<string, number> = buildLexicon();
/** Words that are found with a typing error in them too, by their first letter. */
const FUZZY = byLetter((word, flags) => word.length >= FUZZY_LENGTH && (flags & (CATEGORY | LABEL | KIN | NAME_CUE | NUMBER_WORD | MONTH | STREET | ADDRESS_CUE)) !== 0);
const ORDINARY_WORDS = byLetter((_, flags) => (flags & ORDINARY) !== 0);

function buildLexicon(): Map<string, number> {
  const lexicon = new Map<string, number>();
  const add = (list: string, flags: number): void => {
    for (const word of list.split(' ')) lexicon.set(word, (lexicon.get(word) ?? 0) | flags);
  };
  for (const category of PHI_CATEGORIES) {
    const strong = words.STRONG_CUES[category];
    const weak = words.WEAK_CUES[category];
    const entries = [...(strong ? cueEntries(category, strong, true) : []), ...(weak ? cueEntries(category, weak, false) : [])];
    for (const [word, flags] of entries) lexicon.set(word, lexicon.get(word) ?? flags);
  }
  add(words.LINKS, LINK);
  add(words.LABELS, LABEL);
  add(words.UNITS, UNIT);
  add(words.VITALS, VITAL);
  add(words.KIN, KIN);
  add(words.TITLES, TITLE);
  add([...MONTH_NUMBERS.keys()].join(' '), MONTH);
  add(words.STATES, STATE);
  add(words.STREETS, STREET);
  add([...NUMBER_VALUES.keys()].join(' '), NUMBER_WORD);
  add(words.NAME_CUES, NAME_CUE);
  add(COMMON_WORDS, COMMON);
  add(NAMES, NAME);
  add(WORD_NAMES, NAME | COMMON);
  add(CITIES.split(' ').map((city) => city.replace(/_.*/, '')).join(' '), CITY);
  add(words.SPEECH, SPEECH);
  add(words.PLACES, PLACE);
  add(words.DATE_CUES, DATE_CUE);
  add(words.GEO_CUES, GEO_CUE);
  add(words.ADDRESS_CUES, ADDRESS_CUE);
  return lexicon;
}

function byLetter(isWanted: (word: string, flags: number) => boolean): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  for (const [word, flags] of LEXICON) {
    if (!isWanted(word, flags)) continue;
    const list = lists.get(word.charAt(0));
    if (list) list.push(word);
    else lists.set(word.charAt(0), [word]);
  }
  return lists;
}

/** Flags of a word, of the cue it is a misspelling of, or 0. */
export function lookUp(word: string): number {
  const flags = LEXICON.get(word);
  if (flags !== undefined || word.length < FUZZY_LENGTH || word.length > 16) return flags ?? 0;
  for (const candidate of FUZZY.get(word.charAt(0)) ?? []) {
    if (isOneEdit(word, candidate)) return LEXICON.get(candidate) ?? 0;
  }
  return 0;
}

/** Whether an ordinary word goes on from here: "co" may still become "could". */
export function startsOrdinary(prefix: string): boolean {
  return (ORDINARY_WORDS.get(prefix.charAt(0)) ?? []).some((word) => word.length > prefix.length && word.startsWith(prefix));
}

/** Whether an ordinary word is one edit away. */
export function nearOrdinary(word: string): boolean {
  return word.length > 3 && word.length < 17 && (ORDINARY_WORDS.get(word.charAt(0)) ?? []).some((candidate) => candidate.length > 3 && isOneEdit(word, candidate));
}

/** One letter put in, left out or exchanged, or two neighbours swapped. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  const [restA, restB] = [a.length - head, b.length - head];
  const same = (fromA: number, fromB: number): boolean => a.slice(fromA) === b.slice(fromB);
  if (restA > restB) return same(head + 1, head);
  if (restA < restB) return same(head, head + 1);
  if (same(head + 1, head + 1)) return true;
  return a.charAt(head) === b.charAt(head + 1) && a.charAt(head + 1) === b.charAt(head) && same(head + 2, head + 2);
}
