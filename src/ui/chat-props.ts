import type { SottoChat } from './sotto-chat/sotto-chat.js';
import type { SottoLocaleChangeEvent, SottoStateChangeEvent, SottoWarningEvent } from './events.js';

/** What can be set on `<sotto-chat>` in a framework's markup. */
export type ChatProps = Partial<Pick<SottoChat, 'appearance' | 'clinic' | 'conversation' | 'instance' | 'layout' | 'locale' | 'open' | 'policy' | 'relay' | 'start' | 'strings'>>;

/** The events of `<sotto-chat>` that the page gets, by type. */
export interface ChatEvents {
  'sotto-locale-change': SottoLocaleChangeEvent;
  'sotto-state-change': SottoStateChangeEvent;
  'sotto-warning': SottoWarningEvent;
}
