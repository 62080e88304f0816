import { GLUED, NUMERIC, SIGN } from './lexicon.js';
import { endOf, normalize, type Normalized, startOf } from './normalize.js';
import { askedFor } from './questions.js';
import { address, namedRoad, postBox, spokenHouse } from './recognizers/address.js';
import { age } from './recognizers/age.js';
import { askedDate, numericDate, spokenDate, writtenDate } from './recognizers/date.js';
import { corner, flat, street } from './recognizers/dwelling.js';
import { email, spokenEmail } from './recognizers/email.js';
import { askedHandle, handle } from './recognizers/handle.js';
import { identifier } from './recognizers/identifier.js';
import { name } from './recognizers/name.js';
import { ip, mac } from './recognizers/network.js';
import { longNumber, shapedCode, shapedNumber } from './recognizers/number.js';
import { phone } from './recognizers/phone.js';
import { city, zip } from './recognizers/place.js';
import { letters, spelled } from './recognizers/spelled.js';
import { spokenUrl, url } from './recognizers/url.js';
import { resolve } from './resolve.js';
import { type Candidate, type Cue, type Lexicon, LOOKAHEAD, type Recognizer, type Scan, type Token, tokenAt, tokenize } from './scan.js';
import type { PhiSpan } from './category.js';
import type { DetectOptions } from './options.js';

/** Those that begin at the same kinds of tokens beside each other. */
const RECOGNIZERS: readonly Recognizer[] = [
  email, spokenEmail, spokenUrl, postBox, namedRoad, flat, corner, url, ip, mac, shapedNumber, numericDate, zip, phone, shapedCode, askedDate, identifier, longNumber, address, spokenHouse, spokenDate, spelled, handle,
  age, writtenDate, street, city, letters, askedHandle, name,
];

/** Options as the scan uses them. */
export type Prepared = {
  readonly recognizers: readonly Recognizer[];
  readonly lexicons: readonly Lexicon[];
  readonly asked: readonly Cue[];
  readonly dotted: boolean;
  readonly categories: ReadonlySet<string> | undefined;
  /** Words of the names of those who are no patients, in lower case. */
  readonly staff: ReadonlySet<string>;
  /** Finds what everybody may know. */
  readonly known: RegExp | undefined;
  readonly offers: boolean;
};

