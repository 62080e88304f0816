import type { ReactiveControllerHost } from 'lit';

/** Does what can fail for want of a connection, and remembers, for whoever says so, whether the last thing asked for did. */
export class Attempts {
  readonly #host: ReactiveControllerHost;
  readonly #onDone: () => void;
  #failed = false;

  /** @param onDone - Called whenever something did work out. */
  constructor(host: ReactiveControllerHost, onDone: () => void = () => undefined) {
    this.#host = host;
    this.#onDone = onDone;
  }

  /** Whether the last thing asked for did not work out. */
  get failed(): boolean {
    return this.#failed;
  }
  set failed(failed: boolean) {
    if (failed === this.#failed) return;
    this.#failed = failed;
    this.#host.requestUpdate();
  }

  async make(action: Promise<void> | undefined): Promise<void> {
    this.failed = false;
    try {
      await action;
      this.#onDone();
    } catch {
      this.failed = true;
    }
  }
}
