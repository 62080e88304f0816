import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { systemClock, type Clock } from '../../clock.js';
import { DutyError, type Agent, type AgentState } from '../../conversation/shift/duty.js';
import type { MetricsQuery } from '../../conversation/shift/metrics.js';
import type { ConsoleStringOverrides } from '../../i18n/console-terms.js';
import type { StringOverrides } from '../../i18n/overrides.js';
import { StringsController } from '../../i18n/strings-controller.js';
import type { Scheme } from '../../ui/appearance.js';
import { avatarStyles } from '../../ui/avatar.js';
import { base } from '../../ui/base.styles.js';
import { ClipboardGuard, unselectable } from '../../ui/clipboard-guard.js';
import { icon } from '../../ui/icons.js';
import { tokens } from '../../ui/tokens.styles.js';
import { ConsoleTermsController } from '../console-terms-controller.js';
import { dialogStyles, fieldStyles } from '../dialog.styles.js';
import type { SottoConversationRequestEvent, SottoSignInRequestEvent } from '../events.js';
import { FocusKeeper } from '../focus-keeper.js';
import { excerptFor } from '../excerpt.js';
import { matching, type QueueGroups, queueGroups } from '../queue-groups.js';
import { sealStyles } from '../seal.js';
import type { SottoAgentChat } from '../sotto-agent-chat/sotto-agent-chat.js';
import type { SottoQueue } from '../sotto-queue/sotto-queue.js';
import { Attendance } from './attendance.js';
import { Attention } from './attention.js';
import { type AllTerms, card, idleWarning, noneChosen } from './cards.js';
import { type ConsoleDesk, ConsoleShift } from './console-shift.js';
import { Dialogs } from './dialogs.js';
import { dutyFooter, dutyHeader, type HabitActions, type Habits, pageChoices } from './duty-header.js';
import { Keyboard } from './keyboard.js';
import { lockCard } from './lock-card.js';
import { Requests } from './requests.js';
import { searchField } from './search-field.js';
import { Settings } from './settings.js';
import { styles } from './sotto-console.styles.js';

const CHAT_PARTS =
  'header:chat-header, actions, locked, closing, messages, log, day, notice, who, avatar, bubble, status, pill, form-notice, veil, picture, card, choice, facts, composer, field, input, send, attach, beside, notes, roster, code, sheet';

/**
 * The agents' page: sign-in, the team's queue, and one conversation at a time. The one element that touches the agent. While nobody attends to
 * it, nothing of the conversations is in the document. Its colours, font, corners and shadows are the custom properties of the chat.
 *
 * @event {SottoLocaleChangeEvent} sotto-locale-change - The agent chose another language.
 * @event {SottoSoundChangeEvent} sotto-sound-change - The agent switched the sound on or off.
 * @event {SottoAppearanceChangeEvent} sotto-appearance-change - The agent chose between light, dark and what the system says.
 * @csspart gate - What stands in place of everything else: signing in, the lock, the end of a shift.
 * @csspart rail - The list of conversations with what stands above and below it; what follows up to `foot` is in it.
 * @csspart header - The clinic, who is on shift, and what they may switch.
 * @csspart name - The clinic's name.
 * @csspart self - Who is on shift, and until when.
 * @csspart habit - Each of the switches: away, sound, the metrics.
 * @csspart search - The field to search one's own conversations by.
 * @csspart queue - The list's place; the next five are in it.
 * @csspart group - Conversations of one kind: those that wait, one's own, colleagues', and those that are over.
 * @csspart line - One conversation in the list.
 * @csspart accept - The button that joins it.
 * @csspart badge - How many of its messages are unread.
 * @csspart nobody - That nobody waits.
 * @csspart foot - Below the list: the metrics, the look and the language.
 * @csspart stage - Where a conversation or the metrics stand.
 * @csspart banner - The strip about what is out of the ordinary.
 * @csspart nothing - That no conversation is chosen.
 * @csspart chat - A conversation's place; what follows up to `code` is in it.
 * @csspart chat-header - Which conversation it is, and what can be done with it.
 * @csspart actions - What can be done with it.
 * @csspart locked - That it is locked until one joins, in place of the transcript.
 * @csspart closing - That it is over, in place of the composer.
 * @csspart messages - The transcript's place; `log`, `day`, `notice`, `who`, `avatar`, `bubble`, `status`, `pill`, `form-notice`, `veil`, `picture`, `card`, `choice` and `facts` are in it, as in the visitor's chat.
 * @csspart composer - The composer's place; `field`, `input`, `send` and `attach` are in it, as in the visitor's chat.
 * @csspart beside - What stands beside a conversation, where there is room.
 * @csspart notes - Notes for colleagues.
 * @csspart roster - Who can read it.
 * @csspart code - The security code.
 * @csspart metrics - The metrics' place; the next two are in it.
 * @csspart number - Each of the numbers above the charts.
 * @csspart chart - Each chart.
 * @csspart sheet - Whatever slides over the console or a conversation.
 * @csspart idle - Asks whether somebody is still there.
 */
