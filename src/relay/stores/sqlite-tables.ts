import { blob, integer, text, type SqliteDatabase, type SqliteRow, type SqliteStatement, type SqliteValue } from '../../sqlite.js';
import type { Seen } from '../looks.js';
import type { Numbered } from '../store.js';
import type { BlobRow, ConversationRow, EntryRow, EpochRow, ItemRow, MailboxRow, ProfileRow, Range, RetentionRow, Tables } from '../tables.js';

/** Rows that grow old are numbered in the order in which they came, so that the oldest are found without an index of times. */
const SCHEMA = `
  CREATE TABLE conversations (
    id TEXT PRIMARY KEY, epoch INTEGER NOT NULL, last_seq INTEGER NOT NULL, expired_up_to INTEGER NOT NULL,
    digest TEXT NOT NULL, used_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX idle_conversations ON conversations (used_at);
  CREATE TABLE epochs (
    conversation TEXT NOT NULL, epoch INTEGER NOT NULL, access TEXT NOT NULL, closed_by INTEGER NOT NULL,
    PRIMARY KEY (conversation, epoch)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE entries (
    number INTEGER PRIMARY KEY, conversation TEXT NOT NULL, seq INTEGER NOT NULL, digest TEXT NOT NULL, at INTEGER NOT NULL, bytes BLOB NOT NULL,
    UNIQUE (conversation, seq), UNIQUE (conversation, digest)
  ) STRICT;
  CREATE TABLE tombstones (id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE mailboxes (
    id TEXT PRIMARY KEY, last_seq INTEGER NOT NULL, item_count INTEGER NOT NULL, item_bytes INTEGER NOT NULL,
    used_at INTEGER NOT NULL, last_resort BLOB
  ) STRICT;
  CREATE INDEX idle_mailboxes ON mailboxes (used_at);
  CREATE TABLE items (
    number INTEGER PRIMARY KEY, mailbox TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, bytes BLOB NOT NULL,
    UNIQUE (mailbox, seq)
  ) STRICT;
  CREATE TABLE key_packages (number INTEGER PRIMARY KEY, mailbox TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
  CREATE INDEX key_package_pools ON key_packages (mailbox, number);
  CREATE TABLE profiles (clinic TEXT PRIMARY KEY, version INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
`;
const BLOBS_SCHEMA = `
  CREATE TABLE blobs (
    conversation TEXT NOT NULL, id TEXT NOT NULL, parts INTEGER NOT NULL, bytes INTEGER NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (conversation, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX aged_blobs ON blobs (at);
  CREATE TABLE blob_parts (
    number INTEGER PRIMARY KEY, conversation TEXT NOT NULL, blob TEXT NOT NULL, part INTEGER NOT NULL, bytes BLOB NOT NULL,
    UNIQUE (conversation, blob, part)
  ) STRICT;
`;
const RETENTIONS_SCHEMA = `
  CREATE TABLE retentions (conversation TEXT PRIMARY KEY, keep INTEGER NOT NULL, due_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX due_retentions ON retentions (due_at);
`;
const WELCOMES_SCHEMA = `
  ALTER TABLE items ADD COLUMN conversation TEXT;
  CREATE INDEX welcomes ON items (conversation) WHERE conversation IS NOT NULL;
`;
const PROFILES_SCHEMA = `
  ALTER TABLE profiles ADD COLUMN used_at INTEGER NOT NULL DEFAULT ${Number.MAX_SAFE_INTEGER};
`;
const ENTRY_BYTES_SCHEMA = `
  ALTER TABLE conversations ADD COLUMN entry_bytes INTEGER NOT NULL DEFAULT 0;
  UPDATE conversations SET entry_bytes = (SELECT coalesce(sum(length(bytes)), 0) FROM entries WHERE conversation = id);
`;
const CALENDAR_SCHEMA = 'CREATE TABLE calendar (id INTEGER PRIMARY KEY CHECK (id = 1), seen_at INTEGER NOT NULL, doubted_at INTEGER) STRICT';
/** What leads from each version to the next. */
export const SCHEMAS = [SCHEMA, BLOBS_SCHEMA, RETENTIONS_SCHEMA, WELCOMES_SCHEMA, PROFILES_SCHEMA, ENTRY_BYTES_SCHEMA, CALENDAR_SCHEMA];

