import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { entries, manifest, sh } from './package.js';

describe('the packed package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sotto-package-'));
  let tarball = '';

  before(() => {
    sh('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]);
    tarball = join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '');
  });
  after(() => rmSync(folder, { recursive: true }));

  it('passes publint', () => {
    sh('npx', ['publint', tarball, '--strict']);
  });

  it('gives TypeScript the right types from every entry', () => {
    sh('npx', ['attw', tarball, '--profile', 'esm-only', '--no-emoji', '--exclude-entrypoints', './cdn/*', './custom-elements.json', './react', './preact', './vue', './svelte']);
  });

  it('holds what is built and its texts, and no source or test', () => {
    const files = sh('tar', ['-tzf', tarball]).split('\n').filter(Boolean);
    for (const file of ['README.md', 'LICENSE', 'CHANGELOG.md', 'docs/operating.md', 'dist/cdn/sotto.js']) assert.ok(files.includes(`package/${file}`), file);
    assert.deepEqual(files.filter((file) => !/^package\/(dist\/|docs\/[a-z-]+\.md$|examples\/(apps|clinic)\/|(package\.json|README\.md|LICENSE|CHANGELOG\.md|SECURITY\.md)$)/.test(file)), []);
  });

  it('holds what its texts send a reader to, but for the source and its tests', () => {
    const files = sh('tar', ['-tzf', tarball]).split('\n').filter(Boolean).map((file) => file.replace(/^package\//, ''));
    const dead = files.filter((file) => file.endsWith('.md')).flatMap((file) => {
      const paths = [...readFileSync(file, 'utf8').matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)].map(([, path = '']) => join(dirname(file), path));
      return paths.filter((path) => !/^(src|test)\//.test(path) && !files.some((there) => there === path || there.startsWith(`${path}/`))).map((path) => `${file}: ${path}`);
    });
    assert.deepEqual(dead, []);
  });

  it('installs for a front end without a server dependency, and its browser entries import', () => {
    const app = join(folder, 'app');
    sh('mkdir', [app]);
    writeFileSync(join(app, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
    sh('npm', ['install', '--omit=optional', '--no-audit', '--no-fund', '--prefer-offline', resolve(tarball)], app);
    for (const peer of Object.keys(manifest.peerDependencies)) assert.ok(!existsSync(join(app, 'node_modules', peer)), `${peer} was installed`);
    const imports = entries().filter(({ browser }) => browser).map(({ specifier }) => `await import(${JSON.stringify(specifier)});`);
    writeFileSync(join(app, 'app.js'), imports.join('\n'));
    sh(process.execPath, ['app.js'], app);
    const { status, stderr } = spawnSync('npx', ['sotto', 'serve'], { cwd: app, encoding: 'utf8' });
    assert.equal(status, 1);
    assert.equal(stderr, 'sotto: the servers need packages that a front end does not: npm install @hono/node-server hono ws @photostructure/sqlite\n');
  });
});
