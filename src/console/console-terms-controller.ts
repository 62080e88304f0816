import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type ConsoleStringOverrides, loadConsoleTerms } from '../i18n/console-terms.js';
import { consoleTerms, type ConsoleTerms } from '../i18n/console-terms/en.js';
import type { StringsController } from '../i18n/strings-controller.js';

interface ConsoleTermsHost extends ReactiveControllerHost {
  readonly consoleStrings: ConsoleStringOverrides | undefined;
}

/** Keeps the console's own texts in the language of those it shares with the chat. The outermost element hands them down. */
export class ConsoleTermsController implements ReactiveController {
  readonly #host: ConsoleTermsHost;
  readonly #strings: StringsController;
  #wanted = '';
  #overrides: ConsoleStringOverrides | undefined;
  #loaded: ConsoleTerms = consoleTerms;

  constructor(host: ConsoleTermsHost, strings: StringsController) {
    this.#host = host;
    this.#strings = strings;
    host.addController(this);
  }

  get terms(): ConsoleTerms {
    return this.#loaded;
  }

  hostUpdate() {
    const { tag } = this.#strings;
    const { consoleStrings } = this.#host;
    if (tag === this.#wanted && consoleStrings === this.#overrides) return;
    this.#wanted = tag;
    this.#overrides = consoleStrings;
    void loadConsoleTerms(tag, consoleStrings).then(
      (loaded) => this.#use(tag, consoleStrings, loaded),
      // Without a network: stay with what is shown, and ask again with the next update.
      () => (this.#wanted = ''),
    );
  }

  #use(tag: string, overrides: ConsoleStringOverrides | undefined, loaded: ConsoleTerms) {
    if (tag !== this.#wanted || overrides !== this.#overrides || loaded === this.#loaded) return;
    this.#loaded = loaded;
    this.#host.requestUpdate();
  }
}
