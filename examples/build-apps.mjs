// `node examples/build-apps.mjs FOLDER`: packs the package as npm would publish it, installs it beside the frameworks in FOLDER, and builds every
// application there. Needs `npm run build` before.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const BUNDLED = ['react', 'react-frame', 'react-18', 'vue', 'svelte', 'white-label', 'headless'];
const AS_THEY_ARE = ['html', 'strict-csp', 'wordpress', 'tag-manager'];

const run = promisify(execFile);
const [target] = process.argv.slice(2);
if (!target) throw new Error('usage: build-apps.mjs FOLDER');
const folder = resolve(target);
const site = join(folder, 'site');

cpSync(join(import.meta.dirname, 'apps'), folder, { recursive: true });
mkdirSync(site, { recursive: true });
await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]);
const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
// Two versions of React stand side by side here, which npm would rather not have.
await run('npm', ['install', '--legacy-peer-deps', '--no-save', '--no-audit', '--no-fund', '--prefer-offline', join(folder, tarball)], { cwd: folder });
process.stdout.write('installed\n');

for (const name of AS_THEY_ARE) cpSync(join(folder, name), join(site, name), { recursive: true });
await Promise.all([buildNext(), buildBundled()]);
process.stdout.write('built\n');

async function buildBundled() {
  for (const name of BUNDLED) await run('npx', ['vite', 'build', name, '--outDir', join(site, name), '--emptyOutDir', '--logLevel', 'error'], { cwd: folder });
}

async function buildNext() {
  await run('npx', ['next', 'build', 'next'], { cwd: folder, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } });
  cpSync(join(folder, 'next/out'), join(site, 'next'), { recursive: true });
}
