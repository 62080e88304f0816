import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../clock.js';

/** Draws its host anew every so often, for what is shown as "3 min". */
export class TickController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #clock: () => Clock;
  readonly #everyMs: number;
  #stop: AbortController | undefined;

  constructor(host: ReactiveControllerHost, clock: () => Clock, everyMs: number) {
    this.#host = host;
    this.#clock = clock;
    this.#everyMs = everyMs;
    host.addController(this);
  }

  hostConnected() {
    this.#stop = new AbortController();
    void this.#run(this.#stop.signal);
  }

  hostDisconnected() {
    this.#stop?.abort();
  }

  async #run(signal: AbortSignal) {
    for (;;) {
      this.#host.requestUpdate();
      try {
        await this.#clock().sleep(this.#everyMs, signal);
      } catch {
        return; // The host has left the page.
      }
    }
  }
}
