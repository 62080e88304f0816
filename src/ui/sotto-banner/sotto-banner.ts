import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ConversationState } from '../../conversation/state.js';
import { StringsController } from '../../i18n/strings-controller.js';
import { base } from '../base.styles.js';
import { icon } from '../icons.js';

/**
 * Says politely what is out of the ordinary: no network, no service, nothing kept.
 *
 * @csspart banner - The strip, while there is one.
 */
export class SottoBanner extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        font-family: var(--sotto-font);
      }
      .banner {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 10px;
        padding: 8px 16px;
        background: var(--sotto-notice);
        color: var(--sotto-notice-ink);
        font-size: min(0.8125rem, 6.5cqi);
        line-height: 1.4;
        animation: drop 0.2s ease-out;
      }
      p {
        flex: 1 1 10em;
      }
      .dismiss {
        min-block-size: 44px;
        margin-block: -6px;
        margin-inline-start: auto;
        padding-inline: 8px;
        color: inherit;
        text-decoration-color: currentColor;
        white-space: nowrap;
      }
      @media (forced-colors: active), (prefers-contrast: more) {
        .banner {
          border-block-end: 1px solid;
        }
      }
      @keyframes drop {
        from {
          opacity: 0;
          transform: translateY(-6px);
        }
      }
    `,
  ];

  @property() connection: ConversationState['connection'] = 'connecting';
  /** Whether the conversation survives closing the page. */
  @property({ attribute: false }) remembered = true;

  @state() private dismissed = false;
  @state() private onLine = navigator.onLine;
  #strings = new StringsController(this);

  override connectedCallback() {
    super.connectedCallback();
    for (const type of ['online', 'offline']) window.addEventListener(type, this.#onNetwork);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    for (const type of ['online', 'offline']) window.removeEventListener(type, this.#onNetwork);
  }

  override render() {
    return html`<div role="status">${this.#banner()}</div>`;
  }

  #banner() {
    const { terms } = this.#strings;
    if (this.connection === 'offline') {
      return html`<div class="banner" part="banner">${icon('unlink')}<p>${this.onLine ? terms.unreachable : terms.offline}</p></div>`;
    }
    if (this.remembered || this.dismissed) return nothing;
    return html`<div class="banner" part="banner">
      ${icon('warning')}
      <p>${terms.notRemembered}</p>
      <button class="dismiss link" @click=${() => (this.dismissed = true)}>${terms.dismiss}</button>
    </div>`;
  }

  readonly #onNetwork = () => {
    this.onLine = navigator.onLine;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-banner': SottoBanner;
  }
}
