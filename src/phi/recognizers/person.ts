import { likeness } from '../likeness.js';
import { CITY, DATE_CUE, isOneEdit, KIN, LETTERS, LINK, MONTH, NAME, nearOrdinary, NUMERIC, ORDINARY, PLACE, SIGN, SPEECH, UNIT } from '../lexicon.js';
import { matchAt, oneOf, tableOf } from '../match.js';
import { isAt, type Scan, type Token, tokenAt, wordAt } from '../scan.js';
import { isGiven, isWordy, opensSentence } from './name-cue.js';

/** What people have, and no flower. */
export const HAD = oneOf('croup strep flu covid rsv diarrhea pneumonia eczema seizures blood bp shots pill pills medicine rx glasses bill lab mri scan form forms records bloodwork cold back head knees teeth mother father results labs doctor fever cough rash appt appointment appointments birthday dob temp temperature date physical surgery school teacher symptoms breathing eye eyes ear ears nose throat leg legs arm foot feet stomach tummy inhaler weight pain mom dad visit medication meds prescription refill referral chart insurance test tests seizure stroke infection allergy wound dressing room bag appetite skin hip insulin oxygen catheter tube');
/** What devices keep doing. */
const DEVICES = oneOf('alarming beeping charging disconnecting dropping failing reading saying showing');
/** What follows a medicine in a sentence about who takes it. */
const OF_THINGS = oneOf('then at for and but because when with if makes made gives gave helps helped works worked do does did doesnt didnt');
/** What people do when they are unwell. */
const PERSONAL = oneOf('threw vomited puked cried cries slept sleeps woke wakes refuses refused coughs coughed limps ate choked fainted sneezed drooled swallowed bumped scraped');
/** Of these, what hardly anything else does. */
const ALWAYS_PERSONAL = /^(?:threw|vomited|puked|refuses|fainted|slept|woke|cries|cried|coughs|sneezed|drooled|choked|scraped)$/;
/** What nobody does but people. */
const HUMAN = oneOf('wears wore wheezes snores fainted slept sleeps ate eats drinks drank swallowed cried cries weighs likes loves coughs walks thinks hates');
/** What companies do as well. */
const OFTEN_HUMAN = oneOf('takes took uses used refuses refused saw told asked called went tried started stopped says said wants lost forgot got had has was is lives needs finished keeps kept gave ran hurt');
/** What people do with what is theirs. */
const NEEDS = /^(?:needs|wants|hurt|broke|lost|cut|missed|left|forgot|ran|finished|burned|bit|skipped|dropped)$/;
/** What people can do. */
const SEES = oneOf('fast like want feel stop pick cleared ready eligible supposed able see come go eat drink walk sleep talk shower swim allowed swallow stand drive travel play attend return breathe crawl due scheduled given have keep take get hear there');
/** What is said of people who are somewhere or unwell. */
const BEING = oneOf('constipated nauseous dizzy congested fussy pregnant lethargic dehydrated diabetic autistic asleep awake hospitalized diagnosed born vaccinated exposed having due turning allergic coming scheduled throwing vomiting coughing crying sleeping eating drinking waiting feeling limping teething');
/** What things follow, and people in two unknown words hardly ever: articles, what one does with things, where and when something is. */
export const BEFORE_THING = oneOf(
  'the my our your his her their its this that these those some any no every each another more which two three in on into during over via per use uses used using wear wears ' +
    'wearing eat eats ate eating drink drinks drank drinking take takes took taking buy buys bought order ordered download downloaded install installed try tried put have has had',
);
/** What is said of things. */
export const AFTER_THING = oneOf('app apps form forms card plan plans vaccine shot booster website site store department dept floor unit team brand cream gel spray drops tablets diet size sale party membership coupon coupons');
const BEFORE_PERSON = oneOf('made makes for with of from call text about tell let is dear saw');
/** What people do, and neither things nor pharmacies. */
export const ACTS = oneOf('need needs want wants fell asked asks went feels felt takes lives woke threw');
/** How what follows a subject begins. */
export const AFTER_NAME = /^(?:i|to|so|on|or|at|has|was|need|had|have|wants|got|gets|takes|went|and|&|who|but|'s|[,.?!;():<-]|says|said|btw|all|both|fell|turn(?:ed|s)|tmrw|came|lives|dob|born|mrn|from|call(?:ing|ed)|here|again|his|her?\b|she\b|aka|age|tiene|necesita|can|could|would|should|will|won'?t|did|does|threw|feels|felt|keeps|kept|started|stopped|woke|broke|goes|been|just|still|also|asked|thinks|gave|drove|brought|made|tested|speaks|picked|works|that|about|yesterday|$)/;
const BORN = oneOf('born dob');
const SPEAKS = oneOf('here speaking');
const BEFORE_CLAUSE = oneOf('and but so because bc cause think know true that when now since told today yesterday ,');
/** A birthday behind a name. */
const BIRTHDAY = /\d{1,2}(?:([-/. ])\d{1,2}\1(?:\d{4}|\d\d)(?!\d)|,(?!\d)| [a-z]{3,9} \d{4})/y;
/** What people are added to and removed from. */
const LISTS = oneOf('account chart profile insurance plan policy file family portal contacts form');
/** Likeness of a name that nothing but one word before it announces. */
const STRICT = 0.6;
/** Likeness of one that more than that announces. */
export const UNSURE = 0;

