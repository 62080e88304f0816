import { decodeGroup, decodePending, encodeGroup, encodePending, type Group, type Pending } from '../crypto/index.js';
import {
  type Creation,
  decodeCreation,
  decodeCursor,
  decodeOutgoing,
  decodePendingRecord,
  encodeCreation,
  encodeCursor,
  encodeOutgoing,
  encodePendingRecord,
  type Outgoing,
} from './session-records.js';
import type { Entry, Vault } from './vault.js';

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
  readonly cursor?: number;
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
  #cursor: number;
  #creation: Creation | undefined;
  #pending: PendingCommit | undefined;
  #outbox: readonly Outgoing[];

  private constructor(place: SessionPlace, { group, cursor = 0, creation }: Start, outbox: readonly Outgoing[], pending?: PendingCommit) {
    this.#place = place;
    this.#group = group;
    this.#cursor = cursor;
    this.#creation = creation;
    this.#outbox = outbox;
    this.#pending = pending;
  }

  /** Stores a fresh group. What waits in the outbox is its own from now on. */
  static async begin(place: SessionPlace, start: Start): Promise<KeptSession> {
    const { group, cursor = 0, creation, entries = [] } = start;
    const outbox = await readOutbox(place);
    await place.vault.write([
      record(place, 'group', encodeGroup(group)),
      record(place, 'cursor', encodeCursor(cursor)),
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
    const start = { group: decodeGroup(group), cursor: decodeCursor(cursor), creation: creation && decodeCreation(creation) };
    return new KeptSession(place, start, await readOutbox(place), pending && decodePendingCommit(pending));
  }

  get group(): Group {
    return this.#group;
  }

  /** The last entry of the log that was followed. */
  get cursor(): number {
    return this.#cursor;
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

  /** An item of the outbox, or with an empty name one that is not kept, was sealed; `next` is the group after it. */
  async seal(item: Outgoing, next: Group): Promise<void> {
    await this.#write([this.#record('group', encodeGroup(next)), ...(item.name ? [outboxRecord(this.#place, item)] : [])]);
    this.#group = next;
    this.#outbox = this.#outbox.map((other) => (other.name === item.name ? item : other));
  }

  /** The log has this item as its entry `seq`. */
  async sent(seq: number, item: Outgoing, entries: readonly Entry[]): Promise<void> {
    await this.#write([this.#cursorRecord(seq), this.#outRecord(item), ...entries]);
    this.#cursor = seq;
    this.#remove(item);
  }

  /** The relay will never take this item. */
  async fail(item: Outgoing, entries: readonly Entry[]): Promise<void> {
    await this.#write([this.#outRecord(item), ...entries]);
    this.#remove(item);
  }

  /** Entry `seq` was passed over, or was a message, with `next` the group after it. */
  async advance(seq: number, entries: readonly Entry[] = [], next?: Group): Promise<void> {
    await this.#write([this.#cursorRecord(seq), ...(next ? [this.#record('group', encodeGroup(next))] : []), ...entries]);
    this.#cursor = seq;
    if (next) this.#group = next;
  }

  /** Entry `seq` closed the epoch; a commit of one's own for that epoch has won or lost. */
  async enterEpoch(seq: number, next: Group, entries: readonly Entry[]): Promise<void> {
    await this.advance(seq, [...(this.#pending ? [this.#record('pending')] : []), ...entries], next);
    this.#pending = undefined;
  }

  async propose(pending: PendingCommit): Promise<void> {
    await this.#write([this.#record('pending', encodePendingRecord({ pending: encodePending(pending.pending), to: pending.to }))]);
    this.#pending = pending;
  }

  async withdraw(): Promise<void> {
    await this.#write([this.#record('pending')]);
    this.#pending = undefined;
  }

  /** Deletes everything but what is added to the outbox meanwhile. */
  async erase(entries: readonly Entry[]): Promise<void> {
    const names = ['group', 'cursor', 'create', 'pending'] as const;
    const outbox = this.#outbox;
    await this.#write([...names.map((name) => this.#record(name)), ...outbox.map((item) => this.#outRecord(item)), ...entries]);
    for (const item of outbox) this.#remove(item);
    this.#pending = undefined;
  }

  #insert(item: Outgoing): void {
    if (this.#outbox.some(({ name }) => name === item.name)) return;
    this.#outbox = [...this.#outbox, item].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  #remove({ name }: Outgoing): void {
    this.#outbox = this.#outbox.filter((item) => item.name !== name);
  }

  #cursorRecord(seq: number): Entry {
    return this.#record('cursor', encodeCursor(seq));
  }

  #outRecord({ name }: Outgoing): Entry {
    return record(this.#place, `out/${name}`);
  }

  #record(name: 'group' | 'cursor' | 'create' | 'pending', value?: Uint8Array): Entry {
    return record(this.#place, name, value);
  }

  #write(entries: readonly Entry[]): Promise<void> {
    return this.#place.vault.write(entries);
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

function record({ prefix }: SessionPlace, name: string, value?: Uint8Array): Entry {
  return { name: prefix + name, ...(value && { value }) };
}

function decodePendingCommit(bytes: Uint8Array): PendingCommit {
  const { pending, to } = decodePendingRecord(bytes);
  return { pending: decodePending(pending), to };
}
