import type { ConversationState } from '../../src/conversation/state.js';
import { chatState } from './chat-states.js';
import { everyKind } from './forms.js';

const outline = { id: everyKind.id, version: everyKind.version, title: everyKind.title, offered: true, definition: everyKind };
/** Three days from now. */
const closed = { timeZone: 'UTC', week: [{ days: [((new Date().getUTCDay() + 2) % 7) + 1], from: '09:00', to: '17:00' }] };

/** What stands beside a conversation now and then, by name. */
export const asideStates: Readonly<Record<string, ConversationState>> = {
  next: { ...chatState('talking'), waiting: { ahead: 0 } },
  queued: { ...chatState('talking'), waiting: { ahead: 2, latelyMs: 240_000 } },
  returned: { ...chatState('talking'), withheld: 12 },
  asked: { ...chatState('ended'), rating: 'asked' },
  given: { ...chatState('ended'), rating: 'given' },
  'before-chat': { ...chatState('new'), clinic: { ...chatState('new').clinic, forms: [{ ...outline, when: 'before-chat' }] } },
  'when-closed': { ...chatState('new'), clinic: { ...chatState('new').clinic, hours: closed, forms: [{ ...outline, when: 'when-closed' }] } },
};
