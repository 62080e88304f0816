import { html, type LitElement, type TemplateResult } from 'lit';
import { contactsOf } from '../conversation/facts.js';
import type { Conversation } from '../conversation/state.js';
import type { StringsController } from '../i18n/strings-controller.js';
import { DraftController } from './draft-controller.js';
import { lastQuestion, staffOf } from './draft-setting.js';
import type { SottoFilesRequestEvent, SottoSendRequestEvent, SottoTypingEvent } from './events.js';
import { sendDraft } from './send-draft.js';
import type { SottoComposer } from './sotto-composer/sotto-composer.js';

interface WritingOptions {
  readonly conversation: () => Conversation | undefined;
  readonly strings: StringsController;
}

interface WritingPlace {
  /** Whether the field is out of the way and keeps its draft, which is nowhere else, until a second try has worked. */
  readonly away?: boolean;
  /** Whether a secure form can be offered where a message is the wrong place. */
  readonly forms?: boolean;
  /** Whether whoever writes may offer appointments. */
  readonly offers?: boolean;
}

/** Where one writes, and what becomes of what was written. */
export class WritingController {
  readonly #host: LitElement;
  readonly #options: WritingOptions;
  readonly #drafts: DraftController;

  constructor(host: LitElement, options: WritingOptions) {
    this.#host = host;
    this.#options = options;
    this.#drafts = new DraftController(host, { composer: () => this.composer, conversation: options.conversation });
  }

  get composer(): SottoComposer | null {
    return this.#host.renderRoot.querySelector<SottoComposer>('[part=composer]');
  }

  /** Keeps at once what is half written. */
  keepDraft() {
    this.#drafts.now();
  }

  /** What was half written when the conversation ended goes into the one that is asked for now. */
  takeAlong() {
    this.#drafts.takeAlong();
  }

  render({ away = false, forms = false, offers = false }: WritingPlace): TemplateResult {
    const { conversation, strings } = this.#options;
    const state = conversation()?.state;
    return html`
      <sotto-composer
        part="composer"
        exportparts="field, input, send, attach"
        lang=${strings.tag}
        ?hidden=${away}
        .clipboard=${state?.policy.clipboard ?? 'block'}
        .policy=${state?.policy}
        .context=${lastQuestion(state?.timeline ?? [])}
        .staff=${staffOf(state?.roster ?? [])}
        .known=${contactsOf(state?.clinic ?? { name: '' })}
        ?forms=${forms}
        ?offers=${offers}
        ?waiting=${(state?.phase ?? 'loading') === 'loading'}
        @sotto-send-request=${this.#onSend}
        @sotto-files-request=${this.#onFiles}
        @sotto-typing=${this.#onTyping}
      ></sotto-composer>
    `;
  }

  /** An answer that was offered is sent as if it had been written. */
  readonly onChoice = (event: SottoSendRequestEvent) => {
    this.#onSend(event);
    // What was pressed goes away.
    this.#host.focus();
  };

  /** Said where one writes. */
  readonly onClipboardBlocked = () => this.composer?.notify('clipboardOff');

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
    import('./send-files.js').then(
      ({ sendFiles }) => sendFiles(this.#options.conversation(), this.composer, event),
      // As after an upgrade of the service: what this page was built with is not there any more.
      () => this.composer?.refuseFile({ kind: 'refused', rule: 'closed' }),
    );
  };
}
