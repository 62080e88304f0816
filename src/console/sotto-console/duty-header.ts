import { html, type TemplateResult } from 'lit';
import type { AgentState } from '../../conversation/shift/duty.js';
import type { ConsoleTerms } from '../../i18n/console-terms/en.js';
import { languageOf, languages } from '../../i18n/locales.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import type { Scheme } from '../../ui/appearance.js';
import { avatar } from '../../ui/avatar.js';
import type { Settings } from './settings.js';

const schemes: readonly Scheme[] = ['auto', 'light', 'dark'];

interface Texts {
  readonly terms: ConsoleTerms;
  readonly strings: StringsController;
}

/** What an agent has switched on for themselves. */
export interface Habits {
  readonly away: boolean;
  readonly sound: boolean;
  /** The metrics are in front. */
  readonly measuring: boolean;
  readonly appearance: Scheme;
}

export interface HabitActions {
  readonly signOut: () => void;
  readonly setAway: (away: boolean) => void;
  readonly settings: Settings;
  readonly measure: () => void;
  readonly help: () => void;
}

/** Above the list: the clinic, who is on shift and until when, and what they may switch. */
export function dutyHeader(state: AgentState, habits: Habits, { terms, strings }: Texts, actions: HabitActions): TemplateResult {
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
        <button part="habit" class="habit" aria-pressed=${habits.sound} title=${terms.soundHint} @click=${() => actions.settings.setSound(!habits.sound)}>${terms.sound}</button>
        <button class="link" @click=${actions.help}>${terms.shortcutsLink}</button>
      </div>
    </header>
  `;
}

/** Below the list: how the team does, and how and in which language all this is shown. */
export function dutyFooter(habits: Habits, texts: Texts, actions: HabitActions): TemplateResult {
  return html`
    <footer part="foot">
      <button part="habit" class="habit" aria-pressed=${habits.measuring} @click=${actions.measure}>${texts.terms.metrics}</button>
      ${pageChoices(habits.appearance, texts, actions.settings)}
    </footer>
  `;
}

/** Light or dark, and the languages there are, each in its own words. */
export function pageChoices(appearance: Scheme, { terms, strings }: Texts, settings: Settings): TemplateResult {
  const current = languageOf(strings.tag);
  const onLook = ({ target }: Event) => {
    const chosen = schemes.find((scheme) => target instanceof HTMLSelectElement && target.value === scheme);
    if (chosen) settings.setAppearance(chosen);
  };
  const onLanguage = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement) settings.setLocale(target.value);
  };
  return html`<label class="choice look">
      <span class="unseen">${terms.look}</span>
      <select @change=${onLook}>
        ${schemes.map((scheme) => html`<option value=${scheme} .selected=${scheme === appearance}>${terms.looks[scheme]}</option>`)}
      </select>
    </label>
    <label class="choice language">
      <span class="unseen">${strings.terms.language}</span>
      <select @change=${onLanguage}>
        ${Object.entries(languages).map(([key, { name }]) => html`<option value=${key} lang=${key} dir="auto" .selected=${key === current}>${name}</option>`)}
      </select>
    </label>`;
}
