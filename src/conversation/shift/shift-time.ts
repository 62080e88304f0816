import type { Clock } from '../../clock.js';

/** The time of a shift, which ends with it. */
export interface ShiftTime {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

const ANSWER_LIMIT_MS = 20_000;

/** The desk's answer. Nothing waits for what has come: it may be asked for again, and that is another wait. */
export async function inTime<T>(answer: Promise<T>, { clock, signal }: ShiftTime, giveUp: () => void): Promise<T> {
  const come = new AbortController();
  void pause(ANSWER_LIMIT_MS, { clock, signal: AbortSignal.any([come.signal, signal]) }).then(() => come.signal.aborted || giveUp());
  return answer.finally(() => come.abort());
}

/** Resolves with whether the time has passed, and not been cut short. */
export function pause(ms: number, { clock, signal }: ShiftTime): Promise<boolean> {
  return clock.sleep(ms, signal).then(
    () => true,
    () => false,
  );
}
