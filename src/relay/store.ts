import type { RelayErrorCode } from '../transport/errors.js';

/**
 * Where a relay keeps its logs, mailboxes and profiles. Each call is one atomic step, resolves once what it did is durable, and takes effect
 * in the order of the calls; answers of one store resolve in that order too. It trusts the relay for shapes and signatures, not for rights:
 * token hashes are checked here, in the step that uses them.
 *
 * What a caller may run into is a value (`refused`); what it cannot help is a StoreError, and then nothing was stored.
 */
export interface Store {
  /** Opens a log and delivers its first Welcome. The identical request again succeeds. Refuses: `exists`, `gone`, `mailbox-full`. */
  create(request: CreateRequest): Promise<Created | Refused>;
  /**
   * Appends an entry; a commit closes its epoch, opens the next and delivers Welcomes, all or nothing. An entry of a `digest` that the log
   * holds is not appended again but answered with its number. Refuses: `gone`, `forbidden`, `stale-epoch`, `log-full`, `mailbox-full`.
   */
  append(request: AppendRequest): Promise<Appended | Refused>;
  /** One page, of some hundred kilobytes at most, of the entries after `after` that the token may read. Refuses: `gone` (or expired in part), `forbidden`. */
  read(request: ReadRequest): Promise<LogPage | Refused>;
  /**
   * Appends a part to a blob, made with its first one. The identical part again succeeds. Refuses: as `read`, and `stale-epoch` (for any token but the
   * current epoch's, as do the three below), `exists` (another part of this index), `gone` (parts before it are missing), `too-large`, `blobs-full`.
   */
  putBlob(request: PutBlobRequest): Promise<BlobSize | Refused>;
  /** How many parts of a blob there are. Refuses: as `read`, `stale-epoch`. */
  askBlob(request: BlobRequest): Promise<BlobSize | Refused>;
  /** One part of a blob. Refuses: as `read`, `stale-epoch`; `gone` also when it is not there. */
  getBlob(request: BlobRequest & { index: number }): Promise<BlobPart | Refused>;
  /** Deletes a blob, if it is there. Refuses: as `read`, `stale-epoch`. */
  dropBlob(request: BlobRequest): Promise<Done | Refused>;
  /** Deletes a log, and the blobs and unsettled Welcomes of its conversation, for good; its id cannot be created again for {@link TOMBSTONE_MS}. Refuses: `gone`, and `forbidden` for any token but the current epoch's. */
  purge(request: PurgeRequest): Promise<Done | Refused>;
  /**
   * Keeps entries, blobs and unsettled Welcomes of a conversation, from the next `expire` on, no longer than `keepMs` after they came. Answers with what holds: the shortest that
   * was asked for, so that nobody can lengthen it. Refuses: `gone`, and `forbidden` for any token but the current epoch's.
   */
  retain(request: RetainRequest): Promise<Retained | Refused>;
  /** Puts an item into a mailbox. Refuses: `mailbox-full`. */
  deliver(request: DeliverRequest): Promise<Delivered | Refused>;
  /** One page of a mailbox's items after `after`. */
  items(request: ItemsRequest): Promise<ItemPage>;
  /** Deletes a mailbox's items up to and including `upTo`. */
  settle(request: SettleRequest): Promise<Done>;
  /** Adds KeyPackages to a mailbox's pool, whose oldest make room beyond {@link POOL_LIMIT}, or replaces the last resort. */
  publish(request: PublishRequest): Promise<Published>;
  /** Takes the oldest KeyPackage of the pool, or reads the last resort. Refuses: `no-key-package`. */
  take(request: TakeRequest): Promise<Taken | Refused>;
  /** Keeps a profile newer than the one held; the identical one again succeeds. Refuses: `stale-profile`. */
  putProfile(request: PutProfileRequest): Promise<Done | Refused>;
  /** Refuses: `gone`. */
  getProfile(request: GetProfileRequest): Promise<ProfileFound | Refused>;
  /** Looks at the clock, to be asked before `expire`: one that has leapt further ahead than is believed deletes nothing for six hours. */
  look(request: LookRequest): Promise<Looked>;
  /** Deletes what is too old, some at a time: call again while there is `more`. */
  expire(request: ExpireRequest): Promise<Expired>;
  /** What it held when it was opened; absent: nothing. */
  readonly heldBytes?: number;
  /** Resolves when the store has broken down: every call from then on rejects with that error. Absent: it cannot. */
  readonly broken?: Promise<StoreError>;
  /** Waits for what is under way. Calls after it reject with StoreError `closed`. */
  close(): Promise<void>;
}

/** Items that a mailbox holds. */
export const MAILBOX_ITEM_LIMIT = 1000;
/** Bytes of items that it holds. */
export const MAILBOX_BYTE_LIMIT = 8 * 1024 * 1024;
/** Times both that there may be with the first Welcomes of conversations: whoever puts in what they like keeps nobody from beginning one. */
export const CREATION_ROOM = 2;
/** KeyPackages in a mailbox's pool. */
export const POOL_LIMIT = 100;
/** For how long the id of a purged conversation stays taken. */
export const TOMBSTONE_MS = 30 * 86_400_000;

