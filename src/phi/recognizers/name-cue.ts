import { isOneEdit, KIN, LABEL, LETTERS, LINK, NAME, NAME_CUE, ORDINARY, SIGN, SPEECH, TITLE } from '../lexicon.js';
import { oneOf } from '../match.js';
import { type Scan, type Token, tokenAt } from '../scan.js';

/**
 * How the words before announce a name. `told`: "my name is"; `kin`: "my son"; `kin-is`: "the patient is"; `title`: "Mrs."; `self`: "this is";
 * `close`: "thanks,"; `speech`: "spoke with", `frame`: words that a name may follow among many others; `described`: "a 60-year-old male,".
 */
export type NameCue = 'told' | 'kin' | 'kin-is' | 'title' | 'self' | 'close' | 'speech' | 'frame' | 'described';

const SAYS = oneOf("is 's are was es : = - ? , be");
const IS = oneOf('is are es :');
const SELF = oneOf("i'm im soy it's its myself");
const CALLED = oneOf('me him her');
const WITH = oneOf('to with con a');
/** Names only when something is said of them: "emergency contact: …". */
const LOOSE = oneOf('maiden called contact signed regards sincerely attn attention name named nickname names preferred');
const CLOSING = oneOf('wishes respectfully cordially warmly fondly blessings hugs truly thanks thx ty regards sincerely cheers love best gracias yours you xoxo xo appreciated merci bye bless ta goodbye ciao danke saludos atte atentamente cordialmente');
const THANKS = oneOf('thanks thank thx ty gracias appreciate');
const SPEAKS = oneOf('told asked dear hi hello hey ask tell saw llame dile');
const SPEAKS_TO = oneOf('spoke speak talked talk talking speaking met message messaged wrote');
const DESCRIBED = oneOf('male female man woman boy girl patient pt gentleman lady m f child adult infant old yo');
/** Of forms, beside the family: "Member: …". */
const FIELDS = oneOf('witness party kin caller requester member client applicant recipient payee addressee donor student employee');
const OPENERS = /^(?:u[mh]|so|ok|okay|well|yes|yeah|oh|also)$/;
const FARTHEST = 8;
const MOST_PARTS = 5;

export function nameCue(scan: Scan, index: number): NameCue | undefined {
  const at = skipSigns(scan, index - 1);
  if (isAskedName(scan, index) || isRelative(scan, index) || isBoth(scan, index)) return 'told';
  const cue = told(scan, at) ?? near(scan, at);
  // "regards m. okonkwo"
  const next = tokenAt(scan, index).word.length === 1 && tokenAt(scan, index + 1).word === '.' ? index + 3 : index + 1;
  const ends = tokenAt(scan, next).word === '' || tokenAt(scan, next).gap === 2;
  return cue === undefined || (cue === 'frame' && ends && !CLOSING.has(tokenAt(scan, index).word)) ? (closing(scan, at, index) ?? cue) : cue;
}

/** "me and lubna both" */
function isBoth(scan: Scan, index: number): boolean {
  return tokenAt(scan, index + 1).word === 'both' && /^(?:and|&)$/.test(tokenAt(scan, index - 1).word) && tokenAt(scan, index - 2).word === 'me';
}

/** Behind nothing, a sign that ends a sentence, or "um". */
export function opensSentence(scan: Scan, first: number): boolean {
  return first === 0 || tokenAt(scan, first).gap === 2 || /^[.?!]$/.test(tokenAt(scan, first - 1).word) || (first === 1 && OPENERS.test(tokenAt(scan, 0).word) && (tokenAt(scan, 0).word !== 'um' || tokenAt(scan, 1).capital === 1));
}

/** "keiko is my daughter", "Keiko is my name" */
function isRelative(scan: Scan, index: number): boolean {
  if (!opensSentence(scan, index)) return false;
  let is = index;
  while (is < index + MOST_PARTS && (tokenAt(scan, is).word === '-' || isGiven(tokenAt(scan, is)))) is++;
  return is > index && tokenAt(scan, is).word === 'is' && /^(?:my|our)$/.test(tokenAt(scan, is + 1).word) && ((tokenAt(scan, is + 2).flags & KIN) !== 0 || (tokenAt(scan, is + 3).flags & KIN) !== 0 || tokenAt(scan, is + 2).word === 'name');
}

export function isGiven({ flags }: Token): boolean {
  return (flags & NAME) !== 0 || (flags & (LETTERS | ORDINARY)) === LETTERS;
}

