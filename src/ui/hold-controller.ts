import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What ends a look: letting go, or only that nobody can be sure any more that somebody still looks. */
export type LooksUntil = 'released' | 'left';

/**
 * A press-and-hold on a control of the host, by pointer, by Space or Enter, or by a key that the host listens for itself. It ends when the
 * press does, and whenever nobody can be sure that somebody still looks: the pointer is taken away, the window goes to the back, the element
 * leaves the page. Whoever cannot hold, because assistive technology presses for them, presses once to begin and once to end.
 */
export class HoldController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #ends: readonly string[];
  #held = false;

  /** @param until - With `left` it is no hold: the host begins and ends it. */
  constructor(host: ReactiveControllerHost & HTMLElement, until: LooksUntil = 'released') {
    this.#host = host;
    this.#ends = until === 'released' ? ['pointerup', 'pointercancel', 'blur', 'visibilitychange'] : ['blur', 'visibilitychange'];
    host.addController(this);
  }

  get held(): boolean {
    return this.#held;
  }

  hostDisconnected() {
    this.#set(false);
  }

  readonly begin = () => this.#set(true);

  readonly end = () => this.#set(false);

  readonly onPointerdown = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary) return;
    // The focus, and with it a telephone's keyboard, stays where it is.
    event.preventDefault();
    this.begin();
  };

  readonly onKeydown = (event: KeyboardEvent) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    if (!event.repeat) this.begin();
  };

  readonly onKeyup = (event: KeyboardEvent) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    // Firefox would make a click of it.
    event.preventDefault();
    this.end();
  };

  /** A click with no press before it. */
  readonly onClick = (event: MouseEvent) => {
    if (event.detail === 0) this.#set(!this.#held);
  };

  /** A long touch asks for a menu. */
  readonly onContextmenu = (event: Event) => event.preventDefault();

  #set(held: boolean) {
    if (held === this.#held) return;
    this.#held = held;
    const listen = held ? 'addEventListener' : 'removeEventListener';
    for (const type of this.#ends) window[listen](type, this.end);
    this.#host.requestUpdate();
  }
}
