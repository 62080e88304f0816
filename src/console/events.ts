import type { Scheme } from '../ui/appearance.js';
import type { Login } from '../agent.js';
import type { Disposition } from '../conversation/shift/duty.js';

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

/** The agent wants the colleague `to` (a member id) to take over the conversation. Not composed: it may carry a note. */
export class SottoHandOverRequestEvent extends Event {
  static readonly type = 'sotto-hand-over-request';
  constructor(
    readonly conversation: string,
    readonly to: string,
    /** For colleagues only. */
    readonly note?: string,
  ) {
    super(SottoHandOverRequestEvent.type, { bubbles: true });
  }
}

/** The agent wants the colleague `to` (a member id) to come into the conversation as well. */
export class SottoInviteRequestEvent extends Event {
  static readonly type = 'sotto-invite-request';
  constructor(
    readonly conversation: string,
    readonly to: string,
  ) {
    super(SottoInviteRequestEvent.type, { bubbles: true });
  }
}

/** The agent wants to end the conversation, and says how it came out. */
export class SottoEndAsRequestEvent extends Event {
  static readonly type = 'sotto-end-as-request';
  constructor(
    readonly conversation: string,
    readonly disposition: Disposition,
  ) {
    super(SottoEndAsRequestEvent.type, { bubbles: true });
  }
}

/** The agent wants to tell colleagues something. Not composed: it carries text. */
export class SottoNoteRequestEvent extends Event {
  static readonly type = 'sotto-note-request';
  constructor(readonly text: string) {
    super(SottoNoteRequestEvent.type, { bubbles: true });
  }
}

/** The agent has begun to write a note, or changed what there is of it. Not composed: it carries text. */
export class SottoNoteDraftEvent extends Event {
  static readonly type = 'sotto-note-draft';
  constructor(readonly text: string) {
    super(SottoNoteDraftEvent.type, { bubbles: true });
  }
}

/** The agent chose a ready-made reply. Not composed: it carries text. */
export class SottoReplyRequestEvent extends Event {
  static readonly type = 'sotto-reply-request';
  constructor(readonly text: string) {
    super(SottoReplyRequestEvent.type, { bubbles: true });
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

/** The agent switched the sound on or off. Composed. */
export class SottoSoundChangeEvent extends Event {
  static readonly type = 'sotto-sound-change';
  constructor(readonly on: boolean) {
    super(SottoSoundChangeEvent.type, { bubbles: true, composed: true });
  }
}

/** The agent chose between light, dark and what the system says. Composed. */
export class SottoAppearanceChangeEvent extends Event {
  static readonly type = 'sotto-appearance-change';
  constructor(readonly appearance: Scheme) {
    super(SottoAppearanceChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'sotto-select-request': SottoConversationRequestEvent;
    'sotto-accept-request': SottoConversationRequestEvent;
    'sotto-dismiss-request': SottoConversationRequestEvent;
    'sotto-hand-over-request': SottoHandOverRequestEvent;
    'sotto-invite-request': SottoInviteRequestEvent;
    'sotto-end-as-request': SottoEndAsRequestEvent;
    'sotto-note-request': SottoNoteRequestEvent;
    'sotto-note-draft': SottoNoteDraftEvent;
    'sotto-reply-request': SottoReplyRequestEvent;
    'sotto-sign-in-request': SottoSignInRequestEvent;
    'sotto-back-request': SottoBackRequestEvent;
    'sotto-sound-change': SottoSoundChangeEvent;
    'sotto-appearance-change': SottoAppearanceChangeEvent;
  }
}
