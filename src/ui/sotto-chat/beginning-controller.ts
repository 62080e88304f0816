import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PatientSignIn } from '../../conversation/visitor/patient.js';
import type { VisitorConversation } from '../../conversation/state.js';
import type { PolicyTightening } from '../../policy/policy.js';
import { brandOf } from '../brand-of.js';
import type { SottoErrorCode } from '../events.js';
import { warnAs } from '../warn.js';

interface BeginningHost extends ReactiveControllerHost, Element {
  readonly isConnected: boolean;
  readonly start: (() => Promise<VisitorConversation>) | undefined;
  readonly clinic: string;
  readonly relay: string;
  readonly instance: string;
  readonly policy: PolicyTightening | undefined;
  readonly patient: PatientSignIn | undefined;
  begin(): void;
  conversation: VisitorConversation | undefined;
}

/** Makes the conversation that is shown, once, and closes it when the element has left the page. */
export class BeginningController implements ReactiveController {
  readonly #host: BeginningHost;
  #starting: Promise<void> | undefined;
  #started: VisitorConversation | undefined;
  /** Whose that is, by the clinic's id. */
  #startedFor: string | undefined;
  #failure: Extract<SottoErrorCode, 'not-loaded' | 'bad-policy'> | undefined;

  constructor(host: BeginningHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Why there is none. `bad-policy`: what the page asks of the policy is none, so it cannot be known what may be written. */
  get failure(): 'not-loaded' | 'bad-policy' | undefined {
    return this.#failure;
  }

  /** Begins if it is known how, and unless there is a conversation or one is being made. Returns whether it began. */
  begin(): boolean {
    const { start, clinic, relay, conversation } = this.#host;
    if (conversation || this.#starting || !(start || (clinic && relay))) return false;
    this.#fail(undefined);
    const { patient } = this.#host;
    this.#starting = (start?.() ?? this.#startHere())
      .then(
        (conversation) => this.#adopt(conversation, patient),
        (error: unknown) => this.#fail(error instanceof Error && 'code' in error && error.code === 'bad-policy' ? 'bad-policy' : 'not-loaded'),
      )
      .finally(() => {
        this.#starting = undefined;
        if (this.#host.isConnected && patient?.id !== this.#host.patient?.id) this.#host.begin();
      });
    return true;
  }

  /** Closes what was made here for somebody else than whom the page has signed in now. */
  makeWay() {
    if (this.#startedFor !== this.#host.patient?.id) this.close();
  }

  /** Closes what was made here. */
  close() {
    void this.#started?.close();
    if (this.#started === this.#host.conversation) this.#host.conversation = undefined;
    this.#started = undefined;
  }

  hostDisconnected() {
    // A move is a removal and an insertion in one task: only what is still gone after it has left.
    queueMicrotask(() => this.#host.isConnected || this.close());
  }

  /** What encrypts and delivers is fetched only now. */
  async #startHere(): Promise<VisitorConversation> {
    const { clinic, relay, instance, policy, patient } = this.#host;
    const brand = brandOf(this.#host);
    const { createConversation } = await import('../../conversation/visitor/create-conversation.js');
    return createConversation({ clinic, relay, instance, policy, patient, brand, warn: warnAs(brand), origin: location.origin });
  }

  /** @param patient - Whose it is: whoever has been signed in since gets their own. */
  #adopt(conversation: VisitorConversation, patient: PatientSignIn | undefined) {
    this.#started = conversation;
    this.#startedFor = patient?.id;
    if (this.#host.isConnected && patient?.id === this.#host.patient?.id) this.#host.conversation = conversation;
    else this.close();
  }

  #fail(failure: 'not-loaded' | 'bad-policy' | undefined) {
    this.#failure = failure;
    this.#host.requestUpdate();
  }
}
