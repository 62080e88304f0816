import type { Seen } from './looks.js';
import type { Numbered } from './store.js';

/** A log without its entries. */
export type ConversationRow = {
  id: string;
  epoch: number;
  lastSeq: number;
  /** Entries up to this one were deleted for their age. */
  expiredUpTo: number;
  /** Of the entries that are there. */
  entryBytes: number;
  /** SHA-256 of the request that created it. */
  digest: string;
  /** The end of the hour in which it was created or last appended to. */
  usedAtMs: number;
};

export type EpochRow = {
  conversation: string;
  epoch: number;
  /** SHA-256 of its token. */
  access: string;
  /** The commit that closed it; 0 while it is current. */
  closedBy: number;
};

export type EntryRow = { conversation: string; seq: number; digest: string; atMs: number; bytes: Uint8Array };

/** A blob without its parts. */
export type BlobRow = {
  conversation: string;
  id: string;
  parts: number;
  bytes: number;
  /** When a part was last added. */
  atMs: number;
};

/** For how long a conversation's entries and blobs are kept, and when to look for some that are older. */
export type RetentionRow = { conversation: string; keepMs: number; dueAtMs: number };

/** A mailbox without its items and KeyPackages. */
export type MailboxRow = {
  id: string;
  lastSeq: number;
  itemCount: number;
  itemBytes: number;
  /** The end of the hour in which its owner was last there, or something was put into it. */
  usedAtMs: number;
};

export type ItemRow = {
  mailbox: string;
  seq: number;
  atMs: number;
  bytes: Uint8Array;
  /** Whose Welcome it is; absent: anybody has posted it. */
  conversation?: string;
};
export type ProfileRow = {
  clinic: string;
  version: number;
  bytes: Uint8Array;
  /** The end of the hour in which the clinic last put it. */
  usedAtMs: number;
};
/** Rows after a number, so many at most; and none once those before it are so many bytes. */
export type Range = { after: number; upTo: number; limit: number; bytes: number };

/** What the rules of {@link Ledger} need of a database: rows, put and found by key. Knows no rule; synchronous. `put` adds or replaces. */
export interface Tables {
  conversation(id: string): ConversationRow | undefined;
  putConversation(row: ConversationRow): void;
  /** With its epochs, entries, blobs and retention. */
  deleteConversation(id: string): void;
  idleConversations(beforeMs: number, limit: number): string[];

  retention(conversation: string): RetentionRow | undefined;
  putRetention(row: RetentionRow): void;
  dueRetentions(atMs: number, limit: number): RetentionRow[];

  isTombstone(id: string): boolean;
  putTombstone(id: string, atMs: number): void;
  deleteTombstones(beforeMs: number): void;

  epoch(conversation: string, epoch: number): EpochRow | undefined;
  putEpoch(row: EpochRow): void;

  addEntry(row: EntryRow): void;
  entrySeq(conversation: string, digest: string): number | undefined;
  entries(conversation: string, range: Range): Numbered[];
  agedEntries(beforeMs: number, limit: number): { id: string; seq: number }[];
  /** The last entry of a conversation from before that time; 0: none. */
  agedSeq(conversation: string, beforeMs: number): number;
  /** Answers with how many bytes of entries were deleted. */
  deleteEntries(conversation: string, upTo: number): number;

  blob(conversation: string, id: string): BlobRow | undefined;
  putBlob(row: BlobRow): void;
  /** With its parts. */
  deleteBlob(conversation: string, id: string): void;
  /** Of a conversation. */
  countBlobs(conversation: string): { count: number; bytes: number };
  /** Of all conversations. */
  sumBlobBytes(): number;
  agedBlobs(beforeMs: number, limit: number): BlobRow[];
  /** Of a conversation. */
  agedBlobsOf(conversation: string, beforeMs: number): BlobRow[];
  /** When the oldest of a conversation's entries, blobs and Welcomes came. */
  oldestAtMs(conversation: string): number | undefined;
  addBlobPart(row: BlobRow, index: number, bytes: Uint8Array): void;
  blobPart(conversation: string, id: string, index: number): Uint8Array | undefined;

  mailbox(id: string): MailboxRow | undefined;
  putMailbox(row: MailboxRow): void;
  /** With its KeyPackages; it must have no items. */
  deleteMailbox(id: string): void;
  idleMailboxes(beforeMs: number, limit: number): string[];

  addItem(row: ItemRow): void;
  items(mailbox: string, range: Range): Numbered[];
  agedItems(beforeMs: number, limit: number): { id: string; seq: number }[];
  deleteItems(mailbox: string, upTo: number): { count: number; bytes: number };
  /** Deletes the Welcomes of a conversation from before that time; answers with what was deleted of each mailbox. */
  deleteWelcomes(conversation: string, beforeMs: number): { mailbox: string; count: number; bytes: number }[];

  addKeyPackage(mailbox: string, bytes: Uint8Array): void;
  /** Removes and returns the oldest. */
  takeKeyPackage(mailbox: string): Uint8Array | undefined;
  countKeyPackages(mailbox: string): number;
  lastResort(mailbox: string): Uint8Array | undefined;
  putLastResort(mailbox: string, bytes: Uint8Array): void;

  /** Bytes that all of it takes, as near as is easily known. */
  sizeBytes(): number;
  /** When the newest of the entries and items came that are there at the start. */
  newestAtMs(): number;
  /** Whatever bears a later time than this one bears this one. */
  setBack(atMs: number): void;

  /** When the clock was last looked at; undefined: never. */
  calendar(): Seen | undefined;
  putCalendar(seen: Seen): void;

  profile(clinic: string): ProfileRow | undefined;
  putProfile(row: ProfileRow): void;
  deleteIdleProfiles(beforeMs: number): void;
}
