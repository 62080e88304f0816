import { isAsked } from '../cues.js';
import { isOneEdit, KIN, LABEL, LETTERS, LINK, NAME, NAME_CUE, ORDINARY, SIGN, SPEECH, TITLE } from '../lexicon.js';
import { oneOf, tableOf } from '../match.js';
import { isAt, type Scan, type Token, tokenAt, wordAt } from '../scan.js';

/**
 * How the words before announce a name. `told`: "my name is"; `kin`: "my son"; `kin-is`: "the patient is"; `title`: "Mrs."; `self`: "this is";
 * `close`: "thanks,"; `speech`: "spoke with", `frame`: words that a name may follow among many others; `described`: "a 60-year-old male,".
 */
export type NameCue = 'told' | 'kin' | 'kin-is' | 'title' | 'self' | 'close' | 'speech' | 'frame' | 'described';

/** What the word at an index says of the name behind it, by the words before. */
type Rule = (scan: Scan, at: number) => NameCue | undefined;

const SAYS = oneOf("is 's are was es : = - ? , be");
/** Between a cue and a name, and saying nothing: "my name, spelled …". */
const PASSED = oneOf('" spelled spelt');
/** Names only when something is said of them: "emergency contact: …". */
const LOOSE = oneOf('maiden called contact signed regards sincerely attn attention name named nickname names preferred');
const NOT_OF_PEOPLE = oneOf('user brand drug pet file generic company plan medication clinic doctor domain screen');
const NOT_NAMING = oneOf('the a an in by any no what which of your this that their other another wrong same');
const BEING = oneOf("is was are were be been 's hes shes");
const CLOSING = oneOf('wishes respectfully cordially warmly fondly blessings hugs truly thanks thx ty regards sincerely cheers love best gracias yours you xoxo xo appreciated merci bye bless ta goodbye ciao danke saludos atte atentamente cordialmente');
const THANKS = oneOf('thanks thank thx ty gracias appreciate');
/** What love is for, and no closing. */
const BEFORE_LOVE = oneOf('i we they to you really would also');
const SPEAKS = oneOf('told asked dear hi hello hey ask tell saw llame dile');
const SPEAKS_TO = oneOf('spoke speak talked talk talking speaking met message messaged wrote');
const DESCRIBED = oneOf('male female man woman boy girl patient pt gentleman lady m f child adult infant old yo');
/** Of forms, beside the family: "Member: …". */
const FIELDS = oneOf('witness party kin caller requester member client applicant recipient payee addressee donor student employee');
const PARTS_OF_NAME = oneOf('first last middle mi given fname lname');
const BEFORE_ANSWER = oneOf('yes yep yeah sure should under probably maybe would think');
const SENTENCE_ENDS = oneOf('. ? !');
const OPENERS = oneOf('uh um so ok okay well yes yeah oh also');
const QUOTES = oneOf('" \' ( * >');
const CLOSING_SIGNS = oneOf('- , . ! ~');
const OURS = oneOf('my our');
const FARTHEST = 8;
const MOST_PARTS = 5;

export function nameCue(scan: Scan, index: number): NameCue | undefined {
  if (answersName(scan, index) || isRelative(scan, index) || isBoth(scan, index)) return 'told';
  const at = QUOTES.has(wordAt(scan, index - 1)) ? index - 2 : index - 1;
  const cue = told(scan, at) ?? near(scan, at);
  if (cue === undefined) return closing(scan, at, index);
  return cue === 'frame' && isLast(scan, index) && !CLOSING.has(wordAt(scan, index)) ? (closing(scan, at, index) ?? cue) : cue;
}

/** A word at the end of its line, with the initial before it: "regards m. okonkwo". */
function isLast(scan: Scan, index: number): boolean {
  const { word, gap } = tokenAt(scan, wordAt(scan, index).length === 1 && wordAt(scan, index + 1) === '.' ? index + 3 : index + 1);
  return word === '' || gap === 2;
}

/** "me and lubna both" */
function isBoth(scan: Scan, index: number): boolean {
  return wordAt(scan, index + 1) === 'both' && wordAt(scan, index - 2) === 'me' && /^(?:and|&)$/.test(wordAt(scan, index - 1));
}

