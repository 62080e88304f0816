import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importsIn } from '../support/imports.js';

/** Bare imports reachable from a built file, lazy ones included, and the files on the way. @throws Error when a relative import leads nowhere. */
export function reach(entry: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const queue = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (files.has(file)) continue;
    if (!existsSync(file)) throw new Error(`${file} is imported and does not exist`);
    files.add(file);
    for (const specifier of importsIn(readFileSync(file, 'utf8'))) {
      if (specifier.startsWith('.')) queue.push(sibling(file, specifier));
      else packages.add(packageOf(specifier));
    }
  }
  return { files, packages };
}

/** A declaration file imports `./x.js` and means `./x.d.ts`. */
function sibling(file: string, specifier: string): string {
  const path = join(dirname(file), specifier);
  return file.endsWith('.d.ts') ? path.replace(/\.js$/, '.d.ts') : path;
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
