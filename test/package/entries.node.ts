import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';
import { reach } from './graph.js';
import { entries, manifest, sh } from './package.js';

const own = Object.keys(manifest.dependencies);
const peers = Object.keys(manifest.peerDependencies);

describe('the exports map', () => {
  for (const { name, target } of entries()) {
    it(`has code and types behind ${name}`, () => {
      assert.ok(existsSync(target.default), target.default);
      assert.ok(existsSync(target.types), target.types);
    });
  }

  it('has the command it names, with a line that starts Node', () => {
    for (const file of Object.values(manifest.bin)) assert.match(readFileSync(file, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });
});

describe('types for a framework', () => {
  for (const name of ['react', 'preact', 'vue', 'svelte']) {
    it(`are there: ${name}`, () => assert.ok(existsSync(`dist/${name}.d.ts`)));
  }
});

describe('a browser entry', () => {
  for (const { name, specifier, target } of entries().filter(({ browser }) => browser)) {
    it(`imports nothing but dependencies: ${name}`, () => {
      const foreign = [...reach(target.default).packages].filter((needed) => !own.includes(needed));
      assert.deepEqual(foreign, []);
    });

    it(`does nothing on import that needs a browser: ${name}`, () => {
      sh(process.execPath, ['--input-type=module', '--eval', `await import(${JSON.stringify(specifier)})`]);
    });
  }
});

describe('a server entry', () => {
  for (const { name, target } of entries().filter(({ browser }) => !browser)) {
    it(`imports nothing but dependencies, peers and Node: ${name}`, () => {
      const foreign = [...reach(target.default).packages].filter((needed) => !own.includes(needed) && !peers.includes(needed) && !needed.startsWith('node:'));
      assert.deepEqual(foreign, []);
    });
  }
});

describe('declarations', () => {
  for (const { name, target } of entries()) {
    it(`name no package that an installer does not get: ${name}`, () => {
      const foreign = [...reach(target.types).packages].filter((needed) => !own.includes(needed) && !peers.includes(needed) && !needed.startsWith('node:'));
      assert.deepEqual(foreign, []);
    });
  }
});

describe('the script-tag build', () => {
  const assets = readdirSync('dist/cdn', { recursive: true, encoding: 'utf8' });

  it('has a compressed twin beside every file', () => {
    const files = assets.filter((file) => /\.(js|html)$/.test(file));
    for (const file of ['sotto.js', 'host.js', 'frame.html', 'console.html']) assert.ok(files.includes(file), file);
    assert.deepEqual(files.filter((file) => !assets.includes(`${file}.br`)), []);
  });

  it('puts no weight on a page that nobody opens the chat on: 2 KB', () => {
    assert.ok(statSync('dist/cdn/sotto.js.br').size <= 2048);
  });

  it('says what a tag lacks, though its errors have no words else', () => {
    assert.match(readFileSync('dist/cdn/sotto.js', 'utf8'), /data-clinic is missing/);
    assert.doesNotMatch(readFileSync('dist/cdn/host.js', 'utf8'), /Error\([`"'][^`"']+ /);
  });

  it('asks no third party: its pages name files of their own folder only', () => {
    for (const page of ['frame.html', 'console.html']) {
      const html = readFileSync(`dist/cdn/${page}`, 'utf8');
      const addresses = [...html.matchAll(/\b(?:src|href)="([^"]+)"/g)].flatMap(([, address]) => address ?? []);
      assert.notEqual(addresses.length, 0);
      for (const address of addresses) assert.ok(assets.includes(address), `${page} names ${address}`);
    }
  });

  it('says whose work is built in, by what the licence of each wants said', () => {
    const said = readFileSync('dist/cdn/licenses.txt', 'utf8');
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    // `lit` itself only passes on what is in three others.
    for (const name of [...Object.keys(dependencies).filter((each) => each !== 'lit'), 'lit-element', 'lit-html', '@lit/reactive-element']) {
      const file = readdirSync(`node_modules/${name}`).find((each) => /^licen[cs]e/i.test(each));
      assert.ok(said.includes(`${name}\n\n${readFileSync(`node_modules/${name}/${file}`, 'utf8').trim()}`), name);
    }
  });

  it('makes no code out of text', () => {
    for (const file of assets.filter((name) => name.endsWith('.js'))) assert.doesNotMatch(readFileSync(`dist/cdn/${file}`, 'utf8'), /\bnew Function\b|\bFunction\(|\beval\(/, file);
  });

  it('is dark where the device is, before its scripts have come', () => {
    for (const page of ['frame.html', 'console.html']) assert.match(readFileSync(`dist/cdn/${page}`, 'utf8'), /<meta name="color-scheme" content="light dark">[^]*<script/);
  });

  it('has no inline script or style, so that the strictest content security policy holds', () => {
    for (const page of ['frame.html', 'console.html']) {
      const html = readFileSync(`dist/cdn/${page}`, 'utf8');
      assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
    }
  });
});
