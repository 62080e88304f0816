import type { Feed } from './feed.js';
import type { Delivery } from './store.js';

/** A connection's reading of one log, by the token of `epoch`. */
export interface Subscription {
  epoch: number;
  feed: Feed;
  onPurged(): void;
}

/** An entry that was just stored. */
export type NewEntry = { conversation: string; epoch: number; commit: boolean; seq: number; bytes: Uint8Array };

/** Who listens to what; carries news from the store to the connections of this process. */
export class Hub {
  readonly subscriptions = new Topics<Subscription>();
  readonly mailboxes = new Topics<Feed>();

  appended(entry: NewEntry): void {
    for (const subscription of this.subscriptions.of(entry.conversation)) pushTo(subscription, entry);
  }

  delivered(deliveries: readonly Delivery[]): void {
    for (const { mailbox, previous, seq, item } of deliveries) {
      for (const feed of this.mailboxes.of(mailbox)) feed.push({ previous, seq, bytes: item, final: false });
    }
  }

  purged(conversation: string): void {
    for (const { feed, onPurged } of this.subscriptions.of(conversation)) {
      feed.end();
      onPurged();
    }
  }
}

/** A token reads up to and including the commit that closes its epoch. */
export function pushTo({ epoch, feed }: Subscription, entry: NewEntry): void {
  if (entry.epoch > epoch) return;
  feed.push({ previous: entry.seq - 1, seq: entry.seq, bytes: entry.bytes, final: entry.commit && entry.epoch === epoch });
}

/** Listeners by the id of what they listen to. */
class Topics<Listener> {
  readonly #listeners = new Map<string, Set<Listener>>();

  add(id: string, listener: Listener): void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
  }

  delete(id: string, listener: Listener): void {
    const listeners = this.#listeners.get(id);
    listeners?.delete(listener);
    if (listeners?.size === 0) this.#listeners.delete(id);
  }

  /** A copy: listeners may come and go while it is walked. */
  of(id: string): Listener[] {
    return [...(this.#listeners.get(id) ?? [])];
  }
}
