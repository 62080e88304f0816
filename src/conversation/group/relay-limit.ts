import { RelayError, TransportError } from '../../transport/errors.js';
import type { Relay } from '../../transport/relay-client.js';
import { ConversationError } from '../errors.js';

/** A conversation's log at the relay, and the token of its current epoch. */
export interface LogAccess {
  readonly conversation: string;
  readonly epoch: number;
  readonly token: string;
}

/** Has the relay keep a conversation's ciphertext no longer than the policy says. The relay keeps the shortest that any member has asked for. */
export class RelayLimit {
  readonly #relay: Relay;
  readonly #keepsMs: (() => number) | undefined;
  #holdsMs = Infinity;

  constructor(relay: Relay, keepsMs: (() => number) | undefined) {
    this.#relay = relay;
    this.#keepsMs = keepsMs;
  }

  /** Asked once for each figure. What fails is asked again with the next connection. */
  async tell(access: () => Promise<LogAccess | undefined>): Promise<void> {
    const keepMs = this.#keepsMs?.();
    if (keepMs === undefined || keepMs >= this.#holdsMs) return;
    try {
      const log = await access();
      if (log) this.#holdsMs = await this.#relay.retain({ conversation: log.conversation, token: log.token, keepMs });
    } catch (error) {
      // The connection ended, or somebody else's commit came first; or this session has.
      if (!(error instanceof TransportError || error instanceof RelayError || error instanceof ConversationError)) throw error;
    }
  }
}
