/**
 * Opening in steps, all of which are taken: after one has failed, those that follow it work on decoys, so that neither the answer nor the time it
 * takes tells which it was. Whoever attempts something asks in the end whether it {@link failed}.
 */
export class Attempt {
  #failure: { readonly cause: unknown } | undefined;

  /** Takes a step. @param decoy - What those after it go on with when this one fails. */
  step<T>(work: () => T, decoy: () => T): T {
    try {
      return work();
    } catch (cause) {
      this.#failure ??= { cause };
      return decoy();
    }
  }

  /** What the first step that failed has thrown. */
  get failed(): { readonly cause: unknown } | undefined {
    return this.#failure;
  }
}
