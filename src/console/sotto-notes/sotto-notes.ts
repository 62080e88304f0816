import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { MAX_NOTE_LENGTH, type Note } from '../../conversation/shift/duty.js';
import { consoleTerms, type ConsoleTerms } from '../../i18n/console-terms/en.js';
import { StringsController } from '../../i18n/strings-controller.js';
import { base } from '../../ui/base.styles.js';
import { DraftKeeper } from '../../ui/draft-keeper.js';
import { fieldStyles } from '../dialog.styles.js';
import { SottoNoteDraftEvent, SottoNoteRequestEvent } from '../events.js';
import { styles } from './sotto-notes.styles.js';

/**
 * What colleagues have noted about a conversation, and a field for one more. The visitor never sees any of it.
 *
 * @event {SottoNoteRequestEvent} sotto-note-request - The agent wants to tell colleagues something.
 * @event {SottoNoteDraftEvent} sotto-note-draft - A note was begun or changed.
 */
export class SottoNotes extends LitElement {
  static override styles = [base, fieldStyles, styles];

  /** Texts, in the console's language. */
  @property({ attribute: false }) terms: ConsoleTerms = consoleTerms;
  /** Oldest first. */
  @property({ attribute: false }) notes: readonly Note[] = [];
  /** What has been begun another time; brought back where nothing is written. */
  @property({ attribute: false }) draft = '';
  /** Without a heading: what it stands in has one. */
  @property({ type: Boolean }) bare = false;
  /** Whether notes can still be added. */
  @property({ type: Boolean }) closed = false;

  @state() private blank = true;
  @query('textarea') private field!: HTMLTextAreaElement | null;
  #strings = new StringsController(this);
  readonly #drafts = new DraftKeeper(() => this.dispatchEvent(new SottoNoteDraftEvent(this.field?.value ?? '')));

  protected override updated(changed: PropertyValues<this>) {
    const { field, draft } = this;
    if (!changed.has('draft') || !draft || !field || field.value !== '') return;
    field.setRangeText(draft, 0, 0, 'end');
    this.blank = false;
  }

  /** Tells at once what is half written. */
  keepDraft() {
    this.#drafts.now();
  }

  override render() {
    return html`
      <section aria-label=${this.terms.notes}>
        ${this.bare ? nothing : html`<h3>${this.terms.notes}</h3>`}
        <p class="hint">${this.terms.notesHint}</p>
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
      <p class="by"><bdi>${by.name}</bdi> <time>${this.#strings.time(atMs)}</time></p>
      <p class="text" dir="auto">${text}</p>
    </li>`;
  }

  #form(): TemplateResult {
    return html`
      <form @submit=${this.#onSubmit}>
        <label for="note">${this.terms.noteLabel}</label>
        <textarea id="note" rows="2" dir="auto" spellcheck="false" autocomplete="off" maxlength=${MAX_NOTE_LENGTH} @input=${this.#onInput} @keydown=${this.#onKeydown}></textarea>
        <button class="button" ?disabled=${this.blank}>${this.terms.addNote}</button>
      </form>
    `;
  }

  #onInput({ target }: Event) {
    if (target instanceof HTMLTextAreaElement) this.blank = target.value.trim() === '';
    this.#drafts.note();
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
    // The button is disabled now, under the focus.
    if (this.shadowRoot?.activeElement) field.focus();
    this.blank = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-notes': SottoNotes;
  }
}
