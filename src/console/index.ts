export { SottoAgentChat } from './sotto-agent-chat/sotto-agent-chat.js';
export type { ConsoleDesk } from './sotto-console/console-shift.js';
export { SottoConsole } from './sotto-console/sotto-console.js';
export { SottoQueue } from './sotto-queue/sotto-queue.js';
export { SottoSignIn } from './sotto-sign-in/sotto-sign-in.js';
export { SottoAppearanceChangeEvent, SottoBackRequestEvent, SottoConversationRequestEvent, SottoHandOverRequestEvent, SottoSignInRequestEvent, SottoSoundChangeEvent, type ConversationWish } from './events.js';
export { define } from './white-label.js';
export type { ConsoleStringOverrides } from '../i18n/console-terms.js';
