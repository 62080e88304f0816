import { type Content, encodeContent, parseContent } from '../content/content.js';
import { fileIn } from '../content/file-content.js';
import { boxName } from '../content/form-items.js';
import { GroupSession } from '../group/group-session.js';
import { outRecord, readOutbox } from '../group/kept-session.js';
import { Order, ORDER_DIGITS } from '../group/order.js';
import { TaskQueue } from '../group/queue.js';
import type { Ground } from './ground.js';
import type { Outgoing } from '../group/session-records.js';
import type { Entry } from '../vault.js';

const UNSAID = 'unsaid/';

/** What this member has written and the log has not: shown at once, then kept, then sent in its order, or given up. */
export class Unsent {
  readonly #ground: Ground;
  /** Of a session that is not here: of another tab, or still to begin. */
  #kept: readonly Outgoing[] = [];
  /** Shown already, and about to be kept. */
  #keeping: readonly Outgoing[] = [];
  #failed: readonly Outgoing[] = [];
  /** By name, what was given up as it ended. */
  #unsaid: ReadonlySet<string> = new Set();
  /** One after another: what one has put on its way is not there for the next. */
  readonly #retries = new TaskQueue();
  readonly #order: Order;

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#order = new Order(ground.clock);
  }

  /** In the order of sending. */
  get waiting(): readonly Outgoing[] {
    const kept = this.#ground.link.session?.outbox ?? this.#kept;
    return [...kept, ...this.#keeping.filter(({ name }) => !kept.some((item) => item.name === name))];
  }

  /** What was given up. */
  get failed(): readonly Outgoing[] {
    return this.#failed;
  }

  /** Whether something is kept for a session still to begin. */
  get isDue(): boolean {
    return this.#kept.length > 0;
  }

  /** What is stored of a session that is not here. */
  async read(): Promise<void> {
    const { vault, prefix } = this.#ground;
    const [kept, unsaid] = await Promise.all([readOutbox(this.#ground), vault.list(`${prefix}${UNSAID}`)]);
    this.#kept = kept;
    this.#unsaid = new Set(unsaid.map(({ name }) => name.slice(prefix.length + UNSAID.length)));
  }

  /** What another tab, or another time, has given up. After the end, what is stored no more stays on the screen. */
  async readFailed(): Promise<void> {
    const { vault, transcript } = this.#ground;
    const prefix = this.#failedName('');
    const failed = await vault.list(prefix);
    if (transcript.over && failed.length === 0) return;
    this.#failed = failed.map(({ name, value }) => ({ name: name.slice(prefix.length), content: value }));
  }

  /** Later than all that waits, even when the clock was set back or has not moved. */
  nextOrder(): string {
    return this.#order.next(this.waiting);
  }

  /** Shows what was written at once, and takes it back where it cannot be kept. @throws StorageError */
  async add(id: string, content: Content, entries: readonly Entry[] = []): Promise<void> {
    const item = { name: `${this.nextOrder()}-${id}`, content: encodeContent(content) };
    this.#keeping = [...this.#keeping, item];
    this.#ground.refresh();
    try {
      await this.keep(item.name, item.content, entries);
    } finally {
      this.#keeping = this.#keeping.filter((other) => other !== item);
      if (!this.waiting.some(({ name }) => name === item.name)) this.#ground.refresh();
    }
  }

  /** Keeps what is to be sent; `entries` are stored with it. Nothing is read once it is stored: who was refused for that would write it again. @throws StorageError */
  async keep(name: string, content: Uint8Array, entries: readonly Entry[]): Promise<void> {
    const { link, onChange } = this.#ground;
    if (link.session) return link.session.enqueue(name, content, entries);
    await link.local.run(async () => {
      // One that has begun before this task has read what is kept for it.
      if (link.session) return link.session.enqueue(name, content, entries);
      await GroupSession.keepForLater(this.#ground, { name, content }, entries);
      this.#kept = inOrder(this.#kept, { name, content });
    });
    onChange();
  }

  /**
   * Puts a message that was given up on its way again, after those that were written before it and given up too: they keep their order.
   *
   * @param sendFile - Does so with a file; `gone` is to be deleted with that.
   * @throws StorageError
   */
  retry(messageId: string, sendFile: (item: Outgoing, gone: Entry[]) => Promise<void>): Promise<void> {
    return this.#retries.run(async () => {
      const last = this.#failed.find(({ content }) => idOf(content) === messageId);
      const again = this.#failed.filter(({ name, content }) => last && name <= last.name && idOf(content) !== undefined);
      for (const item of again) await this.#retryOne(item, sendFile);
    });
  }

  /** The relay will never take this item. After the end nothing of it is stored any more. */
  giveUp({ name, content }: Outgoing): Entry[] {
    const parsed = parseContent(content);
    if (parsed.type !== 'text' && parsed.type !== 'form-submitted' && parsed.type !== 'file' && parsed.type !== 'mail-request') return [];
    this.#fail({ name, content });
    // A form that was never announced is not for the desk any more.
    return [...(this.#ground.transcript.over ? this.#erased(name) : [{ name: this.#failedName(name), value: content }]), ...(parsed.type === 'form-submitted' ? [{ name: boxName(parsed.id) }] : [])];
  }

  /**
   * It is over: what waited and was not said is given up, and stays on the screen. Returns what is written with that.
   *
   * @param late - Kept in that moment.
   * @param waited - Of this page, whatever another tab has made of it since.
   */
  conclude(late: readonly Outgoing[], waited: readonly Outgoing[]): Entry[] {
    const { link, transcript } = this.#ground;
    const kept = link.session ? [] : this.#kept;
    const isLost = ({ name }: Outgoing) => !transcript.has(name.slice(ORDER_DIGITS + 1));
    const lost = [...late, ...kept, ...waited.filter(({ name }) => this.#unsaid.has(name))].filter(isLost);
    this.#kept = [];
    this.#failed = this.#failed.filter(isLost);
    return [...kept.map(({ name }) => outRecord(this.#ground, name)), ...lost.flatMap((item) => this.giveUp(item))];
  }

  /** What is written once the conversation is over. */
  erasure(): Entry[] {
    return this.#failed.flatMap(({ name }) => this.#erased(name));
  }

  async #retryOne(item: Outgoing, sendFile: (item: Outgoing, gone: Entry[]) => Promise<void>): Promise<void> {
    const { name, content } = item;
    const gone = [{ name: this.#failedName(name) }];
    this.#failed = this.#failed.filter((other) => other.name !== name);
    try {
      await (fileIn(content) ? sendFile(item, gone) : this.keep(name, content, gone));
    } catch (error) {
      this.#fail(item);
      this.#ground.refresh();
      throw error;
    }
  }

  #fail(item: Outgoing): void {
    this.#failed = inOrder(this.#failed, item);
  }

  /** Nothing of it is stored but that it was not said, for the tab that shows it as waiting. */
  #erased(name: string): Entry[] {
    return [{ name: this.#failedName(name) }, { name: `${this.#ground.prefix}${UNSAID}${name}`, value: new Uint8Array() }];
  }

  #failedName(name: string): string {
    return `${this.#ground.prefix}failed/${name}`;
  }
}

/** With one more, in the order of writing. */
export function inOrder(items: readonly Outgoing[], item: Outgoing): Outgoing[] {
  return [...items.filter(({ name }) => name !== item.name), item].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function idOf(content: Uint8Array): string | undefined {
  const parsed = parseContent(content);
  return parsed.type === 'text' ? parsed.id : fileIn(content)?.id;
}
