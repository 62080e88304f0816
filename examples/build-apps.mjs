// `node examples/build-apps.mjs FOLDER [OTHER]`: packs the package as npm would publish it, installs it beside the frameworks in FOLDER, and builds every
// application there. Needs `npm run build` before. With the tarball of another version under another name, the white-label brands are built on that
// one too, in a folder of their own: one page can have both.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const BUNDLED = ['react', 'react-frame', 'react-18', 'vue', 'svelte', 'headless'];
const AS_THEY_ARE = ['html', 'strict-csp', 'wordpress', 'tag-manager'];
/** What the vendor's customer has, beside the vendor's scripts. */
const CUSTOMERS = ['index.html', 'site.css'];

const run = promisify(execFile);
const [target, other] = process.argv.slice(2);
if (!target) throw new Error('usage: build-apps.mjs FOLDER [OTHER]');
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
await buildBrands('white-label');
if (other) await buildOther(resolve(other));
process.stdout.write('built\n');

async function buildBundled() {
  for (const name of BUNDLED) await vite(name, name);
}

async function buildBrands(name, builtOn) {
  await vite('white-label', name, builtOn && { ACME_BUILT_ON: builtOn });
  for (const file of CUSTOMERS) cpSync(join(folder, 'white-label', file), join(site, name, file));
}

/** Unpacked rather than installed: what the two versions depend on is the same. */
async function buildOther(tarball) {
  const place = join(folder, 'node_modules/other-version');
  mkdirSync(place);
  await run('tar', ['-xzf', tarball, '-C', place, '--strip-components=1']);
  await buildBrands('white-label-other', 'other-version');
}

function vite(name, to, env = {}) {
  return run('npx', ['vite', 'build', name, '--outDir', join(site, to), '--emptyOutDir', '--logLevel', 'error'], { cwd: folder, env: { ...process.env, ...env } });
}

async function buildNext() {
  await run('npx', ['next', 'build', 'next'], { cwd: folder, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } });
  cpSync(join(folder, 'next/out'), join(site, 'next'), { recursive: true });
}
