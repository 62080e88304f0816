import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskInfo, Login } from '../../agent.js';
import { systemClock, type Clock } from '../../clock.js';
import { DutyError, type Agent, type AgentState } from '../../conversation/duty.js';
import type { MetricsQuery } from '../../conversation/metrics.js';
import { consoleEn as terms } from '../../i18n/console-en.js';
import { StringsController } from '../../i18n/strings-controller.js';
import { avatar, avatarStyles } from '../../ui/avatar.js';
import { base } from '../../ui/base.styles.js';
import { ClipboardGuard, unselectable } from '../../ui/clipboard-guard.js';
import { icon } from '../../ui/icons.js';
import { tokens } from '../../ui/tokens.styles.js';
import { badgeTitle } from '../../ui/title-badge.js';
import { dialogStyles, fieldStyles } from '../dialog.styles.js';
import { SottoConversationRequestEvent, type SottoEndAsRequestEvent, type SottoHandOverRequestEvent, type SottoInviteRequestEvent, type SottoNoteRequestEvent, type SottoSignInRequestEvent } from '../events.js';
import { matching, type QueueGroups, queueGroups } from '../queue-groups.js';
import { type Shortcut, shortcutList, shortcutOf } from '../shortcuts.js';
import { SottoAgentChat } from '../sotto-agent-chat/sotto-agent-chat.js';
import type { Trouble } from '../sotto-sign-in/sotto-sign-in.js';
import { styles } from './sotto-console.styles.js';

/** How the console reaches the desk. */
export interface ConsoleDesk {
  readonly info: () => Promise<DeskInfo>;
  /** Without a login: resumes the shift kept in this browser, or rejects with DutyError `not-signed-in`. */
  readonly signIn: (login?: Login) => Promise<Agent>;
}

/** Where the way on shift has got to. */
type Entrance = 'opening' | 'closed' | 'signing-in';

/**
 * The agents' page: sign-in, the team's queue, and one conversation at a time. The one element that touches the agent.
 *
 * @csspart rail - The list of conversations with what stands above it.
 */
export class SottoConsole extends LitElement {
  static override styles = [tokens, base, avatarStyles, dialogStyles, fieldStyles, unselectable, styles];

  /** How to reach the desk. Set before the element is put into a page. */
  @property({ attribute: false }) desk: ConsoleDesk | undefined;
  /** `auto` follows the system. */
  @property({ reflect: true }) appearance: 'auto' | 'light' | 'dark' = 'auto';
  @property({ attribute: false }) clock: Clock = systemClock;

  @state() private entrance: Entrance = 'opening';
  @state() private info: DeskInfo | undefined;
  @state() private trouble: Trouble | undefined;
  @state() private selected: string | undefined;
  @state() private accepting: ReadonlySet<string> = new Set();
  @state() private leaving = false;
  @state() private helping = false;
  /** The metrics are in front instead of a conversation. */
  @state() private measuring = false;
  @state() private sound = false;
  /** Words looked for in one's own conversations. */
  @state() private wanted = '';
  @query('.agent-chat[shown]') private chat!: SottoAgentChat | null;
  @query('dialog') private dialog!: HTMLDialogElement | null;
  #strings = new StringsController(this);
  #agent: Agent | undefined;
  #unsubscribe: (() => void) | undefined;
  /** Messages and waiting conversations that call for somebody, as last told. */
  #calls = 0;

  /** The agent on shift; `desk` makes one, or bring your own. */
  @property({ attribute: false })
  get agent(): Agent | undefined {
    return this.#agent;
  }
  set agent(agent: Agent | undefined) {
    this.#unsubscribe?.();
    this.#agent = agent;
    if (this.isConnected) this.#follow();
    this.requestUpdate();
  }

