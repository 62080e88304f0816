import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationState } from '../../conversation/state.js';
import type { Terms } from '../../i18n/en.js';
import { icon } from '../icons.js';

/** Why nothing can be written now. `failed`: there is no conversation at all, starting it went wrong. */
export type Closing = 'ended' | 'left' | 'failed' | 'unavailable';

/** What stands in the composer's place when nothing can be written: what happened, in plain words, and the way on. */
export function closingCard(closing: Closing, state: ConversationState | undefined, terms: Terms, onWayOn: () => void): TemplateResult {
  const [title, note] = wordsOf(closing, state, terms);
  const wayOn = closing === 'failed' ? terms.retry : terms.startNew;
  const phone = state?.clinic.phone;
  return html`
    <div class="closing" role="status">
      <h3>${title}</h3>
      <p>${note}</p>
      ${(closing === 'unavailable' || closing === 'left') && phone
        ? html`<a class="button primary" href="tel:${phone.replace(/[^\d+]/g, '')}">${icon('phone')}${terms.callUs(phone)}</a>`
        : nothing}
      ${canGoOn(closing, state) ? html`<button class="button primary" @click=${onWayOn}>${wayOn}</button>` : nothing}
    </div>
  `;
}

function wordsOf(closing: Closing, state: ConversationState | undefined, terms: Terms): [title: string, note: string] {
  if (closing === 'ended') return [terms.endedTitle, terms.endedNote];
  if (closing === 'left') return [terms.leftTitle, terms.leftNote];
  return [terms.unavailableTitle, terms.unavailable[closing === 'failed' ? 'failed' : (state?.reason ?? 'failed')]];
}

function canGoOn(closing: Closing, state: ConversationState | undefined): boolean {
  return closing !== 'unavailable' || state?.reason === 'lost';
}
