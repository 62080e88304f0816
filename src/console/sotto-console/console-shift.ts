import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeskInfo, Login } from '../../agent.js';
import { type Agent, type AgentState, DutyError } from '../../conversation/shift/duty.js';
import type { Trouble } from '../sotto-sign-in/sotto-sign-in.js';

/** How the console reaches the desk. */
export interface ConsoleDesk {
  readonly info: () => Promise<DeskInfo>;
  /** Without a login: resumes the shift kept in this browser, or rejects with DutyError `not-signed-in`. */
  readonly signIn: (login?: Login) => Promise<Agent>;
}

/** Where the way on shift has got to. */
type Entrance = 'opening' | 'closed' | 'signing-in';

interface ConsoleShiftHost {
  readonly desk: () => ConsoleDesk | undefined;
  /** Called as it locks, while everything is still in the document. */
  readonly onLock: () => void;
}

/** The shift that a console shows: the way on it, what is asked of it, and what of that did not work. Updates its host. */
export class ConsoleShift implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ConsoleShiftHost;
  #agent: Agent | undefined;
  #unsubscribe: (() => void) | undefined;
  #connected = false;
  entrance: Entrance = 'opening';
  info: DeskInfo | undefined;
  trouble: Trouble | undefined;
  unlocking = false;
  /** This browser keeps a shift that opens with its passphrase only. */
  locked = false;
  /** Ids of the conversations whose acceptance is under way. */
  accepting: ReadonlySet<string> = new Set();

  constructor(host: ReactiveControllerHost, options: ConsoleShiftHost) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get agent(): Agent | undefined {
    return this.#agent;
  }
  set agent(agent: Agent | undefined) {
    this.#unsubscribe?.();
    this.#agent = agent;
    if (this.#connected) this.#follow();
    this.#host.requestUpdate();
  }

  get state(): AgentState | undefined {
    return this.#agent?.state;
  }

  hostConnected() {
    this.#connected = true;
    this.#follow();
    if (!this.#agent) void this.open();
  }

  hostDisconnected() {
    this.#connected = false;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Resumes the shift of this browser, or shows the way on shift. */
  async open(): Promise<void> {
    const desk = this.#options.desk();
    if (!desk) return;
    this.entrance = 'opening';
    const resumed = await this.attempt(desk.signIn());
    this.locked = this.trouble === 'locked';
    if (this.locked) this.forgive();
    else if (resumed) this.agent = resumed;
    else if (this.trouble === 'not-signed-in' || this.trouble === 'refused') this.info = await this.attempt(desk.info());
    this.#enter('closed');
  }

  /** Lets what is locked be, for another shift. */
  async signInAnew(): Promise<void> {
    const desk = this.#options.desk();
    this.locked = false;
    if (desk) this.info = await this.attempt(desk.info());
  }

  async signIn(login: Login): Promise<void> {
    const desk = this.#options.desk();
    if (!desk) return;
    this.#enter('signing-in');
    this.agent = await this.attempt(desk.signIn(login));
    this.#enter('closed');
  }

  /** @param passphrase - Where it takes one. */
  async unlock(passphrase?: string): Promise<void> {
    const guessed = this.trouble === 'wrong-passphrase';
    this.unlocking = true;
    if (this.#agent) await this.ask((agent) => agent.unlock(passphrase));
    else await this.#resume(passphrase ?? '');
    this.unlocking = false;
    // The desk does not say why a shift is over: one that is in answer to another passphrase after a wrong one has been guessed at too often.
    if (guessed && (this.#agent ? this.state?.shift === 'ended' : !this.locked)) this.trouble = 'guesses-spent';
    this.#host.requestUpdate();
  }

  async #resume(passphrase: string): Promise<void> {
    const desk = this.#options.desk();
    if (!desk) return;
    this.agent = await this.attempt(desk.signIn({ kind: 'passphrase', passphrase }));
    if (this.agent) this.locked = false;
    // It is over by now: there is nothing to unlock any more.
    else if (this.trouble === 'not-signed-in') await this.signInAnew();
  }

  /** Leaves a shift that is over, for the next. */
  leave(): void {
    this.agent = undefined;
    void this.open();
  }

  /** Resolves with whether the conversation can be read now. */
  async accept(conversation: string): Promise<boolean> {
    if (!this.#agent || this.accepting.has(conversation)) return false;
    this.accepting = new Set([...this.accepting, conversation]);
    const accepted = await this.attempt(this.#agent.accept(conversation));
    this.accepting = new Set([...this.accepting].filter((id) => id !== conversation));
    this.#host.requestUpdate();
    return accepted !== undefined;
  }

  /** Resolves when it is done, or is shown not to have worked. */
  async ask(what: (agent: Agent) => Promise<void>): Promise<void> {
    if (this.#agent) await this.attempt(what(this.#agent));
  }

  /** Ends with the trouble shown and undefined instead of a rejection. */
  async attempt<T>(action: Promise<T>): Promise<T | undefined> {
    this.forgive();
    try {
      return await action;
    } catch (error) {
      this.trouble = error instanceof DutyError ? error.code : 'failed';
      this.#host.requestUpdate();
      return undefined;
    }
  }

  /** What did not work is of no interest any more. */
  forgive(): void {
    this.trouble = undefined;
    this.#host.requestUpdate();
  }

  #enter(entrance: Entrance) {
    this.entrance = entrance;
    this.#host.requestUpdate();
  }

  #follow() {
    this.#unsubscribe = this.#agent?.subscribe(({ shift }) => {
      if (shift === 'locked') this.#options.onLock();
      this.#host.requestUpdate();
    });
  }
}
