/** What part of a timeline is drawn: the items from `from` up to, not including, `to`. */
export interface ShownWindow {
  readonly from: number;
  readonly to: number;
}

/** Items drawn at first. */
export const PAGE = 100;
/** Items more with each step up or down. */
const STEP = 50;
/** Most items drawn: the document stays as small as this, however long the conversation is. */
const LIMIT = PAGE + STEP;

/** The newest items. A window that already ends there keeps its beginning as long as it may, so that a new message only adds to it. */
export function atNewest(length: number, before?: ShownWindow): ShownWindow {
  const from = before?.from ?? 0;
  const keeps = before !== undefined && from < length && length - from <= LIMIT && before.to - from >= Math.min(PAGE, length - 1);
  return { from: keeps ? from : Math.max(0, length - PAGE), to: length };
}

/** With as much before one item as after it. */
export function around(at: number, length: number): ShownWindow {
  return { from: Math.max(0, at - STEP), to: Math.min(length, at + STEP) };
}

/** Further up, letting go of what lies furthest down. */
export function earlier({ from, to }: ShownWindow): ShownWindow {
  const next = Math.max(0, from - STEP);
  return { from: next, to: Math.min(to, next + LIMIT) };
}

/** Further down, letting go of what lies furthest up. */
export function later({ from, to }: ShownWindow, length: number): ShownWindow {
  const next = Math.min(length, to + STEP);
  return { from: Math.max(from, next - LIMIT), to: next };
}

/** The same place in a timeline that has become longer or shorter, with what was added at its end if there is room. */
export function held({ from, to }: ShownWindow, lengthBefore: number, length: number): ShownWindow {
  if (length < to) return { from: Math.max(0, Math.min(from, length - PAGE)), to: length };
  return { from, to: to === lengthBefore ? Math.min(length, Math.max(to, from + LIMIT)) : to };
}
