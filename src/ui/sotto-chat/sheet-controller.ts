import { type CSSResult, html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { ConversationState, VisitorConversation } from '../../conversation/state.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import type { SottoRequestEvent } from '../events.js';
import type { Family } from '../family.js';
import { isKeepable } from '../keepable.js';
import type { Preferences } from '../preferences.js';
import type { Attempts } from '../attempts.js';
import type * as sheets from './sheet.js';
import type { Sheet } from './sheet.js';

/** The sheets that are asked for; who can read this, for any other wish. */
const sheetOf: Readonly<Record<string, Sheet>> = { 'sotto-end-request': 'end', 'sotto-clear-request': 'clear', 'sotto-settings-request': 'settings', 'sotto-transcript-request': 'transcript' };

/** After this long in a conversation, what sheets are made of is fetched unasked: to end it or to clear this device must not need a network. */
const UNASKED_MS = 5000;

interface SheetControllerOptions {
  readonly state: () => ConversationState | undefined;
  readonly preferences: () => Preferences;
  readonly strings: StringsController;
  readonly conversation: () => VisitorConversation | undefined;
  readonly prefer: (preferences: Preferences) => void;
  readonly attempts: Attempts;
  /** Takes in what was fetched: a style sheet, and elements for the host's family. */
  readonly adopt: (styles: CSSResult) => void;
  readonly register: (family: Family) => void;
}

/** What slides over the chat: fetched with the first sheet that is asked for, or early in a conversation. The focus returns to where it was asked for from, unless that was answered. */
export class SheetController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: SheetControllerOptions;
  #sheets: typeof sheets | undefined;
  #sheet: Sheet | undefined;
  #fetching: Promise<void> | undefined;
  #returnFocus: HTMLElement | undefined;
  #unasked: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, options: SheetControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The one that is open. */
  get sheet(): Sheet | undefined {
    return this.#sheet;
  }

  /** Settles when the sheet that was asked for last is there, or cannot be had. */
  get fetched(): Promise<void> | undefined {
    return this.#fetching;
  }

  hostUpdate() {
    // What there is nothing left of cannot be kept.
    if (this.#sheet === 'transcript' && !isKeepable(this.#options.state())) this.#sheet = undefined;
  }

  hostUpdated() {
    const dialog = this.#host.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.show();
    if (this.#options.state()?.id === undefined) return;
    this.#unasked ??= setTimeout(() => {
      // Without a network: fetched when one is asked for.
      this.#fetch().catch(() => undefined);
    }, UNASKED_MS);
  }

  hostDisconnected() {
    clearTimeout(this.#unasked);
    this.#unasked = undefined;
  }

  readonly onRequest = ({ target, type }: SottoRequestEvent) => {
    this.#options.attempts.failed = false;
    const inner = target instanceof Element ? target.shadowRoot?.activeElement : undefined;
    this.#returnFocus = inner instanceof HTMLElement ? inner : undefined;
    this.#fetching = this.#open(sheetOf[type] ?? 'roster');
  };

  /** What it asked for is done, and whoever asked goes on with what comes next. */
  done() {
    this.#returnFocus = undefined;
    this.close();
  }

  readonly close = () => {
    if (!this.#sheet) return;
    this.#sheet = undefined;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      // Only here: whoever is writing as somebody else ends a conversation would press what the focus came to.
      const next = this.#returnFocus?.isConnected ? this.#returnFocus : this.#host.renderRoot.querySelector<HTMLElement>('.rating input, .closing .button');
      // The question stays in view above its first answer.
      (next ?? this.#host).focus({ preventScroll: next?.matches('.rating *') ?? false });
    });
  };

  render(): TemplateResult | typeof nothing {
    const { attempts, preferences, prefer, strings } = this.#options;
    if (!this.#sheet) return nothing;
    const conversation = this.#options.conversation();
    const actions = { close: this.close, end: () => void attempts.make(conversation?.end()), clear: () => void attempts.make(conversation?.forget()), prefer };
    return html`<div class="veil" @click=${this.close}></div>
      ${this.#sheets?.sheetOver(this.#sheet, { conversation, trouble: attempts.failed, preferences: preferences() }, strings, actions)}`;
  }

  async #open(sheet: Sheet) {
    const { attempts, adopt, register } = this.#options;
    try {
      const { sheetStyles, sheetElements } = await this.#fetch();
      adopt(sheetStyles);
      register(sheetElements);
      if (sheet === 'transcript') register({ 'sotto-transcript': (await import('../sotto-transcript/sotto-transcript.js')).SottoTranscript });
    } catch {
      attempts.failed = true;
      return;
    }
    this.#sheet = sheet;
    this.#host.requestUpdate();
  }

  async #fetch(): Promise<typeof sheets> {
    this.#sheets ??= await import('./sheet.js');
    return this.#sheets;
  }
}
