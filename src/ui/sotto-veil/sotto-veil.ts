import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { StringsController } from '../../i18n/strings-controller.js';
import { base } from '../base.styles.js';
import { categoryName } from '../category-name.js';
import { crossed } from '../crossed.js';
import { SottoRevealRequestEvent } from '../events.js';
import { HoldController } from '../hold-controller.js';
import { styles } from './sotto-veil.styles.js';

/**
 * A hidden stretch of a message: X's, until somebody deliberately looks. One's own is shown while one holds it; at what somebody else wrote
 * one asks to look, which is told and audited. The characters are in the document only while they are shown, and cannot be selected.
 *
 * @event {SottoRevealRequestEvent} sotto-reveal-request - The participant wants to see what somebody else's message hides.
 * @csspart veil - The stretch.
 */
export class SottoVeil extends LitElement {
  static override styles = [base, styles];

  /** What is hidden. A property and never an attribute, so that it stands nowhere. */
  @property({ attribute: false }) characters = '';
  /** What kind of data it is, as the detector names it. */
  @property() category = '';
  /** The participant's own message. */
  @property({ type: Boolean }) own = false;
  /** The message it belongs to. */
  @property({ attribute: false }) messageId = '';
  /** Its place among the veils of the message. */
  @property({ attribute: false }) index = 0;

  #strings = new StringsController(this);
  #hold = new HoldController(this);
  #look = new HoldController(this, 'left');

  override render() {
    return this.own ? this.#own() : this.#others();
  }

  #own(): TemplateResult {
    const { held, onPointerdown, onKeydown, onKeyup, onClick, onContextmenu, end } = this.#hold;
    const { nowHidden, holdToShow } = this.#strings.terms;
    return html`<span
      class="veil own"
      part="veil"
      role="button"
      tabindex="0"
      aria-pressed=${held}
      @pointerdown=${onPointerdown}
      @keydown=${onKeydown}
      @keyup=${onKeyup}
      @click=${onClick}
      @contextmenu=${onContextmenu}
      @blur=${end}
      >${this.#stretch(held, `${nowHidden(this.#name)}. ${holdToShow}`)}</span
    >`;
  }

  #others(): TemplateResult {
    const { held, end } = this.#look;
    const { nowHidden, reveal, hideAgain } = this.#strings.terms;
    const seen = held ? this.characters : crossed(this.characters);
    const last = lastCharacter(seen);
    // No character keeps a button on the line of the text before it, as browsers see it: the last one goes where the button goes.
    return html`<span class="veil" part="veil" @focusout=${end}
      ><span class="unseen">${held ? this.characters : nowHidden(this.#name)}</span><span aria-hidden="true">${seen.slice(0, seen.length - last.length)}</span
      ><span class="together"><span aria-hidden="true">${last}</span><button aria-label="${held ? hideAgain : reveal}: ${this.#name}" @click=${held ? end : this.#ask}>${held ? hideAgain : reveal}</button></span></span
    >`;
  }

  /** The characters, or X's for the eye and words for the ear. */
  #stretch(shown: boolean, words: string) {
    return shown ? this.characters : html`<span class="unseen">${words}</span><span aria-hidden="true">${crossed(this.characters)}</span>`;
  }

  get #name(): string {
    return categoryName(this.category, this.#strings.terms);
  }

  readonly #ask = () => {
    this.dispatchEvent(new SottoRevealRequestEvent(this.messageId, this.index, this.#look.begin));
  };
}

/** With the marks that stand on it. */
function lastCharacter(text: string): string {
  return /\P{M}\p{M}*$/u.exec(text)?.[0] ?? text;
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-veil': SottoVeil;
  }
}
