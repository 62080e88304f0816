import type { LitElement, ReactiveController } from 'lit';
import type { Clock } from '../../clock.js';
import { DraftMirror, type Composition } from './draft-mirror.js';
import { hiddenIn, newlyHidden, uncheckedVeils, type CheckerOptions, type DraftChecker, type DraftVeil, type Hidden } from './draft-veils.js';

/** How long nothing is written before it is told what has been hidden, in milliseconds. Whoever hears every key has heard the last one by then. */
const SETTLE_MS = 800;

/** Makes a checker; fetched when somebody is about to write. */
export type CreateChecker = (options: CheckerOptions) => DraftChecker;

/** What the veiling needs of the composer around it. */
export interface VeilingHost extends LitElement {
  readonly clock: Clock;
  readonly loadChecker: () => Promise<CreateChecker>;
  /** What decides now; `undefined` where the policy lets everything pass. */
  readonly checking: CheckerOptions | undefined;
}

/**
 * Covers what is personal in the draft while it is being written.
 *
 * The field stays a plain `<textarea>`, so that everything one expects of one works: caret, selection, undo, input methods, dead keys,
 * dictation, correction, screen readers. As long as nothing is covered it also shows its text itself. Once something is, its glyphs turn
 * transparent and a mirror above it paints the same text in the same box with the covered parts as bars, through which caret and selection
 * show. What was tried, in Chromium and Firefox, and why not:
 *
 * - Opaque bars over a field that shows its text: they hide the caret where it stands most of the time, at the end of what is just being
 *   hidden, and a pixel of difference between mirror and field shows what should not be seen. With transparent glyphs it shows nothing.
 * - The CSS Custom Highlight API on an editable element: exact, but then the draft stands in the document, where recorders read it and
 *   whoever edits it (Firefox's line breaks, pasted markup) meets the faults of `contenteditable`; and it cannot reach into a `<textarea>`.
 * - X's in the field itself: every replacement breaks undo, input methods and correction.
 *
 * The field does not scroll: it grows in a box that does, so that field and mirror move together even before scripts hear of it. Input
 * methods underline what they compose with the colour of the text; that line the mirror draws.
 */
export class DraftVeiling implements ReactiveController {
  readonly #host: VeilingHost;
  #create: CreateChecker | undefined;
  #loading = false;
  #checker: DraftChecker | undefined;
  #options: CheckerOptions | undefined;
  #mirror: DraftMirror | undefined;
  #veils: readonly DraftVeil[] = [];
  #told: readonly DraftVeil[] = [];
  #composed = '';
  #settling: AbortController | undefined;
  /** Categories not yet told of, for a live region. */
  news: readonly string[] = [];

  constructor(host: VeilingHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What is covered now. */
  get veils(): readonly DraftVeil[] {
    return this.#veils;
  }

  get hidden(): Hidden {
    return hiddenIn(this.#veils);
  }

  hostDisconnected() {
    this.#settling?.abort();
  }

  hostUpdated() {
    const { checking } = this.#host;
    if (sameOptions(checking, this.#options)) return;
    this.#options = checking;
    this.#checker = undefined;
    this.refresh();
  }

  /** Fetches what finds personal data, if it is not here yet. A failure leaves the cautious cover, and is tried again. */
  prepare() {
    if (this.#create || this.#loading || !this.#host.checking) return;
    this.#loading = true;
    this.#host
      .loadChecker()
      .then(
        (create) => {
          this.#create = create;
          this.refresh();
        },
        () => undefined,
      )
      .finally(() => (this.#loading = false));
  }

  /** Covers the draft as it is now; to be called within the event that changed it, so that nothing is painted uncovered. */
  refresh() {
    this.#cover((checker, text) => checker.whileTyping(text));
  }

  /** Looks through the whole draft again, as it will be done when it is sent. */
  review(): Hidden {
    this.#cover((checker, text) => checker.whole(text));
    return this.hidden;
  }

  /** Paints what is covered, or the characters themselves while somebody holds. */
  show(shown: boolean) {
    this.#mirror?.show(shown);
  }

  readonly onComposition = ({ type, data }: CompositionEvent) => {
    this.#composed = type === 'compositionend' ? '' : data;
    if (type === 'compositionend') this.refresh();
  };

  #cover(find: (checker: DraftChecker, text: string) => readonly DraftVeil[]) {
    const field = this.#host.renderRoot.querySelector('textarea');
    if (!field) return;
    const text = field.value;
    const checker = this.#ready();
    const veils = !this.#host.checking || text === '' ? [] : checker ? find(checker, text) : uncheckedVeils(text);
    this.#paint(field, text, veils);
    if (!sameVeils(veils, this.#veils)) this.#host.requestUpdate();
    this.#veils = veils;
    void this.#settle();
  }

  #ready(): DraftChecker | undefined {
    const options = this.#host.checking;
    return options && (this.#checker ??= this.#create?.(options));
  }

  #paint(field: HTMLTextAreaElement, text: string, veils: readonly DraftVeil[]) {
    field.classList.toggle('veiled', veils.length > 0);
    if (veils.length === 0) return this.#mirror?.clear();
    const host = this.#host.renderRoot.querySelector<HTMLElement>('.mirror');
    if (host) this.#mirror ??= new DraftMirror(host);
    this.#mirror?.draw(text, veils, this.#composition(field, text));
  }

  /** Where the input method's text stands: around the caret, wherever the composition began. */
  #composition({ selectionStart }: HTMLTextAreaElement, text: string): Composition | undefined {
    const start = this.#composed ? text.lastIndexOf(this.#composed, selectionStart) : -1;
    return start === -1 ? undefined : { start, end: start + this.#composed.length };
  }

  /** Tells once what has been hidden, when the writer pauses. */
  async #settle() {
    this.#settling?.abort();
    if (this.#veils.length < this.#told.length) this.#told = this.#veils;
    if (newlyHidden(this.#veils, this.#told).length === 0) return;
    const settling = new AbortController();
    this.#settling = settling;
    try {
      await this.#host.clock.sleep(SETTLE_MS, settling.signal);
    } catch {
      return; // More has been written.
    }
    this.news = newlyHidden(this.#veils, this.#told);
    this.#told = this.#veils;
    this.#host.requestUpdate();
  }
}

function sameOptions(a: CheckerOptions | undefined, b: CheckerOptions | undefined): boolean {
  return a?.policy === b?.policy && a?.context === b?.context && a?.staff?.join() === b?.staff?.join() && a?.known?.join() === b?.known?.join() && a?.offers === b?.offers && (a === undefined) === (b === undefined);
}

/** Whether the same is hidden, wherever it stands. */
function sameVeils(a: readonly DraftVeil[], b: readonly DraftVeil[]): boolean {
  return a.length === b.length && a.every(({ category, handling }, i) => category === b[i]?.category && handling === b[i]?.handling);
}
