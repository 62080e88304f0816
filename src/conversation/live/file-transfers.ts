import { randomBytes } from '@noble/hashes/utils.js';
import { toBase64Url } from '../../bytes.js';
import { cleanFile } from '../../files/clean.js';
import { FileError } from '../../files/errors.js';
import { chunksOf } from '../../files/padding.js';
import { FileOpening, sealFile } from '../../files/seal-file.js';
import type { FileType } from '../../policy/policy.js';
import { StorageError } from '../../storage/storage.js';
import { RelayError, TransportError } from '../../transport/errors.js';
import type { BlobPlace, Relay } from '../../transport/relay-client.js';
import { encodeContent } from '../content/content.js';
import { ConversationError } from '../errors.js';
import { blobOf, type FileContent, type FileFacts, fileIn, partName, properName } from '../content/file-content.js';
import type { Ground } from './ground.js';
import type { Outgoing } from '../group/session-records.js';
import type { FileSource, OpenedFile, SendResult } from '../state.js';
import type { Uploads } from './uploads.js';
import { crossedOut } from '../veils.js';

/** Of text, which is scanned for personal data in one piece. */
const MAX_TEXT_BYTES = 256 * 1024;
const RETRY_MS = 1000;
/** How often a part is sent on average, where the relay says that it has lost what it had. */
const MAX_SENDINGS = 3;

/** A file that may be sent, sealed. */
interface PreparedFile {
  readonly kind: 'prepared';
  readonly id: string;
  readonly parts: readonly Uint8Array[];
  readonly facts: Omit<FileFacts, 'atMs'>;
}

type Refused = Extract<SendResult, { kind: 'refused' }>;

interface TransfersParts extends Ground {
  readonly uploads: Uploads;
}

/** Prepares, sends and opens the files of a conversation. Everything that waits to be sent is kept sealed; what was cut goes on from what the relay has. */
export class FileTransfers {
  readonly #parts: TransfersParts;
  #running = false;
  #again = false;

  constructor(parts: TransfersParts) {
    this.#parts = parts;
  }

  /** Applies the policy to a file, takes out what must not leave, and seals the rest. @param before - Files of this member's in the conversation. */
  async prepare(file: FileSource, before: number): Promise<PreparedFile | Refused> {
    const { files } = this.#parts.facts().policy;
    try {
      if (files === 'block') throw new FileError('blocked');
      if (before >= files.maxCount) throw new FileError('too-many');
      if (file.size > files.maxBytes) throw new FileError('too-large');
      const { type, bytes } = cleanFile(new Uint8Array(await file.arrayBuffer()), files.types);
      const screened = await this.#screened(type, bytes);
      if (!(screened instanceof Uint8Array)) return screened;
      if (screened.length > files.maxBytes) throw new FileError('too-large');
      const { key, parts, digest } = sealFile(screened);
      const id = toBase64Url(randomBytes(16));
      const name = await this.#screenedName(properName(file.name, type), type);
      const sealed = { media: type, sizeBytes: screened.length, key: toBase64Url(key), digest };
      return { kind: 'prepared', id, parts, facts: { id, name, ...sealed, blob: blobOf(sealed) } };
    } catch (error) {
      if (error instanceof FileError) return { kind: 'refused', rule: 'file', why: error.code };
      if (error instanceof ConversationError && error.code === 'unchecked') return { kind: 'refused', rule: 'unchecked' };
      throw error;
    }
  }

  /** Stores a prepared file: all of it or nothing. @throws StorageError */
  async keep({ facts, parts }: PreparedFile, name: string, atMs: number): Promise<Outgoing> {
    const { vault, prefix, uploads } = this.#parts;
    const told: FileContent = { v: 1, type: 'file', ...facts, atMs };
    const content = encodeContent(told);
    await vault.write([{ name: uploads.record(name), value: content }, ...parts.map((value, index) => ({ name: partName(prefix, facts.blob, index), value }))]);
    return { name, content };
  }

