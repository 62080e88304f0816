import { readFileSync, readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

interface Target {
  readonly types: string;
  readonly default: string;
}
/** Types for a framework, without code. */
interface TypesOnly {
  readonly types: string;
}
interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | Target | TypesOnly>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

export const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));

/** Entries that run on a server only. */
const SERVER_ENTRIES = ['./relay', './desk'];

/** Every entry of the exports map with code behind it, patterns expanded: `./transport/memory` and the files it stands for. */
export function entries(): { name: string; specifier: string; target: Target; browser: boolean }[] {
  return Object.entries(manifest.exports).flatMap(([name, target]) =>
    typeof target === 'string' || !('default' in target) ? [] : expand(name, target).map((entry) => ({ ...entry, browser: !SERVER_ENTRIES.includes(name) })),
  );
}

function expand(name: string, target: Target): { name: string; specifier: string; target: Target }[] {
  const specifier = (path: string) => path.replace('.', manifest.name);
  if (!name.includes('*')) return [{ name, specifier: specifier(name), target }];
  const folder = target.default.slice(0, target.default.indexOf('*'));
  const stems = readdirSync(folder).flatMap((file) => (file.endsWith('.js') ? [file.slice(0, -3)] : []));
  return stems.map((stem) => {
    const fill = (pattern: string) => pattern.replace('*', stem);
    return { name: fill(name), specifier: specifier(fill(name)), target: { types: fill(target.types), default: fill(target.default) } };
  });
}

/** Runs a command to its end. @throws Error with all its output when it fails. */
export function sh(command: string, args: readonly string[], cwd = '.'): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}
