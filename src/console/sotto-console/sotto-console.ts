import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskInfo, Login } from '../../agent.js';
import { systemClock, type Clock } from '../../clock.js';
import { DutyError, type Agent, type AgentState } from '../../conversation/duty.js';
import { consoleEn as terms } from '../../i18n/console-en.js';
import { StringsController } from '../../i18n/strings-controller.js';
import { avatar, avatarStyles } from '../../ui/avatar.js';
import { base } from '../../ui/base.styles.js';
import { icon } from '../../ui/icons.js';
import { tokens } from '../../ui/tokens.styles.js';
import type { SottoConversationRequestEvent, SottoHandOverRequestEvent, SottoSignInRequestEvent } from '../events.js';
import { queueGroups } from '../queue-groups.js';
import type { SottoAgentChat } from '../sotto-agent-chat/sotto-agent-chat.js';
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
  static override styles = [tokens, base, avatarStyles, styles];

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
  @query('sotto-agent-chat[shown]') private chat!: SottoAgentChat | null;
  @query('dialog') private dialog!: HTMLDialogElement | null;
  #strings = new StringsController(this);
  #agent: Agent | undefined;
  #unsubscribe: (() => void) | undefined;

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

  override connectedCallback() {
    super.connectedCallback();
    this.#follow();
    if (!this.#agent) void this.#open();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  protected override updated() {
    if (this.leaving && this.dialog && !this.dialog.open) this.dialog.showModal();
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
    return html`
      <div
        class="page ${this.selected === undefined ? '' : 'chosen'}"
        @sotto-select-request=${this.#onSelect}
        @sotto-accept-request=${this.#onAccept}
        @sotto-dismiss-request=${this.#onDismiss}
        @sotto-hand-over-request=${this.#onHandOver}
        @sotto-back-request=${() => (this.selected = undefined)}
      >
        <div class="rail" part="rail">
          ${this.#duty(agent)}
          <sotto-queue
            lang=${this.#strings.tag}
            .groups=${queueGroups(agent)}
            .team=${agent.team}
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
      ${this.leaving ? this.#signOutQuestion() : nothing}
    `;
  }

  #duty({ self, clinicName, shiftEndsAtMs, connection }: AgentState): TemplateResult {
    return html`
      <header>
        <h1 dir="auto">${clinicName}</h1>
        <div class="self">
          ${avatar(self)}
          <div>
            <p class="name" dir="auto">${self.name}</p>
            <p class="until"><span class="dot ${connection}"></span>${connection === 'online' ? terms.shiftUntil(this.#strings.time(shiftEndsAtMs)) : terms[connection]}</p>
          </div>
          <button class="link" @click=${() => (this.leaving = true)}>${terms.signOut}</button>
        </div>
      </header>
    `;
  }

  /** One's own conversations all stay drawn, so that going from one to the next loses no draft; the one chosen is shown. */
  #stage({ queue, conversations, team }: AgentState): TemplateResult {
    const entries = new Map(queue.map((entry) => [entry.id, entry]));
    const ids = [...new Set([...conversations.keys(), ...(this.selected === undefined ? [] : [this.selected])])];
    const known = ids.filter((id) => entries.has(id) || conversations.has(id));
    return html`
      <div class="stage">
        ${this.selected !== undefined && known.includes(this.selected) ? nothing : this.#noneChosen()}
        ${repeat(
          known,
          (id) => id,
          (id) => html`<sotto-agent-chat
            lang=${this.#strings.tag}
            .conversationId=${id}
            .conversation=${conversations.get(id)}
            .entry=${entries.get(id)}
            .team=${team}
            ?shown=${id === this.selected}
            ?accepting=${this.accepting.has(id)}
          ></sotto-agent-chat>`,
        )}
      </div>
    `;
  }

  #noneChosen(): TemplateResult {
    return html`<div class="nothing">
      <span class="seal">${icon('lock')}</span>
      <h2>${terms.noneChosen}</h2>
      <p>${terms.noneChosenNote}</p>
    </div>`;
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

  #onHandOver({ conversation, to }: SottoHandOverRequestEvent) {
    if (this.#agent) void this.#try(this.#agent.handOver(conversation, to));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-console': SottoConsole;
  }
}
