import { TaskQueue } from '../../conversation/group/queue.js';
import type { Entry, Vault } from '../../conversation/vault.js';
import { decodeKept, decodeSettled, encodeFormRecord, KEPT, type KeptForm, SETTLED, type SettledForm } from './records.js';

/** Filled forms that the desk has opened and checked: kept with their values until they are settled, and then without. */
export class FormStore {
  readonly #vault: Vault;
  readonly #changes = new TaskQueue();

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** All that are kept with values, longest kept first. */
  async list(): Promise<KeptForm[]> {
    const records = await this.#vault.list(KEPT);
    return records.map(({ value }) => decodeKept(value)).toSorted((a, b) => a.receivedAtMs - b.receivedAtMs);
  }

  async get(submission: string): Promise<KeptForm | undefined> {
    const bytes = await this.#vault.get(KEPT + submission);
    return bytes && decodeKept(bytes);
  }

  /** What became of one that is not kept any more. */
  async settled(submission: string): Promise<SettledForm | undefined> {
    const bytes = await this.#vault.get(SETTLED + submission);
    return bytes && decodeSettled(bytes);
  }

  /** Whether it was still kept: its values do not come back once they have gone. */
  update(form: KeptForm): Promise<boolean> {
    return this.#changes.run(async () => {
      if (!(await this.get(form.submission))) return false;
      await this.#vault.write([keptEntry(form)]);
      return true;
    });
  }

  /** Its values go. */
  settle({ submission, conversation, form }: KeptForm, outcome: SettledForm['outcome'], atMs: number): Promise<void> {
    return this.#changes.run(() => this.#vault.write([{ name: KEPT + submission }, settledEntry({ submission, conversation, form, outcome, atMs })]));
  }

  /** Forgets even that it was there. */
  async forgetSettled(beforeMs: number): Promise<void> {
    const old = (await this.#vault.list(SETTLED)).filter(({ value }) => decodeSettled(value).atMs < beforeMs);
    if (old.length > 0) await this.#vault.write(old.map(({ name }) => ({ name })));
  }
}

export function keptEntry(form: KeptForm): Entry {
  return { name: KEPT + form.submission, value: encodeFormRecord(form) };
}

export function settledEntry(form: SettledForm): Entry {
  return { name: SETTLED + form.submission, value: encodeFormRecord(form) };
}
