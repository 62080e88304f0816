import { before, isAmount, isAsked } from '../cues.js';
import { CATEGORY, categoryOf, CITY, CITIES, COMMON, DATE_CUE, GEO_CUE, KIN, LABEL, LETTERS, LINK, MONTH, NAME, nearOrdinary, NUMBER_WORD, NUMERIC, ORDINARY, PLACE, SPEECH, startsOrdinary, STATE, UNIT, VITAL } from '../lexicon.js';
import { oneOf, tableOf } from '../match.js';
import { type Candidate, isAt, type Recognizer, type Scan, type Token, tokenAt, wordAt } from '../scan.js';
import { isWordy } from './name-cue.js';

/** Abbreviations of states that are words as well. */
const WORD_STATE = oneOf('mi in or me hi ok oh la pa ma de id co al va mo ms md ct or as ne');
const FIRST_OF_CITY = oneOf(
  'san santa santo los las el la fort ft st saint new north south east west port mount mt lake grand palm little cedar des baton green long ' +
    'glen oak rock royal sugar upper lower old big white red blue bowling twin silver sioux ann boca coral rancho',
);
const LAST_OF_CITY = oneOf('city beach springs falls heights township hills valley grove village rapids bluffs harbor junction lakes borough river creek lake mills');
const TWO_WORDS = oneOf('new north south west rhode puerto');
const NOT_BEFORE_COUNTY = oneOf('the this that which what our my your their of in a any every each same other another by for per whole');
const RESIDE = oneOf('live lives living reside resides residing moved located resident vivo vive viven born naci nacio nacido nacida grew raised city town ciudad');
const TOWARDS = /^(?:care|hospital|clinic|lab|pharmacy|close|closer|closest|next|nearer|moving|relocating|flying|traveling|travelling|heading|headed|driving|trip|flight|fly)$/;
/** What people come from somewhere by. */
const COMING = oneOf('driving drive coming come commute commuting');
const COME = oneOf("im i'm am are were we're came come comes originally here visiting is hes shes driving drive drove travel commute moved far away");
const HERE = oneOf("im i'm am we're are here over out up down back");
const FOOD = oneOf('cream strip style omelet dog dogs wings day scientific sci clam fog cheese pizza steak cheesesteak bagel bagels marathon roll sandwich coma');
const COUNTRY = /^(?:new (?:zealand|england)|south (?:africa|korea)|north korea|el salvador)$/;
const MOST_WORDS = 3;
/** What stands somewhere, and who is there. */
const BEING = oneOf("one cvs walgreens walmart costco im i'm am we're were house home place apartment lab labs clinic office pharmacy location locations hospital branch store gym school stay staying stuck doctor provider dentist dermatologist specialist closest closer close heading headed moving relocating traveling travelling relocating flying");
const OF_TOWN = oneOf('location office branch site campus');

/** Cities, towns and counties. */
export const city: Recognizer = {
  on: LETTERS,
  find(scan, index) {
    const token = tokenAt(scan, index);
    if (token.word === 'county' || token.word === 'parish') return county(scan, index);
    if (index === 0) {
      const answer = answerEnd(scan);
      if (answer !== undefined) return span(scan, 0, answer, 57);
    }
    const isKnown = (token.flags & CITY) !== 0;
    const cued = geoCue(scan, index);
    if (!isKnown && cued === 0 && token.capital === 0) return isTown(scan, index) ? span(scan, index, index, 54) : undefined;
    const known = isKnown ? knownEnd(scan, index) : undefined;
    if (known !== undefined) {
      // "Glasgow 15"
      const { flags, word, gap } = tokenAt(scan, known + 1);
      if ((flags & NUMERIC) !== 0 && word.length < 3 && gap === 1 && cued === 0) return undefined;
      const sure = known > index || (token.flags & (ORDINARY | NAME)) === 0 || cued > 0 || stateAt(scan, known + 1) !== undefined;
      return sure && wordAt(scan, index - 1) !== 'wells' && !(wordAt(scan, index - 1) === 'of' && /^(?:mutual|bank)$/.test(wordAt(scan, index - 2))) && !isEstablishment(scan, known) && !(cued === 0 && isTeam(scan, known)) ? span(scan, index, known, 57) : undefined;
    }
    return byWords(scan, index, cued);
  },
};

