import { CITY, LETTERS, NAME, ORDINARY, startsOrdinary } from '../lexicon.js';
import { oneOf } from '../match.js';
import { isAt, type Recognizer, type Scan, tokenAt, wordAt } from '../scan.js';
import { type NameCue, nameCue, opensSentence } from './name-cue.js';
import { isBegun, judge } from './name-judge.js';
import { hasKnownName, PARTICLE, runEnd } from './name-run.js';
import { isBeforeBirthday, isBornAfter, isCalled, isHere, isLikelyPair, isOwner, isPairBeforeBirthday, isPairHere, isPersonHere, isSmallPersonHere } from './person.js';

const SAYS = oneOf("is was are 's es : = - , llamo llama named");
/** What is had, tested for or asked about. */
const BEFORE_CONDITION = oneOf('reaction allergic allergy sensitive intolerant exposed addicted switch switched similar compared due diagnosed dx tested positive negative treated history hx suffer suffers suffering struggling flare risk symptoms signs what whats caused');

/** Names of people: after a cue whatever is no ordinary word, elsewhere names that are in the gazetteer. */
export const name: Recognizer = {
  on: LETTERS,
  find(scan, index) {
    if (!mayBeName(scan, index)) return undefined;
    const condition = isCondition(scan, index);
    const cue = condition ? undefined : nameCue(scan, index);
    if ((cue !== 'told' && isOrdinary(scan, index)) || (cue === undefined && !needsNoCue(scan, index))) return undefined;
    const last = runEnd(scan, index, cue);
    if (condition && !hasKnownName(scan, index, last)) return undefined;
    const score = judge(scan, index, last, cue);
    return score === 0 || isUnfinished(scan, last, index, cue) ? undefined : { start: tokenAt(scan, index).start, end: tokenAt(scan, last).end, category: 'NAME', score };
  },
};

/** Ordinary words are of interest with a capital only, or when more is on its way: "de la Cruz". */
function mayBeName(scan: Scan, index: number): boolean {
  const { flags, capital, word } = tokenAt(scan, index);
  if ((flags & NAME) !== 0) return true;
  return (flags & ORDINARY) === 0 ? mayBeUnknown(scan, index) : capital === 1 || PARTICLE.has(word) || isBegun(scan, index);
}

function mayBeUnknown(scan: Scan, index: number): boolean {
  const { word, capital, flags, gap } = tokenAt(scan, index);
  const previous = tokenAt(scan, index - 1);
  const next = tokenAt(scan, index + 1);
  // "jo@", "@jo"
  if (previous.word === '@' || (next.word === '@' && next.gap === 0)) return false;
  // "X-RAY", "D.O.B"
  if ((word === 'x' && next.word === '-') || (word === 'd' && wordAt(scan, index + 2) === 'o')) return false;
  // "Accu-Chek"
  if (previous.word === '-' && gap === 0 && previous.gap === 0 && index > 1 && word.length > 1) return false;
  // A letter by itself is an initial, or the last word is on its way.
  if (word.length === 1 && capital === 0 && index < scan.tokens.length - 1 && !(next.word === '.' && next.gap === 0)) return false;
  return (flags & CITY) === 0 || isCalled(scan, index, index) || isPersonHere(scan, index, index, false) || isBeforeBirthday(scan, index + 2);
}

/** "a reaction to olay regenerist", "diagnosed with Ehlers Danlos", "what is Landau Kleffner": things and diseases, unless both words are known names. */
function isCondition(scan: Scan, index: number): boolean {
  return BEFORE_CONDITION.has(wordAt(scan, index - 2)) && /^(?:to|with|for|of|from|is|by)$/.test(wordAt(scan, index - 1)) && !hasKnownName(scan, index + 1, index + 1);
}

/** A word of a list that is no list of names, and not the initial of "A. Thornbury": a name only where it is told to be one. */
function isOrdinary(scan: Scan, index: number): boolean {
  const { flags, word } = tokenAt(scan, index);
  return (flags & ORDINARY) !== 0 && (flags & NAME) === 0 && !(word.length === 1 && wordAt(scan, index + 1) === '.');
}

/** A known name, a capital, or what is said of people only: no cue has to announce it. */
function needsNoCue(scan: Scan, index: number): boolean {
  return isAt(scan, index, NAME) || tokenAt(scan, index).capital === 1 || opensSentence(scan, index) || isBornAfter(scan, index) || isHere(scan, index, index)
    || isPairHere(scan, index, index + 1) || isPairBeforeBirthday(scan, index)
    || isSmallPersonHere(scan, index) || isLikelyPair(scan, index) || isOwner(scan, index);
}

/** A word without a cue that is still being typed may become an ordinary one. */
function isUnfinished(scan: Scan, last: number, first: number, cue: NameCue | undefined): boolean {
  const { end, word, capital, flags } = tokenAt(scan, last);
  if (cue === 'told' && ((flags & NAME) !== 0 || SAYS.has(wordAt(scan, first - 1)))) return false;
  // "thanks, al": what follows is hardly "also".
  if (cue === 'close' && (flags & NAME) !== 0 && word.length > 1) return false;
  return (
    last === first && end === scan.text.length
    && (word.length < 3 ? startsOrdinary(word) : ((capital !== 1 || (cue === undefined && (flags & (NAME | ORDINARY)) !== NAME) || cue === 'frame') && startsOrdinary(word)))
  );
}
