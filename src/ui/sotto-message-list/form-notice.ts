import { html, nothing, type TemplateResult } from 'lit';
import type { FormOutline, FormStatus } from '../../conversation/state.js';
import { textIn } from '../../forms/local-text.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import { icon, type IconName } from '../icons.js';
import { type FormItem, formText } from '../../transcript/words.js';

const statusIcons: Record<FormStatus, IconName> = { waiting: 'clock', sent: 'check', received: 'checks', refused: 'warning', failed: 'warning' };

interface FormNotice {
  readonly item: FormItem;
  readonly forms: readonly FormOutline[];
  /** Whether what was asked for has been sent. */
  readonly answered: boolean;
  /** Opens a form; absent where nobody fills any in. */
  readonly onOpen: ((form: FormOutline) => void) | undefined;
}

/** That a form is asked for, with the way to it, or that one was sent, with how far it has come; never what is in it. */
export function formNotice({ item, forms, answered, onOpen }: FormNotice, strings: StringsController): TemplateResult {
  const { terms } = strings;
  const title = formTitle(item, forms, strings);
  const form = forms.find(({ id }) => id === item.form);
  const again = item.kind === 'form-submitted' && item.by.self && (item.status === 'refused' || item.status === 'failed');
  const open = (label: string) =>
    form && onOpen ? html`<button class="button primary" aria-label="${label}: ${title}" @click=${() => onOpen(form)}>${label}</button>` : nothing;
  return html`
    <div class="form-notice ${item.kind}" part="form-notice">
      <span class="form-seal" aria-hidden="true">${icon(item.kind === 'form-request' ? 'record' : 'lock')}</span>
      <div>
        <p>${formText(item, title, terms)}</p>
        <p class="form-note">${item.kind === 'form-request' ? terms.formSealed : statusOf(item.status, strings)}</p>
      </div>
      ${item.kind === 'form-request' && !item.by.self && !answered ? open(terms.formOpen) : again ? open(terms.formAgain) : nothing}
    </div>
  `;
}

/** What the clinic calls the form that an item is about, in the reader's language. */
export function formTitle({ form }: FormItem, forms: readonly FormOutline[], { terms, tag }: StringsController): string {
  const outline = forms.find(({ id }) => id === form);
  return outline ? textIn(outline.title, tag) : terms.formUnnamed;
}

function statusOf(status: FormStatus, { terms }: StringsController): TemplateResult {
  return html`<span class="status ${status}">${icon(statusIcons[status])}<span>${terms.formStatus[status]}</span></span>`;
}
