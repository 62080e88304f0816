import { RelayError } from '../transport/errors.js';
import { hashOfToken, type RelayHeader } from '../transport/frame.js';
import { accepted } from './answers.js';
import type { RelayContext } from './context.js';
import { Feed, type FeedPage, type FeedSource } from './feed.js';
import type { Subscription } from './hub.js';
import type { LogPage, ReadRequest } from './store.js';

/** The way from a connection's feeds to its client. */
interface Outlet extends Pick<FeedSource, 'ready' | 'drained' | 'onError'> {
  send(header: RelayHeader, bytes: Uint8Array): void;
  tell(header: RelayHeader): void;
}

/** What one connection reads: its subscriptions and the mailboxes it has opened. */
export class Readings {
  readonly #context: RelayContext;
  readonly #outlet: Outlet;
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #mailboxes = new Map<string, Feed>();

  constructor(context: RelayContext, outlet: Outlet) {
    this.#context = context;
    this.#outlet = outlet;
  }

  of(conversation: string): Subscription | undefined {
    return this.#subscriptions.get(conversation);
  }

  hasOpened(mailbox: string): boolean {
    return this.#mailboxes.has(mailbox);
  }

  /**
   * Reads a log in place of any earlier subscription to it. `onAccepted` is given the last number that can be read now, before the first entry.
   *
   * @throws RelayError when the store refuses, or there are too many subscriptions.
   */
  async subscribe(
    { conversation, epoch, token, after }: Omit<ReadRequest, 'tokenHash'> & { token: string },
    onAccepted: (until: number) => void,
  ): Promise<void> {
    const { store, hub, limits } = this.#context;
    this.unsubscribe(conversation);
    if (this.#subscriptions.size >= limits.subscriptionsPerConnection) throw new RelayError('rate-limited');
    const tokenHash = hashOfToken(token);
    const read = async (from: number) => accepted(await store.read({ conversation, epoch, tokenHash, after: from }));
    const send = (seq: number, bytes: Uint8Array) => this.#outlet.send({ type: 'entry', conversation, seq }, bytes);
    const feed = new Feed({ ...this.#outlet, send, read: async (from) => feedPage(await read(from)) }, after);
    const subscription: Subscription = { epoch, feed, onPurged: () => this.#purged(conversation) };
    this.#subscriptions.set(conversation, subscription);
    hub.subscriptions.add(conversation, subscription);
    try {
      const page = await read(after);
      onAccepted(page.until);
      feed.start(feedPage(page));
    } catch (error) {
      if (this.of(conversation) === subscription) this.unsubscribe(conversation);
      throw error;
    }
  }

  unsubscribe(conversation: string): void {
    const subscription = this.#subscriptions.get(conversation);
    if (!subscription) return;
    this.#subscriptions.delete(conversation);
    this.#context.hub.subscriptions.delete(conversation, subscription);
    subscription.feed.end();
  }

  /**
   * Reads a mailbox, whose owner has been checked. `onAccepted` is called before the first item.
   *
   * @throws RelayError when there are too many of them.
   */
  async open(mailbox: string, after: number, onAccepted: () => void): Promise<void> {
    const { store, hub, clock, limits } = this.#context;
    this.#shut(mailbox);
    if (this.#mailboxes.size >= limits.mailboxesPerConnection) throw new RelayError('rate-limited');
    const read = async (from: number) => ({ ...(await store.items({ mailbox, after: from, nowMs: clock.now() })), final: false });
    const send = (seq: number, bytes: Uint8Array) => this.#outlet.send({ type: 'item', mailbox, seq }, bytes);
    const feed = new Feed({ ...this.#outlet, send, read }, after);
    this.#mailboxes.set(mailbox, feed);
    hub.mailboxes.add(mailbox, feed);
    try {
      const page = await read(after);
      onAccepted();
      feed.start(page);
    } catch (error) {
      if (this.#mailboxes.get(mailbox) === feed) this.#shut(mailbox);
      throw error;
    }
  }

  /** The connection is over. */
  end(): void {
    for (const conversation of this.#subscriptions.keys()) this.unsubscribe(conversation);
    for (const mailbox of this.#mailboxes.keys()) this.#shut(mailbox);
  }

  #shut(mailbox: string): void {
    const feed = this.#mailboxes.get(mailbox);
    if (!feed) return;
    this.#mailboxes.delete(mailbox);
    this.#context.hub.mailboxes.delete(mailbox, feed);
    feed.end();
  }

  #purged(conversation: string): void {
    this.unsubscribe(conversation);
    this.#outlet.tell({ type: 'purged', conversation });
  }
}

function feedPage({ entries, more, closed }: LogPage): FeedPage {
  return { entries, more, final: closed };
}
