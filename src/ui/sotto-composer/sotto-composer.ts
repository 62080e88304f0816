import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { systemClock, type Clock } from '../../clock.js';
import { MAX_TEXT_LENGTH, type SendResult } from '../../conversation/state.js';
import type { Terms } from '../../i18n/en.js';
import type { FileTerms } from '../../i18n/file-terms/en.js';
import { StringsController } from '../../i18n/strings-controller.js';
import type { Policy } from '../../policy/policy.js';
import { base } from '../base.styles.js';
import { ClipboardGuard } from '../clipboard-guard.js';
import { SottoFormRequestEvent, SottoSendRequestEvent, SottoTypingEvent } from '../events.js';
import { HoldController } from '../hold-controller.js';
import { categoryName } from '../category-name.js';
import { icon } from '../icons.js';
import { otherItems } from '../other-items.js';
import type { Attaching } from './attaching.js';
import { DraftVeiling, type CreateChecker } from './draft-veiling.js';
import { copyable, type CheckerOptions } from './draft-veils.js';
import { styles } from './sotto-composer.styles.js';

/** The counter shows when this much or less is left, in UTF-16 code units. */
const COUNTER_FROM = 400;

/** A short remark under the field. */
export type ComposerRemark = 'sendsWhenReady' | 'notKept' | 'unchecked' | 'phiBlocked' | 'clipboardOff';

const failures: readonly (ComposerRemark | undefined)[] = ['notKept', 'unchecked', 'phiBlocked'];

