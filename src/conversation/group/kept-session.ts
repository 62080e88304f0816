import { decodeGroup, decodePending, encodeGroup, encodePending, type Group, type Pending, wipe } from '../../crypto/index.js';
import {
  type Creation,
  decodeCreation,
  decodeOutgoing,
  decodePendingRecord,
  decodeProgress,
  encodeCreation,
  encodeOutgoing,
  encodePendingRecord,
  encodeProgress,
  type Outgoing,
  type Progress,
} from './session-records.js';
import { afterHandOver, afterMessage, afterUnlock, freshKeys, type KeyUse } from './update-schedule.js';
import type { Entry, Vault } from '../vault.js';

/** Where a session is kept: `prefix` begins the names of its records. */
export interface SessionPlace {
  readonly vault: Vault;
  readonly prefix: string;
}

/** A commit that is stored but not accepted yet, and the mailboxes its Welcome is for. */
export interface PendingCommit {
  readonly pending: Pending;
  readonly to: readonly string[];
}

interface Start {
  readonly group: Group;
  readonly progress: Progress;
  readonly creation?: Creation | undefined;
  readonly entries?: readonly Entry[];
}

/**
 * What is kept of a group session. Every step is one transaction, and what is in memory follows once it is written: after a failure or a
 * crash, the step has been taken or it has not.
 */
export class KeptSession {
  readonly #place: SessionPlace;
  #group: Group;
  #progress: Progress;
  #creation: Creation | undefined;
  #pending: PendingCommit | undefined;
  #outbox: readonly Outgoing[];
  #progressUnwritten = false;

  private constructor(place: SessionPlace, { group, progress, creation }: Start, outbox: readonly Outgoing[], pending?: PendingCommit) {
    this.#place = place;
    this.#group = group;
    this.#progress = progress;
    this.#creation = creation;
    this.#outbox = outbox;
    this.#pending = pending;
  }

  /** Stores a fresh group. What waits in the outbox is its own from now on. */
  static async begin(place: SessionPlace, start: Start): Promise<KeptSession> {
    const { group, progress, creation, entries = [] } = start;
    const outbox = await readOutbox(place);
    await writeWiping(place, [
      record(place, 'group', encodeGroup(group)),
      record(place, 'cursor', encodeProgress(progress)),
      record(place, 'create', creation && encodeCreation(creation)),
      record(place, 'pending'),
      ...entries,
    ]);
    return new KeptSession(place, start, outbox);
  }

  /** What `begin` stored and the steps since; undefined when there is nothing. @throws ConversationError `lost`, CryptoError, StorageError */
  static async load(place: SessionPlace): Promise<KeptSession | undefined> {
    const { vault, prefix } = place;
    const [group, cursor, creation, pending] = await Promise.all(['group', 'cursor', 'create', 'pending'].map((name) => vault.get(prefix + name)));
    if (!group || !cursor) return undefined;
    const start = { group: decodeWiping(group), progress: decodeProgress(cursor), creation: creation && decodeCreation(creation) };
    return new KeptSession(place, start, await readOutbox(place), pending && decodePendingCommit(pending));
  }

  get group(): Group {
    return this.#group;
  }

  /** The last entry of the log that was followed. */
  get cursor(): number {
    return this.#progress.cursor;
  }

  /** When the log was last followed to its end: whoever has come in since has done so at some time between then and now. */
  get atEndMs(): number {
    return this.#progress.atEndMs;
  }

  /** What this member's keys have been used for since they were renewed. */
  get use(): KeyUse {
    return this.#progress.use;
  }

  /** What the relay has to be asked for before there is a log. */
  get creation(): Creation | undefined {
    return this.#creation;
  }

  get pending(): PendingCommit | undefined {
    return this.#pending;
  }

  /** In the order of sending. */
  get outbox(): readonly Outgoing[] {
    return this.#outbox;
  }

  async created(): Promise<void> {
    await this.#write([this.#record('create')]);
    this.#creation = undefined;
  }

  async add(item: Outgoing, entries: readonly Entry[]): Promise<void> {
    await this.#write([outboxRecord(this.#place, item), ...entries]);
    this.#insert(item);
  }