  constructor() {
    super();
    new ClipboardGuard(this, () => this.#guarded);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#follow();
    if (!this.#agent) void this.#open();
    window.addEventListener('keydown', this.#onKeydown);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    window.removeEventListener('keydown', this.#onKeydown);
    badgeTitle(0);
  }

  protected override updated() {
    if (this.dialog && !this.dialog.open) this.dialog.showModal();
    this.#callAttention();
  }

  override render() {
    const agent = this.#agent?.state;
    if (agent?.shift === 'on') return this.#shift(agent);
    if (agent?.shift === 'ended') return this.#card(terms.shiftEndedTitle, terms.shiftEndedNote, terms.signInAgain, () => this.#leaveShift());
    if (agent?.shift === 'starting' || this.entrance === 'opening') return html`<p class="opening" role="status">${terms.opening}</p>`;
    if (this.trouble === 'unreachable' && !this.info) return this.#card(terms.troubles.unreachable, undefined, terms.retry, () => this.#open());
    return html`<sotto-sign-in
      .info=${this.info}
      .trouble=${this.trouble}
      ?busy=${this.entrance === 'signing-in'}
      @sotto-sign-in-request=${this.#onSignIn}
    ></sotto-sign-in>`;
  }

  #card(title: string, note: string | undefined, action: string, act: () => void): TemplateResult {
    return html`
      <main class="card">
        <h1>${title}</h1>
        ${note ? html`<p>${note}</p>` : nothing}
        <button class="button primary" @click=${act}>${action}</button>
      </main>
    `;
  }

  #shift(agent: AgentState): TemplateResult {
    const groups = this.wanted ? matching(queueGroups(agent), this.wanted) : queueGroups(agent);
    return html`
      <div
        class="page ${this.#guarded ? 'guarded' : ''} ${this.selected === undefined && !this.measuring ? '' : 'chosen'}"
        @sotto-select-request=${this.#onSelect}
        @sotto-accept-request=${this.#onAccept}
        @sotto-dismiss-request=${this.#onDismiss}
        @sotto-hand-over-request=${this.#onHandOver}
        @sotto-invite-request=${({ conversation, to }: SottoInviteRequestEvent) => this.#ask((mine) => mine.invite(conversation, to))}
        @sotto-end-as-request=${({ conversation, disposition }: SottoEndAsRequestEvent) => this.#ask((mine) => mine.endAs(conversation, disposition))}
        @sotto-note-request=${this.#onNote}
        @sotto-back-request=${() => (this.selected = undefined)}
      >
        <div class="rail" part="rail">
          ${this.#duty(agent)}
          ${this.#search(groups)}
          <sotto-queue
            lang=${this.#strings.tag}
            .groups=${groups}
            .team=${agent.team}
            ?found=${this.wanted !== ''}
            .selected=${this.selected}
            .accepting=${this.accepting}
            .clock=${this.clock}
          ></sotto-queue>
        </div>
        <main>
          <sotto-banner lang=${this.#strings.tag} .connection=${agent.connection}></sotto-banner>
          <div role="alert">${this.trouble ? html`<p class="trouble">${this.trouble === 'refused' ? terms.actionRefused : terms.troubles[this.trouble]}</p>` : nothing}</div>
          ${this.#stage(agent)}
        </main>
      </div>
      ${this.leaving ? this.#signOutQuestion() : this.helping ? this.#help() : nothing}
    `;
  }

  /** The list and the search as the strictest of the conversations; signing in needs a code, which may be pasted. */
  get #guarded(): boolean {
    const { shift, conversations = new Map() } = this.#agent?.state ?? {};
    return shift === 'on' && (conversations.size === 0 || [...conversations.values()].some(({ state }) => state.policy.clipboard !== 'allow'));
  }