/** Behind nothing, a sign that ends a sentence, or "um". */
export function opensSentence(scan: Scan, first: number): boolean {
  if (first === 0 || tokenAt(scan, first).gap === 2) return true;
  const before = wordAt(scan, first - 1);
  return SENTENCE_ENDS.has(before) || (first === 1 && OPENERS.has(before) && (before !== 'um' || tokenAt(scan, 1).capital === 1));
}

/** "keiko is my daughter", "Keiko is my name" */
function isRelative(scan: Scan, index: number): boolean {
  if (!opensSentence(scan, index)) return false;
  let is = index;
  while (is < index + MOST_PARTS && (wordAt(scan, is) === '-' || isGiven(tokenAt(scan, is)))) is++;
  return is > index && wordAt(scan, is) === 'is' && OURS.has(wordAt(scan, is + 1)) && (isAt(scan, is + 2, KIN) || isAt(scan, is + 3, KIN) || wordAt(scan, is + 2) === 'name');
}

export function isGiven({ flags }: Token): boolean {
  return (flags & NAME) !== 0 || (flags & (LETTERS | ORDINARY)) === LETTERS;
}

/** Behind nothing but "yes, it's", where a name was asked for. */
function answersName(scan: Scan, index: number): boolean {
  if (index > 6 || !isAsked(scan, 'NAME')) return false;
  for (let i = 0; i < index; i++) {
    const { flags, word } = tokenAt(scan, i);
    if ((flags & (LINK | KIN | NAME_CUE)) === 0 && !/^[,:.-]/.test(word) && !BEFORE_ANSWER.has(word)) return false;
  }
  return true;
}

/** How a name is told, by the word right before it. */
const TELLS = tableOf<Rule>({
  // "LAST: Baptiste", "\"first\":\"Noelle\""
  ': "': (scan, at) => when('told', isField(scan, at)),
  // "my last name changed from Petrov to Fairweather"
  to: (scan, at) => when('told', [2, 3].some((back) => wordAt(scan, at - back) === 'from' && wordAt(scan, at - back - 1) === 'name')),
  // "I, Wendeline Nevares, consent"
  ',': (scan, at) => when('told', wordAt(scan, at - 1) === 'i' && (at === 1 || wordAt(scan, at - 2) === ',')),
  // "you have my name wrong, its Kristoffer"
  "its it's": (scan, at) => when('told', [2, 3, 4].some((back) => wordAt(scan, at - back) === 'name')),
  by: (scan, at) => when('told', /^(?:goes|go|going)$/.test(wordAt(scan, at - 1))),
});

function when(cue: NameCue, applies: boolean): NameCue | undefined {
  return applies ? cue : undefined;
}

/** "my name is", "name on the account is", "last name", "se llama". */
function told(scan: Scan, at: number): NameCue | undefined {
  const first = tokenAt(scan, at);
  const cue = TELLS.get(first.word)?.(scan, at);
  // "in the name of my son"
  if (cue !== undefined || ((first.flags & KIN) !== 0 && wordAt(scan, at - 1) === 'of' && wordAt(scan, at - 2) === 'name')) return 'told';
  let said = false;
  for (let i = at; i > at - FARTHEST; i--) {
    const { flags, word } = tokenAt(scan, i);
    if (PASSED.has(word)) continue;
    if ((flags & NAME_CUE) !== 0) return when('told', isOfPeople(scan, i) && (said || (i === at && (!LOOSE.has(word) || isNaming(scan, i)))));
    if (said && i === at - 1 && first.word === ':' && ((flags & KIN) !== 0 || FIELDS.has(word))) return 'told';
    if (SAYS.has(word) || (i === at && wordAt(scan, i - 1) === 'name' && /^(?:to|as|now|from)$/.test(word))) said = true;
    else if ((flags & (LINK | LABEL)) === 0 && !(said && (flags & ORDINARY) !== 0)) return undefined;
    if (i < at && (flags & SIGN) !== 0 && /^[-,?]$/.test(word)) return undefined;
  }
  return undefined;
}

