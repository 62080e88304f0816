import { allowsFile, type FileContent, type FileFacts, fileIn, readFile, withoutParts } from '../content/file-content.js';
import type { FileTransfers } from './file-transfers.js';
import type { FilesHost } from './files-host.js';
import type { Outgoing } from '../group/session-records.js';
import type { FileSource, OpenedFile, SendResult } from '../state.js';
import { fullId } from '../content/transcript.js';
import type { Entry } from '../vault.js';

/** The files of one conversation. What seals, sends and opens them is fetched with the first one. */
export class ConversationFiles {
  readonly #host: FilesHost;
  #uploads: readonly Outgoing[] = [];
  readonly #progress = new Map<string, number>();
  #transfers: Promise<FileTransfers> | undefined;

  constructor(host: FilesHost) {
    this.#host = host;
  }

  /** Files on their way to the relay, each with the message that will tell of it. */
  get uploads(): readonly Outgoing[] {
    return this.#uploads;
  }

  /** By message id, how much of a file the relay has: 0 to 1. */
  get progress(): ReadonlyMap<string, number> {
    return this.#progress;
  }

  /** What another tab, or another time, has kept. */
  async read(): Promise<void> {
    const prefix = this.#prefix;
    this.#uploads = (await this.#host.vault.list(prefix)).map(({ name, value }) => ({ name: name.slice(prefix.length), content: value }));
  }

  /** A file that a member tells of, if the clinic's policy lets them send it. */
  received(sender: string, content: unknown): FileContent | undefined {
    const file = readFile(content);
    return file && allowsFile(this.#host.policies().signed, file, this.#sentBy(sender)) ? file : undefined;
  }

  async send(file: FileSource): Promise<SendResult> {
    const { files } = this.#host.policies().policy;
    if (files === 'block') return { kind: 'refused', rule: 'file', why: 'blocked' };
    const { clock } = this.#host;
    const transfers = await this.#load();
    const prepared = await transfers.prepare(file, this.#sentBy(this.#host.self()) + this.#waiting);
    if (prepared.kind === 'refused') return prepared;
    if (!this.#host.canWrite()) return { kind: 'refused', rule: 'closed' };
    const { id } = prepared;
    const item = await transfers.keep(prepared, `${this.#host.nextOrder()}-${id}`, clock.now());
    await this.#follow(item, prepared.facts);
    return { kind: 'queued', id };
  }

  /** A file of the transcript, or one's own that is on its way. @throws FileError */
  async open(id: string, signal?: AbortSignal): Promise<OpenedFile> {
    const transfers = await this.#load();
    return transfers.open(this.#factsOf(id), signal);
  }

  /** Stops sending a file, if it has not been sent. */
  async cancel(id: string): Promise<void> {
    const item = this.#uploads.find(({ content }) => fileIn(content)?.id === id);
    const file = item && fileIn(item.content);
    if (!file) return;
    this.#forget(item, id);
    await this.#host.vault.write([{ name: this.#prefix + item.name }, ...withoutParts(this.#host.prefix, file)]);
    this.#host.changed(true);
    await (await this.#load()).drop(file.blob);
  }

  /** Puts a file that was given up on its way again. `entries` are stored with it. */
  async retry(item: Outgoing, entries: readonly Entry[]): Promise<void> {
    const file = fileIn(item.content);
    if (!file) return;
    const kept = await (await this.#load()).has(file);
    if (!kept) return this.#host.keep(item.name, item.content, entries);
    await this.#host.vault.write([{ name: this.#prefix + item.name, value: item.content }, ...entries]);
    await this.#follow(item, file);
  }

  /** Goes on with what is to be sent, if that is possible now. */
  drain(): void {
    if (this.#uploads.length === 0 || !this.#host.session()?.caughtUp) return;
    this.#load().then(
      (transfers) => transfers.run(),
      // Without a network; the next change asks again.
      () => undefined,
    );
  }

  /** The conversation is over: nothing of a file stays, and what was on its way is told to have failed. */
  end(): { readonly entries: Entry[]; readonly failed: readonly Outgoing[] } {
    const failed = this.#uploads;
    this.#uploads = [];
    this.#progress.clear();
    const files = failed.map(({ content }) => fileIn(content)).filter((file) => file !== undefined);
    return { failed, entries: [...failed.map(({ name }) => ({ name: this.#prefix + name })), ...files.flatMap((file) => withoutParts(this.#host.prefix, file))] };
  }

  /** What was kept is on its way, unless the conversation has ended meanwhile. */
  async #follow(item: Outgoing, file: Pick<FileFacts, 'id' | 'blob' | 'sizeBytes'>): Promise<void> {
    this.#uploads = [...this.#uploads, item];
    this.#host.changed(true);
    if (this.#host.canWrite()) return this.drain();
    this.#forget(item, file.id);
    await this.#host.giveUp(item, [{ name: this.#prefix + item.name }, ...withoutParts(this.#host.prefix, file)]);
  }

  get #prefix(): string {
    return `${this.#host.prefix}up/`;
  }

  get #waiting(): number {
    return [...this.#uploads, ...this.#host.unsent()].filter(({ content }) => fileIn(content)).length;
  }

  #sentBy(member: string): number {
    let count = 0;
    for (const { item } of this.#host.items()) if (item.kind === 'file' && item.sender.id === member) count++;
    return count;
  }

  #factsOf(id: string): FileFacts & { readonly own: boolean } {
    const told = [...this.#host.items()].toSorted((a, b) => a.seq - b.seq).flatMap(({ item }) => (item.kind === 'file' ? [item] : []));
    const waiting = [...this.#uploads, ...this.#host.unsent()].map(({ content }) => fileIn(content)).find((known) => known?.id === id);
    // As they are shown apart: by an id alone one's own, or that of who used it first.
    const file = told.findLast((item) => item.id === id && this.#host.isSelf(item.sender)) ?? told.find((item) => fullId(item.sender, item.id) === id) ?? (waiting ? undefined : told.find((item) => item.id === id));
    if (file) return { ...file, own: false };
    if (!waiting) throw new RangeError('there is no such file');
    return { ...waiting, own: true };
  }

  #forget(item: Outgoing, id: string): void {
    this.#uploads = this.#uploads.filter(({ name }) => name !== item.name);
    this.#progress.delete(id);
  }

  #load(): Promise<FileTransfers> {
    this.#transfers ??= import('./file-transfers.js').then(
      ({ FileTransfers }) =>
        new FileTransfers(this.#host, {
          uploads: () => this.#uploads,
          record: (name) => this.#prefix + name,
          progressed: (id, progress) => {
            this.#progress.set(id, progress);
            this.#host.changed(false);
          },
          finished: (item, id) => this.#forget(item, id),
        }),
    );
    return this.#transfers.catch((error: unknown) => {
      this.#transfers = undefined;
      throw error;
    });
  }
}
