import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { FormOutline, VisitorConversation } from '../../conversation/state.js';
import type { FormDefinition } from '../../forms/definition.js';
import { textIn } from '../../forms/local-text.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import type { SottoFormRequestEvent, SottoFormSubmitEvent } from '../events.js';
import type { Family } from '../family.js';
import { icon } from '../icons.js';
import type { FormTrouble } from '../sotto-form/sotto-form.js';

interface FormControllerOptions {
  readonly conversation: () => VisitorConversation | undefined;
  readonly strings: StringsController;
  /** Takes what was fetched into the host's family. */
  readonly register: (family: Family) => void;
}

interface OpenedForm {
  readonly outline: FormOutline;
  readonly definition: FormDefinition;
}

/** The secure form in the conversation's place: fetched when it is opened, gone when it was sent or left, or when nothing can be sent any more. */
export class FormController implements ReactiveController {
  readonly #host: LitElement;
  readonly #conversation: () => VisitorConversation | undefined;
  readonly #strings: StringsController;
  readonly #register: (family: Family) => void;
  #opened: OpenedForm | undefined;
  #trouble: FormTrouble | undefined;
  #sending = false;
  #notLoaded = false;

  constructor(host: LitElement, { conversation, strings, register }: FormControllerOptions) {
    this.#host = host;
    this.#conversation = conversation;
    this.#strings = strings;
    this.#register = register;
    host.addController(this);
  }

  get opened(): OpenedForm | undefined {
    return this.#opened;
  }

  /** What it is filled in in. */
  get element(): HTMLElement | null {
    return this.#opened ? this.#host.renderRoot.querySelector<HTMLElement>('[part=form]') : null;
  }

  /** Whether the last one that was asked for could not be opened. */
  get notLoaded(): boolean {
    return this.#notLoaded;
  }

  /** Forms that visitors may open themselves. */
  get offered(): readonly FormOutline[] {
    return this.#canSend ? (this.#conversation()?.state.clinic.forms ?? []).filter(({ offered, when }) => offered && !when) : [];
  }

  /** What is filled in does not outlast the conversation on the screen; what is being sent is let go once that has come out. */
  hostUpdate() {
    if (this.#opened && !this.#canSend && !this.#sending) this.#drop();
  }

  readonly onRequest = ({ form }: SottoFormRequestEvent) => void this.open(form);

  /** Opens a form of the clinic's, or the first that visitors may open, and moves the focus there. */
  readonly open = async (id: string | undefined): Promise<void> => {
    const forms = this.#conversation()?.state.clinic.forms ?? [];
    const outline = id === undefined ? this.offered[0] : forms.find((form) => form.id === id);
    if (!outline || !this.#canSend) return;
    this.#set({ notLoaded: false });
    try {
      const { loadForm } = await import('../sotto-form/load-form.js');
      const definition = await loadForm(outline.definition, this.#register);
      this.#set({ opened: { outline, definition } });
    } catch {
      // A chunk that did not come, or a form of a version to come: either way it cannot be shown.
      this.#set({ notLoaded: true });
      return;
    }
    await this.#host.updateComplete;
    if (this.#host.isConnected) this.element?.focus();
  };

  render(): TemplateResult | typeof nothing {
    if (!this.#opened) return nothing;
    const policy = this.#conversation()?.state.policy;
    return html`
      <sotto-form
        part="form"
        exportparts="summary, field:question"
        lang=${this.#strings.tag}
        .form=${this.#opened.definition}
        .phi=${policy?.phi}
        .clipboard=${policy?.clipboard ?? 'block'}
        ?sending=${this.#sending}
        .trouble=${this.#trouble}
        @sotto-form-submit=${this.#onSubmit}
        @sotto-form-leave=${this.#onLeave}
      ></sotto-form>
    `;
  }

  /** Forms that can be filled in without a word before. */
  offers(): TemplateResult | typeof nothing {
    const { offered } = this;
    if (offered.length === 0) return nothing;
    return html`<ul class="offers" role="list">
      ${offered.map(
        ({ id, title }) =>
          html`<li><button class="button" @click=${() => this.open(id)}>${icon('lock')}<span>${textIn(title, this.#strings.tag)}</span>${icon('chevronRight')}</button></li>`,
      )}
    </ul>`;
  }

  readonly #onSubmit = async ({ filled }: SottoFormSubmitEvent) => {
    const conversation = this.#conversation();
    if (!this.#opened || !conversation || this.#sending) return;
    this.#set({ sending: true });
    try {
      const result = await conversation.submitForm(this.#opened.outline, filled);
      if (result.kind === 'queued') this.#onLeave();
      else this.#set({ trouble: result.rule === 'unknown-form' ? 'changed' : 'notSent' });
    } catch {
      this.#set({ trouble: 'notSent' });
    } finally {
      this.#set({ sending: false });
    }
  };

  readonly #onLeave = () => {
    this.#drop();
    this.#set({});
    void this.#host.updateComplete.then(() => this.#host.focus());
  };

  #drop() {
    this.#opened = undefined;
    this.#conversation()?.setFilling(false);
  }

  get #canSend(): boolean {
    const phase = this.#conversation()?.state.phase;
    return phase === 'new' || phase === 'open';
  }

  #set({ opened, trouble, sending, notLoaded }: { opened?: OpenedForm; trouble?: FormTrouble; sending?: boolean; notLoaded?: boolean }) {
    if (opened) {
      this.#opened = opened;
      this.#conversation()?.setFilling(true);
    }
    // The same trouble again is said again.
    this.#trouble = sending === false ? this.#trouble : trouble;
    this.#sending = sending ?? this.#sending;
    this.#notLoaded = notLoaded ?? false;
    this.#host.requestUpdate();
  }
}
