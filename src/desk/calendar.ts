import * as z from 'zod/mini';
import type { Clock } from '../clock.js';
import { decodeJson, encodeJson } from '../conversation/json.js';
import type { Vault } from '../conversation/vault.js';
import { lookAt, type Seen } from '../relay/looks.js';
import { whole } from '../schemas.js';

const record = z.strictObject({
  /** When the desk last looked. */
  seenAtMs: whole(),
  /** When it found that more time had passed than it believes; absent: it has not. */
  doubtedAtMs: z.optional(whole()),
});

const NAME = 'calendar';
const DAY_MS = 86_400_000;
/** Somebody has a day to put the clock right. */
const PATIENCE = { leapMs: 30 * DAY_MS, doubtMs: DAY_MS, grainMs: DAY_MS };

/** Whether the machine's clock is to be believed where it says that records are past their time: what is destroyed for a clock that was wrong does not come back. */
export class Calendar {
  readonly #vault: Vault;
  readonly #clock: Clock;
  readonly #onDoubt: () => void;
  #seen: Seen | undefined;
  #told = false;

  /** @param onDoubt - Told once. */
  constructor({ vault, clock, onDoubt }: { vault: Vault; clock: Clock; onDoubt: () => void }) {
    this.#vault = vault;
    this.#clock = clock;
    this.#onDoubt = onDoubt;
  }

  /** To be asked more often than once a month. @throws StorageError */
  async isBelieved(): Promise<boolean> {
    const before = await this.#read(this.#clock.now());
    const { believed, seen } = lookAt(before, this.#clock.now(), PATIENCE);
    if (seen !== before) await this.#write(seen);
    return believed || this.#doubt();
  }

  #doubt(): false {
    if (!this.#told) this.#onDoubt();
    this.#told = true;
    return false;
  }

  async #read(now: number): Promise<Seen> {
    if (this.#seen) return this.#seen;
    const bytes = await this.#vault.get(NAME);
    if (!bytes) await this.#write({ seenAtMs: now });
    return (this.#seen ??= bytes ? decodeJson(bytes, record, 'lost') : { seenAtMs: now });
  }

  async #write(seen: Seen): Promise<void> {
    await this.#vault.write([{ name: NAME, value: encodeJson(seen) }]);
    this.#seen = seen;
  }
}
