import { weighted } from '../checksums.js';
import { pack } from '../pack.js';

const AREA = /^(?![QVX])[A-Z](?![IJZ])[A-Z]?\d[A-Z\d]?\d[ABD-HJLNP-UW-Z]{2}$/;

/** United Kingdom: NHS and National Insurance numbers, postcodes, telephone numbers, driving licences, registration plates. */
export const uk = pack('GB', { HEALTH_PLAN: 'nhs chi', SSN: 'nino insurance ni', ZIP: 'postcode post-code', VEHICLE: 'reg' }, [
  { category: 'HEALTH_PLAN', pattern: /\d{3}([ -]?)\d{3}\1\d{4}(?!\d)/y, score: 87, check: isNhs },
  { category: 'SSN', pattern: /[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d](?![a-z0-9])/y, score: 88, check: isNino },
  { category: 'VEHICLE', pattern: /[a-z]{2}\d{2} ?[a-z]{3}(?![a-z0-9])/y, score: 86, check: (value) => /^[A-HJ-PR-Y]{2}(?:0[1-9]|[12567]\d)[A-HJ-PR-Z]{3}$/.test(value) },
  { category: 'ZIP', pattern: /[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}(?![a-z0-9])/y, score: 79, check: (value) => AREA.test(value) },
  { category: 'LICENSE', pattern: /[a-z9]{5}\d{6}[a-z9]{2}[a-z0-9][a-z]{2}(?![a-z0-9])/y, score: 86, check: (value) => /^[A-Z9]{5}\d[0156]\d/.test(value) },
  { category: 'PHONE', pattern: /(?:\+44 ?(?:\(0\) ?)?|0)[1-9]\d{1,4}[ -]?\d{3,4}[ -]?\d{3,4}(?![ -]?\d)/y, score: 73, check: (value) => /^(?:44)?0?[1-9]\d{8,9}$/.test(value) },
]);

/** Modulus 11 of the NHS Data Dictionary. */
function isNhs(digits: string): boolean {
  return !/^(\d)\1{9}$/.test(digits) && (11 - (weighted(digits.slice(0, 9), [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === Number(digits[9]);
}

/** Prefixes that were never given out (HMRC, NIM39110). */
function isNino(value: string): boolean {
  return /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]/.test(value);
}