/** Not "Preferred language: German", "user name". */
function isOfPeople(scan: Scan, index: number): boolean {
  return wordAt(scan, index + 1) !== 'language' && !NOT_OF_PEOPLE.has(wordAt(scan, index - 1));
}

function isField(scan: Scan, at: number): boolean {
  let i = at;
  while (i > at - 3 && wordAt(scan, i) === '"') i--;
  if (wordAt(scan, i) !== ':') return false;
  return PARTS_OF_NAME.has(wordAt(scan, wordAt(scan, i - 1) === '"' ? i - 2 : i - 1));
}

/** "he is called", "a woman named", "last name": not "I called", "in the name". */
function isNaming(scan: Scan, index: number): boolean {
  const previous = wordAt(scan, index - 1);
  switch (wordAt(scan, index)) {
    case 'named':
    case 'nickname':
    case 'attn':
      return true;
    case 'called':
      return BEING.has(previous);
    case 'signed':
    case 'attention':
    case 'regards':
    case 'sincerely':
      return tokenAt(scan, index + 1).capital === 1;
    case 'preferred':
      return previous === ',';
    case 'name':
      return !NOT_NAMING.has(previous) || (previous === 'the' && wordAt(scan, index - 2) === 'under');
    case 'names':
      return !NOT_NAMING.has(previous);
    default:
      return false;
  }
}

const isBehindKin: Rule = (scan, at) => when('kin', isAt(scan, at - 1, KIN));
const isSpokenTo: Rule = (scan, at) => when('speech', SPEAKS_TO.has(wordAt(scan, at - 1)));
const isSaidToBe: Rule = (scan, at) => (isAt(scan, at - 1, KIN) ? 'kin-is' : when('self', /^(?:this|here|it)$/.test(wordAt(scan, at - 1))));

