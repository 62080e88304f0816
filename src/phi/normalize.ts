/** Text as the recognizers read it, and the way back to the text as it was written. */
export type Normalized = {
  /** Plain digits, dashes, quotes and spaces, letters without accents, nothing invisible. Case is kept. */
  readonly text: string;
  /** Where the two go apart, in order; none: their offsets are the same. */
  readonly shifts: readonly Shift[];
};

/** From `at` in the text on it goes on at `from` in the original: with a character of so many code units or, where `units` is 0, one by one. */
type Shift = { readonly at: number; readonly from: number; readonly units: number };

const NOT_PLAIN = /[^ -~\n]/;
const INVISIBLE = /[\p{M}\p{Cf}\p{Cc}\u115f\u1160\u3164]/u;
const DASH = /[\p{Pd}\u2212\u2043\u02d7]/u;
const DIGIT = /\p{Nd}/u;
const PICTURE = /\p{Extended_Pictographic}/u;
/** A number of which every group stands in a line of its own. */
const IN_LINES = /(?:^|[^\d.])(?:\d{3} ?\n\d{2,3} ?\n\d{4}|\d{4} ?\n\d{4} ?\n\d{4} ?\n\d{4}|\d(?: ?\n\d){6,18})(?![\d.]| ?\n\d)/g;
const SPACE = /\s|\p{Z}|\u0085/u;
/** Signs that Unicode does not decompose to the plain one they stand for. */
const PLAIN = new Map<string, string>([...'\u2018\u2019\u201b\u02bc\u2032`\u00b4'].map((quote) => [quote, "'"] as const));
for (const [sign, plain] of ['\u3002.', '\u00b7.', '\u2024.', '\u201c"', '\u201d"', '\u2044/', '\u2215/', '\n\n', '\u2028\n', '\u2029\n'].map((pair) => [...pair])) {
  if (sign !== undefined && plain !== undefined) PLAIN.set(sign, plain);
}

/** Letters for digits, and signs between them: "2o6~555~o138". */
const DISGUISED = /(\d\)?[-./]?)([oOlI]{1,2}|[~*_|])(?=[-./]?\d)/g;
/** "O3/14/1962" */
const FIRST_NOUGHT = /\bO(?=\d\/)/g;

/** Undoes what hides an identifier: full-width and other digits, odd dashes and spaces, zero-width characters, accents, line breaks in a number. */
export function normalize(original: string): Normalized {
  const { text: plain, shifts } = plainText(original);
  const text = (plain.includes('O') ? plain.replace(FIRST_NOUGHT, '0') : plain).replace(DISGUISED, (_, before: string, signs: string) => before + signs.replaceAll(/./g, (sign) => (/o/i.test(sign) ? '0' : /l/i.test(sign) ? '1' : '-')));
  return { text: text.includes('\n') ? text.replace(IN_LINES, (number) => number.replaceAll('\n', ' ')) : text, shifts };
}

function plainText(original: string): Normalized {
  const shifts: Shift[] = [];
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  for (let at = original.search(NOT_PLAIN); at >= 0 && at < original.length; ) {
    const character = String.fromCodePoint(original.codePointAt(at) ?? 0);
    // "702•555•0128": elsewhere it begins an item of a list.
    const plain = character === '\u2022' && /\d/.test(original.charAt(at - 1)) ? '.' : plainOf(character);
    parts.push(original.slice(from, at), plain);
    length += at - from;
    from = at + character.length;
    if (plain.length !== 1 || character.length !== 1) shifts.push({ at: length, from: at, units: character.length }, { at: length + plain.length, from, units: 0 });
    length += plain.length;
    at = from;
    while (at < original.length && isPlain(original.charCodeAt(at))) at++;
  }
  // Joined, not added to each other: a text of many parts is read slowly.
  return { text: from === 0 ? original : [...parts, original.slice(from)].join(''), shifts };
}

function isPlain(code: number): boolean {
  return (code >= 32 && code < 127) || code === 10;
}

function plainOf(character: string): string {
  const known = PLAIN.get(character);
  if (known !== undefined) return known;
  if (SPACE.test(character)) return ' ';
  if (PICTURE.test(character)) return ',';
  if (DASH.test(character)) return '-';
  if (INVISIBLE.test(character)) return '';
  if (DIGIT.test(character)) return String(digitOf(character));
  const decomposed = character.normalize('NFKD').replace(/[\p{M}\p{Cf}\p{Cc}]/gu, '');
  return decomposed.length > 4 ? decomposed.slice(0, 4) : decomposed;
}

/** Unicode keeps the ten digits of a script side by side, from zero on; those of mathematics follow each other without a gap. */
function digitOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}

/** Where a code unit of the text begins in the original. */
export function startOf({ shifts }: Normalized, offset: number): number {
  const { at, from, units } = lastBefore(shifts, offset);
  return from + (units > 0 ? 0 : offset - at);
}

/** Where what ends at an offset of the text ends in the original. */
export function endOf({ shifts }: Normalized, offset: number): number {
  const { at, from, units } = lastBefore(shifts, offset - 1);
  return from + (units > 0 ? units : offset - at);
}

const NO_SHIFT: Shift = { at: 0, from: 0, units: 0 };

/** The last shift at an offset or before it. */
function lastBefore(shifts: readonly Shift[], offset: number): Shift {
  let [from, to] = [0, shifts.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((shifts[middle]?.at ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  return shifts[from - 1] ?? NO_SHIFT;
}
