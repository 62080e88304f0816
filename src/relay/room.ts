/** What is begun is refused when it is full, what goes on only after this much more. */
const SPARE = 1 / 8;

/** How much a relay's store may hold: measured from time to time, and what clients have sent since counted as if all of it were kept. */
export class Room {
  readonly #limitBytes: number;
  #measuredBytes: number;
  #sentBytes = 0;

  /** @param heldBytes - What the store holds to begin with. */
  constructor(limitBytes: number, heldBytes = 0) {
    this.#limitBytes = limitBytes;
    this.#measuredBytes = heldBytes;
  }

  /** No conversation can begin. */
  get isFull(): boolean {
    return this.#measuredBytes + this.#sentBytes >= this.#limitBytes;
  }

  /** The store holds so many bytes now. */
  measured(bytes: number): void {
    this.#measuredBytes = bytes;
    this.#sentBytes = 0;
  }

  /** Whether so many bytes may come to what is kept: of something new, or of what is there already. If so, counts them. */
  take(bytes: number, what: 'begun' | 'goes-on'): boolean {
    if (this.#measuredBytes + this.#sentBytes >= this.#limitBytes * (what === 'begun' ? 1 : 1 + SPARE)) return false;
    this.#sentBytes += bytes;
    return true;
  }
}
