import type { Clock } from '../clock.js';
import type { Member } from './state.js';

const SHOWN_MS = 6000;

/** Who is writing: until they stop, or have said nothing of it for a while. */
export class TypingMembers {
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #onSilent: () => void;
  readonly #until = new Map<string, { member: Member; untilMs: number }>();

  /** @param onSilent - Called when somebody is no longer shown for having fallen silent. */
  constructor(clock: Clock, signal: AbortSignal, onSilent: () => void) {
    this.#clock = clock;
    this.#signal = signal;
    this.#onSilent = onSilent;
  }

  get members(): Member[] {
    return [...this.#until.values()].map(({ member }) => member);
  }

  show(member: Member): void {
    this.#until.set(member.id, { member, untilMs: this.#clock.now() + SHOWN_MS });
    this.#clock.sleep(SHOWN_MS, this.#signal).then(
      () => this.#expire(member.id),
      () => undefined,
    );
  }

  hide(id: string): void {
    this.#until.delete(id);
  }

  #expire(id: string): void {
    const typing = this.#until.get(id);
    // Whoever went on writing has a later time.
    if (!typing || typing.untilMs > this.#clock.now()) return;
    this.#until.delete(id);
    this.#onSilent();
  }
}
