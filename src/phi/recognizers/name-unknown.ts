import { CITY, KIN, nearOrdinary, NUMERIC, ORDINARY, SIGN, SPEECH } from '../lexicon.js';
import { isAt, type Scan, type Token, tokenAt, wordAt } from '../scan.js';
import { isWordy, type NameCue, opensSentence } from './name-cue.js';
import { hasKnownName, isEndOfMessage, isInverted } from './name-run.js';
import { ACTS, AFTER_THING, BEFORE_THING, isAmongWords, isBeforeBirthday, isBeforeNumber, isCalled, isFollowed, isForPerson, isHere, isKinOf, isLikelyPair, isOwner, isPairBeforeBirthday, isPairHere, isPersonHere, isSomebody, isSpeaker, isUnknown, isWithName, seemsName, UNSURE } from './person.js';

/** Words from `first` to `last` of which the first is in no list. */
type Run = {
  readonly scan: Scan;
  readonly first: number;
  readonly last: number;
  readonly token: Token;
  readonly previous: Token;
  readonly next: Token;
  readonly several: boolean;
  readonly capital: boolean;
  /** Of the shape of an ordinary word. */
  readonly wordy: boolean;
  readonly followed: boolean;
};

type Rule = { readonly score: number; readonly applies: (run: Run) => boolean };

/** "34F", "34yo" */
const AGED = /^\d{1,2}(?:yo|yr|y|f|m)$/;

/** When unknown words are a name, by what announces them. */
const RULES: Readonly<Record<Exclude<NameCue, 'told'> | 'nothing', Rule>> = {
  title: { score: 64, applies: (run) => run.capital || isTitled(run) || seems(run) },
  kin: { score: 62, applies: isRelative },
  'kin-is': { score: 60, applies: (run) => (run.capital && !run.wordy) || isPair(run) || (run.followed && seems(run)) },
  self: { score: 60, applies: isSelf },
  close: { score: 60, applies: isClosing },
  speech: { score: 58, applies: isSpokenOf },
  described: { score: 58, applies: ({ capital, several }) => capital && several },
  frame: { score: 55, applies: isFramed },
  nothing: { score: 55, applies: isNameAlone },
};

export function judgeUnknown(scan: Scan, first: number, last: number, cue: Exclude<NameCue, 'told'> | undefined): number {
  const token = tokenAt(scan, first);
  const run: Run = {
    scan, first, last, token, previous: tokenAt(scan, first - 1), next: tokenAt(scan, last + 1), several: last > first, capital: token.capital === 1, wordy: isWordy(token), followed: isFollowed(scan, last),
  };
  if (!run.several && (isOwner(scan, first) || isSpeaker(scan, first))) return 60;
  if (!run.wordy && (cue === 'kin' ? isBeforeNumber(scan, last + 1) : isSomebodyCalled(run))) return 58;
  if ((cue === undefined || cue === 'frame') && isUnannounced(run)) return 55;
  if (run.several && !run.wordy && (isPairHere(scan, first, last) || isLikelyPair(scan, first))) return 55;
  const { score, applies } = RULES[cue ?? 'nothing'];
  return applies(run) ? score : 0;
}

/** No ordinary word, nor one with a typing error. */
function isPlain({ token, wordy }: Run): boolean {
  return !wordy && token.word.length > 2 && !nearOrdinary(token.word);
}

/** Of the first word or the last the letters are those of a name. */
function seems({ scan, token, last, several }: Run): boolean {
  return seemsName(token) || (several && seemsName(tokenAt(scan, last)));
}

/** With a name of the gazetteer behind it. */
function isPair({ scan, first, last, several }: Run): boolean {
  return several && hasKnownName(scan, first + 1, last);
}

/** "call Dee 256-…" */
function isSomebodyCalled(run: Run): boolean {
  const { scan, first, last, capital, several, token } = run;
  return isCalled(scan, first, last) && (capital || several || (token.flags & CITY) !== 0 || seems(run));
}

/** What nothing but people would be said of. */
function isUnannounced(run: Run): boolean {
  const { scan, first, last, token, previous, several, capital, wordy } = run;
  if (wordy) return false;
  if (several) return isPersonHere(scan, first, last, capital) || isPairBeforeBirthday(scan, first);
  if (token.word.length < 3) return false;
  return isPersonHere(scan, first, last, capital) || (capital && (isWithName(scan, last) || (isSomebody(scan, first) && !BEFORE_THING.has(previous.word) && isPlain(run))));
}

/** "mr okafor": not "the nurse okays". */
function isTitled(run: Run): boolean {
  return run.token.word.length > 1 && /^(?:mr|mrs|ms|dr|\.|senor|senora|mister|miss)$/.test(run.previous.word) && isPlain(run);
}

