import type { LitElement, ReactiveController } from 'lit';

/** The floating root, in the top layer. With `fill` there is none. */
export class FloatingRoot implements ReactiveController {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    window.visualViewport?.addEventListener('resize', this.#fitKeyboard);
  }

  hostDisconnected() {
    window.visualViewport?.removeEventListener('resize', this.#fitKeyboard);
  }

  /** A popover does not survive a move in the document. */
  hostUpdated() {
    const root = this.#host.renderRoot.querySelector<HTMLElement>('.root');
    if (root && this.#host.isConnected && !root.matches(':popover-open')) root.showPopover();
  }

  /** iOS lays its keyboard over the page: the full-screen panel follows what is left to see. */
  readonly #fitKeyboard = () => {
    const { height, offsetTop } = window.visualViewport ?? {};
    const { style } = this.#host.renderRoot.querySelector<HTMLElement>('.root .panel') ?? {};
    style?.setProperty('--height', `${height}px`);
    style?.setProperty('--top', `${offsetTop}px`);
  };
}
