import { CryptoError, type CryptoErrorCode } from '../errors.js';

/**
 * Runs what touches foreign bytes: the MLS library throws errors of its own and, on malformed input, TypeErrors. All become one CryptoError;
 * a CryptoError thrown by our own checks passes as it is.
 */
export async function guarded<T>(code: CryptoErrorCode, message: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw cause instanceof CryptoError ? cause : new CryptoError(code, message, { cause });
  }
}
