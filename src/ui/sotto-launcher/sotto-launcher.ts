import { css, html, LitElement, unsafeCSS } from 'lit';
import { property } from 'lit/decorators.js';
import { StringsController } from '../../i18n/strings-controller.js';
import { SottoRequestEvent } from '../events.js';
import { badgeCss, launcherCss } from './launcher-css.js';

/**
 * The button that opens and closes the chat. Its name says what a press does and how much is unread.
 *
 * @event {SottoRequestEvent} sotto-toggle-request - The participant pressed it.
 * @slot icon - The symbol.
 * @csspart button - The button.
 * @csspart badge - The number of unread messages.
 */
export class SottoLauncher extends LitElement {
  static override styles = [
    css`
      :host {
        display: inline-block;
      }
    `,
    unsafeCSS(launcherCss + badgeCss),
  ];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property({ type: Boolean }) open = false;
  @property({ type: Number }) unread = 0;
  #strings = new StringsController(this);

  override render() {
    const { terms } = this.#strings;
    const name = this.open ? terms.launcherClose : terms.launcher;
    const unread = this.open ? 0 : this.unread;
    return html`
      <button
        class="launcher"
        part="button"
        aria-label=${unread > 0 ? `${name}, ${terms.unread(unread)}` : name}
        aria-expanded=${this.open ? 'true' : 'false'}
        @click=${() => this.dispatchEvent(new SottoRequestEvent('toggle'))}
      >
        <slot name="icon"><i></i></slot><span>${name}</span><b class="badge" part="badge" data-unread=${unread} ?hidden=${unread === 0}></b>
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-launcher': SottoLauncher;
  }
}
