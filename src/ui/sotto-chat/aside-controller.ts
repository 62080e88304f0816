import { type CSSResult, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { ConversationState, FormOutline, Rating, VisitorConversation } from '../../conversation/state.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import type { Attempts } from '../attempts.js';
import type { Aside } from './aside.js';

interface AsideControllerOptions {
  readonly state: () => ConversationState | undefined;
  readonly conversation: () => VisitorConversation | undefined;
  readonly strings: StringsController;
  readonly attempts: Attempts;
  /** Whether the clinic is closed now, by its hours. */
  readonly closed: () => boolean;
  /** Takes a style sheet in that belongs to what was fetched. */
  readonly adopt: (styles: CSSResult) => void;
}

/** Fetches what stands beside the conversation now and then (the queue, a rating, what is withheld, a form that comes first) when there is something to say. */
export class AsideController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: AsideControllerOptions;
  #aside: Aside | undefined;
  #loading = false;

  constructor(host: LitElement, options: AsideControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Once it is there. */
  get aside(): Aside | undefined {
    return this.#aside;
  }

  /** The form that comes before the first message: while nobody is there that for closed hours, else that before the chat. */
  get first(): FormOutline | undefined {
    const { phase, clinic } = this.#options.state() ?? {};
    if (phase !== 'new') return undefined;
    const of = (when: FormOutline['when']) => clinic?.forms?.find((form) => form.when === when);
    const offline = of('when-closed');
    return offline && this.#options.closed() ? offline : of('before-chat');
  }

  /** After the end, what the chat was like. */
  rating(): TemplateResult | typeof nothing {
    const state = this.#options.state();
    return (state && this.#aside?.rating(state, this.#onRate)) ?? nothing;
  }

  hostUpdate() {
    const state = this.#options.state();
    if (this.#aside || this.#loading || !state) return;
    if (state.waiting || state.unheard || state.withheld || state.rating || this.first) this.#load();
  }

  hostUpdated() {
    this.#aside?.askAloud(this.#host.renderRoot);
  }

  readonly #onRate = (rating?: Rating) => {
    const { attempts, conversation } = this.#options;
    void attempts.make(conversation()?.rate(rating)).then(() => this.#host.focus());
  };

  #load() {
    const { strings, adopt } = this.#options;
    this.#loading = true;
    import('./aside.js')
      .then(async ({ Aside, asideStyles }) => {
        this.#aside = await Aside.load(strings, () => this.#host.requestUpdate());
        adopt(asideStyles);
      })
      // Without a network: asked for again with the next state. The conversation goes on without it.
      .catch(() => undefined)
      .finally(() => {
        this.#loading = false;
        if (this.#aside) this.#host.requestUpdate();
      });
  }
}
