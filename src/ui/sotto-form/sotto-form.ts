import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { systemClock, type Clock } from '../../clock.js';
import { fieldsOf, type FormDefinition, type FormField } from '../../forms/definition.js';
import { languageIn, textIn } from '../../forms/local-text.js';
import { type FieldValue, problemOf } from '../../forms/values.js';
import { directionOf } from '../../i18n/locales.js';
import { loadFormTerms } from '../../i18n/form-terms.js';
import { formTerms, type FormTerms } from '../../i18n/form-terms/en.js';
import { StringsController } from '../../i18n/strings-controller.js';
import type { Policy } from '../../policy/policy.js';
import { base } from '../base.styles.js';
import { ClipboardGuard } from '../clipboard-guard.js';
import { SottoFormLeaveEvent, SottoFormSubmitEvent } from '../events.js';
import { icon } from '../icons.js';
import { fieldId, fieldOf, type FieldContext, type FormProblem } from './fields.js';
import { styles } from './sotto-form.styles.js';

/** Why a form that was to be sent is still here. */
export type FormTrouble = 'notSent' | 'changed';

const CONSENT = 'consent';

/**
 * A secure form, in the conversation's place: page by page, what is wrong said at once and where it is, what must not be seen covered. What is
 * filled in stands in the fields themselves and nowhere else, and is gone with the element.
 *
 * @event {SottoFormSubmitEvent} sotto-form-submit - Filled in, and nothing wrong with it. Not composed.
 * @event {SottoFormLeaveEvent} sotto-form-leave - The visitor wants back to the chat.
 * @event {SottoClipboardBlockedEvent} sotto-clipboard-blocked - The policy kept something from the clipboard.
 * @csspart form - The form.
 * @csspart summary - What has to be corrected.
 * @csspart field - One question with its answer.
 */
