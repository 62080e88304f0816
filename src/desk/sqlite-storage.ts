import { blob, closeDatabase, openDatabase, sqliteErrorOf, text } from '../sqlite.js';
import { type Change, type Storage, StorageError } from '../storage/storage.js';

interface Write {
  readonly changes: readonly Change[];
  resolve(): void;
  reject(error: StorageError): void;
}

/** What leads from each version to the next; before the first was counted, the table was there. */
const SCHEMAS = ['CREATE TABLE IF NOT EXISTS records (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID'];

/** For how long what was deleted, or written over, may be read in the journal. */
const CUT_EVERY_MS = 2000;
/** Writing all of it anew may take this share of the time, unless it is asked for. */
const REWRITING_SHARE = 1 / 10_000;
/** Of a larger database, nothing else would be done for seconds. */
const REWRITTEN_UP_TO_BYTES = 128_000_000;

/**
 * The desk's storage: one table of sealed records in SQLite. Writes of one turn of the event loop share a commit, and resolve when it is on disk.
 * What was deleted is not in its files any more {@link CUT_EVERY_MS} later, but for copies of a few records in a thousand, which go when all is
 * written anew: soon after `scrub`, and from time to time.
 *
 * @throws SqliteError
 */
export function sqliteStorage(path: string): Storage {
  const database = openDatabase(path, SCHEMAS);
  // What is written anew is in the meantime nowhere but in memory.
  database.exec('PRAGMA temp_store = MEMORY');
  const select = database.prepare('SELECT value FROM records WHERE name = ?');
  const range = database.prepare('SELECT name, value FROM records WHERE name >= ? AND name < ? ORDER BY name');
  const put = database.prepare('INSERT INTO records (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value');
  const remove = database.prepare('DELETE FROM records WHERE name = ?');
  let waiting: Write[] = [];
  let cutting: NodeJS.Timeout | undefined;
  let rewriting: NodeJS.Timeout | undefined;
  let rewritingTookMs = 0;

  /** What was deleted from the database is still in its journal, until that is worked in and cut. What keeps it from being so passes, or the next commit says. */
  const cutJournal = () => {
    cutting = undefined;
    try {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
  };

  /** SQLite writes zeroes over what is deleted, but not over the copies that it leaves in a page where it moves records to another one. */
  const rewrite = () => {
    rewriting = undefined;
    const fromMs = performance.now();
    try {
      const [pages] = database.prepare('SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size').all();
      if (Number(pages?.['bytes']) > REWRITTEN_UP_TO_BYTES) return;
      database.exec('VACUUM');
      cutJournal();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
    rewritingTookMs = performance.now() - fromMs;
  };

  const commit = () => {
    const writes = waiting;
    waiting = [];
    try {
      database.exec('BEGIN IMMEDIATE');
      for (const { name, value } of writes.flatMap(({ changes }) => changes)) {
        if (value) put.run(name, value);
        else remove.run(name);
      }
      database.exec('COMMIT');
      // Once for all that is deleted or written over in a while: it waits for the disk.
      cutting ??= setTimeout(cutJournal, CUT_EVERY_MS).unref();
      rewriting ??= setTimeout(rewrite, Math.max(CUT_EVERY_MS, rewritingTookMs / REWRITING_SHARE)).unref();
      for (const { resolve } of writes) resolve();
    } catch (cause) {
      rollBack();
      for (const { reject } of writes) reject(new StorageError('failed', 'the database did not take the records', { cause }));
    }
  };

  /** Where `BEGIN` itself has failed there is nothing to roll back, which is an error too. */
  const rollBack = () => {
    try {
      database.exec('ROLLBACK');
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
  };

  /** Pages that are damaged come to light when they are read. @throws SqliteError */
  const reading = <Result>(read: () => Result): Result => {
    try {
      return read();
    } catch (cause) {
      throw sqliteErrorOf(cause, `cannot read ${path}`);
    }
  };

  // The process may have ended just before it came to that.
  cutJournal();
  rewriting = setTimeout(rewrite, CUT_EVERY_MS).unref();

  let open = true;
  return {
    durable: true,
    get: async (name) =>
      reading(() => {
        const row = select.get(name);
        return row && blob(row, 'value');
      }),
    list: async (prefix) => reading(() => range.all(prefix, `${prefix}\u{10ffff}`).map((row): [string, Uint8Array] => [text(row, 'name'), blob(row, 'value')])),
    write: (changes) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(commit);
        // The caller may go on to wipe or reuse its bytes before the commit.
        waiting.push({ changes: changes.map(({ name, value }) => (value ? { name, value: value.slice() } : { name })), resolve, reject });
      }),
    scrub: () => {
      clearTimeout(rewriting);
      rewriting = setTimeout(rewrite, CUT_EVERY_MS).unref();
    },
    close: () => {
      if (open) {
        if (waiting.length > 0) commit();
        clearTimeout(cutting);
        clearTimeout(rewriting);
        closeDatabase(database);
      }
      open = false;
      return Promise.resolve();
    },
  };
}
