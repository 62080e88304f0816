import { pack } from '../pack.js';

/** Spain: identity numbers of nationals (NIF) and foreigners (NIE). */
export const es = pack('ES', { SSN: 'dni nif nie', HEALTH_PLAN: 'cip tsi' }, [
  { category: 'SSN', pattern: /(?:\d{7,8}|[xyz]\d{7})[ -]?[a-z](?![a-z0-9])/y, score: 88, check: hasLetter },
]);

/** The letter is the number modulo 23; the X, Y, Z of foreigners count as 0, 1, 2. */
function hasLetter(value: string): boolean {
  const digits = value.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23] === value.at(-1);
}
