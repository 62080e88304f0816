import { html, type TemplateResult } from 'lit';
import type { AgentState } from '../../conversation/shift/duty.js';
import type { ConsoleTerms } from '../../i18n/console-terms/en.js';
import { languageOf, languages } from '../../i18n/locales.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import { avatar } from '../../ui/avatar.js';

/** What an agent has switched on for themselves. */
export interface Habits {
  readonly away: boolean;
  readonly sound: boolean;
  /** The metrics are in front. */
  readonly measuring: boolean;
}

export interface HabitActions {
  readonly signOut: () => void;
  readonly setAway: (away: boolean) => void;
  readonly setSound: (sound: boolean) => void;
  readonly measure: () => void;
  readonly help: () => void;
  readonly speak: (locale: string) => void;
}

/** Above the list: the clinic, who is on shift and until when, and what they may switch. */
export function dutyHeader(state: AgentState, habits: Habits, { terms, strings }: { terms: ConsoleTerms; strings: StringsController }, actions: HabitActions): TemplateResult {
  const { self, clinicName, connection, shiftEndsAtMs } = state;
  const standing = connection !== 'online' ? terms[connection] : habits.away ? terms.away : terms.shiftUntil(strings.time(shiftEndsAtMs));
  return html`
    <header part="header">
      <h1 part="name"><bdi>${clinicName}</bdi></h1>
      <div class="self" part="self">
        ${avatar(self)}
        <div>
          <p class="name"><bdi>${self.name}</bdi></p>
          <p class="until"><span class="dot ${habits.away ? 'away' : connection}"></span>${standing}</p>
        </div>
        <button class="link" @click=${actions.signOut}>${terms.signOut}</button>
      </div>
      <div class="habits">
        <button part="habit" class="habit ${habits.away ? 'away' : ''}" title=${terms.awayNote} @click=${() => actions.setAway(!habits.away)}>${habits.away ? terms.comeBack : terms.goAway}</button>
        <button part="habit" class="habit" aria-pressed=${habits.sound} title=${terms.soundHint} @click=${() => actions.setSound(!habits.sound)}>${terms.sound}</button>
        <button class="link" @click=${actions.help}>${terms.shortcutsLink}</button>
      </div>
    </header>
  `;
}

/** Below the list: how the team does, and in which language all this is. */
export function dutyFooter(habits: Habits, { terms, strings }: { terms: ConsoleTerms; strings: StringsController }, actions: HabitActions): TemplateResult {
  return html`
    <footer part="foot">
      <button part="habit" class="habit" aria-pressed=${habits.measuring} @click=${actions.measure}>${terms.metrics}</button>
      ${languageChoice(strings, actions.speak)}
    </footer>
  `;
}

/** The languages there are, each in its own words. */
export function languageChoice({ tag, terms }: StringsController, speak: (locale: string) => void): TemplateResult {
  const current = languageOf(tag);
  const onChange = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement) speak(target.value);
  };
  return html`<label class="language">
    <span class="unseen">${terms.language}</span>
    <select @change=${onChange}>
      ${Object.entries(languages).map(([key, { name }]) => html`<option value=${key} lang=${key} dir="auto" .selected=${key === current}>${name}</option>`)}
    </select>
  </label>`;
}
