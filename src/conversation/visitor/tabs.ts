import * as z from 'zod/mini';
import { type Clock, systemClock } from '../../clock.js';
import { truth, variants } from '../../schemas.js';
import { isDenied } from '../../storage/storage.js';

/** What tabs of one visitor tell each other. Content never passes here: they read it from the vault. */
const schema = variants('type', [
  /** The tab that talks to the relay has stored something, or a newer profile. */
  z.strictObject({ type: z.literal('stored') }),
  z.strictObject({ type: z.literal('profile') }),
  /** Another tab has put something into the outbox, or has read on. */
  z.strictObject({ type: z.literal('wish') }),
  z.strictObject({ type: z.literal('typing'), typing: truth }),
  /** How the tab that talks to the relay fares with it, what speaks against the clinic's profile, and whether it has an end still to tell. */
  z.strictObject({
    type: z.literal('status'),
    connection: z.literal(['connecting', 'online', 'offline', 'closed']),
    refusal: z.optional(z.literal(['untrusted', 'expired', 'no-desk'])),
    farewell: z.optional(truth),
  }),
  /** A tab has just come and wants to know the status; or one asks whether the one that leads is there, which answers at once. */
  z.strictObject({ type: z.literal('hello') }),
  z.strictObject({ type: z.literal('here') }),
  /** The visitor wants a new conversation, in whatever tab. */
  z.strictObject({ type: z.literal('restart') }),
  /** Everything is destroyed; `unattended`: since nobody has touched any tab for too long. */
  z.strictObject({ type: z.literal('forget'), unattended: z.optional(z.literal(true)) }),
  /** Somebody is there, at some tab. */
  z.strictObject({ type: z.literal('active') }),
  /** A tab that was locked has been unlocked: all are. */
  z.strictObject({ type: z.literal('unlock') }),
  /** The stored conversation is another one, or none. */
  z.strictObject({ type: z.literal('reset') }),
]);

export type TabMessage = z.infer<typeof schema>;

/** In this time the tab that leads answers. One in the background does too, unless it is frozen or hangs. */
const ANSWER_MS = 10_000;

interface Leading {
  /** This tab is the one to talk to the relay: at once, or when the leading tab goes. */
  readonly onLead: () => void;
  /** It is no longer: it was taken for dead. */
  readonly onLost: () => void;
}

/** The visitor's tabs that share one vault: one of them leads, which is to say talks to the relay. */
export class Tabs {
  readonly #name: string;
  readonly #clock: Clock;
  readonly #channel: BroadcastChannel | undefined;
  readonly #lifetime = new AbortController();
  #leads = false;
  #resign: (() => void) | undefined;
  /** The tab that leads has been heard since it was asked. */
  #heard = true;
  #watch: symbol | undefined;
  #storedDue = false;

  /** @param clock - By which the tab that leads has to answer: the other tabs' is this one, whatever the conversation's. */
  constructor(name: string, onMessage: (message: TabMessage) => void, clock: Clock = systemClock) {
    this.#name = name;
    this.#clock = clock;
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(name);
    this.#channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = schema.safeParse(data);
      if (!message.success) return;
      if (message.data.type === 'here' || message.data.type === 'status') this.#heard = true;
      if (message.data.type === 'hello' && this.#leads) this.post({ type: 'here' });
      onMessage(message.data);
    });
  }

  lead(leading: Leading): void {
    if (typeof navigator === 'undefined' || !navigator.locks) {
      leading.onLead();
      return;
    }
    void this.#watchLeader(leading, this.#request(leading, false));
  }

  /** Asks anew who leads, where this tab took itself for the one: what it may not write any more, another has claimed since. Whoever did so late does not lead either. */
  resign(): void {
    this.#resign?.();
  }

  /** Whether no tab leads. */
  async free(): Promise<boolean> {
    if (typeof navigator === 'undefined' || !navigator.locks) return true;
    return navigator.locks.request(this.#name, { ifAvailable: true }, (lock) => lock !== null).catch(isDenied);
  }

  post(message: TabMessage): void {
    if (!this.#lifetime.signal.aborted) this.#channel?.postMessage(message);
  }

  /** Many steps of one moment are told once. */
  postStored(): void {
    if (this.#storedDue || !this.#channel) return;
    this.#storedDue = true;
    queueMicrotask(() => {
      this.#storedDue = false;
      this.post({ type: 'stored' });
    });
  }

  close(): void {
    this.#lifetime.abort();
    this.#channel?.close();
  }

  /** Asks for the lock, or takes it from whoever holds it. Returns the way to ask no longer, as long as it was not given. */
  #request(leading: Leading, steal: boolean): AbortController {
    const { signal } = this.#lifetime;
    const waiting = new AbortController();
    const lead = () => {
      this.#leads = true;
      leading.onLead();
    };
    const held = () =>
      new Promise<void>((resolve) => {
        if (signal.aborted) return resolve();
        signal.addEventListener('abort', () => resolve(), { once: true });
        this.#resign = resolve;
        lead();
      });
    signal.addEventListener('abort', () => waiting.abort(), { once: true });
    const over = () => {
      if (signal.aborted) return;
      this.#leads = false;
      this.#resign = undefined;
      leading.onLost();
      void this.#watchLeader(leading, this.#request(leading, false));
    };
    navigator.locks.request(this.#name, steal ? { steal } : { signal: waiting.signal }, held).then(over, (error: unknown) => {
      if (signal.aborted || waiting.signal.aborted) return;
      // Then no other tab has one either.
      if (isDenied(error)) return lead();
      if (!(error instanceof DOMException) || error.name !== 'AbortError') throw error;
      over();
    });
    return waiting;
  }

  /** What is in front of somebody does not wait for a tab that does not answer: browsers freeze those in the background, with the lock. */
  async #watchLeader(leading: Leading, waiting: AbortController): Promise<void> {
    const { signal } = this.#lifetime;
    const watch = (this.#watch = Symbol('watch'));
    for (this.#heard = true; ; ) {
      if (!(await this.#clock.sleep(ANSWER_MS, signal).then(() => true, () => false))) return;
      if (this.#leads || this.#watch !== watch) return;
      const isSeen = document.visibilityState === 'visible';
      if (isSeen && !this.#heard) {
        waiting.abort();
        waiting = this.#request(leading, true);
      }
      this.#heard = !isSeen;
      if (isSeen) this.post({ type: 'hello' });
    }
  }
}
