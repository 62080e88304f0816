/**
 * - `open-failed`: a sealed record, box or message does not open; whatever was wrong with it.
 * - `bad-encoding`: bytes that are not a canonical encoding of what they should be.
 * - `untrusted`: a signature or certificate does not lead to the pinned clinic key, or does not entitle to this.
 * - `expired`, `not-yet-valid`: outside its time.
 * - `revoked`: the clinic has withdrawn a certificate of the chain.
 * - `stale-profile`: an older clinic profile than one already seen.
 * - `wrong-suite`: made for another cipher suite.
 * - `refused-commit`: a change of the group that its author may not make, or that this protocol does not have.
 * - `wrong-epoch`: a message of another epoch than the group's current one.
 */
export type CryptoErrorCode =
  | 'open-failed'
  | 'bad-encoding'
  | 'untrusted'
  | 'expired'
  | 'not-yet-valid'
  | 'revoked'
  | 'stale-profile'
  | 'wrong-suite'
  | 'refused-commit'
  | 'wrong-epoch';

/** Something that arrived or was stored did not check out. `code` is stable public API; `message` is for developers and quotes no content. */
export class CryptoError extends Error {
  override readonly name = 'CryptoError';
  constructor(
    readonly code: CryptoErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
