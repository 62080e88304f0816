import { html, nothing, type TemplateResult } from 'lit';
import { dispositions, MAX_NOTE_LENGTH } from '../../conversation/shift/duty.js';
import { type ConversationState, type FormOutline, type Member, type RevealReason, revealReasons } from '../../conversation/state.js';
import { textIn } from '../../forms/local-text.js';
import type { ConsoleTerms } from '../../i18n/console-terms/en.js';
import { avatar } from '../../ui/avatar.js';
import { icon } from '../../ui/icons.js';

/** What can slide over a conversation. */
export type Sheet = 'hand-over' | 'invite' | 'end' | 'notes' | 'details' | 'replies' | 'forms' | 'reveal' | 'transcript';

export function sheetTitle(sheet: Sheet, terms: ConsoleTerms): string {
  const titles: Record<Sheet, string> = {
    'hand-over': terms.handOverTitle,
    invite: terms.inviteTitle,
    end: terms.endTitle,
    notes: terms.notes,
    details: terms.details,
    replies: terms.repliesTitle,
    forms: terms.askForFormTitle,
    reveal: terms.revealTitle,
    transcript: terms.transcript,
  };
  return titles[sheet];
}

/** The clinic's forms, to choose the one to ask for. */
export function formList(forms: readonly FormOutline[], { terms, tag }: { terms: ConsoleTerms; tag: string }, onChoice: (form: string) => void): TemplateResult {
  return html`
    <p>${terms.askForFormNote}</p>
    <ul role="list">
      ${forms.map(
        ({ id, title }) =>
          html`<li>
            <button class="colleague" @click=${() => onChoice(id)}>${icon('record')}<bdi>${textIn(title, tag)}</bdi>${icon('chevronRight')}</button>
          </li>`,
      )}
    </ul>
  `;
}

interface Colleagues {
  readonly team: readonly Member[];
  /** Member ids of those who are away. */
  readonly away: ReadonlySet<string>;
}

/** Whom to ask, and with what note; whoever is in already is not invited. */
export function colleagueList(sheet: 'hand-over' | 'invite', { roster }: ConversationState, { team, away }: Colleagues, terms: ConsoleTerms, actions: { ask: (to: string) => void; onNote: () => void }): TemplateResult {
  const inside = new Set(roster.map(({ id }) => id));
  const colleagues = team.filter(({ self, role, id }) => !self && role === 'agent' && !(sheet === 'invite' && inside.has(id)));
  if (colleagues.length === 0) return html`<p>${terms.nobodyElse}</p>`;
  const note = html`<label for="hand-over-note">${terms.handOverNoteLabel}</label>
    <textarea id="hand-over-note" autofocus rows="2" dir="auto" spellcheck="false" autocomplete="off" maxlength=${MAX_NOTE_LENGTH} @input=${actions.onNote}></textarea>`;
  return html`
    <p>${sheet === 'invite' ? terms.inviteNote : terms.handOverNote}</p>
    ${sheet === 'hand-over' ? note : nothing}
    <ul role="list">
      ${colleagues.map(
        (colleague) =>
          html`<li>
            <button class="colleague" @click=${() => actions.ask(colleague.id)}>
              ${avatar(colleague)}<bdi>${colleague.name}</bdi>${away.has(colleague.id) ? html`<span class="away">${terms.away}</span>` : nothing}${icon('chevronRight')}
            </button>
          </li>`,
      )}
    </ul>
  `;
}

/** Why an agent wants to see what a message hides; one press answers. */
export function reasonList(terms: ConsoleTerms, onChoice: (reason: RevealReason) => void): TemplateResult {
  return html`
    <p>${terms.revealNote}</p>
    <ul role="list">
      ${revealReasons.map((reason) => html`<li><button class="colleague" @click=${() => onChoice(reason)}><bdi>${terms.revealReasons[reason]}</bdi>${icon('chevronRight')}</button></li>`)}
    </ul>
  `;
}

/** Whether to end it, and how it came out. */
export function endQuestion(terms: ConsoleTerms, actions: { onDisposition: (event: Event) => void; cancel: () => void; end: () => void }): TemplateResult {
  return html`
    <p>${terms.endNote}</p>
    <fieldset @change=${actions.onDisposition}>
      <legend>${terms.disposition}</legend>
      ${dispositions.map(
        (disposition) =>
          html`<label class="choice"><input type="radio" name="disposition" value=${disposition} ?checked=${disposition === 'resolved'} ?autofocus=${disposition === 'resolved'} />${terms.dispositions[disposition]}</label>`,
      )}
    </fieldset>
    <div class="answers">
      <button class="button" @click=${actions.cancel}>${terms.cancel}</button>
      <button class="button danger" @click=${actions.end}>${terms.end}</button>
    </div>
  `;
}