/** What the word right before a name makes of it, where it is neither a title nor one of the family. */
const NEAR = tableOf<Rule>({
  '.': (scan, at) => when('title', isAt(scan, at - 1, TITLE)),
  // "my father in law farhad"
  law: (scan, at) => when('kin', /^(?:in|-)$/.test(wordAt(scan, at - 1)) && [2, 3].some((back) => isAt(scan, at - back, KIN))),
  'of de': (scan, at) => isBehindKin(scan, at) ?? when('speech', wordAt(scan, at) === 'of' && wordAt(scan, at - 1) === 'behalf'),
  // "s/o Ramesh": son of
  o: (scan, at) => when('kin', wordAt(scan, at - 1) === '/' && /^[sd]$/.test(wordAt(scan, at - 2))),
  // "gave birth to", "im mom to"
  to: (scan, at) => (wordAt(scan, at - 1) === 'birth' || (isAt(scan, at - 1, KIN) && (at < 2 || /^(?:im|i'm|am|is|a)$/.test(wordAt(scan, at - 2)))) ? 'kin' : isSpokenTo(scan, at)),
  'with con a': isSpokenTo,
  ',': (scan, at) => isBehindKin(scan, at) ?? (isAt(scan, at - 1, TITLE) && OURS.has(wordAt(scan, at - 2)) ? 'kin' : when('described', DESCRIBED.has(wordAt(scan, at - 1)))),
  under: () => 'speech',
  as: (scan, at) => when('speech', /^(?:down|listed|known|registered|saved)$/.test(wordAt(scan, at - 1))),
  by: (scan, at) => when('speech', /^(?:signed|sent|written|completed)$/.test(wordAt(scan, at - 1))),
  ':': (scan, at) => (tokenAt(scan, at - 1).gap === 2 && /^(?:to|from|cc|bcc)$/.test(wordAt(scan, at - 1)) ? 'speech' : isSaidToBe(scan, at)),
  'is are es': isSaidToBe,
  "i'm im soy it's its myself": () => 'self',
  am: (scan, at) => when('self', at < 2 || wordAt(scan, at - 1) === 'i'),
  "'s": (scan, at) => when('self', wordAt(scan, at - 1) === 'it'),
  // "named her", "calls me", "it's me"
  'me him her': (scan, at) => (wordAt(scan, at - 1) === 'named' ? 'told' : when('self', /^call(?:s|ed)?$/.test(wordAt(scan, at - 1)) || (wordAt(scan, at) === 'me' && /^(?:its|it's|'s)$/.test(wordAt(scan, at - 1))))),
  'and & y': (scan, at) => when('speech', isAt(scan, at - 1, NAME) || (tokenAt(scan, at - 1).capital === 1 && isAt(scan, at - 2, KIN))),
  there: (scan, at) => when('speech', SPEAKS.has(wordAt(scan, at - 1))),
  for: (scan, at) => when('speech', wordAt(scan, at - 1).startsWith('ask')),
});

function near(scan: Scan, at: number): NameCue | undefined {
  const { word, flags, capital } = tokenAt(scan, at);
  if ((flags & TITLE) !== 0) return 'title';
  if ((flags & KIN) !== 0) return capital < 2 && CLOSING.has(wordAt(scan, wordAt(scan, at - 1) === ',' ? at - 2 : at - 1)) ? 'close' : 'kin';
  const cue = NEAR.get(word)?.(scan, at);
  if (cue !== undefined) return cue;
  return SPEAKS.has(word) ? 'speech' : when('frame', (flags & SPEECH) !== 0);
}

function closing(scan: Scan, at: number, index: number): 'close' | undefined {
  if (isSignature(scan, at, index)) return 'close';
  let sign = at;
  while (sign > at - 3 && CLOSING_SIGNS.has(wordAt(scan, sign))) sign--;
  if (closes(scan, sign, sign < at)) return 'close';
  if (sign === at) return undefined;
  // "thanks so much for your help, …"
  for (let i = sign; i > sign - FARTHEST && isAt(scan, i, LETTERS); i--) if (THANKS.has(wordAt(scan, i))) return 'close';
  return undefined;
}

/** "-Jo" in a line of its own */
function isSignature(scan: Scan, at: number, index: number): boolean {
  if (wordAt(scan, at) !== '-' || !isAt(scan, index, NAME) || tokenAt(scan, index).capital !== 1) return false;
  const dash = wordAt(scan, at - 1) === '-' && tokenAt(scan, at).gap === 0 ? at - 1 : at;
  return tokenAt(scan, dash).gap === 2;
}

/** "Regards", "thank you", "take care", and before a sign "talk soon": not "I love". */
function closes(scan: Scan, index: number, signed: boolean): boolean {
  const word = wordAt(scan, index);
  const previous = wordAt(scan, index - 1);
  switch (word) {
    case 'care':
      return previous === 'take';
    case 'soon':
      return signed && /^(?:talk|you|u|ya)$/.test(previous);
    case 'you':
      return /^thanks?$/.test(previous);
    case 'much':
      return previous === 'so' && THANKS.has(wordAt(scan, wordAt(scan, index - 2) === 'you' ? index - 3 : index - 2));
    case 'love':
      return !BEFORE_LOVE.has(previous);
    default:
      return CLOSING.has(word) || isOneEdit(word, 'thanks');
  }
}

const ENDINGS = 'ed|[a-z]{2}in+g|ly|tion|tions|ment|ness|ous|ful|able|less|itis|emia|osis|pathy|ectomy|otomy|plasty|scopy|algia|pnea|rrhea|virus|worm|(?:d|h|k|r)ache|plegia|megaly|centesis|sclerosis|pril|olol|statin|azole|illin|mycin|sartan|dipine|cycline|zepam|prazole|oxetine|formin|tide|ically|izes|ized';
const WORDY = new RegExp(`(?:${ENDINGS})$`);
/** With a capital, "Trinity" and "Constance" are names. */
const WORDY_SMALL = new RegExp(`(?:${ENDINGS}|ity|ence|ance|ology|ism)$`);

/** Ordinary in shape: a past tense, a drug, a disease. */
export function isWordy({ word, capital }: Token): boolean {
  return (capital === 0 ? WORDY_SMALL : WORDY).test(word);
}

export function isLetters({ flags }: Token): boolean {
  return (flags & LETTERS) !== 0;
}
