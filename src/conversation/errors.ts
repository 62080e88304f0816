import { CryptoError } from '../crypto/index.js';

/**
 * - `bad-content`: an opened message, team message or mailbox item is not of its schema.
 * - `bad-profile`: the clinic profile's body is not of its schema.
 * - `lost`: the stored conversation cannot be opened or resumed.
 * - `gone`: the conversation was purged or this member removed.
 * - `closed`: used after close.
 * - `unchecked`: what finds personal data could not be loaded.
 */
export type ConversationErrorCode = 'bad-content' | 'bad-profile' | 'lost' | 'gone' | 'closed' | 'unchecked';

/** Something of a conversation failed. `code` is stable public API. */
export class ConversationError extends Error {
  override readonly name = 'ConversationError';
  constructor(
    readonly code: ConversationErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Whether what is stored cannot be opened, or is not what this version writes. */
export function isDamage(error: unknown): boolean {
  return error instanceof CryptoError || (error instanceof ConversationError && error.code === 'lost');
}

/** Something is not valid by this device's clock: it is that which is wrong, or the clinic. */
export function isUntimely({ code }: CryptoError): boolean {
  return code === 'expired' || code === 'not-yet-valid';
}
