import type { TimelineItem } from '../conversation/state.js';

type MessageItem = Extract<TimelineItem, { kind: 'message' }>;

/** Where the words looked for stand in a conversation. */
export interface Excerpt {
  /** Id of the message. */
  readonly message: string;
  /** What stands there, in pieces; those that are looked for are `marked`. */
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Most of an excerpt before the first of the words, and all of it, in UTF-16 code units. */
const BEFORE = 24;
const LENGTH = 120;

/**
 * Where a conversation has the words looked for: in the newest message that has the most of them; undefined unless somebody wrote each of them.
 *
 * @param words - Separated by blanks.
 */
export function excerptFor(words: string, timeline: readonly TimelineItem[]): Excerpt | undefined {
  const wanted = [...new Set(lowered(words).split(/\s+/).filter(Boolean))];
  const missing = new Set(wanted);
  let best: { readonly item: MessageItem; readonly text: string; readonly has: readonly string[] } | undefined;
  for (const item of timeline.toReversed()) {
    if (item.kind !== 'message') continue;
    const text = lowered(veilsAs(' ', item));
    const has = wanted.filter((word) => text.includes(word));
    for (const word of has) missing.delete(word);
    if (has.length > (best?.has.length ?? 0)) best = { item, text, has };
  }
  return best && missing.size === 0 ? { message: best.item.id, pieces: piecesOf(best.text, veilsAs('X', best.item), best.has) } : undefined;
}

/** @param text - What is looked through, `shown` what may be seen of it: of the same length. */
function piecesOf(text: string, shown: string, words: readonly string[]): Piece[] {
  const first = Math.min(...words.map((word) => text.indexOf(word)));
  // From the beginning of a word on.
  const from = first <= BEFORE ? 0 : shown.indexOf(' ', first - BEFORE) + 1 || first;
  const start = from > first ? first : from;
  const until = Math.min(shown.length, start + LENGTH);
  // Not through the middle of a letter of two units.
  const end = (shown.codePointAt(until - 1) ?? 0) > 0xffff ? until - 1 : until;
  const marks = words.flatMap((word) => placesOf(word, text)).filter((place) => place.start >= start && place.end <= end);
  const pieces: Piece[] = [];
  for (let at = start; at < end; ) {
    const marked = marks.some((mark) => mark.start <= at && mark.end > at);
    let to = at + 1;
    while (to < end && marks.some((mark) => mark.start <= to && mark.end > to) === marked) to++;
    pieces.push({ text: shown.slice(at, to), marked });
    at = to;
  }
  const ellipsis = (is: boolean): Piece[] => (is ? [{ text: '…', marked: false }] : []);
  return [...ellipsis(start > 0), ...pieces, ...ellipsis(end < shown.length)];
}

function placesOf(word: string, text: string): { start: number; end: number }[] {
  const places = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push({ start: at, end: at + word.length });
  return places;
}

/** Without what is veiled, which must not be found out by guessing. */
function veilsAs(letter: ' ' | 'X', { text, veils = [] }: MessageItem): string {
  return veils.reduce((plain, { start, end }) => plain.slice(0, start) + letter.repeat(end - start) + plain.slice(end), text);
}

/** In lower case, every letter where it was: of some, such as İ, the small one is longer. */
function lowered(text: string): string {
  const whole = text.toLocaleLowerCase();
  if (whole.length === text.length) return whole;
  return text.replace(/[^\p{Ll}\p{P}\p{Z}]/gu, (letter) => {
    const small = letter.toLocaleLowerCase();
    return small.length === letter.length ? small : letter;
  });
}
