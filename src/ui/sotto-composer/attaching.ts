import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { loadFileTerms } from '../../i18n/file-terms.js';
import { fileTerms, type FileTerms } from '../../i18n/file-terms/en.js';
import type { SendResult } from '../../conversation/state.js';
import type { Policy } from '../../policy/policy.js';
import { refusalText } from '../file-texts.js';
import { SottoFilesRequestEvent } from '../events.js';
import { attachingStyles } from './attaching.styles.js';

/** The composer that files are handed to. */
type AttachingHost = LitElement & {
  readonly policy: Policy | undefined;
  readonly clipboard: Policy['clipboard'];
  /** BCP 47, of the language it is shown in. */
  readonly language: string;
  ownTexts(terms: FileTerms): FileTerms;
};

/** A paper clip on a grid of 24 × 24. */
const CLIP = 'm20 11.5-8 8a5 5 0 0 1-7-7l8.5-8.5a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4l7.7-7.7';

/** The ways to hand a composer files, fetched where the policy allows them: a button, dropping, and pasting where the clipboard may be used too. */
export class Attaching implements ReactiveController {
  readonly #host: AttachingHost;
  #fetched: FileTerms = fileTerms;
  #language = 'en';
  #refusal: string | undefined;
  #dropping = false;

  constructor(host: AttachingHost) {
    this.#host = host;
    host.addController(this);
    const { styleSheet } = attachingStyles;
    if (styleSheet && host.shadowRoot) host.shadowRoot.adoptedStyleSheets.push(styleSheet);
  }

  hostConnected() {
    // Before what keeps the clipboard shut: a file that is dropped here does not come from the conversation.
    for (const type of ['dragover', 'dragleave', 'drop'] as const) this.#host.addEventListener(type, this.#onDrag, { capture: true });
    this.#host.addEventListener('paste', this.#onPaste);
  }

  hostDisconnected() {
    for (const type of ['dragover', 'dragleave', 'drop'] as const) this.#host.removeEventListener(type, this.#onDrag, { capture: true });
    this.#host.removeEventListener('paste', this.#onPaste);
  }

  hostUpdate() {
    const tag = this.#host.language;
    if (tag === this.#language) return;
    this.#language = tag;
    void this.#translate(tag);
  }

  get #terms(): FileTerms {
    return this.#host.ownTexts(this.#fetched);
  }

  /** Why the last file was not sent. */
  get refusal(): string | undefined {
    return this.#refusal;
  }

  /** Says why a file was not sent, until somebody writes on or tries again. */
  refuse(result: Extract<SendResult, { kind: 'refused' }>) {
    this.#set(refusalText(result, this.#files, this.#terms, this.#language));
  }

  forget() {
    if (this.#refusal !== undefined) this.#set(undefined);
  }

  button(): TemplateResult | typeof nothing {
    const files = this.#files;
    if (files === 'block') return nothing;
    return html`
      <input class="files" type="file" hidden multiple accept=${files.types.join()} @change=${this.#onChange} />
      <button class="attach icon-button" part="attach" aria-label=${this.#terms.attach} title=${this.#terms.attach} @click=${this.#onClick}>
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${CLIP} /></svg>
      </button>
      ${this.#dropping ? html`<div class="drop">${this.#terms.drop}</div>` : nothing}
    `;
  }

  get #files(): Policy['files'] {
    return this.#host.policy?.files ?? 'block';
  }

  readonly #onClick = () => {
    this.#host.renderRoot.querySelector<HTMLInputElement>('.files')?.click();
  };

  readonly #onChange = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    this.#offer([...(target.files ?? [])]);
    // The same file can be chosen again.
    target.value = '';
  };

  readonly #onDrag = (event: DragEvent) => {
    if (this.#files === 'block' || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#dropping = event.type === 'dragover';
    if (event.type === 'drop') this.#offer([...event.dataTransfer.files]);
    this.#host.requestUpdate();
  };

  readonly #onPaste = (event: ClipboardEvent) => {
    const pictures = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
    if (event.defaultPrevented || this.#files === 'block' || this.#host.clipboard === 'block' || pictures.length === 0) return;
    event.preventDefault();
    this.#offer(pictures);
  };

  #offer(files: readonly File[]) {
    this.forget();
    if (files.length > 0) this.#host.dispatchEvent(new SottoFilesRequestEvent(files));
  }

  #set(refusal: string | undefined) {
    this.#refusal = refusal;
    this.#host.requestUpdate();
  }

  async #translate(tag: string) {
    const terms = await loadFileTerms(tag).catch(() => this.#fetched);
    if (tag !== this.#language) return;
    this.#fetched = terms;
    this.#host.requestUpdate();
  }
}
