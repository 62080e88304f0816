import { begun, COMMON, DIGITS, LETTERS, lookUp, MONTH, NAME, NUMBER_WORD, NUMERIC, possessive, SIGN, STRONG } from './lexicon.js';
import type { PhiCategory } from './category.js';

/** Flags of words, beside those of `lexicon.ts`. */
export type Lexicon = ReadonlyMap<string, number>;

/** A word, a number or one sign of the normalised text. */
export type Token = {
  readonly start: number;
  readonly end: number;
  /** In lower case. */
  readonly word: string;
  /** Bits of `lexicon.ts`. */
  readonly flags: number;
  /** Before it: nothing 0, a blank 1, a line break 2. */
  readonly gap: number;
  /** Letters: all small 0, the first capital 1, all capitals 2. */
  readonly capital: number;
};

/** The tokens of a text with what surrounds them; what recognizers read. */
export type Scan = {
  readonly text: string;
  readonly lower: string;
  readonly tokens: readonly Token[];
  /** What the question asked for, when the text is an answer. */
  readonly asked: readonly Cue[];
  /** What stands before a token, once it has been read. */
  readonly read: (Before | undefined)[];
  /** Dates are written day first, with dots. */
  readonly dotted: boolean;
};

/** What the words before a value say it is. */
export type NearCue = Cue & {
  /** A word like "number" or "#" stands between. */
  readonly labelled: boolean;
  /** Words between that say nothing about it. */
  readonly distance: number;
};

/** What stands before a value: a cue, the word of a measurement, or neither. */
export type Before = { readonly cue: NearCue | undefined; readonly vital: boolean; readonly labels: number };

/** A word that announces an identifier, or the question that did. */
export type Cue = { readonly category: PhiCategory; readonly strong: boolean };

/** An identifier that may be there, before overlaps are resolved. Offsets in the normalised text. */
export type Candidate = { readonly start: number; readonly end: number; readonly category: PhiCategory; readonly score: number };

/** Finds one kind of identifier. */
export type Recognizer = {
  /** Tokens it may begin at, as bits of `lexicon.ts`. */
  readonly on: number;
  /** What begins at (or, for signs, around) the token. Looks a bounded stretch to both sides. */
  find(scan: Scan, index: number): Candidate | readonly Candidate[] | undefined;
};

const NONE: Token = { start: 0, end: 0, word: '', flags: 0, gap: 2, capital: 0 };

/** The token at an index; past the ends, an empty one. */
export function tokenAt({ tokens }: Scan, index: number): Token {
  // An index below zero is looked up as a name, which takes long.
  return index >= 0 && index < tokens.length ? (tokens[index] ?? NONE) : NONE;
}

/** The word at an index, in lower case; a sign is one too. */
export function wordAt(scan: Scan, index: number): string {
  return tokenAt(scan, index).word;
}

/** Whether the token at an index has one of the flags of `lexicon.ts`. */
export function isAt(scan: Scan, index: number, flags: number): boolean {
  return (tokenAt(scan, index).flags & flags) !== 0;
}

/** Farthest that a recognizer looks ahead of the token it begins at, in tokens; an unbroken run of signs counts as one. */
export const LOOKAHEAD = 32;

const CLASS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) return 1;
  if (/\d/.test(character)) return 2;
  return code === 10 ? 5 : /\s/.test(character) ? 4 : 3;
});
const BLANK = 4;
const APOSTROPHE = 39;
const PLURAL = 115;

function classOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (CLASS[code] ?? 3) : Number.isNaN(code) ? 0 : isSign(code) || isUnspaced(code) ? 3 : 1;
}

/** "¿", "£", "°", "€" and the like. */
function isSign(code: number): boolean {
  return code < 0xc0 || (code >= 0x2000 && code < 0x2100);
}

/** Whether a code unit is of a script that has no blanks around numbers, Chinese, Japanese or Korean (decomposed): each is a sign, at which words and numbers end. */
function isUnspaced(code: number): boolean {
  return code >= 0x2e80 || (code >= 0x1100 && code < 0x1200);
}

/** Splits a text, of which the first tokens are known. */
export function tokenize(text: string, lower: string, known: readonly Token[], lexicons: readonly Lexicon[]): Token[] {
  const tokens = known.slice();
  let gap = gapAfter(known.at(-1));
  for (let at = known.at(-1)?.end ?? 0; at < text.length; ) {
    const kind = classOf(text, at);
    if (kind >= BLANK) {
      gap = Math.max(gap, kind - 3);
      at++;
      continue;
    }
    const token = kind === 3 ? readSign(lower, at, gap) : readWord(text, lower, at, gap, lexicons);
    tokens.push(token);
    gap = gapAfter(token);
    at = token.end;
  }
  return tokens;
}

