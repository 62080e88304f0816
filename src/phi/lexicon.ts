import { PHI_CATEGORIES, type PhiCategory } from './category.js';
import { PACKED } from './dictionary.js';
import { MONTHS, NUMBERS } from './number-words.js';

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
/** A name that is a verb or the like in small letters. */
export const VERBAL = 1 << 29;
/** Not of the dictionary but of the token: it has a digit, is only digits, is letters, is a sign. */
export const DIGITS = 1 << 25;
export const NUMERIC = 1 << 26;
export const LETTERS = 1 << 27;
export const SIGN = 1 << 28;

/** A sign, a number or a word follows without a blank. */
export const GLUED = 1 << 30;
/** A word that some identifiers begin at, and few others do. */
export const STARTER = 1 << 31;

/** Flags that say "an ordinary word": names, cities, states and months may be ordinary too, these never are names by themselves. */
export const ORDINARY = CATEGORY | LINK | LABEL | UNIT | VITAL | KIN | TITLE | NUMBER_WORD | NAME_CUE | COMMON | SPEECH | PLACE | DATE_CUE | GEO_CUE | ADDRESS_CUE | STREET | STATE | MONTH;

const FUZZY_LENGTH = 5;
const LONGEST = 20;
const MOST_BUCKETS = 32 * 32 * LONGEST;

export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.split('|').flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
);
export const NUMBER_VALUES: ReadonlyMap<string, number> = new Map(
  NUMBERS.split(' ').map((entry) => entry.split(':')).map(([word, value]) => [word ?? '', Number(value)] as const),
);
/** Cities, also those of several words. */
export const CITIES: ReadonlySet<string> = new Set(unpack(PACKED.CITIES).map((city) => city.replaceAll('_', ' ')));

/** Cue words of a category as entries of a lexicon. */
export function cueEntries(category: PhiCategory, list: string, strong: boolean): [string, number][] {
  const flags = (PHI_CATEGORIES.indexOf(category) + 1) | (strong ? STRONG : 0);
  return list.split(' ').map((word) => [word, flags]);
}

export function categoryOf(flags: number): PhiCategory | undefined {
  return PHI_CATEGORIES[(flags & CATEGORY) - 1];
}

/** Flags of the lists of the dictionary that announce no category. */
const LISTS: Readonly<Record<string, number>> = {
  LINKS: LINK, LABELS: LABEL, UNITS: UNIT, VITALS: VITAL, KIN, TITLES: TITLE, STATES: STATE, STREETS: STREET, NAME_CUES: NAME_CUE, COMMON, NAMES: NAME, WORD_NAMES: NAME | COMMON,
  VERBAL, SPEECH, PLACES: PLACE, DATE_CUES: DATE_CUE, GEO_CUES: GEO_CUE, ADDRESS_CUES: ADDRESS_CUE, CITIES: CITY, STARTERS: STARTER,
};

/** Words of the dictionary, list by list, each in order, with what they are. */
const WORDS: readonly { readonly words: readonly string[]; readonly flags: number }[] = [
  ...Object.entries(PACKED).map(([list, packed]) => ({ words: unpack(packed), flags: flagsOf(list) })),
  { words: [...MONTH_NUMBERS.keys()].toSorted(), flags: MONTH },
  { words: [...NUMBER_VALUES.keys()].toSorted(), flags: NUMBER_WORD },
];
const ORDINARY_WORDS = listsOf(ORDINARY);
const MONTH_WORDS = listsOf(MONTH);
const NAME_WORDS = listsOf(NAME);

const LEXICON: ReadonlyMap<string, number> = buildLexicon();
/** Words that are found with a typing error in them too, and ordinary ones. */
const FUZZY = buckets();
const ORDINARY_WORDS_BY_LENGTH = buckets();
sortByLength();

/** Every word of the dictionary with its flags. */
export function entries(): Iterable<readonly [string, number]> {
  return LEXICON;
}

function flagsOf(list: string): number {
  const [category, strength] = list.split(' ');
  return strength === undefined ? (LISTS[list] ?? 0) : (PHI_CATEGORIES.findIndex((name) => name === category) + 1) | (strength === 'strong' ? STRONG : 0);
}

function listsOf(wanted: number): (readonly string[])[] {
  return WORDS.filter(({ flags }) => (flags & wanted) !== 0).map(({ words }) => words);
}

function buildLexicon(): Map<string, number> {
  const lexicon = new Map<string, number>();
  for (const { words, flags } of WORDS) {
    for (const entry of words) {
      const word = flags === CITY && entry.includes('_') ? entry.slice(0, entry.indexOf('_')) : entry;
      const known = lexicon.get(word) ?? 0;
      // A word announces the category it is listed under first.
      if ((flags & CATEGORY) === 0 || (known & CATEGORY) === 0) lexicon.set(word, known | flags);
    }
  }
  return lexicon;
}

function sortByLength(): void {
  for (const [word, flags] of LEXICON) {
    if (word.length < 4) continue;
    if (word.length >= FUZZY_LENGTH && (flags & (CATEGORY | LABEL | KIN | NAME_CUE | NUMBER_WORD | MONTH | STREET | ADDRESS_CUE | DATE_CUE)) !== 0) addTo(FUZZY, word);
    else if (word.length > 6 && (flags & STATE) !== 0) addTo(FUZZY, word);
    if ((flags & ORDINARY) !== 0) addTo(ORDINARY_WORDS_BY_LENGTH, word);
  }
}

