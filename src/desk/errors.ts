/**
 * - `no-clinic`: the folder holds no clinic; `sotto init` makes one.
 * - `exists`: the folder holds a clinic already.
 * - `bad-clinic`: a file of the clinic cannot be read or is not what it should be.
 * - `no-root`: the root key is not here, and a new profile needs its signature.
 * - `refused`: a login, or something else that is not allowed.
 * - `bad-audit`: the audit log is not as it was written.
 */
export type DeskErrorCode = 'no-clinic' | 'exists' | 'bad-clinic' | 'no-root' | 'refused' | 'bad-audit';

/** Something of the clinic's own side failed. `code` is stable public API; `message` is for the administrator. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  constructor(
    readonly code: DeskErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
