import type { Clock } from '../../clock.js';
import type { ConversationState } from '../state.js';

/** A desk that runs says within a second that it has a message. */
const HEARD_WITHIN_MS = 2 * 60_000;

/** Whether the clinic has not taken for long what the relay has of this member: its desk stands still, or does not know of the conversation any more. */
export class Unheard {
  readonly #clock: Clock;
  readonly #onChange: () => void;
  /** The first of them. */
  #id: string | undefined;
  #late = false;
  #waiting = new AbortController();

  constructor(clock: Clock, onChange: () => void) {
    this.#clock = clock;
    this.#onChange = onChange;
  }

  get late(): boolean {
    return this.#late;
  }

  /** To be told of every state; without a connection nobody is waited for. */
  note({ phase, connection, timeline }: ConversationState): void {
    const first = phase === 'open' && connection === 'online' ? timeline.find((item) => (item.kind === 'message' || item.kind === 'file') && item.status === 'sent') : undefined;
    if (first?.id === this.#id) return;
    this.stop();
    this.#id = first?.id;
    if (this.#id !== undefined) {
      this.#clock.sleep(HEARD_WITHIN_MS, this.#waiting.signal).then(
        () => this.#become(true),
        () => undefined,
      );
    }
    this.#become(false);
  }

  stop(): void {
    this.#waiting.abort();
    this.#waiting = new AbortController();
  }

  #become(late: boolean): void {
    if (this.#late === late) return;
    this.#late = late;
    this.#onChange();
  }
}