/** Words of a list of the dictionary: a capital says how many letters are those of the word before. */
function unpack(packed: string): string[] {
  const words: string[] = [];
  let word = '';
  for (let from = 0; from < packed.length; ) {
    let to = from + 1;
    while (to < packed.length && !isCapital(packed.charCodeAt(to))) to++;
    word = word.slice(0, packed.charCodeAt(from) - 65) + packed.slice(from + 1, to);
    words.push(word);
    from = to;
  }
  return words;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** A word, and a bit for each of its letters: an edit changes two of them at the most. */
type Entry = { readonly word: string; readonly letters: number };
const NOTHING: readonly Entry[] = [];
/** Words by their first two letters and length, and by their first and last letter and length: one edit leaves one of the pairs as it was. */
type Buckets = { readonly head: (Entry[] | undefined)[]; readonly ends: (Entry[] | undefined)[] };

function buckets(): Buckets {
  // Of their full length from the start: an array that grows by leaps is kept as a table of hashes, in which each look takes longer.
  return { head: Array.from({ length: MOST_BUCKETS }), ends: Array.from({ length: MOST_BUCKETS }) };
}

function addTo({ head, ends }: Buckets, word: string): void {
  const entry = { word, letters: lettersOf(word) };
  (head[bucketOf(word, 1, word.length)] ??= []).push(entry);
  (ends[bucketOf(word, word.length - 1, word.length)] ??= []).push(entry);
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function bucketOf(word: string, second: number, length: number): number {
  return ((word.charCodeAt(0) & 31) * 32 + (word.charCodeAt(second) & 31)) * LONGEST + Math.min(length, LONGEST - 1);
}

/** A word that is one edit away; the first letter is the same. */
function neighbour(word: string, { head, ends }: Buckets): string | undefined {
  const letters = lettersOf(word);
  for (let length = word.length - 1; length <= word.length + 1; length++) {
    const near = nearIn(head[bucketOf(word, 1, length)] ?? NOTHING, word, letters) ?? nearIn(ends[bucketOf(word, word.length - 1, length)] ?? NOTHING, word, letters);
    if (near !== undefined) return near;
  }
  return undefined;
}

function nearIn(entries: readonly Entry[], word: string, letters: number): string | undefined {
  for (const entry of entries) {
    let others = entry.letters ^ letters;
    others &= others - 1;
    if ((others & (others - 1)) === 0 && isOneEdit(word, entry.word)) return entry.word;
  }
  return undefined;
}

/** Flags of a word, of the cue it is a misspelling of, or 0. */
export function lookUp(word: string): number {
  const flags = LEXICON.get(word);
  if (flags !== undefined || word.length < FUZZY_LENGTH - 1 || word.length > 16) return flags ?? 0;
  if (word.endsWith('s') && (singular(word) & (COMMON | NAME)) === COMMON) return COMMON;
  const near = LEXICON.get(neighbour(word, FUZZY) ?? '') ?? 0;
  // "clam" for "claim": of four letters, cues only.
  return word.length < FUZZY_LENGTH && (near & (CATEGORY | LABEL)) === 0 ? 0 : near;
}

/** Flags of a word without its last letter. */
function singular(word: string): number {
  return LEXICON.get(word.slice(0, -1)) ?? 0;
}

/** `NAME` for "geralds", of whom something is said, in small letters; otherwise 0. */
export function possessive(word: string): number {
  return word.length > FUZZY_LENGTH && word.endsWith('s') && (singular(word) & (ORDINARY | NAME)) === NAME ? NAME : 0;
}

/** Whether an ordinary word goes on from here: "co" may still become "could". */
export function startsOrdinary(prefix: string): boolean {
  return starts(prefix, ORDINARY_WORDS);
}

/** Whether a name goes on from here. */
export function startsName(prefix: string): boolean {
  return prefix.length > 2 && starts(prefix, NAME_WORDS);
}

/** Whether a word that is still being typed can become a month or a name only. */
export function begun(prefix: string): number {
  if (prefix.length < 3 || startsOrdinary(prefix)) return prefix.length > 3 && starts(prefix, MONTH_WORDS) ? MONTH : 0;
  return starts(prefix, NAME_WORDS) ? NAME : 0;
}

function starts(prefix: string, lists: readonly (readonly string[])[]): boolean {
  return lists.some((words) => startsIn(prefix, words));
}

function startsIn(prefix: string, words: readonly string[]): boolean {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((words[middle] ?? '') <= prefix) from = middle + 1;
    else to = middle;
  }
  return words[from]?.startsWith(prefix) ?? false;
}

/** Whether an ordinary word is one edit away. */
export function nearOrdinary(word: string): boolean {
  return word.length > 4 && word.length < 17 && neighbour(word, ORDINARY_WORDS_BY_LENGTH) !== undefined;
}

/** One letter put in, left out or exchanged, or two neighbours swapped. */
export function isOneEdit(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const rest = Math.max(a.length, b.length) - shorter;
  if (rest > 1) return false;
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  const left = shorter - head - tail;
  if (left < 2) return rest === 0 || left === 0;
  return rest === 0 && left === 2 && a.charCodeAt(head) === b.charCodeAt(head + 1) && a.charCodeAt(head + 1) === b.charCodeAt(head);
}
