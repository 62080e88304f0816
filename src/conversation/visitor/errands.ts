import type { Clock } from '../../clock.js';
import { StorageError } from '../../storage/storage.js';
import { ConversationError } from '../errors.js';
import { TaskQueue } from '../group/queue.js';

type Errand = () => Promise<void>;

const RETRY_MS = 5000;

/** What begins, resumes, reads and forgets, one after another. */
export class Errands {
  /** Resumes the stored conversation, or begins one if there is reason to: what most of the others lead to. */
  readonly follow: Errand;
  readonly #clock: Clock;
  readonly #tasks = new TaskQueue();
  readonly #lifetime = new AbortController();

  constructor(clock: Clock, follow: Errand) {
    this.follow = follow;
    this.#clock = clock;
  }

  /** Aborted when the page is closed. */
  get signal(): AbortSignal {
    return this.#lifetime.signal;
  }

  /** In its turn, for somebody who waits. */
  run(errand: Errand): Promise<void> {
    return this.#tasks.run(errand);
  }

  /** In its turn. What fails for want of storage or of code is tried again with the next step; what is under way when the page closes ends with it. */
  add(errand = this.follow): void {
    this.run(async () => (this.signal.aborted ? undefined : errand())).catch((error: unknown) => {
      if (error instanceof ConversationError && error.code === 'closed') return;
      const passes = error instanceof StorageError || (error instanceof ConversationError && error.code === 'unchecked');
      if (!passes) throw error;
      this.later();
    });
  }

  /** In its turn, in a while. */
  later(errand = this.follow, ms = RETRY_MS): void {
    this.#clock.sleep(ms, this.signal).then(() => this.add(errand), () => undefined);
  }

  /** Nothing is begun any more. */
  stop(): void {
    this.#lifetime.abort();
  }
}