export class SottoForm extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) form: FormDefinition | undefined;
  /** By category of identifier: what is more than allowed is covered in its field. */
  @property({ attribute: false }) phi: Policy['phi'] | undefined;
  /** What the policy says of copy, cut, paste, drag and the context menu. */
  @property() clipboard: Policy['clipboard'] = 'block';
  /** Being sealed and sent. */
  @property({ type: Boolean }) sending = false;
  /** Why it was not sent. */
  @property({ attribute: false }) trouble: FormTrouble | undefined;
  @property({ attribute: false }) clock: Clock = systemClock;

  @state() private page = 0;
  @state() private problems: ReadonlyMap<string, FormProblem> = new Map();
  /** The field whose covered value is being looked at. */
  @state() private looked: string | undefined;
  @state() private asking = false;
  @state() private fetched: FormTerms = formTerms;
  #strings = new StringsController(this);
  #language = 'en';
  #touched = false;
  #returnFocus: HTMLElement | undefined;

  constructor() {
    super();
    new ClipboardGuard(this, () => this.clipboard === 'block');
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (this.#language !== this.#tag) void this.#follow(this.#tag);
    if (changed.has('form')) {
      this.page = 0;
      this.problems = new Map();
      this.#touched = false;
    }
  }

  protected override updated(changed: PropertyValues<this>) {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.show();
    if (changed.has('trouble') && this.trouble) this.#focus('.trouble');
  }

  /** Moves the focus to the heading. */
  override focus() {
    this.#focus('h3');
  }

  override render() {
    const { form, terms } = this;
    if (!form) return nothing;
    const last = this.page === form.pages.length - 1;
    return html`
      <form part="form" novalidate ?inert=${this.asking} dir=${directionOf(this.#tag)} @submit=${this.#onSubmit} @input=${this.#onInput}>
        ${this.#head(form)} ${this.page === 0 && form.intro ? html`<p class="intro"><bdi>${textIn(form.intro, this.#tag)}</bdi></p>` : nothing}
        ${this.#summary(form)}
        ${form.pages.map((page, i) => html`<section class="page" ?hidden=${i !== this.page} lang=${languageIn(page.title, this.#tag)}>
          ${form.pages.length > 1 ? html`<h4 tabindex="-1"><bdi>${textIn(page.title, this.#tag)}</bdi></h4>` : nothing}
          ${page.fields.map((field) => fieldOf(field, this.#context(field)))}
        </section>`)}
        ${last && form.consent ? this.#consent(textIn(form.consent, this.#tag)) : nothing}
        ${this.trouble ? html`<p class="trouble" role="alert" tabindex="-1">${icon('warning')}${terms[this.trouble]}</p>` : nothing}
        <div class="actions">
          ${this.page > 0 ? html`<button type="button" class="button" @click=${() => this.#turn(this.page - 1)}>${terms.back}</button>` : nothing}
          <button type="submit" class="button primary" ?disabled=${this.sending}>
            ${last ? html`${icon('lock')}${this.sending ? terms.sending : terms.send}` : terms.next}
          </button>
        </div>
        <p class="sealed">${icon('lock')}<span>${this.#strings.terms.formSealed}</span></p>
      </form>
      ${this.asking ? this.#question() : nothing}
    `;
  }

  get #tag(): string {
    return this.#strings.tag;
  }

  #head(form: FormDefinition): TemplateResult {
    const { terms } = this;
    const count = form.pages.length;
    return html`
      <button type="button" class="leave link" @click=${this.#onLeave}>${icon('chevronRight')}${terms.leave}</button>
      <h3 tabindex="-1" lang=${languageIn(form.title, this.#tag)}><bdi>${textIn(form.title, this.#tag)}</bdi></h3>
      ${count > 1
        ? html`<div class="steps" role="status">
            <span>${terms.page(this.page + 1, count)}</span>
            <span class="bar" aria-hidden="true">${form.pages.map((_, i) => html`<i class=${i <= this.page ? 'done' : ''}></i>`)}</span>
          </div>`
        : nothing}
    `;
  }

  #summary(form: FormDefinition): TemplateResult {
    const named = [...this.problems.keys()];
    const labelOf = (name: string) => {
      const field = fieldsOf(form).find((known) => known.name === name);
      return field ? textIn(field.label, this.#tag) : this.terms.consent;
    };
    return html`<div class="summary-place" role="alert">
      ${named.length > 0
        ? html`<div class="summary" part="summary" tabindex="-1">
            <h4>${icon('warning')}${this.terms.problems(named.length)}</h4>
            <ul role="list">
              ${named.map((name) => html`<li><button type="button" class="link" @click=${() => this.#focus(`#${fieldId(name)}`)}><bdi>${labelOf(name)}</bdi></button></li>`)}
            </ul>
          </div>`
        : nothing}
    </div>`;
  }

  #consent(text: string): TemplateResult {
    const problem = this.problems.get(CONSENT);
    return html`<div class="field consent ${problem ? 'wrong' : ''}" part="field">
      <label class="option"
        ><input
          type="checkbox"
          id=${fieldId(CONSENT)}
          name=${CONSENT}
          aria-required="true"
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby=${problem ? 'consent-problem' : nothing}
        /><span><bdi>${text}</bdi></span></label
      >
      ${problem ? html`<p class="problem" id="consent-problem">${this.terms.consentMissing}</p>` : nothing}
    </div>`;
  }

  /** Before what is filled in is lost. */
  #question(): TemplateResult {
    const { terms } = this;
    return html`<div class="veil" @click=${this.#stay}></div>
      <dialog role="alertdialog" aria-labelledby="leave-title" aria-describedby="leave-note" @keydown=${this.#onQuestionKey}>
        <h2 id="leave-title">${terms.leaveTitle}</h2>
        <p id="leave-note">${terms.leaveNote}</p>
        <button class="button" @click=${this.#stay}>${terms.stay}</button>
        <button class="button danger" @click=${this.#discard}>${terms.discard}</button>
      </dialog>`;
  }

  #context(field: FormField): FieldContext {
    const masked = 'category' in field && field.category !== undefined && this.phi?.[field.category] !== 'allow';
    return {
      tag: this.#tag,
      terms: this.terms,
      problem: this.problems.get(field.name),
      masked,
      looked: this.looked === field.name,
      onLook: (look) => (this.looked = look ? field.name : undefined),
    };
  }

  private get terms(): FormTerms {
    return this.#strings.own('forms', this.fetched);
  }

  /** A language that cannot be fetched leaves the texts as they are. */
  async #follow(tag: string) {
    this.#language = tag;
    const terms = await loadFormTerms(tag).catch(() => this.fetched);
    if (this.#language === tag) this.fetched = terms;
  }

  /** What stands in a field, trimmed as people would. */
  #valueOf(field: FormField): FieldValue | undefined {
    const named = [...this.renderRoot.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(`[name="${field.name}"]`)];
    const [first] = named;
    if (field.kind === 'tick') return first instanceof HTMLInputElement && first.checked ? true : undefined;
    const checked = named.flatMap((box) => (box instanceof HTMLInputElement && box.checked ? [box.value] : []));
    if (field.kind === 'choices') return checked.length > 0 ? checked : undefined;
    if (first instanceof HTMLInputElement && first.type === 'radio') return checked[0];
    return (first?.value ?? '').trim() || undefined;
  }

  #problemOf(field: FormField): FormProblem | undefined {
    const input = this.renderRoot.querySelector(`#${fieldId(field.name)}`);
    // Half a date reads as none.
    if (input instanceof HTMLInputElement && input.validity.badInput) return 'date';
    return problemOf(field, this.#valueOf(field), this.clock.now());
  }

  get #consented(): boolean {
    const box = this.renderRoot.querySelector(`#${fieldId(CONSENT)}`);
    return box instanceof HTMLInputElement && box.checked;
  }

  #check(form: FormDefinition): Map<string, FormProblem> {
    const problems = new Map<string, FormProblem>();
    for (const field of form.pages[this.page]?.fields ?? []) {
      const problem = this.#problemOf(field);
      if (problem) problems.set(field.name, problem);
    }
    if (form.consent && this.page === form.pages.length - 1 && !this.#consented) problems.set(CONSENT, 'required');
    return problems;
  }

  #onSubmit(event: Event) {
    event.preventDefault();
    const { form } = this;
    if (!form || this.sending) return;
    this.problems = this.#check(form);
    if (this.problems.size > 0) return void this.updateComplete.then(() => this.#focus('.summary'));
    if (this.page < form.pages.length - 1) return this.#turn(this.page + 1);
    const values = Object.fromEntries(fieldsOf(form).flatMap((field) => {
      const value = this.#valueOf(field);
      return value === undefined ? [] : [[field.name, value]];
    }));
    this.dispatchEvent(new SottoFormSubmitEvent({ language: languageIn(form.title, this.#tag), consent: form.consent !== undefined, values }));
  }

  #turn(page: number) {
    this.page = page;
    this.problems = new Map();
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('form')?.scrollTo({ top: 0 });
      this.#focus('.page:not([hidden]) h4');
    });
  }

  /** What was wrong is looked at again as soon as it changes. */
  #onInput({ target }: Event) {
    this.#touched = true;
    const name = target instanceof Element ? target.getAttribute('name') : null;
    if (name === null || !this.problems.has(name) || !this.form) return;
    const field = fieldsOf(this.form).find((known) => known.name === name);
    const problem = field ? this.#problemOf(field) : this.#consented ? undefined : 'required';
    const problems = new Map(this.problems);
    if (problem) problems.set(name, problem);
    else problems.delete(name);
    this.problems = problems;
  }

  readonly #onLeave = () => {
    if (!this.#touched) return this.#discard();
    const { activeElement } = this.renderRoot instanceof ShadowRoot ? this.renderRoot : document;
    this.#returnFocus = activeElement instanceof HTMLElement ? activeElement : undefined;
    this.asking = true;
  };

  readonly #stay = () => {
    this.asking = false;
    void this.updateComplete.then(() => this.#returnFocus?.focus());
  };

  readonly #discard = () => {
    this.dispatchEvent(new SottoFormLeaveEvent());
  };

  #onQuestionKey(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.#stay();
  }

  #focus(selector: string) {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-form': SottoForm;
  }
}
