import type { LitElement, ReactiveController } from 'lit';

/** Where a panel is too low for all that stands in it, as with large text on a telephone, the field that is written in stays in view whatever comes above it. */
export class FieldInView implements ReactiveController {
  readonly #host: LitElement;
  readonly #bring = () => this.#scroll();
  readonly #resized = new ResizeObserver(this.#bring);

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('focusin', this.#bring);
  }

  hostUpdated() {
    for (const box of this.#host.renderRoot.querySelectorAll('.chat, .chat > *')) this.#resized.observe(box);
  }

  hostDisconnected() {
    this.#resized.disconnect();
  }

  #scroll() {
    const field = this.#host.shadowRoot?.activeElement;
    const chat = field?.closest('.chat');
    if (!chat || !field?.matches('[part=composer]')) return;
    // Only this box, and not the page around, as scrolling an element into view does.
    const below = field.getBoundingClientRect().bottom - chat.getBoundingClientRect().bottom;
    if (below > 0) chat.scrollTop += below;
  }
}
