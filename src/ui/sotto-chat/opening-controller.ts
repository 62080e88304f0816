import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { systemClock } from '../../clock.js';
import type { ConversationState } from '../../conversation/state.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import type { OpeningNote } from '../sotto-header/sotto-header.js';
import type { openingNote } from './opening-note.js';

interface OpeningOptions {
  readonly state: () => ConversationState | undefined;
  readonly strings: StringsController;
}

/** Whether the clinic answers now. What reads hours is fetched for clinics that have some. */
export class OpeningController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: OpeningOptions;
  #noteOf: typeof openingNote | undefined;
  #fetching = false;

  constructor(host: ReactiveControllerHost, options: OpeningOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get note(): OpeningNote | undefined {
    const hours = this.#options.state()?.clinic.hours;
    return hours && this.#noteOf?.(hours, systemClock.now(), this.#options.strings);
  }

  /** By its hours, as far as they can be read yet. A clinic that never opens has no note, and is closed. */
  get closed(): boolean {
    return this.#noteOf !== undefined && this.#options.state()?.clinic.hours !== undefined && this.note?.open !== true;
  }

  hostUpdate() {
    if (this.#noteOf || this.#fetching || !this.#options.state()?.clinic.hours) return;
    this.#fetching = true;
    import('./opening-note.js')
      .then(
        ({ openingNote }) => {
          this.#noteOf = openingNote;
          this.#host.requestUpdate();
        },
        // Without a network: asked for again with the next state. Nothing but this line is missing.
        () => undefined,
      )
      .finally(() => (this.#fetching = false));
  }
}
