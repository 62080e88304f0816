import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { type Disposition, dispositions } from '../../conversation/shift/duty.js';
import type { Reply, ReplyValues } from '../../conversation/content/replies.js';
import type { CareConversation, ConversationState, Member, RevealReason } from '../../conversation/state.js';
import type { ConsoleTerms } from '../../i18n/console-terms/en.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import { askForMail } from '../../ui/ask-for-mail.js';
import type { Attempts } from '../../ui/attempts.js';
import { DraftKeeper } from '../../ui/draft-keeper.js';
import type { SottoMailRequestEvent, SottoRevealRequestEvent } from '../../ui/events.js';
import type { Family } from '../../ui/family.js';
import { icon } from '../../ui/icons.js';
import { isKeepable, isMailable } from '../../ui/keepable.js';
import { lookAt } from '../../ui/look-at.js';
import { SottoEndAsRequestEvent, SottoHandOverRequestEvent, SottoInviteRequestEvent, SottoNoteDraftEvent, type SottoReplyRequestEvent } from '../events.js';
import type { SottoReplies } from '../sotto-replies/sotto-replies.js';
import { colleagueList, endQuestion, formList, reasonList, type Sheet, sheetTitle } from './sheets.js';

interface SheetHost extends LitElement {
  readonly terms: ConsoleTerms;
  readonly conversationId: string;
  readonly conversation: CareConversation | undefined;
  readonly team: readonly Member[];
  readonly away: ReadonlySet<string>;
  readonly noteDraft: string;
  readonly replies: readonly Reply[];
  readonly replyValues: ReplyValues;
}

interface SheetOptions {
  readonly strings: StringsController;
  readonly attempts: Attempts;
  /** Whether what is on the sheet is kept from the clipboard. */
  readonly guarded: () => boolean;
  /** Takes a ready-made reply to where one writes. */
  readonly insert: (text: string) => void;
  /** Of the two that also stand beside the conversation, where there is room. */
  readonly notes: (conversation: ConversationState) => TemplateResult | typeof nothing;
  readonly roster: (conversation: ConversationState) => TemplateResult;
  /** Takes what was fetched into the host's family. */
  readonly register: (family: Family) => void;
}

/** What slides over a conversation, and what is answered there. */
export class SheetController implements ReactiveController {
  readonly #host: SheetHost;
  readonly #options: SheetOptions;
  #sheet: Sheet | undefined;
  #opened: HTMLDialogElement | undefined;
  #disposition: Disposition = 'resolved';
  #wanted: SottoRevealRequestEvent | undefined;
  /** Of the note that goes with a hand-over. */
  readonly #noteKeeper = new DraftKeeper(() => this.#host.dispatchEvent(new SottoNoteDraftEvent(this.#note?.value ?? '')));

