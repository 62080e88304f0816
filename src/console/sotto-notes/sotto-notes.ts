import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { MAX_NOTE_LENGTH, type Note } from '../../conversation/duty.js';
import { consoleEn as terms } from '../../i18n/console-en.js';
import { StringsController } from '../../i18n/strings-controller.js';
import { base } from '../../ui/base.styles.js';
import { fieldStyles } from '../dialog.styles.js';
import { SottoNoteRequestEvent } from '../events.js';
import { styles } from './sotto-notes.styles.js';

/**
 * What colleagues have noted about a conversation, and a field for one more. The visitor never sees any of it.
 *
 * @event {SottoNoteRequestEvent} sotto-note-request - The agent wants to tell colleagues something.
 */
export class SottoNotes extends LitElement {
  static override styles = [base, fieldStyles, styles];

  /** Oldest first. */
  @property({ attribute: false }) notes: readonly Note[] = [];
  /** Whether notes can still be added. */
  @property({ type: Boolean }) closed = false;

  @state() private blank = true;
  @query('textarea') private field!: HTMLTextAreaElement | null;
  #strings = new StringsController(this);

  override render() {
    return html`
      <section aria-labelledby="notes">
        <h3 id="notes">${terms.notes}</h3>
        <p class="hint">${terms.notesHint}</p>
        ${this.notes.length > 0
          ? html`<ol role="list">
              ${repeat(
                this.notes,
                ({ id }) => id,
                (note) => this.#note(note),
              )}
            </ol>`
          : nothing}
        ${this.closed ? nothing : this.#form()}
      </section>
    `;
  }

  #note({ by, text, atMs }: Note): TemplateResult {
    return html`<li>
      <p class="by"><span dir="auto">${by.name}</span> <time>${this.#strings.time(atMs)}</time></p>
      <p class="text" dir="auto">${text}</p>
    </li>`;
  }

  #form(): TemplateResult {
    return html`
      <form @submit=${this.#onSubmit}>
        <label for="note">${terms.noteLabel}</label>
        <textarea id="note" rows="2" dir="auto" spellcheck="false" autocomplete="off" maxlength=${MAX_NOTE_LENGTH} @input=${this.#onInput} @keydown=${this.#onKeydown}></textarea>
        <button class="button" ?disabled=${this.blank}>${terms.addNote}</button>
      </form>
    `;
  }

  #onInput({ target }: Event) {
    if (target instanceof HTMLTextAreaElement) this.blank = target.value.trim() === '';
  }

  #onKeydown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    this.#add();
  }

  #onSubmit(event: SubmitEvent) {
    event.preventDefault();
    this.#add();
  }

  #add() {
    const { field } = this;
    const text = field?.value.trim();
    if (!field || !text) return;
    this.dispatchEvent(new SottoNoteRequestEvent(text));
    field.setRangeText('', 0, field.value.length, 'end');
    this.blank = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-notes': SottoNotes;
  }
}
