import type { PhiSpan } from './category.js';

/** The text with the letters and digits of the spans as `X`. Other signs stay, and so does the length. */
export function mask(text: string, spans: readonly PhiSpan[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    masked += text.slice(at, start) + text.slice(start, end).replace(/[\p{L}\p{N}]/gu, (character) => 'X'.repeat(character.length));
    at = Math.max(at, end);
  }
  return masked + text.slice(at);
}