/** "Constance, mother of" */
export function isKinOf(scan: Scan, index: number): boolean {
  return isAt(scan, index, KIN) && wordAt(scan, index + 1) === 'of';
}

/** "Mina and Lucas" */
export function isWithName(scan: Scan, last: number): boolean {
  return /^(?:and|&)$/.test(wordAt(scan, last + 1)) && isSurelyName(tokenAt(scan, last + 2));
}

/** "Leilani's fever", "grayson threw up", "can Beatrix see": what is said of people, and neither of things nor companies. */
export function isPersonHere(scan: Scan, first: number, last: number, capital: boolean): boolean {
  const token = tokenAt(scan, first);
  const next = wordAt(scan, last + 1);
  if (!isSaidOfPeople(scan, first, last, next)) return false;
  if (!capital) return (token.flags & CITY) !== 0 || seemsName(token) || (last > first && seemsName(tokenAt(scan, last))) || (ALWAYS_PERSONAL.test(next) && opensSentence(scan, first));
  return next === "'s" || (token.flags & NAME) !== 0 || !nearOrdinary(token.word);
}

/** A name with the two words behind it. */
type Said = { readonly scan: Scan; readonly first: number; readonly last: number; readonly next: string; readonly second: string };
type Saying = (said: Said) => boolean;