function span(scan: Scan, first: number, last: number, score: number): Candidate {
  return { start: tokenAt(scan, first).start, end: tokenAt(scan, last).end, category: 'CITY', score };
}

function isEstablishment(scan: Scan, last: number): boolean {
  const { flags, gap, capital, word } = tokenAt(scan, last + 1);
  // "Mobile: …"
  return (word === ':' && gap === 0) || ((flags & PLACE) !== 0 && gap === 1 && (capital === 1 || /^(?:stool|virus|fever|encephalitis)$/.test(word) || (tokenAt(scan, last).capital === 0 && /^(?:clinic|hospital|university|medical)$/.test(word))));
}

/** "Denver Broncos", "Denver omelet" */
function isTeam(scan: Scan, last: number): boolean {
  const { flags, capital, gap, word } = tokenAt(scan, last + 1);
  return gap === 1 && ((capital === 1 && word.endsWith('s') && (flags & (STATE | MONTH)) === 0) || FOOD.has(word));
}

/** Index of the last of nothing but words, up to a comma, where a city was asked for: "north platte", not "not sure". */
function answerEnd({ asked, tokens }: Scan): number | undefined {
  if (asked[0]?.category !== 'CITY') return undefined;
  const comma = tokens.findIndex(({ word }) => word === ',');
  const words = comma < 0 ? tokens : tokens.slice(0, comma);
  const isTown = words.length > 0 && words.length < 4
    && words.every((token) => !isWordy(token) || token.capital > 0 || (token.flags & CITY) !== 0) && words.every(({ flags, word }) => (flags & LETTERS) !== 0 && ((flags & (COMMON | LINK | PLACE | STATE)) === 0 || (words.length === 1 && (flags & (NAME | CITY)) !== 0) || FIRST_OF_CITY.has(word) || LAST_OF_CITY.has(word)));
  return isTown ? words.length - 1 : undefined;
}

/** Index of the last token of a city of the gazetteer that begins here. */
export function knownEnd(scan: Scan, index: number): number | undefined {
  const { word, flags } = tokenAt(scan, index);
  if ((flags & CITY) === 0) return undefined;
  let name = word;
  let found: number | undefined;
  for (let last = index, words = 0; words < MOST_WORDS; words++) {
    last += wordAt(scan, last + 1) === '.' ? 2 : 1;
    if (!isAt(scan, last, LETTERS)) break;
    name += ` ${wordAt(scan, last)}`;
    if (CITIES.has(name)) found = last;
  }
  if (found === undefined && CITIES.has(word)) found = index;
  // "Spokane Valley"
  const after = found === undefined ? undefined : tokenAt(scan, found + 1);
  return after?.gap === 1 && after.capital === 1 && LAST_OF_CITY.has(after.word) ? (found ?? index) + 1 : found;
}

/** How much the word before a place says of it; 2: somebody lives there or comes from there; 1: something is there; 0: neither. */
type GeoRule = (scan: Scan, index: number) => number;

/** "live over in", "vivo en" */
const isLivedIn: GeoRule = (scan, index) => (RESIDE.has(verbBefore(scan, index)) ? 2 : 0);
const isTownOf: GeoRule = (scan, index) => (/^(?:city|town|county|ciudad)$/.test(wordAt(scan, index - 2)) ? 2 : 0);

