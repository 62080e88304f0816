import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationState, FormOutline, Rating } from '../../conversation/state.js';
import { textIn } from '../../forms/local-text.js';
import { loadLaterTerms } from '../../i18n/later-terms.js';
import type { LaterTerms } from '../../i18n/later-terms/en.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import { icon } from '../icons.js';
import type { SottoMessageList } from '../sotto-message-list/sotto-message-list.js';

export { asideStyles } from './aside.styles.js';

const MINUTE_MS = 60_000;
const ratings: readonly Rating[] = [1, 2, 3, 4, 5];

/** What stands beside a conversation now and then, with texts of its own: it is fetched when it is first wanted. */
export class Aside {
  readonly #strings: StringsController;
  readonly #onTexts: () => void;
  #asked: Element | null = null;
  #terms: LaterTerms;
  #tag: string;

  private constructor(strings: StringsController, onTexts: () => void, { tag, terms }: { tag: string; terms: LaterTerms }) {
    this.#strings = strings;
    this.#onTexts = onTexts;
    this.#terms = terms;
    this.#tag = tag;
  }

  /** @param onTexts - Called when the texts of another language have come. */
  static async load(strings: StringsController, onTexts: () => void): Promise<Aside> {
    // The language may be another one by the time its texts are there.
    const { tag } = strings;
    return new Aside(strings, onTexts, { tag, terms: await loadLaterTerms(tag) });
  }

  /** Over the transcript: that an older part of it is hidden, and why. */
  withheld({ withheld, policy }: ConversationState): TemplateResult | typeof nothing {
    const { shownMs } = policy.returning;
    if (!withheld || shownMs === undefined) return nothing;
    return html`<p class="withheld" part="withheld" slot="intro">${icon('hidden')}<span>${this.terms.withheld(Math.max(1, Math.round(shownMs / MINUTE_MS)))}</span></p>`;
  }

  /** How it stands with the queue, as far as the desk has said; or that it says nothing. */
  waiting({ waiting, unheard, clinic }: ConversationState): TemplateResult | typeof nothing {
    if (unheard) return html`<p class="queue" part="queue">${icon('warning')}<span>${this.terms.unheard} ${clinic.phone ? this.#strings.terms.callUs(clinic.phone) : nothing}</span></p>`;
    if (!waiting) return nothing;
    const { nextInLine, ahead, lately } = this.terms;
    const { latelyMs } = waiting;
    return html`<p class="queue" part="queue">
      ${icon('clock')}<span><b>${waiting.ahead === 0 ? nextInLine : ahead(waiting.ahead)}</b>${latelyMs === undefined ? nothing : html` ${lately(Math.max(1, Math.round(latelyMs / MINUTE_MS)))}`}</span>
    </p>`;
  }

  /** After the newest message of what is over: one question that may be left alone. @param onRate - Without a rating: the visitor would rather not say. */
  rating({ rating }: ConversationState, onRate: (rating?: Rating) => void): TemplateResult | typeof nothing {
    const { terms } = this;
    if (rating !== 'asked') return html`<div role="status" slot="outro">${rating === 'given' ? html`<p class="thanks">${icon('check')}${terms.ratingThanks}</p>` : nothing}</div>`;
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      if (!(event.currentTarget instanceof HTMLFormElement)) return;
      const value = Number(new FormData(event.currentTarget).get('rating'));
      onRate(ratings.find((one) => one === value));
    };
    return html`
      <div role="status" slot="outro"></div>
      <form class="rating" part="rating" slot="outro" @submit=${onSubmit}>
        <fieldset>
          <legend>${terms.ratingTitle}</legend>
          <p>${terms.ratingNote}</p>
          <div class="scale">
            ${ratings.map((value) => html`<label><input type="radio" name="rating" value=${value} required /><i aria-hidden="true">${value}</i><span>${terms.ratings[value]}</span></label>`)}
          </div>
        </fieldset>
        <div class="answers">
          <button class="button primary">${terms.ratingSend}</button>
          <button class="button link" type="button" @click=${() => onRate()}>${terms.ratingSkip}</button>
        </div>
      </form>
    `;
  }

  /** The question about the chat is heard once, where the focus does not come to it. */
  askAloud(root: ParentNode) {
    const asked = root.querySelector('.rating');
    if (asked === this.#asked) return;
    this.#asked = asked;
    // By then the focus is where it goes when a conversation was ended here.
    requestAnimationFrame(() => {
      if (asked?.isConnected && !asked.matches(':focus-within')) root.querySelector<SottoMessageList>('[part=messages]')?.say(this.terms.ratingTitle);
    });
  }

  /** A form that comes first: before the chat, or in its place while nobody is there. */
  first({ id, title, when }: FormOutline, onOpen: (id: string) => void): TemplateResult {
    const { preChat, offline } = this.terms;
    return html`
      <div class="first" part="first">
        <p>${when === 'before-chat' ? preChat : offline}</p>
        <button class="button primary" @click=${() => onOpen(id)}>${icon('lock')}<span>${textIn(title, this.#strings.tag)}</span></button>
      </div>
    `;
  }

  /** In the language of the chat, as soon as they are there. */
  get terms(): LaterTerms {
    const { tag } = this.#strings;
    if (tag !== this.#tag) {
      this.#tag = tag;
      loadLaterTerms(tag).then(
        (terms) => {
          this.#terms = terms;
          this.#onTexts();
        },
        // Without a network: asked for again when it is next drawn.
        () => (this.#tag = ''),
      );
    }
    return this.#strings.own('later', this.#terms);
  }
}
