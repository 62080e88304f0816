import { html, type TemplateResult } from 'lit';
import type { Terms } from '../../i18n/en.js';
import { chime } from '../chime.js';
import { icon } from '../icons.js';
import { type Preferences, textSizes } from '../preferences.js';

interface SettingsActions {
  readonly close: () => void;
  readonly prefer: (preferences: Preferences) => void;
}

/** What visitors set for themselves, as a dialog over the chat. Every choice takes effect at once. */
export function settingsSheet(preferences: Preferences, terms: Terms, { close, prefer }: SettingsActions): TemplateResult {
  return html`
    <dialog class="sheet settings" part="sheet" aria-labelledby="sheet-title">
      <div class="sheet-head">
        <h2 id="sheet-title">${terms.settings}</h2>
        <button class="icon-button" aria-label=${terms.close} @click=${close}>${icon('close')}</button>
      </div>
      <fieldset>
        <legend>${terms.textSize}</legend>
        <div class="sizes">
          ${textSizes.map(
            (textSize) => html`<label class=${textSize}>
              <input type="radio" name="text-size" .checked=${textSize === preferences.textSize} @change=${() => prefer({ ...preferences, textSize })} />
              <span>${terms.textSizes[textSize]}</span>
            </label>`,
          )}
        </div>
      </fieldset>
      <label class="switch">
        <span><b>${terms.sound}</b><small>${terms.soundNote}</small></span>
        <input
          type="checkbox"
          role="switch"
          .checked=${preferences.sound}
          @change=${() => {
            prefer({ ...preferences, sound: !preferences.sound });
            // To be heard as what it will be, and because browsers allow sound from a gesture on.
            if (!preferences.sound) chime();
          }}
        />
      </label>
    </dialog>
  `;
}