const GEO_CUES = tableOf<GeoRule>({
  'live lives living reside resides residing moved located resident vive city town ciudad': () => 2,
  'en at born visiting': isLivedIn,
  'near our around outside': (scan, index) => isLivedIn(scan, index) || 1,
  'of :': (scan, index) => isTownOf(scan, index) || isLivedIn(scan, index),
  is: isTownOf,
  // "we live out by Chattahoochee"
  by: (scan, index) => (RESIDE.has(wordAt(scan, index - 3)) && /^(?:out|over|up|down)$/.test(wordAt(scan, index - 2)) ? 2 : 0),
  // "lives with her son in naugatuck"
  in: (scan, index) => (isIntroduced(scan, index) || [4, 5, 6].some((back) => wordAt(scan, index - back + 1) === 'with' && /^live[sd]?$/.test(wordAt(scan, index - back))) ? 2 : isLivedIn(scan, index) || 1),
  // "in from": not "driving in from"
  from: (scan, index) => (/^(?:in|over|up|down|out)$/.test(wordAt(scan, index - 2)) ? COMING.has(wordAt(scan, index - 3)) : isIntroduced(scan, index) || isPatient(scan, index) || COME.has(wordAt(scan, index - 2))) ? 2 : 1,
  // "moved from Boise to Nampa"
  to: (scan, index) => (isMoved(scan, index - 4) || isMoved(scan, index - 5) ? 2 : TOWARDS.test(wordAt(scan, index - 2)) ? 1 : isLivedIn(scan, index) || (/^(?:close|closer|closest)$/.test(verbBefore(scan, index)) ? 1 : 0)),
});

function geoCue(scan: Scan, index: number): number {
  return index < 3 && isAsked(scan, 'CITY') ? 2 : (GEO_CUES.get(wordAt(scan, index - 1))?.(scan, index) ?? 0);
}

/** The word before "in" or "over in". */
function verbBefore(scan: Scan, index: number): string {
  return wordAt(scan, /^(?:over|out|up|down|back)$/.test(wordAt(scan, index - 2)) ? index - 3 : index - 2);
}

