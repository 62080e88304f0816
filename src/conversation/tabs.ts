import * as z from 'zod/mini';

/** What tabs of one visitor tell each other. Content never passes here: they read it from the vault. */
const schema = z.discriminatedUnion('type', [
  /** The tab that talks to the relay has stored something, or a newer profile. */
  z.strictObject({ type: z.literal('stored') }),
  z.strictObject({ type: z.literal('profile') }),
  /** Another tab has put something into the outbox, or has read on. */
  z.strictObject({ type: z.literal('wish') }),
  z.strictObject({ type: z.literal('typing'), typing: z.boolean() }),
  /** How the tab that talks to the relay fares with it, what speaks against the clinic's profile, and whether it has an end still to tell. */
  z.strictObject({
    type: z.literal('status'),
    connection: z.enum(['connecting', 'online', 'offline', 'closed']),
    refusal: z.optional(z.enum(['untrusted', 'expired', 'no-desk'])),
    farewell: z.optional(z.boolean()),
  }),
  /** A tab has just come and wants to know the status. */
  z.strictObject({ type: z.literal('hello') }),
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

/** The visitor's tabs that share one vault: one of them leads, which is to say talks to the relay. */
export class Tabs {
  readonly #name: string;
  readonly #channel: BroadcastChannel | undefined;
  readonly #lifetime = new AbortController();
  #storedDue = false;

  constructor(name: string, onMessage: (message: TabMessage) => void) {
    this.#name = name;
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(name);
    this.#channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = schema.safeParse(data);
      if (message.success) onMessage(message.data);
    });
  }

  /** Calls `onLead` when this tab is the one to talk to the relay: at once, or when the leading tab goes. */
  lead(onLead: () => void): void {
    if (typeof navigator === 'undefined' || !navigator.locks) {
      onLead();
      return;
    }
    const { signal } = this.#lifetime;
    const held = () =>
      new Promise<void>((resolve) => {
        if (signal.aborted) return resolve();
        signal.addEventListener('abort', () => resolve(), { once: true });
        onLead();
      });
    navigator.locks.request(this.#name, { signal }, held).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }

  /** Whether no tab leads. */
  async free(): Promise<boolean> {
    if (typeof navigator === 'undefined' || !navigator.locks) return true;
    return navigator.locks.request(this.#name, { ifAvailable: true }, (lock) => lock !== null);
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
}
