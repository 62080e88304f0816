import { allowsFile, type FileContent, type FileFacts, fileIn, readFile } from '../content/file-content.js';
import type { FileTransfers } from './file-transfers.js';
import type { Ground } from './ground.js';
import type { Outgoing } from '../group/session-records.js';
import type { FileSource, OpenedFile, SendResult } from '../state.js';
import { fullId, memberOf } from '../content/transcript.js';
import type { Unsent } from './unsent.js';
import type { Uploads } from './uploads.js';
import type { Entry } from '../vault.js';

interface FilesParts extends Ground {
  readonly unsent: Unsent;
  readonly uploads: Uploads;
}

/** The files of one conversation. What seals, sends and opens them is fetched with the first one. */
export class ConversationFiles {
  readonly #parts: FilesParts;
  #transfers: Promise<FileTransfers> | undefined;

  constructor(parts: FilesParts) {
    this.#parts = parts;
  }

  /** A file that a member tells of, if the clinic's policy lets them send it. */
  received(sender: string, content: unknown): FileContent | undefined {
    const file = readFile(content);
    return file && allowsFile(this.#parts.facts().signed, file, this.#sentBy(sender)) ? file : undefined;
  }

  async send(file: FileSource): Promise<SendResult> {
    const { clock, facts, transcript, canWrite, unsent } = this.#parts;
    if (facts().policy.files === 'block') return { kind: 'refused', rule: 'file', why: 'blocked' };
    const transfers = await this.#load();
    const prepared = await transfers.prepare(file, this.#sentBy(transcript.meta?.self.id ?? '') + this.#untold.length);
    if (prepared.kind === 'refused') return prepared;
    if (!canWrite()) return { kind: 'refused', rule: 'closed' };
    const { id } = prepared;
    const item = await transfers.keep(prepared, `${unsent.nextOrder()}-${id}`, clock.now());
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
    const { uploads } = this.#parts;
    const item = uploads.items.find(({ content }) => fileIn(content)?.id === id);
    const file = item && fileIn(item.content);
    if (!file) return;
    await uploads.cancel(item, file);
    await (await this.#load()).drop(file.blob);
  }

  /** Puts a file that was given up on its way again. `entries` are stored with it. */
  async retry(item: Outgoing, entries: readonly Entry[]): Promise<void> {
    const { vault, unsent, uploads } = this.#parts;
    const file = fileIn(item.content);
    if (!file) return;
    const kept = await (await this.#load()).has(file);
    if (!kept) return unsent.keep(item.name, item.content, entries);
    await vault.write([{ name: uploads.record(item.name), value: item.content }, ...entries]);
    await this.#follow(item, file);
  }

  /** Goes on with what is to be sent, if that is possible now. */
  drain(): void {
    const { link, uploads } = this.#parts;
    if (uploads.items.length === 0 || !link.session?.caughtUp) return;
    this.#load().then(
      (transfers) => transfers.run(),
      // Without a network; the next change asks again.
      () => undefined,
    );
  }

  /** What was kept is on its way, unless the conversation has ended meanwhile. */
  async #follow(item: Outgoing, file: Pick<FileFacts, 'id' | 'blob' | 'sizeBytes'>): Promise<void> {
    const { canWrite, uploads } = this.#parts;
    uploads.add(item);
    if (canWrite()) this.drain();
    else await uploads.giveUpLate(item, file);
  }

  /** Files that the log does not tell of yet. */
  get #untold(): FileContent[] {
    const { unsent, uploads } = this.#parts;
    return [...uploads.items, ...unsent.waiting, ...unsent.failed].map(({ content }) => fileIn(content)).filter((file) => file !== undefined);
  }

  #sentBy(member: string): number {
    let count = 0;
    for (const { item } of this.#parts.transcript.items) if (item.kind === 'file' && item.sender.id === member) count++;
    return count;
  }

  #factsOf(id: string): FileFacts & { readonly own: boolean } {
    const { items, meta } = this.#parts.transcript;
    const told = [...items].toSorted((a, b) => a.seq - b.seq).flatMap(({ item }) => (item.kind === 'file' ? [item] : []));
    const untold = this.#untold.find((file) => file.id === id);
    // As they are shown apart: by an id alone one's own, or that of who used it first.
    const file = told.findLast((item) => item.id === id && memberOf(item.sender, meta?.self).self) ?? told.find((item) => fullId(item.sender, item.id) === id) ?? (untold ? undefined : told.find((item) => item.id === id));
    if (file) return { ...file, own: false };
    if (!untold) throw new RangeError('there is no such file');
    return { ...untold, own: true };
  }

  #load(): Promise<FileTransfers> {
    this.#transfers ??= import('./file-transfers.js').then(({ FileTransfers }) => new FileTransfers(this.#parts));
    return this.#transfers.catch((error: unknown) => {
      this.#transfers = undefined;
      throw error;
    });
  }
}
