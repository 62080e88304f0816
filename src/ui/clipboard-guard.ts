import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SottoClipboardBlockedEvent } from './events.js';

const gestures = ['copy', 'cut', 'paste', 'drop', 'dragstart', 'contextmenu'] as const;
/** What reaches a text field past those events: clipboard rows of mobile keyboards, the selection of the X Window System. */
const inputTypes = new Set(['insertFromPaste', 'insertFromPasteAsQuotation', 'insertFromDrop', 'insertFromYank', 'deleteByCut', 'deleteByDrag']);

/** Keeps an element's content away from the clipboard, and the clipboard's away from it, while `blocked` says so. */
export class ClipboardGuard implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #blocked: () => boolean;

  constructor(host: ReactiveControllerHost & HTMLElement, blocked: () => boolean) {
    this.#host = host;
    this.#blocked = blocked;
    host.addController(this);
  }

  hostConnected() {
    for (const type of gestures) this.#host.addEventListener(type, this.#refuse);
    this.#host.addEventListener('beforeinput', this.#refuseInput);
  }

  hostDisconnected() {
    for (const type of gestures) this.#host.removeEventListener(type, this.#refuse);
    this.#host.removeEventListener('beforeinput', this.#refuseInput);
  }

  readonly #refuseInput = (event: InputEvent) => {
    if (inputTypes.has(event.inputType)) this.#refuse(event);
  };

  readonly #refuse = (event: Event) => {
    if (!this.#blocked()) return;
    event.preventDefault();
    this.#host.dispatchEvent(new SottoClipboardBlockedEvent());
  };
}
