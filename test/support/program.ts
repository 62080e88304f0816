import { type ChildProcess, spawn } from 'node:child_process';

/** It ends what hangs, however slow the machine is. */
const PATIENCE_MS = 120_000;

/** A program as somebody at a terminal runs it: what it says, how it ends, and no outliving the tests. */
export class Program {
  /** Standard output and error, as they came. */
  output = '';
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  readonly #child: ChildProcess;
  readonly #listeners = new Set<() => void>();

  /**
   * Runs a script under Node in the project's folder.
   *
   * @param through - A command that runs another in other surroundings, and what it takes before that.
   */
  constructor(args: readonly string[], env: Readonly<Record<string, string>> = {}, through: readonly string[] = []) {
    const [command = '', ...all] = [...through, process.execPath, ...args];
    const child = spawn(command, all, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    this.#child = child;
    const killed = () => child.kill('SIGKILL');
    process.once('exit', killed);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
        this.#tell();
      });
    }
    this.ended = new Promise((resolve) => {
      // After the last output, so that it can be read.
      child.once('close', (code, signal) => {
        process.off('exit', killed);
        resolve(code ?? signal ?? 'unknown');
        this.#tell();
      });
    });
  }

  /** Resolves once the output matches. */
  says(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const fail = (why: string) => finish(() => reject(new Error(`${why} without saying ${pattern}:\n${this.output}`)));
      const timer = setTimeout(() => fail('Time passed'), PATIENCE_MS);
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        this.#listeners.delete(look);
        settle();
      };
      const look = () => {
        const match = pattern.exec(this.output);
        if (match) finish(() => resolve(match));
        else if (this.#child.exitCode !== null || this.#child.signalCode !== null) fail('It ended');
      };
      this.#listeners.add(look);
      look();
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Sends a signal and resolves with how the program ended; with SIGKILL when it does not end by itself. */
  async end(signal: NodeJS.Signals): Promise<number | string> {
    this.#child.kill(signal);
    const stuck = setTimeout(() => this.#child.kill('SIGKILL'), PATIENCE_MS);
    return this.ended.finally(() => clearTimeout(stuck));
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
