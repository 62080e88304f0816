import { pack } from '../pack.js';

/** Italy: tax codes, which are made of name, birthday and place of birth. */
export const it = pack('IT', { SSN: 'fiscale', ZIP: 'cap' }, [
  { category: 'SSN', pattern: /[a-z]{6}[0-9lmnp-v]{2}[abcdehlmprst][0-9lmnp-v]{2}[a-z][0-9lmnp-v]{3}[a-z](?![a-z0-9])/y, score: 88 },
]);
