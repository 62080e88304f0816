import { css, html, nothing, type TemplateResult } from 'lit';
import { cardOf, type Piece, type PlacedCard } from '../../conversation/content/card.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import { unbroken } from '../../i18n/unbroken.js';
import type { MessageItem } from '../../transcript/words.js';
import { choiceLabel } from '../choices.js';
import type { SottoRevealRequestEvent } from '../events.js';
import { veiledText } from './veiled-text.js';

/** A card of the care team on the screen; fetched with the first message that seems to be one. */

export const cardStyles = css`
  li:has(> .facts) {
    grid-template-columns: minmax(0, 1fr);
    inline-size: 19rem;
  }
  .facts,
  .facts dl,
  .facts .actions,
  .facts .action {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .facts {
    gap: 10px;
    inline-size: 100%;
    white-space: normal;
  }
  .facts .title {
    font-weight: 700;
    line-height: 1.3;
  }
  .facts .text {
    white-space: pre-line;
  }
  .facts dl {
    gap: 8px;
    margin: 0;
  }
  .facts dt {
    color: var(--sotto-muted);
    font-size: 0.8125rem;
  }
  .facts dd {
    margin: 0;
    font-weight: 600;
  }
  .facts .actions {
    gap: 8px;
    margin: 0;
  }
  .facts .action {
    align-content: center;
    min-block-size: 44px;
    padding: 8px 16px;
    border: 1.5px solid var(--sotto-accent-ink);
    border-radius: 22px;
    color: var(--sotto-accent-ink);
    font-weight: 600;
    line-height: 1.35;
    text-align: center;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  .facts .action:hover {
    background: color-mix(in oklab, var(--sotto-accent) 10%, transparent);
  }
  .facts .answer {
    padding: 6px 14px;
    border-radius: 18px;
    background: color-mix(in oklab, var(--sotto-ink) 6%, transparent);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .facts .action small {
    font-weight: 400;
    text-decoration: underline;
  }
`;

export interface CardActions {
  /** Absent: nothing can be answered any more. */
  readonly onAnswer?: ((answer: string) => void) | undefined;
  readonly onReveal: (event: SottoRevealRequestEvent) => void;
}

/** The message as a card, or undefined when it is none. What its veils cover is in no text node, no attribute and no action. */
export function cardFor(message: MessageItem, strings: StringsController, actions: CardActions): TemplateResult | undefined {
  const card = cardOf(message.text);
  return card && render(card, message, strings, actions);
}

function render(card: PlacedCard, message: MessageItem, strings: StringsController, { onAnswer, onReveal }: CardActions): TemplateResult {
  const { title, text, fields, actions } = card;
  const part = (piece: Piece) => veiledText(message, strings.tag, onReveal, piece);
  const words = (piece: Piece) => message.text.slice(piece.start, piece.end);
  const isClear = (piece: Piece) => !(message.veils ?? []).some(({ start, end }) => start < piece.end && end > piece.start);
  const value = (piece: Piece) => {
    const slot = /^\[([^[\]]+)\]$/.exec(words(piece))?.[1];
    return slot !== undefined && isClear(piece) ? unbroken(choiceLabel(slot, strings)) : part(piece);
  };
  return html`<div class="bubble facts" part="bubble facts">
    <p class="title"><bdi>${part(title)}</bdi></p>
    ${text ? html`<p class="text"><bdi>${part(text)}</bdi></p>` : nothing}
    ${fields.length > 0 ? html`<dl>${fields.map((field) => html`<div><dt><bdi>${part(field.label)}</bdi></dt><dd><bdi>${value(field.value)}</bdi></dd></div>`)}</dl>` : nothing}
    ${actions.length > 0
      ? html`<div class="actions">
          ${actions.map(({ label, whole, href }) => {
            if (!isClear(whole)) return html`<p>${part(whole)}</p>`;
            if (href !== undefined) return link(words(label), href);
            return onAnswer ? html`<button class="action" part="choice" @click=${() => onAnswer(words(label))}><bdi>${words(label)}</bdi></button>` : html`<p class="answer"><bdi>${words(label)}</bdi></p>`;
          })}
        </div>`
      : nothing}
  </div>`;
}

/** Says where it leads; tells the other side nothing about where it was found. */
function link(label: string, href: string): TemplateResult {
  if (!href.startsWith('https:')) return html`<a class="action" href=${href}><bdi>${label}</bdi><small dir="ltr">${href.slice(href.indexOf(':') + 1)}</small></a>`;
  return html`<a class="action" href=${href} target="_blank" rel="noopener noreferrer"><bdi>${label}</bdi><small dir="ltr">${new URL(href).host}</small></a>`;
}
