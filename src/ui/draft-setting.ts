import type { Member, TimelineItem } from '../conversation/state.js';

/** What somebody else has last written: the question that is being answered. */
export function lastQuestion(timeline: readonly TimelineItem[]): string | undefined {
  const item = timeline.findLast((item) => item.kind === 'message' && !item.sender.self);
  return item?.kind === 'message' ? item.text : undefined;
}

/** The names of those who care: certificates say them to everybody in the conversation. */
export function staffOf(roster: readonly Member[]): string[] {
  return roster.flatMap(({ role, name }) => (role === 'visitor' ? [] : name));
}
