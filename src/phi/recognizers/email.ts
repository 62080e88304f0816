import { isAsked } from '../cues.js';
import { DIGITS, LETTERS, NAME, NUMBER_WORD, ORDINARY, SIGN, STARTER } from '../lexicon.js';
import { found, matchAt, oneOf } from '../match.js';
import { type Recognizer, type Scan, tokenAt, wordAt } from '../scan.js';

const LOCAL = /[a-z0-9._%+'\-\u0080-\uffff]/;
const LONGEST_LOCAL = 64;
const DOMAIN = /@ {0,2}[a-z0-9\-\u0080-\uffff]{1,63}(?: {0,2}\. {0,2}[a-z0-9\-\u0080-\uffff]{1,63}){1,6}/y;
const DOMAIN_BEGUN = /@ {0,2}[a-z0-9.\-\u0080-\uffff]{0,80}$/y;
/** "h a n k @ g m a i l . c o m" */
const SPACED = /@ (?:[a-z0-9-] ){1,30}\. (?:[a-z] ){1,3}[a-z](?![a-z0-9])/y;
const SPACED_LOCAL = /(?:^|[^a-z0-9])((?:[a-z0-9._-] ){1,30})$/;
const HANDLE = /@[a-z0-9._-]{2,40}/y;

/** `name@host.tld`, and `@name` of a social network. */
export const email: Recognizer = {
  on: SIGN,
  find(scan, index) {
    const at = tokenAt(scan, index);
    if (at.word !== '@') return undefined;
    const spaced = matchAt(SPACED, scan, at.start);
    const letters = spaced && SPACED_LOCAL.exec(scan.lower.slice(Math.max(0, at.start - LONGEST_LOCAL), at.start))?.[1];
    if (spaced && letters) return found('EMAIL', 96, at.start - letters.length, letters + spaced);
    const start = localStart(scan, at.start);
    if (start === undefined) {
      const handle = matchAt(HANDLE, scan, at.start);
      return handle && at.gap > 0 && /[a-z]/.test(handle) ? found('OTHER_ID', 70, at.start, handle) : undefined;
    }
    const domain = matchAt(DOMAIN, scan, at.start) ?? matchAt(DOMAIN_BEGUN, scan, at.start);
    // "call us @ 719-555-0188"
    return domain === undefined || (scan.lower.charAt(at.start - 1) === ' ' && !/[a-z\u0080-\uffff]/.test(domain)) ? undefined : found('EMAIL', 96, start, scan.lower.slice(start, at.start) + withoutSentence(domain));
  },
};

function localStart({ lower }: Scan, at: number): number | undefined {
  const blank = lower.charAt(at - 1) === ' ' && LOCAL.test(lower.charAt(at - 2)) && lower.charAt(at + 1) === ' ' ? 1 : 0;
  let start = at - blank;
  while (start > 0 && at - start < LONGEST_LOCAL && LOCAL.test(lower.charAt(start - 1))) start--;
  while (start < at && /['.-]/.test(lower.charAt(start))) start++;
  // "2/14 @ 3p"
  return start < at - blank && (blank === 0 || /[a-z\u0080-\uffff]/.test(lower.slice(start, at))) ? start : undefined;
}

/** "… at a@b.org. Thanks": a blank after the dot ends the address, unless what follows is known to end addresses. */
function withoutSentence(domain: string): string {
  const parts = domain.split(/(?=\. )| (?=\.)/);
  let kept = parts[0] ?? '';
  for (const part of parts.slice(1)) {
    if (!TOP_LEVEL.has(part.replace(/[. ]/g, ''))) break;
    kept = domain.slice(0, domain.indexOf(part, kept.length) + part.length);
  }
  return kept;
}

const TOP_LEVEL = oneOf('com org net edu gov mil us uk ca au de fr es it mx in io co info biz me health pl nl ru br jp cn ch se dk fi pt gr ie nz za ng ph kr ar cl ua tr ro cz hu app dev');
const SPOKEN_DOT = /^(?:dot|punto|\.)$/;
const MOST_PARTS = 12;

/** "jane dot doe at gmail dot com", "jane (at) gmail (dot) com", "jane at gmail.com". */
export const spokenEmail: Recognizer = {
  on: STARTER,
  find(scan, index) {
    const { word } = tokenAt(scan, index);
    if (word !== 'at' && word !== 'arroba') return undefined;
    const start = spokenLocal(scan, index - 1);
    const sign = /^(?:sign|symbol)$/.test(wordAt(scan, index + 1)) ? index + 2 : index + 1;
    const end = spokenDomain(scan, sign) ?? askedDomain(scan, sign);
    return start === undefined || end === undefined || !isMail(scan, index, start, end) ? undefined : { start, end, category: 'EMAIL', score: 92 };
  },
};

/** "pics at example.org" is none, unless the host is one of mail, the name has parts, or mail is spoken of. */
function isMail(scan: Scan, index: number, start: number, end: number): boolean {
  const { start: at } = tokenAt(scan, index);
  const domain = scan.lower.slice(at, end);
  if (!/\w\.\w/.test(domain)) return true;
  // "the pic at photos.icloud.com/s/…"
  if (scan.lower.charAt(end) === '/') return false;
  return (
    /\W(?:gmail|yahoo|hotmail|outlook|aol|icloud|live|msn|me|proton|protonmail|comcast)\./.test(domain)
    || /[\d._-]/.test(scan.lower.slice(start, at)) || /mail|correo/.test(scan.lower.slice(Math.max(0, start - 40), start))
  );
}

function spokenLocal(scan: Scan, from: number): number | undefined {
  let i = from;
  while (/^[([{<]$/.test(wordAt(scan, i))) i--;
  let start: number | undefined;
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const token = tokenAt(scan, i);
    if (!/^[a-z0-9]/.test(token.word)) break;
    ({ start } = token);
    const joint = tokenAt(scan, i - 1);
    if (/^(?:dot|punto|underscore|dash|hyphen|plus|guion)$/.test(joint.word) || (/^[._+-]$/.test(joint.word) && token.gap === 0)) i -= 2;
    // "r underscore gupta 9"
    else if (((token.flags & NUMBER_WORD) !== 0 || /^\d{1,4}$/.test(token.word)) && joint.gap < 2 && parts < 3 && ((joint.flags & (LETTERS | ORDINARY)) === LETTERS || (joint.flags & NUMBER_WORD) !== 0) && joint.word.length > 1) i--;
    // "email is rosalie benedetti at …"
    else if (parts === 0 && token.gap === 1 && (token.flags & ORDINARY) === 0 && (joint.flags & (NAME | ORDINARY)) === NAME) i--;
    else break;
  }
  return start;
}

/** "beckyjo77 at aol", when it was asked for; "gmail is lin.ortiz at gmail". */
function askedDomain(scan: Scan, index: number): number | undefined {
  const { word, end } = tokenAt(scan, index);
  const local = tokenAt(scan, index - 2);
  const spoken = (/\d{2}$/.test(local.word) && local.word.length > 5) || /mail/.test(scan.lower.slice(Math.max(0, local.start - 30), local.start)) && ((local.flags & DIGITS) !== 0 || /^[._]$/.test(wordAt(scan, index - 3)));
  return (spoken || isAsked(scan, 'EMAIL')) && /^(?:gmail|yahoo|hotmail|outlook|aol|icloud|protonmail|comcast)$/.test(word) ? end : undefined;
}

function spokenDomain(scan: Scan, from: number): number | undefined {
  let i = from;
  let dotted = false;
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    while (/^[()[\]{}<>]$/.test(wordAt(scan, i))) i++;
    if (!/^[a-z0-9]/.test(wordAt(scan, i))) return undefined;
    if (dotted && TOP_LEVEL.has(wordAt(scan, i))) return tokenAt(scan, i).end;
    i++;
    while (/^[()[\]{}<>]$/.test(wordAt(scan, i))) i++;
    if (!SPOKEN_DOT.test(wordAt(scan, i))) return undefined;
    dotted = true;
    i++;
  }
  return undefined;
}
