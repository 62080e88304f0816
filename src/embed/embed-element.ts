/** What the script tag puts into the page: the launcher and, once it is wanted, the chat in its frame. */
export interface SottoEmbed extends HTMLElement {
  /** Opens the chat, as a press of the launcher does. */
  show(): void;
  /** Puts it away. */
  hide(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-embed': SottoEmbed;
  }
}
