// `npm run bench:phi [-- OPTIONS OF THE SCORER]`: size of the detector, then the scorer of ../shared/phi on its two data sets.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { sizeBytes } from './size.mjs';

const DATA = '../shared/phi';
const BUILT = 'dist/phi/index.js';

process.stdout.write(`sotto/phi with dictionaries, minified, brotli: ${await sizeBytes('src/phi/index.ts')} bytes\n`);
if (!existsSync(`${DATA}/score.mjs`)) {
  process.stdout.write(`${DATA} is missing: there is nothing to score with\n`);
  process.exit(0);
}
if (!existsSync(BUILT)) run('npm', ['run', '--silent', 'build']);
run(process.execPath, [`${DATA}/score.mjs`, BUILT, `${DATA}/dev.jsonl`, '--redos', ...process.argv.slice(2)]);
run(process.execPath, ['--import', 'tsx', `${DATA}/score.mjs`, 'test/bench/phi/with-packs.ts', `${DATA}/dev-locale.jsonl`, '--no-speed', '--no-typing', ...process.argv.slice(2)]);

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
