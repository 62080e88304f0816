import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Appearance, Scheme } from './appearance.js';
import { brandOf } from './brand-of.js';
import { SottoWarningEvent } from './events.js';

interface AppearanceHost extends ReactiveControllerHost, HTMLElement {
  readonly appearance: Scheme | Appearance;
}

/** Light, dark or the system's choice, of either form of appearance. */
export function schemeOf(appearance: Scheme | Appearance): Scheme {
  return typeof appearance === 'object' ? (appearance.scheme ?? 'auto') : appearance;
}

/** Turns an element's `appearance`, where it is more than a scheme, into custom properties on it. */
export class AppearanceController implements ReactiveController {
  readonly #host: AppearanceHost;
  #applied: Scheme | Appearance = 'auto';
  #sheet: CSSStyleSheet | undefined;

  constructor(host: AppearanceHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate() {
    const { appearance } = this.#host;
    if (appearance === this.#applied) return;
    this.#applied = appearance;
    if (typeof appearance === 'object') void this.#load(appearance);
    else this.#use(undefined);
  }

  async #load(appearance: Appearance) {
    const host = this.#host;
    const { lookOf, parseAppearance } = await import('./appearance.js');
    if (appearance !== this.#applied) return;
    const parsed = parseAppearance(appearance);
    // A family of its own has names of its own.
    const look = parsed && lookOf(parsed, brandOf(host));
    if (!look) host.dispatchEvent(new SottoWarningEvent('appearance-invalid'));
    else if (look.corrected.length > 0) host.dispatchEvent(new SottoWarningEvent('contrast', look.corrected.join(' ')));
    this.#use(look?.css);
  }

  #use(css: string | undefined) {
    const root = this.#host.shadowRoot;
    if (!root) return;
    const others = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#sheet = css === undefined ? undefined : new CSSStyleSheet();
    this.#sheet?.replaceSync(css ?? '');
    root.adoptedStyleSheets = this.#sheet ? [...others, this.#sheet] : others;
  }
}
