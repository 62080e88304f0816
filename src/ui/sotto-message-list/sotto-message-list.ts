import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { systemClock, type Clock } from '../../clock.js';
import type { DeliveryStatus, FormOutline, Member, TimelineItem } from '../../conversation/state.js';
import { StringsController } from '../../i18n/strings-controller.js';
import { unbroken } from '../../i18n/unbroken.js';
import type { Policy } from '../../policy/policy.js';
import { type FileItem, type FormItem, formText, memberName, memberRole, type MessageItem, noticeText } from '../../transcript/words.js';
import { avatar, avatarStyles } from '../avatar.js';
import { base } from '../base.styles.js';
import { ClipboardGuard, unselectable } from '../clipboard-guard.js';
import { SottoFileCancelRequestEvent, SottoFileOpenRequestEvent, SottoFormRequestEvent, SottoRetryRequestEvent, SottoRevealRequestEvent, SottoSeenEvent, SottoSendRequestEvent } from '../events.js';
import type { Offer } from '../choices.js';
import { icon, type IconName } from '../icons.js';
import { messageLang } from '../message-lang.js';
import { otherItems } from '../other-items.js';
import { Arrivals, type News, newsOf, spokenText } from './arrivals.js';
import { formNotice, formTitle } from './form-notice.js';
import { MoreThanText } from './more-than-text.js';
import { ReadingPlace } from './reading-place.js';
import { ownTail, rowsOf, type Row } from './rows.js';
import { around, atNewest, earlier, held, later, type ShownWindow } from './shown-window.js';
import { styles } from './sotto-message-list.styles.js';
import { veiledText } from './veiled-text.js';

/** How near the end of what is drawn, in heights of the log, more is drawn. */
const NEAR = 1;

const statusIcons: Record<DeliveryStatus, IconName> = { waiting: 'clock', sent: 'check', delivered: 'checks', read: 'checks', failed: 'warning' };

/**
 * The transcript: messages as items of a log, by day and sender, with what happened between them. Text only, by construction. However
 * long it is, a part of it is drawn that moves with whoever reads. What comes is said once, by a live region beside it.
 *
 * @slot intro - Stands before the first message.
 * @slot outro - Stands after the newest one.
 * @event {SottoSeenEvent} sotto-seen - The newest item has come into view.
 * @event {SottoSendRequestEvent} sotto-send-request - The participant chose one of the answers that the newest message offers.
 * @event {SottoRetryRequestEvent} sotto-retry-request - The participant wants a failed message sent again.
 * @event {SottoRevealRequestEvent} sotto-reveal-request - The participant wants to see what somebody else's message hides.
 * @event {SottoClipboardBlockedEvent} sotto-clipboard-blocked - The policy kept something from the clipboard.
 * @event {SottoFormRequestEvent} sotto-form-request - The participant wants to fill in a form that was asked for.
 * @event {SottoFileOpenRequestEvent} sotto-file-open-request - A file's bytes are wanted. Not composed.
 * @event {SottoFileCancelRequestEvent} sotto-file-cancel-request - The participant does not want to send a file any more.
 * @csspart log - The scrolling log.
 * @csspart day - A new day.
 * @csspart notice - What happened between messages.
 * @csspart who - Sender, role and time of a group.
 * @csspart avatar - A sender's picture.
 * @csspart bubble - One message's text.
 * @csspart choice - An answer to choose.
 * @csspart facts - A card of the care team, a bubble too.
 * @csspart status - How far one's own message got.
 * @csspart pill - The way down to the newest message.
 * @csspart form-notice - A secure form that was asked for or sent.
 */
export class SottoMessageList extends LitElement {
  static override styles = [base, avatarStyles, unselectable, styles];

  @property({ attribute: false }) timeline: readonly TimelineItem[] = [];
  /** Who is writing now. */
  @property({ attribute: false, hasChanged: otherItems }) typing: readonly Member[] = [];
  /** Whether the transcript is still being opened. */
  @property({ type: Boolean }) loading = false;
  /** What the policy says of copying, dragging, selecting and the context menu. */
  @property() clipboard: Policy['clipboard'] = 'block';
  /** Whether the answers that a message offers can be chosen. */
  @property({ type: Boolean }) answerable = false;
  @property({ attribute: false }) clock: Clock = systemClock;
  /** The clinic's secure forms, to call them by their titles. */
  @property({ attribute: false, hasChanged: otherItems }) forms: readonly FormOutline[] = [];
  /** Whether forms are filled in here. */
  @property({ type: Boolean }) fillable = false;

