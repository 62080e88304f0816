import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program } from '../support/program.js';

const CLI = 'dist/cli/index.js';
const DESK_THERE = /^Desk and console: (http:\/\/127\.0\.0\.1:\d+)\/console$/m;

interface Circumstances {
  /** A command that runs another in other surroundings. */
  readonly through?: readonly string[];
  /** Which signal it is sent, and when: as `test/support/signal-at.mjs` takes it. */
  readonly at?: string;
}

/** A clinic's folder, and the command `sotto` in it. What it says has `DIR` where its folder stands. */
export class ClinicFolder {
  readonly #folder: string;
  readonly data: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.data = join(folder, 'clinic');
  }

  static async init(): Promise<ClinicFolder> {
    const folder = new ClinicFolder(await mkdtemp(join(tmpdir(), 'sotto-folder-')));
    assert.equal((await folder.sotto(['init', '--name', 'Cedar Clinic'])).status, 0);
    return folder;
  }

  /** Runs it to its end. */
  async sotto(args: readonly string[], { through = [], at }: Circumstances = {}): Promise<{ status: number | string; output: string }> {
    const signalled = at === undefined ? [] : ['--import', './test/support/signal-at.mjs'];
    const program = new Program([...signalled, CLI, ...args, '--data', this.data], at === undefined ? {} : { SIGNAL_AT: at }, through);
    const status = await program.ended;
    return { status, output: this.#told(program) };
  }

  /** Resolves once it is there. */
  async serve({ through = [] }: Circumstances = {}): Promise<{ program: Program; url: string }> {
    const program = new Program([CLI, 'serve', '--data', this.data, '--port', '0'], {}, through);
    const [, url = ''] = await program.says(DESK_THERE);
    return { program, url };
  }

  /** Starts, answers, and stops in order. @returns what it said beside that it was there */
  async serves(): Promise<string> {
    const { program, url } = await this.serve();
    assert.equal(await (await fetch(`${url}/health`)).text(), 'ok\n');
    assert.equal(await program.end('SIGTERM'), 0);
    return this.#told(program).replace(DESK_THERE, '').trim();
  }

  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true });
  }

  #told({ output }: Program): string {
    return output.replaceAll(this.data, 'DIR');
  }
}
