import type { LitElement, ReactiveController } from 'lit';

interface FloatingHost extends LitElement {
  readonly open: boolean;
}

/** The floating root, in the top layer. With `fill` there is none. */
export class FloatingRoot implements ReactiveController {
  readonly #host: FloatingHost;
  #open = false;

  constructor(host: FloatingHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    window.visualViewport?.addEventListener('resize', this.#fitKeyboard);
  }

  hostDisconnected() {
    window.visualViewport?.removeEventListener('resize', this.#fitKeyboard);
  }

  hostUpdated() {
    const { open, isConnected, renderRoot } = this.#host;
    const root = renderRoot.querySelector<HTMLElement>('.root');
    if (!root || !isConnected) return;
    // What opens comes before all else that floats: on a telephone another chat's launcher would lie over it.
    if (open && !this.#open && root.matches(':popover-open')) root.hidePopover();
    this.#open = open;
    // A popover does not survive a move in the document either.
    if (!root.matches(':popover-open')) root.showPopover();
  }

  /** iOS lays its keyboard over the page: the full-screen panel follows what is left to see. */
  readonly #fitKeyboard = () => {
    const { height, offsetTop } = window.visualViewport ?? {};
    const { style } = this.#host.renderRoot.querySelector<HTMLElement>('.root .panel') ?? {};
    style?.setProperty('--height', `${height}px`);
    style?.setProperty('--top', `${offsetTop}px`);
  };
}