/** Behind the sign of a quoted line, the line begins. */
function gapAfter(token: Token | undefined): number {
  return token === undefined || (token.word === '>' && token.gap === 2) ? 2 : 0;
}

function readWord(text: string, lower: string, start: number, gap: number, lexicons: readonly Lexicon[]): Token {
  let end = start;
  let before = 0;
  let letters = 0;
  let digits = 0;
  for (let kind = classOf(text, end); kind === 1 || kind === 2; ) {
    if (kind === 2) {
      // "MRN123456" is a cue and a value, "six50" two numbers.
      if (before === 1 && end - start < 6 && (lookUp(lower.slice(start, end)) & (STRONG | (end - start > 2 ? NUMBER_WORD : 0))) !== 0) break;
      digits = DIGITS;
    } else {
      if (before === 2 && matchesAt(SPELT, lower, end)) break;
      letters = LETTERS;
    }
    end++;
    before = kind;
    kind = classOf(text, end);
    // "O'Brien" is a word; of "Anna's", "'s" is one of its own.
    if (kind === 3 && text.charCodeAt(end) === APOSTROPHE && classOf(text, end + 1) === 1 && !/^s(?![a-z\d])/.test(lower.slice(end + 1, end + 3))) kind = 1;
  }
  const word = lower.slice(start, end);
  const capital = letters === 0 ? 0 : capitalOf(text, lower, start, end);
  let flags = digits === 0 ? LETTERS | meaningOf(word, lexicons) : letters === 0 ? DIGITS | NUMERIC : DIGITS;
  if (flags === LETTERS && endsAsName(word)) flags |= NAME;
  if (flags === LETTERS && CONTRACTION.test(word)) flags |= COMMON;
  if (flags === LETTERS && capital === 0) flags |= possessive(word);
  if (flags === LETTERS && end === text.length) flags |= begun(word) & (capital === 1 ? MONTH | NAME : MONTH);
  return { start, end, word, gap, flags, capital };
}

/** Endings of given names and surnames, that hardly any other word has. */
const NAME_ENDINGS: ReadonlySet<string> = new Set('lyn lynn leigh anna anne ania anika isha iana esha ndra slaw nnie llie ardo berto naldo valdo owski ewski iwski czyk wicz enko ovich evich poulos akis sson quist gaard uez aiden ayden shan shawn oslav'.split(' '));

/** Whether a word has one, with two letters before it at least. A pattern would take several times as long. */
function endsAsName(word: string): boolean {
  for (let length = 3; length < 7 && length < word.length - 1; length++) if (NAME_ENDINGS.has(word.slice(-length))) return true;
  return false;
}

/** "don't", "i'd": not "d'angelo". */
const CONTRACTION = /(?:n't|'(?:d|ll|m|re|ve))$/;
/** The name of a digit behind digits: "01three5". */
const SPELT = /(?:zero|one|two|three|four|five|six|seven|eight|nine)/y;

function matchesAt(pattern: RegExp, lower: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(lower);
}

function readSign(lower: string, start: number, gap: number): Token {
  const possessive = lower.charCodeAt(start) === APOSTROPHE && lower.startsWith("s", start + 1) && !isWord(lower, start + 2) && start > 0 && classOf(lower, start - 1) === 1;
  const end = possessive ? start + 2 : start + 1;
  const word = lower.slice(start, end);
  return { start, end, word, gap, flags: SIGN | lookUp(word), capital: 0 };
}

function isWord(text: string, at: number): boolean {
  const kind = classOf(text, at);
  return kind === 1 || kind === 2;
}

function meaningOf(word: string, lexicons: readonly Lexicon[]): number {
  for (const lexicon of lexicons) {
    const cue = lexicon.get(word);
    if (cue !== undefined) return cue;
  }
  return lookUp(word);
}

function capitalOf(text: string, lower: string, start: number, end: number): number {
  if (text.charCodeAt(start) === lower.charCodeAt(start)) return 0;
  if (end - start < 2) return 1;
  // "ADLs"
  if (lower.charCodeAt(end - 1) === PLURAL && text.charCodeAt(start + 1) !== lower.charCodeAt(start + 1)) return 2;
  for (let at = start + 1; at < end; at++) if (text.charCodeAt(at) === lower.charCodeAt(at) && isSmall(text, at)) return 1;
  return 2;
}

function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 97 && code <= 122 : text.charAt(at) !== text.charAt(at).toUpperCase();
}
