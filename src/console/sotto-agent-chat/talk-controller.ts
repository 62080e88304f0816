import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { CareConversation, ConversationState } from '../../conversation/state.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import type { Attempts } from '../../ui/attempts.js';
import { DraftController } from '../../ui/draft-controller.js';
import { lastQuestion, staffOf } from '../../ui/draft-setting.js';
import type { SottoFileCancelRequestEvent, SottoFileOpenRequestEvent, SottoFilesRequestEvent, SottoRetryRequestEvent, SottoRevealRequestEvent, SottoSendRequestEvent, SottoTypingEvent } from '../../ui/events.js';
import type { Family } from '../../ui/family.js';
import { sendDraft } from '../../ui/send-draft.js';
import type { SottoComposer } from '../../ui/sotto-composer/sotto-composer.js';
import type { SottoMessageList } from '../../ui/sotto-message-list/sotto-message-list.js';

interface TalkHost extends LitElement {
  readonly shown: boolean;
}

interface TalkOptions {
  readonly conversation: () => CareConversation | undefined;
  readonly strings: StringsController;
  readonly attempts: Attempts;
  /** The agent wants to see what a message hides. */
  readonly onReveal: (event: SottoRevealRequestEvent) => void;
  /** Takes what was fetched into the host's family. */
  readonly register: (family: Family) => void;
}

/** What was said and where one writes, and what becomes of what an agent does there. What shows files comes with the first one. */
export class TalkController implements ReactiveController {
  readonly #host: TalkHost;
  readonly #options: TalkOptions;
  readonly #drafts: DraftController;
  #showsFiles = false;

  constructor(host: TalkHost, options: TalkOptions) {
    this.#host = host;
    this.#options = options;
    this.#drafts = new DraftController(host, { composer: () => this.composer, conversation: options.conversation });
    host.addController(this);
    host.addEventListener('sotto-clipboard-blocked', this.#onBlocked);
  }

  get composer(): SottoComposer | null {
    return this.#host.renderRoot.querySelector<SottoComposer>('.composer');
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this.markRead);
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.markRead);
  }

  hostUpdate() {
    if (!this.#showsFiles && this.#options.conversation()?.state.timeline.some(({ kind }) => kind === 'file')) this.#fetchFileElement();
  }

  /** Keeps at once what is half written. */
  keepDraft() {
    this.#drafts.now();
  }

  /** Marks as read what is in front of the agent. */
  readonly markRead = () => {
    const conversation = this.#options.conversation();
    const list = this.#host.renderRoot.querySelector<SottoMessageList>('.messages');
    if (conversation?.state.unread && this.#host.shown && document.visibilityState === 'visible' && list?.atEnd) conversation.markRead();
  };

  messages({ timeline, typing, policy, phase, clinic }: ConversationState): TemplateResult {
    return html`<sotto-message-list
      class="messages"
      lang=${this.#options.strings.tag}
      .timeline=${timeline}
      .typing=${typing}
      .clipboard=${policy.clipboard}
      ?loading=${phase === 'loading'}
      .forms=${clinic.forms ?? []}
      @sotto-seen=${this.markRead}
      @sotto-file-open-request=${this.#onFileOpen}
      @sotto-file-cancel-request=${this.#onFileCancel}
      @sotto-retry-request=${this.#onRetry}
      @sotto-reveal-request=${this.#options.onReveal}
      @sotto-clipboard-blocked=${this.#onBlocked}
    ></sotto-message-list>`;
  }

  writing({ timeline, policy, phase, roster }: ConversationState): TemplateResult {
    return html`<sotto-composer
      class="composer"
      lang=${this.#options.strings.tag}
      .clipboard=${policy.clipboard}
      .policy=${policy}
      .context=${lastQuestion(timeline)}
      .staff=${staffOf(roster)}
      offers
      ?waiting=${phase === 'loading'}
      @sotto-send-request=${this.#onSend}
      @sotto-files-request=${this.#onFiles}
      @sotto-typing=${this.#onTyping}
    ></sotto-composer>`;
  }

  /** Said where one writes. */
  readonly #onBlocked = () => this.composer?.notify('clipboardOff');

  readonly #onSend = (event: SottoSendRequestEvent) => {
    const conversation = this.#options.conversation();
    if (conversation) void sendDraft(conversation, this.composer, event);
    else event.preventDefault();
  };

  readonly #onTyping = ({ typing }: SottoTypingEvent) => {
    this.#drafts.note();
    this.#options.conversation()?.setTyping(typing);
  };

  readonly #onFiles = (event: SottoFilesRequestEvent) => {
    void import('../../ui/send-files.js').then(({ sendFiles }) => sendFiles(this.#options.conversation(), this.composer, event));
  };

  readonly #onFileOpen = (event: SottoFileOpenRequestEvent) => event.respondWith(this.#options.conversation()?.openFile(event.id, event.signal));

  readonly #onFileCancel = ({ id }: SottoFileCancelRequestEvent) => void this.#options.attempts.make(this.#options.conversation()?.cancelFile(id));

  readonly #onRetry = ({ messageId }: SottoRetryRequestEvent) => void this.#options.attempts.make(this.#options.conversation()?.retry(messageId));

  #fetchFileElement() {
    this.#showsFiles = true;
    import('../../ui/sotto-file/sotto-file.js').then(
      ({ SottoFile }) => this.#options.register({ 'sotto-file': SottoFile }),
      // Without a network: with the next state.
      () => (this.#showsFiles = false),
    );
  }
}