export class SottoConsole extends LitElement {
  static override styles = [tokens, base, avatarStyles, dialogStyles, fieldStyles, sealStyles, unselectable, styles];

  /** How to reach the desk. Set before the element is put into a page. */
  @property({ attribute: false }) desk: ConsoleDesk | undefined;
  /** `auto` follows the system. The agent's choice shows here. */
  @property({ reflect: true }) appearance: Scheme = 'auto';
  @property({ attribute: false }) clock: Clock = systemClock;
  /** BCP 47 tag of the language wanted; without it the element's or the page's `lang`, else what the browser prefers. The agent's choice shows here. */
  @property() locale: string | undefined;
  /** Whether a sound calls for the agent. The agent's choice shows here. */
  @property({ type: Boolean }) sound = false;
  /** Texts of your own by language, in place of those that the console shares with the chat. */
  @property({ attribute: false }) strings: StringOverrides | undefined;
  /** Texts of your own by language, in place of the console's. */
  @property({ attribute: false }) consoleStrings: ConsoleStringOverrides | undefined;

  @state() private selected: string | undefined;
  /** The metrics are in front instead of a conversation. */
  @state() private measuring = false;
  /** Words looked for in one's own conversations. */
  @state() private wanted = '';
  @query('.agent-chat[shown]') private chat!: SottoAgentChat | null;
  #strings = new StringsController(this);
  #own = new ConsoleTermsController(this, this.#strings);
  /** Somebody is signing in here: a button that is disabled meanwhile loses the focus before anything is drawn. */
  #entering = false;
  readonly #duty = new ConsoleShift(this, { desk: () => this.desk, onLock: () => this.#hush() });
  readonly #requests = new Requests(this.#duty);
  readonly #settings = new Settings(this);
  readonly #dialogs = new Dialogs(this, () => void this.#signOut());

