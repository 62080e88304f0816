import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { ConversationState, VisitorConversation } from '../../conversation/state.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import type { SottoFileCancelRequestEvent, SottoFileOpenRequestEvent, SottoRetryRequestEvent, SottoRevealRequestEvent } from '../events.js';
import type { Family } from '../family.js';
import { icon } from '../icons.js';
import { lookAt } from '../look-at.js';
import type { SottoMessageList } from '../sotto-message-list/sotto-message-list.js';
import type { AsideController } from './aside-controller.js';
import type { Attempts } from '../attempts.js';
import type { FormController } from './form-controller.js';
import type { WritingController } from './writing-controller.js';

interface TranscriptHost extends LitElement {
  readonly open: boolean;
}

interface TranscriptOptions {
  readonly conversation: () => VisitorConversation | undefined;
  readonly strings: StringsController;
  readonly attempts: Attempts;
  readonly asides: AsideController;
  readonly forms: FormController;
  readonly writing: WritingController;
  /** Takes what was fetched into the host's family. */
  readonly register: (family: Family) => void;
}

/** What was said, and what can be done with it where it stands. What shows files comes with the first one. */
export class TranscriptController implements ReactiveController {
  readonly #host: TranscriptHost;
  readonly #options: TranscriptOptions;
  #showsFiles = false;

  constructor(host: TranscriptHost, options: TranscriptOptions) {
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

  /** Marks as read what is in front of the visitor. */
  readonly markRead = () => {
    if (this.#host.open && document.visibilityState === 'visible' && this.#list?.atEnd && this.#state?.unread) this.#options.conversation()?.markRead();
  };

  render(): TemplateResult {
    const { strings, asides, forms, writing } = this.#options;
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
        ?answerable=${conversation?.phase === 'open'}
        @sotto-send-request=${writing.onChoice}
        ?hidden=${forms.opened !== undefined}
        .forms=${conversation?.clinic.forms ?? []}
        ?fillable=${conversation?.phase === 'open'}
        @sotto-seen=${this.markRead}
        @sotto-file-open-request=${this.#onFileOpen}
        @sotto-file-cancel-request=${this.#onFileCancel}
        @sotto-retry-request=${this.#onRetry}
        @sotto-reveal-request=${this.#onReveal}
        @sotto-clipboard-blocked=${writing.onClipboardBlocked}
      >
        ${conversation ? asides.aside?.withheld(conversation) : nothing}
        ${conversation?.timeline.length ? html`<p class="assurance" slot="intro">${strings.terms.rosterIntro}</p>` : this.#greeting()}
      </sotto-message-list>
    `;
  }

  #greeting(): TemplateResult {
    const { greeting, greetingNote } = this.#options.strings.terms;
    return html`
      <div class="intro" part="greeting" slot="intro">
        <slot name="welcome">
          <span class="seal">${icon('lock')}</span>
          <h3><bdi>${this.#state?.clinic.greeting ?? greeting}</bdi></h3>
          <p>${greetingNote}</p>
        </slot>
        ${this.#options.forms.offers()}
      </div>
    `;
  }

  get #state(): ConversationState | undefined {
    return this.#options.conversation()?.state;
  }

  get #list(): SottoMessageList | null {
    return this.#host.renderRoot.querySelector<SottoMessageList>('[part=messages]');
  }

  readonly #onReveal = (event: SottoRevealRequestEvent) => {
    const conversation = this.#options.conversation();
    if (conversation) void this.#options.attempts.make(lookAt(conversation, event));
  };

  readonly #onFileOpen = (event: SottoFileOpenRequestEvent) => event.respondWith(this.#options.conversation()?.openFile(event.id, event.signal));

  readonly #onFileCancel = ({ id }: SottoFileCancelRequestEvent) => void this.#options.attempts.make(this.#options.conversation()?.cancelFile(id));

  readonly #onRetry = ({ messageId }: SottoRetryRequestEvent) => void this.#options.attempts.make(this.#options.conversation()?.retry(messageId));

  #fetchFileElement() {
    this.#showsFiles = true;
    import('../sotto-file/sotto-file.js').then(
      ({ SottoFile }) => this.#options.register({ 'sotto-file': SottoFile }),
      // Without a network: with the next state.
      () => (this.#showsFiles = false),
    );
  }
}
