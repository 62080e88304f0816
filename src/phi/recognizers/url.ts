import { found, matchAt } from '../match.js';
import { GLUED, STARTER } from '../lexicon.js';
import { type Recognizer, type Scan, tokenAt, wordAt } from '../scan.js';

const SCHEME = /(?:https?|ftp|hxxps?):\/{1,2}(?:\[[0-9a-f:.]{2,45}\])?[^\s"'<>()[\]{}]{0,400}/y;
const WWW = /www\.[a-z0-9\-\u0080-\uffff]{1,63}(?:(?:\.[a-z0-9\-\u0080-\uffff]{1,63}){1,6}(?:\/[^\s"'<>()[\]{}]{0,300})?|\.?$)/y;
const BARE = /[a-z0-9\-\u0080-\uffff]{2,63}(?:\.[a-z0-9\-\u0080-\uffff]{1,63}){1,5}(?::\d{2,5})?(?:\/[^\s"'<>()[\]{}]{0,300})?/y;
const COMMON_END = /\.(?:com|org|net|edu|gov|mil|io|info|biz|health|care|app|dev|clinic|co|ai|tv|gg|cloud|online|site|xyz|page|link|blog|uk|ca|au|de|fr|eu|ly|gl)(?:[:/].{0,320})?$/;
const ANY_END = /\.[a-z]{2,12}\/.{1,320}$/;
const SPOKEN = /[a-z0-9-]{2,40} dot (?:com|org|net|edu|gov)(?: (?:slash|\/) ?[a-z0-9-]{1,40}){0,4}(?![a-z0-9])/y;

/** Links, and domains without anything around them; "2.5.1" and "e.g." are neither. */
export const url: Recognizer = {
  on: GLUED,
  find(scan, index) {
    const { start, word } = tokenAt(scan, index);
    const next = tokenAt(scan, index + 1);
    if ((next.word !== '.' && next.word !== ':' && next.word !== '-') || follows(scan, start)) return undefined;
    if (next.word === ':') {
      const link = matchAt(SCHEME, scan, start);
      return link === undefined ? undefined : found('URL', 97, start, link);
    }
    const domain = (word === 'www' ? matchAt(WWW, scan, start) : undefined) ?? bare(matchAt(BARE, scan, start)?.replace(/\.$/, ''));
    return domain === undefined || scan.lower.charAt(start + domain.length) === '@' ? undefined : found('URL', 84, start, domain);
  },
};

/** "my clinic dot org slash visit" */
export const spokenUrl: Recognizer = {
  on: STARTER,
  find(scan, index) {
    if (wordAt(scan, index) !== 'dot') return undefined;
    const { start } = tokenAt(scan, index - 1);
    const spoken = follows(scan, start) ? undefined : matchAt(SPOKEN, scan, start);
    return spoken === undefined ? undefined : found('URL', 60, start, spoken);
  },
};

/** Whether a word goes on at an offset. */
function follows({ lower }: Scan, start: number): boolean {
  return start > 0 && /[a-z0-9.@_-]/.test(lower.charAt(start - 1));
}

function bare(domain: string | undefined): string | undefined {
  return domain !== undefined && /[a-z]/.test(domain) && (COMMON_END.test(domain) || ANY_END.test(domain)) ? domain : undefined;
}
