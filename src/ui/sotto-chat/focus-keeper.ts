import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The focus stays within the chat when what had it is gone: it goes to what scrolls around it, else to where the chat itself takes it. */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    // What is pressed may go away without anything else being drawn anew.
    host.addEventListener('click', () => this.hostUpdate(), { capture: true });
  }

  hostUpdate() {
    const path = this.#focused();
    // By then what is inside is drawn too.
    if (path.length > 0) requestAnimationFrame(() => this.#check(path));
  }

  #check([focused, ...around]: readonly Element[]) {
    const host = this.#host;
    if (focused?.isConnected || !host.isConnected || host.shadowRoot?.activeElement || !document.hasFocus()) return;
    const next = around.find((one) => one.isConnected && one.hasAttribute('tabindex'));
    if (next instanceof HTMLElement && next.tabIndex === 0) next.focus({ preventScroll: true });
    else host.focus();
  }

  /** What has the focus, and what is around it. */
  #focused(): Element[] {
    let active = this.#host.shadowRoot?.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const path: Element[] = [];
    for (let node: Node | null | undefined = active; node && node !== this.#host; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
      if (node instanceof Element) path.push(node);
    }
    return path;
  }
}
