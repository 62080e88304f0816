import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Note, QueueEntry } from '../../conversation/shift/duty.js';
import type { Reply, ReplyValues } from '../../conversation/content/replies.js';
import type { CareConversation, ConversationState, Member } from '../../conversation/state.js';
import { consoleTerms, type ConsoleTerms } from '../../i18n/console-terms/en.js';
import { StringsController } from '../../i18n/strings-controller.js';
import { Attempts } from '../../ui/attempts.js';
import { avatarStyles } from '../../ui/avatar.js';
import { base } from '../../ui/base.styles.js';
import { ClipboardGuard, unselectable } from '../../ui/clipboard-guard.js';
import { ConversationController } from '../../ui/conversation-controller.js';
import { type Family, register } from '../../ui/family.js';
import { icon, type IconName } from '../../ui/icons.js';
import { isKeepable } from '../../ui/keepable.js';
import type { SottoMessageList } from '../../ui/sotto-message-list/sotto-message-list.js';
import { TranscriptController } from '../../ui/transcript-controller.js';
import { WritingController } from '../../ui/writing-controller.js';
import { dialogStyles, fieldStyles } from '../dialog.styles.js';
import { SottoBackRequestEvent, SottoConversationRequestEvent, SottoNoteDraftEvent, SottoNoteRequestEvent } from '../events.js';
import { FocusKeeper } from '../focus-keeper.js';
import { conversationName } from '../label.js';
import { seal, sealStyles } from '../seal.js';
import type { SottoNotes } from '../sotto-notes/sotto-notes.js';
import { SheetController } from './sheet-controller.js';
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
 * @csspart header - Which conversation it is, and what can be done with it.
 * @csspart actions - What can be done with it.
 * @csspart messages - The transcript's place; its parts are those of the visitor's chat.
 * @csspart composer - The composer's place; its parts are those of the visitor's chat.
 * @csspart beside - What stands beside the conversation, where there is room; the next two are in it, or on a sheet.
 * @csspart notes - Notes for colleagues.
 * @csspart roster - Who can read it.
 * @csspart locked - That it is locked until one joins, in place of the transcript.
 * @csspart closing - That it is over, in place of the composer.
 * @csspart sheet - Whatever slides over it.
 */
export class SottoAgentChat extends LitElement {
  static override styles = [base, avatarStyles, dialogStyles, fieldStyles, sealStyles, unselectable, styles];

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

