import { CryptoError } from '../errors.js';
import { hpkeSuites } from '../hpke.js';
import type { CipherSuite, SignatureScheme } from '../mls/cipher-suite.js';
import { sign, verify } from '../signature.js';
import type { SuiteName } from '../suite.js';

const signature: SignatureScheme = { sign, verify };

const suites: Readonly<Record<SuiteName, CipherSuite>> = {
  'x-wing': { id: 84, hpke: hpkeSuites['x-wing'], signature },
  classic: { id: 3, hpke: hpkeSuites.classic, signature },
};

/** @throws RangeError when there is no such suite. */
export function cipherSuiteOf(suite: SuiteName): CipherSuite {
  if (!Object.hasOwn(suites, suite)) throw new RangeError('suite: expected x-wing or classic');
  return suites[suite];
}

/** The suite of an MLS structure. @throws CryptoError `wrong-suite` for one that this protocol does not use, or not here. */
export function readSuite(id: number, expected?: SuiteName): SuiteName {
  const suite = (['x-wing', 'classic'] as const).find((name) => suites[name].id === id);
  if (suite === undefined || (expected !== undefined && suite !== expected)) throw new CryptoError('wrong-suite', 'another cipher suite');
  return suite;
}
