import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { type Disposition, dispositions, type Note, type QueueEntry } from '../../conversation/duty.js';
import type { Reply, ReplyValues } from '../../conversation/replies.js';
import type { CareConversation, ConversationState, Member } from '../../conversation/state.js';
import { consoleTerms, type ConsoleTerms } from '../../i18n/console-terms/en.js';
import { StringsController } from '../../i18n/strings-controller.js';
import { askForMail } from '../../ui/ask-for-mail.js';
import { avatarStyles } from '../../ui/avatar.js';
import { base } from '../../ui/base.styles.js';
import { ClipboardGuard, unselectable } from '../../ui/clipboard-guard.js';
import { ConversationController } from '../../ui/conversation-controller.js';
import { DraftKeeper } from '../../ui/draft-keeper.js';
import { type Family, register } from '../../ui/family.js';
import type { SottoFileCancelRequestEvent, SottoFileOpenRequestEvent, SottoFilesRequestEvent, SottoMailRequestEvent, SottoRetryRequestEvent, SottoRevealRequestEvent, SottoSendRequestEvent, SottoTypingEvent } from '../../ui/events.js';
import { icon } from '../../ui/icons.js';
import { isKeepable, isMailable } from '../../ui/keepable.js';
import { lastQuestion, staffOf } from '../../ui/draft-setting.js';
import { lookAt } from '../../ui/look-at.js';
import { sendDraft } from '../../ui/send-draft.js';
import type { SottoComposer } from '../../ui/sotto-composer/sotto-composer.js';
import type { SottoMessageList } from '../../ui/sotto-message-list/sotto-message-list.js';
import { dialogStyles, fieldStyles } from '../dialog.styles.js';
import { SottoBackRequestEvent, SottoConversationRequestEvent, SottoEndAsRequestEvent, SottoHandOverRequestEvent, SottoInviteRequestEvent, SottoNoteDraftEvent, SottoNoteRequestEvent, type SottoReplyRequestEvent } from '../events.js';
import { FocusKeeper } from '../focus-keeper.js';
import { conversationName } from '../label.js';
import type { SottoNotes } from '../sotto-notes/sotto-notes.js';
import type { SottoReplies } from '../sotto-replies/sotto-replies.js';
import { DraftController } from '../../ui/draft-controller.js';
import { colleagueList, endQuestion, formList, type Sheet, sheetTitle } from './sheets.js';
import { styles } from './sotto-agent-chat.styles.js';

/**
 * One conversation as an agent sees it: transcript, composer and who can read it; or, before they are in it, that it is locked.
 *
 * @event {SottoConversationRequestEvent} sotto-accept-request - The agent wants to join.
 * @event {SottoConversationRequestEvent} sotto-dismiss-request - The agent wants it off the list.
 * @event {SottoHandOverRequestEvent} sotto-hand-over-request - The agent wants a colleague to take over.
 * @event {SottoInviteRequestEvent} sotto-invite-request - The agent wants a colleague to come in as well.
 * @event {SottoEndAsRequestEvent} sotto-end-as-request - The agent wants to end it, and says how it came out.
 * @event {SottoNoteRequestEvent} sotto-note-request - The agent wants to tell colleagues something about it.
 * @event {SottoNoteDraftEvent} sotto-note-draft - A note for colleagues was begun or changed.
 * @event {SottoBackRequestEvent} sotto-back-request - Back to the list, on a small screen.
 */
export class SottoAgentChat extends LitElement {
  static override styles = [base, avatarStyles, dialogStyles, fieldStyles, unselectable, styles];

