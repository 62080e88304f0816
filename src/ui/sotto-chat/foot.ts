import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { ConversationState, VisitorConversation } from '../../conversation/state.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import type { Attempts } from '../attempts.js';
import type { WritingController } from '../writing-controller.js';
import type { AsideController } from './aside-controller.js';
import type { BeginningController } from './beginning-controller.js';
import { clearedNote, closingCard, type Closing, idleCard } from './closing-card.js';
import type { FormController } from './form-controller.js';
import type { SheetController } from './sheet-controller.js';

/** What says that somebody is there. */
const presence = ['keydown', 'pointerdown', 'wheel', 'touchmove', 'input'] as const;

interface FootHost extends LitElement {
  readonly phone: string;
  begin(): void;
}

interface FootSources {
  readonly state: () => ConversationState | undefined;
  readonly conversation: () => VisitorConversation | undefined;
  readonly strings: StringsController;
  readonly attempts: Attempts;
  readonly beginning: BeginningController;
  readonly asides: AsideController;
  readonly forms: FormController;
  readonly sheets: SheetController;
  readonly writing: WritingController;
}

/** What is below the transcript: the field that is written in, and what comes above it or in its place, with the way on. */
export class Foot {
  readonly #host: FootHost;
  readonly #sources: FootSources;

  constructor(host: FootHost, sources: FootSources) {
    this.#host = host;
    this.#sources = sources;
    for (const type of presence) host.addEventListener(type, this.#touch, { capture: true, passive: true });
  }

  /** Why nothing can be written. */
  get closing(): Closing | undefined {
    const { beginning, state } = this.#sources;
    if (beginning.failure) return beginning.failure === 'not-loaded' ? 'failed' : 'unavailable';
    const phase = state()?.phase;
    return phase === 'ended' || phase === 'left' || phase === 'locked' || phase === 'unavailable' ? phase : undefined;
  }

  /** What happened and the way on, where there is nothing above it to read. */
  get alone(): TemplateResult | undefined {
    const { closing } = this;
    const barren = (closing === 'failed' || closing === 'unavailable' || closing === 'locked') && !this.#sources.state()?.timeline.length;
    return barren ? this.#card(closing) : undefined;
  }

  render(): TemplateResult {
    const { state, strings, asides, forms, writing } = this.#sources;
    const { closing, alone } = this;
    const idle = state()?.idle;
    const away = closing === 'failed' || forms.opened !== undefined || asides.first?.when === 'before-chat';
    return html`
      <div class="foot" part="foot">
        ${idle?.kind === 'warning' ? idleCard(strings.terms, forms.opened !== undefined, this.#touch) : nothing}
        <div role="status">${idle?.kind === 'purged' ? clearedNote(strings.terms, idle) : nothing}</div>
        ${this.#beforeWriting()}
        ${closing === undefined || closing === 'failed' ? writing.render({ away, forms: forms.offered.length > 0 }) : nothing}
        <div role="status">${closing && !alone ? this.#card(closing) : nothing}</div>
        <div role="alert">${this.#said ? html`<p class="trouble">${this.#said}</p>` : nothing}</div>
        <slot name="footer"></slot>
      </div>
    `;
  }

  /** Above the field: a form that comes first, or how it stands with the queue. */
  #beforeWriting(): TemplateResult {
    const { asides, forms, state } = this.#sources;
    const { aside, first } = asides;
    const conversation = state();
    const form = first && !forms.opened ? aside?.first(first, forms.open) : nothing;
    return html`${form}<div role="status">${conversation ? aside?.waiting(conversation) : nothing}</div>`;
  }

  #card(closing: Closing): TemplateResult {
    const { beginning, state, strings } = this.#sources;
    const { clinic, reason, clearing, connection } = state() ?? {};
    const misset = beginning.failure === 'bad-policy';
    return closingCard({ closing, reason: misset ? 'bad-policy' : reason, clearing: clearing === true, connected: connection === 'online', phone: this.#host.phone || clinic?.phone }, strings.terms, () => this.#goOn(closing));
  }

  /** What did not work out, where the visitor is looking. */
  get #said(): string | undefined {
    const { attempts, forms, sheets, strings } = this.#sources;
    const { notDone, formNotLoaded } = strings.terms;
    if (forms.notLoaded) return formNotLoaded;
    return attempts.failed && !sheets.sheet ? notDone : undefined;
  }

  #goOn(closing: Closing) {
    const { attempts, conversation, writing } = this.#sources;
    if (closing === 'failed') {
      this.#host.begin();
      return;
    }
    if (closing !== 'locked') writing.takeAlong();
    const wayOn = closing === 'locked' ? conversation()?.unlock() : conversation()?.restart();
    void attempts.make(wayOn).then(() => this.#host.focus());
  }

  readonly #touch = () => this.#sources.conversation()?.touch();
}
