import { type FileFacts, fileIn, withoutParts } from '../content/file-content.js';
import type { Ground } from './ground.js';
import type { Outgoing } from '../group/session-records.js';
import { inOrder, type Unsent } from './unsent.js';
import type { Entry } from '../vault.js';

type Sealed = Pick<FileFacts, 'id' | 'blob' | 'sizeBytes'>;

/** Files on their way to the relay, each kept with the message that will tell of it. */
export class Uploads {
  readonly #ground: Ground;
  readonly #unsent: Unsent;
  #items: readonly Outgoing[] = [];
  readonly #progress = new Map<string, number>();

  constructor(ground: Ground, unsent: Unsent) {
    this.#ground = ground;
    this.#unsent = unsent;
  }

  /** Their messages, in the order of sending. */
  get items(): readonly Outgoing[] {
    return this.#items;
  }

  /** By message id, how much of a file the relay has: 0 to 1. */
  get progress(): ReadonlyMap<string, number> {
    return this.#progress;
  }

  /** What another tab, or another time, has kept. */
  async read(): Promise<void> {
    const prefix = this.record('');
    this.#items = (await this.#ground.vault.list(prefix)).map(({ name, value }) => ({ name: name.slice(prefix.length), content: value }));
  }

  /** Under which name a message is kept. */
  record(name: string): string {
    return `${this.#ground.prefix}up/${name}`;
  }

  /** By its name: whenever another tab has kept something, all of them are read anew. */
  has({ name }: Outgoing): boolean {
    return this.#items.some((item) => item.name === name);
  }

  /** It was kept. */
  add(item: Outgoing): void {
    this.#items = [...this.#items, item];
    this.#tellStored();
  }

  setProgress({ id }: Sealed, progress: number): void {
    this.#progress.set(id, progress);
    this.#ground.refresh();
  }

  /** The relay has all of it: its message is next. @throws StorageError */
  async finish(item: Outgoing, file: Sealed): Promise<void> {
    await this.#unsent.keep(item.name, item.content, this.#erasure(item, file));
    this.forget(item, file);
  }

  /** It is not to be sent any more. @throws StorageError where that could not be kept, and the next page would send it: then it is still on its way. */
  async cancel(item: Outgoing, file: Sealed): Promise<void> {
    this.forget(item, file);
    try {
      await this.#ground.vault.write(this.#erasure(item, file));
    } catch (error) {
      this.#items = inOrder(this.#items, item);
      this.#ground.onChange();
      throw error;
    }
    this.#tellStored();
  }

  /** The relay does not take it: it is shown as failed, and sent when that is asked for again. @throws StorageError */
  giveUp(item: Outgoing, file: Sealed): Promise<void> {
    return this.#fail(item, file, [{ name: this.record(item.name) }]);
  }

  /** The conversation has ended before it was on its way. @throws StorageError */
  giveUpLate(item: Outgoing, file: Sealed): Promise<void> {
    return this.#fail(item, file, this.#erasure(item, file));
  }

  forget({ name }: Outgoing, { id }: Sealed): void {
    this.#items = this.#items.filter((item) => item.name !== name);
    this.#progress.delete(id);
  }

  /** The conversation is over: nothing of a file stays, and what was on its way is told to have failed. */
  end(): { readonly entries: Entry[]; readonly failed: readonly Outgoing[] } {
    const failed = this.#items;
    this.#items = [];
    this.#progress.clear();
    const files = failed.map(({ content }) => fileIn(content)).filter((file) => file !== undefined);
    return { failed, entries: [...failed.map(({ name }) => ({ name: this.record(name) })), ...files.flatMap((file) => withoutParts(this.#ground.prefix, file))] };
  }

  async #fail(item: Outgoing, file: Sealed, gone: readonly Entry[]): Promise<void> {
    const { vault, onChange } = this.#ground;
    this.forget(item, file);
    await vault.write([...gone, ...this.#unsent.giveUp(item)]);
    onChange();
  }

  #erasure({ name }: Outgoing, file: Sealed): Entry[] {
    return [{ name: this.record(name) }, ...withoutParts(this.#ground.prefix, file)];
  }

  #tellStored(): void {
    const { refresh, onStored } = this.#ground;
    refresh();
    onStored?.();
  }
}
