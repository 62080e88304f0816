import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

/** Whatever makes elements or code out of text. */
const SINK = /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTML|setHTMLUnsafe|unsafeHTML|unsafeSVG|unsafeStatic|createContextualFragment|parseFromString|srcdoc|document\.write(?:ln)?|parseHTMLUnsafe)\b/;

test('nothing in the source makes elements out of text', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  assert.ok(files.length > 200);
  const found = files.flatMap((file) => readFileSync(join('src', file), 'utf8').split('\n').flatMap((line, i) => (SINK.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : [])));
  assert.deepEqual(found, []);
});

test('everything that people ask of widgets has an answer, and a test that is there', () => {
  const rows = readFileSync('docs/asked-for.md', 'utf8').split('\n').filter((line) => /^\| \d/.test(line));
  assert.equal(rows.length, 25);
  for (const row of rows) {
    const links = [...row.matchAll(/\]\((\.[^)#]+)\)/g)].map(([, path = '']) => join('docs', path));
    assert.ok(links.length > 0 || row.includes('npm run bench'), row);
    assert.deepEqual(links.filter((path) => !existsSync(path)), []);
  }
});
