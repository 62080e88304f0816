import { CITY, LETTERS, NAME, nearOrdinary, NUMERIC, ORDINARY, startsOrdinary, STREET } from '../lexicon.js';
import { type Candidate, type Scan, tokenAt, wordAt } from '../scan.js';
import { isWordy } from './name-cue.js';
import { ends, knownEnd, stateAt } from './place.js';

/** The line of an address with the city, the state and the code behind it. */
export function withPlace(scan: Scan, first: number, last: number, cued: boolean): Candidate[] {
  const start = tokenAt(scan, first).start;
  const candidates: Candidate[] = [{ start, end: tokenAt(scan, last).end, category: 'ADDRESS', score: cued ? 84 : 79 }];
  let i = last + 1;
  for (let skipped = 0; skipped < 2 && /^(?:[,.]|in|en)$/.test(wordAt(scan, i)); skipped++) i++;
  const place = cityEnd(scan, i, cued);
  if (place !== undefined && wordAt(scan, place + 1) !== ':') {
    candidates.push({ start: tokenAt(scan, i).start, end: tokenAt(scan, place).end, category: 'CITY', score: 60 });
    i = place + 1;
  }
  if (place !== undefined && isAbroad(scan, i)) {
    const { start: zipStart, end } = tokenAt(scan, i + 1);
    return [...candidates, { start: zipStart, end, category: 'ZIP', score: 59 }];
  }
  const state = stateAt(scan, i);
  let code = state === undefined ? i : state + 1;
  while (/^[,.]$/.test(wordAt(scan, code)) && code < i + 5) code++;
  const { word, flags, start: zipStart, end } = tokenAt(scan, code);
  if ((flags & NUMERIC) !== 0 && word.length === 5 && (state !== undefined || place !== undefined || code > last + 1)) candidates.push({ start: zipStart, end, category: 'ZIP', score: 59 });
  return candidates;
}

/** "VIC 3056" */
function isAbroad(scan: Scan, index: number): boolean {
  const { word, capital, flags } = tokenAt(scan, index);
  return capital === 2 && word.length < 4 && (flags & LETTERS) !== 0 && /^\d{4}$/.test(wordAt(scan, index + 1));
}

/** Index of the last token of a city after a street. */
function cityEnd(scan: Scan, from: number, cued: boolean): number | undefined {
  const known = knownEnd(scan, from);
  if (known !== undefined) return known;
  const previous = wordAt(scan, from - 1);
  const { gap, word } = tokenAt(scan, from);
  const unknown = isUnknownCity(scan, from);
  if (cued && gap === 1 && word.length > 3 && unknown && ends(scan, from)) return from;
  const separated = from > 0 && (gap === 2 || /^(?:,|in|en)$/.test(previous));
  for (let i = from; i < from + 3; i++) {
    const token = tokenAt(scan, i);
    const { flags, capital } = token;
    if ((flags & LETTERS) === 0 || ((flags & (ORDINARY & ~STREET)) !== 0 && capital !== 1 && (flags & (NAME | CITY)) === 0)) return undefined;
    const next = tokenAt(scan, i + 1);
    if (stateAt(scan, i + 1) !== undefined || (capital > 0 && (next.flags & NUMERIC) !== 0 && next.word.length === 5)) return i;
    if (!separated) continue;
    // "…, Stevenage SG1", "…, Brunswick VIC 3056", "…, Stevenage"
    if (capital > 0 && (next.gap === 1 && (isAbroad(scan, i + 1) || /^[a-z]{1,2}\d[\da-z]?$/.test(next.word)))) return i;
    if (capital > 0 && ends(scan, i) && !(next.gap === 1 && next.capital > 0 && next.word.length > 1)) return i;
    // "…, naugatuck" at the end
    const lone = previous !== ',' || (i === from && unknown && flags === LETTERS && word.length > 4 && !isWordy(token));
    if (lone && (next.word === '' || next.gap === 2 || next.word === '.') && (flags & ORDINARY) === 0 && !nearOrdinary(word)) return i;
  }
  return undefined;
}

/** A word of no list, and none that is on its way to another one. */
function isUnknownCity(scan: Scan, index: number): boolean {
  const { flags, word, end } = tokenAt(scan, index);
  return (flags & (LETTERS | ORDINARY)) === LETTERS && (end < scan.text.length || !startsOrdinary(word));
}
