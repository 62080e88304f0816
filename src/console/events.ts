import type { Login } from '../agent.js';

/** What an agent can wish for about one conversation. */
export type ConversationWish = 'select' | 'accept' | 'dismiss';

/** The agent pressed a control about a conversation. Type: `sotto-select-request`, `sotto-accept-request`, `sotto-dismiss-request`. */
export class SottoConversationRequestEvent extends Event {
  constructor(
    readonly wish: ConversationWish,
    /** The conversation's id. */
    readonly conversation: string,
  ) {
    super(`sotto-${wish}-request`, { bubbles: true });
  }
}

/** The agent wants the colleague `to` (a member id) to take over the conversation. */
export class SottoHandOverRequestEvent extends Event {
  static readonly type = 'sotto-hand-over-request';
  constructor(
    readonly conversation: string,
    readonly to: string,
  ) {
    super(SottoHandOverRequestEvent.type, { bubbles: true });
  }
}

/** The agent wants to go on shift. Not composed: it carries a code. */
export class SottoSignInRequestEvent extends Event {
  static readonly type = 'sotto-sign-in-request';
  constructor(readonly login: Login) {
    super(SottoSignInRequestEvent.type, { bubbles: true });
  }
}

/** The agent wants back to the list, on a small screen. */
export class SottoBackRequestEvent extends Event {
  static readonly type = 'sotto-back-request';
  constructor() {
    super(SottoBackRequestEvent.type, { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'sotto-select-request': SottoConversationRequestEvent;
    'sotto-accept-request': SottoConversationRequestEvent;
    'sotto-dismiss-request': SottoConversationRequestEvent;
    'sotto-hand-over-request': SottoHandOverRequestEvent;
    'sotto-sign-in-request': SottoSignInRequestEvent;
    'sotto-back-request': SottoBackRequestEvent;
  }
}
