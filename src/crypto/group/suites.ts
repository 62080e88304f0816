import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { CiphersuiteImpl } from 'ts-mls/crypto/ciphersuite.js';
import { CryptoError } from '../errors.js';
import { hpkeSuites } from '../hpke.js';
import { createProvider } from '../provider.js';
import type { SuiteName } from '../suite.js';

const providers: Readonly<Record<SuiteName, CiphersuiteImpl>> = {
  'x-wing': createProvider('MLS_256_XWING_CHACHA20POLY1305_SHA512_Ed25519', hpkeSuites['x-wing'], sha512),
  classic: createProvider('MLS_128_DHKEMX25519_CHACHA20POLY1305_SHA256_Ed25519', hpkeSuites.classic, sha256),
};

/** @throws RangeError when there is no such suite. */
export function providerOf(suite: SuiteName): CiphersuiteImpl {
  const provider = providers[suite];
  if (provider === undefined) throw new RangeError('suite: expected x-wing or classic');
  return provider;
}

/** The suite of an MLS structure. @throws CryptoError `wrong-suite` for one that this protocol does not use, or not here. */
export function readSuite(mlsName: string, expected?: SuiteName): SuiteName {
  const suite = (['x-wing', 'classic'] as const).find((name) => providers[name].name === mlsName);
  if (suite === undefined || (expected !== undefined && suite !== expected)) throw new CryptoError('wrong-suite', 'another cipher suite');
  return suite;
}
