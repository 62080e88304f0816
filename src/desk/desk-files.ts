import type { Clock } from '../clock.js';
import type { FileFacts } from '../conversation/content/file-content.js';
import { partName, readFile, withoutParts } from '../conversation/content/file-content.js';
import type { GroupSession } from '../conversation/group/group-session.js';
import { decodeJson, encodeJson } from '../conversation/json.js';
import type { Screening } from '../conversation/content/screening.js';
import type { Entry, Vault } from '../conversation/vault.js';
import type { GroupMember } from '../crypto/index.js';
import { cleanFile } from '../files/clean.js';
import { FileError } from '../files/errors.js';
import { FileOpening } from '../files/seal-file.js';
import type { Policy } from '../policy/policy.js';
import { RelayError, TransportError } from '../transport/errors.js';
import type { Relay } from '../transport/relay-client.js';
import * as z from 'zod/mini';
import { text, whole } from '../schemas.js';

interface DeskFilesOptions {
  readonly vault: Vault;
  /** Of the conversation's records. */
  readonly prefix: string;
  readonly relay: Relay;
  readonly clock: Clock;
  readonly screening: Screening;
  readonly policy: Policy;
  readonly signal: AbortSignal;
  readonly session: () => GroupSession | undefined;
  readonly onDefect: (error: unknown) => void;
  /** What to keep of a file that is not what it should be: told of as entry `seq` by a member. */
  readonly refused: (seq: number, sender: GroupMember['id']) => Entry[];
}

/** `looks`: how often it was begun to be looked into. */
const wanted = z.strictObject({ seq: whole(), sender: text(), file: z.unknown(), looks: z.optional(whole()) });
const RETRY_MS = 1000;
/** A file that has ended the process so often is not looked into again. */
const MAX_LOOKS = 3;

/** A file whose bytes the desk has still to fetch. */
interface Wanted {
  readonly name: string;
  readonly seq: number;
  readonly sender: string;
  readonly file: FileFacts;
  readonly looks: number;
}

/** The record's copies of a conversation's files: fetched as they are told of, kept sealed as they came, and looked into once. */
export class DeskFiles {
  readonly #options: DeskFilesOptions;
  #fetching: Promise<boolean> | undefined;
  #again = false;

  constructor(options: DeskFilesOptions) {
    this.#options = options;
  }

  /** That a file is to be fetched. */
  entryOf(seq: number, sender: string, file: FileFacts): Entry {
    return { name: `${this.#prefix}${file.blob}`, value: encodeJson({ seq, sender, file: asTold(file) }) };
  }

  /** Fetches what is to be fetched. Resolves with whether that is all, when nothing more can be had now. */
  fetch(): Promise<boolean> {
    this.#again = true;
    this.#fetching ??= this.#fetchAll().finally(() => (this.#fetching = undefined));
    return this.#fetching;
  }

  /** Deletes the copies of a file. They may be many: not together with the rest of a record. */
  async erase(file: FileFacts): Promise<void> {
    const { vault, prefix } = this.#options;
    await vault.write(withoutParts(prefix, file));
  }

  get #prefix(): string {
    return `${this.#options.prefix}fetch/`;
  }

  async #fetchAll(): Promise<boolean> {
    while (this.#again) {
      this.#again = false;
      for (const file of await this.#wanted()) if (!(await this.#fetchOne(file))) return false;
    }
    return true;
  }

  async #wanted(): Promise<Wanted[]> {
    const records = await this.#options.vault.list(this.#prefix);
    return records.flatMap(({ name, value }) => {
      const { seq, sender, file: told, looks = 0 } = decodeJson(value, wanted, 'lost');
      const file = readFile(told);
      return file ? [{ name, seq, sender, file, looks }] : [];
    });
  }

  /** Whether the next may follow. */
  async #fetchOne({ name, seq, sender, file, looks }: Wanted): Promise<boolean> {
    const { vault, refused } = this.#options;
    try {
      if (looks >= MAX_LOOKS) throw new FileError('damaged');
      const opening = new FileOpening(file);
      while (opening.done < opening.count) {
        const part = await this.#part(file, opening.done);
        if (!part) return false;
        opening.add(part);
      }
      await vault.write([{ name, value: encodeJson({ seq, sender, file: asTold(file), looks: looks + 1 }) }]);
      this.#look(opening.finish(), file);
      await vault.write([{ name }]);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      const told = error.code === 'gone' ? [] : refused(seq, sender);
      await vault.write([{ name }, ...withoutParts(this.#options.prefix, file), ...told]);
    }
    return true;
  }

  /** A part that is here, or comes now; undefined when it cannot be had now. @throws FileError `gone` */
  async #part({ blob }: FileFacts, index: number): Promise<Uint8Array | undefined> {
    const { vault, prefix, relay, session, signal, clock } = this.#options;
    const name = partName(prefix, blob, index);
    const here = await vault.get(name);
    if (here) return here;
    while (!signal.aborted) {
      const access = await session()?.access();
      if (!access) return undefined;
      try {
        const part = await relay.getBlob({ ...access, blob }, index);
        await vault.write([{ name, value: part }]);
        return part;
      } catch (error) {
        if (error instanceof TransportError) return undefined;
        if (!(error instanceof RelayError)) throw error;
        if (error.code === 'gone' || error.code === 'forbidden') throw new FileError('gone', { cause: error });
        await clock.sleep(RETRY_MS, signal).catch(() => undefined);
      }
    }
    return undefined;
  }

  /** The record has no file that an unchanged program would not have sent. @throws FileError */
  #look(bytes: Uint8Array, { media }: FileFacts): void {
    const { policy, screening, onDefect } = this.#options;
    try {
      cleanFile(bytes, [media]);
      if (media !== 'text/plain') return;
      if (screening.incoming({ text: new TextDecoder().decode(bytes) }, {}, { policy, signed: policy }).breach) throw new FileError('blocked');
    } catch (error) {
      if (error instanceof FileError) throw error;
      onDefect(error);
      throw new FileError('damaged', { cause: error });
    }
  }
}

function asTold(file: FileFacts): unknown {
  return { v: 1, type: 'file', ...file };
}
