import { type CSSResult, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { nextTask } from '../../clock.js';
import type { PatientSignIn } from '../../conversation/visitor/patient.js';
import type { ConversationState, VisitorConversation } from '../../conversation/state.js';
import type { StringOverrides } from '../../i18n/overrides.js';
import { StringsController } from '../../i18n/strings-controller.js';
import type { PolicyTightening } from '../../policy/policy.js';
import type { Appearance, Scheme } from '../appearance.js';
import { AppearanceController, schemeOf } from '../appearance-controller.js';
import { base } from '../base.styles.js';
import { brandOf } from '../brand-of.js';
import { ConversationController } from '../conversation-controller.js';
import { SottoLocaleChangeEvent, type SottoLocaleRequestEvent, type SottoRevealRequestEvent } from '../events.js';
import { type Family, register } from '../family.js';
import { jsonOrText } from '../json-or-text.js';
import { isKeepable } from '../keepable.js';
import { lookAt } from '../look-at.js';
import { defaultPreferences, keepPreferences, type Preferences, readPreferences } from '../preferences.js';
import { tokens } from '../tokens.styles.js';
import { TranscriptController } from '../transcript-controller.js';
import { WritingController } from '../writing-controller.js';
import { AsideController } from './aside-controller.js';
import { Attempts } from '../attempts.js';
import { BeginningController } from './beginning-controller.js';
import { FloatingRoot } from './floating-root.js';
import { FieldInView } from './field-in-view.js';
import { FocusKeeper } from './focus-keeper.js';
import { Foot } from './foot.js';
import { FormController } from './form-controller.js';
import { intro } from './intro.js';
import { OpeningController } from './opening-controller.js';
import { ReportController } from './report-controller.js';
import { ResizeController } from './resize-controller.js';
import { SheetController } from './sheet-controller.js';
import { styles } from './sotto-chat.styles.js';
import { WayOut } from './way-out.js';

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
 * @csspart who - Sender, role and time of a group.
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
 * @csspart foot - What is below the transcript: the field that is written in, and what comes in its place.
 * @csspart way-out - Below everything, sheets too: the next two are in it.
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

  @state() private preferences: Preferences = defaultPreferences;
  readonly #strings = new StringsController(this);
  readonly #follower = new ConversationController<VisitorConversation>(this, () => this.#onState());
  readonly #sources = { state: () => this.#state, conversation: () => this.conversation, strings: this.#strings, adopt: (sheet: CSSResult) => this.#adoptStyles(sheet), register: (family: Family) => this.registerLater(family) };
  readonly #beginning = new BeginningController(this);
  readonly #attempts = new Attempts(this, () => this.#sheets.done());
  readonly #wayOut = new WayOut(this);
  readonly #opening = new OpeningController(this, this.#sources);
  readonly #asides = new AsideController(this, { ...this.#sources, attempts: this.#attempts, closed: () => this.#opening.closed });
  readonly #forms = new FormController(this, this.#sources);
  readonly #writing = new WritingController(this, this.#sources);
  readonly #transcript = new TranscriptController(this, { ...this.#sources, attempts: this.#attempts, writing: this.#writing, shown: () => this.open, onReveal: (event) => this.#onReveal(event) });
  readonly #resizing = new ResizeController(this, { ...this.#sources, preferences: () => this.preferences, prefer: (preferences) => (this.preferences = preferences) });
  readonly #sheets = new SheetController(this, {
    ...this.#sources,
    attempts: this.#attempts,
    preferences: () => this.preferences,
    prefer: (preferences) => {
      this.preferences = preferences;
      keepPreferences(brandOf(this), preferences);
    },
  });
  readonly #foot = new Foot(this, { ...this.#sources, attempts: this.#attempts, beginning: this.#beginning, asides: this.#asides, forms: this.#forms, sheets: this.#sheets, writing: this.#writing });
  readonly #reports = new ReportController(this, { state: () => this.#state, trouble: () => this.#beginning.failure ?? (this.#attempts.failed ? 'not-done' : undefined), sound: () => this.preferences.sound });

  constructor() {
    super();
    new AppearanceController(this);
    new FloatingRoot(this);
    new FocusKeeper(this);
    new FieldInView(this);
  }

  /** The conversation shown. Set it to bring your own; otherwise `start` makes one. */
  get conversation(): VisitorConversation | undefined {
    return this.#follower.conversation;
  }
  set conversation(conversation: VisitorConversation | undefined) {
    this.#follower.follow(conversation);
  }

  override connectedCallback() {
    super.connectedCallback();
    // What was open when it was taken out of the page goes on where it is put in again.
    if (this.open && this.hasUpdated) this.begin();
    // What floats has to be shown again.
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('patient')) this.#beginning.makeWay();
    if (this.open && (['open', 'start', 'clinic', 'relay', 'patient'] as const).some((name) => changed.has(name))) this.begin();
  }

  /** The first drawing is a task of its own: coming into the page is a long one already on a slow device. */
  protected override scheduleUpdate() {
    return this.hasUpdated ? super.scheduleUpdate() : nextTask().then(() => super.scheduleUpdate());
  }

  /** Also waits for a sheet that was asked for. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#sheets.fetched;
    return super.getUpdateComplete();
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('open')) this.#transcript.markRead();
    this.#reports.report();
  }

  /** Makes the conversation, if it is known how and none has been made. Opening does this too; without opening, unread messages are counted. */
  begin() {
    if (this.#beginning.begin()) this.preferences = readPreferences(brandOf(this));
  }

  /** Opens the chat and moves the focus into it. */
  async show() {
    this.open = true;
    await this.updateComplete;
    // The first time, the field is drawn right after what it is in.
    await this.#writing.composer?.updateComplete;
    // For the focus everything is laid out.
    await nextTask();
    if (this.open) this.focus();
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

  /** Clears this device and leaves the page for a neutral one, at once; what could not be cleared by then is before anything is shown again. Escape pressed three times in a row does the same. */
  leave(): Promise<void> {
    return this.#wayOut.leave();
  }

  /** Escape was pressed around the chat: the third time in a row it means to be gone at once. */
  noteEscape() {
    this.#wayOut.noteEscape();
  }

  /** Moves the focus to where one writes, or to the panel when nothing can be written. */
  override focus(options?: FocusOptions) {
    const { composer } = this.#writing;
    const target = this.#forms.element ?? (composer?.hidden ? null : composer) ?? this.renderRoot.querySelector<HTMLElement>('.first .button') ?? this.renderRoot.querySelector<HTMLElement>('.panel');
    target?.focus(options);
  }

  override render(): TemplateResult | typeof nothing {
    if (this.#wayOut.left) return nothing;
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

  get #state(): ConversationState | undefined {
    return this.#follower.state;
  }

  #panel(role: 'region' | 'dialog'): TemplateResult {
    const { terms, tag } = this.#strings;
    const clinic = this.#state?.clinic.name;
    // Drawn anew for another patient: nothing half-written, half-filled or shown of one is left in the fields for the next.
    const ofPatient = (shown: unknown) => keyed(this.patient?.id, shown);
    return html`
      <section
        class="panel ${this.preferences.textSize} ${this.#state?.policy.transcript.print === 'allow' ? '' : 'unprintable'}"
        part="panel"
        role=${role}
        tabindex="-1"
        ?hidden=${!this.open && this.layout === 'panel'}
        lang=${tag}
        dir=${this.#strings.direction}
        aria-label=${clinic ? terms.panelOf(clinic) : terms.panel}
        @keydown=${this.#onKeydown}
        @sotto-minimize-request=${this.hide}
        @sotto-roster-request=${this.#sheets.onRequest}
        @sotto-locale-request=${this.#onLocaleRequest}
        @sotto-end-request=${this.#sheets.onRequest}
        @sotto-clear-request=${this.#sheets.onRequest}
        @sotto-settings-request=${this.#sheets.onRequest}
        @sotto-transcript-request=${this.#sheets.onRequest}
        @sotto-form-request=${this.#forms.onRequest}
      >
        <p class="print-notice">${terms.printOff}</p>
        <div class="chat" ?inert=${this.#sheets.sheet !== undefined}>${ofPatient(this.#chat())}${this.#resizing.render()}</div>
        ${ofPatient(this.#sheets.render())} ${this.#wayOut.render(terms, tag)}
      </section>
    `;
  }

  #chat(): TemplateResult {
    const { terms, tag } = this.#strings;
    const conversation = this.#state;
    const talking = conversation?.phase === 'open';
    const filling = this.#forms.opened !== undefined;
    const { alone, closing } = this.#foot;
    return html`
      <sotto-header
        part="header"
        exportparts="mark, name, opening, menu-button, minimize, privacy, menu"
        lang=${tag}
        name=${conversation?.clinic.name ?? ''}
        .opening=${this.#opening.note}
        ?barren=${closing === 'failed' || closing === 'unavailable' || closing === 'left'}
        ?endable=${talking}
        ?clearable=${conversation?.id !== undefined}
        ?keepable=${isKeepable(conversation)}
        .forms=${filling ? [] : this.#forms.offered}
        >${this.#forwarded('logo', 'logo')}</sotto-header
      >
      <slot name="header"></slot>
      ${conversation
        ? html`<sotto-banner exportparts="banner" lang=${tag} .connection=${conversation.connection} .remembered=${conversation.remembered}></sotto-banner>`
        : nothing}
      ${this.#forms.render()} ${alone ? html`<div class="stage" role="status">${alone}</div>` : this.#transcript.render({ away: filling, answerable: talking, intro: intro(conversation, { terms, tag, asides: this.#asides, forms: this.#forms }), outro: this.#asides.rating() })}
      ${this.#foot.render()}
    `;
  }

  /** A slot of this element that fills one of an inner element; absent, so that the inner one's own content shows, where nobody fills it. */
  #forwarded(name: string, slot: string) {
    return [...this.children].some((child) => child.slot === name) ? html`<slot name=${name} slot=${slot}></slot>` : nothing;
  }

  #onState() {
    this.#transcript.markRead();
    this.#reports.noteUnread();
  }

  #adoptStyles({ styleSheet }: CSSResult) {
    const adopted = this.shadowRoot?.adoptedStyleSheets;
    if (styleSheet && adopted && !adopted.includes(styleSheet)) adopted.push(styleSheet);
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

  #onReveal(event: SottoRevealRequestEvent) {
    if (this.conversation) void this.#attempts.make(lookAt(this.conversation, event));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-chat': SottoChat;
  }
}
