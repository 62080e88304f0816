import { before } from '../cues.js';
import { NUMBER_VALUES, NUMBER_WORD, NUMERIC } from '../lexicon.js';
import { type Candidate, type Recognizer, type Scan, type Token, tokenAt } from '../scan.js';
import type { PhiCategory } from '../category.js';

const JOINT = /^(?:dash|hyphen|space|minus|guion|then|area|[-,.()/])$/;
const MOST_TOKENS = 30;
const TELLING = 7;

type Run = { readonly end: number; readonly digits: string; readonly words: number; readonly tokens: number };

/** Numbers read out: "five five five, two oh one…", "5 5 5 2 0 1 …". */
export const spelled: Recognizer = {
  on: NUMBER_WORD | NUMERIC,
  find(scan, index) {
    const token = tokenAt(scan, index);
    if (
      !isPart(token) || isPart(tokenAt(scan, index - 1)) || (JOINT.test(tokenAt(scan, index - 1).word) && isPart(tokenAt(scan, index - 2)))
    ) {
      return undefined;
    }
    const run = runFrom(scan, index);
    if (run.words === 0 && (run.tokens < TELLING || '0123456789012'.includes(run.digits))) return undefined;
    if (run.words > 0 && run.tokens < 3) return undefined;
    return judge(scan, index, token.start, run);
  },
};

function judge(scan: Scan, index: number, start: number, { end, digits, words }: Run): Candidate | undefined {
  const { cue, vital } = before(scan, index);
  const cued = cue !== undefined && cue.distance < 2 && !/^(?:DATE|NAME|AGE|CITY|ADDRESS)$/.test(cue.category);
  if (vital || digits.length < (cued ? (cue.strong ? 3 : 4) : TELLING) || (words < 3 && words > 0 && !cued)) return undefined;
  return { start, end, category: cued ? cue.category : byLength(digits.length), score: cued ? 89 : 65 };
}

function byLength(length: number): PhiCategory {
  if (length === 9) return 'SSN';
  if (length > 12) return 'CARD';
  return length === 7 || length === 10 || length === 11 ? 'PHONE' : 'OTHER_ID';
}

function isPart({ flags, word }: Token): boolean {
  if ((flags & NUMERIC) !== 0) return word.length === 1;
  return (
    (flags & NUMBER_WORD) !== 0 && !/(?:st|nd|rd|th)$/.test(word) && (NUMBER_VALUES.get(word) ?? 0) < 1000 && word !== 'first'
    && word !== 'second' && word !== 'third'
  );
}

function runFrom(scan: Scan, index: number): Run {
  let digits = '';
  let words = 0;
  let tokens = 0;
  let end = tokenAt(scan, index).end;
  let times = 1;
  for (let i = index; i < index + MOST_TOKENS; i++) {
    const token = tokenAt(scan, i);
    if (i > index && token.gap === 2) break;
    if (isPart(token) || (words > 0 && (token.flags & NUMERIC) !== 0 && token.word.length < 5)) {
      const value = NUMBER_VALUES.get(token.word);
      tokens++;
      if (value !== undefined) words++;
      ({ end } = token);
      if (value !== undefined && value < 0) times = -value;
      else {
        digits += value === 100 ? '00' : (value === undefined ? token.word : String(value)).repeat(times);
        times = 1;
      }
    } else if (!JOINT.test(token.word)) break;
  }
  return { end, digits, words, tokens };
}
