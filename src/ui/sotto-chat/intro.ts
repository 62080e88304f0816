import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationState } from '../../conversation/state.js';
import { languageIn, textIn } from '../../forms/local-text.js';
import type { Terms } from '../../i18n/en.js';
import { icon } from '../icons.js';
import type { AsideController } from './aside-controller.js';
import type { FormController } from './form-controller.js';

interface IntroSources {
  readonly terms: Terms;
  /** Of the language that the terms are in. */
  readonly tag: string;
  readonly asides: AsideController;
  readonly forms: FormController;
}

/** What stands before the first message: a greeting until there is one, and that older ones are hidden. */
export function intro(conversation: ConversationState | undefined, { asides, ...sources }: IntroSources): TemplateResult {
  return html`
    ${conversation ? asides.aside?.withheld(conversation) : nothing}
    ${conversation?.timeline.length ? nothing : greeting(conversation, sources)}
  `;
}

function greeting(conversation: ConversationState | undefined, { terms, tag, forms }: Omit<IntroSources, 'asides'>): TemplateResult {
  const clinics = conversation?.clinic.greeting;
  return html`
    <div class="intro" part="greeting" slot="intro">
      <slot name="welcome">
        <span class="seal">${icon('lock')}</span>
        <h3><bdi lang=${(clinics && languageIn(clinics, tag)) || nothing}>${textIn(clinics ?? terms.greeting, tag)}</bdi></h3>
        <p>${terms.greetingNote}</p>
      </slot>
      ${forms.offers()}
    </div>
  `;
}
