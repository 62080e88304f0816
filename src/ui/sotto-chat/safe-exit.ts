/** Where somebody goes who has to leave at once: a page that everybody visits, by no means about health. */
const NEUTRAL = 'https://www.weather.gov/';
/** How long the way out waits for the device to be cleared: shorter than the next page takes to appear. */
const PATIENCE_MS = 250;
const PRESSES = 3;
const WITHIN_MS = 2000;

/** Clears, as far as that can be waited for, and leaves the whole page for a neutral one, to which nothing leads back. */
export async function leave(clear: () => Promise<void> | undefined) {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([patience, Promise.resolve(clear()).catch(() => undefined)]);
  try {
    // From a frame of another origin this is allowed once the frame has been touched.
    (window.top ?? window).location.replace(NEUTRAL);
  } catch {
    window.location.replace(NEUTRAL);
  }
}

/** Recognises the key of whoever has to be gone at once: Escape, three times in a row. */
export class EscapeCounter {
  #presses: number[] = [];

  /** Notes a press. Returns whether it was the third. */
  press(nowMs: number): boolean {
    this.#presses = [...this.#presses.slice(1 - PRESSES), nowMs];
    const [first = nowMs] = this.#presses;
    return this.#presses.length === PRESSES && nowMs - first <= WITHIN_MS;
  }
}
