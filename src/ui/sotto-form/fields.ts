import { html, nothing, type TemplateResult } from 'lit';
import { type FormField, longest } from '../../forms/definition.js';
import { languageIn, textIn } from '../../forms/local-text.js';
import type { FieldProblem } from '../../forms/values.js';
import type { FormTerms } from '../../i18n/form-terms/en.js';
import { icon } from '../icons.js';

export type FormProblem = FieldProblem;

/** How a field stands now. */
export interface FieldContext {
  readonly tag: string;
  readonly terms: FormTerms;
  readonly problem: FormProblem | undefined;
  /** Whether what is typed is covered. */
  readonly masked: boolean;
  /** Whether it is being looked at all the same. */
  readonly looked: boolean;
  readonly onLook: (look: boolean) => void;
}

type OptionField = Extract<FormField, { kind: 'choice' | 'choices' }>;
type WrittenField = Exclude<FormField, OptionField | { kind: 'tick' }>;

/** More answers to choose one from than this are a list to unfold. */
const MOST_RADIOS = 6;

const types = { text: 'text', email: 'email', tel: 'tel', date: 'date' } as const;

/** Of the control that the focus goes to. */
export function fieldId(name: string): string {
  return `f-${name}`;
}

/** A question, its help, where the answer goes, and what is wrong with it. */
export function fieldOf(field: FormField, context: FieldContext): TemplateResult {
  return html`<div class="field ${field.kind} ${context.problem ? 'wrong' : ''}" part="field" lang=${languageIn(field.label, context.tag)}>${body(field, context)}</div>`;
}

function body(field: FormField, context: FieldContext): TemplateResult {
  switch (field.kind) {
    case 'tick':
      return html`<label class="option">${box(field, 'checkbox', 'yes', context, fieldId(field.name))}<span><bdi>${textIn(field.label, context.tag)}</bdi></span></label>${notes(field, context)}`;
    case 'choices':
      return group(field, 'checkbox', context);
    case 'choice':
      return field.options.length > MOST_RADIOS ? list(field, context) : group(field, 'radio', context);
    default:
      return html`<label for=${fieldId(field.name)}>${label(field, context)}</label>${notes(field, context)}
        <div class="entry">${field.kind === 'multiline' ? area(field, context) : line(field, context)}${context.masked ? look(field, context) : nothing}</div>`;
  }
}

function label({ label, required }: FormField, { tag, terms }: FieldContext) {
  return html`<bdi>${textIn(label, tag)}</bdi>${required ? nothing : html`<span class="optional"> ${terms.optional}</span>`}`;
}

function notes({ name, help }: FormField, { tag, terms, problem, masked }: FieldContext) {
  return html`
    ${help ? html`<p class="help" id="h-${name}"><bdi>${textIn(help, tag)}</bdi></p>` : nothing}
    ${masked ? html`<p class="help" id="m-${name}">${terms.masked}</p>` : nothing}
    ${problem ? html`<p class="problem" id="p-${name}">${terms.problem[problem]}</p>` : nothing}
  `;
}