/** "this is nancy in rolla" */
function isIntroduced(scan: Scan, index: number): boolean {
  return (tokenAt(scan, index - 2).flags & (NAME | ORDINARY)) === NAME && /^(?:is|its|it's|im|i'm|am|'s)$/.test(wordAt(scan, index - 3));
}

function isMoved(scan: Scan, index: number): boolean {
  return wordAt(scan, index + 1) === 'from' && /^(?:mov(?:ed?|ing)|relocated)$/.test(wordAt(scan, index));
}

/** "From …", and with a capital "a patient from", "Julia K. from" */
function isPatient(scan: Scan, index: number): boolean {
  if (index === 1 || tokenAt(scan, index).capital !== 1) return index === 1;
  const { flags, word, capital } = tokenAt(scan, wordAt(scan, index - 2) === '.' ? index - 3 : index - 2);
  return /^(?:patient|pt|male|female|man|woman|lady|gentleman)$/.test(word) || (capital === 1 && (word.length === 1 || (flags & (NAME | ORDINARY)) === NAME));
}

/** A place that is in no list: what follows a cue, or stands before a state. */
function byWords(scan: Scan, index: number, cued: number): Candidate | undefined {
  const first = tokenAt(scan, index);
  if ((first.capital === 0 && isWordy(first)) || !beginsPlace(scan, index, cued)) return undefined;
  let last = index;
  while (last - index < MOST_WORDS && isFollowing(scan, last, first)) last = afterDot(scan, last);
  if (isEstablishment(scan, last) || (last > index && COUNTRY.test(scan.lower.slice(first.start, tokenAt(scan, last).end)))) return undefined;
  const score = judge(scan, index, last, cued);
  return score === 0 ? undefined : span(scan, index, last, score);
}

/** Whether a place that is in no list may begin with a word: no other one, "San" and the like, and with capitals "Beaver Dam". */
function beginsPlace(scan: Scan, index: number, cued: number): boolean {
  const first = tokenAt(scan, index);
  const capitals = first.capital === 1 && tokenAt(scan, index + 1).capital === 1;
  if (isPlaceWord(first) || (FIRST_OF_CITY.has(first.word) && (capitals || isPlaceWord(tokenAt(scan, afterDot(scan, index)))))) return true;
  return capitals && (first.flags & ORDINARY) === COMMON && (cued === 2 || (cued === 1 && LAST_OF_CITY.has(wordAt(scan, index + 1))));
}

/** How sure it is that words are a place, by what stands before and behind them; 0: they are none. */
function judge(scan: Scan, index: number, last: number, cued: number): number {
  const { word, capital } = tokenAt(scan, index);
  const alone = last === index;
  const prefix = FIRST_OF_CITY.has(word);
  if (alone && prefix) return 0;
  if ((cued > 0 || capital === 1 || prefix) && isStated(scan, index, last, cued)) return 56;
  if (alone && isTown(scan, index)) return 54;
  // "the Twin Falls area"
  if (capital === 1 && wordAt(scan, last + 1) === 'area' && wordAt(scan, index - 1) === 'the') return 50;
  if (cued === 0) return 0;
  if (!alone && (prefix || LAST_OF_CITY.has(wordAt(scan, last)))) return 54;
  if (!isWhole(scan, last)) return 0;
  if (cued === 1) return isThere(scan, index, last) && isForeign(scan, index) ? 44 : 0;
  if (alone && isWordPlace(scan, index)) return 54;
  const foreign = isForeignWord(scan, index);
  const unlike = !RESIDE.has(wordAt(scan, index - 1)) || !nearOrdinary(word);
  return unlike && (foreign || !isAt(scan, index, ORDINARY)) && (ends(scan, last) || (foreign && tokenAt(scan, last + 1).capital === 0)) ? 45 : 0;
}

/** With a state behind it: "Nampa, ID", "nampa idaho". */
function isStated(scan: Scan, index: number, last: number, cued: number): boolean {
  const state = stateAt(scan, last + 1);
  return state !== undefined && (cued > 0 || tokenAt(scan, state).capital > 0 || tokenAt(scan, index).capital === 0 || wordAt(scan, last + 1) === ',');
}

/** "we live in Hope" */
function isWordPlace(scan: Scan, index: number): boolean {
  const { capital, flags } = tokenAt(scan, index);
  const previous = tokenAt(scan, index - 1);
  return capital === 1 && (flags & ORDINARY) === COMMON && previous.word === 'in' && previous.capital === 0 && ends(scan, index);
}

/** With a capital, and in no list. */
function isForeignWord(scan: Scan, index: number): boolean {
  return tokenAt(scan, index).capital === 1 && !isAt(scan, index, ORDINARY | NAME);
}

/** "my gym is in Poughkeepsie", "im over in Poughkeepsie and": up to the end of the sentence, or by its capital. */
function isThere(scan: Scan, index: number, last: number): boolean {
  if (!/^(?:in|near|outside|to)$/.test(wordAt(scan, index - 1))) return false;
  const foreign = isForeignWord(scan, index);
  if (last > index && !(foreign && /^(?:im|i'm|am|we're)$/.test(verbBefore(scan, index)))) return false;
  return ends(scan, last) || (foreign && tokenAt(scan, last + 1).capital === 0 && HERE.has(wordAt(scan, index - 2)));
}

/** "gilroy, CA", "the wauwatosa location", "wauwatosa resident": an unknown word that a state or what has places follows. */
function isTown(scan: Scan, index: number): boolean {
  const token = tokenAt(scan, index);
  if (token.flags !== LETTERS || token.word.length < 4) return false;
  const next = tokenAt(scan, index + 1);
  const located = (OF_TOWN.has(next.word) && /^(?:the|your|ur)$/.test(wordAt(scan, index - 1))) || (next.word === 'resident' && next.gap === 1);
  const state = located || (next.word !== ',' && (next.flags & STATE) === 0) ? undefined : stateAt(scan, index + 1);
  const inState = state !== undefined && (zipAt(scan, state + 1) || (next.word === ',' && (tokenAt(scan, state).capital === 2 || !WORD_STATE.has(wordAt(scan, state)))));
  return (located || inState) && !isWordy(token) && !nearOrdinary(token.word);
}

/** "my gym is in Poughkeepsie and", "im in ypsilanti is there": not "in Cardiology", "in remission". */
function isForeign(scan: Scan, first: number): boolean {
  const { capital, word, flags } = tokenAt(scan, first);
  const place = tokenAt(scan, first - 2);
  if (wordAt(scan, first - 1) === 'to' && !TOWARDS.test(place.word)) return false;
  const being = BEING.has(/^(?:is|are)$/.test(place.word) ? wordAt(scan, first - 3) : place.word) || (place.flags & KIN) !== 0;
  if (capital !== 1 && !being) return false;
  return word.length > (capital === 1 ? 3 : 4) && (flags & (ORDINARY | NAME)) === 0 && !nearOrdinary(word) && !isWordy(tokenAt(scan, first)) && !/(?:ics|ogy|[ias]sis|sion|[ae]nce|pause|ia|apy)$/.test(word) && (capital === 1 || !word.endsWith('ish'));
}

function afterDot(scan: Scan, index: number): number {
  const { word, gap } = tokenAt(scan, index + 1);
  return (word === '.' && /^(?:st|ft|mt)$/.test(wordAt(scan, index))) || (word === '-' && gap === 0 && tokenAt(scan, index + 2).gap === 0) ? index + 2 : index + 1;
}

function isPlaceWord({ flags, word }: Token): boolean {
  return (
    (flags & LETTERS) !== 0 && (flags & (ORDINARY & ~(COMMON | STATE | PLACE))) === 0
    && ((flags & COMMON) === 0 || FIRST_OF_CITY.has(word)) && word.length > 2 && (flags & MONTH) === 0
  );
}

function isFollowing(scan: Scan, last: number, first: Token): boolean {
  const index = afterDot(scan, last);
  const token = tokenAt(scan, index);
  // "Wilkes-Barre"
  const joined = wordAt(scan, index - 1) === '-';
  if ((token.gap !== 1 && !joined) || stateAt(scan, index) !== undefined) return false;
  if (LAST_OF_CITY.has(token.word)) return true;
  return (
    (token.flags & LETTERS) !== 0 && (token.capital === first.capital || /^[dl]'/.test(token.word))
    && ((token.flags & (ORDINARY | KIN)) === 0 || (FIRST_OF_CITY.has(first.word) && ((token.flags & NAME) !== 0 || token.capital === 1)))
  );
}

/** A word that is still being typed may become any other. */
function isWhole(scan: Scan, last: number): boolean {
  const { end, word } = tokenAt(scan, last);
  return end < scan.text.length || (word.length > 2 && (!startsOrdinary(word) || (tokenAt(scan, last).capital === 1 && tokenAt(scan, last - 1).capital === 1)));
}

/** Whether a place may end here: a sign, a number or a word that goes on with a sentence follows. */
export function ends(scan: Scan, last: number): boolean {
  const { word, gap, flags } = tokenAt(scan, last + 1);
  return word === '' || gap === 2 || (flags & (LINK | SPEECH | DATE_CUE | NUMBER_WORD)) !== 0 || /^(?:[.,;!?)]|but|so|can|could|i|thx|pls|plz|zip|til|these|use|where|who|what|when|how|because|cause|do|did|does|we|she|he|they|if|driving|next|today|tomorrow|every|there|will|would|should|\d{5})$/.test(word);
}

/** Index of the last token of a state that stands at `index`, or after a comma there. */
export function stateAt(scan: Scan, index: number): number | undefined {
  const comma = wordAt(scan, index) === ',' ? 1 : 0;
  const token = tokenAt(scan, index + comma);
  if ((token.flags & STATE) === 0) {
    const two = TWO_WORDS.has(token.word) && /^(?:new (?:york|jersey|mexico|hampshire)|(?:north|south) (?:carolina|dakota)|west virginia|rhode island|puerto rico)$/.test(`${token.word} ${wordAt(scan, index + comma + 1)}`);
    return two ? index + comma + 1 : undefined;
  }
  if (token.gap === 2) return undefined;
  // "Coos Bay OR."
  const next = tokenAt(scan, index + 1);
  if (/^(?:or|in|ok|oh|pa|ma|hi|va|ct)$/.test(token.word) && comma === 0 && token.capital === 2 && tokenAt(scan, index - 1).capital === 1 && (next.flags & LETTERS) === 0) return index;
  if (WORD_STATE.has(token.word) && (comma === 0 || token.word === 'id')) return zipAt(scan, index + 1) ? index : undefined;
  return index + comma;
}

function zipAt(scan: Scan, index: number): boolean {
  const { word, flags, gap } = tokenAt(scan, index);
  return (flags & NUMERIC) !== 0 && word.length === 5 && gap === 1;
}

function county(scan: Scan, index: number): Candidate | undefined {
  let first = index;
  while (index - first < 2) {
    const token = tokenAt(scan, first - 1);
    const named =
      (token.flags & LETTERS) !== 0 && !NOT_BEFORE_COUNTY.has(token.word)
      && ((token.flags & (ORDINARY & ~COMMON)) === 0 || token.capital > 0)
      && ((token.flags & COMMON) === 0 || token.capital > 0 || (token.gap === 1 && RESIDE.has(wordAt(scan, first - 3)) && wordAt(scan, first - 2) === 'in') || (token.flags & NAME) !== 0 || /^(?:orange|lake|king)$/.test(token.word));
    if (!named || (tokenAt(scan, first).gap !== 1) || (first < index && token.capital !== tokenAt(scan, first).capital)) break;
    first--;
  }
  if (first < index && wordAt(scan, first - 1) === '.' && /^(?:st|ste|ft)$/.test(wordAt(scan, first - 2))) first -= 2;
  return first < index ? span(scan, first, index, 58) : undefined;
}

/** Five digits, or nine, where a postal code stands: after a state or a city, near a cue. */
export const zip: Recognizer = {
  on: NUMERIC,
  find(scan, index) {
    const token = tokenAt(scan, index);
    if (token.word.length !== 5 || /[\w$.,/-]/.test(scan.lower.charAt(token.start - 1).trim())) return undefined;
    const dash = tokenAt(scan, index + 1);
    const four = tokenAt(scan, index + 2);
    const long = wordAt(scan, index + 3) !== '-' && dash.word === '-' && dash.gap === 0 && four.gap === 0 && /^\d{4}$/.test(four.word);
    const last = long ? index + 2 : index;
    if (isAmount(scan, index, last)) return undefined;
    const candidate: Candidate = { start: token.start, end: tokenAt(scan, last).end, category: 'ZIP', score: long ? 63 : 57 };
    if (long) return candidate;
    const previous = tokenAt(scan, /^[,.]$/.test(wordAt(scan, index - 1)) ? index - 2 : index - 1);
    const near = /^(?:to|at|by|from)$/.test(previous.word) ? TOWARDS.test(wordAt(scan, index - 2)) : (previous.flags & GEO_CUE) !== 0 || previous.word === 'area';
    const after = (previous.flags & (STATE | CITY)) !== 0 && !/^(?:in|or|me|hi|ok|is|la|de|me)$/.test(previous.word);
    if (categoryOf(tokenAt(scan, index + 1).flags) === 'ZIP') return candidate;
    if (/^(?:is|was)$/.test(wordAt(scan, index + 1)) && categoryOf(tokenAt(scan, index + 3).flags) === 'ZIP') return candidate;
    // "Sweden 99178" in a line of its own, after others
    const country = previous.gap === 2 && index > 1 && previous.capital > 0 && (previous.flags & (CATEGORY | VITAL | UNIT | LABEL)) === 0 && tokenAt(scan, index + 1).gap === 2;
    if (country) return candidate;
    return (near || after || previous.capital === 2) && !before(scan, index).vital && (near || after || (previous.flags & STATE) !== 0) ? candidate : undefined;
  },
};
