import { css, html, type TemplateResult } from 'lit';
import type { PanelSize } from '../preferences.js';

/** How far a key moves the edge, in CSS pixels. */
const STEP = 24;
/** What a press makes of the usual size, as far as there is room: the way without dragging. */
const LARGE: PanelSize = { width: 560, height: 960 };

export const handleStyles = css`
  .resize {
    position: absolute;
    z-index: 2;
    inset-block-start: 0;
    left: 0;
    inline-size: 44px;
    block-size: 44px;
    border-start-start-radius: var(--sotto-radius);
    cursor: nwse-resize;
    touch-action: none;
  }
  .resize.right {
    left: auto;
    right: 0;
    cursor: nesw-resize;
  }
  .resize::before {
    content: '';
    position: absolute;
    inset-block-start: 7px;
    left: 7px;
    inline-size: 9px;
    block-size: 9px;
    border: 2px solid var(--sotto-muted);
    border-width: 2px 0 0 2px;
    border-top-left-radius: 5px;
    opacity: 0.7;
  }
  .resize.right::before {
    left: auto;
    right: 7px;
    scale: -1 1;
  }
  .resize:hover::before,
  .resize:focus-visible::before {
    border-color: var(--sotto-accent-ink);
    opacity: 1;
  }
  .resize:focus-visible {
    outline-offset: -4px;
  }
  @media (max-width: 480px) {
    .root .resize {
      display: none;
    }
  }
`;

export interface HandleOptions {
  readonly label: string;
  /** The corner that is not held: the panel grows to this side, and up. */
  readonly side: 'left' | 'right';
  /** How large the panel is now. */
  readonly now: () => PanelSize;
  /** Nothing: the usual size. `done` is false while it is dragged. */
  readonly onSize: (size: PanelSize | undefined, done: boolean) => void;
}

/** Handles that have just been dragged: the click that ends a drag is none. It outlasts what is drawn meanwhile. */
const dragged = new WeakSet<EventTarget>();

/** The corner by which the panel is made larger and smaller: dragged, by the arrow keys, or by a press, which makes it large and usual again. */
export function resizeHandle({ label, side, now, onSize }: HandleOptions): TemplateResult {
  const outward = side === 'left' ? -1 : 1;

  const onPointerdown = (event: PointerEvent) => {
    const { currentTarget: handle, pointerId, screenX, screenY } = event;
    if (!(handle instanceof HTMLElement) || event.button !== 0) return;
    const before = now();
    const ending = new AbortController();
    // By the screen: in a frame the handle's own place moves with what it drags.
    const sizeAt = (at: PointerEvent) => ({ width: before.width + outward * (at.screenX - screenX), height: before.height - (at.screenY - screenY) });
    dragged.delete(handle);
    handle.setPointerCapture(pointerId);
    const { signal } = ending;
    const onMove = (at: PointerEvent) => {
      if (Math.hypot(at.screenX - screenX, at.screenY - screenY) > 3) dragged.add(handle);
      if (dragged.has(handle)) onSize(sizeAt(at), false);
    };
    const onUp = (at: PointerEvent) => {
      ending.abort();
      if (dragged.has(handle)) onSize(sizeAt(at), true);
    };
    handle.addEventListener('pointermove', onMove, { signal });
    handle.addEventListener('pointerup', onUp, { signal });
    handle.addEventListener('pointercancel', () => ending.abort(), { signal });
  };

  const onClick = ({ currentTarget: handle }: Event) => {
    if (handle && dragged.delete(handle)) return;
    onSize(now().width < LARGE.width - STEP ? LARGE : undefined, true);
  };

  const onKeydown = (event: KeyboardEvent) => {
    const { width, height } = now();
    const [wider, taller] = stepOf(event.key);
    if (event.key === 'Home') onSize(undefined, true);
    else if (wider !== 0 || taller !== 0) onSize({ width: width + outward * wider * STEP, height: height + taller * STEP }, true);
    else return;
    event.preventDefault();
  };

  return html`<button
    class="resize ${side}"
    part="resize"
    aria-label=${label}
    title=${label}
    aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight Home"
    @pointerdown=${onPointerdown}
    @click=${onClick}
    @keydown=${onKeydown}
  ></button>`;
}

/** To the right, and up. */
function stepOf(key: string): [right: number, up: number] {
  if (key === 'ArrowLeft') return [-1, 0];
  if (key === 'ArrowRight') return [1, 0];
  return [0, key === 'ArrowUp' ? 1 : key === 'ArrowDown' ? -1 : 0];
}
