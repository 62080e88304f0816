import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { QueueEntry } from '../../conversation/duty.js';
import type { Conversation, ConversationState, Member } from '../../conversation/state.js';
import { consoleEn as terms } from '../../i18n/console-en.js';
import { StringsController } from '../../i18n/strings-controller.js';
import { avatar, avatarStyles } from '../../ui/avatar.js';
import { base } from '../../ui/base.styles.js';
import { ConversationController } from '../../ui/conversation-controller.js';
import type { SottoRetryRequestEvent, SottoSendRequestEvent, SottoTypingEvent } from '../../ui/events.js';
import { icon } from '../../ui/icons.js';
import type { SottoComposer } from '../../ui/sotto-composer/sotto-composer.js';
import type { SottoMessageList } from '../../ui/sotto-message-list/sotto-message-list.js';
import { SottoBackRequestEvent, SottoConversationRequestEvent, SottoHandOverRequestEvent } from '../events.js';
import { conversationName } from '../label.js';
import { styles } from './sotto-agent-chat.styles.js';

type Sheet = 'hand-over' | 'end' | 'details';

/**
 * One conversation as an agent sees it: transcript, composer and who can read it; or, before they are in it, that it is locked.
 *
 * @event {SottoConversationRequestEvent} sotto-accept-request - The agent wants to join.
 * @event {SottoConversationRequestEvent} sotto-dismiss-request - The agent wants it off the list.
 * @event {SottoHandOverRequestEvent} sotto-hand-over-request - The agent wants a colleague to take over.
 * @event {SottoBackRequestEvent} sotto-back-request - Back to the list, on a small screen.
 */
export class SottoAgentChat extends LitElement {
  static override styles = [base, avatarStyles, styles];

  /** Whether it is in front of the agent. One that is not keeps its draft and its place. */
  @property({ type: Boolean, reflect: true }) shown = false;
  /** The conversation's id. */
  @property({ attribute: false }) conversationId = '';
  /** What the queue says of it; absent once it is over. */
  @property({ attribute: false }) entry: QueueEntry | undefined;
  /** Everybody on shift. */
  @property({ attribute: false }) team: readonly Member[] = [];
  /** Acceptance is under way. */
  @property({ type: Boolean }) accepting = false;

  @state() private sheet: Sheet | undefined;
  @state() private failed = false;
  @query('sotto-composer') private composer!: SottoComposer | null;
  @query('sotto-message-list') private list!: SottoMessageList | null;
  @query('dialog') private dialog!: HTMLDialogElement | null;
  #strings = new StringsController(this);
  #follower = new ConversationController<Conversation>(this, () => this.#markRead());

  /** The conversation itself, once this agent is in it. */
  @property({ attribute: false })
  get conversation(): Conversation | undefined {
    return this.#follower.conversation;
  }
  set conversation(conversation: Conversation | undefined) {
    this.#follower.follow(conversation);
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#markRead);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#markRead);
  }

  protected override updated(changed: PropertyValues<this>) {
    if (this.sheet && this.dialog && !this.dialog.open) this.dialog.showModal();
    if (changed.has('shown')) this.#markRead();
  }

  /** Moves the focus to where one writes, else to the way to join, else to the heading. */
  override focus(options?: FocusOptions) {
    const place = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    (this.composer ?? place('.accept') ?? place('h2'))?.focus(options);
  }