/** Where times are kept. */
const TIMES = [['entries', 'at'], ['items', 'at'], ['blobs', 'at'], ['tombstones', 'at'], ['retentions', 'due_at'], ['conversations', 'used_at'], ['mailboxes', 'used_at'], ['profiles', 'used_at']] as const;

/** {@link Tables} in a SQLite database. Each statement is prepared once, when it is first used. */
export class SqliteTables implements Tables {
  readonly #database: SqliteDatabase;
  readonly #statements = new Map<string, SqliteStatement>();

  /** @param database - Of {@link SCHEMAS}. */
  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  conversation(id: string): ConversationRow | undefined {
    const row = this.#get('SELECT * FROM conversations WHERE id = ?', id);
    return (
      row && {
        id,
        epoch: integer(row, 'epoch'),
        lastSeq: integer(row, 'last_seq'),
        expiredUpTo: integer(row, 'expired_up_to'),
        entryBytes: integer(row, 'entry_bytes'),
        digest: text(row, 'digest'),
        usedAtMs: integer(row, 'used_at'),
      }
    );
  }

  putConversation({ id, epoch, lastSeq, expiredUpTo, entryBytes, digest, usedAtMs }: ConversationRow): void {
    // Not REPLACE: that would write the index of idle conversations anew for each entry.
    const sql = `INSERT INTO conversations VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      ON CONFLICT (id) DO UPDATE SET epoch = ?2, last_seq = ?3, expired_up_to = ?4, digest = ?5, used_at = ?6, entry_bytes = ?7`;
    this.#run(sql, id, epoch, lastSeq, expiredUpTo, digest, usedAtMs, entryBytes);
  }

  deleteConversation(id: string): void {
    this.#run('DELETE FROM entries WHERE conversation = ?', id);
    this.#run('DELETE FROM blob_parts WHERE conversation = ?', id);
    this.#run('DELETE FROM blobs WHERE conversation = ?', id);
    this.#run('DELETE FROM epochs WHERE conversation = ?', id);
    this.#run('DELETE FROM retentions WHERE conversation = ?', id);
    this.#run('DELETE FROM conversations WHERE id = ?', id);
  }

  idleConversations(beforeMs: number, limit: number): string[] {
    return this.#all('SELECT id FROM conversations WHERE used_at < ? LIMIT ?', beforeMs, limit).map((row) => text(row, 'id'));
  }

  retention(conversation: string): RetentionRow | undefined {
    const row = this.#get('SELECT * FROM retentions WHERE conversation = ?', conversation);
    return row && retentionRow(row);
  }

  putRetention({ conversation, keepMs, dueAtMs }: RetentionRow): void {
    this.#run('INSERT OR REPLACE INTO retentions VALUES (?, ?, ?)', conversation, keepMs, dueAtMs);
  }

  dueRetentions(atMs: number, limit: number): RetentionRow[] {
    return this.#all('SELECT * FROM retentions WHERE due_at <= ? ORDER BY due_at LIMIT ?', atMs, limit).map(retentionRow);
  }

  isTombstone(id: string): boolean {
    return this.#get('SELECT at FROM tombstones WHERE id = ?', id) !== undefined;
  }

  putTombstone(id: string, atMs: number): void {
    this.#run('INSERT OR REPLACE INTO tombstones VALUES (?, ?)', id, atMs);
  }

  deleteTombstones(beforeMs: number): void {
    this.#run('DELETE FROM tombstones WHERE at < ?', beforeMs);
  }

  epoch(conversation: string, epoch: number): EpochRow | undefined {
    const row = this.#get('SELECT access, closed_by FROM epochs WHERE conversation = ? AND epoch = ?', conversation, epoch);
    return row && { conversation, epoch, access: text(row, 'access'), closedBy: integer(row, 'closed_by') };
  }

  putEpoch({ conversation, epoch, access, closedBy }: EpochRow): void {
    this.#run('INSERT OR REPLACE INTO epochs VALUES (?, ?, ?, ?)', conversation, epoch, access, closedBy);
  }

