import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';

/** What a reader has by then, where a piece of code does not say where it comes from. */
const BEFORE = `import type { SottoChat } from 'sotto';\ndeclare const chat: SottoChat;\n`;

describe('the code in the README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sotto-readme-'));
  after(() => rmSync(folder, { recursive: true }));
  const blocks = [...readFileSync('README.md', 'utf8').matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);

  it('compiles against the built package', () => {
    assert.ok(blocks.length >= 4);
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(resolve('.'), join(folder, 'node_modules/sotto'));
    for (const [i, code] of blocks.entries()) writeFileSync(join(folder, `${i}.ts`), /\bconst chat\b/.test(code) || !/\bchat\b/.test(code) ? code : BEFORE + code);
    const compilerOptions = { target: 'es2022', module: 'esnext', moduleResolution: 'bundler', lib: ['es2023', 'dom', 'dom.iterable'], strict: true, skipLibCheck: true, noEmit: true, types: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    try {
      execFileSync(resolve('node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
    } catch (error) {
      assert.fail(error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error));
    }
  });

  it('finds in text what it says it finds', async () => {
    const code = blocks.find((block) => block.includes('sotto/phi')) ?? '';
    const { createTyper, detect, mask } = await import('../../src/phi/index.js');
    const text = 'my ssn is 219-09-9999';
    assert.ok(code.includes(`'${text}'`) && code.includes(`// '${mask(text, detect(text))}'`));
    assert.ok(code.includes(`// ${written(detect('030481', { context: 'What is your date of birth?' }))}`));
    assert.ok(code.includes(`// ${written(createTyper().update('my ssn is 2'))}`));
  });
});

/** As one would write it down. */
function written(spans: readonly object[]): string {
  const span = (value: object) => `{ ${Object.entries(value).map(([name, part]) => `${name}: ${typeof part === 'string' ? `'${part}'` : part}`).join(', ')} }`;
  return `[${spans.map(span).join(', ')}]`;
}
