import { pack } from '../pack.js';

/** Germany: health insurance and pension insurance numbers. */
export const de = pack('DE', { HEALTH_PLAN: 'kvnr krankenkasse versichertennummer', SSN: 'rvnr rentenversicherungsnummer', ZIP: 'plz', DATE: 'geburtsdatum geboren' }, [
  { category: 'HEALTH_PLAN', pattern: /[a-z]\d{9}(?![a-z0-9])/y, score: 86, check: isKvnr },
  { category: 'SSN', pattern: /\d{8}[a-z]\d{3}(?![a-z0-9])/y, score: 88, check: isRvnr },
]);

/** Digits of a text whose letter counts as its place in the alphabet, two digits. */
function spread(text: string): string {
  return text.replace(/[A-Z]/, (letter) => String(letter.charCodeAt(0) - 64).padStart(2, '0'));
}

/** Sum of the digit sums of each digit times its weight, modulo 10. */
function check(digits: string, weights: readonly number[]): number {
  return [...digits].reduce((sum, digit, i) => {
    const product = Number(digit) * (weights[i] ?? 0);
    return sum + Math.floor(product / 10) + (product % 10);
  }, 0) % 10;
}

function isKvnr(value: string): boolean {
  return check(spread(value.slice(0, 9)), [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) === Number(value[9]);
}

function isRvnr(value: string): boolean {
  return check(spread(value.slice(0, 11)), [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) === Number(value[11]);
}