function skipSigns(scan: Scan, index: number): number {
  const { flags, word } = tokenAt(scan, index);
  return (flags & SIGN) !== 0 && /^["'(*>]$/.test(word) ? index - 1 : index;
}

function isAskedName(scan: Scan, index: number): boolean {
  if (!scan.asked.some(({ category }) => category === 'NAME') || index > 6) return false;
  for (let i = 0; i < index; i++) {
    const { flags, word } = tokenAt(scan, i);
    if ((flags & (LINK | KIN | NAME_CUE)) === 0 && !/^[,:.-]|^(?:yes|yep|yeah|sure|should|under|probably|maybe|would|think)$/.test(word)) return false;
  }
  return true;
}

/** "my name is", "name on the account is", "last name", "se llama". */
function told(scan: Scan, at: number): 'told' | undefined {
  let said = false;
  if (isField(scan, at) || (tokenAt(scan, at).flags & KIN) !== 0 && tokenAt(scan, at - 1).word === 'of' && tokenAt(scan, at - 2).word === 'name') return 'told';
  // "my last name changed from Petrov to Fairweather"
  if (tokenAt(scan, at).word === 'to' && [2, 3].some((back) => tokenAt(scan, at - back).word === 'from' && tokenAt(scan, at - back - 1).word === 'name')) return 'told';
  // "I, Wendeline Nevares, consent"
  if (tokenAt(scan, at).word === ',' && tokenAt(scan, at - 1).word === 'i' && (at === 1 || tokenAt(scan, at - 2).word === ',')) return 'told';
  // "you have my name wrong, its Kristoffer"
  if (/^it'?s$/.test(tokenAt(scan, at).word) && [2, 3, 4].some((back) => tokenAt(scan, at - back).word === 'name')) return 'told';
  if (tokenAt(scan, at).word === 'by' && /^(?:goes|go|going)$/.test(tokenAt(scan, at - 1).word)) return 'told';
  for (let i = at; i > at - FARTHEST; i--) {
    const token = tokenAt(scan, i);
    if (token.word === '"') continue;
    if ((token.flags & NAME_CUE) !== 0) {
      // "Preferred language: German"
      if (tokenAt(scan, i + 1).word === 'language') return undefined;
      if (/^(?:user|brand|drug|pet|file|generic|company|plan|medication|clinic|doctor|domain|screen)$/.test(tokenAt(scan, i - 1).word)) return undefined;
      return said || (i === at && (!LOOSE.has(token.word) || isNaming(scan, i))) ? 'told' : undefined;
    }
    if (((token.flags & KIN) !== 0 || FIELDS.has(token.word)) && said && i === at - 1 && tokenAt(scan, at).word === ':') return 'told';
    if (SAYS.has(token.word) || (i === at && /^(?:to|as|now|from)$/.test(token.word) && tokenAt(scan, i - 1).word === 'name')) said = true;
    else if ((token.flags & (LINK | LABEL)) === 0 && !/^spel(?:led|t)$/.test(token.word) && !(said && (token.flags & ORDINARY) !== 0)) return undefined;
    if (i < at && (token.flags & SIGN) !== 0 && /^[-,?]$/.test(token.word)) return undefined;
  }
  return undefined;
}

/** "LAST: Baptiste", "\"first\":\"Noelle\"" */
function isField(scan: Scan, at: number): boolean {
  let i = at;
  while (i > at - 3 && tokenAt(scan, i).word === '"') i--;
  if (tokenAt(scan, i).word !== ':') return false;
  i--;
  if (tokenAt(scan, i).word === '"') i--;
  return /^(?:first|last|middle|mi|given|fname|lname)$/.test(tokenAt(scan, i).word);
}

/** "he is called", "a woman named", "last name": not "I called", "in the name". */
function isNaming(scan: Scan, index: number): boolean {
  const { word } = tokenAt(scan, index);
  const previous = tokenAt(scan, index - 1);
  if (word === 'called') return /^(?:is|was|are|were|be|been|'s|hes|shes)$/.test(previous.word);
  if (word === 'named' || word === 'nickname') return true;
  if (word === 'attn') return true;
  if (/^(?:signed|attention|regards|sincerely)$/.test(word)) return tokenAt(scan, index + 1).capital === 1;
  if (word === 'preferred') return previous.word === ',';
  if (word === 'name' && previous.word === 'the' && tokenAt(scan, index - 2).word === 'under') return true;
  if (word === 'name' || word === 'names') return !/^(?:the|a|an|in|by|any|no|what|which|of|your|this|that|their|other|another|wrong|same)$/.test(previous.word);
  return false;
}

function near(scan: Scan, at: number): NameCue | undefined {
  const token = tokenAt(scan, at);
  const previous = tokenAt(scan, at - 1);
  if (CALLED.has(token.word) && previous.word === 'named') return 'told';
  if (token.word === '.' && (previous.flags & TITLE) !== 0) return 'title';
  if ((token.flags & TITLE) !== 0) return 'title';
  // "my father in law farhad"
  if (token.word === 'law' && /^(?:in|-)$/.test(previous.word) && [2, 3].some((back) => (tokenAt(scan, at - back).flags & KIN) !== 0)) return 'kin';
  if ((token.flags & KIN) !== 0) return CLOSING.has(previous.word === ',' ? tokenAt(scan, at - 2).word : previous.word) && token.capital < 2 ? 'close' : 'kin';
  if ((token.word === 'to' && previous.word === 'birth') || (/^(?:of|de)$/.test(token.word) && (previous.flags & KIN) !== 0) || (token.word === 'o' && previous.word === '/' && /^[sd]$/.test(tokenAt(scan, at - 2).word)) || (token.word === 'to' && (previous.flags & KIN) !== 0 && (at < 2 || /^(?:im|i'm|am|is|a)$/.test(tokenAt(scan, at - 2).word)))) return 'kin';
  if (token.word === ',' && ((previous.flags & KIN) !== 0 || ((previous.flags & TITLE) !== 0 && /^(?:my|our)$/.test(tokenAt(scan, at - 2).word)))) return 'kin';
  if (token.word === 'under' || (token.word === 'as' && /^(?:down|listed|known|registered|saved)$/.test(previous.word)) || (token.word === 'of' && previous.word === 'behalf') || (token.word === 'by' && /^(?:signed|sent|written|completed)$/.test(previous.word)) || (token.word === ':' && previous.gap === 2 && /^(?:to|from|cc|bcc)$/.test(previous.word))) return 'speech';
  if ((token.word === ',' && DESCRIBED.has(previous.word))) return 'described';
  if (IS.has(token.word)) {
    if ((previous.flags & KIN) !== 0) return 'kin-is';
    if (/^(?:this|here|it)$/.test(previous.word)) return 'self';
  }
  if (
    SELF.has(token.word) || (token.word === 'am' && (previous.word === 'i' || at < 2))
    || (CALLED.has(token.word) && (/^call(?:s|ed)?$/.test(previous.word) || (token.word === 'me' && /^(?:its|it's|'s)$/.test(previous.word)))) || (token.word === "'s" && previous.word === 'it')
  ) {
    return 'self';
  }
  if (/^(?:and|&|y)$/.test(token.word) && ((previous.flags & NAME) !== 0 || (previous.capital === 1 && (tokenAt(scan, at - 2).flags & KIN) !== 0))) return 'speech';
  if (SPEAKS.has(token.word) || (token.word === 'there' && SPEAKS.has(previous.word)) || (token.word === 'for' && previous.word.startsWith('ask')) || (WITH.has(token.word) && SPEAKS_TO.has(previous.word))) return 'speech';
  return (token.flags & SPEECH) !== 0 ? 'frame' : undefined;
}

function closing(scan: Scan, at: number, index: number): 'close' | undefined {
  // "-Jo" in a line of its own
  const dash = tokenAt(scan, at - 1).word === '-' && tokenAt(scan, at).gap === 0 ? at - 1 : at;
  if (tokenAt(scan, at).word === '-' && tokenAt(scan, dash).gap === 2 && (tokenAt(scan, index).flags & NAME) !== 0 && tokenAt(scan, index).capital === 1) return 'close';
  let sign = at;
  while (sign > at - 3 && (tokenAt(scan, sign).flags & SIGN) !== 0 && /^[-,.!~]$/.test(tokenAt(scan, sign).word)) sign--;
  const token = tokenAt(scan, sign);
  if ((token.word === 'care' && tokenAt(scan, sign - 1).word === 'take') || (token.word === 'soon' && sign < at && /^(?:talk|you|u|ya)$/.test(tokenAt(scan, sign - 1).word))) return 'close';
  if ((CLOSING.has(token.word) || isOneEdit(token.word, 'thanks')) && (token.word !== 'you' || /^thanks?$/.test(tokenAt(scan, sign - 1).word)) && (token.word !== 'love' || !/^(?:i|we|they|to|you|really|would|also)$/.test(tokenAt(scan, sign - 1).word))) return 'close';
  if (sign === at) return undefined;
  // "thanks so much for your help, …"
  for (let i = sign; i > sign - FARTHEST && (tokenAt(scan, i).flags & LETTERS) !== 0; i--) if (THANKS.has(tokenAt(scan, i).word)) return 'close';
  return undefined;
}

/** Ordinary in shape: a past tense, a drug, a disease. */
export function isWordy({ word, capital }: Token): boolean {
  return (capital === 0 && /(?:ity|ence|ance|ology|ism)$/.test(word)) || /(?:ed|[a-z]{2}in+g|ly|tion|tions|ment|ness|ous|ful|able|less|itis|emia|osis|pathy|ectomy|otomy|plasty|scopy|algia|pnea|rrhea|virus|worm|(?:d|h|k|r)ache|plegia|megaly|centesis|sclerosis|pril|olol|statin|azole|illin|mycin|sartan|dipine|cycline|zepam|prazole|oxetine|formin|tide|ically|izes|ized)$/.test(word);
}

export function isLetters({ flags }: Token): boolean {
  return (flags & LETTERS) !== 0;
}
