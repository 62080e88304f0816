import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** What a column holds. */
export type SqliteValue = null | number | bigint | string | Uint8Array;
/** One row, by column name. Read it with {@link integer}, {@link text} and {@link blob}. */
export type SqliteRow = Readonly<Record<string, SqliteValue>>;

/** A prepared statement; parameters are bound by position. */
export interface SqliteStatement {
  run(...parameters: SqliteValue[]): { changes: number | bigint };
  get(...parameters: SqliteValue[]): SqliteRow | undefined;
  all(...parameters: SqliteValue[]): SqliteRow[];
}

/** The part of `node:sqlite` that Sotto uses. Synchronous: a busy one belongs on a worker thread. */
export interface SqliteDatabase {
  exec(sql: string): void;
  prepare(sql: string): SqliteStatement;
  close(): void;
}

/**
 * - `no-driver`: neither `node:sqlite` nor `@photostructure/sqlite` is there.
 * - `locked`: another process has the database open.
 * - `corrupt`: the file is not a database, a damaged one, or holds a column of the wrong type.
 * - `empty`: the file is there, and nothing in it; it was not always so.
 * - `newer`: a later version of this software has written it; nothing of it was touched.
 * - `read-only`: it, or its folder, may not be written to.
 * - `full`: there is no room to open it.
 * - `failed`: it could not be opened or created.
 */
export type SqliteErrorCode = 'no-driver' | 'locked' | 'corrupt' | 'empty' | 'newer' | 'read-only' | 'full' | 'failed';

/** What whoever runs it can do about it. */
const TROUBLES: Readonly<Record<SqliteErrorCode, string>> = {
  'no-driver': 'install @photostructure/sqlite, or use Node 22.13 or later',
  locked: 'another process has it open; is a desk or relay running with this folder?',
  corrupt: 'it is damaged, or no database; restore it from a backup',
  empty: 'nothing is in it any more; restore it from a backup, or delete the file to begin with none of what it held',
  newer: 'a later version of Sotto has written it; install that one again, or restore the backup from before it',
  'read-only': 'it cannot be written to, or its folder; look at owner and mode, and how the disk is mounted',
  full: 'there is no room on the disk',
  failed: 'the disk refuses; is it full?',
};

