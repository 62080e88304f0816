import { KIN, LETTERS, NAME, nearOrdinary, ORDINARY } from '../lexicon.js';
import { oneOf } from '../match.js';
import { type Scan, type Token, tokenAt } from '../scan.js';
import { isWordy } from './name-cue.js';

/** What people have. */
const HAD = oneOf('fever cough rash appt appointment appointments birthday dob temp temperature date physical surgery school teacher symptoms breathing eye eyes ear ears nose throat leg legs arm foot feet stomach tummy inhaler weight pain mom dad');
/** What people do when they are unwell. */
const PERSONAL = oneOf('threw vomited puked cried cries slept sleeps woke wakes refuses refused coughs coughed limps ate choked fainted sneezed drooled');
/** What people can do. */
const SEES = oneOf('see come go eat drink walk sleep talk shower swim allowed swallow stand drive travel play attend return breathe crawl');

/** "Constance, mother of" */
export function isKinOf(scan: Scan, index: number): boolean {
  return (tokenAt(scan, index).flags & KIN) !== 0 && tokenAt(scan, index + 1).word === 'of';
}

/** "Mina and Lucas" */
export function isWithName(scan: Scan, last: number): boolean {
  const { flags, capital } = tokenAt(scan, last + 2);
  return /^(?:and|&)$/.test(tokenAt(scan, last + 1).word) && capital === 1 && (flags & (NAME | ORDINARY)) === NAME;
}

/** "Leilani's fever", "grayson threw up", "can Beatrix see": what is said of people, and neither of things nor companies. */
export function isPersonHere(scan: Scan, index: number, capital: boolean): boolean {
  const next = tokenAt(scan, index + 1).word;
  if (next === "'s") return capital && HAD.has(tokenAt(scan, index + 2).word);
  const { word } = tokenAt(scan, index);
  if (nearOrdinary(word)) return false;
  if (PERSONAL.has(next)) return capital || (opensSentence(scan, index) && /^(?:threw|vomited|puked|refuses|fainted|slept|woke)$/.test(next));
  const then = tokenAt(scan, index + 2).word;
  const previous = tokenAt(scan, index - 1).word;
  // "Hiroko can't swallow", "ok for Dmitry to travel", "Ottis and his sister"
  if (capital && ((/^(?:can'?t|cannot|won'?t|didn'?t|couldn'?t)$/.test(next) && SEES.has(then)) || (previous === 'for' && next === 'to' && SEES.has(then)))) return true;
  if (capital && next === 'and' && /^(?:his|her)$/.test(then) && (tokenAt(scan, index + 3).flags & KIN) !== 0) return true;
  return capital && /^(?:can|could|should|will|did|does|has|is|was)$/.test(previous) && SEES.has(next);
}

/** "Kiera: hi" */
export function isSpeaker(scan: Scan, index: number): boolean {
  return isUnknown(tokenAt(scan, index)) && tokenAt(scan, index).gap === 2 && tokenAt(scan, index + 1).word === ':' && /^(?:hi|hello|hey|i|im|i'm|my|yes|no|ok|thanks|can|could)$/.test(tokenAt(scan, index + 2).word);
}

/** "its brynlees mom": one of the family, of whom nothing is known. */
export function isOwner(scan: Scan, index: number): boolean {
  const { word } = tokenAt(scan, index);
  const next = tokenAt(scan, index + 1);
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') && (next.flags & KIN) !== 0 && next.gap === 1 && /^(?:its|is|im|i'm|am|this|as|for|,)$/.test(tokenAt(scan, index - 1).word) && !nearOrdinary(word);
}

export function opensSentence(scan: Scan, first: number): boolean {
  return first === 0 || tokenAt(scan, first).gap === 2 || /^[.?!]$/.test(tokenAt(scan, first - 1).word);
}

export function isUnknown(token: Token): boolean {
  return token.capital === 1 && token.flags === LETTERS && token.word.length > 2 && !isWordy(token) && !nearOrdinary(token.word);
}