  /** Whether the parts of a file are still here. */
  async has({ blob }: FileFacts): Promise<boolean> {
    return (await this.#parts.vault.get(partName(this.#parts.prefix, blob, 0))) !== undefined;
  }

  /** Sends what is to be sent, one file after another, as long as that is possible. */
  async run(): Promise<void> {
    this.#again = true;
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#again) {
        this.#again = false;
        await this.#sendAll();
      }
    } catch (error) {
      // With the page, or until the next change.
      if (!(error instanceof StorageError || (error instanceof ConversationError && error.code === 'closed'))) throw error;
    } finally {
      this.#running = false;
    }
  }

  /** Deletes what the relay has of a file that will not be sent. If it is not told, it expires there. */
  async drop(blob: string): Promise<void> {
    await this.#at(blob, ({ relay, blob: place }) => relay.dropBlob(place)).catch(onlyRelay);
  }

  /**
   * Fetches and opens a file, as long as it takes: what a lost connection cuts goes on with the next one.
   *
   * @throws FileError `blocked`, `gone`, `damaged`, `elsewhere`; whatever `signal` is aborted with.
   */
  async open(file: FileFacts & { readonly own: boolean }, signal?: AbortSignal): Promise<OpenedFile> {
    const { files } = this.#parts.facts().policy;
    if (files === 'block') throw new FileError('blocked');
    const opening = new FileOpening(file);
    while (opening.done < opening.count) {
      signal?.throwIfAborted();
      const part = (file.own && (await this.#parts.vault.get(partName(this.#parts.prefix, file.blob, opening.done)))) || (await this.#fetch(file.blob, opening.done));
      if (part) opening.add(part);
      else await this.#parts.clock.sleep(RETRY_MS, this.#parts.link.signal);
    }
    const { type, bytes } = recognised(opening.finish(), files.types);
    if (type !== file.media) throw new FileError('damaged');
    return { name: file.name, media: type, bytes: await this.#covered(type, bytes) };
  }

  async #sendAll(): Promise<void> {
    const { uploads } = this.#parts;
    for (let [item] = uploads.items; item; [item] = uploads.items) {
      const file = fileIn(item.content);
      if (!file) throw new ConversationError('lost', 'an upload that is none');
      try {
        if (!(await this.#sendOne(item, file))) return;
      } catch (error) {
        if (!(await this.#mayGoOn(error, item, file))) return;
      }
    }
  }

  /** Whether the next may follow. */
  async #sendOne(item: Outgoing, file: FileContent): Promise<boolean> {
    const { vault, prefix, uploads } = this.#parts;
    const count = chunksOf(file.sizeBytes);
    let sendings = MAX_SENDINGS * count;
    let held = await this.#at(file.blob, (place) => place.relay.askBlob(place.blob));
    while (held !== undefined && held < count) {
      uploads.setProgress(file, held / count);
      const part = await vault.get(partName(prefix, file.blob, held));
      // Cancelled, here or in another tab.
      if (!part || !uploads.has(item)) return this.#cancelled(item, file);
      if (sendings-- <= 0) return this.#giveUp(item, file);
      const index = held;
      held = await this.#at(file.blob, (place) => place.relay.putBlob(place.blob, index, part));
    }
    if (held === undefined) return false;
    if (!uploads.has(item)) return this.#cancelled(item, file);
    await uploads.finish(item, file);
    return true;
  }

  async #cancelled(item: Outgoing, file: FileContent): Promise<boolean> {
    this.#parts.uploads.forget(item, file);
    await this.drop(file.blob);
    return true;
  }

  async #giveUp(item: Outgoing, file: FileContent): Promise<boolean> {
    await this.#parts.uploads.giveUp(item, file);
    return true;
  }

  /** What the relay says to a file's sender. */
  async #mayGoOn(error: unknown, item: Outgoing, file: FileContent): Promise<boolean> {
    if (error instanceof TransportError) return false;
    if (!(error instanceof RelayError)) throw error;
    switch (error.code) {
      case 'stale-epoch':
      case 'rate-limited':
      case 'internal':
        return this.#pause();
      case 'too-large':
      case 'blobs-full':
      case 'exists':
        return this.#giveUp(item, file);
      default:
        // The conversation is over, or its log is read anew.
        return false;
    }
  }

  /** Whether there is still somebody to go on for. */
  async #pause(): Promise<boolean> {
    await Promise.allSettled([this.#parts.clock.sleep(RETRY_MS, this.#parts.link.signal)]);
    return !this.#parts.link.signal.aborted;
  }

  /** A part, or undefined when it cannot be had now. */
  async #fetch(blob: string, index: number): Promise<Uint8Array | undefined> {
    const { link, canWrite } = this.#parts;
    if (!link.relay) throw new FileError('elsewhere');
    if (link.session?.end ?? !canWrite()) throw new FileError('gone');
    try {
      return await this.#at(blob, (place) => place.relay.getBlob(place.blob, index));
    } catch (error) {
      if (error instanceof RelayError && (error.code === 'gone' || error.code === 'forbidden')) throw new FileError('gone', { cause: error });
      onlyRelay(error);
      return undefined;
    }
  }

  /** Asks the relay about a blob with the token of this moment; undefined when there is none. */
  async #at<Answer>(blob: string, ask: (place: { readonly relay: Relay; readonly blob: BlobPlace }) => Promise<Answer>): Promise<Answer | undefined> {
    const { link } = this.#parts;
    const access = await link.session?.access();
    const { relay } = link;
    return access && relay && !link.signal.aborted ? ask({ relay, blob: { ...access, blob } }) : undefined;
  }

  /** A text without what the policy keeps out or hides: nobody can look behind X's in a file. */
  async #screened(type: FileType, bytes: Uint8Array): Promise<Uint8Array | Refused> {
    if (type !== 'text/plain') return bytes;
    if (bytes.length > MAX_TEXT_BYTES) throw new FileError('too-large');
    const screened = await this.#parts.screening.outgoing(new TextDecoder().decode(bytes), {}, this.#parts.facts().policy);
    if (screened.kind === 'blocked') return { kind: 'refused', rule: 'phi-blocked', categories: screened.categories };
    return new TextEncoder().encode(crossedOut(screened.text, screened.veils));
  }

  async #screenedName(name: string, type: FileType): Promise<string> {
    const screened = await this.#parts.screening.outgoing(name, {}, this.#parts.facts().policy);
    return screened.kind === 'blocked' ? properName('file', type) : properName(crossedOut(screened.text, screened.veils), type);
  }

  /** The sender's program may not have looked. */
  async #covered(type: FileType, bytes: Uint8Array): Promise<Uint8Array> {
    if (type !== 'text/plain') return bytes;
    const { screening, facts } = this.#parts;
    await screening.load();
    const { text, veils } = screening.incoming({ text: new TextDecoder().decode(bytes) }, {}, facts());
    return new TextEncoder().encode(crossedOut(text, veils));
  }
}

/** What came in is told by what is in it, as what goes out is. @throws FileError `damaged` */
function recognised(bytes: Uint8Array, allowed: readonly FileType[]): { type: FileType; bytes: Uint8Array } {
  try {
    return cleanFile(bytes, allowed);
  } catch (cause) {
    throw new FileError('damaged', { cause });
  }
}

function onlyRelay(error: unknown): void {
  if (!(error instanceof RelayError || error instanceof TransportError)) throw error;
}
