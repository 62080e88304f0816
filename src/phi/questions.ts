import { cueAt } from './cues.js';
import { ADDRESS_CUE, LABEL } from './lexicon.js';
import type { PhiCategory } from './category.js';
import type { Cue, Scan } from './scan.js';

/** "What is the code on the bill?": of what was done. "What time is the appointment?" */
const HARMLESS =
  /\b(?:what|which|preferred|appointment|best|good) time\b|\b(?:what|which|your) year\b|\blot number|\b(?:what|which) (?:(?:health )?insurance|plan)\b(?!.{0,30}(?:\bid\b|number|#))|\bcode\b.{0,20}\bbill|\b(?:billing|procedure|diagnosis|error|reason) code/;
const HOW_OLD = /how old/;

/** What some words of a question ask for. */
type Ask = {
  readonly category: PhiCategory;
  readonly words: RegExp;
  /** Not when these are there as well. */
  readonly unless?: RegExp;
  /** Words of the dictionary that ask for it too, as bits of `lexicon.ts`. */
  readonly flags?: number;
  /** Only where no cue says of what, or nothing else is asked for. */
  readonly only?: 'without a cue' | 'alone';
};

const ASKS: readonly Ask[] = [
  { category: 'AGE', words: /\bage\b|\bedad\b/ },
  {
    category: 'NAME',
    words: /\bnames?\b|\binitials?\b|who(?:'?s| is| are| am| i'?m| i am| will| can| should)\b|what (?:should|can|may|do) (?:i|we) call you|\bnombre|\bllama/,
    unless: /user ?name|names? of (?:the |your |that )?(?:med|drug|pharm|clinic|insur|plan|hospital|test|vaccine)|(?:medication|drug|pharmacy|clinic|insurance|plan|hospital) name/,
  },
  { category: 'SSN', words: /last (?:four|4)/, only: 'without a cue' },
  { category: 'ADDRESS', words: /\bapartment|\bapt\b|\bunit\b/, flags: ADDRESS_CUE, unless: /e-?mail/ },
  { category: 'EMAIL', words: /e-?mail|correo/ },
  // "Where does it hurt?"
  { category: 'CITY', words: /\b(?:city|town|where|county|ciudad)\b/, unless: /\bwhere\b.{1,40}\b(?:hurts?|pain|rash|ache|swelling|swollen|sore|itch|itchy|lump|bleeding|numb|located on|prescription)\b/ },
  { category: 'OTHER_ID', words: /\bid\b|\bcode\b/, only: 'alone' },
  { category: 'DATE', words: /\bwhen\b|\bdates?\b|\bborn\b|(?:what|which) days?\b|\bcuando\b|\bfecha\b/ },
];

/** What the question just before asked for. */
export function askedFor(scan: Scan): Cue[] {
  if (HARMLESS.test(scan.lower)) return [];
  if (HOW_OLD.test(scan.lower)) return [{ category: 'AGE', strong: true }];
  const cues = cuesOf(scan).map(({ category }) => ({ category, strong: true }));
  const asked: Cue[] = [...cues];
  for (const ask of ASKS) {
    const others = ask.only === 'alone' ? asked : ask.only === 'without a cue' ? cues : [];
    if (others.length === 0 && asksFor(scan, ask)) asked.push({ category: ask.category, strong: true });
  }
  return asked;
}

function asksFor({ lower, tokens }: Scan, { words, unless, flags = 0 }: Ask): boolean {
  return (words.test(lower) || tokens.some((token) => (token.flags & flags) !== 0)) && !unless?.test(lower);
}

/** The telling ones first, then those that are labels too: "claim number" says the least by its second word. */
function cuesOf(scan: Scan): Cue[] {
  const cuesWith = (label: number) => scan.tokens.map((token, i) => ((token.flags & LABEL) === label ? cueAt(scan, i) : undefined)).filter((cue) => cue !== undefined);
  return [...cuesWith(0).toSorted((a, b) => Number(b.strong) - Number(a.strong) || Number(a.category === 'PHONE') - Number(b.category === 'PHONE')), ...cuesWith(LABEL)];
}