  /** Texts, in the console's language. */
  @property({ attribute: false }) terms: ConsoleTerms = consoleTerms;
  /** Whether it is in front of the agent. One that is not keeps its draft and its place. */
  @property({ type: Boolean, reflect: true }) shown = false;
  /** The conversation's id. */
  @property({ attribute: false }) conversationId = '';
  /** What the queue says of it; absent once it is over. */
  @property({ attribute: false }) entry: QueueEntry | undefined;
  /** When the relay deleted what it had of it; absent while it has something. */
  @property({ attribute: false }) purgedAtMs: number | undefined;
  /** Everybody on shift. */
  @property({ attribute: false }) team: readonly Member[] = [];
  /** Member ids of those who are away. */
  @property({ attribute: false }) away: ReadonlySet<string> = new Set();
  /** What colleagues have noted about it. */
  @property({ attribute: false }) notes: readonly Note[] = [];
  /** What this agent has begun to note about it. */
  @property({ attribute: false }) noteDraft = '';
  /** The clinic's ready-made replies. */
  @property({ attribute: false }) replies: readonly Reply[] = [];
  /** What the variables of replies stand for. */
  @property({ attribute: false }) replyValues: ReplyValues = { agent: '', clinic: '' };
  /** Acceptance is under way. */
  @property({ type: Boolean }) accepting = false;

  @state() private sheet: Sheet | undefined;
  @state() private failed = false;
  @query('.composer') private composer!: SottoComposer | null;
  @query('.messages') private list!: SottoMessageList | null;
  @query('dialog') private dialog!: HTMLDialogElement | null;
  #disposition: Disposition = 'resolved';
  #strings = new StringsController(this);
  #filesShown = false;
  #follower = new ConversationController<CareConversation>(this, () => this.#onState());
  #draft = new DraftController(this, { composer: () => this.composer, conversation: () => this.conversation });
  /** Of the note that goes with a hand-over. */
  readonly #noteKeeper = new DraftKeeper(() => this.dispatchEvent(new SottoNoteDraftEvent(this.#handOverNote?.value ?? '')));

  /** The conversation itself, once this agent is in it. */
  @property({ attribute: false })
  get conversation(): CareConversation | undefined {
    return this.#follower.conversation;
  }
  set conversation(conversation: CareConversation | undefined) {
    this.#follower.follow(conversation);
  }

