import type { Entry, Vault } from '../../conversation/vault.js';
import { decodeKept, decodeSettled, encodeFormRecord, KEPT, type KeptForm, SETTLED, type SettledForm } from './records.js';

/** Filled forms that the desk has opened and checked: kept with their values until they are settled, and then without. */
export class FormStore {
  readonly #vault: Vault;

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

  async update(form: KeptForm): Promise<void> {
    await this.#vault.write([keptEntry(form)]);
  }

  /** Its values go. */
  async settle({ submission, conversation, form }: KeptForm, outcome: SettledForm['outcome'], atMs: number): Promise<void> {
    await this.#vault.write([{ name: KEPT + submission }, settledEntry({ submission, conversation, form, outcome, atMs })]);
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
