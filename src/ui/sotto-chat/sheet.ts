import { html, nothing, type TemplateResult } from 'lit';
import type { VisitorConversation } from '../../conversation/state.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import { askForMail } from '../ask-for-mail.js';
import type { SottoMailRequestEvent } from '../events.js';
import type { Family } from '../family.js';
import { icon } from '../icons.js';
import type { Preferences } from '../preferences.js';
import { isMailable } from '../keepable.js';
import { SottoRoster } from '../sotto-roster/sotto-roster.js';
import { settingsSheet } from './settings-sheet.js';

export { sheetStyles } from './sheet.styles.js';

/** What sheets are made of. */
export const sheetElements: Family = { 'sotto-roster': SottoRoster };

/** What can slide over the chat: who can read this, what visitors set for themselves, a copy to keep, or a question before what cannot be undone. */
export type Sheet = 'roster' | 'end' | 'clear' | 'settings' | 'transcript';

export interface SheetActions {
  readonly close: () => void;
  readonly end: () => void;
  readonly clear: () => void;
  readonly prefer: (preferences: Preferences) => void;
}

interface SheetSubject {
  readonly conversation: VisitorConversation | undefined;
  /** Whether what was answered with yes did not work out. */
  readonly trouble: boolean;
  readonly preferences: Preferences;
}

/** A sheet as a dialog over the chat alone: the page around stays usable. */
export function sheetOver(sheet: Sheet, { conversation, trouble, preferences }: SheetSubject, strings: StringsController, actions: SheetActions): TemplateResult {
  const { terms } = strings;
  const { close, end, clear } = actions;
  const ask = (title: string, note: string, yes: string, no: string, act: () => void) => html`
    <dialog class="sheet question" part="sheet" role="alertdialog" aria-labelledby="sheet-title" aria-describedby="sheet-note">
      <h2 id="sheet-title">${title}</h2>
      <p id="sheet-note">${note}</p>
      <div role="alert">${trouble ? html`<p class="trouble">${terms.notDone}</p>` : nothing}</div>
      <div class="answers">
        <button class="button" @click=${close}>${no}</button>
        <button class="button danger" @click=${act}>${yes}</button>
      </div>
    </dialog>
  `;
  if (sheet === 'end') return ask(terms.endTitle, terms.endNote, terms.endConversation, terms.keepChatting, end);
  if (sheet === 'clear') return ask(terms.clearTitle, terms.clearNote, terms.clearDevice, terms.cancel, clear);
  if (sheet === 'settings') return settingsSheet(preferences, terms, actions);
  const titled = (title: string, content: TemplateResult) => html`
    <dialog class="sheet" part="sheet" aria-labelledby="sheet-title">
      <div class="sheet-head">
        <h2 id="sheet-title">${title}</h2>
        <button class="icon-button" aria-label=${terms.close} @click=${close}>${icon('close')}</button>
      </div>
      ${content}
    </dialog>
  `;
  if (sheet === 'transcript' && conversation) {
    const { state } = conversation;
    const { policy, clinic, timeline } = state;
    return titled(
      terms.transcript,
      html`<sotto-transcript
        lang=${strings.tag}
        clinic=${clinic.name}
        .policy=${policy.transcript}
        .clipboard=${policy.clipboard}
        .timeline=${timeline}
        .forms=${clinic.forms ?? []}
        ?mailable=${isMailable(state)}
        @sotto-mail-request=${(event: SottoMailRequestEvent) => askForMail(conversation, event)}
      ></sotto-transcript>`,
    );
  }
  const { roster, securityCode, securityWords, verification } = conversation?.state ?? {};
  return titled(
    terms.rosterTitle,
    html`<sotto-roster exportparts="code, words, avatar" lang=${strings.tag} .members=${roster ?? []} .securityCode=${securityCode} .securityWords=${securityWords} .verification=${verification}></sotto-roster>`,
  );
}
