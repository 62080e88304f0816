import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { codeIn } from '../support/texts-of-docs.js';

/** What a reader has by then, where a piece of code does not say where it comes from. */
const BEFORE = `import type { SottoChat } from 'sotto';\nimport 'sotto/define';\ndeclare const chat: SottoChat;\n`;

/** Languages that pieces of code are in, and where they are tried: here, or by who reads the others. */
const LANGUAGES = {
  ts: 'compiled here; some of it run by test/scenario/documented.node.ts',
  tsx: 'compiled with React by test/e2e/examples.spec.ts',
  html: 'opened by test/e2e/documented.spec.ts',
  sh: 'run by test/scenario/documented.node.ts, but for `npm ci` and the like',
  json: 'read by test/scenario/documented.node.ts',
  ini: 'its command is run by test/scenario/documented.node.ts',
  // For programs that are not here.
  nginx: '',
  apache: '',
};

const TEXTS = ['README.md', 'CHANGELOG.md', 'SECURITY.md', 'examples/apps/README.md', 'test/phi/README.md', ...readdirSync('docs').map((file) => `docs/${file}`)];

describe('the code in the README and the docs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sotto-readme-'));
  after(() => rmSync(folder, { recursive: true }));
  const blocks = TEXTS.flatMap((file) => codeIn(file, 'ts'));

  it('is of a language that is tried', () => {
    const languages = TEXTS.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^```([a-z]+)$/gm)].map(([, language = '']) => language));
    assert.deepEqual([...new Set(languages)].filter((language) => !Object.hasOwn(LANGUAGES, language)), []);
  });

  it('compiles against the built package', () => {
    assert.ok(blocks.length >= 8);
    mkdirSync(join(folder, 'node_modules/@types'), { recursive: true });
    symlinkSync(resolve('.'), join(folder, 'node_modules/sotto'));
    for (const needed of ['ws', '@types/ws', '@types/node']) symlinkSync(resolve('node_modules', needed), join(folder, 'node_modules', needed));
    for (const [i, code] of blocks.entries()) writeFileSync(join(folder, `${i}.ts`), `${/\bconst chat\b/.test(code) || !/(?<![-\w])chat\b/.test(code) ? '' : BEFORE}${code}\nexport {};\n`);
    const compilerOptions = { target: 'es2022', module: 'esnext', moduleResolution: 'bundler', lib: ['es2023', 'dom', 'dom.iterable'], strict: true, skipLibCheck: true, noEmit: true, types: ['node'] };
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

describe('the links of the README and the docs', () => {
  const anchors = (file: string) => [...readFileSync(file, 'utf8').matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) => anchorOf(title));
  for (const file of TEXTS) {
    it(`lead somewhere: ${file}`, () => {
      const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?<to>[^)\s]+)\)/g)].map(({ groups }) => groups?.['to'] ?? '').filter((to) => !/^[a-z]+:/.test(to));
      const dead = links.filter((to) => {
        const [path = '', anchor] = to.split('#');
        const target = path === '' ? file : join(dirname(file), path);
        return !existsSync(target) || (anchor !== undefined && !anchors(target).includes(anchor));
      });
      assert.deepEqual(dead, []);
    });
  }
});

/** As GitHub makes it of a title. */
function anchorOf(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
}

/** As one would write it down. */
function written(spans: readonly object[]): string {
  const span = (value: object) => `{ ${Object.entries(value).map(([name, part]) => `${name}: ${typeof part === 'string' ? `'${part}'` : part}`).join(', ')} }`;
  return `[${spans.map(span).join(', ')}]`;
}
