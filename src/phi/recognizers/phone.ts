import { isNanp } from '../checksums.js';
import { before, isAmount, isOpen } from '../cues.js';
import { categoryOf, NUMERIC, SIGN } from '../lexicon.js';
import { digitsOf, endsWord, found, matchAt } from '../match.js';
import { type Candidate, type NearCue, type Recognizer, type Scan, tokenAt, wordAt } from '../scan.js';

const TEN = /(?:\+?1[ ./-]{0,3})?(?:\(\d{3}\)|\d{3})[ ./-]{0,3}\d{3}[ .-]{0,3}\d{4}(?!\d)/y;
const SEVEN = /\d{3}[-. ]\d{4}(?![\d-])/y;
const ABROAD = /\+\d{1,3}(?:[ .-]{0,3}\(?\d{1,5}\)?){2,7}(?!\d)/y;
const ANY = /\+?(?:\(\d{1,5}\)?[ ./-]{0,3})?\d{0,15}(?:[ ./-]{1,3}\(?\d{1,8}\)?){0,7}(?!\d)/y;
const EXTENSION = /,? {0,2}(?:x|ext|extn|extension|ext\.|option|opt)[.:]? {0,2}#?\d{1,7}(?!\d)/y;
/** Emergency and information lines. */
const SHORT = /^(?:[2-9]11|988)$/;
/** First digits of a number of ten or eleven, in groups or not. */
const MAY_BEGIN = /^(?:[+(1]|1?\d{3}|1?\d{6}|1?\d{10})$/;
/** "my numbers were 118 124 131 109" */
const READINGS = /^\d{2,3}(?: \d{2,3}){3,}$/;
const FEWEST = 7;
const MOST = 15;

/** Telephone and fax numbers: of the North American plan by their shape, others by a cue or their country code. */
export const phone: Recognizer = {
  on: NUMERIC | SIGN,
  find(scan, index) {
    const { start, flags, gap, word } = tokenAt(scan, index);
    if ((flags & SIGN) !== 0 && word !== '+' && word !== '(') return undefined;
    if (gap === 0 && /[-\w+(./@#]/.test(scan.lower.charAt(start - 1)) && /[-\d+(./@]/.test(scan.lower.charAt(start - 1)) && !/^.?[a-z:][.-]$/.test(scan.lower.slice(Math.max(0, start - 3), start))) return undefined;
    const shaped = byShape(scan, index, start);
    const candidate = shaped ?? byCue(scan, index, start);
    return candidate && withExtension(scan, candidate);
  },
};

function byShape(scan: Scan, index: number, start: number): Candidate | undefined {
  const { word } = tokenAt(scan, index);
  const abroad = word === '+' ? matchAt(ABROAD, scan, start) : undefined;
  if (abroad && isLength(abroad, 8)) return found(before(scan, index).cue?.category === 'FAX' ? 'FAX' : 'PHONE', 91, start, abroad);
  const ten = MAY_BEGIN.test(word) ? matchAt(TEN, scan, start) : undefined;
  if (ten === undefined || !endsOrExtends(scan, start + ten.length)) return undefined;
  const digits = digitsOf(ten);
  const spaced = /\d[^\d]+\d/.test(ten);
  const { cue, vital } = before(scan, index);
  if (vital || (!spaced && isAmountAfter(scan, index, start + ten.length))) return undefined;
  const named = isPhone(cue);
  if (!spaced && !isNanp(digits) && !named) return undefined;
  if (scan.lower.charAt(start + ten.length) === '-') return undefined;
  return found(cue?.category === 'FAX' ? 'FAX' : 'PHONE', named ? 90 : isNanp(digits) ? 72 : 58, start, ten);
}

function byCue(scan: Scan, index: number, start: number): Candidate | undefined {
  const { word } = tokenAt(scan, index);
  // "ext 4417", of a number that is known
  if (word.length > 2 && word.length < 6 && /^ext(?:n|ension)?$/.test(tokenAt(scan, /^[.:#]$/.test(wordAt(scan, index - 1)) ? index - 2 : index - 1).word) && !isAmount(scan, index)) return found('PHONE', 66, start, word);
  // "ph 7.5"
  if (word.length < 3 && isAmount(scan, index)) return undefined;
  const { cue, vital } = before(scan, index);
  const alone = tokenAt(scan, index).gap === 2 && wordAt(scan, index + 1) === '-' && wordAt(scan, index + 2).length === 4 && (wordAt(scan, index + 3) === '' || tokenAt(scan, index + 3).gap === 2);
  if ((alone || /^(?:at|try)$/.test(wordAt(scan, index - 1)) || isReached(scan, index)) && matchAt(SEVEN, scan, start)) return found('PHONE', 76, start, scan.lower.slice(start, start + 8));
  if (!isPhone(cue) || vital || cue.distance > 3 || SHORT.test(wordAt(scan, index))) return undefined;
  const category = cue.category === 'FAX' ? 'FAX' : 'PHONE';
  const any = matchAt(ANY, scan, start)?.replace(/[^\d)]+$/, '') ?? '';
  if (any === '' || (!cue.strong && READINGS.test(any))) return undefined;
  // "covid shot number 6"
  const counted = !cue.strong && wordAt(scan, index - 1) === 'number';
  const open = isOpen(scan, start + any.length) && cue.distance === 0 && (cue.strong || (cue.labelled && !counted) || digitsOf(any).length > 2);
  const seven = matchAt(SEVEN, scan, start);
  if (seven && cue.distance < 3 && !/^\D*(?:\d\D*){9,11}$/.test(any)) return found(category, 76, start, seven);
  const enough =
    isLength(any, FEWEST) && (cue.strong || cue.labelled || cue.distance === 0) && endsOrExtends(scan, start + any.length)
    && !isAmountAfter(scan, index, start + any.length);
  if (!enough && !(open && digitsOf(any).length <= MOST)) return undefined;
  return found(category, cue.strong ? 82 : 66, start, any);
}

/** "555-0132 is my cell", "i can be reached on 555-0132" */
function isReached(scan: Scan, index: number): boolean {
  if (wordAt(scan, index - 1) === 'on') return wordAt(scan, index - 2) === 'reached';
  if (wordAt(scan, index + 3) !== 'is' || tokenAt(scan, index + 2).gap > 0) return false;
  return [5, 6].some((ahead) => categoryOf(tokenAt(scan, index + ahead).flags) === 'PHONE');
}

function withExtension(scan: Scan, candidate: Candidate): Candidate {
  const extension = matchAt(EXTENSION, scan, candidate.end);
  return extension === undefined ? candidate : { ...candidate, end: candidate.end + extension.length };
}

function isPhone(cue: NearCue | undefined): cue is NearCue {
  return cue !== undefined && (cue.category === 'PHONE' || cue.category === 'FAX');
}

function isLength(text: string, fewest: number): boolean {
  const { length } = digitsOf(text);
  return length >= fewest && length <= MOST;
}

function endsOrExtends(scan: Scan, end: number): boolean {
  return endsWord(scan, end) || scan.lower.charAt(end) === 'x';
}

function isAmountAfter(scan: Scan, index: number, end: number): boolean {
  let last = index;
  while (tokenAt(scan, last + 1).end > 0 && tokenAt(scan, last + 1).end <= end) last++;
  return isAmount(scan, index, last);
}