  #strings = new StringsController(this);
  #follower = new ConversationController<CareConversation>(this, () => this.#transcript.markRead());
  readonly #attempts = new Attempts(this);
  readonly #register = (family: Family) => this.registerLater(family);
  readonly #sheets = new SheetController(this, {
    strings: this.#strings,
    attempts: this.#attempts,
    guarded: () => this.#guarded,
    insert: (text) => this.#writing.composer?.insert(text),
    notes: (conversation) => this.#notes(conversation, true),
    roster: (conversation) => this.#roster(conversation),
    register: this.#register,
  });
  readonly #writing = new WritingController(this, { conversation: () => this.conversation, strings: this.#strings });
  readonly #transcript = new TranscriptController(this, {
    conversation: () => this.conversation,
    strings: this.#strings,
    attempts: this.#attempts,
    writing: this.#writing,
    shown: () => this.shown,
    onReveal: this.#sheets.openReveal,
    register: this.#register,
  });

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
    this.addEventListener('sotto-clipboard-blocked', this.#writing.onClipboardBlocked);
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('shown')) this.#transcript.markRead();
  }

  /** Moves the focus to where one writes, else to the way to join or to put it away, else to the heading. */
  override focus(options?: FocusOptions) {
    const place = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    (this.#writing.composer ?? place('.accept') ?? place('.dismiss') ?? place('h2'))?.focus(options);
  }

  /** Keeps at once what is half written here. */
  keepDrafts() {
    this.#writing.keepDraft();
    this.#sheets.keepDraft();
    for (const notes of this.renderRoot.querySelectorAll<SottoNotes>('.notes:not(dialog)')) notes.keepDraft();
  }

  /** Brings a message into view. */
  async bring(message: string) {
    await this.renderRoot.querySelector<SottoMessageList>('[part=messages]')?.scrollToItem(message);
  }

  /** Shows the ready-made replies, if this agent can write here and there are any. */
  showReplies() {
    if (this.#writing.composer && this.replies.length > 0) this.#sheets.open('replies');
  }

  /** Moves the focus to where a note for colleagues is written; on a small screen they slide over the conversation. */
  async showNotes() {
    if (!this.conversation) return;
    const beside = this.renderRoot.querySelector('aside')?.checkVisibility();
    if (!beside) this.#sheets.open('notes');
    await this.updateComplete;
    this.renderRoot.querySelector(beside ? 'aside .notes' : 'dialog .notes')?.shadowRoot?.querySelector('textarea')?.focus();
  }

  /** Registers elements that are fetched when they are wanted; a family of another name registers them under its own. @internal */
  registerLater(family: Family): void {
    register(family);
  }

  override render() {
    const conversation = this.conversation?.state;
    const printable = conversation?.policy.transcript.print === 'allow' ? 'printable' : '';
    const guarded = this.#guarded ? 'guarded' : '';
    // Beside one that is over nothing takes the focus any more, and there may be something to scroll.
    const scroller = conversation?.phase === 'open' ? nothing : 0;
    return html`
      ${printable ? nothing : html`<p class="print-notice">${this.terms.printOff}</p>`}
      <section class="case ${printable} ${guarded}" aria-label=${conversationName(this.conversationId, this.terms)}>
        ${this.#head(conversation)}
        <div class="trouble" role="alert">${this.#attempts.failed ? this.terms.troubles.failed : nothing}</div>
        ${conversation ? this.#inside(conversation) : this.#locked()}
      </section>
      ${conversation && this.#hasMore(conversation)
        ? html`<aside part="beside" class="${printable} ${guarded}" aria-label=${this.terms.details} tabindex=${scroller}>
            ${this.#notes(conversation)}
            ${conversation.roster.length > 0 ? html`<h3>${this.terms.details}</h3>${this.#roster(conversation)}` : nothing}
          </aside>`
        : nothing}
      ${conversation ? this.#sheets.render(conversation) : nothing}
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
      <header part="header">
        <button class="icon-button back" aria-label=${this.terms.back} @click=${() => this.dispatchEvent(new SottoBackRequestEvent())}>${icon('chevronRight')}</button>
        <div class="title">
          <h2 tabindex="-1">${conversationName(this.conversationId, this.terms)}</h2>
          <p>${offered && !offered.self ? (this.entry?.invited ? this.terms.invited : this.terms.offeredTo)(offered.name) : started}</p>
        </div>
        ${conversation?.phase === 'open' ? this.#actions(conversation) : nothing}
        ${conversation ? this.#ways(conversation) : nothing}
      </header>
    `;
  }

  /** To what stands beside the conversation where there is room. */
  #ways(conversation: ConversationState): TemplateResult {
    const way = (sheet: 'notes' | 'details', name: IconName) =>
      html`<button class="icon-button beside" aria-label=${this.terms[sheet]} @click=${() => this.#sheets.open(sheet)}>${icon(name)}</button>`;
    return html`${this.#hasNotes(conversation) ? way('notes', 'note') : nothing}${conversation.roster.length > 0 ? way('details', 'lock') : nothing}`;
  }

  #hasMore(conversation: ConversationState): boolean {
    return this.#hasNotes(conversation) || conversation.roster.length > 0;
  }

  /** Once it is over, none can be added. */
  #hasNotes({ phase }: ConversationState): boolean {
    return phase === 'open' || this.notes.length > 0;
  }

  #actions(conversation: ConversationState): TemplateResult {
    const { clinic } = conversation;
    return html`
      <div class="actions" part="actions">
        ${isKeepable(conversation) ? html`<button class="button transcript" @click=${this.#sheets.openTranscript}>${this.terms.transcript}</button>` : nothing}
        ${clinic.forms?.length ? html`<button class="button" @click=${() => this.#sheets.open('forms')}>${this.terms.askForForm}</button>` : nothing}
        ${this.replies.length > 0 ? html`<button class="button" @click=${this.showReplies}>${this.terms.replies}</button>` : nothing}
        <button class="button" @click=${() => this.#sheets.open('invite')}>${this.terms.invite}</button>
        <button class="button" @click=${() => this.#sheets.open('hand-over')}>${this.terms.handOver}</button>
        <button class="button end" @click=${() => this.#sheets.open('end')}>${this.terms.end}</button>
      </div>
    `;
  }

  #locked(): TemplateResult {
    // One's own, of which this device keeps nothing, can be joined anew.
    const isOwn = this.team.some(({ id, self }) => self && this.entry?.members.includes(id));
    const joinable = isOwn || this.entry?.status === 'waiting' || this.entry?.offeredTo !== undefined;
    return html`
      <div class="locked" part="locked" tabindex=${joinable ? nothing : 0}>
        ${seal()}
        <h3>${this.terms.lockedTitle}</h3>
        <p>${joinable ? this.terms.lockedNote : this.terms.lockedWithNote}</p>
        ${joinable ? this.#joining() : nothing}
      </div>
    `;
  }

  #joining(): TemplateResult {
    return html`
      <button class="button primary accept" ?disabled=${this.accepting} @click=${() => this.#wish('accept')}>
        ${this.accepting ? this.terms.accepting : this.terms.accept}
      </button>
    `;
  }

  #inside(conversation: ConversationState): TemplateResult {
    const { phase } = conversation;
    const writable = phase === 'open' || phase === 'loading' || phase === 'new';
    return html`${this.#transcript.render({})} ${writable ? this.#writing.render({ offers: true }) : phase === 'locked' ? nothing : this.#over(phase)}`;
  }

  #over(phase: 'ended' | 'left' | 'unavailable'): TemplateResult {
    return html`
      <div class="over" part="closing">
        <div>
          <h3>${this.terms[`${phase}Title`]}</h3>
          <p>${this.terms[`${phase}Note`]}</p>
          ${phase === 'ended' ? html`<p class="purge" role="status">${this.purgedAtMs === undefined ? this.terms.purgePending : this.terms.purgeDone(this.#strings.time(this.purgedAtMs))}</p>` : nothing}
        </div>
        ${phase === 'unavailable' && this.entry ? this.#joining() : nothing}
        <button class="button dismiss" @click=${() => this.#wish('dismiss')}>${this.terms.dismiss}</button>
      </div>
    `;
  }

  #roster({ roster, securityCode, securityWords, verification }: ConversationState): TemplateResult {
    return html`<sotto-roster part="roster" exportparts="code, words" lang=${this.#strings.tag} .members=${roster} .securityCode=${securityCode} .securityWords=${securityWords} .verification=${verification}>
      <span slot="intro">${this.terms.rosterIntro}</span>
      <span slot="code-note">${this.terms.codeNote}</span>
      <span slot="relay-note">${this.terms.relayNote}</span>
    </sotto-roster>`;
  }

  #notes(conversation: ConversationState, bare = false): TemplateResult | typeof nothing {
    if (!this.#hasNotes(conversation)) return nothing;
    return html`<sotto-notes
      class="notes"
      part="notes"
      lang=${this.#strings.tag}
      .terms=${this.terms}
      .notes=${this.notes}
      .draft=${this.noteDraft}
      ?bare=${bare}
      ?closed=${conversation.phase !== 'open'}
      @sotto-note-request=${this.#onNote}
      @sotto-note-draft=${this.#onNoteDraft}
    ></sotto-notes>`;
  }

  /** On from inside: which conversation it is about, is known out here. */
  #onNote({ text }: SottoNoteRequestEvent) {
    this.dispatchEvent(new SottoNoteRequestEvent(text));
  }

  #onNoteDraft({ text }: SottoNoteDraftEvent) {
    this.dispatchEvent(new SottoNoteDraftEvent(text));
  }

  #wish(wish: 'accept' | 'dismiss') {
    this.dispatchEvent(new SottoConversationRequestEvent(wish, this.conversationId));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-agent-chat': SottoAgentChat;
  }
}
