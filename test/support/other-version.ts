import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What another version may have changed: how it looks and speaks, what it keeps, what its tabs say to each other. All of it in ways that this one cannot read. */
const CHANGES: readonly [file: string, from: string | RegExp, to: string][] = [
  ['package.json', /"version": "[^"]+"/, '"version": "99.0.0"'],
  ['dist/i18n/en.js', 'delivered: "Delivered"', 'delivered: "Handed over"'],
  ['dist/ui/tokens.styles.js', '--sotto-shadow: ', '--sotto-shadow: 0 0 0 3px red, '],
  ['dist/conversation/visitor/tabs.js', 'z.literal("stored")', 'z.literal("kept")'],
  ['dist/conversation/visitor/tabs.js', 'type: "stored"', 'type: "kept"'],
  ['dist/conversation/visitor/tab-talk.js', 'case "stored"', 'case "kept"'],
  ['dist/conversation/vault.js', 'sealRecord(key, name, value)', 'sealRecord(key, `99 ${name}`, value)'],
  ['dist/conversation/vault.js', /openRecord\((.+?), name, /g, 'openRecord($1, `99 ${name}`, '],
];

/** Packs the build with these changes into a folder, and gives the tarball's path. */
export async function packOtherVersion(folder: string): Promise<string> {
  for (const part of ['dist', 'package.json']) cpSync(part, join(folder, part), { recursive: true });
  for (const [file, from, to] of CHANGES) {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'g'), to);
    if (after === before) throw new Error(`${file} has no ${from} any more`);
    writeFileSync(path, after);
  }
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--silent'], { cwd: folder });
  return join(folder, stdout.trim());
}
