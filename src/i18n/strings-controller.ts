import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Terms } from './en.js';
import { directionOf, english, loadLocale, type Locale } from './locales.js';
import type { RarerTerms, StringOverrides } from './overrides.js';
import { unbroken } from './unbroken.js';

/** An element with texts. The outermost one may say which language, and bring texts of its own. */
interface StringsHost extends ReactiveControllerHost, HTMLElement {
  readonly locale?: string | undefined;
  readonly strings?: StringOverrides | undefined;
}

/**
 * Gives an element its texts. The outermost element of ours decides on the language: its `locale`, else its own `lang` attribute, else the
 * page's, else what the browser prefers; those inside follow it. Each is updated when that changes.
 */
export class StringsController implements ReactiveController {
  /** Like a private field of the host, for the elements inside it. */
  static readonly #ofHost = new WeakMap<Node, StringsController>();

  readonly #host: StringsHost;
  readonly #inner = new Set<StringsController>();
  readonly #observer = new MutationObserver(() => {
    this.#follow();
    // `dir` is every element's own property, not one of ours: a change of it is drawn all the same.
    this.#host.requestUpdate();
  });
  #outer: StringsController | undefined;
  #locale: Locale = english;
  #wanted = '';
  #overrides: StringOverrides | undefined;
  /** Making one costs more than a message does to draw. */
  #clock: { readonly formats: string; readonly format: Intl.DateTimeFormat } | undefined;

  constructor(host: StringsHost) {
    this.#host = host;
    StringsController.#ofHost.set(host, this);
    host.addController(this);
  }

  get terms(): Terms {
    return this.#current.terms;
  }

  /** Texts that were fetched for themselves, as the owner of the chat wants them. */
  own<Name extends keyof RarerTerms>(name: Name, terms: RarerTerms[Name]): RarerTerms[Name] {
    return this.#current.own(name, terms);
  }

  /** The whole of it, to write something with. */
  get locale(): Locale {
    return this.#current;
  }

  /** BCP 47 tag of the texts shown. */
  get tag(): string {
    return this.#current.tag;
  }

  /** Which way the texts run: as the element says, else as the language does. */
  get direction(): string {
    return this.#host.dir || directionOf(this.tag);
  }

  hostConnected() {
    const outer = outerOf(this.#host, StringsController.#ofHost);
    this.#outer = outer;
    if (outer) {
      outer.#inner.add(this);
      return;
    }
    for (const node of [this.#host, document.documentElement]) this.#observer.observe(node, { attributes: true, attributeFilter: ['lang', 'dir'] });
    this.#follow();
  }

  hostUpdate() {
    if (!this.#outer) this.#follow();
  }

  hostDisconnected() {
    if (this.#outer) this.#outer.#inner.delete(this);
    this.#outer = undefined;
    this.#observer.disconnect();
  }

  /** `9:41 AM` */
  time(ms: number): string {
    const { formats } = this.#current;
    if (this.#clock?.formats !== formats) this.#clock = { formats, format: new Intl.DateTimeFormat(formats, { timeStyle: 'short' }) };
    return unbroken(this.#clock.format.format(ms));
  }

  /** A moment as `options` say. */
  moment(ms: number, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.#current.formats, options).format(ms);
  }

  /** `Today`, `Yesterday`, else `Friday, November 20`. */
  day(ms: number, nowMs: number): string {
    const daysAgo = Math.round((startOfDay(nowMs) - startOfDay(ms)) / 86_400_000);
    if (daysAgo === 0) return this.terms.today;
    if (daysAgo === 1) return this.terms.yesterday;
    return new Intl.DateTimeFormat(this.#current.formats, { weekday: 'long', month: 'long', day: 'numeric' }).format(ms);
  }

  /** `Maya and Sam` */
  list(names: readonly string[]): string {
    return new Intl.ListFormat(this.#current.formats).format(names);
  }

  get #current(): Locale {
    return this.#outer ? this.#outer.#current : this.#locale;
  }

  #follow() {
    const { locale, lang, strings } = this.#host;
    const candidates = [locale ?? '', lang, document.documentElement.lang, ...navigator.languages].filter(Boolean);
    const wanted = candidates.join();
    if (wanted === this.#wanted && strings === this.#overrides) return;
    this.#wanted = wanted;
    this.#overrides = strings;
    void loadLocale(candidates, strings).then(
      (loaded) => this.#use(wanted, strings, loaded),
      // The chunk could not be fetched: stay with what is shown, and ask again at the next change.
      () => (this.#wanted = ''),
    );
  }

  #use(wanted: string, overrides: StringOverrides | undefined, locale: Locale) {
    const overtaken = wanted !== this.#wanted || overrides !== this.#overrides;
    if (overtaken || (locale.tag === this.tag && locale.terms === this.terms)) return;
    this.#locale = locale;
    this.#changed();
  }

  #changed() {
    this.#host.requestUpdate();
    for (const inner of this.#inner) inner.#changed();
  }
}

/** The nearest element of ours around another one's shadow root. */
function outerOf(host: Node, controllers: WeakMap<Node, StringsController>): StringsController | undefined {
  let root = host.getRootNode();
  while (root instanceof ShadowRoot) {
    const outer = controllers.get(root.host);
    if (outer) return outer;
    root = root.host.getRootNode();
  }
  return undefined;
}

/** Midnight of a moment's day in local time, in milliseconds since the Unix epoch. */
export function startOfDay(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0);
}
