import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Conversation } from '../conversation/state.js';
import { DraftKeeper } from './draft-keeper.js';
import type { SottoComposer } from './sotto-composer/sotto-composer.js';

interface DraftSources {
  readonly composer: () => SottoComposer | null;
  readonly conversation: () => Conversation | undefined;
}

/** Keeps what somebody has begun to write in a conversation, sealed, and brings it back after a lock or a reload. */
export class DraftController implements ReactiveController {
  readonly #sources: DraftSources;
  readonly #keeper = new DraftKeeper(() => this.#keep());
  /** The conversation whose draft has been brought back. */
  #brought: Conversation | undefined;
  /** What was half written when the conversation ended. */
  #cut: string | undefined;
  /** Goes into the field of the next one. */
  #wanted: string | undefined;

  constructor(host: ReactiveControllerHost, sources: DraftSources) {
    this.#sources = sources;
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.now();
  }

  hostUpdate() {
    const phase = this.#sources.conversation()?.state.phase;
    // The field is about to go.
    if (phase === 'ended' || phase === 'left') this.#cut ??= this.#sources.composer()?.draft;
    else this.#cut = undefined;
    if (phase === 'locked') this.#wanted = undefined;
  }

  hostUpdated() {
    const [composer, conversation] = [this.#sources.composer(), this.#sources.conversation()];
    if (composer && this.#wanted) void composer.bringBack(this.#wanted).then(() => this.note());
    if (composer) this.#wanted = undefined;
    if (!composer || !conversation || conversation === this.#brought || conversation.state.phase === 'loading') return;
    this.#brought = conversation;
    const { draft } = conversation.state;
    if (draft) void composer.bringBack(draft);
  }

  /** Whoever was writing begins another conversation. */
  takeAlong() {
    this.#wanted = this.#cut;
  }

  /** Something was written or taken away. */
  note() {
    this.#keeper.note();
  }

  /** Keeps what is due. */
  now() {
    this.#keeper.now();
  }

  readonly #onVisibility = () => {
    if (document.visibilityState === 'hidden') this.now();
  };

  #keep() {
    const draft = this.#sources.composer()?.draft;
    // A device that cannot keep it: it is still in the field.
    if (draft !== undefined) this.#sources.conversation()?.saveDraft(draft).catch(() => undefined);
  }
}