function describedBy({ name, help }: FormField, { problem, masked }: FieldContext) {
  const ids = [problem && `p-${name}`, help && `h-${name}`, masked && `m-${name}`].filter((id) => id !== undefined && id !== false);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

function line(field: Exclude<WrittenField, { kind: 'multiline' }>, context: FieldContext) {
  const digits = field.kind === 'text' && (field.format === 'digits' || field.format === 'ssn' || field.format === 'zip');
  return html`<input
    id=${fieldId(field.name)}
    name=${field.name}
    class=${context.masked && !context.looked ? 'masked' : ''}
    type=${types[field.kind]}
    dir=${field.kind === 'text' && !digits ? 'auto' : nothing}
    inputmode=${digits ? 'numeric' : nothing}
    maxlength=${field.kind === 'date' ? nothing : longest(field)}
    max=${field.kind === 'date' ? '9999-12-31' : nothing}
    autocomplete=${field.autocomplete ?? 'off'}
    autocapitalize=${context.masked || field.kind === 'email' ? 'off' : nothing}
    spellcheck="false"
    writingsuggestions="false"
    data-gramm="false"
    aria-required=${field.required ? 'true' : nothing}
    aria-invalid=${context.problem ? 'true' : nothing}
    aria-describedby=${describedBy(field, context)}
  />`;
}

function area(field: Extract<WrittenField, { kind: 'multiline' }>, context: FieldContext) {
  return html`<textarea
    id=${fieldId(field.name)}
    name=${field.name}
    class=${context.masked && !context.looked ? 'masked' : ''}
    rows="4"
    dir="auto"
    maxlength=${longest(field)}
    autocomplete=${field.autocomplete ?? 'off'}
    spellcheck="false"
    writingsuggestions="false"
    data-gramm="false"
    aria-required=${field.required ? 'true' : nothing}
    aria-invalid=${context.problem ? 'true' : nothing}
    aria-describedby=${describedBy(field, context)}
  ></textarea>`;
}

/** Pressed and held, by pointer or key, it shows what was typed. What presses without holding, as a screen reader does, switches. */
function look({ label }: FormField, { tag, terms, looked, onLook }: FieldContext) {
  const keys = (event: KeyboardEvent) => event.key === ' ' || event.key === 'Enter';
  const press = (event: KeyboardEvent) => {
    if (!keys(event)) return;
    event.preventDefault();
    onLook(true);
  };
  return html`<button
    type="button"
    class="icon-button look"
    aria-label=${terms.look(textIn(label, tag))}
    aria-pressed=${looked ? 'true' : 'false'}
    @pointerdown=${() => onLook(true)}
    @pointerup=${() => onLook(false)}
    @pointerleave=${() => onLook(false)}
    @pointercancel=${() => onLook(false)}
    @contextmenu=${(event: Event) => event.preventDefault()}
    @keydown=${press}
    @keyup=${(event: KeyboardEvent) => keys(event) && onLook(false)}
    @blur=${() => onLook(false)}
    @click=${(event: PointerEvent) => event.detail === 0 && onLook(!looked)}
  >
    ${icon('eye')}
  </button>`;
}

function list(field: OptionField, context: FieldContext) {
  return html`<label for=${fieldId(field.name)}>${label(field, context)}</label>${notes(field, context)}
    <select
      id=${fieldId(field.name)}
      name=${field.name}
      aria-required=${field.required ? 'true' : nothing}
      aria-invalid=${context.problem ? 'true' : nothing}
      aria-describedby=${describedBy(field, context)}
    >
      <option value="">${context.terms.choose}</option>
      ${field.options.map((option) => html`<option value=${option.value}>${textIn(option.label, context.tag)}</option>`)}
    </select>`;
}

function group(field: OptionField, type: 'radio' | 'checkbox', context: FieldContext) {
  return html`<fieldset
    role=${type === 'radio' ? 'radiogroup' : 'group'}
    aria-required=${type === 'radio' && field.required ? 'true' : nothing}
    aria-invalid=${type === 'radio' && context.problem ? 'true' : nothing}
    aria-describedby=${describedBy(field, context)}
  >
    <legend>${label(field, context)}</legend>
    ${notes(field, context)}
    ${field.options.map(
      (option, i) => html`<label class="option">${box(field, type, option.value, context, i === 0 ? fieldId(field.name) : undefined)}<span><bdi>${textIn(option.label, context.tag)}</bdi></span></label>`,
    )}
  </fieldset>`;
}

function box(field: FormField, type: 'radio' | 'checkbox', value: string, context: FieldContext, id: string | undefined) {
  const alone = field.kind === 'tick';
  return html`<input
    type=${type}
    id=${id ?? nothing}
    name=${field.name}
    value=${value}
    aria-required=${alone && field.required ? 'true' : nothing}
    aria-invalid=${alone && context.problem ? 'true' : nothing}
    aria-describedby=${alone ? describedBy(field, context) : nothing}
  />`;
}
