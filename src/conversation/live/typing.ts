import type { Clock } from '../../clock.js';
import type { Member } from '../state.js';

const SHOWN_MS = 6000;
/** Whoever writes this long is said to be writing; what is written and sent at once needs no announcement, which would only be in its way. */
const TOLD_AFTER_MS = 300;
const TOLD_AGAIN_MS = 3000;

/** Tells the others that this participant is writing, and that they have stopped. */
export class TypingNotice {
  readonly #clock: Clock;
  readonly #tell: (typing: boolean) => void;
  #writing: AbortController | undefined;
  #toldAtMs: number | undefined;

  constructor(clock: Clock, signal: AbortSignal, tell: (typing: boolean) => void) {
    this.#clock = clock;
    this.#tell = tell;
    signal.addEventListener('abort', () => this.reset(), { once: true });
  }

  /** Called with every change of what is being written. */
  note(typing: boolean): void {
    if (!typing) {
      if (this.#toldAtMs !== undefined) this.#tell(false);
      this.reset();
    } else if (!this.#writing) {
      this.#writing = new AbortController();
      this.#clock.sleep(TOLD_AFTER_MS, this.#writing.signal).then(
        () => this.#tellNow(),
        () => undefined,
      );
    } else if (this.#toldAtMs !== undefined && this.#clock.now() - this.#toldAtMs >= TOLD_AGAIN_MS) this.#tellNow();
  }

  /** What was written is sent: the message itself says that its author has stopped. */
  reset(): void {
    this.#writing?.abort();
    this.#writing = undefined;
    this.#toldAtMs = undefined;
  }

  #tellNow(): void {
    this.#toldAtMs = this.#clock.now();
    this.#tell(true);
  }
}

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
