import { CATEGORY, COMMON, KIN, LINK, MONTH, NAME, ORDINARY, SPEECH, VERBAL } from '../lexicon.js';
import { isAt, type Scan, tokenAt, wordAt } from '../scan.js';
import { isWordy, type NameCue, opensSentence } from './name-cue.js';
import { hasKnownName, isEndOfMessage, PARTICLE } from './name-run.js';
import { judgeUnknown } from './name-unknown.js';
import { isNamesake } from './namesake.js';
import { ACTS, BEFORE_THING, HAD, isAmongWords, isBeforeNumber, isBornAfter, isCalled, isFollowed, isPersonHere, isSomebody, isSubject, isUnknown, isWithName } from './person.js';

/** How sure it is that the words from `first` to `last` are a name; 0: they are none. */
export function judge(scan: Scan, first: number, last: number, cue: NameCue | undefined): number {
  if (cue === 'told') return judgeTold(scan, first, last);
  const { flags } = tokenAt(scan, first);
  if (isNamesake(scan, first, last)) return 0;
  if ((cue === undefined || cue === 'kin' || cue === 'speech') && first === last && isAcronym(scan, first)) return 0;
  if ((flags & NAME) === 0) return judgeUnknown(scan, first, last, cue);
  return (flags & ORDINARY) !== 0 ? judgeWordName(scan, first, last, cue) : cue && cue !== 'frame' ? 70 : 55;
}

/** After "my name is", and whatever was asked for by "what is your name?" */
function judgeTold(scan: Scan, first: number, last: number): number {
  const token = tokenAt(scan, first);
  const { flags, word } = token;
  const capital = token.capital === 1;
  if (capital && scan.asked.length > 0 && scan.tokens.length === 1 && (flags & (COMMON | LINK | SPEECH)) === 0) return 86;
  // "my friend lin"
  if ((flags & KIN) !== 0 && token.capital === 0 && /^(?:my|our|his|her)$/.test(wordAt(scan, first - 1))) return 0;
  if ((flags & NAME) !== 0) return 86;
  if ((flags & ORDINARY) === 0) return capital || !isWordy(token) ? 86 : 0;
  if ((capital && (flags & LINK) === 0 && isAfterSign(scan, first)) || isBegun(scan, first)) return 60;
  return last > first && PARTICLE.has(word) ? 87 : 0;
}

/** "ADA" in a text that is not all in capitals. */
function isAcronym(scan: Scan, index: number): boolean {
  const { capital, word } = tokenAt(scan, index);
  return capital === 2 && word.length < 4 && tokenAt(scan, index - 1).capital !== 2 && tokenAt(scan, index + 1).capital !== 2;
}

/** "my name is el": who will be Elena. */
export function isBegun(scan: Scan, first: number): boolean {
  const { end, word } = tokenAt(scan, first);
  return end === scan.text.length && word.length < 3 && /^(?:is|:|es|was)$/.test(wordAt(scan, first - 1));
}

function isAfterSign(scan: Scan, first: number): boolean {
  const { word, capital } = tokenAt(scan, first - 1);
  return capital === 0 && /^(?:is|:|by)$/.test(word);
}

/** Names that are words: will, grace, mark. */
function judgeWordName(scan: Scan, first: number, last: number, cue: NameCue | undefined): number {
  const { word, capital: capitals, flags } = tokenAt(scan, first);
  const previous = wordAt(scan, first - 1);
  const several = last > first;
  const capital = capitals === 1;
  const verbal = (flags & VERBAL) !== 0;
  const followed = (): boolean => isFollowed(scan, last) || (word.length > 2 && isBeforeNumber(scan, last + 1));
  switch (cue) {
    case 'title':
      // "the nurse will call"
      return several || capital || !verbal || /^(?:\.|mrs?|ms|dr)$/.test(previous) ? 66 : 0;
    case 'kin':
      return several || (capital && !opensSentence(scan, first)) || (!/^(?:will|may)$/.test(word) && followed()) ? 64 : 0;
    case 'kin-is':
    case 'self':
      if (several) return 64;
      // "my wife is French"
      return !/^(?:black|white|french|english)$/.test(word) && (capital || !verbal) && followed() ? 64 : 0;
    case 'close':
      return !verbal && (several || isEndOfMessage(scan, last)) ? 64 : isWithName(scan, last) ? 60 : 0;
    case 'speech':
      // "hey grace period"
      if (!several && /^(?:hey|hi|hello)$/.test(previous) && !/^(?:this|it'?s|how|hope)$/.test(wordAt(scan, last + 1)) && !followed()) return 0;
      return several || capital ? 62 : verbal ? 0 : 60;
    case 'described':
      return several || capital ? 62 : verbal ? 0 : 60;
    default:
      return (several ? isFullName(scan, first, last) : isName(scan, first, cue)) ? 55 : 0;
  }
}

/** A word that is a name by what is said of it. */
function isName(scan: Scan, index: number, cue: NameCue | undefined): boolean {
  const { flags, capital } = tokenAt(scan, index);
  const next = wordAt(scan, index + 1);
  const opens = opensSentence(scan, index);
  const [month, announces, verbal] = [(flags & MONTH) !== 0, (flags & CATEGORY) !== 0, (flags & VERBAL) !== 0];
  // "june had a fever": not "summer is coming", "will's"
  const told = capital === 1 ? !month : !verbal && !announces && !month;
  if ((told || (opens && !announces && !/^(?:is|'s)$/.test(next))) && isPersonHere(scan, index, index, true)) return true;
  if (capital !== 1) return false;
  // "Lily's fever"
  if (next === "'s" && !month && HAD.has(wordAt(scan, index + 2))) return true;
  if (cue !== undefined && (isCalled(scan, index, index) || (!verbal && !month && isAmongWords(scan, index, index)))) return true;
  if (isSubject(scan, index) || (opens && !verbal && !announces && (next === 'has' || ACTS.has(next)))) return true;
  // "Rose is off her food"
  return !month && !announces && isSomebody(scan, index) && !BEFORE_THING.has(wordAt(scan, index - 1));
}

/** "gus okafor", "lou ella hatcher": not "will okafor". */
function isSmallFullName(scan: Scan, first: number, last: number): boolean {
  const { capital, flags } = tokenAt(scan, first);
  const family = tokenAt(scan, last);
  return capital !== 1 && (flags & (VERBAL | MONTH | CATEGORY)) === 0 && isFollowed(scan, last) && (family.flags & ORDINARY) === 0 && ((family.flags & NAME) !== 0 || last > first + 1);
}

/** "Grace Okafor", "Hope Ruiz-Lee": not "Will Paxlovid help". */
function isFullName(scan: Scan, first: number, last: number): boolean {
  if (isBornAfter(scan, last) || isSmallFullName(scan, first, last)) return true;
  const { capital, word } = tokenAt(scan, first);
  const opens = opensSentence(scan, first);
  return capital === 1 && (hasKnownName(scan, first + 1, last) || (!opens && isUnknown(tokenAt(scan, last)))) && !(opens && isAt(scan, first, VERBAL) && /^(?:may|will|hope)$/.test(word));
}
