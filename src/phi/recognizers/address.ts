import { isAmount, isAsked } from '../cues.js';
import { ADDRESS_CUE, CITIES, COMMON, DIGITS, LABEL, LETTERS, LINK, NAME, nearOrdinary, NUMBER_WORD, NUMERIC, ORDINARY, STARTER, STATE, STREET, UNIT, VITAL } from '../lexicon.js';
import { found, matchAt, oneOf } from '../match.js';
import { type Candidate, isAt, type Recognizer, type Scan, type Token, tokenAt, wordAt } from '../scan.js';
import { withPlace } from './address-place.js';
import { ends, knownEnd, stateAt } from './place.js';

const DIRECTION = oneOf('n s e w ne nw se sw north south east west northeast northwest southeast southwest norte sur este oeste ouest nord sud');
const QUARTER = oneOf('n s e w ne nw se sw north south east west');
const UNIT_WORD = /^(?:apt|apartment|unit|suite|ste|lot|#|room|rm|floor|fl|bldg|building|trailer|trlr|spc|space|depto|departamento|apto|piso|flat|no)$/;
const ROAD = oneOf(
  'highway hwy route rte county cr sr fm rural rr interstate state us farm ranch calle avenida avda carrera camino paseo via calzada rua rue ' +
    'broadway avenue ave',
);
const LOOSE_STREET = oneOf(
  'way place run point walk row court path ct dr pl st sq ter pt trail park hill close pass drive hollow garden gardens landing crossing vista ' +
    'bend creek cove square circle glen manor lane str',
);
const NEAR_ADDRESS = oneOf(': , mailing shipping it meds them out over off');
const POST_BOX = /(?:p\.? ?o\.? {0,2}box|post office box|apartado(?: postal)?|psc \d{1,5},? box|unit \d{1,6},? box|cmr \d{1,5},? box|p ?o b|pobox|(?:rr|rt|route|hc|rural route) ?\d{1,4},? box)(?: is)?[ #:]{0,3}\d{1,8}[a-z]?(?:\s{1,2}[afd]po,? a[aep] \d{5})?(?!\w)/y;
const BOX = /box[ #:]{1,3}\d{1,6}(?!\w)/y;
const BOX_WORDS = new Set(['p', 'po', 'post', 'pobox', 'apartado', 'psc', 'unit', 'cmr', 'rr', 'rt', 'route', 'hc', 'rural']);
const ROAD_WORDS = new Set(['calle', 'avenida', 'avda', 'carrera', 'camino', 'paseo', 'calzada', 'rua', 'rue', 'via']);
const NUMBERED = new Set(['county', 'highway', 'hwy', 'route', 'rte', 'rr', 'rural']);
/** "409a franklin rd", not "9a" in the morning. */
const LETTERED = /^\d{3,5}[a-f]$/;
const MOST_WORDS = 6;
const TREE = /^(?:main|spring|park|oak|hill|lake|church|high|water|center|north|south|east|west|river|red|first|second|third|maple|pine|birch|elm|cedar|walnut|chestnut|cherry|willow|ash|poplar|pecan|forest|meadow|valley|sunset)$/;
/** What stands before a corner. */
const AT = /^(?:at|to|near|on|off|by|of|are)$/;
const STAYS = oneOf("im i'm am we're hes shes staying house home place duplex apartment condo trailer townhouse");
/** Endings that are no words of their own. */
const SHORT_STREET = /^(?:dr|ct|pl|cir|ter|sq|st|ln)$/;

/** Street lines with what belongs to them: "4106 Park Avenue, lot 34", then city and postal code. */
export const address: Recognizer = {
  on: DIGITS,
  find(scan, index) {
    const token = tokenAt(scan, index);
    const { start, end, gap } = token;
    const ordinal = isOrdinal(token);
    if (!(ordinal || isHouse(token)) || (gap === 0 && /[\w$#./:-]/.test(scan.lower.charAt(start - 1))) || isRange(scan, index)) return undefined;
    const said = isHouseNumber(scan, index);
    // "house number 2204, Tanager Way"
    const road = said && wordAt(scan, index + 1) === ',' && tokenAt(scan, index + 2).capital === 1 ? streetEnd(scan, index + 2, true) : undefined;
    if (road !== undefined) return withPlace(scan, index, road, true);
    if (said || (scan.tokens.length === 1 && isAnswer(scan, index))) return { start, end, category: 'ADDRESS', score: 66 };
    return ordinal ? cornerAt(scan, index) : houseAt(scan, index);
  },
};

/** "7th and Main", "near 5th and broadway", "off Oak and 12th" */
function cornerAt(scan: Scan, index: number): Candidate | undefined {
  const corner = (first: number, last: number): Candidate => ({ start: tokenAt(scan, first).start, end: tokenAt(scan, last).end, category: 'ADDRESS', score: 66 });
  if (isAnd(scan, index - 1) && AT.test(wordAt(scan, index - 3)) && TREE.test(wordAt(scan, index - 2))) return corner(index - 2, index);
  // "2nd ave and chestnut"
  const kind = isAnd(scan, index + 2) && isAt(scan, index + 1, STREET) ? 1 : 0;
  if (!isAnd(scan, index + 1 + kind)) return undefined;
  const other = index + 2 + kind;
  const { flags, capital, word } = tokenAt(scan, other);
  const tree = TREE.test(word);
  const named = capital === 1 && (flags & LETTERS) !== 0 && (tree || (flags & (ORDINARY & ~STREET)) === 0);
  return named || ((tree || word === 'broadway') && (kind > 0 || AT.test(wordAt(scan, index - 1)))) ? corner(index, other) : undefined;
}

function isAnd(scan: Scan, index: number): boolean {
  return /^(?:and|&)$/.test(wordAt(scan, index));
}

function houseAt(scan: Scan, index: number): Candidate[] | undefined {
  const { word, end } = tokenAt(scan, index);
  const next = tokenAt(scan, index + 1);
  // "12A Elm"
  const lettered = LETTERED.test(word) || (next.capital === 1 && /[A-Z]/.test(scan.text.charAt(end - 1)));
  if (!lettered && isAmount(scan, index)) return undefined;
  const cued = isCued(scan, index);
  // "exit 23 off the highway"
  if (!cued && isAt(scan, index - 1, VITAL)) return undefined;
  const road = houseEnd(scan, index);
  const last = streetEnd(scan, road, cued) ?? numberedEnd(scan, index, road, cued) ?? (!cued && !isThere(scan, index) && !isBlock(scan, index) ? endBeforeCity(scan, road) : next.word === '/' ? undefined : looseEnd(scan, road));
  // "unit 5/88 Kooyong Rd"
  const first = next.word === '/' && UNIT_WORD.test(wordAt(scan, index - 1)) ? index - 1 : index;
  return last === undefined ? undefined : withPlace(scan, first, withUnit(scan, last), cued);
}

/** "forty two oh six north pine drive" */
export const spokenHouse: Recognizer = {
  on: NUMBER_WORD,
  find(scan, index) {
    if (isSpoken(scan, index - 1)) return undefined;
    let road = index + 1;
    while (road < index + MOST_WORDS && isSpoken(scan, road)) road++;
    const end = streetEnd(scan, road, false) ?? (isCued(scan, index) && (DIRECTION.has(wordAt(scan, road)) || isAnswer(scan, index)) ? looseEnd(scan, road) : undefined);
    if (end === undefined || end > road + 3) return undefined;
    for (let i = road; i < end; i++) {
      const { flags, word, capital } = tokenAt(scan, i);
      if ((flags & (ORDINARY & ~STREET)) !== 0 && (flags & NAME) === 0 && capital !== 1 && !DIRECTION.has(word) && !TREE.test(word)) return undefined;
    }
    return withPlace(scan, index, withUnit(scan, end), false);
  },
};

function isSpoken(scan: Scan, index: number): boolean {
  return isAt(scan, index, NUMBER_WORD) && tokenAt(scan, index).gap < 2;
}

/** "4-6 hours" */
function isRange(scan: Scan, index: number): boolean {
  return /^[-/.]$/.test(wordAt(scan, index + 1)) && isAmount(scan, index, index + 2);
}

function isBlock(scan: Scan, index: number): boolean {
  return wordAt(scan, index + 1) === 'block' && wordAt(scan, index + 2) === 'of';
}

function isHouse({ word, flags }: Token): boolean {
  return (flags & NUMERIC) !== 0 ? word.length < 7 : /^(?:\d{1,5}[a-z]|[nsew]\d{1,5}[nsew]?\d{0,5})$/.test(word);
}

/** "12th" */
function isOrdinal({ word, flags }: Token): boolean {
  return (flags & (DIGITS | NUMERIC)) === DIGITS && /^\d{1,3}(?:st|nd|rd|th)$/.test(word);
}

/** Index after the house number: past "1/2", "45-10", "12 B", "1200 block of". */
function houseEnd(scan: Scan, index: number): number {
  const sign = tokenAt(scan, index + 1);
  if (isBlock(scan, index)) return index + 3;
  if (
    /^[-/]$/.test(sign.word) && sign.gap === 0
    && (isAt(scan, index + 2, DIGITS) || wordAt(scan, index + 2).length === 1)
  ) {
    return index + 3;
  }
  if (sign.word === '1' && wordAt(scan, index + 2) === '/' && wordAt(scan, index + 3) === '2') return index + 4;
  return sign.word.length === 1 && sign.capital > 0 && !DIRECTION.has(sign.word) ? index + 2 : index + 1;
}

/** Index of the last token of the street's name. */
function streetEnd(scan: Scan, from: number, cued: boolean): number | undefined {
  // "1800 E Hwy 50"
  if (DIRECTION.has(wordAt(scan, from)) && NUMBERED.has(wordAt(scan, from + 1))) return streetEnd(scan, from + 1, cued);
  if (ROAD.has(wordAt(scan, from))) {
    for (let i = from; i < from + 4; i++) {
      const next = tokenAt(scan, i + 1);
      if (next.gap === 2) break;
      if ((next.flags & NUMERIC) !== 0 || /^[a-z]$/.test(next.word)) return direction(scan, i + 1);
    }
  }
  if (ROAD_WORDS.has(wordAt(scan, from))) {
    let last = from + 1;
    while (last < from + 4 && /^(?:de|del|la|las|los|el|san|santa|du)$/.test(wordAt(scan, last))) last++;
    const { flags, gap } = tokenAt(scan, last);
    return gap === 1 && (flags & LETTERS) !== 0 ? direction(scan, last) : undefined;
  }
  // "630 e 12th"
  const numbered = wordAt(scan, from + 1) === '.' ? from + 2 : from + 1;
  if (DIRECTION.has(wordAt(scan, from)) && isOrdinal(tokenAt(scan, numbered))) {
    const ending = tokenAt(scan, numbered + 1);
    return ending.gap === 1 && (ending.flags & STREET) !== 0 ? numbered + 1 : numbered;
  }
  for (let i = from; i < from + MOST_WORDS; i++) {
    const token = tokenAt(scan, i);
    // "12/3 2pm w dr"
    if (token.gap === 2 || (token.flags & (DIGITS | LETTERS)) === 0 || ((token.flags & DIGITS) !== 0 && /^\d\d?[ap]m?$/.test(token.word))) return mainStreet(scan, from);
    const isSuffix = (token.flags & STREET) !== 0 && (i > from || token.word === 'broadway');
    if (isSuffix && !isMiddle(scan, i) && isStreet(scan, from, i, cued)) return direction(scan, i);
    if ((token.flags & (UNIT | VITAL)) !== 0 && token.capital === 0 && !cued && !isAt(scan, i + 1, STREET)) return mainStreet(scan, from);
    if ((token.flags & LINK) !== 0 && !/^(?:de|la|del|las|los|the|el|of|old|new)$/.test(token.word) && !DIRECTION.has(token.word)) return mainStreet(scan, from);
    if (wordAt(scan, i + 1) === '.' && tokenAt(scan, i + 1).gap === 0 && token.word.length < 4) i++;
  }
  return mainStreet(scan, from);
}

/** "9721 Dalmatinova 43 Apt. 678": house, street and number, as abroad, in a line of its own or before a flat. */
function numberedEnd(scan: Scan, index: number, from: number, cued: boolean): number | undefined {
  let i = from;
  for (; i < from + 4; i++) {
    const { flags, word, capital, gap } = tokenAt(scan, i);
    if (gap === 2 || (flags & LETTERS) === 0 || (flags & (UNIT | VITAL)) !== 0 || ((flags & ORDINARY) !== 0 && capital === 0 && word.length > 2)) break;
    if (wordAt(scan, i + 1) === '.') i++;
  }
  const number = tokenAt(scan, i);
  if (i === from || number.gap !== 1 || !/^\d{1,4}[a-z]?$/.test(number.word) || isAmount(scan, i)) return undefined;
  const next = tokenAt(scan, i + 1);
  const flat = UNIT_WORD.test(next.word) && (wordAt(scan, i + 2) === '.' || isAt(scan, i + 2, DIGITS));
  const ends = next.gap === 2 || next.word === '' || next.word === ',';
  return flat || (ends && (cued || (tokenAt(scan, index).gap === 2 && tokenAt(scan, from).capital > 0 && next.word !== ''))) ? i : undefined;
}

/** "505 N. Main", "120 s pulaski": a street without its ending. */
function mainStreet(scan: Scan, from: number): number | undefined {
  if (!QUARTER.has(wordAt(scan, from))) return undefined;
  const number = tokenAt(scan, from - 1);
  const name = wordAt(scan, from + 1) === '.' ? from + 2 : from + 1;
  const { flags, gap, capital, word } = tokenAt(scan, name);
  if ((number.word.length < 2 && wordAt(scan, from - 2) !== '/') || (number.flags & NUMERIC) === 0 || gap !== 1) return undefined;
  const long = number.word.length > 2;
  const unknown = long && word.length > 4 && (flags & (LETTERS | ORDINARY)) === LETTERS && /^(?:e|[ns][ew]|north|south|east|west)$/.test(wordAt(scan, from)) && ends(scan, name);
  const other = ORDINARY & ~(long || number.word === '2' ? STREET | COMMON : STREET);
  const capitals = capital === 1 && word.length > 3 && (flags & LETTERS) !== 0 && (flags & other) === 0;
  return TREE.test(word) || unknown || capitals ? name : undefined;
}

/** "St" of "12 St Charles Ave" is no ending; "Park" of "9 Park Lane" neither. */
function isMiddle(scan: Scan, index: number): boolean {
  const dot = wordAt(scan, index + 1) === '.' ? 1 : 0;
  const next = tokenAt(scan, index + 1 + dot);
  const then = tokenAt(scan, index + 2 + dot);
  if (next.gap !== 1 || (next.flags & STREET) === 0 || (then.flags & STREET) !== 0) return false;
  return !/^(?:st|dr)$/.test(next.word) || wordAt(scan, index) === 'broadway' || (next.capital > 0 && (then.capital === 0 || UNIT_WORD.test(then.word)));
}

function isStreet(scan: Scan, from: number, suffix: number, cued: boolean): boolean {
  const { word: ending } = tokenAt(scan, suffix);
  if (cued || !LOOSE_STREET.has(ending) || (SHORT_STREET.test(ending) && wordAt(scan, from - 1).length > 2)) return true;
  // "611 old orchard lane" in a line of its own
  if (tokenAt(scan, from - 1).gap === 2 && wordAt(scan, from - 1).length > 1 && suffix > from + 1 && (wordAt(scan, suffix + 1) === '' ? scan.text.length > tokenAt(scan, suffix).end : tokenAt(scan, suffix + 1).gap === 2)) return true;
  for (let i = from; i < suffix; i++) {
    const { flags, capital, word } = tokenAt(scan, i);
    const telling = capital > 0 || (flags & DIGITS) !== 0 || (flags & (ORDINARY & ~(COMMON | STREET))) === 0;
    if (!telling && !DIRECTION.has(word)) return false;
    if (
      (flags & COMMON) !== 0 && (flags & NAME) === 0 && capital === 0
      && !TREE.test(word)
    ) {
      return false;
    }
  }
  return true;
}

function direction(scan: Scan, suffix: number): number {
  const number = tokenAt(scan, suffix + 1);
  if (
    ROAD.has(wordAt(scan, suffix - 1)) && /^(?:road|route|highway)$/.test(wordAt(scan, suffix)) && /^\d{1,4}$/.test(number.word)
  ) {
    return suffix + 1;
  }
  const dot = wordAt(scan, suffix + 1) === '.' && tokenAt(scan, suffix + 1).gap === 0 && tokenAt(scan, suffix + 2).gap === 1 ? 1 : 0;
  return DIRECTION.has(wordAt(scan, suffix + 1 + dot)) && tokenAt(scan, suffix + 1 + dot).gap === 1 ? suffix + 1 + dot : suffix;
}

/** After "I live at", a street needs no known ending: up to the next sign or everyday word. */
function looseEnd(scan: Scan, from: number): number | undefined {
  let last: number | undefined;
  for (let i = from; i < from + MOST_WORDS; i++) {
    const { flags, gap, word, end } = tokenAt(scan, i);
    if (gap < 2 && end === scan.text.length && (flags & LETTERS) !== 0 && (flags & UNIT) === 0) return i;
    if (gap === 2 || (flags & (LETTERS | DIGITS)) === 0 || (flags & UNIT) !== 0 || UNIT_WORD.test(word) || ((flags & STATE & ~COMMON) !== 0 && (word !== 'la' || i > from))) break;
    if (i > from && CITIES.has(`${word} ${wordAt(scan, i + 1)}`)) break;
    if (
      (flags & (ORDINARY & ~STREET)) !== 0 && (flags & NAME) === 0 && !/^(?:de|la|del|las|los)$/.test(word)
      && tokenAt(scan, i).capital !== 1
    ) {
      break;
    }
    last = i;
  }
  return last;
}

/** "15 Elm Bangor, ME": a street without an ending, before a city and its state. */
function endBeforeCity(scan: Scan, from: number): number | undefined {
  for (let i = from; i < from + 2; i++) {
    const { flags, gap, capital } = tokenAt(scan, i);
    if (gap !== 1 || (flags & LETTERS) === 0 || (flags & (UNIT | VITAL | LINK)) !== 0 || ((flags & ORDINARY) !== 0 && capital === 0)) return undefined;
    const comma = wordAt(scan, i + 1) === ',' ? 1 : 0;
    const place = tokenAt(scan, i + 1).gap === 2 ? undefined : knownEnd(scan, i + 1 + comma);
    if (place !== undefined && stateAt(scan, place + 1) !== undefined) return i;
  }
  return undefined;
}

function isAnswer(scan: Scan, index: number): boolean {
  return index < 3 && isAsked(scan, 'ADDRESS');
}

function isCued(scan: Scan, index: number): boolean {
  if (isAnswer(scan, index)) return true;
  for (let i = index - 1; i > index - 6; i--) {
    const { flags, word } = tokenAt(scan, i);
    if ((flags & ADDRESS_CUE) !== 0) return true;
    if ((flags & LINK) === 0 && !NEAR_ADDRESS.has(word)) return false;
  }
  return false;
}

/** "my house number is 4410" */
function isHouseNumber(scan: Scan, index: number): boolean {
  let i = index - 1;
  while (i > index - 4 && (isAt(scan, i, LINK | LABEL) || wordAt(scan, i) === ':')) i--;
  return i < index - 1 && wordAt(scan, i) === 'house' && isAt(scan, i + 1, LABEL);
}

/** "im at 1187 tamarack", "at 1187 Tamarack": not "im at 1400 calories". */
function isThere(scan: Scan, index: number): boolean {
  const { word, flags, capital, end } = tokenAt(scan, index + 1);
  if (wordAt(scan, index - 1) !== 'at' || (flags & LETTERS) === 0 || (flags & ORDINARY) !== 0 || end === scan.text.length) return false;
  if (capital === 1 && (flags & NAME) === 0 && word.length > 4 && !nearOrdinary(word)) return true;
  return wordAt(scan, index).length > 2 && STAYS.has(wordAt(scan, index - 2)) && (capital === 1 || !(/(?:ic|s|al)$/.test(word) || nearOrdinary(word)));
}

/** Index of the last token of "apt 9", "#30A", "unit 32" after the street. */
function withUnit(scan: Scan, street: number): number {
  let i = street + 1;
  if (/^[,.]$/.test(wordAt(scan, i))) i++;
  if (wordAt(scan, i) === ',') i++;
  if (/^\d{1,4}[a-z]$/.test(wordAt(scan, i)) && i === street + 1) return i;
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(wordAt(scan, i)) && /^fl(?:oor|r)?$/.test(wordAt(scan, i + 1))) return i + 1;
  if (!UNIT_WORD.test(wordAt(scan, i))) return street;
  for (let skipped = 0; skipped < 2 && /^[.#:]$/.test(wordAt(scan, i + 1)); skipped++) i++;
  const value = tokenAt(scan, i + 1);
  if ((value.flags & DIGITS) === 0 && value.word.length !== 1) return street;
  const tail = tokenAt(scan, i + 2);
  return tail.word === '-' && tail.gap === 0 && tokenAt(scan, i + 3).gap === 0 ? i + 3 : i + 1;
}

/** Post office boxes, those of the armed forces too. */
export const postBox: Recognizer = {
  on: STARTER,
  find(scan, index) {
    const { word, start } = tokenAt(scan, index);
    const box = BOX_WORDS.has(word) ? matchAt(POST_BOX, scan, start) : word === 'box' && isCued(scan, index) ? matchAt(BOX, scan, start) : undefined;
    if (box === undefined) return undefined;
    let last = index;
    while (tokenAt(scan, last + 1).end > 0 && tokenAt(scan, last + 1).end <= start + box.length) last++;
    return [found('ADDRESS', 85, start, box), ...withPlace(scan, index, last, isCued(scan, index)).slice(1)];
  },
};

/** Streets that begin with their kind: "calle 5 #12", "avenida reforma 123", "county road 12". */
export const namedRoad: Recognizer = {
  on: STARTER,
  find(scan, index) {
    const { word: kind } = tokenAt(scan, index);
    // "19 Calle Luna"
    if (isHouse(tokenAt(scan, index - 1)) && tokenAt(scan, index).gap === 1 && ROAD_WORDS.has(kind)) return undefined;
    if (NUMBERED.has(kind)) {
      if (!isCued(scan, index)) return undefined;
    } else if (!ROAD_WORDS.has(kind)) return undefined;
    for (let i = index + 1; i < index + 6; i++) {
      const { flags, gap, word } = tokenAt(scan, i);
      if (gap === 2 || ((flags & (LETTERS | DIGITS)) === 0 && !/^[#.,]$/.test(word))) return undefined;
      if ((flags & DIGITS) === 0) {
        if (NUMBERED.has(kind) && (flags & STREET) === 0) return undefined;
        continue;
      }
      let last = direction(scan, i);
      if (/^[#,]$/.test(wordAt(scan, i + 1)) && isAt(scan, i + 2, DIGITS)) last = i + 2;
      if (wordAt(scan, last + 1) === '-' && tokenAt(scan, last + 1).gap === 0) last += 2;
      return withPlace(scan, index, withUnit(scan, last), true);
    }
    return undefined;
  },
};
