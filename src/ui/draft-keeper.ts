const PAUSE_MS = 500;

/** Keeps what is being written: a moment after the last key, and at once when the page goes out of sight, from where it may not come back. */
export class DraftKeeper {
  readonly #keep: () => void;
  #due: ReturnType<typeof setTimeout> | undefined;

  constructor(keep: () => void) {
    this.#keep = keep;
  }

  /** Something was written or taken away. */
  note() {
    clearTimeout(this.#due);
    this.#due = setTimeout(() => this.now(), PAUSE_MS);
  }

  /** Keeps what is due. */
  now() {
    if (this.#due === undefined) return;
    clearTimeout(this.#due);
    this.#due = undefined;
    this.#keep();
  }
}
