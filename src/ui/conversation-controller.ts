import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Conversation, ConversationState } from '../conversation/state.js';

/** Follows one conversation for an element: its state in, a host update out. Ends nothing: the conversation may outlive the element. */
export class ConversationController<C extends Conversation> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onChange: (state: ConversationState) => void;
  #conversation: C | undefined;
  #stop: (() => void) | undefined;
  #connected = false;

  /** @param onChange - Called with every state before the host updates. */
  constructor(host: ReactiveControllerHost, onChange: (state: ConversationState) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  get conversation(): C | undefined {
    return this.#conversation;
  }

  get state(): ConversationState | undefined {
    return this.#conversation?.state;
  }

  /** Leaves the conversation followed so far and follows another. */
  follow(conversation: C | undefined) {
    if (conversation === this.#conversation) return;
    this.#unsubscribe();
    this.#conversation = conversation;
    this.#subscribe();
    this.#host.requestUpdate();
  }

  hostConnected() {
    this.#connected = true;
    this.#subscribe();
  }

  hostDisconnected() {
    this.#connected = false;
    this.#unsubscribe();
  }

  #subscribe() {
    if (!this.#connected || this.#stop) return;
    this.#stop = this.#conversation?.subscribe((state) => {
      this.#onChange(state);
      this.#host.requestUpdate();
    });
  }

  #unsubscribe() {
    this.#stop?.();
    this.#stop = undefined;
  }
}
