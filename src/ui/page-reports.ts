import type { ConversationState, Phase } from '../conversation/state.js';
import {
  SottoCloseEvent,
  SottoConversationEndEvent,
  SottoConversationStartEvent,
  type SottoErrorCode,
  SottoErrorEvent,
  SottoOpenEvent,
  SottoStateChangeEvent,
  SottoUnreadEvent,
} from './events.js';

/** What the page may know of the chat at one moment. */
export interface Moment {
  readonly open: boolean;
  readonly state: ConversationState | undefined;
  /** What went wrong besides what the state says. */
  readonly trouble: SottoErrorCode | undefined;
}

const going: readonly (Phase | undefined)[] = ['open', 'locked'];
const over: readonly (Phase | undefined)[] = ['new', 'ended', 'left'];

/** Tells the page around what it may know, once per change: that something is so, never what was written. */
export class PageReports {
  #told = '';
  #open = false;
  #unread = 0;
  /** The last phase that says whether there is a conversation. */
  #phase: Phase | undefined;
  #error: SottoErrorCode | undefined;

  /** The events that lead from the moment before to this one; the first is always the state as a whole. */
  since({ open, state, trouble }: Moment): Event[] {
    const { phase, unread = 0 } = state ?? {};
    const error = trouble ?? state?.reason ?? (state && hasFailed(state) ? 'send-failed' : undefined);
    const whole = new SottoStateChangeEvent(open, going.includes(phase), unread);
    const told = `${open} ${whole.active} ${unread}`;
    const events: Event[] = told === this.#told ? [] : [whole];
    if (open !== this.#open) events.push(open ? new SottoOpenEvent() : new SottoCloseEvent());
    if (unread !== this.#unread) events.push(new SottoUnreadEvent(unread));
    // One that comes back after a reload has not begun just now.
    if (this.#phase === 'new' && phase === 'open') events.push(new SottoConversationStartEvent());
    if (going.includes(this.#phase) && over.includes(phase)) events.push(new SottoConversationEndEvent());
    if (error && error !== this.#error) events.push(new SottoErrorEvent(error));
    this.#told = told;
    this.#open = open;
    this.#unread = unread;
    this.#error = error;
    if (going.includes(phase) || over.includes(phase)) this.#phase = phase;
    return events;
  }
}

/** What was given up stands last, before what waits. */
function hasFailed({ timeline }: ConversationState): boolean {
  const last = timeline.findLast((item) => !('status' in item) || item.status !== 'waiting');
  return last !== undefined && 'status' in last && last.status === 'failed';
}
