import type { LitElement, ReactiveController } from 'lit';

/** How far from the end still counts as at the end, in CSS pixels: a line of text. */
const SLACK = 24;

/** No browser takes longer on its way to where a key leads. */
const MOVEMENT_MS = 1000;
const FRAMES = 30;

/** A message in view: how far below the log's upper edge it begins, less than nothing where that is above, and how high it is. */
interface Anchor {
  readonly id: string;
  readonly top: number;
  readonly height: number;
}

/** How a scroll event found the log. */
export interface Scrolled {
  readonly movedUp: boolean;
  /** Whether the newest message has come into view, or still is. */
  readonly atNewest: boolean;
  /** How far it can still be scrolled down, in CSS pixels. */
  readonly below: number;
}

/**
 * Where in a log somebody reads, and what keeps them there: at the newest message, which is followed, or at what they look at, whatever becomes of
 * the room, the width, the size of the text and what is drawn above.
 */
export class ReadingPlace implements ReactiveController {
  #atEnd = true;
  readonly #host: LitElement;
  readonly #isEmpty: () => boolean;
  readonly #onEnd: () => void;
  /** How far the log was scrolled, and could be, when that was last looked at; where it has not been since it came or was called to its end, absent. */
  #top: number | undefined;
  #room = 0;
  #anchor: Anchor | undefined;
  /** Somebody has gone on to what stands after the newest message. */
  #beyond = false;
  /** There while what moves the log is the browser, on a way from before somebody asked for the newest message. */
  #called: object | undefined;
  readonly #resized = new ResizeObserver(() => this.keep());

  /**
   * @param isEmpty - Whether there is no message yet: what stands before the first one is read from its beginning, and nothing has to be laid out for
   * that at once.
   * @param onEnd - The newest message is in view.
   */
  constructor(host: LitElement, isEmpty: () => boolean, onEnd: () => void) {
    this.#host = host;
    this.#isEmpty = isEmpty;
    this.#onEnd = onEnd;
    host.addController(this);
    const release = () => (this.#called = undefined);
    for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown']) host.addEventListener(type, release, { capture: true, passive: true });
  }

  /** At the newest message, to stay there. */
  get atEnd(): boolean {
    return this.#atEnd;
  }

  get log(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.log');
  }

  hostUpdated() {
    const { log } = this;
    if (!log) return;
    for (const box of [log, ...log.children]) this.#resized.observe(box);
    this.keep();
  }

  hostDisconnected() {
    this.#resized.disconnect();
    this.#top = undefined;
    this.#called = undefined;
  }

  /** Has the reader where they were. */
  keep() {
    const { log } = this;
    if (!log || this.#isEmpty()) return;
    // What is not shown is at its top when it comes back, whoever brought it.
    if (log.clientHeight === 0) this.#top = undefined;
    // The event that says so comes in a moment.
    if (log.clientHeight === 0 || this.#isScrolled(log)) return;
    if (!this.atEnd) this.#hold(log);
    else {
      const off = this.#endOf(log) - log.scrollTop;
      // What becomes lower leaves the log further down than that.
      if (off >= 1 || (off <= -1 && !this.#beyond)) log.scrollTop = this.#endOf(log);
    }
    this.#top = log.scrollTop;
    this.#room = roomOf(log);
    if (this.atEnd) this.#onEnd();
  }

  /** To the newest message, wherever somebody has just scrolled to. */
  toEnd() {
    this.#atEnd = true;
    this.#beyond = false;
    this.#top = undefined;
  }

  /** Down to the newest message, also out of the movement that a key began and the browser goes on with. */
  goToEnd() {
    this.toEnd();
    const called = {};
    this.#called = called;
    const untilMs = performance.now() + MOVEMENT_MS;
    let frames = 0;
    const wait = () => {
      if (this.#called !== called) return;
      // On a busy machine the time may be over before the browser has told where it went meanwhile.
      if (++frames < FRAMES || performance.now() < untilMs) requestAnimationFrame(wait);
      else this.#called = undefined;
    };
    wait();
    this.keep();
  }

  /** From the newest message to what is in view now. */
  leaveEnd() {
    this.#atEnd = false;
    this.#anchor = this.#inView();
  }

  /**
   * Takes note of a scroll event.
   *
   * @param complete - Whether the newest message is drawn.
   */
  note(log: HTMLElement, complete: boolean): Scrolled {
    if (this.atEnd && this.#called) {
      this.#top = undefined;
      this.keep();
    }
    const byReader = this.#isScrolled(log);
    const movedUp = byReader && log.scrollTop < (this.#top ?? 0);
    this.#top = log.scrollTop;
    this.#room = roomOf(log);
    const below = this.#endOf(log) - this.#top;
    const atNewest = complete && below <= SLACK;
    this.#atEnd = atNewest || (this.atEnd && !movedUp);
    if (byReader) {
      this.#anchor = this.#inView();
      this.#beyond = below < 0;
    }
    return { movedUp, atNewest, below };
  }

  /**
   * Whether somebody has scrolled since that was last looked at. What changes height (a keyboard, a banner, an emptied field) also moves the log, by
   * little more than it grows or shrinks.
   */
  #isScrolled(log: HTMLElement): boolean {
    if (this.#top === undefined) return false;
    const moved = Math.abs(log.scrollTop - this.#top);
    const changed = Math.abs(roomOf(log) - this.#room);
    return changed === 0 ? moved > 0 : moved > changed + log.clientHeight / 2;
  }

  /** How far down the newest message leads: what stands after it is in view, from its beginning on where it is higher than the log. */
  #endOf(log: HTMLElement): number {
    const [outro] = this.#outro?.assignedElements().filter(({ clientHeight }) => clientHeight > 0) ?? [];
    const begins = outro instanceof HTMLElement ? outro.offsetTop - log.offsetTop : Infinity;
    return Math.min(roomOf(log), begins);
  }

  get #outro(): HTMLSlotElement | null {
    return this.#host.renderRoot.querySelector('slot[name=outro]');
  }

  /** The first message that begins in the upper half of the view; where none does, the one that fills it. */
  #inView(): Anchor | undefined {
    const { log } = this;
    if (!log) return undefined;
    let filling: Anchor | undefined;
    for (const item of this.#items) {
      const anchor = { id: item.dataset['id'] ?? '', top: topOf(item, log), height: item.offsetHeight };
      if (anchor.top + anchor.height <= 0) continue;
      if (anchor.top >= 0) return anchor.top < log.clientHeight / 2 ? anchor : filling;
      filling = anchor;
    }
    return filling;
  }

  #hold(log: HTMLElement) {
    const anchor = this.#anchor;
    const item = anchor && [...this.#items].find(({ dataset }) => dataset['id'] === anchor.id);
    if (!item) return;
    // Of a message that begins above, the same part stays there: its lines may break elsewhere now.
    const wanted = anchor.top < 0 ? (anchor.top / anchor.height) * item.offsetHeight : anchor.top;
    const off = Math.round(topOf(item, log) - wanted);
    // To set it, even to what it is, ends a movement under way.
    if (off !== 0) log.scrollTop += off;
  }

  get #items(): NodeListOf<HTMLElement> {
    return this.#host.renderRoot.querySelectorAll('li');
  }
}

/** Where an item begins, from the log's upper edge on; one that moves in, where it will be. */
function topOf(item: HTMLElement, log: HTMLElement): number {
  return item.offsetTop - log.offsetTop - log.scrollTop;
}

/** How far a log can be scrolled. */
function roomOf({ scrollHeight, clientHeight }: Element): number {
  return scrollHeight - clientHeight;
}