  addEntry({ conversation, seq, digest, atMs, bytes }: EntryRow): void {
    this.#run('INSERT INTO entries (conversation, seq, digest, at, bytes) VALUES (?, ?, ?, ?, ?)', conversation, seq, digest, atMs, bytes);
  }

  entrySeq(conversation: string, digest: string): number | undefined {
    const row = this.#get('SELECT seq FROM entries WHERE conversation = ? AND digest = ?', conversation, digest);
    return row && integer(row, 'seq');
  }

  entries(conversation: string, range: Range): Numbered[] {
    return this.#page('entries', 'conversation', conversation, range);
  }

  agedEntries(beforeMs: number, limit: number): { id: string; seq: number }[] {
    const oldest = 'SELECT conversation AS id, seq, at FROM entries ORDER BY number LIMIT ?';
    return this.#all(`SELECT id, seq FROM (${oldest}) WHERE at < ?`, limit, beforeMs).map(place);
  }

  agedSeq(conversation: string, beforeMs: number): number {
    return integer(this.#get('SELECT coalesce(max(seq), 0) AS seq FROM entries WHERE conversation = ? AND at < ?', conversation, beforeMs) ?? {}, 'seq');
  }

  deleteEntries(conversation: string, upTo: number): number {
    const row = this.#get('SELECT coalesce(sum(length(bytes)), 0) AS bytes FROM entries WHERE conversation = ? AND seq <= ?', conversation, upTo);
    this.#run('DELETE FROM entries WHERE conversation = ? AND seq <= ?', conversation, upTo);
    return integer(row ?? {}, 'bytes');
  }

  blob(conversation: string, id: string): BlobRow | undefined {
    const row = this.#get('SELECT * FROM blobs WHERE conversation = ? AND id = ?', conversation, id);
    return row && blobRow(row);
  }

  putBlob({ conversation, id, parts, bytes, atMs }: BlobRow): void {
    this.#run('INSERT OR REPLACE INTO blobs VALUES (?, ?, ?, ?, ?)', conversation, id, parts, bytes, atMs);
  }

  deleteBlob(conversation: string, id: string): void {
    this.#run('DELETE FROM blob_parts WHERE conversation = ? AND blob = ?', conversation, id);
    this.#run('DELETE FROM blobs WHERE conversation = ? AND id = ?', conversation, id);
  }

  countBlobs(conversation: string): { count: number; bytes: number } {
    const sum = this.#get('SELECT count(*) AS count, coalesce(sum(bytes), 0) AS bytes FROM blobs WHERE conversation = ?', conversation) ?? {};
    return { count: integer(sum, 'count'), bytes: integer(sum, 'bytes') };
  }

  sumBlobBytes(): number {
    return integer(this.#get('SELECT coalesce(sum(bytes), 0) AS bytes FROM blobs') ?? {}, 'bytes');
  }

  agedBlobs(beforeMs: number, limit: number): BlobRow[] {
    return this.#all('SELECT * FROM blobs WHERE at < ? LIMIT ?', beforeMs, limit).map(blobRow);
  }

  agedBlobsOf(conversation: string, beforeMs: number): BlobRow[] {
    return this.#all('SELECT * FROM blobs WHERE conversation = ? AND at < ?', conversation, beforeMs).map(blobRow);
  }

  oldestAtMs(conversation: string): number | undefined {
    const times = 'SELECT at FROM entries WHERE conversation = ?1 UNION ALL SELECT at FROM blobs WHERE conversation = ?1 UNION ALL SELECT at FROM items WHERE conversation = ?1';
    const row = this.#get(`SELECT min(at) AS at FROM (${times}) HAVING at IS NOT NULL`, conversation);
    return row && integer(row, 'at');
  }

  addBlobPart({ conversation, id }: BlobRow, index: number, bytes: Uint8Array): void {
    this.#run('INSERT INTO blob_parts (conversation, blob, part, bytes) VALUES (?, ?, ?, ?)', conversation, id, index, bytes);
  }

  blobPart(conversation: string, id: string, index: number): Uint8Array | undefined {
    const row = this.#get('SELECT bytes FROM blob_parts WHERE conversation = ? AND blob = ? AND part = ?', conversation, id, index);
    return row && blob(row, 'bytes');
  }

  mailbox(id: string): MailboxRow | undefined {
    const row = this.#get('SELECT last_seq, item_count, item_bytes, used_at FROM mailboxes WHERE id = ?', id);
    return (
      row && {
        id,
        lastSeq: integer(row, 'last_seq'),
        itemCount: integer(row, 'item_count'),
        itemBytes: integer(row, 'item_bytes'),
        usedAtMs: integer(row, 'used_at'),
      }
    );
  }

  putMailbox({ id, lastSeq, itemCount, itemBytes, usedAtMs }: MailboxRow): void {
    const sql = `INSERT INTO mailboxes (id, last_seq, item_count, item_bytes, used_at) VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (id) DO UPDATE SET last_seq = ?2, item_count = ?3, item_bytes = ?4, used_at = ?5`;
    this.#run(sql, id, lastSeq, itemCount, itemBytes, usedAtMs);
  }

  deleteMailbox(id: string): void {
    this.#run('DELETE FROM key_packages WHERE mailbox = ?', id);
    this.#run('DELETE FROM mailboxes WHERE id = ?', id);
  }

  idleMailboxes(beforeMs: number, limit: number): string[] {
    return this.#all('SELECT id FROM mailboxes WHERE used_at < ? LIMIT ?', beforeMs, limit).map((row) => text(row, 'id'));
  }

  addItem({ mailbox, seq, atMs, bytes, conversation }: ItemRow): void {
    this.#run('INSERT INTO items (mailbox, seq, at, bytes, conversation) VALUES (?, ?, ?, ?, ?)', mailbox, seq, atMs, bytes, conversation ?? null);
  }

  items(mailbox: string, range: Range): Numbered[] {
    return this.#page('items', 'mailbox', mailbox, range);
  }

  agedItems(beforeMs: number, limit: number): { id: string; seq: number }[] {
    const oldest = 'SELECT mailbox AS id, seq, at FROM items ORDER BY number LIMIT ?';
    return this.#all(`SELECT id, seq FROM (${oldest}) WHERE at < ?`, limit, beforeMs).map(place);
  }

  deleteItems(mailbox: string, upTo: number): { count: number; bytes: number } {
    const sum = this.#get('SELECT count(*) AS count, coalesce(sum(length(bytes)), 0) AS bytes FROM items WHERE mailbox = ? AND seq <= ?', mailbox, upTo) ?? {};
    this.#run('DELETE FROM items WHERE mailbox = ? AND seq <= ?', mailbox, upTo);
    return { count: integer(sum, 'count'), bytes: integer(sum, 'bytes') };
  }

  deleteWelcomes(conversation: string, beforeMs: number): { mailbox: string; count: number; bytes: number }[] {
    const aged = 'items WHERE conversation = ? AND at < ?';
    const sums = this.#all(`SELECT mailbox, count(*) AS count, sum(length(bytes)) AS bytes FROM ${aged} GROUP BY mailbox`, conversation, beforeMs);
    if (sums.length > 0) this.#run(`DELETE FROM ${aged}`, conversation, beforeMs);
    return sums.map((row) => ({ mailbox: text(row, 'mailbox'), count: integer(row, 'count'), bytes: integer(row, 'bytes') }));
  }

  addKeyPackage(mailbox: string, bytes: Uint8Array): void {
    this.#run('INSERT INTO key_packages (mailbox, bytes) VALUES (?, ?)', mailbox, bytes);
  }

  takeKeyPackage(mailbox: string): Uint8Array | undefined {
    const row = this.#get('SELECT number, bytes FROM key_packages WHERE mailbox = ? ORDER BY number LIMIT 1', mailbox);
    if (!row) return undefined;
    this.#run('DELETE FROM key_packages WHERE number = ?', integer(row, 'number'));
    return blob(row, 'bytes');
  }

  countKeyPackages(mailbox: string): number {
    return integer(this.#get('SELECT count(*) AS count FROM key_packages WHERE mailbox = ?', mailbox) ?? {}, 'count');
  }

  lastResort(mailbox: string): Uint8Array | undefined {
    const row = this.#get('SELECT last_resort FROM mailboxes WHERE id = ? AND last_resort IS NOT NULL', mailbox);
    return row && blob(row, 'last_resort');
  }

  putLastResort(mailbox: string, bytes: Uint8Array): void {
    this.#run('UPDATE mailboxes SET last_resort = ? WHERE id = ?', bytes, mailbox);
  }

  sizeBytes(): number {
    const pages = 'SELECT (page_count - freelist_count) * page_size AS bytes FROM pragma_page_count, pragma_freelist_count, pragma_page_size';
    return integer(this.#get(pages) ?? {}, 'bytes');
  }

  newestAtMs(): number {
    const newest = (table: 'entries' | 'items') => `SELECT coalesce((SELECT at FROM ${table} ORDER BY number DESC LIMIT 1), 0) AS at`;
    return integer(this.#get(`SELECT max(at) AS at FROM (${newest('entries')} UNION ALL ${newest('items')})`) ?? {}, 'at');
  }

  setBack(atMs: number): void {
    for (const [table, column] of TIMES) this.#run(`UPDATE ${table} SET ${column} = ?1 WHERE ${column} > ?1`, atMs);
  }

  calendar(): Seen | undefined {
    const row = this.#get('SELECT * FROM calendar');
    return row && { seenAtMs: integer(row, 'seen_at'), ...(row['doubted_at'] !== null && { doubtedAtMs: integer(row, 'doubted_at') }) };
  }

  putCalendar({ seenAtMs, doubtedAtMs }: Seen): void {
    this.#run('INSERT OR REPLACE INTO calendar VALUES (1, ?, ?)', seenAtMs, doubtedAtMs ?? null);
  }

  profile(clinic: string): ProfileRow | undefined {
    const row = this.#get('SELECT version, bytes, used_at FROM profiles WHERE clinic = ?', clinic);
    return row && { clinic, version: integer(row, 'version'), bytes: blob(row, 'bytes'), usedAtMs: integer(row, 'used_at') };
  }

  putProfile({ clinic, version, bytes, usedAtMs }: ProfileRow): void {
    this.#run('INSERT OR REPLACE INTO profiles (clinic, version, bytes, used_at) VALUES (?, ?, ?, ?)', clinic, version, bytes, usedAtMs);
  }

  deleteIdleProfiles(beforeMs: number): void {
    this.#run('DELETE FROM profiles WHERE used_at < ?', beforeMs);
  }

  /** Where it ends is found by the lengths alone: a page of large rows is never in memory. */
  #page(table: 'entries' | 'items', column: 'conversation' | 'mailbox', id: string, { after, upTo, limit, bytes }: Range): Numbered[] {
    const rows = `FROM ${table} WHERE ${column} = ?1 AND seq > ?2 AND seq <=`;
    const sizes = `SELECT seq, sum(length(bytes)) OVER (ORDER BY seq) - length(bytes) AS before ${rows} ?3 ORDER BY seq LIMIT ?4`;
    return this.#all(`SELECT seq, bytes ${rows} (SELECT max(seq) FROM (${sizes}) WHERE before < ?5) ORDER BY seq`, id, after, upTo, limit, bytes).map(numbered);
  }

  #run(sql: string, ...parameters: SqliteValue[]): void {
    this.#prepared(sql).run(...parameters);
  }

  #get(sql: string, ...parameters: SqliteValue[]): SqliteRow | undefined {
    return this.#prepared(sql).get(...parameters);
  }

  #all(sql: string, ...parameters: SqliteValue[]): SqliteRow[] {
    return this.#prepared(sql).all(...parameters);
  }

  #prepared(sql: string): SqliteStatement {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

function blobRow(row: SqliteRow): BlobRow {
  return { conversation: text(row, 'conversation'), id: text(row, 'id'), parts: integer(row, 'parts'), bytes: integer(row, 'bytes'), atMs: integer(row, 'at') };
}

function retentionRow(row: SqliteRow): RetentionRow {
  return { conversation: text(row, 'conversation'), keepMs: integer(row, 'keep'), dueAtMs: integer(row, 'due_at') };
}

function numbered(row: SqliteRow): Numbered {
  return { seq: integer(row, 'seq'), bytes: blob(row, 'bytes') };
}

function place(row: SqliteRow): { id: string; seq: number } {
  return { id: text(row, 'id'), seq: integer(row, 'seq') };
}
