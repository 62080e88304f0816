import { CATEGORY, KIN, LETTERS, PLACE, STREET } from '../lexicon.js';
import { oneOf } from '../match.js';
import { isAt, type Scan, tokenAt, wordAt } from '../scan.js';
import { HAD } from './person.js';

/** Pairs of names that a disease, a hospital, a brand or a saying has. */
const NOBODY: ReadonlySet<string> = new Set(
  ('lou gehrig|trader joe|epstein barr|braxton hicks|jackson pratt|eli lilly|tommy john|dr pepper|mrs dash|johns hopkins|sloan kettering|jack jill|tom dick|dick harry|jim beam|jack daniels|ben gay|johnnie walker|'
    + 'ben jerry|papa john|weber rinne|mary jane|uncle ben|aunt jemima|sara lee|potato head|ted lasso|star wars|tim hortons|duane reade|lane bryant|bob evans|john silver|baskin robbins|captain morgan|joe rogan|sesame street|smith nephew|waffle house|dairy queen|kit kat|dr bronner|mrs meyers|marcus gunn|argyll robertson|arnold chiari|wolff parkinson|parkinson white|stevens johnson|mallory weiss|salter harris|lennox gastaut|lambert eaton|marie tooth|child pugh|brown sequard|guillain barre|roux en|harris teeter|mario kart|amazing grace|john deere|calvin klein|ralph lauren|tommy hilfiger|kate spade|mary kay|jimmy dean|kirby bauer|neg murphy|weber b|lawrence welk|betty crocker|oscar mayer|jenny craig|virgin mary|hail mary|jimmy john|walt disney|helen keller|ronald mcdonald|harry potter|taylor swift|peter pan|black friday|zollinger ellison|mountain dew').split('|').map((pair) => pair.split(' ').map(withoutS).join(' ')),
);
const NOBODY_WORDS: ReadonlySet<string> = new Set([...NOBODY].flatMap((pair) => pair.split(' ')));
/** Diseases that are called after those who described them, and shops after their founders, with "'s" and without the disease. */
const DISEASE = oneOf('moh mcdonald reese scholl wendy macy arby denny kohl lowe dillard hardee culver teal addison wilson barrett turner gilbert paget whipple hunter bell graves');
/** What somebody has, although much else is called so: "Reese's labs". */
const OWN = oneOf('fever lab labs insurance');
/** What is sold under somebody's name: "Levi's jeans". */
const SOLD = oneOf('rice chili jeans secret pizza baby shampoo lotion powder burger burgers fries chocolate sauce cookies ice');
const DRUNK = oneOf('tea oil');
const BEFORE_PLACE = oneOf('st saint san santa santo mount mt fort ft port lake cape');
const JOINTS = oneOf('- and & n , .');

/** Saint Thomas Hospital, Wilson's disease, Papa John's, Johnson & Johnson: what is called after people. */
export function isNamesake(scan: Scan, first: number, last: number): boolean {
  if (BEFORE_PLACE.has(wordAt(scan, wordAt(scan, first - 1) === '.' ? first - 2 : first - 1)) || isCompany(scan, first)) return true;
  const owner = wordAt(scan, last + 1) === "'s";
  if (owner && OWN.has(wordAt(scan, last + 2))) return false;
  // "Earl Grey tea"
  if (DRUNK.has(wordAt(scan, first + 1)) || isNobody(scan, first) || (last > first && isNobody(scan, last))) return true;
  if (owner && (SOLD.has(wordAt(scan, last + 2)) || (DISEASE.has(wordAt(scan, last)) && !isOwned(scan, last + 2)))) return true;
  return isOfPlace(scan, last, owner ? last + 2 : last + 1);
}

/** Words with capitals up to "Hospital", "Syndrome" and the like; in a text that is all in capitals they say nothing: "WILLIAM NEEDS A SCHOOL FORM". */
function isOfPlace(scan: Scan, last: number, from: number): boolean {
  for (let i = from; i < from + 3; i++) {
    const { flags, capital, gap, word } = tokenAt(scan, i);
    if (gap === 2) return false;
    if ((flags & PLACE) !== 0 && gap === 1) return true;
    const street = (flags & STREET) !== 0 && i === last + 1 && word !== 'dr';
    if (capital !== 1 || (flags & LETTERS) === 0 || street) return false;
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
  const word = wordAt(scan, index + step);
  return JOINTS.has(word) ? wordAt(scan, index + 2 * step) : word;
}

function isOwned(scan: Scan, index: number): boolean {
  const { word, capital } = tokenAt(scan, index);
  return HAD.has(word) || isAt(scan, index, KIN | CATEGORY) || capital === 1;
}

/** "Johnson & Johnson" */
function isCompany(scan: Scan, index: number): boolean {
  const word = wordAt(scan, index);
  return (wordAt(scan, index - 2) === word && isAnd(scan, index - 1)) || (wordAt(scan, index + 2) === word && isAnd(scan, index + 1));
}

function isAnd(scan: Scan, index: number): boolean {
  return /^(?:&|and)$/.test(wordAt(scan, index));
}