/** What is said of people, by the word before them. */
const SAID_BEHIND = tableOf<Saying>({
  'whether if': ({ next, second }) => next === 'is' && BEING.has(second),
  'give gave': ({ next, second }) => /^(?:the|his|her|half|some|another|one)$/.test(next) && !/^(?:other|ok|okay)$/.test(second),
  let: ({ next }) => next === 'know',
  bring: ({ next }) => next === 'in',
  'add remove': ({ scan, last, next }) => (next === 'to' || next === 'from') && (LISTS.has(wordAt(scan, last + 4)) || LISTS.has(wordAt(scan, last + 3))),
  // "for Dmitry, he", "ok for Dmitry to travel", "appointment for Dmitry"
  for: ({ scan, first, last, next, second }) => (next === ',' && (/^(?:s?he|s?hes|s?he's|who)$/.test(second) || isMine(scan, last + 2))) || (next === 'to' && SEES.has(second)) || isForPerson(scan, first),
  'can could should will did does has is was': ({ scan, last, next, second }) => (SEES.has(next) && !isOfMedicine(scan, last + 2)) || (next === 'need' && second === 'to' && SEES.has(wordAt(scan, last + 3))),
});

/** What is said of people at the beginning of a clause, by the word behind them. */
const SAID_BEFORE = tableOf<Saying>({
  // "Tavrin has a rash", "had croup", "has been coughing"
  'has had got caught gets': ({ scan, last, second }) => (second === 'been' ? BEING.has(wordAt(scan, last + 3)) : HAD.has(/^an?$/.test(second) ? wordAt(scan, last + 3) : second)),
  // "is not eating", "is my mom", "is 16 weeks pregnant"
  "is was isn't isnt wasn't wasnt": ({ scan, last, second }) => BEING.has(second === 'not' || second === 'still' ? wordAt(scan, last + 3) : second) || isMine(scan, last + 2) || (isAt(scan, last + 2, NUMERIC) && isAt(scan, last + 3, UNIT) && /^(?:old|pregnant)$/.test(wordAt(scan, last + 4))),
  'says said thinks': ({ second }) => /^(?:s?he|hi|hello|hey|thanks|thank|h(?:is|er))$/.test(second),
  'takes took': ({ scan, last, second }) => /^h(?:is|er)$/.test(second) && /^(?:pill|med|insulin|nap)/.test(wordAt(scan, last + 3)),
  and: ({ second }) => second === 'i',
  fell: ({ scan, last, second }) => /^(?:down|asleep|and|from|on|at|in)$/.test(second) || /^(?:the|his|her)$/.test(wordAt(scan, last + 3)),
  'can will could': ({ second }) => /^(?:pick|drive|bring)$/.test(second),
  '( ,': ({ scan, last }) => isMine(scan, last + 2),
});

/** The same of an unknown word in small letters, where it is worth a look. */
export function isSmallPersonHere(scan: Scan, index: number): boolean {
  return (wordAt(scan, index + 1) === "'s" || SAID_BEHIND.has(wordAt(scan, index - 1)) || opensClause(scan, index)) && isPersonHere(scan, index, index, false);
}

function isSaidOfPeople(scan: Scan, first: number, last: number, next: string): boolean {
  const second = wordAt(scan, last + 2);
  if (next === "'s") return HAD.has(second) || (second.length > 4 && [...HAD].some((had) => isOneEdit(second, had)));
  if (PERSONAL.has(next) || (next === 'keeps' && second.endsWith('ing') && !DEVICES.has(second))) return true;
  // "Katharine with a K"
  if (next === 'with' && second === 'a' && wordAt(scan, last + 3).length === 1) return true;
  // "Hiroko can't swallow", "Ottis and his sister"
  if (SEES.has(second) && /^(?:can'?t|cannot|won'?t|didn'?t|couldn'?t|doesn'?t)$/.test(next)) return true;
  if (next === 'and' && (second === 'his' || second === 'her') && isAt(scan, last + 3, KIN)) return true;
  if (SAID_BEHIND.get(wordAt(scan, first - 1))?.({ scan, first, last, next, second })) return true;
  if (opensSentence(scan, first) && isPronounLater(scan, last + 1)) return true;
  return opensClause(scan, first) && ((SAID_BEFORE.get(next)?.({ scan, first, last, next, second }) ?? false) || (NEEDS.test(next) && isOnesOwn(scan, last + 2)) || isMine(scan, last + 1));
}

/** "wont settle and he": who that is has been said. */
function isPronounLater(scan: Scan, from: number): boolean {
  if (OF_THINGS.has(wordAt(scan, from)) || isAt(scan, from, LINK | DATE_CUE)) return false;
  for (let i = from; i < from + 8 && (isAt(scan, i, LETTERS) || wordAt(scan, i) === ',') && !isAt(scan, i, KIN | NAME); i++) if (/^s?he(?:'?s)?$/.test(wordAt(scan, i))) return true;
  return false;
}

/** "did it get approved", "is it due for renewal" */
function isOfMedicine(scan: Scan, index: number): boolean {
  const word = wordAt(scan, wordAt(scan, index) === 'for' ? index + 1 : index);
  return /^(?:approved|covered|denied|filled|re(?:fill|new|call))/.test(word);
}

/** "his", "a refill on her" */
function isOnesOwn(scan: Scan, from: number): boolean {
  for (let i = from; i < from + 5 && isAt(scan, i, LETTERS); i++) if (/^h(?:is|er)$/.test(wordAt(scan, i))) return true;
  return false;
}

/** "Cormac has less blood in his stool", "Barnaby uses": what is said of somebody with a capital; of a company or a drug it would be said otherwise. */
export function isSomebody(scan: Scan, first: number): boolean {
  const next = tokenAt(scan, first + 1);
  const then = wordAt(scan, first + 2);
  const previous = wordAt(scan, first - 1);
  if (next.gap !== 1 || next.capital > 0) return false;
  if (HUMAN.has(next.word) || (next.word === 'and' && then === 'i') || (next.word === 'back' && /^call(?:s|ed)?$/.test(previous))) return true;
  if (next.word === 'be' && /^(?:seen|tested|treated|checked)$/.test(then) && /^(?:can|could|should)$/.test(previous)) return true;
  if (!OFTEN_HUMAN.has(next.word)) return false;
  if (/^(?:allergic|pregnant|diabetic|autistic|nonverbal)$/.test(then) || (/^(?:takes|took|uses|refuse[sd]|saw|told|asked|went|tried|started|wants|lost|forgot|lives|needs)$/.test(next.word) && seemsName(tokenAt(scan, first)))) return true;
  for (let i = first + 3; i < first + 8 && !isAt(scan, i, SIGN); i++) if (/^h(?:is|er)$/.test(wordAt(scan, i))) return true;
  return false;
}

function isSurelyName({ flags, capital }: Token): boolean {
  return capital === 1 && (flags & (NAME | ORDINARY)) === NAME;
}

/** "my mom", "my emergency contact" */
function isMine(scan: Scan, index: number): boolean {
  return /^(?:my|our)$/.test(wordAt(scan, index)) && (isAt(scan, index + 1, KIN) || /^(?:emergency|poa|healthcare|ride|driver|primary)$/.test(wordAt(scan, index + 1)));
}

/** An unknown word with the letters of a name, that is no ordinary one with a typing error. */
export function seemsName(token: Token, least = STRICT): boolean {
  return token.flags === LETTERS && token.word.length > 2 && !isWordy(token) && likeness(token.word) > least && !nearOrdinary(token.word);
}

/** "this is for Tavrin", "appointment for Tavrin": not "a test for Lyme". */
export function isForPerson(scan: Scan, first: number): boolean {
  return wordAt(scan, first - 1) === 'for' && /^(?:is|appointment|appt|visit|asking|calling|here|note|letter|form|forms|records)$/.test(wordAt(scan, first - 2));
}

/** "Rahim Qureshi, 4/4/1979" */
export function isBeforeBirthday(scan: Scan, index: number): boolean {
  const day = wordAt(scan, index) === ',' ? index + 1 : index;
  const { flags, gap, word, start } = tokenAt(scan, day);
  return gap === 1 && (word === 'dob' || (flags & MONTH) !== 0 || matchAt(BIRTHDAY, scan, start) !== undefined);
}

/** "refill darleen foust 01/19/1953": two words that are no others, before a day of three numbers. */
export function isPairBeforeBirthday(scan: Scan, first: number): boolean {
  const day = tokenAt(scan, first + 2);
  if ((day.flags & NUMERIC) === 0 || day.gap !== 1 || !/^[-/]$/.test(wordAt(scan, first + 3)) || matchAt(BIRTHDAY, scan, day.start) === undefined) return false;
  const given = tokenAt(scan, first);
  const family = tokenAt(scan, first + 1);
  return family.gap === 1 && given.capital === family.capital && isGiven(given) && isGiven(family) && !nearOrdinary(family.word) && (seemsName(given, UNSURE) || seemsName(family, UNSURE));
}

/** "ottoline zamudio": two words without a capital of their own, both with the letters of a name. */
export function isLikelyPair(scan: Scan, first: number): boolean {
  const given = tokenAt(scan, first);
  const family = tokenAt(scan, first + 1);
  if (given.word.length < 4 || family.gap !== 1 || given.capital === 1 || family.capital !== given.capital || !isFollowed(scan, first + 1)) return false;
  if (!opensSentence(scan, first) && !isAt(scan, first - 1, ORDINARY | SIGN)) return false;
  return ((family.flags & (NAME | ORDINARY)) === NAME || seemsName(family)) && seemsName(given);
}

/** Who is called there: "call Dee 256-…", "text Ruta at (256) …". */
export function isBeforeNumber(scan: Scan, index: number): boolean {
  const { flags, word } = tokenAt(scan, /^(?:at|al|on|@)$/.test(wordAt(scan, index)) ? index + 1 : index);
  return word === '(' || ((flags & NUMERIC) !== 0 && (word.length === 3 || word.length === 10));
}

/** "Kiera: hi" */
export function isSpeaker(scan: Scan, index: number): boolean {
  return tokenAt(scan, index).gap === 2 && wordAt(scan, index + 1) === ':' && /^(?:hi|hello|hey|i|im|i'm|my|yes|no|ok|thanks|can|could)$/.test(wordAt(scan, index + 2)) && isUnknown(tokenAt(scan, index));
}

/** "its brynlees mom", "about brynlees inhaler": what somebody is or has of whom nothing is known. */
export function isOwner(scan: Scan, index: number): boolean {
  const token = tokenAt(scan, index);
  const { word } = token;
  const next = tokenAt(scan, index + 1);
  if (word.length < 5 || !word.endsWith('s') || word.endsWith('ss') || next.gap !== 1) return false;
  if ((next.flags & KIN) !== 0 && /^(?:its|is|im|i'm|am|this|as|for|,)$/.test(wordAt(scan, index - 1))) return !nearOrdinary(word);
  return HAD.has(next.word) && (opensSentence(scan, index) || isAt(scan, index - 1, LINK | SPEECH | DATE_CUE)) && seemsName({ ...token, word: word.slice(0, -1) });
}

/** Behind "and", "but" or a comma too. */
export function opensClause(scan: Scan, first: number): boolean {
  return opensSentence(scan, first) || BEFORE_CLAUSE.has(wordAt(scan, first - 1));
}

/** "June is 4," "Grace doesn't", "Chase is my middle one", "for Rose, my grandmother": what a word with a capital is a name by. */
export function isSubject(scan: Scan, first: number): boolean {
  const { word: next, gap } = tokenAt(scan, first + 1);
  const { word: then, flags } = tokenAt(scan, first + 2);
  if (gap === 2) return false;
  // "Summer (7) won't"
  if (next === '(') return (flags & NUMERIC) !== 0 && then.length < 3 && wordAt(scan, first + 3) === ')';
  // "Judith, Dale and Roger"
  if (next === ',' && (isMine(scan, first + 2) || /^aged?$/.test(then))) return true;
  if (wordAt(scan, first - 1) === ',' && isSurelyName(tokenAt(scan, first - 2)) && /^(?:and|,)$/.test(next) && isSurelyName(tokenAt(scan, first + 2))) return true;
  if (/^(?:bring|bringing|brought|pick|told|tell)$/.test(wordAt(scan, first - 1))) return true;
  if (!opensClause(scan, first)) return false;
  if (/^(?:says?|said|thinks)$/.test(next)) return /^(?:s?he|s?he'?s|it)$/.test(then);
  if (/^(?:doesn't|doesnt|won't|wont|can't|cant|hasn't|hasnt)$/.test(next)) return true;
  if ((next === 'has' || next === 'had') && (then === 'a' || then === 'an')) return HAD.has(wordAt(scan, first + 3));
  if (next !== 'is') return NEEDS.test(next) && /^h(?:is|er)$/.test(then);
  const { word: after, gap: blank } = tokenAt(scan, first + 3);
  return /^(?:my|our)$/.test(then) || ((flags & NUMERIC) !== 0 && then.length < 3 && (after === '' || blank === 2 || /^(?:[,.;]|and|but|months?|mos?|yrs?|years?|yo|weeks?)$/.test(after)));
}

export function isUnknown(token: Token): boolean {
  return token.capital === 1 && token.flags === LETTERS && token.word.length > 2 && !isWordy(token) && !nearOrdinary(token.word);
}

/** "devonta greer, born" */
export function isBornAfter(scan: Scan, index: number): boolean {
  for (let i = index + 1; i < index + 5; i++) {
    if (BORN.has(wordAt(scan, i))) return true;
    if (!isAt(scan, i, LETTERS) && wordAt(scan, i) !== ',') return false;
  }
  return false;
}

/** "hi, devonta here", "hello, devonta speaking" */
export function isHere(scan: Scan, first: number, last: number): boolean {
  return SPEAKS.has(wordAt(scan, last + 1)) && (opensSentence(scan, first) || wordAt(scan, first - 1) === ',');
}

/** "good evening, anneliese brandvold here", "hcpoa: yevgenia markova (daughter)", "tobiah renwick asked" */
export function isPairHere(scan: Scan, first: number, last: number): boolean {
  const next = tokenAt(scan, last + 1);
  if (isWordy(tokenAt(scan, last)) || wordAt(scan, first).length < 4) return false;
  return isHere(scan, first, last) || (next.word === '(' && isAt(scan, last + 2, KIN)) || (ACTS.has(next.word) && opensSentence(scan, first) && !nearOrdinary(wordAt(scan, first)));
}

/** "dont call Mike, he", "instead of Inga": with a capital inside a sentence that has few others. */
export function isAmongWords(scan: Scan, first: number, last: number): boolean {
  const next = tokenAt(scan, last + 1);
  const previous = tokenAt(scan, first - 1);
  return BEFORE_PERSON.has(previous.word) && previous.capital === 0 && tokenAt(scan, first).gap === 1 && next.capital === 0 && (next.flags & (NUMERIC | PLACE)) === 0 && !AFTER_THING.has(next.word) && isFollowed(scan, last);
}

/** "call Dee 256-…" */
export function isCalled(scan: Scan, first: number, last: number): boolean {
  return /^(?:call|text|contact|reach|phone|txt|or|and)$/.test(wordAt(scan, first - 1)) && isBeforeNumber(scan, last + 1);
}

/** What a name may be followed by comes next, or is about to. */
export function isFollowed(scan: Scan, last: number): boolean {
  const next = tokenAt(scan, last + 1);
  return AFTER_NAME.test(next.word) || next.gap === 2 || (next.end === scan.text.length && next.word.length < 3);
}
