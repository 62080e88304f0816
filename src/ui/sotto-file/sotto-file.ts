import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { OpenedFile } from '../../conversation/state.js';
import { FileError } from '../../files/errors.js';
import { loadFileTerms } from '../../i18n/file-terms.js';
import { fileTerms, type FileTerms } from '../../i18n/file-terms/en.js';
import { StringsController } from '../../i18n/strings-controller.js';
import type { FileItem } from '../../transcript/words.js';
import { base } from '../base.styles.js';
import { SottoFileCancelRequestEvent, SottoFileOpenRequestEvent } from '../events.js';
import { sizeText } from '../file-texts.js';
import { icon } from '../icons.js';
import { styles } from './sotto-file.styles.js';

const SAVE = 'M12 4v11m-5-5 5 5 5-5M5 20h14';
const SHEET = 'M7 3h7l5 5v13H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2Zm7 0v5h5';
/** Larger pictures are not drawn before somebody asks: they take a screen's worth of memory many times over. */
const SHOWN_BYTES = 15_000_000;
/** How long a browser may take to read what it was given to save. */
const READ_MS = 60_000;

/**
 * A file of the transcript. A picture is shown when it has come into view, from its bytes, which have been found to be that picture; everything else is a card.
 * Nothing is saved but when somebody presses the button.
 *
 * @event {SottoFileOpenRequestEvent} sotto-file-open-request - The bytes are wanted; answered by `respondWith`. Not composed.
 * @event {SottoFileCancelRequestEvent} sotto-file-cancel-request - The participant does not want to send it any more.
 * @csspart card - Name, kind and size, and what can be done.
 * @csspart picture - A picture.
 */
export class SottoFile extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) item: FileItem | undefined;

  @state() private address: string | undefined;
  @state() private trouble: keyof FileTerms['failed'] | undefined;
  @state() private busy = false;
  @state() private fetched: FileTerms = fileTerms;
  #strings = new StringsController(this);
  #language = 'en';
  #left = new AbortController();
  #seen: IntersectionObserver | undefined;

  override connectedCallback() {
    super.connectedCallback();
    this.#left = new AbortController();
    this.#seen = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && void this.#show());
    this.#seen.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#left.abort();
    this.#seen?.disconnect();
    if (this.address !== undefined) URL.revokeObjectURL(this.address);
    this.address = undefined;
  }

  protected override willUpdate(_: PropertyValues<this>) {
    const { tag } = this.#strings;
    if (tag === this.#language) return;
    this.#language = tag;
    void this.#translate(tag);
  }

  override render() {
    const { item } = this;
    if (!item) return nothing;
    const { terms } = this;
    // Apart from each other: "PDF" would draw the number after it to its own side, away from its unit.
    const about = html`<bdi>${terms.types[item.media]}</bdi>, <bdi>${sizeText(item.sizeBytes, this.#strings.tag)}</bdi>`;
    return html`
      ${this.address === undefined ? nothing : html`<img part="picture" src=${this.address} alt=${terms.types[item.media]} draggable="false" @error=${this.#onUndrawable} />`}
      <div class="card" part="card">
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${SHEET} /></svg>
        <div class="what">
          <p class="name"><bdi>${item.name}</bdi></p>
          <p class="about">${this.busy ? terms.opening : about}</p>
        </div>
        ${item.status === 'waiting' ? this.#cancel(item) : item.status === 'failed' ? nothing : this.#save(item)}
      </div>
      ${item.status === 'waiting' ? html`<progress max="1" .value=${item.progress ?? 0} aria-label=${terms.sending}></progress>` : nothing}
      <p class="trouble" role="status">${this.trouble ? terms.failed[this.trouble] : nothing}</p>
    `;
  }

  #cancel({ id, name }: FileItem): TemplateResult {
    return html`<button class="icon-button cancel" aria-label=${this.terms.cancelOf(name)} title=${this.terms.cancel} @click=${() => this.dispatchEvent(new SottoFileCancelRequestEvent(id))}>${icon('close')}</button>`;
  }

  #save({ name }: FileItem): TemplateResult {
    return html`<button class="icon-button save" aria-label=${this.terms.saveOf(name)} title=${this.terms.save} ?disabled=${this.busy} @click=${this.#onSave}>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${SAVE} /></svg>
    </button>`;
  }

  async #show() {
    const { item } = this;
    if (!item?.media.startsWith('image/') || item.sizeBytes > SHOWN_BYTES || this.address !== undefined || this.busy || this.trouble) return;
    const opened = await this.#open(item.id);
    // Of this one element's making, of a type that was found in its bytes: an address that no page but this can read.
    if (opened && this.isConnected) this.address = URL.createObjectURL(new Blob([Uint8Array.from(opened.bytes)], { type: opened.media }));
  }

  async #open(id: string): Promise<OpenedFile | undefined> {
    this.trouble = undefined;
    this.busy = true;
    const { signal } = this.#left;
    try {
      const event = new SottoFileOpenRequestEvent(id, signal);
      this.dispatchEvent(event);
      return await event.opened;
    } catch (error) {
      if (!signal.aborted) this.trouble = troubleOf(error);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  readonly #onSave = async () => {
    const opened = this.item && (await this.#open(this.item.id));
    if (!opened || !this.isConnected) return;
    // Of no type that a browser would show in place of saving it.
    const address = URL.createObjectURL(new Blob([Uint8Array.from(opened.bytes)], { type: 'application/octet-stream' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = opened.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), READ_MS);
  };

  readonly #onUndrawable = () => {
    if (this.address !== undefined) URL.revokeObjectURL(this.address);
    this.address = undefined;
    this.trouble = 'damaged';
  };

  private get terms(): FileTerms {
    return this.#strings.own('files', this.fetched);
  }

  async #translate(tag: string) {
    const terms = await loadFileTerms(tag).catch(() => this.fetched);
    if (tag === this.#language) this.fetched = terms;
  }
}

function troubleOf(error: unknown): keyof FileTerms['failed'] {
  if (!(error instanceof FileError)) return 'notOpened';
  return error.code === 'blocked' || error.code === 'gone' || error.code === 'elsewhere' || error.code === 'damaged' ? error.code : 'notOpened';
}

declare global {
  interface HTMLElementTagNameMap {
    'sotto-file': SottoFile;
  }
}
