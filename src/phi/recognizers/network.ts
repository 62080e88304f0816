import { endsWord, found, matchAt } from '../match.js';
import { DIGITS, GLUED } from '../lexicon.js';
import { type Recognizer, type Scan, tokenAt, wordAt } from '../scan.js';

const V4 = /\d{1,3}(?:\.\d{1,3}){3}(?![\d])(?:\/\d{1,2})?/y;
const V6 = /[0-9a-f:]{2,39}(?:\.\d{1,3}){0,3}(?:%[a-z0-9]{1,15})?(?:\/\d{1,3})?/y;
const UDI = /\(01\)\d{14}(?:\(\d{2}\)[a-z0-9]{1,20}){0,4}/y;
const DOT = 46;
const COLON = 58;
const MAC = /[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?!\.\d)/y;

/** Addresses of the internet protocol, version 4 and 6. A version number has smaller parts or says that it is one. */
export const ip: Recognizer = {
  on: GLUED,
  find(scan, index) {
    const { start, flags, word } = tokenAt(scan, index);
    const after = scan.lower.charCodeAt(start + word.length);
    if (word.length > 4 || (after !== DOT && after !== COLON && word !== ':')) return undefined;
    const before = scan.lower.charAt(start - 1);
    if ((flags & DIGITS) !== 0 && word.length < 4 && scan.lower.charAt(start + word.length) === '.') {
      const address = matchAt(V4, scan, start);
      if (address && isV4(address) && !/[\w.]/.test(before) && !isVersion(scan, index)) return found('IP', 95, start, address);
    }
    const colon = word === ':' ? scan.lower.charAt(start + 1) === ':' : scan.lower.charAt(start + word.length) === ':' && word.length < 5;
    if (!colon || /[\w:]/.test(before)) return undefined;
    const address = matchAt(V6, scan, start);
    return address && isV6(address.replace(/[%/].*/, '')) && endsWord(scan, start + address.length) ? { start, end: start + address.length, category: 'IP', score: 95 } : undefined;
  },
};

/** Hardware addresses; those that mean everybody or nobody are none. */
export const mac: Recognizer = {
  on: GLUED,
  find(scan, index) {
    const { start, word } = tokenAt(scan, index);
    if (word === '(') {
      const device = matchAt(UDI, scan, start);
      return device === undefined ? undefined : { start, end: start + device.length, category: 'DEVICE', score: 95 };
    }
    // "00:1b:…", "00-1b-…", "001b.…"
    const joint = wordAt(scan, index + 1);
    if (!(word.length === 2 ? joint === ':' || joint === '-' : word.length === 4 && joint === '.') || /[\w.:-]/.test(scan.lower.charAt(start - 1))) return undefined;
    const address = matchAt(MAC, scan, start);
    if (address === undefined || /^[0f:.-]+$/.test(address) || !endsWord(scan, start + address.length)) return undefined;
    return found('DEVICE', 95, start, address);
  },
};

function isV4(address: string): boolean {
  return address.replace(/\/.*/, '').split('.').every((part) => Number(part) < 256);
}

function isVersion(scan: Scan, index: number): boolean {
  return /^(?:v|version|ver|release|build|firmware|ios|android)$/.test(wordAt(scan, index - 1));
}

function isV6(address: string): boolean {
  const halves = address.split('::');
  if (halves.length > 2 || address.length < 3) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const mapped = last.includes('.');
  if (mapped && !(isV4(last) && last.split('.').length === 4)) return false;
  if (!groups.every((group, i) => /^[0-9a-f]{1,4}$/.test(group) || (mapped && i === groups.length - 1))) return false;
  const count = groups.length + (mapped ? 1 : 0);
  return halves.length === 2 ? count > 0 && count < 8 && /\d/.test(address) : count === 8;
}
