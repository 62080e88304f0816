import type { Clock } from '../clock.js';
import { onlyTransport } from '../conversation/group/group-session.js';
import { TaskQueue } from '../conversation/group/queue.js';
import { StorageError } from '../storage/storage.js';
import { RelayError, TransportError } from '../transport/errors.js';
import type { DeskEvent } from './desk-options.js';
import { DeskError } from './errors.js';
import type { Reports } from './reports.js';

interface BackgroundOptions {
  readonly clock: Clock;
  readonly reports: Pick<Reports, 'tell' | 'refusal'>;
}

const STORAGE_RETRY_MS = 5000;
const LAST_TASK_MS = 3000;

/** What the desk does one after another without anybody waiting for it. No task, whatever it is given from outside, stops those behind it. */
export class Background {
  readonly #options: BackgroundOptions;
  readonly #tasks = new TaskQueue();
  readonly #lifetime = new AbortController();
  readonly #waiting = new Set<() => Promise<void>>();

  constructor(options: BackgroundOptions) {
    this.#options = options;
  }

  /** What fails with the connection is asked for again: by the desk when it is back, or by the member who asked. */
  add(task: () => Promise<void>): void {
    void this.#tasks.run(() => this.#attempt(task));
  }

  /** Like {@link add}, for what sees to all there is at once: asked for again before its turn has come, it is done once. */
  addOnce(task: () => Promise<void>): void {
    if (this.#waiting.has(task)) return;
    this.#waiting.add(task);
    this.add(() => {
      this.#waiting.delete(task);
      return task();
    });
  }

  /** In its turn, for somebody who waits. */
  run<Result>(task: () => Promise<Result>): Promise<Result> {
    return this.#tasks.run(task);
  }

  /** Again and again, until the end. */
  async every(ms: number, task: () => Promise<void>): Promise<void> {
    while (await this.#pause(ms)) this.add(task);
  }

  /** Sees to an error of work that is done beside the queue. A log that cannot be believed ends the desk: nothing goes on unaudited. */
  settle(error: unknown): void {
    if (error instanceof DeskError && error.code === 'bad-audit') throw error;
    if (this.#lifetime.signal.aborted) return;
    const { reports } = this.#options;
    reports.tell(failureOf(error));
    if (!(error instanceof StorageError)) this.add(() => reports.refusal({ rule: 'defect' }));
  }

  /** Ends what repeats itself; resolves when what was under way has ended, or waits for too long for the relay, which may never answer. */
  async stop(): Promise<void> {
    this.#lifetime.abort();
    const ended = new AbortController();
    const late = this.#options.clock.sleep(LAST_TASK_MS, ended.signal).catch(() => undefined);
    await Promise.race([this.idle(), late]);
    ended.abort();
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    await this.#tasks.idle();
  }

  /** Again and again where nothing can be kept, as on a full disk: what comes after may need it to be done. */
  async #attempt(task: () => Promise<void>): Promise<void> {
    while (!this.#lifetime.signal.aborted) {
      try {
        return await task().catch(onlyTransport);
      } catch (error) {
        this.settle(error);
        if (!(error instanceof StorageError)) return;
        await this.#pause(STORAGE_RETRY_MS);
      }
    }
  }

  async #pause(ms: number): Promise<boolean> {
    return this.#options.clock.sleep(ms, this.#lifetime.signal).then(
      () => true,
      () => false,
    );
  }
}

/** Whether an error says that something could not be done now, and nothing of what it was to be done with. */
export function isPassing(error: unknown): boolean {
  return error instanceof StorageError || error instanceof TransportError || error instanceof RelayError || (error instanceof DeskError && error.code === 'bad-audit');
}

/** Whether the system lets the process, or all of them, open no more files and connections. */
export function isTooFewFiles(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && (error.code === 'EMFILE' || error.code === 'ENFILE')) || isTooFewFiles(error.cause);
}

/** As whoever runs the desk is told. */
export function failureOf(error: unknown): DeskEvent {
  if (isTooFewFiles(error)) return { kind: 'too-few-files' };
  return error instanceof StorageError ? { kind: 'storage-failed' } : { kind: 'defect', at: placeOf(error) };
}

/** What an error is called and where it was thrown, without its words: they may quote what was refused. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return [error.name, ...frames.slice(0, 8).map((frame) => frame.trim())].join(' ');
}
