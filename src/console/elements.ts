import type { Family } from '../ui/family.js';
import { SottoRoster } from '../ui/sotto-roster/sotto-roster.js';
import { SottoAgentChat } from './sotto-agent-chat/sotto-agent-chat.js';
import { SottoConsole } from './sotto-console/sotto-console.js';
import { SottoMetrics } from './sotto-metrics/sotto-metrics.js';
import { SottoNotes } from './sotto-notes/sotto-notes.js';
import { SottoQueue } from './sotto-queue/sotto-queue.js';
import { SottoReplies } from './sotto-replies/sotto-replies.js';
import { SottoSignIn } from './sotto-sign-in/sotto-sign-in.js';

/** The agents' elements by their default tags. */
export const elements: Family = {
  'sotto-agent-chat': SottoAgentChat,
  'sotto-console': SottoConsole,
  'sotto-metrics': SottoMetrics,
  'sotto-notes': SottoNotes,
  'sotto-queue': SottoQueue,
  'sotto-replies': SottoReplies,
  'sotto-roster': SottoRoster,
  'sotto-sign-in': SottoSignIn,
};