  @state() private shown: ShownWindow = { from: 0, to: 0 };
  @state() private missed = 0;
  /** Whether the newest item is out of sight. */
  @state() private away = false;
  /** While history fills in. */
  @state() private settling = true;
  #strings = new StringsController(this);
  #more = new MoreThanText(this, this.#strings);
  #arrivals = new Arrivals(this);
  #place = new ReadingPlace(this, () => this.timeline.length === 0, () => this.#noteSeen());
  #seenId: string | undefined;

  constructor() {
    super();
    new ClipboardGuard(this, () => this.clipboard === 'block');
  }

  /** Whether the newest item is in view. */
  get atEnd(): boolean {
    return this.#place.atEnd;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('timeline')) return;
    this.#more.fetchFor(this.timeline);
    const before = changed.get('timeline');
    if (before && !this.loading && !changed.has('loading')) this.#arrivals.say(newsOf(before, this.timeline).map((news) => this.#words(news)));
    const lastOwn = ownTail(this.timeline);
    if (lastOwn && before && lastOwn !== ownTail(before)) this.#place.toEnd();
    if (this.#place.atEnd) this.shown = atNewest(this.timeline.length, this.shown);
    else this.shown = held(this.shown, before?.length ?? 0, this.timeline.length);
    const seen = this.timeline.findLastIndex((item) => item.id === this.#seenId);
    this.missed = this.#place.atEnd ? 0 : this.timeline.slice(seen + 1).filter((item) => (item.kind === 'message' || item.kind === 'file') && !item.sender.self).length;
  }

  protected override updated() {
    if (this.settling && !this.loading) requestAnimationFrame(() => (this.settling = false));
  }

  /** Brings the newest item into view. */
  scrollToEnd() {
    this.away = false;
    this.missed = 0;
    this.#slide(atNewest(this.timeline.length, this.shown));
    this.#place.goToEnd();
  }

  /** Brings an item into view, wherever it is. */
  async scrollToItem(id: string) {
    const at = this.timeline.findIndex((item) => item.id === id);
    if (at >= 0 && (at < this.shown.from || at >= this.shown.to)) {
      this.#place.leaveEnd();
      this.#slide(around(at, this.timeline.length));
      await this.updateComplete;
    }
    this.renderRoot.querySelector(`[data-id="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'center' });
    this.#place.leaveEnd();
    this.#onScroll();
  }

  /** Has words read aloud once, about what was put beside the messages. */
  say(words: string) {
    this.#arrivals.say([words]);
    this.requestUpdate();
  }

  override render() {
    const { terms } = this.#strings;
    const { from, to } = this.shown;
    const rows = rowsOf(this.timeline.slice(from, to));
    const lastOwn = ownTail(this.timeline);
    return html`
      <div
        class="log ${this.clipboard === 'block' ? 'guarded' : ''} ${this.settling ? 'settling' : ''}"
        part="log"
        role="log"
        tabindex="0"
        aria-label=${terms.messages}
        aria-live="off"
        @scroll=${this.#onScroll}
      >
        <div class="all">
          ${this.#beginning()}
          ${repeat(rows, ({ key }) => key, (row) => this.#row(row, lastOwn))}
          <div class="typing-now">${this.typing.length > 0 ? this.#typing() : nothing}</div>
          <slot name="outro"></slot>
        </div>
      </div>
      <div class="unseen" aria-live="polite">${this.#arrivals.now.map((words) => html`<p>${words}</p>`)}</div>
      <div>${this.#wayDown()}</div>
    `;
  }

  #beginning(): TemplateResult {
    if (this.loading) return this.#skeleton();
    if (this.shown.from === 0) return html`<slot name="intro"></slot>`;
    return html`<button class="earlier link" @click=${this.#onEarlier}>${this.#strings.terms.showEarlier}</button>`;
  }

  /** To the newest message: in words when something new is there, else a mere arrow. */
  #wayDown(): TemplateResult | typeof nothing {
    const { newMessages, toNewest } = this.#strings.terms;
    if (this.missed > 0) return html`<button class="pill" part="pill" @click=${this.#onPill}>${icon('arrowDown')}${newMessages}</button>`;
    return this.away ? html`<button class="pill bare" part="pill" aria-label=${toNewest} @click=${this.#onPill}>${icon('arrowDown')}</button>` : nothing;
  }

  #row(row: Row, lastOwn: string | undefined): TemplateResult {
    if (row.kind === 'day') return html`<p class="day" part="day">${this.#strings.day(row.atMs, this.clock.now())}</p>`;
    if (row.kind === 'notice') return html`<p class="notice" part="notice">${noticeText(row.item, this.#strings.terms, row.since)}</p>`;
    if (row.kind === 'form') return this.#formNotice(row.item);
    const { terms } = this.#strings;
    const { sender, messages } = row;
    const name = memberName(sender, terms);
    const role = sender.self ? undefined : memberRole(sender, terms);
    return html`
      <div class="group ${sender.self ? 'own' : ''}">
        <p class="who" part="who" aria-hidden="true">${sender.self ? nothing : html`<b><bdi>${name}</bdi></b>`}<span>${role ? html`<span>${role}</span>` : nothing}<span>${this.#strings.time(row.atMs)}</span></span></p>
        ${sender.self ? nothing : avatar(sender)}
        <ol role="list">
          ${repeat(
            messages,
            (message) => message.id,
            (message) => this.#message(message, this.#by(message, message === messages[0]), message.id === lastOwn),
          )}
        </ol>
      </div>
    `;
  }

  /** By whom and when; who somebody is, is said with the first of what they wrote in a row. */
  #by({ sender, sentAtMs }: MessageItem | FileItem, first: boolean): string {
    const { terms } = this.#strings;
    const name = memberName(sender, terms);
    const role = first && !sender.self ? memberRole(sender, terms) : undefined;
    return terms.byAt(role ? terms.nameAndRole(name, role) : name, this.#strings.time(sentAtMs));
  }

  #message(message: MessageItem | FileItem, label: string, lastOwn: boolean) {
    if (message.kind === 'file') return this.#file(message, label, lastOwn);
    const { id, text, status } = message;
    const open = this.answerable && this.timeline.at(-1)?.id === id;
    const card = this.#card(message, open);
    const offer = card ? undefined : this.#more.offerOf(message);
    return html`
      <li class=${status === 'waiting' ? 'waiting' : ''} data-id=${id}>
        <span class="unseen">${label}</span>
        ${card ?? html`<div class="bubble" part="bubble" dir="auto" lang=${messageLang(text, this.#strings.tag) ?? nothing}>${veiledText(offer ? { ...message, text: this.#offered(offer, open) } : message, this.#strings.tag, this.#onReveal)}</div>`}
        ${offer && open ? this.#choices(offer.choices) : nothing}
        ${status && (lastOwn || status === 'failed') ? this.#status(id, status) : nothing}
      </li>
    `;
  }

  #card(message: MessageItem, open: boolean): TemplateResult | undefined {
    const onAnswer = (answer: string) => void this.dispatchEvent(new SottoSendRequestEvent(answer));
    return this.#more.cardFor(message, { onReveal: this.#onReveal, onAnswer: open ? onAnswer : undefined });
  }

  #file(file: FileItem, label: string, lastOwn: boolean): TemplateResult {
    const { id, status } = file;
    return html`
      <li class="with-file ${status === 'waiting' ? 'waiting' : ''}" data-id=${id}>
        <span class="unseen">${label}</span>
        <div class="bubble" part="bubble">
          <sotto-file exportparts="picture, card" lang=${this.#strings.tag} .item=${file} @sotto-file-open-request=${this.#onFileOpen} @sotto-file-cancel-request=${this.#onFileCancel}></sotto-file>
        </div>
        ${status && status !== 'waiting' && (lastOwn || status === 'failed') ? this.#status(id, status) : nothing}
      </li>
    `;
  }

  readonly #onFileOpen = (event: SottoFileOpenRequestEvent) => {
    const asked = new SottoFileOpenRequestEvent(event.id, event.signal);
    this.dispatchEvent(asked);
    event.respondWith(asked.opened);
  };

  readonly #onFileCancel = ({ id }: SottoFileCancelRequestEvent) => {
    this.dispatchEvent(new SottoFileCancelRequestEvent(id));
  };

  /** Where the answers are buttons they are not text as well. */
  #offered({ text, choices }: Offer, open: boolean): string {
    return open ? text : [text, ...choices.map((choice) => `· ${this.#more.choiceLabel(choice)}`)].join('\n');
  }

  #choices(choices: readonly string[]): TemplateResult {
    return html`<div class="choices" role="group" aria-label=${this.#strings.terms.choices}>
      ${choices.map((choice) => {
        const label = this.#more.choiceLabel(choice);
        return html`<button dir="auto" part="choice" @click=${() => this.dispatchEvent(new SottoSendRequestEvent(label))}>${unbroken(label)}</button>`;
      })}
    </div>`;
  }

  #status(id: string, status: DeliveryStatus) {
    const { terms } = this.#strings;
    return html`
      <div class="status ${status}" part="status">
        ${icon(statusIcons[status])}<span>${terms[status]}</span>
        ${status === 'failed' ? html`<button @click=${() => this.dispatchEvent(new SottoRetryRequestEvent(id))}>${terms.retry}</button>` : nothing}
      </div>
    `;
  }

  #words({ item, again }: News): string {
    const { terms } = this.#strings;
    if (item.kind === 'message' || item.kind === 'file') {
      if (again) return terms.failed;
      const by = this.#by(item, rowsOf(this.timeline).some((row) => row.kind === 'group' && row.messages[0] === item));
      return `${by} ${item.kind === 'file' ? item.name : spokenText(item, terms, (choice) => this.#more.choiceLabel(choice))}`;
    }
    if (item.kind === 'form-submitted' && again) return terms.formStatus[item.status];
    return 'form' in item ? formText(item, formTitle(item, this.forms, this.#strings), terms) : noticeText(item, terms);
  }

  #formNotice(item: FormItem): TemplateResult {
    const onOpen = this.fillable ? ({ id }: FormOutline) => void this.dispatchEvent(new SottoFormRequestEvent(id)) : undefined;
    const later = this.timeline.slice(this.timeline.findIndex(({ id }) => id === item.id) + 1);
    const answered = later.some((other) => other.kind === 'form-submitted' && other.form === item.form && other.status !== 'refused' && other.status !== 'failed');
    return formNotice({ item, forms: this.forms, answered, onOpen }, this.#strings);
  }

  #typing() {
    const { terms } = this.#strings;
    return html`<p class="typing">
      <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>
      <span>${terms.typing(this.#strings.list(this.typing.map((member) => memberName(member, terms))), this.typing.length)}</span>
    </p>`;
  }

  #skeleton() {
    return html`<span class="unseen">${this.#strings.terms.loading}</span>
      <div class="bone"></div>
      <div class="bone"></div>
      <div class="bone"></div>`;
  }

  #noteSeen() {
    const newest = this.timeline.at(-1)?.id;
    if (newest === undefined || newest === this.#seenId) return;
    this.#seenId = newest;
    this.dispatchEvent(new SottoSeenEvent());
  }

  /** Draws another part of the timeline, with what the reader looks at where it is. */
  #slide(next: ShownWindow) {
    if (next.from === this.shown.from && next.to === this.shown.to) return;
    this.settling = true;
    this.shown = next;
  }

  /** A wish leaves a shadow root only by the hand of its host. */
  readonly #onReveal = ({ messageId, index, show }: SottoRevealRequestEvent) => {
    this.dispatchEvent(new SottoRevealRequestEvent(messageId, index, show));
  };

  #onScroll() {
    const { log } = this.#place;
    if (!log || log.clientHeight === 0) return;
    const complete = this.shown.to === this.timeline.length;
    const { movedUp, atNewest: arrived, below } = this.#place.note(log, complete);
    this.away = !this.atEnd && (!complete || below > log.clientHeight);
    const near = NEAR * log.clientHeight;
    if (movedUp && log.scrollTop < near) this.#slide(earlier(this.shown));
    else if (!movedUp && below < near) this.#slide(later(this.shown, this.timeline.length));
    if (!arrived) return;
    this.missed = 0;
    this.#noteSeen();
  }

  #onPill() {
    this.scrollToEnd();
    // The pill goes away under the focus; the log is where the reader wants to be.
    this.#place.log?.focus({ preventScroll: true });
  }

  #onEarlier() {
    this.#place.leaveEnd();
    this.#slide(earlier(this.shown));
    // The button may go away under the focus.
    void this.updateComplete.then(() => this.shadowRoot?.activeElement ?? this.#place.log?.focus({ preventScroll: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-message-list': SottoMessageList;
  }
}
