/**
 * - `type`: not of a type that the policy allows, told by what is in it.
 * - `heic`: a picture in Apple's format, which most screens cannot show.
 * - `empty`, `too-large`: has no bytes, or more than the policy allows.
 * - `dimensions`: a picture of more pixels than it is safe to draw.
 * - `too-many`: no more files may be sent in this conversation.
 * - `blocked`: the policy allows no files.
 * - `damaged`: not what its beginning says, or not what was sent.
 * - `gone`: the relay does not have it any more.
 * - `elsewhere`: another tab of this visitor's talks to the relay.
 */
export type FileErrorCode = 'type' | 'heic' | 'empty' | 'too-large' | 'dimensions' | 'too-many' | 'blocked' | 'damaged' | 'gone' | 'elsewhere';

/** A file cannot be sent or opened. `code` is stable public API; the message says nothing of the file. */
export class FileError extends Error {
  override readonly name = 'FileError';
  constructor(
    readonly code: FileErrorCode,
    options?: ErrorOptions,
  ) {
    super(`the file is refused: ${code}`, options);
  }
}
