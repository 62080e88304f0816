import { luhn, weighted } from '../checksums.js';
import { pack } from '../pack.js';

/** Australia: Medicare and individual healthcare numbers, postcodes behind their state, telephone numbers. */
export const au = pack('AU', { HEALTH_PLAN: 'ihi dva', SSN: 'tfn', ZIP: 'postcode' }, [
  { category: 'HEALTH_PLAN', pattern: /[2-6]\d{3}[ -]?\d{5}[ -]?\d(?![ -]?\d)/y, score: 88, check: isMedicare },
  { category: 'HEALTH_PLAN', pattern: /8003[ -]?60\d\d[ -]?\d{4}[ -]?\d{4}(?!\d)/y, score: 94, check: luhn },
  { category: 'ZIP', pattern: /(?:nsw|vic|qld|wa|sa|tas|act|nt|new south wales|victoria|queensland|(?:western|south) australia|tasmania),? \d{4}(?!\d)/y, score: 58 },
  { category: 'PHONE', pattern: /(?:\+61 ?|0)[2-478](?:[ -]?\d){8}(?!\d)/y, score: 73 },
]);

/** Eight digits, the check digit, the issue number (Services Australia). */
function isMedicare(digits: string): boolean {
  return weighted(digits.slice(0, 8), [1, 3, 7, 9]) % 10 === Number(digits[8]) && digits[9] !== '0';
}
