import { CryptoError, type CryptoErrorCode } from '../errors.js';

/**
 * Runs what judges foreign bytes: primitives throw errors of their own. All become one CryptoError; a CryptoError with a judgement of its own passes
 * as it is.
 */
export function guarded<T>(code: CryptoErrorCode, message: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof CryptoError && cause.code !== 'open-failed' ? cause : new CryptoError(code, message, { cause });
  }
}

/** Runs what opens something: whatever was wrong with it, there is one error. */
export function opening<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new CryptoError('open-failed', `the ${what} does not open`, { cause });
  }
}
