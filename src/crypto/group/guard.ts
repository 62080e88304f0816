import { CryptoError, type CryptoErrorCode } from '../errors.js';

/**
 * Runs what touches foreign bytes: primitives throw errors of their own. All become one CryptoError; a CryptoError passes as it is.
 */
export function guarded<T>(code: CryptoErrorCode, message: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof CryptoError ? cause : new CryptoError(code, message, { cause });
  }
}
