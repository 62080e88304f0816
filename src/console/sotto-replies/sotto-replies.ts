import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fillReply, type Reply, type ReplyValues } from '../../conversation/content/replies.js';
import { consoleTerms, type ConsoleTerms } from '../../i18n/console-terms/en.js';
import { base } from '../../ui/base.styles.js';
import { fieldStyles } from '../dialog.styles.js';
import { SottoReplyRequestEvent } from '../events.js';
import { styles } from './sotto-replies.styles.js';

/**
 * The clinic's ready-made replies, to be found by a few letters and put into the message.
 *
 * @event {SottoReplyRequestEvent} sotto-reply-request - The agent chose one; its variables are filled in.
 */
export class SottoReplies extends LitElement {
  static override styles = [base, fieldStyles, styles];

  /** Texts, in the console's language. */
  @property({ attribute: false }) terms: ConsoleTerms = consoleTerms;
  @property({ attribute: false }) replies: readonly Reply[] = [];
  /** What the variables stand for. */
  @property({ attribute: false }) values: ReplyValues = { agent: '', clinic: '' };

  @state() private wanted = '';

  override focus(options?: FocusOptions) {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  override render() {
    const found = this.#found;
    return html`
      <label for="search">${this.terms.findReply}</label>
      <input id="search" type="search" autocomplete="off" autofocus @input=${this.#onInput} @keydown=${this.#onKeydown} />
      <p class="unseen" role="status">${this.terms.repliesFound(found.length)}</p>
      ${found.length > 0 ? html`<ul role="list">${found.map((reply) => this.#reply(reply))}</ul>` : html`<p class="none">${this.terms.noReplyFound}</p>`}
    `;
  }

  get #found(): readonly Reply[] {
    const words = this.wanted.toLocaleLowerCase().split(/\s+/);
    return this.replies.filter(({ title, text }) => words.every((word) => `${title}\n${text}`.toLocaleLowerCase().includes(word)));
  }

  #reply(reply: Reply): TemplateResult {
    return html`<li>
      <button @click=${() => this.#choose(reply)}>
        <span class="title" dir="auto">${reply.title}</span>
        <span class="text" dir="auto">${fillReply(reply, this.values)}</span>
      </button>
    </li>`;
  }

  #choose(reply: Reply) {
    this.dispatchEvent(new SottoReplyRequestEvent(fillReply(reply, this.values)));
  }

  #onInput({ target }: Event) {
    if (target instanceof HTMLInputElement) this.wanted = target.value;
  }

  /** Enter takes the first one found. */
  #onKeydown(event: KeyboardEvent) {
    const [first] = this.#found;
    if (event.key !== 'Enter' || event.isComposing || !first) return;
    event.preventDefault();
    this.#choose(first);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-replies': SottoReplies;
  }
}
