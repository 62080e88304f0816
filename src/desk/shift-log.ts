import * as z from 'zod/mini';
import type { Clock } from '../clock.js';
import { decodeJson, encodeJson } from '../conversation/json.js';
import type { Entry, Vault } from '../conversation/vault.js';
import { text, whole } from '../schemas.js';

const record = z.strictObject({ member: text(), fromMs: whole(), toMs: z.optional(whole()) });

const SHIFTS = 's/';

type Shift = z.infer<typeof record>;

/** When which agents were on shift; for the metrics, which need nothing else of them. */
export class ShiftLog {
  readonly #vault: Vault;
  readonly #clock: Clock;

  constructor(vault: Vault, clock: Clock) {
    this.#vault = vault;
    this.#clock = clock;
  }

  async start(member: string): Promise<void> {
    await this.end([member]);
    await this.#write([{ member, fromMs: this.#clock.now() }]);
  }

  async end(members: readonly string[]): Promise<void> {
    const open = (await this.all()).filter(({ member, toMs }) => toMs === undefined && members.includes(member));
    if (open.length > 0) await this.#write(open.map((shift) => ({ ...shift, toMs: this.#clock.now() })));
  }

  async all(): Promise<Shift[]> {
    return (await this.#vault.list(SHIFTS)).map(({ value }) => decodeJson(value, record, 'lost'));
  }

  /** Those that began before that time, as what to delete. */
  async before(ms: number): Promise<Entry[]> {
    return (await this.#vault.list(SHIFTS)).filter(({ value }) => decodeJson(value, record, 'lost').fromMs < ms).map(({ name }) => ({ name }));
  }

  async #write(shifts: readonly Shift[]): Promise<void> {
    await this.#vault.write(shifts.map((shift) => ({ name: `${SHIFTS}${String(shift.fromMs).padStart(15, '0')}-${shift.member}`, value: encodeJson(shift) })));
  }
}