  constructor() {
    super();
    new ClipboardGuard(this, () => this.#guarded);
    new FocusKeeper(this, () => void this.#focusList());
    new Attendance(this, () => this.agent);
    new Attention(this, () => this.agent, () => this.sound);
    new Keyboard(this, {
      groups: () => (this.#duty.state?.shift === 'on' && !this.#dialogs.element ? queueGroups(this.#duty.state) : undefined),
      listed: (groups) => this.#listed(groups),
      selected: () => this.selected,
      select: (conversation) => void this.#select(conversation),
      accept: (conversation) => void this.#accept(conversation),
      does: {
        replies: () => this.chat?.showReplies(),
        note: () => void this.chat?.showNotes(),
        search: () => this.renderRoot.querySelector<HTMLElement>('#search')?.focus(),
      },
    });
  }

  /** The agent on shift; `desk` makes one, or bring your own. */
  @property({ attribute: false })
  get agent(): Agent | undefined {
    return this.#duty.agent;
  }
  set agent(agent: Agent | undefined) {
    this.#duty.agent = agent;
  }

  protected override updated() {
    if (this.#entering && this.#duty.state?.shift === 'on') {
      this.#entering = false;
      if (!this.matches(':focus-within')) void this.#focusList();
    }
    const warning = this.renderRoot.querySelector<HTMLElement>('.idle');
    if (warning && !warning.matches(':popover-open')) warning.showPopover();
  }

  override render() {
    const { tag } = this.#strings;
    return html`<div class="root" lang=${tag} dir=${this.#strings.direction}>${this.#content()}</div>`;
  }

  get #terms(): AllTerms {
    return { terms: this.#own.terms, shared: this.#strings.terms };
  }

  #content(): TemplateResult {
    const { terms } = this.#own;
    const { entrance, info, trouble, state: agent } = this.#duty;
    if (agent?.shift === 'on') return this.#shift(agent);
    if (agent?.shift === 'locked' || (!agent && this.#duty.locked)) return this.#locked(agent);
    if (agent?.shift === 'ended') return this.#ended(agent);
    if (agent?.shift === 'starting' || entrance === 'opening') return html`<p class="opening" role="status">${terms.opening}</p>`;
    if ((trouble === 'unreachable' && !info) || trouble === 'elsewhere') return card({ title: terms.troubles[trouble], action: terms.retry }, () => void this.#duty.open());
    return html`<div class="entrance">
      <sotto-sign-in
        exportparts="gate"
        .terms=${terms}
        .info=${info}
        .trouble=${trouble}
        ?busy=${entrance === 'signing-in'}
        @sotto-sign-in-request=${this.#onSignIn}
      ></sotto-sign-in>
      <footer>${pageChoices(this.appearance, { terms, strings: this.#strings }, this.#settings)}</footer>
    </div>`;
  }

  #locked(shift: AgentState | undefined): TemplateResult {
    const { trouble, unlocking } = this.#duty;
    return html`${lockCard(
      {
        ...(shift && { shift }),
        passphrase: !shift || shift.passphrase === true,
        unlocking,
        trouble: trouble && this.#own.terms.troubles[trouble],
        unlock: (passphrase) => void this.#unlock(passphrase),
        leave: () => (shift?.unsent ? this.#dialogs.show('sign-out') : void (shift ? this.#signOut() : this.#duty.signInAnew())),
      },
      this.#terms,
    )}${this.#dialogs.render(this.#own.terms, shift?.unsent && this.#own.terms.signOutLocked)}`;
  }

  #ended({ idle }: AgentState): TemplateResult {
    const { purgedTitle, purgedNote, shiftEndedTitle, shiftEndedNote, signInAgain, troubles } = this.#own.terms;
    const spent = this.#duty.trouble === 'guesses-spent';
    const [title, note] = idle?.kind === 'purged' ? [purgedTitle, purgedNote] : [shiftEndedTitle, spent ? troubles['guesses-spent'] : shiftEndedNote];
    return card({ title, note, action: signInAgain }, () => this.#leaveShift());
  }

  #listed(groups: QueueGroups): QueueGroups {
    return this.wanted ? matching(groups, this.wanted) : groups;
  }

  #shift(agent: AgentState): TemplateResult {
    const { terms } = this.#own;
    const { trouble } = this.#duty;
    const groups = this.#listed(queueGroups(agent));
    const habits: Habits = { away: agent.away.has(agent.self.id), sound: this.sound, measuring: this.measuring, appearance: this.appearance };
    const texts = { terms, strings: this.#strings };
    return html`
      <div
        class="page ${this.#guarded ? 'guarded' : ''} ${this.selected === undefined && !this.measuring ? '' : 'chosen'}"
        @sotto-select-request=${({ conversation }: SottoConversationRequestEvent) => void this.#select(conversation)}
        @sotto-accept-request=${({ conversation }: SottoConversationRequestEvent) => void this.#accept(conversation)}
        @sotto-dismiss-request=${this.#onDismiss}
        @sotto-hand-over-request=${this.#requests.onHandOver}
        @sotto-invite-request=${this.#requests.onInvite}
        @sotto-end-as-request=${this.#requests.onEndAs}
        @sotto-note-request=${this.#requests.onNote}
        @sotto-note-draft=${this.#requests.onNoteDraft}
        @sotto-back-request=${() => (this.selected = undefined)}
      >
        <div class="rail" part="rail">
          ${dutyHeader(agent, habits, texts, this.#habits)}
          ${searchField({ wanted: this.wanted, found: groups.mine.length + groups.finished.length }, terms, this.#onSearch)}
          <sotto-queue
            class="queue"
            part="queue"
            exportparts="group, line, accept, badge, nobody"
            lang=${this.#strings.tag}
            .terms=${terms}
            .groups=${groups}
            .team=${agent.team}
            ?found=${this.wanted !== ''}
            .selected=${this.selected}
            .accepting=${this.#duty.accepting}
            .clock=${this.clock}
          ></sotto-queue>
          ${dutyFooter(habits, texts, this.#habits)}
        </div>
        <main>
          <sotto-banner exportparts="banner" lang=${this.#strings.tag} .connection=${agent.connection}></sotto-banner>
          <div role="alert">${trouble ? html`<p class="trouble">${trouble === 'refused' ? terms.actionRefused : terms.troubles[trouble]}</p>` : nothing}</div>
          ${this.#stage(agent)}
        </main>
      </div>
      ${this.#dialogs.render(terms, agent.unsent && terms.signOutUnsent)}
      ${agent.idle?.kind === 'warning' ? idleWarning(this.#terms, () => this.agent?.touch()) : nothing}
    `;
  }

  /** The list and the search as the strictest of the conversations; signing in needs a code, which may be pasted. */
  get #guarded(): boolean {
    const { shift, conversations = new Map() } = this.#duty.state ?? {};
    return shift === 'on' && (conversations.size === 0 || [...conversations.values()].some(({ state }) => state.policy.clipboard !== 'allow'));
  }

  /** One's own conversations all stay drawn, so that going from one to the next loses no draft; the one chosen is shown. */
  #stage({ queue, conversations, team, away, notes, noteDrafts, purges, replies, self, clinicName, clinicPhone }: AgentState): TemplateResult {
    const values = { agent: self.name, clinic: clinicName, ...(clinicPhone !== undefined && { phone: clinicPhone }) };
    const entries = new Map(queue.map((entry) => [entry.id, entry]));
    const ids = [...new Set([...conversations.keys(), ...(this.selected === undefined ? [] : [this.selected])])];
    const known = ids.filter((id) => entries.has(id) || conversations.has(id));
    return html`
      <div class="stage" part="stage">
        ${this.measuring ? this.#metrics() : this.selected !== undefined && known.includes(this.selected) ? nothing : noneChosen(this.#own.terms)}
        ${repeat(
          known,
          (id) => id,
          (id) => html`<sotto-agent-chat
            class="agent-chat"
            part="chat"
            exportparts=${CHAT_PARTS}
            lang=${this.#strings.tag}
            .terms=${this.#own.terms}
            .conversationId=${id}
            .conversation=${conversations.get(id)}
            .entry=${entries.get(id)}
            .purgedAtMs=${purges.get(id)}
            .team=${team}
            .away=${away}
            .notes=${notes.get(id) ?? []}
            .noteDraft=${noteDrafts.get(id) ?? ''}
            .replies=${replies}
            .replyValues=${values}
            ?shown=${id === this.selected && !this.measuring}
            ?accepting=${this.#duty.accepting.has(id)}
          ></sotto-agent-chat>`,
        )}
      </div>
    `;
  }

  #metrics(): TemplateResult {
    return html`
      <button class="icon-button back" aria-label=${this.#own.terms.back} @click=${() => (this.measuring = false)}>${icon('chevronRight')}</button>
      <sotto-metrics class="metrics" part="metrics" exportparts="number, chart" lang=${this.#strings.tag} .terms=${this.#own.terms} .clock=${this.clock} .ask=${this.#askMetrics}></sotto-metrics>
    `;
  }

  readonly #habits: HabitActions = {
    signOut: () => this.#dialogs.show('sign-out'),
    setAway: (away) => void this.#duty.ask((mine) => mine.setAway(away)),
    settings: this.#settings,
    measure: () => void this.#onMetrics(),
    help: () => this.#dialogs.show('help'),
  };

  /** Before it all goes out of the document. */
  #hush() {
    for (const chat of this.renderRoot.querySelectorAll<SottoAgentChat>('.agent-chat')) chat.keepDrafts();
    this.wanted = '';
    this.#dialogs.drop();
  }

  #leaveShift() {
    this.selected = undefined;
    this.#dialogs.drop();
    this.#duty.leave();
  }

