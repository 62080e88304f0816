import type { OpenedFile, UnavailableReason } from '../conversation/state.js';
import type { FilledForm } from '../forms/submission.js';
import type { PanelSize } from './preferences.js';

/**
 * Every event of the elements. Wishes go up as `…-request`, each cancelable where somebody may refuse it. An event that carries text is not
 * composed, so that listeners of the page around never get it.
 */

/** The participant asked to send `text`. Cancel it to keep the draft. Not composed. */
export class SottoSendRequestEvent extends Event {
  static readonly type = 'sotto-send-request';
  constructor(readonly text: string) {
    super(SottoSendRequestEvent.type, { bubbles: true, cancelable: true });
  }
}

/** The participant asked to send the failed message `messageId` again. */
export class SottoRetryRequestEvent extends Event {
  static readonly type = 'sotto-retry-request';
  constructor(readonly messageId: string) {
    super(SottoRetryRequestEvent.type, { bubbles: true });
  }
}

/** The participant wants to see what a message of somebody else hides. Whoever owns the conversation tells the others, and then shows it. */
export class SottoRevealRequestEvent extends Event {
  static readonly type = 'sotto-reveal-request';
  constructor(
    readonly messageId: string,
    /** Which of the message's veils. */
    readonly index: number,
    /** Shows it; to be called once the others have been told. */
    readonly show: () => void,
  ) {
    super(SottoRevealRequestEvent.type, { bubbles: true });
  }
}

/** The participant wants to send files. Not composed. */
export class SottoFilesRequestEvent extends Event {
  static readonly type = 'sotto-files-request';
  constructor(readonly files: readonly File[]) {
    super(SottoFilesRequestEvent.type, { bubbles: true });
  }
}

/** A file's bytes are wanted. Whoever owns the conversation answers. Not composed. */
export class SottoFileOpenRequestEvent extends Event {
  static readonly type = 'sotto-file-open-request';
  /** The answer, once there is one. */
  opened: Promise<OpenedFile> | undefined;
  constructor(
    readonly id: string,
    /** Aborted when nobody waits for it any more. */
    readonly signal: AbortSignal,
  ) {
    super(SottoFileOpenRequestEvent.type, { bubbles: true });
  }

  respondWith(opened: Promise<OpenedFile> | undefined) {
    this.opened = opened;
  }
}

/** The participant does not want to send a file any more that is on its way. */
export class SottoFileCancelRequestEvent extends Event {
  static readonly type = 'sotto-file-cancel-request';
  constructor(readonly id: string) {
    super(SottoFileCancelRequestEvent.type, { bubbles: true });
  }
}

/** The participant started or stopped writing. Not composed: when somebody types is nobody's business either. */
export class SottoTypingEvent extends Event {
  static readonly type = 'sotto-typing';
  constructor(readonly typing: boolean) {
    super(SottoTypingEvent.type, { bubbles: true });
  }
}

/** The newest message has come into view. */
export class SottoSeenEvent extends Event {
  static readonly type = 'sotto-seen';
  constructor() {
    super(SottoSeenEvent.type, { bubbles: true });
  }
}

/** The policy kept something from the clipboard. */
export class SottoClipboardBlockedEvent extends Event {
  static readonly type = 'sotto-clipboard-blocked';
  constructor() {
    super(SottoClipboardBlockedEvent.type, { bubbles: true });
  }
}

/** The participant wants to fill in the secure form `form`, or, without one, whichever suits what they were about to write. */
export class SottoFormRequestEvent extends Event {
  static readonly type = 'sotto-form-request';
  constructor(readonly form?: string) {
    super(SottoFormRequestEvent.type, { bubbles: true });
  }
}

/** A secure form was filled in, and nothing is wrong with it. Not composed: it carries what was filled in. */
export class SottoFormSubmitEvent extends Event {
  static readonly type = 'sotto-form-submit';
  constructor(readonly filled: FilledForm) {
    super(SottoFormSubmitEvent.type, { bubbles: true });
  }
}

/** The participant wants back from a form to the chat. */
export class SottoFormLeaveEvent extends Event {
  static readonly type = 'sotto-form-leave';
  constructor() {
    super(SottoFormLeaveEvent.type, { bubbles: true });
  }
}

/** The participant wants the clinic to mail them a copy of the conversation. Not composed: it carries their address. */
export class SottoMailRequestEvent extends Event {
  static readonly type = 'sotto-mail-request';
  constructor(
    readonly address: string,
    /** BCP 47 tag of the language that the copy is to be in. */
    readonly language: string,
    /** To be told whether it has been asked for. */
    readonly settle: (asked: boolean) => void,
  ) {
    super(SottoMailRequestEvent.type, { bubbles: true });
  }
}

/** The visitor wants the chat larger or smaller, where it fills a place that somebody else gives; without a size, as it usually is. */
export class SottoResizeRequestEvent extends Event {
  static readonly type = 'sotto-resize-request';
  constructor(readonly size?: PanelSize) {
    super(SottoResizeRequestEvent.type);
  }
}

/** What a participant can wish for with one press. */
export type Wish = 'toggle' | 'minimize' | 'roster' | 'end' | 'clear' | 'settings' | 'transcript';

/** The participant pressed a control; whoever owns the conversation decides. Type: `sotto-toggle-request`, `sotto-end-request` and so on. */
export class SottoRequestEvent extends Event {
  constructor(readonly wish: Wish) {
    super(`sotto-${wish}-request`, { bubbles: true, cancelable: true });
  }
}

