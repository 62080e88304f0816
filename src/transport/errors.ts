/**
 * - `unreachable`: no connection could be made, or it was lost.
 * - `refused`: the address is not allowed (no TLS), or the other side does not speak this protocol.
 * - `closed`: used after close.
 * - `bad-frame`: bytes that are not a frame of this protocol.
 */
export type TransportErrorCode = 'unreachable' | 'refused' | 'closed' | 'bad-frame';

/** A `Transport` failed, or a frame could not be read. `code` is stable public API; `message` is for developers. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  constructor(
    readonly code: TransportErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Why a relay refused a request.
 *
 * - `bad-frame`: not of the schema; the connection is closed after it.
 * - `too-large`: an entry, Welcome, mailbox item or blob over its limit.
 * - `rate-limited`: too many requests; try again later.
 * - `exists`: a conversation, or part of a blob, of this id is there already, with other content.
 * - `gone`: the conversation is unknown or purged, or what was asked for has expired.
 * - `forbidden`: the token, signature or key does not open this.
 * - `stale-epoch`: the entry is not of the log's current epoch; catch up and seal again.
 * - `mailbox-full`: the mailbox takes no more until its owner has settled some.
 * - `no-key-package`: the mailbox has neither a pooled nor a last-resort KeyPackage.
 * - `blobs-full`: the conversation, or the relay, keeps no more files.
 * - `log-full`: the conversation's log holds all that the relay keeps of one.
 * - `unsupported`: a kind of request, or a field of one, that this relay does not know: it is older than the client.
 * - `stale-profile`: the relay holds a profile of the same or a newer version.
 * - `internal`: the relay failed; nothing was stored.
 */
export const relayErrorCodes = [
  'bad-frame',
  'too-large',
  'rate-limited',
  'exists',
  'gone',
  'forbidden',
  'stale-epoch',
  'mailbox-full',
  'no-key-package',
  'blobs-full',
  'log-full',
  'unsupported',
  'stale-profile',
  'internal',
] as const;
export type RelayErrorCode = (typeof relayErrorCodes)[number];

/** A relay refused a request. `code` is stable public API. */
export class RelayError extends Error {
  override readonly name = 'RelayError';
  constructor(
    readonly code: RelayErrorCode,
    options?: ErrorOptions,
  ) {
    super(`the relay refused: ${code}`, options);
  }
}