/** A database could not be opened or read. `code` is stable; `message` is for whoever runs it. */
export class SqliteError extends Error {
  override readonly name = 'SqliteError';
  constructor(
    readonly code: SqliteErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const LOCK_TIMEOUT_MS = 1000;
/** 128 MB of journal before it is worked into the database, since each such pause holds up who waits for an answer; rare enough for 99 of 100 to see none. */
const CHECKPOINT_PAGES = 32_000;

/**
 * Opens or creates a database of one process: WAL, every commit on disk before it returns, locked against others, readable by its owner
 * only, deleted content overwritten. The folder must exist. A file without a byte was one with content once, and is not taken for a new one.
 *
 * @param schemas - What leads from each version of it to the next, each step whole or not at all; absent: it is taken as it is.
 * @throws SqliteError
 */
export function openDatabase(path: string, schemas?: readonly string[]): SqliteDatabase {
  const { DatabaseSync } = loadDriver();
  let database: SqliteDatabase | undefined;
  try {
    const sizeBytes = statSync(path, { throwIfNoEntry: false })?.size;
    if (sizeBytes === 0) throw new SqliteError('empty', `cannot open ${path}: ${TROUBLES.empty}`);
    if (sizeBytes === undefined) create(path, DatabaseSync);
    closeSync(openSync(path, 'a'));
    database = new DatabaseSync(path, { timeout: LOCK_TIMEOUT_MS });
    // Before anything of it is changed, or locked for as long as this statement lives.
    const version = schemas ? versionOf(database) : 0;
    if (schemas && version > schemas.length) throw new SqliteError('newer', `cannot open ${path}: ${TROUBLES.newer}`);
    database.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES};
      PRAGMA foreign_keys = ON;
      BEGIN IMMEDIATE;
      COMMIT;
    `);
    for (const [i, schema] of (schemas ?? []).slice(version).entries()) database.exec(`BEGIN; ${schema}; PRAGMA user_version = ${version + i + 1}; COMMIT`);
    return database;
  } catch (cause) {
    database?.close();
    throw sqliteErrorOf(cause, `cannot open ${path}`);
  }
}

/** Under its name only with something in it. */
function create(path: string, DatabaseSync: Driver['DatabaseSync']): void {
  const begun = `${path}.new`;
  rmSync(begun, { force: true });
  // SQLite gives its journal the mode of the database file, which it would otherwise create readable to all.
  closeSync(openSync(begun, 'a', 0o600));
  const database = new DatabaseSync(begun, { timeout: LOCK_TIMEOUT_MS });
  try {
    database.exec('PRAGMA user_version = 0');
  } finally {
    database.close();
  }
  renameSync(begun, path);
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/** @param what - What could not be done when the driver, or the system, threw. */
export function sqliteErrorOf(cause: unknown, what: string): SqliteError {
  if (cause instanceof SqliteError) return cause;
  const code = codeOf(cause);
  // Of what is known of no file, such as that no more may be open, the system says most.
  const why = code === 'failed' && isSystems(cause) ? cause.message : TROUBLES[code];
  return new SqliteError(code, `${what}: ${why}`, { cause });
}

/** Closes a database and gives its lock back: the driver for Node 20 keeps the connection for as long as its prepared statements live. */
export function closeDatabase(database: SqliteDatabase): void {
  database.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; BEGIN IMMEDIATE; COMMIT');
  database.close();
}

function versionOf(database: SqliteDatabase): number {
  return integer(database.prepare('PRAGMA user_version').get() ?? {}, 'user_version');
}

interface Driver {
  DatabaseSync: new (path: string, options: { timeout: number }) => SqliteDatabase;
}

function loadDriver(): Driver {
  const require = createRequire(import.meta.url);
  const causes: unknown[] = [];
  for (const name of ['node:sqlite', '@photostructure/sqlite']) {
    try {
      const driver: Driver = require(name);
      return driver;
    } catch (cause) {
      causes.push(cause);
    }
  }
  throw new SqliteError('no-driver', TROUBLES['no-driver'], { cause: new AggregateError(causes) });
}

const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;
const SQLITE_READONLY = 8;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_CANTOPEN = 14;
const SQLITE_NOTADB = 26;

/** What the system says of a file. */
const SYSTEM_CODES: Readonly<Record<string, SqliteErrorCode>> = { EACCES: 'read-only', EPERM: 'read-only', EROFS: 'read-only', ENOSPC: 'full', EDQUOT: 'full' };

function codeOf(cause: unknown): SqliteErrorCode {
  if (isSystems(cause)) return SYSTEM_CODES[String(cause.code)] ?? 'failed';
  const result = typeof cause === 'object' && cause !== null && 'errcode' in cause ? Number(cause.errcode) & 0xff : 0;
  if (result === SQLITE_BUSY || result === SQLITE_LOCKED) return 'locked';
  if (result === SQLITE_CORRUPT || result === SQLITE_NOTADB) return 'corrupt';
  if (result === SQLITE_READONLY || result === SQLITE_CANTOPEN) return 'read-only';
  return result === SQLITE_FULL ? 'full' : 'failed';
}

function isSystems(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && 'syscall' in cause;
}

/** An integer column. @throws SqliteError `corrupt` when it is none. */
export function integer(row: SqliteRow, column: string): number {
  const value = row[column];
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw wrongColumn(column);
}

/** A text column. @throws SqliteError `corrupt` when it is none. */
export function text(row: SqliteRow, column: string): string {
  const value = row[column];
  if (typeof value === 'string') return value;
  throw wrongColumn(column);
}

/** A column of bytes. @throws SqliteError `corrupt` when it is none. */
export function blob(row: SqliteRow, column: string): Uint8Array {
  const value = row[column];
  if (value instanceof Uint8Array) return value;
  throw wrongColumn(column);
}

function wrongColumn(column: string): SqliteError {
  return new SqliteError('corrupt', `column ${column} has the wrong type`);
}
