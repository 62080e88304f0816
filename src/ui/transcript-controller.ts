import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Conversation, ConversationState } from '../conversation/state.js';
import type { StringsController } from '../i18n/strings-controller.js';
import type { Attempts } from './attempts.js';
import type { SottoFileCancelRequestEvent, SottoFileOpenRequestEvent, SottoRetryRequestEvent, SottoRevealRequestEvent } from './events.js';
import type { Family } from './family.js';
import type { SottoMessageList } from './sotto-message-list/sotto-message-list.js';
import type { WritingController } from './writing-controller.js';

interface TranscriptOptions {
  readonly conversation: () => Conversation | undefined;
  readonly strings: StringsController;
  readonly attempts: Attempts;
  readonly writing: WritingController;
  /** Whether it is in front of whoever reads. */
  readonly shown: () => boolean;
  /** Somebody wants to see what a message hides. */
  readonly onReveal: (event: SottoRevealRequestEvent) => void;
  /** Takes what was fetched into the host's family. */
  readonly register: (family: Family) => void;
}

interface TranscriptPlace {
  readonly away?: boolean;
  /** Whether answers that are offered are chosen here, and forms that are asked for filled in. */
  readonly answerable?: boolean;
  /** Stands before the first message, in the slot `intro`. */
  readonly intro?: unknown;
  /** Stands after the newest, in the slot `outro`. */
  readonly outro?: unknown;
}

/** What was said, and what can be done with it where it stands. What shows files comes with the first one. */
export class TranscriptController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: TranscriptOptions;
  #showsFiles = false;

  constructor(host: LitElement, options: TranscriptOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this.markRead);
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.markRead);
  }

  hostUpdate() {
    if (!this.#showsFiles && this.#state?.timeline.some(({ kind }) => kind === 'file')) this.#fetchFileElement();
  }

  /** Marks as read what is in front of whoever reads. */
  readonly markRead = () => {
    const list = this.#host.renderRoot.querySelector<SottoMessageList>('[part=messages]');
    if (this.#state?.unread && this.#options.shown() && document.visibilityState === 'visible' && list?.atEnd) this.#options.conversation()?.markRead();
  };

  render({ away = false, answerable = false, intro = nothing, outro = nothing }: TranscriptPlace): TemplateResult {
    const { strings, writing, onReveal } = this.#options;
    const conversation = this.#state;
    return html`
      <sotto-message-list
        part="messages"
        exportparts="log, day, notice, who, avatar, bubble, status, pill, form-notice, veil, picture, card, choice, facts"
        lang=${strings.tag}
        .timeline=${conversation?.timeline ?? []}
        .typing=${conversation?.typing ?? []}
        .clipboard=${conversation?.policy.clipboard ?? 'block'}
        ?loading=${(conversation?.phase ?? 'loading') === 'loading'}
        ?hidden=${away}
        .forms=${conversation?.clinic.forms ?? []}
        ?answerable=${answerable}
        ?fillable=${answerable}
        @sotto-send-request=${writing.onChoice}
        @sotto-seen=${this.markRead}
        @sotto-file-open-request=${this.#onFileOpen}
        @sotto-file-cancel-request=${this.#onFileCancel}
        @sotto-retry-request=${this.#onRetry}
        @sotto-reveal-request=${onReveal}
        @sotto-clipboard-blocked=${writing.onClipboardBlocked}
        >${intro}${outro}</sotto-message-list
      >
    `;
  }

  get #state(): ConversationState | undefined {
    return this.#options.conversation()?.state;
  }

  readonly #onFileOpen = (event: SottoFileOpenRequestEvent) => event.respondWith(this.#options.conversation()?.openFile(event.id, event.signal));

  readonly #onFileCancel = ({ id }: SottoFileCancelRequestEvent) => void this.#options.attempts.make(this.#options.conversation()?.cancelFile(id));

  readonly #onRetry = ({ messageId }: SottoRetryRequestEvent) => void this.#options.attempts.make(this.#options.conversation()?.retry(messageId));

  #fetchFileElement() {
    this.#showsFiles = true;
    import('./sotto-file/sotto-file.js').then(
      ({ SottoFile }) => this.#options.register({ 'sotto-file': SottoFile }),
      // Without a network: with the next state.
      () => (this.#showsFiles = false),
    );
  }
}
