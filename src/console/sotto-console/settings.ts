import type { Scheme } from '../../ui/appearance.js';
import { SottoLocaleChangeEvent } from '../../ui/events.js';
import { SottoAppearanceChangeEvent, SottoSoundChangeEvent } from '../events.js';

interface SettingsHost extends HTMLElement {
  locale: string | undefined;
  sound: boolean;
  appearance: Scheme;
}

/** What agents set for themselves at a console: it takes effect at once, and the page around is told, which may keep it. */
export class Settings {
  readonly #host: SettingsHost;

  constructor(host: SettingsHost) {
    this.#host = host;
  }

  readonly setLocale = (locale: string) => {
    this.#host.locale = locale;
    this.#host.dispatchEvent(new SottoLocaleChangeEvent(locale));
  };

  readonly setAppearance = (appearance: Scheme) => {
    this.#host.appearance = appearance;
    this.#host.dispatchEvent(new SottoAppearanceChangeEvent(appearance));
  };

  /** Heard at once, so that one knows what it is, and that the browser lets it be heard. */
  readonly setSound = async (sound: boolean) => {
    this.#host.sound = sound;
    this.#host.dispatchEvent(new SottoSoundChangeEvent(sound));
    if (sound) (await import('../../ui/chime.js')).chime();
  };
}
