import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { MAX_TEXT_LENGTH } from '../../conversation/state.js';
import type { Terms } from '../../i18n/en.js';
import { StringsController } from '../../i18n/strings-controller.js';
import type { Policy } from '../../policy/policy.js';
import { base } from '../base.styles.js';
import { ClipboardGuard } from '../clipboard-guard.js';
import { SottoSendRequestEvent, SottoTypingEvent } from '../events.js';
import { icon } from '../icons.js';
import { styles } from './sotto-composer.styles.js';

/** The counter shows when this much or less is left, in UTF-16 code units. */
const COUNTER_FROM = 400;

/** A short remark under the field. `notKept` is a failure and is said at once, the others politely. */
export type ComposerRemark = 'sendsWhenReady' | 'notKept' | 'clipboardOff';

/**
 * Text field and send button. Holds the draft, in the field itself and nowhere else; sends nothing. Spelling is not checked, since browsers
 * and their extensions check it on servers of their own.
 *
 * @event {SottoSendRequestEvent} sotto-send-request - The participant asked to send; cancel it to keep the draft.
 * @event {SottoTypingEvent} sotto-typing - The participant started or stopped writing.
 * @event {SottoClipboardBlockedEvent} sotto-clipboard-blocked - The policy kept something from the clipboard.
 * @csspart field - Frame around the text field and the button.
 * @csspart input - The text field.
 * @csspart send - The button.
 * @cssprop [--sotto-composer-gap=4px] - Space between the field and the button.
 */
export class SottoComposer extends LitElement {
  static override styles = [base, styles];

  /** Longest draft that may be sent, in UTF-16 code units. */
  @property({ type: Number, attribute: 'max-length' }) maxLength = MAX_TEXT_LENGTH;
  /** What the policy says of copy, cut, paste, drag and the context menu. */
  @property() clipboard: Policy['clipboard'] = 'block';
  /** Not ready to send yet: a draft can be written, and one that is sent goes out when this turns false. */
  @property({ type: Boolean }) waiting = false;

  /** Length of the draft. The draft itself stays in the field: whatever else held it would be one more place to look for it. */
  @state() private length = 0;
  @state() private blank = true;
  @state() private remark: ComposerRemark | undefined;
  #strings = new StringsController(this);
  #sendWhenReady = false;

  constructor() {
    super();
    new ClipboardGuard(this, () => this.clipboard === 'block');
    this.addEventListener('sotto-clipboard-blocked', () => this.notify('clipboardOff'));
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('waiting') && !this.waiting && this.#sendWhenReady) this.#send();
  }

  /** Moves the focus into the text field. */
  override focus(options?: FocusOptions) {
    this.#field?.focus(options);
  }

  /** Shows a remark until the participant writes on. */
  notify(remark: ComposerRemark) {
    this.remark = remark;
  }

  /** What is being written. */
  get draft(): string {
    return this.#field?.value ?? '';
  }

  /** Brings back what was being written another time; nothing where something is written already. */
  async bringBack(draft: string) {
    await this.updateComplete;
    const field = this.#field;
    if (!field || field.value !== '') return;
    field.setRangeText(draft, 0, 0, 'end');
    this.#measure(field);
  }

  /** Puts back a text that could not be sent, before what has been written since. */
  restore(text: string) {
    const field = this.#field;
    if (!field) return;
    const since = field.value.length > 0 ? '\n' : '';
    field.setRangeText(text + since, 0, 0, 'end');
    this.notify('notKept');
    this.#measure(field);
  }

  /** Puts a text where one is writing, as if it had been typed. */
  insert(text: string) {
    const field = this.#field;
    if (!field) return;
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    this.focus();
  }

  override render() {
    const { terms } = this.#strings;
    return html`
      <div class="field" part="field">
        <textarea
          part="input"
          rows="1"
          dir="auto"
          enterkeyhint="send"
          autocomplete="off"
          spellcheck="false"
          writingsuggestions="false"
          data-gramm="false"
          aria-label=${terms.composer}
          aria-describedby="remark"
          aria-invalid=${this.#over > 0 ? 'true' : nothing}
          placeholder=${terms.composerHint}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
          @blur=${this.#onBlur}
        ></textarea>
        <button class="send" part="send" aria-label=${terms.send} ?disabled=${!this.#sendable} @click=${this.#onSend}>${icon('arrowUp')}</button>
      </div>
      <div id="remark" role="status">${this.#remarkText(terms)}</div>
    `;
  }

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  get #over(): number {
    return this.length - this.maxLength;
  }

  get #sendable(): boolean {
    return !this.blank && this.#over <= 0;
  }

  #remarkText(terms: Terms) {
    if (this.#over > 0) return html`<p class="note wrong">${terms.charactersOver(this.#over)}</p>`;
    if (this.remark) return html`<p class="note ${this.remark === 'notKept' ? 'wrong' : ''}">${terms[this.remark]}</p>`;
    return -this.#over <= COUNTER_FROM ? html`<p class="note">${terms.charactersLeft(-this.#over)}</p>` : nothing;
  }

  #measure(field: HTMLTextAreaElement) {
    const { value } = field;
    this.length = value.length;
    this.blank = value.trim() === '';
    if (CSS.supports('field-sizing', 'content')) return;
    field.style.setProperty('block-size', 'auto');
    field.style.setProperty('block-size', `${field.scrollHeight}px`);
  }

  #send() {
    const field = this.#field;
    if (!field || !this.#sendable) return;
    this.#sendWhenReady = this.waiting;
    if (this.waiting) return this.notify('sendsWhenReady');
    if (!this.dispatchEvent(new SottoSendRequestEvent(field.value))) return;
    // Never `.value =`: page scripts may have hooked its setter to read drafts.
    field.setRangeText('', 0, field.value.length, 'end');
    this.remark = undefined;
    this.#measure(field);
    this.dispatchEvent(new SottoTypingEvent(false));
  }

  #onInput({ target }: Event) {
    if (!(target instanceof HTMLTextAreaElement)) return;
    this.remark = undefined;
    this.#sendWhenReady = false;
    this.#measure(target);
    this.dispatchEvent(new SottoTypingEvent(!this.blank));
  }

  #onKeydown(event: KeyboardEvent) {
    // 229: Safari ends the composition before it reports the Enter that did.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.#send();
  }

  #onSend() {
    this.#send();
    this.focus();
  }

  #onBlur() {
    if (!this.blank) this.dispatchEvent(new SottoTypingEvent(false));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-composer': SottoComposer;
  }
}
