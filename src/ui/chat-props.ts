import type { SottoChat } from './sotto-chat/sotto-chat.js';
import type {
  SottoCloseEvent,
  SottoConversationEndEvent,
  SottoConversationStartEvent,
  SottoErrorEvent,
  SottoLocaleChangeEvent,
  SottoOpenEvent,
  SottoStateChangeEvent,
  SottoUnreadEvent,
  SottoWarningEvent,
} from './events.js';

/** What can be set on `<sotto-chat>` in a framework's markup. */
export type ChatProps = Partial<Pick<SottoChat, 'appearance' | 'clinic' | 'conversation' | 'instance' | 'layout' | 'locale' | 'open' | 'patient' | 'phone' | 'policy' | 'relay' | 'resizable' | 'start' | 'strings'>>;

/** The events of `<sotto-chat>` that the page gets, by type. */
export interface ChatEvents {
  'sotto-close': SottoCloseEvent;
  'sotto-conversation-end': SottoConversationEndEvent;
  'sotto-conversation-start': SottoConversationStartEvent;
  'sotto-error': SottoErrorEvent;
  'sotto-locale-change': SottoLocaleChangeEvent;
  'sotto-open': SottoOpenEvent;
  'sotto-state-change': SottoStateChangeEvent;
  'sotto-unread': SottoUnreadEvent;
  'sotto-warning': SottoWarningEvent;
}
