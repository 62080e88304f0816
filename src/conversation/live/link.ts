import type { Relay } from '../../transport/relay-client.js';
import { type Content, encodeContent } from '../content/content.js';
import type { GroupSession } from '../group/group-session.js';
import { TaskQueue } from '../group/queue.js';

/** What this page has of a conversation until it is closed there: the relay in the tab that leads, and the session once there is a group. */
export class Link {
  relay: Relay | undefined;
  session: GroupSession | undefined;
  /** Reads and writes of the vault without a session, one after another, so that what is read last is newest. */
  readonly local = new TaskQueue();
  readonly #lifetime = new AbortController();

  constructor(relay: Relay | undefined) {
    this.relay = relay;
  }

  /** Aborted when the conversation is closed on this page. */
  get signal(): AbortSignal {
    return this.#lifetime.signal;
  }

  /** Says what is not worth keeping, if that is possible now. Resolves with whether the relay has it. */
  say(content: Content): Promise<boolean> | undefined {
    return this.session?.sendEphemeral(encodeContent(content));
  }

  async close(): Promise<void> {
    this.#lifetime.abort();
    await this.session?.stop();
  }
}
