import { html, type TemplateResult } from 'lit';
import type { SottoRevealRequestEvent } from '../events.js';
import { messageText } from '../message-text.js';
import type { MessageItem } from '../../transcript/words.js';

/**
 * A message for the screen, or a stretch of it. What its veils cover is in no text node and no attribute.
 *
 * @param lang - The language of the interface.
 */
export function veiledText(
  { id, text, veils = [], sender }: MessageItem,
  lang: string,
  onReveal: (event: SottoRevealRequestEvent) => void,
  { start: from, end: to } = { start: 0, end: text.length },
): TemplateResult | string {
  let at = from;
  const clear = (end: number) => messageText(text.slice(at, end));
  const parts = veils.flatMap(({ start, end, category }, index) => {
    if (start >= to || end <= from) return [];
    const before = clear(Math.max(at, start));
    const covered = text.slice(Math.max(from, start), Math.min(to, end));
    at = Math.min(to, end);
    return [
      before,
      html`<sotto-veil exportparts="veil" lang=${lang} category=${category} ?own=${sender.self} .characters=${covered} .messageId=${id} .index=${index} @sotto-reveal-request=${onReveal}></sotto-veil>`,
    ];
  });
  return parts.length === 0 ? clear(to) : html`${parts}${clear(to)}`;
}