export function prepare({ context, locale, categories, staff = [], known = [], offers = false, packs = [] }: DetectOptions): Prepared {
  const dotted = packs.length > 0 || (locale !== undefined && !/^en(?:-us)?$|-us$/i.test(locale));
  const prepared = { recognizers: packs.length === 0 ? RECOGNIZERS : [...RECOGNIZERS, ...packs.flatMap(({ recognizers }) => recognizers)], lexicons: packs.map(({ cues }) => cues), asked: [], dotted, categories: categories && new Set(categories), staff: new Set(staff.flatMap(wordsOf)), known: knownPattern(known), offers };
  return context ? { ...prepared, asked: askedFor(scanOf(normalize(context.slice(-MOST_CONTEXT)).text, [], prepared)) } : prepared;
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Any of the texts, or several in a row, by their letters and digits: between words, and digits of a number, up to three signs. */
function knownPattern(texts: readonly string[]): RegExp | undefined {
  const patterns = texts.flatMap((text) => {
    const parts = normalize(text).text.toLowerCase().match(/\p{L}+|\d/gu) ?? [];
    // "+1 503 555 0142" is the telephone that is known without its country.
    return parts.length === 0 ? [] : (/\p{L}/u.test(text) ? '' : '(?:\\+?1[^\\p{L}\\d]{1,3}|\\+1)?') + parts.join('[^\\p{L}\\d]{0,3}');
  });
  const one = `(?:${patterns.join('|')})(?![\\p{L}\\d])`;
  return patterns.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\d])${one}(?:[^\\p{L}\\d]{1,3}${one}){0,4}`, 'giu');
}

const MOST_CONTEXT = 300;

export function scanOf(text: string, known: readonly Token[], { lexicons, asked, dotted }: Prepared): Scan {
  const lower = lowerOf(text);
  return { text, lower, tokens: tokenize(text, lower, known, lexicons), asked, dotted, read: [] };
}

/** In lower case without changing the length. */
function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : [...text].map((character) => (character.toLowerCase().length === character.length ? character.toLowerCase() : character)).join('');
}

/** Candidates, and for each the index of the token at which it was found; it may begin before that token or after it. */
export type Found = { readonly candidates: Candidate[]; readonly tokens: number[] };

/** Everything that may be an identifier and is found at the token `first` or later. */
export function candidatesOf(scan: Scan, first: number, { recognizers }: Prepared): Found {
  const candidates: Candidate[] = [];
  const tokens: number[] = [];
  const flags = beginnings(scan, first);
  // One recognizer after the other: going from one to the next at every token, none of them stays in the processor's caches.
  const indices = new Int32Array(flags.length);
  let count = 0;
  let listed = 0;
  for (const { on, find } of recognizers) {
    if (on !== listed) {
      listed = on;
      count = 0;
      for (let i = 0; i < flags.length; i++) if (((flags[i] ?? 0) & on) !== 0) indices[count++] = first + i;
    }
    for (let at = 0; at < count; at++) {
      const i = indices[at] ?? 0;
      const found = find(scan, i);
      if (found === undefined) continue;
      if ('start' in found) candidates.push(found);
      else candidates.push(...found);
      while (tokens.length < candidates.length) tokens.push(i);
    }
  }
  return { candidates, tokens };
}

/** Flags of the tokens from `first` on; 0 where nothing can begin. */
function beginnings(scan: Scan, first: number): Int32Array {
  const { tokens } = scan;
  const flags = new Int32Array(tokens.length - first);
  let lone = loneBefore(scan, first);
  for (let i = first; i < tokens.length; i++) {
    lone = isLone(scan, i) ? lone + 1 : 0;
    if (lone <= MOST_LONE) flags[i - first] = tokenAt(scan, i).flags | (tokenAt(scan, i + 1).gap === 0 ? GLUED : 0);
  }
  return flags;
}

/** Longer runs of lone digits and signs are no number of anything; they would take long to read. */
const MOST_LONE = 40;

function isLone({ tokens }: Scan, index: number): boolean {
  const token = tokens[index];
  return token !== undefined && token.end - token.start === 1 && (token.flags & (NUMERIC | SIGN)) !== 0;
}

function loneBefore(scan: Scan, first: number): number {
  let count = 0;
  while (count <= MOST_LONE && isLone(scan, first - 1 - count)) count++;
  return count;
}

const OFFERED: ReadonlySet<string> = new Set(['DATE', 'NAME', 'ADDRESS', 'CITY', 'ZIP']);
/** Alone in a line, or as a fact of a card. */
const OFFER = /^\s*(?:• [^:\n]{1,40}: )?\[\d{4}-\d\d-\d\dT\d\d:\d\d(?: \| [^[\]]{1,60})?\]\s*$/;

const CONTACT: ReadonlySet<string> = new Set(['PHONE', 'EMAIL', 'URL']);
/** The way to the clinic that a card offers. */
const LINK = /^\[[^[\]|\n]{1,80} \| (?:https:|tel:|mailto:)[^\s[\]|]{1,500}\]$/;

/** Whether something stands in a line that offers an appointment, or a way to the clinic. */
function isOffered({ start, end, category }: Candidate, text: string): boolean {
  const form = OFFERED.has(category) ? OFFER : CONTACT.has(category) ? LINK : undefined;
  const lineEnd = text.indexOf('\n', start);
  if (!form || (lineEnd >= 0 && lineEnd < end)) return false;
  const lineStart = text.lastIndexOf('\n', start) + 1;
  return form.test(text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd)) && (form === OFFER || start > text.indexOf('|', lineStart));
}

/** Resolved candidates as spans of the original text. */
export function spansOf(candidates: readonly Candidate[], normalized: Normalized, { categories, staff, known, offers }: Prepared): PhiSpan[] {
  const isStaff = ({ start, end, category }: Candidate) => category === 'NAME' && wordsOf(normalized.text.slice(start, end)).every((word) => staff.has(word));
  const spared = known && candidates.length > 0 ? [...normalized.text.matchAll(known)].map(({ 0: match, index }) => ({ start: index, end: index + match.length })) : [];
  const isKnown = ({ start, end }: Candidate) => spared.some((range) => range.start <= start && end <= range.end);
  return resolve(spared.length === 0 ? candidates : candidates.filter((candidate) => !isKnown(candidate)))
    .filter((candidate) => (!categories || categories.has(candidate.category)) && !(staff.size > 0 && isStaff(candidate)) && !(offers && isOffered(candidate, normalized.text)))
    .map(({ start, end, category }) => ({ start: startOf(normalized, start), end: endOf(normalized, end), category }));
}

/**
 * Finds what identifies a person: the identifiers of 45 CFR 164.514(b)(2)(i) that occur in text, and payment cards. Pure, synchronous, without
 * network; never throws.
 *
 * @example
 * detect('my ssn is 257-07-5575'); // [{ start: 10, end: 21, category: 'SSN' }]
 * detect('030481', { context: 'What is your date of birth?' }); // [{ start: 0, end: 6, category: 'DATE' }]
 *
 * @returns Spans in order, without overlaps, in UTF-16 code units.
 */
export function detect(text: string, options: DetectOptions = {}): PhiSpan[] {
  const prepared = prepare(options);
  const normalized = normalize(text);
  const { candidates } = candidatesOf(scanOf(normalized.text, [], prepared), 0, prepared);
  return spansOf(options.final ? [...candidates, ...finalOf(normalized.text, prepared)] : candidates, normalized, prepared);
}

/** What the end of a text says when nothing follows any more. */
function finalOf(text: string, prepared: Prepared): Candidate[] {
  const scan = scanOf(`${text}\n`, [], prepared);
  return candidatesOf(scan, Math.max(0, scan.tokens.length - LOOKAHEAD), prepared).candidates;
}
