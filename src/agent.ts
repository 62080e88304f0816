/** A member without a page: agents, assistants, tests, and what is behind the console. */

export { type AgentOptions, connectAgent, type Login } from './conversation/shift/connect-agent.js';
export { type DeskInfo, readDeskInfo } from './conversation/shift/desk-api.js';
export { type Agent, type AgentState, DutyError, type DutyErrorCode, type QueueEntry, type ShiftState } from './conversation/shift/duty.js';
export { type Card, cardText } from './conversation/content/card.js';
export type { CareConversation, Conversation, ConversationState, Member, TimelineItem } from './conversation/state.js';