/** An opaque byte string and its place in a log or a mailbox. */
export type Numbered = { seq: number; bytes: Uint8Array };
export type Refused = { kind: 'refused'; code: RelayErrorCode };
export type Done = { kind: 'done' };

/** Ids and hashes are base64url of 32 bytes, times are milliseconds since the Unix epoch. */
export type CreateRequest = {
  conversation: string;
  epoch: number;
  /** SHA-256 of the epoch's token. */
  access: string;
  /** SHA-256 of the whole request, by which a repetition is known. */
  digest: string;
  welcome: Addressed;
  nowMs: number;
};
export type Addressed = { to: string; item: Uint8Array };
export type Created = { kind: 'created'; deliveries: Delivery[] };

/** `seq` is a new item's number and `previous` the one before it, whether or not that is still there. */
export type Delivery = { mailbox: string; previous: number; seq: number; item: Uint8Array };

export type AppendRequest = {
  conversation: string;
  /** The epoch that the entry itself claims. */
  epoch: number;
  tokenHash: string;
  digest: string;
  entry: Uint8Array;
  /** Present when the entry is a commit: the hash of the next epoch's token. */
  commit?: { next: string; welcomes: Addressed[] };
  limits: LogLimits;
  nowMs: number;
};
export type LogLimits = {
  /** Entries of one conversation that are kept at a time. */
  entriesPerConversation: number;
  /** Bytes of them. */
  entryBytesPerConversation: number;
  /** Epochs that one conversation has in its life: something of each is kept for as long as the conversation is. */
  epochsPerConversation: number;
};
/** `duplicate`: the log held the entry already, and nothing was done. */
export type Appended = { kind: 'appended'; seq: number; duplicate: boolean; deliveries: Delivery[] };

export type ReadRequest = { conversation: string; epoch: number; tokenHash: string; after: number };
export type LogPage = {
  kind: 'page';
  entries: Numbered[];
  /** Whether entries up to `until` remain. */
  more: boolean;
  /** The last sequence number that the token may read now. */
  until: number;
  /** Whether the epoch is closed, so that `until` is final. */
  closed: boolean;
};

export type BlobRequest = { conversation: string; epoch: number; tokenHash: string; blob: string };
export type PutBlobRequest = BlobRequest & {
  index: number;
  bytes: Uint8Array;
  limits: BlobLimits;
  nowMs: number;
};
export type BlobLimits = {
  /** Bytes of one blob. */
  blobBytes: number;
  blobsPerConversation: number;
  /** Bytes of all blobs of one conversation. */
  blobBytesPerConversation: number;
  /** Bytes of all blobs that are kept at a time; past it, no new one is begun. */
  blobBytesInAll: number;
};
export type BlobSize = { kind: 'size'; parts: number };
export type BlobPart = { kind: 'part'; bytes: Uint8Array };

export type PurgeRequest = { conversation: string; tokenHash: string; nowMs: number };
export type RetainRequest = { conversation: string; tokenHash: string; keepMs: number; nowMs: number };
export type Retained = { kind: 'retained'; keepMs: number };
export type DeliverRequest = Addressed & { nowMs: number };
export type Delivered = { kind: 'delivered'; delivery: Delivery };
export type ItemsRequest = { mailbox: string; after: number; nowMs: number };
export type ItemPage = { kind: 'page'; entries: Numbered[]; more: boolean };
export type SettleRequest = { mailbox: string; upTo: number };
export type PublishRequest = { mailbox: string; keyPackages: Uint8Array[]; lastResort: boolean; nowMs: number };
export type Published = { kind: 'published'; poolSize: number };
export type TakeRequest = { mailbox: string };
export type Taken = { kind: 'taken'; keyPackage: Uint8Array };
export type PutProfileRequest = { clinic: string; version: number; profile: Uint8Array; nowMs: number };
export type GetProfileRequest = { clinic: string };
export type ProfileFound = { kind: 'found'; profile: Uint8Array };

export type LookRequest = { nowMs: number };
/** `bytes`: what the store holds. */
export type Looked = { kind: 'looked'; believed: boolean; bytes: number };

export type ExpireRequest = {
  /** Entries and items from before this are deleted, and blobs to which nothing was added since. */
  contentBeforeMs: number;
  /** Conversations without an entry since, mailboxes that nobody opened since, and profiles that nobody has put since, are deleted whole. */
  idleBeforeMs: number;
  nowMs: number;
};
/** `bytes`: what the store still holds. */
export type Expired = { kind: 'expired'; conversations: string[]; more: boolean; bytes: number };

/**
 * - `failed`: the store could not do it; nothing was stored.
 * - `closed`: used after close.
 */
export type StoreErrorCode = 'failed' | 'closed';

/** A {@link Store} failed. `code` is stable public API; `message` is for developers. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
