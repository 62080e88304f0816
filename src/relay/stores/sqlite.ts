import type { Worker } from 'node:worker_threads';
import { SqliteError } from '../../sqlite.js';
import { storeOver, type AnswerOf, type Call, type CallName } from '../calls.js';
import { StoreError, type Store } from '../store.js';
import { startWorker, type FromWorker, type Outcome, type ToWorker } from './sqlite-worker.js';

/**
 * A store in the SQLite database at `path`, made if missing; the folder must exist. What it has answered survives the end of the process and
 * of the machine's power. It works on a thread of its own, and commits together what was asked together. Should that thread end, the store is broken: what was
 * not answered may have been stored or not.
 *
 * @throws SqliteError when the database cannot be opened: `locked`, `corrupt`, `empty`, `newer`, `read-only`, `full`, `no-driver`, `failed`.
 */
export async function sqliteStore(path: string): Promise<Store> {
  const queue = new WorkerQueue(startWorker(path));
  const heldBytes = await queue.opened;
  return storeOver((call) => queue.call(call), { close: () => queue.close(), broken: queue.broken, heldBytes });
}

/** Calls of one commit: their answers are in memory together. */
const BATCH = 256;

interface Waiting {
  call: Call;
  resolve(answer: AnswerOf<CallName>): void;
  reject(error: StoreError): void;
}

/** Calls on their way to the worker and back: one batch there, the next one gathering here. */
class WorkerQueue {
  readonly #worker: Worker;
  /** Settles when the database is open, with how much it holds, or cannot be opened. */
  readonly opened: Promise<number>;
  readonly broken: Promise<StoreError>;
  #gathering: Waiting[] = [];
  #sent: Waiting[] = [];
  #scheduled = false;
  #failure: StoreError | undefined;
  #closing: Promise<void> | undefined;
  #onBroken: (error: StoreError) => void = () => undefined;
  #onIdle: () => void = () => undefined;
  /** Told to end, with nothing left to answer. */
  #released = false;

  constructor(worker: Worker) {
    this.#worker = worker;
    this.broken = new Promise((resolve) => {
      this.#onBroken = resolve;
    });
    this.opened = new Promise((resolve, reject) => {
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'opened') resolve(message.heldBytes);
        else if (message.kind === 'not-opened') reject(new SqliteError(message.code, message.message));
        else this.#onAnswers(message.answers);
      });
      const ended = (options?: ErrorOptions) => {
        this.#fail(new StoreError('failed', 'the thread of the database ended', options));
        reject(new SqliteError('failed', 'the thread of the database ended', options));
      };
      worker.on('error', (cause) => ended({ cause }));
      worker.on('exit', () => ended());
    });
  }

  call<Name extends CallName>(call: Call & Call<Name>): Promise<AnswerOf<Name>> {
    return new Promise((resolve, reject) => {
      if (this.#closing) throw new StoreError('closed', 'the store is closed');
      if (this.#failure) throw this.#failure;
      this.#gathering.push({ call, resolve: (answer: AnswerOf<Name>) => resolve(answer), reject });
      this.#schedule();
    });
  }

  /** Idempotent; what was asked before is answered first. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    if (this.#failure) return;
    const exited = new Promise((resolve) => {
      this.#worker.once('exit', resolve);
    });
    if (this.#gathering.length + this.#sent.length > 0) {
      await new Promise<void>((resolve) => {
        this.#onIdle = resolve;
      });
    }
    if (this.#failure) return;
    this.#released = true;
    this.#post({ kind: 'close' });
    await exited;
  }

  /** A turn later, so that all the frames of one read from the network share a commit. */
  #schedule(): void {
    if (this.#scheduled || this.#sent.length > 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#sent = this.#gathering.splice(0, BATCH);
      this.#post({ kind: 'calls', calls: this.#sent.map(({ call }) => call) });
    });
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message, []);
  }

  #onAnswers(outcomes: readonly Outcome[]): void {
    const answered = this.#sent;
    this.#sent = [];
    for (const [i, { resolve, reject }] of answered.entries()) {
      const outcome = outcomes[i];
      if (outcome?.kind === 'answer') resolve(outcome.answer);
      else reject(new StoreError('failed', outcome?.message ?? 'no answer'));
    }
    if (this.#gathering.length > 0) this.#schedule();
    else this.#onIdle();
  }

  #fail(error: StoreError): void {
    if (this.#failure || this.#released) return;
    this.#failure = error;
    this.#onBroken(error);
    const waiting = [...this.#sent, ...this.#gathering];
    this.#sent = [];
    this.#gathering = [];
    for (const { reject } of waiting) reject(error);
    this.#onIdle();
  }
}
