import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationState } from '../../conversation/state.js';
import type { Terms } from '../../i18n/en.js';
import { icon } from '../icons.js';
import type { AsideController } from './aside-controller.js';
import type { FormController } from './form-controller.js';

interface IntroSources {
  readonly terms: Terms;
  readonly asides: AsideController;
  readonly forms: FormController;
}

/** What stands before the first message: a greeting until there is one, and that older ones are hidden. */
export function intro(conversation: ConversationState | undefined, { terms, asides, forms }: IntroSources): TemplateResult {
  return html`
    ${conversation ? asides.aside?.withheld(conversation) : nothing}
    ${conversation?.timeline.length ? nothing : greeting(conversation, terms, forms)}
  `;
}

function greeting(conversation: ConversationState | undefined, { greeting, greetingNote }: Terms, forms: FormController): TemplateResult {
  return html`
    <div class="intro" part="greeting" slot="intro">
      <slot name="welcome">
        <span class="seal">${icon('lock')}</span>
        <h3><bdi>${conversation?.clinic.greeting ?? greeting}</bdi></h3>
        <p>${greetingNote}</p>
      </slot>
      ${forms.offers()}
    </div>
  `;
}