  constructor(host: SheetHost, options: SheetOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate() {
    // What there is nothing left of cannot be kept.
    if (this.#sheet === 'transcript' && !isKeepable(this.#host.conversation?.state)) this.#sheet = undefined;
  }

  hostUpdated() {
    const dialog = this.#dialog;
    // One that was closed is still there until it has said so, and is not to be opened again by what is drawn meanwhile.
    if (!dialog || dialog === this.#opened) return;
    this.#opened = dialog;
    dialog.showModal();
    const replies = this.#host.renderRoot.querySelector<SottoReplies>('.reply-list');
    void replies?.updateComplete.then(() => replies.focus());
    this.#note?.setRangeText(this.#host.noteDraft, 0, 0, 'end');
  }

  open(sheet: Sheet) {
    this.#sheet = sheet;
    this.#host.requestUpdate();
  }

  readonly close = () => this.#dialog?.close();

  /** Keeps at once what is half written. */
  keepDraft() {
    this.#noteKeeper.now();
  }

  /** What makes copies is fetched with the first one. */
  readonly openTranscript = async () => {
    const { attempts, register } = this.#options;
    attempts.failed = false;
    try {
      const { SottoTranscript } = await import('../../ui/sotto-transcript/sotto-transcript.js');
      register({ 'sotto-transcript': SottoTranscript });
      this.open('transcript');
    } catch {
      attempts.failed = true;
    }
  };

  /** Asks why, before anything hidden is shown. */
  readonly openReveal = (event: SottoRevealRequestEvent) => {
    this.#wanted = event;
    this.open('reveal');
  };

  render(conversation: ConversationState): TemplateResult | typeof nothing {
    const { terms } = this.#host;
    if (!this.#sheet) return nothing;
    return html`
      <dialog part="sheet" class="${this.#sheet} ${this.#options.guarded() ? 'guarded' : ''}" aria-labelledby="sheet-title" @close=${this.#onClose}>
        <div class="sheet-head">
          <h2 id="sheet-title">${sheetTitle(this.#sheet, terms)}</h2>
          <button class="icon-button" aria-label=${terms.close} @click=${this.close}>${icon('close')}</button>
        </div>
        ${this.#content(this.#sheet, conversation)}
      </dialog>
    `;
  }

  #content(sheet: Sheet, conversation: ConversationState): TemplateResult | typeof nothing {
    const { terms, replies, replyValues } = this.#host;
    const { strings, notes, roster } = this.#options;
    switch (sheet) {
      case 'hand-over':
      case 'invite':
        return colleagueList(sheet, conversation, this.#host, terms, { ask: (to) => this.#ask(sheet, to), onNote: () => this.#noteKeeper.note() });
      case 'end':
        return endQuestion(terms, { onDisposition: this.#onDisposition, cancel: this.close, end: this.#end });
      case 'replies':
        return html`<sotto-replies class="reply-list" .terms=${terms} .replies=${replies} .values=${replyValues} @sotto-reply-request=${this.#onReply}></sotto-replies>`;
      case 'forms':
        return formList(conversation.clinic.forms ?? [], { terms, tag: strings.tag }, (form) => void this.#askForForm(form));
      case 'reveal':
        return reasonList(terms, (reason) => this.#reveal(reason));
      case 'transcript':
        return this.#transcript(conversation);
      case 'notes':
        return notes(conversation);
      case 'details':
        return roster(conversation);
    }
  }

  #transcript(conversation: ConversationState): TemplateResult {
    const { policy, clinic, timeline } = conversation;
    return html`<sotto-transcript
      lang=${this.#options.strings.tag}
      clinic=${clinic.name}
      .policy=${policy.transcript}
      .clipboard=${policy.clipboard}
      .timeline=${timeline}
      .forms=${clinic.forms ?? []}
      ?mailable=${isMailable(conversation)}
      @sotto-mail-request=${this.#onMail}
    ></sotto-transcript>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  get #note(): HTMLTextAreaElement | null {
    return this.#host.renderRoot.querySelector<HTMLTextAreaElement>('#hand-over-note');
  }

  readonly #onClose = () => {
    this.#sheet = undefined;
    this.#opened = undefined;
    this.#wanted = undefined;
    this.#host.requestUpdate();
  };

  readonly #onDisposition = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) this.#disposition = dispositions.find((known) => known === target.value) ?? 'other';
  };

  readonly #end = () => {
    this.close();
    this.#host.dispatchEvent(new SottoEndAsRequestEvent(this.#host.conversationId, this.#disposition));
    this.#disposition = 'resolved';
  };

  readonly #onMail = (event: SottoMailRequestEvent) => {
    if (this.#host.conversation) void askForMail(this.#host.conversation, event);
  };

  readonly #onReply = async ({ text }: SottoReplyRequestEvent) => {
    this.close();
    await this.#host.updateComplete;
    this.#options.insert(text);
  };

  #ask(what: 'hand-over' | 'invite', to: string) {
    const { conversationId } = this.#host;
    const note = this.#note?.value.trim();
    this.close();
    this.#host.dispatchEvent(what === 'invite' ? new SottoInviteRequestEvent(conversationId, to) : new SottoHandOverRequestEvent(conversationId, to, note || undefined));
  }

  #reveal(reason: RevealReason) {
    const { conversation } = this.#host;
    const wanted = this.#wanted;
    this.close();
    if (conversation && wanted) void this.#options.attempts.make(lookAt(conversation, wanted, reason));
  }

  async #askForForm(form: string) {
    const { attempts } = this.#options;
    this.close();
    await attempts.make(
      this.#host.conversation?.requestForm(form).then(({ kind }) => {
        if (kind !== 'queued') throw new Error('not taken');
      }),
    );
  }
}
