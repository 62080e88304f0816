import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { systemClock, type Clock } from '../../clock.js';
import type { ConversationState, Member } from '../../conversation/state.js';
import { consoleTerms, type ConsoleTerms } from '../../i18n/console-terms/en.js';
import { StringsController } from '../../i18n/strings-controller.js';
import { base } from '../../ui/base.styles.js';
import { icon, type IconName } from '../../ui/icons.js';
import { messageLang } from '../../ui/message-lang.js';
import { memberName } from '../../transcript/words.js';
import { SottoConversationRequestEvent } from '../events.js';
import { FocusKeeper } from '../focus-keeper.js';
import { conversationName, duration } from '../label.js';
import type { QueueGroups, QueueLine } from '../queue-groups.js';
import type { Excerpt } from '../excerpt.js';
import { TickController } from '../tick-controller.js';
import { GROUP_LINES, GroupWindows } from './group-windows.js';
import { styles } from './sotto-queue.styles.js';

/** How often the waiting times are drawn anew, in milliseconds. */
const TICK_MS = 15_000;

const symbols: Record<keyof QueueGroups, IconName> = { waiting: 'lock', mine: 'person', others: 'lock', finished: 'check' };

/**
 * The team's conversations: one's own, which however many wait do not push out of sight, who waits and how long, colleagues', and what is
 * over. Of what was written there are only the words around what was looked for.
 *
 * @event {SottoConversationRequestEvent} sotto-select-request - The agent wants to see a conversation.
 * @event {SottoConversationRequestEvent} sotto-accept-request - The agent wants to join a conversation.
 * @csspart group - Conversations of one kind: those that wait, one's own, colleagues', and those that are over.
 * @csspart line - One conversation.
 * @csspart accept - The button that joins it.
 * @csspart badge - How many of its messages are unread.
 * @csspart nobody - That nobody waits.
 */
export class SottoQueue extends LitElement {
  static override styles = [base, styles];

  /** Texts, in the console's language. */
  @property({ attribute: false }) terms: ConsoleTerms = consoleTerms;
  @property({ attribute: false }) groups: QueueGroups = { waiting: [], mine: [], others: [], finished: [] };
  /** Everybody on shift, to tell who is in a conversation. */
  @property({ attribute: false }) team: readonly Member[] = [];
  /** The groups are what a search has found, not all there is. */
  @property({ type: Boolean }) found = false;
  /** Id of the conversation shown. */
  @property({ attribute: false }) selected: string | undefined;
  /** Ids of the conversations whose acceptance is under way. */
  @property({ attribute: false }) accepting: ReadonlySet<string> = new Set();
  @property({ attribute: false }) clock: Clock = systemClock;
  #strings = new StringsController(this);
  readonly #windows = new GroupWindows();

  constructor() {
    super();
    new TickController(this, () => this.clock, TICK_MS);
    new FocusKeeper(this, () => this.focus());
  }

