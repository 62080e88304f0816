/** An entry of a log. */
export interface Arrival {
  readonly seq: number;
  readonly entry: Uint8Array;
}

const MAX_ARRIVALS = 10_000;
const MAX_BYTES = 8 * 1024 ** 2;

/** Entries as the relay brings them, until they are followed: in the order of the log, without gaps, each once. */
export class Arrivals {
  #waiting: Arrival[] = [];
  #sizeBytes = 0;

  /** False where there are too many: what does not fit leaves a gap, which is noticed. */
  add(arrival: Arrival): boolean {
    if (this.#waiting.length >= MAX_ARRIVALS || this.#sizeBytes >= MAX_BYTES) return false;
    this.#sizeBytes += arrival.entry.length;
    return this.#waiting.push(arrival) > 0;
  }

  clear(): void {
    this.#waiting = [];
    this.#sizeBytes = 0;
  }

  /** What follows entry `cursor`, `gap` when it is missing, undefined when nothing waits. One that comes twice is dropped. */
  next(cursor: number): Arrival | 'gap' | undefined {
    for (let arrival = this.#waiting.shift(); arrival; arrival = this.#waiting.shift()) {
      this.#sizeBytes -= arrival.entry.length;
      if (arrival.seq > cursor + 1) return 'gap';
      if (arrival.seq === cursor + 1) return arrival;
    }
    return undefined;
  }
}
