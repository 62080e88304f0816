import type { Clock } from '../../clock.js';
import type { MailboxItem } from '../../conversation/mailbox.js';
import type { Entry, Vault } from '../../conversation/vault.js';
import type { SealKey } from '../../crypto/index.js';
import type { FormDefinition } from '../../forms/definition.js';
import { Deliveries } from './deliveries.js';
import type { FormAudit } from './events.js';
import { FormIntake, type IntakeOptions } from './intake.js';
import type { AnnouncedForm, KeptForm } from './records.js';
import { FormStore } from './store.js';
import type { Webhook } from './webhook.js';

/** A clinic's forms, and the key that filled ones are sealed to. */
export interface ClinicForms {
  readonly key: SealKey;
  readonly list: readonly FormDefinition[];
}

interface FormsOptions {
  readonly vault: Vault;
  readonly clock: Clock;
  /** The clinic's root public key, base64url. */
  readonly clinic: string;
  /** Absent: the clinic has none, and what comes in is refused. */
  readonly forms?: ClinicForms | undefined;
  /** Where filled forms go. Absent: they wait until somebody reads and removes them. */
  readonly webhook?: Webhook | undefined;
  readonly audit: FormAudit;
  readonly onDefect: (error: unknown) => void;
  readonly answer: IntakeOptions['answer'];
  readonly random?: (() => number) | undefined;
}

const SWEEP_EVERY_MS = 3_600_000;

/** Everything the desk does with filled forms: takes them in, delivers them, lets an administrator read them, and lets them go. */
export class Forms {
  readonly #options: FormsOptions;
  readonly #store: FormStore;
  readonly #intake: FormIntake | undefined;
  readonly #deliveries: Deliveries | undefined;
  #sweptAtMs = -Infinity;

  constructor(options: FormsOptions) {
    const { vault, clock, clinic, forms, webhook, audit, onDefect, answer, random = Math.random } = options;
    this.#options = options;
    this.#store = new FormStore(vault);
    const store = this.#store;
    if (webhook) this.#deliveries = new Deliveries({ store, clock, webhook, audit, onDefect, random });
    if (!forms) return;
    const onKept = (form: KeptForm) => this.#deliveries?.add(form);
    this.#intake = new FormIntake({ vault, store, clock, clinic, secretKey: forms.key.secretKey, forms: forms.list, audit, answer, onKept });
  }

  /** Takes up what was under way. */
  async start(): Promise<void> {
    await this.#deliveries?.start();
    await this.#intake?.load();
  }

  /** What to store in the step that read an announcement. */
  entriesOf(announced: AnnouncedForm): Entry[] {
    return this.#intake ? [this.#intake.entryOf(announced)] : [];
  }

  async onAnnounced(announced: AnnouncedForm): Promise<void> {
    if (this.#intake) await this.#intake.onAnnounced(announced);
    else this.#options.audit({ kind: 'form-refused', submission: announced.submission, conversation: announced.conversation, code: 'unknown-form' });
  }

  async onPart(item: Extract<MailboxItem, { kind: 'form' }>): Promise<void> {
    if (this.#intake) await this.#intake.onPart(item);
    else this.#options.audit({ kind: 'form-refused', code: 'unknown-form' });
  }

  /** A conversation has ended. */
  ended(conversation: string): void {
    this.#intake?.ended(conversation);
  }

  /** Kept with values, longest kept first. */
  list(): Promise<KeptForm[]> {
    return this.#store.list();
  }

  /** How a kept form was asked for, where that is still in use. */
  definitionOf({ form, version }: KeptForm): FormDefinition | undefined {
    return this.#options.forms?.list.find((known) => known.id === form && known.version === version);
  }

  /** One with its values, for an administrator. */
  async show(submission: string): Promise<KeptForm | undefined> {
    const form = await this.#store.get(submission);
    if (form) this.#options.audit({ kind: 'form-shown', ...factsOf(form) });
    return form;
  }

  /** Destroys the values of one. False when there is none. */
  async remove(submission: string): Promise<boolean> {
    const form = await this.#store.get(submission);
    if (!form) return false;
    await this.#store.settle(form, 'removed', this.#options.clock.now());
    this.#options.audit({ kind: 'form-removed', ...factsOf(form) });
    return true;
  }

  /** Lets go of what has been kept for long enough. */
  async sweep(nowMs: number, retentionMs: number): Promise<void> {
    await this.#intake?.sweep(nowMs);
    // To read all that is kept, for years, takes its time.
    if (nowMs - this.#sweptAtMs < SWEEP_EVERY_MS) return;
    this.#sweptAtMs = nowMs;
    for (const form of await this.#store.list()) {
      if (nowMs - form.receivedAtMs <= retentionMs) continue;
      await this.#store.settle(form, 'expired', nowMs);
      this.#options.audit({ kind: 'form-expired', ...factsOf(form) });
    }
    await this.#store.forgetSettled(nowMs - retentionMs);
  }

  async stop(): Promise<void> {
    await this.#deliveries?.stop();
  }
}

function factsOf({ submission, conversation, form }: KeptForm) {
  return { submission, conversation, form };
}
