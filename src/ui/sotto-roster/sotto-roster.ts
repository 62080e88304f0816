import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Member, Verification } from '../../conversation/state.js';
import type { Terms } from '../../i18n/en.js';
import { StringsController } from '../../i18n/strings-controller.js';
import { unbroken } from '../../i18n/unbroken.js';
import { avatar, avatarStyles } from '../avatar.js';
import { base } from '../base.styles.js';
import { icon } from '../icons.js';
import { memberName } from '../../transcript/words.js';

/**
 * Who can read the conversation, by what right, and what the service in between can tell.
 *
 * @slot intro - What it means to be listed; by default said to a visitor, like the two below.
 * @slot code-note - What the security code is for.
 * @slot relay-note - What the service in between can tell.
 * @csspart code - The security code.
 * @csspart words - The same in words.
 */
export class SottoRoster extends LitElement {
  static override styles = [
    base,
    avatarStyles,
    css`
      :host {
        display: grid;
        gap: 24px;
        font-family: var(--sotto-font);
        color: var(--sotto-ink);
        font-size: 0.875rem;
        line-height: 1.5;
      }
      p {
        color: var(--sotto-muted);
      }
      h3 {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-block-end: 4px;
        font-size: 0.9375rem;
        font-weight: 650;
      }
      h3 .icon {
        color: var(--sotto-accent-ink);
      }
      ul {
        display: grid;
        gap: 4px;
        margin-block-start: 12px;
      }
      li {
        display: grid;
        grid-template-columns: 2.5rem 1fr;
        align-items: center;
        gap: 12px;
        padding-block: 6px;
      }
      .avatar {
        --sotto-avatar-size: 2.5rem;
      }
      .name {
        color: var(--sotto-ink);
        font-size: 0.9375rem;
        font-weight: 600;
        line-height: 1.35;
        overflow-wrap: anywhere;
      }
      .role {
        font-size: 0.8125rem;
        line-height: 1.35;
      }
      .code {
        margin-block-start: 10px;
        padding: 12px 16px;
        border-radius: 14px;
        background: var(--sotto-surface);
        color: var(--sotto-ink);
        font:
          600 1.0625rem/1.5 ui-monospace,
          'SF Mono',
          'Cascadia Mono',
          Menlo,
          Consolas,
          monospace;
        font-variant-numeric: tabular-nums;
        letter-spacing: 0.04em;
        /* Not boxes with gaps: without spaces between them the groups are one number of sixty digits to who hears them. */
        word-spacing: 3px;
        direction: ltr;
      }
      .words {
        margin-block: 8px;
      }
    `,
  ];

  @property({ attribute: false }) members: readonly Member[] = [];
  /** Digit groups separated by spaces; absent before there is a conversation. */
  @property({ attribute: false }) securityCode: string | undefined;
  /** The same in words: indexes into the English list of BIP 39. */
  @property({ attribute: false }) securityWords: readonly number[] | undefined;
  /** Suite, since when, and until when the clinic vouches for whom. */
  @property({ attribute: false }) verification: Verification | undefined;
  @state() private words = '';
  #strings = new StringsController(this);

  override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('securityWords')) return;
    this.words = '';
    if (this.securityWords) void this.#loadWords(this.securityWords);
  }

  override render() {
    const { terms } = this.#strings;
    return html`
      ${this.members.length > 0 ? this.#list(terms) : nothing}
      ${this.securityCode ? this.#code(this.securityCode, terms) : nothing}
      <section>
        <h3>${icon('relay')}${terms.relayTitle}</h3>
        <p><slot name="relay-note">${terms.relayNote}</slot></p>
      </section>
    `;
  }

  #list(terms: Terms) {
    return html`<section>
      <p><slot name="intro">${terms.rosterIntro}</slot></p>
      <ul role="list">
        ${repeat(
          this.members,
          (member) => member.id,
          (member) => this.#member(member, terms),
        )}
      </ul>
    </section>`;
  }

  #member(member: Member, terms: Terms) {
    const name = memberName(member, terms);
    const role = roleOf(member, terms);
    return html`<li>
      ${avatar(member)}
      <div>
        <p class="name"><bdi>${name}</bdi></p>
        ${role === name ? nothing : html`<p class="role">${role}</p>`}
        ${this.#vouched(member, terms)}
      </div>
    </li>`;
  }

  #code(code: string, terms: Terms) {
    return html`<section>
      <h3>${icon('lock')}${terms.codeTitle}</h3>
      <p><slot name="code-note">${terms.codeNote}</slot></p>
      <p class="code" part="code">${code}</p>
      ${this.words ? html`<p class="words" part="words" lang="en" dir="ltr">${this.words}</p>` : nothing}
      ${this.verification ? html`<p>${terms.suites[this.verification.suite]} ${terms.verifiedSince(this.#when(this.verification.sinceMs))}</p>` : nothing}
    </section>`;
  }

  #vouched({ id }: Member, terms: Terms) {
    const untilMs = this.verification?.certifiedUntilMs[id];
    return untilMs === undefined ? nothing : html`<p class="role">${terms.certifiedUntil(this.#when(untilMs))}</p>`;
  }

  #when(ms: number): string {
    return unbroken(this.#strings.moment(ms, { dateStyle: 'medium', timeStyle: 'short' }));
  }

  /** The list of words is not needed to read and write. Without it the digits remain. */
  async #loadWords(indexes: readonly number[]) {
    const module = await import('./word-list.js').catch(() => undefined);
    if (module && indexes === this.securityWords) this.words = indexes.map((index) => module.wordList[index]).join(' ');
  }
}

function roleOf(member: Member, terms: Terms): string {
  if (member.self && !member.elsewhere) return terms.rosterYou;
  return member.role === 'desk' ? terms.rosterDesk : terms[member.role];
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-roster': SottoRoster;
  }
}
