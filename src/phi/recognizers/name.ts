import { CATEGORY, CITY, COMMON, KIN, LETTERS, LINK, MONTH, NAME, nearOrdinary, NUMERIC, ORDINARY, PLACE, SIGN, SPEECH, startsOrdinary, STREET, VERBAL } from '../lexicon.js';
import { oneOf } from '../match.js';
import { isAt, type Recognizer, type Scan, type Token, tokenAt, wordAt } from '../scan.js';
import { isWordy, type NameCue, nameCue, opensSentence } from './name-cue.js';
import { isFollowed, isInverted, PARTICLE, runEnd } from './name-run.js';
import { HAD, isBeforeBirthday, isBeforeNumber, isForPerson, isKinOf, isOwner, isPairBeforeBirthday, isPersonHere, isSomebody, isSpeaker, isSubject, isUnknown, isWithName, opensClause, seemsName, UNSURE } from './person.js';

const SAYS = /^(?:is|was|are|'s|es|:|=|-|,|llamo|llama|named)$/;
/** What things follow, and people in two unknown words hardly ever: articles, what one does with things, where and when something is. */
const BEFORE_THING = oneOf(
  'the my our your his her their its this that these those some any no every each another more which two three in on into during over via per use uses used using wear wears ' +
    'wearing eat eats ate eating drink drinks drank drinking take takes took taking buy buys bought order ordered download downloaded install installed try tried put have has had',
);
/** What is said of things. */
const AFTER_THING = oneOf('app apps form forms card plan plans vaccine shot booster website site store department dept floor unit team brand cream gel spray drops tablets diet size sale party membership coupon coupons');
/** What is had, tested for or asked about. */
const BEFORE_CONDITION = oneOf('reaction allergic allergy sensitive intolerant exposed addicted switch switched similar compared due diagnosed dx tested positive negative treated history hx suffer suffers suffering struggling flare risk symptoms signs what whats caused');
const BEFORE_PERSON = oneOf('made makes for with of from call text about tell let is dear saw');
/** What people do, and neither things nor pharmacies. */
const ACTS = /^(?:needs?|wants?|fell|asked|asks|went|feels|felt|takes|lives|woke|threw)$/;
/** Pairs of names that a disease, a hospital, a brand or a saying has. */
const NOBODY: ReadonlySet<string> = new Set(
  ('lou gehrig|trader joe|epstein barr|braxton hicks|jackson pratt|eli lilly|tommy john|dr pepper|mrs dash|johns hopkins|sloan kettering|jack jill|tom dick|dick harry|jim beam|jack daniels|ben gay|johnnie walker|'
    + 'ben jerry|papa john|weber rinne|mary jane|uncle ben|aunt jemima|sara lee|potato head|ted lasso|star wars|tim hortons|duane reade|lane bryant|bob evans|john silver|baskin robbins|captain morgan|joe rogan|sesame street|smith nephew|waffle house|dairy queen|kit kat|dr bronner|mrs meyers|marcus gunn|argyll robertson|arnold chiari|wolff parkinson|parkinson white|stevens johnson|mallory weiss|salter harris|lennox gastaut|lambert eaton|marie tooth|child pugh|brown sequard|guillain barre|roux en|harris teeter|mario kart|amazing grace|john deere|calvin klein|ralph lauren|tommy hilfiger|kate spade|mary kay|jimmy dean|kirby bauer|neg murphy|weber b|lawrence welk|betty crocker|oscar mayer|jenny craig|virgin mary|hail mary|jimmy john|walt disney|helen keller|ronald mcdonald|harry potter|taylor swift|peter pan|black friday|mountain dew').split('|').map((pair) => pair.split(' ').map(withoutS).join(' ')),
);
const NOBODY_WORDS: ReadonlySet<string> = new Set([...NOBODY].flatMap((pair) => pair.split(' ')));
/** Diseases that are called after those who described them, and shops after their founders, with "'s" and without the disease. */
const DISEASE = oneOf('moh mcdonald reese scholl wendy macy arby denny kohl lowe dillard hardee culver teal addison wilson barrett turner gilbert paget whipple hunter bell graves');
/** "34F", "34yo" */
const AGED = /^\d{1,2}(?:yo|yr|y|f|m)$/;
const BEFORE_PLACE = oneOf('st saint san santa santo mount mt fort ft port lake cape');

/** Names of people: after a cue whatever is no ordinary word, elsewhere names that are in the gazetteer. */
export const name: Recognizer = {
  on: LETTERS,
  find(scan, index) {
    const token = tokenAt(scan, index);
    const known = (token.flags & NAME) !== 0;
    const ordinary = (token.flags & ORDINARY) !== 0;
    if (
      (ordinary && !known && token.capital !== 1 && !PARTICLE.has(token.word) && !isBegun(scan, index)) || (!known && !ordinary && !mayBeName(scan, index))
    ) {
      return undefined;
    }
    const condition = isCondition(scan, index);
    const cue = condition ? undefined : nameCue(scan, index);
    if (cue === undefined && !known && token.capital !== 1 && !opensSentence(scan, index) && !isBornAfter(scan, index) && !isHere(scan, index, index) && !isPairHere(scan, index, index + 1) && !((wordAt(scan, index + 1) === "'s" || opensClause(scan, index)) && isPersonHere(scan, index, index, false)) && !isPairBeforeBirthday(scan, index)) return undefined;
    const last = runEnd(scan, index, cue);
    if (condition && !hasKnownName(scan, index, last)) return undefined;
    const score = judge(scan, index, last, cue);
    if (score === 0 || isUnfinished(scan, last, index, cue)) return undefined;
    return { start: token.start, end: endOf(scan, last), category: 'NAME', score };
  },
};

/** "a reaction to olay regenerist", "diagnosed with Ehlers Danlos", "what is Landau Kleffner": things and diseases, unless both words are known names. */
function isCondition(scan: Scan, index: number): boolean {
  const { word } = tokenAt(scan, index - 1);
  return /^(?:to|with|for|of|from|is|by)$/.test(word) && BEFORE_CONDITION.has(wordAt(scan, index - 2)) && !hasKnownName(scan, index + 1, index + 1);
}

/** "devonta greer, born" */
function isBornAfter(scan: Scan, index: number): boolean {
  for (let i = index + 1; i < index + 5; i++) {
    if (/^(?:born|dob)$/.test(wordAt(scan, i))) return true;
    if (!isAt(scan, i, LETTERS) && wordAt(scan, i) !== ',') return false;
  }
  return false;
}

/** "hi, devonta here", "hello, devonta speaking" */
function isHere(scan: Scan, first: number, last: number): boolean {
  return /^(?:here|speaking)$/.test(wordAt(scan, last + 1)) && (opensSentence(scan, first) || wordAt(scan, first - 1) === ',');
}

/** "latrell here need my inhaler" */
function isSpeaking(scan: Scan, index: number): boolean {
  return /^(?:[,.]|need|i|im|i'm|my|can|could|again|calling|checking|just)$/.test(wordAt(scan, index));
}

/** Unknown words are of interest after a cue only, or with a capital. */
function mayBeName(scan: Scan, index: number): boolean {
  const { word, capital, flags } = tokenAt(scan, index);
  const previous = tokenAt(scan, index - 1);
  if (previous.word === '@' || (wordAt(scan, index + 1) === '@' && tokenAt(scan, index + 1).gap === 0)) return false;
  // "X-RAY", "D.O.B"
  if ((word === 'x' && wordAt(scan, index + 1) === '-') || (word === 'd' && wordAt(scan, index + 2) === 'o')) return false;
  // "Accu-Chek"
  if (previous.word === '-' && tokenAt(scan, index).gap === 0 && previous.gap === 0 && index > 1 && word.length > 1) return false;
  return ((flags & CITY) === 0 || isCalled(scan, index, index) || isPersonHere(scan, index, index, false) || isBeforeBirthday(scan, index + 2)) && (word.length > 1 || capital > 0 || index === scan.tokens.length - 1 || (wordAt(scan, index + 1) === '.' && tokenAt(scan, index + 1).gap === 0));
}

/** The dot of an initial or of "Jr." belongs to the name. */
function endOf(scan: Scan, last: number): number {
  const { end } = tokenAt(scan, last);
  return end;
}

function judge(scan: Scan, first: number, last: number, cue: NameCue | undefined): number {
  const token = tokenAt(scan, first);
  const known = (token.flags & NAME) !== 0;
  const ordinary = (token.flags & ORDINARY) !== 0;
  const capital = token.capital === 1;
  if (cue === 'told' && capital && scan.asked.length > 0 && scan.tokens.length === 1 && (token.flags & (COMMON | LINK | SPEECH)) === 0) return 86;
  // "my friend lin"
  if (cue === 'told' && (token.flags & KIN) !== 0 && token.capital === 0 && /^(?:my|our|his|her)$/.test(wordAt(scan, first - 1))) return 0;
  if (cue === 'told') return ordinary && !known ? ((capital && isAfterSign(scan, first) && (token.flags & LINK) === 0) || isBegun(scan, first) ? 60 : last > first && PARTICLE.has(token.word) ? 87 : 0) : isWordy(token) && !capital && !known ? 0 : 86;
  if (isPlaceName(scan, first, last)) return 0;
  if ((cue === undefined || cue === 'kin' || cue === 'speech') && first === last && isAcronym(scan, first)) return 0;
  if (known && !ordinary) return cue && cue !== 'frame' ? 70 : 55;
  // "A. Thornbury"
  const initial = token.word.length === 1 && wordAt(scan, first + 1) === '.';
  return known ? judgeWordName(scan, first, last, cue) : ordinary && !initial ? 0 : judgeUnknown(scan, first, last, cue);
}

/** "ADA" in a text that is not all in capitals. */
function isAcronym(scan: Scan, index: number): boolean {
  const { capital, word } = tokenAt(scan, index);
  return capital === 2 && word.length < 4 && tokenAt(scan, index - 1).capital !== 2 && tokenAt(scan, index + 1).capital !== 2;
}

/** "my name is el": who will be Elena. */
function isBegun(scan: Scan, first: number): boolean {
  const { end, word } = tokenAt(scan, first);
  return end === scan.text.length && word.length < 3 && /^(?:is|:|es|was)$/.test(wordAt(scan, first - 1));
}

function isAfterSign(scan: Scan, first: number): boolean {
  return /^(?:is|:|by)$/.test(wordAt(scan, first - 1)) && tokenAt(scan, first - 1).capital === 0;
}

/** Saint Thomas Hospital, Wilson's disease, Madison, WI: named after people. */
function isPlaceName(scan: Scan, first: number, last: number): boolean {
  const previous = wordAt(scan, first - 1) === '.' ? tokenAt(scan, first - 2) : tokenAt(scan, first - 1);
  if (BEFORE_PLACE.has(previous.word) || isCompany(scan, first)) return true;
  const owner = wordAt(scan, last + 1) === "'s" ? 2 : 1;
  if (owner === 2 && /^(?:fever|labs?|insurance)$/.test(wordAt(scan, last + 2))) return false;
  if (/^(?:tea|oil)$/.test(wordAt(scan, first + 1))) return true;
  if (owner === 2 && /^(?:rice|chili|jeans|secret|pizza|baby|shampoo|lotion|powder|burgers?|fries|chocolate|sauce|cookies|ice)$/.test(wordAt(scan, last + 2))) return true;
  if (isNobody(scan, first) || (last > first && isNobody(scan, last))) return true;
  if (owner === 2 && DISEASE.has(wordAt(scan, last)) && !isOwned(scan, last + 2)) return true;
  for (let i = last + owner; i < last + owner + 3; i++) {
    const { flags, capital, gap, word } = tokenAt(scan, i);
    if (gap === 2) return false;
    if ((flags & PLACE) !== 0 && gap === 1) return true;
    if ((flags & STREET) !== 0 && capital > 0 && i === last + 1 && word !== 'dr') return false;
    // In a text that is all in capitals they say nothing: "WILLIAM NEEDS A SCHOOL FORM".
    if (capital !== 1 || (flags & LETTERS) === 0) return false;
  }
  return false;
}

function isNobody(scan: Scan, index: number): boolean {
  const word = withoutS(wordAt(scan, index));
  return NOBODY_WORDS.has(word) && (NOBODY.has(`${withoutS(besides(scan, index, -1))} ${word}`) || NOBODY.has(`${word} ${withoutS(besides(scan, index, 1))}`));
}

/** "papa john" and "papa johns", of either word. */
function withoutS(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** The word beside another one, over "and" and a hyphen. */
function besides(scan: Scan, index: number, step: number): string {
  const { word } = tokenAt(scan, index + step);
  return /^(?:-|and|&|n|,|\.)$/.test(word) ? wordAt(scan, index + 2 * step) : word;
}

function isOwned(scan: Scan, index: number): boolean {
  const { flags, word, capital } = tokenAt(scan, index);
  return HAD.has(word) || (flags & (KIN | CATEGORY)) !== 0 || capital === 1;
}

/** "Johnson & Johnson" */
function isCompany(scan: Scan, index: number): boolean {
  const { word } = tokenAt(scan, index);
  return isAnd(scan, index - 1, tokenAt(scan, index - 2), word) || isAnd(scan, index + 1, tokenAt(scan, index + 2), word);
}

function isAnd(scan: Scan, index: number, other: Token, word: string): boolean {
  return other.word === word && /^(?:&|and)$/.test(wordAt(scan, index));
}

/** Names that are words: will, grace, mark. */
function judgeWordName(scan: Scan, first: number, last: number, cue: NameCue | undefined): number {
  const token = tokenAt(scan, first);
  const several = last > first;
  const capital = token.capital === 1;
  const opens = opensSentence(scan, first);
  const followed = isFollowed(scan, last) || (token.word.length > 2 && isBeforeNumber(scan, last + 1));
  switch (cue) {
    case 'title':
      // "the nurse will call"
      return several || capital || (token.flags & VERBAL) === 0 || /^(?:\.|mrs?|ms|dr)$/.test(wordAt(scan, first - 1)) ? 66 : 0;
    case 'kin':
      return several || (capital && !opens) || (followed && !/^(?:will|may)$/.test(token.word)) ? 64 : 0;
    case 'kin-is':
    case 'self':
      // "my wife is French"
      if (!several && /^(?:black|white|french|english)$/.test(token.word)) return 0;
      return several || (capital && followed) || (followed && (token.flags & VERBAL) === 0) ? 64 : 0;
    case 'close':
      return (several || isEndOfMessage(scan, last)) && (token.flags & VERBAL) === 0 ? 64 : isWithName(scan, last) ? 60 : 0;
    case 'speech':
      // "hey grace period"
      if (!several && !followed && /^(?:hey|hi|hello)$/.test(wordAt(scan, first - 1)) && !/^(?:this|it'?s|how|hope)$/.test(wordAt(scan, last + 1))) return 0;
      return several || capital ? 62 : (token.flags & VERBAL) !== 0 ? 0 : 60;
    case 'described':
      return several || capital ? 62 : (token.flags & VERBAL) !== 0 ? 0 : 60;
    default:
      // "Lily's fever"
      if (capital && !several && wordAt(scan, last + 1) === "'s" && HAD.has(wordAt(scan, last + 2)) && (token.flags & MONTH) === 0) return 55;
      if (capital && !several && cue !== undefined && (isCalled(scan, first, last) || ((token.flags & (VERBAL | MONTH)) === 0 && isAmongWords(scan, first, last)))) return 55;
      if (!several && (token.flags & (VERBAL | CATEGORY | MONTH)) === 0 && isPersonHere(scan, first, last, true)) return 55;
      if (capital && !several && (isSubject(scan, first) || ((token.flags & MONTH) === 0 && isPersonHere(scan, first, last, true)))) return 55;
      if (opens && capital && !several && (token.flags & (VERBAL | CATEGORY)) === 0 && (wordAt(scan, first + 1) === 'has' || ACTS.test(wordAt(scan, first + 1)))) return 55;
      // "june had a fever": not "summer is coming", "will's"
      if (!several && opens && (token.flags & CATEGORY) === 0 && !/^(?:is|'s)$/.test(wordAt(scan, first + 1)) && isPersonHere(scan, first, last, true)) return 55;
      // "Rose is off her food"
      if (capital && !several && (token.flags & (MONTH | CATEGORY)) === 0 && isSomebody(scan, first) && !BEFORE_THING.has(wordAt(scan, first - 1))) return 55;
      if (several && isBornAfter(scan, last)) return 55;
      return several && capital && (hasKnownName(scan, first + 1, last) || (!opens && isUnknown(tokenAt(scan, last)))) && !(opens && (token.flags & VERBAL) !== 0 && !isFullName(scan, first, last)) ? 55 : 0;
  }
}

function isFullName(scan: Scan, first: number, last: number): boolean {
  return last > first && !/^(?:may|will|hope)$/.test(wordAt(scan, first));
}

function judgeUnknown(scan: Scan, first: number, last: number, cue: NameCue | undefined): number {
  const token = tokenAt(scan, first);
  const next = tokenAt(scan, last + 1);
  const several = last > first;
  const capital = token.capital === 1;
  const followed = isFollowed(scan, last);
  const wordy = isWordy(token);
  const pair = several && hasKnownName(scan, first + 1, last);
  const plain = (): boolean => !wordy && token.word.length > 2 && !nearOrdinary(token.word);
  if (!several && (isOwner(scan, first) || isSpeaker(scan, first))) return 60;
  const unannounced = cue === undefined || cue === 'frame';
  const seems = (): boolean => seemsName(token) || (several && seemsName(tokenAt(scan, last)));
  if (!wordy && (cue === 'kin' ? isBeforeNumber(scan, last + 1) : isCalled(scan, first, last) && (capital || several || (token.flags & CITY) !== 0 || seems()))) return 58;
  if (unannounced && capital && !several && token.word.length > 2 && isSomebody(scan, first) && !BEFORE_THING.has(wordAt(scan, first - 1)) && plain()) return 55;
  if (unannounced && !wordy && (several || token.word.length > 2) && (isPersonHere(scan, first, last, capital) || (capital && !several && isWithName(scan, last)))) return 55;
  if (several && !wordy && ((unannounced && isPairBeforeBirthday(scan, first)) || isPairHere(scan, first, last))) return 55;
  switch (cue) {
    case 'title':
      return capital || (token.word.length > 1 && (plain() && /^(?:mr|mrs|ms|dr|\.|senor|senora|mister|miss)$/.test(wordAt(scan, first - 1)))) || seems() ? 64 : 0;
    case 'kin':
      return (capital && (!wordy || (followed && tokenAt(scan, first - 1).capital === 0))) || pair || ((followed || /(?:ed|s)$/.test(next.word)) && (next.word !== '' || several) && plain() && (capital || !token.word.endsWith('s'))) || (followed && seems()) || seemsName(token, wordAt(scan, first - 1) === 'of' ? UNSURE : undefined) ? 62 : 0;
    case 'kin-is':
      return (capital && !wordy) || pair || (followed && seems()) ? 60 : 0;
    case 'self':
      return (capital && !wordy && (several || (followed && (isOfPerson(scan, first - 1) || (isGreeting(scan, first, next.word) && seemsName(token, UNSURE)) || /^(?:from|calling)$/.test(next.word))))) || pair || ((/^(?:again|here|calling|from|pls|please|i|im|i'm|my|can|could)$/.test(next.word) || (next.flags & KIN) !== 0) && plain() && isGreeting(scan, first, next.word)) || (followed && seems() && isOfPerson(scan, first - 1)) || (followed && wordAt(scan, first - 1) === 'me' && /^calls?$/.test(wordAt(scan, first - 2)) && seemsName(token, UNSURE)) || (several && ((seemsName(token) && isGreeting(scan, first, next.word)) || (followed && isOfPerson(scan, first - 1) && (seemsName(token, UNSURE) || seemsName(tokenAt(scan, last), UNSURE))))) ? 60 : 0;
    case 'close':
      return (isEndOfMessage(scan, last) || isWithName(scan, last)) && last - first < 3 && ((several && (capital || (!wordy && token.word.length > 3) || token.word.length === 1)) || (capital && (token.word.length === 2 || (!wordy && wordAt(scan, first - 1) === ','))) || plain()) ? 60 : 0;
    case 'speech':
      return (capital && !wordy && followed) || pair || (followed && (seems() || (/^(?:tell|ask)$/.test(wordAt(scan, first - 1)) && next.word !== '' && seemsName(token, UNSURE)))) ? 58 : 0;
    case 'described':
      return capital && several ? 58 : 0;
    case 'frame':
      return (pair && (capital || plain())) || (several && token.word.length === 1 && isUnknown(tokenAt(scan, last))) || (capital && !wordy && hasInitial(scan, first, last)) || isFullUnknown(scan, first, last) || (several && followed && tokenAt(scan, last).gap === 1 && seemsName(token) && !/(?:ary|ic|al|ive|ible)$/.test(wordAt(scan, last)) && !isInfinitive(scan, first)) || (capital && seems() && (isForPerson(scan, first) || (!several && seemsName(token) && isAmongWords(scan, first, last)))) ? 55 : 0;
    default:
      // "Birgitta's mom"
      if (!wordy && !several && next.word === "'s" && isAt(scan, last + 2, KIN) && (capital || plain())) return 55;
      if (!several && ((capital && !wordy && opensSentence(scan, first) && next.word === ',' && (AGED.test(wordAt(scan, last + 2)) || isKinOf(scan, last + 2))))) return 55;
      // "Fionnuala (daughter"
      if (capital && !several && next.word === '(' && isAt(scan, last + 2, KIN) && !/^(?:child|kids?|baby|infant|minor)$/.test(wordAt(scan, last + 2)) && plain()) return 55;
      // "J.T. is allergic": not an "I.V."
      if (capital && last === first + 2 && wordAt(scan, last).length === 1 && (token.word === 'j' || wordAt(scan, last) === 'j') && followed) return 55;
      // "J. Abernathy DOB"
      if (capital && several && token.word.length === 1 && wordAt(scan, first + 1) === '.' && (isUnknown(tokenAt(scan, last)) || (tokenAt(scan, last).capital === 2 && isUnknown({ ...tokenAt(scan, last), capital: 1 })))) return 55;
      if (opensSentence(scan, first) && isBeforeBirthday(scan, last + 1) && seems()) return 55;
      if (isInverted(scan, first, first) && !wordy) return 55;
      if (!capital) return (isHere(scan, first, last) && (seems() || (several && plain()) || (token.word.length > 3 && isSpeaking(scan, last + 2) && seemsName(token, UNSURE)))) || ((pair && opensSentence(scan, first) && !isOrdinary(tokenAt(scan, last))) || (several && /^(?:born|dob)$/.test(wordAt(scan, next.word === ',' ? last + 2 : last + 1)))) && plain() ? 55 : 0;
      return (pair || hasInitial(scan, first, last) || isFullUnknown(scan, first, last) || isHere(scan, first, last)) && !wordy ? 55 : 0;
  }
}

/** "good evening, anneliese brandvold here", "hcpoa: yevgenia markova (daughter)", "tobiah renwick asked" */
function isPairHere(scan: Scan, first: number, last: number): boolean {
  const next = tokenAt(scan, last + 1);
  if (isWordy(tokenAt(scan, last)) || wordAt(scan, first).length < 4) return false;
  return isHere(scan, first, last) || (next.word === '(' && isAt(scan, last + 2, KIN)) || (ACTS.test(next.word) && opensSentence(scan, first) && !nearOrdinary(wordAt(scan, first)));
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

/** "dont call Mike, he", "instead of Inga": with a capital inside a sentence that has few others. */
function isAmongWords(scan: Scan, first: number, last: number): boolean {
  const next = tokenAt(scan, last + 1);
  const previous = tokenAt(scan, first - 1);
  return BEFORE_PERSON.has(previous.word) && previous.capital === 0 && tokenAt(scan, first).gap === 1 && next.capital === 0 && (next.flags & (NUMERIC | PLACE)) === 0 && !AFTER_THING.has(next.word) && isFollowed(scan, last);
}

/** "call Dee 256-…" */
function isCalled(scan: Scan, first: number, last: number): boolean {
  return /^(?:call|text|contact|reach|phone|txt|or|and)$/.test(wordAt(scan, first - 1)) && isBeforeNumber(scan, last + 1);
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
  const acts = (opensSentence(scan, first) && (ACTS.test(next.word) || next.word === 'from' || (next.word === 'and' && wordAt(scan, last + 2) === 'i'))) || next.word === "'s";
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

function isOrdinary({ flags }: Token): boolean {
  return (flags & ORDINARY) !== 0;
}

function isEndOfMessage(scan: Scan, last: number): boolean {
  const dot = /^[.!]$/.test(wordAt(scan, last + 1)) ? 1 : 0;
  const next = tokenAt(scan, last + 1 + dot);
  return next.word === '' || next.gap === 2;
}

function hasKnownName(scan: Scan, from: number, last: number): boolean {
  for (let i = from; i <= last; i++) if (isAt(scan, i, NAME)) return true;
  return false;
}

/** "Janka M. Szász", and "…, Ryan T., …" when a sentence goes on. */
function hasInitial(scan: Scan, first: number, last: number): boolean {
  for (let i = first + 1; i <= last; i++) {
    const { word, capital } = tokenAt(scan, i);
    if (word.length === 1 && capital > 0) return i < last || (wordAt(scan, i + 1) === '.' && (wordAt(scan, first - 1) === ',' || ACTS.test(wordAt(scan, i + 2))));
  }
  return false;
}

/** A word without a cue that is still being typed may become an ordinary one. */
function isUnfinished(scan: Scan, last: number, first: number, cue: NameCue | undefined): boolean {
  const { end, word, capital, flags } = tokenAt(scan, last);
  if (cue === 'told' && ((flags & NAME) !== 0 || SAYS.test(wordAt(scan, first - 1)))) return false;
  // "thanks, al": what follows is hardly "also".
  if (cue === 'close' && (flags & NAME) !== 0 && word.length > 1) return false;
  return (
    last === first && end === scan.text.length
    && (word.length < 3 ? startsOrdinary(word) : ((capital !== 1 || (cue === undefined && (flags & (NAME | ORDINARY)) !== NAME) || cue === 'frame') && startsOrdinary(word)))
  );
}
