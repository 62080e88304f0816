import { html, type TemplateResult } from 'lit';
import type { SottoRevealRequestEvent } from '../events.js';
import { messageText } from '../message-text.js';
import type { MessageItem } from '../../transcript/words.js';

/**
 * A message for the screen. What its veils cover is in no text node and no attribute.
 *
 * @param lang - The language of the interface.
 */
export function veiledText({ id, text, veils = [], sender }: MessageItem, lang: string, onReveal: (event: SottoRevealRequestEvent) => void): TemplateResult | string {
  if (veils.length === 0) return messageText(text);
  const clear = (from: number, to: number | undefined) => messageText(text.slice(from, to));
  return html`${veils.map(({ start, end, category }, index) => [
    clear(veils[index - 1]?.end ?? 0, start),
    html`<sotto-veil
      exportparts="veil"
      lang=${lang}
      category=${category}
      ?own=${sender.self}
      .characters=${text.slice(start, end)}
      .messageId=${id}
      .index=${index}
      @sotto-reveal-request=${onReveal}
    ></sotto-veil>`,
  ])}${clear(veils.at(-1)?.end ?? 0, undefined)}`;
}
