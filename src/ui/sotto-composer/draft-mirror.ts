import { css } from 'lit';
import type { DraftVeil } from './draft-veils.js';

const styles = css`
  div {
    min-block-size: 24px;
  }
  .mask,
  .redact,
  .block {
    border-radius: 5px;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
    background: var(--dots);
    -webkit-text-fill-color: transparent;
  }
  .redact,
  .block {
    background: var(--crosses);
  }
  :host(.shown) span {
    -webkit-text-fill-color: currentColor;
  }
  :host(.shown) :is(.mask, .redact, .block) {
    background: var(--ground);
  }
  .composed {
    text-decoration: underline var(--sotto-ink);
    text-underline-offset: 3px;
  }
`;

/** Where an input method is composing. */
export type Composition = { readonly start: number; readonly end: number };

/**
 * Paints a draft in place of the field, with parts of it covered: the same text in the same box, line for line. It lives in a closed
 * shadow root, where the page's scripts and recorders do not find it by looking around, and holds text only while something is covered.
 */
export class DraftMirror {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;

  /** @param host - Has the field's size, padding and font; out of reach of pointers and assistive technology. */
  constructor(host: HTMLElement) {
    this.#host = host;
    this.#root = host.attachShadow({ mode: 'closed' });
    this.#root.adoptedStyleSheets = styles.styleSheet ? [styles.styleSheet] : [];
  }

  /** Shows what is covered, as long as somebody holds. */
  show(shown: boolean) {
    this.#host.classList.toggle('shown', shown);
  }

  clear() {
    this.#root.replaceChildren();
  }

  /** @param veils - In order and apart from each other. */
  draw(text: string, veils: readonly DraftVeil[], composition?: Composition) {
    const pieces = composition ? piecesOf(text, veils).flatMap((piece) => cutAt(piece, composition)) : piecesOf(text, veils);
    let from = 0;
    const lines = text.split('\n');
    lines.forEach((line, i) => {
      const to = from + line.length;
      const here = pieces.flatMap((piece) => within(piece, from, to));
      drawLine(this.#lineAt(i), text, here, composition);
      from = to + 1;
    });
    shorten(this.#root, lines.length);
  }

  /** A block for each line the writer has begun, with a direction of its own: Firefox aligns lines within one block by that of their last piece. */
  #lineAt(i: number): Element {
    const line = this.#root.children[i];
    if (line) return line;
    const fresh = document.createElement('div');
    fresh.dir = 'auto';
    this.#root.append(fresh);
    return fresh;
  }
}

/** What stays keeps its node, so that the browser lays out again only what has changed. */
function drawLine(line: Element, text: string, pieces: readonly Piece[], composition: Composition | undefined) {
  pieces.forEach(({ kind, from, to }, i) => {
    const span = line.children[i] ?? line.appendChild(document.createElement('span'));
    const composed = composition && from >= composition.start && to <= composition.end;
    const name = composed ? `${kind} composed` : kind;
    if (span.className !== name) span.className = name;
    const part = text.slice(from, to);
    // Not `textContent`: reading it makes a string of each piece with every key, and writing it exchanges the node.
    const { firstChild } = span;
    if (!(firstChild instanceof Text)) span.append(part);
    else if (firstChild.data !== part) firstChild.data = part;
  });
  shorten(line, pieces.length);
}

function shorten(parent: Element | ShadowRoot, length: number) {
  while (parent.childElementCount > length) parent.lastElementChild?.remove();
}

type Piece = { readonly kind: 'clear' | DraftVeil['handling']; readonly from: number; readonly to: number };

function piecesOf(text: string, veils: readonly DraftVeil[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, handling } of veils) {
    pieces.push({ kind: 'clear', from: at, to: start }, { kind: handling, from: start, to: end });
    at = end;
  }
  return [...pieces, { kind: 'clear', from: at, to: text.length }];
}

function within({ kind, from, to }: Piece, start: number, end: number): Piece[] {
  const piece = { kind, from: Math.max(from, start), to: Math.min(to, end) };
  return piece.from < piece.to ? [piece] : [];
}

function cutAt({ kind, from, to }: Piece, { start, end }: Composition): Piece[] {
  const cuts = [from, ...[start, end].filter((cut) => cut > from && cut < to), to];
  return cuts.slice(1).map((cut, i) => ({ kind, from: cuts[i] ?? from, to: cut }));
}
