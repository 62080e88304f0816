import type { Clock } from '../../clock.js';
import type { Outgoing } from './session-records.js';

/** Of a name. */
export const ORDER_DIGITS = 15;

/** Names for what is to be sent: each is behind those before it, also where the clock was set back, or has not moved. */
export class Order {
  readonly #clock: Clock;
  #last = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @param waiting - What is still to be sent, in its order: of an earlier page perhaps. */
  next(waiting: readonly Pick<Outgoing, 'name'>[]): string {
    const before = Number.parseInt(waiting.at(-1)?.name ?? '0', 10);
    this.#last = Math.max(this.#clock.now(), this.#last + 1, before + 1);
    return String(this.#last).padStart(ORDER_DIGITS, '0');
  }
}
