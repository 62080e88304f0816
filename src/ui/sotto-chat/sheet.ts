import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationState } from '../../conversation/state.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import { icon } from '../icons.js';

/** What can slide over the chat: who can read this, or a question before what cannot be undone. */
export type Sheet = 'roster' | 'end' | 'clear';

interface SheetActions {
  readonly close: () => void;
  readonly end: () => void;
  readonly clear: () => void;
}

/**
 * A sheet as a dialog over the chat alone: the page around stays usable.
 *
 * @param trouble - Whether what was answered with yes did not work out.
 */
export function sheetOver(sheet: Sheet, state: ConversationState | undefined, trouble: boolean, strings: StringsController, { close, end, clear }: SheetActions): TemplateResult {
  const { terms } = strings;
  const ask = (title: string, note: string, yes: string, no: string, act: () => void) => html`
    <dialog class="sheet question" part="sheet" role="alertdialog" aria-labelledby="sheet-title" aria-describedby="sheet-note">
      <h2 id="sheet-title">${title}</h2>
      <p id="sheet-note">${note}</p>
      <div role="alert">${trouble ? html`<p class="trouble">${terms.notDone}</p>` : nothing}</div>
      <div class="answers">
        <button class="button" autofocus @click=${close}>${no}</button>
        <button class="button danger" @click=${act}>${yes}</button>
      </div>
    </dialog>
  `;
  if (sheet === 'end') return ask(terms.endTitle, terms.endNote, terms.endConversation, terms.keepChatting, end);
  if (sheet === 'clear') return ask(terms.clearTitle, terms.clearNote, terms.clearDevice, terms.cancel, clear);
  return html`
    <dialog class="sheet" part="sheet" aria-labelledby="sheet-title">
      <div class="sheet-head">
        <h2 id="sheet-title">${terms.rosterTitle}</h2>
        <button class="icon-button" aria-label=${terms.close} @click=${close}>${icon('close')}</button>
      </div>
      <sotto-roster lang=${strings.tag} .members=${state?.roster ?? []} .securityCode=${state?.securityCode}></sotto-roster>
    </dialog>
  `;
}