/** "my son tavrin", "my daughter Xiomara needs", "mother of yevgenia" */
function isRelative(run: Run): boolean {
  const { token, previous, next, several, capital, wordy, followed } = run;
  if ((capital && (!wordy || (followed && previous.capital === 0))) || isPair(run)) return true;
  if ((followed || /(?:ed|s)$/.test(next.word)) && (next.word !== '' || several) && (capital || !token.word.endsWith('s')) && isPlain(run)) return true;
  return (followed && seems(run)) || seemsName(token, previous.word === 'of' ? UNSURE : undefined);
}

/** "this is Tavrin", "im tomasz from": not "it's throbbing". */
function isSelf(run: Run): boolean {
  const { scan, first, last, token, previous, next, several, capital, wordy, followed } = run;
  if (isPair(run) || (several && capital && !wordy)) return true;
  const greets = isGreeting(scan, first, next.word);
  if (greets && ((next.flags & KIN) !== 0 || /^(?:again|here|calling|from|pls|please|i|im|i'm|my|can|could)$/.test(next.word)) && isPlain(run)) return true;
  if ((several || (next.word === '' && isAt(scan, first - 2, SPEECH))) && greets && seemsName(token)) return true;
  if (!followed) return false;
  // "my friends call me tavrin"
  if (previous.word === 'me' && /^calls?$/.test(wordAt(scan, first - 2)) && seemsName(token, UNSURE)) return true;
  if (capital && !wordy && (/^(?:from|calling)$/.test(next.word) || (greets && seemsName(token, UNSURE)))) return true;
  return isOfPerson(scan, first - 1) && ((capital && !wordy) || seems(run) || (several && (seemsName(token, UNSURE) || seemsName(tokenAt(scan, last), UNSURE))));
}

/** "thanks, tavrin" at the end of the message. */
function isClosing(run: Run): boolean {
  const { scan, first, last, token: { word }, previous, several, capital, wordy } = run;
  if (last - first > 2 || !(isEndOfMessage(scan, last) || isWithName(scan, last))) return false;
  if (several && (capital || word.length === 1 || (!wordy && word.length > 3))) return true;
  return (capital && (word.length === 2 || (!wordy && previous.word === ','))) || isPlain(run);
}

/** "spoke with Tavrin", "tell tavrin that" */
function isSpokenOf(run: Run): boolean {
  const { token, previous, next, capital, wordy, followed } = run;
  if (isPair(run)) return true;
  return followed && ((capital && !wordy) || seems(run) || (next.word !== '' && /^(?:tell|ask)$/.test(previous.word) && seemsName(token, UNSURE)));
}

/** Behind a word that names may follow among many others: two words, or one whose letters are those of a name. */
function isFramed(run: Run): boolean {
  const { scan, first, last, token, several, capital, wordy, followed } = run;
  const lastToken = tokenAt(scan, last);
  if ((isPair(run) && (capital || isPlain(run))) || isFullUnknown(scan, first, last) || (capital && !wordy && hasInitial(scan, first, last))) return true;
  if (several && token.word.length === 1 && isUnknown(lastToken)) return true;
  if (several && followed && lastToken.gap === 1 && !/(?:ary|ic|al|ive|ible)$/.test(lastToken.word) && seemsName(token) && !isInfinitive(scan, first)) return true;
  return capital && seems(run) && (isForPerson(scan, first) || (!several && isAmongWords(scan, first, last) && seemsName(token)));
}

/** Where nothing announces a name, by what follows it. */
function isNameAlone(run: Run): boolean {
  const { scan, first, last, token, next, capital, wordy } = run;
  const opens = opensSentence(scan, first);
  if (!run.several && isBesideKin(run, opens)) return true;
  if ((opens && isBeforeBirthday(scan, last + 1) && seems(run)) || (!wordy && isInverted(scan, first, first)) || (capital && isInitials(run))) return true;
  if (capital) return !wordy && (isPair(run) || hasInitial(scan, first, last) || isFullUnknown(scan, first, last) || isHere(scan, first, last));
  if (isHere(scan, first, last) && (seems(run) || (run.several && isPlain(run)) || (token.word.length > 3 && isSpeaking(scan, last + 2) && seemsName(token, UNSURE)))) return true;
  const born = run.several && /^(?:born|dob)$/.test(wordAt(scan, next.word === ',' ? last + 2 : last + 1));
  return (born || (opens && isPair(run) && !isAt(scan, last, ORDINARY))) && isPlain(run);
}

/** "Birgitta's mom", "Constance, mother of", "Oona, 34F", "Fionnuala (daughter" */
function isBesideKin(run: Run, opens: boolean): boolean {
  const { scan, last, next, capital, wordy } = run;
  const then = tokenAt(scan, last + 2);
  const kin = (then.flags & KIN) !== 0;
  if (next.word === "'s") return kin && !wordy && (capital || isPlain(run));
  if (!capital) return false;
  if (next.word === ',') return opens && !wordy && (AGED.test(then.word) || isKinOf(scan, last + 2));
  return next.word === '(' && kin && !/^(?:child|kids?|baby|infant|minor)$/.test(then.word) && isPlain(run);
}

/** "J.T. is allergic": not an "I.V."; "J. Abernathy DOB" */
function isInitials({ scan, first, last, token, several, followed }: Run): boolean {
  const end = tokenAt(scan, last);
  if (last === first + 2 && end.word.length === 1 && followed && (token.word === 'j' || end.word === 'j')) return true;
  return several && token.word.length === 1 && wordAt(scan, first + 1) === '.' && (isUnknown(end) || (end.capital === 2 && isUnknown({ ...end, capital: 1 })));
}

/** "latrell here need my inhaler" */
function isSpeaking(scan: Scan, index: number): boolean {
  return /^(?:[,.]|need|i|im|i'm|my|can|could|again|calling|checking|just)$/.test(wordAt(scan, index));
}

/** "ok to shovel snow" */
function isInfinitive(scan: Scan, first: number): boolean {
  return wordAt(scan, first - 1) === 'to' && tokenAt(scan, first).capital === 0 && /^(?:ok|okay|need|needs|want|wants|like|able|unable|have|has|how|try|trying|going|safe|supposed|allowed|used|hard|me|us)$/.test(wordAt(scan, first - 2));
}

/** "its tomasz again", when a message begins so; not "its puffy again". */
function isGreeting(scan: Scan, first: number, next: string): boolean {
  const { word } = tokenAt(scan, first);
  let from = first - 1;
  while (!opensSentence(scan, from)) if (--from < first - 2 && !isAt(scan, from, SIGN | SPEECH) && wordAt(scan, from) !== 'good') return false;
  // "its throbbing i think": without a greeting, it may be anything that is.
  return from > first - 6 && (from < first - 1 || !/^(?:im?|i'm|my)$/.test(next)) && !/(?:y|ic|ant|al|en|ent|ible|ish)$/.test(word);
}

/** "I am", "this is": not "it's". */
function isOfPerson(scan: Scan, index: number): boolean {
  return /^(?:im|i'm|am|soy|myself|me|is|h[ie][mr])$/.test(wordAt(scan, index)) && wordAt(scan, index - 1) !== 'it';
}

/** "…about Delroy Pinnock": two words with capitals that are no others, inside a sentence or alone in their line. */
function isFullUnknown(scan: Scan, first: number, last: number): boolean {
  const next = tokenAt(scan, last + 1);
  const dated = isBeforeBirthday(scan, last + 1);
  const alone = dated || (opensSentence(scan, first) && (next.word === '' || next.gap === 2));
  const acts = (opensSentence(scan, first) && (ACTS.has(next.word) || next.word === 'from' || (next.word === 'and' && wordAt(scan, last + 2) === 'i'))) || next.word === "'s";
  if (last - first !== (wordAt(scan, last - 1) === '-' ? 3 : 1) || (opensSentence(scan, first) && !alone && !acts) || next.capital > 0 || wordAt(scan, first - 1) === 'at' || isThing(scan, first, last)) return false;
  const sure = dated || (tokenAt(scan, first - 1).capital === 0 && (seemsName(tokenAt(scan, first)) || seemsName(tokenAt(scan, last))));
  for (let i = first; i <= last; i++) if (wordAt(scan, i) !== '-' && !isUnknown(tokenAt(scan, i)) && !(sure && tokenAt(scan, i).capital === 1 && !isAt(scan, i, ORDINARY))) return false;
  return true;
}

/** "My Fitbit Versa", "in Google Chrome". */
function isThing(scan: Scan, first: number, last: number): boolean {
  const previous = tokenAt(scan, first - 1);
  const next = tokenAt(scan, last + 1);
  if (AFTER_THING.has(next.word)) return true;
  // "In Congress Alley 12", "in Bremen Ohlenhof, which": places.
  if (previous.word === 'in' && ((next.flags & NUMERIC) !== 0 || next.word === ',')) return false;
  // "I take Torvald Esterhuizen to dialysis": nothing is taken somewhere.
  return tokenAt(scan, first).gap === 1 && BEFORE_THING.has(previous.word) && next.word !== 'to';
}

/** "Janka M. Szász", and "…, Ryan T., …" when a sentence goes on. */
function hasInitial(scan: Scan, first: number, last: number): boolean {
  for (let i = first + 1; i <= last; i++) {
    const { word, capital } = tokenAt(scan, i);
    if (word.length === 1 && capital > 0) return i < last || (wordAt(scan, i + 1) === '.' && (wordAt(scan, first - 1) === ',' || ACTS.has(wordAt(scan, i + 2))));
  }
  return false;
}