  constructor() {
    super();
    new ClipboardGuard(this, () => this.#guarded);
    new FocusKeeper(this, () => this.focus());
    this.addEventListener('sotto-clipboard-blocked', this.#onBlocked);
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#markRead);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#markRead);
  }

  protected override willUpdate() {
    // What there is nothing left of cannot be kept.
    if (this.sheet === 'transcript' && !isKeepable(this.conversation?.state)) this.sheet = undefined;
  }

  protected override updated(changed: PropertyValues<this>) {
    if (this.sheet && this.dialog && !this.dialog.open) {
      this.dialog.showModal();
      const replies = this.renderRoot.querySelector<SottoReplies>('.reply-list');
      void replies?.updateComplete.then(() => replies.focus());
      this.#handOverNote?.setRangeText(this.noteDraft, 0, 0, 'end');
    }
    if (changed.has('shown')) this.#markRead();
  }

  /** Moves the focus to where one writes, else to the way to join or to put it away, else to the heading. */
  override focus(options?: FocusOptions) {
    const place = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    (this.composer ?? place('.accept') ?? place('.dismiss') ?? place('h2'))?.focus(options);
  }

  /** Keeps at once what is half written here. */
  keepDrafts() {
    this.#draft.now();
    this.#noteKeeper.now();
    for (const notes of this.renderRoot.querySelectorAll<SottoNotes>('.notes')) notes.keepDraft();
  }

  /** Shows the ready-made replies, if this agent can write here and there are any. */
  showReplies() {
    if (this.composer && this.replies.length > 0) this.sheet = 'replies';
  }

  /** Moves the focus to where a note for colleagues is written; on a small screen the details come first. */
  async showNotes() {
    if (!this.conversation) return;
    if (!this.renderRoot.querySelector('aside')?.checkVisibility()) this.sheet = 'details';
    await this.updateComplete;
    this.renderRoot.querySelector(this.sheet ? 'dialog .notes' : 'aside .notes')?.shadowRoot?.querySelector('textarea')?.focus();
  }

  /** Registers elements that are fetched when they are wanted; a family of another name registers them under its own. @internal */
  registerLater(family: Family): void {
    register(family);
  }

  override render() {
    const conversation = this.conversation?.state;
    const printable = conversation?.policy.transcript.print === 'allow' ? 'printable' : '';
    const guarded = this.#guarded ? 'guarded' : '';
    return html`
      ${printable ? nothing : html`<p class="print-notice">${this.terms.printOff}</p>`}
      <section class="case ${printable} ${guarded}" aria-label=${conversationName(this.conversationId, this.terms)}>
        ${this.#head(conversation)}
        <div class="trouble" role="alert">${this.failed ? this.terms.troubles.failed : nothing}</div>
        ${conversation ? this.#talk(conversation) : this.#locked()}
      </section>
      ${conversation ? html`<aside class="${printable} ${guarded}" aria-label=${this.terms.details}>${this.#notes(conversation)}${this.#roster(conversation)}</aside>` : nothing}
      ${this.sheet && conversation ? this.#sheet(this.sheet, conversation) : nothing}
    `;
  }

  /** Notes for colleagues and everything else about a conversation is kept as the conversation is. */
  get #guarded(): boolean {
    return this.conversation?.state.policy.clipboard !== 'allow';
  }

  #head(conversation: ConversationState | undefined): TemplateResult {
    const started = this.entry && this.terms.started(this.#strings.time(this.entry.startedAtMs));
    const offered = this.entry?.offeredTo && this.team.find(({ id }) => id === this.entry?.offeredTo);
    return html`
      <header>
        <button class="icon-button back" aria-label=${this.terms.back} @click=${() => this.dispatchEvent(new SottoBackRequestEvent())}>${icon('chevronRight')}</button>
        <div class="title">
          <h2 tabindex="-1">${conversationName(this.conversationId, this.terms)}</h2>
          <p>${offered && !offered.self ? (this.entry?.invited ? this.terms.invited : this.terms.offeredTo)(offered.name) : started}</p>
        </div>
        ${conversation?.phase === 'open' ? this.#actions(conversation) : nothing}
        ${conversation
          ? html`<button class="icon-button details" aria-label=${this.terms.details} @click=${() => (this.sheet = 'details')}>${icon('lock')}</button>`
          : nothing}
      </header>
    `;
  }

  #actions(conversation: ConversationState): TemplateResult {
    const { clinic } = conversation;
    return html`
      <div class="actions">
        ${isKeepable(conversation) ? html`<button class="button transcript" @click=${this.#showTranscript}>${this.terms.transcript}</button>` : nothing}
        ${clinic.forms?.length ? html`<button class="button" @click=${() => (this.sheet = 'forms')}>${this.terms.askForForm}</button>` : nothing}
        ${this.replies.length > 0 ? html`<button class="button" @click=${this.showReplies}>${this.terms.replies}</button>` : nothing}
        <button class="button" @click=${() => (this.sheet = 'invite')}>${this.terms.invite}</button>
        <button class="button" @click=${() => (this.sheet = 'hand-over')}>${this.terms.handOver}</button>
        <button class="button end" @click=${() => (this.sheet = 'end')}>${this.terms.end}</button>
      </div>
    `;
  }

  #locked(): TemplateResult {
    const joinable = this.entry?.status === 'waiting' || this.entry?.offeredTo !== undefined;
    return html`
      <div class="locked">
        <span class="seal">${icon('lock')}</span>
        <h3>${this.terms.lockedTitle}</h3>
        <p>${joinable ? this.terms.lockedNote : this.terms.lockedWithNote}</p>
        ${joinable
          ? html`<button class="button primary accept" ?disabled=${this.accepting} @click=${() => this.#wish('accept')}>
              ${this.accepting ? this.terms.accepting : this.terms.accept}
            </button>`
          : nothing}
      </div>
    `;
  }

  #talk({ timeline, typing, policy, phase, clinic, roster }: ConversationState): TemplateResult {
    const { tag } = this.#strings;
    return html`
      <sotto-message-list
        class="messages"
        lang=${tag}
        .timeline=${timeline}
        .typing=${typing}
        .clipboard=${policy.clipboard}
        ?loading=${phase === 'loading'}
        .forms=${clinic.forms ?? []}
        @sotto-seen=${this.#markRead}
        @sotto-file-open-request=${this.#onFileOpen}
        @sotto-file-cancel-request=${this.#onFileCancel}
        @sotto-retry-request=${this.#onRetry}
        @sotto-reveal-request=${this.#onReveal}
        @sotto-clipboard-blocked=${this.#onBlocked}
      ></sotto-message-list>
      ${phase === 'open' || phase === 'loading' || phase === 'new'
        ? html`<sotto-composer
            class="composer"
            lang=${tag}
            .clipboard=${policy.clipboard}
            .policy=${policy}
            .context=${lastQuestion(timeline)}
            .staff=${staffOf(roster)}
            offers
            ?waiting=${phase === 'loading'}
            @sotto-send-request=${this.#onSend}
            @sotto-files-request=${this.#onFiles}
            @sotto-typing=${this.#onTyping}
          ></sotto-composer>`
        : phase === 'locked' ? nothing : this.#over(phase)}
    `;
  }

  #over(phase: 'ended' | 'left' | 'unavailable'): TemplateResult {
    return html`
      <div class="over">
        <div>
          <h3>${this.terms[`${phase}Title`]}</h3>
          <p>${this.terms[`${phase}Note`]}</p>
          ${phase === 'ended' ? html`<p class="purge" role="status">${this.purgedAtMs === undefined ? this.terms.purgePending : this.terms.purgeDone(this.#strings.time(this.purgedAtMs))}</p>` : nothing}
        </div>
        <button class="button dismiss" @click=${() => this.#wish('dismiss')}>${this.terms.dismiss}</button>
      </div>
    `;
  }

  #roster({ roster, securityCode, securityWords, verification }: ConversationState): TemplateResult {
    return html`<sotto-roster lang=${this.#strings.tag} .members=${roster} .securityCode=${securityCode} .securityWords=${securityWords} .verification=${verification}>
      <span slot="intro">${this.terms.rosterIntro}</span>
      <span slot="code-note">${this.terms.codeNote}</span>
      <span slot="relay-note">${this.terms.relayNote}</span>
    </sotto-roster>`;
  }

  #notes({ phase }: ConversationState): TemplateResult {
    return html`<sotto-notes class="notes" lang=${this.#strings.tag} .terms=${this.terms} .notes=${this.notes} .draft=${this.noteDraft} ?closed=${phase !== 'open'} @sotto-note-request=${this.#onNote} @sotto-note-draft=${this.#onNoteDraft}></sotto-notes>`;
  }

  #sheet(sheet: Sheet, conversation: ConversationState): TemplateResult {
    const { terms } = this;
    return html`
      <dialog class="${sheet} ${this.#guarded ? 'guarded' : ''}" aria-labelledby="sheet-title" @close=${() => (this.sheet = undefined)}>
        <div class="sheet-head">
          <h2 id="sheet-title">${sheetTitle(sheet, terms)}</h2>
          <button class="icon-button" aria-label=${this.terms.close} @click=${this.#closeSheet}>${icon('close')}</button>
        </div>
        ${this.#sheetContent(sheet, conversation)}
      </dialog>
    `;
  }

  #sheetContent(sheet: Sheet, conversation: ConversationState): TemplateResult {
    switch (sheet) {
      case 'hand-over':
      case 'invite':
        return colleagueList(sheet, conversation, this, this.terms, { ask: (to) => this.#ask(sheet, to), onNote: () => this.#noteKeeper.note() });
      case 'end':
        return endQuestion(this.terms, { onDisposition: this.#onDisposition, cancel: this.#closeSheet, end: this.#end });
      case 'replies':
        return html`<sotto-replies class="reply-list" .terms=${this.terms} .replies=${this.replies} .values=${this.replyValues} @sotto-reply-request=${this.#onReply}></sotto-replies>`;
      case 'forms':
        return formList(conversation.clinic.forms ?? [], { terms: this.terms, tag: this.#strings.tag }, (form) => void this.#askForForm(form));
      case 'transcript':
        return this.#transcript(conversation);
      case 'details':
        return html`${this.#notes(conversation)}${this.#roster(conversation)}`;
    }
  }

  get #handOverNote(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector<HTMLTextAreaElement>('#hand-over-note');
  }

  #transcript(conversation: ConversationState): TemplateResult {
    const { policy, clinic, timeline } = conversation;
    return html`<sotto-transcript
      lang=${this.#strings.tag}
      clinic=${clinic.name}
      .policy=${policy.transcript}
      .clipboard=${policy.clipboard}
      .timeline=${timeline}
      .forms=${clinic.forms ?? []}
      ?mailable=${isMailable(conversation)}
      @sotto-mail-request=${this.#onMail}
    ></sotto-transcript>`;
  }

  /** What makes copies is fetched with the first one. */
  readonly #showTranscript = async () => {
    this.failed = false;
    try {
      const { SottoTranscript } = await import('../../ui/sotto-transcript/sotto-transcript.js');
      this.registerLater({ 'sotto-transcript': SottoTranscript });
      this.sheet = 'transcript';
    } catch {
      this.failed = true;
    }
  };

  /** Said where one writes. */
  readonly #onBlocked = () => this.composer?.notify('clipboardOff');

  readonly #closeSheet = () => this.dialog?.close();

  readonly #markRead = () => {
    const seen = this.shown && document.visibilityState === 'visible' && this.list?.atEnd;
    if (seen && this.conversation?.state.unread) this.conversation.markRead();
  };

  readonly #end = () => {
    this.#closeSheet();
    this.dispatchEvent(new SottoEndAsRequestEvent(this.conversationId, this.#disposition));
    this.#disposition = 'resolved';
  };

  #ask(what: 'hand-over' | 'invite', to: string) {
    const note = this.#handOverNote?.value.trim();
    this.#closeSheet();
    if (what === 'invite') this.dispatchEvent(new SottoInviteRequestEvent(this.conversationId, to));
    else this.dispatchEvent(new SottoHandOverRequestEvent(this.conversationId, to, note || undefined));
  }

  async #askForForm(form: string) {
    this.#closeSheet();
    this.failed = false;
    try {
      this.failed = (await this.conversation?.requestForm(form))?.kind !== 'queued';
    } catch {
      this.failed = true;
    }
  }

  readonly #onDisposition = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) this.#disposition = dispositions.find((known) => known === target.value) ?? 'other';
  };

  /** On from inside: which conversation it is about, is known out here. */
  #onNote({ text }: SottoNoteRequestEvent) {
    this.dispatchEvent(new SottoNoteRequestEvent(text));
  }

  #onNoteDraft({ text }: SottoNoteDraftEvent) {
    this.dispatchEvent(new SottoNoteDraftEvent(text));
  }

  async #onReply({ text }: SottoReplyRequestEvent) {
    this.#closeSheet();
    await this.updateComplete;
    this.composer?.insert(text);
  }

  #wish(wish: 'accept' | 'dismiss') {
    this.dispatchEvent(new SottoConversationRequestEvent(wish, this.conversationId));
  }

  async #attempt(action: Promise<void> | undefined) {
    this.failed = false;
    try {
      await action;
    } catch {
      this.failed = true;
    }
  }

  #onSend(event: SottoSendRequestEvent) {
    if (this.conversation) void sendDraft(this.conversation, this.composer, event);
    else event.preventDefault();
  }

  #onTyping({ typing }: SottoTypingEvent) {
    this.#draft.note();
    this.conversation?.setTyping(typing);
  }

  #onReveal(event: SottoRevealRequestEvent) {
    if (this.conversation) void this.#attempt(lookAt(this.conversation, event));
  }

  #onMail(event: SottoMailRequestEvent) {
    if (this.conversation) void askForMail(this.conversation, event);
  }

  #onFiles(event: SottoFilesRequestEvent) {
    void import('../../ui/send-files.js').then(({ sendFiles }) => sendFiles(this.conversation, this.composer, event));
  }

  readonly #onFileOpen = (event: SottoFileOpenRequestEvent) => event.respondWith(this.conversation?.openFile(event.id, event.signal));

  #onFileCancel({ id }: SottoFileCancelRequestEvent) {
    void this.#attempt(this.conversation?.cancelFile(id));
  }

  #onState() {
    this.#markRead();
    if (this.#filesShown || !this.conversation?.state.timeline.some(({ kind }) => kind === 'file')) return;
    this.#filesShown = true;
    import('../../ui/sotto-file/sotto-file.js').then(
      ({ SottoFile }) => this.registerLater({ 'sotto-file': SottoFile }),
      () => (this.#filesShown = false),
    );
  }

  #onRetry({ messageId }: SottoRetryRequestEvent) {
    void this.#attempt(this.conversation?.retry(messageId));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-agent-chat': SottoAgentChat;
  }
}