/**
 * Text field and send button. Holds the draft, in the field itself; sends nothing. What is personal in the draft is covered as it is written
 * ({@link DraftVeiling} says how), and shown while somebody holds a button or Alt+Enter. Spelling is not checked, since browsers and their
 * extensions check it on servers of their own.
 *
 * @event {SottoSendRequestEvent} sotto-send-request - The participant asked to send; cancel it to keep the draft.
 * @event {SottoTypingEvent} sotto-typing - The participant started or stopped writing.
 * @event {SottoClipboardBlockedEvent} sotto-clipboard-blocked - The policy kept something from the clipboard.
 * @event {SottoFormRequestEvent} sotto-form-request - The participant wants a secure form instead.
 * @event {SottoFilesRequestEvent} sotto-files-request - The participant wants to send files. Not composed.
 * @csspart attach - The button for files, where the policy allows them.
 * @csspart hidden - What is said of covered text.
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
  /** What the clinic's policy says of personal data. Absent: the default preset. */
  @property({ attribute: false }) policy: Policy | undefined;
  /** The question that is being answered, if one was asked: it says what a lone number is. */
  @property({ attribute: false }) context: string | undefined;
  /** Names of those who care: they are not covered. */
  @property({ attribute: false, hasChanged: otherItems }) staff: readonly string[] = [];
  /** What the clinic says of itself to everybody, such as its addresses: it is not covered. */
  @property({ attribute: false, hasChanged: otherItems }) known: readonly string[] = [];
  /** Whether whoever writes may offer appointments: those that stand in the draft are not covered. */
  @property({ type: Boolean }) offers = false;
  /** Whether a secure form can be offered where a message is the wrong place. */
  @property({ type: Boolean }) forms = false;
  @property({ attribute: false }) clock: Clock = systemClock;
  /** Fetches what finds personal data; called when somebody is about to write. */
  @property({ attribute: false }) loadChecker: () => Promise<CreateChecker> = async () => (await import('./draft-checker.js')).createChecker;

  /** How much may still be written, once that is little. The draft itself stays in the field: whatever else held it would be one more place to look for it. */
  @state() private left = Infinity;
  @state() private blank = true;
  @state() private remark: ComposerRemark | undefined;
  /** Categories for which the conversation has refused the draft as it stands. */
  @state() private refused: readonly string[] = [];
  /** Whether the field is described by what stands around it: not while somebody writes, who is told of it by itself and would hear it a second time. */
  @state() private described = true;
  #strings = new StringsController(this);
  #veiling = new DraftVeiling(this);
  #hold = new HoldController(this);
  #sendWhenReady = false;
  /** Fetched where the policy allows files. */
  @state() private attaching: Attaching | undefined;
  #fetchingAttaching = false;

  constructor() {
    super();
    new ClipboardGuard(this, () => this.clipboard === 'block');
    this.addEventListener('sotto-clipboard-blocked', () => this.notify('clipboardOff'));
  }

  protected override willUpdate() {
    if (this.policy && this.policy.files !== 'block' && !this.#fetchingAttaching) this.#fetchAttaching();
  }

  protected override updated(changed: PropertyValues<this>) {
    this.#veiling.show(this.#hold.held);
    if (changed.has('waiting') && !this.waiting && this.#sendWhenReady) this.#send();
  }

  /** What decides about the draft; nothing does where the policy lets everything pass. */
  get checking(): CheckerOptions | undefined {
    const { policy, context, staff, known, offers } = this;
    if (policy && Object.values(policy.phi).every((handling) => handling === 'allow')) return undefined;
    return { ...(policy && { policy }), ...(context !== undefined && { context }), staff, known, offers };
  }

  /** Texts about files, as the owner of the chat wants them. @internal */
  ownTexts(terms: FileTerms): FileTerms {
    return this.#strings.own('files', terms);
  }

  /** BCP 47, of the language it is shown in. */
  get language(): string {
    return this.#strings.tag;
  }

  /** Says why a file was not sent. */
  refuseFile(result: Extract<SendResult, { kind: 'refused' }>) {
    this.attaching?.refuse(result);
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
    // What is written here now may be sent, and gone, by the time all is drawn: it is not to come back then.
    if (this.draft !== '') return;
    await this.updateComplete;
    const field = this.#field;
    if (!field || field.value !== '') return;
    field.setRangeText(draft, 0, 0, 'end');
    this.#measure(field);
  }

  /** Puts back a text that could not be sent, before what has been written since, and says why. */
  restore(text: string, remark: ComposerRemark = 'notKept', refused: readonly string[] = []) {
    const field = this.#field;
    if (!field) return;
    const since = field.value.length > 0 ? '\n' : '';
    field.setRangeText(text + since, 0, 0, 'end');
    this.notify(remark);
    this.refused = refused;
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
      ${this.#hiddenNote(terms)}
      <div class="field" part="field">
        ${this.attaching?.button() ?? nothing}
        <div class="writing">
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
            aria-describedby=${this.described ? 'hidden-what remark' : nothing}
            aria-invalid=${this.left < 0 ? 'true' : nothing}
            placeholder=${terms.composerHint}
            @input=${this.#onInput}
            @keydown=${this.#onKeydown}
            @keyup=${this.#onKeyup}
            @focus=${() => this.#veiling.prepare()}
            @blur=${this.#onBlur}
            @compositionstart=${this.#veiling.onComposition}
            @compositionupdate=${this.#veiling.onComposition}
            @compositionend=${this.#veiling.onComposition}
            @copy=${this.#onCopy}
            @cut=${this.#onCopy}
            @dragstart=${this.#onDrag}
          ></textarea>
          <div class="mirror" aria-hidden="true"></div>
        </div>
        <button class="send" part="send" aria-label=${terms.send} ?disabled=${!this.#sendable} @click=${this.#onSend}>${icon('arrowUp')}</button>
      </div>
      <div id="remark" role="status">${this.#remarkText(terms)}</div>
      <div class="unseen" role="status">${this.#newsText(terms)}</div>
    `;
  }

  /** What is hidden, what becomes of it, and the ways forward. */
  #hiddenNote(terms: Terms): TemplateResult | typeof nothing {
    if (this.#veiling.veils.length === 0 && this.refused.length === 0) return nothing;
    const { mask, redact, block } = this.#veiling.hidden;
    const blocked = [...new Set([...block, ...this.refused])];
    const kept = redact.length + blocked.length > 0;
    return html`
      <div class="hidden-note" part="hidden">
        ${icon('hidden')}
        <div id="hidden-what" class="what">
          ${mask.length + redact.length + blocked.length === 0 ? html`<p>${terms.covered}</p>` : nothing}
          ${mask.length > 0 ? html`<p>${terms.masked(this.#names(mask))}</p>` : nothing}
          ${redact.length > 0 ? html`<p>${terms.redacted(this.#names(redact))}</p>` : nothing}
          ${blocked.length > 0 ? html`<p>${terms.blocked(this.#names(blocked))}</p>` : nothing}
        </div>
        <div class="ways">
          <button
            class="way hold link"
            aria-keyshortcuts="Alt+Enter"
            aria-pressed=${this.#hold.held}
            @pointerdown=${this.#hold.onPointerdown}
            @keydown=${this.#hold.onKeydown}
            @keyup=${this.#hold.onKeyup}
            @click=${this.#hold.onClick}
            @blur=${this.#hold.end}
            @contextmenu=${this.#hold.onContextmenu}
          >
            ${terms.holdToShow}
          </button>
          ${kept && this.forms
            ? html`<button class="way link" @click=${() => this.dispatchEvent(new SottoFormRequestEvent())}>${terms.useForm}</button>`
            : nothing}
        </div>
      </div>
    `;
  }

  #newsText(terms: Terms) {
    const { news } = this.#veiling;
    return news.length > 0 ? terms.nowHidden(this.#names(news)) : nothing;
  }

  #names(categories: readonly string[]): string {
    return this.#strings.list(categories.map((category) => categoryName(category, this.#strings.terms)));
  }

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  get #sendable(): boolean {
    return !this.blank && this.left >= 0;
  }

  #remarkText(terms: Terms) {
    if (this.left < 0) return html`<p class="note wrong">${terms.charactersOver(-this.left)}</p>`;
    if (this.attaching?.refusal) return html`<p class="note wrong">${this.attaching.refusal}</p>`;
    if (this.remark) return html`<p class="note ${failures.includes(this.remark) ? 'wrong' : ''}">${terms[this.remark]}</p>`;
    return this.left < Infinity ? html`<p class="note">${terms.charactersLeft(this.left)}</p>` : nothing;
  }

  #fetchAttaching() {
    this.#fetchingAttaching = true;
    import('./attaching.js').then(
      ({ Attaching }) => (this.attaching = new Attaching(this)),
      // Without a network: asked for again with the next update.
      () => (this.#fetchingAttaching = false),
    );
  }

  #measure(field: HTMLTextAreaElement) {
    const { value } = field;
    const left = this.maxLength - value.length;
    this.left = left <= COUNTER_FROM ? left : Infinity;
    this.blank = value.trim() === '';
    this.#veiling.refresh();
    if (CSS.supports('field-sizing', 'content')) return;
    field.style.setProperty('block-size', 'auto');
    field.style.setProperty('block-size', `${field.scrollHeight}px`);
  }

  #send() {
    const field = this.#field;
    if (!field || !this.#sendable) return;
    this.#sendWhenReady = this.waiting;
    if (this.#veiling.review().block.length > 0) return this.notify('phiBlocked');
    if (this.waiting) return this.notify('sendsWhenReady');
    if (!this.dispatchEvent(new SottoSendRequestEvent(field.value))) return;
    // Never `.value =`: page scripts may have hooked its setter to read drafts. The field's undo forgets the draft by it as well.
    field.setRangeText('', 0, field.value.length, 'end');
    this.remark = undefined;
    this.#measure(field);
    this.dispatchEvent(new SottoTypingEvent(false));
  }

  #onInput({ target }: Event) {
    if (!(target instanceof HTMLTextAreaElement)) return;
    this.#veiling.prepare();
    this.remark = undefined;
    this.attaching?.forget();
    // Another empty list would be another rendering, with every key.
    if (this.refused.length > 0) this.refused = [];
    this.#sendWhenReady = false;
    this.#measure(target);
    this.dispatchEvent(new SottoTypingEvent(!this.blank));
  }

  #onKeydown(event: KeyboardEvent) {
    this.described = false;
    // 229: Safari ends the composition before it reports the Enter that did.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (event.altKey) this.#hold.begin();
    else this.#send();
  }

  #onKeyup({ key }: KeyboardEvent) {
    if (key === 'Enter' || key === 'Alt') this.#hold.end();
  }

  #onSend() {
    this.#send();
    this.focus();
  }

  #onBlur() {
    this.described = true;
    this.#veiling.review();
    if (!this.blank) this.dispatchEvent(new SottoTypingEvent(false));
  }

  /** What is covered stays out of the clipboard, whatever the policy allows. */
  #onCopy(event: ClipboardEvent) {
    const field = this.#field;
    if (!field || this.clipboard === 'block' || !this.#selectsCovered(field)) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', copyable(field.value, this.#veiling.veils, field.selectionStart, field.selectionEnd));
    // The one way to take text out of a field that undo brings back.
    if (event.type === 'cut') document.execCommand('delete');
  }

  #onDrag(event: DragEvent) {
    if (this.#field && this.#selectsCovered(this.#field)) event.preventDefault();
  }

  #selectsCovered({ selectionStart, selectionEnd }: HTMLTextAreaElement): boolean {
    return this.#veiling.veils.some(({ start, end }) => start < selectionEnd && end > selectionStart);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-composer': SottoComposer;
  }
}