  #onSignIn({ login }: SottoSignInRequestEvent) {
    this.#entering = true;
    void this.#duty.signIn(login);
  }

  async #unlock(passphrase?: string) {
    await this.#duty.unlock(passphrase);
    await this.updateComplete;
    const field = this.renderRoot.querySelector<HTMLElement>('#passphrase');
    if (field) field.focus();
    else await this.#focusChat();
  }

  async #signOut() {
    await this.#duty.ask((agent) => agent.signOut());
    if (!this.#duty.trouble) this.#leaveShift();
  }

  async #select(conversation: string) {
    this.#duty.forgive();
    this.measuring = false;
    this.selected = conversation;
    await this.#focusChat();
    const found = this.wanted && excerptFor(this.wanted, this.chat?.conversation?.state.timeline ?? []);
    if (found) await this.chat?.bring(found.message);
  }

  async #focusChat() {
    await this.updateComplete;
    await this.chat?.updateComplete;
    if (this.chat) this.chat.focus();
    else await this.#focusList();
  }

  /** Where the next conversation is chosen. */
  async #focusList() {
    const queue = this.renderRoot.querySelector<SottoQueue>('.queue');
    await queue?.updateComplete;
    const place = queue?.renderRoot.querySelector<HTMLElement>('.accept') ?? queue?.renderRoot.querySelector<HTMLElement>('.open') ?? this.renderRoot.querySelector<HTMLElement>('#search') ?? this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"], button');
    place?.focus();
  }

  async #accept(conversation: string) {
    if (await this.#duty.accept(conversation)) await this.#select(conversation);
  }

  async #onDismiss({ conversation }: SottoConversationRequestEvent) {
    await this.#duty.ask((agent) => agent.dismiss(conversation));
    if (this.selected === conversation) this.selected = undefined;
  }

  readonly #askMetrics = async (query: MetricsQuery) => {
    if (!this.agent) throw new DutyError('not-signed-in', 'nobody is on shift');
    return this.agent.metrics(query);
  };

  async #onMetrics() {
    this.measuring = !this.measuring;
    await this.updateComplete;
    this.renderRoot.querySelector('.metrics')?.shadowRoot?.querySelector<HTMLElement>('h2')?.focus();
  }

  readonly #onSearch = (words: string) => (this.wanted = words);
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-console': SottoConsole;
  }
}
