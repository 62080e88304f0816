import { html, nothing, type TemplateResult } from 'lit';
import type { UnavailableReason } from '../../conversation/state.js';
import type { Terms } from '../../i18n/en.js';
import { icon } from '../icons.js';

/** Why nothing can be written now. `failed`: there is no conversation at all, starting it went wrong. */
export type Closing = 'ended' | 'left' | 'locked' | 'failed' | 'unavailable';

/**
 * Asks whether somebody is there, in time to say so.
 *
 * @param filling - Whether a form is being filled in, of which nothing is kept.
 */
export function idleCard(terms: Terms, filling: boolean, onStay: () => void): TemplateResult {
  return html`
    <div class="closing" role="alert">
      <h3>${terms.idleTitle}</h3>
      <p>${filling ? terms.idleFormNote : terms.idleNote}</p>
      <button class="button primary" @click=${onStay}>${terms.stay}</button>
    </div>
  `;
}

/** Nobody was there, and nothing is left on this device. */
export function clearedNote(terms: Terms, { pending }: { readonly pending?: true }): TemplateResult {
  return html`<p class="cleared">${terms.purgedNote} ${pending ? terms.purgePending : nothing}</p>`;
}

interface Closed {
  readonly closing: Closing;
  readonly reason: UnavailableReason | undefined;
  /** The end is still to reach the clinic, and until then this device keeps its keys. */
  readonly clearing: boolean;
  readonly connected: boolean;
  /** The way to the clinic where the chat is none. */
  readonly phone: string | undefined;
}

/** What stands in the composer's place when nothing can be written: what happened, in plain words, and the way on. */
export function closingCard(closed: Closed, terms: Terms, onWayOn: () => void): TemplateResult {
  const { closing, phone } = closed;
  const [title, note] = wordsOf(closed, terms);
  const goesOn = canGoOn(closed);
  const wayOn = closing === 'failed' ? terms.retry : closing === 'locked' ? terms.unlock : terms.startNew;
  return html`
    <div class="closing">
      <h3>${title}</h3>
      <p>${note}</p>
      ${goesOn ? html`<button class="button primary" @click=${onWayOn}>${wayOn}</button>` : nothing}
      ${closing !== 'ended' && closing !== 'locked' && phone
        ? html`<a class="button ${goesOn ? '' : 'primary'}" href="tel:${phone.replace(/[^\d+]/g, '')}">${icon('phone')}${terms.callUs(phone)}</a>`
        : nothing}
    </div>
  `;
}

function wordsOf({ closing, reason, clearing }: Closed, terms: Terms): [title: string, note: string] {
  if (closing === 'ended') return [terms.endedTitle, clearing ? terms.clearing : terms.endedNote];
  if (closing === 'left') return [terms.leftTitle, terms.leftNote];
  if (closing === 'locked') return [terms.idleLockedTitle, terms.idleLockedNote];
  return [terms.unavailableTitle, terms.unavailable[closing === 'failed' ? 'failed' : (reason ?? 'failed')]];
}

/** Another conversation takes the place of one whose end has reached the clinic. */
function canGoOn({ closing, reason, clearing, connected }: Closed): boolean {
  return closing === 'unavailable' ? reason === 'lost' : connected || !clearing;
}
