import type { Clock } from '../../clock.js';
import { nextAttemptMs, RetryQueue } from '../retry-queue.js';
import type { FormAudit } from './events.js';
import type { KeptForm } from './records.js';
import type { FormStore } from './store.js';
import { post, type Webhook } from './webhook.js';

interface DeliveriesOptions {
  readonly store: FormStore;
  readonly clock: Clock;
  readonly webhook: Webhook;
  readonly audit: FormAudit;
  readonly onDefect: (error: unknown) => void;
  /** 0 to 1, for the jitter. */
  readonly random: () => number;
}

/**
 * Hands kept forms to the webhook, one after another, and tries those again that it does not take: for as long as they are kept, later each
 * time, also after a restart. A form that was taken is purged at once; if that is not known, because the answer was lost, it is sent again under
 * the same `webhook-id`.
 */
export class Deliveries {
  readonly #options: DeliveriesOptions;
  readonly #queue: RetryQueue;

  constructor(options: DeliveriesOptions) {
    this.#options = options;
    this.#queue = new RetryQueue({ ...options, attempt: (submission, signal) => this.#deliver(submission, signal) });
  }

  /** Takes up what was kept before. */
  async start(): Promise<void> {
    for (const form of await this.#options.store.list()) this.add(form);
    this.#queue.start();
  }

  /** Another form is to be delivered. */
  add({ submission, nextAtMs }: KeptForm): void {
    this.#queue.add(submission, nextAtMs);
  }

  /** Ends what is under way; what was not delivered stays kept. */
  stop(): Promise<void> {
    return this.#queue.stop();
  }

  async #deliver(submission: string, signal: AbortSignal): Promise<number | undefined> {
    const { store, webhook, clock, audit } = this.#options;
    const form = await store.get(submission);
    // An administrator may have removed it meanwhile.
    if (!form) return undefined;
    const failure = await post(webhook, form, { clock, signal });
    const { conversation, form: id } = form;
    if (!failure) {
      await store.settle(form, 'delivered', clock.now());
      audit({ kind: 'form-delivered', submission, conversation, form: id });
      return undefined;
    }
    const nextAtMs = nextAttemptMs(clock.now(), form.attempts, this.#options.random());
    // Or while it was under way.
    if (!(await store.update({ ...form, attempts: form.attempts + 1, nextAtMs }))) return undefined;
    audit({ kind: 'form-undelivered', submission, conversation, form: id, failure, attempts: form.attempts + 1 });
    return nextAtMs;
  }
}
