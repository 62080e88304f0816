import type { AgentState, QueueEntry } from '../conversation/shift/duty.js';
import type { ConversationState, Phase } from '../conversation/state.js';
import { type Excerpt, excerptFor } from './excerpt.js';

/** A line of the list: what the team's queue says of a conversation, and its own state where this agent is in it. */
export interface QueueLine {
  readonly id: string;
  readonly entry?: QueueEntry;
  readonly state?: ConversationState;
  /** A colleague asks this agent to take it over. */
  readonly offered: boolean;
  /** Where what is looked for stands in it. */
  readonly found?: Excerpt;
}

/** The list in its four parts, each in the order to work it off. */
export interface QueueGroups {
  readonly waiting: readonly QueueLine[];
  readonly mine: readonly QueueLine[];
  readonly others: readonly QueueLine[];
  readonly finished: readonly QueueLine[];
}

const OVER: readonly Phase[] = ['ended', 'left', 'unavailable'];

/** Sorts the conversations an agent can see into what waits, what is theirs, what colleagues have, and what is over. */
export function queueGroups({ queue, conversations, self }: Pick<AgentState, 'queue' | 'conversations' | 'self'>): QueueGroups {
  const queued = new Set(queue.map(({ id }) => id));
  const lines = [
    ...queue.map((entry) => lineOf(entry.id, entry, conversations.get(entry.id)?.state, self.id)),
    ...[...conversations].filter(([id]) => !queued.has(id)).map(([id, { state }]) => lineOf(id, undefined, state, self.id)),
  ];
  const inGroup = (group: keyof QueueGroups) => lines.filter((line) => groupOf(line) === group);
  return { waiting: inGroup('waiting'), mine: inGroup('mine'), others: inGroup('others'), finished: inGroup('finished') };
}

/** One's own conversations in which somebody wrote all of these words; only what this browser may read is looked through. */
export function matching({ mine, finished }: QueueGroups, words: string): QueueGroups {
  const found = (line: QueueLine) => {
    const excerpt = excerptFor(words, line.state?.timeline ?? []);
    return excerpt ? [{ ...line, found: excerpt }] : [];
  };
  return { waiting: [], mine: mine.flatMap(found), others: [], finished: finished.flatMap(found) };
}

/** One handed over earlier can come back, and then waits again. */
function groupOf({ entry, state, offered }: QueueLine): keyof QueueGroups {
  if (state && !OVER.includes(state.phase)) return 'mine';
  if (offered || entry?.status === 'waiting') return 'waiting';
  return state ? 'finished' : 'others';
}

function lineOf(id: string, entry: QueueEntry | undefined, state: ConversationState | undefined, self: string): QueueLine {
  return { id, ...(entry && { entry }), ...(state && { state }), offered: entry?.offeredTo === self };
}
