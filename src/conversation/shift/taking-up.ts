import { StorageError } from '../../storage/storage.js';
import { ConversationError } from '../errors.js';
import { onlyTransport } from '../group/group-session.js';
import type { TaskQueue } from '../group/queue.js';
import { pause, type ShiftTime } from './shift-time.js';

interface TakingUpOptions extends ShiftTime {
  readonly items: TaskQueue;
  readonly isOnline: () => boolean;
  /** Resolves with whether all of it could be done. */
  readonly work: () => Promise<boolean>;
}

const RETRY_MS = 3000;

/** What a shift does with every connection, and again as long as there is one, until all of it could be done. */
export class TakingUp {
  readonly #options: TakingUpOptions;
  #waiting = false;

  constructor(options: TakingUpOptions) {
    this.#options = options;
  }

  now(): void {
    const { items, work } = this.#options;
    items.run(work).then(
      (done) => done || this.later(),
      (error: unknown) => this.onFailed(error),
    );
  }

  /** What could not be kept or asked for is there again when all is taken up again. */
  onFailed(error: unknown): void {
    onlyPassing(error);
    this.later();
  }

  later(): void {
    const { isOnline } = this.#options;
    if (this.#waiting) return;
    this.#waiting = true;
    void pause(RETRY_MS, this.#options).then((passed) => {
      this.#waiting = false;
      if (passed && isOnline()) this.now();
    });
  }
}

/** What has failed for want of storage or of the relay passes, and so does what was under way when the page closed. */
export function onlyPassing(error: unknown): void {
  const closed = error instanceof ConversationError && error.code === 'closed';
  if (!closed && !(error instanceof StorageError)) onlyTransport(error);
}
