import { blob, closeDatabase, openDatabase, text } from '../sqlite.js';
import { type Change, type Storage, StorageError } from '../storage/storage.js';

interface Write {
  readonly changes: readonly Change[];
  resolve(): void;
  reject(error: StorageError): void;
}

/** For how long what was deleted, or written over, may be read in the journal. */
const CUT_EVERY_MS = 2000;

/**
 * The desk's storage: one table of sealed records in SQLite. Writes of one turn of the event loop share a commit, and resolve when it is on disk.
 * What was deleted is not in its files any more {@link CUT_EVERY_MS} later.
 *
 * @throws SqliteError
 */
export function sqliteStorage(path: string): Storage {
  const database = openDatabase(path);
  database.exec('CREATE TABLE IF NOT EXISTS records (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID');
  const select = database.prepare('SELECT value FROM records WHERE name = ?');
  const range = database.prepare('SELECT name, value FROM records WHERE name >= ? AND name < ? ORDER BY name');
  const put = database.prepare('INSERT INTO records (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value');
  const remove = database.prepare('DELETE FROM records WHERE name = ?');
  let waiting: Write[] = [];
  let cutting: NodeJS.Timeout | undefined;

  /** What was deleted from the database is still in its journal, until that is worked in and cut. What keeps it from being so passes, or the next commit says. */
  const cutJournal = () => {
    cutting = undefined;
    try {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
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

  let open = true;
  return {
    durable: true,
    get: (name) => {
      const row = select.get(name);
      return Promise.resolve(row && blob(row, 'value'));
    },
    list: (prefix) => Promise.resolve(range.all(prefix, `${prefix}\u{10ffff}`).map((row): [string, Uint8Array] => [text(row, 'name'), blob(row, 'value')])),
    write: (changes) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(commit);
        // The caller may go on to wipe or reuse its bytes before the commit.
        waiting.push({ changes: changes.map(({ name, value }) => (value ? { name, value: value.slice() } : { name })), resolve, reject });
      }),
    close: () => {
      if (open) {
        if (waiting.length > 0) commit();
        clearTimeout(cutting);
        closeDatabase(database);
      }
      open = false;
      return Promise.resolve();
    },
  };
}
