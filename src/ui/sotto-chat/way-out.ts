import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { VisitorConversation } from '../../conversation/state.js';
import type { Terms } from '../../i18n/en.js';
import { languageIn, textIn } from '../../forms/local-text.js';
import { messageText } from '../message-text.js';
import { EscapeCounter, leave } from './safe-exit.js';

/** Numbers of emergency services, in their usual places of the world: too short to look like any other telephone number. */
const SHORT_NUMBER = /(?<![\d.-])(000|1[01]\d|911|988|99\d)(?![\d%-])/;

interface LeavingHost extends LitElement {
  open: boolean;
  readonly conversation: VisitorConversation | undefined;
}

/** Always in reach, whatever slides over the chat: whom to call in an emergency, and how to be gone at once. */
export class WayOut {
  readonly #host: LeavingHost;
  readonly #escapes = new EscapeCounter();
  #left = false;

  constructor(host: LeavingHost) {
    this.#host = host;
    // On the way in: whatever is open inside may keep the key for itself.
    const onEscape = ({ key, isComposing }: KeyboardEvent) => key === 'Escape' && !isComposing && this.noteEscape();
    host.addEventListener('keydown', onEscape, { capture: true });
  }

  /** The visitor had to leave at once: nothing of the chat is to be seen any more. */
  get left(): boolean {
    return this.#left;
  }

  readonly leave = (): Promise<void> => {
    this.#left = true;
    this.#host.open = false;
    this.#host.requestUpdate();
    return leave(() => this.#host.conversation?.forget());
  };

  /** Escape was pressed in the chat or around it. */
  noteEscape() {
    if (this.#escapes.press(performance.now())) void this.leave();
  }

  /** @param tag - Of the language that the terms are in. */
  render({ emergency, safeExit, safeExitNote }: Terms, tag: string): TemplateResult {
    const clinics = this.#host.conversation?.state.clinic.emergency;
    return html`
      <div class="way-out" part="way-out">
        <p class="emergency" part="emergency"><bdi lang=${(clinics && languageIn(clinics, tag)) || nothing}>${dialable(textIn(clinics ?? emergency, tag))}</bdi></p>
        <button class="exit link" part="exit" aria-describedby="exit-note" title=${safeExitNote} @click=${this.leave}>${safeExit}</button>
        <span id="exit-note" hidden>${safeExitNote}</span>
      </div>
    `;
  }
}

/** Whoever needs help need not type its number. */
function dialable(text: string) {
  return text.split(SHORT_NUMBER).map((part, i) => (i % 2 === 1 ? html`<a href="tel:${part}">${part}</a>` : messageText(part)));
}
