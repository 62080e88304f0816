/** Runs tasks one after another, in the order they were given. A task that fails does not stop the next. */
export class TaskQueue {
  #tail: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** Whether a task given now begins at once. */
  get free(): boolean {
    return this.#waiting === 0;
  }

  run<T>(task: () => Promise<T>): Promise<T> {
    this.#waiting++;
    const result = this.#tail.then(task, task).finally(() => this.#waiting--);
    this.#tail = result.catch(() => undefined);
    return result;
  }

  /** Resolves when everything given so far has ended. */
  async idle(): Promise<void> {
    await this.#tail;
  }
}

/** An answer, unless the signal is aborted first: nothing that is to go from memory waits for a relay that does not answer. Rejects with the signal's reason. */
export function unlessAborted<Answer>(signal: AbortSignal, answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    void answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
