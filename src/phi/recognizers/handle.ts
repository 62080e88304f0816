import { CATEGORY, categoryOf, DIGITS, LABEL, LETTERS, LINK, nearOrdinary, NUMERIC, ORDINARY, startsOrdinary, STRONG } from '../lexicon.js';
import { oneOf, tableOf } from '../match.js';
import { type Candidate, isAt, type Recognizer, type Scan, tokenAt, wordAt } from '../scan.js';
import type { PhiCategory } from '../category.js';

const ACCOUNTS = oneOf('ig username login userid handle roblox fortnite steam twitch instagram insta snapchat snap twitter tiktok skype venmo facebook discord zelle cashapp paypal reddit gamertag telegram signal wechat kik psn xbox');
/** Those that are one with the word behind them only. */
const ACCOUNT_WITH: ReadonlyMap<string, ReadonlySet<string>> = new Map([['screen', oneOf('name')], ['user', oneOf('name id')]]);
const SAYS = oneOf('is es : = are was as');
/** Between a cue and its value, and saying nothing. */
const PASSED = oneOf('name portal mychart account code');
const JOINTS = oneOf('. _ -');
/** Within a value; a number sign as in "jo#4417". */
const PARTS = oneOf('. _ # -');
const FARTHEST = 5;
const MOST_PARTS = 4;
const SHORTEST = 3;

/** What a word says of the value behind it. */
type Announced = { readonly category: PhiCategory; readonly account: boolean; readonly shouted: boolean; readonly user: boolean };

/** User names and codes without a digit: "my username is sunnygirl", "plate: MYCAR". */
export const handle: Recognizer = {
  on: CATEGORY,
  find(scan, index) {
    const sign = SIGNS.get(wordAt(scan, index + 1))?.(scan, index);
    if (sign !== undefined) return valueFrom(scan, sign, 'OTHER_ID');
    const announced = announcedAt(scan, index);
    if (announced === undefined) return undefined;
    let said = false;
    for (let i = index + 1; i < index + FARTHEST; i++) {
      if (SAYS.has(wordAt(scan, i))) said = true;
      else if ((said || seemsHandle(scan, i, announced)) && isValue(scan, i, announced.account)) return announced.shouted ? undefined : valueFrom(scan, i, announced.category);
      else if (!isAt(scan, i, LINK | LABEL) && !PASSED.has(wordAt(scan, i))) return undefined;
    }
    return undefined;
  },
};

/** Where a value begins that a sign announces: "cashapp $jo", "reddit u/jo". */
const SIGNS = tableOf<(scan: Scan, index: number) => number | undefined>({
  $: (scan, index) => (isAccount(scan, index) && isAt(scan, index + 2, LETTERS) ? index + 2 : undefined),
  u: (scan, index) => (wordAt(scan, index + 2) === '/' && /^(?:user|reddit)$/.test(wordAt(scan, index)) ? index + 3 : undefined),
});

function announcedAt(scan: Scan, index: number): Announced | undefined {
  const { flags, word, capital } = tokenAt(scan, index);
  const user = word.startsWith('user');
  if (isAccount(scan, index)) return { category: 'OTHER_ID', account: true, shouted: false, user };
  const category = categoryOf(flags);
  return category === undefined || (flags & STRONG) === 0 ? undefined : { category, account: false, shouted: capital === 2, user };
}

function isAccount(scan: Scan, index: number): boolean {
  const word = wordAt(scan, index);
  return ACCOUNTS.has(word) || (ACCOUNT_WITH.get(word)?.has(wordAt(scan, index + 1)) ?? false);
}

/** Without "is" before it: "insta jo4417", "ig jo.lee", "discord jo#4417", "username sunnygirl". */
function seemsHandle(scan: Scan, index: number, { account, user }: Announced): boolean {
  const { flags, word } = tokenAt(scan, index);
  const sign = tokenAt(scan, index + 1);
  if (account && ((flags & (DIGITS | NUMERIC)) === DIGITS || (sign.gap === 0 && /^[._#]$/.test(sign.word)))) return true;
  return user && (flags & ~DIGITS) === LETTERS && word.length > SHORTEST && !nearOrdinary(word);
}

/** "amirh_az", when a user name or the like was asked for. */
export const askedHandle: Recognizer = {
  on: LETTERS,
  find(scan, index) {
    if (index > 0 || scan.asked[0]?.category !== 'OTHER_ID') return undefined;
    const { flags, word } = tokenAt(scan, 0);
    const { length } = scan.tokens;
    // "tybird"
    if (length === 1) return flags === LETTERS && word.length > SHORTEST + 1 && !nearOrdinary(word) ? valueFrom(scan, 0, 'OTHER_ID') : undefined;
    const value = length > 2 && JOINTS.has(wordAt(scan, 1)) ? valueFrom(scan, 0, 'OTHER_ID') : undefined;
    return value?.end === tokenAt(scan, length - 1).end ? value : undefined;
  },
};

function isValue(scan: Scan, index: number, account: boolean): boolean {
  const { flags, word, end } = tokenAt(scan, index);
  const joined = goesOn(scan, index, JOINTS);
  if ((word.length < SHORTEST && !joined) || (end === scan.text.length && startsOrdinary(word))) return false;
  return account ? isOfAccount(flags, joined) : isCode(scan, index);
}

function isOfAccount(flags: number, joined: boolean): boolean {
  return (flags & DIGITS) !== 0 || ((flags & LETTERS) !== 0 && (joined || (flags & ORDINARY) === 0));
}

/** "MYCAR" */
function isCode(scan: Scan, index: number): boolean {
  const { flags, word, capital } = tokenAt(scan, index);
  return (flags & LETTERS) !== 0 && capital === 2 && (flags & (ORDINARY & ~CATEGORY)) === 0 && word.length > SHORTEST;
}

/** Whether a sign and more letters or digits follow without a blank. */
function goesOn(scan: Scan, index: number, signs: ReadonlySet<string>): boolean {
  return signs.has(wordAt(scan, index + 1)) && tokenAt(scan, index + 1).gap === 0 && tokenAt(scan, index + 2).gap === 0 && isAt(scan, index + 2, LETTERS | DIGITS);
}

function valueFrom(scan: Scan, index: number, category: PhiCategory): Candidate {
  let last = index;
  for (let parts = 0; parts < MOST_PARTS && goesOn(scan, last, PARTS); parts++) last += 2;
  return { start: tokenAt(scan, index).start, end: tokenAt(scan, last).end, category, score: 74 };
}
