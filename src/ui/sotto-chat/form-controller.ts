import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FormOutline, VisitorConversation } from '../../conversation/state.js';
import type { FormDefinition } from '../../forms/definition.js';
import type { FilledForm } from '../../forms/submission.js';
import type { Family } from '../family.js';
import type { FormTrouble } from '../sotto-form/sotto-form.js';

interface FormControllerOptions {
  readonly conversation: () => VisitorConversation | undefined;
  /** Takes what was fetched into the host's family. */
  readonly register: (family: Family) => void;
}

interface OpenedForm {
  readonly outline: FormOutline;
  readonly definition: FormDefinition;
}

/** The secure form in the conversation's place: fetched when it is opened, gone when it was sent or left, or when nothing can be sent any more. */
export class FormController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #conversation: () => VisitorConversation | undefined;
  readonly #register: (family: Family) => void;
  #opened: OpenedForm | undefined;
  #trouble: FormTrouble | undefined;
  #sending = false;
  #notLoaded = false;

  constructor(host: ReactiveControllerHost, { conversation, register }: FormControllerOptions) {
    this.#host = host;
    this.#conversation = conversation;
    this.#register = register;
    host.addController(this);
  }

  get opened(): OpenedForm | undefined {
    return this.#opened;
  }

  /** Why it could not be sent. */
  get trouble(): FormTrouble | undefined {
    return this.#trouble;
  }

  get sending(): boolean {
    return this.#sending;
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

  /** Opens a form of the clinic's, or the first that visitors may open. Resolves with whether there is one now. */
  async open(id: string | undefined): Promise<boolean> {
    const forms = this.#conversation()?.state.clinic.forms ?? [];
    const outline = id === undefined ? this.offered[0] : forms.find((form) => form.id === id);
    if (!outline || !this.#canSend) return false;
    this.#set({ notLoaded: false });
    try {
      const { loadForm } = await import('../sotto-form/load-form.js');
      const definition = await loadForm(outline.definition, this.#register);
      this.#set({ opened: { outline, definition } });
      return true;
    } catch {
      // A chunk that did not come, or a form of a version to come: either way it cannot be shown.
      this.#set({ notLoaded: true });
      return false;
    }
  }

  /** Resolves with whether it is on its way. */
  async submit(filled: FilledForm): Promise<boolean> {
    const conversation = this.#conversation();
    if (!this.#opened || !conversation || this.#sending) return false;
    this.#set({ sending: true });
    try {
      const result = await conversation.submitForm(this.#opened.outline, filled);
      if (result.kind === 'queued') this.close();
      else this.#set({ trouble: result.rule === 'unknown-form' ? 'changed' : 'notSent' });
      return result.kind === 'queued';
    } catch {
      this.#set({ trouble: 'notSent' });
      return false;
    } finally {
      this.#set({ sending: false });
    }
  }

  close() {
    this.#drop();
    this.#set({});
  }

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
