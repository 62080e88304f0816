import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Terms } from './en.js';
import { english, loadLocale, type Locale } from './locales.js';

/** Gives an element its texts in the language of its own `lang` attribute, else the page's, and updates it when either changes. */
export class StringsController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new MutationObserver(() => this.#follow());
  #locale: Locale = english;
  #wanted = '';
  /** Making one costs more than a message does to draw. */
  #clock: { readonly tag: string; readonly format: Intl.DateTimeFormat } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get terms(): Terms {
    return this.#locale.terms;
  }

  /** BCP 47 tag of the texts shown; hand it to inner elements as `lang`. */
  get tag(): string {
    return this.#locale.tag;
  }

  hostConnected() {
    for (const node of [this.#host, document.documentElement]) this.#observer.observe(node, { attributes: true, attributeFilter: ['lang'] });
    this.#follow();
  }

  hostDisconnected() {
    this.#observer.disconnect();
  }

  /** `9:41 AM` */
  time(ms: number): string {
    const { tag } = this;
    if (this.#clock?.tag !== tag) this.#clock = { tag, format: new Intl.DateTimeFormat(tag, { timeStyle: 'short' }) };
    return this.#clock.format.format(ms);
  }

  /** `Today`, `Yesterday`, else `Friday, November 20`. */
  day(ms: number, nowMs: number): string {
    const daysAgo = Math.round((startOfDay(nowMs) - startOfDay(ms)) / 86_400_000);
    if (daysAgo === 0) return this.terms.today;
    if (daysAgo === 1) return this.terms.yesterday;
    return new Intl.DateTimeFormat(this.tag, { weekday: 'long', month: 'long', day: 'numeric' }).format(ms);
  }

  /** `Maya and Sam` */
  list(names: readonly string[]): string {
    return new Intl.ListFormat(this.tag).format(names);
  }

  #follow() {
    const wanted = this.#host.lang || document.documentElement.lang || 'en';
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    void loadLocale(wanted).then(
      (locale) => this.#use(wanted, locale),
      // The chunk could not be fetched: stay with what is shown, and ask again at the next change.
      () => (this.#wanted = ''),
    );
  }

  #use(wanted: string, locale: Locale) {
    if (wanted !== this.#wanted || (locale.tag === this.tag && locale.terms === this.terms)) return;
    this.#locale = locale;
    this.#host.requestUpdate();
  }
}

/** Midnight of a moment's day in local time, in milliseconds since the Unix epoch. */
export function startOfDay(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0);
}
