import type { Clock } from '../../clock.js';
import { TaskQueue } from '../../conversation/queue.js';
import type { FormAudit } from './events.js';
import type { KeptForm } from './records.js';
import type { FormStore } from './store.js';
import { post, type Webhook } from './webhook.js';

export interface DeliveriesOptions {
  readonly store: FormStore;
  readonly clock: Clock;
  readonly webhook: Webhook;
  readonly audit: FormAudit;
  /** 0 to 1, for the jitter. */
  readonly random: () => number;
}

const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 3_600_000;

/**
 * Hands kept forms to the webhook, one after another, and tries those again that it does not take: for as long as they are kept, later each
 * time, also after a restart. A form that was taken is purged at once; if that is not known, because the answer was lost, it is sent again under
 * the same `webhook-id`.
 */
export class Deliveries {
  readonly #options: DeliveriesOptions;
  readonly #lifetime = new AbortController();
  readonly #tasks = new TaskQueue();
  /** By submission: when it is due. */
  readonly #due = new Map<string, number>();
  #pause = new AbortController();

  constructor(options: DeliveriesOptions) {
    this.#options = options;
  }

  /** Takes up what was kept before. */
  async start(): Promise<void> {
    for (const { submission, nextAtMs } of await this.#options.store.list()) this.#due.set(submission, nextAtMs);
    void this.#tasks.run(() => this.#run());
  }

  /** Another form is to be delivered. */
  add({ submission, nextAtMs }: KeptForm): void {
    this.#due.set(submission, nextAtMs);
    this.#pause.abort();
  }

  /** Ends what is under way; what was not delivered stays kept. */
  async stop(): Promise<void> {
    this.#lifetime.abort();
    this.#pause.abort();
    await this.#tasks.idle();
  }

  async #run(): Promise<void> {
    while (!this.#lifetime.signal.aborted) {
      const [next] = [...this.#due].toSorted(([, a], [, b]) => a - b);
      const waitMs = next ? next[1] - this.#options.clock.now() : LONGEST_PAUSE_MS;
      if (next && waitMs <= 0) await this.#deliver(next[0]);
      else await this.#sleep(waitMs);
    }
  }

  async #sleep(ms: number): Promise<void> {
    this.#pause = new AbortController();
    await Promise.allSettled([this.#options.clock.sleep(ms, AbortSignal.any([this.#pause.signal, this.#lifetime.signal]))]);
  }

  async #deliver(submission: string): Promise<void> {
    const { store, webhook, clock, audit } = this.#options;
    const form = await store.get(submission);
    this.#due.delete(submission);
    // An administrator may have removed it meanwhile.
    if (!form) return;
    try {
      const failure = await post(webhook, form, { clock, signal: this.#lifetime.signal });
      const { conversation, form: id } = form;
      if (failure) {
        await this.#later(form);
        audit({ kind: 'form-undelivered', submission, conversation, form: id, failure, attempts: form.attempts + 1 });
      } else {
        await store.settle(form, 'delivered', clock.now());
        audit({ kind: 'form-delivered', submission, conversation, form: id });
      }
    } catch (error) {
      if (!this.#lifetime.signal.aborted) throw error;
    }
  }

  async #later(form: KeptForm): Promise<void> {
    const { store, clock, random } = this.#options;
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** form.attempts);
    const nextAtMs = Math.ceil(clock.now() + longest * (0.5 + random() / 2));
    await store.update({ ...form, attempts: form.attempts + 1, nextAtMs });
    this.#due.set(form.submission, nextAtMs);
  }
}
