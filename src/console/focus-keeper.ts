import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Sees to it that who works with the keyboard is never put back to the top of the page: when an update takes away or hides what had the focus, the
 * focus goes to where the work goes on. It is never taken from anything that is there.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #goOn: () => void;
  #within = false;

  /** @param goOn - Moves the focus. */
  constructor(host: ReactiveControllerHost & HTMLElement, goOn: () => void) {
    this.#host = host;
    this.#goOn = goOn;
    host.addController(this);
  }

  hostUpdate() {
    this.#within = focusedIn(this.#host) !== undefined;
  }

  hostUpdated() {
    if (this.#within && focusedIn(this.#host) === undefined && this.#host.checkVisibility()) this.#goOn();
  }
}

/** What has the focus inside an element, as far as it can be seen. */
function focusedIn({ shadowRoot }: HTMLElement): Element | undefined {
  let at = shadowRoot?.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.checkVisibility() ? at : undefined;
}
