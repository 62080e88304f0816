import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleTerms } from '../../i18n/console-terms/en.js';
import type { Terms } from '../../i18n/en.js';
import { icon } from '../../ui/icons.js';
import { seal } from '../seal.js';
import { shortcutList } from '../shortcuts.js';

/** The texts of the console, and those that it shares with the chat. */
export interface AllTerms {
  readonly terms: ConsoleTerms;
  readonly shared: Terms;
}

/** One thing to know and one way on, in place of everything else. */
export function card({ title, note, action }: { title: string; note?: string; action: string }, act: () => void): TemplateResult {
  return html`
    <main class="card" part="gate">
      <h1>${title}</h1>
      ${note ? html`<p>${note}</p>` : nothing}
      <button class="button primary" @click=${act}>${action}</button>
    </main>
  `;
}

/** Asks whether somebody is there, in time to say so; over whatever else is open. */
export function idleWarning({ terms, shared }: AllTerms, stay: () => void): TemplateResult {
  return html`
    <div class="idle" part="idle" popover="manual" role="alert">
      <h2>${shared.idleTitle}</h2>
      <p>${terms.idleNote}</p>
      <button class="button primary" @click=${stay}>${shared.stay}</button>
    </div>
  `;
}

export function noneChosen(terms: ConsoleTerms): TemplateResult {
  return html`<div class="nothing" part="nothing">
    ${seal()}
    <h2>${terms.noneChosen}</h2>
    <p>${terms.noneChosenNote}</p>
  </div>`;
}

export function helpDialog(terms: ConsoleTerms, actions: { onClose: () => void; close: () => void }): TemplateResult {
  return html`
    <dialog part="sheet" aria-labelledby="help-title" @close=${actions.onClose}>
      <div class="sheet-head">
        <h2 id="help-title">${terms.shortcutsTitle}</h2>
        <button class="icon-button" aria-label=${terms.close} @click=${actions.close}>${icon('close')}</button>
      </div>
      ${shortcutList(terms)}
    </dialog>
  `;
}

/** @param unsent - What is said where something is lost by it. */
export function signOutDialog(terms: ConsoleTerms, unsent: string | undefined, actions: { onClose: () => void; close: () => void; signOut: () => void }): TemplateResult {
  return html`
    <dialog part="sheet" aria-labelledby="sign-out-title" @close=${actions.onClose}>
      <h2 id="sign-out-title">${terms.signOutTitle}</h2>
      <p>${terms.signOutNote}</p>
      <p class="unsent" role="status">${unsent ?? nothing}</p>
      <div class="answers">
        <button class="button" @click=${actions.close}>${terms.cancel}</button>
        <button class="button danger" @click=${actions.signOut}>${unsent ? terms.signOutAnyway : terms.signOut}</button>
      </div>
    </dialog>
  `;
}
