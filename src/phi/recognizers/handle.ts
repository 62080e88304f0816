import { CATEGORY, categoryOf, COMMON, DIGITS, LABEL, LETTERS, LINK, nearOrdinary, NUMERIC, ORDINARY, startsOrdinary, STRONG } from '../lexicon.js';
import { oneOf } from '../match.js';
import { type Candidate, isAt, type Recognizer, type Scan, tokenAt, wordAt } from '../scan.js';

const ACCOUNTS = oneOf('ig username login userid handle roblox fortnite steam twitch instagram insta snapchat snap twitter tiktok skype venmo facebook discord zelle cashapp paypal reddit gamertag telegram signal wechat kik psn xbox');
const SAYS = /^(?:is|es|:|=|are|was|as)$/;
const FARTHEST = 5;

/** User names and codes without a digit: "my username is sunnygirl", "plate: MYCAR". */
export const handle: Recognizer = {
  on: CATEGORY,
  find(scan, index) {
    const cue = tokenAt(scan, index);
    const account = ACCOUNTS.has(cue.word) || (cue.word === 'screen' && wordAt(scan, index + 1) === 'name') || (cue.word === 'user' && /^(?:name|id)$/.test(wordAt(scan, index + 1)));
    const category = categoryOf(cue.flags);
    // "cashapp $jo"
    if (account && wordAt(scan, index + 1) === '$' && isAt(scan, index + 2, LETTERS)) return valueFrom(scan, index + 2, 'OTHER_ID', false);
    if (wordAt(scan, index + 2) === '/' && /^(?:user|reddit)$/.test(cue.word) && wordAt(scan, index + 1) === 'u') return valueFrom(scan, index + 3, 'OTHER_ID', false);
    if (!account && (category === undefined || (cue.flags & STRONG) === 0)) return undefined;
    let said = false;
    for (let i = index + 1; i < index + FARTHEST; i++) {
      const token = tokenAt(scan, i);
      if (SAYS.test(token.word)) said = true;
      else if ((said || (account && ((token.flags & (DIGITS | NUMERIC)) === DIGITS || (/^[._]$/.test(wordAt(scan, i + 1)) && tokenAt(scan, i + 1).gap === 0))) || (account && wordAt(scan, i + 1) === '#' && tokenAt(scan, i + 1).gap === 0) || (cue.word.startsWith('user') && (token.flags & ~DIGITS) === LETTERS && token.word.length > 3 && !nearOrdinary(token.word))) && isValue(scan, i, account)) return valueFrom(scan, i, account ? 'OTHER_ID' : (category ?? 'OTHER_ID'), !account && cue.capital === 2);
      else if ((token.flags & (LINK | LABEL)) === 0 && !/^(?:name|portal|mychart|account|code)$/.test(token.word)) return undefined;
    }
    return undefined;
  },
};

/** "amirh_az", when a user name or the like was asked for. */
export const askedHandle: Recognizer = {
  on: LETTERS,
  find(scan, index) {
    const { length } = scan.tokens;
    // "tybird"
    const { start, end, flags, word } = tokenAt(scan, index);
    if (length === 1 && scan.asked[0]?.category === 'OTHER_ID' && flags === LETTERS && word.length > 4 && !nearOrdinary(word)) return { start, end, category: 'OTHER_ID', score: 74 };
    return index === 0 && length > 2 && /^[._-]$/.test(wordAt(scan, 1)) && scan.asked[0]?.category === 'OTHER_ID' && valueFrom(scan, 0, 'OTHER_ID', false)?.end === tokenAt(scan, length - 1).end ? valueFrom(scan, 0, 'OTHER_ID', false) : undefined;
  },
};

function isValue(scan: Scan, index: number, account: boolean): boolean {
  const { flags, word, capital, end } = tokenAt(scan, index);
  const joined =
    /^[._-]$/.test(wordAt(scan, index + 1)) && tokenAt(scan, index + 1).gap === 0 && tokenAt(scan, index + 2).gap === 0
    && isAt(scan, index + 2, LETTERS | DIGITS);
  if ((word.length < 3 && !joined) || (end === scan.text.length && startsOrdinary(word))) return false;
  if (account) return (flags & DIGITS) !== 0 || ((flags & LETTERS) !== 0 && (joined || (flags & (ORDINARY & ~COMMON)) === 0) && ((flags & COMMON) === 0 || joined));
  return (flags & LETTERS) !== 0 && capital === 2 && (flags & (ORDINARY & ~CATEGORY)) === 0 && word.length > 3;
}

function valueFrom(scan: Scan, index: number, category: Candidate['category'], shouted: boolean): Candidate | undefined {
  if (shouted) return undefined;
  let last = index;
  while (last < index + 8 && /^[._#-]$/.test(wordAt(scan, last + 1)) && tokenAt(scan, last + 1).gap === 0 && tokenAt(scan, last + 2).gap === 0 && isAt(scan, last + 2, LETTERS | DIGITS)) last += 2;
  return { start: tokenAt(scan, index).start, end: tokenAt(scan, last).end, category, score: 74 };
}
