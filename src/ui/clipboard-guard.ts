import { css, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { SottoClipboardBlockedEvent } from './events.js';

const gestures = ['copy', 'cut', 'paste', 'drop', 'dragstart', 'contextmenu'] as const;
/** What reaches a text field past those events: clipboard rows of mobile keyboards, the selection of the X Window System, a Mac's kill ring. */
const inputTypes = new Set(['insertFromPaste', 'insertFromPasteAsQuotation', 'insertFromDrop', 'insertFromYank', 'deleteByCut', 'deleteByDrag']);

/** For what is read inside a guarded element: nothing of it can be selected, by handles on a touch screen either. Fields stay fields. */
export const unselectable = css`
  .guarded {
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  .guarded :is(textarea, input) {
    user-select: text;
    -webkit-user-select: text;
  }
`;

/**
 * Keeps an element's content away from the clipboard, and the clipboard's away from it, while `blocked` says so. What people write by other means passes:
 * keys, input methods, dictation, correction, password managers.
 */
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
    // One guard may stand around another: the inner one says so.
    if (!this.#blocked() || event.defaultPrevented) return;
    event.preventDefault();
    this.#host.dispatchEvent(new SottoClipboardBlockedEvent());
  };
}
