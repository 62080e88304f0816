// `npm run soak:decoders [-- COUNT [SEED [NAME]]]`: mutated inputs to every decoder, or the one named, 100,000 each unless said otherwise; typed errors
// only, and quickly. A hundredth with noble's curves, whose times count, the rest with quicker ones (curves/). On all processors; begun again, it goes on where it was stopped, as long as no file of src/crypto or test/crypto has changed.
import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Fuzzed } from '../crypto/decoders.js';
import type { Slice } from './decoders-worker.js';

const COUNT = Number(process.argv[2] ?? 100_000);
const SEED = Number(process.argv[3] ?? 1);
const ONLY = process.argv[4];
const MAX_MS = 50;
const SLICE = 2500;
const QUICK = ['--import', './test/soak/curves/register.mjs'];
const FOLDER = 'node_modules/.cache/sotto-soak';

type Done = Slice & Fuzzed;

const file = join(FOLDER, `decoders-${digestOf(['src/crypto', 'test/crypto', 'test/soak'])}.jsonl`);
mkdirSync(FOLDER, { recursive: true });
const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
const done: Done[] = lines.map((line): Done => JSON.parse(line));

const names = await fuzzAll([], (name) => slicesOf(name).slice(0, 1));
await fuzzAll(QUICK, (name) => slicesOf(name).slice(1));

const slow = names.filter((name) => report(name) > MAX_MS);
process.exitCode = slow.length === 0 && names.length > 0 ? 0 : 1;

/** The first hundredth, then the rest. */
function slicesOf(name: string): Slice[] {
  const first = Math.max(Math.min(COUNT, 1000), Math.ceil(COUNT / 100));
  const rest = Array.from({ length: Math.ceil((COUNT - first) / SLICE) }, (_, i) => Math.min(SLICE, COUNT - first - i * SLICE));
  return [first, ...rest].map((count, i) => ({ name, count, seed: SEED * 100_000 + i }));
}

/** Resolves with the names of the decoders. */
async function fuzzAll(curves: readonly string[], slicesFor: (name: string) => Slice[]): Promise<string[]> {
  const workers = await Promise.all(Array.from({ length: availableParallelism() }, () => startWorker(curves)));
  const known = workers[0]?.names.filter((name) => ONLY === undefined || name === ONLY) ?? [];
  const slices = known.flatMap(slicesFor).filter((slice) => !done.some((other) => isSame(other, slice)));
  await Promise.all(workers.map(({ child }) => work(child, slices)));
  return known;
}

async function startWorker(curves: readonly string[]): Promise<{ child: ChildProcess; names: string[] }> {
  const child = fork('test/soak/decoders-worker.ts', { execArgv: ['--import', 'tsx', ...curves] });
  child.on('exit', (code) => code !== 0 && process.exit(1));
  const [hello]: { names: string[] }[] = await once(child, 'message');
  return { child, names: hello?.names ?? [] };
}

/** Slice after slice, until none is left. */
async function work(child: ChildProcess, slices: Slice[]): Promise<void> {
  for (let slice = slices.shift(); slice; slice = slices.shift()) {
    child.send(slice);
    const [fuzzed]: Fuzzed[] = await once(child, 'message');
    if (!fuzzed) throw new TypeError('a worker without an answer');
    const finished = { ...slice, ...fuzzed };
    done.push(finished);
    appendFileSync(file, `${JSON.stringify(finished)}\n`);
  }
  child.disconnect();
}

function report(name: string): number {
  const own = done.filter((part) => slicesOf(name).some((slice) => isSame(part, slice)));
  const sum = (pick: (part: Done) => number) => own.reduce((total, part) => total + pick(part), 0);
  const slowestMs = Math.max(...own.map((part) => part.slowestMs));
  process.stdout.write(`${name.padEnd(26)} ${sum(({ refused }) => refused)} refused, ${sum(({ accepted }) => accepted)} accepted, slowest ${slowestMs.toFixed(1)} ms\n`);
  return slowestMs;
}

function isSame(a: Slice, b: Slice): boolean {
  return a.name === b.name && a.count === b.count && a.seed === b.seed;
}

/** Of all that was soaked, and how. */
function digestOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
      if (/\.(ts|mjs)$/.test(path)) hash.update(path).update(readFileSync(join(folder, path)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
