import type { TimelineItem } from '../conversation/state.js';

/** What somebody else has last written: the question that is being answered. */
export function lastQuestion(timeline: readonly TimelineItem[]): string | undefined {
  const item = timeline.findLast((item) => item.kind === 'message' && !item.sender.self);
  return item?.kind === 'message' ? item.text : undefined;
}