  /** Another tab may have added to the outbox. */
  async readAdded(): Promise<void> {
    for (const item of await readOutbox(this.#place)) this.#insert(item);
  }

  /** An item for the outbox, or with an empty name one that is not kept, was sealed; `next` is the group after it. */
  async seal(item: Outgoing, next: Group, entries: readonly Entry[] = []): Promise<void> {
    await this.#write([this.#record('group', encodeGroup(next)), ...(item.name ? [outboxRecord(this.#place, item)] : []), ...entries]);
    this.#group = next;
    if (!item.name) return;
    this.#remove(item);
    this.#insert(item);
  }

  /** The log has this item as its entry `seq`. */
  async sent(seq: number, item: Outgoing, entries: readonly Entry[]): Promise<void> {
    const progress = { ...this.#progress, cursor: seq, use: afterMessage(this.use) };
    await this.#write([this.#progressRecord(progress), outRecord(this.#place, item.name), ...entries]);
    this.#progress = progress;
    this.#remove(item);
  }

  /** The relay will never take this item. */
  async fail(item: Outgoing, entries: readonly Entry[]): Promise<void> {
    await this.#write([outRecord(this.#place, item.name), ...entries]);
    this.#remove(item);
  }

  /**
   * Entry `seq` was sealed here and is nothing to keep. Written with the next step: should it not come to that, the entry is found again, cannot be
   * opened with the keys left, and is passed over.
   */
  passBy(seq: number): void {
    this.#note({ cursor: seq });
  }

  /** All of the log has been followed. Written with the next step: without it, somebody may have come in a little earlier. */
  reachEnd(nowMs: number): void {
    this.#note({ atEndMs: nowMs });
  }

  /** Entry `seq` was passed over, or was a message, with `next` the group after it. */
  async advance(seq: number, entries: readonly Entry[] = [], next?: Group): Promise<void> {
    await this.#follow({ ...this.#progress, cursor: seq, use: next ? afterMessage(this.use) : this.use }, entries, next);
  }

  /** Entry `seq` closed the epoch; a commit of one's own for that epoch has lost. */
  async enterEpoch(seq: number, next: Group, change: { entries: readonly Entry[]; removed: boolean }): Promise<void> {
    await this.#enter({ ...this.#progress, cursor: seq, use: change.removed ? afterHandOver(this.use) : this.use }, next, change.entries);
  }

  /** Entry `seq` is the pending commit: it has won. */
  async adopt(seq: number, { pending: { next } }: PendingCommit, { entries, nowMs }: { entries: readonly Entry[]; nowMs: number }): Promise<void> {
    await this.#enter({ ...this.#progress, cursor: seq, use: freshKeys(nowMs) }, next, entries);
  }

  /** The device was locked; its keys are to be renewed. */
  async unlocked(): Promise<void> {
    await this.#follow({ ...this.#progress, use: afterUnlock(this.use) }, []);
  }

  async propose(pending: PendingCommit): Promise<void> {
    await this.#write([this.#record('pending', encodePendingRecord({ pending: encodePending(pending.pending), to: pending.to }))]);
    this.#pending = pending;
  }

  /** The pending commit is given up; `next` is the group without the key that it was sealed with. */
  async withdraw(next: Group): Promise<void> {
    await this.#write([this.#record('pending'), this.#record('group', encodeGroup(next))]);
    this.#pending = undefined;
    this.#group = next;
  }

  /** Deletes everything but what is added to the outbox meanwhile. */
  async erase(entries: readonly Entry[]): Promise<void> {
    const names = ['group', 'cursor', 'create', 'pending'] as const;
    const outbox = this.#outbox;
    await this.#write([...names.map((name) => this.#record(name)), ...outbox.map((item) => outRecord(this.#place, item.name)), ...entries]);
    for (const item of outbox) this.#remove(item);
    this.#pending = undefined;
  }

  #note(progress: Partial<Progress>): void {
    this.#progress = { ...this.#progress, ...progress };
    this.#progressUnwritten = true;
  }

  #insert(item: Outgoing): void {
    if (this.#outbox.some(({ name }) => name === item.name)) return;
    this.#outbox = [...this.#outbox, item].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  #remove({ name }: Outgoing): void {
    this.#outbox = this.#outbox.filter((item) => item.name !== name);
  }

  async #enter(progress: Progress, next: Group, entries: readonly Entry[]): Promise<void> {
    await this.#follow(progress, [...(this.#pending ? [this.#record('pending')] : []), ...entries], next);
    this.#pending = undefined;
  }

  async #follow(progress: Progress, entries: readonly Entry[], next?: Group): Promise<void> {
    await this.#write([this.#progressRecord(progress), ...(next ? [this.#record('group', encodeGroup(next))] : []), ...entries]);
    this.#progress = progress;
    if (next) this.#group = next;
  }

  #progressRecord(progress: Progress): Entry {
    return this.#record('cursor', encodeProgress(progress));
  }

  #record(name: 'group' | 'cursor' | 'create' | 'pending', value?: Uint8Array): Entry {
    return record(this.#place, name, value);
  }

  async #write(entries: readonly Entry[]): Promise<void> {
    // First, so that a later one in `entries` counts.
    const behind = this.#progressUnwritten ? [this.#progressRecord(this.#progress)] : [];
    this.#progressUnwritten = false;
    try {
      await writeWiping(this.#place, [...behind, ...entries]);
    } catch (error) {
      this.#progressUnwritten ||= behind.length > 0;
      throw error;
    }
  }
}

/** Writes, and wipes the group that is in the clear among what was written: with every message there would be another copy of all its keys. */
async function writeWiping(place: SessionPlace, entries: readonly Entry[]): Promise<void> {
  try {
    await place.vault.write(entries);
  } finally {
    const { name } = record(place, 'group');
    wipe(entries.flatMap((entry) => (entry.name === name && entry.value) || []));
  }
}

function decodeWiping(group: Uint8Array): Group {
  try {
    return decodeGroup(group);
  } finally {
    wipe([group]);
  }
}

/** What is to be sent, in order. @throws ConversationError `lost` */
export async function readOutbox({ vault, prefix }: SessionPlace): Promise<Outgoing[]> {
  return (await vault.list(`${prefix}out/`)).map(({ value }) => decodeOutgoing(value));
}

/** An item of the outbox as it is kept. */
export function outboxRecord(place: SessionPlace, item: Outgoing): Entry {
  return record(place, `out/${item.name}`, encodeOutgoing(item));
}

/** Deletes an item of the outbox. */
export function outRecord(place: SessionPlace, name: string): Entry {
  return record(place, `out/${name}`);
}

function record({ prefix }: SessionPlace, name: string, value?: Uint8Array): Entry {
  return { name: prefix + name, ...(value && { value }) };
}

function decodePendingCommit(bytes: Uint8Array): PendingCommit {
  const { pending, to } = decodePendingRecord(bytes);
  return { pending: decodePending(pending), to };
}
