import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ConsoleTerms } from '../../i18n/console-terms/en.js';
import { helpDialog, signOutDialog } from './cards.js';

interface DialogsHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What slides over the whole console, one at a time: what the keyboard does, and the question before signing out. */
export class Dialogs implements ReactiveController {
  readonly #host: DialogsHost;
  readonly #onSignOut: () => void;
  #wanted: 'help' | 'sign-out' | undefined;
  #opened: HTMLDialogElement | undefined;

  /** @param onSignOut - The question was answered with yes. */
  constructor(host: DialogsHost, onSignOut: () => void) {
    this.#host = host;
    this.#onSignOut = onSignOut;
    host.addController(this);
  }

  /** The one that is there. */
  get element(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  readonly show = (wanted: 'help' | 'sign-out') => this.#want(wanted);

  /** Takes away whichever there is. */
  readonly drop = () => this.#want(undefined);

  /** @param unsent - What is said where whoever signs out takes something away that is not sent yet. */
  render(terms: ConsoleTerms, unsent: string | undefined): TemplateResult | typeof nothing {
    const close = () => this.element?.close();
    const signOut = () => {
      close();
      this.#onSignOut();
    };
    const onClose = () => {
      this.#opened = undefined;
      this.drop();
    };
    if (this.#wanted === 'sign-out') return signOutDialog(terms, unsent, { onClose, close, signOut });
    return this.#wanted === 'help' ? helpDialog(terms, { onClose, close }) : nothing;
  }

  hostUpdated() {
    const { element } = this;
    // One that was closed is still there until it has said so, and is not to be opened again by what is drawn meanwhile.
    if (!element || element === this.#opened) return;
    this.#opened = element;
    element.showModal();
  }

  #want(wanted: 'help' | 'sign-out' | undefined) {
    this.#wanted = wanted;
    this.#host.requestUpdate();
  }
}
