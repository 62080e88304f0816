import type { LitElement, ReactiveController } from 'lit';
import type { ConversationState } from '../../conversation/state.js';
import type { SottoErrorCode } from '../events.js';
import { PageReports } from '../page-reports.js';
import { TitleBadge } from '../title-badge.js';

interface ReportingHost extends LitElement {
  readonly layout: 'panel' | 'fill';
  readonly open: boolean;
}

interface ReportOptions {
  readonly state: () => ConversationState | undefined;
  /** What went wrong besides what the state says. */
  readonly trouble: () => SottoErrorCode | undefined;
  readonly sound: () => boolean;
}

/** Tells the page around what it may know: by events, by custom states for its CSS, and, where there is no page around, in the title. Sounds for the visitor. */
export class ReportController implements ReactiveController {
  readonly #host: ReportingHost;
  readonly #options: ReportOptions;
  readonly #internals: ElementInternals;
  readonly #reports = new PageReports();
  readonly #badge = new TitleBadge();
  #unread: number | undefined;

  constructor(host: ReportingHost, options: ReportOptions) {
    this.#host = host;
    this.#options = options;
    this.#internals = host.attachInternals();
    host.addController(this);
  }

  /** To be called with every state. */
  noteUnread() {
    const unread = this.#options.state()?.unread ?? 0;
    // What was unread when the page came is no news.
    const news = this.#unread !== undefined && unread > this.#unread;
    this.#unread = unread;
    if (news && this.#options.sound()) void import('../chime.js').then(({ chime }) => chime());
  }

  /** To be called when all is drawn and marked as read that is in view. */
  report() {
    const { open, layout } = this.#host;
    const state = this.#options.state();
    const unread = state?.unread ?? 0;
    const events = this.#reports.since({ open, state, trouble: this.#options.trouble() });
    this.#expose('offline', state?.connection === 'offline');
    this.#expose('open', open);
    this.#expose('active', state?.phase === 'open' || state?.phase === 'locked');
    this.#expose('unread', unread > 0);
    if (events.length > 0 && layout === 'panel') this.#badge.show(unread);
    for (const event of events) this.#host.dispatchEvent(event);
  }

  hostDisconnected() {
    if (this.#host.layout === 'panel') this.#badge.show(0);
  }

  #expose(state: 'open' | 'active' | 'unread' | 'offline', is: boolean) {
    if (is) this.#internals.states.add(state);
    else this.#internals.states.delete(state);
  }
}
