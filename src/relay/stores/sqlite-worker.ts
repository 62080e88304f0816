import { isMainThread, parentPort, Worker, workerData, type MessagePort } from 'node:worker_threads';
import { openDatabase, sqliteErrorOf, type SqliteDatabase, type SqliteErrorCode } from '../../sqlite.js';
import { answerCall, type AnswerOf, type Call, type CallName } from '../calls.js';
import { Ledger } from '../ledger.js';
import { SCHEMAS, SqliteTables } from './sqlite-tables.js';

/** Marks the workers meant for this module; others may import it too. */
const WORKER_ROLE = 'sotto relay store';
type WorkerData = { role: typeof WORKER_ROLE; path: string };

/** Calls to be answered in one transaction, or the end. */
export type ToWorker = { kind: 'calls'; calls: Call[] } | { kind: 'close' };
export type FromWorker =
  | { kind: 'opened'; heldBytes: number }
  | { kind: 'not-opened'; code: SqliteErrorCode; message: string }
  | { kind: 'answers'; answers: Outcome[] };
/** What became of one call. */
export type Outcome = { kind: 'answer'; answer: AnswerOf<CallName> } | { kind: 'failed'; message: string };

/** Starts this module as a worker on the database at `path`: the same file, from the sources as from the build. */
export function startWorker(path: string): Worker {
  const workerData: WorkerData = { role: WORKER_ROLE, path };
  return new Worker(import.meta.url.endsWith('.ts') ? sourceEntry(import.meta.url) : new URL(import.meta.url), { workerData });
}

/** From the sources a worker has to register the loader of TypeScript first: that of the main thread does not reach into it on Node 20. */
function sourceEntry(url: string): URL {
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  return new URL(`data:text/javascript,import { register } from ${loader}; register(); await import(${JSON.stringify(url)});`);
}

if (!isMainThread && parentPort && isOurs(workerData)) serve(parentPort, workerData.path);

function isOurs(data: unknown): data is WorkerData {
  return typeof data === 'object' && data !== null && 'role' in data && data.role === WORKER_ROLE;
}

function serve(port: MessagePort, path: string): void {
  const tell = (message: FromWorker) => port.postMessage(message);
  let opened: SqliteDatabase | undefined;
  try {
    const database = openDatabase(path, SCHEMAS);
    opened = database;
    const tables = new SqliteTables(database);
    const ledger = new Ledger(tables);
    // The process may have ended just before it came to that.
    cutJournal(database);
    port.on('message', (message: ToWorker) => {
      if (message.kind === 'calls') {
        const answers = commit(database, ledger, message.calls);
        if (message.calls.some(({ name }) => ERASING.includes(name))) cutJournal(database);
        return tell({ kind: 'answers', answers });
      }
      database.close();
      port.close();
    });
    tell({ kind: 'opened', heldBytes: tables.sizeBytes() });
  } catch (error) {
    opened?.close();
    const { code, message } = sqliteErrorOf(error, `cannot open ${path}`);
    tell({ kind: 'not-opened', code, message });
    port.close();
  }
}

/** Calls that delete for good. */
const ERASING: readonly CallName[] = ['purge', 'dropBlob', 'expire'];

/** What was deleted from the database is still in its journal, until that is worked in and cut. What keeps it from being so passes, or the next commit says. */
function cutJournal(database: SqliteDatabase): void {
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
}

/** Group commit: one wait for the disk for all calls that came in the meantime. */
function commit(database: SqliteDatabase, ledger: Ledger, calls: readonly Call[]): Outcome[] {
  try {
    database.exec('BEGIN');
    const answers = calls.map((call): Outcome => ({ kind: 'answer', answer: answerCall(ledger, call) }));
    database.exec('COMMIT');
    return answers;
  } catch (error) {
    rollBack(database);
    // One by one, so that none fails for another's sake.
    if (calls.length > 1) return calls.flatMap((call) => commit(database, ledger, [call]));
    return [{ kind: 'failed', message: messageOf(error) }];
  }
}

function rollBack(database: SqliteDatabase): void {
  try {
    database.exec('ROLLBACK');
  } catch (error) {
    // After some errors, such as a full disk, SQLite has rolled back by itself, and says that there is no transaction.
    if (!(error instanceof Error)) throw error;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