  #duty({ self, clinicName, shiftEndsAtMs, connection, away }: AgentState): TemplateResult {
    const isAway = away.has(self.id);
    return html`
      <header>
        <h1 dir="auto">${clinicName}</h1>
        <div class="self">
          ${avatar(self)}
          <div>
            <p class="name" dir="auto">${self.name}</p>
            <p class="until"><span class="dot ${isAway ? 'away' : connection}"></span>${this.#standing({ connection, shiftEndsAtMs }, isAway)}</p>
          </div>
          <button class="link" @click=${() => (this.leaving = true)}>${terms.signOut}</button>
        </div>
        <div class="habits">
          <button class="link" aria-pressed=${isAway} title=${terms.awayNote} @click=${() => this.#ask((mine) => mine.setAway(!isAway))}>${isAway ? terms.comeBack : terms.goAway}</button>
          <button class="link" aria-pressed=${this.sound} title=${terms.soundHint} @click=${() => (this.sound = !this.sound)}>${terms.sound}</button>
          <button class="link" aria-pressed=${this.measuring} @click=${this.#onMetrics}>${terms.metrics}</button>
          <button class="link" @click=${() => (this.helping = true)}>${terms.shortcutsLink}</button>
        </div>
      </header>
    `;
  }

  #standing({ connection, shiftEndsAtMs }: Pick<AgentState, 'connection' | 'shiftEndsAtMs'>, away: boolean): string {
    if (connection !== 'online') return terms[connection];
    return away ? terms.away : terms.shiftUntil(this.#strings.time(shiftEndsAtMs));
  }

  #search({ mine, finished }: QueueGroups): TemplateResult {
    return html`
      <search>
        <label class="unseen" for="search">${terms.searchMine}</label>
        <input id="search" type="search" autocomplete="off" spellcheck="false" placeholder=${terms.searchMine} aria-describedby="search-hint" @input=${this.#onSearch} />
        <p class="unseen" id="search-hint">${terms.searchHint}</p>
        <p role="status" class="found">${this.wanted ? terms.foundCount(mine.length + finished.length) : nothing}</p>
      </search>
    `;
  }

  /** One's own conversations all stay drawn, so that going from one to the next loses no draft; the one chosen is shown. */
  #stage({ queue, conversations, team, away, notes, replies, self, clinicName, clinicPhone }: AgentState): TemplateResult {
    const values = { agent: self.name, clinic: clinicName, ...(clinicPhone !== undefined && { phone: clinicPhone }) };
    const entries = new Map(queue.map((entry) => [entry.id, entry]));
    const ids = [...new Set([...conversations.keys(), ...(this.selected === undefined ? [] : [this.selected])])];
    const known = ids.filter((id) => entries.has(id) || conversations.has(id));
    return html`
      <div class="stage">
        ${this.measuring ? this.#metrics() : this.selected !== undefined && known.includes(this.selected) ? nothing : this.#noneChosen()}
        ${repeat(
          known,
          (id) => id,
          (id) => html`<sotto-agent-chat
            class="agent-chat"
            lang=${this.#strings.tag}
            .conversationId=${id}
            .conversation=${conversations.get(id)}
            .entry=${entries.get(id)}
            .team=${team}
            .away=${away}
            .notes=${notes.get(id) ?? []}
            .replies=${replies}
            .replyValues=${values}
            ?shown=${id === this.selected && !this.measuring}
            ?accepting=${this.accepting.has(id)}
          ></sotto-agent-chat>`,
        )}
      </div>
    `;
  }

  #metrics(): TemplateResult {
    return html`
      <button class="icon-button back" aria-label=${terms.back} @click=${() => (this.measuring = false)}>${icon('chevronRight')}</button>
      <sotto-metrics class="metrics" lang=${this.#strings.tag} .clock=${this.clock} .ask=${this.#askMetrics}></sotto-metrics>
    `;
  }

  #noneChosen(): TemplateResult {
    return html`<div class="nothing">
      <span class="seal">${icon('lock')}</span>
      <h2>${terms.noneChosen}</h2>
      <p>${terms.noneChosenNote}</p>
    </div>`;
  }

  #help(): TemplateResult {
    return html`
      <dialog aria-labelledby="help-title" @close=${() => (this.helping = false)}>
        <div class="sheet-head">
          <h2 id="help-title">${terms.shortcutsTitle}</h2>
          <button class="icon-button" aria-label=${terms.close} @click=${() => this.dialog?.close()}>${icon('close')}</button>
        </div>
        ${shortcutList()}
      </dialog>
    `;
  }

  #signOutQuestion(): TemplateResult {
    return html`
      <dialog aria-labelledby="sign-out-title" @close=${() => (this.leaving = false)}>
        <h2 id="sign-out-title">${terms.signOutTitle}</h2>
        <p>${terms.signOutNote}</p>
        <div class="answers">
          <button class="button" @click=${() => this.dialog?.close()}>${terms.cancel}</button>
          <button class="button danger" @click=${this.#onSignOut}>${terms.signOut}</button>
        </div>
      </dialog>
    `;
  }

  #follow() {
    this.#unsubscribe = this.#agent?.subscribe(() => this.requestUpdate());
  }

  /** Resumes the shift of this browser, or shows the way on shift. */
  async #open() {
    if (!this.desk) return;
    this.entrance = 'opening';
    this.trouble = undefined;
    const resumed = await this.#try(this.desk.signIn());
    if (resumed) this.agent = resumed;
    else if (this.trouble === 'not-signed-in' || this.trouble === 'refused') this.info = await this.#try(this.desk.info());
    this.entrance = 'closed';
  }

  /** Ends with the trouble shown and undefined instead of a rejection. */
  async #try<T>(action: Promise<T>): Promise<T | undefined> {
    this.trouble = undefined;
    try {
      return await action;
    } catch (error) {
      this.trouble = error instanceof DutyError ? error.code : 'failed';
      return undefined;
    }
  }

  #leaveShift() {
    this.agent = undefined;
    this.selected = undefined;
    void this.#open();
  }

  async #onSignIn({ login }: SottoSignInRequestEvent) {
    if (!this.desk) return;
    this.entrance = 'signing-in';
    this.agent = await this.#try(this.desk.signIn(login));
    this.entrance = 'closed';
  }

  async #onSignOut() {
    this.dialog?.close();
    await this.#try(this.#agent?.signOut() ?? Promise.resolve());
    if (!this.trouble) this.#leaveShift();
  }

  async #onSelect({ conversation }: SottoConversationRequestEvent) {
    this.trouble = undefined;
    this.measuring = false;
    this.selected = conversation;
    await this.updateComplete;
    await this.chat?.updateComplete;
    this.chat?.focus();
  }

  async #onAccept(event: SottoConversationRequestEvent) {
    const { conversation } = event;
    if (!this.#agent || this.accepting.has(conversation)) return;
    this.accepting = new Set([...this.accepting, conversation]);
    const accepted = await this.#try(this.#agent.accept(conversation));
    this.accepting = new Set([...this.accepting].filter((id) => id !== conversation));
    if (accepted) await this.#onSelect(event);
  }

  async #onDismiss({ conversation }: SottoConversationRequestEvent) {
    if (!this.#agent) return;
    await this.#try(this.#agent.dismiss(conversation));
    if (this.selected === conversation) this.selected = undefined;
  }

  readonly #askMetrics = async (query: MetricsQuery) => {
    if (!this.#agent) throw new DutyError('not-signed-in', 'nobody is on shift');
    return this.#agent.metrics(query);
  };

  async #onMetrics() {
    this.measuring = !this.measuring;
    await this.updateComplete;
    this.renderRoot.querySelector('.metrics')?.shadowRoot?.querySelector<HTMLElement>('h2')?.focus();
  }

  #onHandOver({ conversation, to, note }: SottoHandOverRequestEvent) {
    this.#ask((agent) => agent.handOver(conversation, to, note));
  }

  #onNote({ target, text }: SottoNoteRequestEvent) {
    if (target instanceof SottoAgentChat) this.#ask((agent) => agent.note(target.conversationId, text));
  }

  #onSearch({ target }: Event) {
    if (target instanceof HTMLInputElement) this.wanted = target.value.trim();
  }

  #ask(what: (agent: Agent) => Promise<void>) {
    if (this.#agent) void this.#try(what(this.#agent));
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    const shortcut = shortcutOf(event);
    if (!shortcut || this.#agent?.state.shift !== 'on' || this.dialog) return;
    event.preventDefault();
    this.#obey(shortcut, queueGroups(this.#agent.state));
  };

  #obey(shortcut: Shortcut, { waiting, mine, others, finished }: QueueGroups) {
    const [first] = waiting;
    if (shortcut === 'accept' && first) void this.#onAccept(new SottoConversationRequestEvent('accept', first.id));
    if (shortcut === 'replies') this.chat?.showReplies();
    if (shortcut === 'note') void this.chat?.showNotes();
    if (shortcut === 'search') this.renderRoot.querySelector<HTMLElement>('#search')?.focus();
    if (shortcut !== 'next' && shortcut !== 'previous') return;
    const ids = [...waiting, ...mine, ...others, ...finished].map(({ id }) => id);
    const at = ids.indexOf(this.selected ?? '');
    const wanted = ids.at(shortcut === 'next' ? (at + 1) % Math.max(1, ids.length) : Math.max(at, 0) - 1);
    if (wanted !== undefined) void this.#onSelect(new SottoConversationRequestEvent('select', wanted));
  }

  /** A number in the title and, where it is wanted, a sound when there is more that calls for somebody; never a word of what was written. */
  #callAttention() {
    const state = this.#agent?.state;
    const groups = state?.shift === 'on' ? queueGroups(state) : undefined;
    const calls = (groups?.waiting.length ?? 0) + (groups?.mine ?? []).reduce((sum, { state: talk }) => sum + (talk?.unread ?? 0), 0);
    badgeTitle(calls);
    if (calls > this.#calls && this.sound) void import('../../ui/chime.js').then(({ chime }) => chime());
    this.#calls = calls;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-console': SottoConsole;
  }
}
