import { luhn } from '../checksums.js';
import { pack } from '../pack.js';

/** Canada: Social Insurance Numbers, health cards, postal codes. */
export const ca = pack('CA', { SSN: 'sin', HEALTH_PLAN: 'ohip phn ramq' }, [
  { category: 'HEALTH_PLAN', pattern: /\d{4}[ -]?\d{3}[ -]?\d{3}[ -]?[a-z]{2}(?![a-z0-9])/y, score: 88 },
  { category: 'SSN', pattern: /[1-79]\d{2}([ -]?)\d{3}\1\d{3}(?![ -]?\d)/y, score: 77, check: (value) => luhn(value) && !/^(\d)\1{8}$/.test(value) },
  { category: 'ZIP', pattern: /[abceghj-nprstvxy]\d[abceghj-nprstv-z][ -]?\d[abceghj-nprstv-z]\d(?![a-z0-9])/y, score: 79 },
]);