  /** Moves the focus to the first conversation that can be taken or looked at; where there is none, to the list. */
  override focus(options?: FocusOptions) {
    const line = this.renderRoot.querySelector<HTMLElement>('.accept') ?? this.renderRoot.querySelector<HTMLElement>('.open');
    (line ?? this.renderRoot.querySelector('nav'))?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('selected')) this.#windows.follow(this.groups, this.selected);
  }

  override render() {
    const { waiting, mine, others, finished } = this.groups;
    return html`
      <p class="unseen" role="status">${waiting.length > 0 ? this.terms.waitingCount(waiting.length) : nothing}</p>
      <nav aria-label=${this.terms.queue} tabindex="-1">
        ${this.#group('mine', this.terms.mine, mine)}
        ${this.#group('waiting', this.terms.waiting, waiting, waiting.length > 0 ? this.terms.waitingNote : undefined)}
        ${waiting.length === 0 && !this.found ? this.#nobody() : nothing}
        ${this.#group('others', this.terms.others, others)}
        ${this.#group('finished', this.terms.finished, finished)}
      </nav>
    `;
  }

  #nobody(): TemplateResult {
    return html`<div class="nobody" part="nobody">
      <p class="title">${this.terms.nothingWaiting}</p>
      <p>${this.terms.nothingWaitingNote}</p>
    </div>`;
  }

  #group(kind: keyof QueueGroups, title: string, lines: readonly QueueLine[], note?: string) {
    if (lines.length === 0) return nothing;
    const part = this.#windows.part(kind, lines);
    return html`
      <section class=${kind} part="group" aria-labelledby=${kind}>
        <h2 id=${kind}>${title}<span class="count">${lines.length}</span></h2>
        ${note ? html`<p class="note">${note}</p>` : nothing}
        ${this.#further(part.before, 'before', () => this.#windows.move(kind, lines, -GROUP_LINES))}
        <ul role="list">
          ${repeat(
            part.lines,
            ({ id }) => id,
            (line) => this.#line(kind, line),
          )}
        </ul>
        ${this.#further(part.after, 'after', () => this.#windows.move(kind, lines, GROUP_LINES))}
      </section>
    `;
  }

  /** The way to lines of a group that are not drawn. */
  #further(count: number, where: 'before' | 'after', move: () => void) {
    if (count === 0) return nothing;
    const onClick = () => {
      move();
      this.requestUpdate();
    };
    return html`<button class="further ${where}" @click=${onClick}>${this.terms.showMore(Math.min(count, GROUP_LINES))}</button>`;
  }

  #line(kind: keyof QueueGroups, line: QueueLine): TemplateResult {
    const name = conversationName(line.id, this.terms);
    const current = line.id === this.selected;
    return html`
      <li class=${current ? 'current' : ''} part="line">
        <button class="open" aria-current=${current ? 'true' : nothing} @click=${() => this.#wish('select', line.id)}>
          <span class="symbol">${icon(symbols[kind])}</span>
          <span class="words">
            <span class="name">${name}</span>
            ${this.#facts(kind, line).map((fact) => html`<span class="fact">${fact}</span> `)}
            ${line.found ? this.#excerpt(line.found) : nothing}
          </span>
          ${line.state?.unread ? html`<span class="badge" part="badge"><span aria-hidden="true">${line.state.unread}</span><span class="unseen"> ${this.terms.unread(line.state.unread)}</span></span>` : nothing}
        </button>
        ${kind === 'waiting' ? this.#accept(line.id, name) : nothing}
      </li>
    `;
  }

  #excerpt({ pieces }: Excerpt): TemplateResult {
    const lang = messageLang(pieces.map(({ text }) => text).join(''), this.#strings.tag);
    return html`<span class="excerpt" dir="auto" lang=${lang ?? nothing}>${pieces.map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : text))}</span>`;
  }

  #accept(id: string, name: string): TemplateResult {
    const busy = this.accepting.has(id);
    return html`<button class="accept" part="accept" aria-label=${busy ? nothing : this.terms.acceptOf(name)} ?disabled=${busy} @click=${() => this.#wish('accept', id)}>
      ${busy ? this.terms.accepting : this.terms.accept}
    </button>`;
  }

  #facts(kind: keyof QueueGroups, { entry, state, offered }: QueueLine): string[] {
    if (kind === 'finished') return [state?.phase === 'left' ? this.terms.handedOver : state?.phase === 'ended' ? this.terms.ended : this.terms.unavailable];
    if (kind === 'mine' && state && state.typing.length > 0) return [this.#strings.terms.typing(this.#strings.terms.visitor, 1)];
    if (kind === 'mine') return this.#standing(entry, state);
    if (!entry) return [];
    const names = this.#strings.list(this.#namesIn(entry.members));
    if (kind === 'others') return names ? [this.terms.withNames(names)] : [];
    const waited = this.terms.waitingFor(duration(this.clock.now() - entry.startedAtMs, this.terms));
    if (offered) return [entry.invited ? this.terms.invitedByColleague : this.terms.offeredByColleague, waited];
    return names ? [waited, this.terms.answeredBy(names)] : [waited];
  }

  /** Of one's own: how long its visitor has waited for an answer; else how much was said. */
  #standing(entry: QueueLine['entry'], state: QueueLine['state']): string[] {
    const sinceMs = state && unansweredSince(state);
    if (sinceMs !== undefined) return [this.terms.waitingFor(duration(this.clock.now() - sinceMs, this.terms))];
    return entry ? [this.terms.messages(entry.messages)] : [];
  }

  #namesIn(members: readonly string[]): string[] {
    return this.team.filter(({ id }) => members.includes(id)).map((member) => memberName(member, this.#strings.terms));
  }

  #wish(wish: 'select' | 'accept', id: string) {
    this.dispatchEvent(new SottoConversationRequestEvent(wish, id));
  }
}

/** When the visitor wrote the first of what no person has answered yet. */
function unansweredSince({ timeline }: ConversationState): number | undefined {
  const said = timeline.filter((item) => item.kind === 'message' || item.kind === 'file');
  return said.slice(said.findLastIndex(({ sender }) => sender.role === 'agent') + 1).find(({ sender }) => sender.role === 'visitor')?.sentAtMs;
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-queue': SottoQueue;
  }
}
