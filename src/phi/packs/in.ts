import { pack } from '../pack.js';

/** India: Aadhaar and permanent account numbers, PIN codes, mobile numbers. */
export const india = pack('IN', { SSN: 'aadhaar aadhar uid', LICENSE: 'pan', ZIP: 'pincode pin' }, [
  { category: 'SSN', pattern: /\d{4}([ :-]?)\d{4}\1\d{4}(?![ :-]?\d)/y, score: 87 },
  { category: 'LICENSE', pattern: /[a-z]{3}[abcfghjlpt][a-z]\d{4}[a-z](?![a-z0-9])/y, score: 84 },
  { category: 'PHONE', pattern: /(?:\+91[ -]?|0)?[6-9]\d{4}[ -]?\d{5}(?!\d)/y, score: 73 },
]);
