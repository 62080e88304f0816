import type { LitElement, TemplateResult } from 'lit';
import type { TimelineItem } from '../../conversation/state.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import type { MessageItem } from '../../transcript/words.js';
import type * as choices from '../choices.js';
import type { Offer } from '../choices.js';
import type * as cards from './card.js';
import type { CardActions } from './card.js';

/**
 * What a message of the clinic's can be more than its text: an offer of answers, a card. What reads and draws them is fetched with the first that
 * seems to be one; until it is there, and without a network until the next message, they stand there as text.
 */
export class MoreThanText {
  readonly #host: LitElement;
  readonly #strings: StringsController;
  #choices: typeof choices | undefined;
  #cards: typeof cards | undefined;

  constructor(host: LitElement, strings: StringsController) {
    this.#host = host;
    this.#strings = strings;
  }

  /** Fetches what a timeline seems to need. */
  fetchFor(timeline: readonly TimelineItem[]) {
    const some = (seems: (message: MessageItem) => boolean) => timeline.some((item) => item.kind === 'message' && seems(item));
    if (!this.#choices && some(seemsToOffer)) void this.#use(import('../choices.js'), (module) => (this.#choices = module));
    if (!this.#cards && some(seemsToBeCard)) void this.#use(import('./card.js'), (module) => this.#adopt(module));
  }

  offerOf(message: MessageItem): Offer | undefined {
    return seemsToOffer(message) ? this.#choices?.offerOf(message.text) : undefined;
  }

  choiceLabel(choice: string): string {
    return this.#choices?.choiceLabel(choice, this.#strings) ?? choice;
  }

  cardFor(message: MessageItem, actions: CardActions): TemplateResult | undefined {
    return seemsToBeCard(message) ? this.#cards?.cardFor(message, this.#strings, actions) : undefined;
  }

  async #use<Module>(fetching: Promise<Module>, use: (module: Module) => void) {
    const module = await fetching.catch(() => undefined);
    if (!module) return;
    use(module);
    this.#host.requestUpdate();
  }

  #adopt(module: typeof cards) {
    if (this.#cards) return;
    const { styleSheet } = module.cardStyles;
    if (styleSheet) this.#host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
    this.#cards = module;
  }
}

/** Whether a message of the clinic's may offer answers, at a glance. What hides something is left as it is. */
function seemsToOffer({ sender, text, veils }: MessageItem): boolean {
  return (sender.role === 'agent' || sender.role === 'assistant') && !veils && text.trimEnd().endsWith(']');
}

/** Whether a message of the clinic's may be a card, at a glance. */
function seemsToBeCard({ sender, text }: MessageItem): boolean {
  return (sender.role === 'agent' || sender.role === 'assistant') && text.startsWith('# ');
}
