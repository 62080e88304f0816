import type { Clock } from '../../clock.js';
import { StorageError } from '../../storage/storage.js';
import { RelayError, TransportError } from '../../transport/errors.js';
import type { Relay } from '../../transport/relay-client.js';
import { ConversationError } from '../errors.js';
import { FORM_BOXES } from '../content/form-items.js';
import type { Ratings } from './ratings.js';
import type { Vault } from '../vault.js';

interface PostingsOptions {
  readonly vault: () => Vault;
  readonly clock: Clock;
  readonly ratings: Ratings;
  /** Whether the desk can still say that it has a form. */
  readonly isAwaited: (submission: string) => boolean;
  /** Something has to be posted again in a while. */
  readonly retryLater: () => void;
}

/** What a visitor's program posts to the desk beside the conversation: one that takes long to upload holds up nothing else. */
export class Postings {
  readonly #options: PostingsOptions;
  #formsDue = false;
  #posting = false;

  constructor(options: PostingsOptions) {
    this.#options = options;
  }

  /** Posts what is there to be posted; what comes meanwhile, too. */
  post(relay: Relay): void {
    void this.#postForms(relay);
    void this.#postRatings(relay);
  }

  async #postForms(relay: Relay): Promise<void> {
    this.#formsDue = true;
    if (this.#posting) return;
    this.#posting = true;
    try {
      while (this.#formsDue) await this.#postFormsOnce(relay);
    } catch (error) {
      this.onRefused(error);
    } finally {
      this.#posting = false;
    }
  }

  async #postFormsOnce(relay: Relay): Promise<void> {
    this.#formsDue = false;
    const { clock, isAwaited } = this.#options;
    const vault = this.#options.vault();
    if (relay.state !== 'online' || (await vault.list(FORM_BOXES)).length === 0) return;
    const { postBoxes } = await import('./form-boxes.js');
    await postBoxes({ vault, relay, nowMs: clock.now(), isAwaited });
  }

  async #postRatings(relay: Relay): Promise<void> {
    try {
      if (relay.state === 'online') await this.#options.ratings.post(relay);
    } catch (error) {
      this.onRefused(error);
    }
  }

  /** What a lost connection has cut goes on with the next one. */
  onRefused(error: unknown, again = this.#options.retryLater): void {
    if (error instanceof TransportError || (error instanceof ConversationError && error.code === 'closed')) return;
    if (!(error instanceof RelayError || error instanceof StorageError)) throw error;
    again();
  }
}
