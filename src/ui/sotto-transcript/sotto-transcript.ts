import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { systemClock, type Clock } from '../../clock.js';
import { isMailbox } from '../../conversation/requests/mail-request.js';
import type { FormOutline, TimelineItem } from '../../conversation/state.js';
import { StringsController } from '../../i18n/strings-controller.js';
import { loadTranscriptTerms } from '../../i18n/transcript-terms.js';
import { transcriptTerms, type TranscriptTerms } from '../../i18n/transcript-terms/en.js';
import { policyPresets, type Policy } from '../../policy/policy.js';
import type { CopySubject } from '../../transcript/copy.js';
import { copyPage } from '../../transcript/page.js';
import { copyText } from '../../transcript/plain.js';
import { base } from '../base.styles.js';
import { ClipboardGuard } from '../clipboard-guard.js';
import { SottoMailRequestEvent } from '../events.js';
import { printCopy } from './print-copy.js';
import { saveFile } from './save-file.js';
import { styles } from './sotto-transcript.styles.js';

/** How far asking for an e-mail has got. */
type MailStep = 'address' | 'confirm' | 'asking' | 'asked';

/**
 * The ways in which a participant may keep a copy of the conversation: only those that the policy allows, and with everything hidden that is hidden
 * on the screen. Copies are made here, on the device; an e-mail is asked for.
 *
 * @event {SottoMailRequestEvent} sotto-mail-request - The participant wants the clinic to mail a copy. Not composed.
 */
export class SottoTranscript extends LitElement {
  static override styles = [base, styles];

  /** What the policy says of copies. */
  @property({ attribute: false }) policy: Policy['transcript'] = policyPresets.hipaa.transcript;
  /** What the policy says of the clipboard. */
  @property() clipboard: Policy['clipboard'] = 'block';
  /** Whether the clinic's desk can be asked for an e-mail now. */
  @property({ type: Boolean }) mailable = false;
  /** The clinic's name. */
  @property() clinic = '';
  @property({ attribute: false }) timeline: readonly TimelineItem[] = [];
  /** The clinic's secure forms, to call them by their titles. */
  @property({ attribute: false }) forms: readonly FormOutline[] = [];
  @property({ attribute: false }) clock: Clock = systemClock;

  @state() private fetched: TranscriptTerms = transcriptTerms;
  @state() private step: MailStep = 'address';
  @state() private trouble: 'notMade' | 'mailInvalid' | 'mailNotAsked' | undefined;
  #strings = new StringsController(this);
  #language = 'en';
  #address = '';
  #gone = new AbortController();

  constructor() {
    super();
    new ClipboardGuard(this, () => this.clipboard === 'block');
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#gone = new AbortController();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#gone.abort();
  }

  protected override willUpdate() {
    const { tag } = this.#strings;
    if (tag === this.#language) return;
    this.#language = tag;
    loadTranscriptTerms(tag).then(
      (terms) => {
        if (tag === this.#strings.tag) this.fetched = terms;
      },
      // Without a network it stays in the language it has.
      () => undefined,
    );
  }

  protected override updated(changed: PropertyValues) {
    if (changed.has('step') && changed.get('step') !== undefined) this.renderRoot.querySelector<HTMLElement>('.mail [data-first]')?.focus();
  }

  override render() {
    const { terms } = this;
    const { download, print } = this.policy;
    return html`
      <p>${terms.note}</p>
      <div class="ways">
        ${download === 'allow'
          ? html`<button class="button" @click=${() => this.#make((subject) => saveFile(`${this.#fileName}.html`, 'text/html', copyPage(subject)))}>${terms.html}</button>
              <button class="button" @click=${() => this.#make((subject) => saveFile(`${this.#fileName}.txt`, 'text/plain', copyText(subject)))}>${terms.text}</button>`
          : nothing}
        ${print === 'allow' ? html`<button class="button" @click=${() => this.#make((subject) => printCopy(subject, this.#gone.signal))}>${terms.print}</button>` : nothing}
      </div>
      ${this.policy.email === 'allow' && (this.mailable || this.step === 'asked') ? this.#mail() : nothing}
      <div role="alert">${this.trouble ? html`<p class="trouble" id="trouble">${terms[this.trouble]}</p>` : nothing}</div>
    `;
  }

  #mail(): TemplateResult {
    const { terms } = this;
    return html`
      <section class="mail" aria-labelledby="mail-title">
        <h3 id="mail-title">${terms.mail}</h3>
        ${this.step === 'asked' ? html`<p role="status" tabindex="-1" data-first>${terms.mailAsked}</p>` : this.step === 'address' ? this.#askAddress() : this.#askAgain()}
      </section>
    `;
  }

  #askAddress(): TemplateResult {
    const { terms } = this;
    const invalid = this.trouble === 'mailInvalid';
    return html`
      <p id="mail-note">${terms.mailNote}</p>
      <form novalidate @submit=${this.#onAddress}>
        <label for="address">${terms.mailAddress}</label>
        <input
          id="address"
          type="email"
          dir="ltr"
          data-first
          autocomplete="email"
          spellcheck="false"
          maxlength="254"
          aria-describedby=${invalid ? 'mail-note trouble' : 'mail-note'}
          aria-invalid=${invalid ? 'true' : 'false'}
        />
        <button class="button" type="submit">${terms.mailNext}</button>
      </form>
    `;
  }

  /** An address mistyped is somebody else's mailbox. */
  #askAgain(): TemplateResult {
    const { terms } = this;
    const asking = this.step === 'asking';
    return html`
      <p class="confirm" tabindex="-1" data-first>${terms.mailConfirm(`\u2068${this.#address}\u2069`)}</p>
      <div class="ways">
        <button class="button primary" ?disabled=${asking} @click=${this.#onConfirm}>${terms.mailSend}</button>
        <button class="button" ?disabled=${asking} @click=${() => this.#go('address')}>${terms.mailChange}</button>
      </div>
    `;
  }

  private get terms(): TranscriptTerms {
    return this.#strings.own('copies', this.fetched);
  }

  get #fileName(): string {
    const made = new Date(this.clock.now());
    const [month, day] = [made.getMonth() + 1, made.getDate()].map((number) => String(number).padStart(2, '0'));
    return `chat-${made.getFullYear()}-${month}-${day}`;
  }

  /** Says where one looks that it did not work out. */
  #make(use: (subject: CopySubject) => void) {
    const { clinic, timeline, forms, terms } = this;
    this.trouble = undefined;
    try {
      use({ clinic, timeline, forms, terms, locale: this.#strings.locale, madeAtMs: this.clock.now() });
    } catch {
      this.trouble = 'notMade';
    }
  }

  #onAddress(event: SubmitEvent) {
    event.preventDefault();
    const address = this.renderRoot.querySelector<HTMLInputElement>('#address')?.value.trim() ?? '';
    const valid = isMailbox(address);
    this.trouble = valid ? undefined : 'mailInvalid';
    if (!valid) return this.renderRoot.querySelector<HTMLElement>('#address')?.focus();
    this.#address = address;
    this.#go('confirm');
  }

  readonly #onConfirm = () => {
    this.#go('asking');
    this.dispatchEvent(
      new SottoMailRequestEvent(this.#address, this.#strings.tag, (asked) => {
        this.trouble = asked ? undefined : 'mailNotAsked';
        this.step = asked ? 'asked' : 'confirm';
        if (asked) this.#address = '';
      }),
    );
  };

  #go(step: MailStep) {
    this.trouble = undefined;
    this.step = step;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-transcript': SottoTranscript;
  }
}
