import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { sh } from './package.js';

describe('code compiled for the pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sotto-shrunken-'));
  sh('npx', ['rollup', '--silent', '-c', 'test/package/shrunken.config.mjs', '--dir', folder]);
  after(() => rmSync(folder, { recursive: true }));

  for (const suite of readdirSync(join(folder, 'suites'))) {
    it(`passes ${suite}`, () => {
      sh(process.execPath, [join(folder, 'suites', suite)]);
    });
  }
});
