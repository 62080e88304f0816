import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePorts } from '../support/ports.mjs';
import { Program } from '../support/program.js';
import { pieceWith } from '../support/texts-of-docs.js';

const OPERATING = 'docs/operating.md';
const CLI = 'dist/cli/index.js';
const THERE = /Desk and console: /;
const WITH_PORT = ['serve', 'agents', 'forms', 'export', 'erase'];
/** What is not this machine's to do in a test: packages are there, and everything belongs to whoever runs the test. */
const ELSEWHERE = ['npm', 'useradd', 'chown'];

/** A machine on which somebody does what docs/operating.md says, line by line, with the real command: its `/srv/sotto`, `/media/safe` and service. */
export class DocumentedMachine {
  readonly #folder: string;
  readonly home: string;
  readonly port: number;
  #service: Program | undefined;

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.home = join(folder, 'srv/sotto');
    this.port = port;
  }

  static async open(): Promise<DocumentedMachine> {
    const [port = 0] = await freePorts(1);
    const machine = new DocumentedMachine(await mkdtemp(join(tmpdir(), 'sotto-documented-')), port);
    for (const folder of ['srv', 'media/safe']) await mkdir(join(machine.#folder, folder), { recursive: true });
    return machine;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Where it keeps what the documents have elsewhere: `/media/safe`. */
  at(path: string): string {
    return join(this.#folder, path);
  }

  /** Runs a piece of the documents to its end; whatever fails in it fails. Returns what was said. */
  async does(piece: string): Promise<string> {
    let said = '';
    for (const line of piece.trim().split('\n')) for (const command of line.replace(/\s+#.*$/, '').split(' && ')) said += await this.#run(command.trim());
    return said;
  }

  async close(): Promise<void> {
    await this.#stop();
    await rm(this.#folder, { recursive: true });
  }

  async #run(command: string): Promise<string> {
    const words = [...command.replace(/^sudo -u sotto /, '').matchAll(/'(?<quoted>[^']*)'|(?<bare>\S+)/g)].map(({ groups }) => this.#here(groups?.['quoted'] ?? groups?.['bare'] ?? ''));
    const [name = '', ...args] = words;
    if (ELSEWHERE.includes(name)) return '';
    if (name === 'npx') return this.#sotto(args);
    if (name === 'systemctl') return this.#systemctl(args);
    if (name === 'mkdir') await mkdir(join(this.home, 'node_modules'), { recursive: true }).then(() => symlink(resolve('.'), join(this.home, 'node_modules/sotto')));
    else return this.#shell(command);
    return '';
  }

  async #sotto([sotto, ...args]: readonly string[]): Promise<string> {
    assert.equal(sotto, 'sotto');
    if (args[0] === '--version') return this.#ends(new Program([CLI, ...args]), args);
    const program = new Program([CLI, ...args, ...this.#dataOf(args), ...(WITH_PORT.includes(args[0] ?? '') ? ['--port', String(this.port)] : [])]);
    if (args[0] !== 'serve') return this.#ends(program, args);
    // Ctrl-C, once it was seen to work.
    await program.says(THERE);
    assert.equal(await program.end('SIGINT'), 0);
    return program.output;
  }

  async #ends(program: Program, args: readonly string[]): Promise<string> {
    assert.equal(await program.ended, 0, `sotto ${args.join(' ')}: ${program.output}`);
    return program.output;
  }

  #dataOf(args: readonly string[]): string[] {
    return args.includes('--data') ? [] : ['--data', join(this.home, '.sotto')];
  }

  async #systemctl([what = '']: readonly string[]): Promise<string> {
    if (what !== 'start' && what !== 'enable') await this.#stop();
    if (what === 'stop') return '';
    const [, line = ''] = /^ExecStart=\S+\/sotto (.*)$/m.exec(pieceWith('ExecStart', OPERATING, 'ini')) ?? [];
    this.#service = new Program([CLI, ...line.split(' ').map((word) => this.#here(word)), '--port', String(this.port)]);
    await this.#service.says(THERE);
    return '';
  }

  async #stop(): Promise<void> {
    if (this.#service) assert.equal(await this.#service.end('SIGTERM'), 0);
    this.#service = undefined;
  }

  #shell(command: string): string {
    const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', this.#here(command).replace('install -o sotto ', 'install ')], { cwd: this.home, encoding: 'utf8' });
    assert.equal(status, 0, `${command}: ${stderr}`);
    return stdout;
  }

  #here(text: string): string {
    return text.replaceAll('/srv/sotto', this.home).replaceAll('/media/safe', this.at('media/safe')).replaceAll(':8081', `:${this.port}`);
  }
}