/** The participant chose a language. */
export class SottoLocaleRequestEvent extends Event {
  static readonly type = 'sotto-locale-request';
  constructor(
    /** BCP 47. */
    readonly locale: string,
  ) {
    super(SottoLocaleRequestEvent.type, { bubbles: true, cancelable: true });
  }
}

/** The chat speaks another language by the visitor's choice. Composed. */
export class SottoLocaleChangeEvent extends Event {
  static readonly type = 'sotto-locale-change';
  constructor(
    /** BCP 47. */
    readonly locale: string,
  ) {
    super(SottoLocaleChangeEvent.type, { bubbles: true, composed: true });
  }
}

/** What a page's developer should look at: an appearance that is none, or colours that had to be corrected to be readable. */
export type WarningCode = 'appearance-invalid' | 'contrast';

/** Something was set that could not be taken as it was. Composed; for developers. */
export class SottoWarningEvent extends Event {
  static readonly type = 'sotto-warning';
  constructor(
    readonly code: WarningCode,
    /** Names of tokens, for `contrast`. */
    readonly about = '',
  ) {
    super(SottoWarningEvent.type, { bubbles: true, composed: true });
  }
}

/** The chat opened, closed, began, ended, or its unread count changed. Composed; carries no content. */
export class SottoStateChangeEvent extends Event {
  static readonly type = 'sotto-state-change';
  constructor(
    /** Whether the panel is shown. */
    readonly open: boolean,
    /** Whether there is a conversation to come back to. */
    readonly active: boolean,
    /** Messages not yet seen. */
    readonly unread: number,
  ) {
    super(SottoStateChangeEvent.type, { bubbles: true, composed: true });
  }
}

/** The chat came in front of the visitor. Composed. */
export class SottoOpenEvent extends Event {
  static readonly type = 'sotto-open';
  constructor() {
    super(SottoOpenEvent.type, { bubbles: true, composed: true });
  }
}

/** The chat was put away. Composed. */
export class SottoCloseEvent extends Event {
  static readonly type = 'sotto-close';
  constructor() {
    super(SottoCloseEvent.type, { bubbles: true, composed: true });
  }
}

/** There are more or fewer messages not yet seen. Composed. */
export class SottoUnreadEvent extends Event {
  static readonly type = 'sotto-unread';
  constructor(
    /** How many. */
    readonly unread: number,
  ) {
    super(SottoUnreadEvent.type, { bubbles: true, composed: true });
  }
}

/** The visitor has written the first message of a conversation; one that is resumed has been started before. Composed. */
export class SottoConversationStartEvent extends Event {
  static readonly type = 'sotto-conversation-start';
  constructor() {
    super(SottoConversationStartEvent.type, { bubbles: true, composed: true });
  }
}

/** The conversation is over, by either side or for want of anybody at it, or this device has forgotten it. Composed. */
export class SottoConversationEndEvent extends Event {
  static readonly type = 'sotto-conversation-end';
  constructor() {
    super(SottoConversationEndEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * Why something did not work: the reason for which the conversation cannot be used, or
 *
 * - `not-loaded`: the chat could not be fetched or begun.
 * - `not-done`: what the visitor last asked for.
 * - `send-failed`: a message was given up; the visitor may retry.
 */
export type SottoErrorCode = UnavailableReason | 'not-loaded' | 'not-done' | 'send-failed';

/** Something does not work, for monitoring; the visitor has been told. Composed. */
export class SottoErrorEvent extends Event {
  static readonly type = 'sotto-error';
  constructor(readonly code: SottoErrorCode) {
    super(SottoErrorEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'sotto-send-request': SottoSendRequestEvent;
    'sotto-retry-request': SottoRetryRequestEvent;
    'sotto-reveal-request': SottoRevealRequestEvent;
    'sotto-files-request': SottoFilesRequestEvent;
    'sotto-file-open-request': SottoFileOpenRequestEvent;
    'sotto-file-cancel-request': SottoFileCancelRequestEvent;
    'sotto-typing': SottoTypingEvent;
    'sotto-seen': SottoSeenEvent;
    'sotto-clipboard-blocked': SottoClipboardBlockedEvent;
    'sotto-form-request': SottoFormRequestEvent;
    'sotto-form-submit': SottoFormSubmitEvent;
    'sotto-form-leave': SottoFormLeaveEvent;
    'sotto-mail-request': SottoMailRequestEvent;
    'sotto-resize-request': SottoResizeRequestEvent;
    'sotto-toggle-request': SottoRequestEvent;
    'sotto-minimize-request': SottoRequestEvent;
    'sotto-roster-request': SottoRequestEvent;
    'sotto-end-request': SottoRequestEvent;
    'sotto-clear-request': SottoRequestEvent;
    'sotto-locale-request': SottoLocaleRequestEvent;
    'sotto-settings-request': SottoRequestEvent;
    'sotto-transcript-request': SottoRequestEvent;
  }
  /** What bubbles out to the page: heard on `document` and `window` too. */
  interface GlobalEventHandlersEventMap {
    'sotto-locale-change': SottoLocaleChangeEvent;
    'sotto-warning': SottoWarningEvent;
    'sotto-state-change': SottoStateChangeEvent;
    'sotto-open': SottoOpenEvent;
    'sotto-close': SottoCloseEvent;
    'sotto-unread': SottoUnreadEvent;
    'sotto-conversation-start': SottoConversationStartEvent;
    'sotto-conversation-end': SottoConversationEndEvent;
    'sotto-error': SottoErrorEvent;
  }
}