  override render() {
    const conversation = this.conversation?.state;
    return html`
      <section class="case" aria-label=${conversationName(this.conversationId)}>
        ${this.#head(conversation)}
        <div class="trouble" role="alert">${this.failed ? terms.troubles.failed : nothing}</div>
        ${conversation ? this.#talk(conversation) : this.#locked()}
      </section>
      ${conversation ? html`<aside aria-label=${terms.details}>${this.#roster(conversation)}</aside>` : nothing}
      ${this.sheet && conversation ? this.#sheet(this.sheet, conversation) : nothing}
    `;
  }

  #head(conversation: ConversationState | undefined): TemplateResult {
    const started = this.entry && terms.started(this.#strings.time(this.entry.startedAtMs));
    const offered = this.entry?.offeredTo && this.team.find(({ id }) => id === this.entry?.offeredTo);
    return html`
      <header>
        <button class="icon-button back" aria-label=${terms.back} @click=${() => this.dispatchEvent(new SottoBackRequestEvent())}>${icon('chevronRight')}</button>
        <div class="title">
          <h2 tabindex="-1">${conversationName(this.conversationId)}</h2>
          <p>${offered && !offered.self ? terms.offeredTo(offered.name) : started}</p>
        </div>
        ${conversation?.phase === 'open' ? this.#actions() : nothing}
        ${conversation
          ? html`<button class="icon-button details" aria-label=${terms.details} @click=${() => (this.sheet = 'details')}>${icon('lock')}</button>`
          : nothing}
      </header>
    `;
  }

  #actions(): TemplateResult {
    return html`
      <div class="actions">
        <button class="button" @click=${() => (this.sheet = 'hand-over')}>${terms.handOver}</button>
        <button class="button end" @click=${() => (this.sheet = 'end')}>${terms.end}</button>
      </div>
    `;
  }

  #locked(): TemplateResult {
    const joinable = this.entry?.status === 'waiting' || this.entry?.offeredTo !== undefined;
    return html`
      <div class="locked">
        <span class="seal">${icon('lock')}</span>
        <h3>${terms.lockedTitle}</h3>
        <p>${joinable ? terms.lockedNote : terms.lockedWithNote}</p>
        ${joinable
          ? html`<button class="button primary accept" ?disabled=${this.accepting} @click=${() => this.#wish('accept')}>
              ${this.accepting ? terms.accepting : terms.accept}
            </button>`
          : nothing}
      </div>
    `;
  }

  #talk({ timeline, typing, policy, phase }: ConversationState): TemplateResult {
    const { tag } = this.#strings;
    return html`
      <sotto-message-list
        lang=${tag}
        .timeline=${timeline}
        .typing=${typing}
        .clipboard=${policy.clipboard}
        ?loading=${phase === 'loading'}
        @sotto-seen=${this.#markRead}
        @sotto-retry-request=${this.#onRetry}
        @sotto-clipboard-blocked=${() => this.composer?.notify('clipboardOff')}
      ></sotto-message-list>
      ${phase === 'open' || phase === 'loading' || phase === 'new'
        ? html`<sotto-composer
            lang=${tag}
            .clipboard=${policy.clipboard}
            ?waiting=${phase === 'loading'}
            @sotto-send-request=${this.#onSend}
            @sotto-typing=${this.#onTyping}
          ></sotto-composer>`
        : this.#over(phase)}
    `;
  }

  #over(phase: 'ended' | 'left' | 'unavailable'): TemplateResult {
    return html`
      <div class="over">
        <div>
          <h3>${terms[`${phase}Title`]}</h3>
          <p>${terms[`${phase}Note`]}</p>
        </div>
        <button class="button" @click=${() => this.#wish('dismiss')}>${terms.dismiss}</button>
      </div>
    `;
  }

  #roster({ roster, securityCode }: ConversationState): TemplateResult {
    return html`<sotto-roster lang=${this.#strings.tag} .members=${roster} .securityCode=${securityCode}>
      <span slot="intro">${terms.rosterIntro}</span>
      <span slot="code-note">${terms.codeNote}</span>
      <span slot="relay-note">${terms.relayNote}</span>
    </sotto-roster>`;
  }

  #sheet(sheet: Sheet, conversation: ConversationState): TemplateResult {
    const titles = { 'hand-over': terms.handOverTitle, end: terms.endTitle, details: terms.details };
    return html`
      <dialog class=${sheet} aria-labelledby="sheet-title" @close=${() => (this.sheet = undefined)}>
        <div class="sheet-head">
          <h2 id="sheet-title">${titles[sheet]}</h2>
          <button class="icon-button" aria-label=${terms.close} @click=${this.#closeSheet}>${icon('close')}</button>
        </div>
        ${sheet === 'hand-over' ? this.#colleagues() : sheet === 'end' ? this.#question() : this.#roster(conversation)}
      </dialog>
    `;
  }

  #colleagues(): TemplateResult {
    const colleagues = this.team.filter(({ self, role }) => !self && role === 'agent');
    if (colleagues.length === 0) return html`<p>${terms.nobodyElse}</p>`;
    return html`
      <p>${terms.handOverNote}</p>
      <ul role="list">
        ${colleagues.map(
          (colleague) =>
            html`<li>
              <button class="colleague" @click=${() => this.#handOver(colleague.id)}>${avatar(colleague)}<span dir="auto">${colleague.name}</span>${icon('chevronRight')}</button>
            </li>`,
        )}
      </ul>
    `;
  }

  #question(): TemplateResult {
    return html`
      <p>${terms.endNote}</p>
      <div class="answers">
        <button class="button" @click=${this.#closeSheet}>${terms.cancel}</button>
        <button class="button danger" @click=${this.#end}>${terms.end}</button>
      </div>
    `;
  }

  readonly #closeSheet = () => this.dialog?.close();

  readonly #markRead = () => {
    const seen = this.shown && document.visibilityState === 'visible' && this.list?.atEnd;
    if (seen && this.conversation?.state.unread) this.conversation.markRead();
  };

  readonly #end = () => {
    this.#closeSheet();
    void this.#attempt(this.conversation?.end());
  };

  #handOver(to: string) {
    this.#closeSheet();
    this.dispatchEvent(new SottoHandOverRequestEvent(this.conversationId, to));
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

  async #onSend(event: SottoSendRequestEvent) {
    const { composer, conversation } = this;
    if (!conversation) return event.preventDefault();
    try {
      const result = await conversation.send(event.text);
      if (result.kind === 'refused') composer?.restore(event.text);
    } catch {
      composer?.restore(event.text);
    }
  }

  #onTyping({ typing }: SottoTypingEvent) {
    this.conversation?.setTyping(typing);
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
