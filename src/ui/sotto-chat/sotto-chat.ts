import { type CSSResult, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { systemClock } from '../../clock.js';
import type { PatientSignIn } from '../../conversation/patient.js';
import type { ConversationState, Rating, VisitorConversation } from '../../conversation/state.js';
import { textIn } from '../../forms/local-text.js';
import { directionOf } from '../../i18n/locales.js';
import type { StringOverrides } from '../../i18n/overrides.js';
import { StringsController } from '../../i18n/strings-controller.js';
import type { PolicyTightening } from '../../policy/policy.js';
import type { Appearance, Scheme } from '../appearance.js';
import { AppearanceController, schemeOf } from '../appearance-controller.js';
import { base } from '../base.styles.js';
import { ConversationController } from '../conversation-controller.js';
import { DraftController } from '../draft-controller.js';
import {
  type SottoErrorCode,
  SottoLocaleChangeEvent,
  type SottoFileCancelRequestEvent,
  type SottoFileOpenRequestEvent,
  type SottoFilesRequestEvent,
  type SottoFormRequestEvent,
  type SottoFormSubmitEvent,
  type SottoLocaleRequestEvent,
  type SottoRetryRequestEvent,
  type SottoRevealRequestEvent,
  type SottoSendRequestEvent,
  type SottoTypingEvent,
} from '../events.js';
import { type Family, register } from '../family.js';
import { icon } from '../icons.js';
import { lastQuestion, staffOf } from '../draft-setting.js';
import { isKeepable } from '../keepable.js';
import { lookAt } from '../look-at.js';
import { PageReports } from '../page-reports.js';
import { defaultPreferences, keepPreferences, type Preferences, readPreferences } from '../preferences.js';
import { sendDraft } from '../send-draft.js';
import type { SottoComposer } from '../sotto-composer/sotto-composer.js';
import { askForMail } from '../ask-for-mail.js';
import { badgeTitle } from '../title-badge.js';
import type { OpeningNote } from '../sotto-header/sotto-header.js';
import type { SottoMessageList } from '../sotto-message-list/sotto-message-list.js';
import { tokens } from '../tokens.styles.js';
import { warn } from '../warn.js';
import { AsideController } from './aside-controller.js';
import { clearedNote, closingCard, type Closing, idleCard } from './closing-card.js';
import { FormController } from './form-controller.js';
import { ResizeController } from './resize-controller.js';
import { EscapeCounter, leave } from './safe-exit.js';
import type { openingNote } from './opening-note.js';
import { SheetController } from './sheet-controller.js';
import { styles } from './sotto-chat.styles.js';

/** What says that somebody is there. */
const presence = ['keydown', 'pointerdown', 'wheel', 'touchmove', 'input'] as const;

/**
 * The visitor's chat: launcher and floating panel, or, inside a frame, the panel alone. The one element that touches the conversation.
 * Nothing is loaded, asked or stored before it is opened for the first time.
 *
 * @event {SottoStateChangeEvent} sotto-state-change - How things are, after any of the next five: `open`, `active`, `unread`.
 * @event {SottoOpenEvent} sotto-open - It came in front of the visitor.
 * @event {SottoCloseEvent} sotto-close - It was put away.
 * @event {SottoUnreadEvent} sotto-unread - The number of unread messages, `unread`, changed.
 * @event {SottoConversationStartEvent} sotto-conversation-start - The visitor has written the first message.
 * @event {SottoConversationEndEvent} sotto-conversation-end - The conversation is over.
 * @event {SottoErrorEvent} sotto-error - Something does not work; `code` says what.
 * @event {SottoLocaleChangeEvent} sotto-locale-change - The visitor chose another language.
 * @slot launcher-icon - Symbol on the launcher.
 * @slot logo - The clinic's mark, in place of its initials.
 * @slot header - Below the header.
 * @slot welcome - In place of the greeting, before the first message.
 * @slot footer - Below the field that is written in.
 * @cssstate open - The chat is in front of the visitor.
 * @cssstate active - There is a conversation to come back to.
 * @cssstate unread - There are messages not yet seen.
 * @cssstate offline - There is no connection.
 * @event {SottoWarningEvent} sotto-warning - For developers: something set on the element could not be taken as it was.
 * @csspart root - The floating root, in the top layer.
 * @csspart launcher - The launcher's place; `launcher-button` and `badge` are in it.
 * @csspart launcher-button - The button that opens and closes.
 * @csspart badge - The number of unread messages.
 * @csspart panel - The chat itself.
 * @csspart header - The head; `mark`, `name`, `menu-button`, `minimize`, `privacy` and `menu` are in it.
 * @csspart mark - The clinic's mark.
 * @csspart name - The clinic's name.
 * @csspart opening - Whether somebody is there now.
 * @csspart menu-button - Opens the menu.
 * @csspart minimize - Puts the chat away.
 * @csspart privacy - The line about who can read this.
 * @csspart menu - What else can be done.
 * @csspart banner - The strip about what is out of the ordinary.
 * @csspart greeting - What stands before the first message.
 * @csspart messages - The transcript's place; what follows up to `form-notice` is in it.
 * @csspart log - The scrolling log.
 * @csspart day - A new day.
 * @csspart notice - What happened between messages.
 * @csspart who - Sender and time of a group.
 * @csspart avatar - A sender's picture.
 * @csspart bubble - One message's text.
 * @csspart status - How far one's own message got.
 * @csspart pill - Leads to new messages.
 * @csspart form-notice - A secure form that was asked for or sent.
 * @csspart veil - A hidden stretch of a message.
 * @csspart composer - The composer's place; `field`, `input` and `send` are in it.
 * @csspart field - Frame around the text field and the button.
 * @csspart input - The text field.
 * @csspart attach - The button for files, where the clinic allows them.
 * @csspart picture - A picture in the transcript.
 * @csspart card - A file in the transcript.
 * @csspart choice - An answer to choose.
 * @csspart facts - A card of the care team, a bubble too.
 * @csspart send - The button that sends.
 * @csspart code - The security code.
 * @csspart form - A secure form, in the transcript's place; the next two are in it.
 * @csspart summary - What has to be corrected in a form.
 * @csspart question - One question of a form with its answer.
 * @csspart withheld - Says that an older part of the transcript is hidden.
 * @csspart queue - How many wait before the visitor.
 * @csspart rating - The question what the chat was like.
 * @csspart first - A form that comes before the chat.
 * @csspart resize - The corner by which the panel is made larger and smaller.
 * @csspart foot - Everything below the transcript.
 * @csspart emergency - The notice about emergencies.
 * @csspart exit - The way out at once.
 * @csspart sheet - Whatever slides over the chat: who can read this, questions before what cannot be undone.
 * @cssprop [--sotto-accent=light-dark(#11665f, #17776f)] - Fill of the launcher, own messages and main buttons.
 * @cssprop [--sotto-on-accent=#fff] - Text on the accent.
 * @cssprop [--sotto-accent-ink=light-dark(#0e5f58, #7dd6c8)] - Links, focus and symbols on the canvas.
 * @cssprop [--sotto-canvas=light-dark(#fff, #15191a)] - Ground of the panel.
 * @cssprop [--sotto-surface=light-dark(#f3f2ee, #23292a)] - Messages of others, cards.
 * @cssprop [--sotto-ink=light-dark(#1b2324, #edf1f0)] - Text.
 * @cssprop [--sotto-muted=light-dark(#586366, #a2adae)] - Text of second rank.
 * @cssprop [--sotto-line=light-dark(#e7e4de, #30383a)] - Hairlines.
 * @cssprop [--sotto-field-line=light-dark(#858d8b, #6b7779)] - Outline of fields.
 * @cssprop [--sotto-danger=light-dark(#b3261e, #ffb4a9)] - Text about failures.
 * @cssprop [--sotto-danger-fill=light-dark(#b3261e, #b63a31)] - Fill of buttons that cannot be undone.
 * @cssprop [--sotto-notice=light-dark(#fdf3dc, #3a2f17)] - Ground of the banner.
 * @cssprop [--sotto-notice-ink=light-dark(#5f4507, #f4dca5)] - Text of the banner.
 * @cssprop [--sotto-font] - Font family; the system's own by default.
 * @cssprop [--sotto-radius=20px] - Corners of the panel.
 * @cssprop [--sotto-shadow] - Shadow of what floats.
 * @cssprop [--sotto-width=400px] - Width of the floating panel.
 * @cssprop [--sotto-height=704px] - Height of the floating panel, where there is room.
 * @cssprop [--sotto-offset=20px] - Distance of the floating root from the corner.
 */
export class SottoChat extends LitElement {
  static override styles = [tokens, base, styles];

  /** `panel` floats with a launcher; `fill` takes the place it is given, and the launcher is somebody else's. */
  @property({ reflect: true }) layout: 'panel' | 'fill' = 'panel';
  /** With `fill`: whether the visitor may ask for another size; whoever gives the place hears `sotto-resize-request`. */
  @property({ type: Boolean }) resizable = false;
  /** Whether the chat is in front of the visitor. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** Light, dark, or by the system; or all of the look as data. The attribute holds the scheme. */
  @property({ reflect: true, converter: { toAttribute: schemeOf } }) appearance: Scheme | Appearance = 'auto';
  /** BCP 47 tag of the language wanted; without it the element's or the page's `lang`, else what the browser prefers. The visitor's choice shows here. */
  @property() locale: string | undefined;
  /** Texts of your own by language, in place of the built-in ones. */
  @property({ attribute: false }) strings: StringOverrides | undefined;
  /** The clinic's root public key, base64url. With `relay`, enough to start. */
  @property() clinic = '';
  /** The relay's address. */
  @property() relay = '';
  /** Tells several conversations with one clinic on one page or site apart. */
  @property() instance = '';
  /** Flags of the policy to tighten, as an attribute in JSON. Looser ones have no effect, and say so on the console; what is no policy closes the chat. */
  @property({ converter: { fromAttribute: jsonOrText } }) policy: PolicyTightening | undefined;
  /** The clinic's phone number, offered when the chat cannot be used; in place of the one in the clinic's profile. */
  @property() phone = '';
  /** Whom the page has signed in; without it the visitor is nobody in particular. Another one, or none any more: what was shown goes, and their own begins. */
  @property({ attribute: false }) patient: PatientSignIn | undefined;
  /** Makes the conversation when the chat is first opened, in place of `clinic` and `relay`. What it made is closed when the element leaves the page. */
  @property({ attribute: false }) start: (() => Promise<VisitorConversation>) | undefined;

  @state() private failed = false;
  /** What the page asks of the policy is none: it cannot be known what may be written. */
  @state() private misset = false;
  /** The last thing asked for did not work out. */
  @state() private trouble = false;
  @state() private preferences: Preferences = defaultPreferences;
  /** The visitor had to leave at once: nothing of the chat is to be seen any more. */
  @state() private left = false;
  #strings = new StringsController(this);
  #forms = new FormController(this, { conversation: () => this.conversation, register: (family) => this.registerLater(family) });
  readonly #asides = new AsideController(this, {
    state: () => this.#state,
    strings: this.#strings,
    // Not known before what reads hours is there; a clinic that never opens has no note.
    closed: () => this.noteOpening !== undefined && this.#state?.clinic.hours !== undefined && this.#opening?.open !== true,
    adopt: (sheet) => this.#adoptStyles(sheet),
  });
  readonly #resizing = new ResizeController(this, {
    strings: this.#strings,
    preferences: () => this.preferences,
    prefer: (preferences) => (this.preferences = preferences),
    adopt: (sheet) => this.#adoptStyles(sheet),
  });
  readonly #sheets = new SheetController(this, {
    state: () => this.#state,
    preferences: () => this.preferences,
    strings: this.#strings,
    trouble: () => this.trouble,
    setTrouble: (trouble) => (this.trouble = trouble),
    adopt: (sheet) => this.#adoptStyles(sheet),
    register: (family) => this.registerLater(family),
    actions: {
      end: () => void this.#attempt(this.conversation?.end()),
      clear: () => void this.#attempt(this.conversation?.forget()),
      prefer: (preferences) => {
        this.preferences = preferences;
        keepPreferences(preferences);
      },
      mail: (event) => void (this.conversation && askForMail(this.conversation, event)),
    },
  });
  #follower = new ConversationController<VisitorConversation>(this, () => this.#onState());
  readonly #internals = this.attachInternals();
  #starting: Promise<void> | undefined;
  #started: VisitorConversation | undefined;
  /** Fetched for clinics that have hours. */
  @state() private noteOpening: typeof openingNote | undefined;
  #filesShown = false;
  readonly #reports = new PageReports();
  #unread: number | undefined;
  readonly #escapes = new EscapeCounter();
  readonly #drafts = new DraftController(this, { composer: () => this.#composer, conversation: () => this.conversation });

  constructor() {
    super();
    new AppearanceController(this);
    // On the way in: whatever is open inside may keep the key for itself.
    const onEscape = ({ key, isComposing }: KeyboardEvent) => key === 'Escape' && !isComposing && this.noteEscape();
    this.addEventListener('keydown', onEscape, { capture: true });
    for (const type of presence) this.addEventListener(type, this.#touch, { capture: true, passive: true });
  }

  /** The conversation shown. Set it to bring your own; otherwise `start` makes one. */
  get conversation(): VisitorConversation | undefined {
    return this.#follower.conversation;
  }
  set conversation(conversation: VisitorConversation | undefined) {
    this.#follower.follow(conversation);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'dir'];
  }

  /** The direction is every element's own property, not one of ours: a change of it is drawn all the same. */
  override attributeChangedCallback(name: string, before: string | null, now: string | null) {
    super.attributeChangedCallback(name, before, now);
    if (name === 'dir') this.requestUpdate();
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#markRead);
    window.visualViewport?.addEventListener('resize', this.#fitKeyboard);
    // What was open when it was taken out of the page goes on where it is put in again.
    if (this.open && this.hasUpdated) this.begin();
    // A popover does not survive a move in the document: it is shown again after the update.
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#markRead);
    window.visualViewport?.removeEventListener('resize', this.#fitKeyboard);
    if (this.layout === 'panel') badgeTitle(0);
    // A move is a removal and an insertion in one task: only what is still gone after it has left.
    queueMicrotask(() => this.isConnected || this.#closeStarted());
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('patient') && this.patient?.id !== changed.get('patient')?.id) this.#closeStarted();
    if (this.open && (['open', 'start', 'clinic', 'relay', 'patient'] as const).some((name) => changed.has(name))) this.begin();
  }

  /** Also waits for a sheet that was asked for. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#sheets.fetched;
    return super.getUpdateComplete();
  }

  protected override updated(changed: PropertyValues<this>) {
    this.#showRoot();
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.show();
    if (changed.has('open')) this.#markRead();
    this.#report();
  }

  /** Makes the conversation, if it is known how and none has been made. Opening does this too; without opening, unread messages are counted. */
  begin() {
    const start = this.start ?? (this.clinic && this.relay ? () => this.#startHere() : undefined);
    if (!start || this.conversation || this.#starting) return;
    this.failed = false;
    this.misset = false;
    this.preferences = readPreferences();
    const { patient } = this;
    this.#starting = start()
      .then(
        (conversation) => this.#adopt(conversation, patient),
        (error: unknown) => {
          this.misset = error instanceof Error && 'code' in error && error.code === 'bad-policy';
          this.failed = !this.misset;
        },
      )
      .finally(() => {
        this.#starting = undefined;
        if (this.isConnected && patient?.id !== this.patient?.id) this.begin();
      });
  }

  /** Opens the chat and moves the focus into it. */
  async show() {
    this.open = true;
    await this.updateComplete;
    // The first time, the field is drawn right after what it is in.
    await this.#composer?.updateComplete;
    this.focus();
  }

  /** Puts the chat away; the conversation goes on. The focus returns to the launcher where there is one. */
  async hide() {
    this.open = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[part=launcher]')?.focus();
  }

  /** Registers elements that are fetched when they are wanted; a family of another name registers them under its own. @internal */
  registerLater(family: Family): void {
    register(family);
  }

  /** Clears this device and leaves the page for a neutral one, at once. Escape pressed three times in a row does the same. */
  leave(): Promise<void> {
    this.left = true;
    this.open = false;
    return leave(() => this.conversation?.forget());
  }

  /** Escape was pressed around the chat: the third time in a row it means to be gone at once. */
  noteEscape() {
    if (this.#escapes.press(performance.now())) void this.leave();
  }

  /** Moves the focus to where one writes, or to the panel when nothing can be written. */
  override focus(options?: FocusOptions) {
    const form = this.#forms.opened && this.#formElement;
    const first = this.renderRoot.querySelector<HTMLElement>('.first .button');
    const composer = this.#composer?.hidden ? null : this.#composer;
    const target = form ?? composer ?? first ?? this.renderRoot.querySelector<HTMLElement>('.panel');
    target?.focus(options);
  }

  override render(): TemplateResult | typeof nothing {
    if (this.left) return nothing;
    if (this.layout === 'fill') return this.#panel('region');
    return html`
      <div class="root ${this.open ? 'open' : ''}" part="root" popover="manual">
        ${this.open || this.#forms.opened ? this.#panel('dialog') : nothing}
        <sotto-launcher
          part="launcher"
          exportparts="button:launcher-button, badge"
          lang=${this.#strings.tag}
          .open=${this.open}
          .unread=${this.#state?.unread ?? 0}
          @sotto-toggle-request=${() => (this.open ? this.hide() : this.show())}
          >${this.#forwarded('launcher-icon', 'icon')}</sotto-launcher
        >
      </div>
    `;
  }

  get #composer(): SottoComposer | null {
    return this.renderRoot.querySelector<SottoComposer>('[part=composer]');
  }

  get #state(): ConversationState | undefined {
    return this.#follower.state;
  }

  get #closing(): Closing | undefined {
    if (this.failed) return 'failed';
    if (this.misset) return 'unavailable';
    const phase = this.#state?.phase;
    return phase === 'ended' || phase === 'left' || phase === 'locked' || phase === 'unavailable' ? phase : undefined;
  }

  #panel(role: 'region' | 'dialog'): TemplateResult {
    const { terms, tag } = this.#strings;
    const clinic = this.#state?.clinic.name;
    return html`
      <section
        class="panel ${this.preferences.textSize} ${this.#state?.policy.transcript.print === 'allow' ? '' : 'unprintable'}"
        part="panel"
        role=${role}
        tabindex="-1"
        ?hidden=${!this.open && this.layout === 'panel'}
        lang=${tag}
        dir=${this.dir || directionOf(tag)}
        aria-label=${clinic ? terms.panelOf(clinic) : terms.panel}
        @keydown=${this.#onKeydown}
        @sotto-minimize-request=${this.hide}
        @sotto-roster-request=${this.#sheets.onRequest}
        @sotto-locale-request=${this.#onLocaleRequest}
        @sotto-end-request=${this.#sheets.onRequest}
        @sotto-clear-request=${this.#sheets.onRequest}
        @sotto-settings-request=${this.#sheets.onRequest}
        @sotto-transcript-request=${this.#sheets.onRequest}
        @sotto-form-request=${this.#onFormRequest}
      >
        <p class="print-notice">${terms.printOff}</p>
        <div class="chat" ?inert=${this.#sheets.sheet !== undefined}>${this.#ofOnePatient(this.#chat())}${this.#resizing.render()}</div>
        ${this.#ofOnePatient(this.#sheets.render())}
      </section>
    `;
  }

  /** Drawn anew for another patient: nothing half-written, half-filled or shown of one is left in the fields for the next. */
  #ofOnePatient(shown: unknown) {
    return keyed(this.patient?.id, shown);
  }

  #chat(): TemplateResult {
    const { tag } = this.#strings;
    const conversation = this.#state;
    const closing = this.#closing;
    const card = closing ? closingCard({ closing, reason: this.misset ? 'bad-policy' : conversation?.reason, clearing: conversation?.clearing === true, phone: this.phone || conversation?.clinic.phone }, this.#strings.terms, () => this.#goOn(closing)) : undefined;
    const barren = (closing === 'failed' || closing === 'unavailable' || closing === 'locked') && !conversation?.timeline.length;
    return html`
      <sotto-header
        part="header"
        exportparts="mark, name, opening, menu-button, minimize, privacy, menu"
        lang=${tag}
        name=${conversation?.clinic.name ?? ''}
        .opening=${this.#opening}
        ?endable=${conversation?.phase === 'open'}
        ?clearable=${conversation?.id !== undefined}
        ?keepable=${isKeepable(conversation)}
        .forms=${this.#forms.opened ? [] : this.#forms.offered}
        >${this.#forwarded('logo', 'logo')}</sotto-header
      >
      <slot name="header"></slot>
      ${conversation
        ? html`<sotto-banner exportparts="banner" lang=${tag} .connection=${conversation.connection} .remembered=${conversation.remembered}></sotto-banner>`
        : nothing}
      ${this.#form()} ${barren ? html`<div class="stage">${card}</div>` : this.#transcript()}
      <div class="foot" part="foot">
        ${conversation?.idle?.kind === 'warning' ? idleCard(this.#strings.terms, this.#forms.opened !== undefined, this.#touch) : nothing}
        <div role="status">${conversation?.idle?.kind === 'purged' ? clearedNote(this.#strings.terms, conversation.idle) : nothing}</div>
        ${this.#beforeWriting()}
        ${card === undefined || closing === 'failed' ? this.#writing(closing === 'failed' || this.#forms.opened !== undefined || this.#asides.first?.when === 'before-chat') : nothing} ${barren ? nothing : card}
        ${conversation ? this.#asides.aside?.rating(conversation, this.#onRate) : nothing}
        <div role="alert">${this.#said ? html`<p class="trouble">${this.#said}</p>` : nothing}</div>
        <slot name="footer"></slot>
        ${this.#wayOut()}
      </div>
    `;
  }

  /** Above the field: a form that comes first, or how it stands with the queue. */
  #beforeWriting(): TemplateResult {
    const { aside, first } = this.#asides;
    const conversation = this.#state;
    const form = first && !this.#forms.opened ? aside?.first(first, (id) => void this.#openForm(id)) : nothing;
    return html`${form}<div role="status">${conversation ? aside?.waiting(conversation) : nothing}</div>`;
  }

  /** What did not work out, where the visitor is looking. */
  get #said(): string | undefined {
    const { notDone, formNotLoaded } = this.#strings.terms;
    if (this.#forms.notLoaded) return formNotLoaded;
    return this.trouble && !this.#sheets.sheet ? notDone : undefined;
  }

  get #formElement(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[part=form]');
  }

  #form(): TemplateResult | typeof nothing {
    const { opened, sending, trouble } = this.#forms;
    if (!opened) return nothing;
    const policy = this.#state?.policy;
    return html`
      <sotto-form
        part="form"
        exportparts="summary, field:question"
        lang=${this.#strings.tag}
        .form=${opened.definition}
        .phi=${policy?.phi}
        .clipboard=${policy?.clipboard ?? 'block'}
        ?sending=${sending}
        .trouble=${trouble}
        @sotto-form-submit=${this.#onFormSubmit}
        @sotto-form-leave=${this.#onFormLeave}
      ></sotto-form>
    `;
  }

  /** Always in reach: whom to call in an emergency, and how to be gone at once. */
  #wayOut(): TemplateResult {
    const { emergency, safeExit, safeExitNote } = this.#strings.terms;
    return html`
      <div class="way-out">
        <p class="emergency" part="emergency"><bdi>${this.#state?.clinic.emergency ?? emergency}</bdi></p>
        <button class="exit link" part="exit" aria-describedby="exit-note" title=${safeExitNote} @click=${this.leave}>${safeExit}</button>
        <span id="exit-note" hidden>${safeExitNote}</span>
      </div>
    `;
  }

  #transcript(): TemplateResult {
    const { terms, tag } = this.#strings;
    const conversation = this.#state;
    return html`
      <sotto-message-list
        part="messages"
        exportparts="log, day, notice, who, avatar, bubble, status, pill, form-notice, veil, picture, card, choice, facts"
        lang=${tag}
        .timeline=${conversation?.timeline ?? []}
        .typing=${conversation?.typing ?? []}
        .clipboard=${conversation?.policy.clipboard ?? 'block'}
        ?loading=${this.#loading}
        ?answerable=${conversation?.phase === 'open'}
        @sotto-send-request=${this.#onChoice}
        ?hidden=${this.#forms.opened !== undefined}
        .forms=${conversation?.clinic.forms ?? []}
        ?fillable=${conversation?.phase === 'open'}
        @sotto-seen=${this.#markRead}
        @sotto-file-open-request=${this.#onFileOpen}
        @sotto-file-cancel-request=${this.#onFileCancel}
        @sotto-retry-request=${this.#onRetry}
        @sotto-reveal-request=${this.#onReveal}
        @sotto-clipboard-blocked=${() => this.#composer?.notify('clipboardOff')}
      >
        ${conversation ? this.#asides.aside?.withheld(conversation) : nothing}
        ${conversation?.timeline.length ? html`<p class="assurance" slot="intro">${terms.rosterIntro}</p>` : this.#greeting()}
      </sotto-message-list>
    `;
  }

  #greeting(): TemplateResult {
    const { terms } = this.#strings;
    return html`
      <div class="intro" part="greeting" slot="intro">
        <slot name="welcome">
          <span class="seal">${icon('lock')}</span>
          <h3><bdi>${this.#state?.clinic.greeting ?? terms.greeting}</bdi></h3>
          <p>${terms.greetingNote}</p>
        </slot>
        ${this.#offers()}
      </div>
    `;
  }

  /** Forms that can be filled in without a word before. */
  #offers(): TemplateResult | typeof nothing {
    const { offered } = this.#forms;
    if (offered.length === 0) return nothing;
    return html`<ul class="offers" role="list">
      ${offered.map(
        ({ id, title }) =>
          html`<li><button class="button" @click=${() => this.#openForm(id)}>${icon('lock')}<span>${textIn(title, this.#strings.tag)}</span>${icon('chevronRight')}</button></li>`,
      )}
    </ul>`;
  }

  /** @param away - Whether the field is out of the way and keeps its draft, which is nowhere else, until a second try has worked. */
  #writing(away: boolean): TemplateResult {
    return html`
      <sotto-composer
        part="composer"
        exportparts="field, input, send, attach"
        lang=${this.#strings.tag}
        ?hidden=${away}
        .clipboard=${this.#state?.policy.clipboard ?? 'block'}
        .policy=${this.#state?.policy}
        .context=${lastQuestion(this.#state?.timeline ?? [])}
        .staff=${staffOf(this.#state?.roster ?? [])}
        ?forms=${this.#forms.offered.length > 0}
        ?waiting=${this.#loading}
        @sotto-send-request=${this.#onSend}
        @sotto-files-request=${this.#onFiles}
        @sotto-typing=${this.#onTyping}
      ></sotto-composer>
    `;
  }

  get #opening(): OpeningNote | undefined {
    const hours = this.#state?.clinic.hours;
    return hours && this.noteOpening?.(hours, systemClock.now(), this.#strings);
  }

  /** A slot of this element that fills one of an inner element; absent, so that the inner one's own content shows, where nobody fills it. */
  #forwarded(name: string, slot: string) {
    return [...this.children].some((child) => child.slot === name) ? html`<slot name=${name} slot=${slot}></slot>` : nothing;
  }

  get #loading(): boolean {
    return (this.#state?.phase ?? 'loading') === 'loading';
  }

  /** What encrypts and delivers is fetched only now. */
  async #startHere(): Promise<VisitorConversation> {
    const { clinic, relay, instance, policy, patient } = this;
    const { createConversation } = await import('../../conversation/create-conversation.js');
    return createConversation({ clinic, relay, instance, policy, patient, warn, origin: location.origin });
  }

  /** @param patient - Whose it is: whoever has been signed in since gets their own. */
  #adopt(conversation: VisitorConversation, patient: PatientSignIn | undefined) {
    this.#started = conversation;
    if (this.isConnected && patient?.id === this.patient?.id) this.conversation = conversation;
    else this.#closeStarted();
  }

  #closeStarted() {
    void this.#started?.close();
    if (this.#started === this.conversation) this.conversation = undefined;
    this.#started = undefined;
  }

  #showRoot() {
    const root = this.renderRoot.querySelector<HTMLElement>('.root');
    if (root && this.isConnected && !root.matches(':popover-open')) root.showPopover();
  }

  /** iOS lays its keyboard over the page: the full-screen panel follows what is left to see. */
  readonly #fitKeyboard = () => {
    const { height, offsetTop } = window.visualViewport ?? {};
    const { style } = this.renderRoot.querySelector<HTMLElement>('.root .panel') ?? {};
    style?.setProperty('--height', `${height}px`);
    style?.setProperty('--top', `${offsetTop}px`);
  };

  /** Tells the page around what it may know. */
  #report() {
    const { open } = this;
    const state = this.#state;
    const unread = state?.unread ?? 0;
    const events = this.#reports.since({ open, state, trouble: this.#errorCode });
    this.#expose('offline', state?.connection === 'offline');
    this.#expose('open', open);
    this.#expose('active', state?.phase === 'open' || state?.phase === 'locked');
    this.#expose('unread', unread > 0);
    if (events.length > 0 && this.layout === 'panel') badgeTitle(unread);
    for (const event of events) this.dispatchEvent(event);
  }

  get #errorCode(): SottoErrorCode | undefined {
    if (this.misset) return 'bad-policy';
    if (this.failed) return 'not-loaded';
    return this.trouble ? 'not-done' : undefined;
  }

  #onState() {
    this.#markRead();
    if (!this.#filesShown && this.#state?.timeline.some(({ kind }) => kind === 'file')) this.#fetchFileElement();
    if (this.#state?.clinic.hours && !this.noteOpening) this.#fetchOpeningNote();
    const unread = this.#state?.unread ?? 0;
    // What was unread when the page came is no news.
    const news = this.#unread !== undefined && unread > this.#unread;
    this.#unread = unread;
    if (news && this.preferences.sound) void import('../chime.js').then(({ chime }) => chime());
  }

  #fetchOpeningNote() {
    import('./opening-note.js').then(
      ({ openingNote }) => (this.noteOpening = openingNote),
      // Without a network: asked for again with the next state. Nothing but this line is missing.
      () => undefined,
    );
  }

  /** As a custom state, for the page's CSS. */
  #expose(state: 'open' | 'active' | 'unread' | 'offline', is: boolean) {
    if (is) this.#internals.states.add(state);
    else this.#internals.states.delete(state);
  }

  readonly #markRead = () => {
    if (this.open && document.visibilityState === 'visible' && this.renderRoot.querySelector<SottoMessageList>('[part=messages]')?.atEnd && this.#state?.unread) this.conversation?.markRead();
  };

  /** Does something that can fail for want of a connection; says so where the visitor is looking. */
  async #attempt(action: Promise<void> | undefined) {
    this.trouble = false;
    try {
      await action;
      this.#sheets.close();
    } catch {
      this.trouble = true;
    }
  }

  #goOn(closing: Closing) {
    if (closing === 'failed') {
      this.begin();
      return;
    }
    const wayOn = closing === 'locked' ? this.conversation?.unlock() : this.conversation?.restart();
    void this.#attempt(wayOn).then(() => this.focus());
  }

  readonly #touch = () => this.conversation?.touch();

  #adoptStyles({ styleSheet }: CSSResult) {
    const adopted = this.shadowRoot?.adoptedStyleSheets;
    if (styleSheet && adopted && !adopted.includes(styleSheet)) adopted.push(styleSheet);
  }

  #onFormRequest({ form }: SottoFormRequestEvent) {
    void this.#openForm(form);
  }

  async #openForm(form: string | undefined) {
    const opened = await this.#forms.open(form);
    await this.updateComplete;
    if (opened && this.isConnected) this.#formElement?.focus();
  }

  async #onFormSubmit({ filled }: SottoFormSubmitEvent) {
    if (await this.#forms.submit(filled)) await this.#backToChat();
  }

  #onFormLeave() {
    this.#forms.close();
    void this.#backToChat();
  }

  async #backToChat() {
    await this.updateComplete;
    this.focus();
  }

  #onLocaleRequest({ locale }: SottoLocaleRequestEvent) {
    this.locale = locale;
    this.dispatchEvent(new SottoLocaleChangeEvent(locale));
  }

  #onKeydown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    if (this.#sheets.sheet) this.#sheets.close();
    else void this.hide();
  }

  readonly #onRate = (rating?: Rating) => {
    void this.#attempt(this.conversation?.rate(rating)).then(() => this.focus());
  };

  #onChoice(event: SottoSendRequestEvent) {
    this.#onSend(event);
    // What was pressed goes away.
    this.focus();
  }

  #onSend(event: SottoSendRequestEvent) {
    if (this.conversation) void sendDraft(this.conversation, this.#composer, event);
    else event.preventDefault();
  }

  #onTyping({ typing }: SottoTypingEvent) {
    this.#drafts.note();
    this.conversation?.setTyping(typing);
  }

  #onReveal(event: SottoRevealRequestEvent) {
    if (this.conversation) void this.#attempt(lookAt(this.conversation, event));
  }

  #onFiles(event: SottoFilesRequestEvent) {
    void import('../send-files.js').then(({ sendFiles }) => sendFiles(this.conversation, this.#composer, event));
  }

  readonly #onFileOpen = (event: SottoFileOpenRequestEvent) => event.respondWith(this.conversation?.openFile(event.id, event.signal));

  #onFileCancel({ id }: SottoFileCancelRequestEvent) {
    void this.#attempt(this.conversation?.cancelFile(id));
  }

  /** What shows files comes with the first one. */
  #fetchFileElement() {
    this.#filesShown = true;
    import('../sotto-file/sotto-file.js').then(
      ({ SottoFile }) => this.registerLater({ 'sotto-file': SottoFile }),
      // Without a network: with the next state.
      () => (this.#filesShown = false),
    );
  }

  #onRetry({ messageId }: SottoRetryRequestEvent) {
    void this.#attempt(this.conversation?.retry(messageId));
  }
}

/** What cannot be read is handed on as it is, and refused as no policy. */
function jsonOrText(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-chat': SottoChat;
  }
}
