import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FormOutline } from '../../conversation/state.js';
import { textIn } from '../../forms/local-text.js';
import { languageOf, languages } from '../../i18n/locales.js';
import { StringsController } from '../../i18n/strings-controller.js';
import { base } from '../base.styles.js';
import { SottoFormRequestEvent, SottoLocaleRequestEvent, SottoRequestEvent, type Wish } from '../events.js';
import { icon } from '../icons.js';
import { initialsOf } from '../initials.js';
import { otherItems } from '../other-items.js';
import { styles } from './sotto-header.styles.js';

/** Whether the clinic answers now, and the words for it. */
export interface OpeningNote {
  readonly open: boolean;
  readonly text: string;
}

/**
 * The clinic's name, who can read along, and what else can be done with the conversation.
 *
 * @event {SottoRequestEvent} sotto-roster-request - Show who can read this.
 * @event {SottoRequestEvent} sotto-minimize-request - Put the chat away.
 * @event {SottoRequestEvent} sotto-end-request - End the conversation, to be confirmed.
 * @event {SottoRequestEvent} sotto-clear-request - Destroy what this device holds, to be confirmed.
 * @event {SottoLocaleRequestEvent} sotto-locale-request - Speak another language.
 * @event {SottoRequestEvent} sotto-transcript-request - Keep a copy of the conversation.
 * @event {SottoRequestEvent} sotto-settings-request - Show what visitors set for themselves.
 * @slot logo - The clinic's mark, in place of its initials.
 * @csspart mark - The clinic's mark.
 * @event {SottoFormRequestEvent} sotto-form-request - Fill in a secure form.
 * @csspart name - The clinic's name.
 * @csspart opening - Whether somebody is there now.
 * @csspart menu-button - Opens the menu.
 * @csspart minimize - Puts the chat away.
 * @csspart privacy - The line about who can read this.
 * @csspart menu - What else can be done.
 */
export class SottoHeader extends LitElement {
  static override styles = [base, styles];

  /** The clinic's name; empty while it is not known. */
  @property() name = '';
  /** Whether somebody is there now; absent while that is not known. */
  @property({ attribute: false }) opening: OpeningNote | undefined;
  /** Whether there is nothing that anybody could read: then nothing is said of who can. */
  @property({ type: Boolean }) barren = false;
  /** Whether there is an open conversation to end. */
  @property({ type: Boolean }) endable = false;
  /** Whether this device holds anything to clear. */
  @property({ type: Boolean }) clearable = false;
  /** Whether a copy of it may be kept. */
  @property({ type: Boolean }) keepable = false;
  /** Secure forms that can be opened. */
  @property({ attribute: false, hasChanged: otherItems }) forms: readonly FormOutline[] = [];

  @state() private menuOpen = false;
  #strings = new StringsController(this);

  constructor() {
    super();
    this.addEventListener('keydown', this.#onKeydown);
    this.addEventListener('focusout', this.#onFocusout);
  }

  override render() {
    const { terms } = this.#strings;
    const name = this.name || terms.yourClinic;
    return html`
      <span class="mark" part="mark" aria-hidden="true"><slot name="logo">${this.name ? initialsOf(this.name) : icon('cross')}</slot></span>
      <div>
        <h2 part="name"><bdi>${name}</bdi></h2>
        ${this.opening ? html`<p class="opening ${this.opening.open ? 'open' : ''}" part="opening">${this.opening.text}</p>` : nothing}
      </div>
      <div class="controls">
        <button
          class="icon-button more"
          part="menu-button"
          aria-label=${terms.menu}
          aria-expanded=${this.menuOpen ? 'true' : 'false'}
          aria-controls="menu"
          @click=${() => (this.menuOpen = !this.menuOpen)}
        >
          ${icon('more')}
        </button>
        <button class="icon-button minimize" part="minimize" aria-label=${terms.minimize} @click=${() => this.#ask('minimize')}>${icon('chevronDown')}</button>
      </div>
      ${this.barren
        ? nothing
        : html`<button class="privacy" part="privacy" aria-haspopup="dialog" @click=${() => this.#ask('roster')}>${icon('lock')}<span>${terms.privacy}</span>${icon('chevronRight')}</button>`}
      <div class="menu" part="menu" id="menu" ?hidden=${!this.menuOpen}>
        ${this.forms.map((form) => html`<button class="form" @click=${() => this.#openForm(form)}>${icon('lock')}<span>${textIn(form.title, this.#strings.tag)}</span></button>`)} ${this.#languages()}
        ${this.keepable ? html`<button class="transcript" @click=${() => this.#ask('transcript')}>${terms.transcript}</button>` : nothing}
        <button class="settings" @click=${() => this.#ask('settings')}>${terms.settings}</button>
        ${this.endable ? html`<button class="end" @click=${() => this.#ask('end')}>${terms.endConversation}</button>` : nothing}
        ${this.clearable ? html`<button class="clear" @click=${() => this.#ask('clear')}>${terms.clearDevice}</button>` : nothing}
      </div>
    `;
  }

  #languages() {
    const { terms, tag } = this.#strings;
    const current = languageOf(tag);
    return html`<label>
      ${terms.language}
      <select @change=${this.#onLanguage}>
        ${Object.entries(languages).map(([key, { name }]) => html`<option value=${key} lang=${key} dir="auto" .selected=${key === current}>${name}</option>`)}
      </select>
    </label>`;
  }

  #ask(wish: Wish) {
    if (this.menuOpen) this.#closeMenu();
    this.dispatchEvent(new SottoRequestEvent(wish));
  }

  #openForm({ id }: FormOutline) {
    this.#closeMenu();
    this.dispatchEvent(new SottoFormRequestEvent(id));
  }

  /** Gives the focus back first, so that whatever opens next returns it to a control that is still there. */
  #closeMenu() {
    this.renderRoot.querySelector<HTMLElement>('.more')?.focus();
    this.menuOpen = false;
  }

  #onLanguage({ target }: Event) {
    if (target instanceof HTMLSelectElement) this.dispatchEvent(new SottoLocaleRequestEvent(target.value));
  }

  #onKeydown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !this.menuOpen) return;
    event.stopPropagation();
    this.#closeMenu();
  }

  #onFocusout({ relatedTarget }: FocusEvent) {
    // Inside the shadow root the target is seen as it is; a press on the page's ground has none.
    if (!(relatedTarget instanceof Node) || !this.renderRoot.contains(relatedTarget)) this.menuOpen = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-header': SottoHeader;
  }
}
